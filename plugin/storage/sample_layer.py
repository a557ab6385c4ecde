"""How a sample's units look on the map: a ring by how far they are labelled, and the outline of a plot."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsRendererCategory,
    QgsSymbol,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from ..core.review.standing import Standing
from .review_words import standing_word
from .styles import label_text

_COLUMN = "standing"
_OUTLINE = 'geom_from_wkt("outline")'
#: Told apart by people with colour blindness too.
STANDING_COLORS = {
    Standing.UNDECIDED: "#ffffff",
    Standing.DECIDED: "#56b4e9",
    Standing.AGREED: "#009e73",
    Standing.DISAGREED: "#d55e00",
}
_LABELLED_UP_TO = 50_000  # scale


def apply_sample_style(layer: QgsVectorLayer) -> None:
    """Give the layer of the samples' units its symbols and labels in the user's language."""
    layer.setRenderer(sample_renderer())
    layer.setLabeling(_labeling())
    layer.setLabelsEnabled(True)


def sample_renderer() -> QgsCategorizedSymbolRenderer:
    """Return the renderer by how far a unit is labelled, never by what it was labelled as."""
    renderer = QgsCategorizedSymbolRenderer(_COLUMN)
    for standing, colour in STANDING_COLORS.items():
        renderer.addCategory(QgsRendererCategory(standing.value, _symbol(colour), standing_word(standing)))
    return renderer


def renew_sample_words(layer: QgsVectorLayer) -> None:
    """Say the classes of our renderer in the user's language; another renderer is left alone."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsCategorizedSymbolRenderer) or renderer.classAttribute() != _COLUMN:
        return
    words = {standing.value: standing_word(standing) for standing in STANDING_COLORS}
    for index, category in enumerate(renderer.categories()):
        if category.value() in words:
            renderer.updateCategoryLabel(index, words[category.value()])
    layer.legendChanged.emit()


def _symbol(colour: str) -> QgsMarkerSymbol:
    """Return a ring in a dark casing, through which the ground is seen, and the outline of a plot."""
    ring = {"name": "circle", "color": "0,0,0,0", "size": "3.4"}
    symbol = QgsMarkerSymbol.createSimple({**ring, "outline_color": "#202020", "outline_width": "1.1"})
    bright = QgsMarkerSymbol.createSimple({**ring, "outline_color": colour, "outline_width": "0.7"})
    symbol.appendSymbolLayer(bright.symbolLayer(0).clone())
    outline = QgsGeometryGeneratorSymbolLayer.create({"geometryModifier": _OUTLINE})
    outline.setSymbolType(QgsSymbol.SymbolType.Fill)
    line = {"style": "no", "outline_color": "#202020", "outline_width": "0.7"}
    fill = QgsFillSymbol.createSimple(line)
    thin = QgsFillSymbol.createSimple({**line, "outline_color": colour, "outline_width": "0.4"})
    fill.appendSymbolLayer(thin.symbolLayer(0).clone())
    outline.setSubSymbol(fill)
    symbol.appendSymbolLayer(outline)
    return symbol


def _labeling() -> QgsVectorLayerSimpleLabeling:
    settings = QgsPalLayerSettings()
    settings.fieldName = "number"
    settings.setFormat(label_text())
    settings.dist = 1.5
    settings.scaleVisibility = True
    settings.minimumScale = _LABELLED_UP_TO
    return QgsVectorLayerSimpleLabeling(settings)
