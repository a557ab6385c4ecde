"""The dialog that corrects an entry: the amount that should have been entered, and why."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QLineEdit

from ...core.mechanism.ratchet import table_of
from ...core.mechanism.years import correct_entry
from ...storage.account_words import entry_kind_word, year_name
from ...translate import tr
from .figures import result_words, signed
from .trial_dialog import AmountBox, TrialDialog

_NAME = "TerrestrialCarbonCorrection"
#: Years whose change is told one by one; the last one in any case.
_TOLD_YEARS = 4


class CorrectionDialog(TrialDialog):
    """Corrects one entry through ``correct_entry``; amount 0 takes it out."""

    def __init__(self, accounts, line, closed_year: int, parent=None) -> None:
        super().__init__(accounts, _NAME, tr("Correct an entry"), tr("Correct"), parent)
        self._line, self._closed_year = line, closed_year
        year = year_name(line.year, accounts.workspace.settings.joining_date)
        self.intro.setText(
            tr("Year {year}, {kind}: {amount} tCO2e. The entry stays in the journal.").format(
                year=year, kind=entry_kind_word(line.kind), amount=signed(line.amount_tco2e)
            )
        )
        self.amount = AmountBox(f"{_NAME}Amount")
        self.amount.setValue(line.amount_tco2e)
        self.note = QLineEdit()
        self.note.setObjectName(f"{_NAME}Note")
        self.note.setPlaceholderText(
            tr("what was wrong, and how it is known") if self._is_closed else tr("optional")
        )
        tip = tr("What should have been entered, in tCO2e; 0 takes the entry out.")
        self.add_row(tr("Right amount"), self.amount, tip)
        self.add_row(tr("Reason"), self.note, tr("Kept with the correction; required in a closed year."))
        self.amount.valueChanged.connect(self.later)
        self.note.textChanged.connect(self.later)
        self.renew()
        self.amount.setFocus()

    @property
    def _is_closed(self) -> bool:
        return self._line.year <= self._closed_year

    def ask(self):
        """Return the rule with the correction, or what is still missing."""
        if self.amount.value() == self._line.amount_tco2e:
            return tr("Type the amount that should have been entered.")
        note = self.note.text().strip()
        if self._is_closed and not note:
            return tr("Year {year} is closed: give the reason of the correction.").format(
                year=self._line.year
            )
        return correct_entry, {
            "entry_id": self._line.entry_id,
            "amount_tco2e": self.amount.value(),
            "note": note,
        }

    def told(self, trial) -> str:
        """Return the results of the years it changes, as they would be."""
        last = max(self._line.year, self._closed_year)
        rows = [row for row in table_of(trial.book, upto=last) if row.year >= self._line.year]
        if len(rows) > _TOLD_YEARS:
            rows = [*rows[: _TOLD_YEARS - 1], rows[-1]]
        return "\n".join(result_words(row) for row in rows)
