"""Words and sentences that a verification report needs beyond those of the data's codes."""

from __future__ import annotations

from ..core.mechanism.review_tables import SubjectKind
from ..core.statistics.accuracy import FEW_OMISSIONS, FEW_UNITS, Measure, Note
from ..storage.accuracy_words import share_word
from ..storage.event_words import event_word
from ..storage.review_words import role_word, standing_word
from ..translate import tr
from .verification_content import Evidence, SampleFacts, Subject
from .verification_rows import SIGNED

#: Letters of an id, or of a hash, where a page has no room for all of it.
SHORT_ID, SHORT_HASH = 8, 12
#: Notes that say of a figure what it is, not that it is weak.
_NATURE = (Note.CHANCE, Note.HARMONIC)


def subject_name(subject: Subject) -> str:
    """Return a parcel's name, or an event in words; an id where there is neither."""
    short = subject.id[:SHORT_ID]
    if not subject.is_there:
        if subject.kind == SubjectKind.EVENT.value:
            return tr("event {id}, no longer there").format(id=short)
        return tr("parcel {id}, no longer there").format(id=short)
    if subject.kind == SubjectKind.PARCEL.value:
        return subject.name or tr("parcel {id}").format(id=short)
    text = tr("{event} {year}, {parcel}") if subject.name else tr("{event} {year}")
    words = event_word(subject.event_type or "unknown")
    return text.format(event=words, year=subject.year or "", parcel=subject.name)


def person_words(name: str, roles: tuple[str, ...]) -> str:
    """Return a name with the roles it is known in."""
    if not roles:
        return name
    return tr("{name} ({roles})").format(name=name, roles=roles_words(roles))


def roles_words(roles: tuple[str, ...]) -> str:
    """Return roles with commas between them."""
    return tr(", ").join(role_word(role) for role in roles)


def evidence_words(pieces: tuple[Evidence, ...]) -> str:
    """Return file names with the beginnings of their hashes."""
    text = tr("{file} ({hash}…)")
    return "; ".join(
        text.format(file=piece.file_name, hash=piece.sha256[:SHORT_HASH]) if piece.sha256 else piece.file_name
        for piece in pieces
    )


def standing_words(standing: str) -> str:
    """Return how far a review is, “signed off” among it."""
    return tr("signed off") if standing == SIGNED else standing_word(standing)


def design_word(design: str) -> str:
    """Return the word for a sampling design; one that is not known stays as it is."""
    return {
        "random": tr("simple random"),
        "stratified": tr("stratified random"),
        "systematic": tr("systematic with a random start"),
        "cluster": tr("clusters drawn at random"),
    }.get(design, design)


def left_out_word(code: str) -> str:
    """Return why units do not count."""
    return {
        "unlabelled": tr("without a label"),
        "disagreed": tr("readers differ, no consensus"),
        "unmapped": tr("labelled, but the map has no class there"),
    }[code]


def measure_word(measure: Measure) -> str:
    """Return the name of a measure, and what it is not."""
    own = {
        Measure.F1: tr("F1"),
        Measure.KAPPA: tr("Cohen's kappa"),
        Measure.MAPPED_AREA: tr("Mapped area [ha]"),
        Measure.ADJUSTED_AREA: tr("Adjusted area [ha]"),
    }
    return own.get(measure) or share_word(measure)


def note_word(note: Note | None) -> str:
    """Return in short why a figure is weak, or what it is."""
    if note is None:
        return ""
    return {
        Note.NO_UNITS: tr("not known: no unit"),
        Note.NO_REFERENCE: tr("not known: no unit"),
        Note.ONE_UNIT: tr("weak: one unit"),
        Note.FEW: tr("weak: few units"),
        Note.NO_VARIATION: tr("weak: no error seen"),
        Note.OMISSIONS: tr("weak: few omissions"),
        Note.CHANCE: tr("no accuracy"),
        Note.HARMONIC: tr("no accuracy"),
    }[note]


def note_sentence(note: Note) -> str:
    """Return what a note means, for below a table."""
    return {
        Note.NO_UNITS: tr("No unit: no unit of the sample lies in the class, so nothing is known of it."),
        Note.NO_REFERENCE: tr("No unit: no unit of the sample lies in the class, so nothing is known of it."),
        Note.ONE_UNIT: tr("One unit: a single unit shows no spread."),
        Note.FEW: tr("Few units: fewer than {number}, so that the interval is rough.").format(
            number=FEW_UNITS
        ),
        Note.NO_VARIATION: tr(
            "No error seen: that does not mean there is none; the interval is the exact binomial one."
        ),
        Note.OMISSIONS: tr(
            "Few omissions: fewer than {number} units of the class were found where the map has another, "
            "so that the interval covers less than it says."
        ).format(number=FEW_OMISSIONS),
        Note.CHANCE: tr(
            "Cohen's kappa is corrected for chance; it is no accuracy and says nothing of areas."
        ),
        Note.HARMONIC: tr(
            "F1 is the harmonic mean of user's and producer's accuracy; it says nothing of areas."
        ),
    }[note]


def is_weak(note: Note | None) -> bool:
    """Return whether a note says that a figure is weak."""
    return note is not None and note not in _NATURE


def class_label(sample: SampleFacts, code: str | None) -> str:
    """Return what a class is called on the form, its code where it has no name."""
    return next((label or one for one, label in sample.classes if one == code), code or "")
