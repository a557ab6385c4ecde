"""QGIS's own form of a feature, with what it asks of the window around it."""

from __future__ import annotations

from gui_kit import flush
from qgis.core import QgsVectorLayerTools
from qgis.gui import QgsAttributeEditorContext, QgsAttributeForm


class Tools(QgsVectorLayerTools):
    """Stands in for QGIS's own, which a form with related rows asks for."""

    def addFeature(self, *values):  # noqa: N802 (QGIS's names)
        return False

    def startEditing(self, layer):  # noqa: N802
        return False

    def stopEditing(self, layer, can_cancel=True):  # noqa: N802
        return False

    def saveEdits(self, layer):  # noqa: N802
        return False


def form_of(window, layer, feature) -> QgsAttributeForm:
    """Return the form of a feature, shown; whoever asked deletes it."""
    context, tools = QgsAttributeEditorContext(), Tools()
    context.setVectorLayerTools(tools)
    context.setMapCanvas(window.mapCanvas())
    context.setMainMessageBar(window.messageBar())
    context.setCadDockWidget(window.cadDockWidget())
    form = QgsAttributeForm(layer, feature, context)
    form.tools = tools
    form.show()
    flush()
    return form
