"""Agreement of two readers: observed, and Cohen's kappa, whole and by class.

Kappa is Cohen's (1960). Its standard error is that of Fleiss, Cohen and Everitt (1969, Psychological
Bulletin 72, 323-327, formula 13), which does not suppose that kappa is nought; the interval is the normal one
on it, cut at -1 and 1. A class's kappa is that of its two-by-two table: the class against the rest.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Optional

from ..statistics.intervals import normal_quantile

#: Below this number of subjects the large-sample standard error is rough.
FEW = 30
_NOTHING = 1e-7  # what a standard error of nought may be for rounding


class AgreementNote(str, Enum):
    """What must be said of figures of agreement."""

    NOTHING_IN_COMMON = "nothing_in_common"
    ONE_CLASS = "one_class"  # chance alone would agree always: there is no kappa
    NO_DIFFERENCE = "no_difference"  # a standard error of nought: none was seen, which is not none
    NO_SPREAD = "no_spread"  # the same without agreement: one reader gave one answer only, or all differ
    FEW_SUBJECTS = "few_subjects"


@dataclass(frozen=True)
class Agreement:
    """Figures of one table; all shares. ``None``: cannot be said, as of an interval without any width.

    :ivar subjects: number that both readers answered. :ivar chosen: for a class, how many times the first and
        the second reader chose it; all subjects for the whole.
    """

    subjects: int
    chosen: tuple[int, int]
    observed: Optional[float]
    expected: Optional[float]
    kappa: Optional[float]
    standard_error: Optional[float]
    low: Optional[float]
    high: Optional[float]
    notes: tuple[AgreementNote, ...] = ()


@dataclass(frozen=True)
class ReadersAgreement:
    """What two readers have in common: the whole, and class by class (those that either has chosen)."""

    whole: Agreement
    by_class: dict[str, Agreement]
    table: dict[tuple[str, str], int]


def agreement(
    pairs: Iterable[tuple[str, str]], confidence: float = 0.95, classes: Sequence[str] = ()
) -> ReadersAgreement:
    """Return how far two readers agree.

    :param pairs: what the first and the second reader said of each subject that both answered.
    :param classes: in which order to list classes; others follow by their codes.
    :raises RuleError: ``confidence`` is not between 0 and 1.
    """
    z = normal_quantile(confidence)
    table = Counter(pairs)
    present = {code for pair in table for code in pair}
    codes = [code for code in classes if code in present]
    codes += sorted(present - set(codes))
    by_class = {}
    for code in codes:
        folded: Counter = Counter()
        for (first, second), number in table.items():
            folded[first == code, second == code] += number
        chosen = (folded[True, True] + folded[True, False], folded[True, True] + folded[False, True])
        by_class[code] = _figures(folded, (True, False), z, chosen)
    total = sum(table.values())
    return ReadersAgreement(_figures(table, codes, z, (total, total)), by_class, dict(table))


def independent_pairs(
    answers: Iterable[tuple[str, str, Optional[str]]],
) -> dict[tuple[str, str], list[tuple[str, str]]]:
    """Return for each two readers what both said of the same subjects before either saw the other's answer.

    :param answers: subject, reader, answer (empty: taken back) in the order in which they were given. What
        counts is how both stood when the later of the two first answered: from then on each sees the other.
    :return: (reader, reader) by name → their answers.
    """
    standing: dict[str, dict[str, str]] = {}
    settled, found = set(), {}
    for subject, reader, answer in answers:
        given = standing.setdefault(subject, {})
        if not answer:
            given.pop(reader, None)
            continue
        given[reader] = answer
        for other in list(given):
            pair = tuple(sorted((reader, other)))
            if other == reader or (subject, pair) in settled:
                continue
            settled.add((subject, pair))
            found.setdefault(pair, []).append((given[pair[0]], given[pair[1]]))
    return found


def _figures(table: Counter, codes: Sequence, z: float, chosen: tuple[int, int]) -> Agreement:
    """Return the figures of a table of counts."""
    total = sum(table.values())
    if not total:
        nothing = (None,) * 6
        return Agreement(0, chosen, *nothing, (AgreementNote.NOTHING_IN_COMMON,))
    share = {pair: number / total for pair, number in table.items()}
    rows = {code: math.fsum(share.get((code, other), 0.0) for other in codes) for code in codes}
    columns = {code: math.fsum(share.get((other, code), 0.0) for other in codes) for code in codes}
    observed = sum(table[code, code] for code in codes) / total
    expected = math.fsum(rows[code] * columns[code] for code in codes)
    notes = (AgreementNote.FEW_SUBJECTS,) if total < FEW else ()
    if sum(1 for code in codes if rows[code] or columns[code]) < 2:
        return Agreement(
            total, chosen, observed, expected, None, None, None, None, (AgreementNote.ONE_CLASS, *notes)
        )
    kappa = (observed - expected) / (1.0 - expected)
    error = _standard_error(share, rows, columns, observed, expected, total)
    if error < _NOTHING:
        note = AgreementNote.NO_DIFFERENCE if observed == 1.0 else AgreementNote.NO_SPREAD
        return Agreement(total, chosen, observed, expected, kappa, error, None, None, (note, *notes))
    low, high = max(-1.0, kappa - z * error), min(1.0, kappa + z * error)
    return Agreement(total, chosen, observed, expected, kappa, error, low, high, notes)


def _standard_error(share, rows, columns, observed: float, expected: float, total: int) -> float:
    """Return the large-sample standard error of kappa (Fleiss, Cohen and Everitt 1969, formula 13)."""
    terms = []
    for (first, second), part in share.items():
        if first == second:
            terms.append(part * ((1.0 - expected) - (columns[first] + rows[first]) * (1.0 - observed)) ** 2)
        else:
            terms.append(part * (1.0 - observed) ** 2 * (columns[first] + rows[second]) ** 2)
    terms.append(-((observed * expected - 2.0 * expected + observed) ** 2))
    return math.sqrt(max(0.0, math.fsum(terms)) / total) / (1.0 - expected) ** 2
