"""Drawing a sample in the background, and keeping it in the workspace when it is drawn."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...processing.review.samples.draw_sample import DrawSample
from ...processing.review.samples.keep_sample import KeepSample
from ...tasks.algorithm_run import AlgorithmRun

_SHARE_OF_DRAWING = 0.9


class DrawRun(QObject):
    """Runs ``drawsample``, then ``keepsample`` on what it drew.

    Exactly one of ``kept`` (the sample's id, warnings), ``failed`` (a sentence) and ``canceled`` comes.
    """

    progressed = pyqtSignal(float)
    kept = pyqtSignal(str, list)
    failed = pyqtSignal(str)
    canceled = pyqtSignal()

    def __init__(self, project, drawing: dict, keeping: dict, parent=None) -> None:
        super().__init__(parent)
        self._project, self._drawing, self._keeping = project, drawing, keeping
        self._folder, self._run, self._warnings = None, None, []

    def start(self) -> None:
        """Begin; once only."""
        self._folder = TemporaryDirectory(prefix="terrestrial_carbon_")
        self._drawing["OUTPUT"] = str(Path(self._folder.name) / "sample.gpkg")
        self._begin(DrawSample(), self._drawing, self._on_drawn)
        self._run.progressed.connect(lambda percent: self.progressed.emit(_SHARE_OF_DRAWING * percent))

    def cancel(self) -> None:
        """Ask it to stop; a sample that is kept already stays."""
        if self._run is not None:
            self._run.cancel()

    def _begin(self, algorithm, parameters: dict, done) -> None:
        self._run = AlgorithmRun(algorithm, parameters, self._project, self)
        self._run.succeeded.connect(done)
        self._run.failed.connect(self._on_failed)
        self._run.canceled.connect(self._on_canceled)
        self._run.start()

    def _on_drawn(self, results: dict) -> None:
        self._warnings += self._run.warnings
        told = {name: value for name, value in self._drawing.items() if name not in ("OUTPUT", "BOUNDARY")}
        keeping = {
            **self._keeping,
            "INPUT": self._drawing["OUTPUT"],
            "AREAS": results.get("AREAS") or None,
            "PARAMETERS": json.dumps({name: str(value) for name, value in told.items()}, ensure_ascii=False),
        }
        self._begin(KeepSample(), keeping, self._on_kept)

    def _on_kept(self, results: dict) -> None:
        self._warnings += self._run.warnings
        self._end()
        self.kept.emit(results["SAMPLE"], self._warnings)

    def _on_failed(self, text: str) -> None:
        self._end()
        self.failed.emit(text)

    def _on_canceled(self) -> None:
        self._end()
        self.canceled.emit()

    def _end(self) -> None:
        folder, self._folder, self._run = self._folder, None, None
        if folder is not None:
            folder.cleanup()
