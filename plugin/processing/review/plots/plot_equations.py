"""The equations that trees take: one for all, or by species with a default; what is told of them."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsProcessingException, QgsProcessingParameterEnum

from ....core.findings import Finding, Level, RuleError
from ....core.statistics.allometry import equation, equation_of
from ....core.statistics.allometry_species import (
    Assigned,
    assign,
    equations_of_rows,
    equations_of_set,
    set_names,
)
from ....translate import tr
from ...parameters import advanced, line
from ..base import class_table
from ..tables import rows_given

_HEADS = ("species", "equation")
_NAMED = 5  # trees or species that are named


def equation_inputs() -> tuple:
    """Return the parameters beside EQUATION, which is the default of trees without one of their own."""
    groups = tr("Equations by species or group, of the set (trees without one there take EQUATION)")
    own = tr("An equation of your own (JSON with its source and a formula), in place of EQUATION")
    rows = tr("Equation of each species or code (before those of the set)")
    choice = QgsProcessingParameterEnum("SPECIES_SET", groups, list(set_names()), False, None, True, True)
    return choice, advanced(class_table("SPECIES_EQUATIONS", rows, _HEADS)), advanced(
        line("OWN_EQUATION", own, None, True)
    )  # fmt: skip


def chosen_equations(run, trees) -> Assigned:
    """Return which equation each tree takes.

    :raises RuleError: there is no such equation, or what is given is none.
    :raises QgsProcessingException: equations by species, and no field with the species.
    """
    own = run.text("OWN_EQUATION")
    default = equation_of(own) if own else equation(run.code("EQUATION"))
    chosen = run.code("SPECIES_SET")
    rows = rows_given(run.raw("SPECIES_EQUATIONS"), len(_HEADS), run.context, "SPECIES_EQUATIONS")
    rows = [row for row in rows if [str(cell).strip().lower() for cell in row[:2]] != list(_HEADS)]
    known = equations_of_set(chosen) if chosen else {}
    known.update(equations_of_rows(row[:2] for row in rows if str(row[0] or "").strip()))
    if known and trees.species is None:
        text = tr("Equations by species need the field with the species or the code: choose SPECIES_FIELD.")
        raise QgsProcessingException(text)
    return assign(trees.species or [""] * len(trees.plot), known, default)


def biomass_of(run, trees):
    """Return (tonnes of each tree, results about them).

    :raises RuleError, QgsProcessingException: see :func:`chosen_equations`; a tree lacks what its
        equation needs.
    """
    chosen = chosen_equations(run, trees)
    tonnes, outside, sources = np.zeros(len(trees.plot)), 0, []
    for used, places in chosen.trees:
        of = trees.some(places)
        try:
            tonnes[places] = used.biomass_t(of.diameter, of.height, of.density, run.real("ENVIRONMENT"))
        except RuleError as error:
            raise trees.named(_renumbered(error, places)) from None
        wrong = np.flatnonzero(used.outside(of.diameter, of.density))
        outside += len(wrong)
        run.tell(_told(used, of, wrong))
        sources.append(used.source)
    if chosen.others:
        named = [f"{name or tr('no species')} ({count})" for name, count in chosen.others.most_common(_NAMED)]
        values = {"number": sum(chosen.others.values()), "trees": len(trees.plot), "named": _listed(
            named, len(chosen.others))}  # fmt: skip
        name = run.text("OWN_EQUATION") and "own" or run.code("EQUATION")
        run.tell([Finding(Level.WARNING, "species_default", name, values)])
    told = {"TREES": len(trees.plot), "OUTSIDE": outside, "SOURCE": "; ".join(dict.fromkeys(sources))}
    return tonnes, told


def _told(used, trees, wrong):
    """Yield what is to be said of the trees of one equation."""
    if len(wrong):
        named = [f"{trees.label(place)}: {trees.diameter[place]:g} cm" for place in wrong[:_NAMED]]
        values = {"number": len(wrong), "trees": len(trees.plot), "named": _listed(named, len(wrong))}
        yield Finding(Level.WARNING, "trees_outside", used.name, values)
    if used.diameter_range is None and used.name != "own":
        yield Finding(Level.WARNING, "range_not_known", used.name, {"trees": len(trees.plot)})
    if used.diameter_at == "root_collar":
        yield Finding(Level.WARNING, "diameter_at_root_collar", used.name, {"trees": len(trees.plot)})


def _listed(named, count: int) -> str:
    return ", ".join(named) + (" …" if count > len(named) else "")


def _renumbered(error: RuleError, places) -> RuleError:
    """Return a refusal whose tree is numbered among all trees."""
    finding = error.finding
    number = finding.values.get("number")
    if number is None:
        return error
    values = {**finding.values, "number": int(places[number])}
    return RuleError(Finding(finding.level, finding.code, finding.subject, values))
