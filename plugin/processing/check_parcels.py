"""``terrestrialcarbon:checkparcels``: what is wrong with the parcels, where, and what counts twice."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsWkbTypes,
)

from ..core.checks.kinds import Kind
from ..core.mechanism.classes import CUTOFF_DATE
from ..raster.errors import Cancelled
from ..storage.measure import area_meter
from ..translate import tr
from .base import TerrestrialCarbonAlgorithm
from .checks.boundary import boundary_of
from .checks.choice import SLIVER_WIDTH_M, TOLERANCE_M2, CheckReport, Choice
from .checks.full import check_all
from .checks.layer import finding_fields, write_findings
from .checks.reading import Reader, columns_of
from .checks.words import finding_words, kind_word
from .parameters import advanced, day, day_given, real
from .stock_source import UNCHECKED, check_source, ellipsoid_of, layer_ellipsoid

_LOGGED = 20


class CheckParcels(TerrestrialCarbonAlgorithm):
    """Geometry, shared land, gaps, ids, dates and areas, in one run."""

    NAME = "checkparcels"
    _ellipsoid = ""

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Check parcels")

    def shortDescription(self):  # noqa: N802
        return tr(
            "Finds invalid geometries, duplicates, overlaps with the tonnes counted twice, gaps, and more."
        )

    def tags(self):
        return tr("topology,validity,overlap,gap,sliver,duplicate,double counting,parcels").split(",")

    def help_text(self) -> str:
        return tr(
            "Checks parcels by themselves, against each other and against a boundary, and writes what it "
            "finds as a layer: the code of the kind, the parcels, hectares on the ellipsoid, tonnes counted "
            "twice (tCO2e), a point, the place, and a sentence. Nothing is changed.\n"
            "Invalid geometries are named with what is wrong and where; for areas and overlaps their land is "
            "what their borders enclose. Exact duplicates, parcels within parcels and overlaps are listed "
            "once for each pair. Gaps are holes between the parcels; with a boundary, all of it that no "
            "parcel covers. A sliver's mean width is twice its area over the length of its border. Overlaps "
            "and gaps up to the tolerance are not listed.\n"
            "The area counted twice is the sum of all areas less the area of their union, so that land under "
            "three parcels counts twice too often; duplicates are in it. Of the carbon on it, what the "
            "densest parcel has there counts once.\n"
            "Fields: those of a parcel table (id, name, status, basis, stock_tco2e, area_ha, protected_from "
            "…) are found by their names; choose others under Advanced. Dates are held against the rules of "
            "the classes of land (paper 3.2.1): protection by law needs a date, and one by the cut-off. Area "
            "attributes may differ from the true area by 1 %."
        )

    def initAlgorithm(self, configuration=None):  # noqa: N802
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.addParameter(QgsProcessingParameterFeatureSource("INPUT", tr("Parcels"), polygons))
        label = tr("Boundary that the parcels should fill")
        self.addParameter(QgsProcessingParameterFeatureSource("BOUNDARY", label, polygons, None, True))
        self.addParameter(real("MIN_AREA_HA", tr("Least area of a parcel (ha; 0: any)"), 0.0, 0.0))
        label = tr("Parcels of a mean width below this are slivers (m; 0: none)")
        self.addParameter(real("SLIVER_WIDTH_M", label, SLIVER_WIDTH_M, 0.0))
        label = tr("Leave out overlaps and gaps up to this area (m²)")
        self.addParameter(real("TOLERANCE_M2", label, TOLERANCE_M2, 0.0))
        kinds = QgsProcessingParameterEnum(
            "KINDS", tr("Kinds to check (all if empty)"), [kind.value for kind in Kind], True, None, True
        )
        kinds.setUsesStaticStrings(True)
        self.addParameter(advanced(kinds))
        for name, (_, label) in _fields().items():
            self.addParameter(
                advanced(QgsProcessingParameterField(name, label, None, "INPUT", optional=True))
            )
        self.addParameter(advanced(day("CUTOFF_DATE", tr("Cut-off date of protection by law"), True)))
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("What was found"), QgsProcessing.SourceType.TypeVectorPolygon
            )
        )
        for name, label in _outputs():
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        self._ellipsoid = layer_ellipsoid(self.parameterAsVectorLayer(parameters, "INPUT", context))
        return True

    def compute(self, parameters, context, feedback) -> dict:
        source = self.parameterAsSource(parameters, "INPUT", context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, "INPUT"))
        check_source(source)
        crs = source.sourceCrs()
        meter = area_meter(crs, self._ellipsoid or ellipsoid_of(crs), context.transformContext())
        outline = self.parameterAsSource(parameters, "BOUNDARY", context)
        boundary = None if outline is None else boundary_of(outline, crs, context)
        chosen = {
            name: self.parameterAsString(parameters, key, context) for key, (name, _) in _fields().items()
        }
        reader = Reader(columns_of(source.fields(), chosen), meter, crs.isGeographic())
        try:
            features = source.getFeatures(reader.request(), UNCHECKED)
            parcels = reader.all(features, source.featureCount(), feedback)
            report = check_all(parcels, self._choice(parameters, context), meter, boundary, feedback)
        except Cancelled:
            feedback.pushInfo(tr("Cancelled: nothing was written."))
            return {}
        labels = {one.id: one.label for one in parcels}
        _say(report, labels, feedback)
        return {**self._write(report, labels, crs, parameters, context, feedback), **report.figures()}

    def _choice(self, parameters, context) -> Choice:
        kinds = self.parameterAsEnumStrings(parameters, "KINDS", context)
        return Choice(
            min_area_ha=self.parameterAsDouble(parameters, "MIN_AREA_HA", context),
            sliver_width_m=self.parameterAsDouble(parameters, "SLIVER_WIDTH_M", context),
            tolerance_m2=self.parameterAsDouble(parameters, "TOLERANCE_M2", context),
            kinds=frozenset(Kind(kind) for kind in kinds if kind) or frozenset(Kind),
            cutoff=day_given(self, parameters, "CUTOFF_DATE", context) or CUTOFF_DATE,
        )

    def _write(self, report, labels, crs, parameters, context, feedback) -> dict:
        fields = finding_fields()
        sink, destination = self.parameterAsSink(
            parameters, "OUTPUT", context, fields, QgsWkbTypes.Type.MultiPolygon, crs
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, "OUTPUT"))
        write_findings(
            report.findings, fields, sink, destination, lambda name: labels.get(name, name), feedback
        )
        del sink
        return {"OUTPUT": destination}


def _say(report: CheckReport, labels: dict, feedback) -> None:
    for kind, number in report.counts().items():
        feedback.pushInfo(f"{kind_word(kind)}: {number}")
    for one in report.findings[:_LOGGED]:
        feedback.pushInfo("  " + finding_words(one, lambda name: labels.get(name, name)))
    if len(report.findings) > _LOGGED:
        feedback.pushInfo(tr("{count} more are not listed.").format(count=len(report.findings) - _LOGGED))


def _fields():
    """Return parameter → (field of the parcel table, label)."""
    return {
        "ID_FIELD": ("id", tr("Id (field id if empty)")),
        "NAME_FIELD": ("name", tr("Name (field name if empty)")),
        "STOCK_FIELD": ("stock_tco2e", tr("Stock [tCO2e] (field stock_tco2e if empty)")),
        "AREA_FIELD": ("area_ha", tr("Area attribute [ha] (field area_ha if empty)")),
        "STATUS_FIELD": ("status", tr("Status (field status if empty)")),
        "BASIS_FIELD": ("basis", tr("Basis (field basis if empty)")),
        "FROM_FIELD": ("protected_from", tr("Protected from (field protected_from if empty)")),
        "TO_FIELD": ("protected_to", tr("Protected to (field protected_to if empty)")),
        "EXCLUDED_TO_FIELD": ("excluded_to", tr("Excluded to (field excluded_to if empty)")),
    }


def _outputs():
    return (
        ("PARCEL_COUNT", tr("Number of parcels")),
        ("FINDING_COUNT", tr("Number of findings")),
        ("INVALID_COUNT", tr("Parcels with an invalid geometry")),
        ("DUPLICATE_COUNT", tr("Exact duplicates of another parcel")),
        ("OVERLAP_COUNT", tr("Pairs of parcels that share part of their land")),
        ("OVERLAP_AREA_HA", tr("Area counted more than once, duplicates included (ha)")),
        ("GAP_COUNT", tr("Gaps")),
        ("GAP_AREA_HA", tr("Area of the gaps (ha)")),
        ("SLIVER_COUNT", tr("Slivers")),
        ("NAIVE_AREA_HA", tr("Sum of the parcels' areas (ha)")),
        ("UNION_AREA_HA", tr("Area of the parcels' union (ha)")),
        ("DOUBLE_COUNTED_TCO2E", tr("Carbon counted more than once (tCO2e)")),
    )
