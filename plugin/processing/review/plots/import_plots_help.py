"""The help of the import of plots and trees."""

from ....storage.plot_guess import PLOT_TARGETS, TREE_TARGETS
from ....translate import tr
from ...accounts.base import paragraphs


def import_plots_help() -> str:
    """Return what the import reads, in which units, and what it does not take."""
    targets = tr("Fields of plots: {plots}. Fields of trees: {trees}.")
    return paragraphs(
        tr(
            "Brings lists of plots and trees into a workspace, in one step: all that can come in, or nothing "
            "if something fails. PLOTS and TREES are layers, CSV files (any encoding and separator) or "
            "GeoPackages; either alone will do, trees then belong to plots that are there."
        ),
        tr(
            "Columns are known by their names as QField, Mergin Maps, ODK, Kobo and Survey123 write them; "
            "PLOT_MAP and TREE_MAP say otherwise, as JSON from field to column, such as "
            '{"dbh_cm": "DBH"}. Trees find their plot by its key (PARENT_KEY, _parent_index, parentglobalid) '
            "or name."
        ),
        targets.format(plots=", ".join(PLOT_TARGETS), trees=", ".join(TREE_TARGETS)),
        tr(
            "Units are chosen, or stated by the column's name (dbh_mm, area_m2), or the usual ones: cm, m, "
            "ha, g/cm³. Girths become diameters. Numbers that no tree has (a diameter of 0, a height of "
            "1,820 m) are left out, counted and named; if most are too large, the import is refused and "
            "asks for the unit."
        ),
        tr(
            "Coordinates: points of the layer, columns with CRS, WKT, or geopoints; plots without them come "
            "in without a place. agb_t_per_ha is the biomass of plots without trees; VALUE_FACTOR turns "
            "another measure, such as m³/ha, into it."
        ),
        tr(
            "Importing a list again updates what it brought in and doubles nothing: plots and trees are "
            "known by their UUIDs, or by SOURCE and name. Trees that the list no longer has are removed "
            "from its plots; those added by hand stay."
        ),
    )
