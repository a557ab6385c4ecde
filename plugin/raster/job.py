"""What is asked of one pass over rasters: the sources, and the questions.

Everything here is plain, picklable data, so that the same job runs on threads, processes or a cluster.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from .errors import RasterError
from .grid import NodataRule


class Kind(str, Enum):
    """What a cell's value is; decides how it is weighted, and resampled on another grid."""

    PER_HECTARE = "per_hectare"  # a density: counts by covered hectares; area-weighted average
    PER_CELL = "per_cell"  # an amount in the cell: counts by covered share; total kept
    CLASS = "class"  # a code (or anything that must not be averaged); nearest cell


@dataclass(frozen=True)
class RasterSource:
    """One band of one raster.

    :param path: anything GDAL opens, URLs (``/vsicurl/``, ``/vsis3/``) included.
    :param crs_wkt: the CRS to use in place of the file's own.
    :param nodata: what counts as nodata, where that is not just the file's own value.
    :param floor: values below count as nodata.
    """

    path: str
    band: int = 1
    kind: Kind = Kind.PER_HECTARE
    crs_wkt: str | None = None
    nodata: NodataRule = NodataRule()
    floor: float | None = None


@dataclass(frozen=True)
class SumQuestion:
    """Per parcel: sum, covered hectares, nodata hectares of a source; with ``squares`` also what
    mean, standard deviation and standard error need."""

    source: int
    squares: bool = False


class Nodata(str, Enum):
    """What a condition makes of nodata cells, and of cells outside of the source."""

    FAILS = "fails"  # they do not count
    HOLDS = "holds"  # they count, as cells within the limits do
    ALONE = "alone"  # they alone count; limits play no part


@dataclass(frozen=True)
class Condition:
    """Cells count where ``low`` ≤ value ≤ ``high`` of a source, and by ``nodata`` where it has no data."""

    source: int
    low: float | None = None
    high: float | None = None
    nodata: Nodata = Nodata.FAILS


@dataclass(frozen=True)
class Axis:
    """One dimension of a cross-table: the classes a source's values are put in.

    Either ``codes`` (a value is in class k if it equals ``codes[k]``) or ``breaks`` (class k holds
    ``breaks[k]`` ≤ value < ``breaks[k + 1]``). Other values are in no class.
    """

    source: int
    codes: tuple[int, ...] = ()
    breaks: tuple[float, ...] = ()

    @property
    def size(self) -> int:
        """Number of classes."""
        return len(self.codes) if self.codes else len(self.breaks) - 1


@dataclass(frozen=True)
class TableQuestion:
    """Parcel × class (× year …): hectares, and sums of densities, of the cells in each combination.

    :param axes: one or more; the last varies fastest in a class's number.
    :param values: sources (per hectare or per cell) summed over the cells of each combination.
    :param conditions: all must hold for a cell to count.
    """

    axes: tuple[Axis, ...]
    values: tuple[int, ...] = ()
    conditions: tuple[Condition, ...] = ()

    @property
    def size(self) -> int:
        """Number of combinations of classes."""
        size = 1
        for axis in self.axes:
            size *= axis.size
        return size


@dataclass(frozen=True)
class RasterJob:
    """All questions of one pass. Cells are those of ``sources[base]``; others are seen on its grid.

    :raises RasterError: ``job_unclear`` with what is wrong, for questions that make no sense.
    """

    sources: tuple[RasterSource, ...]
    sums: tuple[SumQuestion, ...] = ()
    tables: tuple[TableQuestion, ...] = ()
    base: int = 0
    ellipsoid: tuple[float, float] | None = field(default=None)  # semi-major axis m, inverse flattening

    def __post_init__(self) -> None:
        count = len(self.sources)
        used = [self.base, *(question.source for question in self.sums)]
        for table in self.tables:
            used += [axis.source for axis in table.axes]
            used += [*table.values, *(condition.source for condition in table.conditions)]
            if not table.axes or any(axis.size < 1 for axis in table.axes):
                raise RasterError("job_unclear", detail="a table needs classes")
            if not all(axis.codes or _rising(axis.breaks) for axis in table.axes):
                raise RasterError("job_unclear", detail="breaks of classes must rise")
            if any(self.sources[k].kind is Kind.CLASS for k in table.values if 0 <= k < count):
                raise RasterError("job_unclear", detail="codes of classes cannot be summed")
        if not all(0 <= k < count for k in used):
            raise RasterError("job_unclear", detail="a question names a raster that is not there")
        if any(self.sources[question.source].kind is Kind.CLASS for question in self.sums):
            raise RasterError("job_unclear", detail="codes of classes cannot be summed")


def _rising(breaks) -> bool:
    return all(low < high for low, high in zip(breaks, breaks[1:]))
