"""Sentences for what the rules of natural disturbances find, by code."""

from ..translate import tr


def natural_texts():
    """Return the sentences, by code."""
    return {**_background_texts(), **_mark_texts(), **_follow_up_texts(), **_exclusion_texts()}


def _background_texts():
    return {
        "background_years_missing": tr(
            "The series has no emissions for {subject}: the background level needs every year from {first} "
            "to {last}; fill them in, with 0 for a year without disturbances."
        ),
        "background_span_needs_reason": tr(
            "The background level is made of the years 1990 to 2009; to take {first} to {last} instead, give "
            "the reason."
        ),
        "background_span_too_short": tr(
            "The years {first} to {last} are {years}, too few for a background level: among fewer than "
            "{least} no year can stand out. Take more years."
        ),
        "background_years_outside": tr("The series also has {subject}: these years are not used."),
        "background_short_span": tr(
            "The background level stands on {years} years, not on the {usual} from 1990 to 2009: the review "
            "will ask why."
        ),
        "background_without_description": tr(
            "A background level and margin of the country's own need a description of the method (note 7): "
            "say which series they come from and how they keep from expecting credits or debits."
        ),
    }


def _mark_texts():
    return {
        "no_events": tr("No event is named: choose at least one."),
        "unknown_disturbance": tr("“{subject}” is no natural disturbance: use one of {known}."),
        "unknown_disturbance_activity": tr(
            "Disturbances are left out of the accounts of {known} only, not of “{subject}”."
        ),
        "unknown_evidence": tr("Para 34 has no item {subject}: its items are {known}."),
        "event_never_natural": tr(
            "Event {subject} ({type}) is never a natural disturbance: harvest, prescribed burning and "
            "deforestation are done by people. Leave it out."
        ),
        "event_marked_already": tr(
            "Event {subject} is marked as natural already ({disturbance}): fill in its evidence, or withdraw "
            "the mark first."
        ),
        "event_of_nothing": tr(
            "The entry {entry} of event {subject} was corrected to 0: it emits nothing that could be left "
            "out of the accounts. Leave it unmarked, or enter the loss anew and mark that event."
        ),
        "event_not_marked": tr("Event {subject} is not marked as natural: mark it first."),
        "evidence_unchanged": tr("The evidence of {subject} says this already: nothing to change."),
        "evidence_still_missing": tr(
            "Event {subject} is marked, but not left out of the accounts yet: para 34 also asks for {items}."
        ),
        "mark_differs_from_map": tr(
            "Event {subject} is marked as {marked}, but the map it came from says {told}: check which one is "
            "right."
        ),
        "withdrawal_needs_reason": tr("To withdraw a mark, give the reason: the journal keeps it."),
    }


def _follow_up_texts():
    return {
        "unknown_follow_up": tr("“{subject}” is nothing that can follow an event: use one of {known}."),
        "follow_up_before_event": tr(
            "What follows event {subject} cannot be in {year}: the event was in {began}. Give that year or a "
            "later one."
        ),
        "follow_up_unchanged": tr("Event {subject} has this already for {year} ({kind}): nothing to change."),
        "follow_up_over_event": tr(
            "Salvage logging and changed land use of event {subject} would take back {back} tCO2e, more than "
            "the {emitted} tCO2e it emitted: give less."
        ),
    }


def _exclusion_texts():
    return {
        "evidence_incomplete": tr(
            "{events} of the events cannot be left out until the evidence of para 34 is complete; missing: "
            "{subject}. Fill it in, or withdraw the marks."
        ),
        "event_named_twice": tr("Event {subject} is there twice: each event is left out once."),
        "years_reversed": tr("The years end in {last}, before they begin in {first}: change one of them."),
    }
