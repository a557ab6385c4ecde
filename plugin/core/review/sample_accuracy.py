"""From the labels of a sample in the books to the accuracy of its map.

Of each unit the answer counts that stands: the consensus, else what all its readers say, else the single
reader's. Units whose readers differ, and those without a label, are left out and counted.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Optional

from ..findings import Finding, Level
from ..mechanism.book import Draft, refusal, warning
from ..statistics.accuracy import Accuracy, Interval, assess
from ..statistics.labelled import Labelled, labelled_units, standing_for
from .standing import Outcome, Standing, outcome

_SYSTEMATIC = "systematic"  # the design, by its code


@dataclass(frozen=True)
class UnitOutcome:
    """A unit's row, each reader's row by name, the consensus' row if any, and what stands."""

    unit: Mapping
    labels: Mapping[str, Mapping]
    consensus: Optional[Mapping]
    outcome: Outcome


@dataclass(frozen=True)
class LeftOut:
    """Numbers of the units that do not count, by why.

    ``unmapped`` are those that have a label, but no class of the map to hold it against.
    """

    unlabelled: tuple[int, ...] = ()
    disagreed: tuple[int, ...] = ()
    unmapped: tuple[int, ...] = ()


@dataclass(frozen=True)
class Counted:
    """The labels of a sample that count.

    ``areas`` are hectares by class of the map, or by stratum where ``labelled`` has strata; empty if they
    are not known.
    """

    sample: Mapping
    labelled: Labelled
    areas: Mapping[str, float]
    numbers: tuple[int, ...]
    left_out: LeftOut
    by_one: int = 0  # units that count by one reader's label alone


@dataclass(frozen=True)
class SampleAccuracy:
    """How good the map is by a sample's labels, and all that is to be said of it."""

    counted: Counted
    accuracy: Accuracy
    findings: tuple[Finding, ...]


def unit_outcomes(book, sample_id: str) -> list[UnitOutcome]:
    """Return what stands of each unit of a sample, in the order they were drawn.

    :raises RuleError: there is no such sample.
    """
    Draft(book).need("sample", sample_id)
    labels: dict = {}
    for row in book.rows("interpretation", sample_id=sample_id):
        labels.setdefault(row["unit_id"], {})[row["reader"]] = row
    agreed = {row["id"]: row for row in book.rows("interpretation_consensus", sample_id=sample_id)}
    units = sorted(book.rows("sample_unit", sample_id=sample_id), key=lambda row: row["number"])
    return [_unit_outcome(unit, labels.get(unit["id"], {}), agreed.get(unit["id"])) for unit in units]


def unit_outcome(book, unit_id: str) -> UnitOutcome:
    """Return what stands of one unit.

    :raises RuleError: there is no such unit.
    """
    unit = Draft(book).need("sample_unit", unit_id)
    labels = {row["reader"]: row for row in book.rows("interpretation", unit_id=unit_id)}
    return _unit_outcome(unit, labels, book.row("interpretation_consensus", unit_id))


def counted_labels(book, sample_id: str) -> Counted:
    """Return the labels of a sample that count, as the statistics take them.

    Units that do not count for want of a label that stands are stood for by those of the same stratum, or
    class of the map: else the land would shrink with every label that is missing.

    :raises RuleError: there is no such sample, or no unit counts.
    """
    sample = Draft(book).need("sample", sample_id)
    found = unit_outcomes(book, sample_id)
    by_stratum = _by_stratum([one.unit for one in found])
    kept: list = []
    land: dict = {}
    left_out: dict = {"unlabelled": [], "disagreed": [], "unmapped": []}
    for one in found:
        reason = _reason(one)
        if reason is None:
            kept.append(one)
        else:
            left_out[reason].append(one.unit["number"])
            group = _group(one.unit, by_stratum)
            if one.unit["map_class"]:
                land[group] = land.get(group, 0.0) + unit_mass(one.unit, sample)
    if not kept:
        numbers = {reason: len(units) for reason, units in left_out.items()}
        raise refusal("no_unit_counts", sample["name"], **numbers)
    units = [one.unit for one in kept]
    areas = {str(name): float(area) for name, area in json.loads(sample["areas"] or "{}").items()}
    mass, groups = [unit_mass(unit, sample) for unit in units], [_group(unit, by_stratum) for unit in units]
    mapped, answers = [unit["map_class"] for unit in units], [one.outcome.answer for one in kept]
    labelled = labelled_units(
        mapped,
        answers,
        mass if areas else standing_for(mass, groups, land),  # areas that are known do the same
        groups if by_stratum else None,
        _clusters(units),
        _order(sample, areas, by_stratum, {*mapped, *answers}),
        adds_up=True,
    )
    numbers = tuple(unit["number"] for unit in units)
    out = LeftOut(**{reason: tuple(units) for reason, units in left_out.items()})
    by_one = sum(one.outcome.standing is Standing.DECIDED for one in kept)
    return Counted(sample, labelled, areas, numbers, out, by_one)


def sample_accuracy(
    book, sample_id: str, confidence: float = 0.95, interval: Interval = Interval.NORMAL
) -> SampleAccuracy:
    """Return the accuracy of the map that a sample was drawn from, by the labels it has.

    :param confidence: level of the intervals, 0 to 1.
    :raises RuleError: there is no such sample, no unit counts, the confidence or an area is none, or units
        lie in a class without an area.
    """
    counted = counted_labels(book, sample_id)
    found = assess(counted.labelled, counted.areas, confidence, interval)
    said = (*_left_out_findings(counted.left_out), *found.findings, *_design_findings(counted))
    return SampleAccuracy(counted, found, said)


def unit_mass(unit: Mapping, sample: Mapping) -> float:
    """Return the hectares that a unit stands for: a point's weight, times the area of a plot or parcel."""
    is_point = not sample["plot_side_m"] and not unit["parcel_id"]
    return unit["weight"] if is_point else unit["weight"] * unit["area_ha"]


def _unit_outcome(unit: Mapping, labels: Mapping, agreed: Optional[Mapping]) -> UnitOutcome:
    answers = {reader: row["class_code"] for reader, row in labels.items()}
    return UnitOutcome(unit, labels, agreed, outcome(answers, agreed["class_code"] if agreed else None))


def _reason(one: UnitOutcome) -> Optional[str]:
    """Return why a unit does not count, ``None`` where it does."""
    if one.outcome.standing is Standing.UNDECIDED:
        return "unlabelled"
    if one.outcome.standing is Standing.DISAGREED:
        return "disagreed"
    return None if one.unit["map_class"] else "unmapped"


def _by_stratum(units) -> bool:
    """Return whether the strata are something else than the map's classes."""
    return any(unit["stratum"] and unit["stratum"] != unit["map_class"] for unit in units)


def _group(unit: Mapping, by_stratum: bool) -> str:
    return (unit["stratum"] if by_stratum else unit["map_class"]) or ""


def _clusters(units) -> Optional[list]:
    if not any(unit["cluster"] is not None for unit in units):
        return None
    return [str(unit["cluster"]) for unit in units]


def _order(sample: Mapping, areas: Mapping, by_stratum: bool, used: set) -> list:
    """Return the classes in the order of the sample's own, without those that nobody needs."""
    codes = [one["code"] for one in json.loads(sample["classes"])]
    wanted = used if by_stratum else {*used, *areas}
    first = [code for code in codes if code in wanted]
    return first if by_stratum else [*first, *(name for name in areas if name not in first)]


def _left_out_findings(left_out: LeftOut):
    """Yield what is to be said of the units that do not count."""
    if left_out.unlabelled:
        yield warning("units_unlabelled", number=len(left_out.unlabelled))
    if left_out.disagreed:
        yield warning("units_disagreed", number=len(left_out.disagreed))
    if left_out.unmapped:
        yield warning("units_unmapped", number=len(left_out.unmapped))


def _design_findings(counted: Counted):
    """Yield what of its drawing and labelling a reader of the figures should know."""
    units = counted.labelled.units
    if counted.sample["design"] == _SYSTEMATIC:
        yield Finding(Level.INFO, "draw_systematic", values={"number": units})
    if counted.by_one:
        yield Finding(Level.INFO, "units_by_one_reader", values={"number": counted.by_one, "units": units})
