"""Lists of plots and trees read as rows of the workspace, noting all that is not plain. Writes nothing."""

from __future__ import annotations

import statistics
import uuid
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from ..core.statistics.tree_limits import (
    MOST_BIOMASS_T_PER_HA,
    MOST_DIAMETER_CM,
    MOST_HEIGHT_M,
    MOST_PLOT_HA,
    MOST_WOOD_DENSITY,
)
from ..translate import tr
from .errors import ImportRefused
from .plot_cells import Cells, plain_text, uuid_in
from .plot_guess import parent_columns
from .plot_places import Placer
from .plot_report import PlotReport
from .plot_units import AreaUnit, DiameterUnit, HeightUnit, WoodDensityUnit, in_ours, unit_in_name, usual

_NAMESPACE = uuid.UUID("2b1f7a0e-6a58-4b0c-9a53-0f6d1f6a2c11")  # of ids made from sources and names
PLOT_NUMBERS = ("area_ha", "agb_t_per_ha", "x", "y")
TREE_NUMBERS = ("dbh_cm", "height_m", "wood_density_g_cm3")
#: Number → the kind of its unit, the most there is, what is usual in the middle of a list (from, to).
_KINDS = {
    "dbh_cm": (DiameterUnit, MOST_DIAMETER_CM, (1.0, 200.0)),
    "height_m": (HeightUnit, MOST_HEIGHT_M, (1.0, 80.0)),
    "wood_density_g_cm3": (WoodDensityUnit, MOST_WOOD_DENSITY, (0.1, 1.3)),
    "area_ha": (AreaUnit, MOST_PLOT_HA, (0.0005, 10.0)),
}
_FEW = 4  # numbers that say nothing about a unit


@dataclass(frozen=True)
class PlotOptions:
    """How to read the lists.

    ``plot_map``, ``tree_map``: our field → column. ``plot_key``: the plots' column that trees refer to
    (found if empty). ``units``: our field → unit, where the column's name does not tell or is not to.
    ``plot_area_ha``: of plots without their own. ``biomass_factor``: t/ha per unit of the plots' value.
    ``source``: what plots without ids of their own are known by, beside their name.
    """

    plot_map: Mapping[str, str] = field(default_factory=dict)
    tree_map: Mapping[str, str] = field(default_factory=dict)
    plot_key: str = ""
    units: Mapping[str, object] = field(default_factory=dict)
    plot_area_ha: float | None = None
    biomass_factor: float = 1.0
    crs: object = None
    decimal_mark: str | None = None
    source: str = ""


@dataclass
class Read:
    """What the lists say: plots ``{id: (values, point or None)}``, trees ``{id: values}``."""

    plots: dict = field(default_factory=dict)
    trees: dict = field(default_factory=dict)


class PlotReader:
    """Reads both lists; ``known`` are the workspace's plots, ``{id: values}``, for trees of plots there."""

    def __init__(self, workspace, options: PlotOptions, known: Mapping, transform_context) -> None:
        self._workspace, self._options, self._known = workspace, options, known
        self._context = transform_context
        self.report = PlotReport(options.source, dict(options.plot_map), dict(options.tree_map))
        self._numbers, self._over = {}, Counter()
        self._refs: list = []  # (the plots' cells, [(row, plot id)])

    def read(self, plots, trees) -> Read:
        """Return what the tables say; either may be ``None``.

        :raises ImportRefused: a unit that cannot be right, no CRS, columns that are not there.
        """
        found = Read()
        if plots is not None:
            self._read_plots(plots, found)
        if trees is not None:
            self._read_trees(trees, found)
        self._judge_units()
        return found

    def _cells(self, table, mapping, numbers, days=()) -> Cells:
        cells = Cells(table, mapping, numbers, days, self._options.decimal_mark, self.report)
        if table.encoding:
            text = tr("{source} does not state its encoding: it is read as {encoding}.")
            self.report.said.append(text.format(source=table.name, encoding=table.encoding))
        return cells

    def _read_plots(self, table, found: Read) -> None:
        options, report = self._options, self.report
        cells = self._cells(table, options.plot_map, PLOT_NUMBERS, ("visited_on",))
        placer = Placer(self._workspace, cells, options.crs, self._context, report)
        units = {"area_ha": self._unit(cells, "area_ha")}
        seen, rows = {}, []
        for number, row in enumerate(table.rows):
            name, given = cells.text(row, "name"), cells.text(row, "id")
            subject = name or given or tr("row {number}").format(number=number + 1)
            if not name and not given:
                report.add("plot_no_name", subject)
                continue
            own = uuid_in(given) or (given if given in self._known else None)
            plot_id = own or made_id(options.source, name or given)
            rows.append((row, plot_id))
            if plot_id in found.plots:
                report.add("plot_twice", subject)
                continue
            values = self._plot_values(cells, row, subject, units)
            values.update(name=name or given, source=options.source)
            if "area_ha" not in values:
                values.update(self._area(placer, number, subject))
            place = (values["name"], values.get("stratum"))
            if place in seen:
                report.add("plot_name_twice", subject)
            seen[place] = plot_id
            found.plots[plot_id] = (values, placer.point(number, row, subject))
        self._refs = [cells, rows]

    def _plot_values(self, cells: Cells, row, subject: str, units) -> dict:
        """Return the values that the list has; a column that is empty in a row is no value."""
        values = {name: cells.text(row, name) or None for name in ("stratum", "crew", "remark")}
        values["visited_on"] = cells.day(row, "visited_on", subject) if cells.has("visited_on") else None
        values["area_ha"] = self._amount(cells, row, "area_ha", subject, units)
        biomass = cells.number(row, "agb_t_per_ha", subject)
        if biomass is not None:
            biomass *= self._options.biomass_factor
            if not 0.0 <= biomass <= MOST_BIOMASS_T_PER_HA:
                report_value = {"field": cells.mapping["agb_t_per_ha"], "value": biomass}
                self.report.add("impossible", subject, **report_value)
                biomass = None
        values["agb_t_per_ha"] = biomass
        return {name: value for name, value in values.items() if value is not None}

    def _area(self, placer: Placer, number: int, subject: str) -> dict:
        area = placer.area_ha(number) or self._options.plot_area_ha
        if area is None:
            self.report.add("plot_no_area", subject)
            return {}
        return {"area_ha": area}

    def _read_trees(self, table, found: Read) -> None:
        cells = self._cells(table, self._options.tree_map, TREE_NUMBERS)
        for target in ("plot", "dbh_cm"):
            if not cells.has(target):
                what = {"plot": tr("the plot a tree stands in"), "dbh_cm": tr("the diameter")}[target]
                text = tr("{source} has no column that is taken for {what}: choose it among {known}.")
                known = ", ".join(table.columns)
                raise ImportRefused(text.format(source=table.name, what=what, known=known))
        units = {target: self._unit(cells, target) for target in TREE_NUMBERS}
        plot_of = self._plot_finder(cells, table)
        counted: Counter = Counter()
        for number, row in enumerate(table.rows):
            told = cells.text(row, "plot")
            label = cells.text(row, "number") or tr("row {number}").format(number=number + 1)
            subject = tr("plot {plot}, tree {tree}").format(plot=told or "–", tree=label)
            plot_id = plot_of(told)
            if plot_id is None:
                self.report.add("tree_no_plot", subject)
                continue
            values = {name: cells.text(row, name) or None for name in ("number", "species", "remark")}
            for target in TREE_NUMBERS:
                values[target] = self._amount(cells, row, target, subject, units)
            given = cells.text(row, "id")
            told_as = (plot_id, given or cells.text(row, "number"))
            counted[told_as] += 1
            tree_id = uuid_in(given) or made_id(plot_id, f"{told_as[1]}\n{counted[told_as]}")
            if values["dbh_cm"] is None:
                self.report.add("tree_no_diameter", subject)
            elif tree_id in found.trees or (given and counted[told_as] > 1):
                self.report.add("tree_twice", subject)
            else:
                kept = {name: value for name, value in values.items() if value is not None}
                found.trees[tree_id] = {**kept, "plot_id": plot_id}

    def _plot_finder(self, cells: Cells, table):
        """Return a function from what a tree says of its plot to the plot's id, ``None`` for none."""
        told = {cells.text(row, "plot") for row in table.rows} - {""}
        best: dict = {}
        for keys in self._keys(cells):
            if len(told & set(keys)) > len(told & set(best)):
                best = keys
        by_name: dict = {}
        for plot_id, values in self._known.items():
            by_name.setdefault(values.get("name"), []).append(plot_id)
        there = {name: ids[0] for name, ids in by_name.items() if name and len(ids) == 1}

        def find(text: str) -> str | None:
            if text in best:
                return best[text]
            plot_id = uuid_in(text) or text
            return plot_id if plot_id in self._known else there.get(text)

        return find

    def _keys(self, trees: Cells):
        """Yield {text: plot id} for each column of the plots that trees may refer to."""
        if not self._refs:
            return
        plots, rows = self._refs
        wanted = [self._options.plot_key] if self._options.plot_key else None
        names = wanted or parent_columns(trees.mapping["plot"], plots.table.columns, plots.mapping)
        for name in names:
            place = plots.table.place_of(name)
            keys: dict = {}
            for row, plot_id in rows:
                keys.setdefault(plain_text(row[place]), set()).add(plot_id)
            yield {text: ids.pop() for text, ids in keys.items() if len(ids) == 1}

    def _unit(self, cells: Cells, target: str):
        """Return the unit of a column: chosen, or stated by its name, or the usual one; and say it."""
        if not cells.has(target):
            return None
        kind, column = _KINDS[target][0], cells.mapping[target]
        chosen, stated = self._options.units.get(target), unit_in_name(kind, column)
        unit = chosen or stated or usual(kind)
        if chosen:
            text = tr("“{column}” is read in {unit}, as chosen.")
        elif stated:
            text = tr("“{column}” is read in {unit}, by its name.")
        else:
            text = tr("“{column}” is read in {unit}, as nothing states another unit.")
        self.report.said.append(text.format(column=column, unit=unit_word(unit)))
        return unit

    def _amount(self, cells: Cells, row, target: str, subject: str, units) -> float | None:
        """Return a number in our unit; what no tree and no plot has is noted and left out."""
        number = cells.number(row, target, subject)
        if number is None:
            return None
        value = in_ours(number, units[target])
        most = _KINDS[target][1]
        column = cells.mapping[target]
        self._numbers.setdefault((target, column, units[target]), []).append(value)
        if 0.0 < value <= most:
            return value
        self._over[target, column, units[target]] += value > most
        self.report.add("impossible", subject, field=column, value=number)
        return None

    def _judge_units(self) -> None:
        """Refuse a unit that most numbers of a column cannot have; doubt one that is unusual."""
        for key, values in self._numbers.items():
            target, column, unit = key
            _, most, (low, high) = _KINDS[target]
            if len(values) >= _FEW and 2 * self._over[key] > len(values):
                text = tr(
                    "Most numbers of “{column}” are too large to be in {unit} (half of them above {median}): "
                    "choose the unit they are in. Nothing was imported."
                )
                median = f"{statistics.median(values) / in_ours(1.0, unit):g}"
                raise ImportRefused(text.format(column=column, unit=unit_word(unit), median=median))
            middle = statistics.median(values)
            if len(values) >= _FEW and not low <= middle <= high:
                shown = {"field": column, "median": f"{middle:.4g}", "unit": unit_word(usual(type(unit)))}
                self.report.add("doubtful_unit", column, **shown)


def made_id(*parts: str) -> str:
    """Return an id that is the same whenever it is made of the same texts."""
    return str(uuid.uuid5(_NAMESPACE, "\n".join(parts)))


def is_made(identity: str) -> bool:
    """Whether an id was made by an import: forms make theirs at random."""
    try:
        return uuid.UUID(identity).version == 5
    except ValueError:
        return False


def unit_word(unit) -> str:
    """Return a unit as people write it."""
    return {
        DiameterUnit.GIRTH_CM: tr("cm of girth"),
        AreaUnit.M2: "m²",
        WoodDensityUnit.G_CM3: "g/cm³",
        WoodDensityUnit.KG_M3: "kg/m³",
    }.get(unit, unit.value)
