"""What the panel's buttons and the map's gestures do to the parcels."""

from pathlib import Path

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsGeometry, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QMessageBox

from ...core.parcel import Status
from ...storage import editing
from ...storage.errors import EditRefused, TerrestrialCarbonError, WorkspaceNotFound, WorkspaceReadOnly
from ...storage.locks import locked_sentence
from ...storage.words import status_word
from ...storage.workspace import open_workspace
from ...translate import tr
from ..widgets import parcels
from .changes import changed_ids, drop_changes
from .evidence import write_evidence
from .palette import KEYS


class ParcelsController(QObject):
    """Every edit goes through ``storage.editing``; errors go to the message bar.

    ``status_changed`` carries the code that drawing and painting set now, ``edited`` nothing.
    """

    status_changed = pyqtSignal(object)

    def __init__(self, iface, session, tools, messages, parent=None) -> None:
        super().__init__(parent)
        self._iface, self._session, self._tools, self._messages = iface, session, tools, messages
        self.status = Status.TRADEABLE.value
        tools.drawn.connect(self.add_drawn)
        tools.painted.connect(self.paint)
        tools.touched.connect(self._preview)
        tools.forgotten.connect(self._end_preview)
        tools.split_along.connect(self.split)
        tools.reshaped_along.connect(self.reshape)

    def set_status(self, code) -> None:
        """Draw and paint with the status ``code`` from now on."""
        self.status = code
        self._tools.set_status(code)
        self.status_changed.emit(code)

    def choose_status(self, code) -> None:
        """As :meth:`set_status`, and arm a tool if none is."""
        self.set_status(code)
        if self._session.parcel_layer is not None and self._tools.mode not in ("draw", "paint"):
            self.set_mode("paint" if self._session.rows.rows else "draw")

    def set_mode(self, mode: str) -> None:
        """Give the mouse to the tool of ``mode``."""
        with self._messages.guard():
            if mode == "select":
                self._layer()
            else:
                self._editable_layer()
            self._tools.start(mode)

    def add_drawn(self, geometry: QgsGeometry) -> None:
        """Add a parcel of the chosen status and select it."""
        with self._messages.guard():
            layer = self._editable_layer()
            fid = editing.add_parcel(layer, geometry, {"status": self.status})
            layer.selectByIds([fid])
            layer.triggerRepaint()

    def paint(self, fids) -> None:
        """Tag the parcels of a sweep with the chosen status, in one undo step."""
        self._tag(fids, self.status)

    def tag_selection(self, number: int) -> None:
        """Tag the selected parcels with the status of key ``number`` (1 to 5)."""
        layer = self._session.parcel_layer
        if layer is None:
            return
        fids = layer.selectedFeatureIds()
        if not fids:
            self._messages.info(tr("No parcel is selected: select parcels first, then press 1 to 5."))
            return
        self._tag(fids, KEYS[number - 1].value)

    def split(self, line: QgsGeometry) -> None:
        """Split the selected parcels, or all that ``line`` crosses."""
        with self._messages.guard():
            layer = self._editable_layer()
            editing.split(layer, line, layer.selectedFeatureIds() or None)
            layer.triggerRepaint()

    def reshape(self, line: QgsGeometry) -> None:
        """Move the edge of the selected parcels, or of those that ``line`` crosses."""
        with self._messages.guard():
            layer = self._editable_layer()
            editing.reshape(layer, line, layer.selectedFeatureIds() or None)
            layer.triggerRepaint()

    def merge_selection(self) -> None:
        """Merge the selected parcels into the largest."""
        with self._messages.guard():
            layer = self._editable_layer()
            fids = layer.selectedFeatureIds()
            if len(fids) < 2:
                raise EditRefused(
                    tr("Merging needs two or more parcels: select them on the map or in the list.")
                )
            editing.merge(layer, fids)
            layer.triggerRepaint()

    def trace(self) -> None:
        """Make parcels of the polygons selected in other layers; overlaps are cut away."""
        with self._messages.guard():
            layer = self._editable_layer()
            shapes = [shape for other in self._other_layers() for shape in _selected_in(other, layer)]
            if not shapes:
                raise EditRefused(
                    tr("Nothing to trace: select one or more polygons in another layer, then press Trace.")
                )
            fids = []
            for shape in shapes:
                _cut_away(shape, layer)
                if shape.isEmpty():
                    raise EditRefused(
                        tr("What is selected lies in parcels already: nothing is left to trace.")
                    )
                fids.append(editing.add_parcel(layer, shape, {"status": self.status}))
            layer.selectByIds(fids)
            layer.triggerRepaint()

    def set_evidence(self, name: str, value) -> None:
        """Set a field of the selected parcels, in one undo step."""
        with self._messages.guard():
            layer = self._editable_layer()
            fids = layer.selectedFeatureIds()
            write_evidence(layer, fids, name, value)
            layer.triggerRepaint()

    def undo(self) -> None:
        """Take the last step back."""
        layer = self._session.parcel_layer
        if layer is not None:
            layer.undoStack().undo()
            layer.triggerRepaint()

    def redo(self) -> None:
        """Do the step again that was taken back."""
        layer = self._session.parcel_layer
        if layer is not None:
            layer.undoStack().redo()
            layer.triggerRepaint()

    def save(self) -> bool:
        """Write the edits into the workspace and go on editing; whether that worked."""
        layer = self._session.parcel_layer
        if layer is None or not layer.isEditable():
            return False
        if Path(self._session.workspace.path).exists() and (locks := self._session.signed.edited()):
            self._messages.error(_not_saved(locked_sentence(locks)))
            self._session.signed.asked.emit()
            return False
        count = len(changed_ids(layer))
        mode = self._tools.mode
        if not Path(self._session.workspace.path).exists() or not layer.commitChanges():
            self._messages.error(_why_not_saved(self._session.workspace, layer))
            return False
        self._go_on_editing(layer, mode)
        layer.triggerRepaint()
        self._messages.success(tr("{parcels} saved.").format(parcels=parcels(count)))
        return True

    def drop_all(self) -> None:
        """Forget all edits since the last save, after asking."""
        layer = self._session.parcel_layer
        count = len(changed_ids(layer)) if layer is not None else 0
        if not count:
            return
        if _wants_to_drop(self._iface.mainWindow(), count):
            mode = self._tools.mode
            layer.rollBack()
            self._go_on_editing(layer, mode)
            layer.triggerRepaint()

    def drop(self, fids) -> None:
        """Give parcels back what is saved of them."""
        with self._messages.guard():
            layer = self._editable_layer()
            drop_changes(layer, fids)
            layer.triggerRepaint()

    def zoom_to(self, fids) -> None:
        """Show parcels on the map and flash them."""
        layer = self._session.parcel_layer
        if layer is not None and fids:
            canvas = self._iface.mapCanvas()
            canvas.zoomToFeatureIds(layer, list(fids))
            canvas.flashFeatureIds(layer, list(fids))

    def select(self, fids) -> None:
        """Select parcels on the map."""
        layer = self._session.parcel_layer
        if layer is not None:
            layer.selectByIds(list(fids))

    def _tag(self, fids, code) -> None:
        with self._messages.guard():
            layer = self._editable_layer()
            editing.tag(layer, fids, code)
            layer.triggerRepaint()
            self._iface.mainWindow().statusBar().showMessage(
                tr("{parcels} tagged {status}").format(parcels=parcels(len(fids)), status=status_word(code)),
                4000,
            )

    def _go_on_editing(self, layer, mode) -> None:
        """Edit on after a save or roll-back, with the tool of ``mode`` if there was one.

        QGIS could keep editing by itself (``commitChanges(False)``), but then leaves the provider's
        update mode once too often, and says so in its log.
        """
        layer.startEditing()
        if mode is not None and self._tools.mode is None:  # QGIS took the mouse: nothing was editable
            self._tools.start(mode)

    def _preview(self, fids) -> None:
        """Let the totals say what the sweep under way would make of them."""
        if self._session.totals is not None:
            self._session.totals.preview(fids, self.status)

    def _end_preview(self) -> None:
        if self._session.totals is not None:
            self._session.totals.end_preview()

    def _layer(self) -> QgsVectorLayer:
        layer = self._session.parcel_layer
        if layer is None:
            raise EditRefused(tr("No workspace is open: make a new one or open one first."))
        return layer

    def _editable_layer(self) -> QgsVectorLayer:
        layer = self._layer()
        if not Path(self._session.workspace.path).exists():
            raise WorkspaceNotFound(self._session.workspace.path)
        if self._session.workspace.read_only or not self._session.start_editing():
            raise WorkspaceReadOnly(self._session.workspace.path)
        return layer

    def _other_layers(self):
        parcels = self._session.parcel_layer
        polygon = QgsWkbTypes.GeometryType.PolygonGeometry
        return [
            layer
            for layer in self._session.project.mapLayers().values()
            if isinstance(layer, QgsVectorLayer)
            and layer is not parcels
            and layer.geometryType() == polygon
            and layer.selectedFeatureCount()
        ]


def _wants_to_drop(window, count: int) -> bool:
    """Ask whether to forget the changes of ``count`` parcels; the words are ours, not Qt's."""
    box = QMessageBox(window)
    box.setObjectName("TerrestrialCarbonDropAll")
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(tr("Drop all changes"))
    box.setText(
        tr("Forget the unsaved changes of {parcels}? This cannot be undone.").format(parcels=parcels(count))
    )
    drop = box.addButton(tr("Drop all"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
    box.exec()
    dropped = box.clickedButton() is drop
    box.deleteLater()
    return dropped


def _cut_away(shape: QgsGeometry, layer) -> None:
    """Take the parcels of ``layer`` out of ``shape``."""
    getattr(shape, "avoidIntersectionsV2", shape.avoidIntersections)([layer])  # V2 since QGIS 3.34


def _selected_in(layer, parcels):
    """Return the geometries selected in ``layer``, in the CRS of ``parcels``.

    :raises EditRefused: one cannot be placed there.
    """
    transform = QgsCoordinateTransform(layer.crs(), parcels.crs(), parcels.transformContext())
    shapes = []
    for feature in layer.getSelectedFeatures():
        shape = QgsGeometry(feature.geometry())
        try:
            shape.transform(transform)
        except QgsCsException as error:
            raise EditRefused(
                tr("A polygon of {name} cannot be placed in the parcels' CRS: check the layer's CRS.").format(
                    name=layer.name()
                )
            ) from error
        shapes.append(shape)
    return shapes


def _not_saved(reason) -> str:
    return tr("Not saved, your edits are still here. {reason}").format(reason=reason)


def _why_not_saved(workspace, layer) -> str:
    try:
        open_workspace(workspace.path)
    except TerrestrialCarbonError as error:  # gone, locked, read-only: its sentence says the way out
        return _not_saved(error)
    lines = [line.strip() for line in layer.commitErrors()]
    details = [line for line in lines if line and not line.startswith(("SUCCESS", "成功"))]
    return tr("The parcels of “{name}” were not saved ({detail}). Your edits are still here.").format(
        name=workspace.settings.name, detail="; ".join(details) or "?"
    )
