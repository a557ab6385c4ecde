"""Inside QGIS, with both panels open: how long a user waits, measured again and again."""

import time

from qgis.PyQt.QtCore import QEventLoop
from qgis.PyQt.QtWidgets import QApplication

BEFORE, AFTER = "tradeable", "protected"
PATIENCE = 60  # seconds
FLAGS = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents


def run(desk):
    """Measure opening, tagging one parcel, tagging many; results are lists of seconds."""
    session = desk.plugin._session
    for name in ("TerrestrialCarbonBudgetDock", "TerrestrialCarbonParcelsDock"):
        desk.dock(name).show()
        desk.dock(name).raise_()
    yield from desk.settle()
    times = desk.results["seconds"] = {}
    times["open"] = yield from opening(desk, session)
    desk.results["parcels"] = len(session.rows.rows)
    everything = session.totals.current.whole
    desk.results["total_tco2e"] = everything.stock_tco2e
    session.parcel_layer.startEditing()
    fids = sorted(session.parcel_layer.allFeatureIds())
    middle = len(fids) // 2
    many = desk.arguments["many"]
    for name, chosen in (("tag_one", fids[middle : middle + 1]), ("tag_many", fids[:many])):
        times[name], times[f"{name}_undo"] = yield from tagging(desk, session, chosen)
    session.parcel_layer.rollBack()
    desk.results["loud"] = [line for line in desk.messages if line[2] in (1, 2)]
    yield 100


def opening(desk, session):
    """Return the seconds until the workspace is open and its totals are shown."""
    seconds = []
    for _ in range(desk.arguments["repeats"]):
        session.close()
        desk.project.clear()
        yield from desk.settle()
        start = time.perf_counter()
        session.open(desk.arguments["path"])
        session.totals.flush()
        QApplication.processEvents(FLAGS)
        seconds.append(time.perf_counter() - start)
        yield from desk.settle()
    return seconds


def tagging(desk, session, fids):
    """Return the seconds of tagging these parcels, selected, and of undoing it."""
    from terrestrial_carbon.plugin.storage import editing

    layer = session.parcel_layer
    layer.selectByIds(fids)
    editing.tag(layer, fids, BEFORE)  # so that every measured one changes each parcel
    yield from desk.settle()
    done, undone = [], []
    for _ in range(desk.arguments["repeats"]):
        done.append(seconds_until_totals(session, lambda: editing.tag(layer, fids, AFTER)))
        yield from desk.settle()
        undone.append(seconds_until_totals(session, layer.undoStack().undo))
        yield from desk.settle()
    return done, undone


def seconds_until_totals(session, action):
    """Return the seconds from the action until the totals, and all that listens to them, are new."""
    heard = []
    handle = session.totals.changed.connect(heard.append)
    start = time.perf_counter()
    action()
    while not heard:
        QApplication.processEvents(FLAGS)
        if time.perf_counter() - start > PATIENCE:
            raise RuntimeError("the totals did not follow")
    end = time.perf_counter()
    session.totals.changed.disconnect(handle)
    return end - start
