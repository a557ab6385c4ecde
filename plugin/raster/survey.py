"""One pass over any number of rasters: sums and cross-tables by parcel, exact in the geometry.

The raster is cut into bands of rows. Parcels are read batch by batch into chains by band (a
:class:`~.spool.Spool`), and every band gives partial sums that add up: so memory is bounded by tiles
and chains of a few bands, bands run on threads, processes or a cluster, and a run can be resumed.
"""

from __future__ import annotations

import uuid
from collections import deque
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Callable

import numpy as np

from .areas import alike_in_rows
from .checkpoint import Checkpoint, Fingerprint
from .coverage import read_rings
from .errors import Cancelled, RasterError
from .execution import Workers, open_executor, run_tasks
from .grid import RasterBand
from .job import RasterJob
from .outlines import by_band, outlines
from .result import Parcels, SurveyResult, Totals, meeting
from .spool import Spool
from .tiles import Plan, leave, run_band
from .views import Grid, open_view

ENGINE = 3  # raised when the same input may give other numbers; part of a checkpoint's fingerprint
_MODULES = (f"{__package__}.tiles",)
_TILE_COLUMNS = 2048  # twice as many where all cells of a row are alike: less memory for each
_TILE_ROWS = 512
_STRIP_BYTES = 64 * 1024 * 1024  # of the rows of a striped raster read at once
_BATCH = 10_000
_INTAKE = 0.1  # of the progress


def survey(
    job: RasterJob,
    parcels: Iterable,
    *,
    workers: Workers | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Callable[[float], None] | None = None,
    checkpoint: str | None = None,
) -> SurveyResult:
    """Return the answers to all questions of a job.

    :param parcels: polygons as WKB (``None`` for a null geometry) in the CRS of the job's base raster:
        a sequence, or an iterator of batches of them. Valid polygons only: of a bow-tie the signed
        integral is computed, which means nothing.
    :param workers: on what to compute; every core of this computer by default.
    :param cancel: asked several times a second; progress is told the share done, 0…1.
    :param checkpoint: a file that keeps finished bands until the whole is done, so that the same job
        over the same data goes on where it was.
    :raises RasterError: a raster or a geometry cannot be used, a worker was lost for good.
    :raises Cancelled: ``cancel()`` was true.
    """
    tell = progress or (lambda share: None)
    plan, views = make_plan(job)
    with open_executor(workers, modules=_MODULES) as executor, Spool(plan.bands, bool(checkpoint)) as spool:
        known = _take_in(plan, parcels, spool, cancel, lambda share: tell(_INTAKE * share))
        totals, bands = Totals(job, known.count), spool.filled()
        with _kept(checkpoint, plan, spool, known) as kept:
            try:
                counts = run_tasks(
                    run_band,
                    bands,
                    lambda band: (plan, band, spool.chains(band), known.beyond),
                    lambda band, found: totals.add(found),
                    executor=executor,
                    cancel=cancel,
                    progress=lambda share: tell(_INTAKE + (1.0 - _INTAKE) * share),
                    checkpoint=kept,
                )
            finally:
                leave()
            if kept is not None:
                kept.remove()
        result = totals.result(known)
        result.views, result.bands, result.resumed = views, len(bands), counts.resumed
        result.workers, result.note = executor.workers, executor.note
    tell(1.0)
    return result


@contextmanager
def _kept(path: str | None, plan: Plan, spool: Spool, known: Parcels):
    """Yield the checkpoint of a run, ``None`` where none is wanted."""
    if not path:
        yield None
        return
    fingerprint = Fingerprint()
    grid = plan.grid  # its CRS is its file's; how GDAL words it depends on what was opened before
    fingerprint.add(ENGINE, plan.job, grid.affine, grid.width, grid.height, plan.rows, plan.columns)
    fingerprint.add(spool.digest)
    fingerprint.add(known.count, known.beyond)  # parts beyond the map stand in no band
    fingerprint.add_rasters(source.path for source in plan.job.sources)
    with Checkpoint(path, fingerprint.digest()) as kept:
        yield kept


def make_plan(job: RasterJob) -> tuple[Plan, list]:
    """Return the plan of a job and how each source is seen on its grid.

    :raises RasterError: a raster cannot be used.
    """
    source = job.sources[job.base]
    with RasterBand(source.path, source.band, source.crs_wkt, source.nodata) as base:
        grid = Grid.of(base)
        columns = _TILE_COLUMNS * (2 if alike_in_rows(base.affine, base.srs) else 1)
    rows, views = _TILE_ROWS, []
    for number, source in enumerate(job.sources):
        with open_view(source, grid) as view:
            views.append(view.record)
            striped = view.block_width >= grid.width and grid.width > columns
            if number == job.base and not striped:
                rows = _multiple(rows, view.block_height)
                columns = _multiple(columns, view.block_width)
            if striped:
                rows = min(rows, max(1, _STRIP_BYTES // max(1, grid.width * view.item_size)))
    return Plan(job, grid, min(rows, 2 * _TILE_ROWS), columns, uuid.uuid4().hex), views


def _multiple(size: int, block: int) -> int:
    """Return about ``size``, but a whole number of blocks, at least one."""
    return block * max(1, round(size / block))


def _take_in(plan: Plan, parcels, spool: Spool, cancel, tell) -> Parcels:
    """Read all parcels into the spool."""
    known = Parcels(plan.grid.width, plan.grid.height)
    source = plan.job.sources[plan.job.base]
    with RasterBand(source.path, source.band, source.crs_wkt, source.nodata) as base:
        affine, span = base.affine, base.span
    with ThreadPoolExecutor(2) as pool:  # one batch is cut while the next is read
        waiting: deque = deque()
        for batch, share in _batches(parcels):
            if cancel is not None and cancel():
                raise Cancelled
            waiting.append((share, pool.submit(_cut, plan, batch, affine, span)))
            if len(waiting) > 2:
                _keep(known, spool, waiting.popleft(), tell)
        while waiting:
            _keep(known, spool, waiting.popleft(), tell)
    known.close()
    return known


def _cut(plan: Plan, batch, affine, span):
    """Return (outlines, unplaced, which meet the map, [(band, chains)]) of a batch, numbered from 0."""
    rings = read_rings(batch)
    outline = outlines(rings, affine, len(batch), span)
    meets = meeting(outline, plan.grid.width, plan.grid.height)
    chains = outline.chains
    if len(chains.parcel):
        chains = chains.chosen(meets[chains.parcel])
    return outline, rings.unplaced, meets, list(by_band(chains, plan.rows, plan.bands))


def _keep(known: Parcels, spool: Spool, waiting, tell) -> None:
    """Take in one batch that was cut."""
    share, future = waiting
    try:
        outline, unplaced, meets, bands = future.result()
    except RasterError as error:
        if "index" in error.values:
            error.values["index"] += known.count
        raise
    for band, chains in bands:
        chains.parcel += known.count
        spool.add(band, chains)
    known.add(outline, unplaced, meets)
    tell(share)


def _batches(parcels):
    """Yield (list of WKB, share done)."""
    if isinstance(parcels, (Sequence, np.ndarray)):
        for start in range(0, len(parcels), _BATCH):
            batch = parcels[start : start + _BATCH]
            yield batch, (start + len(batch)) / len(parcels)
        return
    for batch in parcels:
        yield batch, 0.0
