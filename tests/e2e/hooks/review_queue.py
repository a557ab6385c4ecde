"""The journey's part with the queue: rules, decisions by keyboard, second reader, consensus, agreement."""

from qgis.PyQt.QtWidgets import QApplication

COMMENT = "A new road enters from the north"
#: key of Ana's verdict on the first parcels of the queue, and of Bo's; they differ on the second.
ANA, BO = ("a", "d", "a", "f", "a"), ("a", "a", "a")


class Queue:
    """Steps of the page Queue."""

    def __init__(self, hands):
        self.hands, self.desk, self.told = hands, hands.desk, hands.told
        self.panel, self.page = hands.panel, hands.panel.queue_page
        self.form, self.card = self.page.form, self.page.card
        self.names = []  # of Ana's subjects, in the order she decided on them

    def ready(self):
        """Wait until the page has read and written everything and the map is drawn."""
        yield 200
        yield lambda: not self.page.controller.busy
        yield from self.desk.settle()

    @property
    def item(self):
        """What is looked at."""
        return self.page.controller.item

    def open_page(self):
        """The queue as it is found, and then by the verifier's own rules."""
        hands, filters = self.hands, self.page.filters
        yield from hands.show_dock(self.panel)
        yield from self.desk.click_tab(self.panel.tabs, self.page)
        yield from self.ready()
        yield from hands.picture("queue-by-default")
        yield from self.desk.click(filters.more)
        yield lambda: filters.rules.isVisible()
        yield from hands.fill(filters.stake, 2000)
        yield from hands.fill(filters.share, 5)
        yield from hands.picture("queue-rules")
        yield from self.desk.click(filters.keep)
        yield from self.ready()
        yield from self.desk.click(filters.more)
        yield lambda: not filters.rules.isVisible()
        yield from self.ready()
        self.told["queue"] = [
            [one.subject.name, one.subject.stake_tco2e, [why.value for why in one.reasons]]
            for one in self.page.model.items
        ]

    def first_reader(self):
        """Ana goes through the first five by keyboard alone, with a comment and a photo."""
        hands = self.hands
        yield from hands.reviewer("Ana")
        yield from self.start_at_the_top()
        for place, key in enumerate(ANA):
            self.names.append(self.item.subject.name)
            if place == 1:
                yield from hands.keys("c")
                yield lambda: self.form.comment.hasFocus()
                yield from self.desk.type(COMMENT)
                yield from hands.keys("Escape", "3")
                yield from self.ready()
                yield from self.attach_photo()
                yield from hands.picture("queue-comment-photo")
            yield from self.decide(key)
        yield from hands.picture("queue-first-reader")

    def attach_photo(self):
        """The key O opens QGIS's file dialog; the path is typed."""
        yield from self.hands.keys("o")
        yield lambda: QApplication.activeModalWidget() is not None
        dialog = QApplication.activeModalWidget()
        yield from self.desk.xdotool("windowfocus", int(dialog.winId()))
        yield from self.desk.type(self.desk.arguments["photo"])
        yield from self.hands.keys("Return")
        yield lambda: QApplication.activeModalWidget() is None
        yield from self.desk.xdotool("windowfocus", int(self.desk.window.winId()))
        yield from self.ready()
        yield lambda: self.form.photos.isVisible()

    def start_at_the_top(self):
        """Click the first line of the list."""
        yield from self.ready()
        yield from self.desk.xdotool("windowfocus", int(self.desk.window.winId()))
        yield from self.desk.click_cell(self.page.list, self.page.model.index(0, 0))
        yield from self.ready()

    def decide(self, key):
        """Press the key of a verdict; the next one comes by itself."""
        subject = self.item.subject
        yield from self.hands.keys(key)
        yield lambda: self.item is not None and self.item.subject.key != subject.key
        yield from self.ready()

    def second_reader(self):
        """Bo decides on the first three without seeing what Ana said; the second otherwise."""
        hands, seen = self.hands, []
        yield from hands.reviewer("Bo")
        yield from self.start_at_the_top()
        tabs = self.card.tabs
        yield from self.desk.click_tab(tabs, self.card.readers)
        self.page.list.setFocus()
        for place, key in enumerate(BO):
            words = hands.words(self.panel)
            pressed = [one for one, button in self.form.verdicts.items() if button.isChecked()]
            told = [word for word in words if "Ana" in word or COMMENT in word]
            seen.append([self.item.subject.name, told, [one.value for one in pressed]])
            if place == 1:
                yield from hands.picture("queue-second-reader-blind")
            yield from self.decide(key)
        self.told["queue seen by Bo"] = seen

    def consensus(self):
        """What differs is listed; both found that the record is right."""
        hands, filters, readers = self.hands, self.page.filters, self.card.readers
        yield from hands.choose_code(filters.state, "disagreed")
        yield from self.ready()
        self.told["disagreed"] = [item.subject.name for item in self.page.model.items]
        yield from self.start_at_the_top()
        yield from self.desk.click_tab(self.card.tabs, readers)
        yield lambda: readers.box.isVisible()
        self.told["readers"] = hands.words(readers)
        yield from hands.picture("queue-differing")
        yield from hands.choose_code(readers.verdict, "agree")
        yield from hands.fill(readers.comment, "The road was there in 2010")
        yield from self.desk.click(readers.keep)
        yield from self.ready()
        yield from hands.picture("queue-consensus")
        yield from hands.choose(filters.state, 0)
        yield from self.ready()

    def agreement(self):
        """How far the two agree: kappa whole and by verdict."""
        view = self.card.agreement
        yield from self.desk.click_tab(self.card.tabs, view)
        yield lambda: view.table.rowCount() > 0
        yield from self.ready()
        self.told["agreement"] = self.hands.words(view)
        yield from self.hands.picture("queue-agreement")
