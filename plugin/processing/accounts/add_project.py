"""``terrestrialcarbon:addproject``: a project that redeems credits of a right."""

from __future__ import annotations

from ...core.mechanism.ledger_tables import ProjectKind, Risk
from ...core.mechanism.projects import add_project
from ...translate import tr
from ..parameters import choice, line
from .base import AccountsAct, Group, paragraphs, text_output
from .find import find_id, parcel_ids
from .parcel_choice import parcel_parameters


class AddProject(AccountsAct):
    """Adds an avoidance or sequestration project (M4)."""

    NAME = "addproject"
    GROUP = Group.RIGHTS

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Add a project")

    def help_text(self):
        return paragraphs(
            tr(
                "Adds a project on a right: avoidance on an emission right, sequestration on a right to new "
                "carbon. It covers all parcels of the right, or those named here."
            ),
            tr(
                "The code stands in the serial numbers of its credits (A–Z and 0–9, such as A1) and belongs "
                "to one project only. The risk rating decides what share of its credits the reserve "
                "withholds. Nothing is redeemed before the national body has certified the project."
            ),
            tr("Rule: Terrestrial Carbon Group, section 3.2.3 and Annex II."),
        )

    def _inputs(self):
        return (
            line("RIGHT", tr("Right (id or reference)")),
            line("CODE", tr("Code in serial numbers")),
            line("NAME", tr("Name")),
            choice("KIND", tr("Kind of credits"), ProjectKind, ProjectKind.AVOIDANCE.value),
            *parcel_parameters(),
            choice("RISK", tr("Risk rating"), Risk, Risk.MEDIUM.value),
            line("NOTE", tr("Note"), optional=True),
        )

    def _outputs(self):
        return (text_output("PROJECT", tr("Id of the project")),)

    def _work(self, run):
        run.follow_map()
        with run.reading() as book:
            right, parcels = find_id(book, "carbon_right", run.text("RIGHT")), parcel_ids(run, book)
        done = run.act(
            add_project,
            right_id=right,
            code=run.text("CODE"),
            name=run.text("NAME"),
            kind=run.code("KIND"),
            parcel_ids=parcels or None,
            risk=run.code("RISK"),
            note=run.text("NOTE"),
        )
        return {"PROJECT": done.result["id"]}
