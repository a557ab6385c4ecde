"""A formula of biomass that a user has typed: arithmetic of a tree's measures, nothing else.

D is the diameter (cm), H the height (m), WD the wood density (g/cm³), E the environmental stress (no unit).
"""

from __future__ import annotations

import ast
import math
import unicodedata
from collections.abc import Mapping

import numpy as np

from ..findings import Finding, Level, RuleError

#: Name in a formula, in lower case → measure.
MEASURES = {
    "d": "diameter",
    "dbh": "diameter",
    "h": "height",
    "wd": "density",
    "ρ": "density",
    "rho": "density",
    "e": "environment",
}
FUNCTIONS = {
    "exp": np.exp,
    "ln": np.log,
    "log": np.log,
    "log10": np.log10,
    "sqrt": np.sqrt,
}
LONGEST_FORMULA = 500
_OPERATORS = {
    ast.Add: np.add,
    ast.Sub: np.subtract,
    ast.Mult: np.multiply,
    ast.Div: np.divide,
    ast.Pow: np.power,
    ast.UAdd: np.positive,
    ast.USub: np.negative,
}
_WRITTEN = {"^": "**", "²": "**2", "³": "**3", "×": "*", "·": "*", "−": "-", "÷": "/"}


class Formula:
    """A formula that has been read."""

    def __init__(self, text: str) -> None:
        """Read ``text``, such as ``0.0673 * (WD * D^2 * H)^0.976``.

        :raises RuleError: it is no formula; the finding says which part.
        """
        self.text = text.strip()
        if not self.text or len(self.text) > LONGEST_FORMULA:
            raise _wrong("formula_length", "", {"most": LONGEST_FORMULA})
        written = self.text
        for sign, code in _WRITTEN.items():
            written = written.replace(sign, code)
        written = unicodedata.normalize("NFKC", written).strip()
        self._used: set = set()
        try:
            self._tree = ast.parse(written, mode="eval").body
            self._check(self._tree)
        except RuleError:
            raise
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            raise _wrong("formula_syntax", self.text, {"near": _near(written, error)}) from None
        if "diameter" not in self._used:
            raise _wrong("formula_no_diameter", self.text)

    @property
    def needs(self) -> tuple:
        """What it asks of a tree or a place beside the diameter."""
        return tuple(name for name in ("height", "density", "environment") if name in self._used)

    def kg(self, measures: Mapping):
        """Return what it makes of measures (by name); where that is no number, NaN or infinity."""
        with np.errstate(all="ignore"):
            return np.asarray(self._value(self._tree, measures), dtype=float)

    def _check(self, node) -> None:
        if isinstance(node, ast.Constant):
            if isinstance(node.value, bool) or not isinstance(node.value, (int, float)):
                raise _wrong("formula_part", str(node.value))
        elif isinstance(node, ast.Name):
            if node.id.casefold() not in MEASURES:
                raise _wrong("formula_name", node.id, {"known": "D, H, WD, E"})
            self._used.add(MEASURES[node.id.casefold()])
        elif isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
            self._check(node.left)
            self._check(node.right)
        elif isinstance(node, ast.UnaryOp) and type(node.op) in _OPERATORS:
            self._check(node.operand)
        elif isinstance(node, ast.Call):
            self._check_call(node)
        elif isinstance(node, ast.Tuple):
            raise _wrong("formula_comma", ast.unparse(node))
        else:
            raise _wrong("formula_part", ast.unparse(node))

    def _check_call(self, node) -> None:
        name = ast.unparse(node.func)
        if not isinstance(node.func, ast.Name) or name.casefold() not in FUNCTIONS:
            raise _wrong("formula_function", name, {"known": ", ".join(FUNCTIONS)})
        if len(node.args) != 1 or node.keywords or isinstance(node.args[0], ast.Starred):
            raise _wrong("formula_arguments", name)
        self._check(node.args[0])

    def _value(self, node, measures: Mapping):
        if isinstance(node, ast.Constant):
            return np.float64(node.value)
        if isinstance(node, ast.Name):
            return measures[MEASURES[node.id.casefold()]]
        if isinstance(node, ast.Call):
            return FUNCTIONS[node.func.id.casefold()](self._value(node.args[0], measures))
        operator = _OPERATORS[type(node.op)]
        if isinstance(node, ast.UnaryOp):
            return operator(self._value(node.operand, measures))
        return operator(self._value(node.left, measures), self._value(node.right, measures))


def kg_of_one(formula: Formula, measures: Mapping) -> float:
    """Return the biomass of one tree (kg).

    :raises RuleError: it is no number above 0.
    """
    found = float(formula.kg({name: np.float64(value) for name, value in measures.items()}))
    if not (math.isfinite(found) and found > 0.0):
        raise _wrong("formula_result", formula.text, {"value": found, "diameter": measures["diameter"]})
    return found


def _wrong(code: str, subject: str, values: Mapping | None = None) -> RuleError:
    return RuleError(Finding(Level.ERROR, code, subject, values or {}))


def _near(written: str, error) -> str:
    """Return where a formula stops to be one, as a few of its characters."""
    place = getattr(error, "offset", None) or 1
    return written[max(0, place - 1) : place + 9].strip() or written[-6:].strip()
