"""The officer's first hour with the real mouse and keys: workspace, draw, paint, split, undo, redo, save.

``desk.results["steps"]`` gets one line a step: what the panel's totals say after it.
"""

from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsRectangle
from qgis.PyQt.QtWidgets import QApplication, QToolButton

WEST, SOUTH, SIDE = 500000.0, 5000000.0, 1000.0  # metres in UTM zone 32 N


def run(desk):
    """Play the journey; every step is photographed."""
    journey = Journey(desk)
    yield from journey.make_workspace()
    yield from journey.draw_three()
    yield from journey.add_and_paint_ten()
    yield from journey.split_one()
    yield from journey.undo_everything_and_redo()
    yield from journey.save_and_reopen()


class Journey:
    """The steps, and what is noted after each."""

    def __init__(self, desk):
        self.desk = desk
        self.steps = desk.results.setdefault("steps", [])
        self.file = Path(desk.arguments["folder"]) / "Ruritania.gpkg"
        self.dock = desk.dock("TerrestrialCarbonParcelsDock")

    @property
    def session(self):
        return self.dock.session

    def note(self, step):
        """Write down the totals as they are now."""
        totals = self.session.totals.flush()
        self.steps.append(
            {
                "step": step,
                "parcels": totals.whole.parcels,
                "area_ha": totals.whole.area_ha,
                "t0": totals.t0_tco2e,
                "classes": {
                    key[0].value if key[0] else "untagged": part.parcels
                    for key, part in totals.by_class.items()
                },
                "undo_steps": self.session.parcel_layer.undoStack().count(),
            }
        )

    def press(self, name):
        """Click a button of the panel."""
        yield from self.desk.click(self.dock.findChild(QToolButton, name))
        yield 150

    def make_workspace(self):
        desk = self.desk
        for name in ("Browser", "Browser2"):
            if desk.dock(name) is not None:
                desk.dock(name).hide()
        desk.project.setCrs(QgsCoordinateReferenceSystem("EPSG:32632"))
        self.dock.show()
        self.dock.raise_()
        yield from desk.settle()
        yield from desk.shot("journey-1-empty")
        yield from self.press("TerrestrialCarbonWorkspace_new")
        yield lambda: QApplication.activeModalWidget() is not None
        dialog = QApplication.activeModalWidget()
        yield 300
        dialog.activateWindow()
        yield from desk.click(dialog.name)
        yield from desk.type("Ruritania")
        dialog.file.setFilePath(str(self.file))
        yield 200
        yield from desk.shot("journey-2-new-workspace", screen=True)
        yield from desk.click(dialog._create)
        yield lambda: self.session.workspace is not None
        desk.canvas.setExtent(QgsRectangle(WEST, SOUTH, WEST + 12 * SIDE, SOUTH + 9 * SIDE))
        yield from desk.settle()
        yield from desk.shot("journey-3-created")
        self.note("created")

    def draw_three(self):
        for number, status in enumerate(("protected", "inaccessible", "tradeable")):
            yield from self.press(f"TerrestrialCarbonStatus_{status}")
            yield from self.press("TerrestrialCarbonMode_draw")
            x, y = WEST + (1 + 3.5 * number) * SIDE, SOUTH + 5.5 * SIDE
            corners = [(x, y), (x + 3 * SIDE, y), (x + 3 * SIDE, y + 2 * SIDE), (x, y + 2 * SIDE)]
            for corner in corners:
                yield from self.desk.click_map(*corner)
            if number == 2:
                yield from self.desk.shot("journey-4-drawing", screen=True)
            yield from self.desk.click_map(*corners[-1], button=3)
            yield 400
            self.note(f"drew {status}")
        yield from self.desk.shot("journey-5-drawn")

    def add_and_paint_ten(self):
        """Ten small untagged parcels in a row, as an import would leave them, painted by one sweep."""
        layer = self.session.parcel_layer
        # the package's real name in QGIS
        from terrestrial_carbon.plugin.storage.editing import add_parcel

        for number in range(10):
            x = WEST + (1 + number) * SIDE
            shape = QgsGeometry.fromRect(QgsRectangle(x, SOUTH + 2 * SIDE, x + SIDE, SOUTH + 3 * SIDE))
            add_parcel(layer, shape, {"name": f"Row {number + 1}", "stock_tco2e": 100.0})
        layer.removeSelection()
        layer.triggerRepaint()
        yield from self.desk.settle()
        self.note("ten untagged")
        yield from self.press("TerrestrialCarbonStatus_threatened")
        yield from self.press("TerrestrialCarbonMode_paint")
        y = SOUTH + 2.5 * SIDE
        yield from self.desk.drag_map([(WEST + (1.5 + number) * SIDE, y) for number in range(10)])
        yield 400
        self.note("painted ten")
        yield from self.desk.shot("journey-6-painted")

    def split_one(self):
        yield from self.press("TerrestrialCarbonMode_split")
        x = WEST + 1.5 * SIDE
        yield from self.desk.click_map(x, SOUTH + 1.5 * SIDE)
        yield from self.desk.click_map(x, SOUTH + 3.5 * SIDE)
        yield from self.desk.click_map(x, SOUTH + 3.5 * SIDE, button=3)
        yield 400
        self.note("split one")
        self.dock.tabs.setCurrentWidget(self.dock.changes)
        yield 500
        yield from self.desk.shot("journey-7-split")

    def undo_everything_and_redo(self):
        undo = self.dock.findChild(QToolButton, "TerrestrialCarbonWorkspace_undo")
        redo = self.dock.findChild(QToolButton, "TerrestrialCarbonWorkspace_redo")
        while undo.isEnabled():
            yield from self.desk.click(undo)
        yield 300
        self.note("undid everything")
        yield from self.desk.shot("journey-8-undone")
        while redo.isEnabled():
            yield from self.desk.click(redo)
        yield 300
        self.note("redid everything")

    def save_and_reopen(self):
        yield from self.press("TerrestrialCarbonWorkspace_save")
        yield 500
        self.note("saved")
        yield from self.desk.shot("journey-9-saved")
        project = self.file.with_suffix(".qgz")
        self.desk.project.write(str(project))
        self.desk.iface.newProject()
        yield lambda: self.session.workspace is None
        self.desk.iface.addProject(str(project))
        yield lambda: self.session.workspace is not None
        self.dock.tabs.setCurrentWidget(self.dock.list)
        yield from self.desk.settle()
        yield 400
        self.note("reopened")
        yield from self.desk.shot("journey-10-reopened")
