"""The present figures of every parcel of a layer, unsaved edits included.

One cache for everything that shows many parcels (totals, list): read once, then only the
parcels that changed are read again. Figures are derived from the layer, never accumulated, so
that undo, redo, saving and rolling back need no code of their own.
"""

from typing import NamedTuple, Optional

from qgis.core import QgsFeatureRequest
from qgis.PyQt.QtCore import QObject, QTimer, QVariant, pyqtSignal

from ..core.parcel import Basis, Flag, Status
from ..storage.editing import layer_meter
from ..storage.measure import area_ha
from ..storage.parcel_figures import read_saved_rows
from .connections import Connections

FIELDS = ("id", "name", "status", "basis", "area_ha", "stock_tco2e", "flag", "flag_accepted")

_STATUSES = frozenset(item.value for item in Status)
_BASES = frozenset(item.value for item in Basis)
_FLAGS = frozenset(item.value for item in Flag)


class ParcelRow(NamedTuple):
    """What lists and totals need of a parcel: codes, area (ha), stock (tCO2e or ``None``)."""

    id: str
    name: str
    status: Optional[str]
    basis: Optional[str]
    area_ha: Optional[float]
    stock_tco2e: Optional[float]
    flag: Optional[str]
    accepted: bool


class ParcelRows(QObject):
    """Follows ``layer``; ``rows`` maps feature ids to :class:`ParcelRow`.

    ``reset`` is emitted when everything was read anew, ``changed`` with the set of feature ids
    that came, went or changed, at most once per turn of the event loop.
    """

    reset = pyqtSignal()
    changed = pyqtSignal(object)

    def __init__(self, layer, parent=None) -> None:
        super().__init__(parent)
        self._layer = layer
        self._indexes = [layer.fields().indexOf(name) for name in FIELDS]
        self._place_of = {index: place for place, index in enumerate(self._indexes) if index >= 0}
        self.rows: dict[int, ParcelRow] = {}
        self._dirty: set[int] = set()
        self._values: dict[int, dict[int, object]] = {}
        self._stale = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.flush)
        self._connections = Connections()
        self._follow()
        self.reload()

    def _follow(self) -> None:
        layer, connect = self._layer, self._connections.connect
        connect(layer.attributeValueChanged, self._mark_value)
        connect(layer.featureAdded, self._mark)
        connect(layer.featureDeleted, self._mark)
        connect(layer.geometryChanged, lambda fid, geometry: self._mark(fid))
        connect(layer.afterCommitChanges, self._forget_temporary)
        connect(layer.afterRollBack, self._mark_all)
        connect(layer.dataChanged, self._mark_all)

    def detach(self) -> None:
        """Stop following the layer."""
        self._timer.stop()
        self._connections.disconnect_all()

    def reload(self) -> None:
        """Read all parcels anew, now."""
        self._stale = False
        self._dirty.clear()
        self._values.clear()
        saved = read_saved_rows(self._layer, FIELDS)
        if saved is None:
            self.rows = self._read(self._request())
        else:
            self.rows = {row[0]: _saved_row(row) for row in saved}
            self._apply(_unsaved_ids(self._layer))
        self.reset.emit()

    def flush(self) -> None:
        """Bring the rows up to date now instead of at the next turn of the event loop."""
        self._timer.stop()
        if self._stale or len(self._dirty) > max(1000, len(self.rows) // 2):
            self.reload()
        elif self._dirty or self._values:
            ids, self._dirty = self._dirty, set()
            values, self._values = self._values, {}
            for fid in values.keys() - ids:
                if fid in self.rows:
                    self.rows[fid] = self._with_values(self.rows[fid], values[fid])
                else:
                    ids.add(fid)
            self._apply(ids)
            self.changed.emit(ids | values.keys())

    def _with_values(self, row: ParcelRow, values) -> ParcelRow:
        """Return ``row`` with the values that the layer has just told, by field index."""
        now = list(row)
        for index, value in values.items():
            place = self._place_of.get(index)
            if place is not None:
                now[place] = value
        return _parcel_row(now)

    def _apply(self, ids: set[int]) -> None:
        if not ids:
            return
        found = self._read(self._request().setFilterFids(list(ids)))
        found.update(self._measured(ids & _reshaped_ids(self._layer), found))
        for fid in ids - found.keys():
            self.rows.pop(fid, None)
        self.rows.update(found)

    def _measured(self, ids: set[int], rows) -> dict[int, ParcelRow]:
        """Return the rows of unsaved shapes with their true area: QGIS's own tools leave it stale."""
        if not ids:
            return {}
        meter = layer_meter(self._layer)
        request = QgsFeatureRequest().setFilterFids(list(ids)).setSubsetOfAttributes([])
        return {
            feature.id(): rows[feature.id()]._replace(area_ha=area_ha(feature.geometry(), meter))
            for feature in self._layer.getFeatures(request)
            if feature.id() in rows
        }

    def _request(self) -> QgsFeatureRequest:
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        return request.setSubsetOfAttributes([index for index in self._indexes if index >= 0])

    def _read(self, request) -> dict[int, ParcelRow]:
        return {
            feature.id(): _parcel_row(
                [None if index < 0 else feature.attribute(index) for index in self._indexes]
            )
            for feature in self._layer.getFeatures(request)
        }

    def _mark(self, fid: int) -> None:
        self._dirty.add(fid)
        if not self._timer.isActive():
            self._timer.start()

    def _mark_value(self, fid: int, index: int, value) -> None:
        self._values.setdefault(fid, {})[index] = value
        if not self._timer.isActive():
            self._timer.start()

    def _mark_all(self) -> None:
        self._stale = True
        self._timer.start()

    def _forget_temporary(self) -> None:
        """Saving gives new parcels their lasting feature ids; the negative ones are gone."""
        for fid in [fid for fid in self.rows if fid < 0]:
            self._mark(fid)


def _unsaved_ids(layer) -> set[int]:
    """Return the feature ids that differ between the layer's edit buffer and the file."""
    buffer = layer.editBuffer()
    if buffer is None:
        return set()
    ids = set(buffer.changedAttributeValues()) | set(buffer.deletedFeatureIds())
    return ids | set(buffer.addedFeatures()) | set(buffer.changedGeometries())


def _reshaped_ids(layer) -> set[int]:
    """Return the feature ids whose geometry is not the saved one."""
    buffer = layer.editBuffer()
    return set() if buffer is None else set(buffer.changedGeometries()) | set(buffer.addedFeatures())


def _saved_row(row) -> ParcelRow:
    """Return the row of (feature id, *values) from the file, whose triggers know the codes already."""
    _, identity, name, status, basis, area, stock, flag, accepted = row
    return ParcelRow(identity, name or "", status or None, basis or None, area, stock, flag, bool(accepted))


def _parcel_row(values) -> ParcelRow:
    """Return the row of raw values in the order of ``FIELDS``; unknown codes count as none."""
    identity, name, status, basis, area, stock, flag, accepted = [
        None if isinstance(value, QVariant) and value.isNull() else value for value in values
    ]
    return ParcelRow(
        identity or "",
        name or "",
        status if status in _STATUSES else None,
        basis if basis in _BASES else None,
        area,
        stock,
        flag if flag in _FLAGS else None,
        bool(accepted),
    )
