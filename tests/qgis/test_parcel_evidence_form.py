"""What is attached to a parcel in its own form: a relation that needs no code of this plugin."""

from __future__ import annotations

import pytest
from form_kit import form_of
from gui_kit import flush
from qgis.core import QgsProject
from qgis.gui import QgsRelationWidgetWrapper
from qgis.PyQt.QtWidgets import QTabWidget
from report_workspace import make_workspace

from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage.evidence import attach, detach, link_item, note_item
from terrestrial_carbon.plugin.storage.evidence_views import RELATION
from terrestrial_carbon.plugin.storage.ledger_views import PARCEL_EVIDENCE
from terrestrial_carbon.plugin.storage.parcel_history import catch_up
from terrestrial_carbon.plugin.storage.project import add_to_project, find_layer


@pytest.fixture
def workspace(tmp_path, qgis_app):
    made = make_workspace(tmp_path, entries=False)
    catch_up(made)
    return made


def evidence_in_form(window, layer, parcel_id):
    """Return title and purpose of what the parcel's form shows on its tab of evidence."""
    (feature,) = [one for one in layer.getFeatures() if one["id"] == parcel_id]
    form = form_of(window, layer, feature)
    tabs = form.findChildren(QTabWidget)[0]
    assert "Evidence" in [tabs.tabText(place) for place in range(tabs.count())]
    (wrapper,) = [
        one for one in form.findChildren(QgsRelationWidgetWrapper) if one.relation().id() == RELATION
    ]
    request = wrapper.relation().getRelatedFeaturesRequest(feature)
    found = wrapper.relation().referencingLayer().getFeatures(request)
    rows = sorted((one["title"], one["supports"], one["added_by"]) for one in found)
    form.deleteLater()
    flush()
    return rows


def test_the_form_lists_what_is_attached(window, workspace):
    project = QgsProject.instance()
    add_to_project(workspace, project)
    layer = find_layer(project, "parcel")
    assert evidence_in_form(window, layer, "p1") == []
    items = [link_item("https://example.org/act", "Act 7"), note_item("Seen.")]
    ids = attach(workspace, ["p1", "p2"], items=items, supports=["law"], who="Ana")["ids"]
    assert evidence_in_form(window, layer, "p1") == [("Act 7", "law", "Ana"), ("Seen.", "law", "Ana")]
    detach(workspace, ids[0], ["p1"], "not this one")
    assert evidence_in_form(window, layer, "p1") == [("Seen.", "law", "Ana")]
    assert not [node for node in project.layerTreeRoot().findLayers() if node.name() == "Evidence of parcels"]


def test_a_project_of_an_older_version_gets_the_tab(window, workspace):
    project = QgsProject.instance()
    add_to_project(workspace, project)
    project.removeMapLayer(find_layer(project, PARCEL_EVIDENCE).id())
    assert not project.relationManager().relation(RELATION).isValid()
    attach(workspace, ["p1"], items=[note_item("Seen.")], who="Ana")
    project.setDirty(False)
    session = WorkspaceSession(project)
    session.follow_project()
    assert evidence_in_form(window, find_layer(project, "parcel"), "p1") == [("Seen.", "other", "Ana")]
    assert find_layer(project, PARCEL_EVIDENCE).readOnly() and not project.isDirty()
    session.unload()
