"""``terrestrialcarbon:samplesize``: how many units to label, and how many in each class."""

from __future__ import annotations

from enum import Enum

from qgis.core import QgsProcessing, QgsProcessingException, QgsProcessingParameterFeatureSink

from ....core.statistics.intervals import normal_quantile
from ....core.statistics.sizing import (
    Allocation,
    Stratum,
    allocate,
    expected_error,
    simple_size,
    size_findings,
    strata_of,
    stratified_size,
)
from ....storage.compat import INTEGER, REAL, TEXT
from ....translate import tr
from ...accounts.base import number_output, paragraphs
from ...parameters import advanced, choice, real, whole
from ..base import ReviewAlgorithm, class_table, confidence_parameter
from ..tables import class_numbers

COLUMNS = (
    ("class", TEXT),
    ("area", REAL),
    ("area_share", REAL),
    ("expected_users_accuracy", REAL),
    ("units", INTEGER),
    ("users_standard_error", REAL),
    ("users_half_width", REAL),
)


class Design(str, Enum):
    """What kind of sample the size is for."""

    SIMPLE = "simple"
    STRATIFIED = "stratified"


class SampleSize(ReviewAlgorithm):
    """Size of a simple or stratified sample, and its allocation."""

    NAME = "samplesize"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Size of a sample")

    def shortDescription(self):  # noqa: N802
        return tr("How many units a sample needs for a wanted precision, and how many in each class.")

    def tags(self):
        return tr("sample,size,allocation,Neyman,Cochran,Olofsson,stratified,accuracy").split(",")

    def help_text(self) -> str:
        return _help()

    def _inputs(self):
        classes = tr("Classes: area (any unit) and, if known, the user's accuracy expected")
        head = ("class", "area", "expected_users_accuracy")
        error = tr("Standard error wanted of the overall accuracy (empty: from the half width)")
        minimum = tr("Least number of units in a class")
        population = tr("Number of units there are, such as cells of the map (empty: very many)")
        size = tr("Number of units that is fixed already, only to be shared out (empty: work it out)")
        return (
            choice("DESIGN", tr("Kind of sample"), Design, Design.STRATIFIED.value),
            class_table("CLASSES", classes, head),
            real("EXPECTED", tr("Accuracy expected, of all classes without their own"), 0.8, 0.0, 1.0),
            real("HALF_WIDTH", tr("Half width wanted of the interval [0.02 is ± 2 %]"), 0.02, 0.0001, 0.5),
            confidence_parameter(),
            choice("ALLOCATION", tr("How units are shared out"), Allocation, Allocation.PROPORTIONAL.value),
            whole("MINIMUM", minimum, 50, 0),
            advanced(real("STANDARD_ERROR", error, None, 0.0001, 0.5)),
            advanced(real("POWER", tr("Power of the area, for the allocation “power”"), 0.5, 0.0, 1.0)),
            advanced(whole("POPULATION", population, None, 1)),
            advanced(whole("SIZE", size, None, 1)),
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Units by class"), QgsProcessing.SourceType.TypeVector, None, True, True
            ),
        )

    def _outputs(self):
        return (
            number_output("UNITS", tr("Units that are needed for the precision")),
            number_output("ALLOCATED", tr("Units after the least number in each class")),
            number_output("EXPECTED_ERROR", tr("Standard error to expect of the overall accuracy")),
            number_output("EXPECTED_HALF_WIDTH", tr("Half width to expect of its interval")),
        )

    def _work(self, run):
        confidence, z = run.real("CONFIDENCE"), normal_quantile(run.real("CONFIDENCE"))
        table = class_numbers(run.raw("CLASSES"), run.context, "CLASSES", 2)
        strata = strata_of(table, run.real("EXPECTED"))
        simple = run.code("DESIGN") == Design.SIMPLE.value
        if not simple and not strata:
            raise QgsProcessingException(
                tr("A stratified sample needs the classes and their areas: CLASSES.")
            )
        error = run.real("STANDARD_ERROR") or run.real("HALF_WIDTH") / z
        population = run.whole("POPULATION")
        if run.is_given("SIZE"):
            size = run.whole("SIZE")
        elif simple:
            size = simple_size(run.real("EXPECTED"), z * error, confidence, population)
        else:
            size = stratified_size(strata, error, population)
        strata, units = self._shared(run, simple, strata, size)
        found = expected_error(strata, units)
        known = found != float("inf")
        return {
            "UNITS": size,
            "ALLOCATED": sum(units),
            "EXPECTED_ERROR": found if known else None,
            "EXPECTED_HALF_WIDTH": z * found if known else None,
            **run.table("OUTPUT", COLUMNS, _rows(strata, units, z)),
        }

    def _shared(self, run, simple, strata, size):
        """Return (strata, units of each); a simple sample is one stratum."""
        if simple:
            return [Stratum("", 1.0, run.real("EXPECTED"))], (size,)
        minimum = run.whole("MINIMUM")
        units = allocate(strata, size, Allocation(run.code("ALLOCATION")), minimum, run.real("POWER"))
        run.tell(size_findings(strata, units, size, minimum))
        return strata, units


def _rows(strata, units, z):
    total = sum(one.area for one in strata)
    for one, number in zip(strata, units):
        error = one.deviation / (number - 1) ** 0.5 if number > 1 else None
        half = None if error is None else z * error
        yield one.name, one.area, one.area / total, one.users, number, error, half


def _help() -> str:
    return paragraphs(
        tr(
            "How many units have to be labelled for the overall accuracy to be known as precisely as wanted, "
            "and how many of them lie in each class of the map."
        ),
        tr(
            "Simple: n = z²·p·(1 − p) / d², for a share p to be known to ± d (Cochran 1977). Stratified: n = "
            "(Σ W·S)² / (SE² + Σ W·S² / N), with the share W of the area and S = √(U·(1 − U)) of the user's "
            "accuracy U expected of a class (Olofsson et al. 2014, eq. 13); SE is the half width / z. "
            "POPULATION is N; without it the part with N falls away. That is the size of the best allocation "
            "(neyman); EXPECTED_ERROR says what the one chosen comes to."
        ),
        tr(
            "Sharing out: equal; proportional to the area; neyman, by area × S, the least error of the "
            "overall accuracy; power, by a power of the area (0.5: its square root). No class gets fewer "
            "than MINIMUM: what is left is shared out among the others, and if the minimum alone needs "
            "more units, there are more. A proportional share with a minimum of 50 to 100 is what Olofsson "
            "et al. advise: rare classes need units of their own for their user's accuracy to be known."
        ),
        tr(
            "The table has a row for each class: area, its share, accuracy expected, units, and the standard "
            "error and half width to expect of its user's accuracy."
        ),
    )
