"""Bonds on kept carbon (paper FAQ 19; mechanism M7).

A bond of X tonnes is worth, as credits, X less what its issuer has emitted of the carbon behind it
since it was issued. While it is open that carbon is not redeemed a second time.
"""

from .availability import right_left
from .book import Draft, refusal
from .booking import EPSILON_T, booked_year, open_year, positive
from .ledger_tables import RightKind
from .years import in_force

OPEN, CLOSED = "open", "closed"


def issue_bond(book, *, right_id, amount_tco2e, year=None, buyer_id=None, reference=""):
    """Issue a bond on the tradeable carbon that a right's holder keeps and has not redeemed.

    :param amount_tco2e: at most what is kept, less what is redeemed and behind other open bonds.
    """
    draft = Draft(book)
    right = draft.need("carbon_right", right_id)
    holder = draft.need("holder", right["holder_id"])
    year = booked_year(book, year, open_year(book))
    if right["kind"] != RightKind.EMISSION.value or not in_force(right, year):
        raise refusal("bond_without_emission_right", holder["name"], year=year)
    if buyer_id is not None:
        draft.need("holder", buyer_id)
    amount = positive(amount_tco2e, holder["name"])
    left = right_left(book, right)
    if amount > left + EPSILON_T:
        raise refusal("over_kept", holder["name"], asked_tco2e=amount, left_tco2e=max(0.0, left))
    values = {
        "right_id": right_id, "amount_tco2e": amount, "year": year, "buyer_id": buyer_id,
        "reference": reference,
    }  # fmt: skip
    bond_id = draft.add(
        "bond", **values, holder_id=right["holder_id"], emitted_at_issue_tco2e=right["emitted_tco2e"] or 0.0,
        state=OPEN,
    )  # fmt: skip
    return draft.act("issue_bond", values, {"id": bond_id})


def close_bond(book, *, bond_id, reference=""):
    """Close a bond, and free the carbon behind it: from now on its buyer can use nothing of it.

    It is bought back, or its worth is redeemed into credits that go to the buyer in its place; so
    the same tonne is never used twice.
    """
    draft = Draft(book)
    bond = draft.need("bond", bond_id)
    if bond["state"] != OPEN:
        raise refusal("bond_closed", bond["reference"] or bond_id)
    worth = bond_worth(book, bond_id)
    draft.change("bond", bond_id, state=CLOSED, reference=reference or bond["reference"])
    params = {"bond_id": bond_id, "reference": reference}
    return draft.act("close_bond", params, {"id": bond_id, "worth_tco2e": worth})


def bond_worth(book, bond_id: str) -> float:
    """Return what an open bond may be used for now, in tCO2e; a closed one is worth nothing."""
    bond = Draft(book).need("bond", bond_id)
    if bond["state"] != OPEN:
        return 0.0
    emitted = book.row("carbon_right", bond["right_id"])["emitted_tco2e"] or 0.0
    return max(0.0, bond["amount_tco2e"] - max(0.0, emitted - (bond["emitted_at_issue_tco2e"] or 0.0)))
