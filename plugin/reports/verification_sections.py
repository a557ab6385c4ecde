"""The order of a verification report's sections, its title, key figures, cover and last page."""

from __future__ import annotations

from ..core.mechanism.review_tables import SignOffState
from ..core.statistics.accuracy import Measure
from ..storage.clock import moment
from ..storage.review_words import role_word
from ..translate import tr, tr_count
from . import formats, verification_figures, verification_lists, verification_sample_sections
from .document import Column, Kind, Only, Section, Table
from .sections import versions_text
from .uncertainty_sections import uncertainty
from .verification_content import SignOffFacts, VerificationReport
from .verification_scope import findings, scope
from .verification_words import person_words, subject_name
from .wording import sentence_of

#: Rows of lines for signatures on the last page.
_SIGNATORIES = 3


def sections(report: VerificationReport) -> tuple[Section | None, ...]:
    """Return the sections in order; those with nothing to say are ``None``."""
    return (
        _cover(report),
        _journal(report),
        _notes(report),
        scope(report),
        findings(report),
        *verification_sample_sections.sections(report),
        verification_figures.agreement(report),
        uncertainty(report.uncertainty),
        verification_lists.people(report),
        verification_lists.decisions(report),
        verification_lists.labels(report),
        _methods(),
        _sign_off(report),
    )


def title(report: VerificationReport) -> str:
    """Return the report's title."""
    return tr("Verification report: {name}").format(name=report.workspace.name)


def key_figures(report: VerificationReport) -> list[dict]:
    """Return how much was reviewed and signed off, what is open, and how good the maps are."""
    whole, reviewed, signed = report.scope.parcels, report.scope.reviewed, report.scope.signed
    number = report.findings.open_subjects
    of = tr_count("{number} of {all} parcel(s)", whole.parcels)
    return [
        {
            "label": tr("Area reviewed"),
            "value": formats.number(_percent(reviewed.area_ha, whole.area_ha), 1),
            "unit": tr("%"),
            "note": of.format(
                number=formats.number(reviewed.parcels, 0), all=formats.number(whole.parcels, 0)
            ),
            "key": "annual",
        },
        {
            "label": tr("Stock signed off"),
            "value": formats.number(signed.stock_tco2e, 0),
            "unit": tr("tCO2e"),
            "note": of.format(number=formats.number(signed.parcels, 0), all=formats.number(whole.parcels, 0)),
            "key": "protected",
        },
        {
            "label": tr("Open findings"),
            "value": formats.number(number, 0),
            "unit": "",
            "note": tr("parcels and events") if number else tr("nothing is open"),
            "key": "short" if number else "balance",
        },
        *_accuracy_card(report),
    ]


def _accuracy_card(report: VerificationReport) -> list[dict]:
    """Return the overall accuracy of the sample, or the least and the greatest of several."""
    found = [one for sample in report.samples for one in sample.figures if one.measure is Measure.OVERALL]
    values = [one.value for one in found if one.value is not None]
    if not values:
        return []
    shown = formats.number(values[0], 3)
    note = tr("one sample")
    if len(values) > 1:
        shown = tr("{low} to {high}").format(
            low=formats.number(min(values), 3), high=formats.number(max(values), 3)
        )
        note = tr_count("%n sample(s)", len(values))
    elif found[0].half_width is not None:
        note = tr("± {half}").format(half=formats.number(found[0].half_width, 3))
    return [{"label": tr("Overall accuracy"), "value": shown, "unit": "", "note": note, "key": "tradeable"}]


def _cover(report: VerificationReport) -> Section:
    facts = report.workspace
    return Section(
        "summary",
        tr("Summary"),
        facts=(
            (tr("Accounts"), facts.name),
            (tr("Place"), facts.place or formats.MISSING),
            (tr("Joining date"), formats.day(facts.joining_date)),
            (tr("Period"), tr_count("%n year(s)", facts.period_years)),
            (tr("Cut-off date"), formats.day(facts.cutoff_date)),
            (tr("Level of confidence"), _level(report)),
            (tr("Ellipsoid of all areas"), facts.ellipsoid),
            (tr("Coordinate reference system"), facts.crs),
            (tr("Workspace"), facts.file),
            (tr("Ledger"), _ledger_words(report)),
            (tr("Made"), moment(report.created_at)),
            (tr("Made with"), versions_text(report.versions)),
        ),
        figure="summary",
    )


def _ledger_words(report: VerificationReport) -> str:
    if report.ledger.is_ok:
        return tr("verified, entries: {entries}").format(entries=formats.number(report.ledger.entries, 0))
    if report.ledger.first_bad is None:
        return tr("NOT IN ORDER")
    return tr("NOT IN ORDER from entry {entry} on").format(entry=report.ledger.first_bad)


def _journal(report: VerificationReport) -> Section:
    journal, ledger = report.journal, report.ledger
    text = tr(
        "Every decision, label and sign-off is an entry of a journal, and every entry holds the hash of "
        "the one before. Whoever has the hash below can tell whether anything was changed since."
    )
    checked = tr("The ledger was verified for this report: nothing was tampered with.")
    if not ledger.is_ok:
        checked = tr("The ledger was verified for this report, and it is not as its journal wrote it:")
    return Section(
        "journal",
        tr("Journal"),
        (text, checked),
        bullets=tuple(sentence_of(finding) for finding in ledger.findings[: verification_lists.LISTED_FEW]),
        facts=(
            (tr("Entries of the journal"), formats.number(journal.entries, 0)),
            (tr("First entry"), moment(journal.first_at)),
            (tr("Last entry"), moment(journal.last_at)),
            (tr("Hash of the last entry"), journal.head or formats.MISSING),
        ),
    )


def _notes(report: VerificationReport) -> Section | None:
    if not report.notes:
        return None
    return Section(
        "notes_first",
        tr("To be noted first"),
        bullets=tuple(sentence_of(finding) for finding in report.notes),
    )


def _methods() -> Section:
    return Section(
        "verification_methods",
        tr("Methods"),
        bullets=(
            tr(
                "A parcel counts as reviewed once a reader has decided on it in the round that is open; "
                "each time a parcel that was signed off is reopened, a new round begins, and earlier "
                "decisions stay."
            ),
            tr(
                "A second reader does not see what the first has decided or labelled until both have "
                "answered. The answer that stands is the consensus, else what all readers say, else the "
                "single reader's."
            ),
            tr(
                "Units of a sample count with their weight (1 / inclusion probability) times their area; "
                "units whose readers differ, and those without a label, are left out and counted."
            ),
            tr(
                "Accuracies and areas: Olofsson et al. 2013 (RSE 129) and 2014 (RSE 148); Stehman 2014 "
                "(IJRS 35) where strata are not the map's classes. Intervals are estimate ± z × standard "
                "error; where no error was seen, the exact binomial interval."
            ),
            tr(
                "Agreement of readers: Cohen's kappa of the answers they gave before any consensus; F1 and "
                "kappa say nothing of areas."
            ),
            tr(
                "Boundaries, overlaps and maps are checked by the algorithms “Check parcels” and “Check "
                "sources”; their findings are not repeated here."
            ),
            tr("Nothing is rounded before it is shown; XLSX, CSV and JSON hold the full precision."),
        ),
    )


def _sign_off(report: VerificationReport) -> Section:
    """The last page: who signed what, and room for names written by hand."""
    rows = report.sign_offs
    paragraphs = [] if rows else [tr("Nothing is signed off yet.")]
    closing = tr(
        "This page belongs to the report on “{name}” with the journal's entry {entry}, hash {hash}. By "
        "signing below I confirm that I have reviewed what is listed as mine, and that the figures are "
        "those of this report."
    ).format(
        name=report.workspace.name, entry=report.journal.entries, hash=report.journal.head or formats.MISSING
    )
    names = (tr("Name and role"), tr("Place and date"), tr("Signature"))
    return Section(
        "sign_off",
        tr("Sign-off"),
        tuple(paragraphs),
        tables=(_sign_off_table(rows), _signed_parcels(rows)) if rows else (),
        closing=(closing,),
        blanks=(names,) * _SIGNATORIES,
        new_page=True,
    )


def _sign_off_table(rows: tuple[SignOffFacts, ...]) -> Table:
    """Return the sign-offs, a row for each time somebody signed; amounts are of what still holds."""
    groups: dict = {}
    for row in rows:
        groups.setdefault((row.at, row.who, row.role, row.statement), []).append(row)
    lines = []
    for (at, who, role, statement), members in groups.items():
        holds = [row.parcel for row in members if row.state == SignOffState.SIGNED.value]
        lines.append(
            (
                person_words(who, (role,)),
                moment(at),
                statement,
                len(members),
                len(members) - len(holds),
                sum(parcel.area_ha or 0.0 for parcel in holds),
                sum(parcel.stock_tco2e or 0.0 for parcel in holds),
            )
        )
    sums = [sum(line[index] for line in lines) for index in range(3, 7)]
    return Table(
        "sign_offs",
        tr("Sign-offs"),
        (
            Column(tr("Who"), weight=1.7),
            Column(tr("When"), weight=1.2),
            Column(tr("Statement"), weight=5),
            Column(tr("Parcels"), Kind.COUNT, 0.6),
            Column(tr("Of these reopened"), Kind.COUNT, 0.7),
            Column(tr("In force [ha]"), Kind.AREA, 0.9),
            Column(tr("In force [tCO2e]"), Kind.MASS, 1.0),
        ),
        tuple(lines),
        (tr("All"), None, None, *sums),
        sheet=tr("Sign-offs"),
    )


def _signed_parcels(rows: tuple[SignOffFacts, ...]) -> Table:
    """Return every parcel that was signed off, for a spreadsheet."""
    text = (
        tr("Id"), tr("Parcel"), tr("Parcel's id"), tr("Who"), tr("Role"), tr("When"), tr("Statement"),
        tr("Status"), tr("Hash of the record"), tr("Reopened at"), tr("Reopened by"), tr("Why reopened"),
    )  # fmt: skip
    return Table(
        "signed_parcels",
        tr("Parcels signed off"),
        (
            *(Column(title) for title in text),
            Column(tr("Round"), Kind.COUNT),
            Column(tr("Area [ha]"), Kind.AREA),
            Column(tr("Stock [tCO2e]"), Kind.MASS),
        ),
        tuple(
            (
                row.id, subject_name(row.parcel), row.parcel.id, row.who, role_word(row.role), moment(row.at),
                row.statement, verification_lists.state_word(row), row.basis_sha256, moment(row.reopened_at),
                row.reopened_by, row.reason, row.round, row.parcel.area_ha, row.parcel.stock_tco2e,
            )
            for row in rows
        ),
        sheet=tr("Parcels signed off"),
        only=Only.DATA,
    )  # fmt: skip


def _percent(part: float, whole: float) -> float:
    return 100.0 * part / whole if whole > 0.0 else 0.0


def _level(report: VerificationReport) -> str:
    percent = 100.0 * report.confidence
    return tr("{percent} %").format(percent=formats.number(percent, 0 if formats.is_whole(percent) else 2))
