"""Sentences of notes of the field, by code."""

from ..translate import tr


def field_texts():
    """Return the sentences of the findings about notes of the field and answers of copies, by code."""
    return {
        "unknown_note_subject": tr(
            "A note is about “{subject}”, which is not known: a note is about one of {known}. Correct it in "
            "the table of notes, then merge again."
        ),
        "note_of_nothing": tr(
            "What the note is about ({subject}) is not in this workspace any more: read the note, and "
            "decide on the parcels or plots that are there now."
        ),
        "answer_on_nothing": tr(
            "“{subject}” is not in this workspace any more: decide on the parcels that are there now."
        ),
        "answer_of_another_round": tr(
            "“{subject}” was signed off and reopened on one side only, so the answer of {reader} belongs to "
            "another round of its review: if it still holds, {reader} answers again here, in the Review "
            "panel."
        ),
        "answered_later": tr(
            "{reader} answered otherwise after this note or answer was made, or it does not say when it was "
            "made: if it still holds, answer so again in the Review panel."
        ),
    }
