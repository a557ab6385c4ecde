"""The catalogue of known maps: what each is, how its values are read, where it comes from.

The entries are data (``resources/tables/catalogue.json``); those a user adds have the same form and are
text from data like any other. :mod:`catalogue_json` reads and checks both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

from ..findings import Finding, Level, RuleError
from ..units import DensityUnit
from .encoding import Encoding
from .reading import EventType

FALLBACK_LANGUAGE = "en"


class Kind(str, Enum):
    """What a map shows, which decides what can be done with it."""

    EVENTS = "events"  # codes that say when something happened
    STACK = "stack"  # the same land at several dates: one band or one file each
    COVER = "cover"  # percent of the cell
    DENSITY = "density"  # biomass or carbon
    MEASURE = "measure"  # another quantity, in the entry's unit
    CLASSES = "classes"  # classes of land at one date
    AREAS = "areas"  # protected areas and the like, as polygons or as cells that are 1
    VECTOR_EVENTS = "vector_events"  # polygons or points with a date and a type
    IMAGERY = "imagery"  # looked at only


#: Kinds that tell when land changed, so that losses can be counted from them.
DATED = frozenset({Kind.EVENTS, Kind.STACK, Kind.VECTOR_EVENTS})

#: Units of a map's values, besides those of densities.
OTHER_UNITS = ("", "percent", "m")
UNITS = (*OTHER_UNITS, *(unit.value for unit in DensityUnit))


@dataclass(frozen=True)
class LandClass:
    """A class of land: its code, its name by language (text from data), whether it is forest."""

    code: int
    name: Mapping[str, str] = field(default_factory=dict)
    forest: bool = False
    color: str = ""

    def name_in(self, language: str) -> str:
        """Return the name in a language, else in English, else in any."""
        return text_in(self.name, language)


@dataclass(frozen=True)
class Stack:
    """How dated bands or files tell of losses: ``kept`` codes at one date, ``lost`` ones at the next.

    ``dates``: the years of the bands; empty where the file's name or the user says them.
    """

    kept: tuple[int, ...] = (1,)
    lost: tuple[int, ...] = (0,)
    dates: tuple[int, ...] = ()


@dataclass(frozen=True)
class VectorFields:
    """Names that the date, the year and the type of a vector map usually have, and its types' words."""

    dates: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    default_type: EventType = EventType.LOSS


@dataclass(frozen=True)
class Style:
    """Colours of a map: from low to high, or of its classes; ``ramp`` names QGIS's ramp nearest to them."""

    ramp: str = ""
    colors: tuple[str, ...] = ()


@dataclass(frozen=True)
class Hints:
    """What a map of this entry looks like. ``names``: groups of words; all of one group make a hit.

    ``low``, ``high``: no value lies beyond; ``usual``: highest values usually lie within. ``distinct``:
    how many codes that are events one usually meets. ``bands``: ``one`` or ``many``. ``short_year``:
    words before a year of two digits. ``fields``: names of fields, one of which a vector map has.
    ``shapes``: of a vector map; empty: no vector map. ``legend``: what a legend file beside the map
    explains, ``events`` or ``classes``. ``named``: such a map hardly comes without one of its names.
    ``asks``: ``period`` where the user says between which two dates the codes without a year lie.
    """

    names: tuple[tuple[str, ...], ...] = ()
    low: float | None = None
    high: float | None = None
    usual: tuple[float, float] | None = None
    distinct: tuple[int, int] | None = None
    whole: bool | None = None
    bands: str = ""
    short_year: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    shapes: tuple[str, ...] = ()
    legend: str = ""
    named: bool = False
    asks: str = ""


@dataclass(frozen=True)
class CatalogueEntry:
    """A known map. Texts are data; ``verified`` says of fields how they are known."""

    id: str
    kind: Kind
    title: Mapping[str, str]
    summary: Mapping[str, str] = field(default_factory=dict)
    encoding: Encoding | None = None
    unit: str = ""
    nodata: tuple[float, ...] = ()
    licence: str = ""
    citation: str = ""
    where: str = ""
    style: Style = Style()
    guess: Hints = Hints()
    stack: Stack | None = None
    classes: tuple[LandClass, ...] = ()
    vector: VectorFields | None = None
    verified: Mapping[str, str] = field(default_factory=dict)
    own: bool = False

    def title_in(self, language: str) -> str:
        """Return the title in a language, else in English, else in any."""
        return text_in(self.title, language)

    def summary_in(self, language: str) -> str:
        """Return the summary in a language, else in English, else in any."""
        return text_in(self.summary, language)

    @property
    def is_density(self) -> bool:
        """Whether the values are an amount of biomass or carbon, in :class:`DensityUnit`."""
        return self.kind is Kind.DENSITY


class Catalogue:
    """The entries in their order, built-in ones first."""

    def __init__(self, entries: Iterable[CatalogueEntry]) -> None:
        self._entries: dict[str, CatalogueEntry] = {}
        for entry in entries:
            if entry.id in self._entries:
                raise RuleError(Finding(Level.ERROR, "catalogue_id_twice", entry.id))
            self._entries[entry.id] = entry

    def __iter__(self) -> Iterator[CatalogueEntry]:
        return iter(self._entries.values())

    def __len__(self) -> int:
        return len(self._entries)

    def find(self, entry_id: str) -> CatalogueEntry:
        """Return the entry ``entry_id``.

        :raises RuleError: ``catalogue_entry_unknown``.
        """
        found = self._entries.get(entry_id)
        if found is None:
            raise RuleError(Finding(Level.ERROR, "catalogue_entry_unknown", entry_id))
        return found

    def of_kind(self, *kinds: Kind) -> tuple[CatalogueEntry, ...]:
        """Return the entries of these kinds, in order."""
        return tuple(entry for entry in self if entry.kind in kinds)


def text_in(texts: Mapping[str, str], language: str) -> str:
    """Return the text of a language, of its family (``zh`` for ``zh-Hans``), in English, or any."""
    family = language.replace("_", "-").split("-")[0]
    for code in (language, *(each for each in texts if each.split("-")[0] == family), FALLBACK_LANGUAGE):
        if texts.get(code):
            return texts[code]
    return next((text for text in texts.values() if text), "")
