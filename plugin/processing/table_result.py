"""The rows of a table by class and year: what was counted, and the rest of each parcel."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import QLocale

from ..translate import tr
from .stock_source import say_below_zero

_DUST = 1e-9  # of a parcel: what rounding leaves where nothing is left
_REST = -1  # the number of the class of what is in none


@dataclass
class CarbonTable:
    """Rows in the order parcels were read, each parcel's rest last; arrays of one length.

    ``parcel`` and ``cell`` are numbers (``cell`` of the combination of class and year, -1 for the
    rest); ``area_ha``; ``share_pct`` of the parcel's hectares on the grid; ``tco2e`` and
    ``no_data_pct`` have one row per density.
    """

    parcel: np.ndarray
    cell: np.ndarray
    area_ha: np.ndarray
    share_pct: np.ndarray
    tco2e: np.ndarray
    no_data_pct: np.ndarray
    parcels: int
    not_placed: int

    def __len__(self) -> int:
        return len(self.parcel)

    @classmethod
    def of(cls, found, plan) -> CarbonTable:
        """Return the table of a finished pass.

        :param found: a ``Surveyed``; ``plan`` the ``TablePlan`` it answers.
        :raises QgsProcessingException: rows add up to more than their parcel, which cannot be.
        """
        result = found.result
        table, whole = result.tables[0], result.whole_ha
        factor = plan.choice.conversion.factor_tco2e
        area, parcel = table.area_ha, table.parcel
        amount, missing = table.values * factor, table.missing_ha
        cell = table.cell
        covered = np.bincount(parcel, area, len(whole))
        if (covered > whole * (1.0 + _DUST) + _DUST).any():
            text = tr(
                "A parcel's rows add up to more than the parcel: nothing was written; please report it."
            )
            raise QgsProcessingException(text)
        if plan.choice.rest:
            rest = _rest(result, plan, covered, parcel, amount, missing)
            parcel = np.concatenate([parcel, rest[0]])
            cell = np.concatenate([cell, np.full(len(rest[0]), _REST)])
            area = np.concatenate([area, rest[1]])
            amount = np.concatenate([amount, rest[2]], axis=1)
            missing = np.concatenate([missing, rest[3]], axis=1)
        keep = np.flatnonzero(area > 0.0)
        last = np.where(cell[keep] == _REST, np.iinfo(np.int64).max, cell[keep])
        keep = keep[np.lexsort((last, parcel[keep]))]
        parcel, area = parcel[keep], area[keep]
        lacking = np.clip(100.0 * missing[:, keep] / area, 0.0, 100.0)
        reader = found.reader
        return cls(
            parcel,
            cell[keep],
            area,
            np.minimum(100.0, 100.0 * area / whole[parcel]),
            np.where(lacking >= 100.0, np.nan, amount[:, keep]),
            lacking,
            len(reader),
            int(np.count_nonzero(reader.no_geometry | reader.invalid)),
        )

    def totals(self) -> dict:
        """Return the number outputs of the algorithm; no carbon where no density was given."""
        counted = self.cell != _REST
        totals = {
            "PARCELS": self.parcels,
            "ROWS": len(self),
            "AREA_HA": float(self.area_ha[counted].sum()),
            "REST_HA": float(self.area_ha[~counted].sum()),
            "NOT_PLACED": self.not_placed,
            "WITHOUT_ROWS": self.parcels - len(np.unique(self.parcel)),
        }
        if len(self.tco2e):
            totals["TCO2E"] = float(np.nansum(self.tco2e[:, counted]))
        return totals

    def rows(self, first: int, last: int, plan) -> list:
        """Return (parcel's number, [values of the columns]) of rows ``first`` to before ``last``."""
        span = slice(first, min(last, len(self)))
        cells = self.cell[span].tolist()
        columns = [*_class_columns(cells, plan), self.area_ha[span].tolist(), self.share_pct[span].tolist()]
        for amount, lacking in zip(self.tco2e[:, span], self.no_data_pct[:, span]):
            columns += [[None if one != one else one for one in amount.tolist()], lacking.tolist()]
        return list(zip(self.parcel[span].tolist(), zip(*columns)))

    def report(self, layer: str, feedback) -> None:
        """Say what came out."""
        totals = self.totals()
        shown = QLocale().toString
        text = tr("{rows} rows of {parcels} parcels: {area} ha in the classes and years, {rest} ha in none.")
        feedback.pushInfo(
            text.format(
                rows=totals["ROWS"],
                parcels=self.parcels - totals["WITHOUT_ROWS"],
                area=shown(totals["AREA_HA"], "f", 2),
                rest=shown(totals["REST_HA"], "f", 2),
            )
        )
        empty = totals["WITHOUT_ROWS"] - self.not_placed
        if empty > 0:
            text = tr("{parcels} parcels of “{layer}” have no row: nothing of them is counted.")
            feedback.pushWarning(text.format(parcels=empty, layer=layer))


def say_densities(found, plan, names, feedback) -> None:
    """Say which columns are which density map's, what a unit is, and what was left out below zero."""
    choice = plan.choice
    for position, (one, name) in enumerate(zip(choice.densities, names)):
        text = tr("Columns {prefix}_… are of “{raster}”, in {unit}: one unit is {factor} tCO2e.")
        factor = f"{choice.conversion.factor_tco2e:.6g}"
        feedback.pushInfo(text.format(prefix=name, raster=one.name, unit=choice.unit, factor=factor))
        if choice.rest:
            say_below_zero(one, found.result.sums[plan.sum_of(position)], feedback)


def _rest(result, plan, covered, parcel, amount, missing):
    """Return (parcels, hectares, tCO2e, hectares without data) of what no class and year holds."""
    whole = result.whole_ha
    left = whole - covered
    where = np.flatnonzero(left > _DUST * whole)
    count, factor = len(whole), plan.choice.conversion.factor_tco2e
    amounts, lacking = np.zeros((len(amount), len(where))), np.zeros((len(amount), len(where)))
    for k in range(len(amount)):
        sums = result.sums[plan.sum_of(k)]
        total = sums.value_sum * factor
        parts = total - np.bincount(parcel, amount[k], count)
        amounts[k] = np.where(parts > _DUST * total, parts, 0.0)[where]
        parts = sums.nodata_ha - np.bincount(parcel, missing[k], count)
        lacking[k] = np.where(parts > _DUST * whole, parts, 0.0)[where]
    return where, left[where], amounts, lacking


def _class_columns(cells, plan):
    """Yield the columns of class, label and year, as far as the table has them; ``None`` for the rest."""
    years = len(plan.years) or 1
    if plan.codes:
        codes = [None if cell == _REST else plan.codes[cell // years] for cell in cells]
        yield codes
        yield [plan.labels.get(code) for code in codes]
    if plan.years:
        yield [None if cell == _REST else plan.years[cell % years] for cell in cells]
