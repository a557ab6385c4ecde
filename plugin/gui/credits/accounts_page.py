"""The Accounts page: the years, whether the country is compliant, and what to do next."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedLayout,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ...core.mechanism.accounts import AccountsMode
from ...core.mechanism.book import state_of
from ...core.mechanism.cure import cure_options
from ...core.mechanism.ratchet import redemption_gate, table_of, terms_of
from ...core.mechanism.years import calendar_year
from ...core.review.credit_claims import CREDITS
from ...storage.account_words import year_name
from ...storage.opening_figures import open_workspace_accounts
from ...tasks.background import BackgroundWork
from ...translate import tr
from ..charts import Chart
from ..connections import Connections
from ..statement_export import ExportButton, StatementExport
from .balance_charts import balance_chart, has_figures, stock_chart
from .closing_dialog import ClosingDialog
from .compliance_view import ComplianceView
from .correction_dialog import CorrectionDialog
from .cure_dialog import CureDialog
from .entries_view import EntriesView, entry_lines
from .entry_dialog import EntryDialog
from .more_menu import MoreButton
from .opening import budget_now
from .opening_form import OpeningForm
from .status_view import StatusView


@dataclass(frozen=True)
class Standing:
    """The accounts as they stand: read at once, shown in parts."""

    state: dict
    start: tuple  # required and actual stock on the joining date, tCO2e
    years: list
    gate: object
    options: list

    @property
    def closed_year(self) -> int:
        """The last closed year, 0 for none."""
        return self.state["last_closed_year"] or 0

    @property
    def open_year(self) -> int | None:
        """The first open year, ``None`` when the period has ended."""
        following = self.closed_year + 1
        return following if following <= self.state["period_years"] else None


class AccountsPage(QWidget):
    """Opens the accounts, shows the compliance table with its charts, and takes entries."""

    def __init__(self, accounts, session, iface, messages) -> None:
        super().__init__()
        self.setObjectName("TerrestrialCarbonAccounts")
        self._accounts, self._session, self._iface, self._messages = accounts, session, iface, messages
        self._standing = None
        self._opening = None
        self._connections = Connections()
        self.dialog = None
        self.form = OpeningForm()
        self.status = StatusView()
        self._make_buttons()
        self.more = MoreButton(accounts)
        self.export = ExportButton()
        self._statements = StatementExport(self, session, messages)
        self.table = ComplianceView("TerrestrialCarbonCompliance")
        self.stock = Chart("TerrestrialCarbonStockChart", tr("Required and actual stock by year"))
        self.balance = Chart("TerrestrialCarbonBalanceChart", tr("Balance by year"))
        self.entries = EntriesView()
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.form)
        self._stack.addWidget(self._body())
        self._connect()

    def refresh(self) -> None:
        """Read the accounts and show them."""
        if not self._accounts.is_open:
            self._standing = None
            self._close_dialog()
            self._stack.setCurrentIndex(0)
            self._show_opening()
            return
        mode = AccountsMode(self.mode.currentData())
        with self._accounts.reading() as book:
            state = state_of(book)
            closed, period = state["last_closed_year"] or 0, state["period_years"]
            years = table_of(book, mode)
            if len(years) <= closed < period:
                years = table_of(book, mode, upto=closed + 1)
            terms = terms_of(book)[0]
            budgets = terms.annual_budget_tco2e * terms.period_years
            start = (terms.p0_tco2e + budgets, terms.stock_change_tco2e)
            gate = redemption_gate(book, min(closed + 1, period))
            options = cure_options(book) if gate is not None else []
        self._standing = Standing(state, start, years, gate, options)
        self._stack.setCurrentIndex(1)
        self._show_standing()

    def unload(self) -> None:
        """Give back signals and close what is open; what runs ends by itself and tells nobody."""
        self._connections.disconnect_all()
        self.more.stop()
        self._leave()

    def _leave(self) -> None:
        self._statements.stop()
        self._close_dialog()
        if self._opening is not None:
            self._opening.cancel()
            self._end_opening()

    def _on_changed(self) -> None:
        """Follow the accounts: what a dialog says may be different now; without a workspace it goes."""
        if self._accounts.ledger is None:
            self._leave()
        elif self.dialog is not None:
            self.dialog.later()

    def _make_buttons(self) -> None:
        self.entry_button = _push(
            "AddEntry", tr("Add entry…"), tr("Enter emissions, removals or a measurement (tCO2e).")
        )
        self.close_button = _push("CloseYear", tr("Close year…"), tr("Close the first open year."))
        self.mode = QComboBox()
        self.mode.setObjectName("TerrestrialCarbonAccountsMode")
        self.mode.setAccessibleName(tr("How credits of suspended years count"))
        self.mode.addItem(tr("by the rules"), AccountsMode.BY_RULES.value)
        self.mode.addItem(tr("as entered"), AccountsMode.AS_PRINTED.value)
        self.mode.setToolTip(
            tr(
                "By the rules: nothing is redeemed while redemption is suspended. "
                "As entered: credits asked for in such years are counted too, as the paper's example does."
            )
        )

    def _body(self) -> QWidget:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.entry_button)
        row.addWidget(self.close_button)
        row.addWidget(self.more)
        row.addStretch(1)
        row.addWidget(self.mode)
        self.lower = QTabWidget()
        self.lower.setObjectName("TerrestrialCarbonAccountsLower")
        self.lower.setDocumentMode(True)
        self.lower.tabBar().setDrawBase(False)
        for widget, title, tip in (
            (self.stock, tr("Stock"), tr("Required and actual stock by year (tCO2e).")),
            (self.balance, tr("Balance"), tr("Balance by year (tCO2e).")),
            (self.entries, tr("Entries"), tr("What was entered for the chosen year.")),
        ):
            self.lower.addTab(widget, title)
            self.lower.setTabToolTip(self.lower.count() - 1, tip)
        self.lower.setCornerWidget(self.export)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.table)
        parts.addWidget(self.lower)
        parts.setStretchFactor(0, 1)
        parts.setStretchFactor(1, 1)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(5)
        column.addWidget(self.status)
        column.addLayout(row)
        column.addWidget(parts, 1)
        return body

    def _connect(self) -> None:
        self._connections.connect(self._accounts.changed, self._on_changed)
        self.export.asked.connect(self._export)
        self._statements.busy.connect(self.export.setDisabled)
        self.form.asked.connect(self._open_accounts)
        self.entry_button.clicked.connect(lambda: self._add_entry())
        self.close_button.clicked.connect(lambda: self._close_year())
        self.status.cure_button.clicked.connect(lambda: self._cure())
        self.mode.currentIndexChanged.connect(lambda index: self._refresh_guarded())
        self._connections.connect(self._session.uncertainty.changed, self._on_uncertainty)
        self.table.chosen.connect(lambda year: self._show_entries())
        self.lower.currentChanged.connect(lambda index: self._show_lower())
        self.entries.correct_asked.connect(self._correct)
        for chart in (self.stock, self.balance):
            chart.failed.connect(self._messages.error)
            chart.exported.connect(
                lambda path: self._messages.success(tr("The chart is written: {path}").format(path=path))
            )

    def _refresh_guarded(self) -> None:
        if self._accounts.ledger is not None:
            with self._messages.guard():
                self.refresh()

    def _show_opening(self) -> None:
        budget, problem = budget_now(self._session)
        self.form.show_budget(
            self._accounts.workspace.settings, budget, problem, self._accounts.editable and not self._opening
        )

    def _show_standing(self) -> None:
        standing = self._standing
        joining = self._accounts.workspace.settings.joining_date
        closed = standing.closed_year
        last = standing.years[closed - 1] if closed else None
        self.status.show_state(last, standing.state["period_years"], standing.gate, standing.options)
        editable = self._accounts.editable
        following = standing.open_year
        self.entry_button.setEnabled(editable and following is not None)
        self.close_button.setEnabled(editable and following is not None)
        if following is not None:
            self.close_button.setText(tr("Close year {year}…").format(year=following))
        self.status.cure_button.setEnabled(editable)
        self.table.show_years(standing.years, joining, self._intervals())
        if self.table.year is None and standing.years:
            self.table.go_to(standing.years[-1].year)
        self._show_lower()

    def _intervals(self) -> dict:
        """Return the intervals of the years' credits that still hold, by year."""
        found = {}
        for year in self._standing.years:
            credits = year.avoidance_tco2e + year.sequestration_tco2e
            found[year.year] = self._session.uncertainty.holds_for(CREDITS, credits, year.year)
        return {year: interval for year, interval in found.items() if interval is not None}

    def _on_uncertainty(self) -> None:
        if self._standing is not None and self._session.workspace is not None:
            self._show_standing()

    def _show_lower(self) -> None:
        self._show_charts()
        self._show_entries()

    def _show_charts(self) -> None:
        """Draw the chart that is looked at; the other one when it is."""
        standing = self._standing
        for chart, made in ((self.stock, stock_chart), (self.balance, balance_chart)):
            if standing is None or chart is not self.lower.currentWidget():
                continue
            if has_figures(standing.years):
                chart.show_chart(made(standing.start, standing.years))
            else:
                chart.clear(tr("The chart begins with the entries of year 1."))

    def _show_entries(self) -> None:
        year, standing = self.table.year, self._standing
        if standing is None or year is None or self.lower.currentWidget() is not self.entries:
            return
        with self._messages.guard(), self._accounts.reading() as book:
            rows = book.rows("account_entry", year=year)
            rows += book.rows("account_entry", year=calendar_year(year, self._accounts.joining_year))
            lines = entry_lines(
                [{**row, "year": year} for row in rows],
                lambda parcel_id: (book.row("baseline", parcel_id) or {}).get("name") or parcel_id,
                {row["id"]: row["name"] for row in book.rows("holder")},
            )
        name = year_name(year, self._accounts.workspace.settings.joining_date)
        title = tr("Year {year}: no entries.") if not lines else tr("Entries of year {year}.")
        number_of_all = sum(1 for row in rows if not row["corrects_id"])
        self.entries.show_lines(lines, number_of_all, title.format(year=name), self._accounts.editable)

    def _open_accounts(self, country: str, buffer_tco2e: float, evidence: str) -> None:
        """Open the accounts in the background: every parcel's geometry is fingerprinted."""
        with self._messages.guard():
            self._session.refuse_unsaved()
            workspace = self._accounts.workspace
            self._opening = BackgroundWork(
                tr("Opening the accounts"),
                lambda: open_workspace_accounts(workspace, country, buffer=buffer_tco2e, evidence=evidence),
                self._on_accounts_opened,
                self._on_opening_failed,
            )
            self.form.show_busy(True)
            self._opening.start()

    def _on_accounts_opened(self, act) -> None:
        self._end_opening()
        self._accounts.tell(act)
        self._messages.success(
            tr("The accounts are open: enter what year 1 emitted and removed, then close it.")
        )

    def _on_opening_failed(self, error) -> None:
        self._end_opening()
        with self._messages.guard():
            raise error

    def _end_opening(self) -> None:
        self._opening = None
        self.form.show_busy(False)

    def _export(self, kind: str) -> None:
        self._statements.ask_and_write(kind, self.export.language, self.export.opens)

    def _add_entry(self) -> None:
        year = self.table.year
        state = self._standing.state
        self._show_dialog(EntryDialog(self._accounts, self._session, state, year, self.window()))

    def _close_year(self) -> None:
        if self._standing.open_year is not None:
            self._show_dialog(ClosingDialog(self._accounts, self._standing.open_year, self.window()))

    def _correct(self, line) -> None:
        self._show_dialog(CorrectionDialog(self._accounts, line, self._standing.closed_year, self.window()))

    def _cure(self) -> None:
        self._show_dialog(CureDialog(self._accounts, self._standing.gate, self.window()))

    def _show_dialog(self, dialog) -> None:
        """Show one dialog at a time; the map stays free for selecting parcels."""
        self._close_dialog()
        self.dialog = dialog
        dialog.finished.connect(self._on_dialog_closed)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _on_dialog_closed(self, result: int) -> None:
        self.dialog = None

    def _close_dialog(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.close()


def _push(name: str, text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(f"TerrestrialCarbon{name}")
    button.setToolTip(tip)
    return button
