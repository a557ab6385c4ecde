"""The layers of sources as given, however broken they are, and the parcels of a workspace."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ..raster_input import single_values
from .land import Land, read_land


def given_layers(parameters, name, context) -> list:
    """Return the layers of a parameter that takes several; a file that cannot be opened is a broken layer."""
    return [_layer(value, context) for value in single_values(parameters.get(name), context)]


def _layer(value, context):
    if isinstance(value, QgsMapLayer):
        return value
    hint = QgsProcessingUtils.LayerHint.UnknownType
    found = QgsProcessingUtils.mapLayerFromString(str(value), context, True, hint)
    return found if found is not None else QgsRasterLayer(str(value), Path(str(value)).stem)


def workspace_land(workspace, seed, context, feedback) -> Land | None:
    """Return the parcels of a workspace, ``None`` where it has none."""
    layer = QgsVectorLayer(f"{workspace.path}|layername=parcel", "parcels", "ogr")
    if not layer.isValid() or not layer.featureCount():
        return None
    features = layer.getFeatures(QgsFeatureRequest())
    return read_land(
        features, layer.fields(), layer.crs(), context.transformContext(), layer.featureCount(), seed,
        workspace.settings.ellipsoid, feedback.isCanceled,
    )  # fmt: skip
