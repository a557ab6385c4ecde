"""The values of a raster window by window: nodata among them, signs, the highest, how they lie."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..core.checks.source_facts import ValueFacts
from ..core.checks.source_values import HUGE, KNOWN_NODATA, is_apart
from .file_facts import FileFacts
from .grid import RasterBand

_PERCENTS = (0, 1, 5, 25, 50, 75, 95, 99, 100)
_MOST_CODES = 64
_SIDE_ROWS = 32  # rows whose ends are looked at


class ValueLook:
    """Collects windows; :meth:`found` says what they hold.

    ``ruled``: the user has said which values are nodata.
    """

    def __init__(self, band: RasterBand, about: FileFacts, ruled: bool = False) -> None:
        self._band, self._about, self._ruled = band, about, ruled
        self._parts: list = []
        self._of_parcel: dict = {}
        self.cells = self._nan = 0

    def add(self, window, inside, parcel: int | None = None) -> None:
        """Take in a window (column, row, columns, rows) of a parcel; ``inside`` marks what counts."""
        raw, mask = self._band.read_raw(*window)
        values, valid = self._band.decode(raw, mask)
        if inside is not None and not inside.any():
            inside = np.ones(raw.shape, bool) if raw.size <= 4 else inside  # a parcel within a cell
        chosen = np.ones(raw.shape, bool) if inside is None else inside
        self.cells += int(np.count_nonzero(chosen))
        if raw.dtype.kind == "f":
            self._nan += int(np.count_nonzero(chosen & ~np.isfinite(raw)))
        data = chosen if valid is None else chosen & valid
        self._parts.append(values[data])
        if parcel is not None:
            known = self._of_parcel.setdefault(parcel, [0, []])
            known[0] += int(np.count_nonzero(chosen))
            known[1].append(self._parts[-1])

    def parcel(self, parcel: int) -> tuple[float, float, float] | None:
        """Return what was seen of a parcel: percent with data, mean, deviation; ``None`` for nothing."""
        cells, parts = self._of_parcel.get(parcel, (0, []))
        if not cells:
            return None
        values = np.concatenate(parts)
        if not values.size:
            return 0.0, float("nan"), float("nan")
        return 100.0 * values.size / cells, float(values.mean()), float(values.std())

    def found(self, whole: bool, in_parcels: bool, border_zeros: float) -> ValueFacts:
        """Return what was seen."""
        values = np.concatenate(self._parts) if self._parts else np.empty(0)
        return replace(
            facts_of_values(values, self._limit(), self._about.scale_offset),
            cells=self.cells,
            whole=whole,
            in_parcels=in_parcels,
            nan=self._nan,
            border_zeros=border_zeros,
            nodata=self._about.nodata,
            masked=self._band.masked or self._ruled,
            declared_unit=self._about.unit,
        )

    def _limit(self):
        kind, (scale, offset) = self._band.dtype, self._about.scale_offset
        if kind.kind not in "iu" or kind.itemsize > 4:
            return None
        return float(np.iinfo(kind).max) * scale + offset


def facts_of_values(values, limit=None, scale_offset=(1.0, 0.0)) -> ValueFacts:
    """Return what an array of values with data holds.

    :param limit: the highest value that cells of this type can hold, scaled.
    :param scale_offset: how the values were made of what the cells hold.
    """
    spikes, rest = parted(values, limit, scale_offset)
    if not rest.size:
        return ValueFacts(cells=int(values.size), spikes=spikes, type_limit=limit)
    codes, counts = np.unique(rest, return_counts=True)
    others = counts[:-1][codes[:-1] != 0.0]
    return ValueFacts(
        cells=int(values.size),
        data=int(rest.size),
        spikes=spikes,
        at=dict(zip(_PERCENTS, np.percentile(rest, _PERCENTS).tolist())),
        mean=float(rest.mean()),
        negative=int(np.count_nonzero(rest < 0.0)),
        zeros=int(np.count_nonzero(rest == 0.0)),
        at_top=int(counts[-1]),
        at_other=int(others.max()) if others.size else 0,
        distinct=int(codes.size),
        codes=tuple(codes.tolist()) if codes.size <= _MOST_CODES else (),
        integer=bool((rest == np.rint(rest)).all()),
        type_limit=limit,
    )


def parted(values, limit=None, scale_offset=(1.0, 0.0)):
    """Return ({known nodata value: cells} of those that stand apart, the other values).

    Software writes nodata into the cells: what it wrote is scaled with the other values.
    """
    scale, offset = scale_offset
    candidate = np.abs(values) > HUGE
    known = np.zeros(values.shape, bool)
    for value in KNOWN_NODATA:
        known |= (values == value) | (values == float(np.float32(value)))
        if scale_offset != (1.0, 0.0):
            known |= values == value * scale + offset
    candidate |= known
    if not candidate.any():
        return {}, values
    rest = values[~candidate]
    low, high = (float(rest.min()), float(rest.max())) if rest.size else (float("nan"), float("nan"))
    spikes, kept = {}, ~candidate
    for value in np.unique(values[candidate]).tolist():
        here = values == value
        if is_apart(value, low, high, limit):
            spikes[value] = int(np.count_nonzero(here))
        else:
            kept |= here
    return spikes, values[kept]


def border_of(band: RasterBand) -> float:
    """Return the share of a raster's outermost cells that hold data and are 0."""
    rows = np.unique(np.linspace(0, band.height - 1, min(band.height, _SIDE_ROWS)).astype(int)).tolist()
    windows = [(0, 0, band.width, 1), (0, band.height - 1, band.width, 1)]
    windows += [(column, row, 1, 1) for row in rows for column in {0, band.width - 1}]
    zeros = cells = 0
    for window in windows:
        values, valid = band.read(*window)
        good = np.ones(values.shape, bool) if valid is None else valid
        zeros += int(np.count_nonzero(good & (values == 0.0)))
        cells += values.size
    return zeros / max(1, cells)
