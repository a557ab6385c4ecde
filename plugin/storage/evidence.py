"""Attaching evidence to parcels of a workspace, and detaching it: each is one act of the journal."""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from ..core.evidence.acts import attach_evidence, detach_evidence, keep_evidence
from ..core.findings import RuleError
from ..core.mechanism.evidence_tables import EvidenceKind, Support
from ..translate import tr
from . import database
from .clock import now, user_name
from .errors import EditRefused, WorkspaceReadOnly
from .evidence_files import KeptFile, keep_file, put_back
from .evidence_layers import layer_fingerprint
from .evidence_photo import photo_facts
from .fingerprint import without_secrets
from .ledger import Ledger

_CHUNK = 500  # values in one statement
_SUPPORTS = (Support.OTHER.value,)


def attach(
    workspace,
    parcel_ids: Iterable[str],
    *,
    files: Iterable = (),
    items: Iterable[Mapping] = (),
    supports: Iterable[str] = _SUPPORTS,
    title: str = "",
    remark: str = "",
    reason: str = "",
    who: str | None = None,
    go_on=lambda: True,
) -> Mapping:
    """Attach files, and pieces given by their columns, to saved parcels; all of it or nothing.

    Files are copied in first, without a lock; a copy whose act is refused stays, and does no harm.

    :param items: see :func:`link_item`, :func:`layer_item`, :func:`note_item`, or ``{id}``.
    :param title, remark: of the files; a file's own name if not given.
    :return: ``ids`` of the pieces, ``attached`` and ``already``, counted by piece, parcel and support. Where
        all is attached already but files were missing or changed, these are put back: ``restored``.
    :raises EditRefused: a file cannot be read, or a parcel is not saved.
    :raises RuleError: see :func:`attach_evidence`.
    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
    """
    if workspace.read_only:
        raise WorkspaceReadOnly(workspace.path)
    parcel_ids = list(dict.fromkeys(parcel_ids))
    refuse_unsaved(workspace, parcel_ids)
    kept = [(Path(file), keep_file(workspace.path, file, go_on)) for file in files]
    restored = sum(_is_restored(workspace, one, go_on) for _, one in kept)
    items = [*items, *(file_item(file, one, title, remark) for file, one in kept)]
    who = user_name() if who is None else who
    values = {"items": items, "parcel_ids": parcel_ids, "supports": list(supports), "at": now(), "who": who}
    try:
        return Ledger(workspace, who=who).act(attach_evidence, reason=reason, **values).result
    except RuleError as error:
        if error.finding.code != "evidence_attached_already" or not restored:
            raise
        already = len(items) * len(parcel_ids) * len(values["supports"])
        return {"ids": [], "attached": 0, "already": already, "restored": restored}


def keep_files(workspace, files: Iterable, who: str, go_on=lambda: True) -> list[str]:
    """Keep files, such as photos of a sample's unit, as evidence of no parcel; return their ids.

    :raises EditRefused: a file cannot be read.
    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
    """
    if workspace.read_only:
        raise WorkspaceReadOnly(workspace.path)
    kept = [(Path(file), keep_file(workspace.path, file, go_on)) for file in files]
    for _, one in kept:
        _is_restored(workspace, one, go_on)
    items = [file_item(file, one, "", "") for file, one in kept]
    return list(Ledger(workspace, who=who).act(keep_evidence, items=items, at=now(), who=who).result["ids"])


def detach(
    workspace,
    evidence_id: str,
    parcel_ids: Iterable[str],
    reason: str,
    supports: Iterable[str] | None = None,
    who: str | None = None,
) -> int:
    """Detach a piece of evidence from parcels, with a reason; its file stays. Return how many ties it had.

    :raises RuleError: there is no reason, or nothing to detach.
    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
    """
    who = user_name() if who is None else who
    done = Ledger(workspace, who=who).act(
        detach_evidence,
        reason=reason,
        evidence_id=evidence_id,
        parcel_ids=list(parcel_ids),
        supports=None if supports is None else list(supports),
        at=now(),
        who=who,
    )
    return done.result["detached"]


def link_item(address: str, title: str = "", remark: str = "") -> dict:
    """Return the columns of a link (http, https or file)."""
    return {"kind": EvidenceKind.LINK.value, "uri": address, "title": title, "remark": remark}


def note_item(text: str, title: str = "") -> dict:
    """Return the columns of a note."""
    return {"kind": EvidenceKind.NOTE.value, "remark": text, "title": title}


def layer_item(source: str, title: str, remark: str = "", folder=None, go_on=lambda: True) -> dict:
    """Return the columns of a layer: its source without user names and passwords, and what identifies it.

    :param folder: that of the workspace: what lies in it is named from there, so that both can move.
    :raises EditRefused: its file cannot be read, or it was called off.
    """
    found = layer_fingerprint(source, go_on)
    if folder is not None and Path(source.split("|", 1)[0]).is_file():
        with suppress(ValueError):
            path, *rest = source.split("|")
            source = "|".join((Path(path).resolve().relative_to(Path(folder).resolve()).as_posix(), *rest))
    item = {
        "kind": EvidenceKind.LAYER.value,
        "uri": without_secrets(source),
        "title": title,
        "remark": remark,
    }
    item["fingerprint"] = json.dumps(found, ensure_ascii=False, sort_keys=True)
    if found["method"] == "content":
        item.update(sha256=found["sha256"], size_bytes=found["bytes"])
    return item


def refuse_unsaved(workspace, parcel_ids: Iterable[str]) -> None:
    """Refuse parcels that are not in the file yet: an edit that is dropped would leave evidence of nothing.

    :raises EditRefused: there is one.
    """
    parcel_ids = list(parcel_ids)
    missing = set(parcel_ids) - saved_ids(workspace, parcel_ids)
    if missing:
        raise EditRefused(
            tr(
                "{number} of these parcels are not saved yet, or not in this workspace: save the parcels "
                "first, then attach the evidence."
            ).format(number=len(missing))
        )


def saved_ids(workspace, parcel_ids: Iterable[str]) -> set[str]:
    """Return those of the ids that are parcels in the file."""
    parcel_ids, found = list(parcel_ids), set()
    with database.reading(workspace.path) as connection:
        for start in range(0, len(parcel_ids), _CHUNK):
            part = parcel_ids[start : start + _CHUNK]
            marks = ", ".join("?" * len(part))
            query = " ".join(("SELECT id FROM parcel WHERE id IN (", marks, ")"))
            found.update(row[0] for row in connection.execute(query, part))
    return found


def _is_restored(workspace, kept: KeptFile, go_on) -> bool:
    """Mend the file of each piece with this content, whatever it is called; return whether one had to be."""
    query = "SELECT DISTINCT path FROM evidence WHERE sha256 = ? AND path IS NOT NULL"
    with database.reading(workspace.path) as connection:
        paths = [row[0] for row in connection.execute(query, (kept.sha256,))]
    mended = [put_back(workspace.path, path, kept, go_on) for path in paths]
    return any(mended) or kept.is_written


def file_item(file: Path, kept: KeptFile, title: str, remark: str) -> dict:
    """Return the columns of a file that was taken in. A photo says itself that it is one."""
    facts = photo_facts(file)
    kind = EvidenceKind.FILE if facts is None else EvidenceKind.PHOTO
    name = kept.name.encode("utf-8", "replace").decode("utf-8")
    item = {"kind": kind.value, "title": title or name, "file_name": name, "path": kept.path}
    item.update(sha256=kept.sha256, size_bytes=kept.size_bytes, remark=remark)
    item["media_type"] = mimetypes.guess_type(name)[0] or ""
    if facts is not None:
        item.update(taken_at=facts.taken_at, lon=facts.lon, lat=facts.lat)
    return item
