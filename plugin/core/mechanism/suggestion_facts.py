"""What layers say of a parcel, what a jurisdiction has set, and what the two make of each other (M1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any

from ..parcel import Basis, Evidence, Status
from .budget import PlanClass
from .classes import ClassRules, Rule, begun_by, holds_on

RULES_IN_ORDER = tuple(Rule)
DUST = 1e-6  # share of a parcel: what layers that do not quite meet leave along a border


class Kind(str, Enum):
    """What a piece of evidence is."""

    EXCLUSION = "exclusion"
    TREATY = "treaty"
    LAW = "law"
    THREAT = "threat"
    LOSS = "loss"
    BIOPHYSICAL = "biophysical"
    ECONOMIC = "economic"


class Role(str, Enum):
    """What evidence counts for on the days that decide."""

    EXCLUDED = "excluded"
    TREATY = "treaty"
    LAW_ON_CUTOFF = "law_on_cutoff"
    LAW_ON_JOINING = "law_on_joining"  # in force when the country joins, but not on the cut-off
    THREAT = "threat"
    BIOPHYSICAL = "biophysical"
    ECONOMIC = "economic"


class Measure(str, Enum):
    """What is measured of a parcel as a whole."""

    SLOPE = "slope"  # degrees, mean
    ELEVATION = "elevation"  # metres, mean
    ROADS = "roads"  # kilometres to the nearest
    RIVERS = "rivers"
    SETTLEMENTS = "settlements"
    TRAVEL_COST = "travel_cost"  # in the unit of its map, mean


BIOPHYSICAL_MEASURES = (Measure.SLOPE, Measure.ELEVATION)
ECONOMIC_MEASURES = (Measure.ROADS, Measure.RIVERS, Measure.SETTLEMENTS, Measure.TRAVEL_COST)


@dataclass(frozen=True)
class Item:
    """One piece of evidence that touches a parcel; ``evidence.share`` is of the parcel's area.

    ``layer`` is where it stands. ``unsure``: only the year is known, and the cut-off lies in it.
    """

    kind: Kind
    evidence: Evidence
    layer: str = ""
    unsure: bool = False


@dataclass(frozen=True)
class Measured:
    """A measure of a parcel; ``share`` of its area beyond the limit where a map says it."""

    value: float
    share: float | None = None
    layer: str = ""


@dataclass(frozen=True)
class Face:
    """A piece of a parcel (``share`` of its area) and what holds there."""

    share: float
    roles: frozenset[Role] = frozenset()


@dataclass(frozen=True)
class Limits:
    """What a jurisdiction has set. ``rules.least_share`` of a parcel decides for all of it.

    ``beyond``: measure → the limit above which land counts as not to be developed.
    ``least_loss_share``: of the land under law, lost, that makes this land threatened.
    """

    rules: ClassRules
    beyond: Mapping[Measure, float] = field(default_factory=dict)
    least_loss_share: float = 0.05


@dataclass(frozen=True)
class LandFacts:
    """What layers say of a parcel. Shares of ``faces`` add up to 1.

    ``loss``: share of the parcel lost within law areas, in the years that count (``None``: no map);
    ``law_share``: share of the parcel in these areas.
    """

    faces: tuple[Face, ...] = (Face(1.0),)
    items: tuple[Item, ...] = ()
    measures: Mapping[Measure, Measured] = field(default_factory=dict)
    loss: float | None = None
    law_share: float = 0.0
    loss_layer: str = ""
    plan_class: PlanClass | None = None


@dataclass(frozen=True)
class Ground:
    """A reason: a sentence's code, the rule it serves, where it stands, the day that decided, the share.

    ``decides`` is false for what was looked at and changes nothing.
    """

    code: str
    rule: Rule
    layer: str = ""
    name: str = ""
    since: date | None = None
    until: date | None = None
    decided_on: date | None = None
    share: float | None = None
    decides: bool = True
    unsure: bool = False
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Part:
    """A class of a parcel's land and the share of the area it holds."""

    status: Status
    basis: Basis | None
    rule: Rule
    share: float


@dataclass(frozen=True)
class ParcelSuggestion:
    """What is suggested for a parcel; ``status`` is ``None`` where it is mixed. Largest part first."""

    status: Status | None
    basis: Basis | None
    rule: Rule | None
    share: float
    reasons: tuple[Ground, ...]
    parts: tuple[Part, ...]

    @property
    def mixed(self) -> bool:
        """Whether no class holds enough of the parcel."""
        return self.status is None


def role_of(kind: Kind, evidence: Evidence, rules: ClassRules) -> Role | None:
    """Return what evidence counts for by its dates, ``None`` where they leave it out."""
    joined = rules.joining_date
    if kind is Kind.LAW:
        if holds_on(evidence, rules.cutoff_date):
            return Role.LAW_ON_CUTOFF
        return Role.LAW_ON_JOINING if holds_on(evidence, joined) else None
    counts = begun_by if kind in (Kind.TREATY, Kind.THREAT, Kind.LOSS) else holds_on
    return _ROLE_OF_KIND[kind] if counts(evidence, joined) else None


_ROLE_OF_KIND = {
    Kind.EXCLUSION: Role.EXCLUDED,
    Kind.TREATY: Role.TREATY,
    Kind.THREAT: Role.THREAT,
    Kind.LOSS: Role.THREAT,
    Kind.BIOPHYSICAL: Role.BIOPHYSICAL,
    Kind.ECONOMIC: Role.ECONOMIC,
}


def beyond(measures: Mapping[Measure, Measured], limits: Limits) -> frozenset[Role]:
    """Return for what the measures of a parcel make its land inaccessible.

    Land is too steep or too high by either; it is too remote only where every measure of distance and
    cost that has a limit is beyond it.
    """
    roles = set()
    if any(_exceeds(measures, one, limits) for one in BIOPHYSICAL_MEASURES):
        roles.add(Role.BIOPHYSICAL)
    asked = [one for one in ECONOMIC_MEASURES if one in limits.beyond]
    if asked and all(_exceeds(measures, one, limits) for one in asked):
        roles.add(Role.ECONOMIC)
    return frozenset(roles)


def _exceeds(measures, measure: Measure, limits: Limits) -> bool:
    if measure not in measures or measure not in limits.beyond:
        return False
    return measures[measure].value > limits.beyond[measure]


def is_lost(facts: LandFacts, limits: Limits) -> bool:
    """Whether enough of the land under law was lost to call that land threatened."""
    if not facts.loss or not facts.law_share > 0.0:
        return False
    return facts.loss / facts.law_share >= limits.least_loss_share
