"""How parcels look: one colour per status (the single source), hatching by basis, labels by name."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsPalLayerSettings,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from ..core.parcel import Basis, Status
from ..translate import tr
from .compat import save_default_style
from .errors import WorkspaceNotWritten
from .form import apply_form
from .schema import BOUNDARY, PARCEL
from .words import basis_word, status_word

#: Colour per status code; ``None`` is untagged. Told apart by people with colour blindness too.
STATUS_COLORS = {
    "protected": "#2e7d32",
    "threatened": "#ef6c00",
    "inaccessible": "#5d6d7e",
    "tradeable": "#f9c22e",
    "excluded": "#b0b0b0",
    None: "#ffffff",
}

#: One of these is on every platform QGIS runs on; a saved style naming a missing font would warn.
PORTABLE_FONTS = ("Open Sans", "Noto Sans", "Segoe UI", "Arial", "Helvetica", "DejaVu Sans")
FILL_OPACITY = 0.55  # imagery shows through
SMALLEST_LABELLED_MM = 5.0  # parcels smaller than this on the map carry no name
OUTLINE = "#404040"
UNTAGGED_OUTLINE = "#808080"
_CLASS_EXPRESSION = 'concat("status", \'/\', "basis")'
_STEEP, _FALLING, _LEVEL = 45.0, -45.0, 0.0


def apply_parcel_style(layer: QgsVectorLayer) -> None:
    """Give ``layer`` the parcels' renderer, labels and form in the user's language."""
    layer.setRenderer(parcel_renderer())
    layer.setLabeling(_labeling())
    layer.setLabelsEnabled(True)
    apply_form(layer)


def apply_boundary_style(layer: QgsVectorLayer) -> None:
    """Give ``layer`` an outline without fill."""
    symbol = QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": "#212121", "outline_width": "0.6", "outline_style": "dash"}
    )
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def parcel_renderer() -> QgsCategorizedSymbolRenderer:
    """Return the renderer by status, and by basis where a status has two."""
    renderer = QgsCategorizedSymbolRenderer(_CLASS_EXPRESSION)
    for values, status, basis, hatch in (
        (["protected/law", "protected/"], Status.PROTECTED, Basis.LAW, None),
        (["protected/treaty"], Status.PROTECTED, Basis.TREATY, _STEEP),
        (["inaccessible/biophysical", "inaccessible/"], Status.INACCESSIBLE, Basis.BIOPHYSICAL, None),
        (["inaccessible/economic"], Status.INACCESSIBLE, Basis.ECONOMIC, _STEEP),
        (["threatened/"], Status.THREATENED, None, None),
        (["tradeable/"], Status.TRADEABLE, None, None),
        (["excluded/"], Status.EXCLUDED, None, _FALLING),
    ):
        label = status_word(status)
        if basis is not None:
            label = tr("{status}: {basis}").format(status=label, basis=basis_word(basis))
        symbol = status_symbol(status.value, hatch)
        renderer.addCategory(QgsRendererCategory(values, symbol, label))
    renderer.addCategory(QgsRendererCategory("", status_symbol(None), status_word(None)))
    return renderer


def renew_class_words(layer) -> None:
    """Say the classes of our renderer in the user's language; another renderer is left alone."""
    renderer = layer.renderer()
    if (
        not isinstance(renderer, QgsCategorizedSymbolRenderer)
        or renderer.classAttribute() != _CLASS_EXPRESSION
    ):
        return
    words = {str(category.value()): category.label() for category in parcel_renderer().categories()}
    for index, category in enumerate(renderer.categories()):
        if str(category.value()) in words:
            renderer.updateCategoryLabel(index, words[str(category.value())])
    layer.legendChanged.emit()  # the layer tree shows the old words otherwise


def status_symbol(status_code, hatch_angle=None) -> QgsFillSymbol:
    """Return the fill of a status; ``hatch_angle`` in degrees adds lines."""
    color = QColor(STATUS_COLORS[status_code])
    alpha = round(255 * (0.15 if status_code is None else FILL_OPACITY))
    symbol = QgsFillSymbol.createSimple(
        {
            "color": f"{color.red()},{color.green()},{color.blue()},{alpha}",
            "outline_color": UNTAGGED_OUTLINE if status_code is None else OUTLINE,
            "outline_width": "0.26",
        }
    )
    if hatch_angle is not None:
        symbol.appendSymbolLayer(_hatching(QColor(STATUS_COLORS[status_code]).darker(150), hatch_angle))
    return symbol


def outline_symbol() -> QgsFillSymbol:
    """Return a parcel's outline without fill, dark in a light casing: it is seen on any map."""
    symbol = QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": "255,255,255,170", "outline_width": "0.7"}
    )
    line = QgsFillSymbol.createSimple({"style": "no", "outline_color": OUTLINE, "outline_width": "0.26"})
    symbol.appendSymbolLayer(line.symbolLayer(0).clone())
    return symbol


def _hatching(color: QColor, angle: float) -> QgsLinePatternFillSymbolLayer:
    lines = QgsLinePatternFillSymbolLayer()
    lines.setLineAngle(angle)
    lines.setDistance(2.0)
    lines.setSubSymbol(QgsLineSymbol.createSimple({"line_color": color.name(), "line_width": "0.3"}))
    return lines


def portable_text(size_pt: float) -> QgsTextFormat:
    """Return a text format whose font every platform has one of, so that none is missed on opening."""
    text = QgsTextFormat()
    text.setFamilies(list(PORTABLE_FONTS))
    text.setSize(size_pt)
    return text


def label_text(size_pt: float = 8, color: str = "#202020", halo_mm: float = 0.8) -> QgsTextFormat:
    """Return the text of labels on the map, in a white halo."""
    text = portable_text(size_pt)
    text.setColor(QColor(color))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(halo_mm)
    halo.setColor(QColor("#ffffff"))
    text.setBuffer(halo)
    return text


def _labeling() -> QgsVectorLayerSimpleLabeling:
    settings = QgsPalLayerSettings()
    settings.fieldName = "name"
    settings.setFormat(label_text())
    # Placing labels that cannot fit takes minutes and gigabytes on a map of 100,000 parcels.
    thinning = settings.thinningSettings()
    thinning.setMinimumFeatureSize(SMALLEST_LABELLED_MM)
    settings.setThinningSettings(thinning)
    return QgsVectorLayerSimpleLabeling(settings)


STYLERS = {PARCEL: apply_parcel_style, BOUNDARY: apply_boundary_style}


def save_styles(workspace) -> None:
    """Save styles and forms inside the workspace's file, as the defaults of its layers.

    :raises WorkspaceNotWritten: the file refused.
    """
    for table in (PARCEL, BOUNDARY):
        layer = workspace.table_layer(table)
        STYLERS[table](layer)
        problem = save_default_style(layer, table, "Terrestrial Carbon")
        if problem:
            raise WorkspaceNotWritten(workspace.path, problem)
