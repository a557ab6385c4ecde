"""The Overlays dock's view of the open workspace: read off the main thread, renewed when anything changes."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.overlays.loss_table import LossTable
from ...storage import counted_rows
from ...tasks.background import BackgroundWork
from ...translate import tr
from ..connections import Connections
from ..messages import USER_ERRORS
from .land_book import LandBook
from .overlays_data import OverlaysData, read_data


class OverlaysSession(QObject):
    """``changed`` comes when ``data`` was read anew, ``closed`` when no workspace is open any more.

    ``counted`` carries the id of a map and its losses (:class:`LossTable`), as asked for by
    :meth:`read_losses`.
    """

    changed = pyqtSignal()
    closed = pyqtSignal()
    counted = pyqtSignal(str, object)

    def __init__(self, session, accounts, messages, parent=None) -> None:
        super().__init__(parent)
        self._session, self._messages = session, messages
        self._reading, self._losses = None, None
        self._tables: dict[str, tuple[str, LossTable]] = {}  # by map: when it was counted, and what
        self.data = OverlaysData()
        self.land = LandBook(session, self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._connections = Connections()
        connect = self._connections.connect
        connect(session.opened, self._on_opened)
        connect(session.closed, self._on_closed)
        connect(session.maps_changed, self.renew)
        connect(accounts.changed, self.renew)
        connect(self._soon.timeout, self._read)
        if session.workspace is not None:
            self._on_opened()

    @property
    def workspace(self):
        """The open workspace, or ``None``."""
        return self._session.workspace

    @property
    def editable(self) -> bool:
        """Whether something can be written into the open workspace."""
        return self.workspace is not None and not self.workspace.read_only

    @property
    def busy(self) -> bool:
        """Whether something is being read."""
        return self._soon.isActive() or self._reading is not None or self._losses is not None

    def renew(self) -> None:
        """Read everything anew, once however often it is asked for."""
        if self.workspace is not None:
            self._soon.start()

    def read_losses(self, map_id: str) -> None:
        """Read what was counted on a map; ``counted`` follows. A reading under way is dropped."""
        if self._losses is not None:
            self._losses.cancel()
            self._losses = None
        stamp, table = self._tables.get(map_id, (None, None))
        if table is not None and stamp == self._stamp(map_id):
            self.counted.emit(map_id, table)
            return
        workspace, stamp = self.workspace, self._stamp(map_id)
        task = BackgroundWork(
            tr("Losses by parcel and year"),
            lambda: LossTable(counted_rows.losses_of(workspace, map_id)),
            lambda table: self._end_losses(task, map_id, stamp, table),
            lambda error: self._fail(task, error),
        )
        self._losses = task
        task.start()

    def forget_losses(self, map_id: str) -> None:
        """Read what was counted on a map anew when it is asked for: it was counted again, maybe just now."""
        self._tables.pop(map_id, None)

    def unload(self) -> None:
        """Give back signals and drop what is being read."""
        self._connections.disconnect_all()
        self._stop()
        self.land.detach()

    def _on_opened(self) -> None:
        self.land.attach()
        self.renew()

    def _on_closed(self) -> None:
        self._stop()
        self.land.detach()
        self.data = OverlaysData()
        self.closed.emit()

    def _stop(self) -> None:
        self._soon.stop()
        for task in (self._reading, self._losses):
            if task is not None:
                task.cancel()
        self._reading = self._losses = None
        self._tables.clear()

    def _read(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        workspace = self.workspace
        task = BackgroundWork(
            tr("Overlays"),
            lambda: read_data(workspace),
            lambda data: self._end(task, data),
            lambda error: self._fail(task, error),
        )
        self._reading = task
        task.start()

    def _end(self, task, data) -> None:
        if task is self._reading:
            self._reading = None
            self.data = data
            self.land.titles = data.titles
            self.changed.emit()

    def _stamp(self, map_id: str) -> str:
        """Return when a map was counted last."""
        found = next((each for each in self.data.maps if each.id == map_id), None)
        return "" if found is None else found.settings.get("counted", {}).get("at", "")

    def _end_losses(self, task, map_id: str, stamp: str, table) -> None:
        if task is self._losses:
            self._losses = None
            self._tables[map_id] = (stamp, table)
            self.counted.emit(map_id, table)

    def _fail(self, task, error) -> None:
        if task is self._reading:
            self._reading = None
        elif task is self._losses:
            self._losses = None
        if not isinstance(error, USER_ERRORS):
            raise error
        self._messages.error(error)
