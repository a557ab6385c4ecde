"""The findings about sources as a table, and in the log."""

from __future__ import annotations

import json

from ...core.checks.source_kinds import LEVELS
from ...core.findings import Level
from ...storage.compat import TEXT
from ...translate import tr
from ..plain_table import fields_of
from .words import explanation, kind_word, level_word, recommendation

_COLUMNS = ("kind", "level", "detail", "source", "title", "words", "recommendation", "figures")
_LOGGED = 40


def result_fields():
    """Return the fields of the table."""
    return fields_of((name, TEXT) for name in _COLUMNS)


def result_rows(report):
    """Yield the rows of the table."""
    for one in report.findings:
        yield (
            one.kind.value,
            one.level.value,
            one.detail or None,
            one.source,
            kind_word(one.kind),
            explanation(one),
            recommendation(one),
            json.dumps(dict(one.values), ensure_ascii=False, default=str),
        )


def say(report, land, feedback) -> None:
    """Say what was found, the gravest first."""
    if land is not None and land.sampled:
        text = tr("{some} of {all} parcels are held against the sources: a sample, seed {seed}.")
        feedback.pushInfo(text.format(some=len(land.shapes), all=land.count, seed=land.seed))
    for level in reversed(LEVELS):
        for one in [one for one in report.findings if one.level is level][:_LOGGED]:
            text = f"{level_word(level)}: {explanation(one)} {recommendation(one)}"
            (feedback.pushInfo if level is Level.INFO else feedback.pushWarning)(text)
    if not report.findings:
        feedback.pushInfo(tr("Nothing was found."))
