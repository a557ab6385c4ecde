"""Words for the figures of an accuracy, what is to be known of them, and how they are written."""

from __future__ import annotations

from ...core.review.agreement import AgreementNote
from ...core.statistics.accuracy import Measure, Note
from ...storage.accuracy_words import share_word
from ...translate import tr
from ..widgets import number

_AREAS = (Measure.MAPPED_AREA, Measure.ADJUSTED_AREA)
_PLAIN = (Measure.F1, Measure.KAPPA)


def measure_word(measure: Measure) -> str:
    """Return what a figure is called."""
    own = {
        Measure.F1: tr("F1 (harmonic mean)"),
        Measure.KAPPA: tr("Kappa (beyond chance, no accuracy)"),
        Measure.MAPPED_AREA: tr("Area on the map"),
        Measure.ADJUSTED_AREA: tr("Adjusted area"),
    }
    return own.get(measure) or share_word(measure)


def measure_tip(measure: Measure) -> str:
    """Return what a figure states."""
    return {
        Measure.OVERALL: tr("Share of the area that the map has right"),
        Measure.USERS: tr("Of what the map calls this class, the share that is one"),
        Measure.PRODUCERS: tr("Of what is this class, the share that the map calls so"),
        Measure.F1: tr("Harmonic mean of user's and producer's accuracy; it says nothing about areas"),
        Measure.KAPPA: tr("Agreement of map and reference beyond chance; it is not an accuracy"),
        Measure.MAPPED_AREA: tr("Area that the map gives this class (ha)"),
        Measure.ADJUSTED_SHARE: tr("Share of this class in the land, put right for the map's errors"),
        Measure.ADJUSTED_AREA: tr("Area of this class, put right for the map's errors (ha)"),
    }.get(measure, measure_word(measure))


def note_sentence(note: Note) -> str:
    """Return what is to be known of a figure."""
    return {
        Note.NO_UNITS: tr("No unit lies in this class of the map: it has no user's accuracy."),
        Note.NO_REFERENCE: tr("No unit is this class by its label: it has no producer's accuracy."),
        Note.ONE_UNIT: tr("One unit alone shows no spread: the interval says little."),
        Note.FEW: tr("Fewer than 20 units: the interval is rough."),
        Note.NO_VARIATION: tr(
            "No error was seen, which does not mean there is none: the interval is the exact one."
        ),
        Note.OMISSIONS: tr(
            "Fewer than five units of this class lie where the map has another: the interval covers less "
            "than it says."
        ),
        Note.CHANCE: tr("Kappa corrects for chance; it is not an accuracy."),
        Note.HARMONIC: tr("F1 is a mean of two accuracies; it says nothing about areas."),
    }[note]


def agreement_note(note: AgreementNote) -> str:
    """Return what is to be known of an agreement of readers."""
    return {
        AgreementNote.NOTHING_IN_COMMON: tr("They have no unit in common."),
        AgreementNote.ONE_CLASS: tr("Both saw one class only: there is no kappa."),
        AgreementNote.NO_DIFFERENCE: tr("No difference was seen, which does not mean there is none."),
        AgreementNote.NO_SPREAD: tr(
            "One of the two gave one answer only, or they never agree: there is no interval of kappa."
        ),
        AgreementNote.FEW_SUBJECTS: tr("Fewer than 30 units: the interval is rough."),
    }[note]


#: What is said of each figure of a kind anyway, and needs no mark.
COMMON_NOTES = frozenset((Note.CHANCE, Note.HARMONIC))


def value_text(measure: Measure, value) -> str:
    """Return a figure with its unit; a dash where it is not known."""
    if value is None:
        return "–"
    if measure in _AREAS:
        return tr("{number} ha").format(number=number(value, 1))
    if measure is Measure.COUNT:
        return number(value)
    if measure in _PLAIN:
        return number(value, 3)
    return percent(value)


def interval_text(measure: Measure, low, high) -> str:
    """Return both ends of an interval with their unit, empty where there is none."""
    if low is None or high is None:
        return ""
    if measure in _AREAS:
        return tr("{low} – {high} ha").format(low=number(low, 1), high=number(high, 1))
    if measure in _PLAIN:
        return tr("{low} – {high}").format(low=number(low, 3), high=number(high, 3))
    return tr("{low} – {high} %").format(low=number(100.0 * low, 1), high=number(100.0 * high, 1))


def percent(share) -> str:
    """Return a share in percent."""
    return tr("{number} %").format(number=number(100.0 * share, 1))
