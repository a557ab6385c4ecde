"""What was reviewed, and what was found: sections of a verification report."""

from __future__ import annotations

from ..storage.clock import moment
from ..storage.review_words import role_word, verdict_word
from ..storage.words import flag_word
from ..translate import tr, tr_count
from . import formats
from .document import Column, Kind, Only, Section, Table
from .verification_content import Findings, Scope, SignOffFacts, VerificationReport
from .verification_words import person_words, standing_words, subject_name

#: Findings of a kind that a page lists; a spreadsheet has them all.
LISTED_FINDINGS = 200


def scope(report: VerificationReport) -> Section:
    """How many parcels and events of how many, with their shares of area and stock."""
    facts = report.scope
    whole, reviewed = facts.parcels, facts.reviewed
    text = tr_count(
        "Reviewed are {number} of {all} parcel(s): {area} % of the area ({hectares} ha) and {stock} % of the "
        "stock ({tonnes} tCO2e).",
        whole.parcels,
    ).format(
        number=formats.number(reviewed.parcels, 0),
        all=formats.number(whole.parcels, 0),
        area=formats.number(_percent(reviewed.area_ha, whole.area_ha), 1),
        hectares=formats.amount(reviewed.area_ha),
        stock=formats.number(_percent(reviewed.stock_tco2e, whole.stock_tco2e), 1),
        tonnes=formats.amount(reviewed.stock_tco2e),
    )
    standing = (tr("Parcels by how far their review is"), tr("Parcels reviewed"), tr("Review"))
    verdicts = (tr("Parcels by the verdict that stands"), tr("Parcels by verdict"), tr("Verdict"))
    tables = [
        _amounts("standing", *standing, _standing_rows(facts), whole),
        _amounts("verdicts", *verdicts, _verdicts(facts), whole),
    ]
    if facts.events.parcels:
        tables.append(_events(facts))
    return Section("scope", tr("What was reviewed"), (text, _audit(facts)), tables=tuple(tables))


def _audit(facts: Scope) -> str:
    audit = facts.audit
    if not audit.drawn.parcels:
        return tr("The random audit, a chance of {share} % (seed {seed}), draws none of the parcels.").format(
            share=formats.amount(100.0 * audit.share), seed=audit.seed
        )
    text = tr_count(
        "The random audit draws each parcel with a chance of {share} % (seed {seed}): {drawn} parcel(s), of "
        "which {number} are reviewed ({area} % of their area).",
        audit.drawn.parcels,
    )
    return text.format(
        share=formats.amount(100.0 * audit.share),
        seed=audit.seed,
        drawn=formats.number(audit.drawn.parcels, 0),
        number=formats.number(audit.reviewed.parcels, 0),
        area=formats.number(_percent(audit.reviewed.area_ha, audit.drawn.area_ha), 1),
    )


def findings(report: VerificationReport) -> Section:
    """Verdicts against the record, readers who differ, flags, what has changed, what was reopened."""
    facts = report.findings
    tables = (_against(facts), _unsettled(facts), _flagged(facts), _changed(facts), _reopened(facts.reopened))
    shown = [table for table in tables if table.rows]
    paragraphs = []
    if not shown:
        paragraphs.append(
            tr(
                "Nothing is open: no verdict stands against a parcel or event, no readers differ, no flag "
                "waits to be accepted, and nothing has changed since it was decided on."
            )
        )
    parts = []
    for table in shown:
        parts += _cut(table)
        if len(table.rows) > LISTED_FINDINGS:
            text = tr(
                "“{table}”: the first {listed} of {number} are listed; XLSX, CSV and JSON have them all."
            )
            paragraphs.append(text.format(table=table.title, listed=LISTED_FINDINGS, number=len(table.rows)))
    return Section("findings", tr("Findings"), tuple(paragraphs), tables=tuple(parts))


def _cut(table: Table) -> list[Table]:
    """Return a table, or its beginning for pages and all of it for spreadsheets."""
    if len(table.rows) <= LISTED_FINDINGS:
        return [table]
    short = (table.key + "_first", table.title, table.columns, table.rows[:LISTED_FINDINGS])
    return [
        Table(*short, sheet=table.sheet, only=Only.PAGE),
        Table(table.key, table.title, table.columns, table.rows, sheet=table.sheet, only=Only.DATA),
    ]


def _standing_rows(facts: Scope):
    return [(standing_words(row.standing), row.amount) for row in facts.parcel_standing]


def _verdicts(facts: Scope):
    return [(verdict_word(row.verdict), row.amount) for row in facts.parcel_verdicts]


def _amounts(key: str, title: str, sheet: str, first: str, rows, whole) -> Table:
    lines = tuple(
        (
            words,
            amount.parcels,
            _percent(amount.parcels, whole.parcels),
            amount.area_ha,
            _percent(amount.area_ha, whole.area_ha),
            amount.stock_tco2e,
            _percent(amount.stock_tco2e, whole.stock_tco2e),
        )
        for words, amount in rows
    )
    total = (
        tr("All parcels"),
        whole.parcels,
        _percent(whole.parcels, whole.parcels),
        whole.area_ha,
        _percent(whole.area_ha, whole.area_ha),
        whole.stock_tco2e,
        _percent(whole.stock_tco2e, whole.stock_tco2e),
    )
    return Table(
        key,
        title,
        (
            Column(first, weight=2.4),
            Column(tr("Parcels"), Kind.COUNT, 0.8),
            Column(tr("Of all parcels [%]"), Kind.PERCENT, 0.8),
            Column(tr("Area [ha]"), Kind.AREA, 1.2),
            Column(tr("Of the area [%]"), Kind.PERCENT, 0.8),
            Column(tr("Stock [tCO2e]"), Kind.MASS, 1.3),
            Column(tr("Of the stock [%]"), Kind.PERCENT, 0.8),
        ),
        lines,
        total,
        sheet=sheet,
    )


def _events(facts: Scope) -> Table:
    return Table(
        "event_standing",
        tr("Events by how far their review is"),
        (
            Column(tr("Review"), weight=2.4),
            Column(tr("Events"), Kind.COUNT, 0.8),
            Column(tr("Area [ha]"), Kind.AREA, 1.2),
            Column(tr("Emissions [tCO2e]"), Kind.MASS, 1.3),
        ),
        tuple(
            (standing_words(row.standing), row.amount.parcels, row.amount.area_ha, row.amount.stock_tco2e)
            for row in facts.event_standing
        ),
        (tr("All events"), facts.events.parcels, facts.events.area_ha, facts.events.stock_tco2e),
        sheet=tr("Events reviewed"),
    )


def _against(facts: Findings) -> Table:
    return Table(
        "against",
        tr("Verdicts that disagree, or that want a field visit"),
        (
            Column(tr("Parcel or event"), weight=2.2),
            Column(tr("Verdict"), weight=1),
            Column(tr("Who"), weight=1.2),
            Column(tr("When"), weight=0.9),
            Column(tr("Comment"), weight=3),
            Column(tr("Area [ha]"), Kind.AREA, 0.8),
            Column(tr("Stock [tCO2e]"), Kind.MASS, 1.0),
        ),
        tuple(
            (
                subject_name(row.subject),
                verdict_word(row.verdict),
                _who(row),
                moment(row.at),
                row.comment,
                row.subject.area_ha,
                row.subject.stock_tco2e,
            )
            for row in facts.against
        ),
        sheet=tr("Verdicts against"),
    )


def _who(row) -> str:
    names = tr(", ").join(row.who)
    return tr("consensus of {names}").format(names=names) if row.is_consensus else names


def _unsettled(facts: Findings) -> Table:
    said = tr("{name}: {verdict}")
    return Table(
        "unsettled",
        tr("Readers who differ, without a consensus yet"),
        (
            Column(tr("Parcel or event"), weight=1.6),
            Column(tr("What each says"), weight=4),
            Column(tr("Area [ha]"), Kind.AREA, 0.8),
            Column(tr("Stock [tCO2e]"), Kind.MASS, 1.0),
        ),
        tuple(
            (
                subject_name(row.subject),
                "; ".join(
                    said.format(name=name, verdict=verdict_word(verdict)) for name, verdict in row.answers
                ),
                row.subject.area_ha,
                row.subject.stock_tco2e,
            )
            for row in facts.unsettled
        ),
        sheet=tr("Readers differ"),
    )


def _flagged(facts: Findings) -> Table:
    return Table(
        "flags_open",
        tr("Quality flags that nobody has accepted"),
        (
            Column(tr("Parcel"), weight=1.6),
            Column(tr("Flag"), weight=4),
            Column(tr("Area [ha]"), Kind.AREA, 0.8),
            Column(tr("Stock [tCO2e]"), Kind.MASS, 1.0),
        ),
        tuple(
            (
                subject_name(row.parcel),
                flag_word(row.flag),
                row.parcel.area_ha,
                row.parcel.stock_tco2e,
            )
            for row in facts.flagged
        ),
        sheet=tr("Flags"),
    )


def _changed(facts: Findings) -> Table:
    return Table(
        "changed",
        tr("Changed since a reader decided"),
        (
            Column(tr("Parcel"), weight=1.6),
            Column(tr("Reader"), weight=1.5),
            Column(tr("Verdict"), weight=1.2),
            Column(tr("When decided"), weight=1.3),
            Column(tr("Area [ha]"), Kind.AREA, 0.8),
            Column(tr("Stock [tCO2e]"), Kind.MASS, 1.0),
        ),
        tuple(
            (
                subject_name(row.subject),
                person_words(row.reader, row.roles),
                verdict_word(row.verdict),
                moment(row.changed_at or row.at),
                row.subject.area_ha,
                row.subject.stock_tco2e,
            )
            for row in facts.changed
        ),
        sheet=tr("Changed since"),
    )


def _reopened(rows: tuple[SignOffFacts, ...]) -> Table:
    by = tr("{name} ({roles})")
    return Table(
        "reopened",
        tr("Signed off, and reopened since"),
        (
            Column(tr("Parcel"), weight=1.4),
            Column(tr("Signed off by"), weight=1.4),
            Column(tr("When"), weight=1.1),
            Column(tr("Reopened by"), weight=1.4),
            Column(tr("When reopened"), weight=1.1),
            Column(tr("Why"), weight=3),
        ),
        tuple(
            (
                subject_name(row.parcel),
                by.format(name=row.who, roles=role_word(row.role)),
                moment(row.at),
                by.format(name=row.reopened_by, roles=role_word(row.reopened_role or row.role)),
                moment(row.reopened_at),
                row.reason,
            )
            for row in rows
        ),
        sheet=tr("Reopened"),
    )


def _percent(part: float, whole: float) -> float:
    return 100.0 * part / whole if whole > 0.0 else 0.0
