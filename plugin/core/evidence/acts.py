"""Attaching evidence to parcels, detaching it, and handing it on to the heirs of a parcel, as acts.

What is attached is never changed or thrown away: a mistake is detached, with a reason, and the journal
keeps who did so and when.
"""

from collections.abc import Iterable, Mapping
from typing import Optional

from ..mechanism.book import Act, Draft, refusal
from ..mechanism.booking import one_of
from ..mechanism.evidence_tables import EVIDENCE_TABLES, EvidenceKind, LinkState, Support, link_id
from .links import checked_link

#: Characters of the longest title, remark and reason.
LONGEST_TITLE, LONGEST_TEXT = 300, 4000
_HEX = frozenset("0123456789abcdef")
_WITH_FILE = (EvidenceKind.FILE, EvidenceKind.PHOTO)


def attach_evidence(
    book,
    *,
    items: Iterable[Mapping],
    parcel_ids: Iterable[str],
    supports: Iterable[str] = (Support.OTHER.value,),
    at: str = "",
    who: str = "",
) -> Act:
    """Attach pieces of evidence to parcels; what is there already, by its content, is not put in twice.

    :param items: columns of new pieces of evidence, or ``{id}`` of one that the workspace has.
    :param supports: codes of :class:`Support`.
    :param at, who: when, ISO 8601 in UTC, and by whom.
    :raises RuleError: a piece or code is impossible, there is no parcel, or all of it is attached already.
    """
    draft = Draft(book)
    parcels = list(dict.fromkeys(one for one in parcel_ids if one))
    if not parcels:
        raise refusal("evidence_for_no_parcel")
    codes = [one_of(Support, code, "unknown_support").value for code in dict.fromkeys(supports)]
    found = list(dict.fromkeys(_evidence_id(draft, item, at, who) for item in items))
    if not found or not codes:
        raise refusal("no_evidence_given")
    attached = sum(_attach(draft, one, parcels, codes, at, who) for one in found)
    if not attached:
        raise refusal("evidence_attached_already", draft.need("evidence", found[0])["title"])
    params = {"evidence": found, "parcels": len(parcels), "supports": codes}
    result = {
        "ids": found,
        "attached": attached,
        "already": len(found) * len(parcels) * len(codes) - attached,
    }
    return draft.act("attach_evidence", params, result)


def keep_evidence(book, *, items: Iterable[Mapping], at: str = "", who: str = "") -> Act:
    """Keep pieces of evidence that belong to no parcel, such as photos of a sample's unit.

    :param items: columns of new pieces; one with the same content that is there already is not put in twice.
    :raises RuleError: a piece is impossible, or there is none.
    """
    draft = Draft(book)
    found = list(dict.fromkeys(_evidence_id(draft, item, at, who) for item in items))
    if not found:
        raise refusal("no_evidence_given")
    return draft.act("keep_evidence", {"evidence": found}, {"ids": found})


def detach_evidence(
    book,
    *,
    evidence_id: str,
    parcel_ids: Iterable[str],
    reason: str,
    supports: Optional[Iterable[str]] = None,
    at: str = "",
    who: str = "",
) -> Act:
    """Detach a piece of evidence from parcels; the piece and its file stay.

    :param supports: only what supports this; everything if not given.
    :raises RuleError: there is no reason, or nothing to detach.
    """
    draft = Draft(book)
    if not (reason or "").strip():
        raise refusal("detach_without_reason")
    title = draft.need("evidence", evidence_id)["title"]
    parcels, codes = set(parcel_ids), None if supports is None else set(supports)
    number = 0
    for row in draft.rows("evidence_parcel", evidence_id=evidence_id):
        wanted = row["parcel_id"] in parcels and (codes is None or row["supports"] in codes)
        if wanted and row["state"] == LinkState.ATTACHED.value:
            state = LinkState.DETACHED.value
            draft.change("evidence_parcel", row["id"], state=state, reason=_text(reason), at=at, who=who)
            number += 1
    if not number:
        raise refusal("evidence_not_attached", title)
    return draft.act(
        "detach_evidence", {"evidence": evidence_id, "parcels": len(parcels)}, {"detached": number}
    )


def inherit_evidence(
    book, *, heirs: Mapping[str, Iterable[str]], at: str = "", who: str = ""
) -> Optional[Act]:
    """Hand on to parcels what is attached to those they came from; ``None`` if there is nothing.

    What somebody detached from an heir stays detached.

    :param heirs: parcel id → ids of the parcels it was split from, or that were merged into it.
    """
    draft, number = Draft(book), 0
    for heir, parents in heirs.items():
        own = {row["id"] for row in draft.rows("evidence_parcel", parcel_id=heir)}
        for parent in parents:
            for row in draft.rows("evidence_parcel", parcel_id=parent):
                new_id = link_id(row["evidence_id"], heir, row["supports"])
                if row["state"] != LinkState.ATTACHED.value or new_id in own or parent == heir:
                    continue
                own.add(new_id)
                values = {"evidence_id": row["evidence_id"], "supports": row["supports"]}
                _link(draft, new_id, parcel_id=heir, inherited_from=parent, at=at, who=who, **values)
                number += 1
    if not number:
        return None
    return draft.act("inherit_evidence", {"parcels": len(heirs)}, {"attached": number})


def _attach(draft: Draft, evidence_id: str, parcels, codes, at: str, who: str) -> int:
    """Tie one piece to parcels; return how many ties are new."""
    known = {row["id"]: row["state"] for row in draft.rows("evidence_parcel", evidence_id=evidence_id)}
    number = 0
    for parcel_id in parcels:
        for code in codes:
            row_id = link_id(evidence_id, parcel_id, code)
            state = known.get(row_id)
            if state == LinkState.ATTACHED.value:
                continue
            number += 1
            if state is None:
                values = {"evidence_id": evidence_id, "parcel_id": parcel_id, "supports": code}
                _link(draft, row_id, at=at, who=who, **values)
            else:
                state = LinkState.ATTACHED.value
                draft.change("evidence_parcel", row_id, state=state, reason=None, at=at, who=who)
    return number


def _link(draft: Draft, row_id: str, **values) -> None:
    draft.add("evidence_parcel", row_id, state=LinkState.ATTACHED.value, **values)


def _evidence_id(draft: Draft, item: Mapping, at: str, who: str) -> str:
    """Return the id of a piece: of the one given, of one that is the same, or of a new one."""
    known = draft.row("evidence", item.get("id"))
    if known is not None or set(item) == {"id"}:
        return draft.need("evidence", item["id"])["id"]
    values = _checked(item)
    same = _same(draft, values)
    if same is not None:
        return same
    return draft.add("evidence", item.get("id"), **{"added_at": at, "added_by": who, **values})


def _checked(item: Mapping) -> dict:
    """Return the columns of a new piece.

    :raises RuleError: something of its kind is missing or impossible.
    """
    kind = one_of(EvidenceKind, item.get("kind"), "unknown_evidence_kind")
    values = {name: item[name] for name in EVIDENCE_TABLES["evidence"] if item.get(name) not in (None, "")}
    values["kind"] = kind.value
    title = " ".join(str(item.get("title") or "").split())
    if kind in _WITH_FILE or "sha256" in values:
        digest = values.get("sha256", "")
        if len(digest) != 64 or not _HEX.issuperset(digest):
            raise refusal("bad_evidence_hash", title)
    if kind in _WITH_FILE and not values.get("path"):
        raise refusal("bad_evidence_hash", title)
    if kind is EvidenceKind.LINK:
        values["uri"] = checked_link(item.get("uri") or "")
    if kind is EvidenceKind.LAYER and "uri" not in values:
        raise refusal("layer_without_source", title)
    if "remark" in values:
        values["remark"] = _text(values["remark"])
    if kind is EvidenceKind.NOTE and not values.get("remark"):
        raise refusal("empty_note")
    first = (values.get("remark") or "").split("\n")[0] if kind is EvidenceKind.NOTE else ""
    title = title or values.get("file_name") or values.get("uri") or first
    values["title"] = title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1] + "…"
    return values


def _same(draft: Draft, values: Mapping) -> Optional[str]:
    """Return the id of a piece with the same content, if there is one."""
    kind = EvidenceKind(values["kind"])
    if kind in _WITH_FILE:
        rows = draft.rows("evidence", sha256=values["sha256"])
        rows = [row for row in rows if EvidenceKind(row["kind"]) in _WITH_FILE]
    elif kind is EvidenceKind.NOTE:
        return None
    else:
        rows = draft.rows("evidence", uri=values["uri"])
        rows = [row for row in rows if row["kind"] == kind.value and row["sha256"] == values.get("sha256")]
    return rows[0]["id"] if rows else None


def _text(text) -> str:
    """Return a text without its margins, and no longer than what is kept."""
    text = str(text).strip()
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"
