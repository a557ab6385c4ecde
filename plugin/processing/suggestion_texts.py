"""Sentences for why a status is suggested, by code, and the sentence of one reason."""

from __future__ import annotations

from ..core.mechanism.suggestion_facts import Ground
from ..storage.words import plan_word
from ..translate import tr

PREFIX = "ground_"


def suggestion_texts():
    """Return the sentences, by code."""
    return {
        **{PREFIX + code: text for code, text in (*_areas().items(), *_measures().items())},
        "suggestion_joined_before_cutoff": tr(
            "The joining date {joined} is before the cut-off {cutoff}: correct one of them."
        ),
    }


def _areas():
    return {
        "excluded_until": tr("excluded until {until}: outside the country's control"),
        "excluded_now": tr("excluded: outside the country's control"),
        "exclusion_over": tr("the exclusion ended on {until}, before the joining date {decided_on}"),
        "in_treaty_area": tr("under a treaty: “{name}” of “{layer}”"),
        "treaty_after_joining": tr(
            "“{name}” of “{layer}” came under its treaty after the joining date {decided_on}: not counted"
        ),
        "in_law_area": tr("protected by law on the cut-off {decided_on}: “{name}” of “{layer}”"),
        "in_later_law_area": tr("protected by law on the joining date {decided_on}: “{name}” of “{layer}”"),
        "law_after_cutoff": tr(
            "“{name}” of “{layer}” was protected after the cut-off {decided_on}, which leaves land tradeable"
        ),
        "law_ended_before_cutoff": tr(
            "the protection of “{name}” of “{layer}” had ended by the cut-off {decided_on}"
        ),
        "threat_known": tr("illegal activity or a threat of it: “{name}” of “{layer}”"),
        "threat_after_joining": tr(
            "“{name}” of “{layer}” was seen after the joining date {decided_on}, and does not count"
        ),
        "loss_in_law_area": tr(
            "“{layer}” shows loss on {of_law} % of the land under law, taken for illegal activity "
            "(from {least} % on)"
        ),
        "loss_too_little": tr(
            "“{layer}” shows loss on {of_law} % of the land under law, too little to count (below {least} %)"
        ),
        "surveyed_biophysical": tr("cannot be developed, for its nature: “{name}” of “{layer}”"),
        "surveyed_economic": tr("cannot be developed, for the cost: “{name}” of “{layer}”"),
        "survey_of_another_day": tr(
            "“{name}” of “{layer}” does not speak of the joining date {decided_on}, and does not count"
        ),
        "nothing_protects": tr("neither law nor treaty nor anything that bars development is known"),
        "plan_to_develop": tr("the plan class is {plan}: whoever plans that can reach the land; check it"),
        "plan_to_conserve": tr("the plan class is {plan}, but no law of the cut-off protects it; check it"),
    }  # fmt: skip


def _measures():
    return {
        "slope_beyond": tr("mean slope {value}°, over the limit of {limit}° (“{layer}”)"),
        "slope_within": tr("mean slope {value}°, within the limit of {limit}° (“{layer}”)"),
        "elevation_beyond": tr("mean height {value} m, over the limit of {limit} m (“{layer}”)"),
        "elevation_within": tr("mean height {value} m, within the limit of {limit} m (“{layer}”)"),
        "roads_beyond": tr("the nearest road is {value} km away, over the limit of {limit} km (“{layer}”)"),
        "roads_within": tr("the nearest road is {value} km away, within the limit of {limit} km (“{layer}”)"),
        "rivers_beyond": tr("the nearest river is {value} km away, over the limit of {limit} km (“{layer}”)"),
        "rivers_within": tr(
            "the nearest river is {value} km away, within the limit of {limit} km (“{layer}”)"
        ),
        "settlements_beyond": tr(
            "the nearest settlement is {value} km away, over the limit of {limit} km (“{layer}”)"
        ),
        "settlements_within": tr(
            "the nearest settlement is {value} km away, within the limit of {limit} km (“{layer}”)"
        ),
        "travel_cost_beyond": tr("mean travel cost {value}, over the limit of {limit} (“{layer}”)"),
        "travel_cost_within": tr("mean travel cost {value}, within the limit of {limit} (“{layer}”)"),
    }


_SHARES = ("of_law", "least")
_TEMPLATES: dict[str, dict] = {}  # by language, told by one of its sentences


def _template(code: str) -> str:
    """Return the sentence of a code; all of them are made once for a language, for thousands of parcels."""
    language = tr("neither law nor treaty nor anything that bars development is known")
    if language not in _TEMPLATES:
        _TEMPLATES.clear()
        _TEMPLATES[language] = suggestion_texts()
    return _TEMPLATES[language].get(PREFIX + code, code)


def ground_sentence(ground: Ground) -> str:
    """Return one reason in words: what, from when to when, how much of the parcel."""
    from .messages import finding_sentence_values

    values = {name: getattr(ground, name) for name in ("layer", "name", "since", "until", "decided_on")}
    for name, value in ground.values.items():
        values[name] = 100.0 * value if name in _SHARES else value
    if "plan" in values:
        values["plan"] = plan_word(values["plan"])
    shown = finding_sentence_values(values)
    text = _template(ground.code).format(**shown)
    more = []
    if ground.since and ground.until:
        more.append(tr("{since} to {until}").format(since=shown["since"], until=shown["until"]))
    elif ground.since:
        more.append(tr("since {since}").format(since=shown["since"]))
    if ground.unsure:
        more.append(tr("only the year is known"))
    if ground.share is not None:
        share = {"share": round(100.0 * ground.share, 1)}
        percent = finding_sentence_values(share)["share"]
        more.append(_share_words(ground).format(percent=percent))
    return f"{text} ({'; '.join(more)})" if more else text


def _share_words(ground: Ground) -> str:
    if ground.code.endswith(("_beyond", "_within")):
        return tr("{percent} % of the area is over the limit")
    return tr("{percent} % of the area")


def reasons_text(grounds) -> str:
    """Return reasons as sentences; those that decide nothing follow after a mark."""
    deciding = "; ".join(ground_sentence(one) for one in grounds if one.decides)
    others = "; ".join(ground_sentence(one) for one in grounds if not one.decides)
    if not others:
        return deciding
    return tr("{reasons}. Also seen: {others}").format(reasons=deciding, others=others)
