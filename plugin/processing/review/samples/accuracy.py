"""``terrestrialcarbon:accuracy``: how good a map is, and the areas of its classes put right."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)

from ....core.findings import Finding, Level
from ....core.statistics.accuracy import Interval, Measure, assess
from ....storage.compat import INTEGER, REAL, TEXT
from ....translate import tr
from ...accounts.base import number_output, text_output
from ...parameters import advanced, choice
from ...stock_source import layer_ellipsoid
from ..base import ReviewAlgorithm, class_table, confidence_parameter, field_of
from ..tables import class_numbers
from .accuracy_help import accuracy_help
from .labels import Fields, matrix_of, units_of

COLUMNS = (
    ("measure", TEXT),
    ("map_class", TEXT),
    ("reference_class", TEXT),
    ("value", REAL),
    ("standard_error", REAL),
    ("half_width", REAL),
    ("low", REAL),
    ("high", REAL),
    ("units", INTEGER),
    ("note", TEXT),
)


class MapAccuracy(ReviewAlgorithm):
    """Error matrix, overall, user's and producer's accuracy, adjusted areas, with intervals."""

    NAME = "accuracy"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Accuracy of a map and adjusted areas")

    def shortDescription(self):  # noqa: N802
        return tr("Error matrix, accuracies and adjusted areas with confidence intervals, from a sample.")

    def tags(self):
        return tr("accuracy,error matrix,confusion,area,Olofsson,Stehman,kappa,F1,validation").split(",")

    def help_text(self) -> str:
        return accuracy_help()

    def _inputs(self):
        anything = [QgsProcessing.SourceType.TypeVector]
        matrix = tr("Error matrix: a table of counts, rows the map, columns the reference (or units below)")
        units = tr("Labelled units: points, plots, parcels or a table")
        weight = tr("Field of the weight, 1 / inclusion probability (for unequal probabilities)")
        stratum = tr("Field of the stratum, if strata are not the map's classes (areas are then by stratum)")
        return (
            QgsProcessingParameterFeatureSource("MATRIX", matrix, anything, None, True),
            QgsProcessingParameterFeatureSource("INPUT", units, anything, None, True),
            field_of("INPUT", "MAP_FIELD", tr("Field of the map's class")),
            field_of("INPUT", "REFERENCE_FIELD", tr("Field of the reference class")),
            class_table("AREAS", tr("Area of each class of the map (any unit)"), ("class", "area")),
            confidence_parameter(),
            field_of("INPUT", "WEIGHT_FIELD", weight, True),
            advanced(field_of("INPUT", "STRATUM_FIELD", stratum)),
            advanced(field_of("INPUT", "CLUSTER_FIELD", tr("Field of the cluster units were drawn in"))),
            advanced(choice("INTERVAL", tr("Kind of the intervals"), Interval, Interval.NORMAL.value)),
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Accuracies and areas"),
                                              QgsProcessing.SourceType.TypeVector, None, True, True),
        )  # fmt: skip

    def _outputs(self):
        return (
            *accuracy_outputs(),
            text_output("CLASSES", tr("Classes")),
        )

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        self._ellipsoid = layer_ellipsoid(self.parameterAsVectorLayer(parameters, "INPUT", context))
        return True

    def _work(self, run):
        areas = class_numbers(run.raw("AREAS"), run.context, "AREAS")
        sample, areas, missing = self._sample(run, areas)
        interval = Interval(run.code("INTERVAL"))
        found = assess(sample, areas, run.real("CONFIDENCE"), interval)
        if missing:
            run.tell([Finding(Level.WARNING, "units_unlabelled", values={"number": missing})])
        run.tell(found.findings)
        return {
            **overall_figures(found),
            "UNITS": sample.units,
            "UNLABELLED": missing,
            "CLASSES": ", ".join(found.classes),
            **run.table("OUTPUT", COLUMNS, map(figure_row, found.figures)),
        }

    def _sample(self, run, areas):
        """Return (sample, areas by class, number of units without a label)."""
        matrix, source = run.source("MATRIX"), run.source("INPUT")
        if (matrix is None) == (source is None):
            text = tr("Give either an error matrix (MATRIX) or labelled units (INPUT), not both.")
            raise QgsProcessingException(text)
        if matrix is not None:
            sample, own = matrix_of(matrix)
            return sample, areas or own, 0
        names = ("MAP_FIELD", "REFERENCE_FIELD", "WEIGHT_FIELD", "STRATUM_FIELD", "CLUSTER_FIELD")
        fields = Fields(*(run.text(name) for name in names))
        absent = [name for name in names[:2] if not run.text(name)]
        if absent:
            text = tr("Labelled units need the fields of both classes: choose {parameters}.")
            raise QgsProcessingException(text.format(parameters=", ".join(absent)))
        order = () if fields.stratum else tuple(areas)
        sample, missing = units_of(source, fields, order, self._ellipsoid, run.context)
        return sample, areas, missing


def accuracy_outputs() -> tuple:
    """Return the outputs that every algorithm of a map's accuracy has first."""
    return (
        number_output("OVERALL", tr("Overall accuracy [0 to 1]")),
        number_output("OVERALL_CI", tr("Half width of its confidence interval")),
        number_output("OVERALL_SE", tr("Its standard error")),
        number_output("OVERALL_LOW", tr("Lower end of the interval")),
        number_output("OVERALL_HIGH", tr("Upper end of the interval")),
        number_output("KAPPA", tr("Cohen's kappa of the area shares (not an accuracy)")),
        number_output("UNITS", tr("Units that were counted")),
        number_output("UNLABELLED", tr("Units left out for want of a label")),
    )


def overall_figures(accuracy) -> dict:
    """Return the values of the outputs that state the whole map's accuracy and kappa."""
    overall = accuracy.figure(Measure.OVERALL)
    return {
        "OVERALL": overall.value,
        "OVERALL_CI": overall.half_width,
        "OVERALL_SE": overall.se,
        "OVERALL_LOW": overall.low,
        "OVERALL_HIGH": overall.high,
        "KAPPA": accuracy.figure(Measure.KAPPA).value,
    }


def figure_row(figure) -> tuple:
    """Return the values of :data:`COLUMNS` of one figure."""
    note = None if figure.note is None else figure.note.value
    return (
        *(figure.measure.value, figure.mapped, figure.reference, figure.value, figure.se),
        *(figure.half_width, figure.low, figure.high, figure.units, note),
    )
