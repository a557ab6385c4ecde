"""The page of natural disturbances: entered events, their marks, and what is left out of the accounts."""

from __future__ import annotations

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtWidgets import QTabWidget, QVBoxLayout

from ...storage.natural_layer import map_features, map_fields, style_excluded
from ...storage.natural_words import activity_word
from ...translate import tr, tr_count
from ..connections import Connections
from ..credits.accounts_session import AccountsSession
from ..credits.page import CreditsPage
from ..credits.reader import Reader
from .natural_data import read_natural
from .natural_dialogs import CompleteDialog, FollowUpDialog, MarkDialog, WithdrawDialog
from .natural_events import EventsSection
from .natural_exclusion import ExclusionSection

#: Custom property by which the map of an account is found again.
ROLE, EXCLUDED = "terrestrial_carbon/role", "excluded_land"


class NaturalPage(CreditsPage):
    """Two sections behind small tabs: the events, and what they leave out.

    :param iface: QGIS.
    :param session: the open workspace (:class:`WorkspaceSession`).
    :param messages: where the user is told (:class:`Messages`).
    """

    def __init__(self, iface, session, messages, parent=None) -> None:
        accounts = AccountsSession(session, messages)
        super().__init__(accounts, session, iface, messages, parent)
        accounts.setParent(self)
        self.setObjectName("TerrestrialCarbonNatural")
        self.closed_note.setText(
            tr("The accounts are not open yet: open them in the Credits panel; then this page follows.")
        )
        self.data = None
        self._stale = True
        self._map_reader = Reader(accounts, messages, self)
        self.events, self.exclusion = EventsSection(self), ExclusionSection(self)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("TerrestrialCarbonNaturalTabs")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        for section, title, tip in (
            (self.events, tr("Events"), tr("Losses that were entered, and which of them are natural.")),
            (
                self.exclusion,
                tr("Left out"),
                tr("What natural disturbances leave out of the accounts (tCO2e)."),
            ),
        ):
            self.tabs.addTab(section, title)
            self.tabs.setTabToolTip(self.tabs.count() - 1, tip)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self._connections = Connections()
        self._connections.connect(accounts.changed, self._on_changed)
        self._connections.connect(session.opened, self.exclusion.load)
        self.exclusion.load()

    @property
    def busy(self) -> bool:
        """Whether the page is still reading what it will show."""
        return super().busy or self._map_reader.busy or self.exclusion.level.busy

    def title(self):
        return tr("Natural disturbances")

    def gather(self, book):
        return read_natural(book)

    def show_data(self, data) -> None:
        self.data = data
        rows = self.session.rows.rows.values() if self.session.rows is not None else ()
        names = {row.id: row.name for row in rows if row.name}
        self.events.show_events(data.rows, names)
        titles = {row.event_id: _title(row, names) for row in data.rows}
        self.exclusion.show_events(data.marked, titles)

    def refresh(self) -> None:
        """Show the accounts as they are now."""
        self._stale = False
        super().refresh()

    def unload(self) -> None:
        """Stop what runs, close what is open, give back signals."""
        self._connections.disconnect_all()
        self.exclusion.level.stop()
        self._map_reader.stop()
        super().unload()
        self.accounts.unload()

    def showEvent(self, event):  # noqa: N802 (Qt's name)
        """Come into sight up to date."""
        super().showEvent(event)
        if self._stale:
            with self.messages.guard():
                self.refresh()

    def open_mark(self, rows) -> None:
        """Ask which disturbance the events were, and for the evidence."""
        self.open_dialog(MarkDialog(self.accounts, rows, self))

    def open_evidence(self, rows) -> None:
        """Ask for evidence of events that are marked."""
        self.open_dialog(CompleteDialog(self.accounts, rows, self))

    def open_follow_up(self, row) -> None:
        """Ask what followed an event."""
        self.open_dialog(FollowUpDialog(self.accounts, row, self))

    def open_withdraw(self, rows) -> None:
        """Ask why marks are withdrawn."""
        self.open_dialog(WithdrawDialog(self.accounts, rows, self))

    def show_places(self, box: QgsRectangle) -> None:
        """Bring a box of the workspace's CRS into view."""
        canvas = self.iface.mapCanvas()
        settings = canvas.mapSettings()
        way = QgsCoordinateTransform(
            self.accounts.workspace.crs, settings.destinationCrs(), self.session.project
        )
        try:
            box = way.transformBoundingBox(box)
        except QgsCsException:
            self.messages.warning(tr("These places cannot be shown in the map's CRS: choose another one."))
            return
        box.scale(1.6)
        canvas.setExtent(box)
        canvas.refresh()

    def show_excluded(self) -> None:
        """Add the map of the land that is left out, in place of the one of the same account."""
        found = self.exclusion.found
        if found is None or not found.land:
            return
        self._map_reader.read(
            tr("Excluded land"),
            lambda book: map_features(book, found.land),
            lambda features: self._add_map(found, features),
        )

    def _add_map(self, found, features) -> None:
        project, crs = self.session.project, self.accounts.workspace.crs
        first, last = found.years[0].calendar_year, found.years[-1].calendar_year
        text = tr("Excluded land: {activity}, {first}–{last}")
        name = text.format(activity=activity_word(found.activity), first=first, last=last)
        layer = QgsVectorLayer("MultiPolygon", name, "memory")
        layer.setCrs(crs)
        provider = layer.dataProvider()
        provider.addAttributes(map_fields().toList())
        layer.updateFields()
        provider.addFeatures(features)
        layer.updateExtents()
        layer.setCustomProperty(ROLE, f"{EXCLUDED}:{found.activity.value}")
        style_excluded(layer, [(one.calendar_year, one.disturbance) for one in found.land])
        role = layer.customProperty(ROLE)
        old = [one.id() for one in project.mapLayers().values() if one.customProperty(ROLE) == role]
        project.removeMapLayers(old)
        project.addMapLayer(layer)
        self.show_places(layer.extent())
        self.messages.success(
            tr_count("%n place(s) of excluded land are on the map; save the layer to keep it.", len(features))
        )

    def _on_changed(self) -> None:
        if self.isVisible():
            with self.messages.guard():
                self.refresh()
        else:
            self._stale = True
            if not self.accounts.is_open:
                self.reader.stop()


def _title(row, names: dict) -> str:
    text = tr("{parcel}, {year}")
    return text.format(parcel=names.get(row.parcel_id) or row.parcel_id, year=row.calendar_year or "–")
