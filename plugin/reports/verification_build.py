"""Builds a verification report from a saved workspace; it reads only."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timezone
from pathlib import Path

from ..core.findings import Finding, Level
from ..core.mechanism.review_tables import SampleState, SubjectKind
from ..core.review.standing import Standing
from ..core.statistics.intervals import normal_quantile
from ..raster.processes import python_program
from ..storage.ledger import Ledger
from ..storage.review import figures_seen, labels_in_order, verdicts_in_order
from ..storage.verification import ReviewRows, reading, review_rows
from ..storage.verify import verify
from ..storage.versions import software_versions
from .ledger_content import JournalFacts
from .uncertainty_sections import uncertainty_of
from .verification_agreement import agreement_of
from .verification_content import Evidence, LedgerState, Reviewed, SampleFacts, VerificationReport
from .verification_rows import SIGNED, Maker
from .verification_samples import chosen_samples, label_rows, sample_facts, unit_rows

DEFAULT_CONFIDENCE = 0.95


def build_verification_report(
    workspace,
    language: str | None = None,
    confidence: float = DEFAULT_CONFIDENCE,
    samples: Iterable[str] = (),
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> VerificationReport:
    """Return the verification report of ``workspace`` as it is saved.

    :param language: code of the language to write it in (``en``, ``zh-Hans``); ``None`` is the user's.
    :param confidence: level of the intervals, 0 to 1.
    :param samples: names or ids of the samples to report on; all of them if none is given.
    :param progress: called with percent while the ledger is verified.
    :raises TerrestrialCarbonError: the workspace cannot be read.
    :raises RuleError: the confidence is none, or there is no such sample.
    """
    normal_quantile(confidence)
    checked = verify(workspace.path, "", progress, cancelled, python_program())
    with reading(workspace) as book:
        rows = review_rows(book)
        chosen = chosen_samples(rows.samples, samples)
        found = [_sample(workspace, book, row, confidence) for row in chosen]
    maker = Maker(rows)
    decisions, sign_offs = maker.decisions(), maker.sign_offs()
    own = tuple(facts for facts, _ in found)
    uncertainty = uncertainty_of(workspace, workspace.runs(), workspace.settings.period_years)
    return VerificationReport(
        created_at=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        language=language,
        versions=software_versions(),
        confidence=confidence,
        workspace=_reviewed(workspace),
        journal=JournalFacts(*(rows.head or (0, "")), rows.first_at, rows.last_at),
        ledger=LedgerState(checked.is_ok, checked.entries, checked.first_bad, tuple(checked.findings)),
        scope=maker.scope(),
        findings=maker.findings(decisions, sign_offs),
        decisions=decisions,
        consensus=maker.consensus(),
        sign_offs=sign_offs,
        people=maker.people(),
        agreement=agreement_of(verdicts_in_order(workspace), confidence),
        samples=own,
        uncertainty=uncertainty,
        notes=_notes(workspace, rows, maker, checked, own, uncertainty),
        units=unit_rows(found),
        labels=label_rows(found, rows),
        evidence=_evidence(decisions, rows),
    )


def _sample(workspace, book, row, confidence: float):
    """Return what there is to say of a sample, and what stands of its units."""
    labels, seen = labels_in_order(workspace, row["id"]), figures_seen(workspace, row["id"])
    return sample_facts(book, row, confidence, labels, seen)


def _reviewed(workspace) -> Reviewed:
    settings, crs = workspace.settings, workspace.crs
    return Reviewed(
        file=Path(workspace.path).name,
        name=settings.name,
        place=settings.place or "",
        joining_date=settings.joining_date,
        period_years=settings.period_years,
        cutoff_date=settings.cutoff_date,
        ellipsoid=workspace.ellipsoid,
        crs=f"{crs.authid()} {crs.description()}".strip(),
    )


def _evidence(decisions, rows: ReviewRows) -> tuple[Evidence, ...]:
    """Return the pieces that decisions name, each once."""
    pieces = {piece.id: piece for decision in decisions for piece in decision.evidence}
    return tuple(sorted(pieces.values(), key=lambda piece: (piece.file_name, piece.id)))


def _notes(workspace, rows, maker: Maker, checked, samples, uncertainty) -> tuple[Finding, ...]:
    """Return what a reader of the report is told beside its figures."""
    warn, say = Level.WARNING, Level.INFO
    is_other = Ledger(workspace).head() != rows.head or checked.entries != (rows.head or (0,))[0]
    alone = _decided_alone(maker)
    found = [
        (warn, "report_ledger_bad", not checked.is_ok, "", {"number": len(checked.findings)}),
        (warn, "report_changed_meanwhile", is_other, "", {}),
        (say, "report_nothing_reviewed", not rows.decisions and not rows.sign_offs, "", {}),
        (say, "report_no_samples", not rows.samples, "", {}),
        (say, "report_samples_chosen", len(samples) < len(rows.samples), "",
         {"number": len(samples), "all": len(rows.samples)}),
        (say, "report_no_uncertainty", uncertainty is None, "", {}),
        (warn, "report_blind_subjects", bool(alone), "", {"number": alone}),
        (warn, "report_signed_own", bool(own := _signed_own(maker, rows)), "", {"number": own}),
    ]  # fmt: skip
    for facts in samples:
        values = {"number": facts.alone}
        found.append((warn, "report_blind_units", _second_under_way(facts), facts.name, values))
        found.append((warn, "report_units_changed", not facts.hash_holds, facts.name, {}))
    return tuple(
        Finding(level, code, subject, values) for level, code, is_so, subject, values in found if is_so
    )


def _decided_alone(maker: Maker) -> int:
    """Return how many open subjects one reader alone has decided on, where several are at work."""
    standings = maker.standings
    readers = {row["reader"] for members in standings.current.values() for row in members}
    if len(readers) < 2:
        return 0
    return sum(
        found.standing is Standing.DECIDED and standings.standing(*key) != SIGNED
        for key, found in standings.outcomes.items()
    )


def _second_under_way(facts: SampleFacts) -> bool:
    """Whether units have the label of one reader alone while another is at work on the sample."""
    at_work = sum(reader.labels > 0 for reader in facts.readers)
    return facts.state == SampleState.OPEN.value and at_work > 1 and facts.alone > 0


def _signed_own(maker: Maker, rows: ReviewRows) -> int:
    """Return how many parcels are signed off by the only reader who decided on them."""
    return sum(
        row["parcel_id"] in maker.standings.signed
        and row["state"] == SIGNED
        and (found := maker.standings.outcomes.get((SubjectKind.PARCEL.value, row["parcel_id"]))) is not None
        and found.readers == (row["who"],)
        for row in rows.sign_offs
    )
