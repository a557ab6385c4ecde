"""How the chosen map is looked at: some of its events, year by year, with and without it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject

from ...storage.overlay_filter import EventFilter, apply_filter, filter_on
from ...storage.overlay_project import layer_of
from ...translate import tr
from ..connections import Connections
from .linked_place import place_beside, take_away
from .linked_view import LinkedView
from .looking_view import CUMULATIVE, EVERY
from .swipe import SwipeTool
from .timeline import Timeline


class LookActions(QObject):
    """Does what the lower part of the Maps page asks for; takes back what it changed on the map."""

    def __init__(self, iface, session, messages, page, parent=None) -> None:
        super().__init__(parent)
        self._iface, self._session, self._messages, self._page = iface, session, messages, page
        self.timeline = Timeline(iface.mapCanvas(), session.project, iface.mainWindow(), self)
        self.swipe = SwipeTool(iface.mapCanvas())
        self.linked = None
        self._connections = Connections()
        connect, looking = self._connections.connect, page.looking
        connect(looking.filtered, self.draw_only)
        connect(looking.play_asked, self.play)
        connect(looking.stop_asked, self.timeline.stop)
        connect(looking.swipe_asked, self.show_swipe)
        connect(looking.linked_asked, self.show_linked)
        connect(self.timeline.switched, looking.show_playing)
        connect(self.swipe.ended, self._show_views)
        connect(page.chosen_changed, self._follow)
        connect(session.closed, self.stop)

    def draw_only(self, first: int, last: int, kind: str, confidence: str) -> None:
        """Draw of the chosen map only events of some years, a type, a confidence (``*``: all)."""
        item, layer = self._page.chosen, self._layer()
        if layer is None:
            return
        years = (None, None) if (first, last) == item.years else (first, last)
        types = () if kind == EVERY else (kind,)
        confidences = () if confidence == EVERY else (confidence,)
        apply_filter(layer, EventFilter(*years, frozenset(types), frozenset(confidences)))
        self.timeline.follow()

    def play(self, step: str, first: int, last: int) -> None:
        """Let QGIS's time run over the years, one a step."""
        if not self.timeline.start((first, last), step == CUMULATIVE):
            self._messages.warning(tr("There is no time to set: this QGIS has no temporal controller."))

    def show_swipe(self, on: bool) -> None:
        """Draw the chosen map on one side of a line only, or on both again."""
        canvas, layer = self._iface.mapCanvas(), self._layer()
        if on and layer is not None:
            self.swipe.compare([layer])
            canvas.setMapTool(self.swipe)
        elif canvas.mapTool() is self.swipe:
            self.swipe.end()
        self._show_views()

    def show_linked(self, on: bool) -> None:
        """Open a second map that moves with the first and leaves the chosen map out, or close it."""
        layer = self._layer()
        if on and layer is not None and self.linked is None:
            window, canvas = self._iface.mainWindow(), self._iface.mapCanvas()
            self.linked = LinkedView(canvas, self._session.project, window)
            self.linked.closed_by_user.connect(self._drop_linked)
            place_beside(window, canvas, self.linked)
            self.linked.compare([layer])
        elif not on:
            self._drop_linked()
        self._show_views()

    def stop(self) -> None:
        """Take back what was changed on the map: time, swipe and linked view."""
        if self.timeline.is_on:
            self.timeline.stop()
        self.show_swipe(False)
        self._drop_linked()

    def unload(self) -> None:
        """Take back everything."""
        self._connections.disconnect_all()
        self._drop_linked()
        self.swipe.dispose()
        self.timeline.unload()

    def _layer(self):
        item = self._page.chosen
        layer = None if item is None else layer_of(self._session.project, item.id)
        return layer if layer is not None and layer.isValid() else None

    def _follow(self) -> None:
        """Show what is drawn of the map that is chosen now, and compare that one."""
        layer = self._layer()
        self._page.looking.show_drawn(EventFilter() if layer is None else filter_on(layer))
        if layer is None:
            return
        if self._iface.mapCanvas().mapTool() is self.swipe:
            self.swipe.compare([layer])
        if self.linked is not None:
            self.linked.compare([layer])

    def _drop_linked(self) -> None:
        linked, self.linked = self.linked, None
        if linked is not None:
            take_away(self._iface.mainWindow(), linked)
            self._show_views()

    def _show_views(self) -> None:
        swiping = self._iface.mapCanvas().mapTool() is self.swipe
        self._page.looking.show_views(swiping, self.linked is not None)
