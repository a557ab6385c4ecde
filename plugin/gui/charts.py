"""Charts of the panels: lines, a required line, bands, bars and marked spans over years.

    chart = Chart("TerrestrialCarbonBalanceChart", tr("Balance by year"))
    chart.show_chart(ChartContent(title, unit, years, lines=(Line(tr("Required"), values, Look.REQUIRED),)))

Drawn by matplotlib where QGIS has it; without it a sentence stands in its place, and the figures can still be
exported. Light or dark as the widget's palette is; what is exported is always dark on white.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from html import escape
from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QCursor
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QListView,
    QMenu,
    QSizePolicy,
    QStackedLayout,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from ..storage.errors import TerrestrialCarbonError
from ..translate import tr
from .widgets import note, number

Values = Sequence[Optional[float]]


class Look(str, Enum):
    """What a series is, which gives it its colour and stroke everywhere alike."""

    REQUIRED = "required"
    ACTUAL = "actual"
    BALANCE = "balance"
    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    FOURTH = "fourth"
    FIFTH = "fifth"


#: Looks of scenarios side by side, in their order.
SCENARIO_LOOKS = (Look.FIRST, Look.SECOND, Look.THIRD, Look.FOURTH, Look.FIFTH)


@dataclass(frozen=True)
class Line:
    """A line; ``values`` has one figure for each year, ``None`` where there is none."""

    label: str
    values: Values
    look: Look = Look.ACTUAL
    dashed: bool = False
    dots: bool = False


@dataclass(frozen=True)
class Band:
    """An area between two figures of each year, such as the 5th and the 95th percentile."""

    label: str
    low: Values
    high: Values
    look: Look = Look.ACTUAL
    faint: bool = True


@dataclass(frozen=True)
class Bars:
    """A bar for each year; those below nought are drawn in red."""

    label: str
    values: Values
    look: Look = Look.BALANCE


@dataclass(frozen=True)
class Span:
    """Years from ``first`` to ``last`` marked behind the series, such as a suspension."""

    first: int
    last: int
    label: str


@dataclass(frozen=True)
class ChartContent:
    """What a chart shows. All series have as many figures as there are ``years`` (whole numbers, rising).

    ``unit`` stands at the axis and beside every number; ``decimals`` are those of the read-out. With
    ``names`` the figures are not of years but of things: one name each, in place of the year.
    """

    title: str
    unit: str
    years: Sequence[int]
    lines: Sequence[Line] = ()
    bands: Sequence[Band] = ()
    bars: Sequence[Bars] = ()
    spans: Sequence[Span] = ()
    year_title: str = ""
    zero_line: bool = False
    decimals: int = 0
    names: Sequence[str] = ()

    def table(self) -> list[list]:
        """Return the figures as rows, the titles first: what the CSV export writes."""
        columns: list[tuple[str, Values]] = [(self.year_title or tr("Year"), self.names or self.years)]
        columns += [(f"{each.label} ({self.unit})", each.values) for each in (*self.lines, *self.bars)]
        for band in self.bands:
            columns.append((tr("{name}, low ({unit})").format(name=band.label, unit=self.unit), band.low))
            columns.append((tr("{name}, high ({unit})").format(name=band.label, unit=self.unit), band.high))
        return [[title for title, _ in columns], *(list(row) for row in zip(*(v for _, v in columns)))]

    def told(self, index: int) -> list[str]:
        """Return the figures of one year in words: the year, then a line for each series that has one."""
        shown = [
            f"{each.label}: {number(each.values[index], self.decimals)}"
            for each in (*self.lines, *self.bars)
            if each.values[index] is not None
        ]
        for band in self.bands:
            low, high = band.low[index], band.high[index]
            if low is not None and high is not None:
                shown.append(f"{band.label}: {number(low, self.decimals)} – {number(high, self.decimals)}")
        if self.names:
            return [tr("{name} ({unit})").format(name=self.names[index], unit=self.unit), *shown]
        return [tr("Year {year} ({unit})").format(year=self.years[index], unit=self.unit), *shown]


class Chart(QWidget):
    """A chart with its tools: whole view, view before, zoom, pan, export; figures of the year at the mouse.

    Keys, when the chart has the focus: ``+`` and ``-`` zoom, arrows move, ``0`` shows all. The wheel zooms
    with Ctrl held, else the page scrolls. ``exported`` carries the path written, ``failed`` a sentence: show
    both in the message bar.
    """

    exported = pyqtSignal(str)
    failed = pyqtSignal(str)

    def __init__(self, name: str, words: str, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self._words, self._content, self._canvas = words, None, None
        self._empty_text = ""
        self._sentence = note(name=f"{name}Sentence")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.ground = QListView(self)  # never shown: under QGIS's dark themes only such views have colours
        self.ground.hide()
        self._restyling = QTimer(self)
        self._restyling.setSingleShot(True)
        self._restyling.timeout.connect(self._restyle)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._sentence)
        self._buttons = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._stack, 1)
        column.addLayout(self._tool_row())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.clear(tr("There is nothing to show yet."))

    @property
    def content(self):
        """What is shown (:class:`ChartContent`), or ``None``."""
        return self._content

    @property
    def canvas(self):
        """The matplotlib canvas; ``None`` before the first chart, or without matplotlib."""
        return self._canvas

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's names, here and below)
        return QSize(360, 260)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(220, 170)

    def show_chart(self, content: ChartContent) -> None:
        """Show ``content`` in place of what was there; the view goes back to all of it."""
        self._content = content
        self.setAccessibleDescription(_described(content))
        if not content.years:
            self.clear(self._empty_text)
            return
        if self._canvas is None:
            self._make_canvas()
        if self._canvas is not None:
            self._canvas.draw_content(content)
            self._stack.setCurrentWidget(self._canvas)
        self._enable(True)

    def clear(self, text: str) -> None:
        """Show a sentence in place of a chart."""
        self._content, self._empty_text = None, text
        self._sentence.setText(text)
        self._stack.setCurrentWidget(self._sentence)
        self.setAccessibleDescription(text)
        self._enable(False)

    def export_to(self, path) -> None:
        """Write what is shown to ``path``; its ending (png, svg, pdf, csv) is the format.

        Pictures show the part that is zoomed to; CSV holds every figure in full precision.

        :raises TerrestrialCarbonError: there is nothing to write, or the folder or the disk refuses.
        """
        from .chart_export import write_chart

        limits = None if self._canvas is None else self._canvas.limits()
        write_chart(self._content, path, limits)

    def changeEvent(self, event) -> None:  # noqa: N802
        super().changeEvent(event)
        kinds = (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange)
        if event.type() in kinds and getattr(self, "_canvas", None) is not None:
            self._restyling.start()  # once all widgets have followed

    def _restyle(self) -> None:
        if self._canvas is not None:
            self._canvas.restyle()

    def _tool_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(1)
        for key, icon, text, tip in _tools():
            button = _button(f"{self.objectName()}{key.capitalize()}", icon, text, tip)
            button.setCheckable(key in ("zoom", "pan"))
            button.clicked.connect(lambda checked=False, key=key: self._use(key))
            self._buttons[key] = button
            row.addWidget(button)
        self._buttons["export"] = self._export_button()
        row.addWidget(self._buttons["export"])
        row.addStretch(1)
        return row

    def _export_button(self) -> QToolButton:
        tip = tr("Save the chart as a picture (PNG, SVG, PDF), or its figures as CSV.")
        button = _button(f"{self.objectName()}Export", "/mActionFileSave.svg", tr("Export the chart"), tip)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for kind, text in (
            ("png", tr("Picture (PNG)…")),
            ("svg", tr("Drawing (SVG)…")),
            ("pdf", tr("Document (PDF)…")),
            ("csv", tr("Figures (CSV)…")),
        ):
            action = menu.addAction(text)
            action.setObjectName(f"{self.objectName()}Export_{kind}")
            action.triggered.connect(lambda checked=False, kind=kind: self._ask_and_export(kind))
        button.setMenu(menu)
        return button

    def _make_canvas(self) -> None:
        try:
            from .chart_canvas import ChartCanvas
        except Exception as error:  # absent, or built for another numpy, which fails in many ways
            text = tr(
                "The chart cannot be drawn, because this QGIS has no usable matplotlib ({reason}); "
                "its figures can be exported as CSV."
            )
            self._sentence.setText(text.format(reason=error))
            self._stack.setCurrentWidget(self._sentence)
            return
        self._canvas = ChartCanvas(self)
        self._canvas.setObjectName(f"{self.objectName()}Canvas")
        self._canvas.setAccessibleName(self._words)
        self._canvas.pointed.connect(self._tell)
        self._stack.addWidget(self._canvas)

    def _enable(self, on: bool) -> None:
        for key, button in self._buttons.items():
            button.setEnabled(on and (key == "export" or self._canvas is not None))

    def _use(self, key: str) -> None:
        if self._canvas is None:
            return
        mode = self._canvas.use(key)
        for each in ("zoom", "pan"):
            self._buttons[each].setChecked(mode == each)

    def _tell(self, index: int) -> None:
        """Show the figures of a year at the mouse."""
        told = () if self._content is None or index < 0 else self._content.told(index)
        lines = [f"<b>{escape(told[0])}</b>", *map(escape, told[1:])] if told else []
        QToolTip.showText(QCursor.pos(), "<br>".join(lines), self._canvas)

    def _ask_and_export(self, kind: str) -> None:
        from .chart_export import ask_chart_path

        path = ask_chart_path(self, kind, self._content.title)
        if not path:
            return
        try:
            self.export_to(path)
        except TerrestrialCarbonError as error:
            self.failed.emit(str(error))
        else:
            self.exported.emit(str(path))


def _tools():
    return (
        ("home", "/mActionZoomFullExtent.svg", tr("Show all"), tr("Show the whole chart (key 0).")),
        ("back", "/mActionZoomLast.svg", tr("View before"), tr("Go back to the view before.")),
        (
            "zoom",
            "/mActionZoomIn.svg",
            tr("Zoom"),
            tr(
                "Zoom to a rectangle drawn with the mouse; Ctrl and the wheel, or the keys + and -, zoom too."
            ),
        ),
        ("pan", "/mActionPan.svg", tr("Move"), tr("Move the view with the mouse (or with the arrow keys).")),
    )


def _button(name: str, icon: str, text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setIcon(QgsApplication.getThemeIcon(icon))
    button.setAccessibleName(text)
    button.setToolTip(tip)
    button.setAutoRaise(True)
    button.setIconSize(QSize(16, 16))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _described(content: ChartContent) -> str:
    """Return the first and the last year in words, for those who do not see the chart."""
    if not content.years:
        return content.title
    ends = dict.fromkeys((0, len(content.years) - 1))
    return " ".join([f"{content.title}.", *("; ".join(content.told(index)) for index in ends)])
