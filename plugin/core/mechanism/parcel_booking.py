"""What an emission or growth does to the parcels it is on, and to the rights over them (M4).

A right counts of each of its parcels its share: its emitted carbon is always its share of what its
parcels have emitted of their tradeable carbon.
"""

import math
from collections.abc import Mapping, Sequence

from .book import refusal
from .ledger_tables import Carbon, RightKind

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


def book_emission(draft, parcel_id: str, amount_tco2e: float, carbon: str) -> dict[str, float]:
    """Book an emission on a parcel, or take one back (below nought).

    New carbon has no limit: what a parcel grew may never have been measured.

    :return: what each emission right on it emitted, by the right's id.
    :raises RuleError: the parcel has less left of that carbon (``emitted_more_than_there``).
    """
    accounts = [draft.row("parcel_account", one) for one in present_parcels(draft, parcel_id)]
    left = math.inf if carbon == Carbon.NEW.value else sum(left_of(one, carbon) for one in accounts)
    if amount_tco2e > left + TOLERANCE_TCO2E:
        raise refusal("emitted_more_than_there", parcel_id, amount=amount_tco2e, left=left, carbon=carbon)
    if carbon == Carbon.NEW.value:
        there = [(one["growth_tco2e"] or 0.0) - (one["emitted_new_tco2e"] or 0.0) for one in accounts]
    else:
        there = [left_of(one, carbon) for one in accounts]
    return _spread(draft, accounts, amount_tco2e, carbon, there)


def book_holder_emission(draft, holder_id: str, amount_tco2e: float) -> dict[str, float]:
    """Book a right holder's emission of tradeable carbon on the parcels of the emission rights.

    It is spread in proportion to the holder's share of what is left on each.

    :return: what each emission right on them emitted, by the right's id.
    :raises RuleError: they have less left (``emitted_more_than_there``).
    """
    shares: dict[str, float] = {}
    for right in draft.rows("carbon_right", holder_id=holder_id):
        if right["kind"] == RightKind.EMISSION.value:
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
    return _spread(draft, accounts, amount_tco2e, carbon, there)


def has_emission_right(draft, holder_id: str) -> bool:
    """Return whether a holder has any right to emit tradeable carbon."""
    rights = draft.rows("carbon_right", holder_id=holder_id)
    return any(right["kind"] == RightKind.EMISSION.value for right in rights)


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


def _spread(draft, accounts, amount: float, carbon: str, there) -> dict[str, float]:
    """Book ``amount`` on parcels: by what is there, or taken back by what each has emitted."""
    column = f"emitted_{carbon}_tco2e"
    emitted = [account[column] or 0.0 for account in accounts]
    by_right: dict[str, float] = {}
    parts = share_out(amount, there if amount > 0 else emitted)
    for account, before, part in zip(accounts, emitted, parts):
        after = max(0.0, before + part)
        draft.change("parcel_account", account["id"], **{column: after})
        if carbon == Carbon.TRADEABLE.value:
            _on_rights(draft, account["id"], after - before, by_right)
    return by_right


def _on_rights(draft, parcel_id: str, amount: float, by_right: dict[str, float]) -> None:
    for link in draft.rows("right_parcel", parcel_id=parcel_id):
        right = draft.need("carbon_right", link["right_id"])
        if right["kind"] == RightKind.EMISSION.value:
            part = amount * (right["share"] or 0.0)
            draft.increase("carbon_right", right["id"], emitted_tco2e=part)
            by_right[right["id"]] = by_right.get(right["id"], 0.0) + part
