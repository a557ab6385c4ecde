"""Words for what the check of sources finds: a title for each kind, what is so, and what to do."""

from __future__ import annotations

from qgis.PyQt.QtCore import QLocale

from ...core.checks.source_kinds import SourceFinding, SourceKind
from ...core.findings import Level
from ...raster.errors import RasterError
from ...storage.event_words import unit_word
from ...translate import current_locale, tr
from ..messages import sentence
from .advice import advice_of
from .sentences import sentence_of


def kind_word(kind) -> str:
    """Return the title of a kind (member or code)."""
    return {
        SourceKind.UNREADABLE: tr("Cannot be read"),
        SourceKind.SERVICE: tr("A service, no values"),
        SourceKind.NO_CRS: tr("No CRS"),
        SourceKind.MISPLACED: tr("Far from the parcels"),
        SourceKind.NO_GRID: tr("No grid"),
        SourceKind.LOST_GRID: tr("Transformation file missing"),
        SourceKind.CLASSES: tr("Classes, not densities"),
        SourceKind.NODATA: tr("Nodata counts as data"),
        SourceKind.ZEROS: tr("0 may be nodata"),
        SourceKind.NEGATIVE: tr("Values below zero"),
        SourceKind.SATURATED: tr("Highest values cut off"),
        SourceKind.UNIT_WRONG: tr("Unit cannot be right"),
        SourceKind.OTHER_NAMED: tr("Name tells something else"),
        SourceKind.UNIT_NAMED: tr("Name tells another unit"),
        SourceKind.UNIT_OPEN: tr("Unit cannot be told"),
        SourceKind.UNIT_LOW: tr("Values very low"),
        SourceKind.PER_CELL: tr("Amounts per cell in degrees"),
        SourceKind.NOT_COVERED: tr("Parcels without data"),
        SourceKind.COVERAGE: tr("Not covered wholly"),
        SourceKind.COARSE: tr("Cells large for the parcels"),
        SourceKind.DATE_OPEN: tr("Year not known"),
        SourceKind.DATE_FAR: tr("Year far away"),
        SourceKind.DATE_NAMED: tr("Name tells another year"),
        SourceKind.USED_TWICE: tr("Same map twice"),
        SourceKind.RATIO: tr("Two sources differ"),
        SourceKind.FIELD_MISSING: tr("Field missing"),
        SourceKind.FIELD_TEXT: tr("Text in place of numbers"),
        SourceKind.FIELD_EMPTY: tr("Values missing"),
        SourceKind.NO_OVERVIEWS: tr("Large, without overviews"),
    }[SourceKind(kind)]


def level_word(level) -> str:
    """Return how much a finding matters (member or code)."""
    return {
        Level.ERROR: tr("Makes figures wrong"),
        Level.WARNING: tr("May make figures wrong"),
        Level.INFO: tr("For information"),
    }[Level(level)]


def explanation(one: SourceFinding) -> str:
    """Return what was found, in words."""
    if one.kind is SourceKind.UNREADABLE:
        return sentence(RasterError(one.detail, **one.values))
    text = sentence_of(one).format(source=one.source, **shown(one.values))
    if one.values.get("sampled"):
        told = tr("(From a sample, seed {seed}.)").format(seed=one.values.get("seed", 0))
        text = f"{text} {told}"
    return text


def recommendation(one: SourceFinding) -> str:
    """Return what to do about it."""
    return advice_of(one).format(source=one.source, **shown(one.values))


def repair_word(repair) -> str:
    """Return the title of a repair."""
    if repair.code == "unit":
        return tr("Set unit to {unit}").format(unit=unit_word(repair.value))
    if repair.code == "crs":
        return tr("Set CRS to {crs}").format(crs=repair.value)
    return tr("Declare {value} as nodata").format(value=f"{repair.value:g}")


def shown(values) -> dict:
    """Return the figures of a finding as its sentences show them."""
    texts = {}
    for name, value in values.items():
        if name in ("fitting",):
            texts[name] = joined([unit_word(unit) for unit in value])
        elif name == "scales":
            texts[name] = joined([scale_word(scale) for scale in value])
        elif name == "declared":
            texts[name] = unit_word(value)
        elif isinstance(value, (list, tuple)):
            texts[name] = ", ".join(_one(name, each) for each in value)
        else:
            texts[name] = _one(name, value)
    return texts


def scale_word(code: str) -> str:
    """Return how stored values stand to the unit, by code."""
    return {
        "x10": tr("ten times the unit"),
        "x100": tr("a hundred times the unit"),
        "kg_per_m2": tr("kg/m² (a tenth of t/ha)"),
    }[code]


def joined(words) -> str:
    """Return words as a list of what may be."""
    return tr(" or ").join(words)


def _one(name: str, value) -> str:
    if value is None:
        return tr("not known")
    locale = current_locale()
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    if name in ("share", "border", "error", "border_share") and isinstance(value, float):
        return locale.toString(100.0 * value, "f", 1 if 100.0 * value < 10.0 else 0) + " %"
    if isinstance(value, float):
        return locale.toString(value, "g", 4) if 1e-4 <= abs(value) < 1e6 else f"{value:g}"
    if isinstance(value, int) and name not in ("year", "wanted", "named", "seed"):
        return locale.toString(value)
    return str(value)
