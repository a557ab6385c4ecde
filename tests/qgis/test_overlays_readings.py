"""Maps that need more than a file and an id: stacks, bands, and maps that change, move or go meanwhile."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace

import numpy as np
import pytest
from credits_kit import cells, click, open_country
from gui_kit import flush, wait_until
from osgeo import gdal
from overlays_kit import add_map, bands_map, density_map, loss_map
from qgis.core import QgsProject, QgsRasterRange
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication

from terrestrial_carbon.plugin.gui.overlays.panel import OverlaysPanel
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage.counted import counted, unreported
from terrestrial_carbon.plugin.storage.overlay_filter import filter_on
from terrestrial_carbon.plugin.storage.overlay_project import add_to_tree, layer_of, make_layer
from terrestrial_carbon.plugin.storage.overlays import (
    Overlay,
    add_overlay,
    change_overlay,
    overlay,
    overlays,
    remove_overlay,
)

GFC = {"scheme": "years", "type": "loss", "offset": 2000, "first": 1, "last": 23, "none": [0]}
# Cells of a hectare in Old Park (p1) and Farms (p7), see ``test_overlays_panel``.
PARK, FARMS = [(6, 6), (7, 6), (6, 7), (8, 8)], [(10, 70), (11, 70), (12, 70)]
FOREST = PARK + FARMS
#: Of each year: what is still forest.
KEPT = {2021: FOREST, 2022: FOREST[2:], 2023: FOREST[3:]}


@pytest.fixture
def panel(window, processing_provider, tmp_path):
    """The panel on the paper's country with a carbon map of 200 t CO2e per ha."""
    country, session = open_country(tmp_path), WorkspaceSession(QgsProject.instance())
    panel = OverlaysPanel(window, session)
    panel.country = country
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
    session.open(country.workspace.path)
    density = density_map(tmp_path / "carbon.tif", 200.0)
    add_map(session.workspace, session.project, density, "carbon", "", None, "t_co2e_per_ha")
    renew(panel)
    yield panel
    panel.unload()
    window.removeDockWidget(panel)
    panel.deleteLater()
    session.unload()
    flush()


def renew(panel):
    """Read everything anew, and wait."""
    panel.data.renew()
    flush()
    assert wait_until(lambda: not panel.busy)
    flush()


def add(panel, path, name, kind, **more):
    """Add a map that was confirmed; return its id."""
    session = panel.session
    made = add_overlay(session.workspace, Overlay(name, str(path), kind, **more))
    add_to_tree(session.project, make_layer(made))
    renew(panel)
    return made.id


def count(panel, map_id, act=lambda: None):
    """Count a map, with carbon; ``act()`` is done when the count begins."""
    panel.tabs.setCurrentWidget(panel.losses)
    form = panel.losses.form
    form.choose(map_id)
    form.density.setLayer(
        next(one for one in panel.session.project.mapLayers().values() if one.name() == "carbon")
    )
    form.unit.setCurrentIndex(form.unit.findData("t_co2e_per_ha"))
    renew(panel)
    begun = []

    def once(percent):
        if not begun:
            begun.append(percent)
            act()

    panel.count_actions.runner.progressed.connect(once)
    click(form.count_button)
    assert wait_until(lambda: not panel.count_actions.runner.busy)
    panel.count_actions.runner.progressed.disconnect(once)
    assert begun
    renew(panel)


def sums(panel, map_id):
    """Return {(parcel, year): (ha, tCO2e)} of what was counted on a map."""
    rows = counted(panel.session.workspace, map_id)
    return {(row.parcel_id, row.year): (round(row.area_ha, 6), round(row.tco2e, 3)) for row in rows}


def said(window):
    return " ".join(item.text() for item in window.messageBar().items())


LOST = {("p1", 2022): (2.0, 400.0), ("p1", 2023): (1.0, 200.0)}


def test_the_bands_of_a_stack_are_counted_and_entered(panel, tmp_path):
    path = bands_map(tmp_path / "forest.tif", [dict.fromkeys(kept, 1) for kept in KEPT.values()])
    map_id = add(panel, path, "forest", "forest_stack", settings={"dates": list(KEPT)})
    count(panel, map_id)
    assert sums(panel, map_id) == LOST
    enter(panel, map_id, 2022)
    (event,) = panel.country.rows("event")
    assert (event["calendar_year"], event["map_name"]) == (2022, "forest")
    assert event["area_ha"] == pytest.approx(2.0) and event["amount_tco2e"] == pytest.approx(400.0)
    assert '"years":[2021,2022,2023]' in event["encoding"].replace(" ", "")


def enter(panel, map_id, year):
    """Enter a year's losses of a map with its page's buttons."""
    panel.tabs.setCurrentWidget(panel.enter)
    page = panel.enter
    page.map_box.setCurrentIndex(page.map_box.findData(map_id))
    renew(panel)
    page.year_box.setCurrentIndex(page.year_box.findData(year))
    click(page.check_button)
    renew(panel)
    assert page.outcome.text().startswith("Would be entered"), page.outcome.text()
    click(page.enter_button)
    renew(panel)


def test_a_file_a_year_is_one_stack(panel, tmp_path, window):
    """Whichever order they were added in; the series is listed and counted once."""
    ids = {}
    for year in (2023, 2021, 2022):
        path = bands_map(tmp_path / f"forest_{year}.tif", [dict.fromkeys(KEPT[year], 1)])
        settings = {"series": "forest", "year": year, "dates": [year]}
        ids[year] = add(panel, path, f"forest_{year}", "forest_stack", settings=settings)
    box = panel.losses.form.map_box
    assert [(box.itemText(i), box.itemData(i)) for i in range(box.count())] == [("forest", ids[2021])]
    count(panel, ids[2021])
    assert sums(panel, ids[2021]) == LOST
    enter(panel, ids[2021], 2022)
    assert len(panel.country.rows("event")) == 1
    (tmp_path / "forest_2022.tif").unlink()
    count_refused(panel)
    assert "forest_2022.tif is not there" in said(window) and sums(panel, ids[2021]) == LOST


def count_refused(panel):
    panel.tabs.setCurrentWidget(panel.losses)
    click(panel.losses.form.count_button)
    assert not panel.count_actions.runner.busy


def test_a_stack_is_compared_by_its_bands_and_a_map_by_its_own(panel, tmp_path):
    path = bands_map(tmp_path / "forest.tif", [dict.fromkeys(kept, 1) for kept in KEPT.values()])
    stack = add(panel, path, "forest", "forest_stack", settings={"dates": list(KEPT)})
    path = bands_map(tmp_path / "second.tif", [{}, {(6, 6): 22, (7, 6): 22, (8, 8): 23}])
    years = add(panel, path, "years", "gfc_lossyear", encoding=GFC, band=2)
    for first, second in ((stack, years), (years, stack)):
        panel.tabs.setCurrentWidget(panel.losses)
        form = panel.losses.form
        form.more.setCollapsed(False)
        form.choose(first)
        renew(panel)
        form.other_box.setCurrentIndex(form.other_box.findData(second))
        click(form.compare_button)
        assert wait_until(lambda: not panel.busy)
        assert "Both maps show 2.00 ha" in panel.losses.told.text()
        assert "the other 4.00 ha" in panel.losses.told.text()


@pytest.fixture
def losses(panel, tmp_path):
    """The id of a map of loss years."""
    path = loss_map(tmp_path / "lossyear.tif", {**dict.fromkeys(PARK, 2022), **dict.fromkeys(FARMS, 2023)})
    return add(panel, path, "loss year", "gfc_lossyear", encoding=GFC)


def test_what_a_map_is_said_to_be_while_it_is_counted_stays(panel, losses, window):
    workspace = panel.session.workspace
    changed = replace(overlay(workspace, losses), encoding={**GFC, "offset": 1990})
    count(panel, losses, lambda: change_overlay(workspace, changed))
    assert overlay(workspace, losses) == changed and counted(workspace, losses) == []
    assert "was changed while it was counted" in said(window)


def test_what_else_was_noted_of_a_map_meanwhile_stays(panel, losses):
    workspace = panel.session.workspace
    noted = replace(overlay(workspace, losses), citation="Ministry 2024", settings={"years": [2022, 2023]})
    count(panel, losses, lambda: change_overlay(workspace, noted))
    there = overlay(workspace, losses)
    assert (there.citation, there.settings["years"]) == ("Ministry 2024", [2022, 2023])
    assert "counted" in there.settings and sums(panel, losses)["p7", 2023] == (3.0, 600.0)


def test_a_map_that_is_removed_while_it_is_counted_leaves_nothing(panel, losses, window):
    workspace = panel.session.workspace
    count(panel, losses, lambda: remove_overlay(workspace, losses))
    assert counted(workspace, losses) == [] and unreported(workspace, losses) == []
    assert panel.warnings.count == 0
    assert "was removed while it was counted" in said(window)


def test_losses_are_entered_after_the_folder_was_moved(panel, losses, tmp_path):
    """The carbon map they were counted with moved along, so it is found again."""
    count(panel, losses)
    session, moved = panel.session, tmp_path.with_name(f"{tmp_path.name}-moved")
    name = session.workspace.path.name
    session.close()
    QgsProject.instance().clear()
    shutil.move(str(tmp_path), str(moved))
    try:
        session.open(moved / name)
        renew(panel)
        enter_moved(panel, losses, moved)
    finally:
        session.close()
        QgsProject.instance().clear()
        shutil.move(str(moved), str(tmp_path))


def enter_moved(panel, losses, moved):
    enter(panel, losses, 2022)
    assert "Entered as draft: 800 tCO2e" in panel.enter.outcome.text()
    (moved / "carbon.tif").unlink()
    click(panel.enter.check_button)
    renew(panel)
    assert "The map “carbon” that the losses were counted with is not where it was" in said(panel._iface)


def test_the_fields_show_what_is_drawn_of_the_map_that_is_chosen(panel, losses, tmp_path):
    """Of two maps of the same years, one is narrowed; each is shown as it is drawn."""
    path = loss_map(tmp_path / "second.tif", dict.fromkeys(PARK, 2022))
    other = add(panel, path, "second", "gfc_lossyear", encoding=GFC)
    panel.tabs.setCurrentWidget(panel.maps)
    panel.maps.choose(losses)
    looking, project = panel.maps.looking, panel.session.project
    looking.first_year.setValue(2010)
    looking.last_year.setValue(2012)
    assert wait_until(lambda: filter_on(layer_of(project, losses)).year_to == 2012)
    panel.maps.choose(other)
    assert looking.years == (2001, 2023) and filter_on(layer_of(project, other)).is_empty
    panel.maps.choose(losses)
    assert looking.years == (2010, 2012)
    renew(panel)
    assert looking.years == (2010, 2012)
    looking.last_year.setValue(2015)
    panel.maps.choose(other)  # before the pause was over
    assert looking.years == (2001, 2023)
    assert len(overlays(panel.session.workspace)) == 3 and cells(panel.maps.model)[0][0] == "carbon"


def warned(panel):
    """Return (parcel, years) of the warnings."""
    return [row[:2] for row in cells(panel.warnings.model)[1:]]


def test_a_map_read_from_a_newer_file_reports_only_what_is_new(panel, losses, tmp_path, window):
    """The old file is gone: it was moved, and a year was added."""
    count(panel, losses)
    click_on(panel, panel.warnings, panel.warnings.all_seen_button)
    assert panel.warnings.count == 0
    (tmp_path / "lossyear.tif").unlink()
    renew(panel)
    assert cells(panel.maps.model)[1][3] == "missing" and "Another file…" in item(panel, losses).problem
    cells_now = {**dict.fromkeys(PARK, 2022), **dict.fromkeys(FARMS, 2023), (9, 9): 2023}
    path = loss_map(tmp_path / "lossyear_v2.tif", cells_now)
    panel.maps_actions.take_file(losses, path)
    assert wait_until(lambda: not panel.maps_actions.busy)
    renew(panel)
    now = overlay(panel.session.workspace, losses)
    assert now.source == path and len(now.sha256) == 64 and now.settings["years"] == [2022, 2023]
    layer = layer_of(panel.session.project, losses)
    assert layer.isValid() and layer.source() == path
    assert "count them again" in said(window) and sums(panel, losses)["p1", 2022] == (4.0, 800.0)
    count(panel, losses)
    assert warned(panel) == [["Old Park", "2023"]] and sums(panel, losses)["p1", 2023] == (1.0, 200.0)


def click_on(panel, page, button):
    """Press a button of a page, and wait."""
    panel.tabs.setCurrentWidget(page)
    click(button)
    renew(panel)


def item(panel, map_id):
    return next(one for one in panel.maps_actions.items() if one.id == map_id)


def test_a_file_that_is_no_newer_one_of_the_map_is_refused(panel, losses, tmp_path, window):
    workspace = panel.session.workspace
    before = overlay(workspace, losses)
    fires = tmp_path / "fires.geojson"
    fires.write_text('{"type": "FeatureCollection", "features": []}')
    (tmp_path / "broken.tif").write_text("no map")
    path = bands_map(tmp_path / "burned_2021.tif", [{(6, 6): 32}])
    burned = add(panel, path, "burned_2020", "modis_burned_area", settings={"year": 2020})
    for map_id, name, words in (
        (losses, "fires.geojson", "one is a raster"),
        (losses, "broken.tif", "is no map that QGIS can read"),
        (losses, "gone.tif", "is not there"),
        (burned, "burned_2021.tif", "is of 2021, and the map burned_2020 of 2020"),
    ):
        panel.maps_actions.take_file(map_id, str(tmp_path / name))
        assert wait_until(lambda: not panel.maps_actions.busy)
        assert words in said(window)
    assert overlay(workspace, losses) == before


def test_a_file_that_changed_after_it_was_counted_is_pointed_out(panel, losses, tmp_path):
    count(panel, losses)
    assert item(panel, losses).state == "ok"
    loss_map(tmp_path / "lossyear.tif", {**dict.fromkeys(FARMS, 2023), (0, 0): 2023})
    os.utime(tmp_path / "lossyear.tif", ns=(1, 1))
    renew(panel)
    assert (
        cells(panel.maps.model)[1][3] == "new file"
        and "count its losses again" in item(panel, losses).problem
    )
    layer_of(panel.session.project, losses).dataProvider().reloadData()
    count(panel, losses)
    assert item(panel, losses).state == "ok"


@pytest.mark.modal
def test_what_was_counted_of_another_meaning_is_no_figure_any_more(panel, losses):
    """The map is said to be another kind: its old losses and warnings go until it is counted again."""
    count(panel, losses)
    assert panel.warnings.count == 2

    def answer():
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(50, answer)
            return
        dialog.kind.setCurrentIndex(dialog.kind.findData("gfw_integrated_alerts"))
        dialog.ok.click()

    QTimer.singleShot(0, answer)
    panel.maps_actions.explain(losses)
    assert wait_until(lambda: not panel.maps_actions.busy)
    renew(panel)
    workspace = panel.session.workspace
    assert overlay(workspace, losses).encoding["scheme"] == "days"
    assert counted(workspace, losses) == [] and panel.warnings.count == 0
    panel.tabs.setCurrentWidget(panel.losses)
    assert "was not counted yet" in panel.losses.empty.text()


def test_entries_are_measured_as_the_layers_that_were_counted(panel, losses, tmp_path):
    """A value without carbon that only the layer's properties call nodata, and a CRS that only they set."""
    project = panel.session.project
    carbon = next(one for one in project.mapLayers().values() if one.name() == "carbon")
    dataset = gdal.Open(carbon.source(), gdal.GA_Update)
    dataset.GetRasterBand(1).WriteArray(np.full((1, 1), 9999.0), *PARK[0])
    dataset.SetSpatialRef(None)
    dataset = gdal.Open(str(tmp_path / "lossyear.tif"), gdal.GA_Update)
    dataset.SetSpatialRef(None)
    dataset = None
    for layer in (carbon, layer_of(project, losses)):
        layer.dataProvider().reloadData()
        layer.setCrs(panel.session.workspace.crs)
    carbon.dataProvider().setUserNoDataValue(1, [QgsRasterRange(9999, 9999)])
    count(panel, losses)
    assert sums(panel, losses)["p1", 2022] == (4.0, 600.0)
    enter(panel, losses, 2022)
    (event,) = panel.country.rows("event")
    assert event["area_ha"] == pytest.approx(4.0) and event["amount_tco2e"] == pytest.approx(600.0)
    assert '"nodata":[["9999.0","9999.0"]]' in event["conditions"].replace(" ", "")
