"""Loads and unloads the plugin over and over and compares QGIS before and after."""

import gc
from collections import Counter

from qgis import utils
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QTranslator, qInstallMessageHandler
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QMenu, QTabBar, QToolBar, QWidget

NAME = "terrestrial_carbon"


def receivers(thing):
    """Return how many receivers each signal of a QObject has, as Qt itself tells it."""
    lines = []
    before = qInstallMessageHandler(lambda _kind, _context, line: lines.append(line.strip()))
    try:
        thing.dumpObjectInfo()
    finally:
        qInstallMessageHandler(before)
    counts, signal = {}, None
    for line in lines:
        if line.startswith("SIGNALS IN"):
            break
        if line.startswith("signal: "):
            signal = line
        elif signal:
            counts[signal] = counts.get(signal, 0) + 1
    return counts


def of_dock_tabs(widget, window):
    """Tell whether a widget belongs to the tabs of docks: Qt keeps them for the next docks."""
    while widget is not None and not (isinstance(widget, QTabBar) and widget.parent() is window):
        widget = widget.parent()
    return widget is not None


def census(desk):
    """Count what a plugin could leave behind."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    window, canvas = desk.window, desk.canvas
    registry = QgsApplication.processingRegistry()
    return {
        "docks": sorted(each.objectName() for each in window.findChildren(QDockWidget)),
        "toolbars": sorted(each.objectName() for each in window.findChildren(QToolBar)),
        "menus": sorted(each.title() for each in desk.iface.pluginMenu().findChildren(QMenu)),
        "actions": len(window.findChildren(QAction)),
        "widgets": len([each for each in window.findChildren(QWidget) if not of_dock_tabs(each, window)]),
        "top windows": sorted(type(each).__name__ for each in QgsApplication.topLevelWidgets()),
        "providers": sorted(each.id() for each in registry.providers()),
        "canvas items": len(canvas.scene().items()),
        "map tool": str(canvas.mapTool() and canvas.mapTool().metaObject().className()),
        "tasks": QgsApplication.taskManager().count(),
        "translators": sum(isinstance(each, QTranslator) for each in gc.get_objects()),
        "translated": QCoreApplication.translate("@default", desk.arguments["word"]),
        "modules": [name for name in __import__("sys").modules if name.startswith(f"{NAME}.")],
        "project": receivers(desk.project),
        "canvas": receivers(canvas),
        "window": receivers(window),
        "interface": receivers(desk.iface),
        "task manager": receivers(QgsApplication.taskManager()),
        "registry": receivers(registry),
        "application": receivers(QgsApplication.instance()),
        "layer tree": receivers(desk.iface.layerTreeView()),
    }


def difference(before, after):
    """Return what is not as it was: [before, after] of numbers, [gone, come] of lists."""
    changed = {}
    for key, was in before.items():
        now = after[key]
        if isinstance(was, dict):
            names = sorted({*was, *now})
            changed |= {f"{key} {name}": [was.get(name, 0), now.get(name, 0)] for name in names}
        elif isinstance(was, list):
            was, now = Counter(was), Counter(now)
            changed[key] = [sorted((was - now).elements()), sorted((now - was).elements())]
        else:
            changed[key] = [was, now]
    return {key: pair for key, pair in changed.items() if pair[0] != pair[1]}


def run(desk):
    """Take the census with the plugin away, load and unload it, take it again."""
    rounds = desk.arguments["rounds"]
    if NAME in utils.plugins:
        utils.unloadPlugin(NAME)
    yield from desk.settle()
    before = census(desk)
    for number in range(rounds):
        if not (utils.loadPlugin(NAME) and utils.startPlugin(NAME)):
            raise RuntimeError(f"did not load in round {number + 1}")
        yield 50
        if number == 0:
            desk.results["while loaded"] = difference(before, census(desk))
        if desk.arguments.get("show"):
            for name in ("TerrestrialCarbonParcelsDock", "TerrestrialCarbonBudgetDock"):
                desk.dock(name).show()
            yield 50
        if not utils.unloadPlugin(NAME):
            raise RuntimeError(f"did not unload in round {number + 1}")
        yield 50
    yield from desk.settle()
    desk.results["left behind"] = difference(before, census(desk))
    desk.results["rounds"] = rounds
    desk.quit_normally()
