"""Strata with their areas, densities and errors, as users have them, made into factors of the stock."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsProcessingException

from ....core.parcel import Side, Status, parse_status, side_of
from ....core.statistics.accuracy import Measure, assess, share_covariance
from ....core.statistics.uncertainty import Factor, factor, factor_with
from ....core.units import CO2_PER_C
from ....translate import tr
from ..samples.labels import matrix_of
from ..tables import is_empty, number_of, rows_given, text_of

HEAD = ("stratum", "status", "area_ha", "se_area_ha", "t_per_ha", "se_t_per_ha")


@dataclass
class Strata:
    """One entry a stratum; areas are NaN where a map's accuracy is to give them."""

    names: list
    sides: list
    area: np.ndarray
    area_se: np.ndarray
    density: np.ndarray
    density_se: np.ndarray


def strata_given(given, context, adjusted: bool) -> Strata:
    """Return the strata of a table.

    :param adjusted: whether areas come from the accuracy of a map, so that they may be left empty.
    :raises QgsProcessingException: a cell that cannot be read, or a stratum twice.
    """
    rows = [list(row) for row in rows_given(given, len(HEAD), context, "STRATA")]
    if rows and text_of(rows[0][0]).lower() == HEAD[0]:
        order = [text_of(cell).lower() for cell in rows[0]]
        missing = [name for name in HEAD if name not in order]
        if missing:
            text = tr("STRATA has no column “{column}”: it needs {columns}.")
            raise QgsProcessingException(text.format(column=missing[0], columns=", ".join(HEAD)))
        rows = [[row[order.index(name)] for name in HEAD] for row in rows[1:]]
    names, sides, figures = [], [], []
    for number, row in enumerate(rows, 1):
        if all(is_empty(cell) for cell in row):
            continue
        values = [None if is_empty(cell) else number_of(cell) for cell in row[2:6]]
        wanted = values[2:] if adjusted else values
        if len(row) < len(HEAD) or is_empty(row[0]) or None in (wanted[0], wanted[-2]):
            text = tr("Row {number} of STRATA lacks a figure: “{row}”. It needs {columns}.")
            shown = ", ".join(map(text_of, row))
            raise QgsProcessingException(text.format(number=number, row=shown, columns=", ".join(HEAD)))
        if text_of(row[0]) in names:
            text = tr("STRATA has “{stratum}” twice: give each stratum one row.")
            raise QgsProcessingException(text.format(stratum=text_of(row[0])))
        names.append(text_of(row[0]))
        sides.append(_side(row))
        figures.append([np.nan if value is None else value for value in values])
    if not names:
        raise QgsProcessingException(tr("There are no strata: fill in STRATA."))
    table = np.array(figures, dtype=float)
    errors = np.nan_to_num(table[:, [1, 3]])  # no error given: taken as known
    return Strata(names, sides, table[:, 0], errors[:, 0], table[:, 2], errors[:, 1])


def _side(row) -> Side:
    try:
        return side_of(parse_status(text_of(row[1]) or None))
    except ValueError:
        text = tr("The stratum “{stratum}” has the unknown status “{status}”: use one of {known}.")
        known = ", ".join(status.value for status in Status)
        raise QgsProcessingException(
            text.format(stratum=text_of(row[0]), status=text_of(row[1]), known=known)
        ) from None


def area_factor(strata: Strata, matrix, correlation: float) -> Factor:
    """Return the areas with their errors: those given, or those adjusted by an error matrix.

    :raises QgsProcessingException: the matrix lacks a stratum, or areas.
    """
    if matrix is None:
        return factor("area", strata.area, strata.area_se, correlation)
    sample, areas = matrix_of(matrix)
    if not areas:
        text = tr("The error matrix has no areas: add a last column “mapped_area” with hectares.")
        raise QgsProcessingException(text)
    place = {name: number for number, name in enumerate(sample.classes)}
    for name in strata.names:
        if name not in place:
            text = tr("The stratum “{stratum}” is no class of the error matrix, which has {classes}.")
            raise QgsProcessingException(text.format(stratum=name, classes=", ".join(place)))
    found = assess(sample, areas)
    values = [found.figure(Measure.ADJUSTED_AREA, name).value for name in strata.names]
    kept = [place[name] for name in strata.names]
    covariance = share_covariance(sample, areas)[np.ix_(kept, kept)] * found.total**2
    return factor_with("area", values, covariance)


def figures_of(strata: Strata, period_years: int) -> dict:
    """Return the weights by stratum of P0, T0 and B."""
    protected = [CO2_PER_C * (side is Side.PROTECTED) for side in strata.sides]
    tradeable = [CO2_PER_C * (side is Side.TRADEABLE) for side in strata.sides]
    return {"P0": protected, "T0": tradeable, "B": [weight / period_years for weight in tradeable]}
