"""One run of a Processing algorithm in the background: progress, cancel, one answer."""

from qgis.core import (
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .submission import Submission, ending


class _Feedback(QgsProcessingFeedback):
    """Keeps what the algorithm says; called from the worker thread."""

    def __init__(self) -> None:
        super().__init__(False)
        self.errors, self.warnings = [], []

    def reportError(self, error, fatalError=False):  # noqa: N802, N803 (QGIS's names)
        self.errors.append(error)

    def pushWarning(self, warning):  # noqa: N802
        self.warnings.append(warning)


class _Task(QgsProcessingAlgRunnerTask):
    """What the task manager runs; QGIS's own keeps mere pointers to the context and the feedback."""

    def __init__(self, algorithm, parameters, context, feedback, submission) -> None:
        super().__init__(algorithm, parameters, context, feedback)
        self._kept, self._submission = (context, feedback), submission

    def run(self) -> bool:
        """Run the algorithm; QGIS calls this on the worker thread."""
        return self._submission.claim(self) and super().run()


class AlgorithmRun(QObject):
    """Runs ``algorithm`` (a ``QgsProcessingAlgorithm``) on a worker thread.

    Exactly one of ``succeeded`` (results), ``failed`` (a sentence) and ``canceled`` is emitted, on
    the main thread; ``progressed`` carries percent. It is kept until then, unless its parent goes.
    """

    progressed = pyqtSignal(float)
    succeeded = pyqtSignal(dict)
    failed = pyqtSignal(str)
    canceled = pyqtSignal()

    _alive: set = set()  # nobody else need keep a reference
    _left: set = set()  # their owner is gone: QGIS's thread still uses what they hold

    def __init__(self, algorithm, parameters, project, parent=None) -> None:
        super().__init__(parent)
        self._feedback = None
        self._context = QgsProcessingContext()
        self._context.setProject(project)
        self._context.setTransformContext(project.transformContext())
        self._algorithm = algorithm.create()
        self._parameters = parameters
        self._canceled = False
        self._submission = Submission(self._make, self._give_up, self)

    @property
    def warnings(self):
        """What the algorithm warned of, in its order."""
        return [] if self._feedback is None else list(self._feedback.warnings)

    def result_layer(self, results, name: str):
        """Return the layer of one output, from ``succeeded`` on; keep this run as long as the layer."""
        return QgsProcessingUtils.mapLayerFromString(results[name], self._context)

    def take_layer(self, results, name: str):
        """Return the layer of one output as the caller's own."""
        layer = self.result_layer(results, name)
        return None if layer is None else self._context.takeResultLayer(layer.id())

    @classmethod
    def cancel_all(cls) -> None:
        """Cancel whatever is under way: nobody is there any more to be told."""
        for run in list(cls._alive):
            if sip.isdeleted(run):
                cls._alive.discard(run)
            else:
                run.cancel()

    def start(self) -> None:
        """Check the parameters and begin; once only."""
        if self._canceled:
            self.canceled.emit()
            return
        fine, reason = self._algorithm.checkParameterValues(self._parameters, self._context)
        if not fine:
            self.failed.emit(reason)
            return
        self._alive.add(self)
        self._submission.start()

    @property
    def under_way(self) -> bool:
        """Whether it was started and has not ended."""
        return self in self._alive

    def cancel(self) -> None:
        """Ask it to stop; ``canceled`` follows when it has, unless it has just succeeded."""
        self._canceled = True
        if not self.under_way:
            return
        task = self._submission.task
        if task is None:
            self._let_go()
            self.canceled.emit()
        else:
            task.cancel()

    def leave(self) -> None:
        """Cancel it, and let it outlive its parent until its thread has ended."""
        self.setParent(None)
        self._left.add(self)
        for signal in (self.succeeded, self.failed, self.canceled):
            signal.connect(lambda *values: self._left.discard(self))
        self.cancel()

    def _on_executed(self, fine: bool, results) -> None:
        self._let_go()
        with ending():
            if fine:
                self.succeeded.emit(dict(results))
            elif self._feedback.isCanceled():
                self.canceled.emit()
            else:
                self.failed.emit("\n".join(self._feedback.errors))

    def _let_go(self) -> None:
        self._submission.stop()
        self._alive.discard(self)

    def _make(self) -> _Task:
        self._feedback = _Feedback()
        self._feedback.progressChanged.connect(self.progressed)
        self._context.setFeedback(self._feedback)
        task = _Task(self._algorithm, self._parameters, self._context, self._feedback, self._submission)
        task.executed.connect(self._on_executed)
        return task

    def _give_up(self, task) -> None:
        task.executed.disconnect(self._on_executed)
        self._feedback.progressChanged.disconnect(self.progressed)
        task.cancel()
