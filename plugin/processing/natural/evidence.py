"""The parameters EVENTS and EVIDENCE_A … EVIDENCE_F: what para 34 asks for, under its own names."""

from __future__ import annotations

from qgis.core import QgsProcessingException

from ...core.mechanism.natural import EVIDENCE
from ...storage.natural_words import evidence_asked, evidence_name
from ...translate import tr
from ..parameters import line


def events_parameter():
    """Return EVENTS: the ids of entered events."""
    return line("EVENTS", tr("Events (ids, with commas)"))


def events_of(run) -> list[str]:
    """Return the ids of the events named.

    :raises QgsProcessingException: there is none.
    """
    ids = run.list("EVENTS")
    if not ids:
        raise QgsProcessingException(tr("No event is named: give the ids of events in EVENTS."))
    return ids


def evidence_parameters() -> tuple:
    """Return a line of text for each item of para 34; its help says what the item asks for."""
    made = []
    for item in EVIDENCE:
        parameter = line(f"EVIDENCE_{item.upper()}", evidence_name(item), optional=True)
        parameter.setHelp(evidence_asked(item))
        made.append(parameter)
    return tuple(made)


def evidence_of(run) -> dict[str, str]:
    """Return item → text of the evidence that was given."""
    texts = {item: run.text(f"EVIDENCE_{item.upper()}") for item in EVIDENCE}
    return {item: text for item, text in texts.items() if text}


def say_missing(run, missing) -> None:
    """Tell what is missing: event id → items."""
    for event_id, items in missing.items():
        names = "; ".join(evidence_name(item) for item in items)
        text = tr("Event {event} lacks: {items}.")
        run.feedback.pushWarning(text.format(event=event_id, items=names))


def asked_items() -> str:
    """Return what para 34 asks for, a line for each item."""
    return "\n".join(f"• {evidence_name(item)}: {evidence_asked(item)}" for item in EVIDENCE)
