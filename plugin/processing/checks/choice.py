"""What is checked and how strictly, and what came out of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from ...core.checks.doubled import Shared
from ...core.checks.kinds import CheckFinding, Kind
from ...core.mechanism.classes import CUTOFF_DATE
from ...core.units import M2_PER_HA

#: Overlaps and gaps of no more than this, in m², come from rounding in most data.
TOLERANCE_M2 = 0.01
SLIVER_WIDTH_M = 1.0


@dataclass(frozen=True)
class Choice:
    """``min_area_ha`` and ``sliver_width_m`` 0: not checked. ``kinds``: those that are wanted.

    ``gaps_in_boundary``: with a boundary, all of it that no parcel covers is a gap; otherwise only
    holes between the parcels are.
    """

    min_area_ha: float = 0.0
    sliver_width_m: float = SLIVER_WIDTH_M
    tolerance_m2: float = TOLERANCE_M2
    kinds: frozenset = frozenset(Kind)
    cutoff: date = CUTOFF_DATE
    joining: date | None = None
    gaps_in_boundary: bool = True

    def wants(self, *kinds: Kind) -> bool:
        """Return whether one of these kinds is wanted."""
        return any(kind in self.kinds for kind in kinds)


@dataclass
class CheckReport:
    """Findings in the order of their kinds, and the totals: m² and tCO2e.

    ``shared`` is all land that two parcels share, by their numbers in the order read.
    """

    parcels: int = 0
    findings: list[CheckFinding] = field(default_factory=list)
    naive_m2: float = 0.0
    doubled_m2: float = 0.0
    doubled_tco2e: float = 0.0
    shared: list[Shared] = field(default_factory=list)

    def of(self, *kinds: Kind) -> list[CheckFinding]:
        """Return the findings of some kinds."""
        return [one for one in self.findings if one.kind in kinds]

    def counts(self) -> Counter:
        """Return kind → number of findings."""
        return Counter(one.kind for one in self.findings)

    def figures(self) -> dict:
        """Return the figures as the algorithm gives them back."""
        counts = self.counts()
        return {
            "PARCEL_COUNT": self.parcels,
            "FINDING_COUNT": len(self.findings),
            "INVALID_COUNT": counts[Kind.INVALID],
            "DUPLICATE_COUNT": counts[Kind.DUPLICATE],
            "OVERLAP_COUNT": counts[Kind.OVERLAP] + counts[Kind.NESTED],
            "OVERLAP_AREA_HA": self.doubled_m2 / M2_PER_HA,
            "GAP_COUNT": counts[Kind.GAP],
            "GAP_AREA_HA": sum(one.area_ha for one in self.of(Kind.GAP)),
            "SLIVER_COUNT": counts[Kind.SLIVER],
            "NAIVE_AREA_HA": self.naive_m2 / M2_PER_HA,
            "UNION_AREA_HA": (self.naive_m2 - self.doubled_m2) / M2_PER_HA,
            "DOUBLE_COUNTED_TCO2E": self.doubled_tco2e,
        }
