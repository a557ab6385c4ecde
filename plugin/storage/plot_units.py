"""Units that field apps and tree lists write, and what they are in ours: cm, m, ha, g/cm³, t/ha."""

from __future__ import annotations

import math
import re
import unicodedata
from enum import Enum


class DiameterUnit(str, Enum):
    """What a tree's thickness is given in; girths are what a tape around the trunk shows."""

    CM = "cm"
    MM = "mm"
    M = "m"
    GIRTH_CM = "girth_cm"


class HeightUnit(str, Enum):
    """What a tree's height is given in."""

    M = "m"
    DM = "dm"
    CM = "cm"


class AreaUnit(str, Enum):
    """What a plot's area is given in."""

    HA = "ha"
    M2 = "m2"


class WoodDensityUnit(str, Enum):
    """What wood density is given in."""

    G_CM3 = "g_cm3"
    KG_M3 = "kg_m3"


#: Kind → unit → what a number in it is multiplied with: cm, m, ha, g/cm³. (Units of two kinds may be equal.)
FACTORS = {
    DiameterUnit: {
        DiameterUnit.CM: 1.0,
        DiameterUnit.MM: 0.1,
        DiameterUnit.M: 100.0,
        DiameterUnit.GIRTH_CM: 1.0 / math.pi,
    },
    HeightUnit: {HeightUnit.M: 1.0, HeightUnit.DM: 0.1, HeightUnit.CM: 0.01},
    AreaUnit: {AreaUnit.HA: 1.0, AreaUnit.M2: 1e-4},
    WoodDensityUnit: {WoodDensityUnit.G_CM3: 1.0, WoodDensityUnit.KG_M3: 1e-3},
}
_GIRTHS = {"girth", "gbh", "cbh", "cap", "circumference", "circonference", "circunferencia", "umfang", "胸围"}
_WORDS = re.compile(r"[^\W_]+")


def unit_in_name(kind: type, name: str):
    """Return the unit that a field's name states (``DBH (mm)``, ``area_m2``), ``None`` if it states none.

    :param kind: one of the enums of this module.
    """
    plain = unicodedata.normalize("NFKC", name).casefold()
    words = _WORDS.findall("".join(c for c in unicodedata.normalize("NFKD", plain) if not _is_accent(c)))
    if kind is DiameterUnit and _GIRTHS & set(words):
        return DiameterUnit.GIRTH_CM
    if kind is WoodDensityUnit:
        pairs = {"".join(pair) for pair in zip(words, words[1:])} | set(words)
        if pairs & {"kgm3", "kgm"}:
            return WoodDensityUnit.KG_M3
        return WoodDensityUnit.G_CM3 if pairs & {"gcm3", "gcm", "tm3"} else None
    stated = {unit.value: unit for unit in kind if unit is not DiameterUnit.GIRTH_CM}
    stated.update({"sqm": AreaUnit.M2, "hectares": AreaUnit.HA} if kind is AreaUnit else {})
    return next((stated[word] for word in reversed(words) if word in stated), None)


def usual(kind: type):
    """Return the unit that is taken where nothing states one."""
    return next(iter(kind))


def in_ours(value: float, unit) -> float:
    """Return a number of ``unit`` in cm, m, ha or g/cm³."""
    return value * FACTORS[type(unit)][unit]


def _is_accent(char: str) -> bool:
    return bool(unicodedata.combining(char))
