"""The help of the table algorithm."""

from ..translate import tr
from .statistics_help import run_help


def table_help() -> str:
    """Return the help as paragraphs of HTML."""
    return "".join(f"<p>{text}</p>" for text in _paragraphs())


def _paragraphs():
    return (
        tr(
            "Lists for every parcel how many hectares lie in each class (of land, of soil …), in each year "
            "(of loss, of fire …), or in each class and year, and how much carbon they hold. One row for "
            "each; a pivot table makes any report of it."
        ),
        tr(
            "Each cell counts by the exact share of it that the parcel covers, times the cell's true area on "
            "the ellipsoid; a parcel smaller than a cell is right too."
        ),
        tr(
            "Classes: codes such as 1-23,30; empty takes all that occur. Names come from the layer's style, "
            "else from the raster's own attribute table. Years: a cell's value plus the year that 0 stands "
            "for (2000 for the Hansen map: 1 is 2001; 0 is no loss and counts only if you ask for its year)."
        ),
        tr(
            "Condition: only cells count whose value lies within the limits, such as tree cover of at least "
            "30 percent; cells without data do not."
        ),
        tr(
            "Maps of carbon density: all in the same unit; cells below zero are nodata. Each gives two "
            "columns under its prefix: _co2e (tCO2e) and _nod (percent of the row's hectares without "
            "density, which add nothing; where none has any, _co2e is empty)."
        ),
        tr(
            "Rest: the last row of each parcel, with class and year empty, holds what lies on the map but in "
            "no class and year: other codes, nodata, cells that miss the condition. With it a parcel's rows "
            "add up to all its hectares on the map, and share_pct to 100. What lies outside the map is in no "
            "row. Parcels without a valid geometry have no rows."
        ),
        tr(
            "Rasters may have different grids and CRSs. The cells of one of them are counted (the finest, or "
            "the one you choose); the others are read on its grid: classes, years and conditions by the "
            "nearest cell, densities by the average by area."
        ),
        run_help(),
    )
