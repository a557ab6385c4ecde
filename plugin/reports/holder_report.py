"""A right holder's statement: what the holder may emit or redeem, has redeemed, holds and owes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timezone
from pathlib import Path

from ..core.mechanism.book import state_of
from ..core.mechanism.entitlement import HolderStatement, holder_statement
from ..storage.ledger import Ledger
from ..storage.versions import software_versions
from .ledger_build import journal_facts
from .ledger_content import BlockFacts, JournalFacts
from .ledger_rows import block_facts

#: Movements of credits listed, newest first.
LISTED_MOVEMENTS = 200


@dataclass(frozen=True)
class AccountsOf:
    """The accounts that a holder's statement is taken from."""

    file: str
    name: str
    place: str
    joining_date: date
    period_years: int
    last_closed_year: int


@dataclass(frozen=True)
class HolderReport:
    """A holder's statement with what a reader needs beside it; ``names`` is id → name of others in it."""

    created_at: str
    language: str | None
    versions: dict
    workspace: AccountsOf
    statement: HolderStatement
    blocks: tuple[BlockFacts, ...]
    names: Mapping[str, str]
    journal: JournalFacts
    map_png: bytes = b""


def build_holder_statement(workspace, holder_id: str, language: str | None = None) -> HolderReport:
    """Return the statement of a right holder as the accounts stand.

    :param language: code of the language to write it in; ``None`` is the user's.
    :raises RuleError: the accounts are not open, or there is no such holder.
    """
    ledger = Ledger(workspace)
    settings = workspace.settings
    with ledger.reading() as book:
        state = state_of(book)
        statement = holder_statement(book, holder_id, LISTED_MOVEMENTS)
        projects = {row["id"]: row for row in book.rows("project")}
        holder = {holder_id: statement.holder}
        blocks = sorted(
            book.rows("credit_block", owner_id=holder_id), key=lambda b: (b["year"], b["series"], b["first"])
        )
        report = HolderReport(
            created_at=datetime.now(timezone.utc).isoformat(timespec="seconds"),
            language=language,
            versions=software_versions(),
            workspace=AccountsOf(
                file=Path(workspace.path).name,
                name=settings.name,
                place=settings.place or "",
                joining_date=date.fromisoformat(state["joining_date"]),
                period_years=state["period_years"],
                last_closed_year=state["last_closed_year"],
            ),
            statement=statement,
            blocks=tuple(block_facts(row, holder, projects) for row in blocks),
            names=_names(book, statement),
            journal=journal_facts(ledger),
        )
    return report


def _names(book, statement: HolderStatement) -> dict:
    """Return the names of the holders that movements and bonds name."""
    ids = {row[side] for row in statement.movements for side in ("from_id", "to_id")}
    ids |= {line.bond[side] for line in statement.bonds for side in ("holder_id", "buyer_id")}
    rows = (book.row("holder", one) for one in ids if one)
    return {row["id"]: row["name"] for row in rows if row is not None}
