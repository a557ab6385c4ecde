"""How far readers agree, pair by pair, whole and by class."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..core.review.agreement import Agreement, agreement, independent_pairs
from .verification_content import KappaFacts


def agreement_of(
    answers: Iterable[tuple], confidence: float, classes: Sequence[str] = ()
) -> tuple[KappaFacts, ...]:
    """Return the agreement of each two readers who have answered the same, whole first, then by class.

    :param answers: (subject, reader, answer) in the order in which they were given; what counts is how both
        stood before either saw the other's answer.
    :raises RuleError: the confidence is none.
    """
    found = []
    for readers, pairs in sorted(independent_pairs(answers).items()):
        figures = agreement(pairs, confidence, classes)
        found.append(_facts(readers, "", figures.whole))
        found += [_facts(readers, code, one) for code, one in figures.by_class.items()]
    return tuple(found)


def _facts(readers: tuple[str, str], answer: str, figures: Agreement) -> KappaFacts:
    return KappaFacts(
        readers=readers,
        answer=answer,
        both=figures.subjects,
        chosen=figures.chosen,
        agreed_share=figures.observed,
        kappa=figures.kappa,
        se=figures.standard_error,
        low=figures.low,
        high=figures.high,
        notes=tuple(note.value for note in figures.notes),
    )
