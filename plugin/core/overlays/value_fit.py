"""How well the values of a raster fit an entry of the catalogue."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..findings import Finding, Level
from ..units import DensityUnit
from .catalogue import CatalogueEntry, Kind
from .encoding import AnyEncoding, Classes, DayOfYear, Days, Encoding, UnknownCode, Years
from .samples import RasterSample

_NAMED = 5  # unknown codes that a reason names
_FEW = 4  # so few whole numbers are classes, not quantities
_HALF = 0.5
#: Above-ground carbon of the densest forests is less, in t/ha; what is more is biomass.
MOST_CARBON = 450.0
_BIOMASS = DensityUnit.T_BIOMASS_PER_HA.value
_CARBON = DensityUnit.T_C_PER_HA.value


@dataclass(frozen=True)
class Fit:
    """``score``: 0 to 1 (above: said by a legend); ``impossible``: the values contradict the entry."""

    score: float
    reasons: tuple[Finding, ...] = ()
    impossible: bool = False


def fit_of(entry: CatalogueEntry, sample: RasterSample) -> Fit:
    """Return how well the values fit. An encoding that needs a year must have one."""
    if entry.kind is Kind.IMAGERY:
        return _imagery(entry, sample)
    if sample.empty:
        return Fit(0.3, (_say("no_values", entry),))
    if entry.kind is Kind.EVENTS and entry.encoding is not None:
        return _events(entry, sample)
    if entry.kind is Kind.STACK:
        known = {*entry.stack.kept, *entry.stack.lost}
        return _codes(entry, sample, known, set(map(int, entry.nodata)), must=set(entry.stack.kept))
    if entry.kind is Kind.CLASSES and entry.classes:
        known = {one.code for one in entry.classes}
        return _codes(entry, sample, known, set(map(int, entry.nodata)))
    if entry.guess.legend:
        return _with_legend(entry, sample)
    if entry.kind is Kind.AREAS:
        return _codes(entry, sample, {0, 1}, set(), must={1})
    return _quantity(entry, sample)


def read_codes(encoding: Encoding, sample: RasterSample):
    """Return (codes that are events, those unknown, those that are none), distinct and rising."""
    events, unknown, none = [], [], []
    for value, _count in sample.values:
        if value != int(value):
            unknown.append(value)
            continue
        try:
            (none if encoding.decode(int(value)) is None else events).append(int(value))
        except UnknownCode:
            unknown.append(int(value))
    return events, unknown, none


def _events(entry, sample) -> Fit:
    if not sample.whole:
        return Fit(0.0, (_say("not_whole", entry),), True)
    events, unknown, _none = read_codes(entry.encoding, sample)
    if not events and not unknown:
        return Fit(0.35, (_say("no_events", entry),))
    share = len(events) / (len(events) + len(unknown))
    fit = _share(entry, share, len(events), unknown)
    if fit.impossible:
        return fit
    bonus = _distinct(entry, len(events)) + 0.1 * _narrowness(_size(entry.encoding))
    return Fit(min(1.0, max(0.0, fit.score + bonus)), fit.reasons)


def _codes(entry, sample, known, empty, must=frozenset()) -> Fit:
    if not sample.whole:
        return Fit(0.0, (_say("not_whole", entry),), True)
    codes = {int(value) for value, _count in sample.values} - empty
    if not codes:
        return Fit(0.3, (_say("no_values", entry),))
    found, unknown = sorted(codes & known), sorted(codes - known)
    fit = _share(entry, len(found) / len(codes), len(found), unknown)
    if fit.impossible:
        return fit
    bonus = 0.1 * _narrowness(len(known)) + (_distinct(entry, len(found)) if len(known) > 2 else 0.0)
    if must and not codes & set(must):
        bonus -= 0.2
    return Fit(min(1.0, max(0.0, fit.score + bonus)), fit.reasons)


def _share(entry, share: float, known: int, unknown) -> Fit:
    if not unknown:
        return Fit(0.7, (_say("values_known", entry, known=known),))
    named = ", ".join(f"{value:g}" for value in unknown[:_NAMED]) + (" …" if len(unknown) > _NAMED else "")
    reason = _say("values_unknown", entry, known=known, unknown=len(unknown), codes=named)
    return Fit(0.7 * share * share, (reason,), share < _HALF)


def _distinct(entry, count: int) -> float:
    if entry.guess.distinct is None:
        return 0.0
    low, high = entry.guess.distinct
    return 0.2 if low <= count <= high else -0.2


def _narrowness(codes: float) -> float:
    """Return 1 for an entry that knows one code, near 0 for one that knows a hundred thousand."""
    return max(0.0, 1.0 - math.log10(max(1.0, codes)) / 5.0)


def _size(encoding: AnyEncoding) -> int:
    if isinstance(encoding, Years):
        return encoding.last - encoding.first + 1
    if isinstance(encoding, Days):
        return len(encoding.prefixes) * 10**encoding.digits
    if isinstance(encoding, DayOfYear):
        return 366
    if isinstance(encoding, Classes):
        return len(encoding.codes)
    return 366 * (encoding.last_year - encoding.first_year + 1)


def _with_legend(entry, sample) -> Fit:
    """Fit of an entry whose codes a legend explains, while there is none beside the map."""
    if not sample.whole:
        return Fit(0.0, (_say("not_whole", entry),), True)
    if entry.guess.legend == "classes" and sample.names:
        return Fit(0.9, (_say("names_in_file", entry, codes=len(sample.names)),))
    low, high = entry.guess.distinct or (1, 60)
    few = low <= len(sample.values) <= high and sample.complete
    return Fit((0.5 if sample.has_palette else 0.3) if few else 0.1, (_say("legend_missing", entry),))


def _quantity(entry, sample) -> Fit:
    hints, low, high = entry.guess, *_span(entry, sample)
    if low is None:
        return Fit(0.3, (_say("no_values", entry),))
    beyond = (hints.low is not None and low < hints.low) or (hints.high is not None and high > hints.high)
    if beyond:
        return Fit(0.0, (_say("values_beyond", entry, low=low, high=high),), True)
    reasons = [_say("values_in_range", entry, low=low, high=high)]
    score = 0.4 + (0.3 if hints.usual and hints.usual[0] <= high <= hints.usual[1] else 0.0)
    if hints.whole and not sample.whole:
        score -= 0.2
    if sample.whole and len(sample.values) <= _FEW:
        score -= 0.3
    if not hints.whole and not sample.whole:
        score += 0.1
    score += 0.1 * max(0.0, 1.0 - math.log10(max(1.0, hints.high or 1e4)) / 4.0)
    if entry.is_density and entry.unit in (_BIOMASS, _CARBON):
        score, reasons = _biomass_or_carbon(entry, high, score, reasons)
    return Fit(min(1.0, max(0.0, score)), tuple(reasons))


def _biomass_or_carbon(entry, high, score, reasons):
    """Judge by the highest value: so much carbon stands in no forest, though it may lie in peat."""
    above_ground = entry.guess.usual is None or entry.guess.usual[1] <= MOST_CARBON
    if high > MOST_CARBON and entry.unit == _BIOMASS:
        reasons.append(_say("too_high_for_carbon", entry, high=high, most=MOST_CARBON))
    elif high > MOST_CARBON and above_ground:
        score -= 0.2
        reasons.append(_say("too_high_above_ground", entry, high=high, most=MOST_CARBON))
    elif high <= MOST_CARBON and above_ground or entry.unit == _BIOMASS:
        reasons.append(_say("biomass_or_carbon", entry, high=high))
    return score, reasons


def _span(entry, sample):
    """Return the lowest and highest value that is not one of the entry's nodata codes."""
    if not entry.nodata or not sample.complete:
        return sample.low, sample.high
    values = [value for value, _count in sample.values if value not in entry.nodata]
    return (min(values), max(values)) if values else (None, None)


def _imagery(entry, sample) -> Fit:
    if sample.dtype == "uint8" and sample.bands in (3, 4) and len(sample.values) > 50:
        return Fit(0.9, (_say("looks_like_a_picture", entry, bands=sample.bands),))
    return Fit(0.3, (_say("fits_anything", entry),))


def _say(code: str, entry: CatalogueEntry, **values) -> Finding:
    return Finding(Level.INFO, code, entry.id, values)
