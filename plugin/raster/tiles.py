"""One band of rows, worked through tile by tile: the unit of work that threads, processes and
clusters share, and that partial sums come from."""

from __future__ import annotations

import math
import threading
from dataclasses import dataclass, field

import numpy as np
from osgeo import osr

from .areas import CellAreas, Ellipsoid
from .crosstable import TableTally, TileTables
from .folding import folded_index
from .grid import Affine
from .integral import TileEdges, areas_by_row
from .job import RasterJob
from .outlines import Chains
from .reading import BandReader
from .running import Buffers, Tile, TileAreas, TileValues, quantities, read_values
from .tile_sums import QUESTION_COLUMNS, TileSums
from .views import Grid, open_view
from .worker_start import check_cancelled


@dataclass(frozen=True)
class Plan:
    """A job with the grid it is worked on and the size of its tiles; picklable.

    ``key`` tells plans of one process apart.
    """

    job: RasterJob
    grid: Grid
    rows: int
    columns: int
    key: str

    @property
    def bands(self) -> int:
        """Number of bands of rows."""
        return -(-self.grid.height // self.rows)


@dataclass
class BandResult:
    """Partial sums of the parcels that reach into a band; they add up to the whole.

    ``sums`` (n, columns): whole hectares, cells inside, then value, square, nodata hectares, nodata
    cells by question.
    ``tables``: by question (key, hectares, values …, missing …); key = parcel × classes + class.
    """

    parcels: np.ndarray
    sums: np.ndarray
    tables: list = field(default_factory=list)
    below: np.ndarray | None = None
    lowest: np.ndarray | None = None


def sum_columns(job: RasterJob) -> int:
    """Return how many columns :attr:`BandResult.sums` has."""
    return 2 + QUESTION_COLUMNS * len(job.sums)


def _srs(wkt: str):
    srs = osr.SpatialReference()
    srs.ImportFromWkt(wkt)
    srs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return srs


_NARROW = 2  # bytes of a cell
_LEAST_STEP = 64  # columns; no fewer are left out where files have no blocks
_HERE = threading.local()  # the open rasters of each thread, kept from band to band


class _Desk:
    """The opened rasters and buffers of one worker for one plan."""

    def __init__(self, plan: Plan) -> None:
        self.key = plan.key
        self.views = []
        try:
            for source in plan.job.sources:
                self.views.append(open_view(source, plan.grid))
        except BaseException:
            self.close()
            raise
        ellipsoid = Ellipsoid(*plan.job.ellipsoid) if plan.job.ellipsoid else None
        self.areas = CellAreas(Affine(plan.grid.affine), _srs(plan.grid.crs_wkt), ellipsoid)
        self.buffers = [Buffers() for _ in plan.job.sources]
        self._readers = [BandReader(view, self.areas.by_row) for view in self.views]
        self.step = _step(self.views)

    def read(self, source: int, tile: Tile):
        """Return (cells as stored, mask or ``None``) of a tile; valid until the next reading."""
        return self._readers[source].read(tile)

    def close(self) -> None:
        for view in self.views:
            view.close()
        self.views, self._readers = [], []

    def release(self) -> None:
        """Let go of the cells of the last band."""
        for reader in self._readers:
            reader.release()


def _step(views) -> int | None:
    """Return the columns at whose multiples all views can be cut without decoding a block for less.

    ``None``: where a view is resampled, its cells may hang on the window that is read.
    """
    if any(view.record.resampling for view in views):
        return None
    return math.lcm(_LEAST_STEP, *(view.block_width for view in views if view.block_width < view.width))


def desk(plan: Plan) -> _Desk:
    """Return this thread's desk for a plan, opened if it is not."""
    found = getattr(_HERE, "desk", None)
    if found is not None and found.key == plan.key:
        return found
    leave()
    _HERE.desk = _Desk(plan)
    return _HERE.desk


def leave() -> None:
    """Close what this thread has open."""
    found = getattr(_HERE, "desk", None)
    if found is not None:
        found.close()
        _HERE.desk = None


def run_band(plan: Plan, band: int, chains: Chains, beyond: np.ndarray) -> BandResult:
    """Return the partial sums of one band.

    :param chains: all chains that reach into it, ``parcel`` being global numbers.
    :param beyond: the parcels (global numbers, rising) that reach beyond the map.
    :raises RasterError: a raster cannot be read.
    :raises Cancelled: the run was cancelled between two tiles.
    """
    try:
        work = _Band(plan, desk(plan), band, chains, beyond)
        for tile in work.tiles():
            check_cancelled()
            work.run(tile)
        return work.result()
    except BaseException:
        leave()  # the error's frames may outlive GDAL
        raise


class _Band:
    """The state of one band's work."""

    def __init__(self, plan: Plan, at: _Desk, band: int, chains: Chains, beyond) -> None:
        self._plan, self._job, self._desk = plan, plan.job, at
        self._row = band * plan.rows
        self._rows = min(plan.rows, plan.grid.height - self._row)
        order = np.argsort(chains.parcel, kind="stable")
        if (np.diff(order) != 1).any():
            chains = chains.ordered(order)
        self._parcels, local = np.unique(chains.parcel, return_inverse=True)
        chains.parcel = local
        self._chains = chains
        self._west, self._east = chains.extents(chains.x, len(self._parcels))
        north, south = chains.extents(chains.y, len(self._parcels))
        self._north, self._south = north - self._row, south - self._row
        self._beyond = np.isin(self._parcels, beyond)
        self._sums = np.zeros((sum_columns(self._job), len(self._parcels)))
        self._measured = None
        self._below = np.zeros(len(self._job.sums), dtype=np.int64)
        self._lowest = np.full(len(self._job.sums), np.inf)
        self._tallies = [TableTally(table, len(self._parcels)) for table in self._job.tables]

    def tiles(self):
        """Yield the tiles that some parcel meets, from west to east, without what lies beside all parcels."""
        width, step = self._plan.grid.width, self._desk.step
        for west in range(0, width, self._plan.columns):
            east = min(west + self._plan.columns, width)
            here = (self._west < east) & (self._east > west)
            if not here.any():
                continue
            if step is not None and step < self._plan.columns:
                west = max(west, int(self._west[here].min() // step) * step)
                east = min(east, -int(-self._east[here].max() // step) * step)
            if west < east:  # else only borders without width
                yield Tile(west, self._row, east - west, self._rows)

    def run(self, tile: Tile) -> None:
        """Add the sums of one tile."""
        here = (self._west < tile.column + tile.columns) & (self._east > tile.column)
        chains = self._chains.chosen(here[self._chains.parcel])
        areas = TileAreas.of(self._desk.areas, tile)
        self._add_whole(areas)
        cells = _TileCells(self._job, self._desk, tile)
        asked = [self._asked(k, question, cells, areas) for k, question in enumerate(self._job.sums)]
        edges = TileEdges(chains, tile)
        tables = self._tables(cells, areas, tile, edges)
        unmeasured, beyond = ~self._measured & here, self._beyond & here
        if len(edges) and (asked or unmeasured.any() or beyond.any()):
            west, east = self._west - tile.column, self._east - tile.column
            box = (west, east, self._north, self._south)
            TileSums(edges, tile, box, unmeasured, beyond).add(asked, areas, self._sums)
        if tables is not None:
            for pieces in tables.edges.lots(tables.wanted):
                tables.add(pieces, self._tallies)

    def _tables(self, cells, areas, tile, edges):
        """Return the tables of the tile, ``None`` when no cell counts."""
        if not self._job.tables or not len(edges):
            return None
        tables = TileTables(self._job, cells, areas, tile)
        if tables.empty:
            return None
        tables.look(edges, self._west - tile.column, self._east - tile.column)
        return tables

    def _add_whole(self, areas: TileAreas) -> None:
        """Add the hectares of parcels that lie within the map's columns, once, where rows give them."""
        if self._measured is not None:
            return
        self._measured = np.zeros(len(self._parcels), dtype=bool)
        if areas.by_row is None:
            return
        self._measured = (self._west >= 0) & (self._east <= self._plan.grid.width)
        hectares = areas_by_row(self._chains, self._row, areas.by_row, len(self._parcels))
        self._sums[0, self._measured] = hectares[self._measured]

    def _asked(self, number, question, cells, areas):
        """Return (whether no cell is valid, quantities) of a question in the tile."""
        found = cells.of(question.source)
        if found.below:
            self._below[number] += found.below
            self._lowest[number] = min(self._lowest[number], found.lowest)
        kind = self._job.sources[question.source].kind
        buffers = self._desk.buffers[question.source]
        return found.empty, quantities(kind, found, areas, question.squares, buffers)

    def result(self) -> BandResult:
        """Return the sums with the parcels' global numbers."""
        self._desk.release()
        tables = [tally.result(self._parcels) for tally in self._tallies]
        return BandResult(
            self._parcels, np.ascontiguousarray(self._sums.T), tables, self._below, self._lowest
        )


class _TileCells:
    """The cells of a tile by source, read when they are first asked for."""

    def __init__(self, job: RasterJob, at: _Desk, tile: Tile) -> None:
        self._job, self._desk, self._tile = job, at, tile
        self._found: dict = {}
        self._stored: dict = {}
        self._place = None

    def of(self, source: int) -> TileValues:
        """Return the cells of a source."""
        if source not in self._found:
            self._found[source] = read_values(self._desk.views[source], *self._read(source))
        return self._found[source]

    def narrow(self, source: int) -> bool:
        """Whether the cells of a source are so few bytes that all are looked at faster than some."""
        view = self._desk.views[source]
        return source in self._found or (view.plain and view.floor is None and view.dtype.itemsize <= _NARROW)

    def some(self, source: int, where: np.ndarray):
        """Return (values, valid or ``None`` for all) of some cells of a source, by their flat index."""
        if source in self._found:
            found = self._found[source]
            at = self._folded(where, found.values.shape[1])
            valid = None if found.valid is None else found.valid.ravel().take(at)
            return found.values.ravel().take(at), None if valid is None or valid.all() else valid
        raw, mask = self._read(source)
        mask = None if mask is None else mask.ravel().take(where)
        at = self._folded(where, raw.shape[1])
        found = read_values(self._desk.views[source], raw.ravel().take(at), mask)
        return found.values, found.valid

    def _folded(self, where, width: int):
        """Return where the cells are when folded to a width; kept, as sources mostly have the same."""
        if self._place is None or self._place[0] is not where or self._place[1] != width:
            self._place = where, width, folded_index(where, self._tile, width)
        return self._place[2]

    def _read(self, source: int):
        """Return (cells as stored, mask); kept, as decoding is what takes time."""
        if source not in self._stored:
            self._stored[source] = self._desk.read(source, self._tile)
        return self._stored[source]
