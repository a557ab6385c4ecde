"""The first page of a bundle of evidence: what each parcel requires, has and lacks, with the files."""

from __future__ import annotations

from html import escape
from urllib.parse import quote

from qgis.PyQt.QtCore import Qt

from ..core.evidence.links import can_be_opened
from ..translate import current_date_locale, current_language, tr
from .evidence_files import FileState
from .evidence_report import EvidenceReport, ParcelEvidence
from .evidence_words import kind_word, need_word, state_word, support_word
from .words import basis_word, status_word

_STYLE = """
body { font: 15px/1.5 system-ui, "Noto Sans", sans-serif; margin: 2rem auto; max-width: 70rem;
  padding: 0 1rem; color: #1c2a1f; background: #fff; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.1rem; margin: 1.6rem 0 .2rem; }
table { border-collapse: collapse; width: 100%; margin: .3rem 0; }
th, td { text-align: start; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #dde5dc; }
th { font-weight: 600; color: #3c5a45; } .lacks { color: #b3261e; } .fine { color: #2e7d32; }
.meta { color: #5a6b5e; } td { overflow-wrap: anywhere; } code { font-size: .85em; }
"""


def index_html(workspace, report: EvidenceReport, manifest: dict) -> str:
    """Return the page in the user's language; all that comes from data is escaped."""
    title = tr("Evidence of {name}").format(name=workspace.settings.name)
    lacking = sum(1 for parcel in report.parcels if parcel.lacks)
    facts = [
        tr("Parcels: {number}. Pieces of evidence: {pieces}.").format(
            number=len(report.parcels), pieces=len(report.pieces)
        ),
        tr("Parcels that lack something their status requires: {number}.").format(number=lacking),
        tr("Made at {at} by {who}.").format(at=manifest["made_at"], who=manifest["made_by"] or "–"),
        tr("To check the files: sha256sum -c SHA256SUMS"),
    ]
    if manifest["journal"]:
        text = tr("The journal's last entry then: {seq}, hash {hash}.")
        facts.append(text.format(**manifest["journal"]))
    right_to_left = current_date_locale().textDirection() == Qt.LayoutDirection.RightToLeft
    return "".join(
        (
            f'<!DOCTYPE html>\n<html lang="{escape(current_language().replace("_", "-"))}" '
            f'dir="{"rtl" if right_to_left else "ltr"}">\n<head><meta charset="utf-8">'
            '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
            "style-src 'unsafe-inline'\">"
            f"<title>{escape(title)}</title><style>{_STYLE}</style></head>\n<body><h1>{escape(title)}</h1>\n",
            "".join(f'<p class="meta">{escape(fact)}</p>\n' for fact in facts),
            _parcels(report, manifest),
            "</body></html>\n",
        )
    )


def _parcels(report: EvidenceReport, manifest: dict) -> str:
    """Return those that lack something, then those that have or require something; the rest by name."""
    by_name = sorted(report.parcels, key=lambda one: (not one.lacks, _name(one).casefold(), one.id))
    shown = "".join(_parcel(one, manifest) for one in by_name if one.needs or one.pieces)
    rest = ", ".join(
        f"<bdi>{escape(_name(one))}</bdi>" for one in by_name if not one.needs and not one.pieces
    )
    if not rest:
        return shown
    head = escape(tr("Parcels that require nothing and have nothing attached"))
    return f'{shown}<h2>{head}</h2>\n<p class="meta">{rest}</p>\n'


def _name(parcel: ParcelEvidence) -> str:
    return parcel.values["name"] or parcel.id[:8]


def _parcel(parcel: ParcelEvidence, manifest: dict) -> str:
    values = parcel.values
    words = [status_word(values["status"])] if values["status"] else [tr("untagged")]
    if values["basis"]:
        words.append(basis_word(values["basis"]))
    head = f"<h2><bdi>{escape(_name(parcel))}</bdi></h2>\n"
    meta = f'<p class="meta">{escape(" · ".join(words))} · <code>{escape(values["id"])}</code></p>\n'
    needs = "".join(
        f'<li class="{"fine" if need.met else "lacks"}">{"✔" if need.met else "✘"} {escape(need_word(need))}'
        f"{'' if need.met else ' – ' + escape(tr('lacking'))}</li>"
        for need in parcel.needs
    )
    needs = f"<ul>{needs}</ul>\n" if needs else ""
    rows = "".join(_row(piece, parcel.id, manifest) for piece in parcel.pieces)
    if not rows:
        return head + meta + needs
    heads = (tr("Kind"), tr("Caption"), tr("Supports"), tr("Attached"), tr("Check of the file"))
    heads = "".join(f"<th>{escape(text)}</th>" for text in heads)
    return f"{head}{meta}{needs}<table><tr>{heads}</tr>\n{rows}</table>\n"


def _row(piece, parcel_id: str, manifest: dict) -> str:
    entry = manifest["evidence"][piece.id]
    ties = [tie for tie in piece.ties if tie.parcel_id == parcel_id]
    state = FileState(entry["state"]) if "state" in entry else None
    title = f"<bdi>{escape(piece.title)}</bdi>"
    if "file" in entry:
        title = f'<a href="{escape(quote(entry["file"]))}">{title}</a>'
    elif can_be_opened(piece.uri):
        title = f'<a href="{escape(piece.uri)}" rel="noopener noreferrer">{title}</a>'
    notes = [piece.uri if piece.kind == "layer" else "", piece.remark, piece.taken_at.replace("T", " ")]
    if piece.lon is not None and piece.lat is not None:
        notes.append(f"{piece.lat:.5f}, {piece.lon:.5f}")
    title += "".join(f'<br><span class="meta">{escape(note)}</span>' for note in notes if note)
    if piece.sha256:
        title += f"<br><code>{escape(piece.sha256)}</code>"
    supports = ", ".join(support_word(tie.supports) for tie in ties)
    who = " · ".join(text for text in (ties[0].at[:10], ties[0].who) if text) if ties else ""
    kind = "" if state in (None, FileState.FINE) else ' class="lacks"'
    words = "" if state is None else state_word(state, piece.kind)
    return (
        f"<tr><td>{escape(kind_word(piece.kind))}</td><td>{title}</td><td>{escape(supports)}</td>"
        f"<td>{escape(who)}</td><td{kind}>{escape(words)}</td></tr>\n"
    )
