"""The help of the algorithms that count losses."""

from __future__ import annotations

from ...translate import tr
from ..statistics_help import run_help


def loss_help() -> str:
    """Return the help of the losses by year as paragraphs of HTML."""
    return "".join(f"<p>{text}</p>" for text in (*_paragraphs(), *shared_paragraphs(), run_help()))


def compare_help() -> str:
    """Return the help of the comparison of loss maps as paragraphs of HTML."""
    own = (
        tr(
            "Compares two to four maps of the same events: for every parcel and year the hectares and tCO2e "
            "that exactly these maps show: all of them, some, or only one. Rows do not overlap: together "
            "they are what any of the maps shows."
        ),
        tr(
            "Encodings: one for all maps, or one for each, in the order of the maps, as a JSON list or "
            "separated by |. Maps agree in the same year, or, if you choose so, within all the years chosen "
            "(for maps that date events only to spans of years, say)."
        ),
        tr(
            "The second table sets the years of one map against those of another, all parcels together. "
            "DOUBLE_HA are the hectares that would be counted more than once if the maps were added up."
        ),
    )
    return "".join(f"<p>{text}</p>" for text in (*own, *shared_paragraphs(), run_help()))


def _paragraphs():
    return (
        tr(
            "Lists for every parcel how many hectares were lost in each year to each type of event (fire, "
            "harvest, deforestation …), and how many tCO2e stood there. One row for each; a pivot table "
            "makes any report of it."
        ),
        tr(
            "Maps of events: one raster, one for each year or month, several bands or rasters of the same "
            "land at several dates (a stack), or layers of polygons or points with a date. All are counted "
            "in one pass. The same place in two maps counts twice; “Comparison of loss maps” shows where."
        ),
        tr(
            "Rasters and layers together take one encoding, or one for each kind with | between them. With a "
            "workspace, the encoding may be the id of one of its own kinds of maps."
        ),
        tr(
            "Polygons that overlap within a parcel, year and type count once. Points count with the hectares "
            "of the field “area” of the encoding, else with 0 ha."
        ),
    )


def shared_paragraphs():
    """Return what is said of encodings, forest and carbon, wherever losses are counted."""
    return (
        tr(
            "Encoding: how codes become years and types. The id of an entry of the catalogue; or JSON, such "
            'as {"scheme": "years", "offset": 2000} for Hansen’s loss year, {"scheme": "stack", "years": '
            '[2000, 2010], "kept": [1], "lost": [0]}, {"scheme": "fields", "date": "day"}; or the path of '
            "a legend (JSON). Empty: each map's own legend, of the same name beside it. A year that the "
            "codes do not say stands in the file's name. Codes the encoding does not know are counted and "
            "named, never dropped."
        ),
        tr(
            "Each cell counts by the exact share of it that the parcel covers, times the cell's true area on "
            "the ellipsoid. The cross-check rule pixel_centre counts whole cells whose centre lies in the "
            "parcel, as GDAL does, and adds their number."
        ),
        tr(
            "Years: events dated only to a span of years count in the span's last year, and only if the span "
            "lies wholly within the years asked for; what is left out so is said."
        ),
        tr(
            "Forest: with a map of tree cover, cells count that have at least the percent given, or that are "
            "forest by a definition: crown cover, then patches smaller than the least area are dropped "
            "(cells that touch at a side or a corner are one patch, measured by true area), then, with a map "
            "of heights, cells lower than the least height. Where the map of heights has no data, the height "
            "is left open; where that of tree cover has none, events do not count, and their hectares are "
            "told."
        ),
        tr(
            "Stacks: where a date has no data, the next one that has some is taken, and the span of the loss "
            "is longer. Land that was kept and has no data afterwards is told in hectares, and is in no row."
        ),
        tr(
            "Carbon: density × area of the maps chosen, all in the same unit, added up. Hectares without "
            "density stand in without_density_ha and add no tonnes; tco2e is empty where no part of the row "
            "has a density. It is what stood there by the map, not what was emitted."
        ),
    )
