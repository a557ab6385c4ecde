"""Tabs of the parcels' form that list rows of another layer: views of the ledger, by the parcel's id."""

from __future__ import annotations

from qgis.core import (
    QgsAttributeEditorContainer,
    QgsAttributeEditorRelation,
    QgsProject,
    QgsRelation,
    QgsRelationContext,
    QgsVectorLayer,
)

from .compat import make_tab


def add_relation_tab(
    project: QgsProject, parcels: QgsVectorLayer, rows: QgsVectorLayer, relation_id: str, title: str
) -> None:
    """List the rows with each parcel's id on a tab of its form; both layers are in ``project``."""
    relation = QgsRelation(QgsRelationContext(project))  # else of the project on the screen
    relation.setId(relation_id)
    relation.setName(title)
    relation.setReferencingLayer(rows.id())
    relation.setReferencedLayer(parcels.id())
    relation.addFieldPair("parcel_id", "id")
    project.relationManager().addRelation(relation)
    config = parcels.editFormConfig()
    tab = make_tab(title, config.invisibleRootContainer())
    shown = QgsAttributeEditorRelation(relation.id(), relation, tab)
    shown.setRelationWidgetTypeId("relation_editor")
    shown.setShowLabel(False)
    shown.setRelationEditorConfiguration({"buttons": "NoButton"})
    tab.addChildElement(shown)
    config.addTab(tab)
    parcels.setEditFormConfig(config)


def relations_shown(parcels: QgsVectorLayer) -> set[str]:
    """Return the ids of the relations that the parcels' form has.

    QGIS keeps the relation of a form only in the project on the screen: one made by a program loses it.
    """
    root = parcels.editFormConfig().invisibleRootContainer()
    relations = (one.relation() for one in _elements(root) if isinstance(one, QgsAttributeEditorRelation))
    return {relation.id() for relation in relations if relation.isValid()}


def _elements(container):
    for child in container.children():
        yield child
        if isinstance(child, QgsAttributeEditorContainer):
            yield from _elements(child)
