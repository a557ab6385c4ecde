"""Words for one piece of evidence: the lines under the list of attachments."""

from html import escape

from qgis.PyQt.QtCore import QDateTime, QLocale, Qt

from ...storage.evidence_files import FileState
from ...storage.evidence_words import kind_word, state_word
from ...translate import tr

_SHOWN_DIGITS = 16
_LONGEST = 600  # characters of a remark


def shown_day(moment: str) -> str:
    """Return the day of a moment in the user's zone, as dates are typed here: year-month-day."""
    at = QDateTime.fromString(moment, Qt.DateFormat.ISODate).toLocalTime()
    return at.date().toString(Qt.DateFormat.ISODate) if at.isValid() else moment[:10]


def details_html(piece, state) -> str:
    """Return what is known of a piece; all that comes from data is escaped."""
    lines = [f"<b>{escape(piece.title)}</b>"]
    facts = [kind_word(piece.kind)]
    if piece.size_bytes is not None:
        facts.append(QLocale().formattedDataSize(int(piece.size_bytes)))
    if piece.taken_at:
        facts.append(tr("taken {when}").format(when=piece.taken_at.replace("T", " ")))
    if piece.lon is not None and piece.lat is not None:
        facts.append(f"{piece.lat:.5f}°, {piece.lon:.5f}°")
    lines.append(escape(" · ".join(facts)))
    if piece.uri:
        lines.append(escape(piece.uri[:_LONGEST]))
    if piece.remark:
        lines.append(escape(piece.remark[:_LONGEST]).replace("\n", "<br>"))
    who = tr("Attached {day} by {who}.")
    lines.append(escape(who.format(day=shown_day(piece.added_at), who=piece.added_by or "–")))
    inherited = sum(1 for tie in piece.ties if tie.inherited_from)
    if inherited:
        lines.append(escape(tr("Handed on by the parcels it came from.")))
    if piece.sha256:
        lines.append(f"SHA-256 {escape(piece.sha256[:_SHOWN_DIGITS])}…")
    if state is not None:
        color = "#2e7d32" if state is FileState.FINE else "#c62828"
        lines.append(f'<span style="color: {color}">{escape(state_word(state, piece.kind))}</span>')
    return "<br>".join(lines)
