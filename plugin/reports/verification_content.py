"""What a verification report says, as plain data: codes and full-precision numbers, no words.

Areas are ha on the ellipsoid, stocks tCO2e, shares and accuracies from 0 to 1. Everything comes from the
saved workspace: the ledger's tables of the review, its samples, and the parcels.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from ..core.findings import Finding
from .content import Amount, RawRows
from .ledger_content import JournalFacts
from .uncertainty_content import UncertaintyStatement


@dataclass(frozen=True)
class Reviewed:
    """The workspace that was reviewed."""

    file: str
    name: str
    place: str
    joining_date: date
    period_years: int
    cutoff_date: date
    ellipsoid: str
    crs: str


@dataclass(frozen=True)
class LedgerState:
    """Whether the ledger holds what its journal wrote; ``first_bad`` is an entry's number."""

    is_ok: bool
    entries: int
    first_bad: int | None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Evidence:
    """A file that a decision or label names."""

    id: str  # noqa: A003 (the table's column)
    file_name: str
    sha256: str


@dataclass(frozen=True)
class Subject:
    """A parcel or event as lists name it; ``name`` is the parcel's, ``is_there`` whether it still exists."""

    kind: str
    id: str  # noqa: A003
    name: str
    is_there: bool = True
    area_ha: float | None = None
    stock_tco2e: float | None = None  # of an event: what it emitted
    event_type: str = ""
    year: int | None = None


@dataclass(frozen=True)
class DecisionFacts:
    """A decision as it stands; ``verdict`` is empty where it was taken back.

    ``is_current``: it belongs to the round that is open, and its subject is there. ``changed``: the parcel's
    record is no longer what the reader saw.
    """

    id: str  # noqa: A003
    subject: Subject
    round: int  # noqa: A003
    reader: str
    roles: tuple[str, ...]
    verdict: str
    confidence: str
    comment: str
    evidence: tuple[Evidence, ...]
    at: str
    changed_at: str
    basis_sha256: str
    is_current: bool
    changed: bool


@dataclass(frozen=True)
class ConsensusFacts:
    """What two or more readers found together."""

    id: str  # noqa: A003
    subject: Subject
    round: int  # noqa: A003
    verdict: str
    comment: str
    readers: tuple[str, ...]
    at: str
    who: str


@dataclass(frozen=True)
class Against:
    """A verdict that stands against a subject: a reader's, or what readers found together."""

    subject: Subject
    who: tuple[str, ...]
    is_consensus: bool
    verdict: str
    comment: str
    at: str


@dataclass(frozen=True)
class Unsettled:
    """A subject that its readers see differently, with the verdict of each."""

    subject: Subject
    answers: tuple[tuple[str, str], ...]  # reader, verdict


@dataclass(frozen=True)
class SignOffFacts:
    """A parcel signed off, and reopened since where ``state`` says so."""

    id: str  # noqa: A003
    parcel: Subject
    round: int  # noqa: A003
    role: str
    who: str
    at: str
    statement: str
    state: str
    basis_sha256: str
    reopened_at: str
    reopened_by: str
    reopened_role: str
    reason: str


@dataclass(frozen=True)
class StandingFacts:
    """How many parcels, or events, stand how."""

    standing: str  # a code of Standing, or "signed"
    amount: Amount


@dataclass(frozen=True)
class VerdictFacts:
    """How many parcels, or events, have which answer that stands; empty for none."""

    verdict: str
    amount: Amount


@dataclass(frozen=True)
class AuditFacts:
    """The parcels that the random audit draws, and those of them that a reader has decided on."""

    share: float
    seed: int
    drawn: Amount
    reviewed: Amount


@dataclass(frozen=True)
class Scope:
    """What was reviewed: parcels and events by standing and by answer; the rows add up to the whole."""

    parcels: Amount
    events: Amount
    parcel_standing: tuple[StandingFacts, ...]
    parcel_verdicts: tuple[VerdictFacts, ...]
    event_standing: tuple[StandingFacts, ...]
    audit: AuditFacts

    @property
    def reviewed(self) -> Amount:
        """The parcels that a reader has decided on."""
        return total(row.amount for row in self.parcel_standing if row.standing != "undecided")

    @property
    def signed(self) -> Amount:
        """The parcels that are signed off."""
        return total(row.amount for row in self.parcel_standing if row.standing == "signed")


@dataclass(frozen=True)
class FlaggedFacts:
    """A parcel with a quality flag that nobody has accepted."""

    parcel: Subject
    flag: str


@dataclass(frozen=True)
class Findings:
    """What a verifier has to look at before signing."""

    against: tuple[Against, ...]
    unsettled: tuple[Unsettled, ...]
    flagged: tuple[FlaggedFacts, ...]
    changed: tuple[DecisionFacts, ...]
    reopened: tuple[SignOffFacts, ...]

    @property
    def open_subjects(self) -> int:
        """How many parcels and events are in one of the lists but that of the reopened."""
        subjects = [row.subject for row in (*self.against, *self.unsettled, *self.changed)]
        subjects += [row.parcel for row in self.flagged]
        return len({(one.kind, one.id) for one in subjects})


@dataclass(frozen=True)
class Person:
    """Somebody who took part."""

    name: str
    roles: tuple[str, ...]
    decisions: int
    labels: int
    agreed: int  # times written down as who led to a consensus
    signed: int  # parcels


@dataclass(frozen=True)
class KappaFacts:
    """How far two readers agree; ``kappa`` is ``None`` where chance alone would agree always."""

    readers: tuple[str, str]
    answer: str  # empty: whole; else the class or verdict
    both: int  # subjects that both answered before either saw the other's answer
    chosen: tuple[int, int]  # how often each chose the answer
    agreed_share: float | None
    kappa: float | None
    se: float | None
    low: float | None
    high: float | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class SampleReader:
    """The labels of one reader in a sample."""

    reader: str
    labels: int
    unsure: int
    taken_back: int


@dataclass(frozen=True)
class SeenEarly:
    """A reader chose to see what others had said of ``units`` that the reader had not labelled."""

    reader: str
    at: str
    units: int


@dataclass(frozen=True)
class SampleFacts:
    """A sample: how it was drawn, who labelled it, what it says of the map.

    ``classes`` are (code, label); ``figures`` those of ``core.statistics.accuracy``, empty where nothing
    can be worked out yet (``refused`` then says why). ``left_out`` are (code, units).
    """

    id: str  # noqa: A003
    name: str
    design: str
    seed: int
    state: str
    at: str
    who: str
    frame: dict
    parameters: dict
    classes: tuple[tuple[str, str], ...]
    areas_ha: dict
    plot_side_m: float
    units: int
    labelled: int
    units_sha256: str
    hash_holds: bool
    readers: tuple[SampleReader, ...]
    consensus: int
    differing: int
    alone: int
    left_out: tuple[tuple[str, int], ...]
    figures: tuple = ()
    class_order: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    refused: Finding | None = None
    total_area_ha: float | None = None
    areas_known: bool = False
    agreement: tuple[KappaFacts, ...] = ()
    seen_early: tuple[SeenEarly, ...] = ()


@dataclass(frozen=True)
class VerificationReport:
    """A whole report. ``units`` and ``labels`` are rows of all samples, for a reader who recomputes."""

    created_at: str
    language: str | None
    versions: dict
    confidence: float
    workspace: Reviewed
    journal: JournalFacts
    ledger: LedgerState
    scope: Scope
    findings: Findings
    decisions: tuple[DecisionFacts, ...]
    consensus: tuple[ConsensusFacts, ...]
    sign_offs: tuple[SignOffFacts, ...]
    people: tuple[Person, ...]
    agreement: tuple[KappaFacts, ...]
    samples: tuple[SampleFacts, ...]
    uncertainty: UncertaintyStatement | None
    notes: tuple[Finding, ...]
    units: RawRows = RawRows((), ())
    labels: RawRows = RawRows((), ())
    evidence: tuple[Evidence, ...] = field(default=())
    map_png: bytes = b""

    @property
    def is_empty(self) -> bool:
        """Whether nobody has decided, labelled or signed anything."""
        return not (self.decisions or self.labels.rows or self.sign_offs)


def total(amounts) -> Amount:
    """Return the sum of amounts."""
    amounts = list(amounts)
    return Amount(
        sum(one.parcels for one in amounts),
        sum(one.area_ha for one in amounts),
        sum(one.stock_tco2e for one in amounts),
    )
