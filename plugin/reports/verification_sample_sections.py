"""Samples, their error matrices, accuracies and areas: sections of a verification report."""

from __future__ import annotations

import json
from dataclasses import replace

from ..core.statistics.accuracy import Figure, Measure
from ..storage.clock import moment
from ..storage.review_words import sample_state_word
from ..translate import tr, tr_count
from . import formats
from .document import Column, Kind, Only, Section, Table
from .verification_content import SampleFacts, VerificationReport
from .verification_figures import kappa_notes, kappa_table, sample_figures
from .verification_words import (
    class_label,
    design_word,
    is_weak,
    left_out_word,
    measure_word,
    note_sentence,
    note_word,
)
from .wording import sentence_of

#: Matrices of more classes are listed cell by cell on a page.
MOST_COLUMNS = 10


def sections(report: VerificationReport) -> tuple[Section, ...]:
    """Return a section of each sample, one of all of them before it where there are several."""
    own = tuple(_sample(number, sample) for number, sample in enumerate(report.samples, 1))
    return (_overview(report), *own) if len(own) > 1 else own


def _overview(report: VerificationReport) -> Section:
    share = Kind.SHARE
    rows = tuple((name, design_word(design), *rest) for name, design, *rest in sample_figures(report))
    table = Table(
        "samples",
        tr("Samples"),
        (
            Column(tr("Sample"), weight=2),
            Column(tr("Design"), weight=1.5),
            Column(tr("Units"), Kind.COUNT, 0.6),
            Column(tr("Labelled"), Kind.COUNT, 0.7),
            Column(tr("Counted"), Kind.COUNT, 0.7),
            Column(tr("Overall accuracy"), share),
            Column(tr("±"), share, 0.8),
            Column(tr("Low"), share, 0.8),
            Column(tr("High"), share, 0.8),
            Column(tr("Kappa"), share, 0.8),
        ),
        rows,
    )
    return Section("samples", tr("Samples"), tables=(table,))


def _sample(number: int, sample: SampleFacts) -> Section:
    tables = [_readers(number, sample), _left_out(number, sample)]
    paragraphs = []
    if sample.refused is not None:
        paragraphs.append(
            tr("No accuracy can be worked out yet: {why}").format(why=sentence_of(sample.refused))
        )
    paragraphs += [_seen_sentence(one) for one in sample.seen_early]
    if sample.figures:
        tables += _matrices(number, sample)
        tables += [_accuracies(number, sample), _areas(number, sample), _all_figures(number, sample)]
    sheet = tr("{number} Agreement").format(number=number)
    name = lambda code: class_label(sample, code)  # noqa: E731
    tables.append(kappa_table(f"sample_{number}_agreement", sheet, sample.agreement, name))
    return Section(
        f"sample_{number}",
        tr("Sample: {name}").format(name=sample.name),
        tuple(paragraphs),
        facts=_facts(sample),
        tables=tuple(tables),
        closing=(*_note_sentences(sample), *kappa_notes(sample.agreement), *_finding_sentences(sample)),
    )


def _seen_sentence(seen) -> str:
    text = tr_count(
        "{reader} chose to see these figures on {when}, when others had labelled %n unit(s) that {reader} "
        "had not: what {reader} labelled afterwards is not independent of the others.",
        seen.units,
    )
    return text.format(reader=seen.reader, when=moment(seen.at))


def _note_sentences(sample: SampleFacts) -> tuple[str, ...]:
    """Return what the notes in the tables mean, each once."""
    notes = [one.note for one in sample.figures if one.note is not None]
    return tuple(dict.fromkeys(note_sentence(note) for note in dict.fromkeys(notes)))


def _finding_sentences(sample: SampleFacts) -> tuple[str, ...]:
    """Return what was found, classes by their names; what the notes say already is left out."""
    said = ("few_units_in_class", "class_without_errors", "one_unit_in_class")
    codes = {code for code, _ in sample.classes}
    return tuple(
        sentence_of(replace(one, subject=class_label(sample, one.subject)) if one.subject in codes else one)
        for one in sample.findings
        if one.code not in said
    )


def _facts(sample: SampleFacts) -> tuple[tuple[str, str], ...]:
    hash_text = tr("{hash} (holds)") if sample.hash_holds else tr("{hash} (DOES NOT HOLD)")
    unit = tr("points")
    if sample.plot_side_m:
        unit = tr("square plots of {side} m").format(side=formats.amount(sample.plot_side_m))
    classes = "; ".join(
        f"{code} {label}".strip() if label != code else code for code, label in sample.classes
    )
    return (
        (tr("Design"), design_word(sample.design)),
        (tr("Seed"), str(sample.seed)),
        (
            tr("Drawn"),
            tr("{when}, by {who}").format(when=moment(sample.at), who=sample.who or formats.MISSING),
        ),
        (tr("Drawn from"), _object_text(sample.frame)),
        (tr("Parameters of the draw"), _object_text(sample.parameters)),
        (tr("Units"), tr("{number} ({kind})").format(number=formats.number(sample.units, 0), kind=unit)),
        (tr("SHA-256 of the units"), hash_text.format(hash=sample.units_sha256)),
        (tr("Classes"), classes),
        (tr("Status"), sample_state_word(sample.state)),
    )


def _object_text(values: dict) -> str:
    """Return a JSON object on one line, as it is kept; a dash for nothing."""
    parts = []
    for name, value in values.items():
        if value in (None, "", [], {}):
            continue
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        parts.append(f"{name}: {text}" if name else text)
    return "; ".join(parts) or formats.MISSING


def _readers(number: int, sample: SampleFacts) -> Table:
    return Table(
        f"sample_{number}_readers",
        tr("Labels by reader"),
        (
            Column(tr("Reader"), weight=3),
            Column(tr("Labels"), Kind.COUNT),
            Column(tr("Of these unsure"), Kind.COUNT),
            Column(tr("Taken back, or only a comment"), Kind.COUNT),
        ),
        tuple((row.reader, row.labels, row.unsure, row.taken_back) for row in sample.readers),
        sheet=tr("{number} Readers").format(number=number),
    )


def _left_out(number: int, sample: SampleFacts) -> Table:
    out = tuple((left_out_word(code), units) for code, units in sample.left_out)
    rows = [(tr("counted"), sample.units - sum(units for _, units in out)), *out]
    return Table(
        f"sample_{number}_units",
        tr("Units counted, and left out"),
        (Column(tr("Units that are …"), weight=3), Column(tr("Units"), Kind.COUNT)),
        tuple(rows),
        (tr("All units"), sample.units),
        sheet=tr("{number} Units").format(number=number),
    )


def _matrices(number: int, sample: SampleFacts) -> list[Table]:
    counts = _matrix(sample, Measure.COUNT, Kind.COUNT)
    shares = _matrix(sample, Measure.AREA_SHARE, Kind.SHARE)
    titles = (tr("Error matrix, units (rows: map, columns: reference)"),
              tr("Error matrix, shares of the area (rows: map, columns: reference)"))  # fmt: skip
    sheets = (tr("{number} Matrix, units"), tr("{number} Matrix, area"))
    keys = (f"sample_{number}_counts", f"sample_{number}_shares")
    wide = len(sample.class_order) > MOST_COLUMNS
    tables = [
        Table(
            key,
            title,
            columns,
            rows,
            total,
            sheet=sheet.format(number=number),
            only=Only.DATA if wide else None,
        )
        for (columns, rows, total), key, title, sheet in zip((counts, shares), keys, titles, sheets)
    ]
    return [_cells(number, sample), *tables] if wide else tables


def _matrix(sample: SampleFacts, measure: Measure, kind: Kind):
    """Return columns, rows and total row of a matrix."""
    names = sample.class_order
    cells = {(one.mapped, one.reference): one.value for one in sample.figures if one.measure is measure}
    labels = [class_label(sample, name) for name in names]
    columns = (
        Column(tr("Map"), weight=1.6),
        *(Column(label, kind) for label in labels),
        Column(tr("All"), kind),
    )
    rows = []
    for name, label in zip(names, labels):
        row = [cells[(name, other)] or 0.0 for other in names]
        rows.append((label, *row, sum(row)))
    sums = [sum(row[index] for row in rows) for index in range(1, len(names) + 2)]
    return columns, tuple(rows), (tr("All"), *sums)


def _cells(number: int, sample: SampleFacts) -> Table:
    """Return the cells of a large matrix that are not empty, one a row."""
    shares = {
        (one.mapped, one.reference): one.value for one in sample.figures if one.measure is Measure.AREA_SHARE
    }
    return Table(
        f"sample_{number}_cells",
        tr("Error matrix, cells that are not empty"),
        (
            Column(tr("Map"), weight=2),
            Column(tr("Reference"), weight=2),
            Column(tr("Units"), Kind.COUNT),
            Column(tr("Share of the area"), Kind.SHARE),
        ),
        tuple(
            (
                class_label(sample, one.mapped),
                class_label(sample, one.reference),
                one.value,
                shares[(one.mapped, one.reference)],
            )
            for one in sample.figures
            if one.measure is Measure.COUNT and one.value
        ),
        only=Only.PAGE,
    )


def _accuracies(number: int, sample: SampleFacts) -> Table:
    wanted = (Measure.OVERALL, Measure.USERS, Measure.PRODUCERS, Measure.F1, Measure.KAPPA)
    figures = sorted(
        (one for one in sample.figures if one.measure in wanted), key=lambda one: wanted.index(one.measure)
    )
    return _figures_table(
        f"sample_{number}_accuracies", tr("Accuracies [0 to 1]"), sample, figures, Kind.SHARE, True
    )


def _areas(number: int, sample: SampleFacts) -> Table:
    by = {one.reference: one for one in sample.figures if one.measure is Measure.ADJUSTED_AREA}
    if not by:
        figures = [one for one in sample.figures if one.measure is Measure.ADJUSTED_SHARE]
        return _figures_table(
            f"sample_{number}_areas", tr("Adjusted shares of the area"), sample, figures, Kind.SHARE, False
        )
    mapped = {one.mapped: one.value for one in sample.figures if one.measure is Measure.MAPPED_AREA}
    rows = []
    for name in sample.class_order:
        one = by[name]
        cells = (mapped.get(name), one.value, one.se, one.low, one.high)
        rows.append((class_label(sample, name), note_word(one.note), *cells))
    area = Kind.AREA
    return Table(
        f"sample_{number}_areas",
        tr("Areas, as mapped and adjusted for the map's errors"),
        (
            Column(tr("Class"), weight=1.6),
            Column(tr("Note"), weight=2.4),
            Column(tr("Mapped [ha]"), area),
            Column(tr("Adjusted [ha]"), area),
            Column(tr("Standard error [ha]"), area),
            Column(tr("Low [ha]"), area),
            Column(tr("High [ha]"), area),
        ),
        tuple(rows),
        (tr("All"), "", sum(row[2] or 0.0 for row in rows), sum(row[3] or 0.0 for row in rows), *(None,) * 3),
        {(place, 1): "bad" for place, name in enumerate(sample.class_order) if is_weak(by[name].note)},
        only=Only.PAGE,
    )


def _figures_table(
    key: str, title: str, sample: SampleFacts, figures, kind: Kind, with_measure: bool
) -> Table:
    rows = []
    for one in figures:
        name = class_label(sample, one.mapped or one.reference)
        words = measure_word(one.measure)
        if with_measure:
            words = tr("{measure}: {name}").format(measure=words, name=name) if name else words
        cells = (one.value, one.se, one.low, one.high, one.units)
        rows.append((words if with_measure else name, note_word(one.note), *cells))
    return Table(
        key,
        title,
        (
            Column(tr("Figure") if with_measure else tr("Class"), weight=2.6),
            Column(tr("Note"), weight=2.4),
            Column(tr("Value"), kind, 0.7),
            Column(tr("Standard error"), kind, 0.7),
            Column(tr("Low"), kind, 0.7),
            Column(tr("High"), kind, 0.7),
            Column(tr("Units"), Kind.COUNT, 0.5),
        ),
        tuple(rows),
        marks={(place, 1): "bad" for place, one in enumerate(figures) if is_weak(one.note)},
        only=Only.PAGE,
    )


def _all_figures(number: int, sample: SampleFacts) -> Table:
    """Return every figure as the algorithm ``accuracy`` gives it, in codes and full precision."""
    names = (
        "measure",
        "map_class",
        "reference_class",
        "value",
        "standard_error",
        "half_width",
        "low",
        "high",
    )
    columns = [Column(name, Kind.TEXT if place < 3 else Kind.REAL) for place, name in enumerate(names)]
    return Table(
        f"sample_{number}_figures",
        tr("All figures"),
        (*columns, Column("units", Kind.COUNT), Column("note")),
        tuple(_figure_row(one) for one in sample.figures),
        sheet=tr("{number} Figures").format(number=number),
        only=Only.DATA,
    )


def _figure_row(one: Figure) -> tuple:
    numbers = (one.value, one.se, one.half_width, one.low, one.high)
    note = None if one.note is None else one.note.value
    return (one.measure.value, one.mapped, one.reference, *numbers, one.units, note)
