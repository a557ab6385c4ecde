"""What the values of a map mean, as rows of text: value, how often it was seen, what it is taken for."""

from __future__ import annotations

from typing import NamedTuple

from ...core.overlays.catalogue import CatalogueEntry, Kind
from ...core.overlays.encoding import Encoding, UnknownCode, needs_year, of_year
from ...core.overlays.samples import RasterSample
from ...core.units import DensityUnit, density_conversion
from ...storage.event_words import reading_words, unit_word
from ...translate import current_language, tr
from ..widgets import number

MOST_ROWS = 200
_EACH = 40  # so many codes with days are shown one by one, more by years
_DECIMALS = 2
_LEAP = 2000  # any year that has all days


class Meaning(NamedTuple):
    """A row. ``share``: of the cells seen with data, or ``None``; ``known``: whether the entry knows it."""

    value: str
    share: float | None
    words: str
    known: bool = True


def meanings(
    entry: CatalogueEntry, encoding: Encoding | None, unit: str, sample: RasterSample
) -> list[Meaning]:
    """Return the values seen in a map and what each means by an entry, at most :data:`MOST_ROWS`."""
    if sample.empty:
        return []
    if encoding is not None and needs_year(encoding):
        missing, none = tr("the year is missing"), tr("no event")
        rows = _events(of_year(encoding, _LEAP), sample)[:MOST_ROWS]
        return [row._replace(words=missing) if row.known and row.words != none else row for row in rows]
    if encoding is not None:
        return _events(encoding, sample)[:MOST_ROWS]
    words = _words_of_codes(entry, sample)
    if words is not None:
        total = sum(count for _value, count in sample.values)
        unknown = tr("not known")
        seen = sample.values[:MOST_ROWS]
        return [Meaning(_shown(v), c / total, words.get(v, unknown), v in words) for v, c in seen]
    return _quantities(unit, sample)


def unknown_share(rows: list[Meaning]) -> float:
    """Return the share of the cells seen whose value is not known."""
    return sum(row.share or 0.0 for row in rows if not row.known)


def code_meaning(encoding: Encoding, code: int) -> str:
    """Return what one code means, in words."""
    try:
        reading = encoding.decode(code)
    except UnknownCode:
        return tr("not known")
    return tr("no event") if reading is None else reading_words(reading, with_type=True)


def _events(encoding, sample) -> list[Meaning]:
    total = sum(count for _value, count in sample.values)
    by_years = len(sample.values) > _EACH
    found: dict[tuple[str, bool], list] = {}
    for value, count in sample.values:
        whole = value == int(value)
        words, known = (code_meaning(encoding, int(value)), True) if whole else (tr("no code"), False)
        if whole and words == tr("not known"):
            known = False
        key = (words, known) if by_years else (f"{words}\0{value}", known)
        found.setdefault(key, []).append((value, count))
    rows = []
    for (words, known), seen in found.items():
        low, high = seen[0][0], seen[-1][0]
        shown = _shown(low) if low == high else f"{_shown(low)}–{_shown(high)}"
        rows.append(Meaning(shown, sum(c for _, c in seen) / total, words.split("\0")[0], known))
    return sorted(rows, key=lambda row: row.known)  # unknown codes first: they want a look


def _words_of_codes(entry, sample) -> dict | None:
    """Return value → words of maps of classes; ``None`` for quantities."""
    if entry.kind is Kind.AREAS:
        return {0: tr("outside"), 1: tr("inside")}
    if entry.kind is Kind.IMAGERY:
        return None
    named = {one.code: _class_words(one) for one in entry.classes}
    named.update({code: name for code, name in sample.names if code not in named and not entry.stack})
    if entry.stack is not None:
        named = {
            **{code: tr("forest") for code in entry.stack.kept},
            **{code: tr("not forest") for code in entry.stack.lost},
            **named,
        }
    if not named and entry.kind is not Kind.CLASSES:
        return None
    return {**named, **{code: tr("no data") for code in entry.nodata}}


def _class_words(one) -> str:
    name = one.name_in(current_language())
    return tr("{name} (forest)").format(name=name) if one.forest else name


def _quantities(unit, sample) -> list[Meaning]:
    rows = [(tr("lowest"), sample.low, None), (tr("highest"), sample.high, None)]
    if sample.complete:
        rows.insert(1, (tr("middle"), _middle(sample), None))
    if sample.zeros:
        rows.append((tr("zero"), 0.0, sample.zeros))
    shown = [Meaning(name, share, _amount(value, unit)) for name, value, share in rows if value is not None]
    return shown


def _amount(value: float, unit: str) -> str:
    text = f"{number(value, 0 if value == round(value) else _DECIMALS)} {unit_word(unit)}".strip()
    if unit in (DensityUnit.T_BIOMASS_PER_HA.value, DensityUnit.T_C_PER_HA.value):
        tonnes = value * density_conversion(DensityUnit(unit)).factor_tco2e
        text += " = " + tr("{amount} t CO2e/ha").format(amount=number(tonnes, 1))
    return text


def _middle(sample) -> float:
    half, seen = sum(count for _value, count in sample.values) / 2.0, 0
    for value, count in sample.values:
        seen += count
        if seen >= half:
            return value
    return sample.high


def _shown(value: float) -> str:
    return str(int(value)) if value == int(value) else number(value, _DECIMALS)
