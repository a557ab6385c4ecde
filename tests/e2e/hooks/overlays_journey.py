"""What happened to the land, with the real mouse: maps dragged from QGIS's Browser and layer tree, time,
swipe, losses counted, the park that lost it, a proposal, the year's losses into the accounts, refused.

``desk.results`` gets what the panel shows at each step, and what the accounts hold.
"""

import json

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QApplication, QDialog, QLineEdit, QToolButton, QTreeView

MAPS, LOSSES, WARNINGS, ACCOUNTS, NATURAL = range(5)
PARK = "Harrow National Park"


def run(desk):
    """Play the journey; every state is photographed."""
    journey = Journey(desk)
    for step in (
        journey.open_panel,
        journey.drop_loss_from_browser,
        journey.drop_carbon_from_layers,
        journey.play_the_years,
        journey.swipe,
        journey.count,
        journey.park_first,
        journey.propose_accept_undo,
        journey.send_2022,
        journey.try_again,
        journey.look_at_natural,
    ):
        yield from step()


class Journey:
    """The steps on the Overlays dock of the demo country."""

    def __init__(self, desk):
        self.desk = desk
        self.dock = desk.dock("TerrestrialCarbonOverlaysDock")
        self.told = desk.results
        self.number = 0

    # ---- hands

    def picture(self, name, screen=True):
        """Photograph the whole screen under the next number."""
        self.number += 1
        yield from self.desk.shot(f"overlays-journey-{self.number:02d}-{name}", screen=screen)

    def ready(self):
        """Wait until the panel has read and shown everything."""
        yield 200
        yield lambda: not self.dock.busy
        yield from self.desk.settle()

    def tab(self, index):
        """Turn to a page of the dock by its tab."""
        bar = self.dock.tabs.tabBar()
        place = bar.mapToGlobal(bar.tabRect(index).center())
        yield from self.desk.click_at(place)
        yield lambda: self.dock.tabs.currentIndex() == index
        yield from self.ready()

    def row(self, view, index, double=False):
        """Click a cell of a table or tree, once or twice."""
        view.scrollTo(index)
        yield 150
        place = view.viewport().mapToGlobal(view.visualRect(index).center())
        yield from self.desk.click_at(place)
        if double:
            yield from self.desk.xdotool("click", "--repeat", 2, "--delay", 60, 1)
        yield 200

    def drag(self, start, end):
        """Press at a pixel of the screen, pull to another, let go."""
        desk = self.desk
        yield from desk.xdotool("mousemove", start.x(), start.y())
        yield from desk.xdotool("mousedown", 1)
        for share in (0.02, 0.05, 0.1, 0.3, 0.6, 0.9, 1.0):
            x = round(start.x() + share * (end.x() - start.x()))
            y = round(start.y() + share * (end.y() - start.y()))
            yield from desk.xdotool("mousemove", x, y)
            yield 60
        yield 200

    def drop(self):
        """Let go of the mouse."""
        yield from self.desk.xdotool("mouseup", 1)
        yield 200

    @property
    def dialog(self):
        """The dialog that asks what a map is, or ``None``."""
        found = QApplication.activeModalWidget()
        return found if found is not None and found.objectName() == "TerrestrialCarbonConfirmMap" else None

    def drop_zone(self):
        """Return the pixel of the screen in the middle of the drop hint."""
        hint = self.dock.maps.hint
        return hint.mapToGlobal(hint.rect().center())

    def choose(self, box, value):
        """Choose an item by its data, with the keyboard where it is short."""
        box.setCurrentIndex(box.findData(value))
        yield 200

    def layer(self, name):
        """Return a layer of the project by its source's file name, the overlay's one first."""
        layers = [each for each in QgsProject.instance().mapLayers().values() if name in each.source()]
        return sorted(layers, key=lambda each: not each.customProperty("terrestrial_carbon/overlay"))[0]

    def named(self, model, text):
        """Return the first cell of the row of a table that begins with a text."""
        found = (model.index(row, 0) for row in range(model.rowCount()))
        return next(index for index in found if str(index.data()) == text)

    def parcel(self, name):
        """Return a parcel's feature."""
        layer = self.dock.session.parcel_layer
        return next(each for each in layer.getFeatures() if each["name"] == name)

    # ---- the steps

    def open_panel(self):
        """The panel beside the map, QGIS's Browser and Layers on the left."""
        desk = self.desk
        for name in ("Browser2", "ProcessingToolbox", "LayerStyling"):
            if desk.dock(name) is not None:
                desk.dock(name).hide()
        desk.dock("Browser").show()
        self.dock.show()
        self.dock.raise_()
        desk.window.resizeDocks([self.dock], [430], Qt.Orientation.Horizontal)
        desk.canvas.zoomToFullExtent()
        yield from self.ready()
        yield from self.picture("empty")

    def drop_loss_from_browser(self):
        """Drag loss_year.tif out of the project's folder in QGIS's Browser, and confirm what it is."""
        view = self.desk.dock("Browser").findChild(QTreeView)
        yield lambda: view.model().rowCount() > 1
        home = self.find(view, "Project Home")
        view.expand(home)
        yield lambda: self.find(view, "loss_year.tif", home) is not None
        index = self.find(view, "loss_year.tif", home)
        view.scrollTo(index)
        yield 300
        start = self.desk.seen(view, index)
        yield from self.drag(start, self.drop_zone())
        yield from self.picture("dragged")
        yield from self.drop()
        yield lambda: self.dialog is not None
        yield 500
        dialog = self.dialog
        self.told["loss guessed"] = dialog.confirmed().entry.id
        yield from self.picture("what-is-it")
        yield from self.desk.click(dialog.ok)
        yield lambda: len(self.dock.data.data.maps) == 1
        yield from self.ready()
        yield from self.picture("loss-added")

    def find(self, view, text, parent=None):
        """Return the first item of a tree model whose words begin so, below ``parent``."""
        model = view.model()
        parent = parent if parent is not None else view.rootIndex()
        for number in range(model.rowCount(parent)):
            index = model.index(number, 0, parent)
            if str(index.data() or "").startswith(text):
                return index
        return None

    def drop_carbon_from_layers(self):
        """Drag the demo's carbon layer out of the layer tree; its name says the unit."""
        tree = self.desk.iface.layerTreeView()
        layer = self.layer("carbon_density.tif")
        node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
        tree.setCurrentIndex(tree.node2index(node))
        tree.scrollTo(tree.node2index(node))
        yield 300
        start = self.desk.seen(tree, tree.node2index(node))
        yield from self.drag(start, self.drop_zone())
        yield from self.drop()
        yield lambda: self.dialog is not None
        yield 500
        dialog = self.dialog
        self.told["carbon guessed"] = [dialog.confirmed().entry.id, dialog.confirmed().unit]
        yield from self.picture("carbon-what-is-it")
        yield from self.desk.click(dialog.ok)
        yield lambda: len(self.dock.data.data.maps) == 2
        yield from self.ready()
        self.told["maps"] = [[each.name, each.kind, each.unit] for each in self.dock.data.data.maps]

    def play_the_years(self):
        """The map's years year by year, then cumulative, with QGIS's own controller."""
        page, looking = self.dock.maps, self.dock.maps.looking
        yield from self.row(page.view, page.model.index(0, 0))
        yield 300
        yield from self.picture("loss-chosen")
        self.told["years offered"] = list(looking.years)
        controller = self.desk.canvas.temporalController()
        for step in ("year", "cumulative"):
            yield from self.choose(looking.step_box, step)
            yield from self.desk.click(looking.play_button)
            yield lambda: self.desk.canvas.mapSettings().isTemporal()
            controller.pause()
            years = []
            for year in (2003, 2016, 2022):
                controller.setCurrentFrameNumber(year - looking.years[0])
                yield from self.desk.settle()
                years.append([year, self.years_drawn()])
                yield from self.picture(f"{step}-{year}")
            self.told[f"played {step}"] = years
            yield from self.desk.click(looking.stop_button)
            yield lambda: not self.desk.canvas.mapSettings().isTemporal()
            yield from self.desk.settle()
        self.desk.dock("Temporal Controller").hide()
        yield from self.desk.settle()

    def years_drawn(self):
        """Return the years from 2001 to 2023 that the loss map draws now."""
        layer = self.layer("loss_year.tif")
        hidden = json.loads(layer.customProperty("terrestrial_carbon/hidden") or "[]")
        return [2000 + code for code in range(1, 24) if not any(low <= code <= high for low, high in hidden)]

    def swipe(self):
        """The loss map on one side of a line that is pulled; then a second map without it."""
        looking, desk = self.dock.maps.looking, self.desk
        yield from desk.click(looking.swipe_button)
        yield lambda: looking.swipe_button.isChecked()
        yield from desk.settle()
        middle = desk.canvas.mapToGlobal(desk.canvas.rect().center())
        end = middle - QPoint(desk.canvas.width() // 6, 0)
        yield from self.drag(middle, end)
        yield from self.drop()
        yield from self.picture("swipe")
        yield from desk.click(looking.swipe_button)
        yield lambda: not looking.swipe_button.isChecked()
        yield from desk.settle()
        yield from desk.click(looking.linked_button)
        yield 800
        yield from self.picture("linked")
        self.told["linked"] = len(desk.window.findChildren(QgsMapCanvas))
        yield from desk.click(looking.linked_button)
        yield lambda: not looking.linked_button.isChecked()
        yield from desk.settle()

    def count(self):
        """Losses of every parcel by year, in hectares and tonnes."""
        yield from self.tab(LOSSES)
        form, result = self.dock.losses.form, self.dock.losses.result
        yield from self.picture("not-counted")
        form.density.setLayer(self.layer("carbon_density.tif"))
        yield 300
        self.told["unit offered"] = form.unit.currentData()
        yield from self.desk.click(form.count_button)
        yield lambda: len(self.dock.warnings._warned) > 0
        yield from self.ready()
        yield from self.picture("counted-warnings-first")
        yield from self.tab(LOSSES)
        yield from self.picture("losses")
        self.told["losses"] = result.model.rows()
        yield from self.choose(result.what_box, "tco2e")
        yield 400
        self.told["losses tco2e"] = result.model.rows()
        yield from self.picture("losses-tco2e")
        for index, name in ((1, "chart"), (2, "totals")):
            result.tabs.setCurrentIndex(index)
            yield 500
            yield from self.picture(name)
        result.tabs.setCurrentIndex(0)

    def park_first(self):
        """What hit protected land comes first; zoom to it and open it for review."""
        yield from self.tab(WARNINGS)
        page = self.dock.warnings
        rows = [page.model.row(number).cells for number in range(page.model.rowCount())]
        self.told["warnings"] = [list(row) for row in rows]
        self.told["warning title"] = self.dock.tabs.tabText(WARNINGS)
        yield from self.row(page.view, self.named(page.model, PARK))
        yield from self.picture("warnings")
        before = self.desk.canvas.scale()
        yield from self.desk.click(page.zoom_button)
        yield from self.desk.settle()
        self.told["zoomed"] = self.desk.canvas.scale() < before
        yield from self.picture("zoomed")
        yield from self.desk.click(page.review_button)
        yield 600
        yield from self.picture("review")
        forms = [
            each for each in QApplication.topLevelWidgets() if each.isVisible() and isinstance(each, QDialog)
        ]
        self.told["reviewed"] = [each.text() for form in forms for each in form.findChildren(QLineEdit)]
        for form in forms:
            form.reject()
        yield 200
        self.dock.raise_()
        yield from self.ready()

    def propose_accept_undo(self):
        """Propose threatened, accept it, take it back by undo, accept it once more and save."""
        page, session = self.dock.warnings, self.dock.session
        view = page.proposals
        yield from self.row(page.view, self.named(page.model, PARK))
        yield from self.desk.click(page.propose_button)
        yield lambda: view.model.rowCount() > 0
        yield from self.ready()
        yield from self.picture("proposed")
        self.told["proposal"] = list(view.model.row(0).cells)
        yield from self.row(view.view, self.named(view.model, PARK))
        yield from self.desk.click(view.comment)
        yield from self.desk.type("Seen on the map of 2023")
        yield from self.desk.click(view.accept_button)
        yield lambda: self.parcel(PARK)["status"] == "threatened"
        yield from self.ready()
        yield from self.picture("accepted")
        self.told["accepted"] = [self.parcel(PARK)[name] for name in ("status", "threat_note")]
        yield from self.undo()
        yield lambda: self.parcel(PARK)["status"] == "protected"
        self.told["undone"] = self.parcel(PARK)["status"]
        yield from self.ready()
        yield from self.picture("undone")
        session.parcel_layer.rollBack()
        self.dock.raise_()
        yield from self.ready()

    def undo(self):
        """Press Undo in the Parcels panel."""
        parcels = self.desk.dock("TerrestrialCarbonParcelsDock")
        parcels.raise_()
        yield 400
        yield from self.desk.click(parcels.findChild(QToolButton, "TerrestrialCarbonWorkspace_undo"))
        yield 400
        self.dock.raise_()

    def send_2022(self):
        """Look first, then enter the losses of 2022."""
        yield from self.tab(ACCOUNTS)
        page = self.dock.enter
        yield from self.choose(page.year_box, 2022)
        yield from self.picture("accounts")
        yield from self.desk.click(page.check_button)
        yield lambda: page.enter_button.isEnabled()
        yield from self.ready()
        yield from self.picture("looked-first")
        self.told["would enter"] = [page.outcome.text(), *self.lines()]
        yield from self.desk.click(page.enter_button)
        yield lambda: page.entered_model.rowCount() > 0
        yield from self.ready()
        yield from self.picture("entered")
        self.told["entered"] = [
            list(page.entered_model.row(number).cells) for number in range(page.entered_model.rowCount())
        ]
        with self.dock.accounts.reading() as book:
            self.told["entries"] = [
                [row["year"], row["amount_tco2e"], row["parcel_id"]]
                for row in book.rows("account_entry", kind="emissions")
                if row["parcel_id"]
            ]
        yield from self.desk.click(page.credits_button)
        credits = self.desk.dock("TerrestrialCarbonCreditsPanel")
        credits.tabs.setCurrentIndex(0)
        yield 500
        yield lambda: not QgsApplication.taskManager().countActiveTasks()
        credits.accounts_page.table.go_to(8)
        credits.accounts_page.lower.setCurrentIndex(2)
        yield 600
        yield from self.picture("credits-panel")
        self.dock.raise_()
        yield from self.ready()

    def lines(self):
        """Return the lines of what would be entered."""
        model = self.dock.enter.plan_model
        return [list(model.row(number).cells) for number in range(model.rowCount())]

    def try_again(self):
        """The same once more: refused, with hectares and tonnes."""
        page = self.dock.enter
        yield from self.choose(page.year_box, 2022)
        yield from self.desk.click(page.check_button)
        yield lambda: bool(page.outcome.text())
        yield from self.ready()
        yield from self.picture("refused")
        self.told["refused"] = [page.outcome.text(), page.enter_button.isEnabled(), *self.lines()]

    def look_at_natural(self):
        """The entered events wait there for marks."""
        yield from self.tab(NATURAL)
        yield 600
        yield from self.picture("natural-events")
        page = self.dock.natural
        self.told["natural events"] = page.events.model.rowCount()
        page.tabs.setCurrentIndex(1)
        yield 600
        yield from self.picture("natural-left-out")
