"""``terrestrialcarbon:addholder``: a new right holder."""

from __future__ import annotations

from enum import Enum

from ...core.mechanism.rights import add_holders
from ...storage.credit_words import HOLDER_KINDS
from ...translate import tr
from ..parameters import choice, line
from .base import AccountsAct, Group, paragraphs, text_output

HolderKind = Enum("HolderKind", {kind.upper(): kind for kind in HOLDER_KINDS}, type=str)


class AddHolder(AccountsAct):
    """Adds a right holder (M4)."""

    NAME = "addholder"
    GROUP = Group.RIGHTS

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Add a right holder")

    def help_text(self):
        return paragraphs(
            tr(
                "Adds a right holder: the state, a company, a community or a person. Holders own rights, "
                "projects and credits; each credit that is transferred goes to one of them."
            ),
            tr("Rule: Terrestrial Carbon Group, section 3.2.2."),
        )

    def _inputs(self):
        return (
            line("NAME", tr("Name")),
            choice("KIND", tr("Kind"), HolderKind, HOLDER_KINDS[1]),
            line("HOLDER_ID", tr("Id of your own (made if empty)"), optional=True),
        )

    def _outputs(self):
        return (text_output("HOLDER", tr("Id of the right holder")),)

    def _work(self, run):
        holder = {"name": run.text("NAME"), "kind": run.code("KIND")}
        if run.is_given("HOLDER_ID"):
            holder["id"] = run.text("HOLDER_ID")
        done = run.act(add_holders, holders=[holder])
        return {"HOLDER": done.result["ids"][0]}
