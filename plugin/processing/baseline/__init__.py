"""The algorithms of the frozen joining-date state and of the parcels' history."""


def baseline_classes():
    """Return the algorithm classes in the order of the user's work."""
    from .as_of import ParcelsAsOf
    from .drift import BaselineDrift
    from .freeze import FreezeBaseline
    from .history import ParcelHistory
    from .thaw import ThawBaseline

    return (FreezeBaseline, BaselineDrift, ThawBaseline, ParcelsAsOf, ParcelHistory)
