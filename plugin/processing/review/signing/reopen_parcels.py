"""Algorithm ``terrestrialcarbon:reopenparcels``: parcels that are signed off can be changed again."""

from __future__ import annotations

from ....storage.sign_offs import reopen_parcels
from ....translate import tr
from ...accounts.base import HEAD, REASON, AccountsAlgorithm, Group, number_output, paragraphs, text_output
from ...parameters import line
from .signing_choice import signing_parameters, signing_parcels


class ReopenParcels(AccountsAlgorithm):
    """One act of the journal for all parcels."""

    NAME = "reopenparcels"
    GROUP = Group.REVIEW

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Reopen parcels that are signed off")

    def help_text(self):
        return paragraphs(
            tr(
                "Takes the sign-off of parcels back, so that they can be changed again. All of them are "
                "reopened or none."
            ),
            tr(
                "REASON stays in the journal, with WHO, the role and the moment. A verifier reopens what a "
                "verifier signed; what the authority signed only the authority reopens."
            ),
            tr(
                "A new round of the review begins: the decisions of the earlier one stay in the books, and "
                "the parcels have to be decided on anew before they can be signed off again."
            ),
        )

    def _inputs(self):
        return (*signing_parameters(), line(REASON, tr("Reason, kept in the journal")))

    def _outputs(self):
        return (
            number_output("PARCEL_COUNT", tr("Parcels chosen")),
            number_output("REOPENED_COUNT", tr("Parcels reopened")),
            text_output(HEAD, tr("Hash of the journal's last entry")),
        )

    def _work(self, run):
        chosen = signing_parcels(run)
        done = reopen_parcels(run.workspace, chosen, run.text(REASON), run.code("ROLE"), run.text("WHO"))
        return {
            "PARCEL_COUNT": len(chosen),
            "REOPENED_COUNT": done.result["reopened"],
            HEAD: run.ledger.head()[1],
        }
