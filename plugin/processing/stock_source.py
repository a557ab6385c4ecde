"""Parcels taken from a layer for the raster engine: areas, validity, and WKB in the maps' CRSs."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsEllipsoidUtils,
    QgsFeatureRequest,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)

from ..core.units import M2_PER_HA
from ..raster.areas import Ellipsoid
from ..raster.errors import Cancelled
from ..storage.editing import ELLIPSOID_PROPERTY
from ..storage.geometry import goes_round
from ..storage.measure import area_meter
from ..translate import tr

FALLBACK_ELLIPSOID = "EPSG:7030"
UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
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
    """Return the ellipsoid of the CRS's own datum, WGS 84 where QGIS knows none or it is a sphere.

    A sphere is a convenience of map makers (MODIS): its areas are up to 0.7 % off.
    """
    acronym = crs.ellipsoidAcronym()
    if not acronym or acronym == "NONE":
        return FALLBACK_ELLIPSOID
    return acronym if ellipsoid_named(acronym).e2 > 0.0 else FALLBACK_ELLIPSOID


def ellipsoid_named(acronym: str) -> Ellipsoid:
    """Return an ellipsoid by QGIS's name of it (``EPSG:7030``, ``PARAMETER:a:b`` in metres)."""
    known = QgsEllipsoidUtils.ellipsoidParameters(acronym)
    difference = known.semiMajor - known.semiMinor
    computed = known.semiMajor / difference if difference > 0.0 else 0.0
    return Ellipsoid(known.semiMajor, known.inverseFlattening or computed)


def layer_ellipsoid(layer) -> str:
    """Return the ellipsoid a workspace's layer is measured on, empty for another layer.

    To be asked on the thread the layer lives in.
    """
    return "" if layer is None else str(layer.customProperty(ELLIPSOID_PROPERTY) or "")


class Parcels:
    """What one pass over the layer collects, one entry per feature in the order read.

    ``area_ha`` is on the ellipsoid, NaN without a geometry or with an invalid one; ``wkb`` has one
    list per CRS asked for; ``strata`` holds the stratum field's values. ``ellipsoid`` names what
    areas are on; ``unique_keys`` says whether the values of a field ``fid`` can be keys.
    """

    def __init__(self) -> None:
        self.ids = []
        self.area_ha = np.empty(0)
        self.no_geometry = np.empty(0, dtype=bool)
        self.invalid = np.empty(0, dtype=bool)
        self.wkb = []
        self.strata = []
        self.ellipsoid = FALLBACK_ELLIPSOID
        self.unique_keys = True

    def __len__(self) -> int:
        return len(self.ids)


def read_parcels(
    source, crss, stratum_field, context, feedback, share=(0.0, 1.0), ellipsoid=""
) -> Parcels:
    """Read the parcels of ``source`` and carry them, vertex by vertex, to each of ``crss``.

    :param ellipsoid: what to measure areas on; that of the source's CRS if empty.
    :param share: part of the progress this takes, as (first, last) of 0…1.
    :raises Cancelled: the user cancelled.
    """
    crs = source.sourceCrs()
    ellipsoid = ellipsoid or ellipsoid_of(crs)
    meter = area_meter(crs, ellipsoid, context.transformContext())
    transforms = [QgsCoordinateTransform(crs, other, context.transformContext()) for other in crss]
    parcels = Parcels()
    parcels.ellipsoid = ellipsoid
    degrees = crs.isGeographic()
    parcels.wkb = [[] for _ in crss]
    areas, missing, invalid = [], [], []
    total = max(1, source.featureCount())
    stratum = source.fields().lookupField(stratum_field) if stratum_field else -1
    key, keys = source.fields().lookupField("fid"), set()
    request = QgsFeatureRequest()
    request.setSubsetOfAttributes([index for index in (stratum, key) if index >= 0])
    for number, feature in enumerate(source.getFeatures(request, UNCHECKED)):
        if number % _STEP == 0:
            if feedback.isCanceled():
                raise Cancelled
            feedback.setProgress(100.0 * (share[0] + (share[1] - share[0]) * min(1.0, number / total)))
        parcels.ids.append(feature.id())
        parcels.strata.append(feature.attribute(stratum) if stratum >= 0 else None)
        if key >= 0:
            keys.add(str(feature.attribute(key)))
        geometry = feature.geometry()
        area, is_missing, is_invalid = _read_geometry(geometry, meter, transforms, parcels.wkb, degrees)
        areas.append(area)
        missing.append(is_missing)
        invalid.append(is_invalid)
    parcels.area_ha = np.array(areas, dtype=np.float64)
    parcels.no_geometry = np.array(missing, dtype=bool)
    parcels.invalid = np.array(invalid, dtype=bool)
    parcels.unique_keys = key < 0 or len(keys) == len(parcels)
    return parcels


def _read_geometry(geometry, meter, transforms, wkb, degrees):
    """Append the geometry to each list of ``wkb``; return (area ha, is missing, is invalid)."""
    if geometry.isNull() or geometry.isEmpty():
        for found in wkb:
            found.append(None)
        return np.nan, True, False
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        geometry.convertToStraightSegment()
    if not geometry.isGeosValid() or (degrees and goes_round(geometry)):
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
