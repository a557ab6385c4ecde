"""The stock section: which carbon map, in which unit; run, progress, cancel, result."""

from __future__ import annotations

from qgis.core import QgsMapLayerProxyModel
from qgis.gui import QgsMapLayerComboBox, QgsRasterBandComboBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.parcel import Pool
from ...core.units import DEFAULT_CARBON_FRACTION, DensityUnit
from ...translate import tr
from ..plots.stock_form import PlotStockForm
from ..widgets import note
from .run_form import RunRow, choice, real

MAP, PLOTS = "map", "plots"


def unit_words() -> dict:
    """Return unit code → words."""
    return {
        DensityUnit.T_BIOMASS_PER_HA: tr("t biomass per ha"),
        DensityUnit.T_C_PER_HA: tr("t C per ha"),
        DensityUnit.T_CO2E_PER_HA: tr("t CO2e per ha"),
        DensityUnit.T_BIOMASS_PER_PIXEL: tr("t biomass per pixel"),
        DensityUnit.T_C_PER_PIXEL: tr("t C per pixel"),
        DensityUnit.T_CO2E_PER_PIXEL: tr("t CO2e per pixel"),
    }


def pool_words() -> dict:
    """Return pool code → words."""
    return {
        Pool.ABOVE_GROUND: tr("above-ground biomass"),
        Pool.BELOW_GROUND: tr("below-ground biomass"),
        Pool.DEAD_WOOD: tr("dead wood"),
        Pool.LITTER: tr("litter"),
        Pool.SOIL: tr("soil organic carbon"),
        Pool.PEAT: tr("peat"),
    }


class StockPage(QWidget):
    """Collects the inputs of ``parcelstock`` or ``stockfromplots`` and shows how it goes.

    ``run_asked`` and ``plots_asked`` carry the parameters without ``INPUT``, ``WORKSPACE`` and ``OUTPUT``;
    ``source_chosen`` says ``map`` or ``plots``; ``source_changed`` comes when the map or what is said of it
    changes; ``repair_asked`` carries the code of a repair and its value.
    """

    run_asked = pyqtSignal(dict)
    plots_asked = pyqtSignal(dict)
    source_chosen = pyqtSignal(str)
    cancel_asked = pyqtSignal()
    browse_asked = pyqtSignal()
    source_changed = pyqtSignal()
    repair_asked = pyqtSignal(str, str)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._editable = True
        self._of_map: list = []  # what field plots do not ask
        self._make_fields()
        self._make_buttons()
        self.result = note(name="TerrestrialCarbonStockResult")
        self.doubt = note(name="TerrestrialCarbonStockDoubt")
        self.doubt.setTextFormat(Qt.TextFormat.RichText)
        self.doubt.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.doubt.hide()
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setVerticalSpacing(4)
        self._fill(form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addLayout(form)
        column.addWidget(self.doubt)
        column.addLayout(self._run)
        column.addWidget(self.result)
        column.addStretch(1)
        self._connect()
        self.show_running(None)
        self._on_map(self.map.currentLayer())
        self._show_source()

    def _make_fields(self) -> None:
        self.source = QComboBox()
        self.source.setObjectName("TerrestrialCarbonStockSource")
        self.source.addItem(tr("Carbon map"), MAP)
        self.source.addItem(tr("Field plots"), PLOTS)
        self.plots = PlotStockForm()
        self.map = QgsMapLayerComboBox()
        self.map.setObjectName("TerrestrialCarbonDensity")
        self.map.setFilters(QgsMapLayerProxyModel.Filter.RasterLayer)
        self.map.setAllowEmptyLayer(True, tr("Choose a carbon map"))
        self.map.setCurrentIndex(0)  # else the project's first raster is chosen
        self.map.setMinimumContentsLength(10)
        self.map.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.band = QgsRasterBandComboBox()
        self.band.setObjectName("TerrestrialCarbonBand")
        self.unit = choice("TerrestrialCarbonUnit", _choices(unit_words()))
        self.pool = choice("TerrestrialCarbonPool", _choices(pool_words()))
        self.fraction = real("TerrestrialCarbonFraction", 0.001, 1.0, 3, DEFAULT_CARBON_FRACTION, 0.01)
        self.root_shoot = real("TerrestrialCarbonRootShoot", 0.0, 10.0, 2, 0.0, 0.01)
        self.root_shoot.setSpecialValueText(tr("0: none added"))
        self.coverage = real("TerrestrialCarbonMinCoverage", 0.0, 100.0, 0, 50.0, 5.0, " %")
        self.error = real("TerrestrialCarbonStandardError", 0.0, 1000.0, 1, 0.0, 1.0, " %")
        self.error.setSpecialValueText(tr("not stated"))

    def _make_buttons(self) -> None:
        self.browse = QToolButton()
        self.browse.setObjectName("TerrestrialCarbonBrowseDensity")
        self.browse.setText("…")
        self.browse.setToolTip(tr("Add a carbon map from a file (GeoTIFF or another raster)."))
        self._run = RunRow(
            "Stock",
            tr("Measure stock"),
            tr("Measure every parcel's stock from the map (tCO2e) and write it into the workspace."),
            tr("Stop measuring; the workspace stays as it is."),
        )
        self.run_button, self.cancel_button = self._run.run_button, self._run.cancel_button
        self.progress = self._run.progress

    def _fill(self, form) -> None:
        chooser = QHBoxLayout()
        chooser.setSpacing(3)
        chooser.addWidget(self.map, 1)
        chooser.addWidget(self.browse)
        for text, widget, field, tip in (
            (tr("Taken from"), self.source, self.source, tr("What the stock is taken from: map or plots.")),
            (tr("Carbon map"), chooser, self.map, tr("Raster of carbon or biomass, one value a cell.")),
            (tr("Band"), self.band, self.band, tr("Band of the map with the densities.")),
            (
                tr("Unit"),
                self.unit,
                self.unit,
                tr("What one cell's value states. Nothing is guessed: choose it."),
            ),
            (tr("Pool"), self.pool, self.pool, tr("Which carbon pool the map shows.")),
            (tr("Carbon fraction"), self.fraction, self.fraction, _fraction_tip()),
            (tr("Root:shoot"), self.root_shoot, self.root_shoot, _root_shoot_tip()),
            (tr("Least coverage"), self.coverage, self.coverage, _coverage_tip()),
            (tr("Standard error"), self.error, self.error, _error_tip()),
        ):
            field.setToolTip(tip)
            label = QLabel(text)
            label.setToolTip(tip)
            label.setBuddy(field)
            form.addRow(label, widget)
            if field in (self.map, self.band, self.unit, self.pool, self.coverage, self.error):
                self._of_map += [label, field]
        self._of_map.append(self.browse)
        form.insertRow(1, self.plots)

    def _connect(self) -> None:
        self.map.layerChanged.connect(self._on_map)
        self.unit.currentIndexChanged.connect(lambda index: self._enable())
        self.pool.currentIndexChanged.connect(lambda index: self._enable())
        self.band.bandChanged.connect(lambda band: self.source_changed.emit())
        for combo in (self.unit, self.pool):
            combo.currentIndexChanged.connect(lambda index: self.source_changed.emit())
        self.doubt.linkActivated.connect(self._on_link)
        self.source.currentIndexChanged.connect(lambda index: self._show_source())
        self.plots.changed.connect(self._enable)
        self.run_button.clicked.connect(lambda checked=False: self._ask())
        self.cancel_button.clicked.connect(lambda: self.cancel_asked.emit())
        self.browse.clicked.connect(lambda: self.browse_asked.emit())

    def set_editable(self, editable: bool) -> None:
        """Allow measuring or not (a read-only workspace)."""
        self._editable = editable
        self._enable()

    def parameters(self) -> dict:
        """Return the algorithm's parameters as chosen."""
        unit, pool = self.unit.currentData(), self.pool.currentData()
        parameters = {
            "DENSITY": self.map.currentLayer(),
            "BAND": self.band.currentBand() if self.band.currentBand() > 0 else 1,
            "UNIT": unit,
            "POOL": pool,
            "MIN_COVERAGE": self.coverage.value(),
        }
        if unit.startswith("t_biomass"):
            parameters["CARBON_FRACTION"] = self.fraction.value()
        if pool == Pool.ABOVE_GROUND.value:
            parameters["ROOT_SHOOT"] = self.root_shoot.value()
        if self.error.value() > 0:
            parameters["STANDARD_ERROR_PERCENT"] = self.error.value()
        return parameters

    @property
    def from_plots(self) -> bool:
        """Whether the stock is to come from field plots."""
        return self.source.currentData() == PLOTS

    def plot_parameters(self) -> dict:
        """Return the parameters of the stock from field plots."""
        shared = {"CARBON_FRACTION": self.fraction.value(), "ROOT_SHOOT": self.root_shoot.value()}
        return {**self.plots.parameters(), **shared}

    def show_plots(self, plots: dict, trees: int, strata) -> None:
        """Show what plots there are; see :class:`PlotStockForm`."""
        self.plots.show_plots(plots, trees, strata)
        self._enable()

    def _ask(self) -> None:
        if self.from_plots:
            self.plots_asked.emit(self.plot_parameters())
        else:
            self.run_asked.emit(self.parameters())

    def _show_source(self) -> None:
        for widget in self._of_map:
            widget.setVisible(not self.from_plots)
        self.plots.setVisible(self.from_plots)
        self.doubt.setVisible(bool(self.doubt.text()) and not self.from_plots)
        self._enable()
        self.source_chosen.emit(self.source.currentData())

    def show_doubt(self, html: str) -> None:
        """Show what the check of sources finds about the chosen map; empty for nothing."""
        self.doubt.setText(html)
        self.doubt.setVisible(bool(html) and not self.from_plots)

    def _on_link(self, link: str) -> None:
        code, _, value = link.partition(":")
        if code == "unit":
            self.unit.setCurrentIndex(self.unit.findData(value))
        else:
            self.repair_asked.emit(code, value)

    def show_running(self, percent) -> None:
        """Show progress in percent; ``None``: nothing runs."""
        self._run.show_running(percent)

    def _on_map(self, layer) -> None:
        self.band.setLayer(layer)
        self._enable()
        self.source_changed.emit()

    def _enable(self) -> None:
        plots = self.from_plots
        self.fraction.setEnabled(plots or str(self.unit.currentData()).startswith("t_biomass"))
        self.root_shoot.setEnabled(plots or self.pool.currentData() == Pool.ABOVE_GROUND.value)
        self.band.setEnabled(self.map.currentLayer() is not None)
        ready = self.plots.is_ready if plots else self.map.currentLayer() is not None
        self.run_button.setEnabled(self._editable and ready)
        self.plots.import_button.setEnabled(self._editable)


def _choices(words: dict) -> list:
    return [(text, code.value) for code, text in words.items()]


def _fraction_tip() -> str:
    return tr(
        "Tonnes of carbon in a tonne of dry biomass, for maps of biomass. "
        "0.47 is the default of IPCC 2006 Guidelines, vol. 4, table 4.3."
    )


def _root_shoot_tip() -> str:
    return tr(
        "Below-ground biomass = ratio × above-ground biomass (no unit); 0 adds none. "
        "IPCC 2006 Guidelines, vol. 4, table 4.4: tropical rainforest 0.37, tropical moist deciduous forest "
        "0.20 to 0.24, tropical dry forest 0.28 to 0.56, temperate conifers 0.20 to 0.40."
    )


def _coverage_tip() -> str:
    return tr(
        "Parcels of which a smaller share has data (%) are flagged, "
        "and stay out of the totals until accepted."
    )


def _error_tip() -> str:
    return tr("Standard error of the map's values (% of the value), if its makers state one.")
