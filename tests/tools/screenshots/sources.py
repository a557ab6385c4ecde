"""The Sources page among the checks of the Parcels panel, and the line beside the Budget's carbon map."""

from dataclasses import replace
from pathlib import Path

from qgis.PyQt.QtCore import Qt

SIZE = (1400, 950)


def run(desk):
    """Say of the demo's carbon map that it is in t C, look at what the check finds, and at the Budget."""
    from terrestrial_carbon.plugin.storage.overlays import (
        Overlay,  # only QGIS knows the package here
        add_overlay,
        change_overlay,
        overlays,
    )

    panel, budget = desk.dock("TerrestrialCarbonParcelsDock"), desk.dock("TerrestrialCarbonBudgetDock")
    for name in ("Browser", "Browser2", "Layers", "ProcessingToolbox", "LayerStyling"):
        other = desk.dock(name)
        if other is not None:
            other.hide()
    workspace, maps = panel.session.workspace, _maps(desk)
    for one in overlays(workspace):
        if one.unit:
            change_overlay(workspace, replace(one, unit="t_c_per_ha"))
    for layer in maps:
        add_overlay(workspace, Overlay(layer.name(), layer.source(), "carbon_density", unit="t_c_per_ha"))
    panel.show()
    panel.raise_()
    desk.window.resizeDocks([panel], [440], Qt.Orientation.Horizontal)
    panel.tabs.setCurrentWidget(panel.checks)
    panel.checks.sections.setCurrentWidget(panel.checks.sources)
    yield from desk.settle()
    yield from desk.click(panel.checks.sources.run)
    yield lambda: panel.checks.sources.run.isEnabled()
    tree = panel.checks.sources.tree
    tree.setCurrentItem(tree.topLevelItem(0).child(0))
    yield from desk.settle()
    yield from desk.shot("sources-page", panel)
    budget.show()
    budget.raise_()
    budget.tabs.setCurrentIndex(0)
    budget.stock.map.setLayer(maps[0])
    budget.stock.unit.setCurrentIndex(budget.stock.unit.findData("t_c_per_ha"))
    yield lambda: not budget.doubts.watch.busy
    yield from desk.settle()
    yield from desk.shot("budget-source", budget)


def _maps(desk):
    return [one for one in desk.project.mapLayers().values() if Path(one.source()).stem == "carbon_density"]
