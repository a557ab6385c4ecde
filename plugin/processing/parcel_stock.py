"""``terrestrialcarbon:parcelstock``: the carbon of parcels from a map of densities (mechanism M2)."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBand,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ..core.parcel import Pool
from ..core.units import DensityUnit, density_conversion
from ..raster.errors import Cancelled
from ..translate import tr
from .base import TerrestrialCarbonAlgorithm, user_sentences
from .parameters import advanced, choice, density_parameters, map_parameter, real
from .raster_input import MapFile, raster_layer
from .stock_factors import read_factors
from .stock_help import stock_help
from .stock_result import StockResult, measure
from .stock_source import check_source, layer_ellipsoid, read_parcels
from .stock_write import stock_fields, write_measured


class ParcelStock(TerrestrialCarbonAlgorithm):
    """Exact coverage × true area × density, by parcel."""

    NAME = "parcelstock"
    INPUT = "INPUT"
    DENSITY = "DENSITY"
    BAND = "BAND"
    UNIT = "UNIT"
    POOL = "POOL"
    CARBON_FRACTION = "CARBON_FRACTION"
    ROOT_SHOOT = "ROOT_SHOOT"
    MIN_COVERAGE = "MIN_COVERAGE"
    STANDARD_ERROR = "STANDARD_ERROR"
    STANDARD_ERROR_PERCENT = "STANDARD_ERROR_PERCENT"
    STRATUM_FIELD = "STRATUM_FIELD"
    FACTORS = "FACTORS"
    OUTPUT = "OUTPUT"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Carbon stock of parcels")

    def shortDescription(self):  # noqa: N802
        return tr("Area and carbon stock (tCO2e) of each parcel from a map of carbon density.")

    def tags(self):
        return tr("carbon,stock,biomass,zonal,parcels,density").split(",")

    def help_text(self) -> str:
        return stock_help()

    def initAlgorithm(self, configuration=None):  # noqa: N802
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.addParameter(QgsProcessingParameterFeatureSource(self.INPUT, tr("Parcels"), polygons))
        self.addParameter(map_parameter(self.DENSITY, tr("Map of carbon density"), False))
        self.addParameter(QgsProcessingParameterBand(self.BAND, tr("Band"), 1, self.DENSITY, True))
        unit, fraction = density_parameters()
        self.addParameter(unit)
        self.addParameter(choice(self.POOL, tr("Carbon pool of the map"), Pool, Pool.ABOVE_GROUND.value))
        self.addParameter(fraction)
        ratio = tr("Root:shoot ratio (below-ground = ratio × above-ground; 0 adds none)")
        self.addParameter(real(self.ROOT_SHOOT, ratio, 0.0, 0.0, 10.0))
        least = tr("Least share of a parcel with data (%)")
        self.addParameter(real(self.MIN_COVERAGE, least, 50.0, 0.0, 100.0))
        self._add_error_parameters()
        self._add_table_parameters()
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Parcels with stock")))
        for name, label in self._outputs():
            self.addOutput(QgsProcessingOutputNumber(name, label))

    @staticmethod
    def _outputs():
        return (
            ("TOTAL_AREA_HA", tr("Area of the parcels (ha)")),
            ("TOTAL_TCO2E", tr("Stock without flagged parcels (tCO2e)")),
            ("PARCELS", tr("Number of parcels")),
            ("FLAGGED", tr("Number of flagged parcels")),
            ("FLAGGED_TCO2E", tr("Stock of flagged parcels, not in the total (tCO2e)")),
            ("COUNTED_AREA_HA", tr("Area of the parcels whose stock is in the total (ha)")),
        )

    def _add_error_parameters(self):
        label = tr("Map of the density's standard error (same unit)")
        self.addParameter(advanced(map_parameter(self.STANDARD_ERROR, label)))
        label = tr("Standard error of the map (%), where there is no map of it")
        self.addParameter(advanced(real(self.STANDARD_ERROR_PERCENT, label, None, 0.0, 1000.0)))

    def _add_table_parameters(self):
        label = tr("Field with the stratum")
        self.addParameter(
            advanced(QgsProcessingParameterField(self.STRATUM_FIELD, label, None, self.INPUT, optional=True))
        )
        label = tr("Table of other pools (stratum, pool, value_t_c_per_ha, se)")
        tables = [QgsProcessing.SourceType.TypeVector]
        self.addParameter(
            advanced(QgsProcessingParameterFeatureSource(self.FACTORS, label, tables, None, True))
        )

    def checkParameterValues(self, parameters, context):  # noqa: N802
        for name in (self.DENSITY, self.STANDARD_ERROR):
            try:
                raster_layer(self, parameters, name, context)
            except QgsProcessingException as error:
                return False, str(error)
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        with user_sentences():
            density = raster_layer(self, parameters, self.DENSITY, context)
            if density is None:
                raise QgsProcessingException(self.invalidRasterError(parameters, self.DENSITY))
            error = raster_layer(self, parameters, self.STANDARD_ERROR, context)
            band = self.parameterAsInt(parameters, self.BAND, context) or 1
            self._maps = [MapFile(density, band)]
            if error is not None:
                self._maps.append(MapFile(error))
            self._ellipsoid = layer_ellipsoid(self.parameterAsVectorLayer(parameters, self.INPUT, context))
        return True

    def compute(self, parameters, context, feedback) -> dict:
        source = self.parameterAsSource(parameters, self.INPUT, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, self.INPUT))
        check_source(source)
        try:
            result = self._measure(source, parameters, context, feedback)
            return self._write(source, result, parameters, context, feedback)
        except Cancelled:
            return {}

    def _measure(self, source, parameters, context, feedback) -> StockResult:
        unit = DensityUnit(self.parameterAsEnumString(parameters, self.UNIT, context))
        pool = Pool(self.parameterAsEnumString(parameters, self.POOL, context))
        fraction = self.parameterAsDouble(parameters, self.CARBON_FRACTION, context)
        root_shoot = self.parameterAsDouble(parameters, self.ROOT_SHOOT, context)
        if root_shoot and pool is not Pool.ABOVE_GROUND:
            raise QgsProcessingException(
                tr(
                    "A root:shoot ratio needs a map of above-ground biomass, but the pool of the map is "
                    "“{pool}”: set the ratio to 0 or choose the pool above_ground."
                ).format(pool=pool.value)
            )
        conversion = density_conversion(unit, fraction)
        maps = self._maps
        factors, stratum = self._factors(source, parameters, context)
        feedback.pushInfo(
            tr(
                "Map “{raster}”, band {band}, in {map_crs}; parcels “{layer}” in {crs}, carried over vertex "
                "by vertex. Unit {unit}: one unit is {factor} tCO2e. Areas are on the ellipsoid."
            ).format(
                raster=maps[0].name,
                band=maps[0].band,
                map_crs=maps[0].crs.userFriendlyIdentifier(),
                layer=source.sourceName(),
                crs=source.sourceCrs().userFriendlyIdentifier(),
                unit=unit.value,
                factor=f"{conversion.factor_tco2e:.6g}",
            )
        )
        crss = [one.crs for one in maps]
        parcels = read_parcels(source, crss, stratum, context, feedback, (0.0, 0.4), self._ellipsoid)
        percent = None
        if parameters.get(self.STANDARD_ERROR_PERCENT) not in (None, ""):
            percent = self.parameterAsDouble(parameters, self.STANDARD_ERROR_PERCENT, context)
        return measure(
            source.sourceName(),
            parcels,
            maps,
            conversion,
            pool=pool,
            root_shoot=root_shoot,
            error_percent=percent,
            factors=factors,
            min_coverage=self.parameterAsDouble(parameters, self.MIN_COVERAGE, context),
            feedback=feedback,
        )

    def _factors(self, source, parameters, context):
        """Return (table of other pools, stratum field); ({}, "") without a table."""
        table = self.parameterAsSource(parameters, self.FACTORS, context)
        if table is None:
            return {}, ""
        field = self.parameterAsString(parameters, self.STRATUM_FIELD, context)
        if source.fields().lookupField(field) < 0:
            raise QgsProcessingException(
                tr(
                    "A table of other pools needs the field of “{layer}” that holds the stratum: choose it."
                ).format(layer=source.sourceName())
            )
        return read_factors(table), field

    def _write(self, source, result, parameters, context, feedback) -> dict:
        written = write_measured(self, source, result, stock_fields(), parameters, context, feedback)
        result.report(feedback)
        return {self.OUTPUT: written, **result.totals()}
