"""Sentences for what the rules of the years, the terms and compliance find, by code."""

from ..translate import tr


def accounts_texts():
    """Return the sentences, by code."""
    return {**_opening_texts(), **_entry_texts(), **_year_texts(), **_terms_texts(), **_country_texts()}


def _opening_texts():
    return {
        "accounts_not_open": tr(
            "The accounts of this workspace are not open yet: open them first (Credits panel, or the "
            "algorithm “Open the accounts”)."
        ),
        "accounts_open_already": tr(
            "The accounts of this workspace are open already: what changed since the joining date goes in "
            "as an entry, a correction or new terms."
        ),
        "bad_country_code": tr(
            "“{subject}” cannot stand in serial numbers: give the country a code of 2 to 12 letters A–Z and "
            "figures, such as EXA."
        ),
        "unknown_method": tr("“{subject}” is no way to set the budget: use one of {known}."),
        "parcel_twice": tr("The parcel {subject} is there twice: each parcel enters the accounts once."),
        "opening_stock_differs": tr(
            "The parcels of the joining date hold {parcels} tCO2e that count, the accounts open with {stock} "
            "tCO2e: check the measurement if they should be the same."
        ),
        "entries_outside_period": tr(
            "{number} entries are of years outside the period: they stay in the ledger and count in no year."
        ),
        "entry_left_out": tr(
            "The entry {subject}, made before the accounts were opened, counts in no year: its kind is "
            "“{kind}” and its amount {amount} tCO2e."
        ),
        "entry_countrywide": tr(
            "The entry {subject}, made before the accounts were opened, counts for the country only: the "
            "parcel {parcel} cannot bear it."
        ),
        "unknown_row": tr("There is no {table} “{subject}” in this workspace: check its id or code."),
    }


def _entry_texts():
    return {
        "unknown_entry_kind": tr("“{subject}” is no kind of account entry: use one of {known}."),
        "unknown_carbon": tr("“{subject}” is no kind of carbon: use one of {known}."),
        "carbon_of_emissions_only": tr(
            "An entry of the kind “{subject}” takes no carbon of a parcel: leave the kind of carbon empty."
        ),
        "bad_amount": tr(
            "{subject}: {value} is no amount of tCO2e, which is a number that is nought or more."
        ),
        "bad_year": tr(
            "“{subject}” is no year: give a whole number, 1 for the first year of the period, or a calendar "
            "year."
        ),
        "measured_countrywide": tr(
            "A measurement is of the whole stock of the country: leave the parcel {subject} out, and enter "
            "what changed on it as an emission or as growth."
        ),
        "measured_already": tr(
            "Year {subject} has a measurement already: correct that entry instead of adding a second one."
        ),
        "growth_needs_parcel": tr(
            "Growth belongs to a parcel: name the parcel, or enter it as removals of the country."
        ),
        "entry_id_taken": tr("There is an entry with the id {subject} already: leave the id empty."),
        "unknown_parcel": tr(
            "The parcel {subject} is not in the accounts: they have the parcels of the joining date and what "
            "came of them by splitting and merging."
        ),
        "parcel_replaced": tr(
            "The parcel {subject} has been split or merged: name what came of it instead ({by})."
        ),
        "new_carbon_not_measured": tr(
            "{subject} cannot have emitted {amount} tCO2e of new carbon: only {grown} tCO2e of growth are "
            "measured there, and {left} tCO2e of the joining date are left. Enter the growth first, or an "
            "emission of the carbon that was there."
        ),
        "reported_over_budget": tr(
            "With this entry year {subject} would have {avoidance_tco2e} tCO2e of avoidance credits, more "
            "than its annual budget of {budget_tco2e} tCO2e: correct the amount."
        ),
        "emitted_more_than_there": tr(
            "{subject} cannot have emitted {amount} tCO2e of {carbon} carbon: only {left} tCO2e of it are "
            "left. Enter the rest as emissions of new carbon, or correct the amount."
        ),
        "holder_without_right": tr(
            "The holder {subject} has no emission right: the {amount} tCO2e count for the country and on no "
            "parcel."
        ),
        "entry_outside_period": tr(
            "The entry {subject} is of the year {year}, outside the period: it counts in no year and needs "
            "no correction."
        ),
        "correction_needs_note": tr(
            "Year {year} is closed: say in the note why the entry {subject} is corrected."
        ),
        "correction_changes_nothing": tr(
            "The entry {subject} states {amount} tCO2e already: give the right amount, or 0 to take it out."
        ),
    }


def _year_texts():
    return {
        "year_not_open": tr(
            "Nothing can be booked to year {subject} here: possible are the years {first} to {last}. The "
            "entries of a closed year change only by a correction."
        ),
        "year_not_next": tr(
            "Year {subject} cannot be closed now: years are closed in turn, and the next is year {next}."
        ),
        "period_over": tr("All {period} years of the period are closed: there is none left to close."),
        "year_without_entries": tr(
            "Year {subject} is closed without a single entry: if there were emissions, correct it by entries "
            "of the next year."
        ),
        "year_short": tr(
            "Year {subject} ends {short_tco2e} tCO2e short: nothing may be redeemed until a year's end or a "
            "cancellation closes the shortfall."
        ),
        "suspended": tr(
            "Redemption is suspended: year {year} ended {short_tco2e} tCO2e short. Cancel as many credits of "
            "any kind, or wait for a year's end that restores the balance."
        ),
    }


def _terms_texts():
    return {
        "bad_buffer": tr(
            "An annual buffer of {buffer} tCO2e is more than the annual budget of {budget} tCO2e: make it "
            "smaller."
        ),
        "unknown_terms_reason": tr("“{subject}” is no reason to restate the budget: use one of {known}."),
        "terms_before_later": tr(
            "There are terms from year {later} on already: new terms cannot begin before them, in year "
            "{subject}."
        ),
        "evidence_needed": tr(
            "New terms need their evidence: name the document or measurement that they rest on."
        ),
        "annual_budget_needed": tr(
            "The annual budget is a historical average: give the new average, as it does not follow from "
            "the stock."
        ),
        "terms_negative": tr(
            "The budget cannot be restated to {value} tCO2e, below nought: check the changes."
        ),
        "rights_exceed_new_budget": tr(
            "The annual rights of year {subject} add up to {annual} tCO2e, more than the new annual budget "
            "of {budget} tCO2e: end or reduce rights first."
        ),
        "parcel_stock_negative": tr(
            "The parcel {subject} has {stock} tCO2e and cannot change by {change} tCO2e: check the change."
        ),
        "bad_shares": tr(
            "The shares of the parcel {subject} come to {value}: those of its successors must add up to 1."
        ),
        "parcels_differ": tr(
            "The parcels {first} and {second} are under different rights or projects and cannot become one "
            "({subject}): keep them apart, or bring them under the same rights first."
        ),
    }


def _country_texts():
    return {
        "no_countries": tr("There are no countries in the table: give one row for each country."),
        "country_twice": tr("The country {subject} is in the table twice: keep one row for each country."),
    }
