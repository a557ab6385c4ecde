"""Why a status is suggested: the reasons of a parcel, those that decide first."""

from __future__ import annotations

from ..parcel import Status
from .budget import PlanClass
from .classes import Rule, begun_by
from .suggestion_facts import (
    BIOPHYSICAL_MEASURES,
    ECONOMIC_MEASURES,
    RULES_IN_ORDER,
    Ground,
    Item,
    Kind,
    LandFacts,
    Limits,
    Role,
    beyond,
    is_lost,
    role_of,
)

_RULE_OF_ROLE = {
    Role.EXCLUDED: Rule.EXCLUDED,
    Role.TREATY: Rule.TREATY,
    Role.THREAT: Rule.LAW_WITH_THREAT,
    Role.LAW_ON_CUTOFF: Rule.LAW_BY_CUTOFF,
    Role.LAW_ON_JOINING: Rule.TRADEABLE,
    Role.BIOPHYSICAL: Rule.INACCESSIBLE,
    Role.ECONOMIC: Rule.INACCESSIBLE,
}
_CODES = {
    Role.EXCLUDED: "excluded_until",
    Role.TREATY: "in_treaty_area",
    Role.THREAT: "threat_known",
    Role.LAW_ON_CUTOFF: "in_law_area",
    Role.LAW_ON_JOINING: "law_after_cutoff",
    Role.BIOPHYSICAL: "surveyed_biophysical",
    Role.ECONOMIC: "surveyed_economic",
}


def grounds_of(facts: LandFacts, limits: Limits, parts) -> tuple[Ground, ...]:
    """Return the reasons for the classes of a parcel (``parts``), those that decide first.

    What was looked at and decides nothing follows: law that came too late or ended too early, threats
    after the joining date, measures within their limits, and a plan that contradicts.
    """
    rules = {part.rule for part in parts}
    grounds = [_of_item(item, limits, rules) for item in facts.items]
    grounds += _of_loss(facts, limits, rules)
    grounds += _of_measures(facts, limits, rules)
    grounds += _of_plan(facts, parts)
    if Rule.TRADEABLE in rules and not any(g.rule is Rule.TRADEABLE and g.decides for g in grounds):
        share = next(part.share for part in parts if part.rule is Rule.TRADEABLE)
        grounds.append(Ground("nothing_protects", Rule.TRADEABLE, share=share))
    return tuple(sorted(grounds, key=_order))


def _order(ground: Ground):
    return (not ground.decides, RULES_IN_ORDER.index(ground.rule), -(ground.share or 0.0), ground.name)


def _of_item(item: Item, limits: Limits, rules) -> Ground:
    evidence, dates = item.evidence, limits.rules
    role = role_of(item.kind, evidence, dates)
    if role is None:
        code, rule, decides, day = _left_out(item, limits)
    else:
        code, rule, day = _CODES[role], _RULE_OF_ROLE[role], _day_of(role, item, limits)
        if role in (Role.LAW_ON_CUTOFF, Role.LAW_ON_JOINING) and _serves_threat(role, rules):
            rule = Rule.LAW_WITH_THREAT
            if role is Role.LAW_ON_JOINING:
                code, day = "in_later_law_area", dates.joining_date
        decides = rule in rules
        if role is Role.EXCLUDED and evidence.until is None:
            code = "excluded_now"
    return Ground(
        code,
        rule,
        item.layer,
        evidence.reference,
        evidence.since,
        evidence.until,
        day,
        evidence.share,
        decides,
        item.unsure,
    )


def _serves_threat(role: Role, rules) -> bool:
    """Whether a law decides with a threat: there is such land, and none that the law alone decides."""
    alone = Rule.LAW_BY_CUTOFF if role is Role.LAW_ON_CUTOFF else Rule.TRADEABLE
    return Rule.LAW_WITH_THREAT in rules and alone not in rules


def _day_of(role: Role, item: Item, limits: Limits):
    if role in (Role.LAW_ON_CUTOFF, Role.LAW_ON_JOINING):
        return limits.rules.cutoff_date
    if role is Role.TREATY:
        return item.evidence.since or limits.rules.joining_date
    return limits.rules.joining_date


def _left_out(item: Item, limits: Limits):
    """Return (code, rule, decides, day) of evidence whose dates leave it out."""
    if item.kind is Kind.LAW and begun_by(item.evidence, limits.rules.cutoff_date):
        return "law_ended_before_cutoff", Rule.TRADEABLE, False, limits.rules.cutoff_date
    code = {
        Kind.LAW: "law_after_cutoff",
        Kind.TREATY: "treaty_after_joining",
        Kind.THREAT: "threat_after_joining",
        Kind.LOSS: "threat_after_joining",
        Kind.EXCLUSION: "exclusion_over",
    }.get(item.kind, "survey_of_another_day")
    return code, Rule.TRADEABLE, False, limits.rules.joining_date


def _of_loss(facts: LandFacts, limits: Limits, rules):
    if not facts.loss:
        return
    lost = is_lost(facts, limits)
    yield Ground(
        "loss_in_law_area" if lost else "loss_too_little",
        Rule.LAW_WITH_THREAT,
        facts.loss_layer,
        decided_on=limits.rules.joining_date,
        share=facts.loss,
        decides=lost and Rule.LAW_WITH_THREAT in rules,
        values={"of_law": facts.loss / facts.law_share if facts.law_share > 0.0 else 0.0,
                "least": limits.least_loss_share},
    )  # fmt: skip


def _of_measures(facts: LandFacts, limits: Limits, rules):
    roles = beyond(facts.measures, limits)
    inaccessible = Rule.INACCESSIBLE in rules
    for measure in (*BIOPHYSICAL_MEASURES, *ECONOMIC_MEASURES):
        if measure not in facts.measures or measure not in limits.beyond:
            continue
        found, limit = facts.measures[measure], limits.beyond[measure]
        exceeds = found.value > limit
        role = Role.BIOPHYSICAL if measure in BIOPHYSICAL_MEASURES else Role.ECONOMIC
        yield Ground(
            f"{measure.value}_{'beyond' if exceeds else 'within'}",
            Rule.INACCESSIBLE,
            found.layer,
            decided_on=limits.rules.joining_date,
            share=found.share,
            decides=exceeds and role in roles and inaccessible,
            values={"value": found.value, "limit": limit},
        )


def _of_plan(facts: LandFacts, parts):
    """Yield what the plan says against the class; by M1 a plan decides nothing."""
    first, plan = parts[0], facts.plan_class
    if plan in (PlanClass.CONVERSION, PlanClass.INFRASTRUCTURE) and first.status is Status.INACCESSIBLE:
        yield Ground("plan_to_develop", Rule.INACCESSIBLE, decides=False, values={"plan": plan.value})
    elif plan is PlanClass.CONSERVATION and first.status is Status.TRADEABLE:
        yield Ground("plan_to_conserve", Rule.TRADEABLE, decides=False, values={"plan": plan.value})
