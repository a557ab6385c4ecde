"""A colleague's copy merged with the real mouse and keys: compared, decided by key and by mouse, merged.

``desk.results`` gets what the window shows on the way, and the parcels of the map afterwards.
"""

from pathlib import Path

from qgis.PyQt.QtWidgets import QAction, QApplication, QPushButton


def run(desk):
    """Play the journey; every state is photographed."""
    panel = desk.dock("TerrestrialCarbonParcelsDock")
    panel.session.open(Path(desk.arguments["ours"]))
    yield from desk.settle()
    panel.bar.findChild(QAction, "TerrestrialCarbonColleague_merge").trigger()
    window = panel.workspaces.merge_window
    window.move(10, 200)
    window.resize(820, 560)
    window.source.copy_file.setFilePath(desk.arguments["theirs"])
    yield from desk.settle()
    yield from press(desk, window, "act")
    yield lambda: not window.running
    yield from desk.settle()
    yield from desk.shot("compared", screen=True)
    page, told = window.compare, desk.results
    told["filter"] = [page.filter.itemText(number) for number in range(page.filter.count())]
    yield from decide_by_key(desk, window, "r0c0:name", "2")
    yield from decide_by_key(desk, window, "r2c0:status", "1")
    yield from look_at(desk, window, lambda key: key.startswith("land:"))
    table = page.sides
    row = next(number for number in range(table.rowCount()) if "(ha)" in table.item(number, 0).text())
    told["bands"] = [band.asGeometry().area() for band in (window.outlines.ours, window.outlines.theirs)]
    yield from desk.click_cell(table, table.model().index(row, 3))
    yield from desk.shot("decided", screen=True)
    told["choices"] = {key: choice.value for key, choice in page.choices.items()}
    yield from press(desk, window, "act")
    yield lambda: QApplication.activeModalWidget() is not None
    box = QApplication.activeModalWidget()
    told["asked"] = box.text()
    yield from desk.key("Return", window=box)
    yield lambda: window.done is not None and not window.running
    yield from desk.settle()
    yield from desk.shot("merged", screen=True)
    told["report"] = window.report.toPlainText()
    told["copy_before"] = window.done.copy_before
    yield from press(desk, window, "close")
    layer = panel.session.parcel_layer
    told["map"] = {one["id"]: [one["name"], one["status"]] for one in layer.getFeatures()}
    told["log"] = [line for line in desk.messages if line[2] > 0]


def press(desk, window, name):
    """Click a button of the window."""
    yield from desk.click(window.findChild(QPushButton, f"TerrestrialCarbonMerge_{name}"))


def look_at(desk, window, wanted):
    """Step to a conflict with the key N."""
    for _ in range(12):
        conflict = window.compare.current().conflict
        if conflict is not None and wanted(conflict.key):
            return
        yield from desk.key("n", window=window)
    raise AssertionError("no such conflict")


def decide_by_key(desk, window, key, choice):
    """Step to a conflict and decide it, both with keys."""
    yield from look_at(desk, window, lambda one: one == key)
    yield from desk.key(choice, window=window)
