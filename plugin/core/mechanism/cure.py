"""How short a country is, and from what a shortfall can be closed (mechanism M5 and M6).

Cancelling credits of any kind lowers what is required: those the reserve withholds or holds, an
insurance's, the international fund's, or bought ones.
"""

from dataclasses import dataclass

from .accounting_years import closed_year
from .book import state_of
from .ledger_tables import BlockState, Source
from .ratchet import table_of

_HELD_BY = {source.value for source in (Source.RESERVE, Source.INSURANCE, Source.FUND)}
_STATE_OF_SOURCE = {
    Source.RESERVE: BlockState.WITHHELD.value,
    Source.FUND: BlockState.FUND.value,
    Source.BOUGHT: BlockState.ACTIVE.value,
}


@dataclass(frozen=True)
class CureOption:
    """A source of credits: what it has, and how much of the shortfall that closes (tCO2e)."""

    source: Source
    available_tco2e: float
    closes_tco2e: float


def shortfall(book) -> float:
    """Return by how much the last closed year is short, in tCO2e; nought if it is not."""
    closed = closed_year(state_of(book))
    if closed < 1:
        return 0.0
    row = table_of(book, upto=closed)[-1]
    return 0.0 if row.compliant else -row.balance_tco2e


def cure_options(book) -> list[CureOption]:
    """Return what each source has, in the order of the spec: the reserve is the first line.

    ``bought`` is what holders have in this registry and could sell; markets outside have more.
    """
    short = shortfall(book)
    options = []
    for source in Source:
        available = _blocks(book, source) + _others(book, source)
        options.append(CureOption(source, available, min(available, short)))
    return options


def _blocks(book, source: Source) -> float:
    state = _STATE_OF_SOURCE.get(source)
    rows = book.rows("credit_block", state=state) if state else []
    return float(sum(row["last"] - row["first"] + 1 for row in rows))


def _others(book, source: Source) -> float:
    """Return what other credits a source holds; those of right holders can be bought."""
    if source is Source.BOUGHT:
        rows = [row for row in book.rows("other_credit") if row["held_by"] not in _HELD_BY]
    else:
        rows = book.rows("other_credit", held_by=source.value)
    return float(sum(row["remaining_tco2e"] or 0.0 for row in rows))
