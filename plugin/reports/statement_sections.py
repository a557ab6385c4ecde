"""The order of a yearly statement's sections, its title and key figures."""

from __future__ import annotations

from dataclasses import replace

from ..storage.account_words import year_name
from ..translate import tr
from . import ledger_sections, registry_sections, uncertainty_sections
from . import sections as land
from .content import Statement
from .document import Section


def sections(statement: Statement) -> tuple[Section | None, ...]:
    """Return the sections in order; those with nothing to say are ``None``."""
    ledger = statement.ledger
    of_ledger: dict = {}
    if ledger is not None:
        of_ledger = {
            "land": (ledger_sections.land_changes(ledger),),
            "credits": (
                ledger_sections.credits(ledger),
                registry_sections.projects(ledger),
                registry_sections.rights(ledger),
                registry_sections.registry(ledger),
                registry_sections.reserve(ledger),
                ledger_sections.safeguards(ledger),
            ),
            "journal": (ledger_sections.journal(ledger),),
        }
    return (
        land.summary(statement),
        land.map_section(),
        land.classes(statement),
        *of_ledger.get("land", ()),
        _budget(statement),
        _compliance(statement),
        *of_ledger.get("credits", ()),
        uncertainty_sections.uncertainty(statement.uncertainty),
        land.quality(statement),
        land.holders(statement),
        land.sources(statement),
        land.runs(statement),
        land.methods(),
        *of_ledger.get("journal", ()),
        land.missing(statement),
    )


def _budget(statement: Statement) -> Section:
    section = land.budget(statement)
    if statement.ledger is None:
        return section
    note = tr("The first table is of the parcels as they are saved now; the accounts rest on the last one.")
    return replace(
        section,
        paragraphs=(*section.paragraphs, note),
        tables=(*section.tables, ledger_sections.terms_table(statement.ledger)),
    )


def _compliance(statement: Statement) -> Section | None:
    section = land.accounts(statement)
    facts = statement.ledger
    if section is None or facts is None:
        return section
    more = (ledger_sections.cure_table(facts), ledger_sections.years_table(facts))
    return replace(
        section,
        paragraphs=(*ledger_sections.cure_paragraphs(facts), *section.paragraphs),
        tables=(*section.tables, *(table for table in more if table is not None)),
    )


def title(statement: Statement) -> str:
    """Return the statement's title; with the year where the accounts are open."""
    name, facts = statement.workspace.name, statement.ledger
    if facts is None or not facts.year:
        return tr("Terrestrial carbon statement: {name}").format(name=name)
    year = year_name(facts.year, statement.workspace.joining_date)
    return tr("Terrestrial carbon statement: {name}, year {year}").format(name=name, year=year)
