"""What the check of sources finds, one sentence for each kind: what is so, with its figures."""

from __future__ import annotations

from ...core.checks.source_kinds import SourceFinding, SourceKind
from ...translate import tr


def sentence_of(one: SourceFinding) -> str:
    """Return the sentence of a finding, with the names of its figures in braces."""
    special = _by_detail(one)
    return special or _by_kind()[one.kind]


def _by_detail(one: SourceFinding) -> str:
    if one.kind is SourceKind.UNIT_WRONG:
        return _wrong_unit(one)
    if one.kind is SourceKind.UNIT_NAMED and not one.values.get("words"):
        return tr("“{source}” is declared as {declared}, but its file speaks of {fitting}.")
    if one.kind is SourceKind.NODATA and one.detail.endswith("|other"):
        return tr(
            "“{source}” has {count} of {cells} cells with {value}, which stands apart from all other "
            "values and counts as data; another value is declared as nodata."
        )
    if one.kind is SourceKind.MISPLACED and one.detail == "swapped":
        return tr("“{source}” would lie on the parcels if its x and y were exchanged.")
    if one.kind is SourceKind.SATURATED and one.detail == "type":
        return tr(
            "{share} of the cells of “{source}” hold {highest}, the highest number their type can hold: "
            "denser land is cut off there, or it stands for nodata."
        )
    if one.kind is SourceKind.ZEROS and one.detail == "all":
        return tr("All cells of “{source}” that were looked at are 0: it shows no stock there at all.")
    if one.kind is SourceKind.DATE_FAR and one.detail == "future":
        return tr("“{source}” is declared for {year}, which is yet to come.")
    if one.kind is SourceKind.USED_TWICE and one.detail == "pools":
        return tr("“{source}” and “{other}” are the same file and band, used for two pools: {pools}.")
    if one.kind is SourceKind.RATIO and one.detail == "scaled":
        return tr(
            "In {count} parcels “{source}” gives {ratio} times what “{other}” gives for the same pool: its "
            "values may be stored in {scales}."
        )
    return ""


def _wrong_unit(one: SourceFinding) -> str:
    if one.detail == "same":
        return tr(
            "In {count} parcels “{source}”, read as {declared}, gives {ratio} times what “{other}” gives, "
            "in each of them alike: it is the same map in {fitting}."
        )
    if one.detail == "compared":
        return tr(
            "In {count} parcels “{source}”, read as {declared}, gives about {ratio} times what “{other}” "
            "gives for the same pool, as it would if its values were {fitting}."
        )
    what = (
        tr("Read as {declared}, the mean of “{source}” over the parcels ({shown}) is {shown_tc} t C/ha")
        if one.detail == "too_high"
        else tr(
            "As {declared}, one cell in a hundred of “{source}” ({shown}) has more than {shown_tc} t C/ha"
        )
    )
    more = tr(
        "more than anything published for this pool and latitude allows ({most_tc} t C/ha; {published})"
    )
    fits = _fits(one)
    return f"{what}: {more}. {fits}".strip()


def _fits(one: SourceFinding) -> str:
    fitting = one.values.get("fitting")
    if fitting and len(fitting) == 1:
        return tr("The values look like {fitting}.")
    if fitting:
        return tr("As {fitting} they could be right.")
    if one.values.get("scales"):
        return tr("They may be stored in {scales}.")
    return tr("In no unit that is known here could they be right.")


def _by_kind() -> dict:
    return {
        SourceKind.SERVICE: tr("“{source}” is a web or database service that shows pictures, not values."),
        SourceKind.NO_CRS: tr("“{source}” has no CRS: nobody can tell where it lies."),
        SourceKind.MISPLACED: tr("“{source}” ({crs}) does not touch any parcel."),
        SourceKind.NO_GRID: tr("“{source}” does not say where its cells lie."),
        SourceKind.LOST_GRID: tr(
            "The best way from the parcels' CRS to that of “{source}” needs the file {file}, which is not "
            "installed: places are off by up to {accuracy_m} m."
        ),
        SourceKind.CLASSES: tr(
            "“{source}” holds only {count} small whole numbers ({codes}): these are classes, such as "
            "forest and no forest, not densities."
        ),
        SourceKind.NODATA: tr(
            "“{source}” has {count} of {cells} cells with {value}, which stands apart from all other "
            "values and counts as data, as no nodata is declared."
        ),
        SourceKind.ZEROS: tr(
            "{share} of the cells of “{source}” under parcels are 0, as are {border} of its outermost "
            "cells, and no nodata is declared: 0 may be nodata here, not bare land."
        ),
        SourceKind.NEGATIVE: tr("{share} of the cells of “{source}” are below zero, down to {lowest}."),
        SourceKind.SATURATED: tr(
            "{share} of the cells of “{source}” hold exactly {highest}, its highest value: denser land is "
            "cut off there."
        ),
        SourceKind.OTHER_NAMED: tr(
            "The name of “{source}” speaks of a flux, a change or another quantity, not of a stock ({words})."
        ),
        SourceKind.UNIT_NAMED: tr(
            "“{source}” is declared as {declared}, but its name speaks of {fitting} ({words})."
        ),
        SourceKind.UNIT_OPEN: tr(
            "The values of “{source}” (mean {mean}, one cell in a hundred above {top}) do not tell their "
            "unit: {fitting} would all be possible."
        ),
        SourceKind.UNIT_LOW: tr(
            "Only one cell in a hundred of “{source}” has more than {shown} {declared}, {shown_tc} t C/ha: "
            "less than any forest older than 20 years ({least_tc} t C/ha; {published})."
        ),
        SourceKind.PER_CELL: tr(
            "“{source}” is in degrees and declared as amounts per cell: its cells shrink towards the poles."
        ),
        SourceKind.NOT_COVERED: tr(
            "{without} of {parcels} parcels ({without_ha} ha) have no data in “{source}”; {outside} lie "
            "beyond it."
        ),
        SourceKind.COVERAGE: tr(
            "“{source}” has data for {covered_pct} % of the parcels' area; {partly} parcels are covered by "
            "less than half."
        ),
        SourceKind.COARSE: tr(
            "A cell of “{source}” has {cell_ha} ha: {few} of {parcels} parcels ({share} of the area) are "
            "smaller than {cells} cells, {border_share} of all cells lie on a border. That alone leaves a "
            "typical parcel an error of {error} at least."
        ),
        SourceKind.DATE_OPEN: tr("The year of “{source}” is not known."),
        SourceKind.DATE_FAR: tr(
            "“{source}” shows {year}, {apart} years from {wanted}, whose stock it is to tell."
        ),
        SourceKind.DATE_NAMED: tr("“{source}” is declared for {year}, but it names {named}."),
        SourceKind.USED_TWICE: tr("“{source}” and “{other}” are the same file and band."),
        SourceKind.RATIO: tr(
            "In {count} parcels “{source}” gives {ratio} times what “{other}” gives for the same pool, "
            "which no unit explains."
        ),
        SourceKind.FIELD_MISSING: tr("“{source}” has no field “{field}”."),
        SourceKind.FIELD_TEXT: tr(
            "The field “{field}” of “{source}” holds text, such as “{example}”: {readable} of {rows} could "
            "be read as numbers, {texts} could not."
        ),
        SourceKind.FIELD_EMPTY: tr(
            "{nulls} of {rows} rows of “{source}” ({share}) have no value in “{field}”."
        ),
        SourceKind.NO_OVERVIEWS: tr(
            "“{source}” has {cells} cells and no overviews: QGIS reads all of them to draw it."
        ),
    }
