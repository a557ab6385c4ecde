"""The last interval kept in the open workspace, and whether it still tells of what is there."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QFileSystemWatcher, QObject, QTimer, pyqtSignal

from ..storage.uncertainty_runs import (
    Input,
    has_uncertainty,
    last_uncertainty,
    ledger_changes,
    what_changed,
)
from ..tasks.background import BackgroundWork
from ..translate import tr
from .connections import Connections
from .messages import USER_ERRORS

#: Several saves in a row are looked at once, ms.
PAUSE_MS = 400
#: The file changes with every label and entry: look when it rests, ms.
REST_MS = 1000


class UncertaintyKeeper(QObject):
    """Reads in the background what the panels show of it; ``changed`` comes when that is another.

    Parcels are looked at when they are saved, labels and credits whenever the workspace's file changes.
    """

    changed = pyqtSignal()

    def __init__(self, session) -> None:
        super().__init__(session)
        self._session = session
        self._kept, self._stale = None, ()
        self._work = self._glance = None
        self._watcher, self._rest = QFileSystemWatcher(self), QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._look_at_ledger)
        self._watcher.fileChanged.connect(lambda path: self._rest.start())
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self._connections, self._followed = Connections(), Connections()
        self._connections.connect(session.opened, self._on_opened)
        self._connections.connect(session.closed, self._on_closed)

    @property
    def kept(self):
        """The last result (:class:`KeptUncertainty`), or ``None``."""
        return self._kept

    @property
    def stale(self) -> tuple:
        """What changed since it was made; empty while it holds."""
        return self._stale

    def holds_for(self, name: str, shown: float, year: int | None = None):
        """Return the interval of a figure that is shown; ``None`` if there is none that holds for it.

        Credits redeemed since for one year take nothing from the intervals of the others.
        """
        if self._kept is None or set(self._stale) - {Input.CREDITS}:
            return None
        found = self._kept.result.figure(name, year)
        if found is None or abs(found.stated_tco2e - shown) > 1e-9 * max(1.0, abs(shown)):
            return None  # edited and not saved
        return found if found.se_tco2e > 0.0 else None  # no known error is not “± 0”

    def look(self) -> None:
        """Look at the workspace again, in the background."""
        workspace = self._session.workspace
        if workspace is None:
            return
        self._stop()
        try:
            if not has_uncertainty(workspace):
                self._show(None, ())
                return
        except USER_ERRORS:
            return

        def work():
            kept = last_uncertainty(workspace.runs())
            return kept, () if kept is None else what_changed(workspace, kept)

        def done(found) -> None:
            if not sip.isdeleted(self) and self._session.workspace is workspace:
                self._show(*found)

        self._work = BackgroundWork(tr("Reading the uncertainty of the budget"), work, done, _fail)
        self._work.start()

    def _look_at_ledger(self) -> None:
        """Look whether labels, credits or the error matrix are others now, in the background."""
        workspace, kept = self._session.workspace, self._kept
        if workspace is None:
            return
        self._watch()
        if kept is None:
            self.look()  # one may have been kept by another program
            return

        def done(found) -> None:
            if not sip.isdeleted(self) and self._kept is kept:
                self._show(kept, (*(one for one in self._stale if one is Input.PARCELS), *found))

        self._stop_glance()
        self._glance = BackgroundWork(
            tr("Reading the uncertainty of the budget"), lambda: ledger_changes(workspace, kept), done, _fail
        )
        self._glance.start()

    def unload(self) -> None:
        """Give back signals and stop what runs."""
        self._on_closed()
        self._connections.disconnect_all()

    def _on_opened(self) -> None:
        session = self._session
        self._followed.connect(session.parcel_layer.afterCommitChanges, self._pause.start)
        self._followed.connect(session.rows.reset, self._pause.start)
        self._watch()
        self.look()

    def _on_closed(self) -> None:
        self._pause.stop()
        self._rest.stop()
        if self._watcher.files():
            self._watcher.removePaths(self._watcher.files())
        self._stop()
        self._followed.disconnect_all()
        self._show(None, ())

    def _watch(self) -> None:
        """Watch the file, and its write-ahead log where it has one; files come and go."""
        path = str(self._session.workspace.path)
        for name in (path, path + "-wal"):
            if name not in self._watcher.files() and Path(name).exists():
                self._watcher.addPath(name)

    def _stop(self) -> None:
        if self._work is not None:
            self._work.cancel()
        self._work = None
        self._stop_glance()

    def _stop_glance(self) -> None:
        if self._glance is not None:
            self._glance.cancel()
        self._glance = None

    def _show(self, kept, stale) -> None:
        if (kept, stale) != (self._kept, self._stale):
            self._kept, self._stale = kept, tuple(stale)
            self.changed.emit()


def _fail(error) -> None:
    if not isinstance(error, USER_ERRORS):
        raise error  # what the user can mend is told by whoever writes or opens the workspace
