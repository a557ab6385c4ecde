"""Sentences for what entering losses and the forest definition find, by code."""

from ..translate import tr


def loss_entry_texts():
    """Return the sentences, by code."""
    return {
        "losses_overlap": tr(
            "{overlap_ha} ha of these losses ({overlap_tco2e} tCO2e, parcels {subject}) are in the accounts "
            "of the same year already, by the entries {entries}: leave them out, or correct those entries to "
            "nought first. Nothing was entered."
        ),
        "losses_overlap_themselves": tr(
            "{overlap_ha} ha ({overlap_tco2e} tCO2e) would be entered twice, because losses of the parcels "
            "{subject} lie on each other: choose one map, or repair the parcels' overlap. Nothing was "
            "entered."
        ),
        "losses_entered_meanwhile": tr(
            "Losses near by were entered in the meantime ({events} entries, {tco2e} tCO2e: {entries}): look "
            "at what would be entered once more, then enter it. Nothing was entered."
        ),
        "loss_before_joining": tr(
            "The loss on parcel {subject} ({first} to {last}) lies before the joining date {joined}, on "
            "which the whole stock was measured: choose later years."
        ),
        "loss_between_years": tr(
            "The loss on parcel {subject} is dated {first} to {last}, which is no calendar year and lies in "
            "no single accounting year (they begin on the day of {joined}): choose a map that dates it more "
            "closely."
        ),
        "no_losses": tr("There are no losses to enter: choose other years, parcels or another map."),
        "not_a_loss": tr(
            "What the map shows on parcel {subject} is no loss of carbon ({type}): leave it out."
        ),
        "loss_without_parcel": tr("A loss names no parcel: count the losses by parcel first."),
        "loss_without_area": tr("The loss on parcel {subject} has no area ({value} ha): count it again."),
        "loss_without_place": tr("The loss on parcel {subject} has no place on the map: count it again."),
        "loss_without_amount": tr(
            "The loss on parcel {subject} has no amount in tCO2e: choose a map of carbon density that covers "
            "it."
        ),
        "loss_without_map": tr("The map that shows the losses has no name: give it one."),
        "event_taken_out": tr(
            "The entry {subject} was a loss seen on a map and was corrected to nought, so that its place is "
            "free for others: enter the loss anew instead of correcting it again."
        ),
        "events_without_cover": tr(
            "{area_ha} ha of the events lie where the map “{raster}” has no data: whether they are on forest "
            "is not known, and they do not count. Choose a map of tree cover without gaps there."
        ),
        "stack_without_data": tr(
            "{area_ha} ha of land was kept in {year}, but the stack has no data of it afterwards (first in "
            "“{raster}”): whether and when it was lost is not known, and it does not count. Fill the gaps of "
            "the maps; if they mean that the land was lost, let a code of its own say so, not nodata."
        ),
        "emissions_without_place": tr(
            "The parcel {subject} has emissions of {tco2e} tCO2e in {year} already that were entered without "
            "a place: make sure that they are not the same losses."
        ),
        "emissions_countrywide": tr(
            "The accounts have emissions of {tco2e} tCO2e in {year} that name no parcel: make sure that "
            "these losses are not among them."
        ),
        "proposal_not_open": tr(
            "The proposal {subject} was decided already, perhaps by somebody else: look at the list again."
        ),
        **_forest_texts(),
    }


def _forest_texts():
    return {
        "forest_crown_outside": tr(
            "A forest's least crown cover of {value} % is outside the rules: give {low} to {high} %."
        ),
        "forest_area_outside": tr(
            "A forest's least area of {value} ha is outside the rules: give {low} to {high} ha."
        ),
        "forest_height_outside": tr(
            "A forest's least height of {value} m is outside the rules: give {low} to {high} m."
        ),
        "forest_incomplete": tr(
            "The forest definition lacks a value: give crown cover, area and height, or none of them."
        ),
    }
