"""Opens the accounts: what they will begin with, the country's code, the annual buffer."""

from __future__ import annotations

from qgis.PyQt.QtCore import QRegularExpression, Qt, pyqtSignal
from qgis.PyQt.QtGui import QRegularExpressionValidator
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...reports.formats import day
from ...reports.wording import method_word
from ...translate import tr
from ..budget.figures import amount
from ..widgets import note, years
from .trial_dialog import AmountBox

#: Letters and digits of a code that begins serial numbers.
SHORTEST_CODE, LONGEST_CODE = 2, 12


class OpeningForm(QWidget):
    """``asked`` carries country code, buffer (tCO2e a year) and evidence."""

    asked = pyqtSignal(str, float, str)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._problem, self._editable, self._busy = "", True, False
        self.intro = note(
            tr(
                "The accounts of this workspace are not open yet. Opening them keeps the stock of the "
                "joining date for ever: every parcel as it is saved now, P0, T0 and the annual budget B."
            ),
            "TerrestrialCarbonOpeningIntro",
        )
        self.figures = note(name="TerrestrialCarbonOpeningFigures")
        self.country, self.evidence = QLineEdit(), QLineEdit()
        self.country.setMaxLength(LONGEST_CODE)
        self.country.setValidator(QRegularExpressionValidator(QRegularExpression("[A-Za-z0-9]*"), self))
        self.country.setPlaceholderText(tr("such as EXA"))
        self.buffer = AmountBox("TerrestrialCarbonOpeningBuffer", tr("tCO2e a year"))
        self.evidence.setPlaceholderText(tr("decision or law, with its date"))
        self.button = QPushButton(tr("Open the accounts"))
        self.button.setObjectName("TerrestrialCarbonOpenAccounts")
        self.button.setToolTip(tr("Begin the accounts with the figures above. This is done once."))
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.problem = note(name="TerrestrialCarbonOpeningProblem")
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 6, 2, 0)
        column.setSpacing(8)
        column.addWidget(self.intro)
        column.addWidget(self.figures)
        column.addLayout(self._form())
        column.addWidget(self.problem)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.progress)
        column.addStretch(1)
        self.country.textEdited.connect(self._on_code)
        self.country.returnPressed.connect(self._ask)
        self.button.clicked.connect(lambda: self._ask())
        self.show_busy(False)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, text, field, tip in (
            (
                "Country",
                tr("Country code"),
                self.country,
                tr("Begins serial numbers: 2 to 12 of A-Z and 0-9."),
            ),
            (
                "Buffer",
                tr("Annual buffer"),
                self.buffer,
                tr("Part of B that is kept back each year (tCO2e a year, FAQ 9 of the paper); 0: none."),
            ),
            ("Evidence", tr("Evidence"), self.evidence, tr("The document by which the country joins.")),
        ):
            field.setObjectName(f"TerrestrialCarbonOpening{name}")
            field.setToolTip(tip)
            label = QLabel(text)
            label.setToolTip(tip)
            label.setBuddy(field)
            form.addRow(label, field)
        return form

    def show_budget(self, settings, budget, problem: str, editable: bool) -> None:
        """Show what the accounts would begin with.

        :param budget: a :class:`BudgetResult`, or ``None`` where there is none yet.
        :param problem: a sentence that says why they cannot be opened now, or nothing.
        """
        self._problem, self._editable = problem, editable
        text = ""
        if budget is not None:
            text = tr(
                "<b>{name}</b>, joined {date}, {years}, {method}<br>Protected P0 <b>{p0}</b> tCO2e · "
                "tradeable T0 <b>{t0}</b> tCO2e · annual budget B <b>{annual}</b> tCO2e a year"
            ).format(
                name=settings.name.replace("&", "&amp;").replace("<", "&lt;"),
                date=day(settings.joining_date),
                years=years(settings.period_years),
                method=method_word(budget.method.value),
                p0=amount(budget.p0_tco2e),
                t0=amount(budget.t0_tco2e),
                annual=amount(budget.annual_budget_tco2e),
            )
        self.figures.setText(text)
        self._enable()

    def show_busy(self, busy: bool) -> None:
        """Show that the accounts are being opened."""
        self._busy = busy
        self.progress.setVisible(busy)
        self._enable()

    def _on_code(self, text: str) -> None:
        place = self.country.cursorPosition()
        self.country.setText(text.upper())
        self.country.setCursorPosition(place)
        self._enable()

    def _ask(self) -> None:
        if self.button.isEnabled():
            self.asked.emit(self.country.text(), self.buffer.value(), self.evidence.text().strip())

    def _enable(self) -> None:
        problem = self._problem
        if not problem and len(self.country.text()) < SHORTEST_CODE:
            problem = tr("Type the country's code: 2 to 12 letters or digits.")
        self.problem.setText(f"⚠ {problem}" if problem else "")
        self.problem.setVisible(bool(problem))
        self.button.setEnabled(self._editable and not self._busy and not problem)
