"""The Review dock: who reviews, its pages, and what they share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ...core.mechanism.book import Act
from ...storage.ledger import Ledger
from ...translate import tr
from ..connections import Connections
from ..credits.accounts_session import AccountsSession
from ..lock_guard import LockGuard
from ..messages import Messages
from ..narrow_tabs import NarrowTabs
from ..statement_export import wait_cursor
from ..widgets import icon, note
from .accuracy_page import AccuracyPage
from .queue_page import QueuePage
from .report_dialog import ReportDialog
from .reviewer_bar import Reviewer, ReviewerBar
from .samples_page import SamplesPage
from .sign_off_page import SignOffPage

NAME = "TerrestrialCarbonReview"


@dataclass(frozen=True)
class PageKind:
    """A page of the panel.

    ``make(iface, session, panel)`` gives a widget with ``refresh()``, called when it is looked at and the
    workspace, its ledger or the reviewer has changed meanwhile, and ``unload()``. While pages are made, the
    panel has ``messages``, ``accounts``, ``reviewer`` and ``act`` already, but not the other pages.
    """

    attribute: str  # of the panel
    make: Callable
    title: Callable[[], str]
    tip: Callable[[], str]


#: The pages in order; words are made when they are needed, in the language of then.
PAGES: tuple[PageKind, ...] = (
    PageKind(
        "queue_page",
        QueuePage,
        lambda: tr("Queue"),
        lambda: tr("What is to be reviewed, one after another: agree, disagree, or needs field visit."),
    ),
    PageKind(
        "samples",
        SamplesPage,
        lambda: tr("Samples"),
        lambda: tr("Samples of a map: draw them, label their units, agree on labels."),
    ),
    PageKind(
        "accuracy",
        AccuracyPage,
        lambda: tr("Accuracy"),
        lambda: tr("How good the map is, and the areas of its classes put right, by a sample's labels."),
    ),
    PageKind(
        "sign_off_page",
        SignOffPage,
        lambda: tr("Sign-off"),
        lambda: tr("Sign parcels off that readers agree with, which locks them, and reopen them."),
    ),
)


class ReviewPanel(QgsDockWidget):
    """Queue and decisions, samples, accuracy, sign-off.

    ``reviewer_changed`` comes when another name or role was given: ask :attr:`reviewer`.
    """

    reviewer_changed = pyqtSignal()

    def __init__(self, iface, session) -> None:
        super().__init__(tr("Review"), iface.mainWindow())
        self.setObjectName(f"{NAME}Dock")
        self.setWindowIcon(icon("review"))
        self.session, self.messages = session, Messages(iface.messageBar())
        self.accounts = AccountsSession(session, self.messages, self)
        self.bar = ReviewerBar()
        self._stale: set = set()
        self._build()
        self.guard = LockGuard(iface, session, self.bar, self.accounts.tell, self.messages, self)
        self.pages = [self._make_page(kind, iface) for kind in PAGES]
        self._connections = Connections()
        connect = self._connections.connect
        connect(self.accounts.changed, self.renew)
        connect(self.accounts.changed, self._renew_locks)
        connect(self.bar.changed, self._on_reviewer)
        connect(self.tabs.currentChanged, lambda index: self._show_current())
        connect(self.visibilityChanged, self._on_visible)
        self.renew()

    @property
    def reviewer(self) -> Reviewer:
        """Who reviews now: ``name`` (may be empty) and ``role``."""
        return self.bar.reviewer

    @property
    def ledger(self) -> Ledger | None:
        """The open workspace's ledger, which writes in the reviewer's name; ``None``: none is open."""
        if self.session.workspace is None:
            return None
        return Ledger(self.session.workspace, who=self.reviewer.name or None)

    def act(self, rule, *, reason: str = "", **params) -> Act | None:
        """Do what ``rule`` says in the reviewer's name; ``None``: it was refused, and the bar says why."""
        ledger, done = self.ledger, None
        if ledger is not None:
            with self.messages.guard(), wait_cursor():
                done = ledger.act(rule, reason=reason, **params)
        if done is not None:
            self.accounts.tell(done)
        return done

    def note_act(self, page) -> None:
        """Take an act that ``page`` did by itself as known; the other pages follow when looked at."""
        self.accounts.remember()
        self._stale |= {other for other in self.pages if other is not page}

    def renew(self) -> None:
        """Let every page follow the workspace: the one that is looked at now, the others when they are."""
        self._stack.setCurrentIndex(1 if self.session.workspace is not None else 0)
        self._stale = set(self.pages)
        if self.report_dialog is not None and self.report_dialog.workspace is not self.session.workspace:
            self.report_dialog.done(0)
        self._show_current()

    def unload(self) -> None:
        """Give back signals and stop what runs."""
        self._connections.disconnect_all()
        self.guard.unload()
        if self.report_dialog is not None:
            self.report_dialog.done(0)
        for page in self.pages:
            page.unload()
        self.accounts.unload()

    def _build(self) -> None:
        self.tabs = NarrowTabs()
        self.tabs.setObjectName(f"{NAME}Tabs")
        self.tabs.setUsesScrollButtons(True)
        self._empty = note(
            tr(
                "No workspace is open: open a workspace in the Parcels panel. What is to be reviewed in it, "
                "samples and sign-offs then appear here."
            ),
            f"{NAME}Empty",
        )
        self._empty.setMargin(6)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        column.addWidget(self.bar)
        column.addWidget(self.tabs, 1)
        column.addWidget(self._report_button(), 0, Qt.AlignmentFlag.AlignRight)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(body)
        self._stack.setMinimumWidth(340)
        self.setWidget(self._stack)

    def _report_button(self) -> QPushButton:
        self.report, self.report_dialog = QPushButton(tr("Verification report…")), None
        self.report.setObjectName(f"{NAME}Report")
        self.report.setToolTip(
            tr("Write what was reviewed, found and signed: PDF with a page to sign, HTML, XLSX, CSV, JSON.")
        )
        self.report.clicked.connect(lambda checked=False: self.open_report())
        return self.report

    def open_report(self) -> None:
        """Open the dialog of the verification report, or bring it to the front."""
        if self.session.workspace is None:
            return
        if self.report_dialog is None:
            with self.messages.guard():
                self.report_dialog = ReportDialog(self.session, self.messages, self)
                self.report_dialog.finished.connect(lambda result: self._forget_report())
        if self.report_dialog is not None:
            self.report_dialog.show()
            self.report_dialog.raise_()
            self.report_dialog.activateWindow()

    def _forget_report(self) -> None:
        dialog, self.report_dialog = self.report_dialog, None
        if dialog is not None:
            dialog.deleteLater()

    def _make_page(self, kind: PageKind, iface) -> QWidget:
        page = kind.make(iface, self.session, self)
        setattr(self, kind.attribute, page)
        self.tabs.addTab(page, kind.title())
        self.tabs.setTabToolTip(self.tabs.count() - 1, kind.tip())
        return page

    def _renew_locks(self) -> None:
        if self.session.signed is not None:
            self.session.signed.reload()

    def _on_reviewer(self) -> None:
        self.reviewer_changed.emit()
        self.renew()

    def _on_visible(self, visible: bool) -> None:
        if visible:
            self.accounts.check()
            self._show_current()

    def _show_current(self) -> None:
        page = self.tabs.currentWidget()
        if page in self._stale:
            self._stale.discard(page)
            with self.messages.guard():
                page.refresh()
