"""Which equation of biomass a tree takes by its species or by the code of a group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from ..findings import Finding, Level, RuleError
from ..tables import table
from .allometry import Allometry, equation

_WORDS_OF_A_SPECIES = 2


@dataclass(frozen=True)
class Assigned:
    """Trees by the equation that they take.

    ``trees`` lists (equation, places of its trees); ``others`` counts the species, as they are written, that
    had no equation of their own and took the default.
    """

    trees: list
    others: Counter = field(default_factory=Counter)


def set_names() -> tuple:
    """Return the ids of the sets: publications with equations for groups of species."""
    return tuple(one["id"] for one in _sets())


def set_source(name: str) -> str:
    """Return the citation of a set.

    :raises RuleError: there is none.
    """
    return _set(name)["source"]


def equations_of_set(name: str) -> dict[str, Allometry]:
    """Return species, genus or code (as :func:`plain` has it) → equation.

    The id of each equation is among the codes, with and without the set's.

    :raises RuleError: there is no such set.
    """
    found = {}
    for equation_id, names in _set(name)["groups"].items():
        one = equation(equation_id)
        short = equation_id[len(name) + 1 :]
        for code in (*names, equation_id, short):
            found[plain(code)] = one
    return found


def equations_of_rows(rows: Iterable[Sequence]) -> dict[str, Allometry]:
    """Return species or code → equation, of rows of (species, id of an equation).

    :raises RuleError: an equation that there is not, or a species twice with different ones.
    """
    found: dict = {}
    for species, name in rows:
        key, one = plain(species), equation(str(name).strip())
        if found.get(key, one) is not one:
            raise RuleError(Finding(Level.ERROR, "species_twice", str(species)))
        found[key] = one
    return found


def assign(species: Sequence[str], known: Mapping[str, Allometry], default: Allometry) -> Assigned:
    """Give each tree its equation: by its whole name, by genus and species, by genus, or the default's."""
    places: dict = {}
    others: Counter = Counter()
    for place, written in enumerate(species):
        one = _found(written, known)
        if one is None:
            one = default
            others[" ".join(str(written or "").split())] += 1
        places.setdefault(one.name, (one, []))[1].append(place)
    trees = [(one, np.array(found)) for one, found in places.values()]
    return Assigned(trees, others if known else Counter())


def plain(text) -> str:
    """Return a name as names are compared: small letters, single spaces."""
    return " ".join(str(text or "").replace("_", " ").casefold().split())


def _found(written, known: Mapping) -> Allometry | None:
    name = plain(written)
    words = name.split(" ")
    for key in (name, " ".join(words[:_WORDS_OF_A_SPECIES]), words[0]):
        if key and key in known:
            return known[key]
    return None


def _sets() -> list:
    return table("allometry_temperate")["sets"]


def _set(name: str) -> Mapping:
    found = next((one for one in _sets() if one["id"] == name), None)
    if found is None:
        raise RuleError(
            Finding(Level.ERROR, "allometry_set_unknown", name, {"known": ", ".join(set_names())})
        )
    return found
