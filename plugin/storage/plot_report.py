"""What an import of plots and trees has to say: what came in, what did not and why; text, HTML, JSON."""

from __future__ import annotations

import html
from collections import Counter
from dataclasses import dataclass, field

from ..core.findings import Finding, Level
from ..translate import tr
from .import_report import LISTED_IN_HTML, LISTED_IN_RUN, REPORT_CSS, html_table

#: Rows that do not come in, by what they are of.
SKIPPED = {
    "plots": ("plot_no_name", "plot_twice"),
    "trees": ("tree_no_plot", "tree_no_diameter", "tree_twice"),
}


@dataclass
class PlotReport:
    """``figures`` are numbers by name (``plots_new`` …), ``said`` sentences on how the lists were read,
    ``findings`` one per case."""

    source: str
    plot_map: dict = field(default_factory=dict)
    tree_map: dict = field(default_factory=dict)
    figures: Counter = field(default_factory=Counter)
    said: list = field(default_factory=list)
    counts: Counter = field(default_factory=Counter)
    findings: list = field(default_factory=list)

    def add(self, code: str, subject: str, **values) -> None:
        """Note one case of ``code`` at the plot or tree ``subject``."""
        self.counts[code] += 1
        level = Level.ERROR if any(code in codes for codes in SKIPPED.values()) else Level.WARNING
        self.findings.append(Finding(level, code, subject, values))

    def count_only(self, code: str) -> None:
        """Count a case that needs no line of its own."""
        self.counts[code] += 1

    def skipped(self, kind: str) -> int:
        """Return how many rows of ``plots`` or ``trees`` did not come in."""
        return sum(self.counts[code] for code in SKIPPED[kind])

    def as_dict(self) -> dict:
        """Return the report for JSON; at most ``LISTED_IN_RUN`` findings of each code."""
        listed, seen = [], Counter()
        for one in self.findings:
            seen[one.code] += 1
            if seen[one.code] <= LISTED_IN_RUN:
                listed.append({"code": one.code, "subject": one.subject, **one.values})
        maps = {"plot_map": self.plot_map, "tree_map": self.tree_map}
        return {
            "source": self.source,
            **maps,
            **self.figures,
            "counts": dict(self.counts),
            "findings": listed,
        }

    def summary(self) -> list[str]:
        """Return the report as a few lines of text."""
        figures = self.figures
        lines = []
        for kind, text in (
            ("plots", tr("Plots: {new} new, {updated} updated, {same} unchanged, {skipped} not imported.")),
            ("trees", tr("Trees: {new} new, {updated} updated, {same} unchanged, {skipped} not imported.")),
        ):
            numbers = {name: figures[f"{kind}_{name}"] for name in ("new", "updated", "same")}
            lines.append(text.format(**numbers, skipped=self.skipped(kind)))
        titles = plot_titles()
        return [*lines, *self.said, *(f"{titles[code]}: {number}" for code, number in self.counts.items())]

    def to_html(self) -> str:
        """Return the whole report as one HTML page."""
        titles = plot_titles()
        head = html.escape(tr("Import of {source}").format(source=self.source))
        parts = [
            '<!DOCTYPE html><html><head><meta charset="utf-8"><title>',
            f"{head}</title><style>{REPORT_CSS}</style></head><body><h1>{head}</h1>",
        ]
        lines = self.summary()[: 2 + len(self.said)]
        parts += [f"<p>{html.escape(line)}</p>" for line in lines]
        parts.append(
            html_table((tr("What"), tr("Rows")), [(titles[code], n) for code, n in self.counts.items()])
        )
        listed = [(one.subject, titles[one.code], detail(one)) for one in self.findings[:LISTED_IN_HTML]]
        parts.append(html_table((tr("Plot or tree"), tr("What"), tr("Detail")), listed))
        if len(self.findings) > LISTED_IN_HTML:
            more = tr("{count} more are not listed.").format(count=len(self.findings) - LISTED_IN_HTML)
            parts.append(f"<p>{html.escape(more)}</p>")
        for title, mapping in ((tr("Plot field"), self.plot_map), (tr("Tree field"), self.tree_map)):
            parts.append(html_table((title, tr("Source field")), sorted(mapping.items())))
        return "".join(parts) + "</body></html>"


def plot_titles() -> dict:
    """Return what each code means, as a heading."""
    return {
        "plot_no_name": tr("Plot not imported: it has neither name nor id"),
        "plot_twice": tr("Plot not imported: it is in the list already"),
        "plot_name_twice": tr(
            "Plots of the same name and stratum, all imported: two visits would count twice"
        ),
        "plot_elsewhere": tr("Plot of a name that another source has brought in already: both are there"),
        "plot_no_place": tr("Plot without coordinates, imported without its place"),
        "plot_not_placed": tr("Coordinates that cannot be placed: plot imported without its place"),
        "plot_no_area": tr("Plot without an area: give it one before the stock is worked out"),
        "stratum_by_place": tr("Plot without a stratum: it got that of the parcel it lies in"),
        "stratum_of_no_parcel": tr("Stratum that no parcel has"),
        "tree_no_plot": tr("Tree not imported: its plot is not there"),
        "tree_no_diameter": tr("Tree not imported: it has no diameter that a tree can have"),
        "tree_twice": tr("Tree not imported: it is in the list already"),
        "tree_gone": tr("Tree of an earlier import that the list no longer has: removed"),
        "impossible": tr("Number that no tree or plot has, left empty"),
        "bad_number": tr("Not a number, left empty"),
        "ambiguous_number": tr("Number that can be read in two ways"),
        "bad_date": tr("Not a date, left empty"),
        "doubtful_unit": tr("Numbers that are usual in another unit: check the unit"),
    }


def detail(one: Finding) -> str:
    """Return the details of one finding as one line."""
    values = dict(one.values)
    if one.code == "ambiguous_number":
        return tr("{field}: “{value}” read as {read}").format(**values)
    if one.code == "doubtful_unit":
        return tr("{field}: half of them are below {median} {unit}").format(**values)
    shown = {key: f"{value:g}" if isinstance(value, float) else value for key, value in values.items()}
    return ", ".join(f"{key}: {value}" for key, value in shown.items())
