"""The Credits panel: the demo country's accounts page by page, and a year from opening to cure."""

import sys
from pathlib import Path

SIZE = (1400, 950)
TESTS = Path(__file__).resolve().parents[2]
YEARS = (700.0, 700.0, 1_500.0)


def run(desk):
    """Photograph the pages with the demo's five years, then the dialogs on a country that begins."""
    panel = desk.dock("TerrestrialCarbonCreditsPanel")
    for name in ("Browser", "Browser2", "ProcessingToolbox", "LayerStyling"):
        other = desk.dock(name)
        if other is not None:
            other.hide()
    desk.window.tabifyDockWidget(desk.dock("TerrestrialCarbonParcelsDock"), panel)
    panel.show()
    panel.raise_()
    desk.window.resizeDocks([panel], [420], _horizontal())
    yield from desk.settle()
    desk.canvas.zoomToFullExtent()
    yield from pages(desk, panel)
    yield from a_country_begins(desk, panel)


def pages(desk, panel):
    """Each page of the panel, the map beside the first."""
    names = ("accounts", "projects", "registry", "reserve", "scenario", "ledger")
    for index, name in enumerate(names):
        panel.tabs.setCurrentIndex(index)
        yield from desk.settle()
        if name == "accounts":
            panel.accounts_page.table.go_to(3)
            yield 500
            yield from desk.shot("credits-window")
        if name == "scenario":
            panel.scenario.run()
            yield from desk.settle()
        if name not in ("reserve", "ledger"):
            yield from desk.shot(f"credits-{name}", panel)
        if name == "accounts":
            panel.accounts_page.lower.setCurrentIndex(1)
            yield 400
            yield from desk.shot("credits-balance", panel)
            panel.accounts_page.lower.setCurrentIndex(0)
    panel.ledger_page.verify_button.click()
    yield from desk.settle()
    yield from desk.shot("credits-verified", panel)
    panel.tabs.setCurrentIndex(0)


def a_country_begins(desk, panel):
    """Open the accounts, enter, close year 1, a bad year 3, the cure and a correction."""
    page = panel.accounts_page
    _open_country(desk, panel)
    yield from desk.settle()
    yield from desk.shot("credits-opening", panel)
    page.form.country.setText("EXA")
    page.form.country.textEdited.emit("EXA")
    page.form.button.click()
    yield lambda: panel.accounts.is_open
    yield from desk.settle()
    yield from dialog(desk, page, page.entry_button, "credits-entry", _fill_entry)
    _enter(panel, 1, YEARS[0])
    yield from dialog(desk, page, page.close_button, "credits-closing")
    for year, emissions in enumerate(YEARS, start=1):
        if year > 1:
            _enter(panel, year, emissions)
        _close(panel, year)
    yield from desk.settle()
    page.table.go_to(3)
    yield from desk.shot("credits-suspended", panel)
    yield from dialog(desk, page, page.status.cure_button, "credits-cure")
    page.lower.setCurrentIndex(2)
    page.entries.view.selectRow(0)
    yield 300
    yield from dialog(desk, page, page.entries.correct_button, "credits-correction", _fill_correction)


def dialog(desk, page, button, name, fill=None):
    """Open a dialog, fill it in, photograph it, close it."""
    button.click()
    yield 300
    if fill is not None:
        fill(page.dialog)
        yield 400
    yield from desk.shot(name, page.dialog)
    page.dialog.reject()
    yield 100


def _fill_entry(entry):
    entry.amount.setValue(YEARS[0])
    entry.source.setText("Loss map 2015")


def _fill_correction(correction):
    correction.amount.setValue(780.0)
    correction.note.setText("counted twice")


def _open_country(desk, panel):
    """Open the paper's country, whose accounts are not open yet, in place of the demo's."""
    sys.path.insert(0, str(TESTS))
    from report_workspace import make_workspace

    folder = Path(desk.arguments["demo"]) / "begins"
    folder.mkdir()
    panel.session.open(make_workspace(folder, entries=False).path)


def _enter(panel, year, emissions):
    from terrestrial_carbon.plugin.core.mechanism.years import record_entries

    amounts = (("emissions", emissions), ("avoidance", 40.0), ("sequestration", 2.0))
    entries = [{"year": year, "kind": kind, "amount_tco2e": amount} for kind, amount in amounts]
    panel.accounts.act(record_entries, entries=entries)


def _close(panel, year):
    from terrestrial_carbon.plugin.core.mechanism.years import close_year

    panel.accounts.act(close_year, year=year)


def _horizontal():
    from qgis.PyQt.QtCore import Qt

    return Qt.Orientation.Horizontal
