"""Sentences for what the rules of signing off refuse and find, by code."""

from ..translate import tr


def signing_texts():
    """Return the sentences, by code."""
    return {
        "parcel_signed_off": tr(
            "Parcel {subject} is signed off: reopen it first, in the Review panel and with the reason."
        ),
        "sign_off_of_nothing": tr("No parcel is chosen: choose the parcels to sign off or to reopen."),
        "sign_off_not_saved": tr(
            "There is no parcel {subject} among those saved: save the parcels, or check its id."
        ),
        "sign_off_undecided": tr(
            "Nobody has decided on parcel {subject} yet: review it before it is signed off."
        ),
        "readers_disagree": tr(
            "The readers of parcel {subject} disagree: let them find a consensus before it is signed off."
        ),
        "sign_off_needs_visit": tr(
            "Parcel {subject} needs a field visit: decide on it anew once it has been visited."
        ),
        "sign_off_disagreed": tr(
            "The readers do not agree with parcel {subject} as it is recorded: correct it, then decide anew."
        ),
        "too_few_readers": tr(
            "Too few readers have decided on parcel {subject}: let another one read it, or ask for fewer."
        ),
        "changed_since_decision": tr(
            "Parcel {subject} has changed since it was decided on: decide on it anew as it is now."
        ),
        "reopen_without_reason": tr(
            "Say why the parcels are reopened: the reason stays in the journal for good."
        ),
        "parcel_not_signed": tr("Parcel {subject} is not signed off: there is nothing to reopen."),
        "role_too_low": tr(
            "Parcel {subject} was signed off by the authority, which a verifier cannot undo: let the "
            "authority reopen it."
        ),
        "unknown_role": tr("“{subject}” is no role: use one of {known}."),
        "role_may_not_sign": tr(
            "A reader can neither sign parcels off nor reopen them: let a verifier or the authority do it."
        ),
        "signed_own_decision": tr(
            "Of the parcels that {subject} has signed off, {number} had the decision of nobody else."
        ),
    }


def hindrance_words(code: str) -> str:
    """Return in a few words what stands against signing a parcel off."""
    return {
        "parcel_signed_off": tr("signed off already"),
        "sign_off_undecided": tr("nobody has decided"),
        "readers_disagree": tr("readers disagree"),
        "sign_off_needs_visit": tr("needs a field visit"),
        "sign_off_disagreed": tr("readers do not agree with it"),
        "too_few_readers": tr("too few readers"),
        "changed_since_decision": tr("changed since the decision"),
        "sign_off_not_saved": tr("not saved"),
    }[code]
