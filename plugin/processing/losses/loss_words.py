"""What is said of counted losses."""

from __future__ import annotations

from qgis.PyQt.QtCore import QLocale

from ...translate import tr
from ..messages import finding_sentence

SPOKEN_CODES = 20  # unknown ones; all of them stand in the output UNKNOWN_CODES


def unknown_text(unknown) -> str:
    """Return unknown codes with their hectares as one line of text: codes and numbers, no words."""
    return "; ".join(f"{code.source}: {code.code} ({code.area_ha:.4f} ha)" for code in unknown)


def say_unknown(unknown, feedback) -> None:
    """Warn of codes that the encodings do not know: of many the first few, then their number."""
    shown = QLocale().toString
    for code in unknown[:SPOKEN_CODES]:
        text = tr(
            "“{raster}” has {area} ha in parcels whose code the encoding does not know ({code}): they are in "
            "no row. Correct the encoding if they are events, or list them in it as none."
        )
        feedback.pushWarning(
            text.format(raster=code.source, area=shown(code.area_ha, "f", 2), code=code.code)
        )
    if len(unknown) > SPOKEN_CODES:
        text = tr("… and {number} more.")
        feedback.pushWarning(text.format(number=len(unknown) - SPOKEN_CODES))


def say_count(count, layer: str, feedback) -> None:
    """Say what came out, and first what did not: unknown codes, and events that the years cut."""
    shown = QLocale().toString
    say_unknown(count.unknown, feedback)
    for one in count.no_data:
        feedback.pushWarning(finding_sentence(one.finding))
    for reading in count.cut:
        text = tr(
            "Events of {first}–{last} are not counted: the years asked for take only a part of that span."
        )
        feedback.pushWarning(text.format(first=reading.first_year, last=reading.year))
    without = float(count.without_density_ha.sum())
    if without > 0.0 and count.total_tco2e is not None:
        text = tr("{area} ha of the events have no density: they add hectares, but no tonnes.")
        feedback.pushWarning(text.format(area=shown(without, "f", 2)))
    tonnes = count.total_tco2e
    text = tr("{parcels} parcels of “{layer}” were hit: {area} ha, {tonnes} tCO2e.")
    if tonnes is None:
        text = tr("{parcels} parcels of “{layer}” were hit: {area} ha (no density, so no tonnes).")
    feedback.pushInfo(
        text.format(
            parcels=count.parcels_hit,
            layer=layer,
            area=shown(count.total_area_ha, "f", 2),
            tonnes="" if tonnes is None else shown(tonnes, "f", 0),
        )
    )
