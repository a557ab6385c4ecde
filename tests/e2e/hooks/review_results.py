"""The journey's end: the verification report, and a package for the field opened as a project."""

from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QAction, QPushButton


class Results:
    """Steps of the report's window and of the package's."""

    def __init__(self, hands):
        self.hands, self.desk, self.told = hands, hands.desk, hands.told
        self.panel = hands.panel
        self.folder = Path(self.desk.arguments["folder"])

    def report(self):
        """PDF, HTML and XLSX by the button of the panel."""
        desk, hands = self.desk, self.hands
        folder = self.folder / "report"
        folder.mkdir()
        yield from hands.show_dock(self.panel)
        yield from desk.click(self.panel.report)
        yield lambda: self.panel.report_dialog is not None and self.panel.report_dialog.isVisible()
        dialog = self.panel.report_dialog
        dialog.move(80, 160)
        yield 300
        yield from hands.tick(dialog.opens, False)
        yield from hands.fill(dialog.folder.lineEdit(), folder)
        yield from hands.picture("report-asked")
        yield from desk.click(dialog.ok)
        yield lambda: dialog.busy or any(folder.iterdir())
        yield lambda: not dialog.busy and len(list(folder.iterdir())) >= len(dialog.kinds)
        yield from desk.settle()
        self.told["report"] = sorted(path.name for path in folder.iterdir())
        yield from hands.picture("report-written")
        yield from desk.click(dialog.cancel)
        yield lambda: self.panel.report_dialog is None

    def package(self):
        """The package by its window; QGIS opens what is in it as a project of its own."""
        desk, hands = self.desk, self.hands
        folder = self.folder / "package"
        yield from hands.show_dock(hands.parcels)
        desk.later(hands.parcels.bar.findChild(QAction, "TerrestrialCarbonColleague_package").trigger)
        yield lambda: hands.dialog("TerrestrialCarbonPackage") is not None
        dialog = hands.dialog("TerrestrialCarbonPackage")
        dialog.move(60, 40)
        yield 500
        yield from hands.fill(dialog.reader, "Ana")
        yield from hands.tick(dialog.base_map, False)
        yield from hands.fill(dialog.folder.lineEdit(), folder)
        yield from hands.picture("package-asked")
        yield from desk.click(dialog.findChild(QPushButton, "TerrestrialCarbonPackage_make"))
        yield lambda: not dialog.running and (folder / "field.qgs").exists()
        yield from desk.settle()
        yield from hands.picture("package-written")
        dialog.close()
        self.told["package"] = sorted(path.name for path in folder.iterdir())
        before = len(desk.messages)
        desk.iface.addProject(str(folder / "field.qgs"))
        yield from desk.settle()
        layers = QgsProject.instance().mapLayers().values()
        self.told["package layers"] = {layer.name(): layer.isValid() for layer in layers}
        self.told["package messages"] = [line for line in desk.messages[before:] if line[2] in (1, 2)]
        yield from hands.picture("package-opened")
