"""The help of the accuracy of maps."""

from ....translate import tr
from ...accounts.base import paragraphs


def accuracy_help() -> str:
    """Return what the algorithm does, its units, its rules."""
    return paragraphs(
        tr(
            "Compares what a map says with what a reference says at the units of a sample: the error matrix "
            "in counts and in shares of the area, overall, user's and producer's accuracy, and the area of "
            "each class put right for the map's errors, all with standard errors and confidence intervals."
        ),
        tr(
            "MATRIX: a table of counts, a row for each class of the map, its name in the first column, a "
            "column for each reference class; a last column whose name begins with “area” or "
            "“mapped_area” holds the areas of the classes. INPUT: units with a field for either class; units "
            "without one of the labels are left out and counted. Polygons count by their area on the "
            "ellipsoid."
        ),
        tr(
            "AREAS: the area of each class on the map, in any unit; adjusted areas are in the same unit. "
            "Without areas the sample is taken for one that was drawn at random from the whole map. "
            "WEIGHT_FIELD: 1 / inclusion probability of each unit, such as the field “weight” of a drawn "
            "sample; needed where units had unequal chances, as parcels drawn by their area have. "
            "STRATUM_FIELD: for strata that are not the map's classes; the areas are then those of the "
            "strata. CLUSTER_FIELD: for units that were drawn in groups."
        ),
        tr(
            "One table of all figures: measure (a code), map_class, reference_class, value, "
            "standard_error, half_width (z × standard error), low, high, units, note (a code). Accuracies "
            "and shares are from 0 to 1. f1 is the harmonic mean of user's and producer's accuracy; kappa "
            "corrects for chance and is not an accuracy: neither says anything about areas."
        ),
        tr(
            "What cannot be known is said: a class with area and no unit is left out of all figures, with "
            "its share of the map; a class with one unit has no spread of its own and is measured from the "
            "overall mean; where no error was seen, the interval is the exact binomial one "
            "(“no_variation_seen”); where fewer than five units of a class were found in other classes of "
            "the map, intervals of its area and producer's accuracy cover less than they say "
            "(“few_omissions_seen”): draw more units."
        ),
        tr(
            "Rules: Olofsson et al. 2013 (RSE 129) and 2014 (RSE 148) eqs. 1 to 11, z of the normal "
            "distribution; Stehman 2014 (IJRS 35) for other strata; Särndal et al. 1992 for weights and "
            "clusters. No correction for a finite population. INTERVAL “score” makes intervals of shares by "
            "Wilson 1927 from the same standard error."
        ),
    )
