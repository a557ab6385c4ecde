"""The accounts of the open workspace: what the pages read them with, and the one way they change."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import QFileSystemWatcher, QObject, QTimer, pyqtSignal

from ...core.findings import RuleError
from ...core.mechanism.book import Act, Book, Draft
from ...processing.messages import finding_sentence, sentence
from ...storage.errors import TerrestrialCarbonError
from ...storage.ledger import Ledger
from ..connections import Connections
from ..statement_export import wait_cursor

#: Another program writes a file in many small steps: look when it pauses, ms.
SETTLE_MS = 300


@dataclass(frozen=True)
class Trial:
    """What an act would do, without doing it.

    ``book`` is the accounts as they would be, or as they are where the rules refuse; ``problem``
    is then the sentence that says why.
    """

    book: Book
    act: Act | None = None
    problem: str = ""

    def then(self, rule, **params) -> Trial:
        """Return what ``rule`` would do after this; a trial that was refused stays as it is."""
        if self.problem:
            return self
        try:
            act = rule(self.book, **params)
        except RuleError as error:
            return Trial(self.book, None, sentence(error))
        draft = Draft(self.book)
        draft.take(act)
        return Trial(draft, act)


class AccountsSession(QObject):
    """``changed`` comes after every act, here or in another program, and when a workspace opens or closes."""

    changed = pyqtSignal()

    def __init__(self, session, messages, parent=None) -> None:
        super().__init__(parent)
        self._session, self._messages = session, messages
        self._ledger = None
        self._head = None
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._connections = Connections()
        connect = self._connections.connect
        connect(session.opened, self._on_opened)
        connect(session.closed, self._on_closed)
        connect(self._watcher.fileChanged, lambda path: self._settle.start())
        connect(self._settle.timeout, self.check)
        if session.workspace is not None:
            self._attach()

    @property
    def workspace(self):
        """The open workspace, or ``None``."""
        return self._session.workspace

    @property
    def ledger(self):
        """The ledger of the open workspace, or ``None``."""
        return self._ledger

    @property
    def is_open(self) -> bool:
        """Whether the accounts of the open workspace were opened."""
        return self._ledger is not None and self._ledger.is_open

    @property
    def editable(self) -> bool:
        """Whether acts can be written into the open workspace."""
        return self._ledger is not None and not self.workspace.read_only

    @property
    def joining_year(self) -> int:
        """The calendar year in which accounting year 1 begins."""
        return self.workspace.settings.joining_date.year

    def reading(self):
        """Return a context manager that gives the accounts as they stand (a :class:`Book`).

        :raises TerrestrialCarbonError: no workspace is open, or its file cannot be read.
        """
        return self._ledger.reading()

    def act(self, rule, *, reason: str = "", **params) -> Act | None:
        """Do what ``rule`` says and keep it in the journal; ``None`` when it was refused.

        What refuses it, and what it found, is said in the message bar.
        """
        if self._ledger is None:
            return None
        done = None
        with self._messages.guard(), wait_cursor():
            done = self._ledger.act(rule, reason=reason, **params)
        if done is not None:
            self.tell(done)
        return done

    def tell(self, done: Act) -> None:
        """Say what an act that is done has found, and let every page follow it."""
        for finding in done.findings:
            self._messages.warning(finding_sentence(finding))
        self.remember()
        self.changed.emit()

    @contextmanager
    def trying(self, rule, **params):
        """Give what ``rule`` would do (a :class:`Trial`), for use inside the block only."""
        with self.reading() as book:
            yield Trial(book).then(rule, **params)

    def check(self) -> None:
        """Look whether another program, or an algorithm, has written into the journal meanwhile."""
        if self._ledger is None:
            return
        before = self._head
        self.remember()
        if self._head != before:
            self.changed.emit()

    def unload(self) -> None:
        """Give back signals, timer and watcher."""
        self._settle.stop()
        self._unwatch()
        self._connections.disconnect_all()
        self._ledger = None

    def _on_opened(self) -> None:
        self._attach()
        self.changed.emit()

    def _on_closed(self) -> None:
        self._settle.stop()
        self._unwatch()
        self._ledger = self._head = None
        self.changed.emit()

    def _attach(self) -> None:
        self._ledger = Ledger(self.workspace)
        self.remember()

    def remember(self) -> None:
        """Take what the journal holds now as known: nobody is told of it."""
        try:
            self._head = self._ledger.head()
        except TerrestrialCarbonError:  # locked for a moment: the next look tells
            return
        self._watch()

    def _watch(self) -> None:
        """Watch the file, and its write-ahead log where it has one; files come and go."""
        path = str(self.workspace.path)
        watched = set(self._watcher.files())
        for name in (path, path + "-wal"):
            if name not in watched and Path(name).exists():
                self._watcher.addPath(name)

    def _unwatch(self) -> None:
        files = self._watcher.files()
        if files:
            self._watcher.removePaths(files)
