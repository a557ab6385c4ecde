"""One run of a Processing algorithm in the background: progress, cancel, one answer."""

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal


class _Feedback(QgsProcessingFeedback):
    """Keeps what the algorithm says; called from the worker thread."""

    def __init__(self) -> None:
        super().__init__(False)
        self.errors, self.warnings = [], []

    def reportError(self, error, fatalError=False):  # noqa: N802, N803 (QGIS's names)
        self.errors.append(error)

    def pushWarning(self, warning):  # noqa: N802
        self.warnings.append(warning)


class AlgorithmRun(QObject):
    """Runs ``algorithm`` (a ``QgsProcessingAlgorithm``) on a worker thread.

    Exactly one of ``succeeded`` (results), ``failed`` (a sentence) and ``canceled`` is emitted, on
    the main thread; ``progressed`` carries percent. Keep a reference until then.
    """

    progressed = pyqtSignal(float)
    succeeded = pyqtSignal(dict)
    failed = pyqtSignal(str)
    canceled = pyqtSignal()

    def __init__(self, algorithm, parameters, project, parent=None) -> None:
        super().__init__(parent)
        self._feedback = _Feedback()
        self._context = QgsProcessingContext()
        self._context.setProject(project)
        self._context.setTransformContext(project.transformContext())
        self._context.setFeedback(self._feedback)
        self._algorithm = algorithm.create()
        self._parameters = parameters
        self._task = None

    @property
    def warnings(self):
        """What the algorithm warned of, in its order."""
        return list(self._feedback.warnings)

    def result_layer(self, results, name: str):
        """Return the layer of one output, from ``succeeded`` on; keep this run as long as the layer."""
        return QgsProcessingUtils.mapLayerFromString(results[name], self._context)

    def start(self) -> None:
        """Check the parameters and begin."""
        fine, reason = self._algorithm.checkParameterValues(self._parameters, self._context)
        if not fine:
            self.failed.emit(reason)
            return
        self._feedback.progressChanged.connect(self.progressed)
        self._task = QgsProcessingAlgRunnerTask(
            self._algorithm, self._parameters, self._context, self._feedback
        )
        self._task.executed.connect(self._on_executed)
        QgsApplication.taskManager().addTask(self._task)

    def cancel(self) -> None:
        """Ask it to stop; ``canceled`` follows when it has."""
        self._feedback.cancel()

    def _on_executed(self, fine: bool, results) -> None:
        self._task = None
        if fine:
            self.succeeded.emit(dict(results))
        elif self._feedback.isCanceled():
            self.canceled.emit()
        else:
            self.failed.emit("\n".join(self._feedback.errors))
