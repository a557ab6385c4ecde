"""Statistics of parcels as columns, from the sums of a pass."""

from __future__ import annotations

import numpy as np

from ..raster.job import Kind
from ..storage.compat import REAL, make_field
from ..translate import tr
from .stock_write import nullable

AREA = "area_ha"
ENDINGS = ("sum", "mean", "se", "cov", "nod", "out")


class Statistics:
    """Columns of figures in the order parcels were read, NaN for null.

    :param found: the finished pass, a ``Surveyed``.
    :param questions: for each raster, the number of its sums in the pass.
    :param names: for each raster, the prefix of its columns.
    :param ratios: for each raster, the area of a counted cell in areas of the raster's own cells.
    """

    def __init__(self, found, questions, names, kind: Kind, ratios) -> None:
        reader = found.reader
        self.ids, self.unique_keys = reader.ids, reader.unique_keys
        self.columns = {AREA: reader.area_ha}
        self._placed = ~(reader.no_geometry | reader.invalid)
        self._names = names
        for name, question, ratio in zip(names, questions, ratios):
            figures = self._figures(found.result.sums[question], kind is Kind.PER_HECTARE, ratio)
            for ending, values in zip(ENDINGS, figures):
                self.columns[f"{name}_{ending}"] = values

    def _figures(self, sums, per_hectare: bool, ratio: float):
        """Return sum, mean, standard error and the three percentages of one raster."""
        data = self._placed & (sums.covered_ha > 0.0)
        shares = (sums.covered_pct, sums.nodata_pct, sums.outside_pct)
        scale = 1.0 if per_hectare else ratio  # an amount per cell is one per own cell
        cells = sums.covered_cells * min(1.0, ratio)
        with np.errstate(invalid="ignore", divide="ignore"):
            error = np.where(cells > 1.0, sums.deviation(per_hectare) / scale / np.sqrt(cells - 1.0), np.nan)
        figures = (sums.value_sum, sums.mean(per_hectare) / scale, error)
        return (
            *(np.where(data, part, np.nan) for part in figures),
            *(np.where(self._placed, part, np.nan) for part in shares),
        )

    def fields(self) -> list:
        """Return the fields of the columns."""
        return [make_field(name, REAL) for name in self.columns]

    def rows(self, first: int, last: int) -> list:
        """Return the values of parcels ``first`` to before ``last``, ``None`` for null."""
        return list(zip(*(nullable(values[first:last]) for values in self.columns.values())))

    def totals(self) -> dict:
        """Return the number outputs of the algorithm."""
        empty = np.zeros(len(self.ids), dtype=bool)
        for name in self._names:
            empty |= self._placed & np.isnan(self.columns[f"{name}_sum"])
        return {
            "PARCELS": len(self.ids),
            "AREA_HA": float(np.nansum(self.columns[AREA])),
            "RASTERS": len(self._names),
            "NOT_PLACED": int(np.count_nonzero(~self._placed)),
            "WITHOUT_DATA": int(np.count_nonzero(empty)),
        }

    def report(self, rasters, feedback) -> None:
        """Say which columns are which raster's, and where there is no data."""
        for raster, name in zip(rasters, self._names):
            text = tr("Columns {prefix}_… are of “{raster}”.")
            feedback.pushInfo(text.format(prefix=name, raster=raster))
            empty = int(np.count_nonzero(self._placed & np.isnan(self.columns[f"{name}_sum"])))
            if empty:
                text = tr(
                    "“{raster}” has no data under {parcels} parcels: their columns {prefix}_… are empty."
                )
                feedback.pushWarning(text.format(raster=raster, parcels=empty, prefix=name))
