"""A right holder's statement as sections; called while its language is spoken."""

from __future__ import annotations

from ..storage.account_words import year_name
from ..storage.clock import moment
from ..storage.credit_words import (
    block_word,
    holder_kind_word,
    movement_word,
    project_kind_word,
    right_word,
)
from ..translate import tr
from . import formats
from .document import Column, Kind, Section, Table
from .holder_report import HolderReport
from .ledger_sections import journal_section
from .ledger_words import bond_state_word
from .registry_sections import certification_text
from .sections import versions_text

_STATES = ("active", "withheld", "fund", "retired", "cancelled")


def sections(report: HolderReport) -> tuple[Section | None, ...]:
    """Return the sections in order; those with nothing to say are ``None``."""
    return (
        _summary(report),
        _rights(report),
        _projects(report),
        _years(report),
        _credits(report),
        _bonds(report),
        _movements(report),
        journal_section(report.journal),
    )


def title(report: HolderReport) -> str:
    """Return the statement's title."""
    text = tr("Statement of {holder}: terrestrial carbon accounts of {name}")
    return text.format(holder=report.statement.holder["name"], name=report.workspace.name)


def key_figures(report: HolderReport) -> list[dict]:
    """Return what may be redeemed, what was, what is held and what is owed."""
    statement = report.statement
    redeemed = sum(line.project["redeemed_tco2e"] or 0.0 for line in statement.projects)
    available = sum(line.availability.whole_t for line in statement.projects)
    owed = statement.obligation_tco2e
    rows = (
        (
            tr("May be redeemed now"),
            available,
            tr("if certified and compliant"),
            "tradeable",
        ),
        (tr("Redeemed so far"), redeemed, tr("in all years"), "annual"),
        (tr("Credits held"), statement.blocks.get("active", 0), tr("free to transfer"), "protected"),
        (
            tr("To cancel"),
            owed,
            tr("for redeemed carbon that was emitted") if owed else tr("nothing is owed"),
            "short" if owed else "balance",
        ),
    )
    return [
        {"label": label, "value": formats.amount(value), "unit": tr("tCO2e"), "note": note, "key": key}
        for label, value, note, key in rows
    ]


def _summary(report: HolderReport) -> Section:
    holder, facts = report.statement.holder, report.workspace
    closed = facts.last_closed_year
    state = tr("no year is closed yet")
    if closed:
        state = tr("closed to year {year}").format(year=year_name(closed, facts.joining_date))
    return Section(
        "summary",
        tr("Summary"),
        facts=(
            (tr("Right holder"), holder["name"]),
            (tr("Kind"), holder_kind_word(holder["kind"]) or formats.MISSING),
            (tr("Accounts"), facts.name),
            (tr("Place"), facts.place or formats.MISSING),
            (tr("Joining date"), formats.day(facts.joining_date)),
            (tr("Period"), tr("{years} years").format(years=facts.period_years)),
            (tr("Accounting years"), state),
            (tr("Workspace"), facts.file),
            (tr("Made"), moment(report.created_at)),
            (tr("Made with"), versions_text(report.versions)),
        ),
        figure="summary",
    )


def _rights(report: HolderReport) -> Section | None:
    if not report.statement.rights:
        return None
    table = Table(
        "rights",
        tr("Rights [tCO2e]"),
        (
            Column(tr("Right"), weight=1.4),
            Column(tr("Parcels"), Kind.COUNT, 0.6),
            Column(tr("Share [%]"), Kind.PERCENT, 0.7),
            Column(tr("From year"), Kind.COUNT, 0.6),
            Column(tr("To year"), Kind.COUNT, 0.6),
            Column(tr("A year"), Kind.MASS, 0.8),
            Column(tr("Tradeable on joining"), Kind.MASS),
            Column(tr("Emitted"), Kind.MASS, 0.9),
            Column(tr("Kept"), Kind.MASS, 0.9),
            Column(tr("Accrued"), Kind.MASS, 0.9),
            Column(tr("Redeemed"), Kind.MASS, 0.9),
        ),
        tuple(
            (
                right_word(line.right["kind"]),
                line.parcels,
                100.0 * line.right["share"],
                line.right["from_year"],
                line.right["to_year"] or report.workspace.period_years,
                line.right["annual_tco2e"],
                line.right["tradeable_tco2e"],
                line.right["emitted_tco2e"],
                line.kept_tco2e,
                line.right["accrued_tco2e"],
                line.right["redeemed_tco2e"],
            )
            for line in report.statement.rights
        ),
        sheet=tr("Rights"),
    )
    return Section("rights", tr("Rights"), tables=(table,))


def _projects(report: HolderReport) -> Section | None:
    if not report.statement.projects:
        return None
    rows = []
    for line in report.statement.projects:
        certified = line.certification
        rows.append(
            (
                line.project["code"],
                line.project["name"],
                project_kind_word(line.project["kind"]),
                certification_text(certified) if certified else tr("not certified today"),
                line.project["redeemed_tco2e"],
                line.availability.year,
                line.availability.whole_t,
                line.obligation_tco2e,
            )
        )
    table = Table(
        "projects",
        tr("Projects [tCO2e]"),
        (
            Column(tr("Code"), weight=0.6),
            Column(tr("Project"), weight=1.8),
            Column(tr("Credits for"), weight=1.2),
            Column(tr("Certification"), weight=2.4),
            Column(tr("Redeemed"), Kind.MASS, 0.9),
            Column(tr("Redeemable for year"), Kind.COUNT, 0.8),
            Column(tr("at most"), Kind.COUNT, 0.8),
            Column(tr("To cancel"), Kind.MASS, 0.8),
        ),
        tuple(rows),
        marks={(i, 7): "bad" for i, row in enumerate(rows) if row[7]},
        sheet=tr("Projects"),
    )
    note = tr("What is redeemable leaves out whether the country is short: then nobody redeems.")
    return Section("projects", tr("Projects"), (note,), tables=(table,))


def _years(report: HolderReport) -> Section | None:
    rows = report.statement.years
    if not rows:
        return None
    table = Table(
        "years",
        tr("Entitlement by year [tCO2e]"),
        (
            Column(tr("Year"), weight=1.2),
            Column(tr("Accrued"), Kind.MASS),
            Column(tr("Emitted"), Kind.MASS),
            Column(tr("Redeemed: avoidance"), Kind.COUNT),
            Column(tr("Redeemed: sequestration"), Kind.COUNT),
            Column(tr("Carried over"), Kind.MASS),
        ),
        tuple(
            (
                year_name(row.year, report.workspace.joining_date),
                row.accrued_tco2e,
                row.emitted_tco2e,
                row.avoidance_t,
                row.sequestration_t,
                row.carried_over_tco2e,
            )
            for row in rows
        ),
        sheet=tr("Years"),
    )
    note = tr(
        "Entitlement that is not redeemed stays; of carbon that was emitted nothing is redeemed. The last "
        "year is open: its figures are what they would be if it closed now."
    )
    return Section("years", tr("Years"), (note,), tables=(table,))


def _credits(report: HolderReport) -> Section | None:
    statement = report.statement
    if not report.blocks and not statement.other_credits:
        return None
    tables = []
    if report.blocks:
        amounts = tuple(statement.blocks.get(state, 0) for state in _STATES)
        tables.append(
            Table(
                "held",
                tr("Credits in the registry [t]"),
                tuple(Column(block_word(state), Kind.COUNT) for state in _STATES),
                (amounts,),
                sheet=tr("Credits"),
            )
        )
        tables.append(_blocks_table(report))
    if statement.other_credits:
        tables.append(_others_table(statement.other_credits))
    return Section("credits", tr("Credits held"), tables=tuple(tables))


def _blocks_table(report: HolderReport) -> Table:
    return Table(
        "blocks",
        tr("Blocks of credits"),
        (
            Column(tr("Serial numbers"), weight=2),
            Column(tr("Tonnes"), Kind.COUNT, 0.7),
            Column(tr("Year"), Kind.COUNT, 0.5),
            Column(tr("Credits for"), weight=1.4),
            Column(tr("State"), weight=1),
        ),
        tuple(
            (row.serials, row.tonnes, row.year, project_kind_word(row.kind), block_word(row.state))
            for row in report.blocks
        ),
        sheet=tr("Blocks"),
    )


def _others_table(rows) -> Table:
    return Table(
        "other_credits",
        tr("Credits of other registries [tCO2e]"),
        (
            Column(tr("Registry"), weight=1.4),
            Column(tr("Kind"), weight=1),
            Column(tr("Reference"), weight=2),
            Column(tr("Deposited"), Kind.MASS),
            Column(tr("Left"), Kind.MASS),
        ),
        tuple(
            (row["registry"], row["kind"], row["reference"], row["quantity_tco2e"], row["remaining_tco2e"])
            for row in rows
        ),
        sheet=tr("Other credits"),
    )


def _bonds(report: HolderReport) -> Section | None:
    if not report.statement.bonds:
        return None
    table = Table(
        "bonds",
        tr("Bonds on kept carbon [tCO2e]"),
        (
            Column(tr("Issuer"), weight=1.6),
            Column(tr("Buyer"), weight=1.6),
            Column(tr("Year"), Kind.COUNT, 0.5),
            Column(tr("Issued for"), Kind.MASS),
            Column(tr("Worth now"), Kind.MASS),
            Column(tr("State"), weight=0.8),
            Column(tr("Reference"), weight=1.4),
        ),
        tuple(
            (
                _name(report, line.bond["holder_id"]),
                _name(report, line.bond["buyer_id"]),
                line.bond["year"],
                line.bond["amount_tco2e"],
                line.worth_tco2e,
                bond_state_word(line.bond["state"]),
                line.bond["reference"] or "",
            )
            for line in report.statement.bonds
        ),
        sheet=tr("Bonds"),
    )
    return Section("bonds", tr("Bonds"), tables=(table,))


def _movements(report: HolderReport) -> Section | None:
    rows = report.statement.movements
    if not rows:
        return None
    table = Table(
        "movements",
        tr("Last movements of credits, newest first"),
        (
            Column(tr("Date"), weight=1.2),
            Column(tr("Year"), Kind.COUNT, 0.5),
            Column(tr("Movement"), weight=1.2),
            Column(tr("Serial numbers"), weight=2),
            Column(tr("Tonnes"), Kind.MASS, 0.8),
            Column(tr("From"), weight=1.6),
            Column(tr("To"), weight=1.6),
        ),
        tuple(
            (
                (row["at"] or "")[:10],
                row["year"],
                movement_word(row["movement"]),
                f"{row['series']}-{row['first']}-{row['last']}" if row["series"] else "",
                row["amount_tco2e"],
                _name(report, row["from_id"]),
                _name(report, row["to_id"]),
            )
            for row in rows
        ),
        sheet=tr("Movements"),
    )
    return Section("movements", tr("Movements"), tables=(table,))


def _name(report: HolderReport, holder_id: str | None) -> str:
    return report.names.get(holder_id or "") or holder_id or ""
