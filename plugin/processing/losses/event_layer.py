"""``terrestrialcarbon:eventlayer``: the losses that stand in the accounts, as polygons."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSink

from ...core.mechanism.losses import standing_events
from ...storage.compat import INTEGER, REAL, TEXT
from ...storage.loss_places import unpack
from ...translate import tr
from ..accounts.base import AccountsAlgorithm, Group, number_output, paragraphs
from ..parameters import whole
from .entry_parcels import parcel_names
from .entry_tables import write_polygons

COLUMNS = (
    ("event_id", TEXT),
    ("entry_id", TEXT),
    ("parcel_id", TEXT),
    ("parcel", TEXT),
    ("year", INTEGER),
    ("calendar_year", INTEGER),
    ("type", TEXT),
    ("area_ha", REAL),
    ("tco2e", REAL),
    ("map", TEXT),
    ("map_source", TEXT),
    ("map_sha256", TEXT),
)


class EventsAsLayer(AccountsAlgorithm):
    """Writes the standing events of a workspace as a layer."""

    NAME, GROUP = "eventlayer", Group.ACCOUNTS

    def displayName(self):  # noqa: N802 (QGIS's name)
        return tr("Losses in the accounts as a layer")

    def help_text(self):
        return paragraphs(
            tr(
                "Writes the losses that were entered from maps and stand in the accounts as a layer of "
                "polygons: parcel, accounting year and calendar year, type, hectares, tCO2e as they stand "
                "after corrections, and the map they come from."
            ),
            tr("Losses whose entry was corrected to nought are not in it. Without a year it has all years."),
        )

    def _inputs(self):
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        return (
            whole("YEAR", tr("Year (1, 2, … or calendar year; empty: all)")),
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Losses in the accounts"), polygons),
        )

    def _outputs(self):
        return (
            number_output("EVENTS", tr("Number of losses")),
            number_output("TOTAL_AREA_HA", tr("Area of the losses [ha]")),
            number_output("TOTAL_TCO2E", tr("Losses as they stand [tCO2e]")),
        )

    def _work(self, run):
        with run.reading() as book:
            events = standing_events(book, run.year(book))
        names = parcel_names(run.workspace, {event["parcel_id"] for event in events})
        rows = ((unpack(event), _values(event, names)) for event in events)
        return {
            **write_polygons(run, "OUTPUT", COLUMNS, rows),
            "EVENTS": len(events),
            "TOTAL_AREA_HA": sum(event["area_ha"] for event in events),
            "TOTAL_TCO2E": sum(event["stands_tco2e"] for event in events),
        }


def _values(event, names) -> list:
    return [
        event["id"],
        event["entry_id"],
        event["parcel_id"],
        names.get(event["parcel_id"]),
        event["year"],
        event["calendar_year"],
        event["event_type"],
        event["area_ha"],
        event["stands_tco2e"],
        event["map_name"],
        event["map_source"],
        event["map_sha256"],
    ]
