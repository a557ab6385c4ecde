"""Sums of one band over polygons: the plainest question to :func:`~.survey.survey`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

from .areas import Ellipsoid
from .execution import Workers
from .grid import NodataRule
from .job import Kind, RasterJob, RasterSource, SumQuestion
from .result import ZonalSums
from .survey import survey

SERIAL = Workers("serial", 1)
__all__ = ["ZonalSums", "zonal_sums"]


def zonal_sums(
    raster_path: str,
    band: int,
    geometries_wkb: Sequence[bytes | None],
    *,
    per_hectare: bool,
    crs_wkt: str | None = None,
    floor: float | None = None,
    squares: bool = True,
    nodata: NodataRule | None = None,
    ellipsoid: Ellipsoid | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Callable[[float], None] | None = None,
    workers=None,
    checkpoint: str | None = None,
) -> ZonalSums:
    """Return the sums of a raster band over polygons, exact in the geometry.

    :param geometries_wkb: polygons as WKB in the raster's CRS; ``None`` for a null geometry.
        Valid polygons only: of a bow-tie the signed integral is computed, which means nothing.
    :param per_hectare: whether values are densities per hectare, or amounts per pixel.
    :param crs_wkt: the CRS to use in place of the file's own.
    :param floor: values below count as nodata.
    :param squares: whether ``sum_sq`` is wanted; 0 otherwise.
    :param nodata: what counts as nodata, where that is not just the file's own value.
    :param ellipsoid: what cells are measured on where the raster's CRS has only a sphere.
    :param cancel: asked several times a second; progress is told the share done, 0…1.
    :param workers: as :func:`~.survey.survey` takes it; the caller's own thread by default.
    :param checkpoint: as :func:`~.survey.survey` takes it.
    :raises RasterError: the raster or a geometry cannot be used.
    :raises Cancelled: ``cancel()`` was true.
    """
    kind = Kind.PER_HECTARE if per_hectare else Kind.PER_CELL
    source = RasterSource(str(raster_path), band, kind, crs_wkt, nodata or NodataRule(), floor)
    shape = None if ellipsoid is None else (ellipsoid.semi_major, ellipsoid.inverse_flattening)
    job = RasterJob((source,), (SumQuestion(0, squares),), ellipsoid=shape)
    found = survey(
        job,
        geometries_wkb,
        workers=SERIAL if workers is None else workers,
        cancel=cancel,
        progress=progress,
        checkpoint=checkpoint,
    )
    return found.sums[0]
