"""Sentences for what the rules of scenarios find, by code."""

from ..translate import tr


def scenario_texts():
    """Return the sentences, by code."""
    return {
        "scenario_value": tr("The scenario's {name} is {value}: give a number from {low} to {high}."),
        "scenario_whole": tr("The scenario's {name} is {value}: give a whole number."),
        "scenario_loss_sd": tr(
            "Losses of {mean} of a stock on average cannot vary by {value}: give a standard deviation below "
            "{most}, or 0."
        ),
        "scenario_no_years": tr(
            "Year {year} of {period} is closed and no year is left: a scenario needs years ahead."
        ),
        "scenario_parcels": tr(
            "The scenario has {given} figures “{name}” for {wanted} parcels: give one a parcel, or none."
        ),
        "too_many_scenarios": tr("{number} scenarios are too many to compare: choose at most {most}."),
    }
