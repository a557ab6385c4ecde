"""How sure P0, T0, B and a year's credits are, from the parcels of a workspace and their errors.

P0 and T0 stay those of the budget: where a sample puts the areas of the map right, ``value_tco2e`` is what
the stock would be with these, and the interval lies around that. Intervals come twice, by exact propagation
(normal) and by Monte Carlo (percentiles). Amounts are tCO2e.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Optional

from ..findings import Finding, Level, RuleError
from ..mechanism.book import refusal, warning
from ..mechanism.budget import BudgetMethod
from ..parcel import Side
from ..statistics.deductions import Deduction, deduct
from ..statistics.intervals import normal_quantile
from ..statistics.uncertainty import Part, Shape, propagate, simulate, uncertainty_findings
from .credit_claims import CREDITS, Claim
from .stock_cells import Cells, ErrorModel, MapAreas, StockFacts, cells_of, factors_of, stock_findings

P0, T0, B = "P0", "T0", "B"
#: How far P0 and T0 of the parcels may be from the budget's, as a share: what summing in another order makes.
SUM_TOLERANCE = 1e-9
#: Methods by which T0 and B come from the parcels' stock.
_OF_STOCK = (BudgetMethod.TRADEABLE_STOCK, BudgetMethod.LAND_MANAGEMENT_PLAN)
_MOST_YEARS_NAMED = 6


@dataclass(frozen=True)
class Stated:
    """P0, T0 and B as the budget has them, with its method; amounts in tCO2e."""

    p0_tco2e: float
    t0_tco2e: float
    annual_budget_tco2e: float
    period_years: int
    method: BudgetMethod = BudgetMethod.TRADEABLE_STOCK


@dataclass(frozen=True)
class Reckoning:
    """How intervals are made; ``rule`` is the id of a rule of deductions, empty for none."""

    confidence: float = 0.95
    draws: int = 10_000
    seed: int = 1
    shape: Shape = Shape.NORMAL
    rule: str = ""


@dataclass(frozen=True)
class Taken:
    """What a rule of deductions takes off a figure: share of it, and what is left."""

    rule: str
    scheme: str
    share: float
    deducted_tco2e: float
    left_tco2e: float


@dataclass(frozen=True)
class FigureInterval:
    """A figure with its intervals.

    ``stated_tco2e`` stands in the budget or the accounts; ``value_tco2e`` is the estimate the intervals lie
    around, another one only where areas are adjusted. ``fixed_tco2e`` of it has no known error and counts as
    certain. ``year`` is an accounting year, ``None`` of P0, T0 and B. ``parts`` by source, largest first.
    """

    name: str
    year: Optional[int]
    stated_tco2e: float
    value_tco2e: float
    se_tco2e: float
    low_tco2e: float
    high_tco2e: float
    drawn_tco2e: float
    drawn_se_tco2e: float
    drawn_low_tco2e: float
    drawn_high_tco2e: float
    fixed_tco2e: float = 0.0
    parts: tuple[Part, ...] = ()
    taken: Optional[Taken] = None

    @property
    def half_width_tco2e(self) -> float:
        """Half of the width of the interval by propagation."""
        return 0.5 * (self.high_tco2e - self.low_tco2e)

    @property
    def confidence(self) -> Optional[float]:
        """Level of the intervals, 0 to 1, by the width of the normal one; ``None`` where it has none."""
        if not self.se_tco2e > 0.0:
            return None
        return round(math.erf(self.half_width_tco2e / self.se_tco2e / math.sqrt(2.0)), 6)

    @property
    def largest(self) -> str:
        """The source that contributes most; empty where nothing is uncertain."""
        return self.parts[0].name if self.parts and self.se_tco2e > 0.0 else ""


@dataclass(frozen=True)
class BudgetUncertainty:
    """The figures in the order to show them, and what is to be said of them."""

    figures: tuple[FigureInterval, ...]
    findings: tuple[Finding, ...]
    parcels: int
    parcels_without_error: int

    def figure(self, name: str, year: Optional[int] = None) -> Optional[FigureInterval]:
        """Return a figure, ``None`` where there is no interval of it."""
        return next((one for one in self.figures if (one.name, one.year) == (name, year)), None)

    @property
    def credits(self) -> tuple[FigureInterval, ...]:
        """The credits of years, the first year first."""
        return tuple(one for one in self.figures if one.name == CREDITS)


def budget_uncertainty(
    stated: Stated,
    parcels: Iterable[StockFacts],
    model: ErrorModel,
    reckoning: Reckoning,
    *,
    areas: Optional[MapAreas] = None,
    claims: Sequence[Claim] = (),
    others: Optional[Mapping[str, StockFacts]] = None,
    progress: Callable[[float], None] = lambda percent: None,
) -> BudgetUncertainty:
    """Return the intervals of P0, T0, B and of the claims.

    :param parcels: those whose stock counts, each with the side it counts on by the budget's method.
    :param areas: ratios of adjusted to mapped areas of strata; those without one count as they are.
    :param others: parcels that claims rest on and that are not among ``parcels``, by id.
    :param progress: is told percent; what it raises ends the work.
    :raises RuleError: there is nothing to work out, or a figure that is none.
    """
    given = list(parcels)
    parcels = [one.with_sound_error() for one in given]
    model.check()
    if not any(parcel.stock_tco2e > 0.0 for parcel in parcels):
        raise refusal("uncertainty_without_stock")
    findings: list[Finding] = list(areas.findings if areas else ())
    unsound = sum(one is not other for one, other in zip(given, parcels))
    if unsound:
        findings.append(warning("parcel_errors_unsound", number=unsound))
    findings += stock_findings(parcels, model, areas)
    work = _Work(model, reckoning, areas, findings)
    figures = work.of_budget(stated, parcels)
    known = {name: one.with_sound_error() for name, one in (others or {}).items()}
    known.update({parcel.id: parcel for parcel in parcels})
    for number, claim in enumerate(claims, 1):
        progress(30.0 + 70.0 * number / len(claims))
        figures.append(work.of_claim(claim, known))
    work.say_unknown_credits()
    if figures and not any(one.se_tco2e > 0.0 for one in figures):
        findings.append(warning("uncertainty_of_nothing"))
    without = sum(parcel.se_tco2e is None for parcel in parcels)
    return BudgetUncertainty(tuple(figures), _once(findings), len(parcels), without)


class _Work:
    """Works figures out one after the other, and gathers what is to be said."""

    def __init__(self, model: ErrorModel, reckoning: Reckoning, areas, findings: list) -> None:
        self._model, self._by, self._areas, self._findings = model, reckoning, areas, findings
        self._unknown: list[tuple[int, float]] = []

    def of_budget(self, stated: Stated, parcels: Sequence[StockFacts]) -> list[FigureInterval]:
        """Return P0, T0 and B as far as they are of the parcels' stock."""
        groups = {Side.PROTECTED: P0, Side.TRADEABLE: T0}
        cells = cells_of(((groups[one.side], one, 1.0) for one in parcels if one.side in groups), self._model)
        wanted = self._of_stock(stated, cells)
        if not wanted or not cells.keys:
            return []
        weights = {name: cells.weights(group, scale) for name, (group, scale, _) in wanted.items()}
        exact, drawn = self._both(cells, weights, True)
        return [
            self._figure(name, None, amount, 0.0, exact[name], drawn[name])
            for name, (_, _, amount) in wanted.items()
        ]

    def of_claim(self, claim: Claim, known: Mapping[str, StockFacts]) -> FigureInterval:
        """Return the interval of a year's credits or entitlement."""
        parts, fixed = [], claim.fixed_tco2e
        unknown = claim.fixed_tco2e
        for parcel_id, amount in claim.by_parcel.items():
            parcel = known.get(parcel_id)
            if parcel is None or not parcel.stock_tco2e > 0.0:
                fixed += amount
                unknown += amount
                continue
            unknown += amount if parcel.se_tco2e is None else 0.0
            parts.append((claim.name, parcel, amount / parcel.stock_tco2e))
        if claim.name == CREDITS and unknown > SUM_TOLERANCE * claim.stated_tco2e:
            self._unknown.append((claim.year, unknown))
        cells = cells_of(parts, self._model)
        if not cells.keys:
            return _certain(claim)
        exact, drawn = self._both(cells, {claim.name: cells.weights(claim.name)})
        one, other = exact[claim.name], drawn[claim.name]
        return self._figure(claim.name, claim.year, claim.stated_tco2e, fixed, one, other)

    def say_unknown_credits(self) -> None:
        """Say of which years' credits a part has no known error."""
        if self._unknown:
            years = [str(year) for year, _ in self._unknown]
            first = "… " if len(years) > _MOST_YEARS_NAMED else ""
            named = first + ", ".join(years[-_MOST_YEARS_NAMED:])
            tonnes = sum(amount for _, amount in self._unknown)
            self._findings.append(warning("credits_without_error", years=named, tonnes=tonnes))

    def _of_stock(self, stated: Stated, cells: Cells) -> dict:
        """Return name → (group, scale, amount) of the figures that the parcels' stock makes."""
        wanted = {P0: (P0, 1.0, stated.p0_tco2e)}
        if stated.method in (*_OF_STOCK, BudgetMethod.HISTORICAL_AVERAGE):
            wanted[T0] = (T0, 1.0, stated.t0_tco2e)
        if stated.method in _OF_STOCK:
            wanted[B] = (T0, 1.0 / stated.period_years, stated.annual_budget_tco2e)
        missing = [name for name in (T0, B) if name not in wanted]
        if missing:
            values = {"figures": ", ".join(missing)}
            self._findings.append(Finding(Level.INFO, "figures_not_of_stock", stated.method.value, values))
        for name, (group, scale, amount) in list(wanted.items()):
            found = scale * cells.total(group)
            if abs(found - amount) > SUM_TOLERANCE * max(1.0, abs(amount), abs(found)):
                del wanted[name]
                values = {"stated": amount, "found": found}
                self._findings.append(warning("figure_not_of_parcels", name, **values))
        return wanted

    def _both(self, cells: Cells, weights: Mapping, tell: bool = False) -> tuple[dict, dict]:
        factors, by = factors_of(cells, self._model, self._areas), self._by
        if tell:
            self._findings.extend(uncertainty_findings(factors, by.shape))
        exact = propagate(factors, weights, by.confidence)
        return exact, simulate(factors, weights, by.confidence, by.draws, by.seed, by.shape)

    def _figure(self, name, year, stated: float, fixed: float, exact, drawn) -> FigureInterval:
        value = exact.value + fixed
        if self._areas is None:
            value = stated  # but for rounding; the budget's own figure is shown
        half = normal_quantile(self._by.confidence) * exact.se
        return FigureInterval(
            name=name,
            year=year,
            stated_tco2e=stated,
            value_tco2e=value,
            se_tco2e=exact.se,
            low_tco2e=value - half,
            high_tco2e=value + half,
            drawn_tco2e=drawn.value + fixed,
            drawn_se_tco2e=drawn.se,
            drawn_low_tco2e=drawn.low + fixed,
            drawn_high_tco2e=drawn.high + fixed,
            fixed_tco2e=fixed,
            parts=exact.parts,
            taken=self._taken(name, year, stated, value, exact.se),
        )

    def _taken(self, name, year, stated: float, value: float, se: float) -> Optional[Taken]:
        """Return what the rule takes off B (the most a year can credit) and off a year's credits."""
        if not self._by.rule or name not in (B, CREDITS):
            return None
        try:
            found: Deduction = deduct(self._by.rule, stated, value, se)
        except RuleError as error:
            if error.finding.code == "deduction_unknown":
                raise
            given = error.finding
            subject = given.subject if year is None else f"{given.subject} ({year})"
            self._findings.append(Finding(Level.WARNING, given.code, subject, given.values))
            return None
        self._findings.extend(found.findings)
        return Taken(found.rule, found.scheme, found.share, found.deducted, found.left)


def _certain(claim: Claim) -> FigureInterval:
    """Return a figure of which no error is known."""
    amount = claim.stated_tco2e
    value, drawn = (amount, 0.0, amount, amount), (amount, 0.0, amount, amount)
    return FigureInterval(claim.name, claim.year, amount, *value, *drawn, fixed_tco2e=amount)


def _once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings without those that say the same again."""
    kept: dict = {}
    for one in findings:
        kept.setdefault((one.code, one.subject, tuple(sorted(one.values.items()))), one)
    return tuple(kept.values())
