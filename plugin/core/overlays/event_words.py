"""Types of events by the words that maps, legends and tables use for them."""

from __future__ import annotations

from ..tables import table
from .names import words_in
from .reading import EventType


def event_type_of(text: object, default: EventType = EventType.DISTURBANCE) -> EventType:
    """Return the type a text names: a legend's word, a cause, a code of :class:`EventType`.

    The table's first type with a word (or a row of words) in the text wins.
    """
    if text is None:
        return default
    try:
        return EventType(str(text).strip().lower())
    except ValueError:
        pass
    words = words_in(str(text).replace("/", " ").replace(".", " ").replace("?", " ").replace("|", " "))
    spaced = f" {' '.join(words)} "
    joined = "".join(words)
    for code, names in table("event_words")["words"]:
        if any(f" {name} " in spaced or (not name.isascii() and name in joined) for name in names):
            return EventType(code)
    return default
