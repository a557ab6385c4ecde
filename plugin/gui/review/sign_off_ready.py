"""Parcels that can be signed off, and those that cannot yet and why; signing them."""

from __future__ import annotations

from collections import Counter

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ...core.review.decisions import LONGEST_TEXT
from ...core.review.signing import SIGNING
from ...processing.signing_texts import hindrance_words
from ...storage.review_words import role_word
from ...translate import tr, tr_count
from ..budget.rows_model import NumberColumn, Row, RowsModel, rows_view
from ..credits.buttons import button
from ..widgets import note, number, parcels

NAME = "TerrestrialCarbonSignOff"
READY = ""
MOST_ROWS = 5000  # of the table; all are counted, and signed


class ReadyView(QWidget):
    """``sign_asked`` comes when the button is pressed: ``wanted`` and ``statement`` say what and how.

    ``readers_changed`` comes when another number of readers is needed, ``zoom_asked`` with ids of parcels.
    """

    sign_asked = pyqtSignal()
    readers_changed = pyqtSignal()
    zoom_asked = pyqtSignal(list)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._candidates, self._listed = [], []
        self._on_map: frozenset = frozenset()
        self._reviewer = None
        self._editable = self._busy = False
        self._build()
        self._lay_out()
        self.kind.currentIndexChanged.connect(lambda index: self._list())
        self.on_map.toggled.connect(lambda on: self._list())
        self.readers.currentIndexChanged.connect(lambda index: self.readers_changed.emit())
        self.view.selectionModel().selectionChanged.connect(lambda chosen, dropped: self._follow())
        self.view.activated.connect(lambda index: self.zoom_asked.emit(self._chosen()))
        self.view.doubleClicked.connect(lambda index: self.zoom_asked.emit(self._chosen()))

    @property
    def wanted(self) -> list[str]:
        """The ids of the parcels to sign off: those chosen in the list, or all that are ready and listed."""
        if self.kind.currentData() != READY:
            return []
        return self._chosen() or [one.parcel_id for one in self._listed]

    @property
    def statement(self) -> str:
        """What is signed, in the words of who signs."""
        return self.text.text().strip()

    @property
    def readers_needed(self) -> int:
        """How many readers must have decided on each."""
        return self.readers.currentData()

    def show_candidates(self, candidates) -> None:
        """Show which parcels can be signed off, and what stands against the others."""
        self._candidates = list(candidates)
        counts = Counter(one.code for one in self._candidates)
        chosen = self.kind.currentData()
        self.kind.blockSignals(True)
        self.kind.clear()
        self.kind.addItem(tr("ready ({number})").format(number=number(counts.pop(READY, 0))), READY)
        for code, count in counts.most_common():
            words = tr("{reason} ({number})").format(reason=hindrance_words(code), number=number(count))
            self.kind.addItem(words, code)
        self.kind.setCurrentIndex(max(0, self.kind.findData(chosen)))
        self.kind.blockSignals(False)
        self._list()

    def show_selection(self, parcel_ids) -> None:
        """Take the parcels that are selected on the map."""
        self._on_map = frozenset(parcel_ids)
        if self.on_map.isChecked():
            self._list()

    def set_state(self, reviewer, editable: bool, busy: bool) -> None:
        """Follow who reviews, whether the workspace can be written, and whether parcels are being signed."""
        self._reviewer, self._editable, self._busy = reviewer, editable, busy
        self._follow()

    def _chosen(self) -> list[str]:
        return [self.model.row(index.row()).key for index in self.view.selectionModel().selectedRows()]

    def _list(self) -> None:
        code = self.kind.currentData()
        only = self._on_map if self.on_map.isChecked() else None
        self._listed = [
            one for one in self._candidates if one.code == code and (only is None or one.parcel_id in only)
        ]
        self.view.clearSelection()
        self.model.show_rows(self._row(one) for one in self._listed[:MOST_ROWS])
        more = len(self._listed) - MOST_ROWS
        self.more.setText(tr_count("and %n more, not listed", more) if more > 0 else "")
        self.more.setVisible(more > 0)
        self._follow()

    @staticmethod
    def _row(one) -> Row:
        readers = tr(", ").join(one.readers)
        why = hindrance_words(one.code) if one.code else ""
        tip = " · ".join(text for text in (one.name, why, readers) if text)
        return Row((one.name, readers or "–"), tip=tip, key=one.parcel_id)

    def _follow(self) -> None:
        """Say what pressing the button would do, or what stands against it."""
        count, reviewer = len(self.wanted), self._reviewer
        problem = self._problem(count)
        if problem:
            self.hint.setText(problem)
        else:
            text = tr(
                "{parcels} will be signed off in the name of {who} ({role}). They are locked then: whoever "
                "wants to change them has to reopen them and say why."
            )
            words = {"parcels": parcels(count), "who": reviewer.name, "role": role_word(reviewer.role)}
            self.hint.setText(text.format(**words))
        self.sign.setText(
            tr("&Sign off {parcels}…").format(parcels=parcels(count)) if count else tr("&Sign off…")
        )
        self.sign.setEnabled(not problem)

    def _problem(self, count: int) -> str:
        reviewer = self._reviewer
        if self._busy:
            return tr("Parcels are being signed off…")
        if not self._editable:
            return tr("The workspace can only be read: nothing can be signed off in it.")
        if reviewer is None or not reviewer.name:
            return tr("Give your name above: it stands on the sign-off.")
        if reviewer.role not in SIGNING:
            return tr("You are here as a reader: choose the role of verifier or authority above to sign off.")
        if self.kind.currentData() != READY:
            return tr("These parcels cannot be signed off yet: {reason}.").format(
                reason=hindrance_words(self.kind.currentData())
            )
        return "" if count else tr("No parcel is ready: readers have to agree with it first.")

    def _build(self) -> None:
        self.kind = QComboBox()
        self.kind.setObjectName(f"{NAME}Kind")
        self.kind.setAccessibleName(tr("Which parcels are listed"))
        self.kind.setToolTip(
            tr("Lists the parcels that can be signed off, or those that cannot, by the reason.")
        )
        self.kind.setMinimumContentsLength(12)
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.readers = QComboBox()
        self.readers.setObjectName(f"{NAME}Readers")
        self.readers.setAccessibleName(tr("Readers needed"))
        self.readers.setToolTip(
            tr("How many readers must have decided on a parcel before it can be signed off.")
        )
        for count, words in ((1, tr("one reader")), (2, tr("two readers"))):
            self.readers.addItem(words, count)
        self.on_map = QCheckBox(tr("Only those selected on the &map"))
        self.on_map.setObjectName(f"{NAME}OnMap")
        self.on_map.setToolTip(tr("Lists only parcels that are selected on the map."))
        columns = (
            NumberColumn(tr("Parcel"), decimals=None),
            NumberColumn(tr("Decided by"), decimals=None),
        )
        self.model = RowsModel(columns, self)
        self.view = rows_view(self.model, f"{NAME}ReadyList", tr("Parcels to sign off"), selectable=True)
        self.view.setToolTip(
            tr("Without a choice all of them are signed off. Enter or a double click shows them on the map.")
        )
        self.more = note(name=f"{NAME}More")
        self.hint = note(name=f"{NAME}Hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.text = QLineEdit()
        self.text.setObjectName(f"{NAME}Statement")
        self.text.setAccessibleName(tr("Statement"))
        self.text.setMaxLength(LONGEST_TEXT)
        self.text.setPlaceholderText(tr("what you confirm, kept with the sign-off"))
        self.text.setToolTip(tr("What you confirm with the sign-off, such as how it was checked."))
        tip = tr("Shows what will happen, and signs the parcels off when you confirm it.")
        self.sign = button("SignOffSign", "", tip, self.sign_asked.emit)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.addWidget(self.kind, 1)
        first.addWidget(self.readers)
        label = QLabel(tr("S&tatement"))
        label.setBuddy(self.text)
        line = QHBoxLayout()
        line.addWidget(label)
        line.addWidget(self.text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 6, 2, 2)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self.on_map)
        column.addWidget(self.view, 1)
        column.addWidget(self.more)
        column.addLayout(line)
        column.addWidget(self.hint)
        column.addWidget(self.sign)
