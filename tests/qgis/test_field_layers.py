"""Plots and trees as layers of a project: forms that need no code of this plugin, for QGIS and field apps."""

import pytest
from form_kit import form_of
from gui_kit import flush
from qgis.core import (
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFieldConstraints,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayerUtils,
)
from qgis.gui import QgsRelationWidgetWrapper
from report_workspace import PARCELS, add_parcels, make_workspace

from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage.field_layers import RELATION, plot_aliases, tree_aliases
from terrestrial_carbon.plugin.storage.plain_tables import PLAIN_TABLES
from terrestrial_carbon.plugin.storage.project import add_to_project, find_layer, renew_words
from terrestrial_carbon.plugin.storage.spatial_tables import SPATIAL_TABLES
from terrestrial_carbon.plugin.translate import speaking


@pytest.fixture
def workspace(tmp_path, qgis_app):
    made = make_workspace(tmp_path, parcels=(), entries=False)
    add_parcels(made, PARCELS[:3], stratum="hill")
    add_parcels(made, PARCELS[3:5], stratum="valley")
    add_parcels(made, PARCELS[5:])  # no stratum
    return made


@pytest.fixture
def project(qgis_app):
    made = QgsProject.instance()
    made.clear()
    yield made
    made.clear()


def layers(project):
    return find_layer(project, "field_plot"), find_layer(project, "field_tree")


def new_row(layer, geometry=None, **values):
    """Return a feature with its defaults, as any program makes one."""
    scopes = QgsExpressionContextUtils.globalProjectLayerScopes(layer)
    given = {layer.fields().indexOf(name): value for name, value in values.items()}
    return QgsVectorLayerUtils.createFeature(
        layer, geometry or QgsGeometry(), given, QgsExpressionContext(scopes)
    )


def test_every_field_has_a_label():
    assert set(plot_aliases()) == set(SPATIAL_TABLES["field_plot"])
    assert set(tree_aliases()) == set(PLAIN_TABLES["field_tree"])


def test_a_new_plot_knows_itself_its_day_and_its_stratum(workspace, project):
    add_to_project(workspace, project)
    plots, _ = layers(project)
    parcel = find_layer(project, "parcel")
    inside = next(one for one in parcel.getFeatures() if one["stratum"] == "valley").geometry()
    one = new_row(plots, inside.pointOnSurface(), name="A")
    two = new_row(plots, QgsGeometry.fromPointXY(QgsPointXY(-9e5, -9e5)), name="B")
    assert len(one["id"]) == 36 and one["id"] != two["id"]
    assert one["stratum"] == "valley" and not two["stratum"]
    assert one["visited_on"].isValid() and one["crew"]
    assert plots.startEditing() and plots.addFeatures([one, two]) and plots.commitChanges()
    assert [feature["name"] for feature in plots.getFeatures()] == ["A", "B"]


@pytest.mark.parametrize(
    ("name", "value", "good"),
    [
        ("dbh_cm", 11.4591559026165, True), ("dbh_cm", 0.0, False), ("dbh_cm", -3.0, False),
        ("dbh_cm", 1500.0, False), ("height_m", 38.0, True), ("height_m", 3800.0, False),
        ("wood_density_g_cm3", 0.64, True), ("wood_density_g_cm3", 640.0, False),
        ("height_m", None, True),
    ],
)  # fmt: skip
def test_a_tree_has_ranges(workspace, project, name, value, good):
    add_to_project(workspace, project)
    _, trees = layers(project)
    tree = new_row(trees, plot_id="p", **{name: value})
    index = trees.fields().indexOf(name)
    assert QgsVectorLayerUtils.validateAttribute(trees, tree, index)[0] is good
    hard = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard
    kind = QgsFieldConstraints.Constraint.ConstraintExpression
    assert trees.fields().at(index).constraints().constraintStrength(kind) == hard


def test_the_form_lists_trees_and_keeps_what_it_does_not_know(window, workspace, project):
    add_to_project(workspace, project)
    plots, trees = layers(project)
    point = QgsGeometry.fromPointXY(QgsPointXY(10.0, -10.0))
    plot = new_row(plots, point, name="A", stratum="moor", area_ha=0.0314159265)
    plots.dataProvider().addFeatures([plot])
    rows = [new_row(trees, plot_id=plot["id"], number="1", dbh_cm=11.4591559026165),
            new_row(trees, plot_id="elsewhere", number="9", dbh_cm=30.0)]  # fmt: skip
    assert trees.dataProvider().addFeatures(rows)[0]
    (stored,) = list(plots.getFeatures())
    assert plots.startEditing() and trees.startEditing()
    form = form_of(window, plots, stored)
    (wrapper,) = [
        one for one in form.findChildren(QgsRelationWidgetWrapper) if one.relation().id() == RELATION
    ]
    related = wrapper.relation().getRelatedFeatures(stored)
    assert [one["number"] for one in related] == ["1"]
    form.changeAttribute("remark", "steep")
    assert form.save()
    assert plots.commitChanges()
    (again,) = list(plots.getFeatures())
    assert (again["remark"], again["stratum"], again["area_ha"]) == ("steep", "moor", 0.0314159265)
    trees.rollBack()
    form.deleteLater()
    flush()


def test_an_older_project_gets_the_layers_once(window, workspace, project):
    add_to_project(workspace, project)
    for layer in layers(project):
        project.removeMapLayer(layer.id())
    find_layer(project, "parcel").removeCustomProperty("terrestrial_carbon/field_layers")
    project.setDirty(False)
    session = WorkspaceSession(project)
    session.follow_project()
    plots, trees = layers(project)
    assert plots.isValid() and trees.isValid() and not project.isDirty()
    assert project.relationManager().relation(RELATION).isValid()
    group = project.layerTreeRoot().children()[0]
    names = [node.name() for node in group.children()]
    assert names == ["Field plots", "Parcels", "Boundary", "Account entries", "Right holders", "Trees"]
    project.removeMapLayer(plots.id())
    project.removeMapLayer(trees.id())
    session.follow_project()
    assert layers(project) == (None, None)  # whoever removes them does not want them
    session.unload()


def test_a_saved_project_opens_with_its_forms_in_the_users_language(workspace, project, tmp_path):
    with speaking("en"):
        add_to_project(workspace, project)
    assert project.write(str(tmp_path / "p.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "p.qgz"))
    with speaking("zh-Hans"):
        renew_words(project)
        plots, trees = layers(project)
        assert plots.attributeAlias(plots.fields().indexOf("area_ha")) == "面积（ha）"
    assert project.relationManager().relation(RELATION).isValid()
    setup = plots.editorWidgetSetup(plots.fields().indexOf("stratum"))
    assert setup.config()["Layer"] == find_layer(project, "parcel").id()
    tree = QgsFeature(trees.fields())
    assert tree.fields().indexOf("plot_id") >= 0
