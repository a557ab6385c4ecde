"""The journey's part with signing: two parcels signed off, an edit refused, taken back, then reopened."""

from qgis.PyQt.QtWidgets import QToolButton

STATEMENT = "Checked on imagery of 2014 and against the register"
REASON = "The survey of 2016 moved the border"


class Signing:
    """Steps of the page Sign-off, and what happens to an edit of a parcel that is signed off."""

    def __init__(self, hands):
        self.hands, self.desk, self.told = hands, hands.desk, hands.told
        self.panel, self.parcels = hands.panel, hands.parcels
        self.page = hands.panel.sign_off_page

    def ready(self):
        """Wait until the page has read and signed everything."""
        yield 200
        yield lambda: not self.page.busy
        yield from self.desk.settle()

    @property
    def guard(self):
        """The question about an edit, if it is shown."""
        return self.hands.dialog("TerrestrialCarbonReopenDialog")

    def sign_two(self):
        """A reader may not; Vera, verifier, signs two parcels on which two readers agree."""
        hands, ready = self.hands, self.page.ready
        yield from self.desk.click_tab(self.panel.tabs, self.page)
        yield from self.ready()
        self.told["sign as a reader"] = [ready.sign.isEnabled(), ready.hint.text()]
        yield from hands.picture("sign-off-as-reader")
        yield from hands.reviewer("Vera", "verifier")
        yield from hands.choose_code(ready.readers, 2)
        yield from self.ready()
        rows = range(ready.model.rowCount())
        self.told["ready"] = [ready.model.row(row).cells[0] for row in rows]
        for place in (0, 1):
            point = ready.view.visualRect(ready.model.index(place, 0)).center()
            at = ready.view.viewport().mapToGlobal(point)
            yield from self.desk.click_at(at, modifier="ctrl" if place else None)
        yield lambda: len(ready.wanted) == 2
        self.told["signed"] = [ready.model.row(row).cells[0] for row in (0, 1)]
        yield from hands.fill(ready.text, STATEMENT)
        yield lambda: ready.sign.isEnabled()
        yield from hands.picture("sign-off-ready")
        yield from self.desk.click(ready.sign)
        yield lambda: self.page.confirm is not None and self.page.confirm.isVisible()
        yield from hands.picture("sign-off-confirm")
        yield from self.desk.click(self.page.confirm.sign)
        yield from self.ready()
        yield from self.desk.click_tab(self.page.tabs, self.page.list)
        yield lambda: self.page.list.model.rowCount() == 2
        yield from self.ready()
        yield from hands.picture("signed-off")

    # ---- an edit of a parcel that is signed off

    def select(self, name):
        """Click a parcel on the map with QGIS's own tool; it alone is selected."""
        layer = self.parcels.session.parcel_layer
        feature = next(each for each in layer.getFeatures() if each["name"] == name)
        self.parcels.controller.zoom_to([feature.id()])
        yield from self.desk.settle()
        layer.selectByIds([feature.id()])
        yield lambda: layer.selectedFeatureIds() == [feature.id()]
        yield from self.desk.settle()

    def press(self, name):
        """Click a button of the Parcels panel."""
        yield from self.desk.click(self.parcels.findChild(QToolButton, name))

    def try_to_edit(self):
        """Another status for a signed parcel: asked at once; taken back, all is as it was."""
        hands, name = self.hands, self.told["signed"][0]
        yield from hands.show_dock(self.parcels)
        self.parcels.session.start_editing()
        yield from self.select(name)
        before = self.status(name)
        yield from self.tag(before)
        self.told["asked"] = hands.words(self.guard)
        yield from hands.picture("asked-to-reopen")
        yield from self.desk.click(self.guard.back)
        yield lambda: self.guard is None
        yield from self.desk.settle()
        self.told["taken back"] = [before, self.status(name), self.parcels.session.parcel_layer.isModified()]
        yield from hands.picture("taken-back")

    def status(self, name):
        """Return a parcel's status as it is now, unsaved edits included."""
        layer = self.parcels.session.parcel_layer
        return next(each["status"] for each in layer.getFeatures() if each["name"] == name)

    def tag(self, before):
        """Give the selected parcel another status by its key; wait for the question."""
        yield from self.desk.xdotool("windowfocus", int(self.desk.window.winId()))
        self.desk.canvas.setFocus()
        yield from self.hands.keys("2" if before == "protected" else "1")
        yield lambda: self.guard is not None
        yield 400

    def reopen_and_edit(self):
        """The same edit with a reason: reopened, kept, saved."""
        hands, name = self.hands, self.told["signed"][0]
        before = self.status(name)
        yield from self.tag(before)
        guard = self.guard
        self.told["without a reason"] = guard.keep.isEnabled()
        yield from hands.fill(guard._reason, REASON)
        yield lambda: guard.keep.isEnabled()
        yield from hands.picture("reopen-with-reason")
        yield from self.desk.click(guard.keep)
        yield lambda: self.guard is None
        yield from self.desk.settle()
        yield from self.desk.xdotool("windowfocus", int(self.desk.window.winId()))
        yield from self.press("TerrestrialCarbonWorkspace_save")
        yield lambda: not self.parcels.session.parcel_layer.isModified()
        yield from self.desk.settle()
        self.told["edited"] = [name, before, self.status(name)]
        yield from hands.picture("edited")
        yield from hands.show_dock(self.panel)
        yield from self.desk.click_tab(self.panel.tabs, self.page)
        yield from self.ready()
        yield from hands.picture("reopened")
