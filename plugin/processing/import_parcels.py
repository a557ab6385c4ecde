"""``terrestrialcarbon:importparcels``: polygons of any layer into a workspace."""

import json
from pathlib import Path

from qgis.core import (
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingFeatureSource,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QLocale

from ..core.parcel import Status
from ..storage.errors import ImportRefused
from ..storage.import_guess import TARGETS
from ..storage.import_memory import remember_field_map, suggest_field_map
from ..storage.import_report import finding_detail
from ..storage.import_values import read_status
from ..storage.importer import ImportOptions, import_parcels
from ..storage.workspace import open_workspace
from ..translate import tr
from .base import TerrestrialCarbonAlgorithm
from .parameters import workspace_parameter

_LOGGED = 20


class ImportParcels(TerrestrialCarbonAlgorithm):
    """Brings polygons in as they are, and says what came in, what did not and why."""

    NAME = "importparcels"
    _source = ""

    def displayName(self):  # noqa: N802
        return tr("Import parcels")

    def help_text(self):
        return tr(
            "Imports polygons of any layer as parcels of a workspace, from any coordinate reference "
            "system, in one step: all that can come in, or nothing if something fails.\n"
            "Areas are measured anew in hectares on the ellipsoid; stocks are in tCO2e. Invalid "
            "geometries come in as they are, flagged and listed. Z and M values are dropped, curves "
            "become short lines. Ids that are UUIDs are kept.\n"
            "Field map: JSON from parcel field to source field, such as "
            '{"name": "NOM", "status": "ESTADO", "holder": "OWNER"}; left empty, the map used last '
            "for such a layer, or a guess from the names. Status map: JSON from source value to code, "
            'such as {"Parc": "protected/law"}. Codes: protected, threatened, inaccessible, tradeable, '
            "excluded. An unknown status leaves the parcel untagged.\n"
            "Numbers written as text are read in any locale; give the locale (such as de or fr) "
            "where 1.234 would be ambiguous. A year without a day counts as its last day."
        )

    def initAlgorithm(self, config=None):  # noqa: N802
        self.addParameter(workspace_parameter())
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.addParameter(QgsProcessingParameterFeatureSource("INPUT", tr("Polygons to import"), polygons))
        codes = [status.value for status in Status]
        default_status = QgsProcessingParameterEnum(
            "DEFAULT_STATUS", tr("Status where the source has none"), codes, optional=True
        )
        default_status.setUsesStaticStrings(True)
        self.addParameter(default_status)
        for name, title in (
            ("FIELD_MAP", tr("Field map (JSON; guessed if empty)")),
            ("STATUS_MAP", tr("Status map (JSON)")),
            ("NUMBER_LOCALE", tr("Locale of numbers written as text (guessed if empty)")),
        ):
            parameter = QgsProcessingParameterString(name, title, optional=True)
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
            self.addParameter(parameter)
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "REPORT", tr("Report"), tr("HTML files (*.html)"), optional=True, createByDefault=False
            )
        )
        self.addOutput(QgsProcessingOutputNumber("IMPORTED", tr("Parcels imported")))
        self.addOutput(QgsProcessingOutputNumber("SKIPPED", tr("Features not imported")))
        self.addOutput(QgsProcessingOutputNumber("INVALID", tr("Parcels with invalid geometry")))

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        self._source = _source_text(self.parameterAsVectorLayer(parameters, "INPUT", context))
        return True

    def compute(self, parameters, context, feedback):
        workspace = open_workspace(self.parameterAsFile(parameters, "WORKSPACE", context))
        source = self.parameterAsSource(parameters, "INPUT", context)
        if source is None:
            raise ImportRefused(tr("The layer to import cannot be read: choose another one."))
        _refuse_other_kinds(source)
        options = self._options(parameters, context, source, feedback)
        unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
        report = import_parcels(
            workspace,
            lambda request: source.getFeatures(QgsFeatureRequest(request), unchecked),
            source.fields(),
            source.sourceCrs(),
            options,
            context.transformContext(),
            total=max(0, source.featureCount()),
            source=self._source,
            progress=feedback.setProgress,
            cancelled=feedback.isCanceled,
        )
        _log(report, feedback)
        results = {"IMPORTED": report.imported, "SKIPPED": report.skipped, "INVALID": report.invalid}
        path = self.parameterAsFileOutput(parameters, "REPORT", context)
        if path:
            results["REPORT"] = _write_report(report, path)
        return results

    def _options(self, parameters, context, source, feedback) -> ImportOptions:
        names = source.fields().names()
        chosen = _json_map(self.parameterAsString(parameters, "FIELD_MAP", context), tr("Field map"))
        if chosen:
            unknown = [target for target in chosen if target not in TARGETS]
            if unknown:
                text = tr("The field map names {unknown}, which parcels do not have: use one of {known}.")
                raise ImportRefused(text.format(unknown=", ".join(unknown), known=", ".join(TARGETS)))
            remember_field_map(names, chosen)
        field_map = chosen or suggest_field_map(names)
        shown = ", ".join(f"{target} ← {name}" for target, name in field_map.items())
        feedback.pushInfo(tr("Field map: {map}").format(map=shown or tr("none")))
        status_map = _json_map(self.parameterAsString(parameters, "STATUS_MAP", context), tr("Status map"))
        _check_status_map(status_map)
        code = self.parameterAsEnumString(parameters, "DEFAULT_STATUS", context)
        return ImportOptions(
            field_map=field_map,
            status_map=status_map,
            default_status=Status(code) if code else None,
            decimal_mark=_decimal_mark(self.parameterAsString(parameters, "NUMBER_LOCALE", context)),
            source_name=source.sourceName(),
        )


def _refuse_other_kinds(source) -> None:
    kinds = QgsWkbTypes.GeometryType
    kind = QgsWkbTypes.geometryType(source.wkbType())
    if kind not in (kinds.PolygonGeometry, kinds.UnknownGeometry):
        text = tr("{source} has no polygons (its geometry is {kind}): choose a polygon layer.")
        shown = QgsWkbTypes.displayString(source.wkbType())
        raise ImportRefused(text.format(source=source.sourceName(), kind=shown))


def _json_map(text: str, title: str) -> dict:
    """Return a JSON object of texts, empty for an empty text.

    :raises ImportRefused: it is something else.
    """
    if not text or not text.strip():
        return {}
    try:
        value = json.loads(text)
    except ValueError as error:
        value = error
    if not isinstance(value, dict) or not all(isinstance(v, (str, type(None))) for v in value.values()):
        sentence = tr("{title} is not a JSON object of texts, such as {example}: correct it.")
        raise ImportRefused(sentence.format(title=title, example='{"name": "NOM"}'))
    return {key: item for key, item in value.items() if item is not None}


def _check_status_map(status_map: dict) -> None:
    for word, code in status_map.items():
        try:
            read_status(code)
        except ValueError as error:
            text = tr("The status map gives {word} the unknown status “{code}”: use one of {known}.")
            known = ", ".join(status.value for status in Status)
            raise ImportRefused(text.format(word=word, code=code, known=known)) from error


def _decimal_mark(locale_name: str):
    if not locale_name:
        return None
    mark = QLocale(locale_name.replace("-", "_")).decimalPoint()
    return "," if mark in (",", "\u066b") else "."


def _source_text(layer) -> str:
    return layer.source() if layer is not None else ""


def _log(report, feedback) -> None:
    for line in report.summary():
        feedback.pushInfo(line)
    for finding in report.findings[:_LOGGED]:
        feedback.pushInfo(f"  {finding.subject}: {finding.code}: {finding_detail(finding)}")
    if len(report.findings) > _LOGGED:
        more = tr("{count} more are not listed.").format(count=len(report.findings) - _LOGGED)
        feedback.pushInfo(more)
    feedback.pushDebugInfo(json.dumps(report.as_dict(), ensure_ascii=False, default=str))


def _write_report(report, path: str) -> str:
    try:
        Path(path).write_text(report.to_html(), encoding="utf-8")
    except OSError as error:
        text = tr("The parcels were imported, but the report {path} could not be written ({reason}).")
        raise ImportRefused(text.format(path=path, reason=error.strerror)) from error
    return path
