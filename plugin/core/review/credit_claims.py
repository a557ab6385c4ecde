"""Which parcels the credits of a year rest on, so that their uncertainty is known (mechanism M4).

Avoidance credits are carbon that was kept on the parcels of their project: a year's credits lie on them by
their tradeable stock, and are as uncertain as that. New carbon and credits without serial numbers name no
stock with an error: they are ``fixed``, which is said. Amounts are tCO2e.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..mechanism.ledger_tables import STATE_ID, ProjectKind
from ..mechanism.ratchet import table_of
from ..mechanism.serials import size_of

CREDITS = "credits"
ENTITLEMENT = "entitlement"


@dataclass(frozen=True)
class Claim:
    """Credits redeemed for a year, or the entitlement it gave.

    ``stated_tco2e`` is the sum of ``by_parcel`` and ``fixed_tco2e``.
    """

    name: str
    year: int
    stated_tco2e: float
    by_parcel: Mapping[str, float] = field(default_factory=dict)
    fixed_tco2e: float = 0.0


def claims_of(book) -> list[Claim]:
    """Return the entitlement and the credits of every year that has any; none if no accounts are open."""
    if book.row("account_state", STATE_ID) is None:
        return []
    return [*_entitlements(book), *_credits(book)]


def _entitlements(book) -> list[Claim]:
    by_year: dict[int, dict] = {}
    for row in book.rows("right_year"):
        amount = row["accrued_tco2e"] or 0.0
        if amount > 0.0:
            rights = by_year.setdefault(row["year"], {})
            rights[row["right_id"]] = rights.get(row["right_id"], 0.0) + amount
    return [
        _claim(book, ENTITLEMENT, year, sum(rights.values()), ("right_parcel", "right_id"), rights)
        for year, rights in sorted(by_year.items())
    ]


def _credits(book) -> list[Claim]:
    by_year: dict[int, dict] = {}
    for block in book.rows("credit_block"):
        if block["kind"] == ProjectKind.AVOIDANCE.value:
            projects = by_year.setdefault(block["year"], {})
            projects[block["project_id"]] = projects.get(block["project_id"], 0.0) + size_of(block)
    found = []
    for row in table_of(book):
        counted = row.avoidance_tco2e + row.sequestration_tco2e
        if counted > 0.0:
            projects = by_year.get(row.year, {})
            found.append(_claim(book, CREDITS, row.year, counted, ("project_parcel", "project_id"), projects))
    return found


def _claim(book, name: str, year: int, stated: float, link, owners: Mapping[str, float]) -> Claim:
    table, column = link
    by_parcel: dict[str, float] = {}
    for owner, amount in sorted(owners.items()):
        stocks = {}
        for row in book.rows(table, **{column: owner}):
            account = book.row("parcel_account", row["parcel_id"]) or {}
            stocks[row["parcel_id"]] = account.get("tradeable_tco2e") or 0.0
        whole = sum(stocks.values())
        for parcel_id, stock in stocks.items() if whole > 0.0 else ():
            if stock > 0.0:
                by_parcel[parcel_id] = by_parcel.get(parcel_id, 0.0) + amount * stock / whole
    return Claim(name, year, stated, by_parcel, max(0.0, stated - sum(by_parcel.values())))
