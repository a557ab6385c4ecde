"""The help of the suggestions."""

from ...translate import tr


def suggestion_help() -> str:
    """Return the help as paragraphs of HTML."""
    return "".join(f"<p>{text}</p>" for text in _paragraphs())


def _paragraphs():
    return (
        tr(
            "Suggests a status for each parcel, with its reasons, by the rules of the terrestrial carbon "
            "mechanism, from layers of law, treaties, threats and what bars development. No parcel is "
            "changed: accept, reject or override the suggestions in the Parcels panel."
        ),
        tr(
            "Order of the rules: excluded; protected by treaty; law with illegal activity or a threat of it: "
            "threatened; protected by law on the cut-off; inaccessible on the joining date; else tradeable."
        ),
        tr(
            "Dates: a law counts if it was in force on the cut-off (6 December 2005), even if relaxed later; "
            "protection that came later leaves land tradeable. Treaties, threats, surveys, roads and "
            "exclusions count as they are on the joining date. Areas without a date count as always in "
            "force. Where only the year is known, the day in it that does not enlarge the budget is taken."
        ),
        tr(
            "Areas are exact, on the ellipsoid: each parcel is cut along the areas of evidence. A status "
            "that holds MIN_SHARE of a parcel is suggested for all of it; below, the parcel is mixed, no "
            "status is suggested, and PARTS has its land by status. Invalid areas of evidence are repaired "
            "in a copy, and named."
        ),
        tr(
            "Losses of a map count as illegal activity on the land under law of a parcel if they cover "
            "MIN_LOSS of it, from LOSS_SINCE to the last whole year before the joining date."
        ),
        tr(
            "Slope, height and travel cost are means over the parcel, by the exact share of each cell; the "
            "reasons also say which share of the parcel is over the limit. Distances are in kilometres on "
            "the ellipsoid, from the parcel's nearest edge. Land is too remote only if it is beyond every "
            "limit of roads, rivers, settlements and travel cost that is given."
        ),
        tr(
            "Results: status, basis, rule and share (%) for each parcel, the reasons in words and as JSON "
            "(rule, layer, name, dates, share of the area), counts and hectares by status. With a workspace, "
            "what differs from its parcels is kept there as proposals, in place of earlier open suggestions."
        ),
        tr("Rule: Terrestrial Carbon Group, section 3.2.1 and Annex I."),
    )
