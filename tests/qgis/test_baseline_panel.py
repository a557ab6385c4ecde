"""The Baseline page of the Budget panel and the Life page of the Parcels panel, on a real workspace."""

from __future__ import annotations

import json
import threading

import pytest
from gui_kit import docked, flush, wait_until
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from report_workspace import make_workspace

from terrestrial_carbon.plugin.core.mechanism.baseline_tables import Origin
from terrestrial_carbon.plugin.core.mechanism.budget import BudgetMethod
from terrestrial_carbon.plugin.gui import history_keeper
from terrestrial_carbon.plugin.gui.budget.panel import BudgetPanel
from terrestrial_carbon.plugin.gui.parcels.life_page import change_parts
from terrestrial_carbon.plugin.gui.parcels.panel import ParcelsPanel
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage import parcel_history
from terrestrial_carbon.plugin.storage.baseline import frozen_of
from terrestrial_carbon.plugin.storage.editing import tag
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.opening_figures import open_workspace_accounts
from terrestrial_carbon.plugin.storage.parcel_history import catch_up
from terrestrial_carbon.plugin.storage.parcel_life import LifeEntry


@pytest.fixture
def workspace(tmp_path):
    workspace = make_workspace(tmp_path, entries=False)
    catch_up(workspace)
    return workspace


@pytest.fixture
def session(window, workspace):
    session = WorkspaceSession(QgsProject.instance())
    session.open(workspace.path)
    yield session
    session.unload()


@pytest.fixture
def panel(window, session, processing_provider):
    yield from docked(window, BudgetPanel(window, session))


@pytest.fixture
def parcels(window, session):
    yield from docked(window, ParcelsPanel(window, session))


def click(widget):
    assert widget.isVisible() and widget.isEnabled(), widget.objectName()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    flush()


def figures(panel):
    names = ("AnnualBudget", "TradeableStock", "ProtectedStock")
    return [panel.findChild(object, f"TerrestrialCarbon{name}").text() for name in names]


def retag(session, parcel_id, status):
    """Tag a parcel and save, as a user does."""
    layer = session.parcel_layer
    assert layer.isEditable() or layer.startEditing()
    tag(layer, [next(f.id() for f in layer.getFeatures() if f["id"] == parcel_id)], status)
    assert layer.commitChanges()
    flush()


def show(panel):
    """Bring the Baseline page to the front."""
    pages = [panel.tabs.widget(number) for number in range(panel.tabs.count())]
    panel.tabs.setCurrentWidget(next(one for one in pages if one.isAncestorOf(panel.baseline)))


def freeze(panel, document=""):
    page = panel.baseline
    show(panel)
    flush()
    page.text.setText(document)
    click(page.act_button)
    assert wait_until(lambda: page.act_button.text() == "Thaw")


def test_freezing_holds_the_figures_and_thawing_lets_them_go(panel, session, workspace):
    freeze(panel, "Annex I")
    assert frozen_of(workspace).evidence == "Annex I"
    assert "Frozen on" in panel.baseline.state.text() and "Annex I" in panel.baseline.state.text()
    retag(session, "p1", "tradeable")
    assert figures(panel) == ["780", "39,000", "11,000"]
    assert "Frozen" in panel.findChild(object, "TerrestrialCarbonBudgetHint").text()
    page = panel.baseline
    assert not page.act_button.isEnabled()  # no reason given
    page.text.setText("wrong map")
    click(page.act_button)
    assert wait_until(lambda: page.act_button.text() == "Freeze")
    assert figures(panel) == ["830", "41,500", "8,500"]
    assert frozen_of(workspace) is None
    assert Ledger(workspace).entries(kind="thaw_baseline")[0].reason == "wrong map"


def test_unsaved_edits_are_not_frozen(panel, session, workspace):
    layer = session.parcel_layer
    layer.startEditing()
    tag(layer, [1], "tradeable")
    show(panel)
    flush()
    click(panel.baseline.act_button)
    QTest.qWait(200)
    assert frozen_of(workspace) is None
    layer.rollBack()


def test_drift_is_listed_with_the_figures_then_and_now(panel, session):
    freeze(panel)
    retag(session, "p1", "tradeable")
    page = panel.baseline
    click(page.drift_button)
    assert wait_until(lambda: page.model.rowCount() == 1)
    assert page.model.row(0).cells == ("Old Park", "→ tradeable", 2_500.0, 2_500.0)
    assert "P0: frozen 11,000, now 8,500 (-2,500) tCO2e" in page.summary.text()
    assert "T0: frozen 39,000, now 41,500 (+2,500) tCO2e" in page.summary.text()


def test_the_baseline_and_any_day_come_as_layers(panel, session, window):
    freeze(panel)
    retag(session, "p1", "tradeable")
    window.setActiveLayer(session.parcel_layer)
    project = QgsProject.instance()
    before = set(project.mapLayers())
    click(panel.baseline.joined_button)
    assert wait_until(lambda: len(project.mapLayers()) == len(before) + 1)
    (layer,) = [project.mapLayer(one) for one in set(project.mapLayers()) - before]
    assert {f["id"]: f["status"] for f in layer.getFeatures()}["p1"] == "protected"
    assert window.activeLayer() is session.parcel_layer  # what the tools work on
    before = set(project.mapLayers())
    click(panel.baseline.date_button)
    assert wait_until(lambda: len(project.mapLayers()) == len(before) + 1)
    (layer,) = [project.mapLayer(one) for one in set(project.mapLayers()) - before]
    assert {f["id"]: f["status"] for f in layer.getFeatures()}["p1"] == "tradeable"


def test_open_accounts_leave_nothing_to_freeze_or_thaw(panel, session, workspace):
    open_workspace_accounts(workspace, "EXA")
    show(panel)
    assert wait_until(lambda: "accounts are open" in panel.baseline.state.text())
    assert not panel.baseline.act_button.isVisible() and panel.baseline.drift_button.isEnabled()


def test_a_save_while_other_programs_changes_are_looked_for_is_ones_own(window, workspace, monkeypatch):
    """The look has compared the parcels and may write when they are saved; it gives way and looks again."""
    compared, go_on, ended = (threading.Event() for _ in range(3))
    keep, real = parcel_history._keep_shapes_in_turns, history_keeper.catch_up

    def wait(*given):
        keep(*given)
        if threading.current_thread() is not threading.main_thread():
            compared.set()
            assert go_on.wait(60)

    def between(workspace, origin, *given, **more):
        if origin is Origin.PLUGIN:  # between the save and its entry
            go_on.set()
            assert ended.wait(60)
        try:
            return real(workspace, origin, *given, **more)
        finally:
            ended.set()

    elsewhere = workspace.parcel_layer()
    (fid,) = (f.id() for f in elsewhere.getFeatures() if f["id"] == "p2")
    changed = {fid: {elsewhere.fields().indexOf("name"): "Other"}}
    assert elsewhere.dataProvider().changeAttributeValues(changed)
    monkeypatch.setattr(parcel_history, "_keep_shapes_in_turns", wait)
    monkeypatch.setattr(history_keeper, "catch_up", between)
    before, noticed = Ledger(workspace).head()[0], []
    session = WorkspaceSession(QgsProject.instance())
    session.noticed.connect(noticed.append)
    session.open(workspace.path)
    assert wait_until(compared.is_set)
    retag(session, "p1", "tradeable")
    assert wait_until(lambda: noticed)
    own, other = Ledger(workspace).entries(after=before)
    assert (own.reason, other.reason) == ("Tag parcels tradeable", "")
    origins = [json.loads(one.payload)["effects"][0][2]["origin"] for one in (own, other)]
    assert origins == ["plugin", "outside"] and noticed == [1]
    session.unload()


def test_a_save_goes_into_the_journal_with_its_commands(session, workspace):
    before = Ledger(workspace).head()[0]
    retag(session, "p1", "tradeable")
    (entry,) = Ledger(workspace).entries(after=before)
    (effect,) = json.loads(entry.payload)["effects"]
    assert (entry.kind, entry.reason) == ("change_parcels", "Tag parcels tradeable")
    assert json.loads(effect[2]["before"])["status"] == "protected" and effect[2]["origin"] == "plugin"
    layer = session.parcel_layer
    layer.startEditing()
    tag(layer, [2], "tradeable")
    layer.rollBack()
    assert Ledger(workspace).head()[0] == entry.seq


def test_another_programs_edit_is_told_when_the_workspace_is_opened(window, workspace):
    layer = workspace.parcel_layer()
    index = layer.fields().indexOf("stock_tco2e")
    assert layer.dataProvider().changeAttributeValues({1: {index: 5.0}, 2: {index: 6.0}})
    del layer
    session, told = WorkspaceSession(QgsProject.instance()), []
    session.noticed.connect(told.append)
    session.open(workspace.path)
    assert wait_until(lambda: told == [2])
    (entry,) = Ledger(workspace).entries(kind="change_parcels")[1:]
    assert json.loads(entry.payload)["act"] == {"origin": "outside", "parcels": 2}
    session.unload()


def test_a_parcels_life_follows_the_selection(parcels, session):
    retag(session, "p1", "tradeable")
    parcels.tabs.setCurrentWidget(parcels.life)
    flush()
    assert "Select one parcel" in parcels.life.title.text()
    session.parcel_layer.selectByIds([1])
    flush()
    tree = parcels.life.tree
    rows = [[tree.topLevelItem(i).text(c) for c in (1, 2)] for i in range(tree.topLevelItemCount())]
    assert parcels.life.title.text() == "Old Park"
    assert rows[0][0] == "changed" and "status: protected → tradeable" in rows[0][1]
    assert rows[1][0] == "added"


def test_names_from_data_are_shown_as_text():
    entry = LifeEntry(1, "", "", "changed", "p", json.dumps({"name": "<b>"}), json.dumps({"name": "x"}))
    assert change_parts(entry) == ["Name: <b> → x"]


def test_the_method_stays_what_was_frozen(panel, session, workspace):
    freeze(panel)
    assert frozen_of(workspace).decision.method is BudgetMethod.TRADEABLE_STOCK
