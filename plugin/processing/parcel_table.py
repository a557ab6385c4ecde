"""``terrestrialcarbon:parceltable``: areas and carbon of parcels by class and year, in long form."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..core.units import DensityUnit, density_conversion
from ..raster.errors import Cancelled
from ..translate import tr
from .base import TerrestrialCarbonAlgorithm, user_sentences
from .codes import parse_codes
from .column_names import prefixes
from .parameters import (
    advanced,
    band_parameter,
    density_parameters,
    map_parameter,
    maps_parameter,
    real,
    record_parameter,
    run_parameters,
    whole,
)
from .raster_input import MapFile, raster_layer, raster_layers
from .run_record import kept_record
from .stock_source import ParcelReader, check_source, layer_ellipsoid
from .survey_run import READING, RunChoice, job_ellipsoid, run_survey, say_cancelled
from .table_help import table_help
from .table_plan import TableChoice, plan_table
from .table_result import CarbonTable, say_densities
from .table_write import check_id_field, table_fields, write_table

_ONE_MAP = ("CLASSES", "YEARS", "CONDITION")


class ParcelTable(TerrestrialCarbonAlgorithm):
    """Parcel × class × year: hectares and tCO2e, exact, in one pass over the rasters."""

    NAME = "parceltable"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Areas and carbon of parcels by class and year")

    def shortDescription(self):  # noqa: N802
        return tr("Hectares and tCO2e of each parcel by class of land, by year of loss, or by both.")

    def tags(self):
        return tr("cross-table,tabulate,histogram,classes,land cover,loss year,carbon,parcels").split(",")

    def help_text(self) -> str:
        return table_help()

    def initAlgorithm(self, configuration=None):  # noqa: N802
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.addParameter(QgsProcessingParameterFeatureSource("INPUT", tr("Parcels"), polygons))
        label = tr("Field that names the parcels (the feature's number if empty)")
        self.addParameter(QgsProcessingParameterField("ID_FIELD", label, None, "INPUT", optional=True))
        for parameter in (*_class_parameters(), *_year_parameters(), *_density_parameters()):
            self.addParameter(parameter)
        label = tr("Add a row for the rest of each parcel")
        self.addParameter(QgsProcessingParameterBoolean("REST", label, True))
        for parameter in run_parameters():
            self.addParameter(parameter)
        table = QgsProcessing.SourceType.TypeVector
        self.addParameter(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Table by parcel, class and year"), table)
        )
        self.addParameter(record_parameter())
        for name, label in _outputs():
            self.addOutput(QgsProcessingOutputNumber(name, label))
        self.addOutput(QgsProcessingOutputString("READ_AS", tr("How each raster was read")))

    def checkParameterValues(self, parameters, context):  # noqa: N802
        try:
            for name in _ONE_MAP:
                raster_layer(self, parameters, name, context)
            RunChoice.of(self, parameters, context)
            layers = raster_layers(parameters, "DENSITIES", context)
            prefixes([layer.name() for layer in layers], self._text(parameters, "PREFIXES", context))
            parse_codes(self._text(parameters, "CODES", context))
        except QgsProcessingException as error:
            return False, str(error)
        return super().checkParameterValues(parameters, context)

    def _text(self, parameters, name, context) -> str:
        return self.parameterAsString(parameters, name, context).strip()

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        with user_sentences():
            maps = {}
            for name in _ONE_MAP:
                layer = raster_layer(self, parameters, name, context)
                band = self.parameterAsInt(parameters, f"{name}_BAND", context) or 1
                maps[name] = None if layer is None else MapFile(layer, band)
            densities = [MapFile(layer) for layer in raster_layers(parameters, "DENSITIES", context)]
            self._table = self._table_choice(maps, densities, parameters, context)
            self._choice = RunChoice.of(self, parameters, context)
            self._ellipsoid = layer_ellipsoid(self.parameterAsVectorLayer(parameters, "INPUT", context))
        return True

    def _table_choice(self, maps, densities, parameters, context) -> TableChoice:
        unit = DensityUnit(self.parameterAsEnumString(parameters, "UNIT", context))
        fraction = self.parameterAsDouble(parameters, "CARBON_FRACTION", context)
        return TableChoice(
            classes=maps["CLASSES"],
            codes=parse_codes(self._text(parameters, "CODES", context)),
            years=maps["YEARS"],
            year_offset=self.parameterAsInt(parameters, "YEAR_OFFSET", context),
            first_year=self._number(parameters, "FIRST_YEAR", context, int),
            last_year=self._number(parameters, "LAST_YEAR", context, int),
            condition=maps["CONDITION"],
            least=self._number(parameters, "MINIMUM", context, float),
            most=self._number(parameters, "MAXIMUM", context, float),
            densities=tuple(densities),
            conversion=density_conversion(unit, fraction),
            unit=unit.value,
            rest=self.parameterAsBoolean(parameters, "REST", context),
        )

    def _number(self, parameters, name, context, kind):
        """Return a number that may be left empty, ``None`` where it is."""
        if parameters.get(name) in (None, ""):
            return None
        return kind(self.parameterAsDouble(parameters, name, context))

    def compute(self, parameters, context, feedback) -> dict:
        source = self.parameterAsSource(parameters, "INPUT", context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, "INPUT"))
        check_source(source)
        id_field = check_id_field(source, self._text(parameters, "ID_FIELD", context))
        names = prefixes(
            [one.name for one in self._table.densities], self._text(parameters, "PREFIXES", context)
        )
        try:
            plan = plan_table(self._table, self._choice.base, feedback)
            crs = plan.sources.maps[plan.base].crs
            reader = ParcelReader(
                source, [crs], context, feedback, id_field, self._ellipsoid, READING, measured=False
            )
            job = plan.job(job_ellipsoid(source.sourceCrs(), self._ellipsoid))
            found = run_survey(self.NAME, source, job, plan.sources, self._choice, reader, feedback)
            table = CarbonTable.of(found, plan)
            say_densities(found, plan, names, feedback)
            table.report(source.sourceName(), feedback)
            path, settings = self._file(parameters, context), self._table.settings(names)
            with kept_record(path, self.NAME, source, found, settings, table.totals()) as results:
                written = self._write(source, reader, plan, table, names, parameters, context, feedback)
                results.update(written)
        except Cancelled:
            say_cancelled(self._choice, feedback)
            return {}
        return {**results, **table.totals()}

    def _file(self, parameters, context) -> str:
        return self.parameterAsFileOutput(parameters, "RECORD", context)

    def _write(self, source, reader, plan, table, names, parameters, context, feedback) -> dict:
        fields = table_fields(source, self._text(parameters, "ID_FIELD", context), self._table, names)
        sink, destination = self.parameterAsSink(
            parameters,
            "OUTPUT",
            context,
            fields,
            QgsWkbTypes.Type.NoGeometry,
            QgsCoordinateReferenceSystem(),
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, "OUTPUT"))
        write_table(reader.values or reader.ids.tolist(), plan, table, fields, sink, destination, feedback)
        del sink
        return {"OUTPUT": destination}


def _class_parameters():
    codes = tr("Codes of the classes, such as 1-23,30 (empty: all that occur)")
    return (
        map_parameter("CLASSES", tr("Raster of classes")),
        band_parameter("CLASSES_BAND", tr("Band of the classes"), "CLASSES"),
        QgsProcessingParameterString("CODES", codes, None, False, True),
    )


def _year_parameters():
    return (
        map_parameter("YEARS", tr("Raster of years (such as the year of tree-cover loss)")),
        band_parameter("YEARS_BAND", tr("Band of the years"), "YEARS"),
        whole("YEAR_OFFSET", tr("Year that 0 stands for (2000: 1 is 2001; 0: cells hold the year)"), 2000),
        whole("FIRST_YEAR", tr("First year")),
        whole("LAST_YEAR", tr("Last year")),
        map_parameter("CONDITION", tr("Raster of a condition (such as tree cover in percent)")),
        band_parameter("CONDITION_BAND", tr("Band of the condition"), "CONDITION"),
        real("MINIMUM", tr("Count cells where the condition is at least")),
        real("MAXIMUM", tr("Count cells where the condition is at most")),
    )


def _density_parameters():
    prefix = tr("Prefix of each density's columns, such as agb,soil (made of the names if empty)")
    return (
        maps_parameter("DENSITIES", tr("Maps of carbon density"), True),
        *density_parameters(),
        advanced(QgsProcessingParameterString("PREFIXES", prefix, None, False, True)),
    )


def _outputs():
    return (
        ("PARCELS", tr("Number of parcels")),
        ("ROWS", tr("Number of rows")),
        ("AREA_HA", tr("Area in the classes and years (ha)")),
        ("REST_HA", tr("Area of the rest: in the parcels, but in no class and year (ha)")),
        ("TCO2E", tr("Carbon in the classes and years, all density maps added (tCO2e)")),
        ("NOT_PLACED", tr("Parcels without a valid geometry")),
        ("WITHOUT_ROWS", tr("Parcels that have no row")),
    )
