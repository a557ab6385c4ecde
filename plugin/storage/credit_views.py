"""A parcel's credits on a tab of its form: the view of the ledger as a layer, and its relation."""

from __future__ import annotations

from qgis.core import (
    QgsAttributeEditorContainer,
    QgsAttributeEditorRelation,
    QgsEditorWidgetSetup,
    QgsProject,
    QgsRelation,
    QgsRelationContext,
    QgsVectorLayer,
)

from ..core.mechanism.ledger_tables import BlockState
from ..translate import tr
from .compat import make_tab
from .credit_words import block_word

RELATION = "terrestrial_carbon_parcel_credits"


def apply_credit_words(layer: QgsVectorLayer) -> None:
    """Give the layer of the view labels with units, and words for the states."""
    fields = layer.fields()
    for name, alias in (
        ("serials", tr("Serial numbers")),
        ("amount_tco2e", tr("Credits (tCO2e)")),
        ("vintage", tr("Vintage")),
        ("project", tr("Project")),
        ("owner", tr("Owner")),
        ("state", tr("Status")),
    ):
        layer.setFieldAlias(fields.indexOf(name), alias)
    for name in ("OGC_FID", "parcel_id"):
        layer.setEditorWidgetSetup(fields.indexOf(name), QgsEditorWidgetSetup("Hidden", {}))
    choices = [{block_word(state): state.value} for state in BlockState]
    layer.setEditorWidgetSetup(fields.indexOf("state"), QgsEditorWidgetSetup("ValueMap", {"map": choices}))
    layer.setDisplayExpression('"serials"')
    layer.setReadOnly(True)


def relate_credits(project: QgsProject, parcels: QgsVectorLayer, credits: QgsVectorLayer) -> None:
    """Show each parcel's credits on a tab of its form; both layers are in ``project``."""
    apply_credit_words(credits)
    relation = QgsRelation(QgsRelationContext(project))  # else of the project on the screen
    relation.setId(RELATION)
    relation.setName(tr("Credits"))
    relation.setReferencingLayer(credits.id())
    relation.setReferencedLayer(parcels.id())
    relation.addFieldPair("parcel_id", "id")
    project.relationManager().addRelation(relation)
    config = parcels.editFormConfig()
    tab = make_tab(tr("Credits"), config.invisibleRootContainer())
    shown = QgsAttributeEditorRelation(relation.id(), relation, tab)
    shown.setRelationWidgetTypeId("relation_editor")
    shown.setShowLabel(False)
    shown.setRelationEditorConfiguration({"buttons": "NoButton"})
    tab.addChildElement(shown)
    config.addTab(tab)
    parcels.setEditFormConfig(config)


def shows_credits(parcels: QgsVectorLayer) -> bool:
    """Return whether the parcels' form has its credits.

    QGIS keeps the relation of a form only in the project on the screen: one made by a program loses it.
    """
    root = parcels.editFormConfig().invisibleRootContainer()
    relations = (one for one in _elements(root) if isinstance(one, QgsAttributeEditorRelation))
    return any(one.relation().isValid() for one in relations)


def _elements(container):
    for child in container.children():
        yield child
        if isinstance(child, QgsAttributeEditorContainer):
            yield from _elements(child)
