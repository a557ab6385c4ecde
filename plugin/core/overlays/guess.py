"""What a raster map probably is: each entry of the catalogue scored by the map's name and its values.

A guess is never more than that: the user confirms it. So every guess carries its reasons, as codes with
values, and all entries that are not impossible are kept, the best first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ..findings import Finding, Level, RuleError
from .catalogue import CatalogueEntry, Kind
from .encoding import Encoding, needs_year, of_year
from .gcbm import is_events, legend_classes, legend_encoding
from .names import short_year_in_name, words_in, year_in_name, years_in_name
from .samples import RasterSample
from .value_fit import Fit, fit_of

_LEAP = 2000  # any year with all days, where only the codes count
_NAME, _VALUES = 0.55, 0.45
_WORDS = (0.0, 0.6, 0.8, 0.9)
_LONG, _VERY_LONG = 5, 7  # letters from which on a word may begin another, or stand inside it
_OWN = 0.02
_LOOKS = 0.05  # a name that speaks of a picture, a projection or a flux outweighs one word of carbon
_UNNAMED = 0.6  # of a product that hardly comes without its name
_IMPOSSIBLE = 0.2


@dataclass(frozen=True)
class Guess:
    """What a map may be. ``score``: 0 to 1, only for the order; ``reasons``: why, findings of level INFO.

    ``year``: the one its name gives; ``dates``: those of a stack's bands; ``encoding``: the entry's, with
    the year or the legend put in, where it has one. ``date_field``, ``type_field``: of a vector map.
    """

    entry: CatalogueEntry
    score: float
    reasons: tuple[Finding, ...] = ()
    year: int | None = None
    dates: tuple[int, ...] = ()
    encoding: Encoding | None = None
    date_field: str = ""
    type_field: str = ""


def guesses(
    entries: Iterable[CatalogueEntry],
    name: str,
    sample: RasterSample,
    legend: Mapping[str, Any] | None = None,
) -> list[Guess]:
    """Return what a raster may be, best guess first; never empty if an entry is only looked at.

    :param name: of the file or layer; the band's description counts too.
    :param legend: what a legend file beside it holds, if there is one.
    """
    words = _Words(name, sample.description)
    found = [_guess(entry, words, name, sample, legend) for entry in entries if not _vector_only(entry)]
    order = sorted(range(len(found)), key=lambda k: (-round(found[k].score, 6), k))
    return [found[k] for k in order]


def name_hits(entry: CatalogueEntry, name: str) -> tuple[str, ...]:
    """Return the words of a name that speak for an entry, those of its longest group."""
    return _Words(name).hits(entry)


def name_score(hits: tuple[str, ...]) -> float:
    """Return how much the words found in a name say, 0 to 1."""
    return _WORDS[min(len(hits), len(_WORDS) - 1)]


class _Words:
    """The words of a name, alone and run together."""

    def __init__(self, *names: str) -> None:
        parts = [words_in(name) for name in names if name]
        self._words = {word for words in parts for word in words}
        self._joined = " ".join("".join(words) for words in parts)

    def hits(self, entry: CatalogueEntry) -> tuple[str, ...]:
        best: tuple[str, ...] = ()
        for group in entry.guess.names:
            if len(group) > len(best) and all(self._has(word) for word in group):
                best = group
        return best

    def _has(self, word: str) -> bool:
        if word in self._words:
            return True
        if len(word) >= _VERY_LONG or not word.isascii():
            return word in self._joined
        return len(word) >= _LONG and any(other.startswith(word) for other in self._words)


def _vector_only(entry: CatalogueEntry) -> bool:
    return entry.kind is Kind.VECTOR_EVENTS


def _guess(entry, words, name, sample, legend) -> Guess:
    hits = words.hits(entry)
    reasons = [_reason("name_word", entry, words=" ".join(hits))] if hits else []
    year = year_in_name(name)
    if year is None and entry.guess.short_year:
        year = short_year_in_name(name, entry.guess.short_year)
    encoding, legend_fit = _with_legend(entry, legend, year)
    if encoding is not None and needs_year(encoding) and year is not None and entry.guess.asks != "period":
        encoding = of_year(encoding, year)
        reasons.append(_reason("year_in_name", entry, year=year))
    if entry.guess.legend and legend_fit is not None:
        fit = legend_fit
    else:
        fit = fit_of(_with_any_year(entry, encoding), sample)
    if encoding is not None and not needs_year(entry.encoding or encoding):
        year = None  # the codes say when; a year in the name is of the edition
    dates = _dates(entry, name, sample)
    if len(dates) > 1 and len(dates) == sample.bands:
        reasons.append(_reason("bands_are_dates", entry, years=", ".join(map(str, dates))))
        fit = replace(fit, score=min(1.0, fit.score + 0.2))
    reasons += fit.reasons
    return Guess(entry, _score(entry, hits, fit), tuple(reasons), year, dates, encoding)


def _score(entry, hits, fit: Fit) -> float:
    if entry.kind is Kind.IMAGERY and hits:
        return min(1.0, _NAME * name_score(hits) + _VALUES + _LOOKS)
    values = fit.score * (_UNNAMED if entry.guess.named and not hits and fit.score <= 1.0 else 1.0)
    score = _NAME * name_score(hits) + _VALUES * values
    if fit.impossible:
        score *= _IMPOSSIBLE
    elif entry.own:
        score += _OWN
    return min(1.0, score)


def _with_legend(entry, legend, year) -> tuple[Encoding | None, Fit | None]:
    """Return the entry's encoding, that of the legend where it takes one; and what the legend says of it."""
    if not entry.guess.legend:
        return entry.encoding, None
    if legend is None:
        return entry.encoding, None
    if entry.guess.legend == "events" and is_events(legend):
        try:
            encoding = legend_encoding(legend, year)
        except RuleError as error:
            return entry.encoding, Fit(0.5, (error.finding,))
        count = len(encoding.codes)
        return encoding, Fit(2.0, (_reason("legend_found", entry, codes=count),))
    if entry.guess.legend == "classes" and legend_classes(legend):
        return None, Fit(2.0, (_reason("legend_found", entry, codes=len(legend_classes(legend))),))
    return entry.encoding, Fit(0.1)


def _with_any_year(entry, encoding) -> CatalogueEntry:
    """Return the entry as it reads codes when its year is known."""
    if encoding is not None and needs_year(encoding):
        encoding = of_year(encoding, _LEAP)
    return replace(entry, encoding=encoding)


def _dates(entry, name, sample) -> tuple[int, ...]:
    if entry.kind is not Kind.STACK:
        return ()
    if entry.stack.dates and len(entry.stack.dates) == sample.bands:
        return entry.stack.dates
    told = [year_in_name(text) for text in sample.descriptions]
    if len(told) == sample.bands > 1 and all(told) and told == sorted(set(told)):
        return tuple(told)
    years = years_in_name(name)
    if len(years) == sample.bands and list(years) == sorted(years):
        return years
    if len(years) == 2 and years[1] - years[0] == sample.bands - 1 > 1:  # first and last of a run
        return tuple(range(years[0], years[1] + 1))
    return ()


def _reason(code: str, entry: CatalogueEntry, **values) -> Finding:
    return Finding(Level.INFO, code, entry.id, values)
