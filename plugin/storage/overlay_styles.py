"""How overlays look: events by year, month, type and confidence; amounts in a ramp; classes by their table.

Codes without an event are clear, so that parcels and imagery show. A style says in words what each
colour means, with the unit beside numbers.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from qgis.core import (
    QgsColorRampShader,
    QgsFillSymbol,
    QgsLayerTree,
    QgsLayerTreeModel,
    QgsLineSymbol,
    QgsMapLayerLegendUtils,
    QgsMarkerSymbol,
    QgsPalettedRasterRenderer,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..core.overlays.catalogue import CatalogueEntry, Kind
from ..core.overlays.encoding import Encoding
from ..translate import current_language
from .compat import sampled_limits
from .event_classes import EventClass, event_classes
from .event_words import unit_word

#: More codes than this are drawn by the breaks between years, not one by one.
MOST_CODES = 256
SAMPLE_CELLS = 250_000  # from which lowest and highest amounts are estimated
AMOUNT_COLORS = ("#f7fcf5", "#c7e9c0", "#74c476", "#238b45", "#00441b")
_CLEAR = QColor(0, 0, 0, 0)


def style_overlay(
    layer,
    entry: CatalogueEntry | None,
    encoding: Encoding | None = None,
    band: int = 1,
    present: Iterable[int] | None = None,
) -> None:
    """Give a raster ``layer`` the look of its kind; one without an entry keeps QGIS's.

    A layer that is not in the project yet may be styled on a worker thread (the range of amounts is
    estimated from its cells); one that is in it belongs to the main thread.

    :param encoding: how its codes are read, where the entry's needed a year.
    """
    if entry is None or entry.kind is Kind.IMAGERY or not isinstance(layer, QgsRasterLayer):
        return
    encoding = encoding or entry.encoding
    if encoding is not None:
        colors = entry.style.colors if entry.own else ()  # else one look for the years of all maps
        style_events(layer, encoding, colors, band=band, present=present)
    elif entry.classes:
        rows = [(one.code, one.name_in(current_language()), one.color) for one in entry.classes]
        style_classes(layer, rows, band)
    elif entry.kind is Kind.AREAS:
        color = entry.style.colors[0] if entry.style.colors else "#33691e"
        style_classes(layer, [(1, entry.title_in(current_language()), color)], band)
    elif entry.kind in (Kind.COVER, Kind.DENSITY, Kind.MEASURE):
        limits = (0.0, 100.0) if entry.unit == "percent" else None
        style_amounts(layer, entry.unit, entry.style.colors, limits, band)


def style_events(
    layer: QgsRasterLayer,
    encoding: Encoding,
    colors: Iterable[str] = (),
    band: int = 1,
    newest: int | None = None,
    present: Iterable[int] | None = None,
) -> tuple[EventClass, ...]:
    """Draw a map of events by its codes; return its classes (:func:`event_classes`)."""
    classes = event_classes(encoding, colors, newest, present)
    count = sum(one.high - one.low + 1 for one in classes)
    if count <= MOST_CODES:
        layer.setRenderer(_paletted(layer, band, classes))
    else:
        layer.setRenderer(_stepped(layer, band, classes))
    return classes


def style_amounts(
    layer: QgsRasterLayer,
    unit: str,
    colors: Iterable[str] = (),
    limits: tuple[float, float] | None = None,
    band: int = 1,
) -> None:
    """Draw amounts in a smooth ramp with their unit in the legend; nothing at all (0) is clear.

    :param limits: lowest and highest amount of the ramp; estimated from the layer's cells if not given.
    """
    colors = tuple(colors) or AMOUNT_COLORS
    low, high = limits or _limits(layer, band)
    items, word = [], unit_word(unit)
    if low >= 0:
        items.append(QgsColorRampShader.ColorRampItem(low, _clear(colors[0]), ""))
        low += (high - low) / 1000.0
    stops = max(len(colors), 2)
    for index in range(stops):
        value = low + (high - low) * index / (stops - 1)
        color = QColor(colors[min(index, len(colors) - 1)])
        items.append(QgsColorRampShader.ColorRampItem(value, color, f"{value:g} {word}".strip()))
    shader = QgsColorRampShader(items[0].value, high)
    shader.setColorRampType(QgsColorRampShader.Type.Interpolated)
    shader.setColorRampItemList(items)
    settings = shader.legendSettings() if hasattr(shader, "legendSettings") else None
    if settings is not None:
        settings.setSuffix(f" {word}" if word else "")
        shader.setLegendSettings(settings)
    renderer = _shaded(layer, band, shader)
    renderer.setClassificationMin(items[0].value)
    renderer.setClassificationMax(high)
    layer.setRenderer(renderer)


def style_classes(layer: QgsRasterLayer, rows: Iterable[tuple], band: int = 1) -> None:
    """Draw classes of land: ``rows`` of (code, name, colour); without a colour one is made of the code."""
    classes = [
        QgsPalettedRasterRenderer.Class(code, QColor(color) if color else _color_of(code), name or str(code))
        for code, name, color in rows
    ]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), band, classes))


def tidy_legend(node) -> None:
    """Leave out of the legend of a layer (``QgsLayerTreeLayer``) the entries that say nothing."""
    layer = node.layer()
    renderer = layer.renderer() if isinstance(layer, QgsRasterLayer) else None
    if not isinstance(renderer, (QgsPalettedRasterRenderer, QgsSingleBandPseudoColorRenderer)):
        return
    words = {label for label, _ in renderer.legendSymbologyItems() if label.strip()}
    tree = QgsLayerTree()
    model = QgsLayerTreeModel(tree)
    nodes = model.layerLegendNodes(tree.addLayer(layer))
    said = [index for index, one in enumerate(nodes) if one.data(Qt.ItemDataRole.DisplayRole) in words]
    if said:
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, said)


def event_symbol(geometry_type, color: QColor):
    """Return the symbol of an event drawn as point, line or area: filled lightly, outlined clearly."""
    name = color.name()
    if geometry_type == QgsWkbTypes.GeometryType.PointGeometry:
        return QgsMarkerSymbol.createSimple(
            {"name": "circle", "color": name, "outline_color": "#202020", "size": "2.2"}
        )
    if geometry_type == QgsWkbTypes.GeometryType.LineGeometry:
        return QgsLineSymbol.createSimple({"line_color": name, "line_width": "0.6"})
    fill = f"{color.red()},{color.green()},{color.blue()},120"
    return QgsFillSymbol.createSimple({"color": fill, "outline_color": name, "outline_width": "0.5"})


def _paletted(layer, band, classes) -> QgsPalettedRasterRenderer:
    listed = [
        QgsPalettedRasterRenderer.Class(code, one.color, one.words)
        for one in classes
        for code in range(one.low, one.high + 1)
    ]
    return QgsPalettedRasterRenderer(layer.dataProvider(), band, listed)


def _stepped(layer, band, classes) -> QgsSingleBandPseudoColorRenderer:
    """Return the classes as steps; a step ends with its highest code, gaps between classes are clear."""
    items, following = [], -math.inf
    for one in classes:
        if one.low > following:
            items.append(QgsColorRampShader.ColorRampItem(one.low - 1, _CLEAR, ""))
        items.append(QgsColorRampShader.ColorRampItem(one.high, one.color, one.words))
        following = one.high + 1
    shader = QgsColorRampShader(items[0].value, items[-1].value)
    shader.setColorRampType(QgsColorRampShader.Type.Discrete)
    shader.setColorRampItemList(items)
    renderer = _shaded(layer, band, shader)
    renderer.setClassificationMin(items[0].value)
    renderer.setClassificationMax(items[-1].value)
    return renderer


def _shaded(layer, band, function) -> QgsSingleBandPseudoColorRenderer:
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(function)
    return QgsSingleBandPseudoColorRenderer(layer.dataProvider(), band, shader)


def _limits(layer, band) -> tuple[float, float]:
    low, high = sampled_limits(layer, band, SAMPLE_CELLS)
    if not (math.isfinite(low) and math.isfinite(high)) or high <= low:
        return 0.0, 1.0
    low = 0.0 if low >= 0 else low
    return low, _round_up(high)


def _round_up(value: float) -> float:
    """Return the next number of at most two digits, for a legend that can be read."""
    if value <= 0:
        return value
    size = 10.0 ** (math.floor(math.log10(value)) - 1)
    return math.ceil(value / size - 1e-9) * size


def _clear(color: str) -> QColor:
    made = QColor(color)
    made.setAlpha(0)
    return made


def _color_of(code: int) -> QColor:
    """Return one colour of many for a code: hues a golden angle apart, so that neighbours differ."""
    return QColor.fromHsvF((code * 0.381966) % 1.0, 0.55 + 0.3 * (code % 2), 0.85 - 0.2 * (code % 3) / 2)
