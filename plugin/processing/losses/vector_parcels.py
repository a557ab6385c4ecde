"""The shapes of parcels, where they are needed themselves and not only as boundaries."""

from __future__ import annotations

from qgis.core import NULL, QgsFeatureRequest, QgsWkbTypes

from ...raster.errors import Cancelled
from ...storage.geometry import goes_round
from ..stock_source import UNCHECKED


def read_shapes(parcels, feedback) -> tuple[list, list]:
    """Return (ids, shapes) of a ``ParcelLayer``, in the order parcels are read; ``None`` for no valid shape.

    :raises Cancelled: the user cancelled.
    """
    source = parcels.source
    index = source.fields().lookupField(parcels.id_field) if parcels.id_field else -1
    request = QgsFeatureRequest()
    request.setSubsetOfAttributes([index] if index >= 0 else [])
    degrees, ids, shapes = source.sourceCrs().isGeographic(), [], []
    for feature in source.getFeatures(request, UNCHECKED):
        if feedback.isCanceled():
            raise Cancelled
        value = feature.id() if index < 0 else feature.attribute(index)
        ids.append(None if value == NULL else value)
        shapes.append(_shape(feature.geometry(), degrees))
    return ids, shapes


def _shape(geometry, degrees: bool):
    if geometry.isNull() or geometry.isEmpty():
        return None
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        geometry.convertToStraightSegment()
    if not geometry.isGeosValid() or (degrees and goes_round(geometry)):
        return None
    return geometry
