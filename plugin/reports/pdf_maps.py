"""Maps of a print layout: all classes of land on one, and a small one of each class."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayerStyle,
    QgsRectangle,
    QgsUnitTypes,
)
from qgis.PyQt.QtGui import QColor

from ..storage.project import find_layer
from ..storage.schema import BOUNDARY, PARCEL
from ..storage.styles import parcel_renderer
from ..translate import tr
from . import pdf_items as items
from . import typeset
from .map_image import full_extent, keep_class, map_crs, statement_layers

SCALE_BAR_PT, LEGEND_PT = 7.0, 8.0


@dataclass(frozen=True)
class MapSource:
    """What the maps of a layout show: boundary and parcels, where, and in which styles."""

    layers: tuple
    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle
    styles: dict  # layer id → style; empty: as the layers are

    @property
    def parcels(self):
        """The layer of the parcels."""
        return self.layers[1]


def map_source(project, workspace, with_own_layers: bool) -> MapSource | None:
    """Return what the maps show; ``None`` where no parcel has a geometry.

    :param with_own_layers: add layers of the statement's own to ``project``; otherwise the maps use
        the layers of the workspace that the project has, in the statement's style.
    """
    fresh = statement_layers(workspace)
    crs = map_crs(workspace, full_extent(fresh))
    extent = full_extent(fresh, crs, project.transformContext())
    if extent.isEmpty():
        return None
    present = tuple(find_layer(project, role, workspace.path) for role in (BOUNDARY, PARCEL))
    if not with_own_layers and None not in present:
        styles = {layer.id(): _style(own) for layer, own in zip(present, fresh)}
        return MapSource(present, crs, extent, styles)
    for layer, name in zip(fresh, (tr("Boundary"), tr("Parcels"))):
        layer.setName(name)
    project.addMapLayers(fresh, not with_own_layers)
    return MapSource(tuple(fresh), crs, extent, {})


def _style(layer) -> str:
    style = QgsMapLayerStyle()
    style.readFromLayer(layer)
    return style.xmlData()


def put_map(layout, page: int, place: tuple, source: MapSource, styles=None) -> QgsLayoutItemMap:
    """Place a map at (x, y, width, height) in mm; its layers and styles are its own from then on."""
    frame = QgsLayoutItemMap(layout)
    items.place(layout, frame, page, *place)
    frame.setCrs(source.crs)
    frame.setLayers(list(source.layers))
    frame.setKeepLayerSet(True)
    chosen = {**source.styles, **(styles or {})}
    if chosen:
        frame.setKeepLayerStyles(True)
        frame.setLayerStyleOverrides(chosen)
    frame.zoomToExtent(source.extent)
    frame.setFrameEnabled(True)
    frame.setFrameStrokeColor(QColor(items.LINE))
    return frame


def class_style(source: MapSource, status: str | None, basis: str | None) -> dict:
    """Return the style that shows the parcels of one class only, without labels, by layer id."""
    copy = source.parcels.clone()
    renderer = parcel_renderer()
    keep_class(renderer, status, basis)
    copy.setRenderer(renderer)
    copy.setLabelsEnabled(False)
    return {source.parcels.id(): _style(copy)}


def put_scale_bar(layout, page: int, frame, x: float, bottom: float) -> None:
    """Place a scale bar in the lower left corner of a map."""
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Single Box")
    bar.setLinkedMap(frame)
    bar.applyDefaultSize(QgsUnitTypes.DistanceUnit.DistanceMeters)
    bar.setTextFormat(items.text_format(SCALE_BAR_PT))
    bar.setHeight(1.6)
    bar.setBackgroundEnabled(True)
    bar.setBackgroundColor(QColor(255, 255, 255, 215))
    bar.update()
    size = bar.sizeWithUnits()
    items.place(layout, bar, page, x + 2.0, bottom - size.height() - 2.0, size.width(), size.height())


def put_legend(layout, page: int, frame, source: MapSource, x: float, y: float, width: float) -> None:
    """Place the legend of a map, in two columns."""
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(frame)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.clear()
    for layer in reversed(source.layers):
        node = root.addLayer(layer)
        if layer is source.parcels:
            QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)
    for style in (
        QgsLegendStyle.Style.SymbolLabel,
        QgsLegendStyle.Style.Subgroup,
        QgsLegendStyle.Style.Group,
    ):
        if hasattr(legend, "rstyle") and hasattr(QgsLegendStyle, "setTextFormat"):
            changed = QgsLegendStyle(legend.style(style))
            changed.setTextFormat(items.text_format(LEGEND_PT))
            legend.setStyle(style, changed)
        else:
            legend.setStyleFont(style, typeset.font(LEGEND_PT))
    legend.setColumnCount(2)
    legend.setSplitLayer(True)
    legend.setEqualColumnWidth(True)
    legend.setSymbolHeight(3.2)
    legend.setSymbolWidth(5.5)
    legend.setBoxSpace(0.0)
    items.place(layout, legend, page, x, y, width, 20.0)
    legend.adjustBoxSize()
