"""The Budget panel with real mouse and keyboard events on a real workspace."""

from __future__ import annotations

import json

import numpy as np
import pytest
from gui_kit import docked, flush, wait_until
from osgeo import gdal, osr
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QHelpEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QFileDialog
from report_workspace import PARCELS, add_parcels, make_workspace

from terrestrial_carbon.plugin.core.mechanism.budget import BudgetMethod
from terrestrial_carbon.plugin.gui import statement_export as export_module
from terrestrial_carbon.plugin.gui.budget.panel import BudgetPanel
from terrestrial_carbon.plugin.reports import build_statement
from terrestrial_carbon.plugin.storage.editing import tag
from terrestrial_carbon.plugin.storage.workspace import open_workspace


@pytest.fixture
def panel(window, session):
    yield from docked(window, BudgetPanel(window, session))


@pytest.fixture
def opened(panel, session, tmp_path):
    """The panel with the paper's example country open."""
    workspace = make_workspace(tmp_path)
    session.open(workspace.path)
    flush()
    return panel


def click(widget):
    assert widget.isVisible() and widget.isEnabled(), widget.objectName()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    flush()


def show(panel, page):
    """Bring a page of the tabs to the front with the mouse."""
    for index in range(panel.tabs.count()):
        widget = panel.tabs.widget(index)
        if widget is page or widget.isAncestorOf(page):
            bar = panel.tabs.tabBar()
            QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(index).center())
    flush()
    QTest.qWait(300)
    flush()
    assert page.isVisible()


def text(panel, name):
    return panel.findChild(object, name).text()


def cells(model):
    return [
        [model.data(model.index(row, column)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def figures(panel):
    names = (
        "TerrestrialCarbonAnnualBudget",
        "TerrestrialCarbonTradeableStock",
        "TerrestrialCarbonProtectedStock",
    )
    return tuple(text(panel, name) for name in names)


def make_raster(path, value=50.0, holes=False):
    """Write a map of t CO2e per ha over the parcels' squares; ``holes``: no data on the last parcel."""
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 120, 120, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform((-500, 100, 0, 500, 0, -100))
    system = osr.SpatialReference()
    system.ImportFromEPSG(6933)
    dataset.SetProjection(system.ExportToWkt())
    values = np.full((120, 120), value, dtype="float32")
    if holes:
        values[60:, :] = -1
        dataset.GetRasterBand(1).SetNoDataValue(-1)
    dataset.GetRasterBand(1).WriteArray(values)
    dataset = None
    return QgsProject.instance().addMapLayer(QgsRasterLayer(str(path), "carbon 2014"))


def test_without_a_workspace_it_says_what_to_do(panel):
    empty = panel.findChild(object, "TerrestrialCarbonBudgetEmpty")
    assert empty.isVisible() and "Parcels panel" in empty.text()
    assert not panel.figures.isVisible()


def test_figures_of_the_example(opened):
    assert figures(opened) == ("780", "39,000", "11,000")
    assert "Examplania" in opened.header.text() and "1 July 2015" in opened.header.text()
    assert "50 years" in opened.header.text() and "tradeable stock" in opened.header.text()
    show(opened, opened.classes)
    rows = cells(opened.classes.model)
    assert rows[-1] == ["tradeable carbon", "745.00", "39,000", "78.0"]
    assert ["protected carbon", "255.00", "11,000", "22.0"] in rows
    assert ["threatened", "10.00", "1,000", "2.0"] in rows


def test_figures_follow_edits_and_undo(opened, session):
    layer = session.parcel_layer
    session.start_editing()
    farms = next(f.id() for f in layer.getFeatures() if f["name"] == "Farms")
    tag(layer, [farms], "excluded")
    flush()
    assert figures(opened) == ("60", "3,000", "11,000")
    layer.undoStack().undo()
    flush()
    assert figures(opened) == ("780", "39,000", "11,000")
    layer.rollBack()


def test_bar_tells_its_parts(opened):
    bar = opened.figures.bar
    assert "protected: legally protected and enforced: 2,500 tCO2e (5.0 %)" in bar.accessibleDescription()
    shown = []
    import terrestrial_carbon.plugin.gui.budget.bar as bar_module

    original = bar_module.QToolTip.showText
    bar_module.QToolTip.showText = staticmethod(lambda place, words, widget: shown.append(words))
    try:
        for x in (2, bar.width() - 5):
            place = QPoint(x, 5)
            QApplication.sendEvent(bar, QHelpEvent(QEvent.Type.ToolTip, place, bar.mapToGlobal(place)))
    finally:
        bar_module.QToolTip.showText = original
    assert shown[0].startswith("protected") and shown[1].startswith("tradeable: 38,000")
    assert not bar.grab().isNull()


def test_holders(opened, session):
    show(opened, opened.holders)
    assert cells(opened.holders.model) == [
        ["Ada & Sons", "2,500", "2,000", "40.0"],
        ["State", "8,500", "1,000", "20.0"],
        ["no right holder named", "0", "36,000", ""],
    ]
    session.start_editing()
    layer = session.parcel_layer
    farms = next(f.id() for f in layer.getFeatures() if f["name"] == "Farms")
    layer.changeAttributeValue(farms, layer.fields().indexOf("holder_id"), "A")
    QTest.qWait(400)
    flush()
    assert cells(opened.holders.model)[0] == ["Ada & Sons", "2,500", "38,000", "760.0"]
    layer.rollBack()


def test_no_parcels_and_no_stock_say_what_to_do(panel, session, tmp_path):
    workspace = make_workspace(tmp_path, (), (), False)
    session.open(workspace.path)
    flush()
    hint = panel.findChild(object, "TerrestrialCarbonBudgetHint")
    assert hint.isVisible() and "draw or import" in hint.text()
    assert figures(panel) == ("–", "–", "–")
    session.close()
    add_parcels(workspace, [("p", "Only", "tradeable", None, 1.0, None, None, None)])
    session.open(workspace.path)
    flush()
    assert "No parcel has a stock yet" in hint.text()


def test_quality_zoom_and_accept(opened, session, window):
    session.close()
    workspace = open_workspace(session_path := opened_path(opened))
    cloudy = ("q", "Cloudy", "tradeable", None, 4.0, 500.0, None, None)
    add_parcels(workspace, [cloudy], flag="low_coverage", covered_pct=31.5)
    session.open(session_path)
    flush()
    assert figures(opened)[1] == "39,000"
    assert opened.tabs.tabText(opened.tabs.indexOf(opened.quality)) == "Quality (1)"
    show(opened, opened.quality)
    view = opened.quality.view
    assert cells(opened.quality.model) == [["Cloudy", "31.5", "500", "kept out"]]
    place = view.visualRect(opened.quality.model.index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    flush()
    click(opened.quality.zoom_button)
    assert session.parcel_layer.selectedFeatureCount() == 1
    feature = session.parcel_layer.selectedFeatures()[0]
    assert window.mapCanvas().extent().width() > 0 and feature["name"] == "Cloudy"
    click(opened.quality.accept_button)
    assert figures(opened)[1] == "39,500"
    QTest.qWait(300)
    flush()
    assert cells(opened.quality.model) == [["Cloudy", "31.5", "500", "accepted"]]
    assert not opened.quality.accept_all_button.isEnabled()
    session.parcel_layer.undoStack().undo()
    flush()
    assert figures(opened)[1] == "39,000"
    session.parcel_layer.rollBack()


def opened_path(panel):
    """Return the path of the workspace that was open last; it is in the header's tooltip."""
    return panel.header.toolTip().split("Workspace: ")[1]


def measure(panel, layer, unit="t_co2e_per_ha"):
    show(panel, panel.stock)
    panel.stock.map.setLayer(layer)
    panel.stock.unit.setCurrentIndex(panel.stock.unit.findData(unit))
    QTest.mouseClick(panel.stock.run_button, Qt.MouseButton.LeftButton)
    assert panel.stock.progress.isVisible()
    assert wait_until(lambda: not panel.stock.progress.isVisible())
    flush()


def test_measuring_writes_the_workspace_and_records_the_run(opened, session, tmp_path, processing_provider):
    layer = make_raster(tmp_path / "carbon.tif")
    measure(opened, layer)
    assert figures(opened) == ("745", "37,250", "12,750")
    assert "50,000" in opened.stock.result.text() and "flagged: 0" in opened.stock.result.text()
    workspace = open_workspace(session.workspace.path)
    feature = next(workspace.parcel_layer().getFeatures())
    assert feature["stock_tco2e"] == pytest.approx(2_500) and feature["covered_pct"] == pytest.approx(100)
    assert feature["stock_source"] == "carbon 2014" and feature["agb_tco2e"] == pytest.approx(2_500)
    run = workspace.runs()[-1]
    assert (
        run["algorithm"] == "terrestrialcarbon:parcelstock" and run["parameters"]["UNIT"] == "t_co2e_per_ha"
    )
    assert run["inputs"][0]["file"] == "carbon.tif" and len(run["inputs"][0]["sha256"]) == 64
    assert run["results"]["TOTAL_TCO2E"] == pytest.approx(50_000)


def test_measuring_while_editing_is_one_undo_step(opened, session, tmp_path, processing_provider):
    layer = make_raster(tmp_path / "carbon.tif")
    session.start_editing()
    measure(opened, layer)
    assert figures(opened)[0] == "745" and session.parcel_layer.isModified()
    assert session.parcel_layer.undoStack().count() == 1
    session.parcel_layer.undoStack().undo()
    flush()
    assert figures(opened)[0] == "780"
    session.parcel_layer.rollBack()


def test_uncovered_parcels_are_kept_out(opened, tmp_path, processing_provider):
    measure(opened, make_raster(tmp_path / "holes.tif", holes=True))
    assert opened.tabs.tabText(opened.tabs.indexOf(opened.quality)).startswith("Quality (")
    assert "kept out" in text(opened, "TerrestrialCarbonBudgetHint")


def test_a_map_of_elsewhere_is_refused_and_nothing_changes(opened, window, tmp_path, processing_provider):
    dataset = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "far.tif"), 4, 4, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform((5_000_000, 100, 0, 5_000_000, 0, -100))
    system = osr.SpatialReference()
    system.ImportFromEPSG(6933)
    dataset.SetProjection(system.ExportToWkt())
    dataset = None
    layer = QgsProject.instance().addMapLayer(QgsRasterLayer(str(tmp_path / "far.tif"), "far"))
    measure(opened, layer)
    assert wait_until(lambda: any("does not touch" in message for message in window.messages()))
    assert figures(opened) == ("780", "39,000", "11,000")


def test_cancelling_leaves_the_workspace_alone(opened, session, window, tmp_path, processing_provider):
    layer = make_raster(tmp_path / "carbon.tif")
    show(opened, opened.stock)
    opened.stock.map.setLayer(layer)
    QTest.mouseClick(opened.stock.run_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(opened.stock.cancel_button, Qt.MouseButton.LeftButton)
    assert wait_until(lambda: not opened.stock.progress.isVisible())
    flush()
    assert figures(opened) == ("780", "39,000", "11,000")
    assert wait_until(lambda: any("cancelled" in message for message in window.messages()))
    assert not session.workspace.runs()


def test_unloading_while_measuring(window, session, tmp_path, processing_provider):
    workspace = make_workspace(tmp_path)
    session.open(workspace.path)
    panel = BudgetPanel(window, session)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
    panel.stock.map.setLayer(make_raster(tmp_path / "carbon.tif"))
    panel.stock.run_button.click()
    panel.unload()
    window.removeDockWidget(panel)
    panel.deleteLater()
    flush()
    assert wait_until(lambda: not QgsApplication.taskManager().countActiveTasks())
    flush()
    assert not workspace.runs()


def test_a_parcel_named_like_html_is_shown_as_it_is(panel, session, tmp_path):
    name = "<img src='http://example.com/x.png'>"
    workspace = make_workspace(tmp_path, (), (), False, name=name)
    add_parcels(workspace, [("q", name, "tradeable", None, 4.0, 5.0, None, None)], flag="low_coverage")
    session.open(workspace.path)
    flush()
    show(panel, panel.quality)
    model = panel.quality.model
    assert model.data(model.index(0, 0)) == name
    assert "<img" not in model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in panel.header.text()


def test_root_shoot_and_fraction_follow_unit_and_pool(opened):
    stock = opened.stock
    assert stock.unit.currentData() == "t_biomass_per_ha" and stock.fraction.isEnabled()
    stock.unit.setCurrentIndex(stock.unit.findData("t_c_per_ha"))
    assert not stock.fraction.isEnabled() and stock.root_shoot.isEnabled()
    stock.pool.setCurrentIndex(stock.pool.findData("soil"))
    assert not stock.root_shoot.isEnabled() and "ROOT_SHOOT" not in stock.parameters()
    assert "4.3" in stock.fraction.toolTip() and "4.4" in stock.root_shoot.toolTip()


HISTORY = "year\temissions_tco2e\n" + "\n".join(f"{1990 + i}\t{700 + (-1) ** i * 7}" for i in range(20))


def choose(panel, method):
    show(panel, panel.method)
    combo = panel.method.combo
    combo.setFocus()
    combo.setCurrentIndex(combo.findData(method))
    flush()


def test_history_is_pasted_judged_and_recorded(opened, session):
    choose(opened, "historical_average")
    assert "20 to 30 years" in opened.method.message.text()
    assert figures(opened)[0] == "780"
    QApplication.clipboard().setText(HISTORY)
    click(opened.method.history.paste_button)
    assert figures(opened) == ("700", "39,000", "11,000")
    assert "coefficient of variation 1.0 %" in opened.method.history.statistics.text()
    assert opened.method.history.chart.isVisible() and not opened.method.history.chart.grab().isNull()
    assert "not decided" in text(opened, "TerrestrialCarbonBudgetHint")
    opened.method.reference.setFocus()
    QTest.keyClicks(opened.method.reference, "NIR 2010")
    click(opened.method.apply_button)
    assert not opened.method.apply_button.isEnabled()
    statement = build_statement(session.workspace, "en", with_map=False)
    assert statement.budget.method == "historical_average" and statement.budget.reference == "NIR 2010"
    assert statement.budget.annual_budget_tco2e == pytest.approx(700)


def test_recorded_method_is_there_after_reopening(opened, session):
    choose(opened, "historical_average")
    opened.method.history.paste(HISTORY)
    flush()
    click(opened.method.apply_button)
    path = session.workspace.path
    session.close()
    session.open(path)
    flush()
    assert opened.method.combo.currentData() == "historical_average" and figures(opened)[0] == "700"
    assert len(opened.method.history.series()) == 20 and opened.method.is_decided


@pytest.mark.parametrize("years", [19, 31])
def test_history_of_the_wrong_length_is_refused(opened, years):
    choose(opened, "historical_average")
    opened.method.history.paste("\n".join(f"{1980 + i};700" for i in range(years)))
    flush()
    assert f"spans {years} years" in opened.method.message.text()
    assert not opened.method.apply_button.isEnabled()


def test_nonsense_is_not_pasted(opened, window):
    choose(opened, "historical_average")
    opened.method.history.paste("the quick\tbrown fox\njumps\tover")
    assert wait_until(lambda: any("not a year" in message for message in window.messages()))


def test_projection(opened, session):
    choose(opened, "projection")
    assert "projection" in opened.method.message.text()
    opened.method.projection.setValue(45_000)
    flush()
    assert figures(opened)[:2] == ("900", "45,000")
    assert "6,000" in opened.method.message.text()
    click(opened.method.apply_button)
    assert build_statement(session.workspace, with_map=False).budget.t0_tco2e == 45_000


def test_land_management_plan(opened):
    choose(opened, "land_management_plan")
    assert figures(opened) == ("740", "37,000", "13,000")
    assert "conversion: 2 parcels" in opened.method.plan.text()
    assert BudgetMethod(opened.method.combo.currentData()) is BudgetMethod.LAND_MANAGEMENT_PLAN


def test_export_as_a_print_layout(opened, window, session):
    manager = session.project.layoutManager()
    before = set(session.project.mapLayers())
    actions = opened.export_button.menu().actions()
    action = next(each for each in actions if each.objectName() == "TerrestrialCarbonExport_layout")
    for _ in range(2):
        action.trigger()
        assert wait_until(opened.export_button.isEnabled)
    names = sorted(layout.name() for layout in manager.printLayouts())
    assert names[1] == f"{names[0]} (2)"
    assert set(session.project.mapLayers()) == before
    assert wait_until(lambda: any("Project > Layouts" in message for message in window.messages()))


@pytest.mark.parametrize("kind", export_module.FORMATS)
def test_export(opened, window, tmp_path, monkeypatch, kind):
    target = tmp_path / "out" / "statement"
    target.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *a, **k: (str(target), "")))
    openings = []
    monkeypatch.setattr(export_module.QDesktopServices, "openUrl", staticmethod(openings.append))
    action = next(a for a in opened.export_button.menu().actions() if a.objectName().endswith(f"_{kind}"))
    action.trigger()
    assert not opened.export_button.isEnabled()
    assert wait_until(opened.export_button.isEnabled)
    written = target.with_suffix(f".{kind}")
    assert written.is_file() and written.stat().st_size > 400
    assert openings[0].toLocalFile() == str(written)
    assert wait_until(lambda: any(str(written) in message for message in window.messages()))
    if kind == "json":
        assert json.loads(written.read_text("utf-8"))["budget"]["annual_budget_tco2e"] == 780


def test_export_to_a_place_that_refuses_says_so(opened, window, tmp_path, monkeypatch):
    target = tmp_path / "missing" / "statement.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *a, **k: (str(target), "")))
    opened.export_button.asked.emit("html")
    assert wait_until(opened.export_button.isEnabled)
    assert wait_until(lambda: any("could not be written" in message for message in window.messages()))


def test_a_stopped_export_writes_nothing(opened, window, tmp_path, monkeypatch):
    target = tmp_path / "s.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *a, **k: (str(target), "")))
    opened.export_button.asked.emit("json")
    opened._statements.stop()
    assert wait_until(lambda: not QgsApplication.taskManager().countActiveTasks())
    flush()
    assert not target.exists() and not window.messages()


def test_export_says_that_unsaved_edits_are_not_in_it(opened, session, window, tmp_path, monkeypatch):
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", staticmethod(lambda *a, **k: (str(tmp_path / "s.json"), ""))
    )
    monkeypatch.setattr(export_module.QDesktopServices, "openUrl", staticmethod(lambda url: None))
    session.start_editing()
    farms = next(f.id() for f in session.parcel_layer.getFeatures() if f["name"] == "Farms")
    tag(session.parcel_layer, [farms], "excluded")
    opened.export_button.asked.emit("json")
    assert wait_until(opened.export_button.isEnabled)
    assert wait_until(lambda: any("Unsaved edits" in message for message in window.messages()))
    assert json.loads((tmp_path / "s.json").read_text("utf-8"))["budget"]["t0_tco2e"] == 39_000
    session.parcel_layer.rollBack()


def test_every_control_has_a_tooltip_and_a_name(opened):
    for button in opened.findChildren(QAbstractButton):
        if button.objectName().startswith("TerrestrialCarbon"):
            assert button.toolTip() and (button.text() or button.accessibleName()), button.objectName()
            assert button.focusPolicy() != Qt.FocusPolicy.NoFocus, button.objectName()


def test_fits_a_narrow_dock(opened):
    opened.resize(380, 800)
    for page in (opened.stock, opened.classes, opened.holders, opened.quality, opened.method):
        show(opened, page)
        parts = (opened.header, opened.figures, opened.tabs, opened.export_button, page)
        wide = [(type(part).__name__, part.minimumSizeHint().width()) for part in parts]
        assert opened.widget().minimumSizeHint().width() <= 380, wide


def test_closing_the_workspace_empties_the_panel(opened, session):
    session.close()
    flush()
    assert opened.findChild(object, "TerrestrialCarbonBudgetEmpty").isVisible()


def test_hundred_thousand_parcels_are_summed_in_groups(opened, session):
    rows = session.rows.rows
    fid, row = next(iter(rows.items()))
    rows.update({1_000_000 + number: row for number in range(100_000)})
    opened._groups.extra(fid)
    result, _ = opened._groups.budget(opened.method.decision(), 50)
    rows.clear()
    assert result is not None
    assert len(PARCELS) == 7
