"""What every check returns: a code and values. Sentences are made where they are shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Optional


class Level(str, Enum):
    """How much a finding matters."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True)
class Finding:
    """One thing a check found.

    ``code`` is stable and untranslated; ``subject`` names what it is about (a parcel id,
    a file, a field); ``values`` are the figures for the sentence.
    """

    level: Level
    code: str
    subject: Optional[str] = None
    values: Mapping[str, Any] = field(default_factory=dict)


class RuleError(ValueError):
    """A rule refuses its input; ``finding`` says why in a form that can be translated."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(f"{finding.code}: {finding.subject or ''} {dict(finding.values)}".strip())
        self.finding = finding
