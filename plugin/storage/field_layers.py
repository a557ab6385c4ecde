"""Plots of the field and their trees as layers of a project: look, forms, and the trees in a plot's form.

Numbers are typed as text with their range as a constraint: a spin box would round what was measured.
"""

from __future__ import annotations

from qgis.core import (
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsAttributeEditorRelation,
    QgsDefaultValue,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsFieldConstraints,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProject,
    QgsRelation,
    QgsRelationContext,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from ..core.statistics.tree_limits import (
    MOST_BIOMASS_T_PER_HA,
    MOST_DIAMETER_CM,
    MOST_HEIGHT_M,
    MOST_PLOT_HA,
    MOST_WOOD_DENSITY,
)
from ..translate import tr
from .compat import make_tab
from .plain_tables import TREE
from .spatial_tables import FIELD_PLOT
from .styles import label_text

#: Id of the relation from trees (``plot_id``) to plots (``id``).
RELATION = "terrestrial_carbon_plot_trees"
#: Layers in the workspace's group, by role.
FIELD_ROLES = (FIELD_PLOT, TREE)
_UUID = "uuid('WithoutBraces')"
_WHO = "coalesce(nullif(@user_full_name, ''), @user_account_name)"
_HARD = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard


def plot_aliases() -> dict:
    """Return field of a plot → label in the user's language, with units."""
    return {
        "name": tr("Plot"),
        "stratum": tr("Stratum"),
        "area_ha": tr("Area (ha)"),
        "agb_t_per_ha": tr("Biomass, if no trees are listed (t/ha)"),
        "visited_on": tr("Visited on"),
        "crew": tr("Crew"),
        "remark": tr("Remark"),
        "source": tr("Source"),
        "id": tr("Id"),
    }


def tree_aliases() -> dict:
    """Return field of a tree → label in the user's language, with units."""
    return {
        "plot_id": tr("Plot"),
        "number": tr("Number on its tag"),
        "species": tr("Species"),
        "dbh_cm": tr("Diameter at breast height (cm)"),
        "height_m": tr("Height (m)"),
        "wood_density_g_cm3": tr("Wood density (g/cm³)"),
        "remark": tr("Remark"),
        "id": tr("Id"),
    }


def apply_plot_form(plots: QgsVectorLayer, parcels: QgsVectorLayer | None) -> None:
    """Give the layer of plots its labels, defaults, ranges, and its form without the trees.

    :param parcels: the layer whose strata a plot may be of; ``None`` to type them.
    """
    _label(plots, plot_aliases())
    _identify(plots)
    fields = plots.fields()
    _default(plots, "visited_on", "to_date(now())")
    _default(plots, "crew", _WHO)
    plots.setFieldConstraint(fields.indexOf("name"), QgsFieldConstraints.Constraint.ConstraintNotNull)
    _range(plots, "area_ha", MOST_PLOT_HA, tr("A plot has more than 0 and at most {most} ha."))
    biomass = tr("Biomass is 0 or more and at most {most} t of dry matter per ha.")
    _range(plots, "agb_t_per_ha", MOST_BIOMASS_T_PER_HA, biomass, ">=")
    _day(plots, "visited_on")
    _several_lines(plots, "remark")
    if parcels is not None:
        _choose_stratum(plots, parcels)
    plots.setDisplayExpression('coalesce("name", "id")')
    _apply_tab(plots, tr("Plot"), plot_aliases(), ("id", "source"))


def apply_tree_form(trees: QgsVectorLayer) -> None:
    """Give the layer of trees its labels, defaults, ranges and form."""
    _label(trees, tree_aliases())
    _identify(trees)
    index = trees.fields().indexOf("plot_id")
    trees.setFieldConstraint(index, QgsFieldConstraints.Constraint.ConstraintNotNull, _HARD)
    config = {"Relation": RELATION, "AllowNULL": False, "ShowForm": False, "OrderByValue": True}
    trees.setEditorWidgetSetup(index, QgsEditorWidgetSetup("RelationReference", config))
    size = tr("A tree is more than 0 and at most {most} cm thick, measured 1.3 m above ground.")
    _range(trees, "dbh_cm", MOST_DIAMETER_CM, size)
    _range(trees, "height_m", MOST_HEIGHT_M, tr("A tree is more than 0 and at most {most} m high."))
    density = tr("The density of wood is more than 0 and at most {most} g/cm³.")
    _range(trees, "wood_density_g_cm3", MOST_WOOD_DENSITY, density)
    _several_lines(trees, "remark")
    trees.setDisplayExpression(
        "trim(coalesce(\"number\", '') || ' ' || coalesce(\"species\", '') || ' ' "
        "|| coalesce(\"dbh_cm\" || ' cm', ''))"
    )
    _apply_tab(trees, tr("Tree"), tree_aliases(), ("id",))


def apply_plot_style(plots: QgsVectorLayer) -> None:
    """Show plots as small crossed circles with their names, seen on any map."""
    symbol = QgsMarkerSymbol.createSimple(
        {"name": "circle", "color": "255,255,255,200", "outline_color": "#212121", "size": "3"}
    )
    cross = QgsMarkerSymbol.createSimple({"name": "cross", "outline_color": "#212121", "size": "3"})
    symbol.appendSymbolLayer(cross.symbolLayer(0).clone())  # a symbol layer goes with its symbol
    plots.setRenderer(QgsSingleSymbolRenderer(symbol))
    settings = QgsPalLayerSettings()
    settings.fieldName = "name"
    settings.setFormat(label_text())
    plots.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    plots.setLabelsEnabled(True)


def relate_trees(
    project: QgsProject, parcels: QgsVectorLayer | None, plots: QgsVectorLayer, trees: QgsVectorLayer
) -> None:
    """Give both layers, which are in ``project``, their forms; a plot's form lists its trees on a tab."""
    apply_plot_form(plots, parcels)
    apply_tree_form(trees)
    relation = QgsRelation(QgsRelationContext(project))  # else of the project on the screen
    relation.setId(RELATION)
    relation.setName(tr("Trees"))
    relation.setReferencingLayer(trees.id())
    relation.setReferencedLayer(plots.id())
    relation.addFieldPair("plot_id", "id")
    relation.setStrength(_composition())  # a plot's trees are copied and deleted with it
    project.relationManager().addRelation(relation)
    config = plots.editFormConfig()
    tab = make_tab(tr("Trees"), config.invisibleRootContainer())
    shown = QgsAttributeEditorRelation(relation.id(), relation, tab)
    shown.setRelationWidgetTypeId("relation_editor")
    shown.setShowLabel(False)
    tab.addChildElement(shown)
    config.addTab(tab)
    plots.setEditFormConfig(config)


def _composition():
    kinds = getattr(QgsRelation, "RelationStrength", QgsRelation)
    return kinds.Composition


def _label(layer: QgsVectorLayer, labels: dict) -> None:
    for name, alias in labels.items():
        layer.setFieldAlias(layer.fields().indexOf(name), alias)


def _identify(layer: QgsVectorLayer) -> None:
    index = layer.fields().indexOf("id")
    layer.setDefaultValueDefinition(index, QgsDefaultValue(_UUID))
    kinds = QgsFieldConstraints.Constraint
    for constraint in (kinds.ConstraintNotNull, kinds.ConstraintUnique):
        layer.setFieldConstraint(index, constraint)


def _default(layer: QgsVectorLayer, name: str, expression: str) -> None:
    layer.setDefaultValueDefinition(layer.fields().indexOf(name), QgsDefaultValue(expression))


def _range(layer: QgsVectorLayer, name: str, most: float, text: str, than: str = ">") -> None:
    """Refuse values of a field that are not above 0, or above ``most``; empty is allowed."""
    rule = f'"{name}" IS NULL OR ("{name}" {than} 0 AND "{name}" <= {most:g})'
    index = layer.fields().indexOf(name)
    layer.setConstraintExpression(index, rule, text.format(most=f"{most:g}"))
    layer.setFieldConstraint(index, QgsFieldConstraints.Constraint.ConstraintExpression, _HARD)
    layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("TextEdit", {"IsMultiline": False}))


def _day(layer: QgsVectorLayer, name: str) -> None:
    shown = "yyyy-MM-dd"
    config = {"allow_null": True, "calendar_popup": True, "display_format": shown, "field_format": shown}
    setup = QgsEditorWidgetSetup("DateTime", {**config, "field_iso_format": False})
    layer.setEditorWidgetSetup(layer.fields().indexOf(name), setup)


def _several_lines(layer: QgsVectorLayer, name: str) -> None:
    setup = QgsEditorWidgetSetup("TextEdit", {"IsMultiline": True, "UseHtml": False})
    layer.setEditorWidgetSetup(layer.fields().indexOf(name), setup)


def _choose_stratum(plots: QgsVectorLayer, parcels: QgsVectorLayer) -> None:
    """Offer the parcels' strata, each once; a new plot gets the one it lies in."""
    once = '"stratum" IS NOT NULL AND "fid" = minimum("fid", group_by:="stratum")'
    config = {
        "Layer": parcels.id(),
        "LayerName": parcels.name(),
        "LayerSource": parcels.publicSource(),
        "LayerProviderName": parcels.providerType(),
        "Key": "stratum",
        "Value": "stratum",
        "AllowNull": True,
        "OrderByValue": True,
        "FilterExpression": once,
    }
    index = plots.fields().indexOf("stratum")
    plots.setEditorWidgetSetup(index, QgsEditorWidgetSetup("ValueRelation", config))
    lying = f"array_first(overlay_within('{parcels.id()}', \"stratum\", limit:=1))"
    plots.setDefaultValueDefinition(index, QgsDefaultValue(lying))


def _apply_tab(layer: QgsVectorLayer, title: str, names, read_only) -> None:
    fields = layer.fields()
    config = layer.editFormConfig()
    config.clearTabs()
    config.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
    tab: QgsAttributeEditorContainer = make_tab(title, config.invisibleRootContainer())
    for name in names:
        tab.addChildElement(QgsAttributeEditorField(name, fields.indexOf(name), tab))
    config.addTab(tab)
    for name in names:
        config.setReadOnly(fields.indexOf(name), name in read_only)
    layer.setEditFormConfig(config)
