"""The joining-date state frozen, what drifts from it, thawed, a parcel's life, and the map of another day.

With the real mouse and keyboard; ``desk.results`` gets what the panels show at each step.
"""

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtWidgets import QToolButton

DOCKS = ("Browser", "Browser2", "Layers", "ProcessingToolbox", "LayerStyling")


def run(desk):
    """Play the journey; every state is photographed."""
    journey = Journey(desk)
    for step in (
        journey.open_page,
        journey.freeze,
        journey.tag_another,
        journey.split_one,
        journey.save,
        journey.compare,
        journey.draw_the_baseline,
        journey.thaw,
        journey.look_at_a_life,
        journey.draw_another_day,
    ):
        yield from step()


class Journey:
    """The steps on the page Baseline of the Budget panel and the page Life of the Parcels panel."""

    def __init__(self, desk):
        self.desk, self.told, self.number = desk, desk.results, 0
        self.parcels = desk.dock("TerrestrialCarbonParcelsDock")
        self.budget = desk.dock("TerrestrialCarbonBudgetDock")
        self.page = self.budget.baseline

    # ---- hands and eyes

    def picture(self, name):
        """Photograph the whole screen under the next number."""
        self.number += 1
        yield from self.desk.shot(f"baseline-journey-{self.number:02d}-{name}", screen=True)

    def ready(self):
        """Wait until the panel has read what is frozen."""
        yield from self.desk.settle()
        yield lambda: not any(work.under_way for work in self.budget.baseline_actions._works)
        yield from self.desk.settle()

    def front(self, dock):
        """Bring a panel to the front."""
        dock.show()
        dock.raise_()
        yield lambda: dock.widget().isVisible()
        yield from self.desk.settle()

    def figures(self):
        """Return B, T0 and P0 as the Budget panel shows them."""
        names = ("AnnualBudget", "TradeableStock", "ProtectedStock")
        return [self.budget.findChild(object, f"TerrestrialCarbon{name}").text() for name in names]

    def status(self, name):
        """Return a parcel's status, unsaved edits included."""
        layer = self.parcels.session.parcel_layer
        return next(each["status"] for each in layer.getFeatures() if each["name"] == name)

    def count(self):
        """Return the number of parcels, unsaved ones included."""
        return self.parcels.session.parcel_layer.featureCount()

    def press(self, name):
        """Click a button of the Parcels panel."""
        yield from self.desk.click(self.parcels.findChild(QToolButton, name))

    def write(self, text):
        """Type into the line for a document or a reason."""
        yield from self.desk.click(self.page.text)
        yield from self.desk.type(text)
        yield lambda: self.page.text.text() == text

    def drawn(self, before):
        """Return what a new layer holds: its name, and parcel → status."""
        layers = QgsProject.instance().mapLayers()
        (layer,) = (layers[key] for key in layers.keys() - before)
        found = {each["name"]: each["status"] or None for each in layer.getFeatures()}
        area = sum(each.geometry().area() for each in layer.getFeatures()) / 1e4
        return [layer.name(), found, area]

    # ---- the steps

    def open_page(self):
        """The panel beside the map, on a screen of modest size."""
        desk = self.desk
        for name in DOCKS:
            if desk.dock(name) is not None:
                desk.dock(name).hide()
        yield from self.front(self.budget)
        desk.window.resizeDocks([self.budget], [420], Qt.Orientation.Horizontal)
        desk.canvas.zoomToFullExtent()
        tabs = self.budget.tabs
        pages = [tabs.widget(number) for number in range(tabs.count())]
        yield from desk.click_tab(tabs, next(each for each in pages if each.isAncestorOf(self.page)))
        yield from self.ready()
        self.told["open"] = self.figures()
        yield from self.picture("not-frozen")

    def freeze(self):
        """Freeze, with the document that it rests on."""
        yield from self.write("Cabinet paper 15/07")
        yield from self.desk.click(self.page.act_button)
        yield lambda: self.page._frozen is not None
        yield from self.ready()
        self.told["frozen"] = [self.page.state.text(), *self.figures()]
        self.told["thaw without a reason"] = self.page.act_button.isEnabled()
        yield from self.picture("frozen")

    def tag_another(self):
        """Select a parcel on the map and press its new status' key."""
        name, x, y = self.desk.arguments["tagged"]
        yield from self.front(self.parcels)
        yield from self.press("TerrestrialCarbonMode_select")
        yield from self.desk.click_map(x, y)
        yield lambda: self.parcels.session.parcel_layer.selectedFeatureCount() == 1
        yield from self.desk.key("1")
        yield lambda: self.status(name) == "protected"
        yield from self.picture("tagged")

    def split_one(self):
        """Draw a line across a parcel."""
        self.parcels.session.parcel_layer.removeSelection()
        before = self.count()
        yield from self.press("TerrestrialCarbonMode_split")
        for x, y in self.desk.arguments["line"]:
            yield from self.desk.click_map(x, y)
        yield from self.desk.click_map(x, y, button=3)
        yield lambda: self.count() == before + 1
        yield from self.press("TerrestrialCarbonMode_select")
        yield from self.picture("split")

    def save(self):
        """Save both changes; the frozen figures stay."""
        yield from self.press("TerrestrialCarbonWorkspace_save")
        yield lambda: not self.parcels.session.parcel_layer.isModified()
        yield from self.desk.settle()
        yield from self.front(self.budget)
        yield from self.ready()
        self.told["still"] = self.figures()

    def compare(self):
        """What drifted, by parcel and tonne."""
        yield from self.desk.click(self.page.drift_button)
        yield lambda: self.page.model.rowCount() > 0
        yield from self.ready()
        model = self.page.model
        self.told["drift"] = [list(model.row(number).cells) for number in range(model.rowCount())]
        self.told["drift summary"] = self.page.summary.text().splitlines()
        yield from self.picture("drift")

    def draw_the_baseline(self):
        """The parcels as they were frozen, as a layer."""
        before = set(QgsProject.instance().mapLayers())
        yield from self.desk.click(self.page.joined_button)
        yield lambda: set(QgsProject.instance().mapLayers()) != before
        yield from self.ready()
        self.told["map of the baseline"] = self.drawn(before)
        yield from self.picture("map-of-the-baseline")

    def thaw(self):
        """Take the freeze back, with a reason."""
        yield from self.write("The cadastre of 2015 was corrected")
        yield from self.picture("thaw")
        yield from self.desk.click(self.page.act_button)
        yield lambda: self.page._frozen is None
        yield from self.ready()
        self.told["thawed"] = [self.page.state.text(), *self.figures()]
        yield from self.picture("thawed")

    def look_at_a_life(self):
        """All that happened to the parcel that was tagged, on one page."""
        name, x, y = self.desk.arguments["tagged"]
        yield from self.front(self.parcels)
        yield from self.desk.click_tab(self.parcels.tabs, self.parcels.life)
        yield from self.desk.click_map(x, y)
        tree = self.parcels.life.tree
        yield lambda: tree.topLevelItemCount() > 1
        items = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
        self.told["life"] = [
            [item.text(1), item.text(2), *(item.child(k).text(2) for k in range(item.childCount()))]
            for item in items
        ]
        self.told["life of"] = self.parcels.life.title.text()
        yield from self.picture("life")

    def draw_another_day(self):
        """The map as it was on a day."""
        yield from self.front(self.budget)
        before = set(QgsProject.instance().mapLayers())
        self.page.date.setDate(QDate.fromString(self.desk.arguments["day"], Qt.DateFormat.ISODate))
        yield from self.desk.click(self.page.date_button)
        yield lambda: set(QgsProject.instance().mapLayers()) != before
        yield from self.ready()
        self.told["map of a day"] = self.drawn(before)
        yield from self.picture("map-of-a-day")
