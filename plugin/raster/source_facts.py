"""What a raster tells of itself before it is trusted: grid, CRS, the values under parcels.

Values are looked at in windows under some of the parcels, chosen by a seed, a few million cells at most;
what parcels get from the raster is summed exactly by the engine.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from osgeo import osr

from ..core.checks.source_facts import GridFacts, ParcelFacts, ValueFacts
from .areas import Ellipsoid
from .centres import burned, polygon_of
from .coverage import read_rings
from .errors import Cancelled
from .file_facts import FileFacts, file_facts
from .grid import NodataRule, RasterBand, quiet
from .outlines import outlines
from .result import meeting
from .value_look import ValueLook, border_of
from .zonal import zonal_sums

#: Cells looked at, and cells that parcels are measured on; beyond, a sample is taken.
LOOKED_CELLS, MEASURED_CELLS = 2_000_000, 10_000_000
_BLOCK = 512  # cells along a side; parcels of a block are looked at one after another
_LEAST_BLOCKS = 40  # that share what is looked at
_WINDOW = 512  # cells along a side
_WINDOWS = 4  # of one parcel that is larger
_METRES_PER_DEGREE = 111_320.0


@dataclass(frozen=True)
class SourceLook:
    """One band to look at; ``crs_wkt`` is the CRS to use in place of the file's own."""

    path: str
    band: int = 1
    crs_wkt: str = ""
    nodata: NodataRule = NodataRule()
    ellipsoid: Ellipsoid | None = None
    seed: int = 0


@dataclass
class SourceSeen:
    """What was found; arrays of ``parcels`` are of all parcels given, NaN where one was not measured."""

    grid: GridFacts
    values: ValueFacts
    parcels: ParcelFacts
    texts: tuple[str, ...] = ()


def grid_of(path: str) -> GridFacts:
    """Return what a raster's file says of its grid, whether it has a CRS or not.

    :raises RasterError: it cannot be opened at all.
    """
    with RasterBand(path, 1, _any_wkt()) as band:
        return _grid(band, file_facts(path))


def look(
    what: SourceLook,
    parcels: Sequence[bytes | None] | None,
    area_ha: np.ndarray | None = None,
    cancel: Callable[[], bool] | None = None,
) -> SourceSeen:
    """Return what one band tells.

    :param parcels: WKB in the raster's CRS; ``None`` where the raster cannot be placed: then values are
        looked at all over it.
    :param area_ha: of the parcels.
    :raises RasterError: the raster cannot be read.
    :raises Cancelled: ``cancel()`` was true.
    """
    dice = np.random.default_rng(what.seed)
    with RasterBand(what.path, what.band, what.crs_wkt or _any_wkt(), what.nodata) as band:
        about = file_facts(what.path, what.band)
        grid, texts = _grid(band, about), tuple(text for text in (about.description,) if text)
        rings = outline = meets = None
        if parcels is not None:
            rings = read_rings(parcels)
            outline = outlines(rings, band.affine, len(parcels), band.span)
            meets = meeting(outline, band.width, band.height)
        order = None if meets is None else _order(outline, meets, dice)
        seen = ValueLook(band, about, bool(what.nodata.ranges))
        values = _values(seen, band, outline, order, dice, cancel)
    if parcels is None:
        return SourceSeen(grid, values, ParcelFacts(), texts)
    found = _measured(what, parcels, area_ha, outline, meets, rings, order, seen, cancel)
    some = np.isfinite(outline.cells) & (outline.cells > 0.0)
    if area_ha is not None and some.any():
        cell_ha = float(np.nanmedian(area_ha[some] / outline.cells[some]))
        side = math.sqrt(max(cell_ha, 0.0) * 1e4)
        grid = replace(grid, cell_ha=cell_ha, cell_m=(side, side))
    grid = replace(grid, misplaced=bool(some.any() and not meets.any()))
    return SourceSeen(grid, values, found, texts)


def fits_of(path: str, candidates: Sequence[str], box: tuple[float, float, float, float]) -> tuple[str, ...]:
    """Return the ids of the CRSs in which a raster would meet the parcels, the best fit first.

    :param candidates: such as ``EPSG:4326``.
    :param box: of the parcels, as longitudes and latitudes (west, south, east, north).
    """
    with RasterBand(path, 1, _any_wkt()) as band:
        west, south, east, north = box_of(band)
    found = []
    for number, name in enumerate(candidates):
        there = carried_box(box, name)
        if there is None:
            continue
        across = min(east, there[2]) - max(west, there[0])
        up = min(north, there[3]) - max(south, there[1])
        if across > 0.0 and up > 0.0:
            size = max((there[2] - there[0]) * (there[3] - there[1]), 1e-12)
            found.append((-round(across * up / size, 2), number, name))
    return tuple(name for _share, _number, name in sorted(found))


def swapped_fit(path: str, box) -> bool:
    """Return whether a raster would meet the parcels in degrees were its x and y exchanged."""
    with RasterBand(path, 1, _any_wkt()) as band:
        west, south, east, north = box_of(band)
    return south < box[2] and box[0] < north and west < box[3] and box[1] < east


def box_of(band: RasterBand) -> tuple[float, float, float, float]:
    """Return (west, south, east, north) of a raster in its own numbers."""
    x, y = band.affine.to_map(
        np.array([0, band.width, 0, band.width]), np.array([0, 0, band.height, band.height])
    )
    return float(x.min()), float(y.min()), float(x.max()), float(y.max())


def carried_box(box, name: str):
    """Return a box of longitudes and latitudes in a CRS, ``None`` where it has no place there."""
    degrees, other = osr.SpatialReference(), osr.SpatialReference()
    with quiet():
        try:
            failed = degrees.ImportFromEPSG(4326) or other.SetFromUserInput(name)
            if failed:
                return None
            for one in (degrees, other):
                one.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
            move = osr.CoordinateTransformation(degrees, other)
            west, south, east, north = box
            steps = np.linspace(0.0, 1.0, 5).tolist()
            points = [
                (west + a * (east - west), south + b * (north - south))
                for a in steps
                for b in (0.0, 0.5, 1.0)
            ]
            moved = np.array(move.TransformPoints(points))[:, :2]
        except RuntimeError:
            return None
    if not np.isfinite(moved).all():
        return None
    return (*moved.min(axis=0).tolist(), *moved.max(axis=0).tolist())


def _any_wkt() -> str:
    """Return a CRS to open a raster with that has none, or whose own does not matter."""
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(4326)
    return srs.ExportToWkt()


def _grid(band: RasterBand, about: FileFacts) -> GridFacts:
    _, a, b, _, d, e = band.affine.coefficients
    unit = _METRES_PER_DEGREE if band.srs.IsGeographic() else band.srs.GetLinearUnits()
    cell = (math.hypot(a, d) * unit, math.hypot(b, e) * unit)
    return GridFacts(
        crs=band.srs.GetName() or "",
        geographic=bool(band.srs.IsGeographic()),
        width=band.width,
        height=band.height,
        cell_m=cell,
        cell_ha=cell[0] * cell[1] / 1e4,
        overviews=about.overviews,
        tiled=band.block_width < band.width,
    )


def _order(outline, meets, dice) -> np.ndarray:
    """Return the parcels that meet the raster, block by block, blocks and parcels within them by chance."""
    number = dice.permutation(np.flatnonzero(meets))
    column = 0.5 * (outline.west[number] + outline.east[number]) // _BLOCK
    row = 0.5 * (outline.north[number] + outline.south[number]) // _BLOCK
    _, block = np.unique(np.stack((column, row), axis=1), axis=0, return_inverse=True)
    block = block.ravel()
    rank = dice.permutation(int(block.max()) + 1 if len(block) else 0)
    return number[np.argsort(rank[block], kind="stable")]


def _values(seen, band, outline, order, dice, cancel) -> ValueFacts:
    """Look at windows under some parcels, or all over the raster where no parcel meets it."""
    if order is None or not len(order):
        whole = band.width * band.height <= LOOKED_CELLS
        for window in _spread(band, dice):
            _check(cancel)
            seen.add(window, None)
        return seen.found(whole, False, border_of(band))
    whole = True
    for parcel in _shared_out(outline, order):
        _check(cancel)
        if seen.cells >= LOOKED_CELLS:
            whole = False
            break
        shape = _shape(outline, parcel)
        windows, complete = _windows(band, outline, parcel, dice)
        whole &= complete
        for window in windows:
            seen.add(window, burned(polygon_of(shape), *window), parcel)
    return seen.found(whole, True, border_of(band))


def _shared_out(outline, order):
    """Return parcels so that those looked at first lie in many blocks, some in each, then the others."""
    total = float(outline.cells[order].sum())
    if total <= LOOKED_CELLS:
        return order.tolist()
    column = 0.5 * (outline.west[order] + outline.east[order]) // _BLOCK
    row = 0.5 * (outline.north[order] + outline.south[order]) // _BLOCK
    new = np.concatenate(([True], (column[1:] != column[:-1]) | (row[1:] != row[:-1])))
    block = np.cumsum(new) - 1
    before = np.cumsum(outline.cells[order]) - outline.cells[order]
    within = before - before[np.flatnonzero(new)][block]
    share = LOOKED_CELLS / min(_LEAST_BLOCKS, int(block[-1]) + 1)
    return order[np.argsort(within // share, kind="stable")].tolist()


def _shape(outline, parcel: int):
    """Return the rings of a parcel in pixels."""
    chains = outline.chains
    first, last = np.searchsorted(chains.parcel, [parcel, parcel + 1])
    start = int(chains.sizes[:first].sum())
    shape = []
    for size in chains.sizes[first:last].tolist():
        shape.append((chains.x[start : start + size], chains.y[start : start + size]))
        start += size
    return shape


def _windows(band, outline, parcel, dice):
    """Return (windows under a parcel, whether they hold all of it)."""
    west = int(max(0, math.floor(max(outline.west[parcel], 0.0))))
    north = int(max(0, math.floor(max(outline.north[parcel], 0.0))))
    east = int(min(band.width, math.ceil(min(outline.east[parcel], band.width))))
    south = int(min(band.height, math.ceil(min(outline.south[parcel], band.height))))
    columns, rows = max(0, east - west), max(0, south - north)
    if columns <= _WINDOW and rows <= _WINDOW:
        return ([(west, north, columns, rows)] if columns and rows else []), True
    places = [
        (c, r, min(_WINDOW, east - c), min(_WINDOW, south - r))
        for r in range(north, south, _WINDOW)
        for c in range(west, east, _WINDOW)
    ]
    if len(places) <= _WINDOWS:
        return places, True
    chosen = dice.choice(len(places), _WINDOWS, replace=False)
    return [places[k] for k in sorted(chosen.tolist())], False


def _spread(band, dice):
    """Return windows all over a raster: all of it where it is small."""
    side = _WINDOW
    places = [(c, r) for r in range(0, band.height, side) for c in range(0, band.width, side)]
    many = max(1, LOOKED_CELLS // (side * side))
    if len(places) > many and band.width * band.height > LOOKED_CELLS:
        places = [places[k] for k in sorted(dice.choice(len(places), many, replace=False).tolist())]
    return [(c, r, min(side, band.width - c), min(side, band.height - r)) for c, r in places]


def _measured(what, parcels, area_ha, outline, meets, rings, order, seen, cancel) -> ParcelFacts:
    """Sum the raster over the parcels that meet it, or as many as hold so many cells.

    One that holds more by itself is taken as what was looked at of it says.
    """
    count = len(parcels)
    covered, mean, deviation = (np.full(count, np.nan) for _ in range(3))
    placed = outline.cells > 0.0
    covered[placed & ~meets] = 0.0
    large = outline.cells[order] > MEASURED_CELLS
    for parcel in order[large].tolist():
        part = seen.parcel(parcel)
        if part is not None:
            covered[parcel], mean[parcel], deviation[parcel] = part
            covered[parcel] *= _inside(outline, parcel, what)
    order = order[~large]
    chosen = np.sort(order[np.cumsum(outline.cells[order]) <= MEASURED_CELLS])
    if len(chosen):
        sums = zonal_sums(
            what.path,
            what.band,
            [parcels[k] for k in chosen.tolist()],
            per_hectare=True,
            crs_wkt=what.crs_wkt or None,
            nodata=what.nodata,
            ellipsoid=what.ellipsoid,
            cancel=cancel,
        )
        covered[chosen], mean[chosen] = sums.covered_pct, sums.mean()
        deviation[chosen] = sums.deviation()
    return ParcelFacts(
        count=count,
        area_ha=np.full(count, np.nan) if area_ha is None else area_ha,
        covered_pct=covered,
        mean=mean,
        deviation=deviation,
        cells=np.where(placed, outline.cells, np.nan),
        border_cells=_border(rings, what, count),
        outside=int(np.count_nonzero(placed & ~meets)),
        estimated=bool(large.any()),
    )


def _inside(outline, parcel: int, what: SourceLook) -> float:
    """Return about which share of a large parcel lies on the raster: that of its extent."""
    with RasterBand(what.path, what.band, what.crs_wkt or _any_wkt(), what.nodata) as band:
        across = min(outline.east[parcel], band.width) - max(outline.west[parcel], 0.0)
        down = min(outline.south[parcel], band.height) - max(outline.north[parcel], 0.0)
    whole = (outline.east[parcel] - outline.west[parcel]) * (outline.south[parcel] - outline.north[parcel])
    return float(min(1.0, max(0.0, across) * max(0.0, down) / max(whole, 1e-12)))


def _border(rings, what: SourceLook, count: int) -> np.ndarray:
    """Return about how many cells each parcel's border crosses: one more for every line of the grid."""
    with RasterBand(what.path, what.band, what.crs_wkt or _any_wkt(), what.nodata) as band:
        x, y = band.affine.to_pixel(rings.x, rings.y)
    crossed = np.zeros(count)
    if len(x) > 1:
        steps = np.abs(np.diff(x)) + np.abs(np.diff(y))
        steps[rings.start[1:-1] - 1] = 0.0  # from one ring to the next
        ring = np.repeat(np.arange(len(rings.parcel)), np.diff(rings.start))
        crossed = np.bincount(rings.parcel[ring[:-1]], steps, count)
    return np.maximum(crossed, 1.0)


def _check(cancel) -> None:
    if cancel is not None and cancel():
        raise Cancelled
