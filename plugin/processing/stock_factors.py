"""The table of default carbon densities by stratum: columns stratum, pool, value_t_c_per_ha, se."""

from __future__ import annotations

import numpy as np
from qgis.core import NULL, QgsProcessingException

from ..core.parcel import Pool
from ..storage.values import parse_number
from ..translate import tr

_NEEDED = ("stratum", "pool", "value_t_c_per_ha")
_ERROR = "se"


def read_factors(source) -> dict:
    """Return {pool: {stratum: (t C per ha, standard error or NaN)}}.

    :raises QgsProcessingException: a column is missing, a pool unknown, a value no density.
    """
    fields, name = source.fields(), source.sourceName()
    columns = [fields.lookupField(column) for column in _NEEDED]
    for column, index in zip(_NEEDED, columns):
        if index < 0:
            raise QgsProcessingException(
                tr(
                    "The table “{table}” has no column “{column}”: it needs the columns stratum, pool and "
                    "value_t_c_per_ha (and se, if known)."
                ).format(table=name, column=column)
            )
    error_column = fields.lookupField(_ERROR)
    factors = {}
    for feature in source.getFeatures():
        stratum, pool, value = (feature.attribute(index) for index in columns)
        error = feature.attribute(error_column) if error_column >= 0 else None
        density = _density(value, name)
        if density != density:
            continue
        factors.setdefault(_pool(pool, name), {})[str(stratum)] = (density, _density(error, name))
    return factors


def _pool(code, table) -> Pool:
    try:
        return Pool(str(code))
    except ValueError as error:
        raise QgsProcessingException(
            tr("The table “{table}” has the unknown pool “{pool}”: use one of {known}.").format(
                table=table, pool=code, known=", ".join(pool.value for pool in Pool)
            )
        ) from error


def _density(value, table) -> float:
    """Return a density, NaN for an empty one."""
    if value is None or value == NULL or value == "":
        return np.nan
    try:
        number = float(value) if not isinstance(value, str) else float(parse_number(value))
    except (TypeError, ValueError):
        number = -1.0
    if not 0.0 <= number < np.inf:
        raise QgsProcessingException(
            tr("The table “{table}” has the value “{value}”: a density is a number, 0 or more.").format(
                table=table, value=value
            )
        )
    return number


def by_parcel(strata, densities):
    """Return (t C per ha, standard error) arrays for the strata of parcels; NaN where there is none."""
    unknown = (np.nan, np.nan)
    rows = [unknown if s is None or s == NULL else densities.get(str(s), unknown) for s in strata]
    table = np.array(rows, dtype=np.float64).reshape(len(rows), 2)
    return table[:, 0], table[:, 1]
