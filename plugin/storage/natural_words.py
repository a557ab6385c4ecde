"""Words for the codes of natural disturbances, and what para 34 asks for, in the user's language."""

from __future__ import annotations

from ..core.lulucf.disturbance import Deviation, Sides
from ..core.mechanism.ledger_tables import Disturbance, DisturbanceActivity, FollowUpKind
from ..core.overlays.reading import EventType
from ..translate import tr


def disturbance_word(kind) -> str:
    """Return the words for a natural disturbance (member or code)."""
    return {
        Disturbance.WILDFIRE: tr("wildfire"),
        Disturbance.PEST_DISEASE: tr("pests and disease"),
        Disturbance.EXTREME_WEATHER: tr("extreme weather"),
        Disturbance.GEOLOGICAL: tr("geological disturbance"),
    }[Disturbance(kind)]


def activity_word(activity) -> str:
    """Return the words for the activity whose account it is (member or code)."""
    return {
        DisturbanceActivity.FOREST_MANAGEMENT: tr("forest management"),
        DisturbanceActivity.AFFORESTATION: tr("afforestation and reforestation"),
    }[DisturbanceActivity(activity)]


def follow_up_word(kind) -> str:
    """Return the words for what happened later on the land (member or code)."""
    return {
        FollowUpKind.SALVAGE_LOGGING: tr("salvage logging"),
        FollowUpKind.LAND_USE_CHANGE: tr("change of land use"),
        FollowUpKind.REMOVAL: tr("removal (regrowth)"),
    }[FollowUpKind(kind)]


def event_type_word(kind) -> str:
    """Return the word for what a map says happened (member or code); another code as it is."""
    words = {
        EventType.LOSS: tr("loss"),
        EventType.DEFORESTATION: tr("deforestation"),
        EventType.DEGRADATION: tr("degradation"),
        EventType.HARVEST: tr("harvest"),
        EventType.FIRE: tr("fire"),
        EventType.PRESCRIBED_FIRE: tr("prescribed burning"),
        EventType.PEST: tr("pests and disease"),
        EventType.WEATHER: tr("extreme weather"),
        EventType.GEOLOGICAL: tr("geological disturbance"),
        EventType.DISTURBANCE: tr("disturbance"),
    }
    return {one.value: word for one, word in words.items()}.get(kind, kind or "")


def deviation_word(deviation) -> str:
    """Return the words for a standard deviation's divisor (member or code)."""
    return {
        Deviation.SAMPLE: tr("sample (divided by years − 1)"),
        Deviation.POPULATION: tr("population (divided by years)"),
    }[Deviation(deviation)]


def sides_word(sides) -> str:
    """Return the words for which outliers are dropped (member or code)."""
    return {
        Sides.TWO: tr("too high and too low"),
        Sides.ONE: tr("too high only"),
    }[Sides(sides)]


def evidence_name(item: str) -> str:
    """Return the short name of an item of para 34 (``a`` to ``f``)."""
    return {
        "a": tr("a) Land identified"),
        "b": tr("b) Estimates"),
        "c": tr("c) No change of land use"),
        "d": tr("d) Beyond control"),
        "e": tr("e) Rehabilitation"),
        "f": tr("f) Salvage logging counted"),
    }[item]


def evidence_asked(item: str) -> str:
    """Return what an item of para 34 asks the country to show."""
    return {
        "a": tr(
            "Where it is shown that all the land is identified, with its coordinates, the year and the type "
            "of disturbance (para 34 a)."
        ),
        "b": tr(
            "How the yearly emissions of the disturbance, and the removals on the land afterwards, were "
            "estimated (para 34 b)."
        ),
        "c": tr(
            "Where it is shown that the land's use has not changed, and by which methods and criteria a "
            "later change in the period will be found (para 34 c)."
        ),
        "d": tr(
            "Where it is shown that practicable efforts were made to prevent, manage or control the event, "
            "so that it was beyond control and not materially influenced by the country (para 34 d)."
        ),
        "e": tr(
            "Where it is shown that efforts are made to rehabilitate the land where practicable (para 34 e)."
        ),
        "f": tr("Where it is shown that emissions of salvage logging are not left out (para 34 f)."),
    }[item]
