"""What the check of sources finds about the map that is chosen for the stock, beside its unit."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QObject

from ...core.checks.source_facts import Declared
from ...processing.sources.asked import asked_of
from ..connections import Connections
from ..sources.repairs import declare_nodata
from ..sources.watch import SourceWatch, doubt_html

_REPAIRS = ("unit", "nodata", "crs")


class StockDoubts(QObject):
    """Looks at the chosen map in the background whenever it or what is said of it changes."""

    def __init__(self, session, page, parent=None) -> None:
        super().__init__(parent)
        self._session, self._page = session, page
        self.watch = SourceWatch(session, self)
        self._connections = Connections()
        connect = self._connections.connect
        connect(page.source_changed, self.look)
        connect(page.repair_asked, self._repair)
        connect(self.watch.told, lambda found: page.show_doubt(doubt_html(found, _REPAIRS)))

    def unload(self) -> None:
        """Stop looking, and give back the signals."""
        self._connections.disconnect_all()
        self.watch.stop()

    def look(self) -> None:
        """Look at the map that is chosen now, after a pause."""
        chosen = self._page.map.currentLayer() is not None and self._session.parcel_layer is not None
        self.watch.ask(self._source if chosen else None)

    def _source(self):
        layer = self._page.map.currentLayer()
        if layer is None:
            return None
        given = self._page.parameters()
        return asked_of(layer, Declared(given["UNIT"], given["POOL"]), given["BAND"])

    def _repair(self, code: str, value: str) -> None:
        layer = self._page.map.currentLayer()
        if layer is None:
            return
        if code == "crs":
            layer.setCrs(QgsCoordinateReferenceSystem(value))
        elif code == "nodata":
            declare_nodata(layer, self._page.parameters()["BAND"], float(value))
        self.look()
