"""What entering losses would do: amounts and places by parcel and year, and what is entered already.

Nothing typed is trusted: hectares and tonnes are counted from the maps, and so are those of whatever
overlaps a place that is in the accounts. A panel shows the plan, then enters it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from qgis.core import QgsGeometry, QgsProcessingException

from ...core.findings import Finding, RuleError
from ...core.mechanism.book import Act, state_of
from ...core.mechanism.losses import enter_losses
from ...core.overlays.losses import UnknownCode
from ...core.overlays.reading import Reading
from ...storage.ledger import Ledger
from ...storage.loss_places import TOLERANCE_M2, Comparison, compare, pack, polygons_of
from ...translate import tr
from ..messages import finding_sentence, shown_number
from .entry_map import changed_file, files_of, map_of
from .entry_parcels import parcel_names, parcels_of
from .entry_places import LeftOut, layers_to_enter, seen_losses
from .entry_years import in_accounting_years
from .places import amount_on
from .request import LossRequest, Rule
from .vector_layer import EventLayer

_TOLERANCE_HA = TOLERANCE_M2 / 1e4


@dataclass
class EntryPlan:
    """What would be entered, and what stands against it.

    ``losses`` are as :func:`~core.mechanism.losses.enter_losses` takes them; ``places`` their polygons
    in the workspace's CRS, ``years`` their accounting years. ``overlaps`` say what is in the accounts
    of the same year already (or twice among the losses), ``comparison`` has their polygons. ``refusal``
    is why the rules refuse the plan, ``None`` if they do not; ``warnings`` what they want looked at.
    ``names`` are those of the parcels; ``cut`` are dates of losses that lie in no single year.
    """

    losses: list[dict] = field(default_factory=list)
    places: list[QgsGeometry] = field(default_factory=list)
    years: list[int] = field(default_factory=list)
    map: Mapping = field(default_factory=dict)  # noqa: A003 (the word for it)
    comparison: Comparison = Comparison((), (), ())
    overlaps: list[dict] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    unknown: tuple[UnknownCode, ...] = ()
    cut: tuple[Reading, ...] = ()
    without_density_ha: float = 0.0
    names: dict = field(default_factory=dict)
    files: dict = field(default_factory=dict)
    refusal: Finding | None = None
    warnings: tuple[Finding, ...] = ()

    @property
    def area_ha(self) -> float:
        """Hectares that would be entered."""
        return sum(loss["area_ha"] for loss in self.losses)

    @property
    def tco2e(self) -> float:
        """Tonnes of CO2e that would be entered."""
        return sum(loss["amount_tco2e"] or 0.0 for loss in self.losses)

    @property
    def overlap_ha(self) -> float:
        """Hectares that are in the accounts already."""
        return sum(one["area_ha"] for one in self.overlaps)

    @property
    def overlap_tco2e(self) -> float:
        """Tonnes of CO2e on those hectares, by the density maps of this plan."""
        return sum(one["tco2e"] or 0.0 for one in self.overlaps)

    def named(self, finding: Finding) -> Finding:
        """Return a finding with the parcels' names in place of their ids."""
        return _named(finding, self.names)

    def sentence(self, finding: Finding) -> str:
        """Return a finding's sentence, with the parcels' names."""
        return finding_sentence(self.named(finding))

    def shown(self) -> dict:
        """Return hectares and tonnes as texts, for a sentence."""
        return {"area": shown_number(self.area_ha), "tonnes": shown_number(self.tco2e)}


def plan_entry(
    workspace,
    request: LossRequest,
    years: Collection[int],
    context,
    feedback,
    parcel_ids: Collection[str] | None = None,
    name: str = "",
    note: str = "",
    only_new: bool = False,
    layers: Sequence[EventLayer] = (),
) -> EntryPlan:
    """Return what entering the losses of a request would do; writes nothing.

    The parcels are always those of the workspace, counted by exact shares; a map of exact days is
    counted in accounting years.

    :param request: maps, densities and conditions; its parcels and years play no part.
    :param years: accounting years, or the calendar years in which they begin; none: the open year.
    :param parcel_ids: the parcels that are wanted, all by default.
    :param name: of the map, in the accounts.
    :param only_new: leave out what is in the accounts of the same year already.
    :param layers: of events as polygons, beside the maps of the request; where events of one lie on each
        other in a parcel and year, the place is the earlier one's.
    :raises QgsProcessingException, RuleError, RasterError, Cancelled:
    """
    if not request.densities:
        raise QgsProcessingException(
            tr("Entering losses needs tonnes: choose at least one map of carbon density.")
        )
    ledger = Ledger(workspace)
    with ledger.reading() as book:
        state = state_of(book)
    asked = replace(request, parcels=parcels_of(workspace, context, parcel_ids), rule=Rule.EXACT)
    counting = in_accounting_years(asked, state, years)
    layers = layers_to_enter(layers, feedback)
    files = files_of(asked, layers)
    seen = seen_losses(counting, layers, feedback)
    left_out = list(seen.left_out)
    if only_new:
        left_out += _take_entered(workspace, counting, seen.places)
    plan = _measured(workspace, counting, seen.places, note, feedback)
    plan.left_out += left_out
    plan.map, plan.files = map_of(asked, workspace, name, layers), files
    plan.unknown, plan.cut = seen.unknown, seen.cut
    plan.names = parcel_names(workspace, {loss["parcel_id"] for loss in plan.losses})
    _try(ledger, plan)
    plan.warnings = (*(one.finding for one in seen.no_data), *plan.warnings)
    return plan


def enter(workspace, plan: EntryPlan, reason: str = "") -> Act:
    """Enter a plan: one act, all of its losses or none.

    :raises RuleError: the rules refuse, in a finding with the parcels' names; nothing was entered.
    :raises QgsProcessingException: a map has changed since it was counted.
    """
    path = changed_file(plan.files)
    if path:
        text = tr("The map “{path}” has changed since the losses were counted: count them again.")
        raise QgsProcessingException(text.format(path=path))
    try:
        return Ledger(workspace).act(enter_losses, reason=reason, **_values(plan))
    except RuleError as error:
        raise RuleError(_named(error.finding, plan.names)) from error


def _try(ledger: Ledger, plan: EntryPlan) -> None:
    """Note what the rules say of a plan, without entering it."""
    try:
        with ledger.reading() as book:
            plan.warnings = enter_losses(book, **_values(plan)).findings
    except RuleError as error:
        plan.refusal = error.finding


def _values(plan: EntryPlan) -> dict:
    return {
        "losses": plan.losses,
        "map": plan.map,
        "checked": plan.comparison.checked,
        "overlaps": plan.overlaps,
    }


def _named(finding: Finding, names: Mapping) -> Finding:
    """Return a finding whose subject names parcels by their names, where it names parcels."""
    parts = (finding.subject or "").split(", ")
    return replace(finding, subject=", ".join(names.get(part) or part for part in parts))


def _take_entered(workspace, request: LossRequest, found: dict) -> list[LeftOut]:
    """Take from places, in place, what is in the accounts already; return what was taken."""
    keys, taken = list(found), []
    for one in _compared(workspace, request, found).overlaps:
        parcel_id, first, last, _ = key = keys[one.loss]
        found[key] = polygons_of(found[key].difference(one.geometry))
        taken.append(LeftOut("entered", parcel_id, first, last, one.area_ha))
    for key in keys:
        if found[key].isNull():
            del found[key]
    return taken


def _compared(workspace, request: LossRequest, found: Mapping) -> Comparison:
    years = [request.which.year_of(Reading(first, last)) for _, first, last, _ in found]
    calendar = [last.year for _, _, last, _ in found]
    context = request.parcels.context.transformContext()
    return compare(workspace, list(found.values()), years, context, calendar)


def _measured(workspace, request: LossRequest, found: Mapping, note: str, feedback) -> EntryPlan:
    """Return the plan of places, measured on the cells and by the density maps of a request."""
    amounts = amount_on([place.asWkb().data() for place in found.values()], request, feedback)
    plan, kept = EntryPlan(), {}
    for (key, place), amount in zip(found.items(), amounts):
        parcel_id, first, last, kind = key
        why = "sliver" if amount.area_ha <= _TOLERANCE_HA else "no_carbon" if amount.tco2e == 0 else ""
        if why:
            plan.left_out.append(LeftOut(why, parcel_id, first, last, amount.area_ha))
            continue
        loss = {
            "parcel_id": parcel_id,
            "first_day": first.isoformat(),
            "last_day": last.isoformat(),
            "event_type": kind.value,
            "area_ha": amount.area_ha,
            "amount_tco2e": amount.tco2e,
            "note": note,
        }
        plan.losses.append({**loss, **pack(place)})
        plan.years.append(request.which.year_of(Reading(first, last)))
        kept[key] = place
        plan.without_density_ha += amount.without_density_ha
    plan.places = list(kept.values())
    plan.comparison = _compared(workspace, request, kept)
    plan.overlaps = _overlaps(plan.comparison, plan.losses, request, feedback)
    return plan


def _overlaps(comparison: Comparison, losses, request: LossRequest, feedback) -> list[dict]:
    """Return what overlaps in the same year, in hectares and tonnes as losses are counted."""
    shared = comparison.overlaps
    amounts = amount_on([one.geometry.asWkb().data() for one in shared], request, feedback) if shared else []
    return [
        {
            "parcel_id": losses[one.loss]["parcel_id"],
            "entry_id": one.entry_id,
            "event_id": one.event_id,
            "other_parcel_id": one.parcel_id if one.other is None else losses[one.other]["parcel_id"],
            "year": one.year,
            "area_ha": amount.area_ha,
            "tco2e": amount.tco2e,
        }
        for one, amount in zip(shared, amounts)
    ]
