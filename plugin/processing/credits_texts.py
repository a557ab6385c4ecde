"""Sentences for what the rules of rights, projects, credits, the reserve and the safeguards find, by code."""

from ..translate import tr


def credits_texts():
    """Return the sentences, by code."""
    return {
        **_booking_texts(),
        **_right_texts(),
        **_project_texts(),
        **_redeem_texts(),
        **_registry_texts(),
        **_reserve_texts(),
        **_safeguard_texts(),
    }


def _booking_texts():
    return {
        "year_not_booked": tr(
            "Credits cannot be booked to year {subject}: only to the year closed last or the open one "
            "({first} to {last})."
        ),
        "year_outside_period": tr("Year {subject} is not in the period: it has the years 1 to {period}."),
        "years_out_of_order": tr(
            "The right of {subject} would end in year {last}, before it begins in year {first}: change one "
            "of them."
        ),
        "bad_date": tr("“{subject}” is no date for {field}: write it as year-month-day, such as 2015-07-01."),
        "amount_not_positive": tr("{subject}: give an amount above nought in tCO2e, not {value}."),
        "not_whole_tonnes": tr(
            "{subject}: credits are whole tonnes of CO2e, 1 or more, not {value}; what is left stays "
            "entitlement."
        ),
    }


def _right_texts():
    return {
        "holder_exists": tr(
            "There is a right holder “{subject}” already: change that one, or use another id."
        ),
        "holder_without_name": tr("A right holder needs a name: type it in."),
        "unknown_holder_kind": tr("“{value}” is no kind of right holder ({subject}): use one of {known}."),
        "unknown_right_kind": tr("“{subject}” is no kind of right: use one of {known}."),
        "right_without_parcels": tr("A right is over named parcels: select at least one."),
        "right_without_tradeable": tr(
            "The parcels of the new right of {subject} have no tradeable stock: it gives no entitlement."
        ),
        "bad_share": tr("A share of {value} of the parcels makes no right: give one above 0, at most 1."),
        "parcel_named_twice": tr("Parcel {subject} is named twice: name each parcel once."),
        "right_shared_twice": tr(
            "{share} % of parcel {subject} is more than is free: {free} % belong to nobody in these years. "
            "End the other right first, or give a smaller share."
        ),
        "annual_right_negative": tr(
            "The annual right of {subject} cannot be {value} tCO2e: give nought or more."
        ),
        "rights_over_budget": tr(
            "With {annual_tco2e} tCO2e a year for {subject}, the annual rights of year {year} would exceed "
            "the annual budget of {budget_tco2e} tCO2e: there is room for {room_tco2e} tCO2e."
        ),
        "right_ends_too_early": tr(
            "The right of {subject} cannot end with year {year}: it ends with the year closed last or later, "
            "and not before it begins."
        ),
        "right_not_extended": tr(
            "The right of {subject} ends with year {year} already: add a new right for the years after it."
        ),
    }


def _project_texts():
    return {
        "unknown_project_kind": tr("“{subject}” is no kind of project: use one of {known}."),
        "unknown_risk": tr("“{subject}” is no risk rating: use one of {known}."),
        "bad_project_code": tr(
            "“{subject}” cannot stand in serial numbers: a project's code has capital letters A–Z and digits "
            "only."
        ),
        "project_code_in_use": tr("Another project has the code {subject}: choose another one."),
        "project_without_name": tr("Project {subject} needs a name: type it in."),
        "kind_not_of_right": tr(
            "Project {subject} ({kind}) does not fit the right ({right}): avoidance needs a right to emit, "
            "sequestration a right to new carbon."
        ),
        "project_without_parcels": tr(
            "Project {subject} has no parcels: name some of the right's parcels that are in no other project."
        ),
        "parcel_not_of_right": tr(
            "Parcel {subject} is not one of the right's parcels, so it cannot be in project {project}: "
            "leave it out, or choose another right."
        ),
        "parcel_in_project": tr(
            "Parcel {subject} is in project {project} of the same right already: leave it out, its carbon is "
            "redeemed once."
        ),
        "certified_without_standard": tr(
            "The certification of project {subject} needs the standard it was certified by: name it."
        ),
        "certification_ends_first": tr(
            "The certification of project {subject} would end on {last}, before it begins on {first}: "
            "correct the dates."
        ),
        "unknown_certification_state": tr("“{subject}” is no state of a certification: use one of {known}."),
        "certification_withdrawn": tr(
            "The certification of project {subject} was withdrawn, for ever: certify the project anew."
        ),
        "certification_unchanged": tr(
            "The certification of project {subject} is {state} already: nothing to change."
        ),
        "certification_changed_later": tr(
            "The certification of project {subject} changed last on {on}: give that day or a later one."
        ),
    }


def _redeem_texts():
    return {
        "not_certified": tr(
            "Project {subject} is not certified: the national body certifies it before anything is redeemed."
        ),
        "certification_suspended": tr(
            "The certification of project {subject} is suspended since {on}: nothing is redeemed until it is "
            "reinstated."
        ),
        "right_not_in_force": tr(
            "The right behind project {subject} is not in force in year {year}: it holds from year {first} "
            "to {last}."
        ),
        "right_passed_on": tr(
            "The right behind project {subject} has passed on to a later right: nothing more is redeemed on "
            "the ended one ({asked_t} t asked for year {year})."
        ),
        "over_entitlement": tr(
            "Project {subject} may redeem at most {available_t} t for year {year}, not {asked_t} t: that is "
            "the entitlement so far, less what is redeemed and behind open bonds."
        ),
        "over_project_stock": tr(
            "Project {subject} may redeem at most {available_t} t for year {year}, not {asked_t} t: its "
            "parcels have no more tradeable carbon."
        ),
        "emitted_before": tr(
            "Project {subject} may redeem at most {available_t} t for year {year}, not {asked_t} t: carbon "
            "that was emitted is never redeemed."
        ),
        "over_annual_budget": tr(
            "The country may redeem at most {available_t} t more of avoidance credits for year {year}, not "
            "the {asked_t} t asked for project {subject}: a year's credits are at most the annual budget."
        ),
        "over_buffer_target": tr(
            "The country may redeem at most {available_t} t more for year {year}, not the {asked_t} t asked "
            "for project {subject}: budget less buffer, emissions and the year's credits leave no more."
        ),
        "obligation_open": tr(
            "The holder emitted {owed_tco2e} tCO2e that project {subject} had redeemed: buy as many credits "
            "of any kind and cancel them first."
        ),
        "redeemed_into_shortfall": tr(
            "With these credits of project {subject}, year {year} stands {short_tco2e} tCO2e short: if it "
            "ends so, redemption is suspended."
        ),
        "not_suspended": tr(
            "Redemption is not suspended for year {subject}: redeem the credits instead of noting a refusal."
        ),
    }


def _registry_texts():
    return {
        "bad_price": tr("“{subject}” is no price a tonne: give nought or more, or leave it empty."),
        "no_serials": tr("No credits are named: give their serial numbers, such as EXA-2015-A1-1-40."),
        "bad_serial": tr(
            "“{subject}” is no range of serial numbers: write country-year-project-first-last, such as "
            "EXA-2015-A1-1-40."
        ),
        "serials_named_twice": tr("The credits {subject} are named twice: name each once."),
        "serials_not_issued": tr("The credits {subject} were never issued: check the serial numbers."),
        "credits_in_other_state": tr(
            "The credits {subject} are {state}: for this they must be {wanted}. Name others."
        ),
        "several_owners": tr(
            "The credits {subject} belong to another holder than the ones before: move them apart."
        ),
        "transfer_to_self": tr("{subject} owns these credits already: choose another buyer."),
        "unknown_purpose": tr("“{subject}” is no purpose of cancelling: use one of {known}."),
        "obligation_without_project": tr(
            "Cancelling to answer for emitted carbon needs the project it was redeemed for: name it."
        ),
        "project_only_for_obligation": tr(
            "A project is named only when credits are cancelled for its obligation: choose that purpose, or "
            "leave the project out."
        ),
        "over_obligation": tr(
            "Project {subject} has {owed_tco2e} tCO2e to answer for, less than the {asked_tco2e} tCO2e to be "
            "cancelled: cancel no more than that, or cancel the rest for another purpose."
        ),
    }


def _reserve_texts():
    return {
        "bad_reserve_share": tr(
            "The reserve cannot withhold a share of {value} (risk {subject}): give 0 to 1, such as 0.1 for "
            "10 of each 100."
        ),
        "no_owner_to_return": tr(
            "The credits {subject} came from the fund and have no owner to go back to: cancel them for a "
            "shortfall, or leave them in the reserve."
        ),
        "return_while_short": tr(
            "Withheld credits go back for good compliance: year {year} ended {short_tco2e} tCO2e short, so "
            "the reserve keeps them."
        ),
        "other_credit_incomplete": tr("Credits of another registry need their {field}: type it in."),
        "other_credit_is_own": tr(
            "{subject} are credits of this registry: they count here already, so transfer or withhold them "
            "instead."
        ),
        "other_credit_exists": tr(
            "The credits {subject} of {registry} are held already: each counts once, use the entry there is."
        ),
        "over_other_credits": tr(
            "Only {left_tco2e} tCO2e of the credits {subject} are left, not {asked_tco2e}: cancel no more "
            "than that."
        ),
        "bond_without_emission_right": tr(
            "A bond needs kept tradeable carbon: choose a right of {subject} to emit that is in force in "
            "year {year}."
        ),
        "over_kept": tr(
            "{subject} keeps only {left_tco2e} tCO2e that are neither redeemed nor behind another bond, not "
            "{asked_tco2e}: issue a smaller bond."
        ),
        "bond_closed": tr("The bond {subject} is closed already: nothing to do."),
    }


def _safeguard_texts():
    return {
        "unknown_safeguard": tr("“{subject}” is no safeguard: use one of {known}."),
        "bad_safeguard_value": tr(
            "{value} is no value for the safeguard “{subject}”: look up its form in the help."
        ),
        "below_trigger_price": tr(
            "Credits enter the market in year {subject} from a price of {trigger} on, not at {price}: wait "
            "for it, or stay within the {room_t} t left of the guaranteed minimum."
        ),
        "over_market_share": tr(
            "Credits may be {share} % of the market in year {subject}: {room_t} t more may enter it, not "
            "{asked_t} t."
        ),
        "buyer_not_listed": tr(
            "{subject} is not a listed buyer: while the list is in force (until year {until}) only listed "
            "ones buy."
        ),
        "seller_not_listed": tr(
            "{subject} is not a listed seller: while the list is in force (until year {until}) only listed "
            "ones sell."
        ),
        "only_at_auction": tr(
            "Credits change hands at an auction only, in year {subject} on {dates}: sell them there."
        ),
        "auction_twice": tr("Auctions are yearly: year {subject} has more than one, choose one day for it."),
        "only_to_operator": tr("Holders sell their credits to {subject} only: choose it as the buyer."),
        "banking_expired": tr(
            "The credits {subject} of year {year} could be banked for {banking_years} years: they can only "
            "be cancelled now."
        ),
    }
