"""A workspace: one GeoPackage with the parcels, settings and accounts of one place."""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from osgeo import gdal, osr
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsVectorLayer

from ..core.lulucf.forest import ForestDefinition
from ..core.mechanism.years import record_entries
from . import database, kept_connection
from .clock import now, user_name
from .errors import (
    TerrestrialCarbonError,
    WorkspaceDamaged,
    WorkspaceError,
    WorkspaceExists,
    WorkspaceLocked,
    WorkspaceNotWritten,
    WorkspaceReadOnly,
)
from .geometry import as_multipolygon
from .holders import keep_holders
from .ledger import Ledger
from .ledger_schema import create_ledger
from .migrations import migrate
from .parcel_lock import create_lock
from .plain_tables import create_plain
from .schema import APPLICATION, BOUNDARY, FOREST_FIELDS, PARCEL, SCHEMA_VERSION, create_tables
from .settings import WorkspaceSettings
from .spatial_tables import create_spatial
from .values import from_attribute, to_attribute
from .versions import plugin_version, software_versions

__all__ = ["Workspace", "WorkspaceSettings", "create_workspace", "open_workspace"]

ELLIPSOID_PROPERTY = "terrestrial_carbon/ellipsoid"


@dataclass(frozen=True)
class Workspace:
    """An existing workspace; holds no file open.

    ``read_only`` says that the file or its folder refuses writing.
    """

    path: Path
    settings: WorkspaceSettings
    read_only: bool = False

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        """CRS of the parcels and the boundary."""
        return self.settings.crs

    @property
    def ellipsoid(self) -> str:
        """Ellipsoid that areas are measured on."""
        return self.settings.ellipsoid

    def table_layer(self, name: str) -> QgsVectorLayer:
        """Return a new layer of table ``name``; the caller owns it and closes it by letting it go.

        :raises WorkspaceDamaged: QGIS cannot read the table.
        """
        layer = QgsVectorLayer(f"{self.path}|layername={name}", name, "ogr")
        if not layer.isValid():
            raise WorkspaceDamaged(self.path, name)
        layer.setCustomProperty(ELLIPSOID_PROPERTY, self.ellipsoid)
        if self.read_only:
            layer.setReadOnly(True)
        return layer

    def parcel_layer(self) -> QgsVectorLayer:
        """Return a new layer of the parcels; ``find_layer`` gives the one in a project."""
        return self.table_layer(PARCEL)

    def boundary_layer(self) -> QgsVectorLayer:
        """Return a new layer of the jurisdiction's boundary."""
        return self.table_layer(BOUNDARY)

    def holders(self) -> list[dict]:
        """Return the right holders as ``{id, name, kind}``, by name."""
        return self._rows("SELECT id, name, kind FROM holder ORDER BY name, id")

    def add_holders(self, holders: Iterable[Mapping]) -> None:
        """Add right holders given as ``{id, name, kind}``; an ``id`` is made where there is none.

        :raises RuleError: there is a holder with such an id; none is then added.
        """
        Ledger(self).act(keep_holders, holders=list(holders))

    def account_entries(self) -> list[dict]:
        """Return the account entries in the order they were made; amounts in tCO2e."""
        return self._rows(
            "SELECT id, year, kind, amount_tco2e, holder_id, parcel_id, note, source, created_at "
            "FROM account_entry ORDER BY fid"
        )

    def append_account_entries(self, entries: Iterable[Mapping]) -> list[str]:
        """Append entries with at least ``year``, ``kind`` and ``amount_tco2e``; return their ids.

        All of them are written or none.

        :raises RuleError: an entry is impossible.
        """
        made = now()
        rows = [{"created_at": made, **entry} for entry in entries]
        return list(Ledger(self).act(record_entries, entries=rows).result["ids"])

    def record_run(
        self,
        algorithm: str,
        inputs,
        parameters,
        results,
        seed: int | None = None,
        started_at: str | None = None,
    ) -> str:
        """Record one calculation so that it can be repeated; return its id.

        :param inputs: usually a list of ``fingerprint.fingerprint(path)``.
        :param parameters, results: anything JSON can state; other values as text.
        :param started_at: ISO 8601; now if not given.
        """
        row = run_row(algorithm, inputs, parameters, results, seed, started_at)
        with self.writing() as connection:
            connection.execute(
                "INSERT INTO run (id, algorithm, started_at, finished_at, user_name, inputs, parameters, "
                "seed, versions, results) VALUES (:id, :algorithm, :started_at, :finished_at, "
                ":user_name, :inputs, :parameters, :seed, :versions, :results)",
                row,
            )
        return row["id"]

    def runs(self) -> list[dict]:
        """Return the recorded calculations, oldest first, with their JSON read."""
        rows = self._rows(
            "SELECT id, algorithm, started_at, finished_at, user_name, inputs, parameters, seed, "
            "versions, results FROM run ORDER BY fid"
        )
        for row in rows:
            for column in ("inputs", "parameters", "versions", "results"):
                row[column] = json.loads(row[column]) if row[column] else None
        return rows

    def settle(self) -> None:
        """Leave one file and no write-ahead log beside it; call when its layers are closed.

        :raises WorkspaceLocked: a layer or program still has it open.
        """
        if not self.read_only:
            kept_connection.release()
            database.settle(self.path)

    def is_empty(self) -> bool:
        """Return whether it holds no parcel, right holder or account entry."""
        with database.reading(self.path) as connection:
            return not any(
                connection.execute(query).fetchone()
                for query in (
                    "SELECT 1 FROM parcel LIMIT 1",
                    "SELECT 1 FROM holder LIMIT 1",
                    "SELECT 1 FROM account_entry LIMIT 1",
                )
            )

    def writing(self, kept: bool = False):
        """Return a context manager of one transaction on the tables without geometry.

        :param kept: keep the connection for a moment, for the next write.
        :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
        """
        if self.read_only:
            raise WorkspaceReadOnly(self.path)
        return kept_connection.writing(self.path) if kept else database.writing(self.path)

    def _rows(self, query: str) -> list[dict]:
        with database.reading(self.path) as connection:
            cursor = connection.execute(query)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row)) for row in cursor]


def open_workspace(path) -> Workspace:
    """Open the workspace at ``path``; one of an older schema is copied and brought up to date.

    A file or folder that refuses writing gives a workspace with ``read_only`` set.

    :raises WorkspaceNotFound, NotAWorkspace, WorkspaceDamaged, WorkspaceTooNew, WorkspaceLocked:
    """
    path = Path(path)
    database.check_kind(path)
    migrate(path)
    database.check_whole(path)
    writable = database.is_writable(path)
    workspace = Workspace(path, WorkspaceSettings(name=path.stem), read_only=not writable)
    return replace(workspace, settings=_read_settings(workspace))


def create_workspace(
    path, settings: WorkspaceSettings, boundary: QgsGeometry | None = None, overwrite: bool = False
) -> Workspace:
    """Create a workspace at ``path`` (``.gpkg``) and return it.

    It is built in a file beside and renamed when complete, so that a failure leaves nothing.

    :param boundary: polygon in ``settings.crs``, or ``None``.
    :raises WorkspaceExists: there is a file and ``overwrite`` is not set.
    :raises WorkspaceNotWritten: the folder or the disk refused.
    """
    path = Path(path)
    if path.exists() and not overwrite:
        raise WorkspaceExists(path)
    draft = path.with_name(f".{path.stem}-{uuid.uuid4().hex[:8]}.gpkg")
    try:
        _write_new(draft, settings, boundary)
        if path.exists() and database.has_sqlite_header(path):
            kept_connection.release()
            with suppress(WorkspaceDamaged):
                database.settle(path)
        for suffix in ("-journal", "-wal", "-shm"):  # of an older file, and ruin to the new one
            Path(f"{path}{suffix}").unlink(missing_ok=True)
        os.replace(draft, path)
    except WorkspaceLocked:
        raise
    except WorkspaceError as error:
        raise WorkspaceNotWritten(path, str(error)) from error
    except (OSError, RuntimeError) as error:
        raise WorkspaceNotWritten(path, getattr(error, "strerror", None) or str(error)) from error
    finally:
        database.remove_with_companions(draft)
    return open_workspace(path)


def _write_new(draft: Path, settings: WorkspaceSettings, boundary: QgsGeometry | None) -> None:
    from .styles import save_styles  # imports layers' forms, only needed here

    with open(draft, "wb"):
        pass  # says "read-only" or "no such folder" in the system's own words
    draft.unlink()
    srs = _spatial_reference(settings.crs)
    dataset = gdal.GetDriverByName("GPKG").Create(str(draft), 0, 0, 0, gdal.GDT_Unknown)
    if dataset is None:
        raise OSError(gdal.GetLastErrorMsg() or "GeoPackage")
    gdal.ErrorReset()
    create_tables(dataset, srs)
    dataset.FlushCache()
    problem = gdal.GetLastErrorMsg() if gdal.GetLastErrorType() >= gdal.CE_Failure else ""
    del dataset
    if problem:
        raise OSError(problem)
    _write_meta_and_other_tables(draft)
    workspace = Workspace(draft, settings)
    _write_settings(workspace, boundary)
    save_styles(workspace)


def _spatial_reference(crs: QgsCoordinateReferenceSystem) -> osr.SpatialReference:
    """Return ``crs`` as GDAL takes it; by its text where its name is QGIS's own (``USER:100000``)."""
    srs = osr.SpatialReference()
    own = not crs.authid() or crs.authid().startswith("USER:")
    text = crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED_GDAL) if own else crs.authid()
    if srs.SetFromUserInput(text) != 0:
        raise OSError(crs.userFriendlyIdentifier())
    return srs


def _write_meta_and_other_tables(path: Path) -> None:
    meta = {
        "application": APPLICATION,
        "schema_version": str(SCHEMA_VERSION),
        "created_with": plugin_version(),
        "created_at": now(),
        "history_since": now(),
    }
    with database.writing(path) as connection:
        connection.executemany("INSERT INTO workspace_meta (key, value) VALUES (?, ?)", list(meta.items()))
        create_ledger(connection)
        create_plain(connection)
        create_spatial(connection)
        create_lock(connection)


def _write_settings(workspace: Workspace, boundary: QgsGeometry | None) -> None:
    settings = workspace.settings
    layer = workspace.boundary_layer()
    feature = QgsFeature(layer.fields())
    if boundary is not None and not boundary.isNull():
        feature.setGeometry(as_multipolygon(boundary))
    values = {
        "id": str(uuid.uuid4()),
        "name": settings.name,
        "place": settings.place,
        "joining_date": settings.joining_date,
        "period_years": settings.period_years,
        "cutoff_date": settings.cutoff_date,
        "ellipsoid": settings.ellipsoid,
        "budget_method": settings.budget_method,
        **forest_values(settings.forest),
    }
    for name, value in values.items():
        feature[name] = to_attribute(value)
    added, _ = layer.dataProvider().addFeatures([feature])
    if not added:
        raise OSError("; ".join(layer.dataProvider().errors()) or BOUNDARY)


def forest_values(forest) -> dict:
    """Return the columns of a forest definition, empty ones for ``None``."""
    values = (forest.crown_pct, forest.area_ha, forest.height_m) if forest else (None, None, None)
    return dict(zip(FOREST_FIELDS, values))


def _read_settings(workspace: Workspace) -> WorkspaceSettings:
    layer = workspace.boundary_layer()
    feature = next(layer.getFeatures(), None)
    if feature is None:
        raise WorkspaceDamaged(workspace.path, BOUNDARY)
    names = ("name", "place", "joining_date", "period_years", "cutoff_date", "ellipsoid", "budget_method")
    values = {name: from_attribute(feature[name]) for name in names}
    known = {name: value for name, value in values.items() if value is not None}
    known.setdefault("name", workspace.path.stem)
    try:
        forest = [from_attribute(feature[name]) for name in FOREST_FIELDS]
        known["forest"] = None if None in forest else ForestDefinition(*forest)
        return WorkspaceSettings(crs=workspace.parcel_layer().crs(), **known)
    except (TypeError, ValueError, TerrestrialCarbonError) as error:
        raise WorkspaceDamaged(workspace.path, str(error)) from error


def run_row(algorithm: str, inputs, parameters, results, seed=None, started_at=None) -> dict:
    """Return the row of table ``run`` for one calculation, by column."""
    finished = now()
    return {
        "id": str(uuid.uuid4()),
        "algorithm": algorithm,
        "started_at": started_at or finished,
        "finished_at": finished,
        "user_name": user_name(),
        "inputs": _json(inputs),
        "parameters": _json(parameters),
        "seed": None if seed is None else str(seed),
        "versions": _json(software_versions()),
        "results": _json(results),
    }


def _json(value) -> str:
    return json.dumps(value, ensure_ascii=False, default=str, sort_keys=True)
