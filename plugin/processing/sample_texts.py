"""Sentences for what the acts on samples refuse and find, by code."""

from ..translate import tr, tr_count


def sample_texts():
    """Return the sentences, by code."""
    return {
        "sample_without_name": tr("The sample has no name: give it one, such as “Forest map 2024”."),
        "sample_name_taken": tr("There is a sample “{subject}” already: give this one another name."),
        "sample_of_units": tr(
            "The sample “{subject}” has {units} units: a workspace keeps samples of 1 to {most}, draw fewer."
        ),
        "sample_numbers": tr(
            "The units of the sample “{subject}” are not numbered from 1 without a gap: draw it again."
        ),
        "sample_classes": tr(
            "A sample needs two classes or more to choose from, each with its own code (given: {subject})."
        ),
        "sample_keys": tr(
            "The keys of the classes are not of one sign each, or one is there twice ({subject}): give each "
            "class a key of its own, or none."
        ),
        "sample_is_so_already": tr("The sample is in this state already ({state}): nothing was changed."),
        "sample_closed": tr(
            "The sample “{subject}” is closed: reopen it, with a reason, to change its labels."
        ),
        "sample_reopen_without_reason": tr(
            "Say why the sample is reopened: the reason stays in the journal for good."
        ),
        "unknown_class": tr("“{subject}” is no class of this sample: choose one of {known}."),
        "units_disagreed": lambda n: tr_count(
            "%n unit(s) are left out because their readers differ: agree on their labels first, else the "
            "figures are off.",
            n,
        ),
        "units_unmapped": lambda n: tr_count(
            "%n labelled unit(s) have no class of the map to hold the label against, and are left out: "
            "keep the sample with the map's class of each unit.",
            n,
        ),
        "place_altered": tr(
            "The place of the sample's unit {subject} is not the one that entry {entry} of the journal wrote."
        ),
        "place_missing": tr("The place of the sample's unit {subject} (entry {entry}) is missing."),
        "place_extra": tr(
            "There is a place of a sample's unit {subject} that no entry of the journal wrote."
        ),
    }
