"""The help of the stock algorithm."""

from ..translate import tr


def stock_help() -> str:
    """Return the help as paragraphs of HTML."""
    return "".join(f"<p>{text}</p>" for text in _paragraphs())


def _paragraphs():
    return (
        tr(
            "Gives every parcel its area (ha, on the ellipsoid) and its carbon stock (tCO2e) from a map of "
            "carbon density. Each cell counts by the exact share of it that the parcel covers, times the "
            "cell's true area; a parcel smaller than a cell is right too."
        ),
        tr(
            "Unit: say what one cell states — biomass (dry matter), carbon or CO2e, per hectare or per "
            "pixel. Biomass × carbon fraction = carbon; carbon × 44/12 = CO2e."
        ),
        tr(
            "Pools: the map gives one pool. A root:shoot ratio adds below-ground biomass to a map of "
            "above-ground biomass. Other pools come from a table with the columns stratum, pool "
            "(above_ground, below_ground, dead_wood, litter, soil, peat), value_t_c_per_ha and, if known, "
            "se; they apply to the whole parcel of that stratum."
        ),
        tr(
            "Coverage: covered_pct, nodata_pct and outside_pct say how much of a parcel has data, has none, "
            "or lies outside the map. The stock is what the map covers, never extrapolated. Below the least "
            "share a parcel is flagged low_coverage (no_coverage where there is nothing) and its stock "
            "stays out of TOTAL_TCO2E. Cells below zero count as nodata."
        ),
        tr(
            "Geometries that are not valid (a boundary that crosses itself) are flagged invalid_geometry: "
            "they get no area and no stock, because any figure would be wrong; correct them and run again."
        ),
        tr(
            "Standard error: from a map of it in the same unit, or as a percentage. Errors within a parcel "
            "are taken as fully correlated (an upper bound); pools of the table are independent of the map. "
            "It stays empty unless it is known for every pool that counts."
        ),
        tr(
            "Longitudes go round: a map of 0 to 360 degrees serves western longitudes too. A parcel across "
            "180 degrees is either cut there or counts on (181 for -179); an edge that jumps from 179 to "
            "-179 is flagged invalid_geometry."
        ),
        tr("Rule: mechanism of the Terrestrial Carbon Group, stock by pools on the joining date."),
    )
