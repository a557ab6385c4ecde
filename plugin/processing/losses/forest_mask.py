"""Which cells are forest: a least tree cover, or a country's definition of forest.

By the definition cells with enough crown cover come first, then patches smaller than the least area are
dropped, then, where there is a map of heights, cells that are too low. Heights come last because the
definition asks for trees that can reach the height where they stand: a young stand does not cut the forest
around it into pieces that are too small.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import suppress

from ...raster.job import Condition, Kind, Nodata, RasterSource
from ...raster.patches import PatchRule, write_patches
from ...storage.fingerprint import fingerprint
from ...translate import tr
from ..raster_input import MapFile
from ..survey_run import job_ellipsoid
from .map_extents import check_place, extent_on
from .request import LossRequest

_PADDING_CELLS, _PADDING_SHARE = 16, 0.05  # around the parcels, of a cell and of their extent


def forest_conditions(request: LossRequest, sources, kept, feedback) -> tuple[Condition, ...]:
    """Return the conditions on cells of a request; rasters they need are added to ``sources``.

    :param kept: an ``ExitStack`` that removes what is written for the pass when it is done.
    :raises QgsProcessingException: a map lies nowhere near the parcels.
    :raises RasterError: a raster cannot be read.
    :raises Cancelled: the user cancelled.
    """
    if request.cover is None:
        return ()
    for one in filter(None, (request.cover, request.heights)):
        check_place(one, request.parcels, feedback, one is request.heights)
    forest = request.forest
    if forest is None:
        return (Condition(sources.add(request.cover, Kind.CLASS), low=request.least_cover),)
    if request.least_cover is not None:
        text = tr(
            "The definition of forest decides what counts: the least tree cover of {cover} % plays no part."
        )
        feedback.pushWarning(text.format(cover=f"{request.least_cover:g}"))
    if forest.area_ha > 0.0:
        mask = _PatchMap(request.cover, _written(request, kept, feedback))
        conditions = [Condition(sources.add(mask, Kind.CLASS), low=1.0)]
    else:
        conditions = [Condition(sources.add(request.cover, Kind.CLASS), low=forest.crown_pct)]
    if request.heights is not None:
        heights = sources.add(request.heights, Kind.CLASS)  # without data there, the height is left open
        conditions.append(Condition(heights, low=forest.height_m, nodata=Nodata.HOLDS))
    return tuple(conditions)


class _PatchMap(MapFile):
    """The mask made of a map of tree cover; stands for it in records."""

    def __init__(self, cover: MapFile, path: str) -> None:
        self.name, self.path, self.crs, self.band = cover.name, path, cover.crs, 1
        self.labels = {}
        self.origin = cover

    def source(self, kind: Kind, floor: float | None = None) -> RasterSource:
        """Return the raster as the engine takes it."""
        return RasterSource(self.path, self.band, kind, self.source_wkt(), floor=floor)


def _written(request: LossRequest, kept, feedback) -> str:
    """Return the file of the mask of forest patches where the parcels are.

    Where finished tiles are kept to resume from, the mask is kept beside them until the run is done: the
    tiles are only good for the very file they were counted by.
    """
    window = None if request.run.base is not None else _window(request.cover, request.parcels)
    if not request.run.folder:
        folder = kept.enter_context(tempfile.TemporaryDirectory(prefix="terrestrial_carbon_"))
        path = os.path.join(folder, "forest.tif")
        _write(request, path, window, feedback)
        return path
    what = request.cover.source(Kind.CLASS), fingerprint(request.cover.path), request.forest, window
    digest = hashlib.sha256(repr(what).encode()).hexdigest()[:12]
    path = os.path.join(request.run.folder, f"forest-{digest}.tif")
    if not os.path.exists(path):
        try:
            _write(request, f"{path}.part", window, feedback)
            os.replace(f"{path}.part", path)
        finally:
            _remove(f"{path}.part")
    kept.push(lambda kind, error, trace: _remove(path) if kind is None else None)
    return path


def _remove(path: str) -> None:
    with suppress(OSError):
        os.remove(path)


def _write(request: LossRequest, path: str, window, feedback) -> None:
    """Write the mask of forest patches."""
    cover, forest = request.cover, request.forest
    feedback.pushInfo(
        tr(
            "Forest is made of “{raster}”: cells with at least {crown} % tree cover, in patches of at least "
            "{area} ha (cells that touch at a side or a corner are one patch)."
        ).format(raster=cover.name, crown=f"{forest.crown_pct:g}", area=f"{forest.area_ha:g}")
    )
    source, parcels = cover.source(Kind.CLASS), request.parcels
    write_patches(
        source,
        PatchRule(forest.crown_pct, forest.area_ha),
        path,
        window=window,
        ellipsoid=job_ellipsoid(parcels.source.sourceCrs(), parcels.ellipsoid),
        cancel=feedback.isCanceled,
        progress=lambda share: feedback.setProgress(10.0 * share),
    )


def _window(cover: MapFile, parcels):
    """Return (column, row, columns, rows) of the cells where parcels are, ``None`` for all."""
    seen = extent_on(cover, parcels, _PADDING_SHARE)
    if seen is None:
        return None
    left, top = int(seen.left) - _PADDING_CELLS, int(seen.top) - _PADDING_CELLS
    right, bottom = int(seen.right) + _PADDING_CELLS, int(seen.bottom) + _PADDING_CELLS
    if seen.round_the_earth and (left < 0 or right > seen.width):  # the same place may stand on both sides
        return None
    return left, top, right - left, bottom - top
