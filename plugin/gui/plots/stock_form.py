"""What the stock from field plots asks: the equation with its citation and range, and what goes with it."""

from __future__ import annotations

from collections import Counter

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...core.statistics.allometry import equation, equation_names
from ...translate import tr
from ..widgets import note, number

_LISTED = 6


def equation_words() -> dict:
    """Return id of an equation → words; one that is not here is called by its id."""
    return {
        "chave2014_height": tr("Chave 2014, with heights"),
        "chave2014_environment": tr("Chave 2014, with stress E"),
        "rejou2017_environment": tr("Réjou-Méchain 2017, with stress E"),
        "chave2005_moist_height": tr("Chave 2005, moist, with heights"),
        "chave2005_wet_height": tr("Chave 2005, wet, with heights"),
        "chave2005_dry_height": tr("Chave 2005, dry, with heights"),
        "chave2005_moist": tr("Chave 2005, moist, without heights"),
    }


class PlotStockForm(QWidget):
    """Collects the parameters of ``stockfromplots`` but those it shares with a carbon map."""

    import_asked = pyqtSignal()

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._plots = 0
        self.equation = QComboBox()
        self.equation.setObjectName("TerrestrialCarbonEquation")
        self.equation.setMinimumContentsLength(10)
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.equation.setSizeAdjustPolicy(policy)
        words = equation_words()
        for name in equation_names():
            self.equation.addItem(words.get(name, name), name)
        self.density = _spin("TerrestrialCarbonWoodDensity", 0.0, 2.0, 3, 0.01, " g/cm³")
        self.density.setSpecialValueText(tr("none"))
        self.stress = _spin("TerrestrialCarbonEnvironment", -5.0, 5.0, 4, 0.01, "")
        self.alike = QCheckBox(tr("All plots for all parcels"))
        self.alike.setObjectName("TerrestrialCarbonAlike")
        self.citation = note(name="TerrestrialCarbonCitation")
        self.facts = note(name="TerrestrialCarbonPlotFacts")
        self.import_button = QPushButton(tr("Import plots…"))
        self.import_button.setObjectName("TerrestrialCarbonImportPlots")
        self.import_button.setToolTip(tr("Bring in lists of plots and trees: CSV, GeoPackage, field apps."))
        self.alike.setToolTip(tr("Let the mean of all plots stand for all parcels, whatever their stratum."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.facts)
        column.addWidget(self.import_button)
        column.addLayout(self._form())
        column.addWidget(self.citation)
        self.equation.currentIndexChanged.connect(lambda index: self._show_equation())
        self.import_button.clicked.connect(lambda checked=False: self.import_asked.emit())
        self._show_equation()

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(4)
        for text, field, tip in (
            (tr("Equation"), self.equation, tr("Equation of the biomass of a tree (kg of dry matter).")),
            (
                tr("Wood density"),
                self.density,
                tr("Wood density of trees without their own (g/cm³); none leaves them without a biomass."),
            ),
            (
                tr("Stress E"),
                self.stress,
                tr("Environmental stress of the place (no unit), for equations without heights."),
            ),
        ):
            field.setToolTip(tip)
            field.setAccessibleName(text)
            label = QLabel(text)
            label.setToolTip(tip)
            label.setBuddy(field)
            form.addRow(label, field)
        form.addRow("", self.alike)
        return form

    @property
    def has_plots(self) -> bool:
        """Whether there is a plot to go by."""
        return self._plots > 0

    def parameters(self) -> dict:
        """Return the algorithm's parameters as chosen."""
        given = {"EQUATION": self.equation.currentData(), "ALIKE": self.alike.isChecked()}
        if self.density.value() > 0:
            given["DENSITY"] = self.density.value()
        if self.stress.isEnabled():
            given["ENVIRONMENT"] = self.stress.value()
        return given

    def show_plots(self, plots: dict, trees: int, strata) -> None:
        """Say what there is: plots by stratum, trees, and strata of parcels without plots.

        :param plots: ``{id: values}``. :param strata: those of the parcels.
        """
        self._plots = len(plots)
        if not plots:
            self.facts.setText(tr("There are no field plots yet: import them, or draw them in their layer."))
            return
        counted = Counter((values["stratum"] or "").strip() for values in plots.values())
        named = [
            tr("{stratum} {number}").format(stratum=stratum or tr("(no stratum)"), number=counted[stratum])
            for stratum in sorted(counted)
        ]
        text = tr("{plots} plots, {trees} trees. By stratum: {strata}.").format(
            plots=number(len(plots)), trees=number(trees), strata=_listed(named)
        )
        lacking = sorted(set(strata) - set(counted))
        if lacking:
            text += " " + tr("Without plots: {strata}.").format(strata=_listed(lacking))
        few = sorted(stratum for stratum in set(strata) & set(counted) if counted[stratum] < 2)
        if few:
            text += " " + tr("One plot, so no error: {strata}.").format(strata=_listed(few))
        self.facts.setText(text)

    def _show_equation(self) -> None:
        used = equation(self.equation.currentData())
        self.stress.setEnabled("environment" in used.needs)
        needs = {"height": tr("height"), "density": tr("wood density"), "environment": tr("stress E")}
        parts = [used.source, tr("needs {what}").format(what=", ".join(needs[need] for need in used.needs))]
        if used.diameter_range:
            low, high = used.diameter_range
            parts.append(tr("diameters {low} to {high} cm").format(low=f"{low:g}", high=f"{high:g}"))
        if used.density_range:
            low, high = used.density_range
            parts.append(tr("wood density {low} to {high} g/cm³").format(low=f"{low:g}", high=f"{high:g}"))
        self.citation.setText("; ".join(parts) + ".")


def _listed(names) -> str:
    return ", ".join(names[:_LISTED]) + (" …" if len(names) > _LISTED else "")


def _spin(name: str, least: float, most: float, decimals: int, step: float, suffix: str) -> QDoubleSpinBox:
    spin = QDoubleSpinBox()
    spin.setObjectName(name)
    spin.setDecimals(decimals)
    spin.setRange(least, most)
    spin.setSingleStep(step)
    spin.setSuffix(suffix)
    spin.setValue(max(least, 0.0))
    return spin
