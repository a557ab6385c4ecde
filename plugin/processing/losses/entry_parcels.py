"""The parcels of a workspace as the source of a count, all of them or some by their ids."""

from __future__ import annotations

from collections.abc import Collection

from qgis.core import (
    NULL,
    QgsFeatureRequest,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsVectorLayerSelectedFeatureSource,
)

from ...translate import tr
from .request import ParcelLayer

_ID, _NAME = "id", "name"


def parcels_of(workspace, context, parcel_ids: Collection[str] | None = None) -> ParcelLayer:
    """Return the saved parcels of a workspace, only those with certain ids if there are any.

    :raises QgsProcessingException: the map has no parcel with one of the ids.
    """
    layer = workspace.parcel_layer()
    layer.setName(tr("Parcels"))
    source = layer
    if parcel_ids is not None:
        wanted = set(parcel_ids)
        features = {parcel_id: feature_id for feature_id, parcel_id, _ in _rows(layer) if parcel_id in wanted}
        missing = sorted(wanted - set(features))
        if missing:
            text = tr("The map of the workspace has no parcel {parcels}: check the ids, or save the edits.")
            raise QgsProcessingException(text.format(parcels=", ".join(missing[:10])))
        layer.selectByIds(list(features.values()))
        source = QgsVectorLayerSelectedFeatureSource(layer)
    taken = QgsProcessingFeatureSource(source, context)
    taken.kept = (layer, source)  # QGIS keeps no reference to them
    return ParcelLayer(taken, context, _ID, workspace.ellipsoid)


def parcel_names(workspace, parcel_ids: Collection[str]) -> dict[str, str]:
    """Return id → name of some parcels of a workspace; those without a name are left out."""
    wanted = set(parcel_ids)
    return {
        parcel_id: name
        for _, parcel_id, name in _rows(workspace.parcel_layer())
        if parcel_id in wanted and name
    }


def _rows(layer):
    """Yield (feature id, parcel's id, name) of each parcel."""
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    columns = [layer.fields().indexOf(name) for name in (_ID, _NAME)]
    request.setSubsetOfAttributes(columns)
    for feature in layer.getFeatures(request):
        parcel_id, name = (feature.attribute(column) for column in columns)
        yield feature.id(), str(parcel_id), "" if name == NULL else str(name or "")
