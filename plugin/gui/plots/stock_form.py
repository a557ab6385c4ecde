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
from ...core.statistics.allometry_species import set_names, set_source
from ...translate import tr, tr_count
from ..widgets import note
from .equation_words import equation_word, part_word, set_word
from .own_equation import OwnEquation

_LISTED = 6
OWN = "own"


class PlotStockForm(QWidget):
    """Collects the parameters of ``stockfromplots`` but those it shares with a carbon map.

    ``changed`` comes when it may have become ready, or not ready any more.
    """

    import_asked = pyqtSignal()
    changed = pyqtSignal()

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._plots = 0
        self.equation = _combo("TerrestrialCarbonEquation")
        self.by_species = _combo("TerrestrialCarbonBySpecies")
        for name in equation_names():
            self.equation.addItem(equation_word(name), name)
        self.equation.addItem(tr("A formula of your own…"), OWN)
        self.by_species.addItem(tr("one equation for all trees"), None)
        for name in set_names():
            self.by_species.addItem(set_word(name), name)
        self.own = OwnEquation()
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
        column.addWidget(self.own)
        column.addWidget(self.citation)
        for choice in (self.equation, self.by_species):
            choice.currentIndexChanged.connect(lambda index: self._show_equation())
        self.own.changed.connect(self._show_equation)
        self.import_button.clicked.connect(lambda checked=False: self.import_asked.emit())
        self._show_equation()

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(4)
        for text, field, tip in (
            (
                tr("By species"),
                self.by_species,
                tr("Equations by the trees' species, genus, or code of a group; others take the one below."),
            ),
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
    def is_ready(self) -> bool:
        """Whether there is a plot to go by, and an equation that can be used."""
        return self._plots > 0 and not (self._is_own and self.own.problem)

    @property
    def _is_own(self) -> bool:
        return self.equation.currentData() == OWN

    def parameters(self) -> dict:
        """Return the algorithm's parameters as chosen."""
        given = {"ALIKE": self.alike.isChecked()}
        if self._is_own:
            given["OWN_EQUATION"] = self.own.parameter()
        else:
            given["EQUATION"] = self.equation.currentData()
        if self.by_species.currentData():
            given["SPECIES_SET"] = self.by_species.currentData()
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
        text = tr("{plots}, {trees}. By stratum: {strata}.").format(
            plots=tr_count("%n plot(s)", len(plots)),
            trees=tr_count("%n tree(s)", trees),
            strata=_listed(named),
        )
        lacking = sorted(set(strata) - set(counted))
        if lacking:
            text += " " + tr("Without plots: {strata}.").format(strata=_listed(lacking))
        few = sorted(stratum for stratum in set(strata) & set(counted) if counted[stratum] < 2)
        if few:
            text += " " + tr("One plot, so no error: {strata}.").format(strata=_listed(few))
        self.facts.setText(text)

    def _show_equation(self) -> None:
        own = self._is_own
        self.own.setVisible(own)
        used = None if own else equation(self.equation.currentData())
        needs = self.own.needs if own else used.needs
        self.stress.setEnabled("environment" in needs)
        texts = []
        if self.by_species.currentData():
            text = tr("By species: {source}. Trees of other species take the equation.")
            texts.append(text.format(source=set_source(self.by_species.currentData())))
        if used is not None:
            texts.append("; ".join(_facts(used)) + ".")
        elif needs:
            texts.append(tr("needs {what}").format(what=_needed(needs)) + ".")
        self.citation.setText(" ".join(texts))
        self.changed.emit()


def _needed(needs) -> str:
    words = {"height": tr("height"), "density": tr("wood density"), "environment": tr("stress E")}
    return ", ".join(words[need] for need in needs)


def _facts(used):
    """Yield what is to be said of an equation: source, needs, ranges, what it contains."""
    yield used.source
    if used.needs:
        yield tr("needs {what}").format(what=_needed(used.needs))
    if used.diameter_range:
        low, high = used.diameter_range
        yield tr("diameters {low} to {high} cm").format(low=f"{low:g}", high=f"{high:g}")
    else:
        yield tr("range of diameters not known")
    if used.density_range:
        low, high = used.density_range
        yield tr("wood density {low} to {high} g/cm³").format(low=f"{low:g}", high=f"{high:g}")
    if used.diameter_at == "root_collar":
        yield tr("diameter at the root collar")
    if used.contains:
        yield tr("contains: {parts}").format(parts=", ".join(map(part_word, used.contains)))


def _combo(name: str) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setMinimumContentsLength(10)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return combo


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
