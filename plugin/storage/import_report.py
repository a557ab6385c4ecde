"""What came in with an import, what did not and why: counts, findings, text, HTML, JSON."""

from __future__ import annotations

import html
from collections import Counter
from dataclasses import dataclass, field

from ..core.findings import Finding, Level
from ..translate import tr

LISTED_IN_HTML = 5000
LISTED_IN_RUN = 1000
SKIPPED_CODES = ("no_geometry", "not_polygon", "not_placed")


@dataclass
class ImportReport:
    """Everything one import has to say. ``counts`` are by code, ``findings`` one per case."""

    source: str
    field_map: dict = field(default_factory=dict)
    imported: int = 0
    read: int = 0
    counts: Counter = field(default_factory=Counter)
    findings: list = field(default_factory=list)

    def add(self, code: str, subject: str, **values) -> None:
        """Note one case of ``code`` at the source feature ``subject``."""
        self.counts[code] += 1
        level = Level.ERROR if code in SKIPPED_CODES else Level.WARNING
        self.findings.append(Finding(level, code, subject, values))

    def count(self, code: str) -> None:
        """Count a change that needs no list of its own (a Z value dropped)."""
        self.counts[code] += 1

    @property
    def skipped(self) -> int:
        """Features that did not come in."""
        return sum(self.counts[code] for code in SKIPPED_CODES)

    @property
    def invalid(self) -> int:
        """Parcels that came in with an invalid geometry, as it is."""
        return self.counts["invalid_geometry"]

    def as_dict(self) -> dict:
        """Return the report for JSON; at most ``LISTED_IN_RUN`` findings of each code."""
        listed, seen = [], Counter()
        for finding in self.findings:
            seen[finding.code] += 1
            if seen[finding.code] <= LISTED_IN_RUN:
                listed.append({"code": finding.code, "subject": finding.subject, **finding.values})
        return {
            "source": self.source,
            "field_map": self.field_map,
            "read": self.read,
            "imported": self.imported,
            "skipped": self.skipped,
            "invalid": self.invalid,
            "counts": dict(self.counts),
            "findings": listed,
        }

    def summary(self) -> list[str]:
        """Return the report as a few lines of text."""
        lines = [
            tr("{read} features read, {imported} imported, {skipped} not imported.").format(
                read=self.read, imported=self.imported, skipped=self.skipped
            )
        ]
        titles = code_titles()
        lines += [f"{titles[code]}: {number}" for code, number in self.counts.items()]
        return lines

    def to_html(self) -> str:
        """Return the whole report as one HTML page."""
        titles = code_titles()
        head = html.escape(tr("Import of {source}").format(source=self.source))
        parts = [
            '<!DOCTYPE html><html><head><meta charset="utf-8"><title>',
            f"{head}</title><style>{REPORT_CSS}</style></head><body><h1>{head}</h1>",
        ]
        parts += [f"<p>{html.escape(line)}</p>" for line in self.summary()[:1]]
        parts.append(html_table((tr("Parcel field"), tr("Source field")), sorted(self.field_map.items())))
        parts.append(
            html_table((tr("What"), tr("Features")), [(titles[code], n) for code, n in self.counts.items()])
        )
        listed = [(f.subject, titles[f.code], finding_detail(f)) for f in self.findings[:LISTED_IN_HTML]]
        parts.append(html_table((tr("Feature"), tr("What"), tr("Detail")), listed))
        if len(self.findings) > LISTED_IN_HTML:
            more = tr("{count} more are not listed.").format(count=len(self.findings) - LISTED_IN_HTML)
            parts.append(f"<p>{html.escape(more)}</p>")
        return "".join(parts) + "</body></html>"


def code_titles() -> dict:
    """Return what each code means, as a heading."""
    return {
        "no_geometry": tr("Not imported: no geometry"),
        "not_polygon": tr("Not imported: no polygon"),
        "not_placed": tr("Not imported: cannot be placed in the workspace's CRS"),
        "invalid_geometry": tr("Invalid geometry, imported as it is and flagged"),
        "unknown_status": tr("Unknown status, imported untagged"),
        "unknown_basis": tr("Unknown basis, the status's first basis taken"),
        "basis_misfit": tr("Basis that does not go with the status, the status's first basis taken"),
        "unknown_plan_class": tr("Unknown plan class, left empty"),
        "bad_number": tr("Not a number, left empty"),
        "ambiguous_number": tr("Number that can be read in two ways"),
        "negative_stock": tr("Negative amount, left empty"),
        "bad_date": tr("Not a date, left empty"),
        "year_only": tr("Year without a day, read as its last day"),
        "duplicate_id": tr("Id used before, new id given"),
        "foreign_id": tr("Id that is no UUID, new id given (the old one is kept as source)"),
        "area_differs": tr("Area of the source more than 1 % off the true area"),
        "curves": tr("Curves turned into short lines"),
        "z": tr("Z values dropped"),
        "m": tr("M values dropped"),
        "collection": tr("Polygons taken out of a geometry collection"),
        "made_multi": tr("Single polygons stored as multipolygons"),
        "transformed": tr("Transformed to the workspace's CRS"),
        "new_holder": tr("New right holders"),
    }


def finding_detail(finding: Finding) -> str:
    """Return the details of one finding as one line."""
    values = dict(finding.values)
    if finding.code == "invalid_geometry":
        return tr("{reason} at {x}, {y}").format(**values)
    if finding.code == "area_differs":
        return tr("{given} in the source, {measured} ha on the ellipsoid").format(**values)
    if finding.code == "ambiguous_number":
        return tr("{field}: “{value}” read as {read}").format(**values)
    return ", ".join(f"{key}: {value}" for key, value in values.items())


#: How a report of an import looks.
REPORT_CSS = (
    "body{font-family:sans-serif;margin:2em;max-width:70em}table{border-collapse:collapse;margin:1em 0}"
    "td,th{border:1px solid #ccc;padding:.2em .6em;text-align:start}th{background:#eee}"
)


def html_table(header, rows) -> str:
    """Return a table as HTML, cells escaped; empty without rows."""
    if not rows:
        return ""
    top = "".join(f"<th>{html.escape(str(cell))}</th>" for cell in header)
    body = "".join(
        "<tr>" + "".join(f"<td>{html.escape(str(cell))}</td>" for cell in row) + "</tr>" for row in rows
    )
    return f"<table><tr>{top}</tr>{body}</table>"
