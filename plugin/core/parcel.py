"""Parcels, their status and what a status rests on (mechanism M1; paper 3.2.1, Annex I)."""

import uuid
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Optional


class Status(str, Enum):
    """Class of land as a user tags it."""

    PROTECTED = "protected"
    THREATENED = "threatened"
    INACCESSIBLE = "inaccessible"
    TRADEABLE = "tradeable"
    EXCLUDED = "excluded"


class Basis(str, Enum):
    """What a protected or inaccessible status rests on."""

    LAW = "law"
    TREATY = "treaty"
    BIOPHYSICAL = "biophysical"
    ECONOMIC = "economic"


class Side(str, Enum):
    """Side of the account a parcel's stock counts on."""

    PROTECTED = "protected"
    TRADEABLE = "tradeable"
    NEITHER = "neither"


class Pool(str, Enum):
    """Carbon pools (mechanism M2)."""

    ABOVE_GROUND = "above_ground"
    BELOW_GROUND = "below_ground"
    DEAD_WOOD = "dead_wood"
    LITTER = "litter"
    SOIL = "soil"
    PEAT = "peat"


class Flag(str, Enum):
    """Why a parcel's stock needs a look; ``None`` where nothing is wrong."""

    LOW_COVERAGE = "low_coverage"
    NO_COVERAGE = "no_coverage"
    INVALID_GEOMETRY = "invalid_geometry"
    NO_GEOMETRY = "no_geometry"
    APPORTIONED = "apportioned"  # split, merged or reshaped since its stock was measured


#: Flags that keep a stock out of the totals until a person accepts it.
WITHHOLDING_FLAGS = frozenset((Flag.LOW_COVERAGE, Flag.NO_COVERAGE, Flag.INVALID_GEOMETRY, Flag.NO_GEOMETRY))

#: Bases a status may carry; the first is what tagging sets.
BASES_OF_STATUS = {
    Status.PROTECTED: (Basis.LAW, Basis.TREATY),
    Status.INACCESSIBLE: (Basis.BIOPHYSICAL, Basis.ECONOMIC),
    Status.THREATENED: (),
    Status.TRADEABLE: (),
    Status.EXCLUDED: (),
}

SIDE_OF_STATUS = {
    Status.PROTECTED: Side.PROTECTED,
    Status.INACCESSIBLE: Side.PROTECTED,
    Status.THREATENED: Side.TRADEABLE,
    Status.TRADEABLE: Side.TRADEABLE,
    Status.EXCLUDED: Side.NEITHER,
}


def new_parcel_id() -> str:
    """Return a new parcel id: a UUID in lower case without braces."""
    return str(uuid.uuid4())


def parse_status(code: Optional[str]) -> Optional[Status]:
    """Return the status of ``code``; ``None`` for an empty one (the parcel is untagged).

    :raises ValueError: the code is not one of the five.
    """
    return None if code in (None, "") else Status(code)


def default_basis(status: Optional[Status]) -> Optional[Basis]:
    """Return the basis that tagging with ``status`` sets, ``None`` where it takes none."""
    bases = BASES_OF_STATUS.get(status, ())
    return bases[0] if bases else None


def side_of(status: Optional[Status]) -> Side:
    """Return the side of the account; an untagged parcel stands on neither."""
    return Side.NEITHER if status is None else SIDE_OF_STATUS[status]


@dataclass(frozen=True)
class Evidence:
    """What supports a status: a document, a layer, a link, and the date it speaks of."""

    kind: str  # law, treaty, threat, constraint, plan, document, layer
    reference: str
    since: Optional[date] = None
    until: Optional[date] = None
    share: float = 1.0  # of the parcel's area touched, 0..1


@dataclass(frozen=True)
class Parcel:
    """A parcel as the rules see it. ``area_ha`` on the ellipsoid, ``stock_tco2e`` ≥ 0."""

    id: str
    status: Optional[Status] = None
    basis: Optional[Basis] = None
    area_ha: Optional[float] = None
    stock_tco2e: Optional[float] = None
    stock_se_tco2e: Optional[float] = None
    holder_id: Optional[str] = None
    plan_class: Optional[str] = None
    flag: Optional[Flag] = None
    flag_accepted: bool = False
    name: str = ""
    evidence: tuple[Evidence, ...] = field(default=())

    @property
    def side(self) -> Side:
        """Side of the account this parcel's stock counts on."""
        return side_of(self.status)

    @property
    def counted(self) -> bool:
        """Whether the stock enters totals: known, and not withheld by an unaccepted flag."""
        withheld = self.flag in WITHHOLDING_FLAGS and not self.flag_accepted
        return self.stock_tco2e is not None and not withheld
