"""Writes what a save changed into the journal, and notices what other programs changed."""

from __future__ import annotations

import threading

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.mechanism.baseline_tables import Origin
from ..storage.errors import WorkspaceError
from ..storage.parcel_history import catch_up, history_since
from ..tasks.background import BackgroundWork
from ..translate import tr
from .connections import Connections

_LONGEST = 200  # characters of a reason


class HistoryKeeper(QObject):
    """Follows the saves of ``layer``.

    ``noticed`` carries how many parcels another program changed since the workspace was open last;
    ``failed`` an error: the changes are saved, and found again when the workspace is opened next.
    """

    noticed = pyqtSignal(int)
    failed = pyqtSignal(object)

    def __init__(self, layer, workspace, parent=None) -> None:
        super().__init__(parent)
        self._layer, self._workspace = layer, workspace
        self._fids, self._reason = set(), ""
        self._saving = threading.Event()  # from before a save until it stands in the journal
        self._gave_way = False  # a look ended without an answer
        self._task = None
        self._connections = Connections()
        if not workspace.read_only:
            self._connections.connect(layer.beforeCommitChanges, self._collect)
            self._connections.connect(layer.afterCommitChanges, self._record)

    def look(self) -> None:
        """Look for other programs' changes in the background; what is saved meanwhile is none of them."""
        workspace, saving = self._workspace, self._saving
        if workspace.read_only:
            return

        def work():
            began = history_since(workspace) is not None
            gave_way = []

            def is_saving():
                gave_way.append(saving.is_set())
                return gave_way[-1]

            found = catch_up(workspace, Origin.OUTSIDE, unless=is_saving)
            return None if any(gave_way) else found if began else 0

        self._task = BackgroundWork(
            tr("Looking for changes by other programs"), work, self._done, lambda e: None
        )
        self._task.start()

    def detach(self) -> None:
        """Stop following the layer."""
        self._connections.disconnect_all()
        if self._task is not None:
            self._task.cancel()
        self._task = None

    def _done(self, found: int | None) -> None:
        self._task = None
        if sip.isdeleted(self):
            return
        if found is None:
            self._gave_way = True
            self._look_again()
        elif found:
            self.noticed.emit(found)

    def _look_again(self) -> None:
        """Look again after a save that a look gave way to."""
        if self._gave_way and not self._saving.is_set():
            self._gave_way = False
            self.look()

    def _collect(self) -> None:
        """Note which rows are about to change, and by which commands; with those of a save that was refused,
        as part of them may have been written.
        """
        buffer, stack = self._layer.editBuffer(), self._layer.undoStack()
        if buffer is None:
            return
        self._saving.set()
        self._fids |= {fid for fid in buffer.changedAttributeValues() if fid >= 0}
        self._fids |= {fid for fid in buffer.changedGeometries() if fid >= 0}
        texts = dict.fromkeys(stack.text(number) for number in range(stack.index()))
        self._reason = "; ".join(text for text in texts if text)[:_LONGEST]

    def _record(self) -> None:
        fids, self._fids = self._fids, set()
        try:
            catch_up(self._workspace, Origin.PLUGIN, self._reason, fids)
        except WorkspaceError as error:
            self.failed.emit(error)
        finally:
            self._saving.clear()
            self._look_again()
