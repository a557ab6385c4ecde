"""How sure a statement's figures are: read from the workspace, and told as a section."""

from __future__ import annotations

from ..core.review.budget_uncertainty import FigureInterval
from ..core.review.credit_claims import ENTITLEMENT
from ..storage.clock import moment
from ..storage.uncertainty_runs import KeptUncertainty, last_uncertainty, what_changed
from ..storage.uncertainty_words import (
    correlation_word,
    figure_word,
    input_word,
    shape_word,
    source_word,
    worded,
)
from ..translate import tr, tr_count
from . import formats
from .document import Column, Kind, Section, Table
from .uncertainty_content import DeductionFacts, IntervalFacts, SourcePart, UncertaintyStatement
from .wording import sentence_of


def uncertainty_of(workspace, runs, year: int | None) -> UncertaintyStatement | None:
    """Return the last intervals kept in a workspace; ``None`` if there are none.

    :param year: the accounting year stated; later ones are left out. ``None``: the accounts are not open.
    """
    kept = last_uncertainty(runs)
    if kept is None:
        return None
    figures = [one for one in kept.result.figures if one.year is None or one.year <= (year or 0)]
    source = kept.map_source
    return UncertaintyStatement(
        made_at=kept.made_at,
        who=kept.who,
        confidence_pct=100.0 * kept.reckoning.confidence,
        correlation=kept.model.correlation.value,
        strata_correlation=kept.model.strata_correlation,
        root_shoot_pct=kept.model.root_shoot_pct,
        carbon_fraction_pct=kept.model.carbon_fraction_pct,
        draws=kept.reckoning.draws,
        seed=kept.reckoning.seed,
        shape=kept.reckoning.shape.value,
        map_source=source.sample_name or source.matrix.split("|")[0].rsplit("/", 1)[-1],
        map_source_kind="sample" if source.sample_id else "matrix" if source.matrix else "",
        period_years=workspace.settings.period_years,
        parcels=kept.result.parcels,
        parcels_without_error=kept.result.parcels_without_error,
        changed=_changed(workspace, kept),
        figures=tuple(_facts(one) for one in figures),
        findings=kept.result.findings,
    )


def _changed(workspace, kept: KeptUncertainty) -> tuple[str, ...]:
    return tuple(one.value for one in what_changed(workspace, kept))


def _facts(one: FigureInterval) -> IntervalFacts:
    taken = one.taken
    deduction = None
    if taken is not None:
        amounts = (taken.deducted_tco2e, taken.left_tco2e)
        deduction = DeductionFacts(taken.rule, taken.scheme, 100.0 * taken.share, *amounts)
    return IntervalFacts(
        name=one.name,
        year=one.year,
        stated_tco2e=one.stated_tco2e,
        value_tco2e=one.value_tco2e,
        fixed_tco2e=one.fixed_tco2e,
        se_tco2e=one.se_tco2e,
        half_width_tco2e=one.half_width_tco2e,
        low_tco2e=one.low_tco2e,
        high_tco2e=one.high_tco2e,
        drawn_tco2e=one.drawn_tco2e,
        drawn_se_tco2e=one.drawn_se_tco2e,
        drawn_low_tco2e=one.drawn_low_tco2e,
        drawn_high_tco2e=one.drawn_high_tco2e,
        parts=tuple(SourcePart(part.name, part.se, 100.0 * part.share) for part in one.parts),
        deduction=deduction,
    )


def uncertainty(facts: UncertaintyStatement | None) -> Section | None:
    """Intervals of P0, T0, B and of the years' credits, how they were made, and what contributes."""
    if facts is None:
        return None
    told = [_method_line(facts), _source_line(facts)]
    if facts.changed:
        changed = ", ".join(input_word(code) for code in facts.changed)
        text = tr("These intervals are out of date: {what} changed since. Work them out again.")
        told.insert(0, text.format(what=changed))
    shown = [one for one in facts.figures if one.name != ENTITLEMENT]
    told += [_largest_line(one) for one in shown if one.name in ("T0",) and one.se_tco2e > 0.0]
    tables = [_interval_table(shown), _part_table(shown)]
    if any(one.deduction for one in shown):
        tables.append(_deduction_table(shown))
    bullets = tuple(sentence_of(worded(one)) for one in facts.findings)
    kept = tuple(table for table in tables if table.rows)
    return Section("uncertainty", tr("Uncertainty"), tuple(told), bullets=bullets, tables=kept)


def _method_line(facts: UncertaintyStatement) -> str:
    text = tr(
        "Intervals at {confidence} %, by exact propagation of errors (normal distribution) and by Monte "
        "Carlo ({draws} draws from {shape} distributions, seed {seed}; between percentiles). Errors of "
        "densities: {correlation}. Worked out {when} by {who}."
    )
    return text.format(
        confidence=formats.amount(facts.confidence_pct),
        draws=formats.number(facts.draws, 0),
        shape=shape_word(facts.shape),
        seed=facts.seed,
        correlation=correlation_word(facts.correlation),
        when=moment(facts.made_at),
        who=facts.who or formats.MISSING,
    )


def _source_line(facts: UncertaintyStatement) -> str:
    if facts.map_source_kind == "sample":
        areas = tr("areas of strata put right by the sample “{name}”").format(name=facts.map_source)
    elif facts.map_source_kind == "matrix":
        areas = tr("areas of strata put right by the error matrix “{name}”").format(name=facts.map_source)
    else:
        areas = tr("areas taken as certain")
    text = tr_count(
        "Standard errors of the stocks of {known} of {parcels} parcel(s); {areas}; root:shoot ± {roots} %, "
        "carbon fraction ± {fraction} % (standard errors, 0: taken as certain).",
        facts.parcels,
    )
    return text.format(
        known=formats.number(facts.parcels - facts.parcels_without_error, 0),
        parcels=formats.number(facts.parcels, 0),
        areas=areas,
        roots=formats.amount(facts.root_shoot_pct),
        fraction=formats.amount(facts.carbon_fraction_pct),
    )


def _largest_line(one: IntervalFacts) -> str:
    text = tr("Most of the uncertainty of {figure} comes from {source}: {percent} % of the variance.")
    part = one.parts[0]
    figure = figure_word(one.name, one.year)
    return text.format(
        figure=figure, source=source_word(part.source), percent=formats.number(part.share_pct, 1)
    )


def _interval_table(figures) -> Table:
    return Table(
        "intervals",
        tr("Figures with their intervals [tCO2e]"),
        (
            Column(tr("Figure"), weight=2.2),
            Column(tr("Stated"), Kind.MASS, 1.1),
            Column(tr("Estimate"), Kind.MASS, 1.1),
            Column(tr("Standard error"), Kind.MASS, 1.1),
            Column("±", Kind.MASS, 1.0),
            Column(tr("Low"), Kind.MASS, 1.1),
            Column(tr("High"), Kind.MASS, 1.1),
            Column(tr("Low, Monte Carlo"), Kind.MASS, 1.1),
            Column(tr("High, Monte Carlo"), Kind.MASS, 1.1),
        ),
        tuple(
            (
                figure_word(one.name, one.year),
                one.stated_tco2e,
                one.value_tco2e,
                one.se_tco2e,
                one.half_width_tco2e,
                one.low_tco2e,
                one.high_tco2e,
                one.drawn_low_tco2e,
                one.drawn_high_tco2e,
            )
            for one in figures
        ),
        sheet=tr("Intervals"),
    )


def _part_table(figures) -> Table:
    return Table(
        "uncertainty_parts",
        tr("What contributes to the uncertainty"),
        (
            Column(tr("Figure"), weight=2.2),
            Column(tr("Source"), weight=1.5),
            Column(tr("Standard error by it alone [tCO2e]"), Kind.MASS, 1.5),
            Column(tr("Share of the variance [%]"), Kind.PERCENT, 1.2),
        ),
        tuple(
            (figure_word(one.name, one.year), source_word(part.source), part.se_tco2e, part.share_pct)
            for one in figures
            for part in one.parts
            if part.se_tco2e > 0.0
        ),
        sheet=tr("Sources of uncertainty"),
    )


def _deduction_table(figures) -> Table:
    return Table(
        "deductions",
        tr("Deductions for uncertainty"),
        (
            Column(tr("Figure"), weight=2.2),
            Column(tr("Rule of"), weight=2.0),
            Column(tr("Taken off [%]"), Kind.PERCENT, 1.0),
            Column(tr("Taken off [tCO2e]"), Kind.MASS, 1.1),
            Column(tr("Left [tCO2e]"), Kind.MASS, 1.1),
        ),
        tuple(
            (
                figure_word(one.name, one.year),
                one.deduction.scheme,
                one.deduction.share_pct,
                one.deduction.deducted_tco2e,
                one.deduction.left_tco2e,
            )
            for one in figures
            if one.deduction is not None
        ),
        sheet=tr("Deductions"),
    )
