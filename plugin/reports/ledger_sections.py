"""The sections of a statement on the accounts; called while the statement's language is spoken."""

from __future__ import annotations

from dataclasses import replace

from ..storage.account_words import cure_source_word, year_state_word
from ..storage.clock import moment
from ..storage.styles import STATUS_COLORS
from ..translate import tr
from . import formats
from .document import Column, Kind, Section, Table
from .ledger_content import JournalFacts, LedgerFacts
from .ledger_words import land_name, refusal_word, safeguard_value, safeguard_word, terms_reason_word
from .wording import method_word

#: Causes of change with the sign they are shown with.
_CHANGES = (
    ("opening_tco2e", 1),
    ("emissions_tco2e", -1),
    ("removals_tco2e", 1),
    ("restated_tco2e", 1),
    ("measured_tco2e", 1),
    ("closing_tco2e", 1),
)


def land_changes(facts: LedgerFacts) -> Section | None:
    """The classes of land through the year and since the joining date, by cause."""
    if not facts.changes:
        return None
    year = tr("year {number} ({calendar})").format(number=facts.year, calendar=facts.calendar_year)
    tables = [
        _changes_table(
            "class_changes",
            tr("Classes of land in {year}: stock at its start, changes by cause, stock at its end").format(
                year=year
            ),
            facts.changes,
            tr("Changes in the year"),
        )
    ]
    if facts.year > 1:
        title = tr("The same from the joining date to the end of {year}").format(year=year)
        rows = facts.changes_since_joining
        tables.append(_changes_table("class_changes_all", title, rows, tr("Changes since joining")))
    note = tr(
        "All amounts in tCO2e. Classes and areas are those of the joining-date snapshot. Emissions and "
        "removals are entered by parcel or for the whole country; what is stated for the country only is not "
        "spread over the classes. The total at the end is the actual stock of the compliance table. "
        "Redeeming credits changes no stock: it moves tradeable carbon to the protected side."
    )
    return Section("land_changes", tr("Land through the year"), (note,), tables=tuple(tables))


def _changes_table(key: str, title: str, rows, sheet: str) -> Table:
    titles = {
        "opening_tco2e": tr("At the start"),
        "emissions_tco2e": tr("Emissions"),
        "removals_tco2e": tr("Removals"),
        "restated_tco2e": tr("Restated"),
        "measured_tco2e": tr("Measured anew"),
        "closing_tco2e": tr("At the end"),
    }
    always = ("opening_tco2e", "emissions_tco2e", "removals_tco2e", "closing_tco2e")
    kept = [
        (name, sign) for name, sign in _CHANGES if name in always or any(getattr(row, name) for row in rows)
    ]

    def amounts(row):
        return tuple(sign * getattr(row, name) or 0.0 for name, sign in kept)

    cells = [amounts(row) for row in rows]
    return Table(
        key,
        title,
        (
            Column(tr("Class of land"), weight=3.0),
            Column(tr("Parcels"), Kind.COUNT, 0.7),
            Column(tr("Area [ha]"), Kind.AREA, 1.0),
            *(Column(titles[name], Kind.MASS, 1.2) for name, _ in kept),
        ),
        tuple(
            (
                land_name(row),
                row.parcels if row.scope == "class" else None,
                row.area_ha if row.scope == "class" else None,
                *amounts(row),
            )
            for row in rows
        ),
        (
            tr("All land"),
            sum(row.parcels for row in rows),
            sum(row.area_ha for row in rows),
            *(sum(column) for column in zip(*cells)),
        ),
        {(index, 0): STATUS_COLORS[row.status] for index, row in enumerate(rows) if row.scope == "class"},
        sheet,
    )


def terms_table(facts: LedgerFacts) -> Table:
    """P0, T0 and B from each year on."""
    return Table(
        "terms",
        tr("What the accounts rest on, from each year on [tCO2e]"),
        (
            Column(tr("From year"), Kind.COUNT, 0.6),
            Column(tr("Reason"), weight=1.5),
            Column("P0", Kind.MASS, 1.2),
            Column("T0", Kind.MASS, 1.2),
            Column("B", Kind.MASS, 1.0),
            Column(tr("Buffer a year"), Kind.MASS, 0.8),
            Column(tr("Change of stock"), Kind.MASS, 1.2),
            Column(tr("Method"), weight=1.3),
            Column(tr("Evidence"), weight=2.0),
        ),
        tuple(
            (
                row.from_year,
                terms_reason_word(row.reason),
                row.p0_tco2e,
                row.t0_tco2e,
                row.annual_budget_tco2e,
                row.buffer_tco2e,
                row.stock_change_tco2e,
                method_word(row.method) if row.method else "",
                row.evidence,
            )
            for row in facts.terms
        ),
        sheet=tr("Terms"),
    )


def cure_paragraphs(facts: LedgerFacts) -> tuple[str, ...]:
    """Say that the country is short and what closes it; nothing where it complies."""
    if not facts.shortfall_tco2e:
        return ()
    text = tr(
        "The year ended short by {short} tCO2e: nobody in the country redeems until a year end, or "
        "cancelling credits, restores the balance. Credits redeemed earlier stay valid, and certified "
        "projects go on accruing entitlement."
    )
    return (text.format(short=formats.amount(facts.shortfall_tco2e)),)


def cure_table(facts: LedgerFacts) -> Table | None:
    """What is at hand to close the shortfall."""
    if not facts.shortfall_tco2e or not facts.cure:
        return None
    return Table(
        "cure",
        tr("What closes the shortfall [tCO2e]"),
        (
            Column(tr("Source"), weight=2),
            Column(tr("At hand"), Kind.MASS),
            Column(tr("Of the shortfall, this closes"), Kind.MASS),
        ),
        tuple((cure_source_word(row.source), row.available_tco2e, row.closes_tco2e) for row in facts.cure),
        sheet=tr("Cure"),
    )


def years_table(facts: LedgerFacts) -> Table | None:
    """When each year was closed and at what balance."""
    rows = [row for row in facts.years if row.closed_at or row.balance_at_close_tco2e is not None]
    if not rows:
        return None
    return Table(
        "years",
        tr("Years as they were closed [tCO2e]"),
        (
            Column(tr("Year"), Kind.COUNT, 0.5),
            Column(tr("Begins in"), Kind.YEAR, 0.7),
            Column(tr("State"), weight=0.8),
            Column(tr("Closed"), weight=1.4),
            Column(tr("Required"), Kind.MASS, 1.1),
            Column(tr("Actual"), Kind.MASS, 1.1),
            Column(tr("Balance"), Kind.MASS, 1.1),
        ),
        tuple(
            (
                row.year,
                row.calendar_year,
                year_state_word(row.state),
                moment(row.closed_at),
                row.required_at_close_tco2e,
                row.actual_at_close_tco2e,
                row.balance_at_close_tco2e,
            )
            for row in rows
        ),
        marks={
            (index, 6): "bad" for index, row in enumerate(rows) if (row.balance_at_close_tco2e or 0) < -1e-6
        },
        sheet=tr("Closed years"),
    )


def credits(facts: LedgerFacts) -> Section | None:
    """What was redeemed, cancelled, transferred and withheld, year by year."""
    if not facts.credits:
        return None
    tables = [_credits_table(facts)]
    if facts.refused:
        tables.append(_refused_table(facts))
    note = tr(
        "Credits with serial numbers, in tCO2e, by the year they are booked to; “reported” credits were "
        "entered without serial numbers."
    )
    return Section("credits", tr("Credits"), (note,), tables=tuple(tables))


def _credits_table(facts: LedgerFacts) -> Table:
    columns = [
        (tr("Redeemed: avoidance"), "avoidance_tco2e"),
        (tr("Redeemed: sequestration"), "sequestration_tco2e"),
        (tr("Reported avoidance"), "reported_avoidance_tco2e"),
        (tr("Reported sequestration"), "reported_sequestration_tco2e"),
        (tr("Refused"), "refused_tco2e"),
        (tr("Transferred"), "transferred_tco2e"),
        (tr("Withheld"), "withheld_tco2e"),
        (tr("Returned"), "returned_tco2e"),
        (tr("To the fund"), "contributed_tco2e"),
        (tr("From the fund"), "claimed_tco2e"),
        (tr("Retired"), "retired_tco2e"),
        (tr("Cancelled: obligation"), "cancelled_obligation_tco2e"),
        (tr("Cancelled: cure"), "cancelled_cure_tco2e"),
        (tr("Cancelled: voluntary"), "cancelled_voluntary_tco2e"),
        (tr("Cancelled: other credits"), "cancelled_other_tco2e"),
        (tr("Reported cancelled"), "reported_cancelled_tco2e"),
    ]
    always = ("avoidance_tco2e", "sequestration_tco2e", "transferred_tco2e", "withheld_tco2e")
    kept = [
        (title, name)
        for title, name in columns
        if name in always or any(getattr(row, name) for row in facts.credits)
    ]
    if not any(name.startswith("cancelled") for _, name in kept):
        kept.append((tr("Cancelled: voluntary"), "cancelled_voluntary_tco2e"))
    rows = tuple((row.year, *(getattr(row, name) for _, name in kept)) for row in facts.credits)
    total = (None, *(sum(column) for column in list(zip(*rows))[1:]))
    return Table(
        "credits",
        tr("Credits by year [tCO2e]"),
        (Column(tr("Year"), Kind.COUNT, 0.5), *(Column(title, Kind.MASS) for title, _ in kept)),
        rows,
        total,
        sheet=tr("Credits by year"),
    )


def _refused_table(facts: LedgerFacts) -> Table:
    return Table(
        "refused",
        tr("Requests to redeem that were refused"),
        (
            Column(tr("Year"), Kind.COUNT, 0.5),
            Column(tr("Project"), weight=1),
            Column(tr("Amount [tCO2e]"), Kind.MASS, 1),
            Column(tr("Why"), weight=3),
        ),
        tuple((row.year, row.project, row.amount_tco2e, refusal_word(row.reason)) for row in facts.refused),
        sheet=tr("Refused requests"),
    )


def safeguards(facts: LedgerFacts) -> Section | None:
    """The market safeguards that are set."""
    if not facts.safeguards:
        return None
    table = Table(
        "safeguards",
        tr("Safeguards that are set"),
        (Column(tr("Safeguard"), weight=2), Column(tr("Value"), weight=3)),
        tuple((safeguard_word(name), safeguard_value(value)) for name, value in facts.safeguards),
        sheet=tr("Safeguards"),
    )
    note = tr("Whatever is set, the credits of one year never exceed the annual budget B.")
    return Section("safeguards", tr("Market safeguards"), (note,), tables=(table,))


def journal(facts: LedgerFacts) -> Section:
    """The journal's head, and how a reader recomputes all of it."""
    text = tr(
        "All figures of this statement can be recomputed from its JSON file with the script "
        "resources/docs/recompute.py of the plugin, which needs nothing but Python."
    )
    section = journal_section(facts.journal)
    return replace(section, paragraphs=(*section.paragraphs, text))


def journal_section(facts: JournalFacts) -> Section:
    """The journal's head, by which a reader can tell whether the accounts were changed since."""
    text = tr(
        "Every act is an entry of a journal, and every entry holds the hash of the one before. The algorithm "
        "“Verify the ledger” finds whether the accounts still hold the entry with the hash below, and "
        "whether anything was tampered with."
    )
    return Section(
        "journal",
        tr("Journal"),
        (text,),
        facts=(
            (tr("Entries of the journal"), formats.number(facts.entries, 0)),
            (tr("First entry"), moment(facts.first_at)),
            (tr("Last entry"), moment(facts.last_at)),
            (tr("Hash of the last entry"), facts.head or formats.MISSING),
        ),
    )
