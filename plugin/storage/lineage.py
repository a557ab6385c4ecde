"""Splits and merges of parcels on the map, carried over to the accounts.

A parcel that the accounts do not know names its parents; a parcel of the accounts that is no longer
on the map is named as a parent by the one it was merged into. Carbon goes to the heirs by area.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..core.mechanism.book import Act
from ..core.mechanism.reshape import reshape
from .saved_parcels import saved_lineage


def sync_lineage(workspace, ledger) -> list[Act]:
    """Do one ``reshape`` act for each family of parcels that changed; return the acts.

    :raises RuleError: merged parcels differ in rights or projects.
    """
    with ledger.reading() as book:
        accounts = {row["id"] for row in book.rows("parcel_account") if not row["replaced_by"]}
    if not accounts:
        return []
    families = changed_families(saved_lineage(workspace), accounts)
    return [ledger.act(reshape, parents=parents, children=children) for parents, children in families]


def changed_families(parcels: Iterable[Mapping], accounts: set) -> list[tuple[list, list]]:
    """Return (parents, children) of each family whose parcels on the map are not the accounts'.

    :param parcels: ``{id, area_ha, parent_ids}`` of those on the map.
    :param accounts: ids of the parcels the accounts have.
    """
    on_map = {parcel["id"]: parcel for parcel in parcels}
    heirs: dict = {}  # parcel of the accounts → its parcels on the map
    ancestors: dict = {}
    for parcel_id in on_map:
        found = _ancestors(parcel_id, on_map, accounts)
        ancestors[parcel_id] = found
        for account in found:
            heirs.setdefault(account, []).append(parcel_id)
    families, done = [], set()
    for account in sorted(heirs):
        if account in done or heirs[account] == [account] == ancestors.get(account):
            continue
        parents, children = _family(account, heirs, ancestors)
        done |= set(parents)
        families.append((parents, [_child(one, on_map, ancestors, heirs) for one in children]))
    return families


def _ancestors(parcel_id: str, on_map: Mapping, accounts: set) -> list[str]:
    """Return the parcels of the accounts whose land a parcel has: itself first, if it is one.

    A parent that is still on the map kept its own land; only the part split off counts, and that
    only where this parcel is new to the accounts.
    """
    is_known = parcel_id in accounts
    found = [parcel_id] if is_known else []
    seen, waiting = {parcel_id}, list(on_map[parcel_id]["parent_ids"])
    while waiting:
        parent = waiting.pop(0)
        if parent in seen:
            continue
        seen.add(parent)
        if parent in accounts:
            if not (is_known and parent in on_map):
                found.append(parent)
        elif parent in on_map:
            waiting += on_map[parent]["parent_ids"]
    return found


def _family(account: str, heirs: Mapping, ancestors: Mapping) -> tuple[list, list]:
    """Return all accounts and all parcels on the map that hang together with ``account``."""
    parents, children, waiting = set(), set(), [account]
    while waiting:
        one = waiting.pop()
        if one in parents:
            continue
        parents.add(one)
        for child in heirs[one]:
            children.add(child)
            waiting += ancestors[child]
    return sorted(parents), sorted(children)


def _child(parcel_id: str, on_map: Mapping, ancestors: Mapping, heirs: Mapping) -> dict:
    share_of = {}
    for parent in ancestors[parcel_id]:
        areas = [on_map[heir]["area_ha"] or 0.0 for heir in heirs[parent]]
        whole = sum(areas)
        own = on_map[parcel_id]["area_ha"] or 0.0
        share_of[parent] = own / whole if whole > 0 else 1.0 / len(areas)
    return {"id": parcel_id, "share_of": share_of}
