"""Sentences for what is found about equations of biomass and the trees they are used on, by code."""

from ..translate import tr, tr_count


def equation_texts() -> dict:
    """Return the sentences, by code."""
    return {
        "allometry_set_unknown": tr("There is no set of equations “{subject}”: use one of {known}."),
        "trees_outside": lambda n: tr_count(
            "%n of {trees} tree(s) are outside of the range that “{subject}” was fitted to ({named}); they "
            "are counted all the same.",
            n,
        ),
        "range_not_known": tr(
            "The range of trees that “{subject}” was fitted to is not known here, so it is not checked "
            "(trees: {trees})."
        ),
        "diameter_at_root_collar": tr(
            "“{subject}” takes the diameter at the root collar, not at breast height (trees: {trees}): see "
            "that it was measured there."
        ),
        "species_default": lambda n: tr_count(
            "%n of {trees} tree(s) are of no species or group that has an equation ({named}): they take "
            "“{subject}”.",
            n,
        ),
        "species_twice": tr("The species “{subject}” has two equations: give it one."),
        "formula_length": tr("There is no formula yet, or it has more than {most} characters."),
        "formula_syntax": tr(
            "The formula cannot be read at “{near}”: see that brackets are closed and that each * is "
            "written, as in 0.1 * D^2.5."
        ),
        "formula_comma": tr("The formula has a comma ({subject}): write decimals with a point, as in 0.1."),
        "formula_part": tr(
            "“{subject}” has no place in a formula: use numbers, D, H, WD, E, + - * / ^ and ()."
        ),
        "formula_name": tr("“{subject}” is no measure of a tree: use {known} (cm, m, g/cm³, no unit)."),
        "formula_function": tr("There is no function “{subject}”: use one of {known}."),
        "formula_arguments": tr("“{subject}” takes one value in brackets, as in {subject}(D)."),
        "formula_no_diameter": tr("The formula has no diameter: write D for it (cm)."),
        "formula_result": tr(
            "For a tree of {diameter} cm the formula gives {value}: see that it gives kilograms above 0."
        ),
    }
