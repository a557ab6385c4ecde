"""The dialog that closes a year: its result before it is final, and what follows from it."""

from __future__ import annotations

from ...core.mechanism.ratchet import table_of
from ...core.mechanism.years import close_year
from ...storage.account_words import year_name
from ...translate import tr
from .compliance_view import ComplianceView
from .figures import signed
from .trial_dialog import TrialDialog

_NAME = "TerrestrialCarbonClosing"


class ClosingDialog(TrialDialog):
    """Closes the first open year through ``close_year``."""

    def __init__(self, accounts, year: int, parent=None) -> None:
        title = tr("Close year {year}").format(year=year)
        super().__init__(accounts, _NAME, title, title, parent)
        self._year = year
        joining = accounts.workspace.settings.joining_date
        text = tr(
            "Year {year} is closed with the entries it has. Afterwards they change only by corrections that "
            "name what they correct."
        )
        self.intro.setText(text.format(year=year_name(year, joining)))
        self.table = ComplianceView(f"{_NAME}Table", one_year=True)
        self.layout().insertWidget(1, self.table)
        self.add_remark()
        self.renew()
        self.do_button.setFocus()

    def ask(self):
        """Return the rule with the year."""
        return close_year, {"year": self._year}

    def told(self, trial) -> str:
        """Return what the year ends with, and what the next one may do."""
        rows = [row for row in table_of(trial.book, upto=self._year) if row.year == self._year]
        self.table.show_years(rows)
        row = rows[-1]
        if row.compliant:
            text = tr("Balance {balance} tCO2e: compliant. Credits can be redeemed in year {next}.")
        else:
            text = tr(
                "Short by {short} tCO2e: nobody in the country redeems credits in year {next} and after, "
                "until a year end or cancelled credits restore the balance."
            )
        return text.format(
            balance=signed(row.balance_tco2e), short=signed(-row.balance_tco2e), next=self._year + 1
        )
