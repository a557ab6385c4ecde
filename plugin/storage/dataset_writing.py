"""Writing a workspace through GDAL: one transaction, all or nothing, and values as GDAL takes them."""

from __future__ import annotations

import datetime
from contextlib import contextmanager

from osgeo import gdal, ogr

from .errors import WorkspaceLocked, WorkspaceNotWritten, WorkspaceReadOnly


@contextmanager
def dataset_writing(workspace):
    """Yield the workspace's dataset in one transaction: commit at the end, take all back on any error.

    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
    """
    if workspace.read_only:
        raise WorkspaceReadOnly(workspace.path)
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    gdal.ErrorReset()
    dataset = None
    try:
        dataset = _opened(workspace.path)
        try:
            yield dataset
        except BaseException:
            dataset.RollbackTransaction()
            raise
        if dataset.CommitTransaction() != ogr.OGRERR_NONE:
            message = gdal.GetLastErrorMsg()
            dataset.RollbackTransaction()
            raise WorkspaceNotWritten(workspace.path, message)
    except RuntimeError as error:  # GDAL, where another plugin has switched its exceptions on
        raise WorkspaceNotWritten(workspace.path, str(error)) from error
    finally:
        dataset = None  # closes the file
        gdal.PopErrorHandler()


def set_value(feature, place: int, value) -> None:
    """Set a field of a feature by its place; a null is up to the caller."""
    if isinstance(value, str):
        feature.SetFieldString(place, value)
    elif isinstance(value, datetime.date):
        feature.SetField(place, value.year, value.month, value.day, 0, 0, 0.0, 0)
    else:
        feature.SetField(place, value)


def columns_of(layer) -> dict:
    """Return the place of each field of a layer by its name."""
    definition = layer.GetLayerDefn()
    return {definition.GetFieldDefn(k).GetName(): k for k in range(definition.GetFieldCount())}


def _opened(path):
    """Return the dataset of a workspace with a transaction begun."""
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE, ["GPKG"])
    if dataset is None or dataset.StartTransaction() != ogr.OGRERR_NONE:
        message = gdal.GetLastErrorMsg()
        if "locked" in message:
            raise WorkspaceLocked(path)
        raise WorkspaceNotWritten(path, message)
    return dataset
