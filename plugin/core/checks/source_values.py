"""What the values of a source say about nodata, classes, signs and saturation; and fields of layers."""

from __future__ import annotations

from ..findings import Level
from .source_facts import SourceFacts
from .source_kinds import Repair, SourceFinding, SourceKind

#: Values that software writes where there are no data.
KNOWN_NODATA = (
    -9999.0, -999.0, -99.0, -32768.0, -32767.0, -1.0, 255.0, 254.0, 9999.0, 32767.0, 65535.0, 99999.0,
    -99999.0, 4294967295.0, 1e20, -3.4e38, 3.4e38, -1e38,
)  # fmt: skip
#: Beyond this no stock lies; float nodata is kept rounded, so it is not compared but by size.
HUGE = 1e19
_APART = 1.5  # times the highest other value
_LIMIT_SHARE = 0.9
_RING = 0.5  # of the outermost cells
_LEAST_ZEROS = 0.01  # of the cells with data
_AT_TOP, _PILE, _TIMES, _VARIED = 0.02, 0.1, 5, 50
_MOST_CODES, _HIGHEST_CODE = 12, 24


def value_findings(facts: SourceFacts) -> list[SourceFinding]:
    """Return what the values of a raster say about themselves."""
    if facts.values is None:
        return []
    found = _spikes(facts)
    found += _zeros(facts)
    if not found:
        found += _classes(facts)
    return found + _negative(facts) + _saturated(facts)


def holds_classes(facts: SourceFacts) -> bool:
    """Whether the values are few small whole numbers, as those of classes are."""
    values = facts.values
    if values is None or not values.data or not values.integer or not values.codes:
        return False
    codes = values.codes
    if codes == (0.0,):
        return False  # nothing anywhere, which is no legend
    return len(codes) <= _MOST_CODES and codes[0] >= 0.0 and codes[-1] <= min(_HIGHEST_CODE, 2 * len(codes))


def is_apart(value: float, low: float, high: float, limit: float | None = None) -> bool:
    """Whether a known nodata value stands apart from the other values, which lie between two others.

    :param limit: the highest value that cells of this type can hold.
    """
    if low != low:
        return True
    if value == limit:
        return high <= _LIMIT_SHARE * value
    if value < 0.0:
        return value < min(0.0, 2.0 * low)
    return value > _APART * max(high, 0.0) and value > 0.0


def _spikes(facts) -> list[SourceFinding]:
    values, found = facts.values, []
    for value, count in sorted(values.spikes.items()):
        figures = {
            "value": value,
            "count": count,
            "cells": values.cells,
            "share": count / max(1, values.cells),
        }
        figures.update(sampled=not values.whole, seed=facts.seed)
        declared = values.nodata is not None
        detail = "other" if declared else ""
        repairs = (Repair("nodata", value),)
        level = Level.ERROR if values.in_parcels else Level.WARNING
        found.append(_say(facts, SourceKind.NODATA, level, f"{value:g}|{detail}", figures, repairs))
    return found


def _zeros(facts) -> list[SourceFinding]:
    """Say that 0 may stand for nodata: all is 0, or the map's border is and no nodata is declared."""
    values = facts.values
    if values.data and values.zeros == values.data:
        figures = {"share": 1.0, "sampled": not values.whole, "seed": facts.seed}
        return [_say(facts, SourceKind.ZEROS, Level.ERROR, "all", figures)]
    if values.nodata is not None or values.masked or holds_classes(facts):
        return []
    share = values.zeros / max(1, values.data)
    if values.border_zeros < _RING or share < _LEAST_ZEROS or share == 1.0:
        return []
    figures = {"share": share, "border": values.border_zeros, "sampled": not values.whole, "seed": facts.seed}
    return [_say(facts, SourceKind.ZEROS, Level.WARNING, "", figures, (Repair("nodata", 0.0),))]


def _classes(facts) -> list[SourceFinding]:
    if not holds_classes(facts) or facts.values.cells < 20:
        return []
    figures = {"codes": [float(code) for code in facts.values.codes], "count": len(facts.values.codes)}
    return [_say(facts, SourceKind.CLASSES, Level.ERROR, "", figures)]


def _negative(facts) -> list[SourceFinding]:
    values = facts.values
    if not values.negative:
        return []
    share = values.negative / max(1, values.data)
    figures = {"share": share, "lowest": values.low, "sampled": not values.whole, "seed": facts.seed}
    return [_say(facts, SourceKind.NEGATIVE, Level.WARNING, "", figures)]


def _saturated(facts) -> list[SourceFinding]:
    """Say that many cells share the highest value: what is denser is cut off there."""
    values = facts.values
    share = values.at_top / max(1, values.data)
    usual = values.at_top < _TIMES * values.at_other and share < _PILE  # models repeat many values
    if share < _AT_TOP or usual or values.distinct < _VARIED or values.high <= 0.0:
        return []
    detail = "type" if values.type_limit is not None and values.high == values.type_limit else ""
    figures = {"share": share, "highest": values.high, "sampled": not values.whole, "seed": facts.seed}
    return [_say(facts, SourceKind.SATURATED, Level.WARNING, detail, figures)]


def field_findings(facts: SourceFacts) -> list[SourceFinding]:
    """Return what is wrong with the field of values of a layer."""
    one = facts.field
    if one is None:
        return []
    if not one.found:
        return [_say(facts, SourceKind.FIELD_MISSING, Level.ERROR, one.name, {"field": one.name})]
    found, rows = [], max(1, one.rows)
    if one.text:
        figures = {
            "field": one.name,
            "texts": one.texts,
            "readable": one.readable,
            "rows": one.rows,
            "example": one.example,
        }
        level = Level.ERROR if one.texts or one.readable else Level.WARNING
        found.append(_say(facts, SourceKind.FIELD_TEXT, level, one.name, figures))
    if one.nulls:
        figures = {"field": one.name, "nulls": one.nulls, "rows": one.rows, "share": one.nulls / rows}
        level = Level.ERROR if one.nulls == one.rows else Level.WARNING
        found.append(_say(facts, SourceKind.FIELD_EMPTY, level, one.name, figures))
    return found


def _say(facts, kind, level, detail="", values=None, repairs=()) -> SourceFinding:
    return SourceFinding(
        kind, facts.name, facts.key, level, detail, values or {}, repairs, facts.fingerprint[:12]
    )
