"""Parcels taken from a layer for the raster engine: areas, validity, and WKB in the maps' CRSs."""

from __future__ import annotations

from array import array
from itertools import islice

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
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
from ..storage.geometry import carried, goes_round
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


def check_geometries(layer: str, no_geometry) -> None:
    """Refuse parcels none of which has a geometry."""
    if no_geometry.all():
        raise QgsProcessingException(
            tr("No parcel of “{layer}” has a geometry: draw or import their boundaries first.").format(
                layer=layer
            )
        )


def check_touched(layer: str, parcels, touched: bool, one) -> None:
    """Refuse parcels that could be placed, but none on the map ``one`` (a ``MapFile``)."""
    if not touched and not (parcels.no_geometry | parcels.invalid).all():
        raise not_touched(layer, one)


def not_touched(layer: str, one) -> QgsProcessingException:
    """Return the refusal of parcels none of which lies on the map ``one`` (a ``MapFile``)."""
    return QgsProcessingException(
        tr(
            "The map “{raster}” ({crs}) does not touch any parcel of “{layer}”: choose a map of this "
            "area, or correct the CRS of one of the two."
        ).format(raster=one.name, crs=one.crs.userFriendlyIdentifier(), layer=layer)
    )


def say_below_zero(one, sums, feedback) -> None:
    """Warn of the cells of a density map (a ``MapFile``) that are below zero."""
    if sums.below_floor:
        feedback.pushWarning(
            tr(
                "The map “{raster}” has {cells} cells below zero (lowest {lowest}): they count as nodata."
            ).format(raster=one.name, cells=sums.below_floor, lowest=f"{sums.lowest:g}")
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
    return Ellipsoid(*ellipsoid_axes(acronym))


def ellipsoid_axes(acronym: str) -> tuple:
    """Return semi-major axis in metres and inverse flattening of an ellipsoid by QGIS's name of it."""
    known = QgsEllipsoidUtils.ellipsoidParameters(acronym)
    difference = known.semiMajor - known.semiMinor
    computed = known.semiMajor / difference if difference > 0.0 else 0.0
    return known.semiMajor, known.inverseFlattening or computed


def layer_ellipsoid(layer) -> str:
    """Return the ellipsoid a workspace's layer is measured on, empty for another layer.

    To be asked on the thread the layer lives in.
    """
    return "" if layer is None else str(layer.customProperty(ELLIPSOID_PROPERTY) or "")


class ParcelReader:
    """One pass over a layer of parcels, batch by batch, so that their geometries are never all held.

    While :meth:`batches` runs, one entry per feature, in the order read, goes to ``ids``,
    ``area_ha`` (on the ellipsoid; NaN without a geometry or with an invalid one), ``no_geometry``,
    ``invalid`` and ``values`` (of the field asked for). ``ellipsoid`` names what areas are on;
    ``unique_keys`` says whether the values of a field ``fid`` can be keys.

    :param crss: the CRSs that parcels are carried to, vertex by vertex.
    :param field: a field of the source, empty for none.
    :param ellipsoid: what to measure areas on; that of the source's CRS if empty.
    :param share: part of the progress this takes, as (first, last) of 0…1.
    :param measured: whether areas are wanted; NaN otherwise.
    """

    def __init__(
        self, source, crss, context, feedback, field="", ellipsoid="", share=(0.0, 1.0), measured=True
    ) -> None:
        crs = source.sourceCrs()
        self.ellipsoid = ellipsoid or ellipsoid_of(crs)
        self.values = []
        self._source, self._feedback, self._share = source, feedback, share
        self._meter = area_meter(crs, self.ellipsoid, context.transformContext()) if measured else None
        self._transforms = [QgsCoordinateTransform(crs, other, context.transformContext()) for other in crss]
        self._degrees = crs.isGeographic()
        self._field = source.fields().lookupField(field) if field else -1
        self._key = source.fields().lookupField("fid")
        self._whole_keys, self._other_keys = array("q"), []
        self._ids, self._areas = array("q"), array("d")
        self._missing, self._invalid = array("b"), array("b")

    def __len__(self) -> int:
        return len(self._ids)

    @property
    def ids(self) -> np.ndarray:
        """Feature ids, int64."""
        return np.array(self._ids, dtype=np.int64)

    @property
    def area_ha(self) -> np.ndarray:
        """Areas in hectares, NaN where there is none."""
        return np.array(self._areas, dtype=np.float64)

    @property
    def no_geometry(self) -> np.ndarray:
        """Which parcels have no geometry."""
        return np.array(self._missing, dtype=bool)

    @property
    def invalid(self) -> np.ndarray:
        """Which parcels have a geometry that is not valid."""
        return np.array(self._invalid, dtype=bool)

    @property
    def unique_keys(self) -> bool:
        """Whether no value of a field ``fid`` occurs twice."""
        others = len(set(self._other_keys)) == len(self._other_keys)
        return others and len(np.unique(np.array(self._whole_keys))) == len(self._whole_keys)

    def batches(self):
        """Yield, for each thousand parcels, one list of WKB (``None`` without a place) per CRS.

        :raises Cancelled: the user cancelled.
        """
        request = QgsFeatureRequest()
        request.setSubsetOfAttributes([index for index in (self._field, self._key) if index >= 0])
        features = self._source.getFeatures(request, UNCHECKED)
        total = max(1, self._source.featureCount())
        first, last = self._share
        while True:
            if self._feedback.isCanceled():
                raise Cancelled
            self._feedback.setProgress(100.0 * (first + (last - first) * min(1.0, len(self) / total)))
            batch = [[] for _ in self._transforms]
            for feature in islice(features, _STEP):
                self._read(feature, batch)
            if not batch[0]:
                return
            yield batch

    def _read(self, feature, batch) -> None:
        self._ids.append(feature.id())
        if self._field >= 0:
            self.values.append(feature.attribute(self._field))
        if self._key >= 0:
            key = feature.attribute(self._key)
            if isinstance(key, int):
                self._whole_keys.append(key)
            else:
                self._other_keys.append(str(key))
        geometry = feature.geometry()
        area, is_missing, is_invalid = _read_geometry(
            geometry, self._meter, self._transforms, batch, self._degrees
        )
        self._areas.append(area)
        self._missing.append(is_missing)
        self._invalid.append(is_invalid)


class Parcels:
    """All parcels of a layer: what :class:`ParcelReader` keeps, and in ``wkb`` one list per CRS.

    ``strata`` holds the stratum field's values, ``None`` without such a field.
    """

    def __init__(self, reader: ParcelReader, wkb: list) -> None:
        self.ids = reader.ids.tolist()
        self.area_ha = reader.area_ha
        self.no_geometry, self.invalid = reader.no_geometry, reader.invalid
        self.wkb = wkb
        self.strata = reader.values or [None] * len(self.ids)
        self.ellipsoid, self.unique_keys = reader.ellipsoid, reader.unique_keys

    def __len__(self) -> int:
        return len(self.ids)


def read_parcels(source, crss, stratum_field, context, feedback, share=(0.0, 1.0), ellipsoid="") -> Parcels:
    """Read all parcels of ``source`` and carry them, vertex by vertex, to each of ``crss``.

    See :class:`ParcelReader` for the parameters.

    :raises Cancelled: the user cancelled.
    """
    reader = ParcelReader(source, crss, context, feedback, stratum_field, ellipsoid, share)
    wkb = [[] for _ in crss]
    for batch in reader.batches():
        for found, part in zip(wkb, batch):
            found.extend(part)
    return Parcels(reader, wkb)


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
    area = np.nan if meter is None else meter.measureArea(geometry) / M2_PER_HA
    for transform, found in zip(transforms, wkb):
        found.append(_carried(geometry, transform))
    return area, False, False


def _carried(geometry, transform):
    """Return the geometry as WKB in the transform's CRS; ``None`` where it has no place there."""
    if transform.isShortCircuited():
        return geometry.asWkb().data()
    moved = carried(geometry, transform)
    return None if moved is None else moved.asWkb().data()
