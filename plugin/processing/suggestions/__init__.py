"""The algorithm that suggests statuses: layers of evidence, faces of parcels, measures, outputs."""


def suggestion_classes():
    """Return the algorithm classes."""
    from .suggest_status import SuggestStatus

    return (SuggestStatus,)
