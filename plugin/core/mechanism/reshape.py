"""Parcels split and merged on the map, in the accounts: no total changes, and rights go on."""

import math
from collections.abc import Iterable, Mapping

from .book import Act, Draft, refusal, state_of
from .ledger_tables import LEDGER_TABLES, REAL

_AMOUNTS = tuple(name for name, kind in LEDGER_TABLES["parcel_account"].items() if kind == REAL)
_LINKS = (("right_parcel", "right_id"), ("project_parcel", "project_id"))
_SHARE_TOLERANCE = 1e-6


def reshape(book, *, parents: Iterable[str], children: Iterable[Mapping]) -> Act:
    """Put children in the place of parcels that were split or merged.

    A child takes its share of each parent's amounts, and the rights and projects of its parents. A
    child may keep the id of a parent; a parent that is no child is replaced.

    :param children: ``{id, share_of: {parent_id: share}}``; each parent's shares add up to 1.
    :raises RuleError: the shares do not add up, or merged parcels differ in rights or projects.
    """
    draft = Draft(book)
    state_of(draft)
    parents = list(dict.fromkeys(parents))
    children = [{"id": child["id"], "share_of": dict(child["share_of"])} for child in children]
    accounts = {parent: _present(draft, parent) for parent in parents}
    _refuse_bad_children(draft, parents, children)
    links = {parent: _links_of(draft, parent) for parent in parents}
    for child in children:
        _refuse_different(child, links)
    amounts = _divided(accounts, children)
    for child in children:
        _write_child(draft, child, amounts[child["id"]], links)
    kept = {child["id"] for child in children}
    for parent in parents:
        if parent not in kept:
            heirs = [child["id"] for child in children if child["share_of"].get(parent)]
            nothing = dict.fromkeys(_AMOUNTS, 0.0)
            draft.change("parcel_account", parent, replaced_by=",".join(heirs), **nothing)
    return draft.act("reshape", {"parents": parents, "children": children})


def _present(draft: Draft, parcel_id: str) -> dict:
    account = draft.row("parcel_account", parcel_id)
    if account is None:
        raise refusal("unknown_parcel", parcel_id)
    if account["replaced_by"]:
        raise refusal("parcel_replaced", parcel_id, by=account["replaced_by"])
    return account


def _refuse_bad_children(draft: Draft, parents, children) -> None:
    seen = set()
    for child in children:
        taken = child["id"] not in parents and draft.row("parcel_account", child["id"]) is not None
        if taken or child["id"] in seen:
            raise refusal("parcel_twice", child["id"])
        seen.add(child["id"])
        for parent, share in child["share_of"].items():
            if parent not in parents:
                raise refusal("unknown_parcel", parent)
            if not (isinstance(share, (int, float)) and 0 <= share <= 1 + _SHARE_TOLERANCE):
                raise refusal("bad_shares", parent, value=share)
    for parent in parents:
        whole = math.fsum(child["share_of"].get(parent, 0.0) for child in children)
        if abs(whole - 1.0) > _SHARE_TOLERANCE:
            raise refusal("bad_shares", parent, value=whole)


def _links_of(draft: Draft, parcel_id: str) -> dict[str, set]:
    return {
        table: {row[column] for row in draft.rows(table, parcel_id=parcel_id)} for table, column in _LINKS
    }


def _refuse_different(child: Mapping, links: Mapping) -> None:
    parents = [parent for parent, share in child["share_of"].items() if share]
    if child["id"] in links and parents and child["id"] not in parents:
        parents.append(child["id"])  # the id it takes has rights of its own
    for parent in parents[1:]:
        if links[parent] != links[parents[0]]:
            raise refusal("parcels_differ", child["id"], first=parents[0], second=parent)


def _divided(accounts: Mapping, children) -> dict[str, dict]:
    """Return each child's amounts; the last child of a parent takes what is left of it."""
    amounts = {child["id"]: dict.fromkeys(_AMOUNTS, 0.0) for child in children}
    for parent, account in accounts.items():
        heirs = [child for child in children if child["share_of"].get(parent)]
        for name in _AMOUNTS:
            rest = whole = account[name] or 0.0
            for child in heirs[:-1]:
                part = min(rest, whole * child["share_of"][parent])
                amounts[child["id"]][name] += part
                rest -= part
            amounts[heirs[-1]["id"]][name] += rest
    return amounts


def _write_child(draft: Draft, child: Mapping, amounts: Mapping, links: Mapping) -> None:
    if draft.row("parcel_account", child["id"]) is None:
        draft.add("parcel_account", child["id"], **amounts)
    else:
        draft.change("parcel_account", child["id"], **amounts)
    heir_of = [parent for parent, share in child["share_of"].items() if share]
    for table, column in _LINKS:
        wanted = links[heir_of[0]][table] if heir_of else set()
        had = {row[column] for row in draft.rows(table, parcel_id=child["id"])}
        for owner in sorted(wanted - had):
            draft.add(table, **{column: owner, "parcel_id": child["id"]})
