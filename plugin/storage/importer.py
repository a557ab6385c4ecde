"""Import of polygons from any source into a workspace, in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsFeatureRequest

from ..translate import tr
from . import database
from .errors import ImportRefused, WorkspaceError
from .fingerprint import fingerprint
from .import_report import ImportReport
from .import_rows import ImportOptions, RowReader
from .measure import area_meter
from .parcel_history import catch_up
from .parcel_writer import parcel_writer
from .schema import PARCEL
from .workspace import Workspace, now, run_row

__all__ = ["ImportCancelled", "ImportOptions", "import_parcels"]

ALGORITHM = "terrestrialcarbon:importparcels"


class ImportCancelled(ImportRefused):
    """The user cancelled; nothing came in."""

    def __init__(self) -> None:
        super().__init__(tr("The import was cancelled; the workspace is as it was."))


def import_parcels(
    workspace: Workspace,
    features_of: Callable,
    fields,
    crs: QgsCoordinateReferenceSystem,
    options: ImportOptions,
    transform_context,
    *,
    total: int = 0,
    source: str = "",
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportReport:
    """Import the features of a source as parcels; all that can come in, or nothing on failure.

    :param features_of: called with a ``QgsFeatureRequest``; returns an iterator of features.
    :param fields: the source's ``QgsFields``. :param crs: the source's CRS.
    :param total: number of features, for progress (0 to 100).
    :param source: layer source text or path, for the record of the run.
    :raises ImportRefused: no CRS, a mapped field that is not there, nothing to import.
    :raises WorkspaceError: the workspace cannot be written; it is as it was.
    """
    _check(options, fields, crs)
    _refuse_itself(workspace, source)
    started = now()
    taken = _ids(workspace)
    transform = QgsCoordinateTransform(crs, workspace.crs, transform_context)
    meter = area_meter(workspace.crs, workspace.ellipsoid, transform_context)
    reader = RowReader(fields, options, transform, meter, taken)
    reader.look_ahead(features_of, fields)
    report = reader.report
    step = max(1, total // 200)
    with parcel_writer(workspace) as writer:
        for number, feature in enumerate(features_of(_request(options, fields))):
            if number % step == 0:
                _report_progress(number, total, progress, cancelled)
            row = reader.read(feature)
            if row is not None:
                _write(writer, report, *row)
        _refuse_nothing(report)
        parameters = {"status_map": dict(options.status_map), "crs": crs.authid() or crs.toWkt()}
        parameters.update(field_map=dict(options.field_map), decimal_mark=options.decimal_mark)
        inputs = [fingerprint(source)] if source else []
        writer.add_run(run_row(ALGORITHM, inputs, parameters, report.as_dict(), None, started))
    with suppress(WorkspaceError):  # in use by another program: the history finds them later
        imported = tr("Imported from {source}").format(source=options.source_name)
        catch_up(workspace, reason=imported, fids=())
    if progress is not None:
        progress(100.0)
    return report


def _check(options: ImportOptions, fields, crs) -> None:
    if not crs.isValid():
        text = tr("{source} has no coordinate reference system: set the layer's CRS, then import it.")
        raise ImportRefused(text.format(source=options.source_name))
    for target, name in options.field_map.items():
        if fields.lookupField(name) < 0:
            text = tr("{source} has no field {field}, which {target} should come from: change the field map.")
            raise ImportRefused(text.format(source=options.source_name, field=name, target=target))


def _refuse_itself(workspace: Workspace, source: str) -> None:
    """Refuse the workspace's own parcels: they would all count twice."""
    path, *options = source.split("|")
    table = next((text.split("=", 1)[1] for text in options if text.startswith("layername=")), PARCEL)
    if path and table == PARCEL and Path(path).exists() and Path(path).samefile(workspace.path):
        text = tr("{source} is this workspace's own layer of parcels: choose the layer to import from.")
        raise ImportRefused(text.format(source=source))


def _refuse_nothing(report: ImportReport) -> None:
    if report.read == 0:
        text = tr("{source} has no features to import: choose another layer or selection.")
        raise ImportRefused(text.format(source=report.source))


def _request(options: ImportOptions, fields) -> QgsFeatureRequest:
    request = QgsFeatureRequest()
    indexes = sorted({fields.lookupField(name) for name in options.field_map.values()})
    return request.setSubsetOfAttributes(indexes)


def _report_progress(number: int, total: int, progress, cancelled) -> None:
    if cancelled is not None and cancelled():
        raise ImportCancelled
    if progress is not None and total:
        progress(min(99.0, 100.0 * number / total))


def _write(writer, report: ImportReport, values: dict, geometry) -> None:
    holder = values.pop("holder", None)
    values["holder_id"], made = writer.holder_id(values.get("holder_id") or holder)
    if made:
        report.count("new_holder")
    writer.add_parcel(values, geometry)
    report.imported += 1


def _ids(workspace: Workspace) -> set:
    with database.reading(workspace.path) as connection:
        return {row[0] for row in connection.execute("SELECT id FROM parcel")}
