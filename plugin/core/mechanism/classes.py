"""Which class a piece of land belongs to, and what that claim rests on (mechanism M1).

Paper 3.2.1 and Annex I. Dates decide, and the reasons say which date decided. Order of the
rules: excluded, treaty, law with threat, law by the cut-off, inaccessible, tradeable.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Optional

from ..findings import Finding, Level
from ..parcel import BASES_OF_STATUS, Basis, Evidence, Status

#: Date of the Montreal decision on REDD (paper footnote 14).
CUTOFF_DATE = date(2005, 12, 6)


class Rule(str, Enum):
    """The rules in their order."""

    EXCLUDED = "excluded"
    TREATY = "treaty"
    LAW_WITH_THREAT = "law_with_threat"
    LAW_BY_CUTOFF = "law_by_cutoff"
    INACCESSIBLE = "inaccessible"
    TRADEABLE = "tradeable"


@dataclass(frozen=True)
class ClassRules:
    """What a country has set: cut-off, joining date, and the least share of area that counts.

    ``least_share`` (0..1) of a parcel's area must be touched before evidence decides.
    """

    joining_date: date
    cutoff_date: date = CUTOFF_DATE
    least_share: float = 0.5


@dataclass(frozen=True)
class LandEvidence:
    """All that is known of a piece of land. ``until`` of a law is the date of its repeal."""

    exclusions: tuple[Evidence, ...] = ()
    treaties: tuple[Evidence, ...] = ()
    laws: tuple[Evidence, ...] = ()
    threats: tuple[Evidence, ...] = ()
    biophysical: tuple[Evidence, ...] = ()
    economic: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class Reason:
    """Why a status is suggested: rule, evidence, the date that decided, share of the area."""

    rule: Rule
    evidence: Optional[Evidence] = None
    decided_on: Optional[date] = None


@dataclass(frozen=True)
class Suggestion:
    """A status with its basis and reasons; a person accepts or overrides it."""

    status: Status
    basis: Optional[Basis]
    rule: Rule
    reasons: tuple[Reason, ...] = field(default=())


def classify(land: LandEvidence, rules: ClassRules) -> Suggestion:
    """Return the class of ``land`` by the order of M1."""
    joined = rules.joining_date
    exclusions = _touching([e for e in land.exclusions if holds_on(e, joined)], rules)
    if exclusions:
        return _suggest(Status.EXCLUDED, None, Rule.EXCLUDED, exclusions, joined)
    treaties = _touching([e for e in land.treaties if begun_by(e, joined)], rules)
    if treaties:
        return _suggest(Status.PROTECTED, Basis.TREATY, Rule.TREATY, treaties, None)
    in_law = [e for e in land.laws if holds_on(e, rules.cutoff_date) or holds_on(e, joined)]
    threats = _touching([e for e in land.threats if begun_by(e, joined)], rules)
    if _touching(in_law, rules) and threats:
        return _suggest(Status.THREATENED, None, Rule.LAW_WITH_THREAT, in_law + threats, joined)
    laws = _touching([e for e in land.laws if holds_on(e, rules.cutoff_date)], rules)
    if laws:
        return _suggest(Status.PROTECTED, Basis.LAW, Rule.LAW_BY_CUTOFF, laws, rules.cutoff_date)
    for basis, evidence in ((Basis.BIOPHYSICAL, land.biophysical), (Basis.ECONOMIC, land.economic)):
        found = _touching([e for e in evidence if holds_on(e, joined)], rules)
        if found:
            return _suggest(Status.INACCESSIBLE, basis, Rule.INACCESSIBLE, found, joined)
    later = [e for e in land.laws if not holds_on(e, rules.cutoff_date)]
    return _suggest(Status.TRADEABLE, None, Rule.TRADEABLE, later, rules.cutoff_date if later else None)


def _touching(evidence: list[Evidence], rules: ClassRules) -> list[Evidence]:
    """Return the evidence if together it touches enough of the area (several may share it)."""
    share = min(1.0, sum(item.share for item in evidence))
    return evidence if evidence and share >= rules.least_share else []


def begun_by(evidence: Evidence, day: date) -> bool:
    """Whether it had begun by ``day``; what has no date had."""
    return evidence.since is None or evidence.since <= day


def holds_on(evidence: Evidence, day: date) -> bool:
    """Whether it had begun by ``day`` and had not ended before or on it."""
    return begun_by(evidence, day) and (evidence.until is None or evidence.until > day)


def _suggest(status, basis, rule, evidence, decided_on) -> Suggestion:
    reasons = tuple(Reason(rule, item, decided_on or item.since) for item in evidence)
    return Suggestion(status, basis, rule, reasons or (Reason(rule),))


#: What each status (and basis) must be supported by: field names of a parcel.
REQUIRED_FIELDS: Mapping[tuple[Status, Optional[Basis]], tuple[str, ...]] = {
    (Status.PROTECTED, Basis.LAW): ("legal_ref", "protected_from"),
    (Status.PROTECTED, Basis.TREATY): ("treaty_ref",),
    (Status.INACCESSIBLE, Basis.BIOPHYSICAL): ("constraint_note",),
    (Status.INACCESSIBLE, Basis.ECONOMIC): ("constraint_note",),
    (Status.THREATENED, None): ("legal_ref", "protected_from", "threat_note"),
    (Status.TRADEABLE, None): (),
    (Status.EXCLUDED, None): ("excluded_to",),
}


def required_fields(status: Optional[Status], basis: Optional[Basis]) -> tuple[str, ...]:
    """Return the names of the parcel fields that ``status`` with ``basis`` requires."""
    if status is None:
        return ()
    fallback = next(iter(BASES_OF_STATUS[status]), None)
    return REQUIRED_FIELDS[(status, basis if basis in BASES_OF_STATUS[status] else fallback)]


def missing_evidence(
    subject: str,
    status: Optional[Status],
    basis: Optional[Basis],
    values: Mapping[str, object],
    cutoff_date: date = CUTOFF_DATE,
) -> list[Finding]:
    """Return what a parcel's status lacks or contradicts.

    :param values: the parcel's evidence fields by name; dates as ``datetime.date``.
    """
    findings = [
        Finding(Level.WARNING, "evidence_missing", subject, {"field": name})
        for name in required_fields(status, basis)
        if values.get(name) in (None, "")
    ]
    if status is not None and basis is not None and basis not in BASES_OF_STATUS[status]:
        findings.append(Finding(Level.WARNING, "basis_not_of_status", subject, {"value": basis.value}))
    since, until = values.get("protected_from"), values.get("protected_to")
    if since and until and until < since:
        findings.append(Finding(Level.WARNING, "dates_contradict", subject, {"since": since, "until": until}))
    if status is Status.PROTECTED and basis is Basis.LAW and since and since > cutoff_date:
        values_late = {"since": since, "cutoff": cutoff_date}
        findings.append(Finding(Level.WARNING, "evidence_after_cutoff", subject, values_late))
    return findings
