"""Rights that follow ended ones on the same parcels: what was redeemed there is never redeemed again.

A right that begins after year 1 may follow another of its kind. What the ended right's projects
redeemed counts against it, spread over their parcels by the carbon they hold. Once somebody else
holds the right to a parcel, the ended right redeems nothing more.
"""

from typing import Optional

from .ledger_tables import RightKind


def redeemed_before(book, right, project_id: Optional[str]) -> float:
    """Return what ended rights redeemed on the parcels of a right, or of one of its projects (tCO2e)."""
    if right["from_year"] <= 1:
        return 0.0
    link, owner = ("right_parcel", right["id"]) if project_id is None else ("project_parcel", project_id)
    column = "right_id" if project_id is None else "project_id"
    return sum(_on_parcel(book, right, row["parcel_id"]) for row in book.rows(link, **{column: owner}))


def passed_on(book, right) -> bool:
    """Return whether an ended right's parcels have a later right of the same kind."""
    if right["to_year"] is None:
        return False
    for row in book.rows("right_parcel", right_id=right["id"]):
        for other in _rights(book, right["kind"], row["parcel_id"]):
            if other["from_year"] > right["to_year"]:
                return True
    return False


def _on_parcel(book, right, parcel_id: str) -> float:
    others = [r for r in _rights(book, right["kind"], parcel_id) if r["id"] != right["id"]]
    ended = [r for r in others if r["to_year"] is not None and r["to_year"] < right["from_year"]]
    return sum(_redeemed_on(book, other, parcel_id) for other in ended)


def _rights(book, kind: str, parcel_id: str) -> list[dict]:
    links = book.rows("right_parcel", parcel_id=parcel_id)
    rights = (book.row("carbon_right", link["right_id"]) for link in links)
    return [right for right in rights if right["kind"] == kind]


def _redeemed_on(book, right, parcel_id: str) -> float:
    """Return what a right's projects redeemed on one parcel, by its part of their carbon."""
    column = "tradeable_tco2e" if right["kind"] == RightKind.EMISSION.value else "growth_tco2e"
    account = book.row("parcel_account", parcel_id)
    amount = 0.0
    for project in book.rows("project", right_id=right["id"]):
        if book.rows("project_parcel", project_id=project["id"], parcel_id=parcel_id):
            whole = book.parcel_totals("project_parcel", project["id"])[column]
            if whole > 0:
                standing = (project["redeemed_tco2e"] or 0.0) - (project["answered_tco2e"] or 0.0)
                amount += max(0.0, standing) * (account[column] or 0.0) / whole
    return amount
