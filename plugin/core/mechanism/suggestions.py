"""The status that M1 gives a parcel, with its reasons, from what layers say of its land.

Layers rarely follow parcels: a parcel is cut into *faces*, pieces of land that the same kinds of
evidence hold for. Each face gets its class from :func:`.classes.classify`; the status that holds most
of the parcel is suggested, or, if it holds too little, the parcel is *mixed* and shown with its parts.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from ..parcel import Basis, Evidence, Status
from .classes import ClassRules, LandEvidence, Rule, classify
from .suggestion_facts import (
    DUST,
    RULES_IN_ORDER,
    Face,
    Kind,
    LandFacts,
    Limits,
    ParcelSuggestion,
    Part,
    Role,
    beyond,
    is_lost,
    role_of,
)
from .suggestion_grounds import grounds_of


@lru_cache(maxsize=1024)
def class_of(roles: frozenset[Role], rules: ClassRules) -> tuple[Status, Basis | None, Rule]:
    """Return the class of land that ``roles`` hold for, by the order of M1."""

    def those(role, word, since=None):
        return (Evidence(word, role.value, since),) if role in roles else ()

    laws = those(Role.LAW_ON_CUTOFF, "law") + those(Role.LAW_ON_JOINING, "law", rules.joining_date)
    land = LandEvidence(
        exclusions=those(Role.EXCLUDED, "exclusion"),
        treaties=those(Role.TREATY, "treaty"),
        laws=laws,
        threats=those(Role.THREAT, "threat"),
        biophysical=those(Role.BIOPHYSICAL, "constraint"),
        economic=those(Role.ECONOMIC, "constraint"),
    )
    found = classify(land, rules)
    return found.status, found.basis, found.rule


def faces_of(facts: LandFacts, limits: Limits) -> list[Face]:
    """Return the faces with what holds for the whole parcel added to each."""
    whole = beyond(facts.measures, limits) | {
        role
        for item in facts.items
        if item.kind is Kind.EXCLUSION
        for role in (role_of(item.kind, item.evidence, limits.rules),)
        if role is not None
    }
    lost = is_lost(facts, limits)
    laws = {Role.LAW_ON_CUTOFF, Role.LAW_ON_JOINING}
    threat = frozenset((Role.THREAT,))
    return [
        Face(face.share, face.roles | whole | (threat if lost and face.roles & laws else frozenset()))
        for face in facts.faces
    ]


def suggest(facts: LandFacts, limits: Limits) -> ParcelSuggestion:
    """Return the status that M1 gives a parcel, with its reasons; mixed where no status holds enough.

    Land of one status on two bases (law and treaty) is not mixed: the larger part gives the basis.
    """
    parts = parts_of(faces_of(facts, limits), limits.rules)
    reasons = grounds_of(facts, limits, parts)
    shares: dict = {}
    for part in parts:
        shares[part.status] = shares.get(part.status, 0.0) + part.share
    first = max(parts, key=lambda part: shares[part.status])
    share = min(1.0, shares[first.status])
    if share + DUST < limits.rules.least_share:
        return ParcelSuggestion(None, None, None, share, reasons, parts)
    return ParcelSuggestion(first.status, first.basis, first.rule, share, reasons, parts)


def parts_of(faces: Iterable[Face], rules: ClassRules) -> tuple[Part, ...]:
    """Return the classes of faces with their shares, the largest first; of equal ones the earlier rule."""
    shares: dict = {}
    for face in faces:
        made = class_of(face.roles, rules)
        shares[made] = shares.get(made, 0.0) + face.share
    parts = [Part(*made, share) for made, share in shares.items()]
    real = [part for part in parts if part.share > DUST] or parts
    return tuple(sorted(real, key=lambda part: (-part.share, RULES_IN_ORDER.index(part.rule))))
