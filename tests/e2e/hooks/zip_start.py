"""Installs the built zip as a user does, and looks whether everything is there."""

import pyplugin_installer
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QToolBar
from qgis.utils import plugins


def run(desk):
    """Install, wait, note what there is."""
    desk.later(lambda: pyplugin_installer.instance().installFromZipFile(desk.arguments["zip"]))
    yield lambda: "terrestrial_carbon" in plugins
    yield from desk.settle()
    provider = QgsApplication.processingRegistry().providerById("terrestrialcarbon")
    desk.results["algorithms"] = sorted(each.name() for each in provider.algorithms()) if provider else []
    names = (
        "TerrestrialCarbonParcelsDock",
        "TerrestrialCarbonBudgetDock",
        "TerrestrialCarbonCreditsPanel",
        "TerrestrialCarbonOverlaysDock",
        "TerrestrialCarbonReviewDock",
    )
    desk.results["docks"] = [name for name in names if desk.dock(name) is not None]
    desk.results["toolbar"] = desk.window.findChild(QToolBar, "TerrestrialCarbonToolbar") is not None
    for name in names:
        desk.dock(name).show()
        desk.dock(name).raise_()
        yield from desk.shot(name)
    desk.quit_normally()
