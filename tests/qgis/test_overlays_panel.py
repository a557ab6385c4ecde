"""The Overlays dock on a real workspace, with a real mouse: count, warn, propose, accept."""

from __future__ import annotations

from pathlib import Path

import pytest
from credits_kit import cells, click, click_row, open_country, row_of, type_in
from gui_kit import docked, flush, wait_until
from overlays_kit import add_map, density_map, loss_map
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QComboBox

from terrestrial_carbon.plugin.core.lulucf.forest import ForestDefinition
from terrestrial_carbon.plugin.gui.overlays.count_form import CountForm
from terrestrial_carbon.plugin.gui.overlays.panel import OverlaysPanel
from terrestrial_carbon.plugin.gui.parcels.panel import ParcelsPanel
from terrestrial_carbon.plugin.storage.overlay_project import add_to_tree, make_layer
from terrestrial_carbon.plugin.storage.overlays import Overlay, add_overlay, overlays
from terrestrial_carbon.plugin.storage.proposals import proposals
from terrestrial_carbon.plugin.storage.workspace import open_workspace

GFC = {"scheme": "years", "type": "loss", "offset": 2000, "first": 1, "last": 23, "none": [0]}
# Old Park (p1) covers x 0 to 707, y -707 to 0: cells 5 to 11 down and across; Farms (p7) 2,646 m square.
PARK = {(6, 6): 2022, (7, 6): 2022, (6, 7): 2023, (8, 8): 2010}
FARMS = {(10, 70): 2022, (11, 70): 2022, (12, 70): 2022, (13, 70): 2004}


@pytest.fixture
def country(qgis_app, tmp_path):
    return open_country(tmp_path)


@pytest.fixture
def panel(window, session, processing_provider):
    yield from docked(window, OverlaysPanel(window, session))


def settled(panel):
    """Wait until nothing is read or runs."""
    flush()
    assert wait_until(lambda: not panel.busy)
    flush()


@pytest.fixture
def opened(panel, session, country, tmp_path):
    """The panel with the paper's country, a map of loss years and one of carbon."""
    session.open(country.workspace.path)
    project = session.project
    path = loss_map(tmp_path / "lossyear.tif", {**PARK, **FARMS})
    add_map(session.workspace, project, path, "loss year", "gfc_lossyear", GFC)
    add_map(session.workspace, project, density_map(tmp_path / "carbon.tif", 200.0), "carbon", "", None,
            "t_co2e_per_ha")  # fmt: skip
    panel.data.renew()
    settled(panel)
    return panel


def show(panel, page):
    """Bring a page to the front with the mouse."""
    bar = panel.tabs.tabBar()
    index = panel.tabs.indexOf(page)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(index).center())
    flush()
    assert page.isVisible()


def pick_layer(box: QComboBox, name: str):
    """Choose a layer by key, as a user does: QGIS tells of no other change."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.findText(name)):
        QTest.keyClick(box, Qt.Key.Key_Down)
    flush()
    assert box.currentText() == name


def in_dialog(opening, act):
    """Press a button that opens a dialog, and act in it."""
    met = []

    def wait():
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            met.append(dialog)
            act(dialog)

    timer = QTimer()
    timer.timeout.connect(lambda: met or wait())
    timer.start(50)
    try:
        click(opening)
        assert wait_until(lambda: met)
    finally:
        timer.stop()  # no later test's dialog is meant
    flush()


def count(panel, with_carbon=True):
    """Count the losses with the mouse, and wait."""
    show(panel, panel.losses)
    if with_carbon:
        pick_layer(panel.losses.form.density, "carbon")
    click(panel.losses.form.count_button)
    settled(panel)


def test_without_a_workspace_it_says_what_to_do(panel):
    empty = panel.findChild(object, "TerrestrialCarbonOverlaysEmpty")
    assert empty.isVisible() and "Parcels panel" in empty.text()


def test_the_maps_are_listed_with_what_they_are(opened):
    show(opened, opened.maps)
    rows = cells(opened.maps.model)
    assert rows[0][0] == "loss year" and rows[0][2] == "2001–2023"
    assert rows[1][0] == "carbon" and "t CO2e/ha" in rows[1][1]
    assert opened.maps.view.isColumnHidden(3)


def test_a_missing_file_is_said_and_the_rest_works(opened, session, tmp_path):
    (tmp_path / "carbon.tif").unlink()
    opened.data.renew()
    settled(opened)
    show(opened, opened.maps)
    assert not opened.maps.view.isColumnHidden(3)
    click_row(opened.maps.view, 1)
    assert "is not there" in opened.maps.details.text()
    click_row(opened.maps.view, 0)
    assert "is not there" not in opened.maps.details.text()


def test_a_missing_map_is_not_counted_and_named_as_the_user_knows_it(opened, session, window, tmp_path):
    (tmp_path / "lossyear.tif").unlink()
    count(opened, with_carbon=False)
    assert any("lossyear.tif is not there" in message for message in window.messages())
    assert "counted" not in overlays(session.workspace)[0].settings


def test_a_map_of_periods_says_so_where_its_losses_stand(opened, session, tmp_path):
    two = {"scheme": "classes", "type": "loss", "codes": {"2": {"from": 2011, "to": 2020}}, "none": [0]}
    path = loss_map(tmp_path / "fcc.tif", {(6, 6): 2002, (7, 6): 2002})  # code 2
    made, _ = add_map(session.workspace, session.project, path, "two dates", "fcc_two_periods", two)
    opened.data.renew()
    settled(opened)
    show(opened, opened.losses)
    opened.losses.form.choose(made.id)
    settled(opened)
    assert not opened.losses.periods.isVisible()
    count(opened, with_carbon=False)
    show(opened, opened.losses)
    assert opened.losses.periods.isVisible() and "2011–2020" in opened.losses.periods.text()
    opened.losses.form.choose(overlays(session.workspace)[0].id)
    settled(opened)
    assert not opened.losses.periods.isVisible()


def test_the_accounts_page_says_why_hectares_alone_cannot_be_entered(opened, country):
    country.with_credits()
    opened.accounts.check()
    count(opened, with_carbon=False)
    show(opened, opened.enter)
    assert "hectares only" in why_not(opened).text() and not opened.enter.check_button.isEnabled()
    count(opened)
    show(opened, opened.enter)
    assert not why_not(opened).isVisible() and opened.enter.check_button.isEnabled()


def why_not(panel):
    """Return the note that says why no year can be chosen."""
    return panel.enter.findChild(object, "TerrestrialCarbonOverlaysEnterWhyNot")


def test_counting_fills_the_table_and_the_warnings_come_to_the_front(opened, session, window):
    count(opened)
    assert opened.tabs.currentWidget() is opened.warnings
    assert opened.tabs.tabText(opened.tabs.indexOf(opened.warnings)) == "Warnings (2)"
    assert cells(opened.warnings.model) == [
        ["Protected or credited land", "", "", ""],
        ["Old Park", "2022–23", "3.00", "600"],
        ["Other land", "", "", ""],
        ["Farms", "2022", "3.00", "600"],
    ]
    show(opened, opened.losses)
    result = opened.losses.result
    assert row_of(result.model, "Old Park") >= 0
    shown = cells(result.model)
    assert shown[row_of(result.model, "Old Park")] == [
        "Old Park",
        "4.00",
        "1.00",
        "2.00",
        "1.00",
        "",
    ]
    assert result.summary.text() == "2 parcels hit: 8.00 ha, 1,600 tCO2e"
    assert any("Counted: 2 parcels hit, 8.00 ha, 1,600 tCO2e" in message for message in window.messages())
    kept = overlays(session.workspace)[0].settings["counted"]
    assert kept["with"]["DENSITY"]["name"] == "carbon" and kept["with"]["UNIT"] == "t_co2e_per_ha"


def test_the_unit_of_a_known_carbon_map_is_chosen(opened):
    show(opened, opened.losses)
    assert opened.losses.form.density.currentLayer() is None  # nothing is guessed
    assert opened.losses.form.unit.currentData() is None
    pick_layer(opened.losses.form.density, "carbon")
    assert opened.losses.form.unit.currentData() == "t_co2e_per_ha"


def test_no_raster_that_is_there_already_is_taken_for_carbon_or_cover(opened):
    form = CountForm()  # as when the plugin is switched on with maps in the project
    assert form.density.count() == 3 and form.cover.count() == 3
    assert form.density.currentLayer() is None and form.cover.currentLayer() is None
    form.deleteLater()


@pytest.mark.modal
def test_what_a_forest_is_can_be_stated(opened, session, window, country, tmp_path):
    show(opened, opened.losses)
    form = opened.losses.form
    form.more.setCollapsed(False)
    assert wait_until(lambda: form.forest_button.height() > 0)
    assert "Forest definition…" in form.by_definition.toolTip()
    in_dialog(form.forest_button, lambda dialog: (dialog.fields.crown.setValue(20.0), dialog.reject()))
    assert session.workspace.settings.forest is None

    def state(dialog):
        dialog.fields.crown.setValue(20.0)
        assert not dialog.ok.isEnabled()  # all three, or none
        dialog.fields.area.setValue(0.5)
        dialog.fields.height.setValue(5.0)
        click(dialog.ok)

    in_dialog(form.forest_button, state)
    assert open_workspace(country.workspace.path).settings.forest == ForestDefinition(20.0, 0.5, 5.0)
    pick_layer(form.cover, "carbon")
    form.by_definition.setChecked(True)
    assert form.parameters()["FOREST_DEFINITION"] == "20.0/0.5/5.0"
    count(opened)
    assert any("Counted" in message for message in window.messages())


def test_a_low_screen_has_room_for_every_page(opened):
    opened.losses.form.more.setCollapsed(False)
    flush()
    assert opened.minimumSizeHint().height() < 400


def test_another_layer_of_a_known_file_has_its_unit_and_an_unknown_one_asks_for_it(opened, session, tmp_path):
    show(opened, opened.losses)
    form = opened.losses.form
    known = next(each for each in session.project.mapLayers().values() if each.name() == "carbon")
    again = QgsRasterLayer(known.source(), "the same file")
    copy = tmp_path / "copy.tif"
    copy.write_bytes(Path(known.source()).read_bytes())
    session.project.addMapLayers([again, QgsRasterLayer(str(copy), "a copy")])
    pick_layer(form.density, "the same file")
    assert form.unit.currentData() == "t_co2e_per_ha" and form.count_button.isEnabled()
    pick_layer(form.density, "a copy")
    assert form.unit.currentData() is None and not form.count_button.isEnabled()
    form.unit.setCurrentIndex(form.unit.findData("t_c_per_ha"))
    assert form.count_button.isEnabled() and form.parameters()["UNIT"] == "t_c_per_ha"


def test_what_was_counted_is_there_after_reopening(opened, session):
    count(opened)
    path = session.workspace.path
    session.close()
    flush()
    assert opened.findChild(object, "TerrestrialCarbonOverlaysEmpty").isVisible()
    session.open(path)
    settled(opened)
    assert opened.warnings.count == 2 and opened.losses.result.model.rowCount() == 2


def test_an_updated_map_reports_only_what_is_new(opened, session, tmp_path):
    count(opened)
    click(opened.warnings.all_seen_button)
    settled(opened)
    assert opened.warnings.count == 0 and "Nothing new" in opened.warnings.summary.text()
    loss_map(tmp_path / "lossyear.tif", {**PARK, **FARMS, (9, 9): 2023, (20, 0): 2019})
    layer = next(each for each in session.project.mapLayers().values() if each.name() == "loss year")
    layer.dataProvider().reloadData()
    count(opened)
    assert [row[:2] for row in cells(opened.warnings.model)][1:] == [["Old Park", "2023"]]


def test_zoom_and_review(opened, session, window, country):
    parcels = ParcelsPanel(window, session)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, parcels)
    count(opened)
    click_row(opened.warnings.view, 1)
    click(opened.warnings.review_button)
    assert [f["name"] for f in session.parcel_layer.selectedFeatures()] == ["Old Park"]
    assert parcels.tabs.currentWidget() is parcels.evidence
    assert window.mapCanvas().extent().width() < 0.1
    (form,) = window.forms
    assert form.feature()["name"] == "Old Park" and form.isVisible()
    form.close()
    parcels.unload()
    window.removeDockWidget(parcels)
    parcels.deleteLater()


def test_threatened_is_proposed_accepted_and_decided_when_saved(opened, session, window):
    count(opened)
    click_row(opened.warnings.view, 1)
    click(opened.warnings.propose_button)
    settled(opened)
    view = opened.warnings.proposals
    assert [row[:2] for row in cells(view.model)] == [["Old Park", "threatened"]]
    assert "loss year: 3.00 ha lost in 2022–2023 (600.00 tCO2e)" in cells(view.model)[0][2]
    assert not session.parcel_layer.isModified()
    click_row(view.view, 0)
    type_in(view.comment, "seen on the map")
    click(view.accept_button)
    layer = session.parcel_layer
    park = next(f for f in layer.getFeatures() if f["name"] == "Old Park")
    assert park["status"] == "threatened" and park["threat_note"].startswith("loss year: 3.00 ha")
    assert park["status_comment"] == "seen on the map" and layer.undoStack().count() == 1
    assert proposals(session.workspace)[0].state == "open"
    assert view.waiting == 0 and view.title.text() == "Proposals"
    assert cells(view.model)[0][2].startswith("accepted, not saved yet · seen on the map")
    click_row(view.view, 0)
    assert not view.accept_button.isEnabled() and not view.reject_button.isEnabled()
    opened.data.renew()
    settled(opened)
    assert view.waiting == 0
    assert layer.commitChanges()
    settled(opened)
    (stored,) = proposals(session.workspace)
    assert (stored.state, stored.comment) == ("accepted", "seen on the map")
    assert view.waiting == 0 and cells(view.model)[0][2].startswith("accepted · seen on the map")


def test_undo_takes_an_accepted_proposal_back(opened, session):
    count(opened)
    click_row(opened.warnings.view, 1)
    click(opened.warnings.propose_button)
    settled(opened)
    click_row(opened.warnings.proposals.view, 0)
    click(opened.warnings.proposals.accept_button)
    layer = session.parcel_layer
    view = opened.warnings.proposals
    assert view.waiting == 0
    layer.undoStack().undo()
    flush()
    assert view.waiting == 1 and view.title.text() == "Proposals (1 to decide)"
    layer.undoStack().redo()
    flush()
    assert view.waiting == 0
    layer.undoStack().undo()
    assert layer.commitChanges()
    settled(opened)
    assert view.waiting == 1
    assert proposals(session.workspace)[0].state == "open"
    assert next(f for f in layer.getFeatures() if f["name"] == "Old Park")["status"] == "protected"


def test_a_rejected_proposal_is_not_made_again(opened, session, window):
    count(opened)
    click_row(opened.warnings.view, 1)
    click(opened.warnings.propose_button)
    settled(opened)
    view = opened.warnings.proposals
    click_row(view.view, 0)
    type_in(view.comment, "a storm")
    click(view.reject_button)
    settled(opened)
    assert proposals(session.workspace)[0].state == "rejected"
    click_row(opened.warnings.view, 1)
    click(opened.warnings.propose_button)
    settled(opened)
    assert len(proposals(session.workspace)) == 1
    assert any("Not proposed again" in message for message in window.messages())


def test_credited_land_counts_as_urgent(opened, session, country, tmp_path):
    country.with_credits()  # on Woods (p6)
    path = loss_map(tmp_path / "alerts.tif", {(66, 36): 2022, (66, 37): 2021, **FARMS})
    made, _ = add_map(session.workspace, session.project, path, "alerts", "gfc_lossyear", GFC)
    opened.accounts.check()
    opened.data.renew()
    settled(opened)
    show(opened, opened.losses)
    opened.losses.form.choose(made.id)
    settled(opened)
    count(opened, with_carbon=False)
    names = [row[0] for row in cells(opened.warnings.model)]
    assert names == ["Protected or credited land", "★ Woods", "Other land", "Farms"]


def test_cancelling_keeps_nothing(opened, session, window):
    show(opened, opened.losses)
    form = opened.losses.form
    QTest.mouseClick(form.count_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(form.cancel_button, Qt.MouseButton.LeftButton)
    settled(opened)
    if not any("Counted" in message for message in window.messages()):
        assert any("cancelled" in message for message in window.messages())
        assert "counted" not in overlays(session.workspace)[0].settings


def test_unloading_while_counting(window, session, country, tmp_path, processing_provider):
    session.open(country.workspace.path)
    path = loss_map(tmp_path / "lossyear.tif", PARK)
    add_map(session.workspace, session.project, path, "loss year", "gfc_lossyear", GFC)
    panel = OverlaysPanel(window, session)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, panel)
    settled(panel)
    panel.losses.form.count_button.click()
    panel.unload()
    window.removeDockWidget(panel)
    panel.deleteLater()
    flush()
    assert wait_until(lambda: not QgsApplication.taskManager().countActiveTasks())
    flush()
    assert "counted" not in overlays(country.workspace)[0].settings


def test_removing_a_map_takes_its_counts_along(opened, session):
    count(opened)
    show(opened, opened.maps)
    click_row(opened.maps.view, 0)
    click(opened.maps.remove_button)
    settled(opened)
    assert [row[0] for row in cells(opened.maps.model)] == ["carbon"]
    assert opened.warnings.count == 0 and opened.losses.form.map_id is None
    assert "Add a map of losses" in opened.losses.empty.text()


def test_every_control_has_a_tooltip_and_a_name(opened):
    for button in opened.findChildren(QAbstractButton):
        if button.objectName().startswith("TerrestrialCarbon"):
            assert button.toolTip() and (button.text() or button.accessibleName()), button.objectName()
            assert button.focusPolicy() != Qt.FocusPolicy.NoFocus, button.objectName()
    for box in opened.findChildren(QComboBox):
        if box.objectName().startswith("TerrestrialCarbonOverlays"):
            assert box.toolTip() and box.accessibleName(), box.objectName()


def test_fits_a_narrow_dock(opened):
    opened.resize(400, 800)
    for page in (opened.maps, opened.losses, opened.warnings, opened.enter, opened.natural):
        show(opened, page)
        assert opened.widget().minimumSizeHint().width() <= 400, (page.objectName(), page.minimumSizeHint())


def test_parcels_hit_are_listed_alone_in_the_parcels_panel(opened, session, window):
    parcels = ParcelsPanel(window, session)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, parcels)
    count(opened)
    show(opened, opened.losses)
    click(opened.losses.result.list_button)
    QTest.qWait(350)
    flush()
    assert parcels.tabs.currentWidget() is parcels.list
    names = {row[0] for row in cells(parcels.list.table.model())}
    assert names == {"Old Park", "Farms"}
    session.close()
    flush()
    assert parcels.list.findChild(QComboBox, "TerrestrialCarbonListKind").findText("hit by losses (2)") < 0
    parcels.unload()
    window.removeDockWidget(parcels)
    parcels.deleteLater()


def enter_year(panel, year):
    """Choose a year on the Accounts page and look what would be entered."""
    show(panel, panel.enter)
    box = panel.enter.year_box
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.findData(year)):
        QTest.keyClick(box, Qt.Key.Key_Down)
    flush()
    assert panel.enter.year == year
    click(panel.enter.check_button)
    settled(panel)


def test_a_years_losses_are_entered_once_and_refused_the_second_time(opened, session, country, window):
    count(opened)
    enter_year(opened, 2022)
    page = opened.enter
    assert "1,000 tCO2e on 5.00 ha, 2 parcels" in page.outcome.text()
    assert cells(page.plan_model) == [["Farms", "3.00", "600", ""], ["Old Park", "2.00", "400", ""]]
    assert country.rows("event") == []
    click(page.enter_button)
    settled(opened)
    assert "Entered as draft: 1,000 tCO2e" in page.outcome.text()
    entries = country.rows("account_entry", year=8)
    assert sorted(round(row["amount_tco2e"]) for row in entries) == [400, 600]
    events = country.rows("event")
    assert {row["map_name"] for row in events} == {"loss year"} and len(events[0]["map_sha256"]) == 64
    assert wait_until(lambda: page.entered_model.rowCount() == 2)
    assert page.entered_title.text() == "Entered so far: 5.00 ha, 1,000 tCO2e on 2 parcels."
    enter_year(opened, 2022)
    said = page.outcome.text()
    assert said.startswith("✖") and "5.0" in said and "1,000" in said
    assert not page.enter_button.isEnabled()
    assert cells(page.plan_model)[0] == ["Farms", "3.00", "600", "3.00 ha, 600 tCO2e"]
    assert len(country.rows("event")) == 2


def test_only_what_is_new_is_entered_where_a_part_was_before(opened, session, country, tmp_path):
    """Another map shows a hectare of the park again, and one more."""
    count(opened)
    enter_year(opened, 2022)
    click(opened.enter.enter_button)
    settled(opened)
    path = loss_map(tmp_path / "again.tif", {(7, 6): 2022, (9, 6): 2022})
    made, _ = add_map(session.workspace, session.project, path, "again", "gfc_lossyear", GFC)
    opened.data.renew()
    settled(opened)
    count_map(opened, made)
    enter_map(opened, made)
    enter_year(opened, 2022)
    page = opened.enter
    assert page.outcome.text().startswith("✖") and "Only what is new" in page.outcome.text()
    tick(page.new_box)
    assert page.new_box.isChecked() and not page.outcome.text()
    click(page.check_button)
    settled(opened)
    assert cells(page.plan_model) == [["Old Park", "1.00", "200", ""]]
    assert "in the accounts already: 1.00 ha" in page.outcome.text()
    click(page.enter_button)
    settled(opened)
    entries = country.rows("account_entry", year=8)
    assert sorted(round(row["amount_tco2e"]) for row in entries) == [200, 400, 600]


FIELDS = {"scheme": "fields", "date": "seen", "type": "cause"}


def add_fires(session, tmp_path, *fires, kind="Polygon"):
    """Add a layer of (east, south, side in m, date) as a map of events; return it and its layer."""
    columns = "field=seen:string(20)&field=cause:string(20)"
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:6933&{columns}", "fires", "memory")
    for east, south, side, seen in fires:
        feature = QgsFeature(layer.fields())
        box = QgsRectangle(east, -south - side, east + side, -south)
        point = kind == "Point"
        feature.setGeometry(QgsGeometry.fromPointXY(box.center()) if point else QgsGeometry.fromRect(box))
        feature.setAttributes([seen, "fire"])
        assert layer.dataProvider().addFeatures([feature])[0]
    options, path = QgsVectorFileWriter.SaveVectorOptions(), tmp_path / "fires.gpkg"
    context = session.project.transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
    overlay = Overlay("fires", str(path), encoding=FIELDS, settings={"provider": "ogr"})
    made = add_overlay(session.workspace, overlay)
    shown = make_layer(made)
    add_to_tree(session.project, shown)
    return made, shown


def tick(box):
    """Click a box where its tick is."""
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    flush()


def count_map(panel, made):
    """Count a map with the carbon map."""
    show(panel, panel.losses)
    form = panel.losses.form
    pick_layer(form.map_box, made.name)
    assert form.map_id == made.id
    pick_layer(form.density, "carbon")
    click(form.count_button)
    settled(panel)


def enter_map(panel, made):
    """Choose a map on the Accounts page."""
    show(panel, panel.enter)
    pick_layer(panel.enter.map_box, made.name)
    settled(panel)


@pytest.fixture
def fires(opened, session, tmp_path):
    """Half a hectare of the park in the first half of 2022, a quarter of one in the second."""
    made, layer = add_fires(
        session, tmp_path, (200, 200, 50.0, "2022-10-01"), (400, 200, 70.0, "2022-03-01")
    )
    opened.data.renew()
    settled(opened)
    count_map(opened, made)
    enter_map(opened, made)
    return made, layer


def test_a_vector_map_of_events_is_entered_by_its_days(fires, opened, country, session):
    """The accounts begin in July: days of spring are in the year that began the year before."""
    page = opened.enter
    assert [page.year_box.itemText(i) for i in range(page.year_box.count())] == ["2022", "2021"]
    enter_year(opened, 2022)
    assert cells(page.plan_model) == [["Old Park", "0.25", "50", ""]]
    enter_year(opened, 2021)
    assert cells(page.plan_model) == [["Old Park", "0.49", "98", ""]]
    enter_year(opened, 2022)
    click(page.enter_button)
    settled(opened)
    (event,) = country.rows("event")
    assert event["map_name"] == "fires" and len(event["map_sha256"]) == 64 and event["event_type"] == "fire"
    (entry,) = country.rows("account_entry", year=8)
    assert entry["amount_tco2e"] == pytest.approx(50.0, rel=1e-3)
    enter_year(opened, 2022)
    assert page.outcome.text().startswith("✖") and not page.enter_button.isEnabled()
    tick(page.new_box)
    click(page.check_button)
    settled(opened)
    assert "no losses to enter" in page.outcome.text() and not page.enter_button.isEnabled()


def test_a_vector_map_with_unsaved_edits_is_refused_with_a_sentence(fires, opened, window):
    _, layer = fires
    assert layer.startEditing() and layer.deleteFeature(1)
    enter_year(opened, 2022)
    assert "not saved" in window.messageBar().currentItem().text()
    assert not opened.enter.enter_button.isEnabled() and not cells(opened.enter.plan_model)
    assert layer.rollBack()
    click(opened.enter.check_button)
    settled(opened)
    assert cells(opened.enter.plan_model) == [["Old Park", "0.25", "50", ""]]


def test_a_vector_map_may_leave_the_project_while_it_is_read(fires, opened, session):
    """The worker has a layer of its own."""
    _, layer = fires
    show(opened, opened.enter)
    click(opened.enter.check_button)
    session.project.removeMapLayer(layer.id())
    settled(opened)
    assert cells(opened.enter.plan_model) == [["Old Park", "0.25", "50", ""]]


def test_only_the_parcels_selected_on_the_map_are_entered(opened, session, country):
    count(opened)
    show(opened, opened.enter)
    page = opened.enter
    page.whose_box.setCurrentIndex(page.whose_box.findData("selected"))
    enter_year(opened, 2023)
    assert "None of these parcels" in page.outcome.text()
    park = next(f.id() for f in session.parcel_layer.getFeatures() if f["name"] == "Old Park")
    session.parcel_layer.selectByIds([park])
    click(page.check_button)
    settled(opened)
    assert cells(page.plan_model) == [["Old Park", "1.00", "200", ""]]


def test_without_open_accounts_it_says_where_to_open_them(panel, session, tmp_path):
    from report_workspace import make_workspace

    session.open(make_workspace(tmp_path / "..", entries=False, name="Newland").path)
    settled(panel)
    show(panel, panel.enter)
    closed = panel.findChild(object, "TerrestrialCarbonOverlaysEnterClosed")
    assert closed.isVisible() and "Credits panel" in closed.text()


def test_two_maps_are_compared(opened, session, tmp_path):
    path = loss_map(tmp_path / "other.tif", {(6, 6): 2022, (7, 6): 2021, **FARMS})
    made, _ = add_map(session.workspace, session.project, path, "other", "gfc_lossyear", GFC)
    opened.data.renew()
    settled(opened)
    show(opened, opened.losses)
    form = opened.losses.form
    assert not form.compare_button.isEnabled()
    form.more.setCollapsed(False)
    form.other_box.setCurrentIndex(form.other_box.findData(made.id))
    click(form.compare_button)
    settled(opened)
    said = opened.losses.told.text()
    assert "Both maps show 5.00 ha" in said and "the other 9.00 ha" in said and "agree on 55.6 %" in said
