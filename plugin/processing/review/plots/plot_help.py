"""The help of the stock from field plots."""

from ....core.statistics.allometry import equation, equation_names
from ....translate import tr
from ...accounts.base import paragraphs


def plot_help() -> str:
    """Return what the algorithm does, its units, its rules."""
    by_source: dict = {}
    for name in equation_names():
        by_source.setdefault(equation(name).source, []).append(name)
    listed = "\n".join(f"{', '.join(names)}: {source}" for source, names in by_source.items())
    return paragraphs(
        tr(
            "Biomass of each tree by a published equation, summed by plot, per hectare, and averaged by "
            "stratum: mean, standard error and confidence interval of above-ground biomass (t of dry matter "
            "per ha), its carbon (value_t_c_per_ha, se: what the stock of parcels takes as a table of "
            "densities), and the stock with roots by ROOT_SHOOT (tCO2e)."
        ),
        tr(
            "INPUT: trees with their plot, diameter (cm), and, as the equation needs them, height (m) and "
            "wood density (g/cm³). PLOTS: one row a plot, with its area (ha) and stratum; plots without "
            "trees count as 0. Without PLOTS, plots that have no trees are unknown and missing. Or PLOTS "
            "alone, with a value per hectare such as m³/ha, and VALUE_FACTOR (t of biomass per m³)."
        ),
        tr(
            "Intervals: Student's t with the plots of a stratum less one, of the whole by Satterthwaite; "
            "or the normal distribution. With several strata, STRATA gives their areas. A stratum with one "
            "plot has no error, and so has the whole then. The error of the equation and of its inputs is "
            "not in the intervals."
        ),
        tr(
            "Trees outside of the range an equation was fitted to are counted and named. OWN_EQUATION takes "
            'one as JSON, such as {"source": "…", "formula": "0.1 * D^2.5"} (D: cm, H: m, WD: g/cm³, E), or '
            '{"source": "…", "factor": 0.1, "diameter": [2.5]}; ln(kg) = intercept + environment·E + '
            "density_power·ln ρ + height_power·ln H + Σ diameter[k]·(ln D)^k."
        ),
        tr(
            "SPECIES_SET gives each tree the equation of its species, genus, group or FIA number, by "
            "SPECIES_FIELD; SPECIES_EQUATIONS (species, equation) comes before it. Trees of no such species "
            "take EQUATION, or OWN_EQUATION, and are counted by their species."
        ),
        tr("Equations and their sources:") + "\n" + listed,
    )


def stock_from_plots_help() -> str:
    """Return what the stock from plots rests on, and what it leaves without a figure."""
    return paragraphs(
        tr(
            "Gives every parcel its stock (tCO2e) from the field plots of its stratum: mean biomass of the "
            "plots (t of dry matter per ha, by the equation chosen) × carbon fraction × area of the parcel "
            "on the ellipsoid × 44/12. A root:shoot ratio adds below-ground biomass."
        ),
        tr(
            "The standard error is that of the stratum's mean × the parcel's area. Parcels of one stratum "
            "share that error: it does not average out over them. A stratum with one plot has no error. "
            "The error of the equation is not in it."
        ),
        tr(
            "Parcels whose stratum has no plots are left without a stock and flagged, never guessed. Plots "
            "without trees count as 0; plots with a biomass of their own (agb_t_per_ha) count by it. Trees "
            "outside of the range of the equation are counted and told."
        ),
        tr(
            "ALIKE lets all plots stand for all parcels. FACTORS adds other pools, as in the stock of "
            "parcels."
        ),
    )
