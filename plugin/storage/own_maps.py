"""The catalogue of maps with the kinds of maps a workspace keeps of its user's own."""

from __future__ import annotations

from ..core.findings import Finding, Level, RuleError
from ..core.overlays.catalogue import Catalogue, CatalogueEntry
from ..core.overlays.catalogue_json import catalogue, entry_of, told_entry
from .own_kinds import keep_kind, own_kinds


def own_catalogue(workspace) -> tuple[Catalogue, list[Finding]]:
    """Return the catalogue with the workspace's own entries, and what is wrong with those left out.

    An entry is text from data: one that cannot be read never keeps the others away.
    """
    shipped, good, found = catalogue(), [], []
    taken = {entry.id for entry in shipped}
    for told in own_kinds(workspace).values():
        try:
            entry = entry_of(told, own=True)
        except RuleError as error:
            found.append(error.finding)
            continue
        if entry.id in taken:
            found.append(Finding(Level.ERROR, "catalogue_id_twice", entry.id))
            continue
        taken.add(entry.id)
        good.append(entry)
    return Catalogue([*shipped, *good]), found


def keep_own_map(workspace, entry: CatalogueEntry) -> None:
    """Keep an entry of the user's own in the workspace, new or in place of the one with its id.

    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
    """
    keep_kind(workspace, told_entry(entry), entry.id)
