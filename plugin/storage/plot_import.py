"""Import of plots and trees into a workspace: one transaction, repeatable, and to be taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from qgis.core import QgsFeatureRequest, QgsGeometry

from ..translate import tr
from . import database
from .clock import now
from .errors import ImportRefused
from .fingerprint import fingerprint
from .plain_tables import TREE
from .plot_report import PlotReport
from .plot_rows import PlotOptions, PlotReader, Read, is_made
from .plot_tables import FieldTable
from .plot_writer import plot_writer
from .spatial_tables import FIELD_PLOT
from .values import from_attribute
from .workspace import Workspace, run_row

ALGORITHM = "terrestrialcarbon:importplots"
#: Columns whose change makes a row one that is updated.
_PLOT_COLUMNS = ("name", "stratum", "area_ha", "agb_t_per_ha", "visited_on", "crew", "remark", "source")
_TREE_COLUMNS = ("plot_id", "number", "species", "dbh_cm", "height_m", "wood_density_g_cm3", "remark")
#: The latest import of each workspace, by its path.
_LATEST: dict = {}
_SAME_PLACE = 1e-6  # of a unit of the CRS: what carrying a point there and back may move it


@dataclass
class PlotImport:
    """A finished import: its report, and in ``before`` what :func:`take_back` restores."""

    report: PlotReport
    before: dict = field(default_factory=dict)


def import_plots(
    workspace: Workspace,
    plots: FieldTable | None,
    trees: FieldTable | None,
    options: PlotOptions,
    transform_context,
    *,
    strata_by_place: bool = True,
    cancelled: Callable[[], bool] | None = None,
) -> PlotImport:
    """Bring the lists in: all that can come in, or nothing on failure. What is there already is updated.

    Trees of an earlier import whose plot is in ``trees`` and that it no longer has are removed.

    :param strata_by_place: plots without a stratum get that of the parcel they lie in.
    :raises ImportRefused: nothing to import, a unit or CRS that is not known, cancelled.
    :raises WorkspaceError: the workspace cannot be written; it is as it was.
    """
    started = now()
    if not any(table is not None and table.rows for table in (plots, trees)):
        raise ImportRefused(tr("There is neither a plot nor a tree to import: choose another list."))
    _refuse_itself(workspace, plots, trees)
    known_plots, known_trees = plots_in(workspace), trees_in(workspace)
    reader = PlotReader(workspace, options, known_plots, transform_context)
    found = reader.read(plots, trees)
    report = reader.report
    _place_strata(workspace, found, known_plots, strata_by_place, report)
    _say_elsewhere(found, known_plots, report)
    gone = _gone(found, known_trees, report) if trees is not None else []
    new_plots = _changes(found.plots, known_plots, "plots", report)
    new_trees = _changes(found.trees, known_trees, "trees", report)
    report.figures["trees_gone"] = len(gone)
    if cancelled is not None and cancelled():
        raise ImportRefused(tr("The import was cancelled; the workspace is as it was."))
    tables = [table for table in (plots, trees) if table is not None]
    with plot_writer(workspace) as writer:
        before = {
            FIELD_PLOT: writer.write(FIELD_PLOT, new_plots),
            TREE: writer.write(TREE, {**new_trees, **dict.fromkeys(gone)}),
        }
        inputs = [fingerprint(table.source) for table in tables]
        writer.add_run(run_row(ALGORITHM, inputs, _parameters(options), report.as_dict(), None, started))
    done = _LATEST[str(workspace.path)] = PlotImport(report, before)
    return done


def latest_import(workspace: Workspace) -> PlotImport | None:
    """Return the latest import into a workspace since QGIS started, if it can be taken back."""
    done = _LATEST.get(str(workspace.path))
    return done if done is not None and done.before else None


def take_back(workspace: Workspace, done: PlotImport) -> None:
    """Restore what an import changed, in one transaction.

    :raises WorkspaceError: the workspace cannot be written; it is as it was.
    """
    with plot_writer(workspace) as writer:
        for table, rows in done.before.items():
            writer.write(table, rows)
        given = {"taken_back": done.report.source}
        writer.add_run(run_row(ALGORITHM, [], given, {}, None, now()))
    done.before = {}


def plots_in(workspace: Workspace) -> dict:
    """Return the workspace's plots as ``{id: values}``; ``geom`` is their point or ``None``."""
    layer = workspace.table_layer(FIELD_PLOT)
    found = {}
    for feature in layer.getFeatures(QgsFeatureRequest()):
        values = {name: from_attribute(feature[name]) for name in _PLOT_COLUMNS}
        values["geom"] = QgsGeometry(feature.geometry()) if feature.hasGeometry() else None
        found[feature["id"]] = values
    return found


def trees_in(workspace: Workspace) -> dict:
    """Return the workspace's trees as ``{id: values}``."""
    with database.reading(workspace.path) as connection:
        rows = connection.execute(
            "SELECT id, plot_id, number, species, dbh_cm, height_m, wood_density_g_cm3, remark "
            "FROM field_tree"
        )
        return {row[0]: dict(zip(_TREE_COLUMNS, row[1:])) for row in rows}


def _refuse_itself(workspace: Workspace, *tables) -> None:
    """Refuse the workspace's own tables: there is nothing to bring in."""
    for table in tables:
        path = "" if table is None else table.source.split("|", 1)[0]
        if path and path == str(workspace.path):
            text = tr("{source} is this workspace's own table: choose the list to import from.")
            raise ImportRefused(text.format(source=table.name))


def _place_strata(workspace, found: Read, known: Mapping, by_place: bool, report: PlotReport) -> None:
    """Fill in strata from the parcels, and name those that no parcel has."""
    parcels = workspace.parcel_layer()
    index = parcels.fields().indexOf("stratum")
    strata = {text for text in map(from_attribute, parcels.uniqueValues(index)) if text}
    for plot_id, (values, point) in found.plots.items():
        there = known.get(plot_id, {}).get("stratum")
        if by_place and strata and point is not None and not (values.get("stratum") or there):
            lying = _stratum_at(parcels, point, index)
            if lying:
                values["stratum"] = lying
                report.count_only("stratum_by_place")
    told = {values.get("stratum") for values, _ in found.plots.values()} - {None}
    for stratum in sorted(told - strata) if strata else ():
        report.add("stratum_of_no_parcel", stratum)


def _stratum_at(parcels, point: QgsGeometry, index: int) -> str | None:
    request = QgsFeatureRequest(point.boundingBox().buffered(1e-9)).setSubsetOfAttributes([index])
    for parcel in parcels.getFeatures(request):
        if parcel.geometry().intersects(point):
            return from_attribute(parcel.attribute(index))
    return None


def _say_elsewhere(found: Read, known: Mapping, report: PlotReport) -> None:
    names = {values["name"]: values.get("source") for values in known.values()}
    for plot_id, (values, _) in found.plots.items():
        if plot_id not in known and values["name"] in names:
            report.add("plot_elsewhere", values["name"], source=names[values["name"]] or "–")


def _gone(found: Read, known: Mapping, report: PlotReport) -> list:
    """Return the trees of earlier imports that the list no longer has."""
    plots = {values["plot_id"] for values in found.trees.values()} | set(found.plots)
    gone = [
        tree_id
        for tree_id, values in known.items()
        if values["plot_id"] in plots and tree_id not in found.trees and is_made(tree_id)
    ]
    for tree_id in gone:
        report.add("tree_gone", known[tree_id]["number"] or tree_id)
    return gone


def _changes(rows: Mapping, known: Mapping, kind: str, report: PlotReport) -> dict:
    """Return the rows that are new or differ from what is there, and count them."""
    changed = {}
    for identity, row in rows.items():
        values = dict(row[0], geom=row[1]) if kind == "plots" else row
        old = known.get(identity)
        if old is None:
            report.figures[f"{kind}_new"] += 1
        elif any(_differs(value, old.get(name)) for name, value in values.items() if value is not None):
            report.figures[f"{kind}_updated"] += 1
        else:
            report.figures[f"{kind}_same"] += 1
            continue
        changed[identity] = {name: value for name, value in values.items() if value is not None}
    return changed


def _differs(value, old) -> bool:
    if isinstance(value, QgsGeometry):
        return old is None or value.distance(old) > _SAME_PLACE
    return value != old


def _parameters(options: PlotOptions) -> dict:
    return {
        "plot_map": dict(options.plot_map),
        "tree_map": dict(options.tree_map),
        "plot_key": options.plot_key,
        "units": {target: unit.value for target, unit in options.units.items()},
        "plot_area_ha": options.plot_area_ha,
        "biomass_factor": options.biomass_factor,
        "crs": options.crs.authid() if options.crs is not None and options.crs.isValid() else None,
        "decimal_mark": options.decimal_mark,
        "source": options.source,
    }
