"""From rows of the review to what a verification report says of decisions, sign-offs and people."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..core.mechanism.review_tables import SignOffState, SubjectKind, Verdict
from ..core.review.queue import is_drawn
from ..core.review.standing import Outcome, Standing, outcome
from ..storage.verification import ReviewRows, ids_of
from .content import Amount
from .verification_content import (
    Against,
    AuditFacts,
    ConsensusFacts,
    DecisionFacts,
    Evidence,
    Findings,
    FlaggedFacts,
    Person,
    Scope,
    SignOffFacts,
    StandingFacts,
    Subject,
    Unsettled,
    VerdictFacts,
    total,
)

#: A parcel's standing once it is signed off; before that a code of :class:`Standing`.
SIGNED = "signed"
_STANDINGS = (
    SIGNED, Standing.AGREED.value, Standing.DECIDED.value, Standing.DISAGREED.value, Standing.UNDECIDED.value,
)  # fmt: skip
_VERDICTS = (*(verdict.value for verdict in Verdict), "")


@dataclass
class Standings:
    """What stands of each subject in its open round: by (kind, id)."""

    rounds: Mapping[str, int]  # of parcels that were reopened
    signed: frozenset[str]
    current: Mapping[tuple[str, str], list[dict]]  # decisions of the open round that have a verdict
    agreed: Mapping[tuple[str, str], dict]  # consensus of the open round
    outcomes: Mapping[tuple[str, str], Outcome]

    def standing(self, kind: str, subject_id: str) -> str:
        """Return how far the review of a subject is, by code."""
        if kind == SubjectKind.PARCEL.value and subject_id in self.signed:
            return SIGNED
        found = self.outcomes.get((kind, subject_id))
        return Standing.UNDECIDED.value if found is None else found.standing.value

    def answer(self, kind: str, subject_id: str) -> str:
        """Return the verdict that stands, empty where none does."""
        found = self.outcomes.get((kind, subject_id))
        return (found.answer if found else None) or ""

    def number(self, kind: str, subject_id: str) -> int:
        """Return the number of a subject's open round."""
        return self.rounds.get(subject_id, 1) if kind == SubjectKind.PARCEL.value else 1


def standings_of(rows: ReviewRows) -> Standings:
    """Return what stands of every subject that anybody decided on."""
    rounds: dict = {}
    for row in rows.sign_offs:
        if row["state"] == SignOffState.REOPENED.value:
            rounds[row["parcel_id"]] = rounds.get(row["parcel_id"], 1) + 1
    signed = {row["parcel_id"] for row in rows.sign_offs if row["state"] == SignOffState.SIGNED.value}
    found = Standings(rounds, frozenset(signed), defaultdict(list), {}, {})
    for row in rows.decisions:
        if row["verdict"] and row["round"] == found.number(row["subject_kind"], row["subject_id"]):
            found.current[(row["subject_kind"], row["subject_id"])].append(row)
    for row in rows.consensus:
        if row["round"] == found.number(row["subject_kind"], row["subject_id"]):
            found.agreed[(row["subject_kind"], row["subject_id"])] = row
    for key, members in found.current.items():
        answers = {row["reader"]: row["verdict"] for row in members}
        agreed = found.agreed.get(key)
        found.outcomes[key] = outcome(answers, agreed["verdict"] if agreed else None)
    return found


class Maker:
    """Makes facts of rows; every subject, person and piece of evidence is the same wherever it is named."""

    def __init__(self, rows: ReviewRows) -> None:
        self._rows = rows
        self.standings = standings_of(rows)
        self.roles = roles_of(rows.sign_offs)
        self._evidence = {
            one: Evidence(one, row["file_name"] or row["title"] or row["uri"] or one, row["sha256"] or "")
            for one, row in rows.evidence.items()
        }

    def subject(self, kind: str, subject_id: str) -> Subject:
        """Return a parcel or event as lists name it."""
        if kind == SubjectKind.PARCEL.value:
            row = self._rows.parcels.get(subject_id)
            if row is None:
                return Subject(kind, subject_id, "", False)
            return Subject(kind, subject_id, row["name"] or "", True, row["area_ha"], row["stock_tco2e"])
        row = self._rows.events.get(subject_id)
        if row is None:
            return Subject(kind, subject_id, "", False)
        parcel = self._rows.parcels.get(row["parcel_id"] or "") or {}
        of = (row["area_ha"], row["amount_tco2e"], row["event_type"] or "", row["calendar_year"])
        return Subject(kind, subject_id, parcel.get("name") or "", True, *of)

    def evidence(self, ids: str | None) -> tuple[Evidence, ...]:
        """Return pieces by the ids that a row names; one that is gone has its id for a name."""
        return tuple(self._evidence.get(one, Evidence(one, one, "")) for one in ids_of(ids))

    def decisions(self) -> tuple[DecisionFacts, ...]:
        """Return all decisions, oldest first."""
        return tuple(self._decision(row) for row in self._rows.decisions)

    def _decision(self, row: Mapping) -> DecisionFacts:
        kind, subject_id = row["subject_kind"], row["subject_id"]
        subject = self.subject(kind, subject_id)
        now, then = self._rows.basis.get(subject_id, ""), row["basis_sha256"] or ""
        is_current = subject.is_there and row["round"] == self.standings.number(kind, subject_id)
        return DecisionFacts(
            id=row["id"],
            subject=subject,
            round=row["round"],
            reader=row["reader"],
            roles=self.roles.get(row["reader"], ()),
            verdict=row["verdict"] or "",
            confidence=row["confidence"] or "",
            comment=row["comment"] or "",
            evidence=self.evidence(row["evidence"]),
            at=row["at"] or "",
            changed_at=row["changed_at"] or "",
            basis_sha256=then,
            is_current=is_current,
            changed=bool(is_current and row["verdict"] and now and then and now != then),
        )

    def consensus(self) -> tuple[ConsensusFacts, ...]:
        """Return what readers found together, oldest first."""
        return tuple(
            ConsensusFacts(
                row["id"], self.subject(row["subject_kind"], row["subject_id"]), row["round"], row["verdict"],
                row["comment"] or "", names_of(row["readers"]), row["at"] or "", row["who"] or "",
            )
            for row in self._rows.consensus
        )  # fmt: skip

    def sign_offs(self) -> tuple[SignOffFacts, ...]:
        """Return all sign-offs, oldest first."""
        texts = ("at", "statement", "basis_sha256", "reopened_at", "reopened_by", "reopened_role")
        return tuple(
            SignOffFacts(
                id=row["id"],
                parcel=self.subject(SubjectKind.PARCEL.value, row["parcel_id"]),
                round=row["round"],
                role=row["role"],
                who=row["who"] or "",
                state=row["state"],
                reason=row["reopen_reason"] or "",
                **{name: row[name] or "" for name in texts},
            )
            for row in self._rows.sign_offs
        )

    def scope(self) -> Scope:
        """Return how many parcels and events stand how; the rows of each list add up to all of them."""
        parcels, events = SubjectKind.PARCEL.value, SubjectKind.EVENT.value
        of_parcels = [(one, _amount(row, "stock_tco2e")) for one, row in self._rows.parcels.items()]
        of_events = [(one, _amount(row, "amount_tco2e")) for one, row in self._rows.events.items()]
        standing, answer = self.standings.standing, self.standings.answer
        return Scope(
            parcels=total(amount for _, amount in of_parcels),
            events=total(amount for _, amount in of_events),
            parcel_standing=_grouped(StandingFacts, _STANDINGS, lambda o: standing(parcels, o), of_parcels),
            parcel_verdicts=_grouped(VerdictFacts, _VERDICTS, lambda o: answer(parcels, o), of_parcels),
            event_standing=_grouped(StandingFacts, _STANDINGS[1:], lambda o: standing(events, o), of_events),
            audit=self._audit(of_parcels),
        )

    def _audit(self, of_parcels) -> AuditFacts:
        rules, kind = self._rows.rules, SubjectKind.PARCEL.value
        drawn = [(one, amount) for one, amount in of_parcels if is_drawn(rules, one)]
        undecided = Standing.UNDECIDED.value
        done = [amount for one, amount in drawn if self.standings.standing(kind, one) != undecided]
        return AuditFacts(rules.share, rules.seed, total(amount for _, amount in drawn), total(done))

    def findings(self, decisions: Iterable[DecisionFacts], sign_offs: Iterable[SignOffFacts]) -> Findings:
        """Return what has to be looked at."""
        return Findings(
            against=tuple(self._against()),
            unsettled=tuple(self._unsettled()),
            flagged=tuple(
                FlaggedFacts(self.subject(SubjectKind.PARCEL.value, one), row["flag"])
                for one, row in self._rows.parcels.items()
                if row["flag"] and not row["flag_accepted"]
            ),
            changed=tuple(row for row in decisions if row.changed),
            reopened=tuple(row for row in sign_offs if row.state == SignOffState.REOPENED.value),
        )

    def _against(self):
        """Yield verdicts that stand against a subject: where readers agreed on one, that one alone."""
        against = {Verdict.DISAGREE.value, Verdict.FIELD_VISIT.value}
        for key, members in self.standings.current.items():
            if not self._is_there(key):
                continue
            agreed = self.standings.agreed.get(key)
            if agreed is not None:
                if agreed["verdict"] in against:
                    who = names_of(agreed["readers"])
                    yield Against(self.subject(*key), who, True, agreed["verdict"], agreed["comment"] or "",
                                  agreed["at"] or "")  # fmt: skip
                continue
            for row in members:
                if row["verdict"] in against:
                    at = row["changed_at"] or row["at"] or ""
                    yield Against(self.subject(*key), (row["reader"],), False, row["verdict"],
                                  row["comment"] or "", at)  # fmt: skip

    def _unsettled(self):
        for key, found in self.standings.outcomes.items():
            if found.standing is Standing.DISAGREED and self._is_there(key):
                rows = sorted(self.standings.current[key], key=lambda row: row["reader"])
                yield Unsettled(self.subject(*key), tuple((row["reader"], row["verdict"]) for row in rows))

    def _is_there(self, key: tuple[str, str]) -> bool:
        return self.subject(*key).is_there

    def people(self) -> tuple[Person, ...]:
        """Return everybody who took part, by name."""
        counts: dict = defaultdict(lambda: defaultdict(int))
        for row in self._rows.decisions:
            counts[row["reader"]]["decisions"] += bool(row["verdict"])
        for row in self._rows.interpretations:
            counts[row["reader"]]["labels"] += bool(row["class_code"])
        for row in (*self._rows.consensus, *self._rows.label_consensus):
            counts[row["who"] or ""]["agreed"] += 1
        for row in self._rows.sign_offs:
            counts[row["who"] or ""]["signed"] += row["state"] == SignOffState.SIGNED.value
            if row["reopened_by"]:
                counts[row["reopened_by"]]["signed"] += 0
        names = ("decisions", "labels", "agreed", "signed")
        return tuple(
            Person(name, self.roles.get(name, ()), *(of[each] for each in names))
            for name, of in sorted(counts.items())
            if name
        )


def roles_of(sign_offs: Iterable[Mapping]) -> dict[str, tuple[str, ...]]:
    """Return name → codes of the roles in which somebody signed or reopened."""
    found: dict = defaultdict(dict)
    for row in sign_offs:
        found[row["who"] or ""][row["role"]] = None
        if row["reopened_by"]:
            found[row["reopened_by"]][row["reopened_role"]] = None
    return {name: tuple(role for role in roles if role) for name, roles in found.items()}


def names_of(text: str | None) -> tuple[str, ...]:
    """Return the names of a JSON list; empty where it is none."""
    try:
        found = json.loads(text) if text else []
    except ValueError:
        return ()
    return tuple(str(one) for one in found) if isinstance(found, list) else ()


def _amount(row: Mapping, stock: str) -> Amount:
    return Amount(1, row["area_ha"] or 0.0, row[stock] or 0.0)


def _grouped(kind, codes, code_of, amounts) -> tuple:
    groups: dict = {code: [] for code in codes}
    for subject_id, amount in amounts:
        groups[code_of(subject_id)].append(amount)
    return tuple(kind(code, total(members)) for code, members in groups.items())
