"""What is to be reviewed and why: parcels and events with what is known of them, in an order, filtered.

A reader's queue is made of what that reader may see: until they have decided, nothing in it depends on what
another reader said of the same subject.
"""

import hashlib
import json
import math
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import NamedTuple, Optional

from ..mechanism.book import Act, Draft, refusal
from ..mechanism.journal import canonical
from ..mechanism.review_tables import SubjectKind, Verdict
from .standing import Outcome, Standing, outcome, seen_by

#: id of the queue's rules among the settings of the accounts.
QUEUE_SETTING = "review_queue"
_UNDECIDED = Outcome(Standing.UNDECIDED, None, ())
_TWO_53 = 2.0**53
_EVENT = SubjectKind.EVENT.value


class Reason(str, Enum):
    """Why something is in the queue, the most urgent first."""

    FLAGGED = "flagged"
    STATUS_CHANGED = "status_changed"
    AT_STAKE = "at_stake"
    AUDIT = "audit"


class State(str, Enum):
    """How far the review of a subject is, as its reader may see it; what is listed."""

    UNDECIDED = "undecided"  # by this reader, who still may
    MINE = "mine"  # decided by this reader
    DISAGREED = "disagreed"
    FIELD_VISIT = "field_visit"
    SIGNED = "signed"


class Order(str, Enum):
    """In which order the queue is gone through; what is equal goes by id."""

    STAKE = "stake"
    REASON = "reason"
    NAME = "name"


class QueueRules(NamedTuple):
    """What puts a subject into the queue besides flags and changes: tonnes (tCO2e) and a random audit."""

    stake_tco2e: float = 10_000.0
    share: float = 0.05  # of all subjects, 0 to 1
    seed: int = 1


class Subject(NamedTuple):
    """A parcel or an event with what the queue goes by; amounts in tCO2e, area in ha.

    ``status_before`` is what a changed status is compared with: that of the last sign-off, or of the frozen
    baseline; ``None`` if the parcel was untagged, or not there.
    """

    kind: str
    id: str  # noqa: A003 (the column's name)
    name: str
    parcel_id: str
    status: Optional[str] = None
    status_before: Optional[str] = None
    status_changed: bool = False
    flag: Optional[str] = None
    area_ha: Optional[float] = None
    stock_tco2e: float = 0.0
    credits_tco2e: float = 0.0
    emission_tco2e: float = 0.0
    year: Optional[int] = None  # calendar year of an event
    event_type: str = ""
    map_name: str = ""
    signed: bool = False
    round: int = 1  # noqa: A003

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from all others."""
        return self.kind, self.id

    @property
    def stake_tco2e(self) -> float:
        """Tonnes that hang on it: a parcel's stock, or the credits on it if more; an event's emission."""
        if self.kind == _EVENT:
            return self.emission_tco2e
        return max(self.stock_tco2e, self.credits_tco2e)


class QueueItem(NamedTuple):
    """A subject with why it is in the queue, what its reader has said, and what they may see."""

    subject: Subject
    reasons: tuple[Reason, ...]
    mine: Optional[str] = None  # code of the verdict
    seen: Outcome = _UNDECIDED
    agreed_on: bool = False  # in consensus

    @property
    def is_open(self) -> bool:
        """Whether its reader may still decide on it, and has not."""
        return not (self.mine or self.agreed_on or self.subject.signed)

    def has(self, state: State) -> bool:
        """Return whether it is in a state, as far as its reader may see."""
        return {
            State.UNDECIDED: self.is_open,
            State.MINE: bool(self.mine),
            State.DISAGREED: self.seen.standing is Standing.DISAGREED,
            State.FIELD_VISIT: Verdict.FIELD_VISIT.value in (self.seen.answer, self.mine)
            and not (self.agreed_on and self.seen.answer != Verdict.FIELD_VISIT.value),
            State.SIGNED: self.subject.signed,
        }[state]


def set_queue(book, *, stake_tco2e: float, share: float, seed: int) -> Act:
    """Keep by which rules the queue is made, the same for all readers.

    :param stake_tco2e: more than this is in the queue. :param share: of the random audit, 0 to 1.
    :param seed: of the random audit, a whole number.
    :raises RuleError: a number is none, negative or out of its range.
    """
    if not (isinstance(stake_tco2e, (int, float)) and math.isfinite(stake_tco2e) and stake_tco2e >= 0):
        raise refusal("queue_stake", str(stake_tco2e))
    if not (isinstance(share, (int, float)) and 0 <= share <= 1):
        raise refusal("queue_share", str(share))
    if not isinstance(seed, int) or isinstance(seed, bool):
        raise refusal("queue_seed", str(seed))
    draft = Draft(book)
    values = {"stake_tco2e": float(stake_tco2e), "share": float(share), "seed": seed}
    draft.add("account_setting", QUEUE_SETTING, value=canonical(values))
    return draft.act("set_queue", values, values)


def rules_of(value: Optional[str]) -> QueueRules:
    """Return the rules that a row's text keeps; those by default where there is none."""
    return QueueRules(**json.loads(value)) if value else QueueRules()


def audit_number(seed: int, subject_id: str) -> float:
    """Return a subject's own random number, at least 0 and below 1; no other subject has a part in it.

    It is the first 53 bits of SHA-256 of ``seed:id``, as a share of all there can be.
    """
    digest = hashlib.sha256(f"{seed}:{subject_id}".encode()).digest()
    return (int.from_bytes(digest[:8], "big") >> 11) / _TWO_53


def is_drawn(rules: QueueRules, subject_id: str) -> bool:
    """Return whether the random audit draws a subject; a greater share only draws more."""
    return audit_number(rules.seed, subject_id) < rules.share


def reasons_of(subject: Subject, rules: QueueRules) -> tuple[Reason, ...]:
    """Return why a subject is in the queue, the most urgent first; nothing: it is not."""
    found = []
    if subject.flag:
        found.append(Reason.FLAGGED)
    if subject.status_changed:
        found.append(Reason.STATUS_CHANGED)
    if subject.stake_tco2e > rules.stake_tco2e:
        found.append(Reason.AT_STAKE)
    if is_drawn(rules, subject.id):
        found.append(Reason.AUDIT)
    return tuple(found)


def items_of(
    subjects: Iterable[Subject],
    rules: QueueRules,
    reader: str,
    decisions: Mapping[tuple, list[Mapping]],
    consensus: Mapping[tuple, Mapping],
) -> list[QueueItem]:
    """Return every subject once as its reader may see it, in the order given; also what is in no queue.

    :param decisions: key → rows of the subject's open round. :param consensus: key → row of that round.
    """
    found = {}
    for subject in subjects:
        key = subject.key
        if key in found:
            continue
        rows, agreed = decisions.get(key, ()), consensus.get(key)
        found[key] = item_of(subject, reasons_of(subject, rules), reader, rows, agreed)
    return list(found.values())


def item_of(
    subject: Subject, reasons: tuple[Reason, ...], reader: str, rows: Iterable[Mapping], agreed
) -> QueueItem:
    """Return one subject as its reader may see it.

    :param agreed: row of the consensus, or ``None``.
    """
    if not rows and agreed is None:
        return QueueItem(subject, reasons)
    shown = visible(reader, rows, agreed, subject.signed)
    answers = {row["reader"]: row["verdict"] for row in shown}
    seen = outcome(answers, agreed["verdict"] if agreed else None)
    return QueueItem(subject, reasons, answers.get(reader) or None, seen, agreed is not None)


def visible(reader: str, rows: Iterable[Mapping], agreed, signed: bool) -> list[Mapping]:
    """Return the decisions of a subject's round that a reader may see."""
    return seen_by(reader, rows, "verdict", consensus=signed or agreed is not None)


def chosen(
    items: Iterable[QueueItem],
    *,
    reason: Optional[Reason] = None,
    state: Optional[State] = None,
    kind: Optional[SubjectKind] = None,
    outside: bool = False,
    keep: frozenset = frozenset(),
) -> list[QueueItem]:
    """Return the items with a reason (any if not given), in a state, of a kind, in the order given.

    :param outside: also what is in no queue, where no reason is asked for.
    :param keep: keys of items that stay whatever their state has become.
    """
    return [
        item
        for item in items
        if (item.reasons if reason is None else reason in item.reasons) or (outside and reason is None)
        if kind is None or item.subject.kind == kind.value
        if state is None or item.has(state) or item.subject.key in keep
    ]


def ordered(items: Iterable[QueueItem], order: Order) -> list[QueueItem]:
    """Return items in an order that depends on nothing but the items."""
    ranks = {reason: rank for rank, reason in enumerate(Reason)}

    def reason_key(item):
        rank = [ranks[one] for one in item.reasons] or [len(ranks)]
        return rank[0], -item.subject.stake_tco2e, item.subject.id, item.subject.kind

    keys = {
        Order.STAKE: lambda item: (-item.subject.stake_tco2e, item.subject.id, item.subject.kind),
        Order.REASON: reason_key,
        Order.NAME: lambda item: (item.subject.name.casefold(), item.subject.id, item.subject.kind),
    }
    return sorted(items, key=keys[order])


def next_open(items: list[QueueItem], start: int) -> Optional[int]:
    """Return the place of the next item after ``start`` that waits for its reader, going round once."""
    for step in range(1, len(items) + 1):
        place = (start + step) % len(items)
        if items[place].is_open:
            return place
    return None
