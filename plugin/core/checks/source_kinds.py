"""What a check of sources finds: the kinds, one finding, the repairs that are safe.

Codes are data and stay as they are; words are made where they are shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from ..findings import Level


class SourceKind(str, Enum):
    """Kinds of findings, in the order they are shown."""

    UNREADABLE = "source_unreadable"
    SERVICE = "source_service"
    NO_CRS = "source_no_crs"
    MISPLACED = "source_misplaced"
    NO_GRID = "source_no_grid"
    LOST_GRID = "source_lost_grid"
    CLASSES = "source_classes"
    NODATA = "source_nodata"
    ZEROS = "source_zeros"
    NEGATIVE = "source_negative"
    SATURATED = "source_saturated"
    UNIT_WRONG = "source_unit_wrong"
    OTHER_NAMED = "source_other_named"
    UNIT_NAMED = "source_unit_named"
    UNIT_OPEN = "source_unit_open"
    UNIT_LOW = "source_unit_low"
    PER_CELL = "source_per_cell"
    NOT_COVERED = "source_not_covered"
    COVERAGE = "source_coverage"
    COARSE = "source_coarse"
    DATE_OPEN = "source_date_open"
    DATE_FAR = "source_date_far"
    DATE_NAMED = "source_date_named"
    USED_TWICE = "source_used_twice"
    RATIO = "source_ratio"
    FIELD_MISSING = "source_field_missing"
    FIELD_TEXT = "source_field_text"
    FIELD_EMPTY = "source_field_empty"
    NO_OVERVIEWS = "source_no_overviews"


@dataclass(frozen=True)
class Repair:
    """A repair that is safe: ``code`` (``unit``, ``nodata``, ``crs``) and what to set."""

    code: str
    value: object


@dataclass(frozen=True)
class SourceFinding:
    """One thing found about a source.

    ``source`` is what it is called, ``key`` what it is; ``detail`` a code within the kind; ``values`` the
    figures of the sentence.
    """

    kind: SourceKind
    source: str
    key: str
    level: Level
    detail: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
    repairs: tuple[Repair, ...] = ()
    state: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """What it is about, as a finding of parcels names its parcels."""
        return (self.source,)

    @property
    def identity(self) -> str:
        """What stays the same while the source and what is said of it do: by it a finding is left."""
        return "|".join((self.kind.value, self.detail, self.key, self.state))


#: From what matters least to what matters most.
LEVELS = (Level.INFO, Level.WARNING, Level.ERROR)


def worst(findings) -> Level | None:
    """Return the level of the gravest of some findings, ``None`` for none."""
    return max((one.level for one in findings), key=LEVELS.index, default=None)
