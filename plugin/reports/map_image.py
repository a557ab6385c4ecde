"""A picture of the parcels by class, for a statement that carries its map inside itself."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from ..storage.styles import apply_boundary_style, parcel_renderer

WIDTH_PX, HEIGHT_PX = 1200, 760
MARGIN = 1.14  # of the parcels' extent: labels at the edge need room


def statement_layers(workspace) -> list:
    """Return fresh layers for a map, top first: boundary and parcels, named by class in this language."""
    parcels = workspace.parcel_layer()
    renderer = parcel_renderer()
    present = {_class_of(*row) for row in _classes_present(parcels)}
    _keep_categories(renderer, present)
    parcels.setRenderer(renderer)
    boundary = workspace.boundary_layer()
    apply_boundary_style(boundary)
    return [boundary, parcels]


def full_extent(layers, crs=None, transform_context=None) -> QgsRectangle:
    """Return the extent of what the layers hold, with a margin; null if they hold nothing.

    :param crs: reference system to state it in; the layers' own if not given.
    """
    extent = QgsRectangle()
    for layer in layers:
        layer.updateExtents()
        if layer.featureCount() and not layer.extent().isEmpty():
            if extent.isNull():
                extent = layer.extent()
            else:
                extent.combineExtentWith(layer.extent())
    if extent.isEmpty():
        return QgsRectangle()
    if crs is not None and layers[0].crs() != crs:
        context = transform_context or QgsCoordinateTransformContext()
        transform = QgsCoordinateTransform(layers[0].crs(), crs, context)
        try:
            extent = transform.transformBoundingBox(extent)
        except QgsCsException:
            return QgsRectangle()
    extent.scale(MARGIN)
    return extent


def map_crs(workspace, extent: QgsRectangle) -> QgsCoordinateReferenceSystem:
    """Return the reference system to draw in: degrees would squeeze the land, so metres around its middle."""
    crs = workspace.crs
    if not crs.isGeographic() or extent.isEmpty():
        return crs
    middle = extent.center()
    local = QgsCoordinateReferenceSystem.fromProj(
        f"+proj=laea +lat_0={middle.y():.6f} +lon_0={middle.x():.6f} +datum=WGS84 +units=m +no_defs"
    )
    return local if local.isValid() else crs


def map_png(workspace) -> bytes:
    """Return a PNG of the parcels by class; empty if none has a geometry."""
    layers = statement_layers(workspace)
    crs = map_crs(workspace, full_extent(layers))
    extent = full_extent(layers, crs)
    if extent.isEmpty():
        return b""
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(crs)
    settings.setExtent(extent)
    settings.setOutputSize(QSize(WIDTH_PX, HEIGHT_PX))
    settings.setOutputDpi(150)
    settings.setFlag(QgsMapSettings.Flag.Antialiasing, True)
    image = QImage(QSize(WIDTH_PX, HEIGHT_PX), QImage.Format.Format_RGB32)
    image.fill(QColor(Qt.GlobalColor.white))
    painter = QPainter(image)
    job = QgsMapRendererCustomPainterJob(settings, painter)
    job.renderSynchronously()
    painter.end()
    return _png(image)


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    buffer.close()
    return bytes(data)


def _classes_present(layer):
    from ..storage.parcel_figures import read_saved_rows

    rows = read_saved_rows(layer, ("status", "basis"))
    return {(row[1] or "", row[2] or "") for row in rows or ()}


def _class_of(status: str, basis: str) -> str:
    return f"{status}/{basis}"


def keep_class(renderer, status: str | None, basis: str | None) -> None:
    """Drop the categories of ``renderer`` but that of one class."""
    _keep_categories(renderer, {_class_of(status or "", basis or "")})


def _keep_categories(renderer, present) -> None:
    """Drop the categories no parcel falls into, so that the legend shows what the map shows."""
    known = set()
    for index in range(len(renderer.categories()) - 1, -1, -1):
        value = renderer.categories()[index].value()
        values = {value} if isinstance(value, str) else set(value)
        if value == "":
            continue
        known |= values
        if not values & present:
            renderer.deleteCategory(index)
    if present <= known:
        last = len(renderer.categories()) - 1
        if last >= 0 and renderer.categories()[last].value() == "":
            renderer.deleteCategory(last)
