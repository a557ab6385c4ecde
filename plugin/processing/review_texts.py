"""Sentences for what the rules of samples, accuracy and plots find, by code."""

from ..translate import tr, tr_count
from .equation_texts import equation_texts


def review_texts():
    """Return the sentences, by code."""
    return {
        "bad_confidence": tr("A level of confidence of {value} is none: give a number between 0 and 1."),
        "class_twice": tr("The class “{subject}” is there twice: give each class one row and one column."),
        "matrix_count": tr(
            "The error matrix has {value} units of “{subject}” that are “{reference}”: counts are whole "
            "numbers."
        ),
        "sample_empty": tr("The sample has no unit with both labels: label some units first."),
        "no_unit_counts": tr(
            "No unit of “{subject}” counts: {unlabelled} have no label, on {disagreed} readers differ, "
            "{unmapped} lie where the map has no class. First label some units, or agree on them."
        ),
        "sample_weight": tr("The weight of unit {number} is {value}: give a number above 0."),
        "class_area": tr("The area of the class “{subject}” is {value}: give a number, 0 or more."),
        "class_areas_zero": tr("All areas are 0: give the areas of the map's classes."),
        "class_without_area": tr(
            "Units lie in “{subject}”, which has no area: add its area, or leave the areas out."
        ),
        "class_not_sampled": tr(
            "“{subject}” has no unit in the sample: its {percent} % of the area are in none of the figures."
        ),
        "one_unit_in_class": tr(
            "“{subject}” has one unit alone, which shows no spread: it is measured from the overall mean, so "
            "that standard errors are rather too wide; draw at least a second one."
        ),
        "few_units_in_class": lambda n: tr_count(
            "“{subject}” has only %n unit(s): its intervals are rough; 50 or more are usual.",
            n,
        ),
        "class_not_mapped": tr("“{subject}” occurs in the reference only: it has no user's accuracy."),
        "class_not_in_reference": tr(
            "No unit is “{subject}” by the reference: it has no producer's accuracy, and an area of 0 only "
            "as far as the sample shows."
        ),
        "class_without_errors": lambda n: tr_count(
            "None of the %n unit(s) mapped as “{subject}” is wrong: that no error was seen does not mean "
            "there is none, see the lower end of the interval.",
            n,
        ),
        "no_class_areas": tr(
            "Without the areas of the map's classes, all units are taken to be drawn at random from the "
            "whole map; for a stratified sample the figures are then wrong: give AREAS, or weights."
        ),
        "units_unlabelled": lambda n: tr_count(
            "%n unit(s) have no label and are left out: if they differ from the others, the figures are "
            "off.",
            n,
        ),
        "units_by_one_reader": lambda n: tr_count(
            "%n of {units} unit(s) were labelled by one reader alone: nobody has checked these labels.",
            n,
        ),
        "size_half_width": tr("A half width of {value} is none: give a number above 0 and below 1."),
        "size_standard_error": tr("A standard error of {value} is none: give a number above 0."),
        "size_no_classes": tr("There are no classes to share units out among: give their areas."),
        "size_area": tr("The area of the class “{subject}” is {value}: give a number above 0."),
        "size_share": tr("The accuracy of “{subject}” is {value}: give a number from 0 to 1."),
        "size_population": tr("{value} units are none to draw from: give 1 or more."),
        "size_too_large": tr(
            "That precision needs {value} units, more than {most}: give a wider half width."
        ),
        "size_no_deviation": tr(
            "All classes are expected to be wholly right or wrong, so there is no spread to go by: give "
            "accuracies between 0 and 1, or another allocation."
        ),
        "minimum_raises_size": tr(
            "{minimum} units in each class make {number} units, more than the {size} that the precision "
            "needs."
        ),
        "stratum_without_spread": lambda n: tr_count(
            "“{subject}” has %n unit(s), too few for an error: give each class 2 or more (MINIMUM).",
            n,
        ),
        "stratum_certain": tr(
            "“{subject}” is expected to have an accuracy of exactly {value}, as if it were known: give what "
            "it may be."
        ),
        "draw_nothing": tr(
            "There is nothing to draw from: no cell or parcel with data lies within the boundary and the "
            "classes chosen."
        ),
        "draw_class_unknown": tr(
            "The class “{subject}” is not there to draw from: there are {known}; correct SIZES or CLASSES."
        ),
        "draw_too_close": lambda n: tr_count(
            "Only %n of {wanted} unit(s) of “{subject}” fit {distance} m apart: give a smaller distance or "
            "fewer units.",
            n,
        ),
        "draw_all_taken": lambda n: tr_count(
            "“{subject}” has only %n unit(s), fewer than the {wanted} wanted: all of them are taken.",
            n,
        ),
        "draw_spacing": tr(
            "A spacing of {value} is less than a cell ({cell}): give a wider one, or draw at random."
        ),
        "draw_distance_design": tr(
            "A least distance is kept by the designs random and stratified with equal chances only: set it "
            "to 0, or choose one of these."
        ),
        "draw_distance_chances": tr(
            "Units are at least {distance} m apart: chances are then no longer exactly those written, most "
            "of all where many units stand close."
        ),
        "draw_no_area": lambda n: tr_count("%n parcel(s) have no area and cannot be drawn.", n),
        "draw_systematic": lambda n: tr_count(
            "%n unit(s) of a systematic sample: standard errors are worked out as if it were random, which "
            "is rather too wide.",
            n,
        ),
        "allometry_unknown": tr("There is no equation “{subject}”: use one of {known}, or give your own."),
        "allometry_needs": tr(
            "The equation “{subject}” needs the {what}: choose its field, or an equation without it."
        ),
        "allometry_bad": tr(
            "The equation's “{subject}” is “{value}”: give JSON with a source, numbers, and a list of "
            "numbers “diameter”."
        ),
        **equation_texts(),
        "plot_area": tr("The plot “{subject}” has an area of {value} ha: give a number above 0."),
        "tree_plot_unknown": tr("A tree stands in plot “{subject}”, which is not among the plots: add it."),
        "no_plots": tr("There are no plots to average: choose a layer or a selection with plots."),
        "plot_value": tr("A plot of the stratum “{subject}” has the value {value}: give a number."),
        "stratum_area": tr(
            "The stratum “{subject}” has no area: give the hectares of each stratum (STRATA)."
        ),
        "one_plot": tr("The stratum “{subject}” has one plot alone: its mean has no error and no interval."),
        "mean_below_zero": tr(
            "The interval of “{subject}” reaches down to {low} t/ha: there are too few plots, or they vary "
            "too much, for a useful interval."
        ),
        "plots_from_trees": lambda n: tr_count(
            "%n plot(s) have trees; plots without trees are not known: give PLOTS if there are any.",
            n,
        ),
        "factor_length": tr("“{subject}” has {values} figures where there are {errors}: give one for each."),
        "factor_number": tr(
            "“{subject}” has a figure that is none, or a negative standard error: correct it."
        ),
        "factor_correlation": tr("“{subject}” cannot correlate by {value}: give a number from {least} to 1."),
        "factor_covariance": tr(
            "The covariances of “{subject}” are none: give a symmetric matrix of variances."
        ),
        "lognormal_value": tr(
            "“{subject}” has the value {value}, which no lognormal distribution has: choose the normal one."
        ),
        "lognormal_covariance": tr(
            "“{subject}” varies too much in opposite directions for a lognormal distribution: choose the "
            "normal one."
        ),
        "lognormal_correlation": tr(
            "Lognormal values of “{subject}” cannot go together as their errors do: the Monte Carlo has "
            "other standard errors of sums than the propagation; go by the latter, or choose the normal "
            "distribution."
        ),
        "uncertainty_draws": tr("{value} draws are none: give a whole number from 2 to {most}."),
        "uncertainty_empty": tr("There is nothing whose uncertainty could be worked out: give strata."),
        "too_many_strata": tr("{value} strata are too many, at most {most} will do: put them together."),
        "draws_below_zero": tr(
            "{number} figures of “{subject}” have standard errors above a third of their value: normal draws "
            "of them are often negative; choose the lognormal distribution."
        ),
        "deduction_unknown": tr("There is no rule “{subject}” of deductions: use one of {known}."),
        "deduction_mean": tr("A mean of {value} has no relative uncertainty: give a number above 0."),
        "deduction_error": tr("A standard error of {value} is none: give a number, 0 or more."),
        "deduction_too_uncertain": tr(
            "{subject} does not admit an uncertainty of {percent} %: measure more plots."
        ),
        "deduction_unverified": tr(
            "The rule of {subject} has not been checked against its own text: check it before you rely on it."
        ),
    }
