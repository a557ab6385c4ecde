"""``terrestrialcarbon:parcelstatistics``: sums, means and standard errors of parcels from rasters."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
)

from ..raster.errors import Cancelled
from ..raster.job import Kind, RasterJob, SumQuestion
from ..translate import tr
from .base import TerrestrialCarbonAlgorithm, user_sentences
from .cell_sizes import cell_ratios
from .column_names import prefixes
from .parameters import advanced, choice, maps_parameter, record_parameter, run_parameters, whole
from .raster_input import MapFile, raster_layers
from .run_record import kept_record
from .statistics_help import statistics_help
from .statistics_result import Statistics
from .stock_source import ParcelReader, check_source, layer_ellipsoid
from .stock_write import write_measured
from .survey_run import READING, RunChoice, Sources, job_ellipsoid, run_survey, say_cancelled

KINDS = (Kind.PER_HECTARE, Kind.PER_CELL)


class ParcelStatistics(TerrestrialCarbonAlgorithm):
    """Exact coverage × true area, by parcel, for many rasters in one pass."""

    NAME = "parcelstatistics"
    INPUT, RASTERS, BAND, KIND, PREFIXES, OUTPUT = "INPUT", "RASTERS", "BAND", "KIND", "PREFIXES", "OUTPUT"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Statistics of parcels from rasters")

    def shortDescription(self):  # noqa: N802
        return tr("Sum, mean, standard error and coverage of each parcel from any number of rasters.")

    def tags(self):
        return tr("zonal,statistics,sum,mean,standard error,coverage,parcels,raster").split(",")

    def help_text(self) -> str:
        return statistics_help()

    def initAlgorithm(self, configuration=None):  # noqa: N802
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.addParameter(QgsProcessingParameterFeatureSource(self.INPUT, tr("Parcels"), polygons))
        self.addParameter(maps_parameter(self.RASTERS, tr("Rasters"), False))
        self.addParameter(choice(self.KIND, tr("Cells state an amount"), KINDS, Kind.PER_HECTARE.value))
        prefix = tr("Prefix of each raster's columns, such as agb,soil (made of the names if empty)")
        self.addParameter(advanced(QgsProcessingParameterString(self.PREFIXES, prefix, None, False, True)))
        self.addParameter(advanced(whole(self.BAND, tr("Band of the rasters"), 1, 1)))
        for parameter in run_parameters():
            self.addParameter(parameter)
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Parcels with statistics")))
        self.addParameter(record_parameter())
        for name, label in _outputs():
            self.addOutput(QgsProcessingOutputNumber(name, label))
        self.addOutput(QgsProcessingOutputString("READ_AS", tr("How each raster was read")))

    def checkParameterValues(self, parameters, context):  # noqa: N802
        try:
            layers = self._layers(parameters, context)
            prefixes([layer.name() for layer in layers], self._wanted_prefixes(parameters, context))
            RunChoice.of(self, parameters, context)
        except QgsProcessingException as error:
            return False, str(error)
        return super().checkParameterValues(parameters, context)

    def _layers(self, parameters, context) -> list:
        layers = raster_layers(parameters, self.RASTERS, context)
        if not layers:
            raise QgsProcessingException(tr("There are no rasters to count: choose one or more."))
        return layers

    def _wanted_prefixes(self, parameters, context) -> str:
        return self.parameterAsString(parameters, self.PREFIXES, context)

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        with user_sentences():
            layers = self._layers(parameters, context)
            band = self.parameterAsInt(parameters, self.BAND, context) or 1
            self._maps = [MapFile(layer, band) for layer in layers]
            self._choice = RunChoice.of(self, parameters, context)
            self._ellipsoid = layer_ellipsoid(self.parameterAsVectorLayer(parameters, self.INPUT, context))
        return True

    def compute(self, parameters, context, feedback) -> dict:
        source = self.parameterAsSource(parameters, self.INPUT, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, self.INPUT))
        check_source(source)
        kind = Kind(self.parameterAsEnumString(parameters, self.KIND, context))
        names = prefixes([one.name for one in self._maps], self._wanted_prefixes(parameters, context))
        try:
            found, questions, ratios = self._survey(source, kind, context, feedback)
            statistics = Statistics(found, questions, names, kind, ratios)
            statistics.report([one.name for one in self._maps], feedback)
            totals = statistics.totals()
            settings = {"kind": kind.value, "columns": dict(zip(names, (one.name for one in self._maps)))}
            path = self.parameterAsFileOutput(parameters, "RECORD", context)
            with kept_record(path, self.NAME, source, found, settings, totals) as results:
                results.update(self._write(source, statistics, parameters, context, feedback))
        except Cancelled:
            say_cancelled(self._choice, feedback)
            return {}
        return {**results, **totals}

    def _survey(self, source, kind, context, feedback):
        """Return the finished pass, and for each raster the number of its question and its cell's size."""
        sources = Sources()
        numbers = [sources.add(one, kind) for one in self._maps]
        asked = sorted(set(numbers))
        base = sources.base(self._choice.base)
        ellipsoid = job_ellipsoid(source.sourceCrs(), self._ellipsoid)
        job = RasterJob(
            tuple(sources.sources),
            sums=tuple(SumQuestion(number, squares=True) for number in asked),
            base=base,
            ellipsoid=ellipsoid,
        )
        crs = sources.maps[base].crs
        reader = ParcelReader(source, [crs], context, feedback, "", self._ellipsoid, READING)
        found = run_survey(self.NAME, source, job, sources, self._choice, reader, feedback)
        ratios = cell_ratios(found, source, context, ellipsoid)
        return found, [asked.index(number) for number in numbers], [ratios[number] for number in numbers]

    def _write(self, source, statistics, parameters, context, feedback) -> dict:
        ours = statistics.fields()
        written = write_measured(self, source, statistics, ours, parameters, context, feedback)
        return {self.OUTPUT: written}


def _outputs():
    return (
        ("PARCELS", tr("Number of parcels")),
        ("AREA_HA", tr("Area of the parcels (ha)")),
        ("RASTERS", tr("Number of rasters")),
        ("NOT_PLACED", tr("Parcels without a valid geometry")),
        ("WITHOUT_DATA", tr("Parcels without any data in one or more rasters")),
    )
