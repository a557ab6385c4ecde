"""One check of a layer in the background, unsaved edits included."""

from dataclasses import replace

from qgis.core import QgsProcessingFeedback, QgsVectorLayerFeatureSource
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...processing.checks.boundary import united_boundary
from ...processing.checks.choice import Choice
from ...processing.checks.full import check_all
from ...processing.checks.live import LiveChecks
from ...processing.checks.reading import Reader, columns_of
from ...raster.errors import Cancelled
from ...storage.editing import layer_meter
from ...tasks.background import BackgroundWork
from ...translate import tr


class _Task(BackgroundWork):
    """Cancelling it, also in QGIS's list of tasks, stops the work."""

    feedback = None

    def on_cancel(self) -> None:
        """Ask the work to stop."""
        self.feedback.cancel()
        super().on_cancel()


class CheckRun(QObject):
    """Emits one of ``done`` (:class:`LiveChecks`), ``failed`` (an error) and ``cancelled``.

    :param kind: check this kind alone, and put it in place of what ``live`` has of it.
    """

    progressed = pyqtSignal(float)
    done = pyqtSignal(object)
    failed = pyqtSignal(object)
    cancelled = pyqtSignal()

    def __init__(self, session, choice: Choice, parent=None, kind=None, live=None) -> None:
        super().__init__(parent)
        layer = session.parcel_layer
        self._source = QgsVectorLayerFeatureSource(layer)
        self._total = max(1, layer.featureCount())
        meter = layer_meter(layer)
        self._reader = Reader(columns_of(layer.fields()), meter, layer.crs().isGeographic())
        self._kind, self._live = (kind, live) if live is not None else (None, None)
        if self._kind is not None:
            choice = replace(choice, kinds=frozenset((kind,)))
        self._choice, self._boundary = choice, _boundary(session, layer)
        self._feedback = QgsProcessingFeedback(False)
        self._feedback.progressChanged.connect(self.progressed)
        self._task = _Task(tr("Check parcels"), self._work, self._on_done, self._on_failed)
        self._task.feedback = self._feedback
        self._task.canceled.connect(self._on_canceled)
        self._over = False

    def start(self) -> None:
        """Begin."""
        self._task.start()

    def cancel(self) -> None:
        """Ask it to stop; ``cancelled`` follows."""
        self._feedback.cancel()

    def _work(self):
        """Check; ``None`` when it was cancelled.

        No error may keep what reads the layer: its frames are let go before it is passed on.
        """
        try:
            return self._checked()
        except Cancelled:
            return None
        except Exception as error:
            raise error.with_traceback(None) from None
        finally:
            self._source = None

    def _checked(self):
        features = self._source.getFeatures(self._reader.request())
        try:
            parcels = self._reader.all(features, self._total, self._feedback)
        finally:
            features.close()
        report = check_all(parcels, self._choice, self._reader.meter, self._boundary, self._feedback)
        if self._kind is not None:
            return report.findings
        return LiveChecks(parcels, report, self._choice, self._reader, self._boundary)

    def _on_done(self, result) -> None:
        if result is None or self._feedback.isCanceled():
            self._end(self.cancelled)
            return
        if self._kind is not None:
            self._live.renew(self._kind, result)
            result = self._live
        self._end(self.done, result)

    def _on_failed(self, error) -> None:
        self._end(self.failed, error)

    def _on_canceled(self) -> None:
        self._end(self.cancelled)

    def _end(self, signal, *values) -> None:
        if not self._over:
            self._over = True
            signal.emit(*values)


def _boundary(session, layer):
    """Return the jurisdiction's boundary in the parcels' CRS, ``None`` where none is drawn."""
    other = session.boundary_layer
    shapes = [] if other is None else [f.geometry() for f in other.getFeatures() if f.hasGeometry()]
    if not shapes:
        return None
    return united_boundary(shapes, other.crs(), layer.crs(), layer.transformContext(), other.name())
