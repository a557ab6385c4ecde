"""Which fields of a parcel are decided together.

A status goes with its basis, an area and the parents with the geometry, and the figures of one
measurement of the stock with each other: taken from two sides they would state what nobody meant.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Optional

from ..mechanism.parcel_changes import GEOMETRY

LAND, STATUS, STOCK = "land", "status", "stock"
#: Group → its fields. Every other field is a group of its own name.
GROUPS = {
    LAND: (GEOMETRY, "area_ha", "parent_ids"),
    STATUS: ("status", "basis"),
    STOCK: (
        "stock_tco2e",
        "stock_se_tco2e",
        "agb_tco2e",
        "bgb_tco2e",
        "dead_wood_tco2e",
        "litter_tco2e",
        "soil_tco2e",
        "peat_tco2e",
        "stock_source",
        "stock_date",
        "covered_pct",
        "nodata_pct",
        "outside_pct",
        "flag",
        "flag_accepted",
    ),
}
_GROUP_OF = {field: group for group, fields in GROUPS.items() for field in fields}
#: Fields that say nothing of the land itself: a piece cut off does not need them.
NAMES = ("name", "source", "review_state")

State = Mapping[str, Any]
States = Mapping[str, State]


def fields_of(group: str) -> tuple:
    """Return the fields of a group."""
    return GROUPS.get(group, (group,))


def groups_of(*states: Optional[State]) -> list:
    """Return the groups that any of the states has a field of: land, status and stock first."""
    found = {_GROUP_OF.get(field, field) for state in states if state for field in state}
    return [group for group in GROUPS if group in found] + sorted(found - set(GROUPS))


def part(state: Optional[State], group: str) -> tuple:
    """Return a state's values of a group; ``None`` stands for an empty field."""
    state = state or {}
    return tuple(state.get(field) for field in fields_of(group))


def with_part(state: State, group: str, other: Optional[State]) -> dict:
    """Return a state with the fields of a group as another state has them."""
    made, other = dict(state), other or {}
    for field in fields_of(group):
        if other.get(field) is None:
            made.pop(field, None)
        else:
            made[field] = other[field]
    return made


def changed(before: Optional[State], after: Optional[State]) -> list:
    """Return the groups in which two states differ."""
    return [group for group in groups_of(before, after) if part(before, group) != part(after, group)]


def parents_of(state: Optional[State]) -> list:
    """Return the ids of the parcels that a state says it came from."""
    return [one.strip() for one in ((state or {}).get("parent_ids") or "").split(",") if one.strip()]


class Families:
    """Parcels that hang together: union of pairs."""

    def __init__(self, members: Iterable[str]) -> None:
        self._head = {member: member for member in members}

    def __contains__(self, member: str) -> bool:
        return member in self._head

    def join(self, one: str, other: str) -> None:
        """Put two members into one family; whoever is no member is left out."""
        if one in self and other in self:
            first, second = sorted((self._find(one), self._find(other)))
            self._head[second] = first

    def all(self) -> list:  # noqa: A003 (what it returns)
        """Return the families, each a sorted tuple, in order."""
        found: dict = {}
        for member in self._head:
            found.setdefault(self._find(member), []).append(member)
        return sorted(tuple(sorted(members)) for members in found.values())

    def _find(self, member: str) -> str:
        while self._head[member] != member:
            self._head[member] = self._head[self._head[member]]
            member = self._head[member]
        return member
