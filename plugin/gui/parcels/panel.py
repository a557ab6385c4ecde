"""The Parcels dock: puts its parts together and keeps them in step with the open workspace."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QDockWidget, QShortcut, QSizePolicy, QVBoxLayout, QWidget

from ...storage.parcel_life import life_of
from ...translate import tr
from ..connections import Connections
from ..messages import Messages
from ..narrow_tabs import NarrowTabs
from ..recent import remember_workspace
from ..sources.controller import SourcesController
from ..suggestions.page import SuggestionsPage
from ..widgets import icon, note, number, parcels
from .attachments_controller import AttachmentsController
from .changes_page import ChangesPage
from .checks_controller import ChecksController
from .checks_page import ChecksPage
from .controller import ParcelsController
from .evidence import read_evidence
from .evidence_page import EvidencePage
from .life_page import LifePage
from .list_page import ListPage
from .modes import ModeBar
from .palette import StatusPalette
from .tools import ToolBox
from .totals_view import TotalsView
from .workspace_actions import WorkspaceActions
from .workspace_bar import WorkspaceBar

_WIDTH = 372  # pixels: nothing is clipped in either language

_LOWEST = 186  # pixels of the pages on a low screen: three rows of evidence below its headings
_ROOMY = 400  # of those with a list and what stands below it, where there is room


class ParcelsPanel(QDockWidget):
    """Draw, tag, watch the totals; see journeys.md in the manual."""

    def __init__(self, iface, session) -> None:
        super().__init__(tr("Parcels"), iface.mainWindow())
        self.setObjectName("TerrestrialCarbonParcelsDock")
        self.setWindowIcon(icon("parcels"))
        self._iface, self.session = iface, session
        self._messages = Messages(iface.messageBar())
        self.tools = ToolBox(iface, session, self)
        self.controller = ParcelsController(iface, session, self.tools, self._messages, self)
        self.workspaces = WorkspaceActions(iface, session, self._messages, self.controller.save, self)
        self._build()
        self.attaching = AttachmentsController(iface, session, self.evidence, self._messages, self)
        self.checking = ChecksController(iface, session, self.checks, self._messages, self)
        self.sources = SourcesController(iface, session, self.checks.sources, self._messages, self)
        self._found = {}
        self._shortcuts = self._make_shortcuts()
        self._connections = Connections()
        self._layer_connections = Connections()
        self._connect()
        self.controller.set_status(self.controller.status)
        self._on_opened() if session.workspace else self._on_closed()

    def unload(self) -> None:
        """Give back the mouse, QGIS's settings, keys and signals."""
        for shortcut in self._shortcuts:
            shortcut.setParent(None)
            shortcut.deleteLater()
        self._shortcuts = []
        self.suggestions.unload()
        self._layer_connections.disconnect_all()
        self._connections.disconnect_all()
        self.checking.unload()
        self.sources.unload()
        self.attaching.unload()
        self.workspaces.unload()
        self.tools.unload()

    def _build(self) -> None:
        self.bar, self.palette_bar, self.modes = WorkspaceBar(), StatusPalette(), ModeBar()
        self.evidence, self.list, self.changes = EvidencePage(), ListPage(), ChangesPage()
        self.suggestions = SuggestionsPage(self._iface, self.session, self._messages)
        self.life = LifePage()
        self.checks, self.totals = ChecksPage(), TotalsView()
        self._hint = note(name="TerrestrialCarbonHint")
        self._hint.setWordWrap(False)
        self.tabs = NarrowTabs()
        self.tabs.setObjectName("TerrestrialCarbonParcelsTabs")
        self.tabs.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.tabs.setMinimumHeight(_LOWEST)
        for page, title, tip in (
            (self.evidence, tr("Evidence"), tr("Status, dates and evidence of the selected parcels.")),
            (self.list, tr("List"), tr("All parcels, to search and to sort.")),
            (self.suggestions, tr("Suggestions"), tr("A status for each parcel from layers, and why.")),
            (self.checks, tr("Checks"), tr("Overlaps, gaps and other faults of the parcels; repairs.")),
            (self.changes, tr("Changes"), tr("What has changed and is not saved yet.")),
            (self.life, tr("Life"), tr("What happened to the selected parcel.")),
        ):
            self.tabs.addTab(page, title)
            self.tabs.setTabToolTip(self.tabs.count() - 1, tip)
        self._give_room()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(6, 4, 6, 4)
        column.setSpacing(5)
        for widget in (self.bar, self.palette_bar, self.modes, self._hint):
            column.addWidget(widget)
        column.addWidget(self.tabs)  # no stretch: with it, what they ask for would not count
        column.addWidget(self.totals)
        body.setMinimumWidth(_WIDTH)
        self.setWidget(body)

    def _give_room(self) -> None:
        """Leave a page with a list and words below it more of a low screen; the totals scroll then."""
        is_roomy = self.tabs.currentWidget() in (self.evidence, self.suggestions, self.checks)
        self.tabs.ask_height(_ROOMY if is_roomy else 0)

    def _make_shortcuts(self):
        """Keys 1 to 5, only while the map or this panel has the keyboard; text fields keep theirs."""
        shortcuts = []
        for parent in (self._iface.mapCanvas(), self.widget()):
            for key in range(1, 6):
                shortcut = QShortcut(QKeySequence(str(key)), parent)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(lambda key=key: self.controller.tag_selection(key))
                shortcuts.append(shortcut)
        return shortcuts

    def _connect(self) -> None:
        connect, session, controller = self._connections.connect, self.session, self.controller
        connect(session.opened, self._on_opened)
        connect(session.closed, self._on_closed)
        connect(session.failed, self._messages.error)
        connect(session.marked, self._list_marked)
        connect(session.noticed, self._tell_noticed)
        connect(self.bar.new_asked, self.workspaces.new)
        connect(self.bar.open_asked, self.workspaces.open)
        connect(self.bar.import_asked, self.workspaces.import_parcels)
        connect(self.bar.plots_asked, self.workspaces.import_plots)
        connect(self.bar.merge_asked, self.workspaces.merge)
        connect(self.bar.copy_asked, self.workspaces.copy)
        connect(self.bar.package_asked, self.workspaces.package)
        connect(self.bar.undo_asked, controller.undo)
        connect(self.bar.redo_asked, controller.redo)
        connect(self.bar.save_asked, controller.save)
        connect(self.palette_bar.chosen, controller.choose_status)
        connect(controller.status_changed, self.palette_bar.show_current)
        connect(self.modes.mode_chosen, controller.set_mode)
        connect(self.modes.merge_asked, controller.merge_selection)
        connect(self.modes.trace_asked, controller.trace)
        connect(self.tools.mode_changed, self._on_mode)
        connect(self.tabs.currentChanged, lambda index: self._give_room())
        connect(self.tabs.currentChanged, lambda index: self._show_life())
        connect(self.list.lacking_wanted, self.attaching.want_lacking)
        connect(self.attaching.lacking, self.list.show_lacking)
        connect(self.evidence.edited, controller.set_evidence)
        connect(self.list.zoom_asked, controller.zoom_to)
        connect(self.list.selected, controller.select)
        connect(self.list.counted, self._show_listed)
        connect(self.changes.save_asked, controller.save)
        connect(self.changes.drop_all_asked, controller.drop_all)
        connect(self.changes.drop_asked, controller.drop)
        connect(self.changes.zoom_asked, controller.zoom_to)
        connect(self.changes.counted, self._show_count)
        connect(self.checks.counted, lambda count: self._show_findings("parcels", count))
        connect(self.checks.sources.counted, lambda count: self._show_findings("sources", count))
        connect(self.checking.doubled_changed, self.totals.show_doubled)
        connect(self.suggestions.counted, self._show_suggested)

    def _on_opened(self) -> None:
        session, layer = self.session, self.session.parcel_layer
        connect = self._layer_connections.connect
        connect(self.session.signed.changed, self._on_signed)
        connect(session.totals.changed, self._show_totals)
        connect(session.uncertainty.changed, self._on_uncertainty)
        connect(session.rows.changed, lambda ids: self._on_rows())
        connect(session.rows.reset, self._on_rows)
        connect(layer.selectionChanged, lambda chosen, dropped, clear: self._on_selection())
        for signal in (
            layer.editingStarted,
            layer.editingStopped,
            layer.afterCommitChanges,
            layer.undoStack().indexChanged,
            layer.undoStack().cleanChanged,
        ):
            connect(signal, lambda *values: self._on_edits())
        remember_workspace(session.workspace.path)
        self.bar.show_workspace(session.workspace)
        self.evidence.show_holders(session.workspace.holders())
        self.evidence.set_editable(not session.workspace.read_only)
        self._enable(not session.workspace.read_only)
        self.checking.open()
        self.sources.open()
        self._show_totals(session.totals.current)
        self._on_rows()
        self._on_edits()
        self._on_mode(self.tools.mode)

    def _on_closed(self) -> None:
        self._layer_connections.disconnect_all()
        self.checking.close()
        self.sources.close()
        self.list.forget_marked()
        self.bar.show_workspace(None)
        self.bar.show_edits(None)
        self.totals.show_totals(None, 0)
        self.list.show_signed({})
        self.list.show_rows(None)
        self.evidence.show_signed(())
        self.changes.show_layer(None)
        self.attaching.refresh()
        self.evidence.show_evidence(
            None,
            tr(
                "Press New to make a workspace for your country or region, or Open. Then import or draw "
                "parcels, tag them here, and measure their stock in the Budget panel."
            ),
        )
        self._enable(False)
        self._on_mode(None)

    def _enable(self, enabled: bool) -> None:
        for widget in (self.palette_bar, self.modes):
            widget.setEnabled(enabled)

    def _on_signed(self) -> None:
        self.list.show_signed(self.session.signed.by_fid)
        self._show_evidence()

    def _on_rows(self) -> None:
        self.list.show_signed(self.session.signed.by_fid)
        self.list.show_rows(self.session.rows.rows)
        self._show_evidence()
        self._on_edits()

    def _on_edits(self) -> None:
        layer = self.session.parcel_layer
        self.bar.show_edits(layer)
        self.changes.show_layer(layer)

    def _show_totals(self, totals) -> None:
        session = self.session
        interval_of = session.uncertainty.holds_for
        self.totals.show_totals(totals, session.workspace.settings.period_years, interval_of)

    def _on_uncertainty(self) -> None:
        if self.session.totals is not None:
            self._show_totals(self.session.totals.current)

    def _show_evidence(self) -> None:
        layer, workspace = self.session.parcel_layer, self.session.workspace
        if layer is None or workspace is None:
            return
        if not self.session.rows.rows:
            ask = tr("There are no parcels yet: press Import, or press a status and draw.")
            self.evidence.show_evidence(None, ask)
            return
        fids = layer.selectedFeatureIds()
        signed = self.session.signed.by_fid
        self.evidence.show_signed(signed[fid] for fid in sorted(fids) if fid in signed)
        self.evidence.show_evidence(read_evidence(layer, fids, workspace.settings.cutoff_date))
        self.attaching.refresh_soon()

    def _on_selection(self) -> None:
        self._show_evidence()
        self._show_life()

    def _show_life(self) -> None:
        """Show the life of the one parcel selected, when the page is looked at."""
        layer, workspace = self.session.parcel_layer, self.session.workspace
        if self.tabs.currentWidget() is not self.life or layer is None or workspace is None:
            return
        fids = layer.selectedFeatureIds()
        row = self.session.rows.rows.get(fids[0]) if len(fids) == 1 else None
        with self._messages.guard():
            entries = life_of(workspace, row.id) if row else []
            self.life.show_life((row.name or row.id) if row else "", entries)

    def _list_marked(self, ids) -> None:
        """Come to the front with the list of some parcels."""
        self.list.show_marked(ids)
        self.tabs.setCurrentWidget(self.list)
        self.show()
        self.raise_()

    def _tell_noticed(self, count: int) -> None:
        text = tr("Changed by another program since last time, and written into the history: {parcels}.")
        self._messages.info(text.format(parcels=parcels(count)))

    def _show_listed(self, count: int) -> None:
        text = tr("List ({number})").format(number=number(count)) if count else tr("List")
        self.tabs.setTabText(self.tabs.indexOf(self.list), text)

    def _show_findings(self, of: str, count: int) -> None:
        self._found[of] = count
        self.tabs.setTabText(self.tabs.indexOf(self.checks), self.checks.title(sum(self._found.values())))

    def _show_count(self, count: int) -> None:
        text = tr("Changes ({number})").format(number=number(count)) if count else tr("Changes")
        self.tabs.setTabText(self.tabs.indexOf(self.changes), text)

    def _show_suggested(self, count: int) -> None:
        text = tr("Suggestions ({number})").format(number=number(count)) if count else tr("Suggestions")
        self.tabs.setTabText(self.tabs.indexOf(self.suggestions), text)

    def _on_mode(self, mode) -> None:
        self.modes.show_mode(mode)
        self._hint.setText(_hints().get(mode, ""))
        self._hint.setVisible(mode in _hints())


def _hints():
    return {
        "draw": tr("Click the corners, right click to end."),
        "paint": tr("Click a parcel, or sweep over many."),
        "split": tr("Click a line across, right click to end."),
        "reshape": tr("Click the new edge, right click to end."),
        "select": tr("Select parcels, then press 1 to 5 to tag them."),
    }
