"""Maps of events drawn as points, lines or areas: by the year in a field, with the type in another."""

from __future__ import annotations

import json
from datetime import date

from qgis.core import (
    Qgis,
    QgsExpression,
    QgsExpressionContext,
    QgsFeatureRequest,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..core.findings import RuleError
from ..core.overlays.encoding import UnknownCode
from ..core.overlays.event_fields import EventFields, fields_of_told, told_of_fields
from ..core.overlays.reading import EventType, Reading, whole_years
from ..translate import tr
from .event_classes import TYPE_COLORS, YEAR_COLORS, blend
from .overlay_styles import event_symbol
from .values import from_attribute

FIELDS_PROPERTY = "terrestrial_carbon/fields"
_FILTERED = "terrestrial_carbon_events"


def fields_on(layer: QgsVectorLayer) -> EventFields | None:
    """Return what the fields of an event layer mean, or ``None`` if it is none."""
    try:
        return fields_of_told(json.loads(layer.customProperty(FIELDS_PROPERTY) or ""))
    except (ValueError, RuleError):
        return None


def style_features(layer: QgsVectorLayer, fields: EventFields, colors=()) -> tuple[int, ...]:
    """Draw events by their year; return the years found. Features without a year are grey.

    Reads all features once: of a large layer not on the main thread, before it is in the project.
    """
    years = _years(layer, fields)
    layer.setCustomProperty(FIELDS_PROPERTY, json.dumps(told_of_fields(fields)))
    colors = tuple(colors) or YEAR_COLORS
    span = max(years[-1] - years[0], 1) if years else 1
    root = QgsRuleBasedRenderer.Rule(None)
    group = QgsRuleBasedRenderer.Rule(None, 0, 0, "", tr("Events"))
    group.setRuleKey(_FILTERED)
    root.appendChild(group)
    when = year_expression(layer, fields)
    for year in years:
        symbol = event_symbol(layer.geometryType(), blend(colors, (year - years[0]) / span))
        group.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, f"{when} = {year}", str(year)))
    grey = event_symbol(layer.geometryType(), QColor(TYPE_COLORS[EventType.CHANGE]))
    group.appendChild(QgsRuleBasedRenderer.Rule(grey, 0, 0, f"{when} IS NULL", tr("year not known")))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    return tuple(years)


def year_expression(layer: QgsVectorLayer, fields: EventFields) -> str:
    """Return the expression of a feature's year."""
    name = QgsExpression.quotedColumnRef(fields.date)
    found = layer.fields().at(layer.fields().lookupField(fields.date))
    if found.isDateOrTime():
        return f"year({name})"
    if found.isNumeric():
        return f"to_int({name})"
    return f"try(to_int(left({name}, 4)))"


def filter_features(layer: QgsVectorLayer, chosen) -> None:
    """Draw only the events an :class:`~.overlay_filter.EventFilter` lets through."""
    group = _group(layer)
    fields = fields_on(layer)
    if group is None or fields is None:
        return
    when, parts = year_expression(layer, fields), []
    if chosen.year_from is not None:
        parts.append(f"{when} >= {int(chosen.year_from)}")
    if chosen.year_to is not None:
        parts.append(f"{when} <= {int(chosen.year_to)}")
    for name, wanted, read in (
        (fields.type, chosen.types, lambda word: _reading(fields, fields.type, word).event_type),
        (
            fields.confidence,
            chosen.confidences,
            lambda word: _reading(fields, fields.confidence, word).confidence,
        ),
    ):
        if wanted and name:
            words = layer.uniqueValues(layer.fields().lookupField(name))
            parts.append(_one_of(name, [word for word in words if read(word) in wanted]))
    renderer = layer.renderer().clone()
    renderer.rootRule().findRuleByKey(_FILTERED).setFilterExpression(" AND ".join(parts))
    layer.setRenderer(renderer)
    layer.triggerRepaint()


def follow_time(layer: QgsVectorLayer) -> tuple[date, date] | None:
    """Let QGIS's time on the map filter the features; return the first and last day of their years."""
    fields = fields_on(layer)
    if fields is None:
        return None
    properties = layer.temporalProperties()
    modes = Qgis.VectorTemporalMode
    found = layer.fields().at(layer.fields().lookupField(fields.date))
    if found.isDateOrTime():
        properties.setMode(modes.FeatureDateTimeInstantFromField)
        properties.setStartField(found.name())
    else:
        when = year_expression(layer, fields)
        properties.setMode(modes.FeatureDateTimeStartAndEndFromExpressions)
        properties.setStartExpression(f"make_datetime({when}, 1, 1, 0, 0, 0)")
        properties.setEndExpression(f"make_datetime({when}, 12, 31, 23, 59, 59)")
    properties.setIsActive(True)
    years = years_drawn(layer)
    return (date(years[0], 1, 1), date(years[-1], 12, 31)) if years else None


def years_drawn(layer: QgsVectorLayer) -> tuple[int, ...]:
    """Return the years in the legend of a styled layer."""
    group = _group(layer)
    if group is None:
        return ()
    return tuple(sorted(int(rule.label()) for rule in group.children() if rule.label().isdigit()))


def _reading(fields: EventFields, name: str, word) -> Reading:
    try:
        return fields.reading({fields.date: 2000, name: from_attribute(word)})
    except UnknownCode:
        return whole_years(2000, event_type=EventType.UNKNOWN)


def _one_of(name: str, words) -> str:
    column, words = QgsExpression.quotedColumnRef(name), [from_attribute(word) for word in words]
    listed = ", ".join(QgsExpression.quotedString(str(word)) for word in words if word is not None) or "NULL"
    one = f"to_string({column}) IN ({listed})"
    return f"({one} OR {column} IS NULL)" if None in words else one


def _group(layer):
    renderer = layer.renderer()
    if not isinstance(renderer, QgsRuleBasedRenderer):
        return None
    return renderer.rootRule().findRuleByKey(_FILTERED)


def _years(layer: QgsVectorLayer, fields: EventFields) -> list[int]:
    expression = QgsExpression(year_expression(layer, fields))
    context = QgsExpressionContext()
    context.setFields(layer.fields())
    expression.prepare(context)
    request = QgsFeatureRequest()
    request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes([fields.date], layer.fields())
    years = set()
    for feature in layer.getFeatures(request):
        context.setFeature(feature)
        value = expression.evaluate(context)
        if isinstance(value, (int, float)):
            years.add(int(value))
    return sorted(years)
