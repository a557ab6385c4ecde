"""The Uncertainty page: what is uncertain and how it is reckoned, run, progress, and the result."""

from __future__ import annotations

from qgis.gui import QgsFileWidget
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ...core.review.stock_cells import MOST_ERROR_PCT, Correlation
from ...core.statistics.deductions import rule_names
from ...core.statistics.uncertainty import MOST_DRAWS, Shape
from ...storage.uncertainty_words import correlation_word, rule_word, shape_word
from ...translate import tr
from .run_form import RunRow, choice, real
from .uncertainty_view import UncertaintyView

NOTHING, MATRIX, SAMPLE = "", "matrix", "sample:"


class UncertaintyPage(QWidget):
    """``run_asked`` carries the parameters of ``budgetuncertainty`` without ``WORKSPACE``."""

    run_asked = pyqtSignal(dict)
    cancel_asked = pyqtSignal()

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._editable = True
        self._make_fields()
        self._make_buttons()
        self.view = UncertaintyView()
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(4)
        self._fill(form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addLayout(form)
        column.addLayout(self._run)
        column.addWidget(self.view)
        column.addStretch(1)
        self.map.currentIndexChanged.connect(lambda index: self._enable())
        self.correlation.currentIndexChanged.connect(lambda index: self._enable())
        self.matrix.fileChanged.connect(lambda path: self._enable())
        self.run_button.clicked.connect(lambda: self.run_asked.emit(self.parameters()))
        self.cancel_button.clicked.connect(lambda: self.cancel_asked.emit())
        self.show_samples(())
        self.show_running(None)
        self.show_kept(None, ())

    def show_samples(self, samples) -> None:
        """Show which samples there are: pairs of id and name; what is chosen stays chosen."""
        chosen = self.map.currentData()
        self.map.blockSignals(True)
        self.map.clear()
        self.map.addItem(tr("none: areas are certain"), NOTHING)
        for sample_id, name in samples:
            self.map.addItem(tr("sample “{name}”").format(name=name), SAMPLE + sample_id)
        self.map.addItem(tr("error matrix in a file"), MATRIX)
        self.map.setCurrentIndex(max(0, self.map.findData(chosen)))
        self.map.blockSignals(False)
        self._enable()

    def show_kept(self, kept, stale) -> None:
        """Show a kept result and take its choices over; ``None``: there is none."""
        if kept is not None and kept is not self._shown:
            self._take_over(kept)
        self._shown = kept
        self.view.show_kept(kept, stale)

    _shown = None

    def set_editable(self, editable: bool) -> None:
        """Allow working it out or not (a read-only workspace)."""
        self._editable = editable
        self._enable()

    def show_running(self, percent) -> None:
        """Show progress in percent; ``None``: nothing runs."""
        self._run.show_running(percent)

    def bring_result_into_view(self) -> None:
        """Scroll to the result, which lies below the choices."""
        port = self.parentWidget()
        area = port.parentWidget() if port is not None else None
        if isinstance(area, QScrollArea):
            bar, top = area.verticalScrollBar(), self.run_button.y()
            QTimer.singleShot(0, lambda: None if sip.isdeleted(bar) else bar.setValue(top))

    def parameters(self) -> dict:
        """Return the algorithm's parameters as chosen."""
        chosen = self.map.currentData() or NOTHING
        return {
            "SAMPLE": chosen[len(SAMPLE) :] if chosen.startswith(SAMPLE) else None,
            "MATRIX": self.matrix.filePath() if chosen == MATRIX else None,
            "CORRELATION": self.correlation.currentData(),
            "STRATA_CORRELATION": self.strata.value(),
            "ROOT_SHOOT_PCT": self.root_shoot.value(),
            "CARBON_FRACTION_PCT": self.fraction.value(),
            "CONFIDENCE": self.confidence.value() / 100.0,
            "DRAWS": self.draws.value(),
            "SEED": self.seed.value(),
            "SHAPE": self.shape.currentData(),
            "RULE": self.rule.currentData() or None,
        }

    def _make_fields(self) -> None:
        self.map = choice("TerrestrialCarbonUncertaintyMap", ())
        self.matrix = QgsFileWidget()
        self.matrix.setObjectName("TerrestrialCarbonUncertaintyMatrix")
        self.matrix.setFilter(tr("Tables (*.csv *.gpkg *.xlsx *.ods);;All files (*)"))
        self.correlation = choice(
            "TerrestrialCarbonUncertaintyCorrelation",
            [(correlation_word(one.value), one.value) for one in Correlation],
        )
        self.strata = real("TerrestrialCarbonUncertaintyStrata", 0.0, 1.0, 2, 0.0, 0.1)
        self.root_shoot = real("TerrestrialCarbonUncertaintyRoots", 0.0, MOST_ERROR_PCT, 1, 0.0, 1.0, " %")
        self.fraction = real("TerrestrialCarbonUncertaintyFraction", 0.0, MOST_ERROR_PCT, 1, 0.0, 1.0, " %")
        self.confidence = real("TerrestrialCarbonUncertaintyConfidence", 50.0, 99.99, 2, 95.0, 1.0, " %")
        self.draws = _whole("TerrestrialCarbonUncertaintyDraws", 2, MOST_DRAWS, 10_000)
        self.seed = _whole("TerrestrialCarbonUncertaintySeed", 0, 2**31 - 1, 1)
        self.shape = choice(
            "TerrestrialCarbonUncertaintyShape", [(shape_word(one.value), one.value) for one in Shape]
        )
        rules = [(rule_word(name), name) for name in rule_names()]
        self.rule = choice("TerrestrialCarbonUncertaintyRule", [(tr("none"), ""), *rules])

    def _make_buttons(self) -> None:
        self._run = RunRow(
            "Uncertainty",
            tr("Work out intervals"),
            tr(
                "Work out the intervals of P0, T0, B and the years' credits, and keep them in the workspace."
            ),
            tr("Stop; the workspace stays as it is."),
        )
        self.run_button, self.cancel_button = self._run.run_button, self._run.cancel_button
        self.progress = self._run.progress

    def _fill(self, form) -> None:
        draws = QHBoxLayout()
        draws.setSpacing(3)
        seed = QLabel(tr("Seed"))
        seed.setBuddy(self.seed)
        for widget, stretch in ((self.draws, 2), (seed, 0), (self.seed, 1)):
            draws.addWidget(widget, stretch)
        seed_tip = tr("Seed of the random numbers: the same seed gives the same figures.")
        seed.setToolTip(seed_tip)
        self.seed.setToolTip(seed_tip)
        self.seed.setAccessibleName(tr("Seed"))
        for text, widget, field, tip in (
            (tr("Errors of the map"), self.map, self.map, _map_tip()),
            (tr("Error matrix"), self.matrix, self.matrix, _matrix_tip()),
            (tr("Densities"), self.correlation, self.correlation, _correlation_tip()),
            (tr("Between strata"), self.strata, self.strata, _strata_tip()),
            (tr("Root:shoot ±"), self.root_shoot, self.root_shoot, _roots_tip()),
            (tr("Carbon fraction ±"), self.fraction, self.fraction, _fraction_tip()),
            (tr("Confidence"), self.confidence, self.confidence, tr("Level of the intervals, in %.")),
            (tr("Draws"), draws, self.draws, tr("Number of draws of the Monte Carlo.")),
            (tr("Distribution"), self.shape, self.shape, tr("From which distribution errors are drawn.")),
            (tr("Deduction"), self.rule, self.rule, _rule_tip()),
        ):
            field.setToolTip(tip)
            field.setAccessibleName(text)
            label = QLabel(text)
            label.setToolTip(tip)
            label.setBuddy(field)
            form.addRow(label, widget)

    def _take_over(self, kept) -> None:
        """Set the fields to what a result was made with."""
        model, by, source = kept.model, kept.reckoning, kept.map_source
        self.map.setCurrentIndex(max(0, self.map.findData(SAMPLE + source.sample_id if source.sample_id else
                                                          MATRIX if source.matrix else NOTHING)))  # fmt: skip
        for combo, code in (
            (self.correlation, model.correlation.value),
            (self.shape, by.shape.value),
            (self.rule, by.rule),
        ):
            combo.setCurrentIndex(max(0, combo.findData(code)))
        self.strata.setValue(model.strata_correlation)
        self.root_shoot.setValue(model.root_shoot_pct)
        self.fraction.setValue(model.carbon_fraction_pct)
        self.confidence.setValue(100.0 * by.confidence)
        self.draws.setValue(by.draws)
        self.seed.setValue(by.seed)

    def _enable(self) -> None:
        from_file = self.map.currentData() == MATRIX
        self.matrix.setEnabled(from_file)
        self.strata.setEnabled(self.correlation.currentData() == Correlation.SHARED.value)
        self.run_button.setEnabled(self._editable and not (from_file and not self.matrix.filePath()))


def _whole(name: str, least: int, most: int, value: int) -> QSpinBox:
    spin = QSpinBox()
    spin.setObjectName(name)
    spin.setRange(least, most)
    spin.setGroupSeparatorShown(True)
    spin.setValue(value)
    return spin


def _map_tip() -> str:
    return tr(
        "A labelled sample of the map of strata, or its error matrix: the area of each stratum is put right "
        "by the ratio of adjusted to mapped area (no unit), with its error."
    )


def _matrix_tip() -> str:
    return tr(
        "Table of counts: a row for each class of the map, a column for each of the reference, last "
        "“mapped_area” in ha. The classes are the strata of the parcels."
    )


def _correlation_tip() -> str:
    return tr(
        "Shared: the parcels of a stratum have one density, so one error, which does not average out. "
        "Independent: each parcel was measured by itself."
    )


def _strata_tip() -> str:
    return tr("How far the errors of densities of different strata go together: 0 not at all, 1 wholly.")


def _roots_tip() -> str:
    return tr("Standard error of root:shoot, in % of it; it concerns below-ground carbon only.")


def _fraction_tip() -> str:
    return tr(
        "Standard error of the carbon fraction, in % of it; it concerns all biomass. Leave it at 0 for "
        "stocks that were not made of biomass."
    )


def _rule_tip() -> str:
    return tr("The scheme whose rule says what is taken off B and a year's credits for their uncertainty.")
