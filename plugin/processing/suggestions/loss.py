"""What a map of losses says of the land under law."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from qgis.core import QgsFeature, QgsFields, QgsVectorLayer

from ...core.overlays.losses import LossFilter
from ...storage.compat import INTEGER, make_field
from ...storage.geometry import as_multipolygon
from ..losses.count import count_losses
from ..losses.encodings import event_maps
from ..losses.request import LossRequest, ParcelLayer
from ..raster_input import MapFile
from .land import LAW_ROLES

_KEY = "land"


@dataclass(frozen=True)
class LossMap:
    """A map of losses, how it is read, and the first year that counts."""

    map: MapFile
    encoding: str
    since: int


def last_year(joined: date) -> int:
    """Return the last whole year before the joining date: a later loss may be after it."""
    return joined.year if (joined.month, joined.day) == (12, 31) else joined.year - 1


def losses_under_law(loss: LossMap | None, land, crs, ellipsoid, joined, context, feedback) -> dict:
    """Return {feature id: (share of the parcel lost within law areas, share within them)}.

    :raises QgsProcessingException: the map cannot be read.
    :raises RasterError, Cancelled: as of :func:`count_losses`.
    """
    if loss is None:
        return {}
    pieces = {}
    for number, parcel in enumerate(land):
        geometry = None if parcel.problem else parcel.under_law()
        if geometry is not None:
            pieces[number] = geometry
    if not pieces:
        return {}
    layer = _layer(pieces, crs)
    request = LossRequest(
        ParcelLayer.of(layer, context, _KEY, ellipsoid),
        event_maps([loss.map], loss.encoding, feedback),
        which=LossFilter(loss.since, last_year(joined)),
    )
    lost: dict[int, float] = {}
    for row in count_losses(request, feedback).rows():
        lost[row.parcel_id] = lost.get(row.parcel_id, 0.0) + row.area_ha
    found = {}
    for number in pieces:
        parcel = land[number]
        law = sum(face.share for face in parcel.core_faces() if face.roles & LAW_ROLES)
        share = min(law, lost.get(number, 0.0) / parcel.area_ha)
        found[parcel.fid] = (share, law)
    return found


def _layer(pieces: dict, crs) -> QgsVectorLayer:
    layer = QgsVectorLayer("MultiPolygon", "law areas", "memory")
    layer.setCrs(crs)
    provider = layer.dataProvider()
    provider.addAttributes([make_field(_KEY, INTEGER)])
    layer.updateFields()
    fields = QgsFields(layer.fields())
    features = []
    for number, geometry in pieces.items():
        feature = QgsFeature(fields)
        feature.setGeometry(as_multipolygon(geometry))
        feature.setAttributes([number])
        features.append(feature)
    provider.addFeatures(features)
    return layer
