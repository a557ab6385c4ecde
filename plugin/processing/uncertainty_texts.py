"""Sentences for what the rules of the uncertainty of a budget find, by code."""

from ..translate import tr, tr_count


def uncertainty_texts():
    """Return the sentences, by code."""
    return {
        "strata_correlation": tr(
            "Densities of different strata cannot correlate by {value}: give a number from 0 to 1."
        ),
        "ratio_error": tr(
            "An error of {value} % of root:shoot or of the carbon fraction is none: give 0 to {most}."
        ),
        "map_without_areas": tr(
            "The error matrix has no areas: add a last column “mapped_area” with the hectares of each class."
        ),
        "map_without_strata": tr(
            "No parcel is of a class of the sample or error matrix, which has {known}: choose the one of the "
            "map that the parcels' strata are from, or name the strata as it does."
        ),
        "area_without_errors": lambda n: tr_count(
            "None of the %n unit(s) mapped as “{subject}” is wrong: errors that so few units do not show "
            "are in no interval; it is too narrow.",
            n,
        ),
        "no_stratum_on_map": lambda n: tr_count(
            "%n parcel(s) with {stock} tCO2e ({percent} %) name no stratum: their area counts as certain.",
            n,
        ),
        "uncertainty_without_stock": tr(
            "No parcel has a stock that counts, so there is nothing to be unsure of: measure the stock first."
        ),
        "parcels_without_error": lambda n: tr_count(
            "%n parcel(s) with {stock} tCO2e ({percent} %) have a stock without a standard error: the "
            "interval leaves their errors out and is too narrow; measure them with a map of errors.",
            n,
        ),
        "parcel_errors_unsound": lambda n: tr_count(
            "%n parcel(s) have a standard error that is no number of 0 or more: it counts as not known; "
            "correct it in the table of parcels.",
            n,
        ),
        "parcels_without_stratum": lambda n: tr_count(
            "%n parcel(s) name no stratum: they count as one stratum, whose density has one error.",
            n,
        ),
        "parcels_without_pools": lambda n: tr_count(
            "%n parcel(s) with {stock} tCO2e ({percent} %) do not tell their pools: the errors of "
            "root:shoot and carbon fraction leave them out.",
            n,
        ),
        "stratum_not_on_map": lambda n: tr_count(
            "The stratum “{subject}” (%n parcel(s), {percent} % of the stock) is no class of the sample or "
            "error matrix: its area counts as certain.",
            n,
        ),
        "map_area_differs": tr(
            "The parcels of “{subject}” have {area} ha, the map {mapped} ha: the map's errors are taken over "
            "in proportion."
        ),
        "figures_not_of_stock": tr(
            "By the method of the budget, {figures} do not come from the parcels' stock: they have no "
            "interval."
        ),
        "figure_not_of_parcels": tr(
            "{subject} is {stated} tCO2e, but the parcels make {found} tCO2e: it has no interval."
        ),
        "credits_without_error": tr(
            "Of the credits of the years {years}, {tonnes} t rest on carbon without a standard error (new "
            "carbon, credits without a project, or parcels without an error): they count as certain."
        ),
        "uncertainty_of_nothing": tr(
            "Nothing is uncertain: no parcel has a standard error, and no other error is given. An interval "
            "of no width says nothing; give errors, or a sample."
        ),
    }
