"""Serial numbers as a parameter."""

from __future__ import annotations

from ...translate import tr
from ..parameters import line


def serials_parameter(optional=False):
    """Return SERIALS: ranges of serial numbers."""
    label = tr("Serial numbers (such as EXA-2015-A1-1-40; several with commas)")
    return line("SERIALS", label, optional=optional)


def texts(serials) -> str:
    """Return ranges of serial numbers as one text."""
    return serials if isinstance(serials, str) else ", ".join(serials)
