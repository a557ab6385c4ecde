"""Rights that follow ended ones on the same parcels: what was redeemed there is never redeemed again.

A right that begins after year 1 may follow another of its kind. What the ended right's projects
redeemed, spread over their parcels by the carbon they hold, counts against it, unless a share of
the parcel that nobody holds covers it. Once a later right has used its carbon, the ended one
redeems nothing more.
"""

from typing import Optional

from .ledger_tables import RightKind


def redeemed_before(book, right, project_id: Optional[str], bonds: bool = True) -> float:
    """Return what ended rights redeemed on the parcels of a right, or of one of its projects (tCO2e).

    :param bonds: whether the carbon behind their open bonds counts too.
    """
    if right["from_year"] <= 1:
        return 0.0
    if project_id is None:
        links = book.rows("right_parcel", right_id=right["id"])
    else:
        links = book.rows("project_parcel", project_id=project_id)
    return sum(_on_parcel(book, right, link["parcel_id"], bonds) for link in links)


def passed_on(book, right) -> bool:
    """Return whether a later right on an ended right's parcels has redeemed, or issued a bond."""
    if right["to_year"] is None:
        return False
    for link in book.rows("right_parcel", right_id=right["id"]):
        for other in _rights(book, right["kind"], link["parcel_id"]):
            if other["from_year"] > right["to_year"] and _used(book, other):
                return True
    return False


def _used(book, right) -> bool:
    return bool(right["redeemed_tco2e"] or book.rows("bond", right_id=right["id"], state="open"))


def _on_parcel(book, right, parcel_id: str, bonds: bool) -> float:
    """Return what ended rights redeemed on a parcel beyond what the share that nobody holds still has."""
    rights = _rights(book, right["kind"], parcel_id)
    ended = [r for r in rights if r["to_year"] is not None and r["to_year"] < right["from_year"]]
    gone = sum(_redeemed_on(book, other, parcel_id, bonds) for other in ended)
    if not gone:
        return 0.0
    nobodys = 1.0 - sum(other["share"] for other in rights if other not in ended)
    return max(0.0, gone - max(0.0, nobodys) * _kept(book.row("parcel_account", parcel_id), right["kind"]))


def _kept(account, kind: str) -> float:
    if kind == RightKind.EMISSION.value:
        return (account["tradeable_tco2e"] or 0.0) - (account["emitted_tradeable_tco2e"] or 0.0)
    return (account["growth_tco2e"] or 0.0) - (account["emitted_new_tco2e"] or 0.0)


def _rights(book, kind: str, parcel_id: str) -> list[dict]:
    links = book.rows("right_parcel", parcel_id=parcel_id)
    rights = (book.row("carbon_right", link["right_id"]) for link in links)
    return [right for right in rights if right["kind"] == kind]


def _redeemed_on(book, right, parcel_id: str, bonds: bool) -> float:
    """Return what a right redeemed on one parcel, or has open bonds on, by its part of the carbon."""
    column = "tradeable_tco2e" if right["kind"] == RightKind.EMISSION.value else "growth_tco2e"
    account = book.row("parcel_account", parcel_id)
    amount = 0.0
    for project in book.rows("project", right_id=right["id"]):
        if book.rows("project_parcel", project_id=project["id"], parcel_id=parcel_id):
            whole = book.parcel_totals("project_parcel", project["id"])[column]
            if whole > 0:
                standing = (project["redeemed_tco2e"] or 0.0) - (project["answered_tco2e"] or 0.0)
                amount += max(0.0, standing) * (account[column] or 0.0) / whole
    bonded = book.total("bond", "amount_tco2e", right_id=right["id"], state="open") if bonds else 0.0
    whole = book.parcel_totals("right_parcel", right["id"])[column] if bonded else 0.0
    if whole > 0:
        amount += bonded * (account[column] or 0.0) / whole
    return amount
