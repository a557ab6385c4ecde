"""Where one sees that a parcel is signed off: the list, the evidence, its life, its form in QGIS."""

from __future__ import annotations

import json

import pytest
from gui_kit import docked, flush, wait_until
from merge_kit import fid
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QTableView, QTreeWidget
from signing_kit import sign_all, signed_grid

from terrestrial_carbon.plugin.gui.parcels.panel import ParcelsPanel
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage.form_tabs import relations_shown
from terrestrial_carbon.plugin.storage.ledger_views import PARCEL_SIGN_OFF
from terrestrial_carbon.plugin.storage.parcel_life import life_of
from terrestrial_carbon.plugin.storage.project import find_layer
from terrestrial_carbon.plugin.storage.sign_off_views import RELATION
from terrestrial_carbon.plugin.storage.sign_offs import reopen_parcels


@pytest.fixture
def session(window, tmp_path):
    session = WorkspaceSession(QgsProject.instance())
    session.open(signed_grid(tmp_path / "w").path)
    yield session
    session.unload()


@pytest.fixture
def panel(window, session):
    yield from docked(window, ParcelsPanel(window, session), show=True)


def locked_rows(table):
    model = table.model()
    indexes = [model.index(row, 0) for row in range(model.rowCount())]
    return [
        model.data(index)
        for index in indexes
        if model.data(index, Qt.ItemDataRole.DecorationRole) is not None
    ]


def test_the_list_marks_and_filters_them(panel, session):
    panel.tabs.setCurrentWidget(panel.list)
    table = panel.findChild(QTableView, "TerrestrialCarbonList")
    assert wait_until(lambda: locked_rows(table) == ["0/0"])
    tip = table.model().data(table.model().index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert "Signed off by Vera Verifier (verifier) on" in tip
    sign_all(session.workspace, ["r1c1"])
    session.signed.reload()
    assert wait_until(lambda: locked_rows(table) == ["0/0", "1/1"])
    kind = panel.findChild(QComboBox, "TerrestrialCarbonListKind")
    kind.setCurrentIndex(kind.findData("signed"))
    assert wait_until(lambda: table.model().rowCount() == 2)
    reopen_parcels(session.workspace, ["r0c0"], "x", "verifier", "Olga")
    session.signed.reload()
    assert wait_until(lambda: table.model().rowCount() == 1)


def test_the_evidence_says_who_signed(panel, session):
    layer, label = session.parcel_layer, panel.findChild(QLabel, "TerrestrialCarbonEvidenceSigned")
    layer.selectByIds([fid(layer, "r0c1")])
    flush()
    assert not label.isVisible()
    layer.selectByIds([fid(layer, "r0c0")])
    flush()
    assert label.isVisible() and "Signed off by Vera Verifier (verifier) on" in label.text()
    sign_all(session.workspace, ["r1c1"])
    session.signed.reload()
    layer.selectAll()
    flush()
    assert "2 of these parcels are signed off (0/0, 1/1)" in label.text()
    layer.removeSelection()
    flush()
    assert not label.isVisible()


def test_the_life_tells_of_signing_and_reopening(panel, session):
    reopen_parcels(session.workspace, ["r0c0"], "new imagery", "authority", "Olga")
    sign_all(session.workspace, ["r0c0"], statement="Seen again.")
    found = [one for one in life_of(session.workspace, "r0c0") if one.what in ("signed", "reopened")]
    assert [(one.what, one.who) for one in found] == [
        ("signed", "Vera Verifier"), ("reopened", "Olga"), ("signed", "Vera Verifier"),
    ]  # fmt: skip
    assert [json.loads(one.after).get("statement") for one in found] == ["Seen.", None, "Seen again."]
    assert found[1].reason == "new imagery" and found[0].seq < found[1].seq < found[2].seq
    panel.tabs.setCurrentWidget(panel.life)
    session.parcel_layer.selectByIds([fid(session.parcel_layer, "r0c0")])
    flush()
    tree = panel.findChild(QTreeWidget, "TerrestrialCarbonLife")
    words = [tree.topLevelItem(row).text(1) for row in range(3)]
    assert words == ["signed off", "reopened", "signed off"]
    assert tree.topLevelItem(1).text(2) == "reason: new imagery"
    assert tree.topLevelItem(1).child(0).text(2) == "role: authority"


def test_the_form_of_qgis_lists_them(session):
    project, parcels = QgsProject.instance(), session.parcel_layer
    assert RELATION in relations_shown(parcels)
    rows = find_layer(project, PARCEL_SIGN_OFF)
    assert rows.readOnly() and rows.id() not in [
        node.layerId() for node in project.layerTreeRoot().findLayers()
    ]
    relation = project.relationManager().relation(RELATION)
    signed = next(f for f in parcels.getFeatures() if f["id"] == "r0c0")
    (row,) = relation.getRelatedFeatures(signed)
    assert (row["signed_by"], row["role"], row["state"], row["statement"]) == (
        "Vera Verifier", "verifier", "signed", "Seen.",
    )  # fmt: skip
    other = next(f for f in parcels.getFeatures() if f["id"] == "r0c1")
    assert list(relation.getRelatedFeatures(other)) == []


def test_any_program_can_read_them(session):
    layer = QgsVectorLayer(f"{session.workspace.path}|layername={PARCEL_SIGN_OFF}", "x", "ogr")
    assert layer.isValid() and [f["parcel_id"] for f in layer.getFeatures()] == ["r0c0"]
