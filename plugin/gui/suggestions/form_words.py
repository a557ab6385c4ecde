"""The rows of the form: what is asked, and what it does to the result."""

from __future__ import annotations

from ...translate import tr


def limit_rows() -> dict:
    """Return limit → (highest value, decimals, unit)."""
    return {
        "MIN_SHARE": (100.0, 0, "%"),
        "MIN_LOSS": (100.0, 1, "%"),
        "LOSS_SINCE": (2199.0, 0, ""),
        "MAX_SLOPE_DEG": (90.0, 1, "°"),
        "MAX_ELEVATION_M": (9000.0, 0, "m"),
        "MAX_ROAD_KM": (1000.0, 2, "km"),
        "MAX_RIVER_KM": (1000.0, 2, "km"),
        "MAX_SETTLEMENT_KM": (1000.0, 2, "km"),
        "MAX_TRAVEL_COST": (1e9, 1, ""),
    }


def layer_rows() -> tuple:
    """Return (title, rows); a row is (parameter, label, tooltip, kind of layer)."""
    return (
        (tr("Whole parcels"), _whole_rows()),
        (tr("Law"), _law_rows()),
        (tr("Treaties"), _treaty_rows()),
        (tr("Illegal activity"), _threat_rows()),
        (tr("Cannot be developed: nature"), _nature_rows()),
        (tr("Cannot be developed: too remote"), _remote_rows()),
    )


def _whole_rows():
    tip = tr(
        "A status that holds at least this share of a parcel's area is suggested for all of it; below, the "
        "parcel is mixed and shown with its parts. Higher: more parcels are mixed."
    )
    return (("MIN_SHARE", tr("Least share"), tip, None),)


def _law_rows():
    day = tr("Day or year the protection began. Land protected on the cut-off counts, whatever came later.")
    end = tr("Day or year the protection ended; empty if it stands.")
    return (
        ("LAW_AREAS", tr("Law areas"), tr("Polygons that a law protects."), "polygon"),
        ("DESIGNATED_FIELD", tr("Began"), day, None),
        ("REPEALED_FIELD", tr("Ended"), end, None),
        ("NAME_FIELD", tr("Name"), tr("Name or reference of the law, for the reasons."), None),
    )


def _treaty_rows():
    return (
        (
            "TREATY_AREAS",
            tr("Treaty areas"),
            tr("Polygons under a convention, such as Ramsar sites."),
            "polygon",
        ),
        ("TREATY_DATE_FIELD", tr("Bound since"), tr("Day or year the treaty began to bind."), None),
        ("TREATY_NAME_FIELD", tr("Name"), tr("Name of the site, for the reasons."), None),
    )


def _threat_rows():
    seen = tr("Day it was seen; only what was seen by the joining date counts.")
    loss = tr("Loss by year; what it shows within law areas counts as illegal activity.")
    read = tr("How the map is read: id in the catalogue or JSON; empty where it is recognised by its name.")
    since = tr(
        "First year of loss that counts; earlier: more land is threatened. Off: the year after the cut-off."
    )
    least = tr(
        "From this share of a parcel's land under law on, its loss makes that land threatened. Lower: more "
        "land is threatened; a loss map errs in a few percent of its cells."
    )
    return (
        ("THREATS", tr("Threats"), tr("Polygons of illegal activity or documented threats."), "polygon"),
        ("THREAT_DATE_FIELD", tr("Seen on"), seen, None),
        ("THREAT_NAME_FIELD", tr("Document"), tr("Document or name, for the reasons."), None),
        ("LOSS", tr("Loss map"), loss, "raster"),
        ("ENCODING", tr("Encoding"), read, None),
        ("LOSS_SINCE", tr("Loss since"), since, None),
        ("MIN_LOSS", tr("Least loss"), least, None),
    )


def _nature_rows():
    survey = tr("Polygons that a survey found impossible to develop, by their nature or for the cost.")
    basis = tr("Field that says biophysical or economic.")
    lower = tr("Lower: more land is inaccessible, and the budget is smaller.")
    return (
        ("ACCESS_AREAS", tr("Survey"), survey, "polygon"),
        ("ACCESS_BASIS_FIELD", tr("Basis"), basis, None),
        (
            "ACCESS_DATE_FIELD",
            tr("Assessed on"),
            tr("Day of the survey; a later one than joining does not count."),
            None,
        ),
        ("ACCESS_NAME_FIELD", tr("Reason"), tr("The survey's reason."), None),
        ("SLOPE", tr("Slope map"), tr("Slope in degrees."), "raster"),
        ("MAX_SLOPE_DEG", tr("Too steep"), tr("Above this mean slope of the parcel.") + " " + lower, None),
        ("ELEVATION", tr("Height map"), tr("Height in metres."), "raster"),
        ("MAX_ELEVATION_M", tr("Too high"), tr("Above this mean height of the parcel.") + " " + lower, None),
    )


def _remote_rows():
    far = tr(
        "Land is too remote if it is beyond every limit that is set here, from its nearest edge. Lower: more "
        "land is inaccessible, and the budget is smaller."
    )
    return (
        ("ROADS", tr("Roads"), tr("Roads of the joining date."), "vector"),
        ("MAX_ROAD_KM", tr("Further than"), far, None),
        ("RIVERS", tr("Rivers"), tr("Rivers that carry boats."), "vector"),
        ("MAX_RIVER_KM", tr("Further than"), far, None),
        ("SETTLEMENTS", tr("Settlements"), tr("Where people live who could use the land."), "vector"),
        ("MAX_SETTLEMENT_KM", tr("Further than"), far, None),
        ("TRAVEL_COST", tr("Travel cost map"), tr("Cost of reaching each cell, in any unit."), "raster"),
        ("MAX_TRAVEL_COST", tr("Costs above"), far, None),
    )
