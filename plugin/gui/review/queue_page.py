"""The Queue page: what is to be reviewed, one after another, by the keyboard alone if one likes."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QShortcut,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...core.mechanism.review_tables import Confidence, Verdict
from ...translate import tr
from ..widgets import note
from .decision_form import KEYS, SURE_KEYS
from .queue_controller import QueueController
from .queue_filters import QueueFilters
from .queue_model import NAME as NAME_COLUMN
from .queue_model import STAKE, STANDING, WHY, QueueModel
from .subject_card import SubjectCard

NAME = "TerrestrialCarbonQueue"
_ROOMY = 190  # pixels for the history, the readers, their agreement
_GO_ON = "terrestrial_carbon/review_go_on"
#: Keys that work on the map as well; the figures there tag parcels.
_MAP_KEYS = ("N", "P", "Ctrl+Down", "Ctrl+Up", *KEYS.values(), "L")
#: Keys that do something again and again while they are held down; a verdict is given once.
_REPEATED = ("N", "P", "Ctrl+Down", "Ctrl+Up")
_PHOTOS = "*.jpg *.jpeg *.png *.tif *.tiff *.webp *.heic *.pdf"


class QueuePage(QWidget):
    """Filters, list, and the subject that is looked at; :class:`QueueController` does what is asked."""

    def __init__(self, iface, session, panel) -> None:
        super().__init__()
        self.setObjectName(f"{NAME}Page")
        self._iface = iface
        self.filters, self.model, self.card = QueueFilters(), QueueModel(self), SubjectCard()
        self.form = self.card.form
        self.form.go_on.setChecked(QgsSettings().value(_GO_ON, True, type=bool))
        self.form.go_on.toggled.connect(lambda on: QgsSettings().setValue(_GO_ON, on))
        self.list = self._table()
        self.summary = note(name=f"{NAME}Summary")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        self.controller = QueueController(iface, session, panel, self)
        self._shortcuts = self._make_shortcuts()
        self.set_map_keys(False)
        for combo in self.findChildren(QComboBox):
            combo.installEventFilter(self)
        self.filters.chosen.connect(self.list.setFocus)

    def eventFilter(self, watched, event) -> bool:  # noqa: N802 (Qt's name)
        """Let letters choose in a list that has the keyboard: there they decide nothing."""
        plain = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        is_key = event.type() == QEvent.Type.ShortcutOverride
        if is_key and event.text().strip() and event.modifiers() in plain:
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def refresh(self) -> None:
        """Follow the workspace and the reviewer."""
        self.controller.refresh()

    def unload(self) -> None:
        """Keep what is typed, and stop what runs."""
        self.controller.unload()
        for shortcut in self._map_shortcuts:
            shortcut.setParent(None)
            shortcut.deleteLater()
        self._map_shortcuts = []

    def set_map_keys(self, on: bool) -> None:
        """Let the letters decide and go on while the map has the keyboard: one has just moved it, say."""
        for shortcut in self._map_shortcuts:
            shortcut.setEnabled(on)

    @property
    def row(self) -> int:
        """The row that is looked at, -1 for none."""
        return self.list.currentIndex().row()

    def go_to(self, row: int) -> None:
        """Look at a row of the list."""
        if 0 <= row < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(row, 0))
            self.list.scrollTo(self.model.index(row, 0))

    def ask_photos(self) -> None:
        """Ask for files and attach them."""
        paths, _ = QFileDialog.getOpenFileNames(
            self,
            tr("Photos of this decision"),
            "",
            tr("Photos and documents ({kinds})").format(kinds=_PHOTOS),
        )
        if paths:
            self.controller.decisions.attach(paths)

    def _table(self) -> QTableView:
        table = QTableView()
        table.setObjectName(f"{NAME}List")
        table.setAccessibleName(tr("Review queue"))
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().lineSpacing() + 5)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(NAME_COLUMN, QHeaderView.ResizeMode.Stretch)
        for column, letters in ((WHY, 14), (STAKE, 11), (STANDING, 15)):
            header.resizeSection(column, letters * table.fontMetrics().averageCharWidth())
        return table

    def _lay_out(self) -> None:
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.filters)
        self._places = QStackedWidget()
        self._places.addWidget(self.list)
        self._places.addWidget(self.filters.rules)
        self.filters.more.toggled.connect(lambda on: self._places.setCurrentIndex(int(on)))
        column.addWidget(self._places, 1)
        column.addWidget(self.summary)
        self.list.setMinimumHeight(4 * self.list.verticalHeader().defaultSectionSize())
        self._split = split = QSplitter(Qt.Orientation.Vertical)
        split.setObjectName(f"{NAME}Splitter")
        split.setChildrenCollapsible(False)
        split.addWidget(upper)
        split.addWidget(self.card)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(split)
        self.card.tabs.currentChanged.connect(self._give_room)

    def _give_room(self, index: int) -> None:
        """Leave the page that is turned to what it needs, at the cost of the list."""
        tabs = self.card.tabs
        wanted = 0 if tabs.widget(index) is self.card.evidence else _ROOMY
        upper, lower = self._split.sizes()
        if 0 < tabs.height() < wanted:
            more = wanted - tabs.height()
            self._split.setSizes([max(0, upper - more), lower + more])

    def _make_shortcuts(self) -> list:
        """Keys while this page has the keyboard; text fields keep their letters."""
        controller, form = self.controller, self.form
        works = {
            "N": lambda: controller.step(1),
            "P": lambda: controller.step(-1),
            "Ctrl+Down": lambda: controller.step(1),
            "Ctrl+Up": lambda: controller.step(-1),
            "U": form.back.click,
            "C": form.comment.setFocus,
            "O": form.photo.click,
            "L": self.card.linked.click,
            "Ctrl+Return": controller.comment_and_go_on,
            "Ctrl+Enter": controller.comment_and_go_on,
            "Esc": self.list.setFocus,
        }
        works.update({KEYS[one]: form.verdicts[one].click for one in Verdict})
        works.update({SURE_KEYS[one]: form.confidences[one].click for one in Confidence})
        self._map_shortcuts = [_shortcut(self._iface.mapCanvas(), key, works[key]) for key in _MAP_KEYS]
        return [_shortcut(self, key, work) for key, work in works.items()]


def _shortcut(parent, key: str, work) -> QShortcut:
    shortcut = QShortcut(QKeySequence(key), parent)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.setAutoRepeat(key in _REPEATED)
    shortcut.activated.connect(work)
    return shortcut
