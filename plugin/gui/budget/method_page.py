"""The method of the annual budget with its evidence; nothing counts until it is decided."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ...core.mechanism.budget import BudgetMethod
from ...processing.messages import finding_sentence, sentence
from ...reports.wording import method_rule, method_word
from ...storage.decision import Decision
from ...storage.words import plan_word
from ...translate import tr
from ..widgets import note, number
from .history_view import HistoryView

MOST_TCO2E = 1e15


class MethodPage(QWidget):
    """Shows what a method would give as it is chosen; ``decided`` carries a :class:`Decision`.

    ``changed`` is emitted while the user tries: the panel then shows the figures of
    :meth:`decision`, marked as not decided yet.
    """

    changed = pyqtSignal()
    decided = pyqtSignal(object)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._decided = Decision()
        self._editable = True
        self.combo = QComboBox()
        self.combo.setObjectName("TerrestrialCarbonMethod")
        self.combo.setToolTip(tr("How the annual budget B (tCO2e a year) or the tradeable stock T0 is set."))
        for method in BudgetMethod:
            self.combo.addItem(method_word(method.value), method.value)
        self.rule = note(name="TerrestrialCarbonMethodRule")
        self.history = HistoryView()
        self.projection = self._projection_field()
        self.plan = note(name="TerrestrialCarbonPlan")
        self.reference = QLineEdit()
        self.reference.setObjectName("TerrestrialCarbonReference")
        self.reference.setPlaceholderText(tr("report, law or decision, with its date"))
        self.reference.setToolTip(tr("The document the evidence is from; it is printed in the statement."))
        self.message = note(name="TerrestrialCarbonMethodMessage")
        self.apply_button = QPushButton(tr("Use this method"))
        self.apply_button.setObjectName("TerrestrialCarbonApplyMethod")
        self.apply_button.setToolTip(
            tr("Record the method with its evidence in the workspace; statements follow it from now on.")
        )
        self._build()
        self.combo.currentIndexChanged.connect(self._on_method)
        self.history.changed.connect(lambda: self.changed.emit())
        self.projection.valueChanged.connect(lambda value: self.changed.emit())
        self.reference.textEdited.connect(lambda text: self._enable())
        self.apply_button.clicked.connect(lambda: self.decided.emit(self.decision()))
        self._show_method()

    def _projection_field(self) -> QDoubleSpinBox:
        field = QDoubleSpinBox()
        field.setObjectName("TerrestrialCarbonProjection")
        field.setRange(-1.0, MOST_TCO2E)
        field.setDecimals(0)
        field.setGroupSeparatorShown(True)
        field.setSpecialValueText(tr("not stated"))
        field.setValue(-1.0)
        field.setSuffix(" " + tr("tCO2e"))
        field.setToolTip(
            tr("The country's reported and reviewed projection of emissions over the whole period, in tCO2e.")
        )
        return field

    def _build(self) -> None:
        self._pages = QStackedWidget()
        projection = QWidget()
        form = QFormLayout(projection)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(tr("Projected emissions"), self.projection)
        for page in (QWidget(), self.history, projection, self.plan):
            self._pages.addWidget(page)
        evidence = QFormLayout()
        label = QLabel(tr("Evidence"))
        label.setBuddy(self.reference)
        evidence.addRow(label, self.reference)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        for widget in (self.combo, self.rule, self._pages):
            column.addWidget(widget)
        column.addLayout(evidence)
        column.addWidget(self.message)
        column.addWidget(self.apply_button)
        column.addStretch(1)

    def show_decision(self, decision: Decision) -> None:
        """Show the method recorded in the workspace."""
        self._decided = decision
        for widget in (self.combo, self.projection, self.reference):
            widget.blockSignals(True)
        self.combo.setCurrentIndex(self.combo.findData(decision.method.value))
        projection = decision.projection_tco2e
        self.projection.setValue(-1.0 if projection is None else projection)
        self.reference.setText(decision.reference)
        for widget in (self.combo, self.projection, self.reference):
            widget.blockSignals(False)
        self.history.show_series(decision.history)
        self._show_method()

    def set_editable(self, editable: bool) -> None:
        """Allow deciding or not (a read-only workspace)."""
        self._editable = editable
        self._enable()

    def decision(self) -> Decision:
        """Return what is chosen now, with the evidence of that method only."""
        method = BudgetMethod(self.combo.currentData())
        projection = self.projection.value()
        return Decision(
            method,
            self.history.series() if method is BudgetMethod.HISTORICAL_AVERAGE else (),
            projection if method is BudgetMethod.PROJECTION and projection >= 0 else None,
            self.reference.text().strip(),
        )

    @property
    def is_decided(self) -> bool:
        """Whether what is chosen is what the workspace has recorded."""
        return self.decision() == self._decided

    def show_result(self, result, error) -> None:
        """Show what the choice gives: warnings of ``result``, or why it is refused."""
        if error is not None:
            self.message.setText(sentence(error))
        elif result is not None:
            codes = ("budgets_exceed_stock", "budgets_below_stock", "no_plan_class")
            found = [finding for finding in result.findings if finding.code in codes]
            shown = {finding.code: finding for finding in found}
            self.message.setText("\n".join(finding_sentence(finding) for finding in shown.values()))
        else:
            self.message.setText("")
        self._refused = error is not None
        self._enable()

    def show_plan(self, by_class: dict) -> None:
        """Show parcels, area and stock by plan class."""
        lines = []
        for plan, (parcels, area, stock) in sorted(by_class.items(), key=lambda item: item[0] or "~"):
            words = plan_word(plan) if plan else tr("no plan class")
            text = tr("{plan}: {parcels} parcels, {area} ha, {stock} tCO2e")
            lines.append(
                text.format(plan=words, parcels=parcels, area=number(area, 0), stock=number(stock, 0))
            )
        self.plan.setText("\n".join(lines))

    def _on_method(self, index: int) -> None:
        self._show_method()
        self.changed.emit()

    def _show_method(self) -> None:
        code = self.combo.currentData()
        self.rule.setText(method_rule(code))
        index = list(BudgetMethod).index(BudgetMethod(code))
        self._pages.setCurrentIndex(index)
        for number_of_page in range(self._pages.count()):
            policy = self._pages.widget(number_of_page).sizePolicy()
            wanted = policy.Policy.Preferred if number_of_page == index else policy.Policy.Ignored
            policy.setVerticalPolicy(wanted)
            self._pages.widget(number_of_page).setSizePolicy(policy)
        self._pages.adjustSize()
        self._enable()

    _refused = False

    def _enable(self) -> None:
        self.apply_button.setEnabled(self._editable and not self._refused and not self.is_decided)
