"""What the Maps page does: adds, lists, shows and removes maps, and the kinds there are of them."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsFeedback, QgsRectangle, QgsSettings
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog

from ...raster.sample import sample_of
from ...storage import counted
from ...storage.overlay_project import ID_PROPERTY, layer_of, remove_layer, source_of
from ...storage.overlays import change_overlay
from ...storage.own_kinds import remove_kind
from ...storage.own_maps import keep_own_map, own_catalogue
from ...tasks.background import BackgroundWork
from ...translate import tr
from ..connections import Connections
from ..messages import USER_ERRORS
from .adding import Adder
from .address_dialog import AddressDialog
from .catalogue_dialog import CatalogueDialog
from .confirm_dialog import confirm_map
from .confirm_vector import confirm_vector
from .drops import can_take
from .map_items import explained, explained_vector, map_items, reads_otherwise
from .map_looks import look
from .own_map_dialog import own_map
from .renewal import renewed

_FOLDER = "terrestrial_carbon/overlays_folder"


def _endings() -> str:
    return tr("Maps (*.tif *.tiff *.vrt *.nc *.img *.asc *.gpkg *.shp *.geojson);;All files (*)")


class MapsActions(QObject):
    """``changed`` comes when layers came or went; ``added`` carries the id of a map that was added."""

    changed = pyqtSignal()
    added = pyqtSignal(str)

    def __init__(self, iface, session, data, messages, page, parent=None) -> None:
        super().__init__(parent)
        self._iface, self._session, self._data = iface, session, data
        self._messages, self._page, self._dialog = messages, page, None
        self._looking, self._feedback = None, None
        self.adder = Adder(session, self._confirm, self._catalogue, self, self._confirm_vector)
        page.takes = can_take
        self._connections = Connections()
        self._connect()

    @property
    def busy(self) -> bool:
        """Whether a map is being added."""
        return self.adder.is_busy or self._looking is not None

    @property
    def dialog(self):
        """The dialog that is open beside the map, or ``None``."""
        return self._dialog

    def items(self) -> list:
        """Return the maps of the workspace as the page lists them."""
        data = self._data.data
        return map_items(data.maps, data.kinds, self._session.project)

    def unit_of(self, layer) -> str:
        """Return the unit that a layer's values are known to have, an empty text if it is not known."""
        if layer is None:
            return ""
        data, map_id = self._data.data, layer.customProperty(ID_PROPERTY)
        same = [each for each in data.maps if each.id == map_id]
        same += [each for each in data.maps if each.source == layer.source()]
        if not same:
            return ""
        found = same[0]
        entry = data.kinds.get(found.kind)
        return found.unit or (entry.unit if entry is not None else "")

    def restore(self) -> None:
        """Lay the workspace's maps over the land where the project does not hold them."""
        if self._session.workspace is not None:
            with self._messages.guard():
                self.adder.restore()

    def add(self, way: str) -> None:
        """Ask for a map in one of the ways of the page's menu, and add it."""
        {
            "file": self._ask_files,
            "folder": self._ask_folder,
            "url": self._ask_address,
            "catalogue": self._show_catalogue,
            "own": self._ask_kind,
        }[way]()

    def show_map(self, map_id: str) -> None:
        """Show the whole of a map; one that the project does not hold is laid over again first."""
        layer = layer_of(self._session.project, map_id)
        if layer is None:
            self.restore()
            return
        if not layer.isValid() or layer.extent().isEmpty():
            self._messages.info(tr("This map has no place to show."))
            return
        canvas = self._iface.mapCanvas()
        canvas.setExtent(QgsRectangle(canvas.mapSettings().layerExtentToOutputExtent(layer, layer.extent())))
        canvas.refresh()

    def explain(self, map_id: str) -> None:
        """Look at a map once more and ask what it is; then it is read and drawn as the user says."""
        overlay = next((each for each in self._data.data.maps if each.id == map_id), None)
        if overlay is None or self.busy:
            return
        entries, feedback = self._catalogue(self._session.workspace), QgsFeedback()
        task = BackgroundWork(
            tr("Looking at {name}").format(name=overlay.name),
            lambda: look(source_of(overlay), entries, feedback),
            lambda looked: QTimer.singleShot(0, lambda: self._ask_again(task, overlay, looked, entries)),
            lambda error: self._fail(task, error),
        )
        self._looking, self._feedback = task, feedback
        self._page.show_busy(True)
        task.start()

    def ask_file(self, map_id: str) -> None:
        """Ask for another file of a map, and read it from there."""
        path, _ = QFileDialog.getOpenFileName(
            self._page, tr("Another file of the map"), self._folder(), _endings()
        )
        if path:
            self.take_file(map_id, path)

    def take_file(self, map_id: str, path: str) -> None:
        """Read a map from another file, what was counted on it and seen stays."""
        overlay = next((each for each in self._data.data.maps if each.id == map_id), None)
        if overlay is None or self.busy:
            return
        workspace, feedback = self._session.workspace, QgsFeedback()

        def work():
            made = renewed(overlay, path, feedback.isCanceled)
            change_overlay(workspace, made)
            return made

        task = BackgroundWork(
            tr("Looking at {name}").format(name=overlay.name),
            work,
            lambda made: self._show_renewed(task, made),
            lambda error: self._fail(task, error),
        )
        self._looking, self._feedback = task, feedback
        self._page.show_busy(True)
        task.start()

    def _show_renewed(self, task, made) -> None:
        if task is not self._looking:
            return
        self._end_looking()
        with self._messages.guard():
            remove_layer(self._session.project, made.id)
            self.adder.restore()
        text = tr("{name} is read from {path} now. Where its losses were counted, count them again.")
        self._messages.success(text.format(name=made.name, path=source_of(made).path))
        self._data.renew()

    def _ask_again(self, task, overlay, looked, entries) -> None:
        """Ask when the task has ended: a dialog inside its end would hold up all others."""
        if task is not self._looking:
            return
        changed = self._told_again(overlay, looked, entries)
        if changed is not None and task is self._looking:
            with self._messages.guard():
                change_overlay(self._session.workspace, changed)
                if reads_otherwise(overlay, changed):
                    counted.forget(self._session.workspace, overlay.id)
                    self._data.forget_losses(overlay.id)
                remove_layer(self._session.project, overlay.id)
                self.adder.restore()
        if task is self._looking:
            self._end_looking()
        self._data.renew()

    def _told_again(self, overlay, looked, entries):
        """Return the map as the user says it is now, ``None`` for as it was."""
        if looked.sample is not None:
            look_at = lambda band: sample_of(looked.source.uri, band)  # noqa: E731
            said = self._confirm(overlay.name, looked.sample, entries, looked.legend, look_at)
            return None if said is None else explained(overlay, said, looked.sample)
        if looked.vector is not None:
            said = self._confirm_vector(overlay.name, looked.vector, entries)
            return None if said is None else explained_vector(overlay, said)
        text = tr("{name} is only looked at: there is nothing to explain.")
        self._messages.info(text.format(name=overlay.name))
        return None

    def _fail(self, task, error) -> None:
        if task is self._looking:
            self._end_looking()
        if not isinstance(error, USER_ERRORS):
            raise error
        self._messages.error(error)

    def _end_looking(self) -> None:
        self._looking = self._feedback = None
        self._page.show_busy(False)

    def _cancel(self) -> None:
        if self._feedback is not None:
            self._feedback.cancel()
            self._looking.cancel()
            self._end_looking()
        self.adder.cancel()

    def remove(self, map_ids) -> None:
        """Take maps out of the project and the workspace; their files stay."""
        with self._messages.guard():
            self.adder.remove(map_ids)
        self._data.renew()

    def unload(self) -> None:
        """Give back signals, stop what runs, close what is open."""
        self._connections.disconnect_all()
        self.close_dialog()
        self._cancel()
        self.adder.unload()

    def close_dialog(self) -> None:
        """Close the dialog that is open beside the map, if one is."""
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.close()
            dialog.deleteLater()

    def _connect(self) -> None:
        connect, page = self._connections.connect, self._page
        connect(self._session.project.layersAdded, lambda layers: self._on_layers())
        connect(self._session.project.layersRemoved, lambda ids: self._on_layers())
        connect(page.add_asked, self.add)
        connect(page.dropped, self.adder.add_dropped)
        connect(page.show_asked, self.show_map)
        connect(page.remove_asked, self.remove)
        connect(page.explain_asked, self.explain)
        connect(page.file_asked, self.ask_file)
        connect(self.adder.added, self._on_added)
        connect(self.adder.failed, self._messages.error)
        connect(self.adder.warned, self._messages.warning)
        connect(self.adder.busy, page.show_busy)
        connect(page.cancel_asked, self._cancel)

    def _on_layers(self) -> None:
        if self._session.workspace is not None:
            self.changed.emit()

    def _on_added(self, map_id: str) -> None:
        self._data.renew()
        self.added.emit(map_id)

    def _catalogue(self, workspace):
        found, wrong = own_catalogue(workspace)
        return found

    def _confirm(self, name, sample, entries, legend, look):
        return confirm_map(self._iface.mainWindow(), name, sample, entries, legend, look)

    def _confirm_vector(self, name, sample, entries):
        return confirm_vector(self._iface.mainWindow(), name, sample, entries)

    def _ask_files(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(
            self._page, tr("Add maps"), self._folder(), _endings()
        )  # fmt: skip
        if paths:
            QgsSettings().setValue(_FOLDER, str(Path(paths[0]).parent))
            self.adder.add_files(paths)

    def _ask_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self._page, tr("Add the maps of a folder"), self._folder())
        if path:
            QgsSettings().setValue(_FOLDER, path)
            self.adder.add_folder(path)

    def _folder(self) -> str:
        return QgsSettings().value(_FOLDER, str(Path(self._session.workspace.path).parent), type=str)

    def _ask_address(self) -> None:
        dialog = AddressDialog(self._iface.mainWindow())
        dialog.chosen.connect(lambda source, login: self.adder.add_sources([source], login))
        self._open(dialog)

    def _show_catalogue(self) -> None:
        dialog = CatalogueDialog(self._iface.mainWindow())
        dialog.show_entries(self._catalogue(self._session.workspace), self._data.editable)
        dialog.file_asked.connect(self._ask_files)
        dialog.new_asked.connect(self._ask_kind)
        dialog.change_asked.connect(self._ask_kind)
        dialog.remove_asked.connect(self._remove_kind)
        self._open(dialog)

    def _ask_kind(self, entry=None) -> None:
        """Ask for a kind of the user's own, new or changed, and keep it in the workspace."""
        workspace = self._session.workspace
        with self._messages.guard():
            taken = [each.id for each in self._catalogue(workspace)]
            found = own_map(self._dialog or self._iface.mainWindow(), entry, taken)
            if found is None:
                return
            keep_own_map(workspace, found)
            self._messages.success(tr("Kept: maps of this kind are now recognised when they are added."))
        self._after_kinds()

    def _remove_kind(self, entry) -> None:
        with self._messages.guard():
            remove_kind(self._session.workspace, entry.id)
        self._after_kinds()

    def _after_kinds(self) -> None:
        self._data.renew()
        if isinstance(self._dialog, CatalogueDialog):
            self._dialog.show_entries(self._catalogue(self._session.workspace), self._data.editable)

    def _open(self, dialog) -> None:
        """Show a dialog beside the map, in place of one that is still open."""
        self.close_dialog()
        self._dialog = dialog
        dialog.finished.connect(lambda result: self._forget(dialog))
        dialog.show()

    def _forget(self, dialog) -> None:
        if self._dialog is dialog:
            self._dialog = None
            dialog.deleteLater()
