"""The result of a count, with a real mouse: filters, sorting, chart, totals, export."""

from __future__ import annotations

import csv

import pytest
from credits_kit import cells, click, click_row, row_of
from gui_kit import flush
from overlays_kit import LOSSES
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from report_workspace import make_workspace

from terrestrial_carbon.plugin.core.overlays.loss_table import Loss, LossTable
from terrestrial_carbon.plugin.gui.overlays.land_book import LandBook, Titles
from terrestrial_carbon.plugin.gui.overlays.losses_view import LossesView
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage.editing import tag
from terrestrial_carbon.plugin.storage.styles import STATUS_COLORS


@pytest.fixture
def session(window, tmp_path):
    session = WorkspaceSession(QgsProject.instance())
    session.open(make_workspace(tmp_path).path)
    yield session
    session.unload()


@pytest.fixture
def land(session):
    land = LandBook(session)
    land.attach()
    projects = {"p6": ("a1",)}
    land.show_titles(Titles(projects, frozenset(["p6"]), {"A": "Ada & Sons", "state": "State"}, {"a1": "A1"}))
    yield land
    land.detach()


@pytest.fixture
def view(land):
    view = LossesView(land)
    view.resize(420, 620)
    view.show()
    view.show_losses(LossTable(LOSSES), "loss year")
    flush()
    yield view
    view.stop()
    view.deleteLater()
    flush()


def choose(box, words):
    """Choose by key, as a user does."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.findText(words)):
        QTest.keyClick(box, Qt.Key.Key_Down)
    flush()
    assert box.currentText() == words


def color_of(view, row):
    """Return the colour before a parcel's name."""
    return view.model.data(view.model.index(row, 0), Qt.ItemDataRole.DecorationRole).name()


def test_parcels_down_and_years_across_the_latest_first(view):
    titles = [view.model.headerData(i, Qt.Orientation.Horizontal) for i in range(view.model.columnCount())]
    assert titles == [
        "Parcel",
        "Total\n(ha)",
        "2023",
        "2022",
        "2021",
        "2019",
        "2014",
        "2012",
        "2003",
    ]
    shown = cells(view.model)
    assert shown[0] == ["Farms", "60.00", "", "40.00", "", "", "", "", "20.00"]
    assert shown[row_of(view.model, "Old Park")][1:4] == ["1.28", "0.48", "0.80"]
    assert view.summary.text() == "5 parcels hit: 69.03 ha, 3,842 tCO2e"


def test_credited_land_is_marked_and_tonnes_can_be_shown(view):
    choose(view.what_box, "tCO2e")
    shown = cells(view.model)
    woods = row_of(view.model, "★ Woods")
    assert shown[woods][1] == "171"
    assert color_of(view, woods) == STATUS_COLORS["tradeable"]
    tip = view.model.data(view.model.index(woods, 0), Qt.ItemDataRole.ToolTipRole)
    assert "tradeable" in tip
    assert "3.0000 ha, 171.00 tCO2e" in tip and "Credits were issued" in tip


def test_filters_by_status_credits_and_years(view):
    choose(view.status_box, "protected")
    assert [row[0] for row in cells(view.model)] == ["Old Park"]
    choose(view.status_box, "with credits")
    assert [row[0] for row in cells(view.model)] == ["★ Woods"]
    choose(view.status_box, "excluded")
    assert "No parcel passes" in view.summary.text() and not view.select_button.isEnabled()
    choose(view.status_box, "all parcels hit")
    view.first_year.setFocus()
    view.first_year.selectAll()
    QTest.keyClicks(view.first_year, "2022")
    QTest.keyClick(view.first_year, Qt.Key.Key_Tab)
    QTest.qWait(250)
    flush()
    assert [row[0] for row in cells(view.model)] == ["Farms", "Old Park"]
    assert view.summary.text().startswith("2 parcels hit: 41.28 ha")


def test_a_click_on_a_title_sorts(view):
    header = view.table.horizontalHeader()
    place = header.sectionViewportPosition(0) + 10
    QTest.mouseClick(
        header.viewport(), Qt.MouseButton.LeftButton, pos=header.viewport().rect().topLeft() + _right(place)
    )
    flush()
    names = [row[0] for row in cells(view.model)]
    assert names in (sorted(names), sorted(names, reverse=True)) and len(names) == 5


def _right(pixels):
    from qgis.PyQt.QtCore import QPoint

    return QPoint(pixels, 5)


def test_double_click_and_enter_zoom(view):
    asked = []
    view.zoom_asked.connect(asked.append)
    row = row_of(view.model, "Cliffs")
    box = view.table.visualRect(view.model.index(row, 0))
    click_row(view.table, row)
    QTest.mouseDClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    flush()
    assert asked and asked[0] == ["p3"]
    count = len(asked)
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    click(view.zoom_button)
    assert asked[count:] == [["p3"], ["p3"]]


def test_select_takes_the_chosen_or_else_all_listed(view):
    asked = []
    view.select_asked.connect(asked.append)
    click(view.select_button)
    click_row(view.table, 0)
    click(view.select_button)
    assert [len(ids) for ids in asked] == [5, 1]


def test_the_chart_is_of_the_chosen_parcel_or_of_all(view):
    view.tabs.setCurrentWidget(view.chart)
    flush()
    content = view.chart.content
    assert content.unit == "ha" and list(content.years) == list(range(2003, 2024))
    assert sum(content.bars[0].values) == pytest.approx(69.03)
    view.tabs.setCurrentWidget(view.table)
    click_row(view.table, row_of(view.model, "Old Park"))
    view.tabs.setCurrentWidget(view.chart)
    flush()
    content = view.chart.content
    assert content.title == "Lost by year: Old Park" and sum(content.bars[0].values) == pytest.approx(1.28)
    assert not view.chart.grab().isNull()


def test_totals_by_status_holder_and_project(view):
    view.tabs.setCurrentWidget(view.totals)
    flush()
    rows = cells(view.totals_model)
    assert rows[0] == ["all parcels listed", "5", "69.03", "3,842"]
    assert ["protected", "1", "1.28", "256"] in rows
    assert ["Ada & Sons", "2", "4.28", "427"] in rows
    assert ["A1", "1", "3.00", "171"] in rows
    assert ["no right holder named", "1", "60.00", "3,060"] in rows


def test_it_follows_a_tag(view, session, land):
    land.changed.connect(view.refresh)
    session.start_editing()
    park = next(f.id() for f in session.parcel_layer.getFeatures() if f["name"] == "Old Park")
    tag(session.parcel_layer, [park], "threatened")
    QTest.qWait(600)
    flush()
    assert color_of(view, row_of(view.model, "Old Park")) == STATUS_COLORS["threatened"]
    session.parcel_layer.rollBack()


def test_without_a_carbon_map_there_are_hectares_only(view):
    choose(view.what_box, "tCO2e")
    view.show_losses(LossTable([Loss("p1", 2022, "fire", "high", 0.8, None)]), "alerts")
    assert not view.what_box.isEnabled() and view.what == "area_ha"
    assert "no carbon map" in view.summary.text()
    assert cells(view.model) == [["Old Park", "0.80", "0.80"]]


def test_types_and_confidences_are_offered_where_there_are_several(view):
    assert not view.type_box.isVisible()
    losses = [Loss("p1", 2022, "fire", "high", 0.5, None), Loss("p1", 2022, "pest", "low", 0.25, None)]
    view.show_losses(LossTable(losses), "alerts")
    flush()
    choose(view.type_box, "fire")
    assert cells(view.model)[0][1] == "0.50"
    choose(view.type_box, "all types")
    choose(view.confidence_box, "low")
    assert cells(view.model)[0][1] == "0.25"


def test_the_export_has_every_figure_in_full(view, tmp_path):
    done = []
    view.exported.connect(done.append)
    view.export_to(str(tmp_path / "losses.csv"))
    with open(done[0], encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0][:5] == ["Parcel id", "Parcel", "Status", "Total (ha)", "2023"]
    assert rows[1][:4] == ["p7", "Farms", "tradeable", "60.0"] and len(rows) == 6
    refused = []
    view.failed.connect(refused.append)
    view.export_to(str(tmp_path / "missing" / "losses.csv"))
    assert refused
