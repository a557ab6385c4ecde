"""New, open and import: what the workspace bar asks for."""

from pathlib import Path

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QDialog, QFileDialog

from ...translate import tr
from ..import_dialog import ImportDialog
from ..recent import recent_workspaces
from ..workspace_dialog import WorkspaceDialog


class WorkspaceActions(QObject):
    """Opens the dialogs and hands their answers to the session."""

    def __init__(self, iface, session, messages, parent=None) -> None:
        super().__init__(parent)
        self._iface, self._session, self._messages = iface, session, messages
        self._import = None

    def new(self) -> None:
        """Ask for a workspace's name, place and dates, create it and open it."""
        with self._messages.guard():
            self._session.refuse_unsaved()
            dialog = WorkspaceDialog(self._session.project, self._iface.mainWindow())
            accepted = dialog.exec() == QDialog.DialogCode.Accepted
            answer = dialog.answer() if accepted else None
            dialog.deleteLater()
            if answer is not None:
                self._session.open(answer.create(self._session.project))
                self._show_all()

    def open(self, path: str = "") -> None:  # noqa: A003 (the button's word)
        """Open the workspace at ``path``; without one, ask for the file."""
        with self._messages.guard():
            self._session.refuse_unsaved()
            path = path or self._ask_file()
            if path:
                self._session.open(Path(path))
                self._show_all()

    def import_parcels(self) -> None:
        """Ask for layer and fields, and import."""
        if self._import is None:
            self._import = ImportDialog(self._session, self._messages, self._iface.mainWindow())
            self._import.imported.connect(self._show_all)
        self._import.start()

    @property
    def import_window(self):
        """The import dialog, ``None`` before its first use."""
        return self._import

    def unload(self) -> None:
        """Close what is still open."""
        if self._import is not None:
            self._import.stop()
            self._import.close()
            self._import.deleteLater()
            self._import = None

    def _ask_file(self) -> str:
        recent = recent_workspaces()
        folder = str(Path(recent[0]).parent) if recent else str(Path.home())
        path, _ = QFileDialog.getOpenFileName(
            self._iface.mainWindow(), tr("Open a workspace"), folder, tr("Workspaces (*.gpkg)")
        )
        return path

    def _show_all(self) -> None:
        """Show the parcels on the map, or the boundary while there are none."""
        layer = self._session.parcel_layer
        if layer is None:
            return
        layer.updateExtents()
        self._iface.setActiveLayer(layer)
        if layer.featureCount():
            self._iface.zoomToActiveLayer()
        else:
            boundary = self._session.boundary_layer
            if boundary is not None and not boundary.extent().isEmpty():
                self._iface.setActiveLayer(boundary)
                self._iface.zoomToActiveLayer()
                self._iface.setActiveLayer(layer)
