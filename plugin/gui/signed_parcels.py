"""Which parcels of the open workspace are signed off, for everything that shows or edits them."""

from __future__ import annotations

from contextlib import suppress

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..storage.errors import WorkspaceError
from ..storage.locks import Lock, locked_edits, locks_of


class SignedParcels(QObject):
    """``by_fid`` and ``by_id`` give the :class:`Lock` of a parcel; ``changed`` comes when they are others.

    ``asked`` comes when an edit of parcels that are signed off is to be decided on now.
    """

    changed = pyqtSignal()
    asked = pyqtSignal()

    def __init__(self, workspace, layer, parent=None) -> None:
        super().__init__(parent)
        self._workspace, self._layer = workspace, layer
        self.by_fid: dict[int, Lock] = {}
        self.by_id: dict[str, Lock] = {}
        self.reload()

    def reload(self) -> None:
        """Read anew what is signed off; a workspace that cannot be read now leaves what was read last."""
        with suppress(WorkspaceError):
            found = locks_of(self._workspace.path)
            if found != self.by_fid:
                self.by_fid = found
                self.by_id = {lock.parcel_id: lock for lock in found.values()}
                self.changed.emit()

    def edited(self) -> list[Lock]:
        """Return the locks of parcels that unsaved edits change, as the workspace has them now."""
        self.reload()
        return locked_edits(self._layer, self.by_fid)
