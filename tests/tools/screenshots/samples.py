"""Samples in the Review panel: drawing, the list, a unit to label, a consensus, the accuracy."""

from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QScrollArea

SIZE = (1280, 800)


def run(desk):
    """Draw 60 points of a map of land cover, label them as two readers, and photograph each page."""
    panel = desk.dock("TerrestrialCarbonReviewDock")
    for dock in filter(None, (desk.dock(name) for name in ("Browser", "Browser2", "ProcessingToolbox"))):
        dock.hide()
    desk.window.tabifyDockWidget(desk.dock("TerrestrialCarbonParcelsDock"), panel)
    panel.show()
    panel.raise_()
    desk.window.resizeDocks([panel], [420], Qt.Orientation.Horizontal)
    page = panel.samples
    panel.tabs.setCurrentWidget(page)
    panel.bar.set_reviewer("Ana")
    yield from desk.settle()
    cover = land_cover(desk, panel)
    QgsProject.instance().addMapLayer(cover)
    page.draw()
    dialog = page.dialog
    form = dialog.form
    form.map.setLayer(cover)
    yield lambda: not dialog.busy
    form.name.setText(word(desk, "Land cover 2024", "2024年土地覆盖"))
    form.design.setCurrentIndex(form.design.findData("stratified"))
    form.seed.setValue(20)
    form.minimum.setValue(12)
    form.size.setValue(60)
    yield from desk.settle()
    yield from desk.shot("samples-draw", dialog)
    yield from desk.click(dialog.draw)
    yield lambda: not dialog.busy
    yield from desk.settle()
    sample = page.list.chosen
    say_all(panel, sample, "Bea", lambda number, code: code if number % 9 else "3")
    say_all(panel, sample, "Ana", lambda number, code: code if number % 7 else "2", most=34)
    page.refresh()
    yield from desk.settle()
    yield from desk.shot("samples-list", panel)
    yield from desk.click(page.list.label)
    yield from desk.settle()
    yield from desk.shot("samples-label")
    page.work.go_differing()
    yield from desk.settle()
    yield from desk.shot("samples-consensus", panel)
    panel.bar.set_reviewer("Bea")  # who has labelled all: others would be told what she said
    panel.tabs.setCurrentWidget(panel.accuracy)
    yield lambda: not panel.accuracy.busy
    yield from desk.settle()
    yield from desk.shot("samples-accuracy", panel)
    area = panel.accuracy.findChild(QScrollArea)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    yield from desk.settle()
    yield from desk.shot("samples-readers", panel)


def word(desk, english, chinese):
    """Return a name in the language of the pictures."""
    from terrestrial_carbon.plugin.translate import current_language

    return chinese if current_language().startswith("zh") else english


def land_cover(desk, panel):
    """Return a map of four classes with names, over the parcels, in a file that is the hook's own."""
    import numpy as np
    from osgeo import gdal, osr
    from qgis.core import QgsPalettedRasterRenderer
    from qgis.PyQt.QtGui import QColor

    layer = panel.session.parcel_layer
    box, size = layer.extent(), 240
    rows, columns = np.mgrid[0:size, 0:size] / size
    wave = np.sin(7.0 * columns + 2.0 * np.sin(5.0 * rows)) + np.cos(6.0 * rows)
    cells = np.digitize(wave, (-0.9, 0.1, 1.2)).astype(np.uint8) + 1
    folder = Path(desk.arguments["demo"])
    path = folder / "land_cover.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), size, size, 1, gdal.GDT_Byte)
    step = (box.width() / size, box.height() / size)
    dataset.SetGeoTransform((box.xMinimum(), step[0], 0.0, box.yMaximum(), 0.0, -step[1]))
    srs = osr.SpatialReference()
    srs.ImportFromWkt(layer.crs().toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED_GDAL))
    dataset.SetProjection(srs.ExportToWkt())
    dataset.GetRasterBand(1).WriteArray(cells)
    dataset = None
    made = QgsRasterLayer(str(path), word(desk, "Land cover", "土地覆盖"))
    kinds = (
        (1, "#1b7837", word(desk, "Forest", "森林")),
        (2, "#e6ab02", word(desk, "Cropland", "农田")),
        (3, "#a6d96a", word(desk, "Grassland", "草地")),
        (4, "#4393c3", word(desk, "Wetland", "湿地")),
    )
    items = [QgsPalettedRasterRenderer.Class(code, QColor(colour), label) for code, colour, label in kinds]
    made.setRenderer(QgsPalettedRasterRenderer(made.dataProvider(), 1, items))
    made.setOpacity(0.5)
    return made


def say_all(panel, sample, reader, says, most=10**6):
    """Let a reader label the first units of the sample."""
    from terrestrial_carbon.plugin.core.review.samples import unit_id
    from terrestrial_carbon.plugin.storage import database, samples

    workspace = panel.session.workspace
    with database.reading(workspace.path) as connection:
        rows = connection.execute("SELECT number, map_class FROM sample_unit ORDER BY number").fetchall()
    for number, code in rows[:most]:
        samples.label(workspace, unit_id(sample.id, number), reader, says(number, code), confidence="high")
