"""Parcels between the map and the accounts: which are selected, and showing some of them."""

from __future__ import annotations

from qgis.core import QgsExpression, QgsFeatureRequest, QgsRectangle

from ..translate import tr


def selected_ids(session) -> list[str]:
    """Return the ids (UUIDs) of the parcels selected on the map, in the order of the layer."""
    layer = session.parcel_layer
    if layer is None:
        return []
    rows = session.rows.rows
    return [rows[fid].id for fid in sorted(layer.selectedFeatureIds()) if fid in rows]


def ids_of_holder(session, holder_id: str) -> list[str]:
    """Return the ids of the parcels whose right holder is ``holder_id``, unsaved edits included."""
    layer = session.parcel_layer
    if layer is None:
        return []
    index = layer.fields().indexOf("id")
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes([index])
    request.setFilterExpression(QgsExpression.createFieldEqualityExpression("holder_id", holder_id))
    return [feature.attribute(index) for feature in layer.getFeatures(request)]


def feature_ids(session, parcel_ids) -> list[int]:
    """Return the feature ids of those parcels that are on the map."""
    wanted = set(parcel_ids)
    rows = session.rows.rows if session.rows is not None else {}
    return [fid for fid, row in rows.items() if row.id in wanted]


def add_beside(iface, project, layer) -> None:
    """Add a layer to the map; that which was active stays so, and the tools go on working on it."""
    active = iface.activeLayer()
    project.addMapLayer(layer)
    if active is not None:
        iface.setActiveLayer(active)


def show_on_map(iface, session, fids, messages) -> None:
    """Select features of the parcel layer and bring them into view."""
    layer, canvas = session.parcel_layer, iface.mapCanvas()
    if layer is None or not fids:
        return
    layer.selectByIds(list(fids))
    box = layer.boundingBoxOfSelected()
    if box.isNull() or box.isEmpty():
        messages.info(tr("These parcels have no geometry to show."))
        return
    box = QgsRectangle(canvas.mapSettings().layerExtentToOutputExtent(layer, box))
    box.scale(1.6)
    canvas.setExtent(box)
    canvas.refresh()


def show_parcels(iface, session, parcel_ids, messages) -> None:
    """Select parcels by their ids and bring them into view; say it when none of them is on the map."""
    fids = feature_ids(session, parcel_ids)
    if not fids:
        messages.info(tr("None of these parcels is on the map any more."))
        return
    show_on_map(iface, session, fids, messages)
