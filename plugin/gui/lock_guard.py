"""Asks to reopen when an edit changes parcels that are signed off, whichever tool made it."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer

from ..storage.locks import Lock, locked_edits, locked_sentence
from ..storage.parcel_lock import LOCKED
from ..storage.sign_offs import reopen_parcels
from ..translate import tr, tr_count
from .connections import Connections
from .edit_steps import EditSteps
from .lock_dialog import LockDialog
from .messages import USER_ERRORS
from .parcels.changes import drop_changes


class LockGuard(QObject):
    """Follows the parcels of the open workspace while they are edited.

    An edit of a parcel that is signed off is asked about as soon as the tool is done with it: reopened with
    a reason, the edit stays; taken back, that step of the undo stack is undone. The database refuses it
    anyway; the guard is there so that nobody learns of it only when saving.

    :param bar: the reviewer bar, which knows who would reopen and in which role.
    :param told: called with the act of reopening when it is done.
    """

    def __init__(self, iface, session, bar, told: Callable, messages, parent=None) -> None:
        super().__init__(parent)
        self._iface, self._session, self._bar = iface, session, bar
        self._told, self._messages = told, messages
        self._layer = None
        self._steps = None
        self._touched: set[int] = set()  # features of steps that were not looked at yet
        self.dialog = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._look)
        self._session_connections, self._connections = Connections(), Connections()
        self._session_connections.connect(session.opened, self._attach)
        self._session_connections.connect(session.closed, self._detach)
        if session.parcel_layer is not None:
            self._attach()

    def unload(self) -> None:
        """Give back signals; a question that is open goes, the edit stays unsaved."""
        self._session_connections.disconnect_all()
        self._detach()

    def _attach(self) -> None:
        self._detach()
        self._layer = layer = self._session.parcel_layer
        connect = self._connections.connect
        self._steps = EditSteps(layer, self)
        connect(self._steps.changed, self._on_step)
        connect(layer.editingStarted, self._on_started)
        connect(layer.beforeCommitChanges, lambda *stop: QTimer.singleShot(0, self._after_save))
        connect(layer.editingStopped, self._forget)
        connect(self._session.signed.asked, self._ask_of_all)

    def _detach(self) -> None:
        self._connections.disconnect_all()
        self._forget()
        steps, self._steps, self._layer = self._steps, None, None
        if steps is not None:
            steps.detach()
            steps.deleteLater()

    def _forget(self) -> None:
        self._later.stop()
        self._touched = set()
        self._close()

    def _close(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None and not sip.isdeleted(dialog):
            dialog.hide()
            dialog.deleteLater()

    def _on_started(self) -> None:
        self._session.signed.reload()

    def _on_step(self, touched: set) -> None:
        """Look at what a step touched when the tool is done with all its steps."""
        if not touched.isdisjoint(self._session.signed.by_fid):
            self._touched |= touched
            self._later.start()

    def _look(self) -> None:
        """Ask about the edits of parcels that are signed off, if there are any."""
        if self._layer is None or sip.isdeleted(self._layer):
            return
        asked = {lock.fid for lock in self.dialog.locks} if self.dialog is not None else set()
        touched, self._touched = self._touched | asked, set()
        self._show(self._locked(touched))

    def _ask_of_all(self) -> None:
        self._show(self._session.signed.edited())

    def _locked(self, fids) -> list[Lock]:
        found = locked_edits(self._layer, self._session.signed.by_fid, fids)
        if not found:
            return []
        self._session.signed.reload()  # somebody may have reopened them meanwhile
        return locked_edits(self._layer, self._session.signed.by_fid, fids)

    def _show(self, locks: list[Lock]) -> None:
        if not locks:
            self._close()
            return
        if self.dialog is None:
            self.dialog = LockDialog(self._bar, self._iface.mainWindow())
            self.dialog.reopen_asked.connect(self._reopen)
            self.dialog.back_asked.connect(self._take_back)
        self.dialog.show_locks(locks)
        self.dialog.open()

    def _reopen(self) -> None:
        """Reopen the parcels asked about, those that still are signed off; the edit stays."""
        dialog, signed = self.dialog, self._session.signed
        ids = [lock.parcel_id for lock in dialog.locks]
        signed.reload()
        ids = [one for one in ids if one in signed.by_id]
        try:
            if ids:
                reviewer = self._bar.reviewer
                done = reopen_parcels(
                    self._session.workspace, ids, dialog.reason, reviewer.role.value, reviewer.name
                )
        except USER_ERRORS as error:
            dialog.show_problem(error)
            return
        self._close()
        signed.reload()
        if ids:
            self._told(done)

    def _take_back(self) -> None:
        """Undo the steps that changed parcels which are signed off; other edits stay."""
        fids = {lock.fid for lock in self.dialog.locks}
        self._close()
        with self._messages.guard():
            more = self._steps.take_back(fids)
            left = {lock.fid for lock in locked_edits(self._layer, self._session.signed.by_fid, fids)}
            if left:  # edited before the guard was there
                drop_changes(self._layer, left)
            if more:
                self._messages.warning(
                    tr_count("%n later edit(s) that built on this one were taken back with it.", more)
                )
        self._layer.triggerRepaint()

    def _after_save(self) -> None:
        """Where a save was refused for parcels that are signed off, say which, and ask."""
        layer = self._layer
        if layer is None or sip.isdeleted(layer) or not layer.isEditable():
            return
        if not any(LOCKED in line for line in layer.commitErrors()):
            return
        locks = self._session.signed.edited()
        if locks:
            self._messages.error(
                tr("Not saved, your edits are still here. {reason}").format(reason=locked_sentence(locks))
            )
            self._show(locks)
