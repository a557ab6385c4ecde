"""Totals by class that follow the parcels as they are edited."""

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.parcel import default_basis
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
        self._previewed = set()
        self._connections = Connections()
        self._connections.connect(rows.reset, self._reload)
        self._connections.connect(rows.changed, self._update)
        self._reload()

    def flush(self) -> Totals:
        """Return the totals of this very moment."""
        self._rows.flush()
        return self.current

    def preview(self, ids, status) -> None:
        """Emit the totals there would be if parcels ``ids`` had ``status`` (a code or ``None``).

        Nothing is kept: ``current`` stays what the layer gives; :meth:`end_preview` shows it again.
        """
        basis = default_basis(status) if status else None
        for fid in ids:
            row = self._rows.rows.get(fid)
            if row is not None and row.status != status:
                changed = row._replace(status=status, basis=basis.value if basis else None)
                self._totals.set(*_figures(fid, changed))
                self._previewed.add(fid)
        self.changed.emit(self._totals.result())

    def end_preview(self) -> None:
        """Go back to the totals the layer gives."""
        if self._previewed:
            self._update(())

    def detach(self) -> None:
        """Stop following the rows."""
        self._connections.disconnect_all()

    def _reload(self) -> None:
        self._previewed.clear()
        self._totals.load(_figures(fid, row) for fid, row in self._rows.rows.items())
        self._publish()

    def _update(self, ids) -> None:
        ids, self._previewed = self._previewed.union(ids), set()
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
