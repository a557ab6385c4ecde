"""Sentences for what the rules of evidence refuse and miss, by code."""

from ..translate import tr


def evidence_texts():
    """Return the sentences, by code."""
    return {
        "evidence_for_no_parcel": tr("No parcel is chosen: select the parcels that the evidence is for."),
        "no_evidence_given": tr("There is nothing to attach: give a file, a link, a layer or a note."),
        "unknown_support": tr("“{subject}” is nothing that evidence supports: use one of {known}."),
        "unknown_evidence_kind": tr("“{subject}” is no kind of evidence: use one of {known}."),
        "evidence_attached_already": tr(
            "“{subject}” is attached to these parcels already, for the same purpose: nothing was changed."
        ),
        "detach_without_reason": tr(
            "Say why the evidence is detached: the reason stays in the journal for good."
        ),
        "evidence_not_attached": tr("“{subject}” is not attached to these parcels: nothing was changed."),
        "bad_evidence_hash": tr(
            "The file “{subject}” was not taken in, so it is no evidence: attach the file itself."
        ),
        "layer_without_source": tr("The layer “{subject}” has no source that could be found again: save it."),
        "empty_note": tr("The note is empty: write down what it shall say."),
        "document_missing": tr("Parcel {subject}: its status requires a document ({supports})."),
        "bad_requirements": tr(
            "The table of required documents {subject} cannot be used ({detail}): mend it, or take it away "
            "to go by the usual table."
        ),
        "link_length": tr("The address is empty or longer than {most} characters: give a shorter one."),
        "link_scheme": tr(
            "“{subject}” is not an address that can be kept: it must begin with https://, http:// or file:///."
        ),
        "link_signs": tr(
            "The address “{subject}” has blanks or other signs that addresses do not have: copy it again."
        ),
        "link_login": tr(
            "The address {subject} carries a user name or password: take it out, it would be kept for good."
        ),
        "link_host": tr(
            "The address “{subject}” names no place: give it whole, such as https://example.org/act or "
            "file:///folder/act.pdf."
        ),
    }
