"""Projects, rights, registry and reserve as sections of a statement."""

from __future__ import annotations

from collections.abc import Mapping

from ..storage.credit_words import (
    block_word,
    certification_word,
    project_kind_word,
    right_word,
    risk_word,
)
from ..translate import tr
from . import formats
from .document import Column, Kind, Section, Table
from .ledger_content import LedgerFacts
from .ledger_words import bond_state_word, held_by_word, iso_day

#: Blocks listed by serial number; the JSON file has them all.
LISTED_BLOCKS = 200


def projects(facts: LedgerFacts) -> Section | None:
    """The projects with their certification."""
    if not facts.projects:
        return None
    rows = []
    for project in facts.projects:
        shown = [certification_text(vars(each)) for each in project.certifications] or [tr("not certified")]
        rows.append(
            (
                project.code,
                project.name,
                project_kind_word(project.kind),
                project.holder,
                project.parcels,
                "; ".join(shown),
                risk_word(project.risk) if project.risk else "",
                project.redeemed_tco2e,
                project.obligation_tco2e,
            )
        )
    table = Table(
        "projects",
        tr("Projects"),
        (
            Column(tr("Code"), weight=0.6),
            Column(tr("Project"), weight=1.6),
            Column(tr("Credits for"), weight=1.0),
            Column(tr("Right holder"), weight=1.5),
            Column(tr("Parcels"), Kind.COUNT, 0.5),
            Column(tr("Certification"), weight=2.4),
            Column(tr("Risk"), weight=0.6),
            Column(tr("Redeemed [tCO2e]"), Kind.MASS, 0.9),
            Column(tr("To cancel [tCO2e]"), Kind.MASS, 0.9),
        ),
        tuple(rows),
        marks={(i, 8): "bad" for i, project in enumerate(facts.projects) if project.obligation_tco2e > 0},
    )
    note = tr(
        "“To cancel”: carbon that was redeemed and emitted afterwards; the holder owes as many credits of "
        "any kind. Credits already sold stay valid."
    )
    return Section("projects", tr("Projects and certification"), (note,), tables=(table,))


def certification_text(row: Mapping) -> str:
    """Return a certification in a few words: standard, state, dates."""
    text = tr("{standard}: {state}, from {start} to {end}")
    if not row["ends_on"]:
        text = tr("{standard}: {state}, from {start}")
    return text.format(
        standard=row["standard"],
        state=certification_word(row["state"]),
        start=iso_day(row["certified_on"]),
        end=iso_day(row["ends_on"] or ""),
    )


def rights(facts: LedgerFacts) -> Section | None:
    """The rights with what is left of them."""
    if not facts.rights:
        return None
    table = Table(
        "rights",
        tr("Rights [tCO2e]"),
        (
            Column(tr("Right holder"), weight=1.8),
            Column(tr("Right"), weight=1.3),
            Column(tr("Parcels"), Kind.COUNT, 0.6),
            Column(tr("A year"), Kind.MASS, 0.8),
            Column(tr("Tradeable on joining"), Kind.MASS, 1.0),
            Column(tr("Emitted"), Kind.MASS, 0.8),
            Column(tr("Accrued"), Kind.MASS, 0.8),
            Column(tr("Redeemed"), Kind.MASS, 0.8),
            Column(tr("Bonds open"), Kind.MASS, 0.8),
            Column(tr("Carried over"), Kind.MASS, 0.8),
        ),
        tuple(
            (
                row.holder,
                right_word(row.kind),
                row.parcels,
                row.annual_tco2e,
                row.tradeable_tco2e,
                row.emitted_tco2e,
                row.accrued_tco2e,
                row.redeemed_tco2e,
                row.bonded_tco2e,
                row.carried_over_tco2e,
            )
            for row in facts.rights
        ),
        sheet=tr("Rights"),
    )
    note = tr(
        "Of an emission right a holder may redeem what the closed years have accrued, never more than the "
        "tradeable stock that was kept; what is not redeemed is carried over. Of a right to new carbon: the "
        "growth measured."
    )
    return Section("rights", tr("Rights and entitlement"), (note,), tables=(table,))


def registry(facts: LedgerFacts) -> Section | None:
    """Serial numbers, where they are, and who has them."""
    if not facts.series:
        return None
    tables = [_series_table(facts), _owners_table(facts), _blocks_table(facts)]
    paragraphs = [
        tr(
            "One serial number is one tonne. The registry stands as it was when this statement was made: of "
            "every series, issued = active + withheld + in the fund + retired + cancelled."
        )
    ]
    if len(facts.blocks) > LISTED_BLOCKS:
        text = tr("The last {listed} of {number} blocks are listed; the JSON file has them all.")
        paragraphs.append(text.format(listed=LISTED_BLOCKS, number=len(facts.blocks)))
    return Section("registry", tr("Registry"), tuple(paragraphs), tables=tuple(tables))


def _state_columns() -> tuple:
    states = ("active", "withheld", "fund", "retired", "cancelled")
    return tuple(Column(block_word(state), Kind.COUNT) for state in states)


def _states(row) -> tuple:
    return (row.active, row.withheld, row.fund, row.retired, row.cancelled)


def _series_table(facts: LedgerFacts) -> Table:
    rows = tuple((row.series, row.issued, *_states(row)) for row in facts.series)
    return Table(
        "series",
        tr("Serial numbers by series [t]"),
        (Column(tr("Series"), weight=1.6), Column(tr("issued"), Kind.COUNT), *_state_columns()),
        rows,
        (tr("All"), *(sum(column) for column in list(zip(*rows))[1:])),
        sheet=tr("Series"),
    )


def _owners_table(facts: LedgerFacts) -> Table:
    rows = tuple((row.owner or tr("no owner"), *_states(row)) for row in facts.held)
    return Table(
        "owners",
        tr("Credits by owner [t]"),
        (Column(tr("Owner"), weight=2.6), *_state_columns()),
        rows,
        (tr("All"), *(sum(column) for column in list(zip(*rows))[1:])) if rows else None,
        sheet=tr("Owners"),
    )


def _blocks_table(facts: LedgerFacts) -> Table:
    return Table(
        "blocks",
        tr("Blocks of credits"),
        (
            Column(tr("Serial numbers"), weight=2),
            Column(tr("Tonnes"), Kind.COUNT, 0.7),
            Column(tr("Year"), Kind.COUNT, 0.5),
            Column(tr("Credits for"), weight=1.2),
            Column(tr("Owner"), weight=2),
            Column(tr("State"), weight=1),
        ),
        tuple(
            (
                row.serials,
                row.tonnes,
                row.year,
                project_kind_word(row.kind),
                row.owner,
                block_word(row.state),
            )
            for row in facts.blocks[-LISTED_BLOCKS:]
        ),
        sheet=tr("Blocks"),
    )


def reserve(facts: LedgerFacts) -> Section | None:
    """The reserve bank, credits of other registries and bonds."""
    held = sum(row.withheld for row in facts.series)
    tables = []
    if facts.rates:
        tables.append(_rates_table(facts))
    if facts.other_credits:
        tables.append(_other_table(facts))
    if facts.bonds:
        tables.append(_bonds_table(facts))
    if not tables and not held:
        return None
    text = tr("The reserve bank holds {held} credits withheld from issues.")
    return Section(
        "reserve", tr("Reserve and bonds"), (text.format(held=formats.number(held, 0)),), tables=tuple(tables)
    )


def _rates_table(facts: LedgerFacts) -> Table:
    return Table(
        "reserve_rates",
        tr("Share of every issue that the reserve withholds"),
        (
            Column(tr("From year"), Kind.COUNT),
            Column(tr("Risk")),
            Column(tr("Share [%]"), Kind.PERCENT),
        ),
        tuple((row.from_year, risk_word(row.risk), row.share_pct) for row in facts.rates),
        sheet=tr("Reserve shares"),
    )


def _other_table(facts: LedgerFacts) -> Table:
    return Table(
        "other_credits",
        tr("Credits of other registries [tCO2e]"),
        (
            Column(tr("Registry"), weight=1.4),
            Column(tr("Kind"), weight=1),
            Column(tr("Reference"), weight=2),
            Column(tr("Held by"), weight=1.4),
            Column(tr("Deposited"), Kind.MASS),
            Column(tr("Left"), Kind.MASS),
        ),
        tuple(
            (
                row.registry,
                row.kind,
                row.reference,
                held_by_word(row.held_by),
                row.quantity_tco2e,
                row.remaining_tco2e,
            )
            for row in facts.other_credits
        ),
        sheet=tr("Other credits"),
    )


def _bonds_table(facts: LedgerFacts) -> Table:
    return Table(
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
                row.holder,
                row.buyer,
                row.year,
                row.amount_tco2e,
                row.worth_tco2e,
                bond_state_word(row.state),
                row.reference,
            )
            for row in facts.bonds
        ),
        sheet=tr("Bonds"),
    )
