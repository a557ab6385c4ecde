"""Words for the codes of the uncertainty of a budget, alike on the screen and in statements."""

from __future__ import annotations

from dataclasses import replace

from ..core.findings import Finding
from ..core.review.stock_cells import Correlation, Source
from ..core.statistics.deductions import rule_names
from ..core.statistics.uncertainty import Shape
from ..core.tables import table
from ..translate import tr
from .uncertainty_runs import Input


def figure_word(name: str, year: int | None = None) -> str:
    """Return what a figure is called."""
    words = {
        "P0": tr("Protected P0"),
        "T0": tr("Tradeable T0"),
        "B": tr("Annual budget B"),
        "credits": tr("Credits of year {year}"),
        "entitlement": tr("Entitlement of year {year}"),
    }
    return words.get(name, name).format(year=year)


def source_word(code: str) -> str:
    """Return what makes a stock uncertain."""
    words = {
        Source.AREA.value: tr("errors of the map"),
        Source.DENSITY.value: tr("densities"),
        Source.ROOT_SHOOT.value: tr("root:shoot"),
        Source.CARBON_FRACTION.value: tr("carbon fraction"),
    }
    return words.get(code, code)


def correlation_word(code: str) -> str:
    """Return how errors of densities go together."""
    words = {
        Correlation.SHARED.value: tr("shared in a stratum"),
        Correlation.INDEPENDENT.value: tr("independent by parcel"),
    }
    return words.get(code, code)


def shape_word(code: str) -> str:
    """Return the name of a distribution."""
    return {Shape.NORMAL.value: tr("normal"), Shape.LOGNORMAL.value: tr("lognormal")}.get(code, code)


def input_word(code: str) -> str:
    """Return what a run read."""
    words = {
        Input.PARCELS.value: tr("the parcels"),
        Input.CREDITS.value: tr("the credits"),
        Input.SAMPLE.value: tr("the labels of the sample"),
        Input.MATRIX.value: tr("the error matrix"),
    }
    return words.get(code, code)


def rule_word(code: str) -> str:
    """Return the scheme that a rule of deductions is of."""
    if code not in rule_names():
        return code
    return next(one["scheme"] for one in table("uncertainty_deductions")["rules"] if one["id"] == code)


def map_source_word(kept) -> str:
    """Return what the errors of the map are from (of a kept result)."""
    source = kept.map_source
    if source.sample_id:
        return tr("areas of strata put right by the sample “{name}”").format(name=source.sample_name)
    if source.matrix:
        name = source.matrix.split("|")[0].rsplit("/", 1)[-1]
        return tr("areas of strata put right by the error matrix “{name}”").format(name=name)
    return tr("areas taken as certain")


def worded(finding: Finding) -> Finding:
    """Return a finding whose subject is the word for a source, where it is the code of one."""
    known = {one.value for one in Source}
    return replace(finding, subject=source_word(finding.subject)) if finding.subject in known else finding
