"""Writes labels in the background as they are given, one after the other, and loses none."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.findings import RuleError
from ...storage import samples
from ...storage.clock import now
from ...storage.errors import LedgerRefused, TerrestrialCarbonError
from ...storage.labels_aside import labels_aside, put_aside
from ...storage.sample_units import read_labels
from ...tasks.background import BackgroundWork
from ...translate import tr

#: Milliseconds until a workspace that another program holds is tried again.
RETRY_MS = 2000


@dataclass
class _Label:
    """What is to be written, and what became of it."""

    values: dict
    written: bool = False
    refusal: Exception | None = None
    seen: object = field(default=None, compare=False)


class LabelKeeper(QObject):
    """Takes labels in, writes them in their order, and tries again while another program holds the file.

    ``kept`` carries the id of a unit, its reader and what the reader may see of it now; ``refused`` the id,
    the reader and why; ``waiting`` how many labels are not written yet, and why (``None``: they are on their
    way).
    """

    kept = pyqtSignal(str, str, object)
    refused = pyqtSignal(str, str, object)
    waiting = pyqtSignal(int, object)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._workspace, self._work = None, None
        self._queue: list[_Label] = []
        self._lock = threading.Lock()  # held while one label is written, whoever writes it
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(self._start)

    @property
    def number(self) -> int:
        """How many labels are not written yet."""
        return len(self._queue)

    def attach(self, workspace) -> None:
        """Work for a workspace from now on; labels that were put aside for it are taken up."""
        self.detach()
        self._workspace = workspace
        if workspace is not None and not workspace.read_only:
            self._queue = [_Label(values) for values in labels_aside(workspace)]
            self._start()

    def detach(self) -> int:
        """Write what is left, now; what the file still refuses is put aside beside it.

        :returns: how many labels were put aside.
        :raises TerrestrialCarbonError: it could neither be written nor put aside.
        """
        self._retry.stop()
        workspace, queue = self._workspace, self._queue
        work = self._work
        self._workspace, self._work, self._queue = None, None, []
        if work is not None:  # forgotten before it is stopped, as it may say so at once
            work.cancel()
        if workspace is None or workspace.read_only:
            return 0
        left = []
        try:
            self._write(workspace, queue)
        except TerrestrialCarbonError:
            left = [one.values for one in queue if not _is_done(one)]
            put_aside(workspace, left)
        else:
            self._clear_aside(workspace)
        for one in queue:
            if one.refusal is not None:
                self.refused.emit(one.values["unit"], one.values["reader"], one.refusal)
        return len(left)

    def put(self, unit: str, reader: str, class_code: str, confidence: str, comment="", evidence=()) -> None:
        """Take a label in (an empty class takes it back); it is as of now, whenever it is written."""
        values = {
            "unit": unit, "reader": reader, "class_code": class_code, "confidence": confidence,
            "comment": comment, "evidence": list(evidence), "at": now(),
        }  # fmt: skip
        self._queue.append(_Label(values))
        self.waiting.emit(self.number, None)
        self._start()

    def last_of(self, unit: str, reader: str) -> dict | None:
        """Return what was last said of a unit and is not written yet."""
        found = [one.values for one in self._queue if _key(one) == (unit, reader)]
        return found[-1] if found else None

    def _start(self) -> None:
        if self._work is not None or not self._queue or self._workspace is None:
            return
        workspace, queue = self._workspace, list(self._queue)
        self._work = work = BackgroundWork(
            tr("Keeping labels"), lambda: self._write(workspace, queue), self._done, self._fail
        )
        work.canceled.connect(lambda: self._on_canceled(work))
        work.start()

    def _write(self, workspace, queue) -> None:
        """Write labels that are not written yet; called on any thread."""
        for one in queue:
            with self._lock:
                if _is_done(one):
                    continue
                try:
                    samples.label(workspace, **one.values)
                    one.seen = read_labels(workspace, one.values["unit"], one.values["reader"])
                    one.written = True
                except (RuleError, LedgerRefused) as error:
                    one.refusal = error

    def _done(self, _nothing=None) -> None:
        self._work = None
        self._tell()
        if self._queue:
            self._start()
        else:
            self._clear_aside(self._workspace)

    def _fail(self, error) -> None:
        self._work = None
        self._tell(error)
        if not isinstance(error, TerrestrialCarbonError):
            raise error
        self._retry.start()

    def _on_canceled(self, work) -> None:
        """Go on with what somebody stopped in QGIS's list of tasks."""
        if work is self._work:
            self._work = None
            self._retry.start()

    def _tell(self, reason=None) -> None:
        """Say what became of labels, and let go of them."""
        over = [one for one in self._queue if _is_done(one)]
        self._queue = [one for one in self._queue if not _is_done(one)]
        for one in over:
            if one.refusal is None:
                self.kept.emit(*_key(one), one.seen)
            else:
                self.refused.emit(*_key(one), one.refusal)
        self.waiting.emit(self.number, reason)

    def _clear_aside(self, workspace) -> None:
        if workspace is not None and labels_aside(workspace):
            put_aside(workspace, [])


def _is_done(one: _Label) -> bool:
    return one.written or one.refusal is not None


def _key(one: _Label) -> tuple[str, str]:
    return one.values["unit"], one.values["reader"]
