"""The panels' charts: drawing, themes, view by mouse and keys, figures at the mouse, export."""

from __future__ import annotations

import csv
import sys

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPalette, QWheelEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QFileDialog

from terrestrial_carbon.plugin.gui.chart_figure import BELOW_ZERO, COLOURS
from terrestrial_carbon.plugin.gui.charts import Band, Bars, Chart, ChartContent, Line, Look, Span
from terrestrial_carbon.plugin.storage.errors import TerrestrialCarbonError

YEARS = (1, 2, 3, 4, 5)
REQUIRED = (49_262.0, 48_524.0, 47_786.0, 47_048.0, 46_310.0)
ACTUAL = (49_300.0, 48_600.0, 47_100.0, 46_600.0, 46_400.0)


def stock_chart(**changes):
    """Return the chart of the paper's table."""
    parts = {
        "lines": (Line("Required", REQUIRED, Look.REQUIRED), Line("Actual", ACTUAL, Look.ACTUAL, dots=True)),
        "bands": (Band("5–95 %", [value - 90 for value in ACTUAL], [value + 90 for value in ACTUAL]),),
        "spans": (Span(4, 5, "suspended"),),
        "year_title": "Year end",
    }
    return ChartContent("Stock", "tCO2e", YEARS, **{**parts, **changes})


@pytest.fixture
def chart(qgis_app):
    made = Chart("TerrestrialCarbonTestChart", "Stock by year")
    made.resize(420, 320)
    made.show()
    made.show_chart(stock_chart())
    drawn(made)
    yield made
    made.close()
    made.deleteLater()


def drawn(chart) -> QImage:
    """Return what the chart looks like once it is drawn."""
    for _ in range(3):  # styles change in steps
        QApplication.processEvents()
    if chart.canvas is not None:
        chart.canvas.draw()
    return chart.grab().toImage()


def colours(image, step=1) -> set:
    return {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), step)
        for y in range(0, image.height(), step)
    }


def dark() -> QPalette:
    palette = QPalette()
    for role, colour in (
        ("Window", "#2b2b2b"),
        ("Base", "#1e1e1e"),
        ("Text", "#e6e6e6"),
        ("WindowText", "#e6e6e6"),
    ):
        palette.setColor(getattr(QPalette.ColorRole, role), QColor(colour))
    return palette


def test_every_look_stands_out_from_its_ground():
    def luminance(name):
        parts = [getattr(QColor(name), f"{part}F")() for part in ("red", "green", "blue")]
        linear = [v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
        return sum(w * v for w, v in zip((0.2126, 0.7152, 0.0722), linear))

    for pair in (*COLOURS.values(), BELOW_ZERO):
        for colour, ground in zip(pair, ("#ffffff", "#1e1e1e")):
            high, low = sorted((luminance(colour), luminance(ground)), reverse=True)
            assert (high + 0.05) / (low + 0.05) >= 3.0, (colour, ground)
    assert set(COLOURS) == {look.value for look in Look}


def test_lines_are_drawn_in_their_colours_on_the_palettes_ground(chart):
    seen = colours(drawn(chart))
    assert {
        COLOURS["required"][0],
        COLOURS["actual"][0],
        chart.palette().color(QPalette.ColorRole.Base).name(),
    } <= seen


def test_a_dark_palette_is_followed_at_once(chart):
    chart.setPalette(dark())
    seen = colours(drawn(chart))
    assert {COLOURS["required"][1], COLOURS["actual"][1], "#1e1e1e"} <= seen
    assert "#ffffff" not in colours(chart.canvas.grab().toImage())


def test_a_dark_style_sheet_as_of_qgis_themes_is_followed(chart):
    chart.setStyleSheet(
        "QWidget { background: transparent; color: #aaaaaa; } "
        "QAbstractItemView { background-color: #222222; color: #aaaaaa; }"
    )
    seen = colours(drawn(chart))
    assert {COLOURS["required"][1], COLOURS["actual"][1], "#222222", "#aaaaaa"} <= seen


def test_bars_below_nought_are_red(chart):
    chart.show_chart(
        ChartContent("Balance", "tCO2e", YEARS, bars=(Bars("Balance", (38, 76, -686, -448, 90)),))
    )
    assert {BELOW_ZERO[0], COLOURS["balance"][0]} <= colours(drawn(chart))


def test_missing_figures_leave_gaps_and_one_year_is_a_dot(chart):
    chart.show_chart(stock_chart(lines=(Line("Actual", (None, 1.0, None, 2.0, 3.0)),), bands=()))
    drawn(chart)
    assert chart.content.told(0) == ["Year 1 (tCO2e)"]
    chart.show_chart(ChartContent("One", "tCO2e", (7,), lines=(Line("Actual", (5.0,)),)))
    assert COLOURS["actual"][0] in colours(drawn(chart))


def test_the_view_moves_by_keys_and_comes_back(chart):
    whole = chart.canvas.limits()
    chart.canvas.setFocus()
    QTest.keyClicks(chart.canvas, "+")
    zoomed = chart.canvas.limits()
    assert zoomed[0][1] - zoomed[0][0] == pytest.approx(0.8 * (whole[0][1] - whole[0][0]))
    QTest.keyClick(chart.canvas, Qt.Key.Key_Right)
    moved = chart.canvas.limits()
    assert moved[0][0] > zoomed[0][0] and moved[1] == pytest.approx(zoomed[1])
    QTest.mouseClick(chart._buttons["back"], Qt.MouseButton.LeftButton)
    assert chart.canvas.limits()[0] == pytest.approx(zoomed[0])
    QTest.keyClicks(chart.canvas, "0")
    assert chart.canvas.limits()[0] == pytest.approx(whole[0])
    assert chart.canvas.limits()[1] == pytest.approx(whole[1])


def wheel(chart, modifier, up=120):
    at = QPointF(chart.canvas.rect().center())
    event = QWheelEvent(
        at, chart.canvas.mapToGlobal(at.toPoint()), QPointF(0, up).toPoint(), QPointF(0, up).toPoint(),
        Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(chart.canvas, event)
    return event


def test_the_wheel_zooms_only_with_ctrl(chart):
    whole = chart.canvas.limits()
    assert not wheel(chart, Qt.KeyboardModifier.NoModifier).isAccepted()
    assert chart.canvas.limits() == whole
    wheel(chart, Qt.KeyboardModifier.ControlModifier)
    (left, right), _ = chart.canvas.limits()
    assert whole[0][0] < left < right < whole[0][1]


def test_a_rectangle_zooms_and_only_one_tool_is_down(chart):
    whole = chart.canvas.limits()
    zoom, pan = chart._buttons["zoom"], chart._buttons["pan"]
    zoom.click()
    assert zoom.isChecked() and not pan.isChecked()
    middle = chart.canvas.rect().center()
    corner = middle + chart.canvas.rect().center() / 4
    QTest.mousePress(chart.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    QTest.mouseMove(chart.canvas, corner)
    QTest.mouseRelease(chart.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, corner)
    (left, right), _ = chart.canvas.limits()
    assert right - left < 0.5 * (whole[0][1] - whole[0][0])
    pan.click()
    assert pan.isChecked() and not zoom.isChecked()
    pan.click()
    assert not pan.isChecked()
    chart._buttons["home"].click()
    assert chart.canvas.limits()[0] == pytest.approx(whole[0])


def test_a_new_theme_keeps_the_view(chart):
    chart.canvas.zoom_by(0.5)
    view = chart.canvas.limits()
    chart.setPalette(dark())
    drawn(chart)
    assert chart.canvas.limits()[0] == pytest.approx(view[0])
    chart._buttons["home"].click()
    assert chart.canvas.limits()[0][1] > view[0][1]


def test_the_year_at_the_mouse_is_told(chart):
    told = []
    chart.canvas.pointed.connect(told.append)
    axes = chart.canvas.figure.axes[0]
    x, y = axes.transData.transform((3.1, 47_500.0))
    ratio = chart.canvas.devicePixelRatioF()
    place = QPointF(x / ratio, (chart.canvas.figure.bbox.height - y) / ratio).toPoint()
    QTest.mouseMove(chart.canvas, place)
    QApplication.processEvents()
    if not told:  # the offscreen platform moves no mouse: say it to matplotlib
        from matplotlib.backend_bases import MouseEvent

        chart.canvas.callbacks.process(
            "motion_notify_event", MouseEvent("motion_notify_event", chart.canvas, x, y)
        )
    assert told[-1] == 2
    assert chart.content.told(2) == [
        "Year 3 (tCO2e)", "Required: 47,786", "Actual: 47,100", "5–95 %: 47,010 – 47,190",
    ]  # fmt: skip


def test_it_can_be_heard_and_reached(chart):
    assert chart.accessibleName() == "Stock by year"
    words = chart.accessibleDescription()
    assert "Year 1" in words and "Required: 49,262" in words and "Actual: 46,400" in words
    for button in chart._buttons.values():
        assert button.toolTip() and button.accessibleName()
        assert button.focusPolicy() == Qt.FocusPolicy.StrongFocus
        assert not button.icon().isNull()


@pytest.mark.parametrize("kind", ["png", "svg", "pdf", "csv"])
def test_it_is_exported_dark_on_white_whatever_the_theme(chart, tmp_path, kind):
    chart.setPalette(dark())
    path = tmp_path / f"chart.{kind}"
    chart.export_to(path)
    data = path.read_bytes()
    if kind == "png":
        image = QImage(str(path))
        assert image.width() > 1_200 and image.pixelColor(2, 2).name() == "#ffffff"
    elif kind == "csv":
        rows = list(csv.reader(data.decode("utf-8-sig").splitlines()))
        assert rows[0] == [
            "Year end",
            "Required (tCO2e)",
            "Actual (tCO2e)",
            "5–95 %, low (tCO2e)",
            "5–95 %, high (tCO2e)",
        ]
        assert [float(cell) for cell in rows[3]] == [3, 47_786, 47_100, 47_010, 47_190]
    else:
        assert (b"%PDF" if kind == "pdf" else b"<svg") in data


def test_a_picture_shows_the_part_zoomed_to(chart, tmp_path):
    chart.export_to(tmp_path / "whole.png")
    chart.canvas.zoom_by(0.3)
    chart.export_to(tmp_path / "part.png")
    assert QImage(str(tmp_path / "whole.png")) != QImage(str(tmp_path / "part.png"))


def test_exports_that_fail_say_why_and_leave_nothing(chart, tmp_path):
    for path in (tmp_path / "no" / "chart.png", tmp_path / "chart.bmp"):
        with pytest.raises(TerrestrialCarbonError) as error:
            chart.export_to(path)
        assert path.name in str(error.value)
    assert list(tmp_path.iterdir()) == []
    chart.clear("nothing")
    with pytest.raises(TerrestrialCarbonError):
        chart.export_to(tmp_path / "chart.png")


def test_the_menu_asks_and_tells(chart, tmp_path, monkeypatch):
    written, failed = [], []
    chart.exported.connect(written.append)
    chart.failed.connect(failed.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(tmp_path / "mine"), ""))
    actions = {action.objectName()[-3:]: action for action in chart._buttons["export"].menu().actions()}
    actions["csv"].trigger()
    assert written == [str(tmp_path / "mine.csv")] and (tmp_path / "mine.csv").exists()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (str(tmp_path / "no" / "x.png"), ""))
    actions["png"].trigger()
    assert "x.png" in failed[0]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: ("", ""))
    actions["png"].trigger()
    assert len(written) == len(failed) == 1


def test_nothing_to_show_is_said(chart):
    chart.clear("Press Run.")
    assert chart.content is None and chart.accessibleDescription() == "Press Run."
    assert not chart._buttons["export"].isEnabled()
    chart.show_chart(stock_chart())
    assert chart._buttons["export"].isEnabled() and chart.canvas.isVisible()


def test_without_matplotlib_a_sentence_stands_there_and_csv_still_works(qgis_app, tmp_path, monkeypatch):
    for name in [name for name in sys.modules if name.endswith(".gui.chart_canvas")]:
        monkeypatch.delitem(sys.modules, name)
    for name in ("matplotlib.backends.backend_qtagg", "matplotlib.backends.backend_qt5agg"):
        monkeypatch.setitem(sys.modules, name, None)
    chart = Chart("TerrestrialCarbonPoorChart", "Stock by year")
    chart.show()
    chart.show_chart(stock_chart())
    assert chart.canvas is None
    assert "matplotlib" in chart._sentence.text() and chart._sentence.isVisible()
    assert chart._buttons["export"].isEnabled() and not chart._buttons["zoom"].isEnabled()
    chart.export_to(tmp_path / "chart.csv")
    assert (tmp_path / "chart.csv").stat().st_size > 100
    chart.close()


def test_chinese_words_have_their_letters(chart):
    from terrestrial_carbon.plugin.gui.chart_figure import font_families

    content = stock_chart(lines=(Line("所需储量", REQUIRED), Line("实际储量", ACTUAL)), year_title="年末")
    families = font_families(content)
    if len(families) < 2:
        pytest.skip("no Chinese font is installed")
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("error")  # matplotlib warns of each letter it lacks
        chart.show_chart(content)
        drawn(chart)
    assert families[0] != "DejaVu Sans"


def test_a_narrow_or_flat_chart_still_draws(chart):
    for size in ((220, 170), (900, 180), (230, 700)):
        chart.resize(*size)
        assert len(colours(drawn(chart), 2)) > 3
    assert QgsApplication.instance() is not None
