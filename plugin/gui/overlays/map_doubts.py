"""What the check of sources finds about the map of density that is chosen in the list."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject

from ...core.overlays.catalogue import Kind
from ...processing.sources.workspace_sources import source_of_overlay
from ...storage.overlay_project import layer_of
from ..connections import Connections
from ..sources.watch import SourceWatch, doubt_html
from .maps_page import OK


class MapDoubts(QObject):
    """Looks at the chosen map in the background, and tells the page what to doubt."""

    def __init__(self, session, data, page, parent=None) -> None:
        super().__init__(parent)
        self._session, self._data, self._page = session, data, page
        self.watch = SourceWatch(session, self)
        self._asked = None
        self._connections = Connections()
        self._connections.connect(page.chosen_changed, self._on_chosen)
        self._connections.connect(self.watch.told, lambda found: page.show_doubt(doubt_html(found)))

    def unload(self) -> None:
        """Stop looking, and give back the signals."""
        self._connections.disconnect_all()
        self.watch.stop()

    def _on_chosen(self) -> None:
        item = self._page.chosen
        wanted = item is not None and item.kind == Kind.DENSITY.value and item.state == OK
        asked = (item.id, item.unit) if wanted and self._session.parcel_layer is not None else None
        if asked == self._asked:
            return
        self._asked = asked
        self.watch.ask(None if asked is None else lambda: self._source(asked[0]))

    def _source(self, map_id: str):
        """Return the map as it is to be checked, ``None`` if it is gone."""
        data = self._data.data
        found = next((one for one in data.maps if one.id == map_id), None)
        if found is None:
            return None
        project = self._session.project
        return source_of_overlay(found, data.kinds.get(found.kind), lambda one, path: layer_of(project, one))
