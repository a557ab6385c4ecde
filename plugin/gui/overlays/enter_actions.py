"""What the Accounts page of the Overlays dock does: which losses can be entered, and what was."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.overlays.loss_table import LossTable
from ...core.overlays.reading import LOSSES
from ...storage.account_words import year_name
from ...storage.overlay_project import source_of
from ...translate import tr
from ..parcels_on_map import selected_ids
from ..widgets import number, parcels
from .count_actions import COUNTED
from .enter_page import SELECTED, EnterLine
from .loss_figures import EVERY, passes
from .planner import Planner

_LOSSES = frozenset(kind.value for kind in LOSSES)


class EnterActions(QObject):
    """``entered`` comes when losses were entered."""

    entered = pyqtSignal()

    def __init__(self, session, data, messages, page, parent=None) -> None:
        super().__init__(parent)
        self._session, self._data, self._messages, self._page = session, data, messages, page
        self._tables: dict[str, LossTable] = {}
        self._plan = None
        self.runner = Planner(session, messages, self)
        page.changed.connect(self._on_choice)
        page.check_asked.connect(self.check)
        page.enter_asked.connect(self.enter)
        page.cancel_asked.connect(self.runner.cancel)
        self.runner.progressed.connect(page.show_running)
        self.runner.ended.connect(lambda: page.show_running(None))

    def show(self, data) -> None:
        """Show what the accounts hold, and from which maps more can be entered."""
        self._page.show_closed(_why_closed(data.open_year))
        self._page.show_entered(data.entered)
        known = {each.id for each in data.maps}
        self._tables = {map_id: table for map_id, table in self._tables.items() if map_id in known}
        self._offer()

    def show_losses(self, map_id: str, table: LossTable) -> None:
        """Take what was counted on a map."""
        self._tables[map_id] = table
        self._offer()

    def check(self) -> None:
        """Work out what would be entered, and show it."""
        overlay = next((each for each in self._data.data.maps if each.id == self._page.map_id), None)
        if overlay is None or self.runner.busy:
            return
        wanted = self._wanted()
        if not wanted:
            self._page.show_plan([], tr("None of these parcels lost anything in that year on this map."))
            return
        self._page.show_plan([], "")
        maps, only_new = self._data.data.maps, self._page.only_new
        with self._messages.guard():
            self.runner.plan(overlay, maps, self._page.year, wanted, only_new, self._show_plan)

    def enter(self) -> None:
        """Enter what was worked out."""
        if self._plan is not None:
            self.runner.enter(self._plan, self._on_entered)

    def unload(self) -> None:
        """Stop what runs."""
        self.runner.unload()

    def _show_plan(self, plan) -> None:
        joined = self._session.workspace.settings.joining_date
        self._plan = None if plan.refusal is not None else plan
        self._page.show_plan(_lines(plan), _told(plan, joined), plan.refusal is None)

    def _on_entered(self, act) -> None:
        plan, self._plan = self._plan, None
        text = tr("Entered as draft: {stock} tCO2e on {area} ha, {parcels}.").format(
            stock=number(plan.tco2e),
            area=number(plan.area_ha, 2),
            parcels=parcels(len({loss["parcel_id"] for loss in plan.losses})),
        )
        self._page.show_plan([], text)
        self._messages.success(text)
        self.entered.emit()

    def _wanted(self) -> list[str]:
        """Return the ids of the parcels that are meant and lost something in the year."""
        table, year, whose = self._tables.get(self._page.map_id), self._page.year, self._page.whose
        if table is None or year is None:
            return []
        last = year + 1 if self._reaches_on(self._page.map_id) else year
        hit = table.by_year((year, last), _LOSSES).parcels
        if whose == EVERY:
            return list(hit)
        if whose == SELECTED:
            selected = set(selected_ids(self._session))
            return [parcel for parcel in hit if parcel in selected]
        return [parcel for parcel in hit if passes(self._data.land.land(parcel), whose)]

    def _on_choice(self) -> None:
        self._plan = None
        map_id = self._page.map_id
        if map_id is not None and map_id not in self._tables:
            self._data.read_losses(map_id)
        self._offer()

    def _offer(self) -> None:
        maps = [(each.name, each.id) for each in self._data.data.maps if COUNTED in each.settings]
        ids = [map_id for _, map_id in maps]
        map_id = self._page.map_id if self._page.map_id in ids else next(iter(ids), None)
        table = self._tables.get(map_id)
        years = [] if table is None else years_of(table, self._joining_year, self._reaches_on(map_id))
        self._page.show_choices(maps, years)
        self._page.show_why_not(
            _why_no_year(table, self._joining_year) if table is not None and not years else ""
        )

    def _reaches_on(self, map_id) -> bool:
        """Whether an accounting year takes days of the next calendar year from a map of events."""
        overlay = next((each for each in self._data.data.maps if each.id == map_id), None)
        workspace = self._session.workspace
        if overlay is None or workspace is None or not source_of(overlay).is_vector:
            return False
        joined = workspace.settings.joining_date
        return (joined.month, joined.day) != (1, 1)

    @property
    def _joining_year(self) -> int:
        workspace = self._session.workspace
        return 0 if workspace is None else workspace.settings.joining_date.year


def _why_no_year(table: LossTable, first: int) -> str:
    """Return why a counted map offers no year to enter."""
    if len(table) and not table.has_tonnes:
        return tr(
            "This map was counted in hectares only, and entries are in tCO2e: count it again with a carbon "
            "map on the Losses page."
        )
    return tr("This map has no losses since {year}, the year of joining: there is nothing to enter.").format(
        year=first
    )


def years_of(table: LossTable, first: int, reaches_on: bool = False) -> list[int]:
    """Return the years since ``first`` that have losses with tonnes, the latest first.

    :param reaches_on: a year takes losses of the next one, too.
    """
    shown = table.by_year(None, _LOSSES)
    tonnes = shown.year_totals()[1]
    years = {year for year, amount in zip(shown.years, tonnes) if amount}
    if reaches_on:
        years |= {year - 1 for year in years}
    return [year for year in sorted(years, reverse=True) if year >= first]


def _lines(plan) -> list[EnterLine]:
    """Return the plan by parcel, the largest emission first."""
    sums: dict = {}
    for losses, place in ((plan.losses, 0), (plan.overlaps, 2)):
        for one in losses:
            entry = sums.setdefault(one["parcel_id"], [0.0, 0.0, 0.0, 0.0])
            entry[place] += one["area_ha"] or 0.0
            entry[place + 1] += one.get("amount_tco2e", one.get("tco2e")) or 0.0
    lines = [EnterLine(parcel, *figures) for parcel, figures in sums.items()]
    return sorted(lines, key=lambda line: -line.tco2e)


def _told(plan, joined) -> str:
    """Return what a plan comes to, or why it is refused, and what deserves a look."""
    lines = []
    if plan.refusal is not None:
        lines.append("✖ " + _refused(plan))
    elif plan.losses:
        text = tr(
            "Would be entered: {stock} tCO2e on {area} ha, {parcels}, in year {accounts} of the accounts."
        )
        lines.append(
            text.format(
                stock=number(plan.tco2e),
                area=number(plan.area_ha, 2),
                parcels=parcels(len({loss["parcel_id"] for loss in plan.losses})),
                accounts=", ".join(year_name(each, joined) for each in sorted(set(plan.years))),
            )
        )
    else:
        lines.append(tr("There is nothing to enter."))
    lines += ["⚠ " + plan.sentence(finding) for finding in plan.warnings]
    if plan.without_density_ha > 0:
        text = tr("⚠ On {area} ha the carbon map has no value: no tonnes are entered for them.")
        lines.append(text.format(area=number(plan.without_density_ha, 2)))
    lines += _left_out(plan)
    return "\n".join(lines)


def _left_out(plan) -> list[str]:
    """Return what was left out, and why."""
    lines, areas = [], {"entered": 0.0, "twice": 0.0}
    for one in plan.left_out:
        if one.why in areas:
            areas[one.why] += one.area_ha
    if areas["entered"]:
        text = tr("Left out, because it is in the accounts already: {area} ha.")
        lines.append(text.format(area=number(areas["entered"], 2)))
    if areas["twice"]:
        text = tr("Counted once, because events of the map lie on each other: {area} ha.")
        lines.append(text.format(area=number(areas["twice"], 2)))
    little = sum(one.why not in areas for one in plan.left_out)
    if little:
        text = tr("Left out, because nothing to speak of was lost there: {number}.")
        lines.append(text.format(number=number(little)))
    return lines


def _refused(plan) -> str:
    """Return why a plan is refused; entries are named by the table's last column, not by their ids."""
    if plan.refusal.code != "losses_overlap":
        return plan.sentence(plan.refusal)
    text = tr(
        "{area} ha of these losses ({stock} tCO2e, {parcels}) are in the accounts of the same year already, "
        "as the last column shows: tick “Only what is new”, choose other parcels, or correct those entries "
        "to 0 in the Credits panel first. Nothing was entered."
    )
    return text.format(
        area=number(plan.overlap_ha, 2),
        stock=number(plan.overlap_tco2e, 2),
        parcels=parcels(len({one["parcel_id"] for one in plan.overlaps})),
    )


def _why_closed(open_year: int | None) -> str:
    if open_year is None:
        return tr(
            "The accounts are not open yet: open them in the Credits panel, page Accounts; then losses can "
            "be entered here."
        )
    if open_year == 0:
        return tr("All years of the accounts are closed: nothing can be entered any more.")
    return ""
