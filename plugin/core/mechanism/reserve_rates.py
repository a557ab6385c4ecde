"""The share of every issue that the reserve withholds, by risk rating and year (Annex II)."""

from .book import Draft, refusal
from .booking import one_of, period_year
from .ledger_tables import Risk


def set_reserve_rate(book, *, from_year, risk, share):
    """Set the share of each issue that the reserve withholds for a risk rating, from a year on.

    :param share: 0 to 1; the paper's example is 0.1 (10 of each 100).
    """
    draft = Draft(book)
    risk = one_of(Risk, risk, "unknown_risk")
    from_year = period_year(book, from_year)
    if isinstance(share, bool) or not isinstance(share, (int, float)) or not 0 <= share <= 1:
        raise refusal("bad_reserve_share", risk.value, value=share)
    values = {"from_year": from_year, "risk": risk.value, "share": float(share)}
    row_id = draft.add("reserve_rate", f"{risk.value}-{from_year}", **values)
    return draft.act("set_reserve_rate", values, {"id": row_id})


def reserve_share(book, risk: str, year: int) -> float:
    """Return the share that the reserve withholds in a year: nought where none was ever set."""
    rates = [row for row in book.rows("reserve_rate", risk=risk) if row["from_year"] <= year]
    return max(rates, key=lambda row: row["from_year"])["share"] if rates else 0.0
