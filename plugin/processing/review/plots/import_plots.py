"""``terrestrialcarbon:importplots``: plots and trees as field apps and offices write them."""

from __future__ import annotations

import json
from pathlib import Path

from qgis.core import (
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QLocale

from ....storage.errors import ImportRefused
from ....storage.import_memory import remember_field_map, remembered_field_map
from ....storage.plot_guess import PLOT_TARGETS, TREE_TARGETS, guess_plot_map, guess_tree_map
from ....storage.plot_import import import_plots
from ....storage.plot_report import detail
from ....storage.plot_rows import PlotOptions
from ....storage.plot_tables import FieldTable, best_layer, is_text_file, table_of_file, table_of_source
from ....storage.plot_units import AreaUnit, DiameterUnit, HeightUnit, WoodDensityUnit
from ....storage.workspace import open_workspace
from ....translate import tr
from ...accounts.base import Group, GroupedAlgorithm, number_output
from ...accounts.run import AccountsRun
from ...parameters import advanced, choice, line, real, workspace_parameter
from ...stock_source import UNCHECKED
from .import_plots_help import import_plots_help

_LOGGED = 20
#: List → its parameters of source and map, what our fields are, and how they are guessed.
LISTS = {
    "plots": ("PLOTS", "PLOT_MAP", PLOT_TARGETS, guess_plot_map),
    "trees": ("TREES", "TREE_MAP", TREE_TARGETS, guess_tree_map),
}
#: Our field → its parameter and the units there are.
UNITS = {
    "dbh_cm": ("DIAMETER_UNIT", DiameterUnit),
    "height_m": ("HEIGHT_UNIT", HeightUnit),
    "wood_density_g_cm3": ("DENSITY_UNIT", WoodDensityUnit),
    "area_ha": ("AREA_UNIT", AreaUnit),
}


class ImportPlots(GroupedAlgorithm):
    """Brings lists of plots and trees in, and says what came in, what did not and why."""

    NAME = "importplots"
    GROUP = Group.REVIEW

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Import field plots and trees")

    def shortDescription(self):  # noqa: N802
        return tr("Plots and trees from QField, Mergin Maps, ODK, Kobo, Survey123, or any table.")

    def tags(self):
        return tr("plots,trees,inventory,import,QField,Mergin,ODK,Kobo,Survey123,CSV,DBH").split(",")

    def help_text(self) -> str:
        return import_plots_help()

    def _inputs(self):
        table = [QgsProcessing.SourceType.TypeVector]
        report, files = tr("Report"), tr("HTML files (*.html)")
        area = tr("Area of plots without their own [ha]")
        factor = tr("What the plots' biomass is multiplied with [t of dry matter per unit]")
        by_place = tr("Plots without a stratum get that of the parcel they lie in")
        source = tr("Name of the source, for plots without ids of their own (the file's name if empty)")
        return (
            workspace_parameter(),
            QgsProcessingParameterFeatureSource("PLOTS", tr("Plots: layer or CSV file"), table, None, True),
            QgsProcessingParameterFeatureSource("TREES", tr("Trees: layer or CSV file"), table, None, True),
            QgsProcessingParameterCrs("CRS", tr("CRS of coordinates in columns"), None, True),
            real("PLOT_AREA", area, None, 0.0001, 10000.0),
            choice("DIAMETER_UNIT", tr("Unit of the diameters (by the column's name if empty)"), DiameterUnit,
                   None, True),
            choice("HEIGHT_UNIT", tr("Unit of the heights (by the column's name if empty)"), HeightUnit, None,
                   True),
            choice("AREA_UNIT", tr("Unit of the plots' areas (by the column's name if empty)"), AreaUnit,
                   None, True),
            choice("DENSITY_UNIT", tr("Unit of the wood densities (by the column's name if empty)"),
                   WoodDensityUnit, None, True),
            advanced(line("PLOT_MAP", tr("Columns of the plots (JSON; guessed if empty)"), None, True)),
            advanced(line("TREE_MAP", tr("Columns of the trees (JSON; guessed if empty)"), None, True)),
            advanced(line("PLOT_KEY", tr("Column of the plots that trees refer to (found if empty)"), None,
                          True)),
            advanced(real("VALUE_FACTOR", factor, 1.0, 0.0)),
            advanced(QgsProcessingParameterBoolean("STRATUM_BY_PLACE", by_place, True)),
            advanced(line("SOURCE", source, None, True)),
            advanced(line("ENCODING", tr("Encoding of CSV files (found if empty)"), None, True)),
            advanced(line("NUMBER_LOCALE", tr("Locale of numbers written as text (guessed if empty)"), None,
                          True)),
            QgsProcessingParameterFileDestination("REPORT", report, files, None, True, False),
        )  # fmt: skip

    def _outputs(self):
        return (
            number_output("PLOTS_NEW", tr("New plots")),
            number_output("PLOTS_UPDATED", tr("Plots updated")),
            number_output("PLOTS_SAME", tr("Plots unchanged")),
            number_output("PLOTS_SKIPPED", tr("Plots not imported")),
            number_output("TREES_NEW", tr("New trees")),
            number_output("TREES_UPDATED", tr("Trees updated")),
            number_output("TREES_SAME", tr("Trees unchanged")),
            number_output("TREES_SKIPPED", tr("Trees not imported")),
            number_output(
                "TREES_GONE", tr("Trees of an earlier import removed, as the list has them no longer")
            ),
        )

    def compute(self, parameters, context, feedback) -> dict:
        workspace = open_workspace(self.parameterAsFile(parameters, "WORKSPACE", context))
        run = AccountsRun(self, parameters, context, feedback, workspace, None)
        tables = {kind: self._table(run, parameters, kind) for kind in LISTS}
        maps = {kind: _map_of(run, kind, table) for kind, table in tables.items()}
        options = PlotOptions(
            plot_map=maps["plots"],
            tree_map=maps["trees"],
            plot_key=run.text("PLOT_KEY"),
            units={target: kind(run.code(name)) for target, (name, kind) in UNITS.items() if run.code(name)},
            plot_area_ha=run.real("PLOT_AREA"),
            biomass_factor=run.real("VALUE_FACTOR"),
            crs=self.parameterAsCrs(parameters, "CRS", context) if run.is_given("CRS") else None,
            decimal_mark=_decimal_mark(run.text("NUMBER_LOCALE")),
            source=run.text("SOURCE") or _source_of(tables),
        )
        done = import_plots(
            workspace,
            tables["plots"],
            tables["trees"],
            options,
            context.transformContext(),
            strata_by_place=run.flag("STRATUM_BY_PLACE"),
            cancelled=feedback.isCanceled,
        )
        report = done.report
        _log(report, feedback)
        results = _results(report)
        path = run.path("REPORT")
        if path:
            results["REPORT"] = _write_report(report, path)
        return results

    def _table(self, run: AccountsRun, parameters, kind: str) -> FieldTable | None:
        name = LISTS[kind][0]
        given = run.raw(name)
        if not run.is_given(name):
            return None
        if is_text_file(given):
            return table_of_file(given, run.text("ENCODING"))
        if isinstance(given, str) and Path(given.split("|", 1)[0]).is_file():
            layer = QgsVectorLayer(best_layer(given, kind), Path(given.split("|", 1)[0]).name, "ogr")
            if not layer.isValid():
                text = tr("The file {path} has no table that can be read: choose another one.")
                raise ImportRefused(text.format(path=given))
            return table_of_source(layer, layer.name(), layer.source())
        source = run.source(name)
        layer = self.parameterAsVectorLayer(parameters, name, run.context)
        origin = "" if layer is None else layer.source()
        features = source.getFeatures(QgsFeatureRequest(), UNCHECKED)
        return table_of_source(source, source.sourceName(), origin, features)


def _map_of(run: AccountsRun, kind: str, table: FieldTable | None) -> dict:
    """Return our field → column: as given, as remembered, or guessed; and say it."""
    _, parameter, targets, guess = LISTS[kind]
    if table is None:
        return {}
    chosen = _json_map(run.text(parameter), parameter)
    unknown = [target for target in chosen if target not in targets]
    if unknown:
        text = tr("{parameter} names {unknown}, which there is not: use one of {known}.")
        values = {"unknown": ", ".join(unknown), "known": ", ".join(targets)}
        raise ImportRefused(text.format(parameter=parameter, **values))
    if chosen:
        for column in chosen.values():
            table.place_of(column)
        remember_field_map(table.columns, chosen, kind)
    found = chosen or suggested_map(kind, table.columns)
    shown = ", ".join(f"{target} ← {column}" for target, column in found.items())
    run.feedback.pushInfo(tr("{list}: {map}").format(list=table.name, map=shown or tr("none")))
    return found


def suggested_map(kind: str, columns) -> dict:
    """Return the map remembered for lists of ``kind`` with such columns, or else the guessed one."""
    _, _, targets, guess = LISTS[kind]
    remembered = remembered_field_map(columns, kind, targets)
    return guess(columns) if remembered is None else remembered


def _json_map(text: str, parameter: str) -> dict:
    if not text:
        return {}
    try:
        value = json.loads(text)
    except ValueError as error:
        value = error
    if not isinstance(value, dict) or not all(isinstance(one, (str, type(None))) for one in value.values()):
        sentence = tr("{title} is not a JSON object of texts, such as {example}: correct it.")
        raise ImportRefused(sentence.format(title=parameter, example='{"dbh_cm": "DBH"}'))
    return {target: column for target, column in value.items() if column}


def _source_of(tables) -> str:
    table = tables["plots"] or tables["trees"]
    if table is None:
        raise QgsProcessingException(tr("Give a list of plots (PLOTS), of trees (TREES), or both."))
    return Path(table.source.split("|", 1)[0]).name or table.name


def _decimal_mark(locale_name: str):
    if not locale_name:
        return None
    mark = QLocale(locale_name.replace("-", "_")).decimalPoint()
    return "," if mark in (",", "\u066b") else "."


def _results(report) -> dict:
    figures, results = report.figures, {}
    for kind in LISTS:
        for name in ("new", "updated", "same"):
            results[f"{kind}_{name}".upper()] = figures[f"{kind}_{name}"]
        results[f"{kind}_skipped".upper()] = report.skipped(kind)
    return {**results, "TREES_GONE": figures["trees_gone"]}


def _log(report, feedback) -> None:
    for sentence in report.summary():
        feedback.pushInfo(sentence)
    for finding in report.findings[:_LOGGED]:
        feedback.pushInfo(f"  {finding.subject}: {finding.code}: {detail(finding)}")
    if len(report.findings) > _LOGGED:
        feedback.pushInfo(tr("{count} more are not listed.").format(count=len(report.findings) - _LOGGED))


def _write_report(report, path: str) -> str:
    try:
        Path(path).write_text(report.to_html(), encoding="utf-8")
    except OSError as error:
        text = tr("The plots were imported, but the report {path} could not be written ({reason}).")
        raise ImportRefused(text.format(path=path, reason=error.strerror)) from error
    return path
