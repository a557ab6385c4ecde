"""Entered events for the tests of natural disturbances."""

from __future__ import annotations

from qgis.core import QgsGeometry, QgsRectangle

from terrestrial_carbon.plugin.core.mechanism.book import Draft
from terrestrial_carbon.plugin.core.mechanism.years import record_entries
from terrestrial_carbon.plugin.storage.event_places import place_text

EVIDENCE = {f"EVIDENCE_{item}": f"report, section {item}" for item in "ABCDEF"}


def square(x, y, side=500.0):
    """Return a square multipolygon with its lower left corner at a point."""
    geometry = QgsGeometry.fromRect(QgsRectangle(x, y, x + side, y + side))
    geometry.convertToMultiType()
    return geometry


def enter_event(
    ledger,
    event_id,
    amount,
    calendar_year=2016,
    event_type="fire",
    place=None,
    parcel="p6",
    year=1,
    area=25.0,
):
    """Enter a loss on a parcel and the event it comes from; return the event's id."""
    entry = {"year": year, "kind": "emissions", "amount_tco2e": amount, "note": event_id}
    entry_id = ledger.act(record_entries, entries=[entry]).result["ids"][0]
    geometry = square(0, 0) if place is None else place
    box = geometry.boundingBox()

    def add_event(book):
        draft = Draft(book)
        draft.add(
            "event", event_id, entry_id=entry_id, parcel_id=parcel, year=year, calendar_year=calendar_year,
            event_type=event_type, area_ha=area, amount_tco2e=amount, map_name="Losses",
            place=place_text(geometry), min_x=box.xMinimum(), min_y=box.yMinimum(),
            max_x=box.xMaximum(), max_y=box.yMaximum(),
        )  # fmt: skip
        return draft.act("add_event", {"id": event_id})

    ledger.act(add_event)
    return event_id
