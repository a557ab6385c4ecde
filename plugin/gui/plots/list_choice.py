"""A choice of a list: a layer of the project, or a table in a file."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QToolButton, QWidget

from ...storage.errors import ImportRefused
from ...storage.plot_tables import best_layer, is_text_file, layers_in, table_of_file
from ...translate import tr

_PREVIEW_ROWS = 3


class ListChoice(QWidget):
    """``changed`` comes with each other choice; ``refused`` carries why a file cannot be read."""

    changed = pyqtSignal()
    refused = pyqtSignal(str)

    def __init__(self, kind: str, name: str, tip: str, parent=None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.box = QComboBox()
        self.box.setObjectName(f"{name}_list")
        self.box.setToolTip(tip)
        self.box.setAccessibleName(tip)
        self.box.setMinimumContentsLength(16)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.browse = QToolButton()
        self.browse.setObjectName(f"{name}_browse")
        self.browse.setText("…")
        self.browse.setToolTip(tr("Choose a file: CSV, GeoPackage, or another table."))
        self.browse.setAccessibleName(tr("Choose a file"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3)
        row.addWidget(self.box, 1)
        row.addWidget(self.browse)
        self.box.currentIndexChanged.connect(lambda index: self.changed.emit())
        self.browse.clicked.connect(lambda checked=False: self._ask())

    def fill(self, layers) -> None:
        """Offer the layers of a project, and what files were chosen before."""
        chosen = self.chosen()
        files = [
            (self.box.itemText(k), self.box.itemData(k))
            for k in range(self.box.count())
            if isinstance(self.box.itemData(k), str) and not self.box.itemData(k).startswith("layer:")
        ]
        self.box.blockSignals(True)
        self.box.clear()
        self.box.addItem(tr("none"), None)
        for layer in layers:
            self.box.addItem(layer.name(), f"layer:{layer.id()}")
        for text, path in files:
            self.box.addItem(text, path)
        self.box.setCurrentIndex(max(0, self.box.findData(chosen)))
        self.box.blockSignals(False)

    def chosen(self):
        """Return ``layer:`` and an id, a path, or ``None``."""
        return self.box.currentData()

    def parameter(self):
        """Return what the algorithm takes for the list."""
        chosen = self.chosen()
        return chosen[6:] if chosen and chosen.startswith("layer:") else chosen

    def choose_file(self, path: str) -> None:
        """Offer the tables of a file, and choose the one that looks like such a list."""
        name = Path(path).name
        tables = [] if is_text_file(path) else layers_in(path)
        if not tables and not is_text_file(path):
            text = tr("The file {path} has no table that can be read: choose another one.")
            self.refused.emit(text.format(path=path))
            return
        best = best_layer(path, self._kind) if len(tables) > 1 else path
        for table in tables if len(tables) > 1 else ():
            self._offer(f"{name} – {table}", f"{path}|layername={table}")
        if len(tables) < 2:
            self._offer(name, path)
        self.box.setCurrentIndex(self.box.findData(best))

    def look(self, project):
        """Return (columns, column → its first values as text), ``None`` where nothing is chosen."""
        chosen = self.chosen()
        if not chosen:
            return None
        if is_text_file(chosen):
            try:
                table = table_of_file(chosen)
            except ImportRefused as error:
                self.refused.emit(str(error))
                return None
            rows = table.rows[:_PREVIEW_ROWS]
            return table.columns, {c: ", ".join(row[k] for row in rows) for k, c in enumerate(table.columns)}
        layer = project.mapLayer(chosen[6:]) if chosen.startswith("layer:") else None
        layer = layer or QgsVectorLayer(chosen, "list", "ogr")
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setLimit(_PREVIEW_ROWS)
        rows = [feature.attributes() for feature in layer.getFeatures(request)]
        fields = layer.fields()
        shown = {
            fields.at(k).name(): ", ".join(fields.at(k).displayString(row[k]) for row in rows)
            for k in range(fields.count())
        }
        return tuple(fields.names()), shown

    def _offer(self, text: str, path: str) -> None:
        if self.box.findData(path) < 0:
            self.box.addItem(text, path)

    def _ask(self) -> None:
        kinds = tr("Tables (*.csv *.tsv *.txt *.gpkg *.xlsx *.ods *.geojson *.shp);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self, tr("Choose a list"), "", kinds)
        if path:
            self.choose_file(path)
