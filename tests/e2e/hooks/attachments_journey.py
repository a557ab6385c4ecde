"""What a threatened parcel requires and lacks, a document and a photo attached, the bundle exported, sources.

With the real mouse and keyboard; ``desk.results`` gets what the panel shows at each step.
"""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QLineEdit, QToolButton

DOCKS = ("Browser", "Browser2", "Layers", "ProcessingToolbox", "LayerStyling")


def run(desk):
    """Play the journey; every state is photographed."""
    journey = Journey(desk)
    for step in (
        journey.select_parcel,
        journey.attach_the_law,
        journey.attach_the_photo,
        journey.export_bundle,
        journey.check_sources,
    ):
        yield from step()


class Journey:
    """The steps on the pages Evidence and Checks of the Parcels panel."""

    def __init__(self, desk):
        self.desk, self.told, self.number = desk, desk.results, 0
        self.panel = desk.dock("TerrestrialCarbonParcelsDock")
        self.view = self.panel.evidence.attachments

    # ---- hands and eyes

    def picture(self, name):
        """Photograph the whole screen under the next number."""
        self.number += 1
        yield from self.desk.shot(f"attachments-journey-{self.number:02d}-{name}", screen=True)

    def needs(self):
        """Return what the status requires: document → whether it is lacking."""
        return {need.supports: bool(need.lacking) for need in self.view.overview.needs}

    def pieces(self):
        """Return the pieces listed; before each stands whether its file is as it was attached."""
        return [self.view.tree.topLevelItem(row).text(0) for row in range(self.view.tree.topLevelItemCount())]

    def looked_at(self):
        """Whether every piece's file has been looked at."""
        return len(self.view.overview.states) == len(self.pieces())

    def in_sight(self, widget):
        """Scroll the page until a widget is in sight."""
        self.panel.evidence._area.ensureWidgetVisible(widget)
        yield from self.desk.settle()

    def choose_file(self, path):
        """Type a path into the dialog that asks for files."""
        yield lambda: isinstance(QApplication.activeModalWidget(), QFileDialog)
        dialog = QApplication.activeModalWidget()
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        yield from self.desk.click(line)
        yield from self.desk.type(path)
        yield lambda: line.text() == path
        yield from self.desk.key("Return", window=dialog)

    # ---- the steps

    def select_parcel(self):
        """The parcel on the map; its page says what is required, and that all of it is lacking."""
        desk = self.desk
        for name in DOCKS:
            if desk.dock(name) is not None:
                desk.dock(name).hide()
        self.panel.show()
        self.panel.raise_()
        desk.window.resizeDocks([self.panel], [430], Qt.Orientation.Horizontal)
        desk.canvas.zoomToFullExtent()
        yield from desk.settle()
        yield from desk.click(self.panel.findChild(QToolButton, "TerrestrialCarbonMode_select"))
        yield from desk.click_map(*desk.arguments["point"])
        yield lambda: len(self.view.overview.parcel_ids) == 1 and self.view.overview.needs
        yield from desk.settle()
        self.told["before"] = self.needs()
        yield from self.picture("lacking")

    def attach_the_law(self):
        """Press the button beside what is lacking, and choose the document."""
        button = self.panel.findChild(QToolButton, "TerrestrialCarbonAttachNeed_law")
        yield from self.in_sight(button)
        yield from self.desk.click(button)
        yield from self.choose_file(self.desk.arguments["law"])
        yield lambda: len(self.pieces()) == 1 and not self.needs()["law"] and self.looked_at()
        yield from self.desk.settle()
        self.told["after the law"] = [self.needs(), self.pieces()]
        yield from self.picture("law-attached")

    def attach_the_photo(self):
        """A photo as proof of the threat, by the button for photos."""
        button = self.panel.findChild(QToolButton, "TerrestrialCarbonAttach_photo")
        yield from self.in_sight(button)
        self.told["offered"] = self.view.supports.currentData()
        yield from self.desk.click(button)
        yield from self.choose_file(self.desk.arguments["photo"])
        yield lambda: len(self.pieces()) == 2 and self.looked_at()
        yield from self.desk.settle()
        rows = [self.view.tree.topLevelItem(row) for row in range(2)]
        photo = next(row for row in rows if "clearing" in row.text(0))
        tree, area = self.view.tree, self.panel.evidence._area
        middle = tree.visualItemRect(photo).center()
        place = tree.viewport().mapTo(area.widget(), middle)
        area.ensureVisible(place.x(), place.y(), 0, 40)
        yield from self.desk.settle()
        yield from self.desk.click_at(tree.viewport().mapToGlobal(middle))
        yield lambda: tree.currentItem() is photo
        yield from self.desk.settle()
        self.told["after the photo"] = [self.needs(), self.pieces()]
        self.told["details"] = self.view.details.text()
        yield from self.picture("photo-attached")

    def export_bundle(self):
        """Write all of it as an archive for whoever verifies it."""
        import processing

        parameters = {
            "WORKSPACE": str(self.panel.session.workspace.path),
            "ARCHIVE": self.desk.arguments["bundle"],
        }
        self.told["exported"] = processing.run("terrestrialcarbon:exportevidence", parameters)
        yield from self.desk.settle()

    def check_sources(self):
        """The carbon map said to be in another unit is found among the sources."""
        checks = self.panel.checks
        yield from self.desk.click_tab(self.panel.tabs, checks)
        yield from self.desk.click_tab(checks.sections, checks.sources)
        yield from self.desk.settle()
        yield from self.desk.click(checks.sources.run)
        tree = checks.sources.tree
        yield lambda: checks.sources.run.isEnabled() and tree.topLevelItemCount() > 0
        yield from self.desk.settle()
        top = tree.topLevelItem(0)
        top.setExpanded(True)
        yield from self.desk.click_cell(tree, tree.indexFromItem(top.child(0)))
        yield from self.desk.settle()
        self.told["sources"] = [
            [top.text(0), *(top.child(row).text(0) for row in range(top.childCount()))]
            for top in (tree.topLevelItem(row) for row in range(tree.topLevelItemCount()))
        ]
        yield from self.picture("sources")
