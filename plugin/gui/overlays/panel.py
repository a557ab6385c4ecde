"""The Overlays dock: puts its pages together and keeps them in step with the open workspace."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QDockWidget, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from ...translate import tr
from ..connections import Connections
from ..credits.accounts_session import AccountsSession
from ..credits.panel import narrow_tabs
from ..forest_dialog import ForestDialog
from ..messages import Messages
from ..widgets import icon, note, number
from .count_actions import CountActions
from .enter_actions import EnterActions
from .enter_page import EnterPage
from .form_kit import NAME
from .look_actions import LookActions
from .losses_page import LossesPage
from .map_doubts import MapDoubts
from .map_reading import counted_once
from .maps_actions import MapsActions
from .maps_page import MapsPage
from .natural_page import NaturalPage
from .overlays_session import OverlaysSession
from .warnings_page import WarningsPage
from .watch_actions import CREDITS_DOCK, WatchActions


class OverlaysPanel(QDockWidget):
    """Maps, losses by parcel and year, warnings, entries in the accounts, natural disturbances."""

    def __init__(self, iface, session) -> None:
        super().__init__(tr("Overlays"), iface.mainWindow())
        self.setObjectName(f"{NAME}Dock")
        self.setWindowIcon(icon("overlays"))
        self._iface, self.session = iface, session
        self._messages = Messages(iface.messageBar())
        self.accounts = AccountsSession(session, self._messages, self)
        self.data = OverlaysSession(session, self.accounts, self._messages, self)
        self._first_look, self._new_map = True, None
        self._stale: set = set()
        self._build()
        self._make_actions()
        self._connections = Connections()
        self._connect()
        self._on_opened() if session.workspace else self._on_closed()

    def unload(self) -> None:
        """Give back signals and stop what runs."""
        self._connections.disconnect_all()
        self.losses.result.stop()
        self.natural.unload()
        self.doubts.unload()
        for actions in (self.enter_actions, self.count_actions, self.look_actions, self.maps_actions):
            actions.unload()
        self.watch_actions.detach()
        self.data.unload()
        self.accounts.unload()

    @property
    def busy(self) -> bool:
        """Whether something is being read or runs."""
        return (
            self.data.busy
            or self.count_actions.runner.busy
            or self.enter_actions.runner.busy
            or self.maps_actions.busy
            or self.watch_actions.busy
        )

    def _build(self) -> None:
        land = self.data.land
        self.maps, self.losses = MapsPage(), LossesPage(land)
        self.warnings, self.enter = WarningsPage(land), EnterPage(land)
        self.natural = NaturalPage(self._iface, self.session, self._messages, self)
        self.tabs = QTabWidget()
        self.tabs.setObjectName(f"{NAME}Tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.tabBar().setDrawBase(False)  # a bright line in dark themes
        narrow_tabs(self.tabs)
        for page, title, tip in (
            (self.maps, tr("Maps"), tr("Maps of what happened to the land: add them, look at them.")),
            (self.losses, tr("Losses"), tr("Losses by parcel and year (ha, tCO2e).")),
            (self.warnings, tr("Warnings"), tr("New losses, those on protected or credited land first.")),
            (self.enter, tr("Accounts"), tr("Losses into the accounts, never the same place twice.")),
            (
                self.natural,
                tr("Natural"),
                tr("Natural disturbances, and what they leave out of the accounts."),
            ),
        ):
            self.tabs.addTab(page, title)
            self.tabs.setTabToolTip(self.tabs.count() - 1, tip)
        self._empty = note(
            tr(
                "No workspace is open. Make or open one in the Parcels panel; then maps of forest loss, "
                "fires and biomass are laid over its parcels here."
            ),
            f"{NAME}Empty",
        )
        self._empty.setMargin(6)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.tabs)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(body)
        self._stack.setMinimumWidth(340)
        self.setWidget(self._stack)

    def _make_actions(self) -> None:
        parts = (self.session, self.data, self._messages)
        self.maps_actions = MapsActions(self._iface, *parts, self.maps, self)
        self.look_actions = LookActions(self._iface, self.session, self._messages, self.maps, self)
        self.count_actions = CountActions(*parts, self)
        self.watch_actions = WatchActions(self._iface, *parts, self)
        self.enter_actions = EnterActions(*parts, self.enter, self)
        self.doubts = MapDoubts(self.session, self.data, self.maps, self)

    def _connect(self) -> None:
        connect, data, watch = self._connections.connect, self.data, self.watch_actions
        connect(self.session.opened, self._on_opened)
        connect(self.session.closed, self._on_closed)
        connect(data.changed, self._show_data)
        connect(data.land.changed, self._show_land)
        connect(self.tabs.currentChanged, lambda index: self._show_current())
        connect(data.counted, self._show_losses)
        connect(self.maps_actions.changed, self._show_maps)
        connect(self.maps_actions.added, self._on_added)
        connect(self.visibilityChanged, lambda visible: self.accounts.check() if visible else None)
        self._connect_losses(connect)
        warnings, proposals = self.warnings, self.warnings.proposals
        for signal in (warnings.zoom_asked, proposals.zoom_asked, self.enter.zoom_asked):
            connect(signal, watch.zoom)
        connect(warnings.review_asked, watch.review)
        connect(warnings.propose_asked, lambda warned: watch.propose(warned, self._names))
        connect(warnings.seen_asked, watch.mark_seen)
        connect(proposals.accept_asked, watch.accept)
        connect(proposals.reject_asked, watch.reject)
        connect(watch.pending_changed, self._show_proposals)
        connect(self.enter.credits_asked, lambda: watch.dock(CREDITS_DOCK))
        connect(self.enter_actions.entered, self.accounts.check)

    def _connect_losses(self, connect) -> None:
        form, result, runner = self.losses.form, self.losses.result, self.count_actions.runner
        connect(form.count_asked, self._count)
        connect(form.compare_asked, self._compare)
        connect(form.forest_asked, self._ask_forest)
        connect(form.cancel_asked, runner.cancel)
        connect(form.map_changed, lambda map_id: self._show_map())
        connect(form.density_changed, self._show_unit)
        connect(runner.progressed, form.show_running)
        connect(runner.ended, lambda: form.show_running(None))
        connect(self.count_actions.counted, self._on_counted)
        connect(result.zoom_asked, self.watch_actions.zoom)
        connect(result.select_asked, self.watch_actions.select)
        connect(result.list_asked, self.session.marked.emit)
        connect(result.exported, lambda path: self._messages.success(_written(path)))
        connect(result.failed, self._messages.error)

    @property
    def _names(self) -> dict[str, str]:
        return {each.id: each.name for each in self.data.data.maps}

    def _on_opened(self) -> None:
        editable, settings = self.data.editable, self.session.workspace.settings
        for page in (self.maps, self.losses.form, self.warnings, self.enter):
            page.set_editable(editable)
        self._first_look = True
        self.losses.form.show_forest(settings.forest)
        self.warnings.show_since(settings.joining_date.year)
        self.watch_actions.attach()
        self.maps_actions.restore()
        self._stack.setCurrentIndex(1)

    def _on_added(self, map_id: str) -> None:
        """Choose a map that was added, when the list has it."""
        self._new_map = map_id

    def _on_closed(self) -> None:
        for actions in (self.count_actions, self.enter_actions):
            actions.runner.cancel()
        self.watch_actions.detach()
        self._stack.setCurrentIndex(0)

    def _show_data(self) -> None:
        """Show what was read anew; at the first look what is urgent comes to the front."""
        data = self.data.data
        self._show_maps()
        self.warnings.show_warnings(data.warned, self._names)
        self._show_proposals()
        self.enter_actions.show(data)
        if self._first_look and self.warnings.urgent:
            self.tabs.setCurrentWidget(self.warnings)
        self._first_look = False

    def _show_proposals(self) -> None:
        shown = self.watch_actions.shown(self.data.data.proposals, self._names)
        self.warnings.proposals.show_proposals(shown)
        self._show_count()

    def _show_maps(self) -> None:
        items = self.maps_actions.items()
        self.maps.show_maps(items)
        if self._new_map in {each.id for each in items}:
            self.maps.choose(self._new_map)
            self._new_map = None
        data = self.data.data
        self.losses.form.show_maps(counted_once(items, data.maps, data.kinds))
        self._show_map()

    def _show_land(self) -> None:
        self._stale = {self.warnings, self.losses}
        self._show_current()

    def _show_current(self) -> None:
        """Follow the parcels on the page that is looked at; the others wait until they are."""
        page = self.tabs.currentWidget()
        if page not in self._stale:
            return
        self._stale.discard(page)
        if page is self.losses:
            page.result.refresh()
        else:
            page.renew()
            page.proposals.renew()

    def _show_count(self) -> None:
        waiting = self.warnings.count + self.warnings.proposals.waiting
        text = tr("Warnings ({number})").format(number=number(waiting)) if waiting else tr("Warnings")
        self.tabs.setTabText(self.tabs.indexOf(self.warnings), text)

    def _show_map(self) -> None:
        """Read what was counted on the chosen map; it is shown when it is there."""
        map_id = self.losses.form.map_id
        if map_id is None:
            self.losses.show_losses(None, "")
        else:
            self.data.read_losses(map_id)

    def _show_losses(self, map_id: str, table) -> None:
        if map_id != self.losses.form.map_id:
            return
        overlay = self._overlay(map_id)
        was_counted = len(table) or (overlay is not None and "counted" in overlay.settings)
        item = next((each for each in self.maps_actions.items() if each.id == map_id), None)
        periods = () if item is None else item.periods
        self.losses.show_losses(table if was_counted else None, self._names.get(map_id, ""), periods)
        self.enter_actions.show_losses(map_id, table)

    def _show_unit(self, layer) -> None:
        self.losses.form.show_unit(self.maps_actions.unit_of(layer))

    def _overlay(self, map_id: str):
        return next((each for each in self.data.data.maps if each.id == map_id), None)

    def _count(self) -> None:
        overlay = self._overlay(self.losses.form.map_id)
        if overlay is not None:
            self.losses.tell("")
            self.count_actions.count(overlay, self.losses.form.parameters())

    def _ask_forest(self) -> None:
        forest = self.session.workspace.settings.forest
        dialog = ForestDialog(forest, self._iface.mainWindow())
        stated = dialog.forest if dialog.exec() else forest
        dialog.deleteLater()
        if stated != forest and self.session.workspace is not None:
            with self._messages.guard():
                self.session.state_forest(stated)
                self.losses.form.show_forest(stated)

    def _compare(self) -> None:
        maps = [self._overlay(each) for each in (self.losses.form.map_id, self.losses.form.other_id)]
        if None not in maps:
            self.losses.tell("")
            self.count_actions.compare(maps, self.losses.form.parameters(), self.losses.tell)

    def _on_counted(self, map_id: str, text: str) -> None:
        """Say what was found; when it hit protected or credited land, the warnings come to the front."""
        summary, *more = text.splitlines()
        self.losses.tell("\n".join(more))
        self._messages.success(summary)
        self._first_look = True
        QTimer.singleShot(0, self.data.renew)


def _written(path: str) -> str:
    return tr("Written: {path}").format(path=path)
