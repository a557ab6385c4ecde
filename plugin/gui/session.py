"""The open workspace: which layers it has in the project, and the figures that follow them."""

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..storage.errors import TerrestrialCarbonError
from ..storage.forest import set_forest
from ..storage.project import (
    add_to_project,
    find_layer,
    remove_from_project,
    renew_words,
    workspace_path_of,
)
from ..storage.workspace import create_workspace, open_workspace
from ..translate import tr
from .area_keeper import AreaKeeper
from .connections import Connections
from .history_keeper import HistoryKeeper
from .parcel_rows import ParcelRows
from .signed_parcels import SignedParcels
from .totals_tracker import TotalsTracker
from .uncertainty_keeper import UncertaintyKeeper


class UnsavedEdits(TerrestrialCarbonError):
    """Another workspace has edits that are neither saved nor dropped."""

    def __init__(self, name: str) -> None:
        super().__init__(
            tr("“{name}” has unsaved edits: save or drop them first, then open the other workspace.").format(
                name=name
            )
        )


class WorkspaceSession(QObject):
    """Follows the project: a project that has our layers has an open workspace.

    ``opened`` and ``closed`` carry nothing: ask the properties. ``failed`` carries the error met
    while following the project (a workspace file that is gone, newer or locked). ``marked`` carries the
    ids of parcels that a panel asks to be listed alone; ``noticed`` how many another program changed.
    ``maps_changed`` comes when what the workspace says of its maps was changed outside the Overlays panel.
    """

    opened = pyqtSignal()
    closed = pyqtSignal()
    failed = pyqtSignal(object)
    marked = pyqtSignal(object)
    noticed = pyqtSignal(int)
    maps_changed = pyqtSignal()

    def __init__(self, project, parent=None) -> None:
        super().__init__(parent)
        self.project = project
        self._workspace = None
        self._layer = None
        self._rows = None
        self._totals = None
        self._areas = self._history = self._signed = None
        self.uncertainty = UncertaintyKeeper(self)  # what is known of the figures' errors
        self._connections = Connections()
        self._connections.connect(project.readProject, lambda document: self.follow_project())
        self._connections.connect(project.cleared, self._detach)
        self._connections.connect(project.layersWillBeRemoved, self._on_layers_removed)

    @property
    def workspace(self):
        """The open workspace, or ``None``."""
        return self._workspace

    @property
    def parcel_layer(self):
        """The parcels as a layer of the project, or ``None``."""
        return None if self._layer is None or sip.isdeleted(self._layer) else self._layer

    @property
    def boundary_layer(self):
        """The jurisdiction's boundary as a layer of the project, or ``None``."""
        return None if self._workspace is None else find_layer(self.project, "jurisdiction")

    @property
    def rows(self):
        """The parcels' present figures (:class:`ParcelRows`), or ``None``."""
        return self._rows

    @property
    def totals(self):
        """The totals that follow the parcels (:class:`TotalsTracker`), or ``None``."""
        return self._totals

    @property
    def signed(self):
        """The parcels that are signed off (:class:`SignedParcels`), or ``None``."""
        return self._signed

    def open(self, path) -> None:  # noqa: A003 (what the user does)
        """Open the workspace at ``path`` in the project, in place of the one that was open.

        :raises TerrestrialCarbonError: the file is missing, foreign, newer, locked or read-only,
            or the workspace open now has unsaved edits.
        """
        self.refuse_unsaved()
        self._show(open_workspace(path))

    def create(self, settings, path, boundary=None) -> None:
        """Create a workspace at ``path`` and open it; errors as for :meth:`open`."""
        self.refuse_unsaved()
        self._show(create_workspace(path, settings, boundary))

    def close(self) -> None:
        """Take the workspace out of the project; its file stays as it is."""
        self.refuse_unsaved()
        if self._workspace is not None:
            self._detach()
            remove_from_project(self.project)

    def follow_project(self) -> None:
        """Attach to the workspace the project holds, if it holds one."""
        self._detach()
        path = workspace_path_of(self.project)
        if path is None:
            return
        try:
            workspace = open_workspace(path)
            renew_words(self.project)
            self._attach(workspace)
        except TerrestrialCarbonError as error:
            self.failed.emit(error)

    def state_forest(self, forest) -> None:
        """Keep what the jurisdiction calls a forest, ``None`` for nothing, in the open workspace.

        :raises TerrestrialCarbonError: it cannot be written.
        """
        self._workspace = set_forest(self._workspace, forest)

    def refresh(self) -> None:
        """Read the parcels anew: an algorithm has written into the workspace."""
        layer = self.parcel_layer
        if layer is not None:
            layer.reload()
            layer.updateExtents()
            self._rows.reload()
            self._signed.reload()
            layer.triggerRepaint()

    def start_editing(self) -> bool:
        """Make the parcels editable; whether they are."""
        layer = self.parcel_layer
        return layer is not None and (layer.isEditable() or layer.startEditing())

    def unload(self) -> None:
        """Let go of the project and of the layer; the layers stay in the project."""
        self._connections.disconnect_all()
        self._detach()
        self.uncertainty.unload()

    def _show(self, workspace) -> None:
        if self._workspace is not None:
            self._detach()
            remove_from_project(self.project)
        add_to_project(workspace, self.project)
        self._attach(workspace)

    def _attach(self, workspace) -> None:
        layer = find_layer(self.project, "parcel")
        if layer is None:
            return
        self._workspace, self._layer = workspace, layer
        self._rows = ParcelRows(layer, self)
        self._totals = TotalsTracker(self._rows, self)
        self._areas = AreaKeeper(layer, self)
        self._signed = SignedParcels(workspace, layer, self)
        self._history = HistoryKeeper(layer, workspace, self)
        self._history.noticed.connect(self.noticed)
        self._history.failed.connect(self.failed)
        self.opened.emit()
        self._history.look()

    def _detach(self) -> None:
        if self._workspace is None:
            return
        followers = (self._history, self._areas, self._totals, self._rows)
        for follower in followers:
            follower.detach()
        followers += (self._signed,)
        self._workspace = self._layer = self._rows = self._totals = None
        self._areas = self._history = self._signed = None
        self.closed.emit()  # while the followers still live: the panels let go of their signals
        for follower in followers:
            follower.deleteLater()

    def _on_layers_removed(self, layer_ids) -> None:
        layer = self.parcel_layer
        if layer is not None and layer.id() in layer_ids:
            self._detach()

    def refuse_unsaved(self) -> None:
        """Refuse to go on while there are edits that are neither saved nor dropped.

        :raises UnsavedEdits:
        """
        layer = self.parcel_layer
        if layer is not None and layer.isEditable() and layer.isModified():
            raise UnsavedEdits(self._workspace.settings.name)
