"""A workspace in a QGIS project: found by role, with style and form, relative paths."""

import shutil

import pytest
from qgis.core import (
    QgsApplication,
    QgsExpressionContext,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRenderContext,
    QgsVectorLayer,
)

from terrestrial_carbon.plugin.core.parcel import BASES_OF_STATUS, Status
from terrestrial_carbon.plugin.storage.form import COMPUTED_FIELDS, aliases
from terrestrial_carbon.plugin.storage.project import (
    add_to_project,
    find_layer,
    remove_from_project,
    workspace_path_of,
)
from terrestrial_carbon.plugin.storage.schema import PARCEL_FIELDS
from terrestrial_carbon.plugin.storage.styles import STATUS_COLORS, parcel_renderer
from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings, create_workspace


@pytest.fixture
def workspace(tmp_path, qgis_app):
    (tmp_path / "one").mkdir()
    return create_workspace(tmp_path / "one" / "w.gpkg", WorkspaceSettings("Test", crs="EPSG:32630"))


@pytest.fixture
def project(qgis_app):
    project = QgsProject()
    yield project
    project.clear()


def test_layers_by_role_in_one_group(workspace, project):
    group = add_to_project(workspace, project)
    assert group.name() == "Test"
    assert len(group.children()) == 6
    assert len(project.mapLayers()) == 9  # the credits of parcels are in forms, not among the layers
    for role in ("parcel", "jurisdiction", "holder", "account_entry", "field_plot", "field_tree"):
        assert find_layer(project, role).customProperty("terrestrial_carbon/role") == role
    assert find_layer(project, "nope") is None
    assert workspace_path_of(project) == workspace.path
    assert project.ellipsoid() == "EPSG:7030"
    assert project.crs().authid() == "EPSG:32630"
    assert find_layer(project, "account_entry").readOnly()


def test_adding_twice_adds_once_and_removing_leaves_nothing(workspace, project):
    first = add_to_project(workspace, project)
    assert add_to_project(workspace, project) == first
    assert len(project.mapLayers()) == 9
    remove_from_project(project)
    assert not project.mapLayers() and not project.layerTreeRoot().children()
    assert workspace_path_of(project) is None


def test_project_and_workspace_move_together(workspace, project, tmp_path):
    add_to_project(workspace, project)
    file = tmp_path / "one" / "p.qgz"
    assert project.write(str(file))
    project.clear()
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    shutil.rmtree(tmp_path / "one")
    again = QgsProject()
    assert again.read(str(tmp_path / "two" / "p.qgz"))
    layer = find_layer(again, "parcel")
    assert layer.isValid()
    assert workspace_path_of(again) == tmp_path / "two" / "w.gpkg"
    again.clear()


def test_style_and_form_live_in_the_file(workspace):
    """A layer dragged in from the browser, without the plugin, looks and asks the same."""
    layer = QgsVectorLayer(f"{workspace.path}|layername=parcel", "x", "ogr")
    assert layer.renderer().type() == "categorizedSymbol"
    assert layer.labelsEnabled()
    assert layer.attributeAlias(layer.fields().indexOf("area_ha")) == "Area (ha)"
    setup = layer.editorWidgetSetup(layer.fields().indexOf("status"))
    codes = [code for entry in setup.config()["map"] for code in entry.values()]
    assert setup.type() == "ValueMap" and codes[1:] == [status.value for status in Status]
    tabs = layer.editFormConfig().tabs()
    assert [tab.name() for tab in tabs] == ["Parcel", "Status and evidence", "Stock", "History"]
    shown = {child.name() for tab in tabs for child in tab.children()}
    assert shown == set(PARCEL_FIELDS)
    for name in PARCEL_FIELDS:
        read_only = layer.editFormConfig().readOnly(layer.fields().indexOf(name))
        assert read_only == (name in COMPUTED_FIELDS), name
    assert layer.defaultValueDefinition(layer.fields().indexOf("id")).expression() == "uuid('WithoutBraces')"


def test_every_field_has_a_label():
    assert set(aliases()) == set(PARCEL_FIELDS)


def test_every_status_and_basis_has_its_symbol(workspace):
    renderer = parcel_renderer()
    layer = workspace.parcel_layer()
    seen = set()
    cases = [(None, None)] + [(s, b) for s in Status for b in (*BASES_OF_STATUS[s], None)]
    for status, basis in cases:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt("Polygon((0 0,1 0,1 1,0 0))"))
        feature["status"] = None if status is None else status.value
        feature["basis"] = None if basis is None else basis.value
        context = QgsRenderContext()
        expressions = QgsExpressionContext()
        expressions.setFields(layer.fields())
        expressions.setFeature(feature)
        context.setExpressionContext(expressions)
        renderer.startRender(context, layer.fields())
        symbol = renderer.symbolForFeature(feature, context)
        assert symbol is not None, (status, basis)
        color = symbol.symbolLayer(0).fillColor()
        assert color.name() == STATUS_COLORS[None if status is None else status.value]
        assert color.alphaF() < 0.7
        seen.add((color.name(), symbol.symbolLayerCount()))
        renderer.stopRender(context)
    assert len(seen) == 8  # six states, two of them hatched for their second basis


def test_form_words_are_translated_codes_are_not(workspace, project, monkeypatch):
    from terrestrial_carbon.plugin.storage import words

    monkeypatch.setattr(words, "tr", lambda text: f"[{text}]")
    add_to_project(workspace, project)
    layer = find_layer(project, "parcel")
    entries = layer.editorWidgetSetup(layer.fields().indexOf("status")).config()["map"]
    assert {"[protected]": "protected"} in entries


def test_holders_are_chosen_by_name(workspace, project):
    add_to_project(workspace, project)
    layer = find_layer(project, "parcel")
    setup = layer.editorWidgetSetup(layer.fields().indexOf("holder_id"))
    assert setup.type() == "ValueRelation"
    assert setup.config()["Layer"] == find_layer(project, "holder").id()


def test_no_complaint_in_the_log(workspace, project):
    messages = []
    log = QgsApplication.messageLog()
    handle = log.messageReceived.connect(lambda text, tag, level: messages.append((text, tag, level)))
    add_to_project(workspace, project)
    log.disconnect(handle)
    assert [message for message in messages if message[2] > 0] == []
