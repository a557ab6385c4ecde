"""``terrestrialcarbon:baselinedrift``: what changed since the joining-date state was frozen."""

from __future__ import annotations

import math

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSink

from ...core.mechanism.drift import Drift
from ...storage.baseline import DriftReport, drift_of
from ...storage.compat import REAL, TEXT
from ...translate import tr
from ..accounts.base import AccountsAlgorithm, number_output, paragraphs

_AMOUNTS = (
    ("area", "area_ha", "ha"),
    ("stock", "stock_tco2e", "tco2e"),
    ("protected", "protected_tco2e", "tco2e"),
    ("tradeable", "tradeable_tco2e", "tco2e"),
)
COLUMNS = (
    *((name, TEXT) for name in ("parcel_id", "name", "changes", "parents")),
    *((f"{name}_{moment}", TEXT) for moment in ("then", "now") for name in ("status", "basis")),
    *(
        (f"{name}_{moment}_{unit}", REAL)
        for name, _, unit in _AMOUNTS
        for moment in ("then", "now", "change")
    ),
)


class BaselineDrift(AccountsAlgorithm):
    """Compares the saved parcels with the frozen ones, by parcel and tonne."""

    NAME = "baselinedrift"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Drift from the baseline")

    def help_text(self):
        return paragraphs(
            tr(
                "Lists the parcels that differ from the frozen joining-date state: by status, geometry, "
                "stock (tCO2e) or what counts of it, and those that are new or gone. Parcels split or merged "
                "since are compared with their share, by area, of what their parents were."
            ),
            tr(
                "“changes” has the codes new, gone, split, merged, status, geometry, stock, counted (a "
                "quality flag or plan class changed what counts). The differences add up to those of the "
                "totals."
            ),
            tr("The accounts and the budget keep the frozen figures; drift is information."),
        )

    def _inputs(self):
        kind = QgsProcessing.SourceType.TypeVector
        return (QgsProcessingParameterFeatureSink("OUTPUT", tr("Drift by parcel"), kind, None, True, True),)

    def _outputs(self):
        sums = (("PROTECTED", tr("protected")), ("TRADEABLE", tr("tradeable")), ("STOCK", tr("whole")))
        counts = (
            number_output(f"{kind.value.upper()}_COUNT", tr("Parcels: {kind}").format(kind=kind.value))
            for kind in Drift
        )
        return (
            number_output("P0_FROZEN_TCO2E", tr("P0, frozen [tCO2e]")),
            number_output("P0_NOW_TCO2E", tr("P0 of the parcels now [tCO2e]")),
            number_output("T0_FROZEN_TCO2E", tr("T0, frozen [tCO2e]")),
            number_output("T0_NOW_TCO2E", tr("T0 of the parcels now [tCO2e]")),
            number_output("ANNUAL_BUDGET_FROZEN_TCO2E", tr("B, frozen [tCO2e a year]")),
            number_output("ANNUAL_BUDGET_NOW_TCO2E", tr("B of the parcels now [tCO2e a year]")),
            number_output("CHANGED_COUNT", tr("Parcels that differ")),
            *counts,
            *(
                number_output(
                    f"{code}_CHANGE_TCO2E", tr("Change of the {what} stock [tCO2e]").format(what=word)
                )
                for code, word in sums
            ),
            number_output("AREA_CHANGE_HA", tr("Change of the area [ha]")),
        )

    def _work(self, run):
        report = drift_of(run.workspace)
        return {**drift_figures(report), **run.table("OUTPUT", COLUMNS, map(drift_values, report.rows))}


def drift_figures(report: DriftReport) -> dict:
    """Return the figures of a drift by output name."""
    frozen, now, rows = report.frozen, report.now, report.rows
    counts = {f"{kind.value.upper()}_COUNT": sum(kind in row.kinds for row in rows) for kind in Drift}
    sums = {
        f"{name.upper()}_CHANGE_{unit.upper()}": math.fsum(row.by(column) for row in rows)
        for name, column, unit in _AMOUNTS
    }
    return {
        "P0_FROZEN_TCO2E": frozen.p0_tco2e,
        "P0_NOW_TCO2E": now.p0_tco2e if now else 0.0,
        "T0_FROZEN_TCO2E": frozen.t0_tco2e,
        "T0_NOW_TCO2E": now.t0_tco2e if now else 0.0,
        "ANNUAL_BUDGET_FROZEN_TCO2E": frozen.annual_budget_tco2e,
        "ANNUAL_BUDGET_NOW_TCO2E": now.annual_budget_tco2e if now else 0.0,
        "CHANGED_COUNT": len(rows),
        **counts,
        **sums,
    }


def drift_values(row) -> list:
    """Return a parcel's values in the order of the columns."""
    shown = row.now or row.then
    values = [row.parcel_id, shown.name, ",".join(kind.value for kind in row.kinds), ",".join(row.parents)]
    for parcel in (row.then, row.now):
        values += [parcel.status if parcel else None, parcel.basis if parcel else None]
    for _, column, _ in _AMOUNTS:
        values += [getattr(parcel, column) if parcel else None for parcel in (row.then, row.now)]
        values.append(row.by(column))
    return values
