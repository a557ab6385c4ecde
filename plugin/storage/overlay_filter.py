"""Which events of an overlay are drawn: by years, type and confidence, and by the time on the map.

Hiding makes codes clear through the renderer's list of transparent values; colours and legend stay as
they are, and so does what the user has made transparent.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, timedelta

from qgis.core import QgsRasterLayer, QgsRasterTransparency, QgsRuleBasedRenderer

from ..core.overlays.encoding import DayOfYear, Encoding
from ..core.overlays.encoding_json import encoding_of, told_of
from ..core.overlays.reading import Confidence, EventType, Reading, Span
from .compat import clear_values, transparent_range
from .event_classes import monthly

ENCODING_PROPERTY = "terrestrial_carbon/encoding"
FILTER_PROPERTY = "terrestrial_carbon/filter"
HIDDEN_PROPERTY = "terrestrial_carbon/hidden"
_END = 1e18  # beyond any code


@dataclass(frozen=True)
class EventFilter:
    """The events that are drawn. ``None`` or empty: no limit.

    ``types`` and ``confidences`` hold members or codes.
    """

    year_from: int | None = None
    year_to: int | None = None
    types: frozenset = frozenset()
    confidences: frozenset = frozenset()

    def __post_init__(self) -> None:
        object.__setattr__(self, "types", frozenset(EventType(one) for one in self.types))
        object.__setattr__(self, "confidences", frozenset(Confidence(one) for one in self.confidences))

    @property
    def is_empty(self) -> bool:
        """Whether everything is drawn."""
        return self == EventFilter()

    def lets(self, reading: Reading) -> bool:
        """Whether an event is drawn; one of a span of years only if all of it lies within."""
        return (
            reading.lies_in(self.year_from, self.year_to)
            and (not self.types or reading.event_type in self.types)
            and (not self.confidences or reading.confidence in self.confidences)
        )

    def told(self) -> str:
        """Return the filter as JSON; :meth:`of` reads it back."""
        types = sorted(one.value for one in self.types)
        confidences = sorted(one.value for one in self.confidences)
        told = {"from": self.year_from, "to": self.year_to, "types": types, "confidences": confidences}
        return json.dumps(told)

    @classmethod
    def of(cls, text) -> EventFilter:
        """Return the filter a text tells; no filter for one that tells none."""
        try:
            told = json.loads(text or "{}")
            return cls(told.get("from"), told.get("to"), told.get("types", ()), told.get("confidences", ()))
        except (TypeError, ValueError, AttributeError):
            return cls()


def keep_encoding(layer, encoding: Encoding) -> None:
    """Write on ``layer`` how its codes are read."""
    layer.setCustomProperty(ENCODING_PROPERTY, json.dumps(told_of(encoding)))


def encoding_on(layer) -> Encoding | None:
    """Return how a layer's codes are read, or ``None`` if nothing is written on it."""
    text = layer.customProperty(ENCODING_PROPERTY)
    return encoding_of(json.loads(text)) if text else None


def filter_on(layer) -> EventFilter:
    """Return the filter of a layer."""
    return EventFilter.of(layer.customProperty(FILTER_PROPERTY))


def apply_filter(layer, chosen: EventFilter, window: tuple[date, date] | None = None) -> None:
    """Draw only the events ``chosen`` and, if given, only those that can have been in ``window``.

    Works on maps of events with an encoding on them and on event layers styled by
    :func:`.event_features.style_features`; others are left alone. The filter is remembered on the layer.

    :param window: first and last day, both included; not remembered.
    """
    if layer.customProperty(FILTER_PROPERTY, "") != ("" if chosen.is_empty else chosen.told()):
        layer.setCustomProperty(FILTER_PROPERTY, "" if chosen.is_empty else chosen.told())
    show_window(layer, window)


def show_window(layer, window: tuple[date, date] | None) -> None:
    """Draw of the layer's filtered events those that can have been between two days; ``None``: all.

    The project does not count as changed by this.
    """
    if isinstance(layer, QgsRasterLayer):
        encoding = encoding_on(layer)
        if encoding is not None and layer.renderer() is not None:
            _hide(layer, hidden_ranges(encoding, filter_on(layer), window))
    elif isinstance(layer.renderer(), QgsRuleBasedRenderer):
        from .event_features import filter_features

        filter_features(layer, filter_on(layer))


def hidden_ranges(
    encoding: Encoding, chosen: EventFilter, window: tuple[date, date] | None = None
) -> tuple[tuple[float, float], ...]:
    """Return the ranges of values (both ends included) that are not drawn; none if nothing is left out."""
    if chosen.is_empty and window is None:
        return ()
    spans = monthly(encoding) if isinstance(encoding, DayOfYear) else encoding.spans()
    shown = []
    for span in spans:
        if span.reading is not None and chosen.lets(span.reading):
            codes = (span.low, span.high) if window is None else _codes_within(span, window)
            if codes is not None:
                shown.append(codes)
    hidden, following = [], -_END
    for low, high in sorted(shown):
        if low - 1 >= following:
            hidden.append((following, low - 1))
        following = high + 1
    hidden.append((following, _END))
    return tuple(hidden)


def _codes_within(span: Span, window: tuple[date, date]) -> tuple[int, int] | None:
    """Return the span's codes that can have been in the window; single days are cut out of it."""
    first, last = max(span.reading.first, window[0]), min(span.reading.last, window[1])
    if first > last:
        return None
    if span.high - span.low == (span.reading.last - span.reading.first) / timedelta(days=1):
        begin = span.low + (first - span.reading.first).days
        return begin, begin + (last - first).days
    return span.low, span.high


def _hide(layer: QgsRasterLayer, ranges) -> None:
    """Make ranges clear in place of those that were, beside what the user made transparent."""
    renderer = layer.renderer()
    ours = {tuple(pair) for pair in json.loads(layer.customProperty(HIDDEN_PROPERTY) or "[]")}
    there = renderer.rasterTransparency()
    pixels = there.transparentSingleValuePixelList() if there is not None else []
    kept = [pixel for pixel in pixels if (pixel.min, pixel.max) not in ours or not clear_values(pixel)]
    if ours == set(ranges) and len(pixels) - len(kept) == len(ours):
        return
    transparency = QgsRasterTransparency()
    transparency.setTransparentSingleValuePixelList(kept + [transparent_range(*pair) for pair in ranges])
    renderer.setRasterTransparency(transparency)
    project = layer.project() if hasattr(layer, "project") else None
    if project is None:
        layer.setCustomProperty(HIDDEN_PROPERTY, json.dumps([list(pair) for pair in ranges]))
    else:
        with project.blockDirtying(project):
            layer.setCustomProperty(HIDDEN_PROPERTY, json.dumps([list(pair) for pair in ranges]))
    layer.triggerRepaint()
