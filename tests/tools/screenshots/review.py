"""The Review panel's queue on the demo country: deciding, rules, consensus, agreement, second map."""

from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis.PyQt.QtCore import Qt

SIZE = (1280, 800)
CHINESE = {"Amara": "陈静", "Bo": "李波"}


def run(desk):
    """Review the demo as Bo, after Amara."""
    panel = desk.dock("TerrestrialCarbonReviewDock")
    others = ("Browser", "Browser2", "ProcessingToolbox", "LayerStyling", "Layers")
    for dock in filter(None, (desk.dock(name) for name in others)):
        dock.hide()
    panel.bar.set_reviewer(_named(desk, "Bo"))
    panel.show()
    panel.raise_()
    desk.window.resizeDocks([panel], [430], Qt.Orientation.Horizontal)
    page, card = panel.queue_page, panel.queue_page.card
    _prepare(desk, panel)
    panel.accounts.check()
    yield from ready(desk, page)
    page.go_to(1)
    yield from ready(desk, page)
    page.list.setFocus()
    yield from desk.key("d")
    yield lambda: page.controller.item.mine or page.row != 1
    yield from ready(desk, page)
    yield from desk.shot("review-queue-window")
    yield from desk.shot("review-queue", panel)
    page.filters.more.click()
    yield from ready(desk, page)
    yield from desk.shot("review-queue-rules", panel)
    page.filters.more.click()
    page.filters.state.setCurrentIndex(page.filters.state.findData("disagreed"))
    yield from ready(desk, page)
    yield from desk.shot("review-consensus", panel)
    page.filters.state.setCurrentIndex(0)
    card.tabs.setCurrentWidget(card.agreement)
    yield lambda: card.agreement.table.rowCount() > 0
    yield from ready(desk, page)
    yield from desk.shot("review-agreement", panel)
    card.tabs.setCurrentWidget(card.life)
    card.linked.click()
    yield from ready(desk, page)
    yield from desk.shot("review-linked")


def ready(desk, page):
    """Wait until the page has read and written everything and the map is drawn."""
    yield 200
    yield lambda: not page.controller.busy
    yield from desk.settle()


def _named(desk, name):
    return CHINESE[name] if desk.arguments["locale"] == "zh-Hans" else name


def _prepare(desk, panel):
    """Let Amara decide on most, and Bo on some; a photo belongs to one of them."""
    from terrestrial_carbon.plugin.core.review.queue import QueueRules
    from terrestrial_carbon.plugin.storage import review

    workspace = panel.session.workspace
    review.set_queue(workspace, QueueRules(1_000.0, 0.1, 2026), _named(desk, "Amara"))
    subjects = review.read_queue(workspace).subjects
    subjects.sort(key=lambda one: -one.stake_tco2e)
    picture = Path(desk.arguments["demo"]) / "clearing.jpg"
    _photo(picture)
    review.attach_photos(workspace, subjects[1].parcel_id, [picture], _named(desk, "Amara"))
    is_chinese = desk.arguments["locale"] == "zh-Hans"
    comment = "新修道路从北侧进入。" if is_chinese else "A new road enters from the north."
    for place, subject in enumerate(subjects):
        for reader, wrong in (("Amara", 4), ("Bo", 3)):
            if reader == "Bo" and place < 3:
                continue
            verdict = "disagree" if place % wrong == 1 else "agree"
            said = comment if verdict == "disagree" else ""
            answer = review.Answer(*subject.key, _named(desk, reader), verdict, "high", said)
            review.decide(workspace, answer)


def _photo(path):
    """Write a picture of a clearing: green, with brown in it."""
    memory = gdal.GetDriverByName("MEM").Create("", 320, 240, 3)
    rows, columns = np.mgrid[0:240, 0:320]
    cleared = np.abs(rows - 120) + np.abs(columns - 180) // 2 < 70
    for band, (forest, soil) in enumerate(((46, 150), (92, 110), (44, 70)), 1):
        memory.GetRasterBand(band).WriteArray(np.where(cleared, soil, forest).astype(np.uint8))
    gdal.GetDriverByName("JPEG").CreateCopy(str(path), memory)
    Path(f"{path}.aux.xml").unlink(missing_ok=True)
