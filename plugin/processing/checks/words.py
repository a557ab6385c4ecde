"""Words for what the check finds: a title for each kind, one sentence for each finding."""

from __future__ import annotations

from ...core.checks.kinds import CheckFinding, Fault, Kind
from ...storage.form import aliases
from ...storage.words import status_word
from ...translate import tr
from ..messages import finding_sentence_values, shown_number

#: Kinds whose detail is a field of the parcel table.
_OF_FIELDS = frozenset((Kind.DATE_MISSING, Kind.DATES_CONTRADICT, Kind.EVIDENCE_MISSING))


def kind_word(kind) -> str:
    """Return the title of a kind (member or code)."""
    return {
        Kind.INVALID: tr("Invalid geometry"),
        Kind.EMPTY: tr("No geometry"),
        Kind.ZERO_AREA: tr("No area"),
        Kind.DUPLICATE: tr("Exact duplicate"),
        Kind.NESTED: tr("Parcel within a parcel"),
        Kind.OVERLAP: tr("Overlap"),
        Kind.GAP: tr("Gap"),
        Kind.OUTSIDE: tr("Outside the boundary"),
        Kind.SLIVER: tr("Sliver"),
        Kind.TOO_SMALL: tr("Below the least area"),
        Kind.ID_MISSING: tr("No id"),
        Kind.ID_DUPLICATE: tr("Id used twice"),
        Kind.DATE_MISSING: tr("Date missing"),
        Kind.DATES_CONTRADICT: tr("Dates contradict"),
        Kind.AFTER_CUTOFF: tr("Protected after the cut-off"),
        Kind.EVIDENCE_MISSING: tr("Evidence missing"),
        Kind.BASIS_MISFIT: tr("Basis does not fit the status"),
        Kind.AREA_DIFFERS: tr("Area attribute differs"),
    }[Kind(kind)]


def fault_word(fault) -> str:
    """Return what is wrong with a geometry (member or code)."""
    return {
        Fault.TOO_FEW_POINTS: tr("a ring has too few points to enclose land"),
        Fault.UNCLOSED: tr("a ring does not end where it begins"),
        Fault.BAD_COORDINATE: tr("a coordinate is not a number"),
        Fault.SELF_INTERSECTION: tr("its border crosses itself"),
        Fault.RING_SELF_INTERSECTION: tr("a ring touches or crosses itself"),
        Fault.DUPLICATE_RINGS: tr("a ring is there twice"),
        Fault.HOLE_OUTSIDE: tr("a hole lies outside the parcel"),
        Fault.NESTED_HOLES: tr("a hole lies within a hole"),
        Fault.NESTED_PARTS: tr("a part lies within another part"),
        Fault.CUT_IN_TWO: tr("a hole cuts it in two"),
        Fault.ROUND_THE_EARTH: tr("an edge goes the long way round the earth"),
        Fault.OTHER: tr("no reason given"),
    }[Fault(fault)]


def finding_words(one: CheckFinding, label_of=str) -> str:
    """Return what was found, in one sentence with what to do about it.

    :param label_of: id → what people call the parcel.
    """
    names = [label_of(name) for name in one.names]
    values = {
        "parcel": names[0] if names else "",
        "other": names[1] if len(names) > 1 else "",
        "parcels": ", ".join(names),
        "area": "" if one.area_ha is None else shown_number(one.area_ha),
        "tonnes": "" if one.tco2e is None else shown_number(one.tco2e),
        "fault": fault_word(one.detail) if one.kind is Kind.INVALID else "",
        "field": aliases().get(one.detail, one.detail) if one.kind in _OF_FIELDS else "",
        **finding_sentence_values(one.values),
    }
    if "status" in one.values:
        values["status"] = status_word(one.values["status"])
    return _sentence(one).format(**values)


def _sentence(one: CheckFinding) -> str:
    if one.kind is Kind.OUTSIDE and one.detail == "wholly":
        return tr("Parcel {parcel} ({area} ha) lies wholly outside the boundary: move it, or delete it.")
    return {
        Kind.INVALID: tr("Parcel {parcel} is not valid: {fault}. Make it valid, or draw its border anew."),
        Kind.EMPTY: tr("Parcel {parcel} has no geometry: draw it, or delete it."),
        Kind.ZERO_AREA: tr("Parcel {parcel} encloses no land: draw it anew, or delete it."),
        Kind.DUPLICATE: tr(
            "Parcels {parcel} and {other} are the same land: {area} ha and {tonnes} tCO2e count twice. "
            "Drop one of them."
        ),
        Kind.NESTED: tr(
            "Parcel {other} lies within parcel {parcel}: {area} ha and {tonnes} tCO2e count twice. "
            "Trim one of them."
        ),
        Kind.OVERLAP: tr(
            "Parcels {parcel} and {other} overlap: {area} ha and {tonnes} tCO2e count twice. "
            "Trim one of them to the other."
        ),
        Kind.GAP: tr(
            "{area} ha between the parcels belong to none: fill the gap, or leave it if it is meant."
        ),
        Kind.OUTSIDE: tr("Of parcel {parcel}, {area} ha lie outside the boundary: trim it, or correct one."),
        Kind.SLIVER: tr(
            "Parcel {parcel} is {width_m} m wide on average, less than {least_m} m: merge it with another."
        ),
        Kind.TOO_SMALL: tr(
            "Parcel {parcel} has {area} ha, less than the least area of {least_ha} ha: merge it or leave it."
        ),
        Kind.ID_MISSING: tr("The parcel with the number {parcel} has no id: give it one."),
        Kind.ID_DUPLICATE: tr("{count} parcels have the id {id}: give all but one a new id."),
        Kind.DATE_MISSING: tr("Parcel {parcel} is {status}, and the date “{field}” is missing: enter it."),
        Kind.DATES_CONTRADICT: tr(
            "Of parcel {parcel}, “{field}” is {until}, before {since} when it begins: correct one of the two."
        ),
        Kind.AFTER_CUTOFF: tr(
            "Parcel {parcel} is protected since {since}, after the cut-off of {cutoff}: by the rules it is "
            "tradeable."
        ),
        Kind.EVIDENCE_MISSING: tr("Parcel {parcel} is {status}, and “{field}” is missing: enter it."),
        Kind.BASIS_MISFIT: tr(
            "The basis of parcel {parcel} does not go with its status: choose another basis."
        ),
        Kind.AREA_DIFFERS: tr(
            "Parcel {parcel} says {given} ha, and is {measured} ha on the ellipsoid: measure its area anew."
        ),
    }[one.kind]
