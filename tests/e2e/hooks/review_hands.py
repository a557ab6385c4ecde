"""Hands and eyes of the journey of the review: typing into fields, choosing, what is on the screen."""

from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
)

DOCKS = ("Browser", "Browser2", "Layers", "ProcessingToolbox", "LayerStyling")


class Hands:
    """What all parts of the journey share; ``told`` goes home as the results."""

    def __init__(self, desk):
        self.desk, self.told, self.number = desk, desk.results, 0
        self.panel = desk.dock("TerrestrialCarbonReviewDock")
        self.parcels = desk.dock("TerrestrialCarbonParcelsDock")
        self.budget = desk.dock("TerrestrialCarbonBudgetDock")

    @property
    def workspace(self):
        """The open workspace."""
        return self.panel.session.workspace

    def picture(self, name):
        """Photograph the whole screen under the next number."""
        self.number += 1
        yield from self.desk.shot(f"review-{self.number:02d}-{name}", screen=True)

    def show_dock(self, dock, width=430):
        """Bring a dock to the front, so wide."""
        dock.show()
        dock.raise_()
        self.desk.window.resizeDocks([dock], [width], Qt.Orientation.Horizontal)
        yield from self.desk.settle()

    def keys(self, *names):
        """Press keys where the keyboard is."""
        yield from self.desk.xdotool("key", "--clearmodifiers", *names)

    def fill(self, field, text, end="Tab"):
        """Type into a field in place of what it holds, and leave it."""
        window = field.window()
        yield from self.desk.xdotool("windowfocus", int(window.winId()))
        yield from self.desk.click(field)
        yield from self.keys("ctrl+a")
        yield from self.desk.type(str(text))
        yield from self.keys(end)
        yield 150

    def choose(self, box, place):
        """Choose an item of a box by its place, with mouse and arrows."""
        yield from self.desk.xdotool("windowfocus", int(box.window().winId()))
        yield from self.desk.click(box)
        yield lambda: box.view().isVisible()
        yield from self.keys("Home", *["Down"] * place, "Return")
        yield lambda: box.currentIndex() == place and not box.view().isVisible()

    def choose_code(self, box, code):
        """Choose an item of a box by its data."""
        place = box.findData(code)
        if place < 0:
            raise RuntimeError(f"{box.objectName()} has no {code}")
        yield from self.choose(box, place)

    def tick(self, box, on=True):
        """Click a check box where its mark is."""
        if box.isChecked() != on:
            yield from self.desk.click_at(box.mapToGlobal(QPoint(8, box.height() // 2)))
        yield lambda: box.isChecked() == on

    def reviewer(self, name, role="reader"):
        """Somebody else sits down: the name is typed, the role chosen."""
        bar = self.panel.bar
        yield from self.fill(bar.name, name)
        if bar.role.currentData() != role:
            yield from self.choose_code(bar.role, role)
        yield lambda: (bar.reviewer.name, bar.reviewer.role.value) == (name, role)
        yield from self.desk.settle()

    def words(self, widget):
        """Return all that can be read of a widget now: texts, items of lists, buttons that are pressed."""
        found = []
        for each in (widget, *widget.findChildren(object)):
            if getattr(each, "isVisible", None) is None or not each.isVisible():
                continue
            if isinstance(each, (QLabel, QLineEdit)):
                found.append(each.text())
            elif isinstance(each, QPlainTextEdit):
                found.append(each.toPlainText())
            elif isinstance(each, QComboBox):
                found.append(each.currentText())
            elif isinstance(each, QAbstractButton):
                found.append(("[x] " if each.isChecked() else "") + each.text())
            elif isinstance(each, QAbstractItemView) and each.model() is not None:
                model = each.model()
                rows, columns = range(model.rowCount()), range(model.columnCount())
                found += [str(model.index(r, c).data() or "") for r in rows for c in columns]
        return found

    def dialog(self, name):
        """Return the visible top window of a name, or ``None``."""
        windows = QApplication.topLevelWidgets()
        return next((one for one in windows if one.objectName() == name and one.isVisible()), None)
