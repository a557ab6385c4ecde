"""Writes the map of excluded land and gives it its look when QGIS loads it."""

from __future__ import annotations

from contextlib import contextmanager

from qgis.core import (
    QgsFeatureSink,
    QgsProcessingLayerPostProcessorInterface,
    QgsWkbTypes,
)

from ...storage.natural_layer import map_fields, style_excluded
from ..stock_write import refused, take_back


class _Look(QgsProcessingLayerPostProcessorInterface):
    """Styles the layer on the main thread, once; QGIS keeps no Python reference to it meanwhile."""

    _alive: set = set()

    def __init__(self, kinds) -> None:
        super().__init__()
        self._kinds = kinds
        self._alive.add(self)

    def postProcessLayer(self, layer, context, feedback):  # noqa: N802 (QGIS's name)
        self._alive.discard(self)
        style_excluded(layer, self._kinds)


@contextmanager
def written_map(run, features):
    """Write the map if one is asked for; yield it as a result. If the block fails it is taken back.

    :raises QgsProcessingException: it cannot be written.
    """
    if not run.is_given("MAP"):
        yield {}
        return
    kind = QgsWkbTypes.Type.MultiPolygon
    sink, target = run.sink("MAP", map_fields(), kind, run.workspace.crs)
    try:
        for feature in features:
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise refused(sink, target)
        if not sink.flushBuffer():
            raise refused(sink, target)
        yield {"MAP": target}
    except BaseException:
        take_back(sink, target)
        raise
    if run.context.willLoadLayerOnCompletion(target):
        look = _Look([(f["calendar_year"], f["disturbance"]) for f in features])
        run.context.layerToLoadOnCompletionDetails(target).setPostProcessor(look)
