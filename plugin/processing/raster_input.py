"""Raster parameters: the layers checked, and what a worker needs of them."""

from __future__ import annotations

import copy
import math
import re

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsPalettedRasterRenderer,
    QgsProcessingException,
    QgsProcessingUtils,
    QgsProperty,
    QgsRasterRange,
    QgsVectorLayer,
)

from ..raster.grid import NodataRule
from ..raster.job import Kind, RasterSource
from ..translate import tr

_LAYER_OPTIONS = re.compile(r"\|(?=option:|credential:|authcfg=|layername=)")  # of QGIS, after GDAL's text


class MapFile:
    """What the worker needs of a raster layer, taken on the thread the layer lives in.

    ``labels`` are the class names of the layer's style, by code.
    """

    def __init__(self, layer, band: int = 1) -> None:
        self.name = layer.name()
        self.path = _LAYER_OPTIONS.split(layer.source())[0]
        self.crs = QgsCoordinateReferenceSystem(layer.crs())
        self.band = band
        self.nodata = _nodata_rule(layer.dataProvider(), band)
        self.labels = _style_labels(layer, band)

    def of_band(self, band: int) -> MapFile:
        """Return another band of the same raster; what counts as nodata is as in this one."""
        other = copy.copy(self)
        other.band, other.labels = band, {}
        return other

    def source(self, kind: Kind, floor: float | None = None) -> RasterSource:
        """Return the raster as the engine takes it.

        :param floor: values below count as nodata.
        """
        return RasterSource(self.path, self.band, kind, self.source_wkt(), self.nodata, floor)

    def source_wkt(self) -> str:
        """Return the layer's CRS as GDAL reads it; the user may have assigned one."""
        return self.crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED_GDAL)


def raster_layer(algorithm, parameters, name, context):
    """Return the raster layer of a parameter, ``None`` where none is given.

    :raises QgsProcessingException: what is given cannot be used, with the sentence for the user.
    """
    value = parameters.get(name)
    if value in (None, ""):  # a NULL of QGIS equals None too
        return None
    return _checked(algorithm.parameterAsRasterLayer(parameters, name, context), value, name)


def raster_layers(parameters, name, context) -> list:
    """Return the raster layers of a parameter that takes several, in the order given.

    :raises QgsProcessingException: one of them cannot be used; QGIS itself would leave it out in silence.
    """
    hint = QgsProcessingUtils.LayerHint.Raster
    layers = []
    for value in single_values(parameters.get(name), context):
        layer = value
        if not isinstance(value, QgsMapLayer):
            layer = QgsProcessingUtils.mapLayerFromString(str(value), context, True, hint)
        layers.append(_checked(layer, value, name))
    return layers


def map_layers(parameters, name, context) -> tuple[list, list]:
    """Return (raster layers, vector layers) of a parameter that takes several of either kind.

    :raises QgsProcessingException: one of them cannot be used; QGIS itself would leave it out in silence.
    """
    rasters, vectors = [], []
    for value in single_values(parameters.get(name), context):
        layer = value
        if not isinstance(value, QgsMapLayer):
            hint = QgsProcessingUtils.LayerHint.UnknownType
            layer = QgsProcessingUtils.mapLayerFromString(str(value), context, True, hint)
        if isinstance(layer, QgsVectorLayer) and layer.isValid():
            vectors.append(layer)
        else:
            rasters.append(_checked(layer, value, name))
    return rasters, vectors


def single_values(value, context):
    """Yield layers or their names, however they are nested."""
    if isinstance(value, QgsProperty):
        value = value.valueAsString(context.expressionContext())[0]
    if value in (None, ""):
        return
    if isinstance(value, (list, tuple)):
        for each in value:
            yield from single_values(each, context)
    else:
        yield value


def _checked(layer, value, name):
    if layer is None or not layer.isValid():
        raise QgsProcessingException(
            tr(
                "The map “{raster}” cannot be opened: check that the file exists, is complete and "
                "is a raster."
            ).format(raster=value if isinstance(value, str) else name)
        )
    if layer.providerType() != "gdal":
        raise QgsProcessingException(
            tr(
                "The map “{raster}” is a web or database service, not a file with values: "
                "save it as GeoTIFF first."
            ).format(raster=layer.name())
        )
    if not layer.crs().isValid():
        raise QgsProcessingException(
            tr(
                "The map “{raster}” has no CRS: set its coordinate reference system in the "
                "layer's properties."
            ).format(raster=layer.name())
        )
    return layer


def _nodata_rule(provider, band: int) -> NodataRule:
    """Return what the layer's properties say is nodata, as the user set them."""
    if not 1 <= band <= provider.bandCount():
        return NodataRule()
    bounds = QgsRasterRange.BoundsType
    ranges = []
    for one in provider.userNoDataValues(band):
        low = one.min() if one.min() == one.min() else -math.inf
        high = one.max() if one.max() == one.max() else math.inf
        with_low = one.bounds() in (bounds.IncludeMinAndMax, bounds.IncludeMin)
        with_high = one.bounds() in (bounds.IncludeMinAndMax, bounds.IncludeMax)
        ranges.append((low, high, with_low, with_high))
    own = not provider.sourceHasNoDataValue(band) or provider.useSourceNoDataValue(band)
    return NodataRule(own, tuple(ranges))


def _style_labels(layer, band: int) -> dict:
    """Return {code: name} of a layer drawn by unique values; a name that is only the code is none."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsPalettedRasterRenderer) or renderer.usesBands() != [band]:
        return {}
    labels = {}
    for one in renderer.classes():
        text = one.label.strip()
        if text and text != f"{one.value:g}" and one.value == int(one.value):
            labels[int(one.value)] = text
    return labels
