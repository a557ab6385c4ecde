"""The years of overlays, and QGIS's time on the map: which days a frame shows, maps of one year."""

from __future__ import annotations

from datetime import date, timedelta

from qgis.core import Qgis, QgsDateTimeRange, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from .event_classes import event_classes
from .event_features import years_drawn
from .overlay_filter import encoding_on

YEARS_PROPERTY = "terrestrial_carbon/years"


def years_of(layer) -> tuple[int, int] | None:
    """Return the first and last year an overlay can show, ``None`` if it tells no time."""
    if isinstance(layer, QgsVectorLayer):
        years = years_drawn(layer)
        return (years[0], years[-1]) if years else None
    known = str(layer.customProperty(YEARS_PROPERTY) or "").split("-")
    if len(known) == 2:
        return int(known[0]), int(known[1])
    encoding = encoding_on(layer)
    if encoding is not None:
        readings = [one.reading for one in event_classes(encoding)]
        if readings:
            return min(one.first_year for one in readings), max(one.year for one in readings)
    properties = layer.temporalProperties() if isinstance(layer, QgsRasterLayer) else None
    if properties is not None and properties.isActive():
        days = days_of(properties.fixedTemporalRange())
        return (days[0].year, days[1].year) if days is not None else None
    return None


def keep_years(layer, years) -> None:
    """Write on a layer the first and last year its map has, where they are known."""
    if isinstance(years, (list, tuple)) and len(years) == 2 and all(isinstance(year, int) for year in years):
        layer.setCustomProperty(YEARS_PROPERTY, f"{years[0]}-{years[1]}")


def fix_year(layer: QgsRasterLayer, year: int) -> None:
    """Let QGIS show a map that is of one year in that year only, while time is on."""
    properties = layer.temporalProperties()
    properties.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
    whole = range_of_years(year, year)
    # QGIS 3.22 takes ranges that only touch for overlapping: begin after the frame before has ended
    properties.setFixedTemporalRange(QgsDateTimeRange(whole.begin().addSecs(1), whole.end()))
    properties.setIsActive(True)


def range_of_years(first: int, last: int) -> QgsDateTimeRange:
    """Return the time from the beginning of a year to the end of another."""
    begin = QDateTime(QDate(first, 1, 1), QTime(0, 0, 0))
    return QgsDateTimeRange(begin, QDateTime(QDate(last, 12, 31), QTime(23, 59, 59)))


def days_of(shown: QgsDateTimeRange) -> tuple[date, date] | None:
    """Return the first and last day of a time on the map; ``None`` if it has no limits."""
    begin, end = shown.begin(), shown.end()
    if not begin.isValid() and not end.isValid():
        return None
    first = begin.date().toPyDate() if begin.isValid() else date.min
    last = end.date().toPyDate() if end.isValid() else date.max
    if end.isValid() and end.time() == QTime(0, 0, 0) and last > first:
        last -= timedelta(days=1)  # the frame ends as the next one begins
    return first, last
