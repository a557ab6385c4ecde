"""The Budget dock: puts its parts together and keeps them in step with the open workspace."""

from __future__ import annotations

from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QDockWidget,
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ...core.findings import RuleError
from ...core.mechanism.budget import BudgetMethod
from ...reports.formats import day
from ...reports.wording import method_word
from ...storage.decision import Decision, decision_of
from ...storage.errors import TerrestrialCarbonError
from ...translate import tr
from ..connections import Connections
from ..messages import Messages
from ..narrow_tabs import NarrowTabs
from ..overlays.form_kit import scrolled
from ..statement_export import ExportButton, StatementExport
from ..widgets import icon, note
from .baseline_actions import BaselineActions
from .baseline_page import BaselinePage
from .class_page import ClassPage, HolderPage
from .controller import BudgetController
from .figures import FiguresView, amount
from .groups import Groups, budget_of_totals
from .method_page import MethodPage
from .plot_actions import PlotActions
from .quality_page import QualityPage
from .stock_doubts import StockDoubts
from .stock_page import StockPage
from .uncertainty_actions import UncertaintyActions
from .uncertainty_page import UncertaintyPage

#: What is slower than tagging must not slow it down: shown when the user pauses, ms.
PAUSE_MS = 250


class BudgetPanel(QDockWidget):
    """Stock, budget by class and holder, quality, method, statement."""

    def __init__(self, iface, session) -> None:
        super().__init__(tr("Budget"), iface.mainWindow())
        self.setObjectName("TerrestrialCarbonBudgetDock")
        self.setWindowIcon(icon("budget"))
        self._iface, self.session = iface, session
        self._messages = Messages(iface.messageBar())
        self._groups = None
        self._decision = Decision()
        self._is_late = False
        self._build()
        self._frozen_budget = None
        self.controller = BudgetController(iface, session, self._messages, self)
        self.baseline_actions = BaselineActions(iface, session, self._messages, self)
        self.doubts = StockDoubts(session, self.stock, self)
        self.plots = PlotActions(iface, session, self._messages, self.stock, self)
        self.uncertain = UncertaintyActions(session, self.uncertainty, self._messages, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._connections, self._layer_connections = Connections(), Connections()
        self._connect()
        self._on_opened() if session.workspace else self._on_closed()

    def unload(self) -> None:
        """Give back signals and stop what runs."""
        self._pause.stop()
        self.controller.unload()
        self.baseline_actions.unload()
        self.doubts.unload()
        self.plots.unload()
        self.uncertain.unload()
        self._statements.stop()
        self._layer_connections.disconnect_all()
        self._connections.disconnect_all()
        self._drop_groups()

    def _build(self) -> None:
        self.figures = FiguresView()
        self.stock, self.classes, self.holders = StockPage(), ClassPage(), HolderPage()
        self.quality, self.method, self.baseline = QualityPage(), MethodPage(), BaselinePage()
        self.uncertainty = UncertaintyPage()
        self.header = note(name="TerrestrialCarbonBudgetHeader")
        self.export_button = ExportButton()
        self._statements = StatementExport(self, self.session, self._messages)
        self.tabs = NarrowTabs()
        self.tabs.setObjectName("TerrestrialCarbonBudgetTabs")
        for page, title, tip in (
            (scrolled(self.stock), tr("Stock"), tr("Measure the stock (tCO2e) from a map or field plots.")),
            (self.classes, tr("Classes"), tr("Area and stock by class of land.")),
            (self.holders, tr("Holders"), tr("Stock and entitlement by right holder.")),
            (self.quality, tr("Quality"), tr("Flagged parcels, and what stands outside the figures.")),
            (scrolled(self.method), tr("Method"), tr("How the annual budget is set, with its evidence.")),
            (
                scrolled(self.baseline),
                tr("Baseline"),
                tr("Freeze the joining-date state, and see what changed since."),
            ),
            (scrolled(self.uncertainty), tr("Uncertainty"), tr("How sure P0, T0, B and credits are.")),
        ):
            self.tabs.addTab(page, title)
            self.tabs.setTabToolTip(self.tabs.count() - 1, tip)
        self._stack = QStackedWidget()
        self._empty = note(
            tr(
                "No workspace is open. Make or open one in the Parcels panel; "
                "its stock and its budget then appear here."
            ),
            "TerrestrialCarbonBudgetEmpty",
        )
        self._empty.setMargin(6)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._body())
        self._stack.setMinimumWidth(340)
        self.setWidget(self._stack)

    def _body(self) -> QWidget:
        body = QWidget()
        self._hint = note(name="TerrestrialCarbonBudgetHint")
        footer = QHBoxLayout()
        footer.addStretch(1)
        footer.addWidget(self.export_button)
        column = QVBoxLayout(body)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(5)
        for widget in (self.header, self.figures, self._hint):
            column.addWidget(widget)
        column.addWidget(self.tabs, 1)
        column.addLayout(footer)
        return body

    def _connect(self) -> None:
        connect, controller = self._connections.connect, self.controller
        connect(self.session.opened, self._on_opened)
        connect(self.session.closed, self._on_closed)
        connect(self._pause.timeout, self._show_slow)
        connect(self.tabs.currentChanged, lambda index: self._show_slow())
        connect(self.stock.run_asked, controller.measure)
        connect(self.stock.plots_asked, controller.measure_plots)
        connect(self.stock.source_chosen, lambda source: self.plots.look())
        connect(self.stock.plots.import_asked, self.plots.import_lists)
        connect(self.stock.cancel_asked, controller.cancel)
        connect(self.stock.browse_asked, self._browse_raster)
        connect(controller.progressed, self.stock.show_running)
        connect(controller.ended, lambda: self.stock.show_running(None))
        connect(controller.measured, self._show_measured)
        connect(self.quality.zoom_asked, controller.zoom_to)
        connect(self.quality.accept_asked, controller.accept)
        page, actions = self.baseline, self.baseline_actions
        connect(page.freeze_asked, actions.freeze)
        connect(page.thaw_asked, actions.thaw)
        connect(page.drift_asked, actions.compare)
        connect(page.zoom_asked, actions.zoom)
        connect(page.map_asked, actions.draw)
        connect(actions.compared, page.show_drift)
        connect(actions.known, self._show_baseline)
        connect(self.method.changed, self._show_figures)
        connect(self.method.decided, self._on_decided)
        connect(self.method.history.refused, self._messages.warning)
        connect(self.method.history.file_asked, self._read_history)
        connect(self.uncertain.shown, self._show_figures)
        connect(self.export_button.asked, self._export)
        connect(self._statements.busy, self.export_button.setDisabled)

    def _on_opened(self) -> None:
        session, workspace = self.session, self.session.workspace
        self._groups = Groups(session, self)
        connect = self._layer_connections.connect
        connect(session.totals.changed, lambda totals: self._on_totals())
        connect(session.rows.changed, lambda ids: self._pause.start())
        connect(session.rows.reset, self._pause.start)
        self.header.setToolTip(
            tr(
                "The stock is measured, and inaccessibility judged, on the joining date. Workspace: {path}"
            ).format(path=workspace.path)
        )
        for page in (self.stock, self.quality, self.method, self.baseline, self.uncertainty):
            page.set_editable(not workspace.read_only)
        self._show_baseline(None, None)
        self.baseline_actions.read()
        self.uncertain.look()
        self.stock.result.setText("")
        self.doubts.look()
        self.plots.look()
        self._read_decision()
        self._stack.setCurrentIndex(1)
        self._show_figures()
        self._show_slow()

    def _on_closed(self) -> None:
        self._pause.stop()
        self.controller.cancel()
        self.doubts.watch.stop()
        self._layer_connections.disconnect_all()
        self._drop_groups()
        self._stack.setCurrentIndex(0)

    def _drop_groups(self) -> None:
        if self._groups is not None:
            self._groups.detach()
            self._groups.deleteLater()
            self._groups = None

    def _read_decision(self) -> None:
        workspace = self.session.workspace
        try:
            self._decision = decision_of(workspace.settings, workspace.runs())
        except TerrestrialCarbonError as error:
            self._decision = Decision(BudgetMethod(workspace.settings.budget_method))
            self._messages.error(error)
        self.method.show_decision(self._decision)

    def _on_totals(self) -> None:
        """Follow a tag at once; a land-management plan looks at every parcel and waits for a pause."""
        if self.method.decision().method is BudgetMethod.LAND_MANAGEMENT_PLAN:
            self._is_late = True
            self._pause.start()
        else:
            self._show_figures()

    def _show_figures(self) -> None:
        """Show what the totals of this moment give by the method chosen; cheap enough for every tag."""
        self._is_late = False
        if self._groups is None or self.session.totals is None:
            return
        totals, decision = self.session.totals.current, self.method.decision()
        result, error = self._budget(totals, decision)
        self.method.show_result(result, error if totals.by_class else None)
        shown = result
        if error is not None:  # the evidence is not complete yet: the figures stay those of the stock
            shown, _ = self._budget(totals, Decision())
        shown = self._frozen_budget or shown  # what is frozen no longer follows the edits
        self._show_header((shown.method if shown else decision.method).value)
        self.figures.show_budget(shown, shown.rows if shown else (), self.session.uncertainty.holds_for)
        self.classes.show_budget(shown, shown.totals if self._frozen_budget else totals)
        self._hint.setText(self._hint_text(totals, error))
        self._hint.setVisible(bool(self._hint.text()))
        waiting = totals.withheld.parcels
        index = self.tabs.indexOf(self.quality)
        self.tabs.setTabText(
            index, tr("Quality ({number})").format(number=waiting) if waiting else tr("Quality")
        )

    def _show_baseline(self, frozen, budget) -> None:
        """Show what is frozen; its budget takes the place of the one that follows the parcels."""
        self._frozen_budget = budget
        self.baseline.show_state(frozen)
        if self._groups is not None:
            self._show_figures()

    def _show_header(self, method: str) -> None:
        settings = self.session.workspace.settings
        text = tr("<b>{name}</b> · joined {date} · {years} years · {method}")
        self.header.setText(
            text.format(
                name=_escaped(settings.name),
                date=day(settings.joining_date),
                years=settings.period_years,
                method=method_word(method),
            )
        )

    def _budget(self, totals, decision):
        years = self.session.workspace.settings.period_years
        try:
            if decision.method is BudgetMethod.LAND_MANAGEMENT_PLAN:
                return self._groups.budget(decision, years)[0], None
            return budget_of_totals(totals, decision, years), None
        except RuleError as error:
            return None, error

    def _hint_text(self, totals, error) -> str:
        if self._frozen_budget is not None:
            return tr("Frozen: these figures no longer follow the edits of parcels (see Baseline).")
        if not totals.by_class:
            return tr("There are no parcels yet: draw or import them in the Parcels panel.")
        if totals.whole.stock_tco2e == 0 and not totals.withheld.parcels:
            return tr("No parcel has a stock yet: choose a carbon map under Stock, its unit, and measure.")
        if error is not None:
            return tr("The method chosen is not complete: the figures follow the tradeable stock.")
        if not self.method.is_decided:
            return tr("This method is not decided yet: press “Use this method” to record it.")
        if totals.withheld.parcels:
            text = tr("Flagged parcels are kept out ({stock} tCO2e): see Quality.")
            return text.format(stock=amount(totals.withheld.stock_tco2e))
        return ""

    def _show_slow(self) -> None:
        """Bring the page that is looked at up to date."""
        if self._groups is None:
            return
        if self._is_late:
            self._show_figures()
        page = self.tabs.currentWidget()
        if page is self.holders:
            self._show_holders()
        elif page is self.quality:
            self.quality.show_rows(self.session.rows.rows, self.session.totals.current, self._groups.extra)
        elif page.isAncestorOf(self.baseline):
            self.baseline_actions.read()  # the accounts may have opened meanwhile
        elif page.isAncestorOf(self.uncertainty):
            self.uncertain.look()  # samples may have been labelled meanwhile
        elif page.isAncestorOf(self.method):
            self.method.show_plan(self._groups.by_plan_class())

    def _show_holders(self) -> None:
        years = self.session.workspace.settings.period_years
        names = {holder["id"]: holder["name"] for holder in self.session.workspace.holders()}
        for decision in (self.method.decision(), Decision()):
            try:
                result, numbers = self._groups.budget(decision, years)
            except RuleError:
                continue
            self.holders.show_holders(result, numbers, names)
            return
        self.holders.show_holders(None, {}, names)

    def _on_decided(self, decision) -> None:
        with self._messages.guard():
            totals = self.session.totals.flush()
            result, error = self._budget(totals, decision)
            if error is not None:
                raise error
            self.controller.record_decision(decision, result)
            self._decision = decision
            self.method.show_decision(decision)
            self._show_figures()

    def _browse_raster(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Add a carbon map"), "", _raster_filter())
        if path:
            layer = self.controller.add_raster(path)
            if layer is not None:
                self.stock.map.setLayer(layer)

    def _read_history(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, tr("History of emissions"), "", tr("CSV (*.csv *.tsv *.txt)")
        )
        if path:
            text = self.controller.read_text(path)
            if text is not None:
                self.method.history.paste(text)

    def _show_measured(self, text: str) -> None:
        """Say what was measured, scrolled into sight on a low screen."""
        self.stock.result.setText(text)
        bar = self.tabs.widget(0).verticalScrollBar()
        QTimer.singleShot(100, lambda: None if sip.isdeleted(bar) else bar.setValue(bar.maximum()))

    def _export(self, kind: str) -> None:
        self._statements.ask_and_write(kind, self.export_button.language, self.export_button.opens)


def _raster_filter() -> str:
    return tr("Rasters (*.tif *.tiff *.img *.vrt *.nc *.asc);;All files (*)")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
