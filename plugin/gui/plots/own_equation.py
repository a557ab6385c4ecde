"""An equation of one's own: its formula, checked as it is typed, its source, the trees it was fitted to."""

from __future__ import annotations

import json

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QDoubleSpinBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from ...core.findings import RuleError
from ...core.statistics.formula import LONGEST_FORMULA, Formula, kg_of_one
from ...core.statistics.tree_limits import MOST_DIAMETER_CM
from ...processing.messages import finding_sentence
from ...translate import tr
from ..widgets import note

NAME = "TerrestrialCarbonOwn"
#: The tree that a formula is tried on: cm, m, g/cm³, no unit.
_TREE = {"diameter": 20.0, "height": 15.0, "density": 0.5, "environment": 0.0}


class OwnEquation(QWidget):
    """``changed`` comes with each other formula, source or range."""

    changed = pyqtSignal()

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.formula, self.source = QLineEdit(), QLineEdit()
        self.formula.setObjectName(f"{NAME}Formula")
        self.formula.setMaxLength(LONGEST_FORMULA)
        self.formula.setPlaceholderText("0.1 * D^2.5")
        self.source.setObjectName(f"{NAME}Source")
        self.source.setPlaceholderText(tr("author, year, where it is printed"))
        self.low, self.high = _limit("Low"), _limit("High")
        self.state = note(name=f"{NAME}State")
        limits = QHBoxLayout()
        limits.setSpacing(3)
        limits.addWidget(self.low)
        limits.addWidget(QLabel("–"))
        limits.addWidget(self.high)
        limits.addStretch(1)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(4)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, field, layout, tip in (
            (tr("Formula"), self.formula, self.formula, _formula_tip()),
            (tr("Source"), self.source, self.source, tr("Where the formula is from; kept with the stock.")),
            (
                tr("Diameters"),
                self.low,
                limits,
                tr("Diameters of the trees it was fitted to (cm); trees outside are counted and named."),
            ),
        ):
            field.setToolTip(tip)
            field.setAccessibleName(text)
            label = QLabel(text)
            label.setToolTip(tip)
            label.setBuddy(field)
            form.addRow(label, layout)
        self.high.setToolTip(self.low.toolTip())
        self.high.setAccessibleName(tr("Largest diameter"))
        form.addRow(self.state)
        for field in (self.formula, self.source):
            field.textChanged.connect(lambda text: self._on_changed())
        for field in (self.low, self.high):
            field.valueChanged.connect(lambda value: self._on_changed())
        self._on_changed()

    @property
    def problem(self) -> str:
        """What is wrong, in a sentence; empty where the equation can be used."""
        try:
            self._kg()
        except RuleError as error:
            return finding_sentence(error.finding)
        if not self.source.text().strip():
            return tr("Say where the formula is from: it is kept with the stock.")
        if self.low.value() > 0.0 and 0.0 < self.high.value() <= self.low.value():
            return tr("The largest diameter is not above the smallest one: correct them.")
        return ""

    @property
    def needs(self) -> tuple:
        """What it asks beside the diameter, by code; nothing while it cannot be read."""
        try:
            return Formula(self.formula.text()).needs
        except RuleError:
            return ()

    def parameter(self) -> str:
        """Return the equation as the algorithm takes it."""
        given = {"source": self.source.text().strip(), "formula": self.formula.text().strip()}
        if self.low.value() > 0.0 or self.high.value() > 0.0:
            given["diameter_range"] = [self.low.value(), self.high.value() or MOST_DIAMETER_CM]
        return json.dumps(given, ensure_ascii=False)

    def _kg(self) -> tuple:
        """Return (the formula, kg of the tree that it is tried on).

        :raises RuleError: it is no formula, or gives nothing.
        """
        formula = Formula(self.formula.text())
        return formula, kg_of_one(formula, _TREE)

    def _on_changed(self) -> None:
        problem = self.problem
        self.state.setText(f"⚠ {problem}" if problem else _tried(*self._kg()))
        self.changed.emit()


def _tried(formula: Formula, kg: float) -> str:
    tree = [f"{_TREE['diameter']:g} cm"]
    tree += [f"{_TREE[name]:g} {unit}" for name, unit in (("height", "m"), ("density", "g/cm³"))
             if name in formula.needs]  # fmt: skip
    return tr("A tree of {tree} has {kg} kg of dry matter.").format(tree=", ".join(tree), kg=f"{kg:,.4g}")


def _formula_tip() -> str:
    return tr(
        "Kilograms of dry matter above ground of a tree: D is its diameter (cm), H its height (m), WD its "
        "wood density (g/cm³), E the stress; + - * / ^ ( ), exp, ln, log10, sqrt; decimals with a point."
    )


def _limit(name: str) -> QDoubleSpinBox:
    spin = QDoubleSpinBox()
    spin.setObjectName(NAME + name)
    spin.setDecimals(1)
    spin.setRange(0.0, MOST_DIAMETER_CM)
    spin.setSuffix(" cm")
    spin.setSpecialValueText(tr("not known"))
    return spin
