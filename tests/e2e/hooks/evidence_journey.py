"""From parcels without a status to parcels without a fault, with the real mouse and keyboard.

Statuses suggested from the layers, reasons read, one rejected, one overridden, the rest accepted by kind, a
mixed parcel split; then faults that came with other people's data are found, looked at, repaired, taken
back and left with a reason. ``desk.results`` gets what the panel shows at each step.
"""

from qgis.core import QgsFeatureRequest, QgsGeometry, QgsProject
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QToolButton

LAYERS = {
    "LAW_AREAS": "protected_areas",
    "TREATY_AREAS": "ramsar_sites",
    "THREATS": "illegal_clearings",
    "ACCESS_AREAS": "access_survey",
}
DOCKS = ("Browser", "Browser2", "Layers", "ProcessingToolbox", "LayerStyling")


def run(desk):
    """Play the journey; every state is photographed."""
    journey = Journey(desk)
    for step in (
        journey.open_page,
        journey.choose_evidence,
        journey.suggest,
        journey.read_reasons,
        journey.reject_one,
        journey.override_one,
        journey.accept_by_kind,
        journey.split_the_mixed,
        journey.save_and_suggest_again,
        journey.plant_faults,
        journey.check_all,
        journey.look_at_the_overlap,
        journey.fix_undo_fix,
        journey.fix_the_others,
        journey.leave_the_sliver,
    ):
        yield from step()


class Journey:
    """The steps on the pages Suggestions and Checks of the Parcels panel."""

    def __init__(self, desk):
        self.desk, self.told, self.number = desk, desk.results, 0
        self.panel = desk.dock("TerrestrialCarbonParcelsDock")
        self.page, self.checks = self.panel.suggestions, self.panel.checks
        self.list = self.page.view

    # ---- hands and eyes

    def picture(self, name):
        """Photograph the whole screen under the next number."""
        self.number += 1
        yield from self.desk.shot(f"evidence-journey-{self.number:02d}-{name}", screen=True)

    def ready(self):
        """Wait until suggestions are worked out, read and shown."""
        yield lambda: not self.page.busy
        yield from self.desk.settle()
        yield lambda: not self.page.busy

    def press(self, name):
        """Click a button of the panel."""
        yield from self.desk.click(self.panel.findChild(QToolButton, name))

    def field(self, name):
        """Return parcel → value of a field, unsaved edits included."""
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        return {
            each["name"]: each[name] or None for each in self.panel.session.parcel_layer.getFeatures(request)
        }

    def totals(self):
        """Return P0, T0 and what the line below the totals warns of."""
        totals, warning = self.panel.session.totals.flush(), self.panel.totals._doubled
        return [totals.p0_tco2e, totals.t0_tco2e, warning.text() if warning.isVisible() else ""]

    def rows(self):
        """Return the lines of suggestions as they are listed."""
        model = self.list.model
        return [list(model.row(number).cells) for number in range(model.rowCount())]

    def choose_parcel(self, name):
        """Click the line of a parcel in the list of suggestions."""
        names = [cells[0] for cells in self.rows()]
        yield from self.desk.click_cell(self.list.view, self.list.model.index(names.index(name), 0))
        yield lambda: [each.parcel_id for each in self.list.chosen] == [self.field("id")[name]]

    def choose_kind(self, kind):
        """List the suggestions of one kind: a status and its basis."""
        self.list.kinds.setCurrentIndex(self.kinds_like(kind)[0])
        yield 200

    def kinds_like(self, kind):
        """Return the places of a kind in the box of kinds."""
        box = self.list.kinds
        return [i for i in range(1, box.count()) if tuple(box.itemData(i))[:2] == tuple(kind)]

    def comment(self, text):
        """Type the reason of a decision."""
        yield from self.desk.click(self.list.comment)
        yield from self.desk.key("ctrl+a", "BackSpace")
        yield from self.desk.click(self.list.comment)
        yield from self.desk.type(text)
        yield lambda: self.list.comment.text() == text

    # ---- suggestions

    def open_page(self):
        """The panel beside the map, on a screen of modest size."""
        desk = self.desk
        for name in DOCKS:
            if desk.dock(name) is not None:
                desk.dock(name).hide()
        self.panel.show()
        self.panel.raise_()
        desk.window.resizeDocks([self.panel], [420], Qt.Orientation.Horizontal)
        yield from desk.settle()
        desk.canvas.zoomToFullExtent()
        yield from desk.click_tab(self.panel.tabs, self.page)
        yield from self.ready()
        yield from self.picture("no-statuses")

    def choose_evidence(self):
        """Say which layers decide; their fields are guessed."""
        for name, table in LAYERS.items():
            layers = QgsProject.instance().mapLayers().values()
            layer = next(each for each in layers if f"layername={table}" in each.source())
            self.page.form.layers[name].setLayer(layer)
        yield 300
        self.told["asked"] = {k: v for k, v in self.page.form.parameters().items() if "FIELD" in k}
        yield from self.picture("evidence")

    def suggest(self):
        """Work the statuses out; no parcel changes."""
        yield from self.desk.click(self.page.run_button)
        yield lambda: self.list.model.rowCount() > 0
        yield from self.ready()
        self.told["suggested"] = self.rows()
        self.told["untouched"] = list(self.field("status").values())
        yield from self.preview(True)
        yield from self.picture("suggested")
        yield from self.desk.click(self.page.form_button)
        yield lambda: self.page.choice.isVisible()
        self.told["summary"] = self.page.summary.text()
        yield from self.picture("summary")
        yield from self.desk.click(self.page.form_button)
        yield from self.preview(False)
        yield from self.ready()

    def preview(self, shown):
        """Click the box that shows the suggestions on the map; the parcel layer stays the active one."""
        box = self.page.on_map
        yield from self.desk.click_at(box.mapToGlobal(QPoint(8, box.height() // 2)))
        yield lambda: box.isChecked() == shown
        yield from self.desk.settle()
        active = self.desk.iface.activeLayer()
        layers = [each.name() for each in QgsProject.instance().mapLayers().values()]
        self.told.setdefault("previews", []).append([active and active.name(), len(layers)])

    def read_reasons(self):
        """Click parcels one by one: why, with layer, name, dates and share."""
        self.told["reasons"] = {}
        for name in self.desk.arguments["reasons"]:
            yield from self.choose_parcel(name)
            self.told["reasons"][name] = self.list.reason.toPlainText()
            yield from self.picture("reason")

    def reject_one(self):
        """Leave a parcel as it is; without a reason that cannot be done."""
        name, why = self.desk.arguments["rejected"]
        yield from self.choose_parcel(name)
        self.told["rejected without a reason"] = self.list.reject_button.isEnabled()
        yield from self.comment(why)
        yield from self.picture("reject")
        yield from self.desk.click(self.list.reject_button)
        yield lambda: name not in [cells[0] for cells in self.rows()]
        yield from self.ready()

    def override_one(self):
        """Decide otherwise than suggested, with a comment."""
        name, status, why = self.desk.arguments["overridden"]
        yield from self.choose_parcel(name)
        yield from self.comment(why)
        button = self.list.override_button
        yield from self.desk.click(button)
        yield lambda: button.menu().isVisible()
        yield from self.picture("override")
        menu = button.menu()
        action = next(each for each in menu.actions() if each.objectName().endswith(f"_{status}"))
        yield from self.desk.click_at(menu.mapToGlobal(menu.actionGeometry(action).center()))
        yield lambda: self.field("status")[name] == status
        yield from self.ready()
        self.told["listed after the override"] = [cells[0] for cells in self.rows()]
        self.told["comment"] = self.field("status_comment")[name]

    def accept_by_kind(self):
        """Accept all of each kind, one undo step each."""
        yield from self.desk.click(self.list.comment)
        yield from self.desk.key("ctrl+a", "BackSpace")
        steps = []
        for number, kind in enumerate(self.desk.arguments["kinds"]):
            yield from self.choose_kind(kind)
            left = self.list.model.rowCount()
            before = self.panel.session.parcel_layer.undoStack().count()
            if number == 0:
                yield from self.picture("one-kind")
            yield from self.desk.click(self.list.all_button)
            yield lambda kind=kind: not self.kinds_like(kind)
            yield from self.ready()
            steps.append([*kind, left, self.panel.session.parcel_layer.undoStack().count() - before])
        self.told["accepted"] = steps
        yield from self.picture("accepted")

    def split_the_mixed(self):
        """One click cuts the mixed parcel along the law's border."""
        (name,) = {cells[0] for cells in self.rows()}
        yield from self.choose_parcel(name)
        self.told["parts"] = self.list.reason.toPlainText()
        yield from self.picture("mixed")
        yield from self.desk.click(self.list.split_button)
        yield lambda: self.list.model.rowCount() == 0
        yield from self.ready()
        layer = self.panel.session.parcel_layer
        self.told["split"] = [
            [each["id"], each["parent_ids"] or None, each["status"], each["area_ha"], each["stock_tco2e"]]
            for each in layer.getFeatures()
            if each["name"] == name
        ]
        yield from self.picture("split")

    def save_and_suggest_again(self):
        """Save; the rejected suggestion does not come back."""
        yield from self.press("TerrestrialCarbonWorkspace_save")
        yield lambda: not self.panel.session.parcel_layer.isModified()
        yield from self.ready()
        self.told["statuses"] = self.field("status")
        self.told["laws"] = self.field("legal_ref")
        self.told["saved totals"] = self.totals()
        runs = self.page._runs
        yield from self.desk.click(self.page.run_button)
        yield lambda: self.page._runs > runs
        yield from self.ready()
        self.told["suggested again"] = self.rows()
        yield from self.picture("suggested-again")

    # ---- checks

    def plant_faults(self):
        """What comes with other people's data; see the test for what is wrong with it."""
        # the package's real name in QGIS
        from terrestrial_carbon.plugin.storage.editing import add_parcel, edit_command, write_geometry

        session = self.panel.session
        session.start_editing()
        layer = session.parcel_layer
        fids = {each["name"]: each.id() for each in layer.getFeatures()}
        with edit_command(layer, "Shapes from the survey"):
            for name, wkt in self.desk.arguments["shapes"].items():
                write_geometry(layer, fids[name], QgsGeometry.fromWkt(wkt))
        for name, values, wkt in self.desk.arguments["added"]:
            add_parcel(layer, QgsGeometry.fromWkt(wkt), {"name": name, **values})
        yield from self.desk.click_tab(self.panel.tabs, self.checks)
        yield from self.desk.settle()
        yield from self.picture("not-checked")

    def findings(self):
        """Return kind → list of [names, ha, tCO2e], as the tree lists them."""
        tree, found = self.checks.tree, {}
        for i in range(tree.topLevelItemCount()):
            top = tree.topLevelItem(i)
            ones = [top.child(k).data(0, Qt.ItemDataRole.UserRole) for k in range(top.childCount())]
            label = self.panel.checking.live.label
            found[top.data(0, Qt.ItemDataRole.UserRole)] = [
                [sorted(label(name) for name in one.names), one.area_ha, one.tco2e] for one in ones
            ]
        return found

    def choose_finding(self, kind, double=False):
        """Open a kind of findings and click the first."""
        tree = self.checks.tree
        tops = [tree.topLevelItem(i) for i in range(tree.topLevelItemCount())]
        top = next(each for each in tops if each.data(0, Qt.ItemDataRole.UserRole) == kind)
        yield from self.desk.click_cell(tree, tree.indexFromItem(top))
        if not top.isExpanded():
            yield from self.desk.key("Right")
        yield lambda: top.isExpanded()
        yield from self.desk.click_cell(tree, tree.indexFromItem(top.child(0)), double)
        yield lambda: getattr(self.checks.tree.chosen(), "kind", None) is not None

    def check_all(self):
        """All kinds, unsaved edits included."""
        yield from self.desk.click(self.checks.run)
        yield lambda: self.panel.checking.live is not None
        yield from self.desk.settle()
        self.told["found"] = self.findings()
        self.told["warned"] = self.totals()
        yield from self.picture("checked")

    def look_at_the_overlap(self):
        """Go to its place; read what is wrong."""
        scale = self.desk.canvas.scale()
        yield from self.choose_finding("overlap", double=True)
        yield lambda: self.desk.canvas.scale() < scale
        self.told["overlap"] = self.checks.words.text()
        yield from self.picture("overlap")

    def repair_by_menu(self, name):
        """Choose the repair that changes a parcel from the menu beside the button."""
        button, menu = self.checks.fix, self.checks.fix_menu
        arrow = button.mapToGlobal(button.rect().topRight()) + QPoint(-6, button.height() // 2)
        yield from self.desk.click_at(arrow)
        yield lambda: menu.isVisible()
        yield from self.picture("repairs")
        action = next(each for each in menu.actions() if name in each.text())
        yield from self.desk.click_at(menu.mapToGlobal(menu.actionGeometry(action).center()))

    def fix_undo_fix(self):
        """Trim the overlap; the warning goes down at once; undo brings both back; redo."""
        yield from self.repair_by_menu(self.desk.arguments["trimmed"])
        yield lambda: "overlap" not in self.findings()
        self.told["trimmed"] = [self.findings(), self.totals()]
        yield from self.picture("trimmed")
        yield from self.press("TerrestrialCarbonWorkspace_undo")
        yield lambda: "overlap" in self.findings()
        self.told["undone"] = [self.findings(), self.totals()]
        yield from self.picture("undone")
        yield from self.press("TerrestrialCarbonWorkspace_redo")
        yield lambda: "overlap" not in self.findings()

    def fix_the_others(self):
        """Drop the duplicate, fill the gap."""
        for kind in ("duplicate", "gap"):
            yield from self.choose_finding(kind, double=True)
            yield from self.picture(kind)
            yield from self.desk.click(self.checks.fix)
            yield lambda kind=kind: kind not in self.findings()
        self.told["fixed"] = [self.findings(), self.totals()]
        yield from self.picture("fixed")

    def leave_the_sliver(self):
        """A strip that is meant: left with a reason, then shown again."""
        yield from self.choose_finding("sliver", double=True)
        yield from self.desk.click(self.checks.leave)
        yield lambda: self.checks.reason.isVisible()
        yield from self.desk.type("The towpath is public land")
        yield from self.picture("reason-to-leave")
        yield from self.desk.key("Return")
        yield lambda: "sliver" not in self.findings()
        self.told["left"] = self.findings()
        yield from self.desk.click(self.checks.left)
        yield lambda: "sliver" in self.findings()
        yield from self.choose_finding("sliver")
        yield from self.picture("left")
        yield from self.press("TerrestrialCarbonWorkspace_save")
        yield lambda: not self.panel.session.parcel_layer.isModified()
        yield from self.desk.settle()
