"""Agreement of readers, and the figures of all samples side by side, for a verification report."""

from __future__ import annotations

from collections.abc import Callable

from ..core.review.agreement import FEW, AgreementNote
from ..core.statistics.accuracy import Measure
from ..storage.review_words import agreement_note_words, verdict_word
from ..translate import tr
from .document import Column, Kind, Section, Table
from .verification_content import KappaFacts, VerificationReport


def agreement(report: VerificationReport) -> Section | None:
    """How far readers of decisions agree, pair by pair."""
    if not report.agreement:
        return None
    note = tr(
        "Of parcels and events that both decided on, by the verdicts they had given before either saw the "
        "other's."
    )
    table = kappa_table("agreement", tr("Agreement"), report.agreement, verdict_word)
    notes = tuple(kappa_notes(report.agreement))
    return Section("agreement", tr("Agreement of readers"), (note,), tables=(table,), closing=notes)


def kappa_table(
    key: str, sheet: str, rows: tuple[KappaFacts, ...], word: Callable[[str], str]
) -> Table:  # fmt: skip
    """Return the agreement of readers; ``word`` names an answer."""
    share = Kind.SHARE
    return Table(
        key,
        tr("Agreement of readers: Cohen's kappa (corrected for chance, no accuracy)"),
        (
            Column(tr("Readers"), weight=2.2),
            Column(tr("Answer"), weight=1.4),
            Column(tr("Both answered"), Kind.COUNT, 0.8),
            Column(tr("Chosen by the first"), Kind.COUNT, 0.8),
            Column(tr("Chosen by the second"), Kind.COUNT, 0.8),
            Column(tr("Share agreed"), share, 0.8),
            Column(tr("Kappa"), share, 0.7),
            Column(tr("Low"), share, 0.7),
            Column(tr("High"), share, 0.7),
        ),
        tuple(
            (
                tr("{first} and {second}").format(first=row.readers[0], second=row.readers[1]),
                word(row.answer) if row.answer else tr("all answers"),
                row.both, *row.chosen, row.agreed_share, row.kappa, row.low, row.high,
            )
            for row in rows
        ),
        sheet=sheet,
    )  # fmt: skip


def kappa_notes(rows: tuple[KappaFacts, ...]):
    """Yield what must be said of agreements, by pair of readers; of the whole, not of each class."""
    for row in rows:
        for note in row.notes if not row.answer else ():
            words = agreement_note_words(AgreementNote(note), FEW)
            yield tr("{first} and {second}: {note}").format(
                first=row.readers[0], second=row.readers[1], note=words
            )


def sample_figures(report: VerificationReport) -> list[tuple]:
    """Return for each sample its name, design, units, labelled and counted units, overall accuracy with half
    width and interval, and kappa; ``None`` where nothing can be worked out."""
    rows = []
    for sample in report.samples:
        by = {one.measure: one for one in sample.figures if one.measure in (Measure.OVERALL, Measure.KAPPA)}
        overall, kappa = by.get(Measure.OVERALL), by.get(Measure.KAPPA)
        figures = (None,) * 4
        if overall is not None:
            figures = (overall.value, overall.half_width, overall.low, overall.high)
        counted = overall.units if overall is not None else 0
        rows.append(
            (
                sample.name,
                sample.design,
                sample.units,
                sample.labelled,
                counted,
                *figures,
                kappa and kappa.value,
            )
        )
    return rows
