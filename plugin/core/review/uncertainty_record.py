"""Intervals as plain data, as a workspace keeps them and a statement tells them, and back again."""

import hashlib
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from ..findings import Finding, Level
from ..mechanism.journal import canonical
from ..statistics.labelled import Labelled
from ..statistics.uncertainty import Part, Shape
from .budget_uncertainty import BudgetUncertainty, FigureInterval, Reckoning, Stated, Taken
from .credit_claims import Claim
from .stock_cells import Correlation, ErrorModel, StockFacts


def plain_result(found: BudgetUncertainty) -> dict:
    """Return all figures and findings as JSON can state them."""
    return {
        "figures": [asdict(one) for one in found.figures],
        "findings": [plain_finding(one) for one in found.findings],
        "parcels": found.parcels,
        "parcels_without_error": found.parcels_without_error,
    }


def result_of(plain: Mapping) -> BudgetUncertainty:
    """Return what :func:`plain_result` was made of.

    :raises KeyError, TypeError, ValueError: it is something else.
    """
    return BudgetUncertainty(
        tuple(_figure(one) for one in plain["figures"]),
        tuple(_finding(one) for one in plain["findings"]),
        int(plain["parcels"]),
        int(plain["parcels_without_error"]),
    )


def plain_finding(one: Finding) -> dict:
    """Return a finding as JSON can state it."""
    return {"level": one.level.value, "code": one.code, "subject": one.subject, "values": dict(one.values)}


def plain_method(model: ErrorModel, reckoning: Reckoning) -> dict:
    """Return the choices of a calculation by the algorithm's parameters; the seed stands by itself."""
    return {
        "CORRELATION": model.correlation.value,
        "STRATA_CORRELATION": model.strata_correlation,
        "ROOT_SHOOT_PCT": model.root_shoot_pct,
        "CARBON_FRACTION_PCT": model.carbon_fraction_pct,
        "CONFIDENCE": reckoning.confidence,
        "DRAWS": reckoning.draws,
        "SEED": reckoning.seed,
        "SHAPE": reckoning.shape.value,
        "RULE": reckoning.rule,
    }


def method_of(plain: Mapping[str, Any]) -> tuple[ErrorModel, Reckoning]:
    """Return the choices that :func:`plain_method` was made of.

    :raises KeyError, TypeError, ValueError: it is something else.
    """
    model = ErrorModel(
        Correlation(plain["CORRELATION"]),
        float(plain["STRATA_CORRELATION"]),
        float(plain["ROOT_SHOOT_PCT"]),
        float(plain["CARBON_FRACTION_PCT"]),
    )
    reckoning = Reckoning(
        float(plain["CONFIDENCE"]),
        int(plain["DRAWS"]),
        int(plain["SEED"]),
        Shape(plain["SHAPE"]),
        plain["RULE"] or "",
    )
    return model, reckoning


def parcels_sha256(stated: Stated, parcels: Iterable[StockFacts]) -> str:
    """Return the fingerprint of all that intervals of P0, T0 and B take from the parcels."""
    rows = sorted(
        [
            one.id, one.stratum, one.side.value, one.area_ha, one.stock_tco2e, _sayable(one.se_tco2e),
            one.above_tco2e, one.below_tco2e,
        ]
        for one in parcels
    )  # fmt: skip
    figures = [stated.p0_tco2e, stated.t0_tco2e, stated.annual_budget_tco2e, stated.period_years]
    return _digest([figures, stated.method.value, rows])


def claims_sha256(claims: Sequence[Claim]) -> str:
    """Return the fingerprint of the credits of all years and of what they rest on."""
    return _digest(
        [[one.name, one.year, one.stated_tco2e, dict(one.by_parcel), one.fixed_tco2e] for one in claims]
    )


def labels_sha256(sample: Labelled, areas: Mapping[str, float]) -> str:
    """Return the fingerprint of the labels that count in a sample, and of the areas of its classes."""
    rows = [
        [sample.classes[one], sample.classes[other], float(mass), int(times)]
        for one, other, mass, times in zip(sample.mapped, sample.reference, sample.mass, sample.times)
    ]
    groups = [
        None if each is None else [int(one) for one in each] for each in (sample.stratum, sample.cluster)
    ]
    return _digest([rows, groups, list(sample.strata), dict(areas)])


def _sayable(value):
    """Return a figure as JSON can state it: what is no finite number as its text."""
    return str(value) if isinstance(value, float) and not math.isfinite(value) else value


def _digest(value) -> str:
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def _figure(plain: Mapping) -> FigureInterval:
    taken = plain["taken"]
    parts = tuple(Part(**part) for part in plain["parts"])
    return FigureInterval(**{**plain, "parts": parts, "taken": Taken(**taken) if taken else None})


def _finding(plain: Mapping) -> Finding:
    return Finding(Level(plain["level"]), plain["code"], plain["subject"], plain["values"])
