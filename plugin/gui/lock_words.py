"""Words for parcels that are signed off."""

from __future__ import annotations

from qgis.PyQt.QtCore import QDateTime, Qt

from ..processing.messages import shown_date
from ..storage.locks import Lock, names_of
from ..storage.review_words import role_word
from ..translate import tr, tr_count


def shown_day(at: str) -> str:
    """Return the local day of a moment (ISO 8601 in UTC) as a sentence shows it."""
    moment = QDateTime.fromString(at or "", Qt.DateFormat.ISODate).toLocalTime()
    return shown_date(moment.date().toPyDate()) if moment.isValid() else (at or "")[:10]


def lock_values(lock: Lock) -> dict:
    """Return what sentences say of a lock: ``parcel``, ``who``, ``role`` and ``day``."""
    return {"parcel": lock.label, "who": lock.who, "role": role_word(lock.role), "day": shown_day(lock.at)}


def signed_sentence(lock: Lock) -> str:
    """Return who signed a parcel off, and when."""
    return tr("Signed off by {who} ({role}) on {day}").format(**lock_values(lock))


def signed_words(locks) -> str:
    """Return who signed parcels off, of several how many of them are."""
    locks = list(locks)
    if len(locks) == 1:
        return tr("{signed}: an edit asks to reopen it.").format(signed=signed_sentence(locks[0]))
    text = tr_count("%n of these parcels are signed off ({names}): an edit asks to reopen them.", len(locks))
    return text.format(names=names_of(locks))
