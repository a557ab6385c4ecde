"""Words for events on maps: their types, how sure they are, when they happened, and units of values."""

from __future__ import annotations

from datetime import date

from qgis.PyQt.QtCore import QDate

from ..core.overlays.reading import Confidence, EventType, Reading
from ..core.units import DensityUnit
from ..translate import current_date_locale, tr


def event_word(event_type) -> str:
    """Return the word for a type of event (member or code); a code that is not known stays as it is."""
    return {
        EventType.LOSS.value: tr("loss of tree cover"),
        EventType.DEFORESTATION.value: tr("deforestation"),
        EventType.DEGRADATION.value: tr("degradation"),
        EventType.HARVEST.value: tr("harvest"),
        EventType.FIRE.value: tr("fire"),
        EventType.PRESCRIBED_FIRE.value: tr("prescribed fire"),
        EventType.PEST.value: tr("insects or disease"),
        EventType.WEATHER.value: tr("weather"),
        EventType.GEOLOGICAL.value: tr("geological event"),
        EventType.DISTURBANCE.value: tr("disturbance"),
        EventType.CHANGE.value: tr("change of land cover"),
        EventType.GAIN.value: tr("gain"),
        EventType.UNKNOWN.value: tr("unknown code"),
    }.get(getattr(event_type, "value", event_type), str(event_type))


def sure_words(confidence) -> str:
    """Return how sure an alert is, in a legend's words; empty where the map does not say (member or code)."""
    return {
        Confidence.LOW.value: tr("low confidence"),
        Confidence.HIGH.value: tr("high confidence"),
        Confidence.HIGHEST.value: tr("highest confidence"),
    }.get(getattr(confidence, "value", confidence), "")


def years_word(reading: Reading) -> str:
    """Return “2022”, or “2011–2020” where only a span of years is known."""
    first, last = reading.first_year, reading.year
    return str(last) if first == last else f"{first}–{last}"


def month_word(day: date, with_year: bool = True) -> str:
    """Return “March 2020”, or “March” where the year is not known."""
    form = "MMMM yyyy" if with_year else "MMMM"
    return current_date_locale().toString(QDate(day.year, day.month, day.day), form)


def reading_words(reading: Reading, with_type: bool = False) -> str:
    """Return an event in words for a legend: years, the map's own word or the type, how sure it is."""
    words = years_word(reading)
    kind = reading.label or (event_word(reading.event_type) if with_type else "")
    if kind:
        words = tr("{years} {event}").format(years=words, event=kind)
    sure = sure_words(reading.confidence)
    return tr("{event}, {confidence}").format(event=words, confidence=sure) if sure else words


def unit_word(unit) -> str:
    """Return a unit of a map's values as it stands beside numbers (code, or member of ``DensityUnit``)."""
    return {
        "percent": "%",
        "m": "m",
        DensityUnit.T_BIOMASS_PER_HA.value: tr("t dry matter/ha"),
        DensityUnit.T_C_PER_HA.value: tr("t C/ha"),
        DensityUnit.T_CO2E_PER_HA.value: tr("t CO2e/ha"),
        DensityUnit.T_BIOMASS_PER_PIXEL.value: tr("t dry matter per cell"),
        DensityUnit.T_C_PER_PIXEL.value: tr("t C per cell"),
        DensityUnit.T_CO2E_PER_PIXEL.value: tr("t CO2e per cell"),
    }.get(getattr(unit, "value", unit), str(unit or ""))
