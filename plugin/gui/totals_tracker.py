"""Totals by class that follow the parcels as they are edited."""

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.totals import ParcelTotals, Totals
from .connections import Connections
from .parcel_rows import ParcelRows


class TotalsTracker(QObject):
    """Keeps the totals of ``rows``; ``changed`` carries the new :class:`Totals` (ha, tCO2e)."""

    changed = pyqtSignal(object)

    def __init__(self, rows: ParcelRows, parent=None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._totals = ParcelTotals()
        self.current = Totals({}, None, None)
        self._connections = Connections()
        self._connections.connect(rows.reset, self._reload)
        self._connections.connect(rows.changed, self._update)
        self._reload()

    def flush(self) -> Totals:
        """Return the totals of this very moment."""
        self._rows.flush()
        return self.current

    def detach(self) -> None:
        """Stop following the rows."""
        self._connections.disconnect_all()

    def _reload(self) -> None:
        self._totals.load(_figures(fid, row) for fid, row in self._rows.rows.items())
        self._publish()

    def _update(self, ids) -> None:
        for fid in ids:
            row = self._rows.rows.get(fid)
            if row is None:
                self._totals.remove(fid)
            else:
                self._totals.set(*_figures(fid, row))
        self._publish()

    def _publish(self) -> None:
        self.current = self._totals.result()
        self.changed.emit(self.current)


def _figures(fid, row):
    return fid, row.status, row.basis, row.area_ha, row.stock_tco2e, row.flag, row.accepted
