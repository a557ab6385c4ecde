"""One check of sources in the background, against the parcels as they are, unsaved edits included."""

from qgis.core import QgsFeatureRequest, QgsVectorLayerFeatureSource
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...processing.sources.asked import with_transform
from ...processing.sources.gather import check_sources
from ...processing.sources.land import read_land
from ...raster.errors import Cancelled
from ...tasks.background import BackgroundWork
from ...translate import tr


class SourcesWork(QObject):
    """Emits one of ``done`` (:class:`SourceReport`), ``failed`` (an error) and ``cancelled``.

    To be made on the main thread; ``asked`` are sources as :mod:`asked` takes them.
    """

    progressed = pyqtSignal(float)
    done = pyqtSignal(object)
    failed = pyqtSignal(object)
    cancelled = pyqtSignal()

    def __init__(self, session, asked, parent=None, seed: int = 0) -> None:
        super().__init__(parent)
        layer, settings = session.parcel_layer, session.workspace.settings
        self._crs, self._fields, self._count = layer.crs(), layer.fields(), layer.featureCount()
        self._source = QgsVectorLayerFeatureSource(layer)
        self._context, self._ellipsoid = layer.transformContext(), settings.ellipsoid
        self._asked = [with_transform(one, layer.crs()) for one in asked]
        self._joining, self._seed, self._over = settings.joining_date.year, seed, False
        self._task = BackgroundWork(tr("Check sources"), self._work, self._on_done, self._on_failed)
        self._task.progressed.connect(self._on_progress)
        self._task.canceled.connect(lambda: self._end("cancelled"))

    def start(self) -> None:
        """Begin."""
        self._task.start()

    def cancel(self) -> None:
        """Ask it to stop."""
        self._task.cancel()
        self._end("cancelled")

    def _work(self):
        """Check; ``None`` when it was cancelled. No error may keep what reads the layer."""
        stop = self._task.is_canceled
        try:
            features = self._source.getFeatures(QgsFeatureRequest())
            try:
                land = read_land(
                    features, self._fields, self._crs, self._context, self._count, self._seed,
                    self._ellipsoid, stop,
                )  # fmt: skip
            finally:
                features.close()
            return check_sources(self._asked, land, self._joining, self._seed, stop, self._tell)
        except Cancelled:
            return None
        except Exception as error:
            raise error.with_traceback(None) from None
        finally:
            self._source = None

    def _tell(self, share: float) -> None:
        self._task.set_progress(100.0 * share)

    def _on_progress(self, percent: float) -> None:
        if not self._over:
            self.progressed.emit(percent)

    def _on_done(self, report) -> None:
        self._end("cancelled") if report is None else self._end("done", report)

    def _on_failed(self, error) -> None:
        self._end("failed", error)

    def _end(self, how: str, *values) -> None:
        """Tell how it ended, once: it may be gone when its thread ends later."""
        if not self._over:
            self._over = True
            getattr(self, how).emit(*values)
