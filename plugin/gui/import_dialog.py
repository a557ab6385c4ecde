"""The import dialog: a layer or a file, what its fields mean, and afterwards what came in and why not."""

import json
import tempfile
from pathlib import Path

from qgis.core import (
    QgsFeatureRequest,
    QgsMapLayerProxyModel,
    QgsProcessingFeatureSourceDefinition,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ..processing.import_parcels import ImportParcels
from ..storage.form import aliases
from ..storage.import_guess import TARGETS
from ..storage.import_memory import remember_field_map, suggest_field_map
from ..storage.words import status_word
from ..tasks.algorithm_run import AlgorithmRun
from ..translate import tr
from .parcels.palette import KEYS
from .widgets import note, number

_PREVIEW_ROWS = 3
#: Fields the dialog offers; ids and pools too, the rarest last.
_ORDER = ("name", "status", "basis", "holder", "stock_tco2e")


class ImportDialog(QDialog):
    """Runs ``terrestrialcarbon:importparcels`` in the background; ``imported`` when parcels came in."""

    imported = pyqtSignal()

    def __init__(self, session, messages, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName("TerrestrialCarbonImport")
        self.setWindowTitle(tr("Import parcels"))
        self._session, self._messages = session, messages
        self._run = None
        self._folder = tempfile.TemporaryDirectory(prefix="terrestrial_carbon_")
        self._file_layer = None
        self._boxes = {}
        self._pages = QStackedWidget()
        self._pages.addWidget(self._source_page())
        self._pages.addWidget(self._report_page())
        self._progress = QProgressBar()
        self._problem = note(name="TerrestrialCarbonImportProblem")
        self._buttons = QDialogButtonBox()
        self._import = QPushButton(tr("Import"))
        self._import.setObjectName("TerrestrialCarbonImport_start")
        self._import.setDefault(True)
        self._buttons.addButton(self._import, QDialogButtonBox.ButtonRole.ActionRole)
        self._close = self._buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self._import.clicked.connect(lambda checked=False: self.run())
        self._close.clicked.connect(lambda checked=False: self._stop_or_close())
        column = QVBoxLayout(self)
        for widget in (self._pages, self._problem, self._progress, self._buttons):
            column.addWidget(widget)
        self.resize(620, 560)

    def start(self) -> None:
        """Show the dialog, ready for a new import."""
        if self._run is None:
            self._pages.setCurrentIndex(0)
            self._import.show()
            self._progress.hide()
            self.layer_box.setExceptedLayerList(self._own_layers())
            self._show_source()
        self.show()
        self.raise_()

    def stop(self) -> None:
        """Cancel an import that is under way."""
        if self._run is not None:
            self._run.cancel()

    @property
    def running(self) -> bool:
        """Whether an import is under way."""
        return self._run is not None

    def source(self):
        """Return the layer to import: the file's if one is chosen, else the chosen layer."""
        return self._file_layer or self.layer_box.currentLayer()

    def field_map(self) -> dict:
        """Return parcel field → source field as chosen."""
        chosen = {target: box.currentData() for target, box in self._boxes.items()}
        return {target: name for target, name in chosen.items() if name}

    def run(self) -> None:
        """Begin the import."""
        source = self.source()
        if source is None or self._run is not None:
            return
        if not self.field_map():  # nothing is an answer too: without it the algorithm would guess
            remember_field_map(source.fields().names(), {})
        parameters = {
            "WORKSPACE": str(self._session.workspace.path),
            "INPUT": self._input(source),
            "FIELD_MAP": json.dumps(self.field_map(), ensure_ascii=False),
            "REPORT": str(Path(self._folder.name) / "report.html"),
        }
        if self.default_status.currentData():
            parameters["DEFAULT_STATUS"] = self.default_status.currentData()
        self._run = AlgorithmRun(ImportParcels(), parameters, self._session.project, self)
        self._run.progressed.connect(lambda percent: self._progress.setValue(round(percent)))
        self._run.succeeded.connect(self._on_done)
        self._run.failed.connect(self._on_failed)
        self._run.canceled.connect(lambda: self._on_failed(tr("The import was stopped; nothing came in.")))
        self._progress.setValue(0)
        self._progress.show()
        self._set_busy(True)
        self._run.start()

    def _input(self, source):
        if source is self._file_layer:
            return source.source()
        chosen = self.only_selected.isChecked() and self.only_selected.isEnabled()
        return QgsProcessingFeatureSourceDefinition(source.id(), chosen)

    def _source_page(self) -> QWidget:
        self.layer_box = QgsMapLayerComboBox()
        self.layer_box.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.layer_box.setAllowEmptyLayer(True, tr("none"))
        self.layer_box.setObjectName("TerrestrialCarbonImport_layer")
        self.layer_box.setToolTip(tr("Polygon layer of this project, in any CRS."))
        self.file_box = QgsFileWidget()
        self.file_box.setObjectName("TerrestrialCarbonImport_file")
        self.file_box.setToolTip(tr("File with polygons, of any format QGIS reads; goes before the layer."))
        self.only_selected = QCheckBox(tr("Selected features only"))
        self.only_selected.setObjectName("TerrestrialCarbonImport_selected")
        self.default_status = QComboBox()
        self.default_status.setObjectName("TerrestrialCarbonImport_status")
        self.default_status.setToolTip(tr("Status of features whose own field gives none."))
        self.default_status.addItem(tr("untagged where the source gives none"), None)
        for status in KEYS:
            self.default_status.addItem(status_word(status), status.value)
        self.layer_box.layerChanged.connect(lambda layer: self._show_source())
        self.file_box.fileChanged.connect(self._on_file)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("Layer"), self.layer_box)
        form.addRow("", self.only_selected)
        form.addRow(tr("or file"), self.file_box)
        form.addRow(tr("Status"), self.default_status)
        self._facts = note(name="TerrestrialCarbonImportFacts")
        self.table = QTableWidget(0, 3)
        self.table.setObjectName("TerrestrialCarbonImport_fields")
        self.table.setToolTip(
            tr("Which field of the source fills each field of the parcels, and its first values.")
        )
        self.table.setHorizontalHeaderLabels([tr("Parcel field"), tr("Source field"), tr("First values")])
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(1, 150)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addWidget(self._facts)
        column.addWidget(self.table, 1)
        return page

    def _report_page(self) -> QWidget:
        self.report = QTextBrowser()
        self.report.setObjectName("TerrestrialCarbonImport_report")
        self.report.setAccessibleName(tr("What came in, what did not, and why"))
        return self.report

    def _own_layers(self):
        return [la for la in (self._session.parcel_layer, self._session.boundary_layer) if la is not None]

    def _on_file(self, path: str) -> None:
        self._file_layer = None
        self.layer_box.setEnabled(not path)
        problem = ""
        if path:
            layer = QgsVectorLayer(path, Path(path).stem, "ogr")
            if layer.isValid() and layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry:
                self._file_layer = layer
            else:
                problem = tr("{file} has no polygons that QGIS can read: choose another file.").format(
                    file=path
                )
        self._show_source()
        if problem:
            self._say(problem)

    def _show_source(self) -> None:
        """Guess the fields of the chosen source and show its first values."""
        source = self.source()
        self._say("")
        self._import.setEnabled(source is not None)
        selected = 0 if source is None else source.selectedFeatureCount()
        self.only_selected.setEnabled(bool(selected))
        self.only_selected.setChecked(bool(selected))
        self.table.setRowCount(0)
        self._boxes = {}
        if source is None:
            self._facts.setText(tr("Choose a polygon layer or a file."))
            return
        crs = source.crs().authid() or tr("no CRS")
        count = source.featureCount()
        self._facts.setText(
            tr("{name}: {count} features, {crs}").format(
                name=source.name(), count=number(max(0, count)), crs=crs
            )
        )
        self._fill_table(source)

    def _fill_table(self, source) -> None:
        names = source.fields().names()
        guesses = suggest_field_map(names)
        preview = _first_values(source)
        words = {**aliases(), "holder": tr("Right holder")}
        targets = [t for t in _ORDER if t in TARGETS]
        targets += [t for t in TARGETS if t not in targets]
        self.table.setRowCount(len(targets))
        for row, target in enumerate(targets):
            box = QComboBox()
            box.setObjectName(f"TerrestrialCarbonImport_{target}")
            box.addItem("–", None)
            for name in names:
                box.addItem(name, name)
            box.setCurrentIndex(max(0, box.findData(guesses.get(target))))
            values = QTableWidgetItem(preview.get(guesses.get(target), ""))
            box.currentIndexChanged.connect(
                lambda index, box=box, values=values: values.setText(preview.get(box.currentData(), ""))
            )
            self._boxes[target] = box
            self.table.setItem(row, 0, QTableWidgetItem(words.get(target, target)))
            self.table.setCellWidget(row, 1, box)
            self.table.setItem(row, 2, values)

    def _set_busy(self, busy: bool) -> None:
        self._pages.setEnabled(not busy)
        self._import.setEnabled(not busy)
        self._close.setText(tr("Stop") if busy else tr("Close"))

    def _stop_or_close(self) -> None:
        if self._run is not None:
            self.stop()
        else:
            self.close()

    def _end(self) -> None:
        self._run.deleteLater()
        self._run = None
        self._progress.hide()
        self._set_busy(False)

    def _on_done(self, results) -> None:
        self._end()
        self.report.setHtml(Path(results["REPORT"]).read_text(encoding="utf-8"))
        self._pages.setCurrentIndex(1)
        self._import.hide()
        self._session.refresh()
        self.imported.emit()

    def _on_failed(self, sentence: str) -> None:
        self._end()
        self._say(sentence)

    def _say(self, problem: str) -> None:
        self._problem.setText(f"⚠ {problem}" if problem else "")

    def closeEvent(self, event) -> None:
        """Closing the window stops an import that is under way."""
        self.stop()
        super().closeEvent(event)


def _first_values(source) -> dict:
    """Return source field → its first values as text."""
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setLimit(_PREVIEW_ROWS)
    rows = [feature.attributes() for feature in source.getFeatures(request)]
    return {
        name: ", ".join(source.fields().at(i).displayString(row[i]) for row in rows)
        for i, name in enumerate(source.fields().names())
    }
