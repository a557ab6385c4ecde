"""Areas on the ellipsoid, in hectares; never on the plane of a map projection."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsDistanceArea, QgsGeometry, QgsUnitTypes

from ..core.units import M2_PER_HA


def area_meter(crs: QgsCoordinateReferenceSystem, ellipsoid: str, transform_context) -> QgsDistanceArea:
    """Return a meter of ellipsoidal area in square metres for geometries in ``crs``.

    :param ellipsoid: name known to QGIS, such as ``EPSG:7030`` (WGS 84).
    :raises ValueError: the CRS is not valid or the ellipsoid is unknown; a plane area is never given.
    """
    if not crs.isValid():
        raise ValueError("no valid CRS to measure in")
    meter = QgsDistanceArea()
    meter.setSourceCrs(crs, transform_context)
    if not meter.setEllipsoid(ellipsoid) or not meter.willUseEllipsoid():
        raise ValueError(f"no ellipsoid to measure on: {ellipsoid!r}")
    if meter.areaUnits() != QgsUnitTypes.AreaUnit.AreaSquareMeters:
        raise ValueError("ellipsoidal areas should be in square metres")
    return meter


def area_ha(geometry: QgsGeometry, meter: QgsDistanceArea) -> float:
    """Return the area of ``geometry`` in hectares, 0 for a null or empty one."""
    if geometry is None or geometry.isNull() or geometry.isEmpty():
        return 0.0
    return meter.measureArea(geometry) / M2_PER_HA
