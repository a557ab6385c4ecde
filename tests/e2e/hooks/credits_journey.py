"""The officer's first years of accounts with the real mouse: certify, close year 1, redeem 42, transfer 10,
a bad year 3, suspension, cure, statement.

``desk.results`` gets the balances after each close, what the panel says, and the registry's blocks.
"""

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QTabBar

ACCOUNTS, PROJECTS, REGISTRY, LEDGER = 0, 1, 2, 5


def run(desk):
    """Play the journey; every state is photographed."""
    journey = Journey(desk)
    for step in (
        journey.open_accounts,
        journey.give_rights,
        journey.close_year_1,
        journey.redeem_42,
        journey.transfer_10,
        journey.a_bad_year_3,
        journey.refused_while_suspended,
        journey.cure,
        journey.look_at_the_ledger,
        journey.write_statement,
        journey.restate,
    ):
        yield from step()


class Journey:
    """The steps on the Credits dock of the demo country."""

    def __init__(self, desk):
        self.desk = desk
        self.dock = desk.dock("TerrestrialCarbonCreditsPanel")
        self.holders = desk.arguments["holders"]
        self.parcels = desk.arguments["parcels"]

    # ---- hands

    def tab(self, index):
        """Turn to a page of the dock."""
        bar = self.dock.tabs.tabBar()
        self.dock.tabs.setCurrentIndex(index)
        yield lambda: isinstance(bar, QTabBar) and self.dock.tabs.currentIndex() == index
        yield from self.page_ready(self.dock.tabs.currentWidget())

    def page_ready(self, page):
        """Wait until a page has read what it shows."""
        yield 250
        yield lambda: not getattr(page, "busy", False)
        yield 100

    def confirm(self, page):
        """Press the open dialog's button when it lets itself be pressed."""
        dialog = page.dialog
        yield lambda: dialog.do_button.isEnabled()
        yield from self.desk.click(dialog.do_button)
        yield lambda: page.dialog is not dialog or not dialog.isVisible()
        yield from self.page_ready(page)

    def dialog_of(self, page, button):
        """Press a button that opens a dialog."""
        yield from self.desk.click(button)
        yield lambda: page.dialog is not None and page.dialog.isVisible()
        yield 200

    def say(self, field, text):
        """Type a text into a field."""
        window = field.window()
        yield from self.desk.xdotool("windowfocus", int(window.winId()))
        yield from self.desk.click(field)
        yield from self.desk.key("ctrl+a", window=window)
        yield from self.desk.type(text)
        yield 150

    def choose_value(self, box, value):
        """Choose an item by its data."""
        box.setCurrentIndex(box.findData(value))
        yield 150

    def balances(self):
        """Return the balances that the compliance table shows, to the tonne."""
        rows = self.dock.accounts_page.table.rows
        return [round(rows.row(number).cells[0], 3) for number in range(rows.rowCount())]

    def select(self, names):
        """Select parcels of the map by name."""
        layer = self.dock.session.parcel_layer
        layer.selectByIds([f.id() for f in layer.getFeatures() if f["id"] in names])
        yield 200

    # ---- the steps

    def open_accounts(self):
        """Open the accounts with the figures of the joining date."""
        desk = self.desk
        for name in ("Browser", "Browser2", "ProcessingToolbox"):
            if desk.dock(name) is not None:
                desk.dock(name).hide()
        self.dock.show()
        self.dock.raise_()
        desk.window.resizeDocks([self.dock], [440], Qt.Orientation.Horizontal)
        yield from desk.settle()
        page = self.dock.accounts_page
        yield from self.say(page.form.country, "EXA")
        yield from desk.shot("credits-journey-01-not-open")
        yield from desk.click(page.form.button)
        yield lambda: self.dock.accounts.is_open
        yield lambda: not QgsApplication.taskManager().countActiveTasks()
        yield from self.page_ready(page)
        yield from desk.shot("credits-journey-02-open")

    def give_rights(self):
        """A right, a project and a certificate for holder A and for the state."""
        yield from self.tab(PROJECTS)
        page = self.dock.projects
        for number, (holder, kind, code, name, parcels) in enumerate(
            (
                ("A", "emission", "A1", "Aldermoor Kept Pastures", "kept"),
                ("state", "new_carbon", "S1", "Redearth Plain Replanting", "planted"),
            )
        ):
            yield from self.select(self.parcels[parcels])
            page.choose(self.holders[holder])
            yield from self.dialog_of(page, page.add_right)
            yield from self.choose_value(page.dialog.kind, kind)
            yield 400
            if not number:
                yield from self.desk.shot("credits-journey-03-right", screen=True)
            yield from self.confirm(page)
            yield from self.project(page, code, name, kind)
        yield from self.desk.shot("credits-journey-05-projects")

    def project(self, page, code, name, kind):
        """Add a project on the newest right, and certify it."""
        page.choose(self.newest("carbon_right", kind=kind))
        yield from self.dialog_of(page, page.add_project)
        yield from self.say(page.dialog.code, code)
        yield from self.say(page.dialog.name, name)
        yield from self.confirm(page)
        page.choose(self.newest("project", code=code))
        yield from self.dialog_of(page, page.certify)
        yield from self.say(page.dialog.standard, "Examplania Carbon Standard 1")
        yield 400
        if code == "A1":
            yield from self.desk.shot("credits-journey-04-certify", screen=True)
        yield from self.confirm(page)

    def newest(self, table, **equal):
        """Return the id of the row of the accounts with these values."""
        with self.dock.accounts.reading() as book:
            return book.rows(table, **equal)[-1]["id"]

    def enter(self, kind, amount, parcel=None):
        """Record an entry of the open year."""
        page = self.dock.accounts_page
        yield from self.dialog_of(page, page.entry_button)
        dialog = page.dialog
        yield from self.choose_value(dialog.kind, kind)
        if parcel is not None:
            yield from self.choose_value(dialog.parcel, parcel)
        dialog.amount.setValue(amount)
        yield 400
        if (kind, amount) == ("emissions", 1500.0):
            yield from self.desk.shot("credits-journey-10-bad-year", screen=True)
        yield from self.confirm(page)

    def close(self):
        """Close the first open year."""
        page = self.dock.accounts_page
        yield from self.dialog_of(page, page.close_button)
        yield 300
        yield from self.confirm(page)

    def close_year_1(self):
        """700 t emitted, 2 t grown, year closed."""
        yield from self.tab(ACCOUNTS)
        yield from self.enter("emissions", 700.0)
        yield from self.select([self.parcels["planted"][0]])
        yield from self.enter("growth", 2.0, self.parcels["planted"][0])
        page = self.dock.accounts_page
        yield from self.dialog_of(page, page.close_button)
        yield 400
        yield from self.desk.shot("credits-journey-06-close", screen=True)
        yield from self.confirm(page)
        self.desk.results["closed 1"] = self.balances()

    def redeem(self, code):
        """Redeem what the dialog offers for a project."""
        page = self.dock.registry
        yield from self.dialog_of(page, page.redeem)
        box = page.dialog.project
        box.setCurrentIndex(next(i for i in range(box.count()) if box.itemText(i).startswith(code)))
        yield 600
        if code == "A1" and "redeemed" not in self.desk.results:
            yield from self.desk.shot("credits-journey-07-redeem", screen=True)
        yield from self.confirm(page)

    def redeem_42(self):
        """40 for the carbon kept, 2 for the growth, at the end of year 1."""
        yield from self.tab(REGISTRY)
        for code in ("A1", "S1"):
            yield from self.redeem(code)
        self.desk.results["redeemed"] = self.serials()
        yield from self.desk.shot("credits-journey-08-registry")

    def serials(self):
        """Return (serials, owner's cell, state's cell) as the registry shows them."""
        model = self.dock.registry.model
        return [
            [str(model.data(model.index(row, column))) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def transfer_10(self):
        """Ten of the forty go to the state."""
        page = self.dock.registry
        page.choose_serials("EXA-2015-A1-1-40")
        yield 200
        yield from self.dialog_of(page, page.transfer)
        box = page.dialog.to
        box.setCurrentIndex(box.findData(self.holders["state"]))
        page.dialog.amount.setValue(10)
        yield 500
        yield from self.desk.shot("credits-journey-09-transfer", screen=True)
        yield from self.confirm(page)
        self.desk.results["transferred"] = self.serials()

    def a_bad_year_3(self):
        """Year 2 as year 1; 1,500 t in year 3."""
        yield from self.tab(ACCOUNTS)
        for number, emissions in ((2, 700.0), (3, 1500.0)):
            yield from self.enter("emissions", emissions)
            yield from self.close()
            self.desk.results[f"closed {number}"] = self.balances()
        page = self.dock.accounts_page
        page.lower.setCurrentIndex(0)
        yield 500
        yield from self.desk.shot("credits-journey-11-suspended")
        self.desk.results["suspended"] = page.status.words.text()

    def refused_while_suspended(self):
        """The dialog says why nothing can be redeemed."""
        yield from self.tab(REGISTRY)
        page = self.dock.registry
        yield from self.dialog_of(page, page.redeem)
        yield 600
        self.desk.results["refused"] = [page.dialog.outcome.text(), page.dialog.do_button.isEnabled()]
        yield from self.desk.shot("credits-journey-12-refused", screen=True)
        page.dialog.reject()
        yield 300

    def cure(self):
        """Credits of another registry are bought and cancelled."""
        yield from self.tab(ACCOUNTS)
        page = self.dock.accounts_page
        yield from self.dialog_of(page, page.status.cure_button)
        dialog = page.dialog
        yield from self.choose_value(dialog.source, "new")
        for field, text in (
            (dialog.registry, "Elsewhere"),
            (dialog.kind, "wind"),
            (dialog.reference, "W-1-700"),
        ):
            yield from self.say(field, text)
        yield 500
        yield from self.desk.shot("credits-journey-13-cure", screen=True)
        yield from self.confirm(page)
        self.desk.results["cured"] = self.balances()
        self.desk.results["words after"] = page.status.words.text()
        yield from self.desk.shot("credits-journey-14-cured")

    def look_at_the_ledger(self):
        """Every act stands in the journal."""
        yield from self.tab(self.dock.tabs.count() - 1)
        yield 500
        yield from self.desk.shot("credits-journey-15-ledger")

    def write_statement(self):
        """The yearly statement in the formats of the export menu, each to a path the test names."""
        from terrestrial_carbon.plugin.gui import statement_export

        folder = Path(self.desk.arguments["folder"])
        statement_export.ask_path = lambda parent, kind, name: str(folder / f"statement.{kind}")
        yield from self.tab(ACCOUNTS)
        page = self.dock.accounts_page
        page.export.menu().findChild(QAction, "TerrestrialCarbonOpenAfterExport").setChecked(False)
        for kind in ("html", "pdf", "xlsx", "json"):
            page.export.menu().findChild(QAction, f"TerrestrialCarbonExport_{kind}").trigger()
            yield lambda: not QgsApplication.taskManager().countActiveTasks()
            yield lambda kind=kind: (folder / f"statement.{kind}").exists()
            yield 200
        self.desk.results["statements"] = sorted(path.name for path in folder.glob("statement.*"))

    def restate(self):
        """The menu of rarer acts opens an algorithm with the workspace filled in."""
        more = self.dock.accounts_page.more
        more.menu().findChild(QAction, "TerrestrialCarbonAccountsMore_restatebudget").trigger()
        yield lambda: more._dialog is not None and more._dialog.isVisible()
        yield 700
        workspace = more._dialog.mainWidget().wrappers["WORKSPACE"].parameterValue()
        self.desk.results["restating"] = [more._dialog.algorithm().name(), Path(workspace).name]
        yield from self.desk.shot("credits-journey-16-restate", screen=True)
        more._dialog.close()
