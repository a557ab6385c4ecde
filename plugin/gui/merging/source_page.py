"""Where a colleague's work comes from: a copy of the workspace, or a field copy as a layer or file."""

from pathlib import Path

from qgis.core import QgsMapLayerProxyModel, QgsVectorLayer
from qgis.gui import QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import QDateTime, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDateTimeEdit,
    QFormLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ...storage.errors import MergeRefused
from ...translate import tr
from ..widgets import note


class SourcePage(QWidget):
    """Asks for the copy; ``changed`` when what is chosen has changed."""

    changed = pyqtSignal()

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.is_copy = QRadioButton(
            tr("A copy of this workspace, edited with this plugin or another program")
        )
        self.is_copy.setObjectName("TerrestrialCarbonMerge_isCopy")
        self.is_field = QRadioButton(
            tr("A field copy: a layer of these parcels, edited without the workspace")
        )
        self.is_field.setObjectName("TerrestrialCarbonMerge_isField")
        group = QButtonGroup(self)
        for button in (self.is_copy, self.is_field):
            group.addButton(button)
        self.is_copy.setChecked(True)
        self.copy_file = _file("copy", tr("The workspace that the colleague sent back (GeoPackage)."))
        self.copy_file.setFilter(tr("Workspaces (*.gpkg)"))
        self._copy, self._field = QWidget(), QWidget()
        form = QFormLayout(self._copy)
        form.addRow(tr("File"), self.copy_file)
        self._build_field()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            note(
                tr(
                    "What a colleague changed is compared with what was here when the copy was made. You see "
                    "every difference and decide before anything is changed; the copy is never written."
                )
            )
        )
        for widget in (self.is_copy, self._copy, self.is_field, self._field):
            column.addWidget(widget)
        column.addStretch(1)
        for signal in (self.copy_file.fileChanged, self.field_file.fileChanged):
            signal.connect(lambda path: self._on_changed())
        self.is_copy.toggled.connect(lambda checked: self._on_changed())
        self.layer_box.layerChanged.connect(lambda layer: self._on_changed())
        self.since_copy.toggled.connect(lambda checked: self._on_changed())
        self._on_changed()

    def is_complete(self) -> bool:
        """Return whether there is something to compare."""
        if self.is_copy.isChecked():
            return bool(self.copy_file.filePath())
        return bool(self.field_file.filePath()) or self.layer_box.currentLayer() is not None

    def leave_out(self, layers) -> None:
        """Do not offer layers of the workspace itself."""
        self.layer_box.setExceptedLayerList(layers)

    def field_layer(self) -> QgsVectorLayer:
        """Return the layer of the field copy.

        :raises MergeRefused: the file cannot be read.
        """
        path = self.field_file.filePath()
        if not path:
            return self.layer_box.currentLayer()
        layer = QgsVectorLayer(path, Path(path).name, "ogr")
        if not layer.isValid():
            text = tr("{file} has no layer that QGIS can read: choose another file.")
            raise MergeRefused(text.format(file=path))
        return layer

    def taken_at(self) -> str:
        """Return when the field copy was taken, empty for the moment of the last copy."""
        if self.since_copy.isChecked():
            return ""
        return self.moment.dateTime().toUTC().toString(Qt.DateFormat.ISODate).replace("Z", "+00:00")

    def _build_field(self) -> None:
        self.layer_box = QgsMapLayerComboBox()
        self.layer_box.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.layer_box.setAllowEmptyLayer(True, tr("none"))
        self.layer_box.setObjectName("TerrestrialCarbonMerge_layer")
        self.layer_box.setToolTip(tr("Polygon layer of this project, in any CRS."))
        self.field_file = _file("field", tr("File with the parcels; goes before the layer."))
        self.id_field = QLineEdit("id")
        self.id_field.setObjectName("TerrestrialCarbonMerge_id")
        self.id_field.setToolTip(tr("Field of the layer that has the parcels' ids."))
        self.since_copy = QCheckBox(tr("taken when the last copy of the workspace was made"))
        self.since_copy.setObjectName("TerrestrialCarbonMerge_sinceCopy")
        self.since_copy.setChecked(True)
        self.moment = QDateTimeEdit(QDateTime.currentDateTime())
        self.moment.setCalendarPopup(True)
        self.moment.setObjectName("TerrestrialCarbonMerge_moment")
        self.moment.setToolTip(tr("When the parcels were taken out of the workspace, in local time."))
        self.absent_deleted = QCheckBox(tr("parcels it does not have were deleted in the field"))
        self.absent_deleted.setObjectName("TerrestrialCarbonMerge_absent")
        form = QFormLayout(self._field)
        form.addRow(tr("Layer"), self.layer_box)
        form.addRow(tr("or file"), self.field_file)
        form.addRow(tr("Field with the ids"), self.id_field)
        form.addRow(tr("Moment"), self.since_copy)
        form.addRow("", self.moment)
        form.addRow("", self.absent_deleted)

    def _on_changed(self) -> None:
        self._copy.setEnabled(self.is_copy.isChecked())
        self._field.setEnabled(self.is_field.isChecked())
        self.moment.setEnabled(not self.since_copy.isChecked())
        self.layer_box.setEnabled(not self.field_file.filePath())
        self.changed.emit()


def _file(name: str, tip: str) -> QgsFileWidget:
    box = QgsFileWidget()
    box.setObjectName(f"TerrestrialCarbonMerge_{name}File")
    box.setToolTip(tip)
    return box
