"""What withholding, returning, contributing and claiming credits have in common."""

from __future__ import annotations

from ...translate import tr
from ..parameters import advanced, line, whole
from .base import AccountsAct, Group, number_output
from .serial_numbers import serials_parameter


class CreditsMove(AccountsAct):
    """An act on credits named by their serial numbers; ``_rule`` returns the rule."""

    GROUP = Group.RESERVE

    def _inputs(self):
        return (
            serials_parameter(),
            line("NOTE", tr("Note"), optional=True),
            advanced(whole("YEAR", tr("Year (1, 2, … or calendar year; the open one if empty)"))),
        )

    def _outputs(self):
        return (number_output("AMOUNT_TCO2E", tr("Credits moved [tCO2e]")),)

    def _rule(self):
        raise NotImplementedError(type(self).__name__)

    def _work(self, run):
        with run.reading() as book:
            year = run.year(book)
        done = run.act(self._rule(), serials=run.list("SERIALS"), year=year, note=run.text("NOTE"))
        return {"AMOUNT_TCO2E": done.result["amount_t"]}
