"""Sentences for what the rules of decisions and consensus refuse, by code."""

from ..translate import tr


def decision_texts():
    """Return the sentences, by code."""
    return {
        "unknown_subject": tr("“{subject}” is nothing that is reviewed: use one of {known}."),
        "unknown_verdict": tr("“{subject}” is no verdict: use one of {known}."),
        "unknown_confidence": tr("“{subject}” does not say how sure you are: use one of {known}."),
        "no_subject": tr("Nothing is chosen: choose the parcel or the event that you decide on."),
        "reader_without_name": tr(
            "“{subject}” is no name of a reader: type your name, of at most {longest} characters, at the top "
            "of the Review panel."
        ),
        "consensus_taken": tr(
            "A consensus was found on “{subject}” already, so single answers stay as they are: change the "
            "consensus instead."
        ),
        "consensus_needs_two": tr(
            "A consensus on “{subject}” needs the answers of two readers, and there are {readers}: let "
            "another reader answer first."
        ),
        "queue_stake": tr("{subject} tCO2e at stake is no amount: give 0 or more."),
        "queue_share": tr("A random share of {subject} is none: give a number from 0 to 1."),
        "queue_seed": tr("“{subject}” is no seed: give a whole number."),
        "nothing_to_take_back": tr(
            "You have given no answer on “{subject}” yet, so there is none to take back."
        ),
    }
