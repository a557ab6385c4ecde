"""What the Reserve page reads from the accounts, in one go, off the main thread."""

from __future__ import annotations

from dataclasses import dataclass

from ...core.mechanism.bonds import bond_worth
from ...core.mechanism.book import state_of
from ...core.mechanism.booking import open_year
from ...core.mechanism.cure import shortfall
from ...core.mechanism.ledger_tables import BlockState, Risk
from ...core.mechanism.reserve import reserve_share
from ...core.mechanism.safeguards import Safeguards, settings_of
from .blocks_model import block_rows


@dataclass(frozen=True)
class ReserveData:
    """Shares withheld by risk in the open year, blocks, other credits, bonds, safeguards."""

    year: int
    period_years: int
    names: dict
    rates: dict
    withheld: list
    fund: list
    other: list
    bonds: list
    safeguards: Safeguards
    shortfall_tco2e: float


def read_reserve(book) -> ReserveData:
    """Read it; each bond has its ``worth_tco2e`` beside its columns."""
    names = {row["id"]: row["name"] or row["id"] for row in book.rows("holder")}
    year = open_year(book)
    bonds = [{**bond, "worth_tco2e": bond_worth(book, bond["id"])} for bond in book.rows("bond")]
    return ReserveData(
        year=year,
        period_years=state_of(book)["period_years"],
        names=names,
        rates={risk.value: reserve_share(book, risk.value, year) for risk in Risk},
        withheld=block_rows(book.rows("credit_block", state=BlockState.WITHHELD.value), names),
        fund=block_rows(book.rows("credit_block", state=BlockState.FUND.value), names),
        other=sorted(book.rows("other_credit"), key=lambda row: (row["registry"], row["reference"])),
        bonds=sorted(bonds, key=lambda row: (row["state"] != "open", row["year"], row["id"])),
        safeguards=settings_of(book),
        shortfall_tco2e=shortfall(book),
    )
