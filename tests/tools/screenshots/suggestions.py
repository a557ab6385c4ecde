"""The Suggestions page of the Parcels panel: its evidence, its list with reasons, the preview on the map."""

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint, Qt

SIZE = (1240, 840)
LAYERS = {
    "LAW_AREAS": "protected_areas",
    "TREATY_AREAS": "ramsar_sites",
    "THREATS": "illegal_clearings",
    "ACCESS_AREAS": "access_survey",
}


def run(desk):
    """Forget the statuses, suggest them from the layers, and photograph list and form."""
    from terrestrial_carbon.plugin.storage.editing import tag  # only QGIS knows the package here

    panel = desk.dock("TerrestrialCarbonParcelsDock")
    for dock in filter(None, (desk.dock(name) for name in ("Browser", "Browser2", "Layers"))):
        dock.hide()
    panel.show()
    panel.raise_()
    desk.window.resizeDocks([panel], [420], Qt.Orientation.Horizontal)
    page, project = panel.suggestions, QgsProject.instance()
    panel.tabs.setCurrentWidget(page)
    yield from desk.settle()
    layer = panel.session.parcel_layer
    panel.session.start_editing()
    layer.selectAll()
    fids = layer.selectedFeatureIds()
    tag(layer, fids, None)
    panel.controller.save()
    layer.removeSelection()
    for name, table in LAYERS.items():
        found = [one for one in project.mapLayers().values() if f"layername={table}" in one.source()]
        if not found:
            found = [
                QgsVectorLayer(f"{desk.arguments['demo']}/examplania_layers.gpkg|layername={table}", table)
            ]
            project.addMapLayer(found[0])
        page.form.layers[name].setLayer(found[0])
    yield from desk.settle()
    yield from desk.shot("suggestions-evidence", panel)
    yield from desk.click(page.run_button)
    yield lambda: not page.busy
    box = page.on_map.rect()
    yield from desk.click_at(page.on_map.mapToGlobal(box.center() - QPoint(box.width() // 2 - 8, 0)))
    yield lambda: page.on_map.isChecked()
    yield from desk.settle()
    page.view.view.selectRow(0)
    yield from desk.settle()
    yield from desk.shot("suggestions-list")
