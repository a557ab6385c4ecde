"""Keeps saved areas true when parcels were reshaped by QGIS's own tools."""

from qgis.core import NULL, QgsFeatureRequest
from qgis.PyQt.QtCore import QObject

from ..storage.editing import layer_meter
from ..storage.measure import area_ha
from .connections import Connections

_TOLERANCE = 1e-9  # of the area: less is rounding


class AreaKeeper(QObject):
    """Just before ``layer`` is saved, measures new and reshaped parcels and corrects ``area_ha``."""

    def __init__(self, layer, parent=None) -> None:
        super().__init__(parent)
        self._layer = layer
        self._connections = Connections()
        self._connections.connect(layer.beforeCommitChanges, self.correct)

    def detach(self) -> None:
        """Stop following the layer."""
        self._connections.disconnect_all()

    def correct(self) -> None:
        """Write the areas (ha) that differ from the geometry's."""
        buffer = self._layer.editBuffer()
        ids = set() if buffer is None else set(buffer.changedGeometries()) | set(buffer.addedFeatures())
        if not ids:
            return
        index = self._layer.fields().indexOf("area_ha")
        request = QgsFeatureRequest().setFilterFids(list(ids)).setSubsetOfAttributes([index])
        meter = layer_meter(self._layer)
        for feature in list(self._layer.getFeatures(request)):
            old, area = feature.attribute(index), area_ha(feature.geometry(), meter)
            if old == NULL or abs(old - area) > _TOLERANCE * max(area, 1e-12):
                self._layer.changeAttributeValue(feature.id(), index, area, old, True)
