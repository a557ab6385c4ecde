"""The dialog that closes a year: its result before it is final, and what follows from it."""

from __future__ import annotations

from ...core.mechanism.ratchet import table_of
from ...core.mechanism.years import close_year
from ...storage.account_words import year_name
from ...translate import tr
from ..widgets import note
from .compliance_view import figures, one_line
from .figures import signed
from .trial_dialog import TrialDialog

_NAME = "TerrestrialCarbonClosing"


class ClosingDialog(TrialDialog):
    """Closes the first open year through ``close_year``."""

    told_codes = ("year_short",)

    def __init__(self, accounts, year: int, parent=None) -> None:
        title = tr("Close year {year}").format(year=year)
        super().__init__(accounts, _NAME, title, title, parent)
        self._year = year
        text = tr(
            "Year {year} is closed with the entries it has. Afterwards they change only by corrections that "
            "name what they correct."
        )
        self.intro.setText(text.format(year=year_name(year, accounts.workspace.settings.joining_date)))
        self.table = note(name=f"{_NAME}Table")
        self.layout().insertWidget(1, self.table)
        self.add_remark()
        self.renew()
        self.do_button.setFocus()

    def ask(self):
        """Return the rule with the year."""
        return close_year, {"year": self._year}

    def told(self, trial) -> str:
        """Return what the year ends with, and what the next one may do."""
        row = table_of(trial.book, upto=self._year)[-1]
        self.table.setText(_table(row))
        if row.compliant:
            text = tr("Compliant: credits can be redeemed in year {next}.")
        else:
            text = tr(
                "⚠ Short by {short} tCO2e: nobody in the country redeems credits in year {next} and after, "
                "until a year end or cancelled credits restore the balance."
            )
        return text.format(short=signed(-row.balance_tco2e), next=self._year + 1)


def _table(row) -> str:
    """Return a year's compliance as lines of words and amounts, the balance last."""
    balance, *others = [figure for figure in figures() if figure.is_shown([row])]
    lines, unit = [], tr("tCO2e")
    for figure in (*others, balance):
        title = tr("Balance") if figure is balance else one_line(figure.title)
        amount = f"{signed(figure.value(row))}&nbsp;"
        if figure is balance:
            title, amount = f"<b>{title}</b>", f"<b>{amount}</b>"
        lines.append(f"<tr><td>{title}</td><td align='right'>&nbsp;&nbsp;{amount}</td><td>{unit}</td></tr>")
    return f"<table cellspacing='2'>{''.join(lines)}</table>"
