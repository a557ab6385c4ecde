"""The import dialog: a layer or a file, what its fields mean, and afterwards what came in and why not."""

import json
from pathlib import Path

from qgis.core import (
    QgsFeatureRequest,
    QgsMapLayerProxyModel,
    QgsProcessingFeatureSourceDefinition,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..processing.import_parcels import ImportParcels
from ..storage.form import aliases
from ..storage.import_guess import TARGETS
from ..storage.import_memory import remember_field_map, suggest_field_map
from ..storage.words import status_word
from ..translate import tr
from .import_run import ImportRunDialog
from .parcels.palette import KEYS
from .widgets import note, number

_PREVIEW_ROWS = 3
#: Fields the dialog offers; ids and pools too, the rarest last.
_ORDER = ("name", "status", "basis", "holder", "stock_tco2e")


class ImportDialog(ImportRunDialog):
    """Runs ``terrestrialcarbon:importparcels`` in the background; ``imported`` when parcels came in."""

    def __init__(self, session, messages, parent=None) -> None:
        super().__init__(session, messages, "TerrestrialCarbonImportProblem", parent)
        self.setObjectName("TerrestrialCarbonImport")
        self.setWindowTitle(tr("Import parcels"))
        self._file_layer = None
        self._boxes = {}
        self.pages.addWidget(self._source_page())
        self.pages.addWidget(self.report_page("TerrestrialCarbonImport_report"))
        self._buttons = QDialogButtonBox()
        self.import_button = QPushButton(tr("Import"))
        self.import_button.setObjectName("TerrestrialCarbonImport_start")
        self.import_button.setDefault(True)
        self._buttons.addButton(self.import_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.close_button = self._buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self.import_button.clicked.connect(lambda checked=False: self.run())
        self.close_button.clicked.connect(lambda checked=False: self.stop_or_close())
        column = QVBoxLayout(self)
        for widget in (self.pages, self.problem, self.progress, self._buttons):
            column.addWidget(widget)
        self.resize(620, 560)

    def start(self) -> None:
        """Show the dialog, ready for a new import."""
        if self._run is None:
            self.pages.setCurrentIndex(0)
            self.import_button.show()
            self.progress.hide()
            self.layer_box.setExceptedLayerList(self._own_layers())
            self._show_source()
        self.show()
        self.raise_()

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
            "REPORT": self.report_path,
        }
        if self.default_status.currentData():
            parameters["DEFAULT_STATUS"] = self.default_status.currentData()
        self.progress.setValue(0)
        self.begin(ImportParcels(), parameters)

    def on_imported(self) -> None:
        """Show what came in."""
        self.import_button.hide()
        self._session.refresh()
        self.imported.emit()

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
            self.say(problem)

    def _show_source(self) -> None:
        """Guess the fields of the chosen source and show its first values."""
        source = self.source()
        self.say("")
        self.import_button.setEnabled(source is not None)
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


def _first_values(source) -> dict:
    """Return source field → its first values as text."""
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setLimit(_PREVIEW_ROWS)
    rows = [feature.attributes() for feature in source.getFeatures(request)]
    return {
        name: ", ".join(source.fields().at(i).displayString(row[i]) for row in rows)
        for i, name in enumerate(source.fields().names())
    }
