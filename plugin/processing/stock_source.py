"""Parcels taken from a layer for the raster engine: areas, validity, and WKB in the maps' CRSs."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)

from ..core.units import M2_PER_HA
from ..raster.errors import Cancelled
from ..storage.measure import area_meter
from ..translate import tr

FALLBACK_ELLIPSOID = "EPSG:7030"
UNCHECKED = QgsProcessingFeatureSource.FlagSkipGeometryValidityChecks
_STEP = 1000


def check_source(source) -> None:
    """Refuse a source that cannot hold parcels: no polygons, no CRS, no features."""
    name = source.sourceName()
    if QgsWkbTypes.geometryType(source.wkbType()) != QgsWkbTypes.GeometryType.PolygonGeometry:
        raise QgsProcessingException(
            tr("“{layer}” is not a layer of polygons: choose the layer that holds the parcels.").format(
                layer=name
            )
        )
    if not source.sourceCrs().isValid():
        raise QgsProcessingException(
            tr("“{layer}” has no CRS: set its coordinate reference system in the layer's properties.").format(
                layer=name
            )
        )
    if source.featureCount() == 0:
        raise QgsProcessingException(
            tr("“{layer}” has no parcels to measure: add parcels, or select some.").format(layer=name)
        )


def ellipsoid_of(crs: QgsCoordinateReferenceSystem) -> str:
    """Return the ellipsoid of the CRS's own datum, WGS 84 where QGIS knows none."""
    acronym = crs.ellipsoidAcronym()
    return acronym if acronym and acronym != "NONE" else FALLBACK_ELLIPSOID


class Parcels:
    """What one pass over the layer collects, one entry per feature in the order read.

    ``area_ha`` is on the ellipsoid, NaN without a geometry or with an invalid one; ``wkb`` has one
    list per CRS asked for; ``strata`` holds the stratum field's values.
    """

    def __init__(self) -> None:
        self.ids = []
        self.area_ha = np.empty(0)
        self.no_geometry = np.empty(0, dtype=bool)
        self.invalid = np.empty(0, dtype=bool)
        self.wkb = []
        self.strata = []

    def __len__(self) -> int:
        return len(self.ids)


def read_parcels(source, crss, stratum_field, context, feedback, share=(0.0, 1.0)) -> Parcels:
    """Read the parcels of ``source`` and carry them, vertex by vertex, to each of ``crss``.

    :param share: part of the progress this takes, as (first, last) of 0…1.
    :raises Cancelled: the user cancelled.
    """
    crs = source.sourceCrs()
    meter = area_meter(crs, ellipsoid_of(crs), context.transformContext())
    transforms = [QgsCoordinateTransform(crs, other, context.transformContext()) for other in crss]
    parcels = Parcels()
    parcels.wkb = [[] for _ in crss]
    areas, missing, invalid = [], [], []
    total = max(1, source.featureCount())
    stratum = source.fields().lookupField(stratum_field) if stratum_field else -1
    request = QgsFeatureRequest()
    request.setSubsetOfAttributes([stratum] if stratum >= 0 else [])
    for number, feature in enumerate(source.getFeatures(request, UNCHECKED)):
        if number % _STEP == 0:
            if feedback.isCanceled():
                raise Cancelled
            feedback.setProgress(100.0 * (share[0] + (share[1] - share[0]) * min(1.0, number / total)))
        parcels.ids.append(feature.id())
        parcels.strata.append(feature.attribute(stratum) if stratum >= 0 else None)
        area, is_missing, is_invalid = _read_geometry(feature.geometry(), meter, transforms, parcels.wkb)
        areas.append(area)
        missing.append(is_missing)
        invalid.append(is_invalid)
    parcels.area_ha = np.array(areas, dtype=np.float64)
    parcels.no_geometry = np.array(missing, dtype=bool)
    parcels.invalid = np.array(invalid, dtype=bool)
    return parcels


def _read_geometry(geometry, meter, transforms, wkb):
    """Append the geometry to each list of ``wkb``; return (area ha, is missing, is invalid)."""
    if geometry.isNull() or geometry.isEmpty():
        for found in wkb:
            found.append(None)
        return np.nan, True, False
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        geometry.convertToStraightSegment()
    if not geometry.isGeosValid():
        for found in wkb:
            found.append(None)
        return np.nan, False, True
    area = meter.measureArea(geometry) / M2_PER_HA
    for transform, found in zip(transforms, wkb):
        found.append(_carried(geometry, transform))
    return area, False, False


def _carried(geometry, transform):
    """Return the geometry as WKB in the transform's CRS; ``None`` where it has no place there."""
    if transform.isShortCircuited():
        return geometry.asWkb().data()
    try:
        geometry = type(geometry)(geometry)
        geometry.transform(transform)
    except QgsCsException:
        return None
    return geometry.asWkb().data()
