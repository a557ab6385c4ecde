"""The sections of a statement; called while the statement's language is spoken."""

from __future__ import annotations

from ..storage.clock import moment
from ..storage.credit_words import holder_kind_word
from ..storage.styles import STATUS_COLORS
from ..storage.words import flag_word
from ..translate import tr
from . import formats
from .content import Statement
from .document import Column, Kind, Section, Table
from .wording import (
    class_name,
    method_paragraphs,
    method_rule,
    method_word,
    mode_short_word,
    mode_word,
    sentence_of,
    side_word,
    slip_paragraphs,
)

#: Withheld parcels listed by name; the rest is counted.
LISTED_PARCELS = 100
SHOWN_HASH = 16


def summary(statement: Statement) -> Section:
    """Facts of the workspace and the key figures."""
    facts, budget = statement.workspace, statement.budget
    return Section(
        "summary",
        tr("Summary"),
        facts=(
            (tr("Accounts"), facts.name),
            (tr("Place"), facts.place or formats.MISSING),
            (tr("Joining date"), formats.day(facts.joining_date)),
            (tr("Period"), tr("{years} years").format(years=facts.period_years)),
            (tr("Cut-off date"), formats.day(facts.cutoff_date)),
            (tr("Method of the budget"), method_word(budget.method)),
            (tr("Ellipsoid of all areas"), facts.ellipsoid),
            (tr("Coordinate reference system"), facts.crs),
            (tr("Workspace"), facts.file),
            (tr("Fingerprint of the figures"), facts.fingerprint[: 2 * SHOWN_HASH]),
            (tr("Made"), moment(statement.created_at)),
            (tr("Made with"), versions_text(statement.versions)),
        ),
        figure="summary",
    )


def map_section() -> Section:
    """The map by class; a renderer without a map leaves it out."""
    return Section("map", tr("Parcels by class of land"), figure="map")


def classes(statement: Statement) -> Section:
    """Opening stock and area of each class of land."""
    rows = statement.classes
    counted = [row for row in rows if row.side != "neither"]
    table = Table(
        "classes",
        tr("Classes of land on the joining date"),
        (
            Column(tr("Class of land"), weight=3.2),
            Column(tr("Counts as"), weight=1.6),
            Column(tr("Parcels"), Kind.COUNT, 0.8),
            Column(tr("Area [ha]"), Kind.AREA, 1.2),
            Column(tr("Opening stock [tCO2e]"), Kind.MASS, 1.5),
            Column(tr("Share of stock [%]"), Kind.PERCENT, 1.0),
        ),
        tuple(
            (
                class_name(row.status, row.basis),
                side_word(row.side),
                row.parcels,
                row.area_ha,
                row.stock_tco2e,
                row.share_pct,
            )
            for row in rows
        ),
        (
            tr("All land"),
            None,
            sum(row.parcels for row in rows),
            sum(row.area_ha for row in rows),
            sum(row.stock_tco2e for row in rows),
            sum(row.share_pct for row in rows),
        ),
        {(index, 0): STATUS_COLORS[row.status] for index, row in enumerate(rows)},
        tr("Classes of land"),
    )
    note = tr("Of this, on the two sides of the account: {area} ha and {stock} tCO2e.").format(
        area=formats.amount(sum(row.area_ha for row in counted)),
        stock=formats.amount(sum(row.stock_tco2e for row in counted)),
    )
    return Section("classes", tr("Classes of land"), tables=(table,), paragraphs=(note,))


def budget(statement: Statement) -> Section:
    """P0, T0 and B with method, evidence and what to note."""
    facts = statement.budget
    table = Table(
        "budget",
        tr("National terrestrial carbon budget"),
        (Column(tr("Figure"), weight=3), Column(tr("tCO2e"), Kind.MASS), Column(tr("Area [ha]"), Kind.AREA)),
        (
            (tr("Protected stock P0"), facts.p0_tco2e, facts.protected_area_ha),
            (tr("Tradeable stock T0"), facts.t0_tco2e, facts.tradeable_area_ha),
            (tr("National terrestrial carbon budget"), facts.budget_tco2e, None),
            (tr("Annual terrestrial carbon budget B"), facts.annual_budget_tco2e, None),
        ),
        sheet=tr("Budget"),
    )
    tables, paragraphs = [table], [_method_line(facts)]
    if facts.projection_tco2e is not None:
        paragraphs.append(
            tr("Projected emissions over the period: {amount} tCO2e.").format(
                amount=formats.amount(facts.projection_tco2e)
            )
        )
    if facts.reference:
        paragraphs.append(tr("Evidence: {reference}").format(reference=facts.reference))
    if facts.history is not None:
        paragraphs.append(_history_line(facts.history))
        tables.append(_history_table(facts.history))
    notes = tuple(sentence_of(finding) for finding in statement.findings[:LISTED_PARCELS])
    return Section("budget", tr("Budget"), tuple(paragraphs), bullets=notes, tables=tuple(tables))


def quality(statement: Statement) -> Section:
    """Flags, and what stands outside the figures."""
    facts = statement.quality
    rows = [
        (tr("without a status"), facts.untagged),
        (tr("with a status, without a stock"), facts.without_stock),
    ]
    for flag in facts.flags:
        words = flag_word(flag.flag)
        if flag.accepted:
            words = tr("{flag} (accepted)").format(flag=words)
        elif flag.withheld:
            words = tr("{flag} (kept out until accepted)").format(flag=words)
        rows.append((words, flag.amount))
    table = Table(
        "quality",
        tr("Quality of the stocks"),
        (
            Column(tr("Parcels that are …"), weight=3),
            Column(tr("Parcels"), Kind.COUNT, 0.8),
            Column(tr("Area [ha]"), Kind.AREA, 1.2),
            Column(tr("Stock [tCO2e]"), Kind.MASS, 1.4),
        ),
        tuple((words, amount.parcels, amount.area_ha, amount.stock_tco2e) for words, amount in rows),
        sheet=tr("Quality"),
    )
    tables = [table]
    paragraphs = []
    if facts.withheld_parcels:
        tables.append(_withheld_table(facts.withheld_parcels[:LISTED_PARCELS]))
        if len(facts.withheld_parcels) > LISTED_PARCELS:
            text = tr("The first {listed} of {number} parcels are listed; the JSON file has them all.")
            paragraphs.append(text.format(listed=LISTED_PARCELS, number=len(facts.withheld_parcels)))
    elif not facts.untagged.parcels and not facts.without_stock.parcels:
        paragraphs.append(tr("Every parcel has a status and a stock, and none is kept out by a flag."))
    return Section("quality", tr("Quality"), tuple(paragraphs), tables=tuple(tables))


def holders(statement: Statement) -> Section | None:
    """What each right holder's parcels hold; without any holder there is no table to show."""
    if all(row.id is None for row in statement.holders):
        return None
    table = Table(
        "holders",
        tr("Right holders"),
        (
            Column(tr("Right holder"), weight=2.2),
            Column(tr("Kind"), weight=1),
            Column(tr("Parcels"), Kind.COUNT, 0.8),
            Column(tr("Area [ha]"), Kind.AREA, 1.1),
            Column(tr("Protected [tCO2e]"), Kind.MASS, 1.3),
            Column(tr("Tradeable [tCO2e]"), Kind.MASS, 1.3),
            Column(tr("Avoidance credits a year, at most [tCO2e]"), Kind.MASS, 1.5),
        ),
        tuple(
            (
                row.name or tr("no right holder named"),
                holder_kind_word(row.kind),
                row.parcels,
                row.area_ha,
                row.protected_tco2e,
                row.tradeable_tco2e,
                row.annual_entitlement_tco2e if row.id is not None else None,
            )
            for row in statement.holders
        ),
    )
    note = tr(
        "A holder may redeem up to the tradeable stock kept, divided by the years of the period, a year."
    )
    return Section("holders", tr("Right holders"), (note,), tables=(table,))


def accounts(statement: Statement) -> Section | None:
    """The compliance tables of both modes."""
    if not statement.accounts:
        return None
    return Section(
        "accounts",
        tr("Compliance"),
        (tr("All amounts in tCO2e. Year 1 begins on the joining date."),),
        tables=tuple(_compliance_table(facts) for facts in statement.accounts),
    )


def sources(statement: Statement) -> Section | None:
    """Where the stocks come from."""
    if not statement.sources:
        return None
    table = Table(
        "sources",
        tr("Sources of the stocks"),
        (
            Column(tr("Source"), weight=3),
            Column(tr("Date"), weight=1.2),
            Column(tr("Parcels"), Kind.COUNT, 0.8),
            Column(tr("Area [ha]"), Kind.AREA, 1.1),
            Column(tr("Stock [tCO2e]"), Kind.MASS, 1.3),
        ),
        tuple(
            (
                row.source or tr("not stated"),
                formats.day(row.date),
                row.amount.parcels,
                row.amount.area_ha,
                row.amount.stock_tco2e,
            )
            for row in statement.sources
        ),
        sheet=tr("Data sources"),
    )
    return Section("sources", tr("Data sources"), tables=(table,))


def runs(statement: Statement) -> Section | None:
    """The recorded calculations, with fingerprints of their inputs."""
    if not statement.runs:
        return None
    rows = []
    for run in statement.runs:
        inputs = [f"{name} {digest[:SHOWN_HASH]}".strip() for name, digest in run.inputs]
        parameters = [f"{key}={value}" for key, value in run.parameters.items() if _short(value)]
        rows.append(
            (
                run.algorithm,
                moment(run.finished_at),
                run.user,
                "; ".join(inputs),
                "; ".join(parameters),
                versions_text(run.versions),
            )
        )
    table = Table(
        "runs",
        tr("Recorded calculations"),
        (
            Column(tr("Algorithm"), weight=1.6),
            Column(tr("Finished"), weight=1.1),
            Column(tr("By"), weight=0.7),
            Column(tr("Inputs with SHA-256"), weight=1.9),
            Column(tr("Parameters"), weight=2.2),
            Column(tr("Versions"), weight=1.3),
        ),
        tuple(rows),
        sheet=tr("Calculations"),
    )
    return Section("runs", tr("Calculations"), tables=(table,))


def methods() -> Section:
    """How the figures are made, and where the paper's own example slips."""
    return Section(
        "methods",
        tr("Methods"),
        (*method_paragraphs(), tr("Four slips in the paper's worked example, where the rules are followed:")),
        bullets=tuple(slip_paragraphs()),
    )


def missing(statement: Statement) -> Section | None:
    """What a full statement has and this one does not."""
    if not statement.missing:
        return None
    sentences = tuple(sentence_of(finding) for finding in statement.missing)
    return Section("missing", tr("What is missing"), bullets=sentences)


def _short(value) -> bool:
    return value not in (None, "", [], {}) and len(str(value)) <= 60


def versions_text(versions: dict) -> str:
    """Return the versions of the programs a report was made with."""
    names = {"terrestrial_carbon": "Terrestrial Carbon", "qgis": "QGIS", "gdal": "GDAL"}
    return ", ".join(f"{names.get(key, key)} {value}" for key, value in versions.items())


def _method_line(facts) -> str:
    text = tr("Method: {method}. {rule} N = {years} years.")
    return text.format(
        method=method_word(facts.method), rule=method_rule(facts.method), years=facts.period_years
    )


def _history_line(history) -> str:
    first, last = history.series[0][0], history.series[-1][0]
    text = tr(
        "History {first}–{last} ({years} years): mean {mean} tCO2e a year, trend {trend} tCO2e a year, "
        "coefficient of variation {variation} %."
    )
    return text.format(
        first=first,
        last=last,
        years=last - first + 1,
        mean=formats.amount(history.mean_tco2e),
        trend=formats.number(history.trend_tco2e_per_year, 2),
        variation=formats.number(history.variation_pct, 1),
    )


def _history_table(history) -> Table:
    columns = (Column(tr("Year"), Kind.YEAR), Column(tr("Emissions [tCO2e]"), Kind.MASS))
    return Table("history", tr("History of emissions"), columns, history.series)


def _withheld_table(parcels) -> Table:
    columns = (
        Column(tr("Parcel"), weight=2),
        Column(tr("Flag"), weight=2.4),
        Column(tr("Area [ha]"), Kind.AREA, 1),
        Column(tr("Stock [tCO2e]"), Kind.MASS, 1.2),
        Column(tr("Covered by data [%]"), Kind.PERCENT, 1),
    )
    rows = tuple(
        (
            parcel.name or parcel.id,
            flag_word(parcel.flag),
            parcel.area_ha,
            parcel.stock_tco2e,
            parcel.covered_pct,
        )
        for parcel in parcels
    )
    return Table("withheld", tr("Parcels kept out by a flag"), columns, rows, sheet=tr("Flagged parcels"))


def _compliance_table(facts) -> Table:
    mass = Kind.MASS
    columns = [
        (tr("Year end"), Kind.COUNT, lambda year: year.year),
        (tr("Protected at start"), mass, lambda year: year.protected_at_start_tco2e),
        (tr("+ budgets of the years left"), mass, lambda year: year.remaining_budgets_tco2e),
        (tr("+ avoidance credits"), mass, lambda year: year.avoidance_tco2e),
        (tr("+ sequestration credits"), mass, lambda year: year.sequestration_tco2e),
        (tr("− cancelled"), mass, lambda year: year.cancelled_tco2e),
        (tr("+ buffers"), mass, lambda year: year.buffers_tco2e),
        (tr("= required"), mass, lambda year: year.required_tco2e),
        (tr("Emissions"), mass, lambda year: year.emissions_tco2e),
        (tr("Removals"), mass, lambda year: year.removals_tco2e),
        (tr("Restated"), mass, lambda year: year.stock_change_tco2e),
        (tr("Actual"), mass, lambda year: year.actual_tco2e),
        (tr("Balance"), mass, lambda year: year.balance_tco2e),
        (tr("Compliant"), Kind.TEXT, lambda year: tr("yes") if year.compliant else tr("no")),
        (tr("Refused"), mass, lambda year: year.refused_tco2e),
    ]
    optional = (tr("− cancelled"), tr("+ buffers"), tr("Removals"), tr("Restated"), tr("Refused"))
    kept = [
        column
        for column in columns
        if column[0] not in optional or any(column[2](year) for year in facts.years)
    ]
    balance = next(i for i, column in enumerate(kept) if column[0] == tr("Balance"))
    marks = {
        (row, index): "bad"
        for row, year in enumerate(facts.years)
        for index in (balance, balance + 1)
        if not year.compliant
    }
    return Table(
        f"compliance_{facts.mode}",
        mode_word(facts.mode),
        tuple(Column(title, kind, 0.7 if kind is not mass else 1.1) for title, kind, _ in kept),
        tuple(tuple(value(year) for _, _, value in kept) for year in facts.years),
        marks=marks,
        sheet=mode_short_word(facts.mode),
    )
