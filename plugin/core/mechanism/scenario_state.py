"""Where the accounts stand, as the start of a scenario. Amounts in tCO2e."""

import math

from .book import state_of
from .ledger_tables import BlockState, RightKind
from .ratchet import budget_in_force, table_of, terms_of
from .reserve_rates import reserve_share
from .scenario_model import ScenarioInputs

#: Years back that rates so far are averaged over.
RECENT_YEARS = 5


def inputs_of(book, error_correlation: float = 1.0, stock_relative_se=None) -> ScenarioInputs:
    """Return the state of the accounts after the last closed year.

    The terms are those of the first year ahead. Entries of open years are not in it.

    :param error_correlation: of the parcels' errors, 0 to 1; see :class:`ScenarioInputs`.
    :param stock_relative_se: standard error of every stock as a share of it, in place of those
        the baseline states.
    :raises RuleError: the accounts are not open.
    """
    state = state_of(book)
    closed = state["last_closed_year"] or 0
    period = state["period_years"]
    table = table_of(book, upto=closed)
    terms = budget_in_force(book, min(closed + 1, period))
    parcels = _parcels(book, stock_relative_se)
    return ScenarioInputs(
        p0_tco2e=terms.p0_tco2e,
        t0_tco2e=_t0(book, min(closed + 1, period)),
        annual_budget_tco2e=terms.annual_budget_tco2e,
        period_years=period,
        start_year=closed,
        stock_tco2e=table[-1].actual_tco2e if table else terms_of(book)[0].stock_change_tco2e,
        stock_relative_se=stock_relative_se or 0.0,
        avoidance_tco2e=math.fsum(row.avoidance_tco2e for row in table),
        sequestration_tco2e=math.fsum(row.sequestration_tco2e for row in table),
        cancelled_tco2e=math.fsum(row.cancelled_tco2e for row in table),
        emitted_tco2e=math.fsum(row.emissions_tco2e for row in table),
        buffers_tco2e=table[-1].buffers_tco2e if table else 0.0,
        buffer_tco2e=terms.buffer_tco2e,
        carried_over_tco2e=_carried_over(book),
        reserve_tco2e=_reserve(book),
        parcel_stock_tco2e=tuple(stock for stock, _, _ in parcels),
        parcel_se_tco2e=tuple(error for _, error, _ in parcels),
        parcel_tradeable_share=tuple(share for _, _, share in parcels),
        error_correlation=error_correlation,
    )


def rates_so_far(book) -> dict:
    """Return the mean rates of the last closed years, five at most, by the names of :class:`Scenario`.

    Empty before a year is closed. The redemption rate is what was redeemed, as a share of what the
    tradeable carbon kept entitled to in years when redemption was allowed.
    """
    closed = state_of(book)["last_closed_year"] or 0
    table = table_of(book, upto=closed)
    recent = table[-RECENT_YEARS:]
    if not recent:
        return {}
    budget = math.fsum(row.annual_budget_tco2e for row in recent)
    emissions = math.fsum(row.emissions_tco2e for row in recent)
    growth = math.fsum(row.removals_tco2e for row in recent) / len(recent)
    t0, period = _t0(book, closed), state_of(book)["period_years"]
    gone, entitled, redeemed = 0.0, 0.0, 0.0
    for row in table:
        gone += row.emissions_tco2e
        if row.redemption_allowed and row in recent:
            entitled += max(t0 - gone, 0.0) / period
            redeemed += row.avoidance_tco2e
    rates = {
        "emission_rate": emissions / budget if budget else 0.0,
        "redemption_rate": min(redeemed / entitled, 1.0) if entitled else 0.0,
        "growth_tco2e": growth,
    }
    return {**rates, **_reserve_so_far(book, closed)}


def _reserve_so_far(book, year: int) -> dict:
    """Return the share that the reserve withholds in a year, by what the projects redeemed so far."""
    projects = [row for row in book.rows("project") if row["redeemed_tco2e"]]
    whole = math.fsum(row["redeemed_tco2e"] for row in projects)
    if not whole:
        return {}
    share = math.fsum(row["redeemed_tco2e"] * reserve_share(book, row["risk"], year) for row in projects)
    return {"reserve_share": share / whole}


def _t0(book, year: int) -> float:
    """Return the tradeable stock of the terms in force: of several from one year, the last."""
    rows = [row for row in book.rows("account_terms") if row["from_year"] <= year]
    return max(enumerate(rows), key=lambda each: (each[1]["from_year"], each[0]))[1]["t0_tco2e"]


def _parcels(book, relative_se) -> list[tuple[float, float, float]]:
    """Return (stock now, its standard error, tradeable share) of the parcels that stand."""
    baseline = {row["id"]: row for row in book.rows("baseline")}
    found = []
    for row in book.rows("parcel_account"):
        protected = _left(row, "protected") + (row["growth_tco2e"] or 0.0) - (row["emitted_new_tco2e"] or 0.0)
        tradeable = _left(row, "tradeable")
        stock = max(protected, 0.0) + tradeable
        if row["replaced_by"] or stock <= 0:
            continue
        own = relative_se
        if own is None:
            first = baseline.get(row["id"])
            own = _relative(first) if first else _mean_relative(baseline.values())
        found.append((stock, own * stock, tradeable / stock))
    return found


def _left(row, side: str) -> float:
    return max((row[f"{side}_tco2e"] or 0.0) - (row[f"emitted_{side}_tco2e"] or 0.0), 0.0)


def _relative(row) -> float:
    stock = row["stock_tco2e"] or 0.0
    return (row["stock_se_tco2e"] or 0.0) / stock if stock > 0 else 0.0


def _mean_relative(rows) -> float:
    """Return the mean relative error by stock: for parcels that a split or a merge has made."""
    stocks = math.fsum(row["stock_tco2e"] or 0.0 for row in rows)
    return math.fsum(row["stock_se_tco2e"] or 0.0 for row in rows) / stocks if stocks > 0 else 0.0


def _carried_over(book) -> float:
    """Return what rights have accrued and not redeemed yet."""
    rights = book.rows("carbon_right", kind=RightKind.EMISSION.value)
    return math.fsum(
        max((right["accrued_tco2e"] or 0.0) - (right["redeemed_tco2e"] or 0.0), 0.0) for right in rights
    )


def _reserve(book) -> float:
    """Return what the reserve holds: withheld credits and other ones."""
    blocks = book.rows("credit_block", state=BlockState.WITHHELD.value)
    others = book.rows("other_credit", held_by="reserve")
    whole = sum(block["last"] - block["first"] + 1 for block in blocks)
    return whole + math.fsum(other["remaining_tco2e"] or 0.0 for other in others)
