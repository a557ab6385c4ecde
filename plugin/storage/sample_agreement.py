"""How far the readers of a sample agree, by what they said before they saw each other's labels."""

from __future__ import annotations

from ..core.review.agreement import ReadersAgreement, agreement, independent_pairs
from .review import labels_in_order


def readers_agreement(
    workspace, sample_id: str, confidence: float = 0.95, classes=()
) -> list[tuple[tuple[str, str], ReadersAgreement]]:
    """Return the agreement of each two readers, those with most units in common first.

    :param classes: codes in the order in which to list them.
    """
    pairs = independent_pairs(labels_in_order(workspace, sample_id))
    found = [(names, agreement(said, confidence, classes)) for names, said in pairs.items()]
    return sorted(found, key=lambda one: (-one[1].whole.subjects, one[0]))
