"""Writing of plots and trees by their ids: one transaction, all or nothing, and what was there before."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import contextmanager

from osgeo import gdal, ogr
from qgis.core import QgsGeometry

from .dataset_writing import columns_of, dataset_writing, set_value
from .errors import WorkspaceNotWritten
from .plain_tables import TREE
from .schema import RUN
from .spatial_tables import FIELD_PLOT

GEOMETRY = "geom"


class PlotWriter:
    """Writes rows into an open transaction."""

    def __init__(self, path, dataset) -> None:
        self._path = path
        self._layers = {name: dataset.GetLayerByName(name) for name in (FIELD_PLOT, TREE, RUN)}
        self._columns = {name: columns_of(layer) for name, layer in self._layers.items()}

    def write(self, table: str, rows: Mapping) -> dict:
        """Write ``{id: values}``: columns that are not among the values stay; ``None`` for a row deletes it.

        :return: what to write to have the table as it was.
        :raises WorkspaceNotWritten: the database refused.
        """
        layer, before = self._layers[table], {}
        fids = self._fids(table, rows)
        for identity, values in rows.items():
            feature = layer.GetFeature(fids[identity]) if identity in fids else None
            before[identity] = None if feature is None else self._values(table, feature)
            if values is None:
                done = ogr.OGRERR_NONE if feature is None else layer.DeleteFeature(feature.GetFID())
            elif feature is None:
                feature = ogr.Feature(layer.GetLayerDefn())
                self._fill(table, feature, {**values, "id": identity})
                done = layer.CreateFeature(feature)
            else:
                self._fill(table, feature, values)
                done = layer.SetFeature(feature)
            if done != ogr.OGRERR_NONE:
                raise WorkspaceNotWritten(self._path, gdal.GetLastErrorMsg() or table)
        return before

    def add_run(self, row: dict) -> None:
        """Add the record of a run, by column."""
        feature = ogr.Feature(self._layers[RUN].GetLayerDefn())
        self._fill(RUN, feature, row)
        if self._layers[RUN].CreateFeature(feature) != ogr.OGRERR_NONE:
            raise WorkspaceNotWritten(self._path, gdal.GetLastErrorMsg() or RUN)

    def _fids(self, table: str, rows: Mapping) -> dict:
        layer, place = self._layers[table], self._columns[table]["id"]
        layer.ResetReading()
        found = {feature.GetField(place): feature.GetFID() for feature in layer}
        return {identity: found[identity] for identity in rows if identity in found}

    def _values(self, table: str, feature) -> dict:
        values = {}
        for name, place in self._columns[table].items():
            if name != "id":
                values[name] = feature.GetField(place) if feature.IsFieldSetAndNotNull(place) else None
        if table == FIELD_PLOT:
            shape = feature.GetGeometryRef()
            values[GEOMETRY] = None
            if shape is not None:
                values[GEOMETRY] = QgsGeometry()
                values[GEOMETRY].fromWkb(bytes(shape.ExportToWkb()))
        return values

    def _fill(self, table: str, feature, values: Mapping) -> None:
        for name, value in values.items():
            if name == GEOMETRY:
                shape = None if value is None else ogr.CreateGeometryFromWkb(bytes(value.asWkb()))
                feature.SetGeometryDirectly(shape)
                continue
            place = self._columns[table][name]
            if value is None:
                feature.SetFieldNull(place)
            else:
                set_value(feature, place, value)


@contextmanager
def plot_writer(workspace):
    """Yield a :class:`PlotWriter`; commit at the end, take everything back on any error.

    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
    """
    with dataset_writing(workspace) as dataset:
        yield PlotWriter(workspace.path, dataset)
