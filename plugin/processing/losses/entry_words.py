"""What is said of losses that are entered, or would be."""

from __future__ import annotations

from ...translate import tr
from ..messages import shown_number


def say_plan(plan, run) -> None:
    """Say what a plan would enter, what it leaves out, and what deserves a look."""
    feedback, only_show = run.feedback, run.flag("DRY_RUN")
    for code in plan.unknown:
        text = tr(
            "“{raster}” has {area} ha in parcels whose code the encoding does not know ({code}): they are "
            "not entered. Correct the encoding if they are losses."
        )
        values = {"raster": code.source, "area": shown_number(code.area_ha), "code": code.code}
        feedback.pushWarning(text.format(**values))
    for reading in plan.cut:
        text = tr("Losses dated {first} to {last} are not entered: they lie in no single accounting year.")
        values = {"first": reading.first.isoformat(), "last": reading.last.isoformat()}
        feedback.pushWarning(text.format(**values))
    for why, area in _areas(plan.left_out).items():
        feedback.pushInfo(_left_out()[why].format(area=shown_number(area)))
    if plan.without_density_ha > 0.0:
        text = tr("{area} ha of the losses have no density: they add hectares, but no tonnes.")
        feedback.pushWarning(text.format(area=shown_number(plan.without_density_ha)))
    for event in plan.comparison.elsewhere:
        text = tr("{area} ha of these places were entered in year {year} (entry {entry}), too.")
        values = {"area": shown_number(event.area_ha), "year": event.year, "entry": event.entry_id}
        feedback.pushInfo(text.format(**values))
    run.tell([plan.named(finding) for finding in plan.warnings])
    if only_show:
        text = tr("Entries that would be made: {number} ({area} ha, {tonnes} tCO2e). Nothing was written.")
        feedback.pushInfo(text.format(number=len(plan.losses), **plan.shown()))
        if plan.refusal is not None:
            feedback.pushWarning(plan.sentence(plan.refusal))


def _areas(left_out) -> dict:
    areas: dict = {}
    for one in left_out:
        areas[one.why] = areas.get(one.why, 0.0) + one.area_ha
    return areas


def _left_out() -> dict:
    return {
        "sliver": tr("Losses of one square metre and less in a parcel are left out: {area} ha."),
        "entered": tr("Losses that are in the accounts of the year already are left out: {area} ha."),
        "twice": tr(
            "Events of a layer that lie on earlier ones of the same parcel and year are left out: {area} ha."
        ),
        "no_carbon": tr("Losses on land without carbon are left out: {area} ha."),
    }
