"""``terrestrialcarbon:correctentry``: replace an entry's amount by a correcting entry."""

from __future__ import annotations

from ...core.mechanism.years import correct_entry
from ...translate import tr
from ..parameters import line, real
from .base import AccountsAct, paragraphs, text_output


class CorrectEntry(AccountsAct):
    """Corrects an entry, the only way a closed year changes (M5)."""

    NAME = "correctentry"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Correct an entry")

    def help_text(self):
        return paragraphs(
            tr(
                "Replaces the amount of an entry by a new entry that names the one it corrects; both stay in "
                "the ledger. The last correction counts; the amount 0 takes the entry out."
            ),
            tr(
                "A closed year changes in no other way, and its corrections need a note. The figures "
                "at the year's close are kept beside the corrected ones."
            ),
            tr("Rule: Terrestrial Carbon Group, section 3.2.4, standard 5."),
        )

    def _inputs(self):
        return (
            line("ENTRY", tr("Id of the entry to correct")),
            real("AMOUNT_TCO2E", tr("Right amount [tCO2e]"), least=0.0, required=True),
            line("NOTE", tr("Note (required for a closed year)"), optional=True),
        )

    def _outputs(self):
        return (text_output("ENTRY_ID", tr("Id of the correcting entry")),)

    def _work(self, run):
        values = {"entry_id": run.text("ENTRY"), "amount_tco2e": run.real("AMOUNT_TCO2E")}
        done = run.act(correct_entry, note=run.text("NOTE"), **values)
        return {"ENTRY_ID": done.result.get("id", "")}
