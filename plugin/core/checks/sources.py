"""Sources of stocks held against the rules: each by itself, and all of them against each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ..findings import Level
from .source_facts import SourceFacts
from .source_kinds import LEVELS, SourceFinding, SourceKind
from .source_places import coarse_findings, coverage_findings, place_findings
from .source_units import unit_findings
from .source_values import field_findings, holds_classes, value_findings

#: Years between a map and the day whose stock it is to tell.
NEAR_YEARS, FAR_YEARS = 2, 5
_KINDS = list(SourceKind)


def source_findings(facts: SourceFacts) -> list[SourceFinding]:
    """Return what is to be said of one source, the kinds in their order."""
    if facts.problem:
        values = dict(facts.problem_values)
        return [_say(facts, SourceKind.UNREADABLE, Level.ERROR, facts.problem, values)]
    if facts.service:
        return [_say(facts, SourceKind.SERVICE, Level.ERROR)]
    found = place_findings(facts) + value_findings(facts) + field_findings(facts)
    kinds = {one.kind for one in found}
    if SourceKind.CLASSES not in kinds and not holds_classes(facts):
        if SourceKind.NODATA not in kinds or not facts.values.in_parcels:
            found += unit_findings(facts)
        found += coarse_findings(facts)
    found += coverage_findings(facts) + date_findings(facts)
    return ordered(found)


def date_findings(facts: SourceFacts) -> list[SourceFinding]:
    """Return what is to be said of a year: unknown, far from the joining date, another in the name."""
    year, named = facts.declared.year, facts.name_years
    own = tuple(sorted(set(facts.field.years))) if facts.field is not None else ()
    found = []
    if year is None and len(named) == 1:
        year = named[0]
    elif year is not None and named and year not in named and not min(named) <= year <= max(named):
        figures = {"year": year, "named": list(named)}
        found.append(_say(facts, SourceKind.DATE_NAMED, Level.WARNING, str(year), figures))
    if year is None and len(own) == 1:
        year = own[0]
    elif year is not None and own and year not in own:
        figures = {"year": year, "named": list(own)}
        found.append(_say(facts, SourceKind.DATE_NAMED, Level.WARNING, f"field|{year}", figures))
    if year is None:
        return [*found, _say(facts, SourceKind.DATE_OPEN, Level.INFO)]
    if facts.this_year and year > facts.this_year:
        figures = {"year": year, "wanted": facts.this_year, "apart": year - facts.this_year}
        return [*found, _say(facts, SourceKind.DATE_FAR, Level.ERROR, "future", figures)]
    if facts.joining_year is not None:
        apart = abs(year - facts.joining_year)
        if apart > NEAR_YEARS:
            level = Level.WARNING if apart > FAR_YEARS else Level.INFO
            figures = {"year": year, "wanted": facts.joining_year, "apart": apart}
            found.append(_say(facts, SourceKind.DATE_FAR, level, str(facts.joining_year), figures))
    return found


def together_findings(sources: Iterable[SourceFacts]) -> list[SourceFinding]:
    """Return the sources that are the same file and band: used for two pools, or listed twice."""
    found, users = [], defaultdict(list)
    for one in sources:
        if one.fingerprint and not one.problem:
            users[(one.fingerprint, one.band, one.field.name if one.field else "")].append(one)
    for same in users.values():
        first = same[0]
        for other in same[1:]:
            pools = {first.declared.pool, other.declared.pool} - {""}
            detail = "pools" if len(pools) > 1 else ""
            figures = {"other": first.name, "pools": [first.declared.pool, other.declared.pool]}
            level = Level.ERROR if detail else Level.WARNING
            found.append(_say(other, SourceKind.USED_TWICE, level, detail, figures))
    return found


def ordered(findings: Iterable[SourceFinding]) -> list[SourceFinding]:
    """Return findings by kind, the gravest of each first."""
    return sorted(findings, key=lambda one: (_KINDS.index(one.kind), -LEVELS.index(one.level)))


def _say(facts, kind, level, detail="", values=None) -> SourceFinding:
    return SourceFinding(kind, facts.name, facts.key, level, detail, values or {}, (), facts.fingerprint[:12])
