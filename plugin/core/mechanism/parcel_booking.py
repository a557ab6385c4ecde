"""What an emission or growth does to the parcels it is on, and to the rights over them (M4).

A right counts of each of its parcels its share: its emitted carbon is always its share of what its
parcels have emitted of their tradeable carbon.
"""

import math
from collections.abc import Mapping, Sequence

from .accounting_years import in_force
from .book import refusal
from .corrections import standing
from .ledger_tables import Carbon, EntryKind, RightKind

#: Tonnes that rounding may put an emission above what a parcel has left.
TOLERANCE_TCO2E = 1e-6

_STOCK = {Carbon.TRADEABLE.value: "tradeable_tco2e", Carbon.PROTECTED.value: "protected_tco2e"}


def present_parcels(draft, parcel_id: str) -> list[str]:
    """Return the parcels that a parcel of the accounts is now: itself, or what it became.

    :raises RuleError: the accounts have no such parcel.
    """
    found, seen, waiting = [], set(), [parcel_id]
    while waiting:
        one = waiting.pop(0)
        if one in seen:
            continue
        seen.add(one)
        account = draft.row("parcel_account", one)
        if account is None:
            raise refusal("unknown_parcel", one)
        if account["replaced_by"]:
            waiting += account["replaced_by"].split(",")
        else:
            found.append(one)
    return found


def default_carbon(account: Mapping) -> str:
    """Return which carbon of a parcel an emission takes, by the side its stock was on."""
    if account["tradeable_tco2e"]:
        return Carbon.TRADEABLE.value
    return Carbon.PROTECTED.value if account["protected_tco2e"] else Carbon.NEW.value


def left_of(account: Mapping, carbon: str) -> float:
    """Return what a parcel has left of its protected or tradeable carbon, in tCO2e."""
    return max(0.0, (account[_STOCK[carbon]] or 0.0) - (account[f"emitted_{carbon}_tco2e"] or 0.0))


def book_emission(draft, parcel_id: str, amount_tco2e: float, carbon: str, year: int) -> dict[str, float]:
    """Book an emission of an accounting year on a parcel, or take one back (below nought).

    New carbon that was never measured is the last to go: after that of the joining date.

    :return: what each emission right on it emitted, by the right's id.
    :raises RuleError: the parcel has less left of that carbon (``emitted_more_than_there``), or it is
        new carbon that was not measured (``new_carbon_not_measured``).
    """
    accounts = [draft.row("parcel_account", one) for one in present_parcels(draft, parcel_id)]
    left = math.inf if carbon == Carbon.NEW.value else sum(left_of(one, carbon) for one in accounts)
    if amount_tco2e > left + TOLERANCE_TCO2E:
        raise refusal("emitted_more_than_there", parcel_id, amount=amount_tco2e, left=left, carbon=carbon)
    if carbon == Carbon.NEW.value:
        there = [(one["growth_tco2e"] or 0.0) - (one["emitted_new_tco2e"] or 0.0) for one in accounts]
        _refuse_unmeasured(parcel_id, accounts, amount_tco2e, sum(there))
    else:
        there = [left_of(one, carbon) for one in accounts]
    emitted = [one[f"emitted_{carbon}_tco2e"] or 0.0 for one in accounts]
    return _spread(draft, accounts, amount_tco2e, carbon, there if amount_tco2e > 0 else emitted, year)


def _refuse_unmeasured(parcel_id: str, accounts, amount_tco2e: float, grown: float) -> None:
    """Refuse to call carbon new that was never measured while the parcel has other carbon left."""
    left = sum(left_of(one, carbon) for one in accounts for carbon in _STOCK)
    if amount_tco2e > 0 and left > TOLERANCE_TCO2E and amount_tco2e > grown + TOLERANCE_TCO2E:
        values = {"amount": amount_tco2e, "grown": max(0.0, grown), "left": left}
        raise refusal("new_carbon_not_measured", parcel_id, **values)


def book_holder_emission(draft, holder_id: str, amount_tco2e: float, year: int) -> dict[str, float]:
    """Book a right holder's emission of tradeable carbon on the parcels of the emission rights.

    It is spread in proportion to the holder's share of what is left on each. What is taken back
    (below nought) comes from what entries without a parcel had put there.

    :param year: the accounting year; rights that are not in force in it do not count.
    :return: what each emission right on them emitted, by the right's id.
    :raises RuleError: they have less left (``emitted_more_than_there``).
    """
    shares: dict[str, float] = {}
    for right in _emission_rights(draft, holder_id, year):
        for link in draft.rows("right_parcel", right_id=right["id"]):
            parcel_id = link["parcel_id"]
            shares[parcel_id] = min(1.0, shares.get(parcel_id, 0.0) + (right["share"] or 0.0))
    accounts = [draft.need("parcel_account", parcel_id) for parcel_id in shares]
    accounts = [account for account in accounts if not account["replaced_by"]]
    carbon = Carbon.TRADEABLE.value
    there = [left_of(account, carbon) * shares[account["id"]] for account in accounts]
    left = sum(there)
    if amount_tco2e > left + TOLERANCE_TCO2E:
        raise refusal("emitted_more_than_there", holder_id, amount=amount_tco2e, left=left, carbon=carbon)
    if amount_tco2e < 0:
        there = _spread_before(draft, accounts, -amount_tco2e)
    return _spread(draft, accounts, amount_tco2e, carbon, there, year)


def _spread_before(draft, accounts, amount_tco2e: float) -> list[float]:
    """Return what entries without a parcel put on each, or all it emitted where that is too little."""
    emitted = [account["emitted_tradeable_tco2e"] or 0.0 for account in accounts]
    spread = []
    for account, gone in zip(accounts, emitted):
        rows = draft.rows("account_entry", parcel_id=account["id"], kind=EntryKind.EMISSIONS.value)
        own = [amount for row, amount in standing(rows) if row["carbon"] == Carbon.TRADEABLE.value]
        spread.append(max(0.0, gone - math.fsum(own)))
    return spread if math.fsum(spread) >= amount_tco2e - TOLERANCE_TCO2E else emitted


def has_emission_right(draft, holder_id: str, year: int) -> bool:
    """Return whether a holder has any right to emit tradeable carbon in a year."""
    return bool(_emission_rights(draft, holder_id, year))


def _emission_rights(draft, holder_id: str, year: int) -> list[dict]:
    rights = draft.rows("carbon_right", holder_id=holder_id, kind=RightKind.EMISSION.value)
    return [right for right in rights if in_force(right, year)]


def book_growth(draft, parcel_id: str, amount_tco2e: float) -> None:
    """Book new carbon on a parcel, or take it back (below nought)."""
    accounts = [draft.row("parcel_account", one) for one in present_parcels(draft, parcel_id)]
    weights = [account["growth_tco2e"] or 0.0 for account in accounts]
    for account, part in zip(accounts, share_out(amount_tco2e, weights)):
        grown = max(0.0, (account["growth_tco2e"] or 0.0) + part)
        draft.change("parcel_account", account["id"], growth_tco2e=grown)


def share_out(amount: float, weights: Sequence[float]) -> list[float]:
    """Return ``amount`` in parts in proportion to ``weights``; equal parts where all are nought."""
    weights = [max(0.0, weight) for weight in weights]
    whole = math.fsum(weights)
    if whole <= 0:
        weights, whole = [1.0] * len(weights), float(len(weights))
    if len(weights) == 1:
        return [amount]
    return [amount * (weight / whole) for weight in weights]


def _spread(draft, accounts, amount: float, carbon: str, weights, year: int) -> dict[str, float]:
    """Book ``amount`` on parcels in proportion to ``weights``, and on the rights over them."""
    column = f"emitted_{carbon}_tco2e"
    emitted = [account[column] or 0.0 for account in accounts]
    by_right: dict[str, float] = {}
    for account, before, part in zip(accounts, emitted, share_out(amount, weights)):
        after = max(0.0, before + part)
        draft.change("parcel_account", account["id"], **{column: after})
        if carbon == Carbon.TRADEABLE.value:
            _on_rights(draft, account["id"], after - before, year, by_right)
    return by_right


def _on_rights(draft, parcel_id: str, amount: float, year: int, by_right: dict[str, float]) -> None:
    for link in draft.rows("right_parcel", parcel_id=parcel_id):
        right = draft.need("carbon_right", link["right_id"])
        if right["kind"] == RightKind.EMISSION.value:
            part = amount * (right["share"] or 0.0)
            draft.increase("carbon_right", right["id"], emitted_tco2e=part)
            add_to_right_year(draft, right["id"], year, emitted_tco2e=part)
            by_right[right["id"]] = by_right.get(right["id"], 0.0) + part


def add_to_right_year(draft, right_id: str, year: int, **amounts: float) -> None:
    """Add amounts to columns of a right's year; its row is made where there is none."""
    row_id = f"{right_id}:{year}"
    if draft.row("right_year", row_id) is None:
        draft.add("right_year", row_id, right_id=right_id, year=year)
    draft.increase("right_year", row_id, **amounts)
