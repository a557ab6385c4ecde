"""The main window with the demo country and both panels."""


def run(desk):
    """Show each panel beside the map."""
    yield from wide_map(desk)
    for name, picture in (
        ("TerrestrialCarbonBudgetDock", "main-window-budget"),
        ("TerrestrialCarbonParcelsDock", "main-window-parcels"),
    ):
        dock = desk.dock(name)
        dock.show()
        dock.raise_()
        yield from desk.settle()
        desk.canvas.zoomToFullExtent()
        yield from desk.settle()
        yield from desk.shot(picture)


def wide_map(desk):
    """Close what stands beside the map and is not ours, but for the list of layers."""
    for name in ("Browser", "Browser2", "ProcessingToolbox", "LayerStyling"):
        other = desk.dock(name)
        if other is not None:
            other.hide()
    yield 200
