"""The samples of a verification report: design, labels by reader, figures, and rows to recompute from."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ..core.findings import RuleError
from ..core.mechanism.book import refusal
from ..core.mechanism.review_tables import Confidence
from ..core.review.sample_accuracy import UnitOutcome, sample_accuracy, unit_outcomes
from ..core.review.samples import UNIT_COLUMNS, units_hash
from ..core.review.standing import Standing
from ..storage.verification import ReviewRows, ids_of
from .content import RawRows
from .verification_agreement import agreement_of
from .verification_content import Evidence, SampleFacts, SampleReader, SeenEarly

UNIT_ROWS = ("sample", *UNIT_COLUMNS, "standing", "class_code", "readers")
LABEL_ROWS = (
    "id", "sample", "number", "reader", "class_code", "confidence", "comment", "evidence", "evidence_sha256",
    "at", "changed_at",
)  # fmt: skip


def chosen_samples(rows: Sequence[Mapping], names: Iterable[str]) -> list[Mapping]:
    """Return the samples asked for by name or id, all of them if none is asked for.

    :raises RuleError: there is no such sample.
    """
    wanted = list(dict.fromkeys(names))
    if not wanted:
        return list(rows)
    found = []
    for name in wanted:
        matching = [row for row in rows if name in (row["name"], row["id"])]
        if not matching:
            known = ", ".join(row["name"] for row in rows)
            raise refusal("report_sample_unknown", name, known=known or "–")
        found += [row for row in matching if row not in found]
    return found


def sample_facts(
    book, row: Mapping, confidence: float, answers: Iterable[tuple], seen: Iterable[tuple] = ()
) -> tuple[SampleFacts, list[UnitOutcome]]:
    """Return what there is to say of a sample, and what stands of its units.

    :param answers: its labels in the order in which they were given (unit, reader, class).
    :param seen: who chose to see what others had said (reader, when, units not labelled).
    :raises RuleError: the confidence is none.
    """
    outcomes = unit_outcomes(book, row["id"])
    classes = json.loads(row["classes"] or "[]")
    standings = [one.outcome.standing for one in outcomes]
    facts = {
        "id": row["id"],
        "name": row["name"],
        "design": row["design"] or "",
        "seed": row["seed"],
        "state": row["state"],
        "at": row["at"] or "",
        "who": row["who"] or "",
        "frame": _object(row["frame"]),
        "parameters": _object(row["parameters"]),
        "classes": tuple((one["code"], one["label"]) for one in classes),
        "areas_ha": _object(row["areas"]),
        "plot_side_m": row["plot_side_m"] or 0.0,
        "units": len(outcomes),
        "labelled": sum(one is not Standing.UNDECIDED for one in standings),
        "units_sha256": row["units_sha256"] or "",
        "hash_holds": units_hash([one.unit for one in outcomes]) == row["units_sha256"],
        "readers": _readers(outcomes),
        "consensus": sum(one.consensus is not None for one in outcomes),
        "differing": sum(one is Standing.DISAGREED for one in standings),
        "alone": sum(one is Standing.DECIDED for one in standings),
        "agreement": agreement_of(answers, confidence, [one["code"] for one in classes]),
        "seen_early": tuple(SeenEarly(*one) for one in seen),
    }
    counted = {"unlabelled": facts["units"] - facts["labelled"], "disagreed": facts["differing"]}
    return SampleFacts(**facts, **_figures(book, row["id"], confidence, counted)), outcomes


def unit_rows(found: Iterable[tuple[SampleFacts, list[UnitOutcome]]]) -> RawRows:
    """Return the units of all samples with the class that stands."""
    rows = []
    for facts, outcomes in found:
        for one in outcomes:
            drawn = (one.unit[name] for name in UNIT_COLUMNS)
            stands = (one.outcome.standing.value, one.outcome.answer, len(one.outcome.readers))
            rows.append((facts.name, *drawn, *stands))
    return RawRows(UNIT_ROWS, tuple(rows))


def label_rows(found: Iterable[tuple[SampleFacts, list[UnitOutcome]]], rows: ReviewRows) -> RawRows:
    """Return every label of every reader, those that were taken back too."""
    names = {facts.id: facts.name for facts, _ in found}
    numbers = {one.unit["id"]: one.unit["number"] for _, outcomes in found for one in outcomes if one.labels}
    listed = []
    for row in rows.interpretations:
        if row["sample_id"] not in names:
            continue
        pieces = [_piece(rows, one) for one in ids_of(row["evidence"])]
        listed.append(
            (
                row["id"], names[row["sample_id"]], numbers.get(row["unit_id"]), row["reader"],
                row["class_code"], row["confidence"], row["comment"],
                "; ".join(piece.file_name for piece in pieces),
                "; ".join(piece.sha256 for piece in pieces),
                row["at"], row["changed_at"],
            )
        )  # fmt: skip
    order = {facts.name: place for place, (facts, _) in enumerate(found)}
    listed.sort(key=lambda row: (order[row[1]], row[2] or 0, row[3]))
    return RawRows(LABEL_ROWS, tuple(listed))


def _figures(book, sample_id: str, confidence: float, counted: Mapping[str, int]) -> dict:
    """Return accuracies and areas; where they cannot be worked out, why."""
    try:
        found = sample_accuracy(book, sample_id, confidence)
    except RuleError as error:
        if error.finding.code == "bad_confidence":
            raise
        return {"left_out": tuple(counted.items()), "refused": error.finding}
    left = found.counted.left_out
    left_out = (
        ("unlabelled", len(left.unlabelled)),
        ("disagreed", len(left.disagreed)),
        ("unmapped", len(left.unmapped)),
    )
    return {
        "left_out": left_out,
        "figures": found.accuracy.figures,
        "class_order": tuple(found.accuracy.classes),
        "findings": tuple(found.findings),
        "total_area_ha": found.accuracy.total,
        "areas_known": bool(found.counted.areas),
    }


def _readers(outcomes: Iterable[UnitOutcome]) -> tuple[SampleReader, ...]:
    counts: dict = defaultdict(lambda: [0, 0, 0])
    for one in outcomes:
        for reader, row in one.labels.items():
            of = counts[reader]
            of[0] += bool(row["class_code"])
            of[1] += bool(row["class_code"]) and row["confidence"] == Confidence.LOW.value
            of[2] += not row["class_code"]
    return tuple(SampleReader(reader, *of) for reader, of in sorted(counts.items()))


def _piece(rows: ReviewRows, piece_id: str) -> Evidence:
    row = rows.evidence.get(piece_id)
    if row is None:
        return Evidence(piece_id, piece_id, "")
    return Evidence(piece_id, row["file_name"] or row["title"] or piece_id, row["sha256"] or "")


def _object(text: str | None) -> dict:
    """Return a JSON object; what is none stands under an empty name."""
    try:
        found = json.loads(text) if text else {}
    except ValueError:
        return {"": text}
    return found if isinstance(found, dict) else {"": found}
