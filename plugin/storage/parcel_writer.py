"""Bulk writing of parcels into a workspace: one transaction, all or nothing."""

from __future__ import annotations

from contextlib import contextmanager

from osgeo import gdal, ogr
from qgis.core import QgsGeometry

from ..core.mechanism.book import MemoryBook
from ..core.mechanism.journal import effects_of, next_entry
from ..core.parcel import new_parcel_id
from .clock import now, user_name
from .dataset_writing import columns_of, dataset_writing, set_value
from .errors import WorkspaceNotWritten
from .holders import keep_holders
from .ledger_schema import ENTRY_SEQ, JOURNAL
from .schema import HOLDER, PARCEL, RUN


class ParcelWriter:
    """Adds parcels, right holders and the record of the run to an open transaction."""

    def __init__(self, path, dataset) -> None:
        self._path = path
        self._dataset = dataset
        names = (PARCEL, HOLDER, RUN, JOURNAL)
        self._layers = {name: dataset.GetLayerByName(name) for name in names}
        self._definitions = {name: layer.GetLayerDefn() for name, layer in self._layers.items()}
        self._indexes = {name: columns_of(layer) for name, layer in self._layers.items()}
        self._holders = self._read_holders()
        self._new_holders: list = []

    def add_parcel(self, values: dict, geometry: QgsGeometry) -> None:
        """Add one parcel: values by column, ``None`` for null; geometry as the table takes it.

        :raises WorkspaceNotWritten: the database refused.
        """
        self._add(PARCEL, values, geometry)

    def add_run(self, row: dict) -> None:
        """Add the record of a run, by column."""
        self._add(RUN, row)

    def holder_id(self, name_or_id: str | None):
        """Return ``(id, made)`` of the right holder of this name or id, made if there is none."""
        if not name_or_id:
            return None, False
        if name_or_id in self._holders:
            return self._holders[name_or_id], False
        holder_id = new_parcel_id()
        self._new_holders.append({"id": holder_id, "name": name_or_id})
        self._holders[name_or_id] = holder_id
        return holder_id, True

    def write_holders(self) -> None:
        """Write the holders made on the way, as one entry of the journal.

        :raises WorkspaceNotWritten: the database refused.
        """
        if not self._new_holders:
            return
        done = keep_holders(MemoryBook(), holders=self._new_holders)
        entry = next_entry(
            self._last_entry(), done, entry_id=new_parcel_id(), at=now(), who=user_name(), reason=""
        )
        row = dict(vars(entry))
        self._add(JOURNAL, row, fid=row.pop("seq"))
        for _, holder_id, values in effects_of(entry.payload):
            self._add(HOLDER, {"id": holder_id, **values, ENTRY_SEQ: entry.seq})
        self._new_holders = []

    def _last_entry(self):
        # GDAL would take a column "seq" for the feature's id, and leave it out of the fields.
        query = "SELECT seq + 0 AS number, hash FROM journal ORDER BY seq DESC LIMIT 1"
        found = self._dataset.ExecuteSQL(query)
        feature = found.GetNextFeature()
        last = None if feature is None else (feature.GetFieldAsInteger64(0), feature.GetField(1))
        self._dataset.ReleaseResultSet(found)
        return last

    def _read_holders(self) -> dict:
        holders = {}
        for feature in self._layers[HOLDER]:
            holder_id, name = feature.GetField("id"), feature.GetField("name")
            holders[holder_id] = holder_id
            if name:
                holders.setdefault(name, holder_id)
        return holders

    def _add(self, table: str, values: dict, geometry: QgsGeometry | None = None, fid=None) -> None:
        feature = ogr.Feature(self._definitions[table])
        if fid is not None:
            feature.SetFID(fid)
        indexes = self._indexes[table]
        for name, value in values.items():
            if value is not None:
                set_value(feature, indexes[name], value)
        if geometry is not None:
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(bytes(geometry.asWkb())))
        if self._layers[table].CreateFeature(feature) != ogr.OGRERR_NONE:
            raise WorkspaceNotWritten(self._path, gdal.GetLastErrorMsg() or table)


@contextmanager
def parcel_writer(workspace):
    """Yield a :class:`ParcelWriter`; commit at the end, take everything back on any error.

    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
    """
    with dataset_writing(workspace) as dataset:
        writer = ParcelWriter(workspace.path, dataset)
        yield writer
        writer.write_holders()
