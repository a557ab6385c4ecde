"""Sentences for what a verification report notes beside its figures, by code."""

from ..translate import tr, tr_count


def verification_texts():
    """Return the sentences, by code."""
    return {
        "report_ledger_bad": lambda n: tr_count(
            "THE LEDGER IS NOT AS ITS JOURNAL WROTE IT (%n finding(s)): sign nothing before the algorithm "
            "“Verify the ledger” has shown what was changed.",
            n,
        ),
        "report_nothing_reviewed": tr(
            "Nothing has been reviewed yet: no parcel or event has a decision, and nothing is signed off."
        ),
        "report_no_samples": tr("There is no sample, so nothing is said of how good the maps are."),
        "report_samples_chosen": tr("This report is on {number} of the workspace's {all} samples."),
        "report_no_uncertainty": tr(
            "No run of the algorithm “Uncertainty of a workspace's budget” is kept, so P0, T0 and B stand "
            "without an interval."
        ),
        "report_blind_subjects": lambda n: tr_count(
            "%n parcel(s) or event(s) have the verdict of one reader alone while others are at work: "
            "whoever reads this report is no longer blind to it, so a second reader should decide first.",
            n,
        ),
        "report_blind_units": lambda n: tr_count(
            "%n unit(s) of the sample “{subject}” have the label of one reader alone while another is at "
            "work: whoever reads this report is no longer blind to it, so a second reader should label "
            "first.",
            n,
        ),
        "report_signed_own": lambda n: tr_count(
            "%n parcel(s) were signed off by the only reader who had decided on them.",
            n,
        ),
        "report_units_changed": tr(
            "THE UNITS OF THE SAMPLE “{subject}” ARE NOT THOSE THAT WERE DRAWN: their hash is another than "
            "the one kept when they were drawn."
        ),
        "report_changed_meanwhile": tr(
            "The workspace was changed while this report was made, after its ledger was checked: make the "
            "report anew before you sign it."
        ),
        "report_sample_unknown": tr(
            "There is no sample “{subject}” in the workspace: there are {known}; correct SAMPLES, or leave "
            "it empty for all."
        ),
    }
