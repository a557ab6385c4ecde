"""The Credits dock: puts its pages together and keeps them in step with the accounts."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDockWidget,
    QProxyStyle,
    QStackedWidget,
    QStyle,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ...translate import tr
from ..connections import Connections
from ..messages import Messages
from ..widgets import icon, note
from .accounts_page import AccountsPage
from .accounts_session import AccountsSession
from .ledger_page import LedgerPage
from .projects_page import ProjectsPage
from .registry_page import RegistryPage
from .reserve_page import ReservePage
from .scenario_page import ScenarioPage

#: Pixels beside the words of a tab.
_TAB_ROOM = 10


class _NarrowTabs(QProxyStyle):
    """QGIS's own style with less room beside the words of a tab: six of them stand in a dock."""

    def pixelMetric(self, metric, option=None, widget=None):  # noqa: N802 (Qt's name)
        if metric == QStyle.PixelMetric.PM_TabBarTabHSpace:
            return _TAB_ROOM
        return super().pixelMetric(metric, option, widget)


def narrow_tabs(tabs: QTabWidget) -> None:
    """Give tabs less room beside their words, and a smaller font, so that all stand in a dock."""
    bar = tabs.tabBar()
    style = _NarrowTabs()
    style.setParent(bar)
    tabs.narrow_style = style  # widgets do not keep their style alive
    bar.setStyle(style)
    font = bar.font()
    font.setPointSizeF(max(7.0, font.pointSizeF() - 1))
    bar.setFont(font)


class CreditsPanel(QDockWidget):
    """Accounts, rights and projects, registry, reserve, scenarios, journal."""

    def __init__(self, iface, session) -> None:
        super().__init__(tr("Credits"), iface.mainWindow())
        self.setObjectName("TerrestrialCarbonCreditsPanel")
        self.setWindowIcon(icon("credits"))
        self._iface, self.session = iface, session
        self._messages = Messages(iface.messageBar())
        self.accounts = AccountsSession(session, self._messages, self)
        self._stale: set = set()
        self._build()
        self._connections = Connections()
        connect = self._connections.connect
        connect(self.accounts.changed, self._on_changed)
        connect(self.tabs.currentChanged, lambda index: self._show_current())
        connect(self.visibilityChanged, self._on_visible)
        self._on_changed()

    def unload(self) -> None:
        """Give back signals and stop what runs."""
        self._connections.disconnect_all()
        for page in self._pages:
            page.unload()
        self.accounts.unload()

    def _build(self) -> None:
        self.tabs = QTabWidget()
        self.tabs.setObjectName("TerrestrialCarbonCreditsTabs")
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.tabBar().setDrawBase(False)  # a bright line in dark themes
        narrow_tabs(self.tabs)
        self._pages = self._make_pages()
        self._stack = QStackedWidget()
        self._empty = note(
            tr(
                "No workspace is open. Make or open one in the Parcels panel; "
                "its accounts and its credits then appear here."
            ),
            "TerrestrialCarbonCreditsEmpty",
        )
        self._empty.setMargin(6)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.tabs)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(body)
        self._stack.setMinimumWidth(340)
        self.setWidget(self._stack)

    def _make_pages(self) -> list:
        """Make the pages; every one takes the same four things and has ``refresh()``."""
        parts = (self.accounts, self.session, self._iface, self._messages)
        self.accounts_page, self.projects = AccountsPage(*parts), ProjectsPage(*parts)
        self.registry, self.reserve = RegistryPage(*parts), ReservePage(*parts)
        self.scenario, self.ledger_page = ScenarioPage(*parts), LedgerPage(*parts)
        pages = []
        for page, title, tip in (
            (self.accounts_page, tr("Accounts"), tr("Years, compliance and the balance (tCO2e).")),
            (self.projects, tr("Projects"), tr("Right holders, rights, projects and their certification.")),
            (
                self.registry,
                tr("Registry"),
                tr("Credits by serial: redeem, transfer, cancel, retire."),
            ),
            (self.reserve, tr("Reserve"), tr("The reserve, the fund, bonds and safeguards.")),
            (self.scenario, tr("Scenario"), tr("The years to come under rates you choose.")),
            (self.ledger_page, tr("Ledger"), tr("Every act in order, and whether anything was changed.")),
        ):
            self.tabs.addTab(page, title)
            self.tabs.setTabToolTip(self.tabs.count() - 1, tip)
            pages.append(page)
        return pages

    def _on_changed(self) -> None:
        self._stack.setCurrentIndex(1 if self.accounts.ledger is not None else 0)
        self._stale = set(self._pages)
        self._show_current()

    def _on_visible(self, visible: bool) -> None:
        if visible:
            self.accounts.check()
            self._show_current()

    def _show_current(self) -> None:
        """Bring the page that is looked at up to date; the others wait until they are."""
        page = self.tabs.currentWidget()
        if page in self._stale and self.accounts.ledger is not None:
            self._stale.discard(page)
            with self._messages.guard():
                page.refresh()
