"""The Scenario page of the Credits panel: three futures of the demo country side by side."""

SIZE = (1500, 1000)
#: (rate, value as it is shown) of each column
COLUMNS = (
    (("emission_rate", 60.0), ("redemption_rate", 30.0), ("price", 5.0), ("rate_sd", 10.0)),
    (("redemption_rate", 38.0), ("reserve_share", 20.0)),
    (("emission_rate", 75.0),),
)


def run(desk):
    """Fill the sheet, run it, photograph the panel and its charts."""
    from qgis.PyQt.QtCore import Qt

    for name in ("Browser", "Browser2", "ProcessingToolbox", "LayerStyling"):
        if desk.dock(name) is not None:
            desk.dock(name).hide()
    panel = desk.dock("TerrestrialCarbonCreditsPanel")
    panel.show()
    panel.raise_()
    desk.window.resizeDocks([panel], [480], Qt.Orientation.Horizontal)
    page = panel.scenario
    panel.tabs.setCurrentWidget(page)
    yield lambda: not page.busy and page.model.scenarios
    for column, rates in enumerate(COLUMNS):
        if column:
            page.add_button.click()
        for field, value in rates:
            put(page.model, field, value, column)
    page.sheet.setCurrentIndex(page.model.index(1, 0))
    yield from desk.settle()
    yield from desk.click(page.run_button)
    yield lambda: not page.run_control.running
    yield from desk.settle()
    yield from desk.shot("scenarios", panel)
    page.view.setCurrentIndex(1)
    yield 400
    yield from desk.shot("scenarios-stock", page.chart)
    page.view.setCurrentIndex(2)
    yield 400
    yield from desk.shot("scenarios-breach", page.chart)


def put(model, field, value, column):
    """Set one rate, as it is shown."""
    rates = {model.rate_of(row).field: row for row in range(model.rowCount()) if model.rate_of(row)}
    model.setData(model.index(rates[field], column), value)
