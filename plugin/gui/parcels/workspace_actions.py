"""New, open and import: what the workspace bar asks for."""

from pathlib import Path

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QDialog, QFileDialog

from ...storage.copying import copy_workspace
from ...storage.errors import EditRefused
from ...tasks.background import BackgroundWork
from ...translate import tr
from ..import_dialog import ImportDialog
from ..merging.package_dialog import PackageDialog
from ..merging.window import MergeWindow
from ..plots.import_dialog import PlotsImportDialog
from ..recent import recent_workspaces
from ..workspace_dialog import WorkspaceDialog


class WorkspaceActions(QObject):
    """Opens the dialogs and hands their answers to the session."""

    def __init__(self, iface, session, messages, save, parent=None) -> None:
        super().__init__(parent)
        self._iface, self._session, self._messages, self._save = iface, session, messages, save
        self._import = self._merge = self._plots = self._package = None

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

    def import_plots(self) -> None:
        """Ask for lists of plots and trees, and import them."""
        if self._plots is None:
            self._plots = PlotsImportDialog(self._session, self._messages, self._iface.mainWindow())
        self._plots.start()

    def merge(self) -> None:
        """Ask for a colleague's copy, compare and merge."""
        if self._merge is None:
            self._merge = MergeWindow(
                self._iface, self._session, self._messages, self._save, self._iface.mainWindow()
            )
        self._merge.start()

    def copy(self) -> None:
        """Ask where to, and copy the workspace for a colleague."""
        with self._messages.guard():
            layer = self._session.parcel_layer
            if layer is not None and layer.isEditable() and layer.isModified():
                raise EditRefused(
                    tr("There are unsaved edits: save or drop them first, then copy the workspace.")
                )
            path = Path(self._session.workspace.path)
            wanted, _ = QFileDialog.getSaveFileName(
                self._iface.mainWindow(),
                tr("Copy for a colleague"),
                str(path.with_name(f"{path.stem}-copy.gpkg")),
                tr("Workspaces (*.gpkg)"),
            )
            if not wanted:
                return
            target = Path(wanted if wanted.lower().endswith(".gpkg") else wanted + ".gpkg")
            workspace = self._session.workspace
            self._copying = BackgroundWork(
                tr("Copying the workspace"),
                lambda: copy_workspace(workspace, target),
                lambda record: self._messages.success(
                    tr("Copied to {path}: send it to the colleague, and merge it when it comes back.").format(
                        path=target
                    )
                ),
                self._messages.error,
            )
            self._copying.start()

    def package(self) -> None:
        """Ask what goes into the field, and make a package of it."""
        if self._package is None:
            self._package = PackageDialog(
                self._iface, self._session, self._messages, self._iface.mainWindow()
            )
        self._package.start()

    @property
    def package_window(self):
        """The window of packages for the field, ``None`` before its first use."""
        return self._package

    @property
    def merge_window(self):
        """The window of merging, ``None`` before its first use."""
        return self._merge

    @property
    def plots_window(self):
        """The dialog for field plots, ``None`` before its first use."""
        return self._plots

    @property
    def import_window(self):
        """The import dialog, ``None`` before its first use."""
        return self._import

    def unload(self) -> None:
        """Close what is still open."""
        for dialog in (self._import, self._plots):
            if dialog is not None:
                dialog.stop()
                dialog.close()
                dialog.deleteLater()
        self._import = self._plots = None
        if self._merge is not None:
            self._merge.unload()
            self._merge.deleteLater()
            self._merge = None
        if self._package is not None:
            self._package.unload()
            self._package.deleteLater()
            self._package = None

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
