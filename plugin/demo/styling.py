"""Styles the demos share: ramps, outlines, labels, and a view of everything."""

from __future__ import annotations

from qgis.core import (
    QgsColorRampShader,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsPalLayerSettings,
    QgsProject,
    QgsRasterLayer,
    QgsRasterShader,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from ..storage.errors import TerrestrialCarbonError
from ..storage.styles import label_text
from ..translate import tr

#: Stops of a ramp: t CO2e/ha, and degrees.
GREENS = (
    (0, "#fdfbe4"),
    (15, "#e5efb4"),
    (40, "#b5d987"),
    (80, "#6db45c"),
    (120, "#2f8443"),
    (165, "#0c4f28"),
)
SLOPES = ((0, "#ffffff"), (10, "#ffe9c7"), (20, "#fdbf6f"), (30, "#e8602c"), (45, "#7f0000"))


def show_all_of(project: QgsProject, workspace) -> None:
    """Let ``project`` open on the whole of the workspace's land, with a margin."""
    frame = QgsRectangle(workspace.parcel_layer().extent())
    frame.scale(1.12)
    view = QgsReferencedRectangle(frame, workspace.crs)
    project.viewSettings().setDefaultViewExtent(view)
    project.viewSettings().setPresetFullExtent(view)


def outline_symbol(color, width="0.7", style="solid", hatch=None) -> QgsFillSymbol:
    """Return an outline without fill, hatched at an angle if one is given."""
    symbol = QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": color, "outline_width": width, "outline_style": style}
    )
    if hatch is not None:
        lines = QgsLinePatternFillSymbolLayer()
        lines.setLineAngle(hatch)
        lines.setDistance(1.6)
        lines.setSubSymbol(QgsLineSymbol.createSimple({"line_color": color, "line_width": "0.18"}))
        symbol.appendSymbolLayer(lines)
    return symbol


def labels(field, size, color, bold) -> QgsVectorLayerSimpleLabeling:
    """Return labels of a field in a white halo, upright and bold or in italics."""
    text = label_text(size, color, 0.9)
    font = text.font()
    font.setBold(bold)
    font.setItalic(not bold)
    text.setFont(font)
    settings = QgsPalLayerSettings()
    settings.fieldName = field
    settings.setFormat(text)
    settings.priority = 9
    return QgsVectorLayerSimpleLabeling(settings)


def open_raster(path, role, title) -> QgsRasterLayer:
    """Return a raster layer with a role of the demo.

    :raises TerrestrialCarbonError: QGIS cannot read it.
    """
    layer = QgsRasterLayer(str(path), title)
    if not layer.isValid():
        raise TerrestrialCarbonError(tr("The map {path} cannot be read.").format(path=path))
    layer.setCustomProperty("terrestrial_carbon/role", role)
    return layer


def ramp_renderer(layer, stops) -> QgsSingleBandPseudoColorRenderer:
    """Return a smooth colouring of a raster's first band by pairs of value and colour."""
    ramp = QgsColorRampShader(stops[0][0], stops[-1][0])
    ramp.setColorRampType(QgsColorRampShader.Type.Interpolated)
    items = [QgsColorRampShader.ColorRampItem(value, QColor(color), str(value)) for value, color in stops]
    ramp.setColorRampItemList(items)
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)
    renderer.setClassificationMin(stops[0][0])
    renderer.setClassificationMax(stops[-1][0])
    return renderer
