"""Who took part, all decisions, all labels: the long lists of a verification report."""

from __future__ import annotations

from ..storage.clock import moment
from ..storage.review_words import confidence_word, sign_off_word, subject_word, verdict_word
from ..translate import tr, tr_count
from . import formats
from .document import Column, Kind, Only, Section, Table
from .verification_content import DecisionFacts, SignOffFacts, VerificationReport
from .verification_words import evidence_words, person_words, roles_words, subject_name

#: Decisions that a page lists, and labels; a spreadsheet has them all.
LISTED_DECISIONS, LISTED_LABELS = 2000, 60
#: Findings of the ledger that are listed.
LISTED_FEW = 20


def people(report: VerificationReport) -> Section | None:
    """Everybody who decided, labelled or signed."""
    if not report.people:
        return None
    note = tr(
        "A decision keeps no role: in brackets are the roles in which somebody of the same name signed off."
    )
    table = Table(
        "people",
        tr("Who took part"),
        (
            Column(tr("Name"), weight=2.4),
            Column(tr("Roles"), weight=1.6),
            Column(tr("Decisions"), Kind.COUNT),
            Column(tr("Labels"), Kind.COUNT),
            Column(tr("Consensus written down"), Kind.COUNT),
            Column(tr("Parcels signed off"), Kind.COUNT),
        ),
        tuple(
            (row.name, roles_words(row.roles), row.decisions, row.labels, row.agreed, row.signed)
            for row in report.people
        ),
        sheet=tr("People"),
    )
    paragraphs = (note,) if any(person.roles for person in report.people) else ()
    return Section("people", tr("Who took part"), paragraphs, tables=(table,))


def decisions(report: VerificationReport) -> Section | None:
    """All decisions with who and when, what was found together, and the evidence they name."""
    if not report.decisions:
        return None
    rows = report.decisions
    text = tr(
        "Decisions: {number}; taken back: {taken}; of earlier rounds or parcels no longer there: {old}."
    )
    paragraphs = [
        text.format(
            number=formats.number(len(rows), 0),
            taken=formats.number(sum(not row.verdict for row in rows), 0),
            old=formats.number(sum(not row.is_current for row in rows), 0),
        )
    ]
    if len(rows) > LISTED_DECISIONS:
        text = tr("The first {listed} of {number} are listed; XLSX, CSV and JSON have them all.")
        paragraphs.append(text.format(listed=LISTED_DECISIONS, number=len(rows)))
    tables = (
        _page_table(rows[:LISTED_DECISIONS]),
        _data_table(rows),
        _consensus(report),
        _evidence(report),
    )
    return Section("decisions", tr("List of decisions"), tuple(paragraphs), tables=tables)


def _page_table(rows: tuple[DecisionFacts, ...]) -> Table:
    lines = tuple(
        (
            moment(row.changed_at or row.at),
            person_words(row.reader, row.roles),
            subject_name(row.subject),
            _verdict(row),
            row.comment,
            evidence_words(row.evidence),
        )
        for row in rows
    )
    return Table(
        "decisions_page",
        tr("Decisions"),
        (
            Column(tr("When"), weight=1.0),
            Column(tr("Reader"), weight=1.3),
            Column(tr("Parcel or event"), weight=2.2),
            Column(tr("Verdict"), weight=1.5),
            Column(tr("Comment"), weight=3.2),
            Column(tr("Evidence (SHA-256)"), weight=1.8),
        ),
        lines,
        marks={(number, 3): "bad" for number, row in enumerate(rows) if row.changed},
        only=Only.PAGE,
    )


def _verdict(row: DecisionFacts) -> str:
    if not row.verdict:
        return tr("taken back")
    text = tr("{verdict}, {sure}").format(
        verdict=verdict_word(row.verdict), sure=confidence_word(row.confidence)
    )
    if row.changed:
        return tr("{verdict}; the record has changed since").format(verdict=text)
    if not row.is_current:
        return tr("{verdict}; round {round}, closed").format(verdict=text, round=row.round)
    return text


def _data_table(rows: tuple[DecisionFacts, ...]) -> Table:
    text = (
        tr("Id"), tr("Kind"), tr("Parcel or event"), tr("Its id"), tr("Reader"), tr("Roles"), tr("Verdict"),
        tr("Confidence"), tr("Comment"), tr("Evidence"), tr("SHA-256 of the evidence"), tr("First decided"),
        tr("Last changed"), tr("Hash of the record seen"), tr("In the open round"), tr("Changed since"),
    )  # fmt: skip
    return Table(
        "decisions",
        tr("Decisions"),
        (*(Column(title) for title in text), Column(tr("Round"), Kind.COUNT)),
        tuple(
            (
                row.id, subject_word(row.subject.kind), subject_name(row.subject), row.subject.id, row.reader,
                roles_words(row.roles), verdict_word(row.verdict) if row.verdict else tr("taken back"),
                confidence_word(row.confidence) if row.confidence else "", row.comment,
                "; ".join(piece.file_name for piece in row.evidence),
                "; ".join(piece.sha256 for piece in row.evidence),
                row.at, row.changed_at, row.basis_sha256, _yes_no(row.is_current), _yes_no(row.changed),
                row.round,
            )
            for row in rows
        ),
        only=Only.DATA,
    )  # fmt: skip


def _consensus(report: VerificationReport) -> Table:
    return Table(
        "consensus",
        tr("What readers found together"),
        (
            Column(tr("When"), weight=1.1),
            Column(tr("Written down by"), weight=1.3),
            Column(tr("Readers"), weight=1.6),
            Column(tr("Parcel or event"), weight=1.5),
            Column(tr("Verdict"), weight=1.1),
            Column(tr("Comment"), weight=2.8),
        ),
        tuple(
            (
                moment(row.at),
                row.who,
                tr(", ").join(row.readers),
                subject_name(row.subject),
                verdict_word(row.verdict),
                row.comment,
            )
            for row in report.consensus
        ),
        sheet=tr("Consensus"),
    )


def _evidence(report: VerificationReport) -> Table:
    return Table(
        "evidence",
        tr("Evidence that decisions name"),
        (Column(tr("File"), weight=1.6), Column(tr("SHA-256"), weight=3)),
        tuple((piece.file_name, piece.sha256) for piece in report.evidence),
        sheet=tr("Evidence"),
    )


def labels(report: VerificationReport) -> Section | None:
    """How many labels there are, and the labels themselves where they are few."""
    rows = report.labels.rows
    if not rows:
        return None
    readers = {row[report.labels.columns.index("reader")] for row in rows}
    text = tr_count(
        "Labels of units: {number}, by %n reader(s); XLSX, CSV and JSON list every one.", len(readers)
    )
    paragraph = text.format(number=formats.number(len(rows), 0))
    tables = [_labels(report), _units(report)]
    if len(rows) <= LISTED_LABELS:
        tables.insert(0, _short_labels(report))
    return Section("labels", tr("List of labels"), (paragraph,), tables=tuple(tables))


def _short_labels(report: VerificationReport) -> Table:
    of = report.labels.columns.index
    names = ("sample", "number", "reader", "class_code", "confidence", "comment", "at")
    rows = [[row[of(name)] for name in names] for row in report.labels.rows]
    return Table(
        "labels_page",
        tr("Labels"),
        (
            Column(tr("Sample"), weight=1.4),
            Column(tr("Unit"), Kind.COUNT, 0.5),
            Column(tr("Reader"), weight=1.3),
            Column(tr("Class"), weight=1),
            Column(tr("Confidence"), weight=1),
            Column(tr("Comment"), weight=2.6),
            Column(tr("When"), weight=1.1),
        ),
        tuple(
            (sample, number, reader, code or tr("taken back"), confidence_word(sure) if sure else "", comment,
             moment(at))
            for sample, number, reader, code, sure, comment, at in rows
        ),
        only=Only.PAGE,
    )  # fmt: skip


def _labels(report: VerificationReport) -> Table:
    titles = {
        "id": tr("Id"), "sample": tr("Sample"), "number": tr("Unit"), "reader": tr("Reader"),
        "class_code": tr("Class"), "confidence": tr("Confidence"), "comment": tr("Comment"),
        "evidence": tr("Evidence"), "evidence_sha256": tr("SHA-256 of the evidence"),
        "at": tr("First labelled"), "changed_at": tr("Last changed"),
    }  # fmt: skip
    columns = report.labels.columns
    sure = columns.index("confidence")
    return Table(
        "labels",
        tr("Labels"),
        tuple(Column(titles[name], Kind.COUNT if name == "number" else Kind.TEXT) for name in columns),
        tuple(
            (*row[:sure], confidence_word(row[sure]) if row[sure] else "", *row[sure + 1 :])
            for row in report.labels.rows
        ),
        only=Only.DATA,
    )


def _units(report: VerificationReport) -> Table:
    """Return every unit as it was drawn, in codes, with the class that stands."""
    kinds = dict.fromkeys(("number", "cluster", "readers"), Kind.COUNT)
    kinds.update(dict.fromkeys(("probability", "weight", "area_ha", "x", "y"), Kind.REAL))
    return Table(
        "units",
        tr("Units of the samples"),
        tuple(Column(name, kinds.get(name, Kind.TEXT)) for name in report.units.columns),
        report.units.rows,
        sheet=tr("Units"),
        only=Only.DATA,
    )


def state_word(row: SignOffFacts) -> str:
    """Return whether a sign-off holds."""
    return sign_off_word(row.state)


def _yes_no(value: bool) -> str:
    return tr("yes") if value else tr("no")
