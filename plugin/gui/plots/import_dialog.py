"""The import of field plots: which lists, what their columns mean, and then what came in and why not."""

from __future__ import annotations

import json

from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer
from qgis.gui import QgsProjectionSelectionWidget
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ...processing.review.plots.import_plots import ImportPlots
from ...storage.field_layers import FIELD_ROLES
from ...storage.import_memory import remember_field_map
from ...storage.plot_import import latest_import, take_back
from ...storage.project import find_layer
from ...translate import tr
from ..import_run import ImportRunDialog
from .columns_table import ColumnsTable, list_title
from .list_choice import ListChoice

_KINDS = {"plots": ("PLOTS", "PLOT_MAP"), "trees": ("TREES", "TREE_MAP")}


class PlotsImportDialog(ImportRunDialog):
    """Runs ``terrestrialcarbon:importplots`` in the background; ``imported`` when something has changed."""

    def __init__(self, session, messages, parent=None) -> None:
        super().__init__(session, messages, "TerrestrialCarbonPlotsProblem", parent)
        self.setObjectName("TerrestrialCarbonPlotsImport")
        self.setWindowTitle(tr("Import field plots and trees"))
        self.lists, self.tables = {}, {}
        self.pages.addWidget(self._source_page())
        self.pages.addWidget(self.report_page("TerrestrialCarbonPlots_report"))
        self.progress.setRange(0, 0)
        column = QVBoxLayout(self)
        for widget in (self.pages, self.problem, self.progress, self._make_buttons()):
            column.addWidget(widget)
        self.resize(680, 600)

    def start(self) -> None:
        """Show the dialog, ready for a new import."""
        if self._run is None:
            self.pages.setCurrentIndex(0)
            self._show_buttons(False)
            self.progress.hide()
            self._fill()
        self.show()
        self.raise_()

    def parameters(self) -> dict:
        """Return the algorithm's parameters as chosen."""
        given = {
            "WORKSPACE": str(self._session.workspace.path),
            "STRATUM_BY_PLACE": self.by_place.isChecked(),
            "REPORT": self.report_path,
        }
        for kind, (source, mapping) in _KINDS.items():
            if self.lists[kind].parameter():
                given[source] = self.lists[kind].parameter()
                given[mapping] = json.dumps(self.tables[kind].chosen(), ensure_ascii=False)
                given.update(self.tables[kind].units())
        if self.crs.crs().isValid():
            given["CRS"] = self.crs.crs()
        if self.area.value() > 0:
            given["PLOT_AREA"] = self.area.value()
        if self.tables["plots"].factor is not None:
            given["VALUE_FACTOR"] = self.tables["plots"].factor.value()
        return given

    def run(self) -> None:
        """Begin the import."""
        if self._run is not None or not any(one.parameter() for one in self.lists.values()):
            return
        for kind, table in self.tables.items():
            if table.columns and not table.chosen():  # nothing is an answer too, else it would be guessed
                remember_field_map(table.columns, {}, kind)
        self.say("")
        self.begin(ImportPlots(), self.parameters())

    def on_imported(self) -> None:
        """Show what came in."""
        self._show_buttons(True)
        self._reload()

    def say(self, problem: str) -> None:
        """Say what is wrong; empty for nothing, which takes no room."""
        super().say(problem)
        self.problem.setVisible(bool(problem))

    def _make_buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self.import_button = QPushButton(tr("Import"))
        self.import_button.setObjectName("TerrestrialCarbonPlotsImport_start")
        self.import_button.setToolTip(tr("Bring the lists into the workspace, in one step."))
        self.import_button.setDefault(True)
        self.back_button = QPushButton(tr("Take back"))
        self.back_button.setObjectName("TerrestrialCarbonPlotsImport_back")
        self.back_button.setToolTip(tr("Make plots and trees what they were before this import."))
        self.close_button = QPushButton(tr("Close"))
        self.close_button.setObjectName("TerrestrialCarbonPlotsImport_close")
        roles = QDialogButtonBox.ButtonRole
        buttons.addButton(self.import_button, roles.ActionRole)
        buttons.addButton(self.back_button, roles.ActionRole)
        buttons.addButton(self.close_button, roles.RejectRole)
        self.import_button.clicked.connect(lambda checked=False: self.run())
        self.back_button.clicked.connect(lambda checked=False: self._take_back())
        self.close_button.clicked.connect(lambda checked=False: self.stop_or_close())
        return buttons

    def _source_page(self) -> QWidget:
        tips = {
            "plots": tr("List of plots: a layer of points, or a file (CSV, GeoPackage …)."),
            "trees": tr("List of trees: a table, or a file; without plots they go to plots that are there."),
        }
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("TerrestrialCarbonPlots_tabs")
        self.tabs.setAccessibleName(tr("Columns of the lists"))
        for kind in _KINDS:
            choice = ListChoice(kind, f"TerrestrialCarbonPlots_{kind}", tips[kind])
            choice.changed.connect(lambda kind=kind: self._show_list(kind))
            choice.refused.connect(self.say)
            self.lists[kind], self.tables[kind] = choice, ColumnsTable(kind)
            form.addRow(list_title(kind), choice)
            self.tabs.addTab(self.tables[kind], list_title(kind))
            self.tabs.setTabToolTip(self.tabs.count() - 1, self.tables[kind].toolTip())
        self.crs = QgsProjectionSelectionWidget()
        self.crs.setObjectName("TerrestrialCarbonPlots_crs")
        self.crs.setOptionVisible(QgsProjectionSelectionWidget.CrsOption.CrsNotSet, True)
        self.crs.setNotSetText(tr("longitude and latitude, or the layer's own"))
        self.crs.setCrs(QgsCoordinateReferenceSystem())
        self.crs.setToolTip(tr("CRS of coordinates in columns; a layer of points has its own."))
        self.area = QDoubleSpinBox()
        self.area.setObjectName("TerrestrialCarbonPlots_area")
        self.area.setDecimals(4)
        self.area.setRange(0.0, 100.0)
        self.area.setSingleStep(0.01)
        self.area.setSuffix(" ha")
        self.area.setSpecialValueText(tr("as in the list"))
        self.area.setToolTip(tr("Area of plots whose list gives none (ha)."))
        self.by_place = QCheckBox(tr("Plots without a stratum get that of their parcel"))
        self.by_place.setObjectName("TerrestrialCarbonPlots_by_place")
        self.by_place.setToolTip(tr("A plot in a parcel with a stratum is taken to be of that stratum."))
        self.by_place.setChecked(True)
        form.addRow(tr("CRS"), self.crs)
        form.addRow(tr("Plot area"), self.area)
        form.addRow("", self.by_place)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addWidget(self.tabs, 1)
        return page

    def _fill(self) -> None:
        project, path = self._session.project, self._session.workspace.path
        own = {find_layer(project, role, path) for role in (*FIELD_ROLES, "parcel", "jurisdiction", "holder")}
        layers = [
            layer
            for layer in project.mapLayers().values()
            if isinstance(layer, QgsVectorLayer) and layer not in own and str(path) not in layer.source()
        ]
        for kind, choice in self.lists.items():
            choice.fill(sorted(layers, key=lambda layer: layer.name()))
            self._show_list(kind)

    def _show_list(self, kind: str) -> None:
        self.say("")
        self.tables[kind].show_list(self.lists[kind].look(self._session.project))
        self.import_button.setEnabled(any(one.parameter() for one in self.lists.values()))
        self.tabs.setCurrentWidget(self.tables[kind] if self.tables[kind].columns else self.tables["plots"])

    def _show_buttons(self, done: bool) -> None:
        self.import_button.setVisible(not done)
        self.back_button.setVisible(done and latest_import(self._session.workspace) is not None)

    def _take_back(self) -> None:
        workspace = self._session.workspace
        done = latest_import(workspace)
        if done is None:
            return
        with self._messages.guard():
            take_back(workspace, done)
            self.back_button.hide()
            self.say("")
            self.report.setHtml(
                "<p>" + tr("The import was taken back: plots and trees are as before.") + "</p>"
            )
            self._reload()

    def _reload(self) -> None:
        """Show what is in the file now: the layers of the project, and whoever listens."""
        for role in FIELD_ROLES:
            layer = find_layer(self._session.project, role, self._session.workspace.path)
            if layer is not None:
                layer.reload()
                layer.updateExtents()
                layer.triggerRepaint()
        self.imported.emit()
