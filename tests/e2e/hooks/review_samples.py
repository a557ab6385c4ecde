"""The journey's part with samples: drawn, labelled by two readers, agreed on, assessed, into the budget."""

import time

from qgis.core import QgsFeatureRequest, QgsGeometry, QgsPointXY, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QEvent, QObject
from qgis.PyQt.QtWidgets import QApplication

SURE = "Canopy from edge to edge"  # what Ana says of her first unit, and nobody else


class Clock(QObject):
    """Notes how long the panel works, from a key to the next unit shown (ms)."""

    def __init__(self, page):
        super().__init__()
        self.page, self.began, self.spent = page, None, []
        QApplication.instance().installEventFilter(self)
        page.work.shown.connect(self.stop)

    def eventFilter(self, watched, event):
        """Start at a key that reaches the form."""
        if event.type() == QEvent.Type.KeyPress and watched is self.page.form:
            self.began = time.perf_counter()
        return False

    def stop(self):
        """The next unit is shown."""
        if self.began is not None:
            self.spent.append(1000.0 * (time.perf_counter() - self.began))
            self.began = None

    def take(self):
        """Return what was noted, and note no more."""
        QApplication.instance().removeEventFilter(self)
        self.page.work.shown.disconnect(self.stop)
        return self.spent


class Samples:
    """Steps of the pages Samples and Accuracy, and of the budget's uncertainty."""

    def __init__(self, hands):
        self.hands, self.desk, self.told = hands, hands.desk, hands.told
        self.panel, self.page = hands.panel, hands.panel.samples
        self.accuracy, self.work = hands.panel.accuracy, hands.panel.samples.work
        self.truth = {}  # number of the unit → code of the class of the parcel there

    def ready(self):
        """Wait until labels are written and figures are worked out."""
        yield 200
        yield lambda: not self.page.busy and not self.accuracy.busy
        yield from self.desk.settle()

    # ---- drawing

    def draw(self):
        """Fifty points of the map of classes, stratified, with a seed."""
        desk, hands = self.desk, self.hands
        cover = desk.iface.addRasterLayer(desk.arguments["cover"], desk.arguments["title"])
        node = QgsProject.instance().layerTreeRoot().findLayer(cover.id())
        node.setItemVisibilityChecked(False)  # readers look at the land, not at the map
        yield from desk.click_tab(self.panel.tabs, self.page)
        yield from self.ready()
        yield from hands.picture("no-sample")
        yield from desk.click(self.page.list.draw)
        yield lambda: self.page.dialog is not None and self.page.dialog.isVisible()
        dialog = self.page.dialog
        form = dialog.form
        dialog.move(60, 60)
        places = [form.map.layer(place) for place in range(form.map.count())]
        yield from hands.choose(form.map, places.index(cover))
        yield lambda: not dialog.busy and form.classes.rowCount() == 4
        yield from hands.choose_code(form.design, "stratified")
        yield from hands.fill(form.name, "Land cover")
        for field, value in ((form.size, 50), (form.minimum, 8), (form.seed, 2026)):
            yield from hands.fill(field, value)
        self.told["classes"] = [[one.code, one.label, one.key, one.area_ha] for one in form.classes.classes()]
        yield from hands.picture("draw")
        yield from desk.click(dialog.draw)
        yield lambda: not dialog.isVisible()
        yield from self.ready()
        yield from desk.xdotool("windowfocus", int(desk.window.winId()))
        yield from desk.click(self.page.list.zoom)
        yield from self.ready()
        self.told["drawn"] = self.page.list.chosen.id
        names = [layer.name() for layer in QgsProject.instance().mapLayers().values()]
        self.told["layers"] = sorted(names)
        yield from hands.picture("drawn")

    # ---- labelling

    def key_of(self, unit, wrong=False):
        """Return the key of the class that the land has at a unit, or of the next class."""
        layer = self.panel.session.parcel_layer
        point = QgsPointXY(unit.x, unit.y)
        box = QgsRectangle(point.x() - 1, point.y() - 1, point.x() + 1, point.y() + 1)
        found = list(layer.getFeatures(QgsFeatureRequest(box)))
        spot = QgsGeometry.fromPointXY(point)
        found = [each for each in found if each.geometry().intersects(spot)] or found
        name = found[0]["stratum"]
        classes = self.work.sample.classes
        place = next(number for number, one in enumerate(classes) if one["label"] == name)
        self.truth[unit.number] = classes[place]["code"]
        return classes[(place + wrong) % len(classes)]["key"]

    def open_form(self):
        """Start labelling from the list."""
        yield from self.desk.click(self.page.list.label)
        yield lambda: self.page.is_labelling and self.page.form.isVisible()
        yield from self.ready()

    def label(self, wrong=False):
        """Label the unit that is looked at by its class's key; the next one comes by itself."""
        unit, count = self.work.unit, self.work.labelled
        yield from self.hands.keys(self.key_of(unit, wrong))
        yield lambda: self.work.labelled == count + 1 and self.work.unit is not unit

    def first_reader(self):
        """Ana labels ten."""
        hands = self.hands
        yield from hands.reviewer("Ana")
        yield from self.open_form()
        yield from self.desk.xdotool("windowfocus", int(self.desk.window.winId()))
        for number in range(10):
            if number == 0:
                yield from self.desk.click(self.page.form.title)
                yield from hands.keys("ctrl+3", "ctrl+m")
                yield from self.desk.type(SURE)
                yield from hands.picture("first-unit")
                yield from hands.keys("Return")
            yield from self.label()
        yield from self.ready()
        yield from hands.picture("ten-labelled")

    def second_reader(self):
        """Bo labels the same ten without seeing Ana's labels; two otherwise."""
        hands, seen = self.hands, []
        yield from hands.reviewer("Bo")
        yield lambda: self.work.reader == "Bo" and self.work.unit.number == 1
        self.page.form.setFocus()
        for number in range(10):
            words = hands.words(self.panel)
            chosen = [code for code, one in self.page.form.buttons.buttons.items() if one.isChecked()]
            told = [word for word in words if "Ana" in word or SURE in word]
            seen.append([self.work.unit.number, told, chosen, self.page.form.consensus.isVisible()])
            if number == 0:
                yield from hands.picture("second-reader-blind")
            yield from self.label(wrong=number in self.desk.arguments["otherwise"])
        yield from self.ready()
        self.told["seen by Bo"] = seen
        yield from hands.picture("second-reader-done")

    def consensus(self):
        """The two that differ are talked over: what the land is, stands."""
        hands, form = self.hands, self.page.form
        self.told["differing"] = []
        for place in range(2):
            yield from hands.keys("ctrl+Page_Up")
            yield lambda: form.consensus.isVisible()
            yield from self.ready()
            if place == 0:
                yield from hands.picture("differing")
            unit = self.work.unit
            self.told["differing"].append(unit.number)
            yield from hands.choose_code(form.consensus.choice, self.truth[unit.number])
            yield from hands.fill(form.consensus.comment, "Looked at together")
            count = self.work.differing
            yield from self.desk.click(form.consensus.button)
            yield lambda count=count: self.work.differing == count - 1
            yield from self.ready()
        yield from hands.picture("agreed")

    def label_the_rest(self):
        """Ana labels the other forty; how long the panel works on each is noted."""
        yield from self.hands.reviewer("Ana")
        yield from self.open_form()
        yield lambda: self.work.reader == "Ana" and self.work.unit.number == 11
        yield from self.ready()
        self.page.form.setFocus()
        clock = Clock(self.page)
        began = time.monotonic()
        while self.work.left > 1:
            yield from self.label()
        yield from self.hands.keys(self.key_of(self.work.unit))  # after the last one stays
        yield lambda: self.work.left == 0
        yield from self.ready()
        self.told["pace"] = {"seconds": time.monotonic() - began, "own_ms": clock.take()}
        yield from self.hands.picture("all-labelled")

    # ---- accuracy

    def assess(self, name):
        """From the list to the accuracy of the map by this sample; note what the page says."""
        if self.page.is_labelling:
            yield from self.desk.click(self.page.form.list)
        yield lambda: not self.page.is_labelling
        yield from self.ready()
        yield from self.hands.picture(f"list-{name}")
        yield from self.desk.click(self.page.list.accuracy)
        yield lambda: self.panel.tabs.currentWidget() is self.accuracy
        yield from self.ready()
        found, page = self.accuracy._found, self.accuracy
        self.told[f"accuracy {name}"] = {
            "overall": page.overall.text(),
            "left out": page.left_out.text(),
            "words": self.hands.words(page),
            "figures": [
                [one.measure.value, one.mapped, one.reference, one.value, one.se, one.low, one.high]
                for one in (found.accuracy.figures if found else ())
            ],
        }
        yield from self.hands.picture(f"accuracy-{name}")
        yield from self.desk.click_tab(self.panel.tabs, self.page)

    # ---- budget

    def intervals(self):
        """The sample's errors go into P0, T0 and B on the Budget panel's page."""
        desk, hands, budget = self.desk, self.hands, self.hands.budget
        page = budget.uncertainty
        yield from hands.show_dock(budget)
        yield from desk.click_tab(budget.tabs, self.tab_of(budget, page))
        yield from desk.settle()
        place = next(i for i in range(page.map.count()) if "Land cover" in page.map.itemText(i))
        yield from hands.choose(page.map, place)
        yield from hands.picture("uncertainty-asked")
        yield from desk.click(page.run_button)
        yield lambda: page._shown is not None and page.run_button.isVisible()
        yield from desk.settle()
        model = page.view.model
        self.told["intervals"] = [list(model.row(row).cells) for row in range(model.rowCount())]
        self.told["uncertainty words"] = hands.words(page.view)
        yield from hands.picture("intervals")

    @staticmethod
    def tab_of(budget, page):
        """Return the tab's widget that holds a page."""
        tabs = budget.tabs
        pages = [tabs.widget(place) for place in range(tabs.count())]
        return next(one for one in pages if one is page or one.isAncestorOf(page))
