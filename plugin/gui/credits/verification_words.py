"""What verifying the journal found, in words."""

from __future__ import annotations

from ...processing.messages import finding_sentence
from ...translate import tr
from ..widgets import number

_SHOWN = 5


def verification_words(found) -> str:
    """Return a :class:`Verification` in words: one line if all is well, else what is not."""
    if found.first_bad is None and not found.findings:
        text = tr("✓ All {number} acts are as they were written, and every table says what they say.")
        return text.format(number=number(found.entries))
    lines = []
    if found.first_bad is not None:
        lines.append(tr("⚠ Act {number} is the first that is not as written.").format(number=found.first_bad))
    lines += [finding_sentence(finding) for finding in found.findings[:_SHOWN]]
    if len(found.findings) > _SHOWN:
        rest = number(len(found.findings) - _SHOWN)
        lines.append(tr("… and {number} more.").format(number=rest))
    return "\n".join(lines)
