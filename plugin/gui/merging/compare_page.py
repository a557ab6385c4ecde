"""The page of differences: a list, both sides of the chosen one, and its decision by mouse or key."""

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QShortcut,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...core.merge.compare import Choice, Found
from ...core.merge.resolve import resolve
from ...processing.merging.answer_lines import answer_lines
from ...processing.merging.left_out_lines import IN_WINDOW, left_out_lines
from ...storage.merge_words import found_word
from ...storage.merging import choices_for_all
from ...translate import tr
from ..widgets import note, number
from .items import counts, field_rows, items_of, undecided
from .list_model import ItemModel
from .sides import SidesTable

_KEYS = {Choice.OURS: "1", Choice.THEIRS: "2", Choice.BOTH: "3", Choice.LEAVE: "0"}


class ComparePage(QWidget):
    """``shown`` carries the line that is looked at (or ``None``), ``decided`` nothing."""

    shown = pyqtSignal(object)
    decided = pyqtSignal()

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.choices: dict = {}
        self.merge, self._items = None, []
        self.filter, self.summary = QComboBox(), note(name="TerrestrialCarbonMergeSummary")
        self.filter.setObjectName("TerrestrialCarbonMerge_filter")
        self.filter.setToolTip(tr("Which differences are listed."))
        self.filter.currentIndexChanged.connect(lambda index: self._on_filter())
        self.model, self.sides = ItemModel(self), SidesTable()
        self.list = self._list()
        self.all_fields = QCheckBox(tr("All fields"))
        self.all_fields.setObjectName("TerrestrialCarbonMerge_allFields")
        self.all_fields.setToolTip(tr("Show the fields that are the same on both sides, too."))
        self.all_fields.toggled.connect(lambda checked: self._show_sides())
        self.sides.chosen.connect(self.decide)
        self._build()
        self._shortcuts = self._make_shortcuts()

    def show_merge(self, merge) -> None:
        """Show a comparison with nothing decided."""
        self.merge, self._items = merge, items_of(merge.whole)
        self.choices.clear()
        found = counts(self._items)
        self.filter.blockSignals(True)
        self.filter.clear()
        whose = (*((Found.SIGNED,) if merge.signed else ()), Found.THEIRS, Found.OURS, Found.SAME)
        kinds = [(None, tr("all")), (Found.CONFLICT, tr("conflicts"))]
        kinds += [(kind, found_word(kind)) for kind in whose]
        for kind, word in kinds:
            count = len(self._items) if kind is None else found[kind]
            self.filter.addItem(f"{word} ({number(count)})", kind)
        self.filter.blockSignals(False)
        self.model.show(merge.whole, self._items, self.choices)
        self._select(0)
        self._tell()

    def current(self):
        """Return the line that is looked at, or ``None``."""
        return self.model.item(self.list.currentIndex().row())

    def decide(self, choice: Choice) -> None:
        """Decide the conflict that is looked at, if it offers that."""
        item = self.current()
        if item is None or item.conflict is None:
            return
        if choice is not Choice.LEAVE and choice not in item.conflict.choices:
            return
        self.choices[item.conflict.key] = choice
        self._on_decided()

    def decide_all(self, choice: Choice) -> None:
        """Decide all conflicts that are not decided yet."""
        for key, each in choices_for_all(self.merge.whole, choice).items():
            if self.choices.get(key, Choice.LEAVE) is Choice.LEAVE:
                self.choices[key] = each
        self._on_decided()

    def changed(self) -> dict:
        """Return the parcels as they would be after the merge, of those that change."""
        return resolve(self.merge.comparison, self.choices)

    def changed_rows(self) -> dict:
        """Return the rows of the field as they would be after the merge, of those that change."""
        return resolve(self.merge.rows, self.choices)

    def changed_answers(self) -> int:
        """Return how many answers of readers would come over."""
        return len(resolve(self.merge.answers, self.choices))

    def undecided(self) -> int:
        """Return how many conflicts have no decision."""
        return undecided(self._items, self.choices)

    def step(self, direction: int) -> None:
        """Look at the next (1) or previous (-1) conflict."""
        row = self.model.conflict_after(self.list.currentIndex().row(), direction)
        if row is not None:
            self._select(row)

    def _on_decided(self) -> None:
        self.model.renew()
        self._show_sides()
        self._tell()
        self.decided.emit()

    def _on_filter(self) -> None:
        self.model.filter(self.filter.currentData())
        self._select(0)

    def _select(self, row: int) -> None:
        if self.model.rowCount():
            self.list.selectRow(row)
            self.list.setCurrentIndex(self.model.index(row, 0))
        self._show_sides()
        self.shown.emit(self.current())

    def _show_sides(self) -> None:
        item = self.current()
        conflict = None if item is None else item.conflict
        for choice, button in self._buttons.items():
            offered = conflict is not None and choice in (*conflict.choices, Choice.LEAVE)
            button.setEnabled(offered)
            button.setChecked(offered and self.choices.get(conflict.key) is choice)
        if item is None:
            self.sides.show_rows([], None)
            return
        decision = self.choices.get(conflict.key) if conflict else None
        rows = field_rows(self.merge.whole, item, self.all_fields.isChecked())
        self.sides.show_rows(rows, decision)

    def _tell(self) -> None:
        acts = len(self.merge.source.acts)
        total, left = len(self.merge.whole.conflicts), self.undecided()
        text = tr("Conflicts: {total}, not decided: {left}.").format(total=number(total), left=number(left))
        if left:
            text += " " + tr("Those stay ours and come again at the next merge.")
        if acts:
            text += " " + tr(
                "Acts of the accounts to book here by hand, listed in the report: {number}."
            ).format(number=number(acts))
        left_out = left_out_lines(self.merge, None, IN_WINDOW)
        told = (text, *left_out, *self.merge.source.notes, *answer_lines(self.merge, None))
        self.summary.setText(" ".join(told))

    def _build(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.filter, 1)
        top.addWidget(self._push("previous", tr("Previous conflict"), "P", lambda: self.step(-1)))
        top.addWidget(self._push("next", tr("Next conflict"), "N", lambda: self.step(1)))
        words = {
            Choice.OURS: tr("Ours"),
            Choice.THEIRS: tr("Theirs"),
            Choice.BOTH: tr("Both"),
            Choice.LEAVE: tr("Leave"),
        }
        bottom, self._buttons = QHBoxLayout(), {}
        for choice, key in _KEYS.items():
            button = self._push(choice.value, words[choice], key, lambda choice=choice: self.decide(choice))
            button.setCheckable(True)
            self._buttons[choice] = button
            bottom.addWidget(button)
        bottom.addStretch(1)
        bottom.addWidget(self.all_fields)
        for choice, text in ((Choice.OURS, tr("All ours")), (Choice.THEIRS, tr("All theirs"))):
            tip = tr("Decide all conflicts that are not decided yet.")
            work = self._push(f"all_{choice.value}", text, "", lambda choice=choice: self.decide_all(choice))
            work.setToolTip(tip)
            bottom.addWidget(work)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.list)
        splitter.addWidget(self.sides)
        splitter.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(splitter, 1)
        column.addLayout(bottom)
        column.addWidget(self.summary)

    def _push(self, name: str, text: str, key: str, slot) -> QPushButton:
        button = QPushButton(f"{text}  [{key}]" if key else text)
        button.setObjectName(f"TerrestrialCarbonMerge_{name}")
        button.setToolTip(tr("{what} (key {key})").format(what=text, key=key) if key else text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda checked=False: slot())
        return button

    def _make_shortcuts(self) -> list:
        """Keys while this page has the keyboard."""
        works = {key: (lambda choice=choice: self.decide(choice)) for choice, key in _KEYS.items()}
        works.update(N=lambda: self.step(1), P=lambda: self.step(-1))
        made = []
        for key, work in works.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(work)
            made.append(shortcut)
        return made

    def _list(self) -> QTableView:
        table = QTableView()
        table.setObjectName("TerrestrialCarbonMergeList")
        table.setAccessibleName(tr("Differences"))
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 6)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        for column, width in enumerate((230, 150, 270)):
            table.setColumnWidth(column, width)
        table.selectionModel().currentRowChanged.connect(lambda now, before: self._on_row())
        return table

    def _on_row(self) -> None:
        self._show_sides()
        self.shown.emit(self.current())
