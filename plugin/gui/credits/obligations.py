"""Projects that owe credits, as the dialogs that cancel offer them."""

from __future__ import annotations

from ...core.mechanism.availability import obligation_of
from ...core.mechanism.ledger_tables import ProjectKind
from ...translate import tr
from ..widgets import number


def obligation_choices(book) -> list[tuple]:
    """Return (words, project id) of the projects whose redeemed carbon was emitted and not answered for."""
    text = tr("{code}: {amount} tCO2e")
    emitted = {row["id"] for row in book.rows("carbon_right") if row["emitted_tco2e"]}
    found = []
    for project in sorted(book.rows("project"), key=lambda row: row["code"]):
        kept = project["kind"] == ProjectKind.AVOIDANCE.value and project["right_id"] not in emitted
        owed = obligation_of(book, project["id"]) if project["redeemed_tco2e"] and not kept else 0.0
        if owed > 0:
            found.append((text.format(code=project["code"], amount=number(owed, 1)), project["id"]))
    return found
