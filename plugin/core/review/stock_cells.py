"""Parcels' stocks with their errors, summed into cells whose parts are uncertain in the same way.

A cell is a group (P0, T0, a year's credits), a stratum, and one of the kinds of carbon that root:shoot and
carbon fraction do or do not concern. Amounts are tCO2e.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Optional

import numpy as np

from ..findings import Finding, Level
from ..mechanism.book import refusal, warning
from ..parcel import Side
from ..statistics.accuracy import Measure, area_ratios, assess
from ..statistics.labelled import Labelled
from ..statistics.uncertainty import MOST_STRATA, Factor, factor_with

#: Share by which the area of a stratum may differ between parcels and map before that is said.
AREA_TOLERANCE = 0.01
_SUM_TOLERANCE = 1e-6
MOST_ERROR_PCT = 1000.0


class Correlation(str, Enum):
    """How the errors of the densities of parcels in one stratum go together."""

    SHARED = "shared"  # one density, one error: it does not average out
    INDEPENDENT = "independent"  # each parcel was measured by itself


class Source(str, Enum):
    """What makes a stock uncertain."""

    AREA = "area"
    DENSITY = "density"
    ROOT_SHOOT = "root_shoot"
    CARBON_FRACTION = "carbon_fraction"


class Kind(str, Enum):
    """Which kind of carbon: only some of it hangs on root:shoot and carbon fraction."""

    ABOVE = "above_ground"
    BELOW = "below_ground"
    REST = "rest"


@dataclass(frozen=True)
class StockFacts:
    """One parcel whose stock counts; ``None`` where a figure is not known.

    ``se_tco2e`` is the standard error of the whole stock, by its densities.
    """

    id: str  # noqa: A003 (the column's name)
    stratum: str
    side: Side
    area_ha: float
    stock_tco2e: float
    se_tco2e: Optional[float] = None
    above_tco2e: Optional[float] = None
    below_tco2e: Optional[float] = None

    def with_sound_error(self) -> "StockFacts":
        """Return it without a standard error that is none: text, negative, infinite, not a number."""
        error = self.se_tco2e
        sound = error is None or (isinstance(error, (int, float)) and math.isfinite(error) and error >= 0.0)
        return self if sound else replace(self, se_tco2e=None)

    def kinds(self) -> Optional[dict[Kind, float]]:
        """Return the stock by kind; ``None`` where the pools do not tell."""
        if self.above_tco2e is None and self.below_tco2e is None:
            return None
        above, below = self.above_tco2e or 0.0, self.below_tco2e or 0.0
        rest = self.stock_tco2e - above - below
        if rest < -_SUM_TOLERANCE * max(1.0, self.stock_tco2e):
            return None  # pools of another moment than the stock
        return {Kind.ABOVE: above, Kind.BELOW: below, Kind.REST: max(0.0, rest)}


@dataclass(frozen=True)
class ErrorModel:
    """What is uncertain besides the parcels' own standard errors; errors in % of the ratio itself.

    :param strata_correlation: of the densities of different strata, 0 to 1; only with shared errors.
    """

    correlation: Correlation = Correlation.SHARED
    strata_correlation: float = 0.0
    root_shoot_pct: float = 0.0
    carbon_fraction_pct: float = 0.0

    def check(self) -> None:
        """Refuse what cannot be.

        :raises RuleError: a correlation outside 0 to 1, or an error that is none.
        """
        if not 0.0 <= self.strata_correlation <= 1.0:
            raise refusal("strata_correlation", value=self.strata_correlation)
        for source, value in (
            (Source.ROOT_SHOOT, self.root_shoot_pct),
            (Source.CARBON_FRACTION, self.carbon_fraction_pct),
        ):
            if not 0.0 <= value <= MOST_ERROR_PCT:
                raise refusal("ratio_error", source.value, value=value, most=MOST_ERROR_PCT)

    @property
    def by_kind(self) -> bool:
        """Whether it matters which kind of carbon a stock is."""
        return self.root_shoot_pct > 0.0 or self.carbon_fraction_pct > 0.0


@dataclass(frozen=True)
class MapAreas:
    """Adjusted area by mapped area of each class of a map, and the covariances of these ratios.

    ``mapped_ha`` is what the map has of each class, ``known`` whether that is not an estimate of the sample;
    ``findings`` are those of its accuracy.
    """

    ratios: Mapping[str, float]
    covariance: np.ndarray  # in the order of ``ratios``
    mapped_ha: Mapping[str, float]
    findings: tuple[Finding, ...] = ()
    known: bool = True


def map_areas(sample: Labelled, areas: Mapping[str, float]) -> MapAreas:
    """Return how the areas of a map's classes are put right by a labelled sample.

    :param areas: hectares by class; empty where the sample's weights are hectares.
    :raises RuleError: as :func:`..statistics.accuracy.assess`; ``map_without_areas``.
    """
    found = assess(sample, areas or None)
    if not areas and not sample.adds_up:
        raise refusal("map_without_areas")
    unsampled = {one.subject for one in found.findings if one.code == "class_not_sampled"}
    values, covariance = area_ratios(sample, areas or None)
    kept, ratios, mapped = [], {}, {}
    for number, name in enumerate(found.classes):
        if np.isfinite(values[number]) and name not in unsampled:
            kept.append(number)
            ratios[name] = float(values[number])
            mapped[name] = found.figure(Measure.MAPPED_AREA, name).value or 0.0
    told = tuple(_of_areas(one) for one in found.findings)
    known = bool(areas) and sample.stratum is None
    return MapAreas(ratios, covariance[np.ix_(kept, kept)], mapped, told, known)


def _of_areas(one: Finding) -> Finding:
    """Return what a finding of the accuracy means for areas: an error that was not seen is in no interval."""
    if one.code != "class_without_errors":
        return one
    return warning("area_without_errors", one.subject, **one.values)


def by_names_of(areas: MapAreas, names: Mapping[str, str], strata: Iterable[str]) -> MapAreas:
    """Return the same with the classes called as the parcels' strata are.

    A map has codes, parcels have names of strata: a class whose code is no stratum gets its name if that is
    one, unless two classes would then be called the same.

    :param names: names of the classes by code.
    """
    known = set(strata)
    new = {
        code: names[code] if code not in known and names.get(code) in known else code for code in areas.ratios
    }
    if len(set(new.values())) < len(new):
        return areas
    return replace(
        areas,
        ratios={new[code]: value for code, value in areas.ratios.items()},
        mapped_ha={new[code]: value for code, value in areas.mapped_ha.items()},
        findings=tuple(replace(one, subject=new.get(one.subject, one.subject)) for one in areas.findings),
    )


@dataclass
class Cells:
    """The cells, in any order; ``covariance`` is that of their stocks by the errors of densities."""

    keys: list = field(default_factory=list)  # (group, stratum, kind)
    stock: np.ndarray = field(default_factory=lambda: np.zeros(0))
    covariance: np.ndarray = field(default_factory=lambda: np.zeros((0, 0)))

    def weights(self, group: str, scale: float = 1.0) -> list[float]:
        """Return the weights of a figure that sums one group."""
        return [scale * (key[0] == group) for key in self.keys]

    def total(self, group: str) -> float:
        """Return the stock of a group."""
        return float(sum(stock for key, stock in zip(self.keys, self.stock) if key[0] == group))


def cells_of(parts: Iterable[tuple[str, StockFacts, float]], model: ErrorModel) -> Cells:
    """Sum parcels into cells.

    :param parts: (group, parcel, which part of its stock counts there); a parcel once in each group.
    :raises RuleError: there are more cells than can be worked out.
    """
    place: dict = {}
    stocks: list[float] = []
    errors: list[float] = []  # sums of standard errors: what is shared adds up
    pairs: dict = {}  # sums of products of standard errors: what is independent adds in quadrature
    for group, parcel, part in parts:
        own = []
        for kind, amount, error in _split(parcel, part, model.by_kind):
            number = place.setdefault((group, parcel.stratum, kind), len(place))
            if number == len(stocks):
                stocks.append(0.0)
                errors.append(0.0)
            stocks[number] += amount
            errors[number] += error
            own.append((number, error))
        if model.correlation is Correlation.INDEPENDENT:
            for one, first in own:
                for other, second in own:
                    pairs[one, other] = pairs.get((one, other), 0.0) + first * second
    if len(place) > MOST_STRATA:
        raise refusal("too_many_strata", value=len(place), most=MOST_STRATA)
    keys = list(place)
    if model.correlation is Correlation.INDEPENDENT:
        covariance = np.zeros((len(keys),) * 2)
        for (one, other), product in pairs.items():
            covariance[one, other] = product
    else:
        strata = np.array([key[1] for key in keys], dtype=object)
        alike = np.equal.outer(strata, strata).astype(bool) if len(keys) else np.zeros((0, 0), dtype=bool)
        covariance = np.where(alike, 1.0, model.strata_correlation) * np.outer(errors, errors)
    return Cells(keys, np.array(stocks), covariance)


def _split(parcel: StockFacts, part: float, by_kind: bool):
    """Yield (kind, stock, its standard error): the pools of a parcel share its error."""
    error = parcel.se_tco2e or 0.0
    kinds = parcel.kinds() if by_kind else None
    if not kinds or not parcel.stock_tco2e:
        yield Kind.REST, part * parcel.stock_tco2e, part * error
        return
    for kind, amount in kinds.items():
        if amount:
            yield kind, part * amount, part * error * amount / parcel.stock_tco2e


def factors_of(cells: Cells, model: ErrorModel, areas: Optional[MapAreas]) -> list[Factor]:
    """Return the factors whose product is the cells' stocks: areas, densities, ratios."""
    found = []
    if areas is not None:
        found.append(_area_factor(cells, areas))
    found.append(factor_with(Source.DENSITY.value, cells.stock, cells.covariance))
    for source, percent, kinds in (
        (Source.ROOT_SHOOT, model.root_shoot_pct, (Kind.BELOW,)),
        (Source.CARBON_FRACTION, model.carbon_fraction_pct, (Kind.ABOVE, Kind.BELOW)),
    ):
        if percent > 0.0:
            errors = np.array([percent / 100.0 * (key[2] in kinds) for key in cells.keys])
            ones = np.ones(len(cells.keys))
            found.append(factor_with(source.value, ones, np.outer(errors, errors)))
    return found


def _area_factor(cells: Cells, areas: MapAreas) -> Factor:
    order = {name: number for number, name in enumerate(areas.ratios)}
    known = np.array([key[1] in order for key in cells.keys])
    of = np.array([order.get(key[1], 0) for key in cells.keys])
    values = np.array([areas.ratios.get(key[1], 1.0) for key in cells.keys])
    covariance = (
        areas.covariance[np.ix_(of, of)] * np.outer(known, known) if order else np.zeros((len(of),) * 2)
    )
    return factor_with(Source.AREA.value, values, covariance)


def stock_findings(parcels: Sequence[StockFacts], model: ErrorModel, areas: Optional[MapAreas]):
    """Yield what is to be said of the parcels: errors, strata and pools that are not known.

    :raises RuleError: no parcel is of any class of the map.
    """
    if areas is not None and not any(parcel.stratum in areas.ratios for parcel in parcels):
        raise refusal("map_without_strata", known=", ".join(areas.ratios))
    whole = sum(parcel.stock_tco2e for parcel in parcels)
    without = [parcel for parcel in parcels if parcel.se_tco2e is None]
    if without:
        yield _counted("parcels_without_error", without, whole)
    bare = [parcel for parcel in parcels if not parcel.stratum]
    if bare and model.correlation is Correlation.SHARED:
        yield Finding(Level.INFO, "parcels_without_stratum", values={"number": len(bare)})
    if model.by_kind:
        unknown = [parcel for parcel in parcels if parcel.stock_tco2e and parcel.kinds() is None]
        if unknown:
            yield _counted("parcels_without_pools", unknown, whole)
    if areas is not None:
        yield from _area_findings(parcels, areas, whole)


def _area_findings(parcels, areas: MapAreas, whole: float):
    by_stratum: dict = {}
    for parcel in parcels:
        by_stratum.setdefault(parcel.stratum, []).append(parcel)
    for stratum, members in sorted(by_stratum.items()):
        mapped = areas.mapped_ha.get(stratum)
        area = sum(parcel.area_ha for parcel in members)
        if not stratum:
            yield _counted("no_stratum_on_map", members, whole)
        elif mapped is None:
            yield _counted("stratum_not_on_map", members, whole, stratum)
        elif areas.known and abs(area - mapped) > AREA_TOLERANCE * mapped:
            values = {"area": area, "mapped": mapped}
            yield Finding(Level.INFO, "map_area_differs", stratum, values)


def _counted(code: str, parcels, whole: float, subject: Optional[str] = None) -> Finding:
    stock = sum(parcel.stock_tco2e for parcel in parcels)
    percent = 100.0 * stock / whole if whole else 0.0
    return warning(code, subject, number=len(parcels), stock=stock, percent=percent)
