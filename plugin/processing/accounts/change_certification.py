"""``terrestrialcarbon:changecertification``: suspend, withdraw or restore a certification."""

from __future__ import annotations

from qgis.core import QgsProcessingException

from ...core.mechanism.ledger_tables import CertificationState
from ...core.mechanism.projects import change_certification
from ...translate import tr
from ..parameters import choice, day, line
from .base import AccountsAct, Group, paragraphs
from .find import find_id


class ChangeCertification(AccountsAct):
    """Suspends, withdraws or restores the certification of a project (M4)."""

    NAME = "changecertification"
    GROUP = Group.RIGHTS

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Change a certification")

    def help_text(self):
        return paragraphs(
            tr(
                "Suspends, withdraws or restores (valid) the last certification of a project from a date "
                "on. Credits redeemed earlier stay valid; none are redeemed while it is suspended or after "
                "it is withdrawn. What is withdrawn is not restored: certify the project anew."
            ),
            tr("Rule: Terrestrial Carbon Group, section 3.2.3."),
        )

    def _inputs(self):
        return (
            line("PROJECT", tr("Project (code or id)")),
            choice("STATE", tr("New state"), CertificationState, CertificationState.SUSPENDED.value),
            day("CHANGED_ON", tr("From")),
            line("REFERENCE", tr("Document this rests on"), optional=True),
        )

    def _work(self, run):
        with run.reading() as book:
            project = find_id(book, "project", run.text("PROJECT"))
            known = book.rows("certification", project_id=project)
        if not known:
            text = tr("The project “{project}” was never certified: certify it first.")
            raise QgsProcessingException(text.format(project=run.text("PROJECT")))
        last = max(known, key=lambda row: row["certified_on"])
        run.act(
            change_certification,
            certification_id=last["id"],
            state=run.code("STATE"),
            on=run.day("CHANGED_ON"),
            reference=run.text("REFERENCE"),
        )
        return {}
