"""Words for the codes in the data, in the user's language."""

from __future__ import annotations

from ..core.mechanism.budget import PlanClass
from ..core.parcel import Basis, Flag, Status
from ..translate import tr


def status_word(status) -> str:
    """Return the word for a status (member, code, or ``None`` for untagged)."""
    if status in (None, ""):
        return tr("untagged")
    return {
        Status.PROTECTED: tr("protected"),
        Status.THREATENED: tr("threatened"),
        Status.INACCESSIBLE: tr("inaccessible"),
        Status.TRADEABLE: tr("tradeable"),
        Status.EXCLUDED: tr("excluded"),
    }[Status(status)]


def basis_word(basis) -> str:
    """Return the word for a basis (member or code)."""
    return {
        Basis.LAW: tr("legally protected and enforced"),
        Basis.TREATY: tr("should be protected under a convention"),
        Basis.BIOPHYSICAL: tr("biophysical constraint"),
        Basis.ECONOMIC: tr("economic constraint"),
    }[Basis(basis)]


def flag_word(flag) -> str:
    """Return the words for a flag (member or code)."""
    return {
        Flag.LOW_COVERAGE: tr("too little of the parcel has carbon data"),
        Flag.NO_COVERAGE: tr("no carbon data on the parcel"),
        Flag.INVALID_GEOMETRY: tr("invalid geometry"),
        Flag.NO_GEOMETRY: tr("no geometry"),
        Flag.APPORTIONED: tr("stock shared by area since it was measured"),
    }[Flag(flag)]


def plan_word(plan_class) -> str:
    """Return the word for a plan class (member or code)."""
    return {
        PlanClass.CONSERVATION: tr("conservation"),
        PlanClass.PRODUCTION: tr("production"),
        PlanClass.INFRASTRUCTURE: tr("infrastructure"),
        PlanClass.CONVERSION: tr("conversion"),
    }[PlanClass(plan_class)]
