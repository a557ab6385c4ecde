"""What schemes take off an amount for its uncertainty, by their rules in ``resources/tables``.

Rules that have not been checked against the scheme's own text are marked so, and said.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..findings import Finding, Level, RuleError
from ..tables import table
from .intervals import normal_quantile, t_quantile

#: The level of confidence that all the rules go by.
CONFIDENCE = 0.90


@dataclass(frozen=True)
class Deduction:
    """What a rule takes off: ``share`` of the amount, ``amount`` of it, and why.

    ``uncertainty`` is the half width of the 90 % interval as a share of the mean.
    """

    rule: str
    scheme: str
    uncertainty: float
    share: float
    deducted: float
    left: float
    source: str
    findings: tuple


def rule_names() -> tuple:
    """Return the ids of the rules there are."""
    return tuple(one["id"] for one in table("uncertainty_deductions")["rules"])


def deduct(
    rule: str, amount: float, mean: float, standard_error: float, degrees: float | None = None
) -> Deduction:
    """Return what a rule takes off an amount of tCO2e.

    :param mean: what the standard error is of; the amount itself, or the stock it comes from.
    :param degrees: degrees of freedom of the standard error; ``None`` for very many.
    :raises RuleError: no such rule, a figure that is none, or an uncertainty the rule does not admit.
    """
    given = next((one for one in table("uncertainty_deductions")["rules"] if one["id"] == rule), None)
    if given is None:
        raise _bad("deduction_unknown", rule, {"known": ", ".join(rule_names())})
    if not (math.isfinite(mean) and mean > 0.0):
        raise _bad("deduction_mean", rule, {"value": mean})
    if not (math.isfinite(standard_error) and standard_error >= 0.0):
        raise _bad("deduction_error", rule, {"value": standard_error})
    factor = normal_quantile(CONFIDENCE) if degrees is None else t_quantile(CONFIDENCE, degrees)
    relative = standard_error / mean
    uncertainty = factor * relative
    share = min(1.0, _share(given, uncertainty, relative, degrees))
    base = max(0.0, amount)  # nothing is taken off, or given, where nothing was reduced
    return Deduction(
        rule, given["scheme"], uncertainty, share, base * share, amount - base * share, given["source"],
        tuple(_findings(given)),
    )  # fmt: skip


def _share(given: dict, uncertainty: float, relative: float, degrees: float | None) -> float:
    kind = given["kind"]
    if kind == "linear":
        return given["slope"] * uncertainty / given["z"]
    if kind == "student":
        level = given["confidence"]
        return relative * (normal_quantile(level) if degrees is None else t_quantile(level, degrees))
    if kind == "excess":
        return max(0.0, uncertainty - given["free"])
    for most, share in given["bands"]:
        if most is None or uncertainty <= most:
            return share * uncertainty if given["of_uncertainty"] else share
    raise _bad("deduction_too_uncertain", given["scheme"], {"percent": 100.0 * uncertainty})


def _findings(given: dict):
    if not given["verified"]:
        yield Finding(Level.WARNING, "deduction_unverified", given["scheme"], {"source": given["source"]})


def _bad(code: str, subject: str, values: dict) -> RuleError:
    return RuleError(Finding(Level.ERROR, code, subject, values))
