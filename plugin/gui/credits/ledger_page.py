"""The Ledger page: every act in order, and whether the file still says what was written."""

from __future__ import annotations

import json

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ...raster.processes import python_program
from ...storage.account_words import act_kinds, act_word
from ...storage.clock import moment
from ...storage.verify import verify
from ...tasks.background import BackgroundWork
from ...translate import tr
from ..budget.rows_model import NumberColumn, Row, RowsModel, rows_view
from ..connections import Connections
from ..widgets import note, number
from .verification_words import verification_words

#: Entries read at a time, the newest first.
PAGE = 500
#: Numbers looked through at first for the newest entries of one kind.
_WINDOW = 4000
#: Characters of a moment that are its day.
_DAY = 10
_ACT_BEGINS = '{"act":'


class LedgerPage(QWidget):
    """Lists the journal, filters it, verifies it, and gives its last hash to copy."""

    def __init__(self, accounts, session, iface, messages) -> None:
        super().__init__()
        self.setObjectName("TerrestrialCarbonLedger")
        self._accounts, self._messages = accounts, messages
        self._entries: list = []
        self._shown: list = []
        self._head = None
        self._is_whole = True
        self._task = None
        self._make_list()
        self._make_foot()
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        row.addWidget(self.kind)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.view)
        parts.addWidget(self.details)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 1)
        hashes, checks = QHBoxLayout(), QHBoxLayout()
        hashes.addWidget(self.head, 1)
        hashes.addWidget(self.more_button)
        hashes.addWidget(self.copy_button)
        for widget, stretch in (
            (self.anchor, 1),
            (self.progress, 1),
            (self.verify_button, 0),
            (self.cancel_button, 0),
        ):
            checks.addWidget(widget, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(parts, 1)
        column.addLayout(hashes)
        column.addLayout(checks)
        column.addWidget(self.result)
        self._connections = Connections()
        self._connections.connect(accounts.changed, self._on_changed)
        self._connect()
        self._show_running(False)

    def refresh(self) -> None:
        """Show the journal as it is now, the newest entry first."""
        self._head = self._accounts.ledger.head()
        self._entries = []
        self.result.setText("")
        self._read_more()

    def unload(self) -> None:
        """Give back signals and stop verifying."""
        self._connections.disconnect_all()
        self._stop()

    def _on_changed(self) -> None:
        if self._accounts.ledger is None:
            self._stop()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._end()

    def _make_list(self) -> None:
        self.search, self.kind = QLineEdit(), QComboBox()
        self.search.setObjectName("TerrestrialCarbonLedgerSearch")
        self.search.setPlaceholderText(tr("Search who, remark, serial number …"))
        self.search.setClearButtonEnabled(True)
        self.search.setToolTip(tr("Show the acts that hold this text."))
        self.kind.setObjectName("TerrestrialCarbonLedgerKind")
        self.kind.setAccessibleName(tr("Kind of act"))
        self.kind.setToolTip(tr("Show acts of this kind only."))
        self.kind.addItem(tr("all acts"), None)
        for kind in sorted(act_kinds(), key=act_word):
            self.kind.addItem(act_word(kind), kind)
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(12)
        titles = (tr("No."), tr("Date (UTC)"), tr("Act"), tr("Remark"), tr("Who"))
        self.model = RowsModel([NumberColumn(title, decimals=None) for title in titles], self)
        self.view = rows_view(self.model, "TerrestrialCarbonJournal", tr("Journal"), selectable=True)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self.details = QPlainTextEdit()
        self.details.setObjectName("TerrestrialCarbonLedgerDetails")
        self.details.setAccessibleName(tr("The act in full"))
        self.details.setReadOnly(True)
        self.details.setPlaceholderText(tr("Choose an act to see what was asked."))
        self.details.setTabChangesFocus(True)

    def _make_foot(self) -> None:
        self.head = note(name="TerrestrialCarbonLedgerHead")
        self.more_button = _push("OlderEntries", tr("Older"), tr("List older acts too."))
        self.copy_button = _push(
            "CopyHash",
            tr("Copy hash"),
            tr("Copy the last hash: print it, and the journal up to here is fixed."),
        )
        self.anchor = QLineEdit()
        self.anchor.setObjectName("TerrestrialCarbonLedgerAnchor")
        self.anchor.setPlaceholderText(tr("hash from a statement (optional)"))
        self.anchor.setToolTip(
            tr("A hash that was printed earlier: verifying tells whether it is in the chain.")
        )
        self.progress = QProgressBar()
        self.verify_button = _push(
            "Verify",
            tr("Verify"),
            tr("Replay every act and compare all tables with it; finds any tampering."),
        )
        self.cancel_button = _push("CancelVerify", tr("Cancel"), tr("Stop verifying."))
        self.result = note(name="TerrestrialCarbonLedgerResult")

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda text: self._show_rows())
        self.kind.currentIndexChanged.connect(lambda index: self._on_kind())
        self.more_button.clicked.connect(lambda: self._read_guarded())
        self.copy_button.clicked.connect(lambda: self._copy())
        self.verify_button.clicked.connect(lambda: self._verify())
        self.cancel_button.clicked.connect(lambda: self._cancel())
        self.view.selectionModel().selectionChanged.connect(lambda chosen, dropped: self._show_details())

    def _on_kind(self) -> None:
        self._entries = []
        self._read_guarded()

    def _read_guarded(self) -> None:
        if self._accounts.ledger is not None:
            with self._messages.guard():
                self._read_more()

    def _read_more(self) -> None:
        """Read the next older entries (of the kind chosen), whatever the length of the journal."""
        kind, found = self.kind.currentData(), []
        last = self._entries[-1].seq - 1 if self._entries else (self._head[0] if self._head else 0)
        window = PAGE if kind is None else _WINDOW
        while last > 0 and len(found) < PAGE:
            after = max(0, last - window)
            read = self._accounts.ledger.entries(after=after, limit=last - after, kind=kind)
            found += sorted((e for e in read if e.seq <= last), key=lambda entry: -entry.seq)
            last, window = after, window * 2
        self._is_whole = last <= 0 and len(found) <= PAGE
        self._entries += found[:PAGE]
        self._show_rows()

    def _show_rows(self) -> None:
        words = self.search.text().strip().casefold()
        self._shown = [entry for entry in self._entries if not words or words in _searched(entry)]
        self.model.show_rows(_row(entry) for entry in self._shown)
        self.more_button.setVisible(not self._is_whole)
        if self._head is None:
            self.head.setText(tr("The journal is empty."))
        else:
            text = tr("{number} acts, last hash {hash}…")
            self.head.setText(text.format(number=number(self._head[0]), hash=self._head[1][:8]))
            self.head.setToolTip(self._head[1])
        self.copy_button.setEnabled(self._head is not None)
        self.verify_button.setEnabled(self._head is not None)
        self._show_details()

    def _show_details(self) -> None:
        rows = self.view.selectionModel().selectedRows()
        self.details.setPlainText(_details(self.model.row(rows[0].row()).key) if rows else "")

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._head[1])
        self._messages.info(tr("The journal's last hash is on the clipboard."))

    def _verify(self) -> None:
        path, anchor = self._accounts.workspace.path, self.anchor.text().strip()

        def work():
            return verify(path, anchor, task.set_progress, task.is_canceled, python_program())

        task = BackgroundWork(tr("Verifying the journal"), work, self._on_verified, self._on_failed)
        self._task = task
        task.progressed.connect(lambda percent: self.progress.setValue(round(percent)))
        self.result.setText("")
        self._show_running(True)
        task.start()

    def _cancel(self) -> None:
        self._stop()
        self.result.setText(tr("Verifying was cancelled."))

    def _on_verified(self, found) -> None:
        self._end()
        self.result.setText(verification_words(found))
        if found.first_bad is not None:
            self._go_to(found.first_bad)

    def _on_failed(self, error) -> None:
        self._end()
        with self._messages.guard():
            raise error

    def _end(self) -> None:
        self._task = None
        self._show_running(False)

    def _show_running(self, running: bool) -> None:
        self.progress.setVisible(running)
        self.cancel_button.setVisible(running)
        self.verify_button.setVisible(not running)
        self.anchor.setVisible(not running)
        if running:
            self.progress.setValue(0)

    def _go_to(self, seq: int) -> None:
        for row, entry in enumerate(self._shown):
            if entry.seq == seq:
                self.view.selectRow(row)
                self.view.scrollTo(self.model.index(row, 0))


def _row(entry) -> Row:
    act = act_word(entry.kind)
    cells = (str(entry.seq), entry.at[:_DAY], act, entry.reason, entry.who)
    tip = " · ".join(part for part in (moment(entry.at), entry.who, entry.reason) if part)
    return Row(cells, tip=tip, key=entry)


def _searched(entry) -> str:
    asked = _asked(entry.payload)
    return "\n".join((str(entry.seq), act_word(entry.kind), entry.who, entry.reason, asked)).casefold()


def _asked(payload: str) -> str:
    """Return what was asked, as JSON; effects, of which there may be very many, are not read."""
    if not payload.startswith(_ACT_BEGINS):
        return ""
    try:
        asked, _ = json.JSONDecoder().raw_decode(payload, len(_ACT_BEGINS))
    except ValueError:
        return ""
    return json.dumps(asked, ensure_ascii=False, indent=1)


def _details(entry) -> str:
    lines = [
        tr("{number}: {act}, {when}, {who}").format(
            number=entry.seq, act=act_word(entry.kind), when=moment(entry.at), who=entry.who
        ),
        entry.reason,
        _asked(entry.payload),
        tr("Hash: {hash}").format(hash=entry.hash),
        tr("Hash before: {hash}").format(hash=entry.previous_hash),
    ]
    return "\n".join(line for line in lines if line)


def _push(name: str, text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(f"TerrestrialCarbon{name}")
    button.setToolTip(tip)
    return button
