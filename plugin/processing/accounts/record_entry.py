"""``terrestrialcarbon:recordentry``: draft entries of an open year, typed or from a layer."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSource, QgsProcessingParameterField

from ...core.mechanism.ledger_tables import Carbon, EntryKind
from ...core.mechanism.years import record_entries
from ...translate import tr
from ..parameters import advanced, choice, line, real, whole
from .base import AccountsAct, number_output, paragraphs, text_output
from .entries import entries_of


class RecordEntry(AccountsAct):
    """Records emissions, removals, growth or a measurement of an open year (M5)."""

    NAME = "recordentry"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Record an entry")

    def help_text(self):
        return paragraphs(
            tr(
                "Records what happened in an open year, in tCO2e, never negative: emissions, removals, the "
                "growth measured on a parcel, or a measurement of the country's whole stock."
            ),
            tr(
                "Type one amount, for the whole country or for a parcel or a right holder, or choose a layer "
                "with an amount for each parcel, such as the losses of a map; its selection is honoured. "
                "Rows without an amount, or with 0, are left out. All entries are recorded or none."
            ),
            tr(
                "Kinds: emissions; removals (add to the stock and, on a parcel, may be credited); growth "
                "(new carbon that the country's figures contain already: may be credited, adds nothing to "
                "the stock); measured (replaces the stock at the year's end); avoidance, sequestration, "
                "cancelled (credits kept without serial numbers elsewhere)."
            ),
            tr(
                "Emissions of a parcel take its tradeable carbon, its protected carbon or new carbon. A year "
                "is 1, 2, … or the calendar year in which it begins. Closed years change only by a "
                "correction."
            ),
            tr("Rule: Terrestrial Carbon Group, section 3.2.4, standard 5, and Annex I."),
        )

    def _inputs(self):
        tables = [QgsProcessing.SourceType.TypeVector]
        layer = QgsProcessingParameterFeatureSource(
            "INPUT", tr("Layer with an amount for each parcel, instead of one amount"), tables, None, True
        )
        return (
            whole("YEAR", tr("Year (1, 2, … or calendar year)"), required=True),
            choice("KIND", tr("What is recorded"), EntryKind, EntryKind.EMISSIONS.value),
            real("AMOUNT_TCO2E", tr("Amount [tCO2e]"), least=0.0),
            line("PARCEL", tr("Parcel (id or name; empty: the whole country)"), optional=True),
            line("HOLDER", tr("Right holder (id or name)"), optional=True),
            choice(
                "CARBON", tr("Carbon that was emitted (by the parcel's side if empty)"), Carbon, None, True
            ),
            line("NOTE", tr("Note"), optional=True),
            line("SOURCE", tr("Source of the figure"), optional=True),
            advanced(layer),
            advanced(_field("PARCEL_FIELD", tr("Field with the parcel's id"), "id", False)),
            advanced(_field("AMOUNT_FIELD", tr("Field with the amount [tCO2e]"), None, True)),
        )

    def _outputs(self):
        return (
            number_output("ENTRIES", tr("Number of entries recorded")),
            number_output("TOTAL_TCO2E", tr("Sum of the amounts [tCO2e]")),
            text_output("ENTRY_IDS", tr("Ids of the entries, with commas")),
        )

    def _work(self, run):
        entries = entries_of(run)
        done = run.act(record_entries, entries=entries)
        return {
            "ENTRIES": len(entries),
            "TOTAL_TCO2E": sum(entry["amount_tco2e"] for entry in entries),
            "ENTRY_IDS": ",".join(done.result["ids"]),
        }


def _field(name, label, default, numbers):
    kinds = QgsProcessingParameterField.DataType
    kind = kinds.Numeric if numbers else kinds.Any
    return QgsProcessingParameterField(name, label, default, "INPUT", kind, optional=True)
