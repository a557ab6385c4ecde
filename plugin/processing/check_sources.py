"""``terrestrialcarbon:checksources``: can these maps be trusted as sources of stocks, and if not, why."""

from __future__ import annotations

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
    QgsWkbTypes,
)

from ..core.checks.source_facts import Declared
from ..core.parcel import Pool
from ..core.units import DensityUnit
from ..raster.errors import Cancelled
from ..storage.workspace import open_workspace
from ..translate import tr
from .base import TerrestrialCarbonAlgorithm, user_sentences
from .parameters import advanced, choice, line, whole, workspace_parameter
from .plain_table import write_attributes
from .sources.asked import asked_of, told_apart, with_transform
from .sources.gather import check_sources
from .sources.land import read_land
from .sources.read import given_layers, workspace_land
from .sources.results import result_fields, result_rows, say
from .sources.workspace_sources import workspace_sources
from .stock_source import UNCHECKED, check_source, layer_ellipsoid


class CheckSources(TerrestrialCarbonAlgorithm):
    """Sources and parcels to findings with recommendations; changes nothing."""

    NAME = "checksources"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Check sources of stocks")

    def shortDescription(self):  # noqa: N802
        return tr(
            "Finds wrong units, undeclared nodata, missing or wrong CRS, gaps, coarse cells, wrong years."
        )

    def tags(self):
        return tr("quality,unit,nodata,CRS,biomass,carbon,coverage,resolution,sources").split(",")

    def help_text(self) -> str:
        return tr(
            "Looks into maps of carbon or biomass, or layers with a field of densities, and writes what it "
            "finds as a table: the code of the kind, how much it matters, the source, a sentence and a "
            "recommendation. Nothing is changed.\nUnit: a unit is called wrong only where the parcels' "
            "mean, or one cell in a hundred, lies beyond what is published for the pool and latitude (IPCC "
            "2006 and 2019, with a margin of a quarter), or where the parcels' stock or another source of "
            "the same pool says so: biomass is carbon over 0.47, CO2e is carbon times 44/12. What more "
            "than one unit explains is said to be open.\nValues are looked at under the parcels; of large "
            "maps and many parcels a sample is taken by the seed, and said to be one. Coverage is exact "
            "for the parcels measured.\nA wrong field, text for numbers and missing values are found in "
            "layers with FIELD. With a workspace its maps of density and the maps its stocks were measured "
            "from are checked, each as it was declared there."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        kind = QgsProcessing.SourceType.TypeMapLayer
        self.addParameter(QgsProcessingParameterMultipleLayers("SOURCES", tr("Sources"), kind, None, True))
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.addParameter(QgsProcessingParameterFeatureSource("PARCELS", tr("Parcels"), polygons, None, True))
        label = tr("Workspace whose sources are checked too")
        self.addParameter(workspace_parameter(label, optional=True))
        self.addParameter(choice("UNIT", tr("Unit declared"), DensityUnit, None, True))
        self.addParameter(choice("POOL", tr("Carbon pool declared"), Pool, Pool.ABOVE_GROUND.value, True))
        self.addParameter(whole("YEAR", tr("Year the sources show"), None, 1900, 2200))
        self.addParameter(whole("JOINING_YEAR", tr("Year whose stock they are to tell"), None, 1900, 2200))
        self.addParameter(advanced(whole("BAND", tr("Band"), 1, 1, 10_000)))
        self.addParameter(advanced(line("FIELD", tr("Field of densities, of layers"), None, True)))
        self.addParameter(advanced(line("YEAR_FIELD", tr("Field of years, of layers"), None, True)))
        self.addParameter(advanced(whole("SEED", tr("Seed of the samples"), 0, 0)))
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("What was found"), QgsProcessing.SourceType.TypeVector
            )
        )
        for name, label in _outputs():
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def checkParameterValues(self, parameters, context):  # noqa: N802
        """A source that cannot be opened is a finding, where QGIS would refuse it."""
        return super().checkParameterValues({**parameters, "SOURCES": None}, context)

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        with user_sentences():
            declared = self._declared(parameters, context)
            band = self.parameterAsInt(parameters, "BAND", context) or 1
            fields = [
                self.parameterAsString(parameters, name, context).strip() for name in ("FIELD", "YEAR_FIELD")
            ]
            self._asked = [
                asked_of(layer, declared, band, *fields)
                for layer in given_layers(parameters, "SOURCES", context)
            ]
            path = self.parameterAsFile(parameters, "WORKSPACE", context)
            self._workspace = open_workspace(path) if path else None
            if self._workspace is not None:
                self._asked += workspace_sources(self._workspace)
            told_apart(self._asked)
            self._ellipsoid = layer_ellipsoid(self.parameterAsVectorLayer(parameters, "PARCELS", context))
        return True

    def _declared(self, parameters, context) -> Declared:
        given = {name: self.parameterAsEnumString(parameters, name, context) for name in ("UNIT", "POOL")}
        return Declared(given["UNIT"], given["POOL"], self._year(parameters, "YEAR", context))

    def _year(self, parameters, name, context):
        if parameters.get(name) in (None, ""):
            return None
        return self.parameterAsInt(parameters, name, context)

    def compute(self, parameters, context, feedback) -> dict:
        if not self._asked:
            raise QgsProcessingException(
                tr("There is no source to check: choose maps or layers, or a workspace that has some.")
            )
        seed = self.parameterAsInt(parameters, "SEED", context)
        joining = self._year(parameters, "JOINING_YEAR", context)
        if joining is None and self._workspace is not None:
            joining = self._workspace.settings.joining_date.year
        try:
            land = self._land(parameters, seed, context, feedback)
            asked = self._asked if land is None else [with_transform(one, land.crs) for one in self._asked]
            report = check_sources(
                asked,
                land,
                joining,
                seed,
                feedback.isCanceled,
                lambda done: feedback.setProgress(100.0 * done),
            )
        except Cancelled:
            feedback.pushInfo(tr("Cancelled: nothing was written."))
            return {}
        say(report, land, feedback)
        return {**self._write(report, parameters, context), **report.figures()}

    def _land(self, parameters, seed, context, feedback):
        source = self.parameterAsSource(parameters, "PARCELS", context)
        if source is None:
            return (
                None if self._workspace is None else workspace_land(self._workspace, seed, context, feedback)
            )
        check_source(source)
        return read_land(
            source.getFeatures(QgsFeatureRequest(), UNCHECKED), source.fields(), source.sourceCrs(),
            context.transformContext(), source.featureCount(), seed, self._ellipsoid, feedback.isCanceled,
        )  # fmt: skip

    def _write(self, report, parameters, context) -> dict:
        fields = result_fields()
        no_place = QgsCoordinateReferenceSystem()
        sink, destination = self.parameterAsSink(
            parameters, "OUTPUT", context, fields, QgsWkbTypes.Type.NoGeometry, no_place
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, "OUTPUT"))
        write_attributes(result_rows(report), fields, sink, destination)
        del sink
        return {"OUTPUT": destination}


def _outputs():
    return (
        ("SOURCE_COUNT", tr("Number of sources")),
        ("FINDING_COUNT", tr("Number of findings")),
        ("ERROR_COUNT", tr("Findings that make figures wrong")),
        ("WARNING_COUNT", tr("Findings that may make figures wrong")),
        ("INFO_COUNT", tr("Findings for information")),
    )
