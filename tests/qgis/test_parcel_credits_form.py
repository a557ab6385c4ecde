"""A parcel's credits in its form, whatever program moved them."""

from __future__ import annotations

from credits_kit import WOODS
from form_kit import form_of
from gui_kit import flush
from qgis.core import QgsProject
from qgis.gui import QgsRelationWidgetWrapper
from qgis.PyQt.QtWidgets import QTabWidget

from terrestrial_carbon.plugin.core.mechanism.credits import transfer
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage.credit_views import RELATION
from terrestrial_carbon.plugin.storage.project import add_to_project, find_layer, remove_from_project


def credits_in_form(window, layer, parcel_id):
    """Return the serial numbers, amounts and owners that the parcel's form shows."""
    (feature,) = [one for one in layer.getFeatures() if one["id"] == parcel_id]
    form = form_of(window, layer, feature)
    tabs = form.findChildren(QTabWidget)[0]
    assert "Credits" in [tabs.tabText(place) for place in range(tabs.count())]
    wrapper = form.findChildren(QgsRelationWidgetWrapper)[0]
    request = wrapper.relation().getRelatedFeaturesRequest(feature)
    found = wrapper.relation().referencingLayer().getFeatures(request)
    # as text: GDAL before 3.9 has no type for a column that a view works out
    rows = sorted((one["serials"], str(one["amount_tco2e"]), one["owner"]) for one in found)
    form.deleteLater()
    flush()
    return rows


def test_the_form_lists_the_credits_of_the_parcel(window, country):
    project = QgsProject.instance()
    add_to_project(country.workspace, project)
    layer = find_layer(project, "parcel")
    assert credits_in_form(window, layer, WOODS) == []
    country.with_credits()
    assert credits_in_form(window, layer, WOODS) == [("EXA-2015-A1-1-40", "40", "Ada & Sons")]
    country.do(transfer, serials=["EXA-2015-A1-1-10"], to_id="state")
    assert credits_in_form(window, layer, WOODS) == [
        ("EXA-2015-A1-1-10", "10", "State"),
        ("EXA-2015-A1-11-40", "30", "Ada & Sons"),
    ]
    assert credits_in_form(window, layer, "p7") == []
    assert not [node for node in project.layerTreeRoot().findLayers() if node.name() == "Credits of parcels"]


def test_the_relation_goes_with_the_workspace(window, country):
    project = QgsProject.instance()
    add_to_project(country.workspace, project)
    assert project.relationManager().relation(RELATION).isValid()
    remove_from_project(project)
    assert not project.mapLayers() and not project.relationManager().relations()


def test_a_project_made_by_a_program_shows_them_too(window, country, tmp_path):
    """QGIS drops the relation of a form from a project that is not on the screen."""
    country.with_credits()
    made, shown = QgsProject(), QgsProject.instance()
    add_to_project(country.workspace, made)
    assert made.relationManager().relation(RELATION).isValid()
    assert made.write(str(tmp_path / "country.qgz"))
    assert shown.read(str(tmp_path / "country.qgz"))
    session = WorkspaceSession(shown)
    session.follow_project()
    assert not shown.isDirty()
    assert credits_in_form(window, session.parcel_layer, WOODS) == [("EXA-2015-A1-1-40", "40", "Ada & Sons")]
    session.unload()
