"""What to do about what the check of sources finds."""

from __future__ import annotations

from ...core.checks.source_kinds import SourceFinding, SourceKind
from ...translate import tr


def advice_of(one: SourceFinding) -> str:
    """Return the recommendation, with the names of its figures in braces."""
    if one.kind in (SourceKind.NO_CRS, SourceKind.MISPLACED):
        return _place(one)
    if one.kind in (SourceKind.UNIT_WRONG, SourceKind.UNIT_LOW) and one.values.get("fitting"):
        return tr("Look into the map's documentation, and set the unit to {fitting} if it says so.")
    if one.kind is SourceKind.SATURATED and one.detail == "type":
        return tr(
            "Find out what {highest} means: if it stands for nodata, declare it, as stocks are too high "
            "until then; if not, stocks of dense land are too low."
        )
    if one.kind is SourceKind.ZEROS and one.detail == "all":
        return tr("Check that it is the right file and band, and find out whether 0 stands for nodata.")
    if one.kind is SourceKind.DATE_FAR and one.detail == "future":
        return tr("Correct the year.")
    return _by_kind()[one.kind]


def _place(one: SourceFinding) -> str:
    if one.detail == "swapped":
        return tr("Have the map written anew with longitude as x and latitude as y.")
    if one.values.get("fits"):
        return tr("Its numbers fit the parcels in {fits}: set that as the layer's CRS if the makers say so.")
    if one.kind is SourceKind.NO_CRS:
        return tr("Ask its makers, and set the CRS in the layer's properties.")
    return tr("Choose a map of this area, or correct the CRS of the map or of the parcels.")


def _by_kind() -> dict:
    return {
        SourceKind.UNREADABLE: tr("Put the file back or download it again, and check once more."),
        SourceKind.SERVICE: tr("Download the map as GeoTIFF, and use the file."),
        SourceKind.NO_GRID: tr("Georeference it, or take a version that is."),
        SourceKind.LOST_GRID: tr(
            "Install the file {file} through QGIS's project properties, Transformations."
        ),
        SourceKind.CLASSES: tr(
            "Choose a map of biomass or carbon; with a table of densities by class use the stratum field."
        ),
        SourceKind.NODATA: tr("Declare {value} as nodata, so that these cells count as not covered."),
        SourceKind.ZEROS: tr("Find out what 0 means; if it is nodata, declare it."),
        SourceKind.NEGATIVE: tr(
            "A stock is never below zero: check that this is a stock and no flux or change, and what the "
            "negative values mean."
        ),
        SourceKind.SATURATED: tr(
            "Stocks of dense land will be too low: use a map that reaches higher if you can."
        ),
        SourceKind.UNIT_WRONG: tr(
            "Look into the map's documentation for its unit and scale before you use it."
        ),
        SourceKind.OTHER_NAMED: tr(
            "Make sure that it is a stock of carbon or biomass, and the right band of it."
        ),
        SourceKind.UNIT_NAMED: tr(
            "Look into the map's documentation; its name is right more often than not."
        ),
        SourceKind.UNIT_OPEN: tr("Make sure from the map's documentation that {declared} is what it states."),
        SourceKind.UNIT_LOW: tr(
            "If this land has forest, the unit may be kg/m² or another one: look into the map's "
            "documentation."
        ),
        SourceKind.PER_CELL: tr("Check that it states tonnes per cell; most maps state tonnes per hectare."),
        SourceKind.NOT_COVERED: tr(
            "Use another source for these parcels, or a table of defaults by stratum."
        ),
        SourceKind.COVERAGE: tr(
            "What has no data adds nothing to a stock: use a map that covers the parcels if there is one."
        ),
        SourceKind.COARSE: tr(
            "Use a finer map, or give single parcels a larger standard error; totals suffer less."
        ),
        SourceKind.DATE_OPEN: tr("Find the year the map shows, and enter it."),
        SourceKind.DATE_FAR: tr("Use a map nearer to {wanted}, or account for growth and losses since."),
        SourceKind.DATE_NAMED: tr("Correct the year, or choose the file of that year."),
        SourceKind.USED_TWICE: tr("Take one of them out, else its carbon counts twice."),
        SourceKind.RATIO: tr("Find out which of the two is right before either is used."),
        SourceKind.FIELD_MISSING: tr("Choose another field."),
        SourceKind.FIELD_TEXT: tr("Convert it to a field of numbers, and decide what the other texts mean."),
        SourceKind.FIELD_EMPTY: tr("Fill in what is missing, or leave those rows out knowingly."),
        SourceKind.NO_OVERVIEWS: tr(
            "Build overviews (Raster, Miscellaneous, Build Overviews): maps draw at once then."
        ),
    }
