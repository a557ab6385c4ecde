"""The suggestions on the map, before any parcel is changed: a layer in the statuses' colours."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.parcel import Status
from ...storage.styles import STATUS_COLORS
from ...storage.words import status_word
from ...translate import tr
from ..parcels_on_map import add_beside

ROLE, PREVIEW = "terrestrial_carbon/role", "suggestions"


def preview_layer(project):
    """Return the layer of suggestions that is on the map, ``None`` without it."""
    found = [one for one in project.mapLayers().values() if one.customProperty(ROLE) == PREVIEW]
    return found[0] if found else None


def made_preview(path: str) -> QgsVectorLayer:
    """Return a layer in memory of the suggestions in a file; made on any thread, for the main one."""
    made = QgsVectorLayer(path, "suggestions", "ogr").materialize(QgsFeatureRequest())
    made.moveToThread(QCoreApplication.instance().thread())
    return made


def show_preview(iface, project, layer: QgsVectorLayer) -> None:
    """Put the suggestions of a run on the map, in place of those of another."""
    hide_preview(project)
    layer.setName(tr("Suggested statuses (preview)"))
    layer.setCustomProperty(ROLE, PREVIEW)
    layer.setCustomProperty("skipMemoryLayersCheck", 1)
    layer.setReadOnly(True)
    categories = [
        QgsRendererCategory(status.value, _symbol(STATUS_COLORS[status.value]), status_word(status))
        for status in Status
    ]
    mixed = QgsFillSymbol.createSimple(
        {"style": "b_diagonal", "color": "#6a1b9a", "outline_color": "#6a1b9a", "outline_width": "0.5"}
    )
    categories.append(QgsRendererCategory(None, mixed, tr("mixed")))
    layer.setRenderer(QgsCategorizedSymbolRenderer("suggested_status", categories))
    add_beside(iface, project, layer)


def hide_preview(project) -> None:
    """Take the suggestions off the map; whoever holds the layer can show it again."""
    layer = preview_layer(project)
    if layer is not None:
        project.takeMapLayer(layer)


def _symbol(color: str) -> QgsFillSymbol:
    return QgsFillSymbol.createSimple({"color": color, "outline_color": "#333333", "outline_width": "0.3"})
