"""Writing what a sample says into a file, by an algorithm in the background."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QFileDialog

from ...tasks.algorithm_run import AlgorithmRun
from ...translate import tr
from ..statement_export import FOLDER_SETTING, safe_name


@dataclass(frozen=True)
class Exported:
    """What is written: the algorithm (WORKSPACE, SAMPLE, OUTPUT), words for it, and the kinds of files."""

    algorithm: type
    title: Callable[[], str]
    kinds: Callable[[], tuple]


class SampleExport(QObject):
    """Asks for a file and lets an algorithm write into it what a sample says."""

    def __init__(self, what: Exported, session, messages, window) -> None:
        super().__init__(window)
        self._what, self._session, self._messages, self._window = what, session, messages, window
        self._run = None

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._run is not None

    def ask(self, sample, **more) -> None:
        """Ask where to, then write.

        :param sample: :class:`SampleFacts`; ``more`` further parameters.
        """
        folder = QgsSettings().value(FOLDER_SETTING, str(Path.home()), type=str)
        start = str(Path(folder) / f"{safe_name(sample.name)}.csv")
        title, kinds = self._what.title(), ";;".join(self._what.kinds())
        path, _ = QFileDialog.getSaveFileName(self._window, title, start, kinds)
        if path:
            QgsSettings().setValue(FOLDER_SETTING, str(Path(path).parent))
            self.write(sample, path if Path(path).suffix else f"{path}.csv", **more)

    def write(self, sample, path: str, **more) -> None:
        """Write to ``path``."""
        if self._run is not None or self._session.workspace is None:
            return
        values = {"WORKSPACE": str(self._session.workspace.path), "SAMPLE": sample.id, "OUTPUT": path, **more}
        self._run = AlgorithmRun(self._what.algorithm(), values, self._session.project, self)
        self._run.succeeded.connect(lambda results: self._end(path))
        self._run.failed.connect(self._fail)
        self._run.canceled.connect(self._clear)
        self._run.start()

    def stop(self) -> None:
        """Give up what is under way."""
        if self._run is not None:
            self._run.cancel()

    def _end(self, path: str) -> None:
        self._clear()
        self._messages.success(tr("Written: {path}").format(path=path))

    def _fail(self, text: str) -> None:
        self._clear()
        self._messages.error(text)

    def _clear(self) -> None:
        self._run = None
