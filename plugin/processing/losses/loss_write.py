"""Writing the tables of an algorithm: all of them whole, or none."""

from __future__ import annotations

from contextlib import ExitStack
from itertools import islice

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsProcessingException,
    QgsWkbTypes,
)

from ...raster.errors import Cancelled
from ..stock_write import refused, take_back

_STEP = 1000


class TableWriter:
    """Makes tables without geometry for the sinks of an algorithm; used as a context.

    When the block ends with an error, every file it has made is taken back.
    """

    def __init__(self, algorithm, parameters, context, feedback) -> None:
        self._algorithm, self._parameters = algorithm, parameters
        self._context, self._feedback = context, feedback
        self._undo = ExitStack()

    def __enter__(self) -> TableWriter:
        return self

    def __exit__(self, kind, error, trace) -> None:
        if kind is None:
            self._undo.pop_all()
        self._undo.close()

    def write(self, name: str, fields, rows, total: int) -> str:
        """Write rows of values to a sink and return its destination.

        :param total: number of rows, for the progress.
        :raises QgsProcessingException: the sink cannot be made or refuses a row.
        :raises Cancelled: the user cancelled.
        """
        none, nowhere = QgsWkbTypes.Type.NoGeometry, QgsCoordinateReferenceSystem()
        sink, destination = self._algorithm.parameterAsSink(
            self._parameters, name, self._context, fields, none, nowhere
        )
        if sink is None:
            raise QgsProcessingException(self._algorithm.invalidSinkError(self._parameters, name))
        self._undo.callback(take_back, sink, destination)
        rows, written = iter(rows), 0
        while batch := [self._feature(fields, row) for row in islice(rows, _STEP)]:
            if self._feedback.isCanceled():
                raise Cancelled
            if not sink.addFeatures(batch, QgsFeatureSink.Flag.FastInsert):
                raise refused(sink, destination)
            written += len(batch)
            self._feedback.setProgress(90.0 + 10.0 * written / max(1, total))
        if not sink.flushBuffer():
            raise refused(sink, destination)
        return destination

    @staticmethod
    def _feature(fields, row):
        feature = QgsFeature(fields)
        feature.setAttributes(list(row))
        return feature
