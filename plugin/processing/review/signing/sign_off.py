"""Algorithm ``terrestrialcarbon:signoff``: parcels that were reviewed are signed off, and locked by that."""

from __future__ import annotations

from collections import Counter

from qgis.core import QgsProcessingParameterBoolean, QgsProcessingParameterString

from ....storage.sign_offs import hindrances, names_of, sign
from ....translate import tr, tr_count
from ...accounts.base import HEAD, AccountsAlgorithm, Group, number_output, paragraphs, text_output
from ...messages import finding_sentence
from ...parameters import whole
from ...signing_texts import hindrance_words
from .signing_choice import signing_parameters, signing_parcels

_TOLD = 20  # parcels left out that are named


class SignOff(AccountsAlgorithm):
    """One act of the journal for all parcels."""

    NAME = "signoff"
    GROUP = Group.REVIEW

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Sign parcels off")

    def help_text(self):
        return paragraphs(
            tr(
                "Signs parcels off in the name of WHO. A parcel can be signed off when READERS_NEEDED or "
                "more have decided on it, they agree with it as it is recorded, and it has not changed since."
            ),
            tr(
                "A parcel that is signed off is locked: no program changes it until a verifier or the "
                "authority reopens it and says why. What the authority signed only the authority reopens."
            ),
            tr(
                "All parcels are signed off or none. With ONLY_READY those that cannot be signed off yet are "
                "left out, and the log says why."
            ),
            tr("The journal keeps who signed what and when, in which role, with the statement."),
        )

    def _inputs(self):
        statement = QgsProcessingParameterString("STATEMENT", tr("Statement"), None, True, True)
        ready = QgsProcessingParameterBoolean(
            "ONLY_READY", tr("Leave out parcels that cannot be signed off yet"), False
        )
        readers = whole("READERS_NEEDED", tr("Readers who must have decided on each"), 1, 1, 99)
        return (*signing_parameters(), statement, readers, ready)

    def _outputs(self):
        return (
            number_output("PARCEL_COUNT", tr("Parcels chosen")),
            number_output("SIGNED_COUNT", tr("Parcels signed off")),
            number_output("LEFT_COUNT", tr("Parcels left out")),
            text_output(HEAD, tr("Hash of the journal's last entry")),
        )

    def _work(self, run):
        chosen, needed = signing_parcels(run), run.whole("READERS_NEEDED")
        wanted, found = chosen, {}
        if run.flag("ONLY_READY"):
            found = hindrances(run.workspace, chosen, needed)
            wanted = [one for one in chosen if one not in found]
            _tell(run, found)
        number = 0
        if wanted or not found:
            done = sign(
                run.workspace, wanted, run.code("ROLE"), run.text("STATEMENT"), run.text("WHO"), needed
            )
            number = done.result["signed"]
            for finding in done.findings:
                run.feedback.pushWarning(finding_sentence(finding))
        head = run.ledger.head()
        return {
            "PARCEL_COUNT": len(chosen),
            "SIGNED_COUNT": number,
            "LEFT_COUNT": len(found),
            HEAD: head[1] if head else "",
        }


def _tell(run, found: dict) -> None:
    """Say why parcels are left out."""
    names = names_of(run.workspace, list(found)[:_TOLD])
    for parcel_id, code in list(found.items())[:_TOLD]:
        text = tr("Left out: {parcel} – {reason}")
        label = names.get(parcel_id, parcel_id)
        run.feedback.pushInfo(text.format(parcel=label, reason=hindrance_words(code)))
    for code, count in Counter(found.values()).items() if len(found) > _TOLD else ():
        text = tr_count("%n parcel(s) left out: {reason}", count)
        run.feedback.pushInfo(text.format(reason=hindrance_words(code)))
