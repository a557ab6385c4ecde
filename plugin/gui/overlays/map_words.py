"""Words about a map that is added; titles, names and licences are data and shown as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from html import escape
from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel

from ...core.findings import Finding
from ...core.overlays.catalogue import CatalogueEntry, Kind
from ...core.overlays.gcbm import legend_classes
from ...core.overlays.samples import RasterSample
from ...processing.messages import finding_sentence
from ...translate import current_language, tr
from ..widgets import note, number

_MOST_REASONS = 4


def plain_note(name: str) -> QLabel:
    """Return a label of running text in which nothing is taken for HTML."""
    label = note(name=name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def plain_tip(text: str) -> str:
    """Return a text as a tooltip that wraps and in which nothing is taken for HTML."""
    return f"<p>{escape(text)}</p>" if text else ""


def kind_word(kind) -> str:
    """Return what a kind of map shows, in words (member or code)."""
    return {
        Kind.EVENTS: tr("when something happened (codes for years or days)"),
        Kind.STACK: tr("land at several dates"),
        Kind.COVER: tr("cover, in percent of the cell"),
        Kind.DENSITY: tr("biomass or carbon"),
        Kind.MEASURE: tr("height or depth"),
        Kind.CLASSES: tr("classes of land"),
        Kind.AREAS: tr("areas (1 inside, 0 outside)"),
        Kind.VECTOR_EVENTS: tr("events as polygons or points"),
        Kind.IMAGERY: tr("looked at only"),
    }[Kind(kind)]


def field_words() -> dict[str, str]:
    """Return the labels of the fields by the names they have in an entry."""
    return {
        "title": tr("Name"),
        "encoding.offset": tr("Year of code 0"),
        "encoding.first": tr("First code"),
        "encoding.last": tr("Last code"),
        "encoding.none": tr("No event"),
        "stack.kept": tr("Forest is"),
        "stack.lost": tr("Not forest is"),
        "nodata": tr("No data"),
        "licence": tr("Licence"),
        "where": tr("From where"),
    }


def what_was_seen(name: str, sample: RasterSample) -> str:
    """Return the name, size and type of a map."""
    text = tr("“{name}”: {columns} × {rows} cells, {bands}, {type}").format(
        name=name,
        columns=number(sample.width),
        rows=number(sample.height),
        bands=tr("1 band") if sample.bands == 1 else tr("{number} bands").format(number=number(sample.bands)),
        type=sample.dtype,
    )
    return text if sample.exact else text + " – " + tr("a part of the cells was looked at")


def because(reasons: Iterable[Finding]) -> str:
    """Return the reasons of a guess as one sentence."""
    texts = [finding_sentence(reason) for reason in list(reasons)[:_MOST_REASONS]]
    return tr("Why: {reasons}.").format(reasons="; ".join(texts)) if texts else ""


def about(entry: CatalogueEntry) -> str:
    """Return what an entry of the catalogue says of itself."""
    parts = [entry.summary_in(current_language())]
    if entry.licence:
        checked = entry.verified.get("licence") != "no"
        text = tr("Licence: {licence}") if checked else tr("Licence: {licence} (not checked: see the source)")
        parts.append(text.format(licence=entry.licence))
    return "\n".join(part for part in parts if part)


def with_legend_classes(entry: CatalogueEntry, legend: Mapping[str, Any] | None) -> CatalogueEntry:
    """Return an entry of classes with those that a legend file names."""
    if entry.kind is not Kind.CLASSES or entry.classes or not legend:
        return entry
    return replace(entry, classes=legend_classes(legend))
