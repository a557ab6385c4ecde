"""``terrestrialcarbon:endright``: end a right with a year."""

from __future__ import annotations

from ...core.mechanism.rights import end_right
from ...translate import tr
from ..parameters import line, whole
from .base import AccountsAct, Group, paragraphs
from .find import find_id


class EndRight(AccountsAct):
    """Ends a right, so that another holder may get one over the same parcels (M4)."""

    NAME = "endright"
    GROUP = Group.RIGHTS

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("End a right")

    def help_text(self):
        return paragraphs(
            tr(
                "Ends a right with the year given, which is its last. What was accrued and not redeemed "
                "stays available to its projects; from the next year on it gains nothing, and makes room for "
                "other rights within the annual budget."
            ),
            tr("Rule: Terrestrial Carbon Group, section 3.2.2."),
        )

    def _inputs(self):
        return (
            line("RIGHT", tr("Right (id or reference)")),
            whole("TO_YEAR", tr("Last year (1, 2, … or calendar year)"), required=True),
        )

    def _work(self, run):
        with run.reading() as book:
            right, year = find_id(book, "carbon_right", run.text("RIGHT")), run.year(book, "TO_YEAR")
        run.act(end_right, right_id=right, to_year=year)
        return {}
