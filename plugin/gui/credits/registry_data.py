"""What the Registry page reads from the accounts, in one go, off the main thread."""

from __future__ import annotations

from dataclasses import dataclass

from .blocks_model import block_rows


@dataclass(frozen=True)
class RegistryData:
    """Blocks by serial number; owners as (name, id); ``of_parcels`` if only some were asked for."""

    blocks: list
    owners: list
    vintages: list
    of_parcels: bool


def read_registry(book, parcel_ids=None) -> RegistryData:
    """Read the registry, or of it the credits of projects on ``parcel_ids``."""
    names = {row["id"]: row["name"] or row["id"] for row in book.rows("holder")}
    blocks = book.rows("credit_block") if parcel_ids is None else blocks_of_parcels(book, parcel_ids)
    rows = block_rows(blocks, names)
    owners = {(row.owner, row.owner_id) for row in rows}
    return RegistryData(
        rows,
        sorted(owners, key=lambda item: (item[0].casefold(), item[1])),
        sorted({row.vintage for row in rows}),
        parcel_ids is not None,
    )


def blocks_of_parcels(book, parcel_ids) -> list[dict]:
    """Return the blocks of every project on one of the parcels."""
    projects = set()
    for parcel_id in parcel_ids:
        projects.update(row["project_id"] for row in book.rows("project_parcel", parcel_id=parcel_id))
    return [block for project in sorted(projects) for block in book.rows("credit_block", project_id=project)]
