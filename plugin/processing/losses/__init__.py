"""Counting what happened to the land: from maps of events to hectares and tonnes by parcel and year."""


def loss_classes():
    """Return the classes of the algorithms, in the order of the user's work."""
    from .compare_loss_maps import CompareLossMaps
    from .enter_losses import EnterLosses
    from .event_layer import EventsAsLayer
    from .loss_by_year import LossByYear

    return LossByYear, CompareLossMaps, EnterLosses, EventsAsLayer
