"""The Budget panel: every page, with the demo country's figures."""

from pathlib import Path

SIZE = (1400, 950)
HISTORY = "\n".join(f"{1991 + i}\t{780 + 14 * ((i * 7) % 5 - 2)}" for i in range(24))


def run(desk):
    """Show each page of the panel beside the map, and the menu of formats."""
    panel = desk.dock("TerrestrialCarbonBudgetDock")
    for name in ("Browser", "Browser2", "ProcessingToolbox", "LayerStyling"):
        other = desk.dock(name)
        if other is not None:
            other.hide()
    other = desk.dock("TerrestrialCarbonParcelsDock")
    desk.window.tabifyDockWidget(other, panel)
    panel.show()
    panel.raise_()
    desk.window.resizeDocks([panel], [390], _horizontal())
    yield from desk.settle()
    desk.canvas.zoomToFullExtent()
    for index, name in enumerate(("stock", "classes", "holders", "quality", "method")):
        if name == "stock":
            _fill_stock(desk, panel)
        panel.tabs.setCurrentIndex(index)
        if name == "method":
            panel.method.combo.setCurrentIndex(1)
            panel.method.history.paste(HISTORY)
        yield 500
        if name == "classes":
            yield from desk.shot("budget-window")
        yield from desk.shot(f"budget-{name}", panel)
    panel.method.combo.setCurrentIndex(0)
    panel.tabs.setCurrentIndex(1)
    yield 300
    desk.later(panel.export_button.showMenu)
    yield 500
    yield from desk.shot("budget-export", screen=True)
    panel.export_button.menu().close()


def _fill_stock(desk, panel):
    maps = [
        layer for layer in desk.project.mapLayers().values() if Path(layer.source()).stem == "carbon_density"
    ]
    if maps:
        panel.stock.map.setLayer(maps[0])
        panel.stock.unit.setCurrentIndex(panel.stock.unit.findData("t_co2e_per_ha"))


def _horizontal():
    from qgis.PyQt.QtCore import Qt

    return Qt.Orientation.Horizontal
