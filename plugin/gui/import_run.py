"""What the dialogs of imports share: one run in the background, which a button stops, then its report."""

from __future__ import annotations

import tempfile
from pathlib import Path

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QProgressBar, QStackedWidget, QTextBrowser

from ..tasks.algorithm_run import AlgorithmRun
from ..translate import tr
from .widgets import note


class ImportRunDialog(QDialog):
    """A dialog that runs an algorithm writing ``REPORT``; ``imported`` when something has changed.

    The one that inherits from it makes ``import_button`` and ``close_button``, lays out ``pages`` (a
    page of its own, then :meth:`report_page`), ``problem`` and ``progress``, and says in :meth:`on_imported`
    what follows an import.
    """

    imported = pyqtSignal()

    def __init__(self, session, messages, problem_name: str, parent=None) -> None:
        super().__init__(parent)
        self._session, self._messages, self._run = session, messages, None
        self._folder = tempfile.TemporaryDirectory(prefix="terrestrial_carbon_")
        self.pages, self.progress = QStackedWidget(), QProgressBar()
        self.problem = note(name=problem_name)

    def on_imported(self) -> None:
        """Do what follows an import whose report is shown."""
        raise NotImplementedError(type(self).__name__)

    def report_page(self, name: str) -> QTextBrowser:
        """Return the page that shows what came in."""
        self.report = QTextBrowser()
        self.report.setObjectName(name)
        self.report.setAccessibleName(tr("What came in, what did not, and why"))
        return self.report

    @property
    def report_path(self) -> str:
        """Where the algorithm writes its report."""
        return str(Path(self._folder.name) / "report.html")

    def stop(self) -> None:
        """Cancel an import that is under way."""
        if self._run is not None:
            self._run.cancel()

    @property
    def running(self) -> bool:
        """Whether an import is under way."""
        return self._run is not None

    def begin(self, algorithm, parameters: dict) -> None:
        """Run an import in the background."""
        self._run = AlgorithmRun(algorithm, parameters, self._session.project, self)
        self._run.progressed.connect(self.show_progress)
        self._run.succeeded.connect(self._on_done)
        self._run.failed.connect(self._on_failed)
        self._run.canceled.connect(lambda: self._on_failed(tr("The import was stopped; nothing came in.")))
        self.progress.show()
        self._set_busy(True)
        self._run.start()

    def show_progress(self, percent: float) -> None:
        """Show how far the import is, if the bar tells it."""
        if self.progress.maximum():
            self.progress.setValue(round(percent))

    def say(self, problem: str) -> None:
        """Say what is wrong; empty for nothing."""
        self.problem.setText(f"⚠ {problem}" if problem else "")

    def stop_or_close(self) -> None:
        """Stop the import that is under way, else close the dialog."""
        if self._run is not None:
            self.stop()
        else:
            self.close()

    def closeEvent(self, event) -> None:
        """Closing the window stops an import that is under way."""
        self.stop()
        super().closeEvent(event)

    def _set_busy(self, busy: bool) -> None:
        self.pages.setEnabled(not busy)
        self.import_button.setEnabled(not busy)
        self.close_button.setText(tr("Stop") if busy else tr("Close"))

    def _end(self) -> None:
        self._run.deleteLater()
        self._run = None
        self.progress.hide()
        self._set_busy(False)

    def _on_done(self, results) -> None:
        self._end()
        self.report.setHtml(Path(results["REPORT"]).read_text(encoding="utf-8"))
        self.pages.setCurrentIndex(1)
        self.on_imported()

    def _on_failed(self, sentence: str) -> None:
        self._end()
        self.say(sentence)
