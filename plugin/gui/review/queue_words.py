"""What the queue says of a subject: its name, why it is there, how far its review is."""

from __future__ import annotations

from ...core.mechanism.review_tables import SubjectKind, Verdict
from ...core.review.queue import QueueItem, Reason, Subject
from ...core.review.standing import Standing
from ...storage.event_words import event_word
from ...storage.review_words import reason_word, standing_word, verdict_word
from ...storage.words import flag_word, status_word
from ...translate import tr
from ..widgets import number


def subject_name(subject: Subject) -> str:
    """Return what a subject is called: a parcel's name, or an event with its year and place."""
    name = subject.name or subject.id[:8]
    if subject.kind == SubjectKind.EVENT.value:
        words = tr("{event} {year}, {parcel}")
        return words.format(event=event_word(subject.event_type), year=subject.year or "–", parcel=name)
    return name


def why_short(item: QueueItem) -> str:
    """Return the reasons of being in the queue, for a row."""
    words = {
        Reason.FLAGGED: tr("flag"),
        Reason.STATUS_CHANGED: tr("status"),
        Reason.AT_STAKE: tr("stake"),
        Reason.AUDIT: tr("audit"),
    }
    return ", ".join(words[reason] for reason in item.reasons)


def standing_short(item: QueueItem) -> str:
    """Return how far the review is, for a row; :func:`standing_words` says it in full."""
    if item.subject.signed:
        return "✔ " + tr("signed off")
    if item.seen.standing is Standing.DISAGREED:
        return "⚠ " + tr("differ")
    if not (item.mine or item.agreed_on):
        return tr("undecided")
    verdict = item.seen.answer or item.mine
    words = tr("field visit") if verdict == Verdict.FIELD_VISIT.value else verdict_word(verdict)
    readers = len(item.seen.readers)
    return f"✔ {words}" + (f" ×{readers}" if readers > 1 else "")


def why_long(item: QueueItem) -> list[str]:
    """Return the reasons of being in the queue with what is behind each."""
    subject, found = item.subject, []
    for reason in item.reasons:
        words = reason_word(reason)
        if reason is Reason.FLAGGED:
            words = tr("{reason}: {what}").format(reason=words, what=flag_word(subject.flag))
        elif reason is Reason.STATUS_CHANGED:
            change = f"{status_word(subject.status_before)} → {status_word(subject.status)}"
            words = tr("{reason}: {what}").format(reason=words, what=change)
        found.append(words)
    return found


def facts(subject: Subject) -> list[str]:
    """Return status, area and amounts with their units."""
    found = [] if subject.kind == SubjectKind.EVENT.value else [status_word(subject.status)]
    if subject.area_ha is not None:
        found.append(tr("{area} ha").format(area=number(subject.area_ha, 1)))
    if subject.kind == SubjectKind.EVENT.value:
        found.append(tr("emission {amount} tCO2e").format(amount=number(subject.emission_tco2e, 1)))
        found.append(tr("map {name}").format(name=subject.map_name or "–"))
    else:
        found.append(tr("stock {amount} tCO2e").format(amount=number(subject.stock_tco2e, 1)))
        if subject.credits_tco2e:
            found.append(tr("credits {amount} tCO2e").format(amount=number(subject.credits_tco2e, 1)))
    return found


def standing_words(item: QueueItem) -> str:
    """Return how far the review is, as its reader may see it."""
    if item.subject.signed:
        return tr("signed off")
    if item.agreed_on:
        return tr("consensus: {verdict}").format(verdict=verdict_word(item.seen.answer))
    if not item.mine:
        return standing_word(Standing.UNDECIDED)
    if item.seen.standing is Standing.DECIDED:
        return verdict_word(item.mine)
    return tr("{verdict}; {standing}").format(
        verdict=verdict_word(item.mine), standing=standing_word(item.seen.standing)
    )
