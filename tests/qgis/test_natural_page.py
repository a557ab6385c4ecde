"""The page of natural disturbances with real mouse and keyboard events on a real workspace.

The officer's clicks: mark events, fill in what is missing, record what followed, withdraw; paste the
series of the background level; read what is left out by year; show its land on the map.
"""

from __future__ import annotations

import numpy as np
import pytest
from credits_kit import cells, click, click_row, confirm, pick, ready, settle, type_in
from gui_kit import flush, wait_until
from natural_kit import enter_event, square
from qgis.core import QgsCoordinateTransform, QgsFeature, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication
from report_workspace import make_workspace

from terrestrial_carbon.plugin.core.mechanism.natural import EVIDENCE, mark_natural
from terrestrial_carbon.plugin.gui.messages import Messages
from terrestrial_carbon.plugin.gui.overlays.natural_page import NaturalPage
from terrestrial_carbon.plugin.gui.session import WorkspaceSession

SERIES = {1990 + n: amount for n, amount in enumerate([10, 12, 14] * 6 + [11, 90])}
PASTED = "\n".join(f"{year}\t{amount}" for year, amount in SERIES.items())
ALL = {item: f"report, section {item}" for item in EVIDENCE}
WILDFIRE = {"disturbance": "wildfire", "activity": "forest_management"}


@pytest.fixture
def fires(country):
    """The example country with a fire of 400 t in 2016, a storm of 300 t and a felling in 2017."""
    enter_event(country.ledger, "fire", 400.0, place=square(0, 0))
    enter_event(country.ledger, "storm", 300.0, 2017, "weather", square(3000, 0), year=2, parcel="p3")
    enter_event(country.ledger, "felling", 50.0, 2017, "harvest", year=2)
    return country


@pytest.fixture
def page(window, fires):
    yield from shown(window, fires)


def shown(window, country):
    session = WorkspaceSession(QgsProject.instance())
    messages = Messages(window.messageBar())
    session.open(country.workspace.path)
    page = NaturalPage(window, session, messages)
    page.resize(420, 760)
    page.show()
    settle(page)
    yield page
    page.unload()
    session.unload()
    page.deleteLater()
    flush()


def tab(page, title):
    bar = page.tabs.tabBar()
    index = [page.tabs.tabText(place) for place in range(page.tabs.count())].index(title)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(index).center())
    flush()


def choose(page, *types):
    """Choose events by the words of their type, with the mouse."""
    view, modifier = page.events.table, Qt.KeyboardModifier.NoModifier
    for place, row in enumerate(cells(page.events.model)):
        if row[5] in types:
            click_row(view, place, 1, modifier)
            modifier = Qt.KeyboardModifier.ControlModifier
    assert len(page.events.chosen()) == len(types)


def paste_series(page, text=PASTED):
    QApplication.clipboard().setText(text)
    series = page.exclusion.level.series
    series.setFocus()
    QTest.keyClick(series, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(series, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(page)


def level(page, background=100, margin=50):
    """Type a level of the country's own."""
    tab(page, "Left out")
    form = page.exclusion.level
    pick(form.method, "the country's own method")
    for field, value in ((form.own_background, background), (form.own_margin, margin)):
        type_in(field, str(value))
    type_in(form.description, "inventory report 2015")
    settle(page)


def figures(ddof):
    """Return what the form says of the series, with numpy's figures; 2009 is out."""
    kept = np.array([amount for year, amount in SERIES.items() if year != 2009])
    mean, margin = kept.mean(), 2 * kept.std(ddof=ddof)
    return f"Background {mean:.1f}, margin {margin:.1f}, threshold {mean + margin:.1f} tCO2e a year."


def by_year(page):
    return {row[0].split()[0]: row[1:] for row in cells(page.exclusion.model)}


# ---- events and marks


def test_the_events_are_listed_and_narrowed(page):
    listed = cells(page.events.model)
    assert [row[1:] for row in listed] == [
        ["2017", "–", "300", "25.0", "extreme weather"],
        ["2017", "–", "50", "25.0", "harvest"],
        ["2016", "–", "400", "25.0", "fire"],
    ]
    assert listed[2][0] == "Woods"
    assert "3 events" in page.events.count.text() and "750.0 tCO2e" in page.events.count.text()
    pick(page.events.filter, "marked as natural")
    assert cells(page.events.model) == []
    pick(page.events.filter, "not marked")
    assert len(cells(page.events.model)) == 3


def test_mark_with_evidence_missing_then_fill_it_in(page, fires):
    choose(page, "fire")
    click(page.events.mark)
    dialog = page.dialog
    assert dialog.disturbance.currentText() == "wildfire"  # as the map says
    labels = {item: dialog.form.labelForField(dialog.evidence[item]) for item in EVIDENCE}
    assert all(label.text().startswith("⚠ ") for label in labels.values())
    assert "coordinates" in labels["a"].text() and "(para 34 f)" in labels["f"].text()
    type_in(dialog.evidence["a"], "map 3")
    assert labels["a"].text().startswith("✓ ")
    said = ready(dialog)
    assert said.startswith("Kept, but not left out") and "a) Land identified" not in said
    confirm(dialog, page)
    (mark,) = fires.rows("natural_mark")
    assert (mark["evidence_a"], mark["evidence_b"], mark["disturbance"]) == ("map 3", None, "wildfire")
    assert [row[2] for row in cells(page.events.model)] == ["–", "–", "⚠ lacks b, c, d, e, f"]
    assert "b) Estimates" in page.events.details.text()
    assert not page.events.mark.isEnabled()
    click(page.events.evidence)
    dialog = page.dialog
    assert dialog.evidence["a"].text() == "map 3"
    for item in "bcdef":
        type_in(dialog.evidence[item], f"report {item}")
    assert ready(dialog).startswith("The evidence is complete")
    confirm(dialog, page)
    assert [row[2] for row in cells(page.events.model)][2] == "✓ wildfire"
    assert fires.rows("natural_mark")[0]["evidence_f"] == "report f"


def test_evidence_of_several_events_keeps_what_differs(page, fires):
    fires.do(mark_natural, event_ids=["fire"], evidence={**ALL, "b": "one"}, **WILDFIRE)
    fires.do(mark_natural, event_ids=["storm"], evidence={**ALL, "b": "two", "c": ""}, **WILDFIRE)
    page.accounts.check()
    settle(page)
    choose(page, "fire", "extreme weather")
    click(page.events.evidence)
    dialog = page.dialog
    assert dialog.evidence["a"].text() == "report, section a" and dialog.evidence["b"].text() == ""
    assert not dialog.is_missing("b") and dialog.is_missing("c")
    type_in(dialog.evidence["c"], "both")
    confirm(dialog, page)
    marks = {row["id"]: row for row in fires.rows("natural_mark")}
    assert [(marks[i]["evidence_b"], marks[i]["evidence_c"]) for i in ("fire", "storm")] == [
        ("one", "both"),
        ("two", "both"),
    ]


def test_what_people_do_cannot_be_marked(page):
    choose(page, "harvest")
    assert not page.events.mark.isEnabled()
    assert "done by people" in page.events.details.text()
    choose(page, "harvest", "fire")
    assert not page.events.mark.isEnabled()


def test_what_followed_is_recorded_and_told(page, fires):
    fires.do(mark_natural, event_ids=["fire"], evidence=ALL, **WILDFIRE)
    page.accounts.check()
    settle(page)
    choose(page, "fire")
    click(page.events.follow_up)
    dialog = page.dialog
    assert "nothing to change" in ready(dialog)  # an amount of 0 takes nothing back
    type_in(dialog.year, "2017")
    type_in(dialog.amount, "60")
    assert "2016" in ready(dialog)
    confirm(dialog, page)
    assert "2017: salvage logging, 60.00 tCO2e." in page.events.details.text()
    click(page.events.follow_up)
    pick(page.dialog.kind, "change of land use")
    assert page.dialog.amount.text() == "all of the event"
    confirm(page.dialog, page)
    assert "change of land use, all of it" in page.events.details.text()
    kinds = sorted((row["kind"], row["amount_tco2e"]) for row in fires.rows("natural_follow_up"))
    assert kinds == [("land_use_change", None), ("salvage_logging", 60.0)]


def test_a_mark_is_withdrawn_with_a_reason(page, fires):
    fires.do(mark_natural, event_ids=["fire"], evidence=ALL, **WILDFIRE)
    page.accounts.check()
    settle(page)
    choose(page, "fire")
    click(page.events.withdraw)
    assert "give the reason" in ready(page.dialog) and not page.dialog.do_button.isEnabled()
    type_in(page.dialog.remark, "it was arson")
    confirm(page.dialog, page)
    assert fires.rows("natural_mark")[0]["state"] == "withdrawn"
    assert fires.ledger.entries(kind="withdraw_mark")[0].reason == "it was arson"
    assert [row[2] for row in cells(page.events.model)] == ["–", "–", "–"]


def test_the_places_of_the_chosen_events_come_into_view(page, fires, window):
    choose(page, "fire", "extreme weather")
    click(page.events.map)
    canvas = window.mapCanvas()
    way = QgsCoordinateTransform(
        fires.workspace.crs, canvas.mapSettings().destinationCrs(), QgsProject.instance()
    )
    both = square(0, 0).combine(square(3000, 0)).boundingBox()
    assert canvas.extent().contains(way.transformBoundingBox(both))
    assert canvas.extent().width() < 3 * way.transformBoundingBox(both).width()


# ---- what is left out


def test_the_level_is_shown_as_it_is_pasted(page):
    tab(page, "Left out")
    form = page.exclusion.level
    paste_series(page)
    assert figures(ddof=1) in form.outcome.text()
    assert "Years dropped: 2009; used: 19; passes: 2." in form.outcome.text()
    pick(form.deviation, "population (divided by years)")
    settle(page)
    assert figures(ddof=0) in form.outcome.text() and figures(0) != figures(1)
    type_in(form.first, "1991")
    settle(page)
    assert "give the reason" in form.outcome.text() and form.level is None
    type_in(form.reason, "no data")
    settle(page)
    assert "used: 18" in form.outcome.text()
    paste_series(page, "1990: some")
    assert "“1990: some” is no year" in form.outcome.text()


def test_the_series_may_come_from_a_table_of_the_project(page):
    layer = QgsVectorLayer("None?field=year:integer&field=tco2e:double", "fires of old", "memory")
    for year, amount in SERIES.items():
        feature = QgsFeature(layer.fields())
        feature.setAttributes([year, amount])
        layer.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(layer)
    tab(page, "Left out")
    form = page.exclusion.level
    form.table.setLayer(layer)
    settle(page)
    assert form.series.toPlainText().startswith("1990: 10\n1991: 12")
    assert figures(ddof=1) in form.outcome.text()
    QgsProject.instance().removeMapLayer(layer.id())


def test_the_years_are_shown_and_add_up(page, fires):
    fires.do(mark_natural, event_ids=["fire", "storm"], evidence=ALL, **WILDFIRE)
    page.accounts.check()
    settle(page)
    level(page)
    rows = by_year(page)
    assert rows["2016"] == ["300", "100", "0", "0", "0", "400", "0"]
    assert rows["2017"] == ["200", "100", "0", "0", "0", "300", "0"]
    assert rows["Sum"] == ["500", "200", "0", "0", "0", "700", "0"]
    assert [row[0] for row in cells(page.exclusion.model) if "✓" in row[0]] == ["2016 ✓", "2017 ✓"]
    pick(page.exclusion.activity, "afforestation and reforestation")
    settle(page)
    assert page.exclusion.found is None  # its level is its own
    pick(page.exclusion.activity, "forest management")
    settle(page)
    assert by_year(page) == rows


def test_missing_evidence_refuses_and_is_named(page, fires):
    fires.do(mark_natural, event_ids=["fire"], evidence=ALL, **WILDFIRE)
    fires.do(mark_natural, event_ids=["storm"], evidence={**ALL, "d": ""}, **WILDFIRE)
    page.accounts.check()
    settle(page)
    level(page)
    assert by_year(page) == {} and not page.exclusion.map.isEnabled()
    assert "2017: d) Beyond control" in page.exclusion.problem.text()
    page.exclusion.leave.setFocus()
    QTest.keyClick(page.exclusion.leave, Qt.Key.Key_Space)
    flush()
    assert by_year(page)["Sum"] == ["300", "100", "0", "0", "300", "700", "0"]
    assert "d) Beyond control" in page.exclusion.problem.text()


def test_the_excluded_land_comes_on_the_map_once(page, fires, window):
    fires.do(mark_natural, event_ids=["fire", "storm"], evidence=ALL, **WILDFIRE)
    page.accounts.check()
    settle(page)
    level(page)
    for _ in range(2):
        click(page.exclusion.map)
        settle(page)
    layers = [one for one in QgsProject.instance().mapLayers().values() if "Excluded land" in one.name()]
    assert [layer.name() for layer in layers] == ["Excluded land: forest management, 2013–2020"]
    found = {f["event_id"]: f for f in layers[0].getFeatures()}
    assert found["fire"]["excluded_tco2e"] == 300 and found["storm"]["excluded_tco2e"] == 200
    assert found["storm"].geometry().equals(square(3000, 0))
    assert [c.label() for c in layers[0].renderer().categories()] == ["2016: wildfire", "2017: wildfire"]
    box = window.mapCanvas().mapSettings().layerExtentToOutputExtent(layers[0], layers[0].extent())
    assert window.mapCanvas().extent().contains(box)
    assert "2 place" in window.messages()[-1]


def test_what_was_typed_is_kept_in_the_project(window, fires):
    first = shown(window, fires)
    page = next(first)
    level(page, 120, 30)
    type_in(page.exclusion.last, "2018")
    settle(page)
    next(first, None)
    second = shown(window, fires)
    page = next(second)
    form = page.exclusion.level
    assert (form.own_background.value(), form.own_margin.value()) == (120, 30)
    assert page.exclusion.last.value() == 2018 and form.level.threshold_tco2e == 150
    next(second, None)


def test_a_page_without_accounts_or_workspace_is_quiet(window, tmp_path):
    session = WorkspaceSession(QgsProject.instance())
    page = NaturalPage(window, session, Messages(window.messageBar()))
    page.show()
    settle(page)
    assert page.closed_note.isVisible()
    session.open(make_workspace(tmp_path, entries=False).path)
    settle(page)
    assert page.closed_note.isVisible()
    page.refresh()
    session.close()
    settle(page)
    page.unload()
    session.unload()
    page.deleteLater()
    flush()


def test_another_programs_mark_is_followed(page, fires):
    fires.do(mark_natural, event_ids=["fire"], evidence=ALL, **WILDFIRE)
    assert wait_until(lambda: [row[2] for row in cells(page.events.model)][2] == "✓ wildfire")
    page.hide()
    fires.do(mark_natural, event_ids=["storm"], evidence=ALL, **WILDFIRE)
    page.accounts.check()
    page.show()
    settle(page)
    assert [row[2] for row in cells(page.events.model)][0] == "✓ wildfire"
