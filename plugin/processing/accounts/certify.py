"""``terrestrialcarbon:certify``: the national body's certification of a project."""

from __future__ import annotations

from ...core.mechanism.projects import certify
from ...translate import tr
from ..parameters import day, line
from .base import AccountsAct, Group, paragraphs, text_output
from .find import find_id


class Certify(AccountsAct):
    """Keeps the certification without which nothing is redeemed (M4)."""

    NAME = "certify"
    GROUP = Group.RIGHTS

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Certify a project")

    def help_text(self):
        return paragraphs(
            tr(
                "Keeps the national body's certification of a project: by which standard, from which date, "
                "and until when. Without a valid certification a project redeems no credits."
            ),
            tr("Rule: Terrestrial Carbon Group, section 3.2.3."),
        )

    def _inputs(self):
        return (
            line("PROJECT", tr("Project (code or id)")),
            line("STANDARD", tr("Standard")),
            day("CERTIFIED_ON", tr("Certified on")),
            day("ENDS_ON", tr("Valid until (open if empty)"), optional=True),
            line("REFERENCE", tr("Document or number of the certificate"), optional=True),
        )

    def _outputs(self):
        return (text_output("CERTIFICATION", tr("Id of the certification")),)

    def _work(self, run):
        with run.reading() as book:
            project = find_id(book, "project", run.text("PROJECT"))
        done = run.act(
            certify,
            project_id=project,
            standard=run.text("STANDARD"),
            certified_on=run.day("CERTIFIED_ON"),
            ends_on=run.day("ENDS_ON"),
            reference=run.text("REFERENCE"),
        )
        return {"CERTIFICATION": done.result["id"]}
