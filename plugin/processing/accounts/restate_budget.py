"""``terrestrialcarbon:restatebudget``: new P0, T0 and B from a year on, the old ones kept."""

from __future__ import annotations

from enum import Enum

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSource, QgsProcessingParameterField

from ...core.mechanism.budget import BudgetMethod
from ...core.mechanism.ledger_tables import TermsReason
from ...core.mechanism.terms import ParcelChange, restate
from ...translate import tr
from ..parameters import advanced, choice, line, real, whole
from .base import AccountsAct, number_output, paragraphs
from .find import parcel_id, values_of


class Cause(str, Enum):
    """Why P0, T0 and B are restated."""

    POOL_ADDED = TermsReason.POOL_ADDED.value
    TERRITORY_EXCLUDED = TermsReason.TERRITORY_EXCLUDED.value
    TERRITORY_RETURNED = TermsReason.TERRITORY_RETURNED.value
    METHOD = TermsReason.METHOD.value


class RestateBudget(AccountsAct):
    """Restates the terms of the accounts: a pool phased in, territory lost or returned, a method (M1, M3)."""

    NAME = "restatebudget"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Restate the budget")

    def help_text(self):
        return paragraphs(
            tr(
                "Changes P0, T0 and the annual budget B from a year on; the old figures stay in force for "
                "the years before. Changes are in tCO2e and may be negative."
            ),
            tr(
                "Causes: pool_added (a carbon pool is phased in), territory_excluded (land the country "
                "cannot control through no fault of its own), territory_returned, method (another method "
                "of the budget, with its evidence). By the rule the new T0 is the old one and its change, "
                "and B is T0 / N; rights change in step with their parcels."
            ),
            tr(
                "The changes may be given by parcel, as a layer or table with the parcel's id and the change "
                "of its protected and its tradeable stock; the sums are then made of them. The year must "
                "be open."
            ),
            tr("Rule: Terrestrial Carbon Group, note 17, questions 2 and 12."),
        )

    def _inputs(self):
        tables = [QgsProcessing.SourceType.TypeVector]
        label = tr("Parcels that change (layer or table)")
        layer = QgsProcessingParameterFeatureSource("INPUT", label, tables, None, True)
        numeric = QgsProcessingParameterField.DataType.Numeric
        any_kind = QgsProcessingParameterField.DataType.Any

        def field(name, label, default, kind):
            return QgsProcessingParameterField(name, label, default, "INPUT", kind, optional=True)

        return (
            whole("FROM_YEAR", tr("From year (1, 2, … or calendar year)"), required=True),
            choice("CAUSE", tr("Cause"), Cause, Cause.POOL_ADDED.value),
            line("EVIDENCE", tr("Document this rests on")),
            layer,
            field("PARCEL_FIELD", tr("Field with the parcel's id"), "id", any_kind),
            field("PROTECTED_FIELD", tr("Change of the protected stock [tCO2e]"), None, numeric),
            field("TRADEABLE_FIELD", tr("Change of the tradeable stock [tCO2e]"), None, numeric),
            real("P0_CHANGE_TCO2E", tr("Change of P0 [tCO2e] (the parcels' sum if empty)")),
            real("T0_CHANGE_TCO2E", tr("Change of T0 [tCO2e] (the parcels' sum if empty)")),
            advanced(real("STOCK_CHANGE_TCO2E", tr("Change of the actual stock [tCO2e] (of both if empty)"))),
            advanced(real("ANNUAL_BUDGET_TCO2E", tr("New annual budget [tCO2e a year] (T0 / N if empty)"))),
            advanced(
                choice(
                    "METHOD", tr("New method of the budget (as before if empty)"), BudgetMethod, None, True
                )
            ),
        )

    def _outputs(self):
        return (
            number_output("P0_TCO2E", tr("Protected stock P0 [tCO2e]")),
            number_output("T0_TCO2E", tr("Tradeable stock T0 [tCO2e]")),
            number_output("ANNUAL_BUDGET_TCO2E", tr("Annual terrestrial carbon budget [tCO2e a year]")),
        )

    def _work(self, run):
        if run.is_given("INPUT"):
            run.follow_map()
        with run.reading() as book:
            year, parcels = run.year(book, "FROM_YEAR"), _changes(run, book)
        done = run.act(
            restate,
            from_year=year,
            reason=run.code("CAUSE"),
            evidence=run.text("EVIDENCE"),
            parcels=parcels,
            p0_change_tco2e=run.real("P0_CHANGE_TCO2E"),
            t0_change_tco2e=run.real("T0_CHANGE_TCO2E"),
            annual_budget_tco2e=run.real("ANNUAL_BUDGET_TCO2E"),
            stock_change_tco2e=run.real("STOCK_CHANGE_TCO2E"),
            method=run.code("METHOD"),
        )
        return {name.upper(): done.result[name] for name in ("p0_tco2e", "t0_tco2e", "annual_budget_tco2e")}


def _changes(run, book) -> tuple:
    source = run.source("INPUT")
    if source is None:
        return ()
    fields = [name for name in ("PROTECTED_FIELD", "TRADEABLE_FIELD") if run.is_given(name)]
    changes = []
    named = values_of(source, run.text("PARCEL_FIELD"), run.feedback, *(run.text(name) for name in fields))
    for name, values in named:
        by_field = {field: float(value or 0.0) for field, value in zip(fields, values)}
        protected = by_field.get("PROTECTED_FIELD", 0.0)
        tradeable = by_field.get("TRADEABLE_FIELD", 0.0)
        if protected or tradeable:
            changes.append(ParcelChange(parcel_id(book, str(name)), protected, tradeable))
    return tuple(changes)
