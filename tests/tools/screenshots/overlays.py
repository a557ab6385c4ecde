"""The Overlays panel page by page, its dialogs, time and swipe, on the demo country with its two maps."""

import shutil
import tempfile
from pathlib import Path

from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QApplication, QDockWidget

SIZE = (1240, 840)
MAPS, LOSSES, WARNINGS, ACCOUNTS, NATURAL = range(5)
SERIES = (12, 8, 15, 9, 11, 14, 7, 95, 13, 10, 12, 9, 16, 11, 8, 60, 12, 10, 13, 9)  # tCO2e, 1990 to 2009


def run(desk):
    """Add the maps, look at them, count, warn, enter, leave out; photograph each."""
    panel = desk.dock("TerrestrialCarbonOverlaysDock")
    others = ("Browser", "Browser2", "ProcessingToolbox", "LayerStyling", "Layers", "Temporal Controller")
    for dock in filter(None, (desk.dock(name) for name in others)):
        dock.hide()
    panel.show()
    panel.raise_()
    desk.window.resizeDocks([panel], [440], Qt.Orientation.Horizontal)
    yield from desk.settle()
    desk.canvas.zoomToFullExtent()
    yield from add_maps(desk, panel)
    yield from look(desk, panel)
    yield from dialogs(desk, panel)
    yield from count(desk, panel)
    yield from warn(desk, panel)
    yield from enter(desk, panel)
    yield from leave_out(desk, panel)


def ready(desk, panel):
    """Wait until the panel has read and drawn everything."""
    yield 200
    yield lambda: not panel.busy
    yield from desk.settle()


def turn(desk, panel, index):
    """Turn to a page."""
    panel.tabs.setCurrentIndex(index)
    yield from ready(desk, panel)


def modal(name):
    """Return the modal dialog of a name, or ``None``."""
    found = QApplication.activeModalWidget()
    return found if found is not None and found.objectName() == name else None


def add_maps(desk, panel):
    """Both maps by their dialogs; the first one is photographed."""
    folder = Path(desk.arguments["demo"])
    for number, name in enumerate(("loss_year.tif", "carbon_density.tif"), 1):
        panel.maps_actions.adder.add_files([folder / name])
        yield lambda: modal("TerrestrialCarbonConfirmMap") is not None
        dialog = modal("TerrestrialCarbonConfirmMap")
        yield 400
        if number == 1:
            yield from desk.shot("overlays-confirm", dialog)
        dialog.ok.click()
        yield lambda number=number: len(panel.data.data.maps) == number
        yield from ready(desk, panel)


def look(desk, panel):
    """The chosen map beside the land, a year of it, and one side of a line."""
    page, looking = panel.maps, panel.maps.looking
    page.choose(next(each.id for each in panel.data.data.maps if each.kind == "gfc_lossyear"))
    yield from desk.settle()
    yield from desk.shot("overlays-window")
    looking.step_box.setCurrentIndex(looking.step_box.findData("cumulative"))
    looking.play_button.click()
    yield lambda: desk.canvas.mapSettings().isTemporal()
    controller = desk.canvas.temporalController()
    controller.pause()
    controller.setCurrentFrameNumber(2013 - looking.years[0])
    yield from desk.settle()
    yield from desk.shot("overlays-time")
    looking.stop_button.click()
    yield lambda: not desk.canvas.mapSettings().isTemporal()
    desk.window.findChild(QDockWidget, "Temporal Controller").hide()
    yield from desk.settle()
    looking.swipe_button.click()
    yield 400
    middle = desk.canvas.mapToGlobal(desk.canvas.rect().center())
    yield from desk.xdotool("mousemove", middle.x(), middle.y())
    yield from desk.xdotool("mousedown", 1)
    end = middle - QPoint(desk.canvas.width() // 8, 0)
    yield from desk.xdotool("mousemove", end.x(), end.y())
    yield from desk.xdotool("mouseup", 1)
    yield from desk.settle()
    yield from desk.shot("overlays-swipe")
    looking.swipe_button.click()
    yield from desk.settle()


def dialogs(desk, panel):
    """A kind of map of one's own, the catalogue, an address."""
    desk.later(lambda: panel.maps.add_asked.emit("own"))
    yield lambda: modal("TerrestrialCarbonOwnMap") is not None
    dialog = modal("TerrestrialCarbonOwnMap")
    dialog.name.setText("National loss map")
    with tempfile.TemporaryDirectory(prefix="maps-") as folder:  # a short path for the picture
        dialog.file.setFilePath(shutil.copy(Path(desk.arguments["demo"]) / "loss_year.tif", folder))
        yield 1500
        yield from desk.shot("overlays-own", dialog)
        dialog.reject()
    yield 200
    for kind, name in (("catalogue", "overlays-catalogue"), ("url", "overlays-address")):
        panel.maps.add_asked.emit(kind)
        yield 400
        dialog = panel.maps_actions._dialog
        if kind == "catalogue":
            dialog.view.selectRow(0)
            yield 200
        yield from desk.shot(name, dialog)
        dialog.reject()
        yield 200


def count(desk, panel):
    """Losses in hectares, and the chart."""
    yield from turn(desk, panel, LOSSES)
    form, result = panel.losses.form, panel.losses.result
    carbon = next(each.id for each in panel.data.data.maps if each.kind == "carbon_density")
    layers = desk.project.mapLayers().values()
    form.density.setLayer(
        next(each for each in layers if each.customProperty("terrestrial_carbon/overlay") == carbon)
    )
    form.count_button.click()
    yield lambda: bool(panel.warnings.count)
    yield from ready(desk, panel)
    yield from turn(desk, panel, LOSSES)
    yield from desk.shot("overlays-losses", panel)
    result.tabs.setCurrentIndex(1)
    yield 400
    yield from desk.shot("overlays-chart", panel)
    result.tabs.setCurrentIndex(0)


def warn(desk, panel):
    """The park first, and a proposal for it."""
    yield from turn(desk, panel, WARNINGS)
    page = panel.warnings
    model = page.model
    park = next(row for row in range(model.rowCount()) if getattr(model.row(row).key, "parcel_id", None))
    page.view.selectRow(park)
    page.propose_button.click()
    yield lambda: page.proposals.model.rowCount() > 0
    yield from ready(desk, panel)
    page.zoom_button.click()
    yield from desk.settle()
    yield from desk.shot("overlays-warnings")


def enter(desk, panel):
    """What was entered of 2022, and why it is not entered again."""
    yield from turn(desk, panel, ACCOUNTS)
    page = panel.enter
    for number in range(2):
        page.year_box.setCurrentIndex(page.year_box.findData(2022))
        page.check_button.click()
        yield lambda: bool(page.outcome.text())
        yield from ready(desk, panel)
        if number == 0:
            yield lambda: page.enter_button.isEnabled()
            yield from desk.shot("overlays-accounts", panel)
            page.enter_button.click()
            yield lambda: page.entered_model.rowCount() > 0
            yield from ready(desk, panel)
    yield from desk.shot("overlays-refused", panel)


def leave_out(desk, panel):
    """An event marked as a fire with its evidence, and what its year leaves out."""
    from terrestrial_carbon.plugin.core.mechanism.natural import EVIDENCE, mark_natural

    page = panel.natural
    with panel.accounts.reading() as book:
        event = max(book.rows("event"), key=lambda row: row["amount_tco2e"])["id"]
    evidence = dict.fromkeys(EVIDENCE, "Fire report 2022")
    disturbance = {"disturbance": "wildfire", "activity": "forest_management"}
    panel.accounts.act(mark_natural, event_ids=[event], evidence=evidence, **disturbance)
    yield from turn(desk, panel, NATURAL)
    yield 400
    yield from desk.shot("overlays-natural", panel)
    page.tabs.setCurrentIndex(1)
    section = page.exclusion
    section.first.setValue(2021)
    section.last.setValue(2023)
    section.level.series.setPlainText("; ".join(f"{1990 + n}: {value}" for n, value in enumerate(SERIES)))
    yield 1500
    yield from desk.shot("overlays-left-out", panel)
