"""What the Overlays dock reads from the workspace in one go, off the main thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...core.mechanism.book import state_of
from ...core.mechanism.losses import standing_events
from ...core.overlays.catalogue import CatalogueEntry
from ...core.overlays.watch import News, Warned, warnings_of
from ...processing.suggestions.proposing import REASON as SUGGESTED
from ...storage import counted_rows, overlays, proposals
from ...storage.account_words import year_name
from ...storage.ledger import Ledger
from ...storage.own_maps import own_catalogue
from .enter_page import EnteredLine
from .land_book import Titles, read_titles


@dataclass(frozen=True)
class OverlaysData:
    """Maps, the kinds there are of them, warnings, proposals, and what the accounts hold of losses.

    ``open_year`` is the first open year of the accounts, 0 when the period has ended, ``None`` when they
    are not open yet.
    """

    maps: tuple = ()
    kinds: Mapping[str, CatalogueEntry] = field(default_factory=dict)
    warned: tuple[Warned, ...] = ()
    proposals: tuple = ()
    entered: tuple[EnteredLine, ...] = ()
    titles: Titles = field(default_factory=Titles)
    open_year: int | None = None


def read_data(workspace) -> OverlaysData:
    """Read it.

    :raises TerrestrialCarbonError: the file cannot be read at this moment.
    """
    maps = tuple(overlays.overlays(workspace))
    warned = tuple(warnings_of(News(*row) for row in counted_rows.unseen(workspace)))
    ledger = Ledger(workspace)
    with ledger.reading() as book:
        titles = read_titles(book)
        year, entered = None, ()
        if book.row("account_state", "accounts") is not None:
            state = state_of(book)
            following = (state["last_closed_year"] or 0) + 1
            year = following if following <= state["period_years"] else 0
            joined = workspace.settings.joining_date
            events = sorted(standing_events(book), key=_latest_first)
            entered = tuple(_entered(event, joined) for event in events)
    kinds = {entry.id: entry for entry in own_catalogue(workspace)[0]}
    return OverlaysData(maps, kinds, warned, _of_losses(workspace), entered, titles, year)


def _of_losses(workspace) -> tuple:
    """Return the proposals that losses led to; suggestions by rule are the Parcels panel's."""
    return tuple(one for one in proposals.proposals(workspace) if one.reason != SUGGESTED)


def _latest_first(event) -> tuple:
    return (-event["year"], -event["calendar_year"], -event["amount_tco2e"], event["id"])


def _entered(event, joined) -> EnteredLine:
    return EnteredLine(
        event["entry_id"],
        event["parcel_id"],
        event["calendar_year"],
        year_name(event["year"], joined),
        event["area_ha"],
        event["amount_tco2e"],
        event["map_name"] or "",
        event["map_sha256"] or "",
    )
