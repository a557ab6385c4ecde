"""The map of the land that natural disturbances leave out: its columns, features and look."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsFields,
    QgsFillSymbol,
    QgsGeometry,
    QgsRendererCategory,
)

from ..core.mechanism.ledger_tables import Disturbance
from ..translate import tr
from .compat import INTEGER, REAL, TEXT, make_field
from .event_places import place_geometry
from .natural_words import disturbance_word

MAP_COLUMNS = (
    ("event_id", TEXT),
    ("parcel_id", TEXT),
    ("calendar_year", INTEGER),
    ("disturbance", TEXT),
    ("area_ha", REAL),
    ("emitted_tco2e", REAL),
    ("eligible_tco2e", REAL),
    ("excluded_tco2e", REAL),
)
#: Colours that colour-blind readers tell apart, too.
_COLOURS = {
    Disturbance.WILDFIRE: "#d95f02",
    Disturbance.PEST_DISEASE: "#7570b3",
    Disturbance.EXTREME_WEATHER: "#1f78b4",
    Disturbance.GEOLOGICAL: "#a6761d",
}
_LINES = {"outline_color": "#333333", "outline_width": "0.3", "style": "b_diagonal"}


def map_fields() -> QgsFields:
    """Return the fields of the map."""
    fields = QgsFields()
    for name, kind in MAP_COLUMNS:
        fields.append(make_field(name, kind))
    return fields


def map_features(book, land) -> list[QgsFeature]:
    """Return a feature for the land of each event that is left out (``ExcludedLand``)."""
    fields, found = map_fields(), []
    for one in land:
        event = book.row("event", one.event_id)
        feature = QgsFeature(fields)
        feature.setGeometry(_multipolygon(event["place"]))
        feature.setAttributes(
            [one.event_id, event["parcel_id"], one.calendar_year, one.disturbance.value, one.area_ha,
             one.emitted_tco2e, one.eligible_tco2e, one.excluded_tco2e]
        )  # fmt: skip
        found.append(feature)
    return found


def style_excluded(layer, years) -> None:
    """Give the map a category for each year and type that it has, in words.

    :param years: (calendar year, disturbance) pairs.
    """
    categories = []
    for year, disturbance in sorted(set(years)):
        kind = Disturbance(disturbance)
        label = tr("{year}: {disturbance}").format(year=year, disturbance=disturbance_word(kind))
        symbol = QgsFillSymbol.createSimple({"color": _COLOURS[kind], **_LINES})
        categories.append(QgsRendererCategory(f"{year} {kind.value}", symbol, label))
    expression = 'to_string("calendar_year") || \' \' || "disturbance"'
    layer.setRenderer(QgsCategorizedSymbolRenderer(expression, categories))


def _multipolygon(place) -> QgsGeometry:
    geometry = place_geometry(place)
    geometry.convertToMultiType()
    return geometry
