"""What a check of parcels finds: the kinds, what is wrong with a geometry, one finding.

Codes are data and stay as they are; words are made where they are shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from ..findings import Level


class Kind(str, Enum):
    """Kinds of findings, in the order they are shown."""

    INVALID = "invalid"
    EMPTY = "empty"
    ZERO_AREA = "zero_area"
    DUPLICATE = "duplicate"
    NESTED = "nested"
    OVERLAP = "overlap"
    GAP = "gap"
    OUTSIDE = "outside"
    SLIVER = "sliver"
    TOO_SMALL = "too_small"
    ID_MISSING = "id_missing"
    ID_DUPLICATE = "id_duplicate"
    DATE_MISSING = "date_missing"
    DATES_CONTRADICT = "dates_contradict"
    AFTER_CUTOFF = "after_cutoff"
    EVIDENCE_MISSING = "evidence_missing"
    BASIS_MISFIT = "basis_misfit"
    AREA_DIFFERS = "area_differs"


#: Findings by which land or carbon is counted more than once.
DOUBLE_COUNTING = frozenset((Kind.DUPLICATE, Kind.NESTED, Kind.OVERLAP))

#: Kinds that make figures wrong; the others ask for a look.
_ERRORS = DOUBLE_COUNTING | {Kind.INVALID, Kind.EMPTY, Kind.ZERO_AREA, Kind.ID_MISSING, Kind.ID_DUPLICATE}


class Fault(str, Enum):
    """What is wrong with an invalid geometry."""

    TOO_FEW_POINTS = "too_few_points"
    UNCLOSED = "unclosed"
    BAD_COORDINATE = "bad_coordinate"
    SELF_INTERSECTION = "self_intersection"
    RING_SELF_INTERSECTION = "ring_self_intersection"
    DUPLICATE_RINGS = "duplicate_rings"
    HOLE_OUTSIDE = "hole_outside"
    NESTED_HOLES = "nested_holes"
    NESTED_PARTS = "nested_parts"
    CUT_IN_TWO = "cut_in_two"
    ROUND_THE_EARTH = "round_the_earth"
    OTHER = "other"


#: Beginnings of what GEOS says (its words are the same in every language), in lower case.
_GEOS_WORDS = (
    ("ring self-intersection", Fault.RING_SELF_INTERSECTION),
    ("self-intersection", Fault.SELF_INTERSECTION),
    ("too few points", Fault.TOO_FEW_POINTS),
    ("illegalargumentexception: invalid number of points", Fault.TOO_FEW_POINTS),
    ("invalid number of points", Fault.TOO_FEW_POINTS),
    ("illegalargumentexception: points of linearring do not form", Fault.UNCLOSED),
    ("points of linearring do not form", Fault.UNCLOSED),
    ("ring is not closed", Fault.UNCLOSED),
    ("duplicate rings", Fault.DUPLICATE_RINGS),
    ("hole lies outside", Fault.HOLE_OUTSIDE),
    ("holes are nested", Fault.NESTED_HOLES),
    ("nested shells", Fault.NESTED_PARTS),
    ("interior is disconnected", Fault.CUT_IN_TWO),
    ("invalid coordinate", Fault.BAD_COORDINATE),
)


def fault_of(words: str) -> Fault:
    """Return the fault that GEOS names in ``words``."""
    words = words.strip().lower()
    return next((fault for beginning, fault in _GEOS_WORDS if words.startswith(beginning)), Fault.OTHER)


@dataclass(frozen=True)
class CheckFinding:
    """One thing a check found.

    ``parcels`` are feature ids, ``names`` what the parcels are called, in the same order; none for a
    gap. ``area_ha`` is the land in question on the ellipsoid, ``tco2e`` the carbon counted twice.
    ``detail`` is a code within the kind (a :class:`Fault`, a field's name). ``place`` is WKB, ``x``
    and ``y`` a point of it, both in the parcels' CRS.
    """

    kind: Kind
    parcels: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    area_ha: float | None = None
    tco2e: float | None = None
    detail: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
    place: bytes | None = None
    x: float | None = None
    y: float | None = None

    @property
    def level(self) -> Level:
        """How much it matters."""
        return Level.ERROR if self.kind in _ERRORS else Level.WARNING

    @property
    def identity(self) -> str:
        """What stays the same while nobody touches the parcels: by it a finding is left as it is."""
        where = () if self.names or self.x is None else (f"{self.x:.6g}", f"{self.y:.6g}")
        extent = "" if self.area_ha is None else f"{self.area_ha:.4g}"
        return "|".join((self.kind.value, self.detail, *sorted(self.names), *where, extent))
