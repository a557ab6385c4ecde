"""The officer's table of loss by year: run, cancelled, run again; then the page in the options."""

from pathlib import Path

import processing
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox, QProgressBar, QTextEdit, QWidget


def run(desk):
    """Everything with the mouse, as far as there is something to press."""
    folder = Path(desk.arguments["folder"])
    layers = [QgsVectorLayer(str(folder / "parcels.gpkg"), "parcels", "ogr")]
    layers += [QgsRasterLayer(str(folder / f"{name}.tif"), name) for name in ("lossyear", "carbon")]
    QgsProject.instance().addMapLayers(layers)
    desk.canvas.zoomToFullExtent()
    yield from desk.settle()
    yield from options(desk, folder)
    parcels, loss, carbon = layers
    given = {
        "INPUT": parcels, "ID_FIELD": "no", "YEARS": loss, "DENSITIES": [carbon], "UNIT": "t_c_per_ha",
        "OUTPUT": str(folder / "table.gpkg"),
    }  # fmt: skip
    yield from cancelled(desk, folder, given)
    yield from finished(desk, folder, given)


def options(desk, folder):
    """Set two workers and a folder for finished tiles."""
    desk.later(lambda: desk.iface.showOptionsDialog(desk.window, "TerrestrialCarbonOptions"))
    yield lambda: QApplication.activeModalWidget() is not None
    yield 500
    window = QApplication.activeModalWidget()
    named = window.findChildren(QWidget, "TerrestrialCarbonOptions")  # QGIS 3.44 names a frame likewise
    page = next(one for one in named if hasattr(one, "count") and hasattr(one, "folder"))
    page.count.setValue(2)
    page.folder.setFilePath(str(folder / "tiles"))
    buttons = window.findChild(QDialogButtonBox)
    yield from desk.click(buttons.button(QDialogButtonBox.StandardButton.Ok))
    yield lambda: QApplication.activeModalWidget() is None
    settings = QgsSettings()
    desk.results["settings"] = [
        settings.value("terrestrial_carbon/workers/count", type=int),
        settings.value("terrestrial_carbon/workers/tiles_folder"),
    ]


def open_dialog(desk, given):
    """Show the algorithm's dialog, filled in."""
    window = processing.createAlgorithmDialog("terrestrialcarbon:parceltable", given)
    window.show()
    window.move(10, 10)
    return window


def cancelled(desk, folder, given):
    """Press Run, and Cancel when some tiles are done."""
    window = open_dialog(desk, given)
    yield 500
    yield from desk.click(window.runButton())
    bar = window.findChild(QProgressBar)
    kept = folder / "tiles"
    yield lambda: bar.value() >= 30 and any(kept.iterdir())
    yield from desk.click(window.cancelButton())
    yield lambda: not QgsApplication.taskManager().countActiveTasks()
    yield 300
    desk.results["after cancel"] = [path.name for path in folder.glob("table*")]
    desk.results["tiles kept"] = len(list((folder / "tiles").iterdir()))
    window.close()


def finished(desk, folder, given):
    """Press Run again."""
    window = open_dialog(desk, given)
    yield 500
    yield from desk.click(window.runButton())
    yield lambda: (folder / "table.gpkg").exists() and not QgsApplication.taskManager().countActiveTasks()
    yield 500
    desk.results["tiles left"] = len(list((folder / "tiles").iterdir()))
    desk.results["log"] = "\n".join(box.toPlainText() for box in window.findChildren(QTextEdit))
    window.close()
