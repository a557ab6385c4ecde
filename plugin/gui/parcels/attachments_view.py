"""The part of the evidence page that shows what is attached, and what documents are lacking."""

from html import escape

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.mechanism.evidence_tables import EvidenceKind, Support
from ...storage.evidence_files import FileState
from ...storage.evidence_words import document_word, kind_word, state_word, support_word
from ...translate import tr
from ..widgets import icon, note, number, parcels
from .attachments_data import Overview
from .attachments_words import details_html, shown_day

_THUMBNAIL = QSize(28, 28)
_ROWS = 5  # shown without scrolling
_PIECE = Qt.ItemDataRole.UserRole
#: Pieces shown at most; the rest is counted.
MOST_SHOWN = 500


class AttachmentsView(QWidget):
    """Shows an :class:`Overview`.

    ``add_asked`` carries the kind, what it supports, and the ids of the parcels it is for (``None``: all
    selected); the others the piece that is current.
    """

    add_asked = pyqtSignal(str, str, object)
    open_asked = pyqtSignal(object)
    zoom_asked = pyqtSignal(object)
    detach_asked = pyqtSignal(object)
    verify_asked = pyqtSignal()

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._overview, self._editable = Overview(), True
        self.title = note(name="TerrestrialCarbonAttachmentsTitle")
        self.needs_part = QWidget()  # for the page to lay out, above the fields
        self._needs_grid = QGridLayout(self.needs_part)
        self._needs_grid.setContentsMargins(0, 0, 0, 0)
        self._needs_grid.setVerticalSpacing(2)
        self._needs_grid.setColumnStretch(1, 1)
        self.supports = QComboBox()
        self.supports.setObjectName("TerrestrialCarbonAttachmentsSupports")
        self.supports.setAccessibleName(tr("What it supports"))
        self.supports.setToolTip(tr("What the next file, link, layer or note shows of these parcels."))
        for support in Support:
            self.supports.addItem(support_word(support), support.value)
        self.tree = self._tree()
        self.picture = QLabel()
        self.picture.setObjectName("TerrestrialCarbonAttachmentsPicture")
        self.details = note(name="TerrestrialCarbonAttachmentsDetails")
        self.details.setTextFormat(Qt.TextFormat.RichText)
        self._buttons = self._make_buttons()
        self._add_buttons = self._make_add_buttons()
        self._lay_out()
        self.show_overview(self._overview)

    @property
    def overview(self) -> Overview:
        """What is shown."""
        return self._overview

    def show_overview(self, shown: Overview) -> None:
        """Show the evidence of the selected parcels."""
        chosen = self.current_piece()
        self._overview = shown
        count = len(shown.parcel_ids)
        self.setVisible(count > 0)
        self.title.setText(self._title(shown))
        self._show_needs(shown)
        self._choose_support(shown)
        self.tree.clear()
        for piece in shown.pieces[:MOST_SHOWN]:
            self.tree.addTopLevelItem(self._item(piece, count))
        self.tree.setVisible(bool(shown.pieces))
        rows = min(_ROWS, len(shown.pieces))
        self.tree.setFixedHeight(
            rows * (_THUMBNAIL.height() + 4) + self.tree.header().sizeHint().height() + 4
        )
        self._make_current(chosen)
        self._on_current()

    def show_states(self, states) -> None:
        """Show what looks at the files found: evidence id → :class:`FileState`."""
        self._overview.states.update(states)
        for item in self._items():
            piece = item.data(0, _PIECE)
            self._show_state(item, self._overview.states.get(piece.id))
        self._on_current()

    def show_thumbnail(self, evidence_id: str, picture, large) -> None:
        """Show a photo small in its row, and larger beside the details."""
        for item in self._items():
            if item.data(0, _PIECE).id == evidence_id:
                item.setIcon(0, picture)
                item.setData(1, _PIECE, large)
        self._on_current()

    def set_editable(self, editable: bool) -> None:
        """Let evidence be attached and detached, or not."""
        self._editable = editable
        for button in self._add_buttons.values():
            button.setEnabled(editable)
        self.supports.setEnabled(editable)
        self._show_needs(self._overview)
        self._on_current()

    def current_piece(self):
        """Return the piece of the current row, or ``None``."""
        item = self.tree.currentItem()
        return None if item is None else item.data(0, _PIECE)

    def _title(self, shown: Overview) -> str:
        count, pieces = len(shown.parcel_ids), len(shown.pieces)
        words = [f"<b>{escape(tr('Attachments'))}</b>" + (f" ({number(pieces)})" if pieces else "")]
        if count > 1:
            words.append(parcels(count))
        if not pieces:
            words.append(tr("none yet: drop files here, or press a button"))
        if pieces > MOST_SHOWN:
            words.append(tr("the first {number} are shown").format(number=number(MOST_SHOWN)))
        if shown.unsaved:
            text = tr("{number} not saved yet: save, then attach")
            words.append(text.format(number=number(shown.unsaved)))
        return " · ".join(words)

    def _show_needs(self, shown: Overview) -> None:
        while self._needs_grid.count():
            widget = self._needs_grid.takeAt(0).widget()
            widget.setParent(None)
            widget.deleteLater()
        for row, need in enumerate(shown.needs):
            mark = QLabel("✘" if need.lacking else "✔")
            mark.setStyleSheet(f"color: {'#c62828' if need.lacking else '#2e7d32'};")
            text = document_word(need.supports)
            if need.lacking and need.required > 1:
                values = {"lacking": number(len(need.lacking)), "required": number(need.required)}
                text += " – " + tr("lacking at {lacking} of {required}").format(**values)
            elif need.lacking:
                text += " – " + tr("required and lacking")
            label = note(escape(text), f"TerrestrialCarbonNeed_{need.supports}")
            self._needs_grid.addWidget(mark, row, 0)
            self._needs_grid.addWidget(label, row, 1)
            if need.lacking:
                self._needs_grid.addWidget(self._need_button(need), row, 2)
        self.needs_part.setVisible(bool(shown.needs))

    def _need_button(self, need) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"TerrestrialCarbonAttachNeed_{need.supports}")
        button.setText(tr("Attach…"))
        button.setToolTip(
            tr("Choose files: they are attached to those of the selected parcels that lack this document.")
        )
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setEnabled(self._editable)
        kind, ids = EvidenceKind.FILE.value, need.lacking
        button.clicked.connect(lambda checked=False: self.add_asked.emit(kind, need.supports, ids))
        return button

    def _choose_support(self, shown: Overview) -> None:
        """Offer what is lacking first, and otherwise what is required."""
        lacking = [need.supports for need in shown.needs if need.lacking]
        wanted = [*lacking, *(need.supports for need in shown.needs), Support.OTHER.value]
        self.supports.setCurrentIndex(self.supports.findData(wanted[0]))

    def _item(self, piece, count: int) -> QTreeWidgetItem:
        supports = ", ".join(support_word(code) for code in piece.supports)
        if count > 1:
            supports = tr("{number} of {count}: {supports}").format(
                supports=supports, number=number(len(piece.parcel_ids)), count=number(count)
            )
        who = piece.ties[0].who or piece.added_by
        item = QTreeWidgetItem([piece.title, supports, shown_day(piece.ties[0].at)])
        item.setData(2, _PIECE, tr("by {who}").format(who=who) if who else "")
        item.setIcon(0, icon(f"evidence_{piece.kind}"))
        item.setData(0, _PIECE, piece)
        item.setSizeHint(0, QSize(0, _THUMBNAIL.height() + 4))
        self._show_state(item, self._overview.states.get(piece.id))
        return item

    def _show_state(self, item: QTreeWidgetItem, state) -> None:
        piece = item.data(0, _PIECE)
        mark = {None: "", FileState.FINE: "✔ "}.get(state, "⚠ ")
        item.setText(0, mark + piece.title)
        is_bad = state not in (None, FileState.FINE)
        item.setForeground(0, Qt.GlobalColor.red if is_bad else self.palette().text())
        words = [kind_word(piece.kind), piece.title, item.text(1), item.text(2), item.data(2, _PIECE)]
        words.append(state_word(state, piece.kind) if state is not None else "")
        tip = "<br>".join(escape(word) for word in words if word)
        for column in range(3):
            item.setToolTip(column, f"<span>{tip}</span>")

    def _items(self):
        return [self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount())]

    def _make_current(self, piece) -> None:
        """Make the row of a piece current again, or the first one."""
        items = self._items()
        same = [item for item in items if piece is not None and item.data(0, _PIECE).id == piece.id]
        if items:
            self.tree.setCurrentItem((same or items)[0])

    def _on_current(self) -> None:
        piece, item = self.current_piece(), self.tree.currentItem()
        picture = None if item is None else item.data(1, _PIECE)
        self.picture.setVisible(picture is not None)
        if picture is not None:
            self.picture.setPixmap(picture)
        self.details.setVisible(piece is not None)
        state = None if piece is None else self._overview.states.get(piece.id)
        self.details.setText("" if piece is None else details_html(piece, state))
        shown = {
            "open": piece is not None and piece.kind != EvidenceKind.NOTE.value,
            "zoom": piece is not None and piece.lon is not None,
            "detach": piece is not None and self._editable,
            "verify": any(
                one.has_file or one.kind == EvidenceKind.LAYER.value for one in self._overview.pieces
            ),
        }
        for name, button in self._buttons.items():
            button.setEnabled(shown[name])
            button.setVisible(bool(self._overview.pieces))

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setObjectName("TerrestrialCarbonAttachments")
        tree.setAccessibleName(tr("Attachments"))
        tree.setToolTip(tr("What is attached to the selected parcels; double click or Enter opens it."))
        tree.setHeaderLabels([tr("Evidence"), tr("Supports"), tr("Attached")])
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setIconSize(_THUMBNAIL)
        tree.setAlternatingRowColors(True)
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            tree.setColumnWidth(column, 92)
        tree.currentItemChanged.connect(lambda now, before: self._on_current())
        tree.itemActivated.connect(lambda item, column: self.open_asked.emit(item.data(0, _PIECE)))
        return tree

    def _make_add_buttons(self) -> dict:
        texts = {
            EvidenceKind.FILE: (tr("File…"), tr("Attach documents or other files; they are copied.")),
            EvidenceKind.PHOTO: (tr("Photo…"), tr("Attach photos; their date and place are read.")),
            EvidenceKind.LINK: (tr("Link…"), tr("Attach an address on the web or of a file.")),
            EvidenceKind.LAYER: (tr("Layer…"), tr("Attach a layer of the project: its source is kept.")),
            EvidenceKind.NOTE: (tr("Note…"), tr("Attach a note: what somebody saw or was told.")),
        }
        buttons = {}
        for kind, (text, tip) in texts.items():
            button = _button(f"TerrestrialCarbonAttach_{kind.value}", text, tip)
            button.clicked.connect(lambda checked=False, kind=kind: self._ask_to_add(kind))
            buttons[kind] = button
        return buttons

    def _ask_to_add(self, kind: EvidenceKind) -> None:
        self.add_asked.emit(kind.value, self.supports.currentData(), None)

    def _make_buttons(self) -> dict:
        texts = {
            "open": (tr("Open"), tr("Open the file, link or layer."), self.open_asked),
            "zoom": (tr("Zoom"), tr("Show on the map where the photo was taken."), self.zoom_asked),
            "detach": (tr("Detach…"), tr("Take it off these parcels, with a reason."), self.detach_asked),
        }
        buttons = {}
        for name, (text, tip, signal) in texts.items():
            button = _button(f"TerrestrialCarbonAttachment_{name}", text, tip)
            button.clicked.connect(lambda checked=False, signal=signal: signal.emit(self.current_piece()))
            buttons[name] = button
        tip = tr("Read all files shown through, and hold them against what was attached.")
        buttons["verify"] = _button("TerrestrialCarbonAttachment_verify", tr("Verify"), tip)
        buttons["verify"].clicked.connect(lambda checked=False: self.verify_asked.emit())
        return buttons

    def _lay_out(self) -> None:
        adding = QHBoxLayout()
        adding.setSpacing(2)
        for button in self._add_buttons.values():
            adding.addWidget(button)
        adding.addStretch(1)
        purpose = QHBoxLayout()
        label = QLabel(tr("Supports"))
        label.setBuddy(self.supports)
        purpose.addWidget(label)
        purpose.addWidget(self.supports, 1)
        acting = QHBoxLayout()
        acting.setSpacing(2)
        for button in self._buttons.values():
            acting.addWidget(button)
        acting.addStretch(1)
        shown = QHBoxLayout()
        shown.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        shown.addWidget(self.details, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 4, 4)
        column.setSpacing(4)
        column.addWidget(self.title)
        for part in (purpose, adding):
            column.addLayout(part)
        column.addWidget(self.tree)
        column.addLayout(acting)
        column.addLayout(shown)


def _button(name: str, text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(name)
    button.setText(text)
    button.setToolTip(tip)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
