"""The Parcels panel in its states, and its dialogs."""

from pathlib import Path

from qgis.PyQt.QtWidgets import QApplication

SIZE = (1366, 768)


def run(desk):
    """Photograph each page of the panel, the drawing tool at work, and both dialogs."""
    for name in ("Browser", "Browser2"):
        if desk.dock(name) is not None:
            desk.dock(name).hide()
    panel = desk.dock("TerrestrialCarbonParcelsDock")
    panel.show()
    panel.raise_()
    desk.canvas.zoomToFullExtent()
    yield from desk.settle()
    yield from pages(desk, panel)
    yield from drawing(desk, panel)
    yield from dialogs(desk, panel)


def pages(desk, panel):
    """Evidence with something missing, list, pending changes."""
    layer = panel.session.parcel_layer
    fids = sorted(panel.session.rows.rows)
    layer.selectByIds(fids[:1])
    yield 400
    yield from desk.shot("parcels-window")
    yield from desk.shot("parcels-evidence", panel.widget())
    panel.tabs.setCurrentWidget(panel.list)
    yield 500
    yield from desk.shot("parcels-list", panel.widget())
    layer.selectByIds(fids[10:14])
    panel.controller.tag_selection(2)
    panel.tabs.setCurrentWidget(panel.changes)
    yield 500
    yield from desk.shot("parcels-changes", panel.widget())
    panel.tabs.setCurrentWidget(panel.evidence)
    yield 300
    yield from desk.shot("parcels-missing-evidence", panel.widget())
    layer.rollBack()
    layer.removeSelection()


def drawing(desk, panel):
    """A polygon half drawn in the sea, with its area at the cursor."""
    panel.controller.choose_status("protected")
    panel.controller.set_mode("draw")
    box = desk.canvas.extent()
    width, height = box.width(), box.height()
    for x, y in ((0.05, 0.08), (0.16, 0.08), (0.16, 0.2)):
        yield from desk.click_map(box.xMinimum() + x * width, box.yMinimum() + y * height)
    point = desk.screen_point(box.xMinimum() + 0.06 * width, box.yMinimum() + 0.2 * height)
    yield from desk.xdotool("mousemove", point.x(), point.y())
    yield from desk.shot("parcels-drawing", screen=True)
    panel.tools.stop()


def dialogs(desk, panel):
    """New workspace, import."""
    panel.session.parcel_layer.rollBack()
    desk.later(panel.workspaces.new)
    yield lambda: QApplication.activeModalWidget() is not None
    dialog = QApplication.activeModalWidget()
    dialog.name.setText("Ruritania")
    dialog.place.setText("Ruritania")
    dialog.file.setFilePath(str(Path.home() / "Ruritania.gpkg"))
    yield from desk.shot("new-workspace", dialog)
    dialog.reject()
    yield 200
    panel.workspaces.import_parcels()
    window = panel.workspaces.import_window
    ours = (panel.session.parcel_layer, panel.session.boundary_layer)
    others = [la for la in desk.project.mapLayers().values() if la not in ours]
    named = next(la for la in others if la.type() == 0 and la.fields().indexOf("status_yr") >= 0)
    window.layer_box.setLayer(named)
    yield 300
    yield from desk.shot("import-parcels", window)
    window.run()
    yield lambda: not window.running
    yield 300
    yield from desk.shot("import-report", window)
