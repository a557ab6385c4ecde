"""Words for the measures of an accuracy that a page and a report call by the same name."""

from __future__ import annotations

from ..core.statistics.accuracy import Measure
from ..translate import tr


def share_word(measure: Measure) -> str:
    """Return what a count of units or a share is called; areas, F1 and kappa are named where they stand.

    :raises KeyError: the measure is none of these.
    """
    return {
        Measure.COUNT: tr("Units"),
        Measure.AREA_SHARE: tr("Share of the area"),
        Measure.OVERALL: tr("Overall accuracy"),
        Measure.USERS: tr("User's accuracy"),
        Measure.PRODUCERS: tr("Producer's accuracy"),
        Measure.ADJUSTED_SHARE: tr("Adjusted share"),
    }[measure]
