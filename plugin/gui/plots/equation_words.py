"""What equations of biomass and their sets are called on the screen."""

from __future__ import annotations

from ...core.statistics.allometry import equation
from ...translate import tr


def equation_word(name: str) -> str:
    """Return the words of an equation by its id; one that is not here is called by its id."""
    known = _words()
    if name in known:
        return known[name]
    one = equation(name)
    if name.startswith("jenkins2003_"):
        return tr("Jenkins 2003, {group}").format(group=_groups().get(one.group, one.group))
    if name.startswith("chojnacky2014_"):
        text = tr("Chojnacky 2014, {taxa}").format(taxa=one.taxa)
        if one.wood:
            text += " " + tr("(wood {limits} g/cm³)").format(limits=one.wood)
        kind = _kinds().get(one.kind)
        return f"{text} ({kind})" if kind else text
    return name


def set_word(name: str) -> str:
    """Return the words of a set of equations by species."""
    return {
        "jenkins2003": tr("Jenkins 2003, United States"),
        "chojnacky2014": tr("Chojnacky 2014, North America"),
        "marklund1988": tr("Marklund 1988, Nordic pine, spruce, birch"),
    }.get(name, name)


def part_word(code: str) -> str:
    """Return the word for a part of a tree."""
    return {
        "stem_wood": tr("stem wood"),
        "stem_bark": tr("bark"),
        "branches": tr("branches"),
        "foliage": tr("foliage"),
        "dead_branches": tr("dead branches"),
        "stump": tr("stump"),
    }.get(code, code)


def _kinds() -> dict:
    return {
        "deciduous": tr("deciduous"),
        "evergreen": tr("evergreen"),
        "woodland": tr("of woodlands"),
        "others": tr("others"),
    }


def _words() -> dict:
    return {
        "chave2014_height": tr("Chave 2014, with heights"),
        "chave2014_environment": tr("Chave 2014, with stress E"),
        "rejou2017_environment": tr("Réjou-Méchain 2017, with stress E"),
        "chave2005_moist_height": tr("Chave 2005, moist, with heights"),
        "chave2005_wet_height": tr("Chave 2005, wet, with heights"),
        "chave2005_dry_height": tr("Chave 2005, dry, with heights"),
        "chave2005_moist": tr("Chave 2005, moist, without heights"),
        "marklund1988_pine": tr("Marklund 1988, Scots pine, with heights"),
        "marklund1988_spruce": tr("Marklund 1988, Norway spruce, with heights"),
        "marklund1988_birch": tr("Marklund 1988, birch, with heights"),
        "zeng2018_density": tr("Zeng 2018, China, with wood density"),
    }


def _groups() -> dict:
    """Return the groups of Jenkins 2003, by their names in the paper."""
    return {
        "aspen/alder/cottonwood/willow": tr("aspen, alder, cottonwood, willow"),
        "soft maple/birch": tr("soft maple, birch"),
        "mixed hardwood": tr("mixed hardwood"),
        "hard maple/oak/hickory/beech": tr("hard maple, oak, hickory, beech"),
        "cedar/larch": tr("cedar, larch"),
        "Douglas-fir": tr("Douglas fir"),
        "true fir/hemlock": tr("true fir, hemlock"),
        "pine": tr("pine"),
        "spruce": tr("spruce"),
        "juniper/oak/mesquite": tr("juniper, oak, mesquite of woodlands"),
    }
