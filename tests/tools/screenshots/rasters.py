"""Statistics and tables from rasters, as the forestry officer makes them, and the page in the options."""

from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingFeatureSourceDefinition, QgsProject
from qgis.PyQt.QtWidgets import QApplication

SIZE = (1366, 800)


def run(desk):
    """Both dialogs filled in and run, their tables, and the options."""
    import processing

    yield from desk.settle()
    parcels = desk.plugin._session.parcel_layer  # noqa: SLF001
    density, loss, slope = (layer_of(desk, stem) for stem in ("carbon_density", "loss_year", "slope"))
    given = {"INPUT": parcels, "RASTERS": [density, slope], "OUTPUT": "TEMPORARY_OUTPUT"}
    yield from dialog(desk, processing, "parcelstatistics", given, "statistics-dialog", 500)
    parcels.selectByExpression("status in ('threatened', 'tradeable')")  # where trees were lost
    given = {
        "INPUT": QgsProcessingFeatureSourceDefinition(parcels.id(), True), "ID_FIELD": "name",
        "YEARS": loss, "CONDITION": slope, "MAXIMUM": 30.0,
        "DENSITIES": [density], "UNIT": "t_co2e_per_ha", "OUTPUT": "TEMPORARY_OUTPUT",
    }  # fmt: skip
    yield from dialog(desk, processing, "parceltable", given, "table-dialog", 700)
    yield from attribute_table(desk, "table-result")
    yield from options(desk)


def layer_of(desk, stem):
    """Return the project's layer of a file."""
    return next(each for each in desk.project.mapLayers().values() if Path(each.source()).stem == stem)


def dialog(desk, processing, name, given, picture, height):
    """Open an algorithm's dialog filled in, photograph it, run it, make its output the active layer."""
    window = processing.createAlgorithmDialog(f"terrestrialcarbon:{name}", given)
    window.show()
    yield 300  # QGIS gives it the size it had last
    window.resize(1050, height)
    window.move(20, 20)
    yield 500
    yield from desk.shot(picture, window)
    before = set(QgsProject.instance().mapLayers())
    yield from desk.click(window.runButton())
    yield lambda: set(QgsProject.instance().mapLayers()) - before and not QgsApplication.taskManager().count()
    yield 800
    window.close()
    fresh = (set(QgsProject.instance().mapLayers()) - before).pop()
    desk.iface.setActiveLayer(QgsProject.instance().mapLayer(fresh))
    yield 200


def attribute_table(desk, picture):
    """Photograph the table of the active layer."""
    table = desk.iface.showAttributeTable(desk.iface.activeLayer())
    table.resize(680, 420)
    yield 800
    yield from desk.shot(picture, table)
    table.close()
    yield 300


def options(desk):
    """Open the options at our page."""
    desk.later(lambda: desk.iface.showOptionsDialog(desk.window, "TerrestrialCarbonOptions"))
    yield lambda: QApplication.activeModalWidget() is not None
    yield 800
    window = QApplication.activeModalWidget()
    yield from desk.shot("options", window)
    window.reject()
    yield 200
