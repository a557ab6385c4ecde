"""``terrestrialcarbon:parcelstock``: the carbon of parcels from a map of densities (mechanism M2)."""

from __future__ import annotations

import math
import re

from qgis.core import (
    QgsFeatureSink,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBand,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsRasterRange,
)

from ..core.parcel import Pool
from ..core.units import DEFAULT_CARBON_FRACTION, DensityUnit, density_conversion
from ..raster.errors import Cancelled
from ..raster.grid import NodataRule
from ..translate import tr
from .base import TerrestrialCarbonAlgorithm, user_sentences
from .stock_factors import read_factors
from .stock_help import stock_help
from .stock_result import StockResult, measure
from .stock_source import UNCHECKED, check_source, layer_ellipsoid, read_parcels
from .stock_write import output_fields, replaced_fields, write_parcels

_REAL = QgsProcessingParameterNumber.Type.Double
_ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced
_LAYER_OPTIONS = re.compile(r"\|(?=option:|credential:|authcfg=|layername=)")  # of QGIS, after GDAL's text


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
        self.addParameter(QgsProcessingParameterRasterLayer(self.DENSITY, tr("Map of carbon density")))
        self.addParameter(QgsProcessingParameterBand(self.BAND, tr("Band"), 1, self.DENSITY, True))
        self._add_choice(
            self.UNIT, tr("Unit of the map"), DensityUnit, DensityUnit.T_BIOMASS_PER_HA.value
        )
        self._add_choice(self.POOL, tr("Carbon pool of the map"), Pool, Pool.ABOVE_GROUND.value)
        self._add_number(
            self.CARBON_FRACTION,
            tr("Carbon fraction of biomass (t C per t dry matter)"),
            DEFAULT_CARBON_FRACTION,
            0.001,
            1.0,
        )
        self._add_number(
            self.ROOT_SHOOT,
            tr("Root:shoot ratio (below-ground = ratio × above-ground; 0 adds none)"),
            0.0,
            0.0,
            10.0,
        )
        self._add_number(
            self.MIN_COVERAGE, tr("Least share of a parcel with data (%)"), 50.0, 0.0, 100.0
        )
        self._add_error_parameters()
        self._add_table_parameters(polygons)
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

    def _add_choice(self, name, label, codes, default):
        self.addParameter(
            QgsProcessingParameterEnum(
                name, label, [code.value for code in codes], False, default, False, True
            )
        )

    def _add_number(self, name, label, default, least, most, optional=False, advanced=False):
        parameter = QgsProcessingParameterNumber(name, label, _REAL, default, optional, least, most)
        if advanced:
            parameter.setFlags(parameter.flags() | _ADVANCED)
        self.addParameter(parameter)

    def _add_error_parameters(self):
        raster = QgsProcessingParameterRasterLayer(
            self.STANDARD_ERROR, tr("Map of the density's standard error (same unit)"), None, True
        )
        raster.setFlags(raster.flags() | _ADVANCED)
        self.addParameter(raster)
        self._add_number(
            self.STANDARD_ERROR_PERCENT,
            tr("Standard error of the map (%), where there is no map of it"),
            None,
            0.0,
            1000.0,
            True,
            True,
        )

    def _add_table_parameters(self, polygons):
        stratum = QgsProcessingParameterField(
            self.STRATUM_FIELD, tr("Field with the stratum"), None, self.INPUT, optional=True
        )
        factors = QgsProcessingParameterFeatureSource(
            self.FACTORS,
            tr("Table of other pools (stratum, pool, value_t_c_per_ha, se)"),
            [QgsProcessing.SourceType.TypeVector],
            None,
            True,
        )
        for parameter in (stratum, factors):
            parameter.setFlags(parameter.flags() | _ADVANCED)
            self.addParameter(parameter)

    def checkParameterValues(self, parameters, context):  # noqa: N802
        for name in (self.DENSITY, self.STANDARD_ERROR):
            try:
                self._raster_of(parameters, name, context)
            except QgsProcessingException as error:
                return False, str(error)
        return super().checkParameterValues(parameters, context)

    def _raster_of(self, parameters, name, context):
        """Return the raster layer of a parameter, ``None`` where none is given."""
        value = parameters.get(name)
        if value in (None, ""):  # a NULL of QGIS equals None too
            return None
        layer = self.parameterAsRasterLayer(parameters, name, context)
        if layer is None or not layer.isValid():
            raise QgsProcessingException(
                tr(
                    "The map “{raster}” cannot be opened: check that the file exists, is complete and "
                    "is a raster."
                ).format(raster=value if isinstance(value, str) else name)
            )
        if layer.providerType() != "gdal":
            raise QgsProcessingException(
                tr(
                    "The map “{raster}” is a web or database service, not a file with values: "
                    "save it as GeoTIFF first."
                ).format(raster=layer.name())
            )
        if not layer.crs().isValid():
            raise QgsProcessingException(
                tr(
                    "The map “{raster}” has no CRS: set its coordinate reference system in the "
                    "layer's properties."
                ).format(raster=layer.name())
            )
        return layer

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        with user_sentences():
            density = self._raster_of(parameters, self.DENSITY, context)
            if density is None:
                raise QgsProcessingException(self.invalidRasterError(parameters, self.DENSITY))
            error = self._raster_of(parameters, self.STANDARD_ERROR, context)
            band = self.parameterAsInt(parameters, self.BAND, context) or 1
            self._maps = [_MapFile(density, band)]
            if error is not None:
                self._maps.append(_MapFile(error))
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
        fields, replaced = output_fields(source.fields()), replaced_fields(source.fields())
        if replaced:
            text = tr("These fields of the input are replaced by new ones: {fields}.")
            feedback.pushInfo(text.format(fields=", ".join(replaced)))
        flags = QgsFeatureSink.SinkFlags()
        if not result.unique_keys:
            flags = QgsFeatureSink.SinkFlags(QgsFeatureSink.SinkFlag.RegeneratePrimaryKey)
        sink, destination = self.parameterAsSink(
            parameters, self.OUTPUT, context, fields, source.wkbType(), source.sourceCrs(), flags
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, self.OUTPUT))
        write_parcels(source.getFeatures, UNCHECKED, fields, result, sink, destination, feedback)
        del sink
        result.report(feedback)
        return {self.OUTPUT: destination, **result.totals()}


class _MapFile:
    """What the worker needs of a raster layer, taken on the thread the layer lives in."""

    def __init__(self, layer, band: int = 1) -> None:
        self.name = layer.name()
        self.path = _LAYER_OPTIONS.split(layer.source())[0]
        self.crs = type(layer.crs())(layer.crs())
        self.band = band
        self.nodata = _nodata_rule(layer.dataProvider(), band)


def _nodata_rule(provider, band: int) -> NodataRule:
    """Return what the layer's properties say is nodata, as the user set them."""
    if not 1 <= band <= provider.bandCount():
        return NodataRule()
    bounds = QgsRasterRange.BoundsType
    ranges = []
    for one in provider.userNoDataValues(band):
        low = one.min() if one.min() == one.min() else -math.inf
        high = one.max() if one.max() == one.max() else math.inf
        with_low = one.bounds() in (bounds.IncludeMinAndMax, bounds.IncludeMin)
        with_high = one.bounds() in (bounds.IncludeMinAndMax, bounds.IncludeMax)
        ranges.append((low, high, with_low, with_high))
    own = not provider.sourceHasNoDataValue(band) or provider.useSourceNoDataValue(band)
    return NodataRule(own, tuple(ranges))
