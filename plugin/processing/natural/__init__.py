"""The algorithms of natural disturbances: background level, marks, what follows, what is left out."""


def natural_classes():
    """Return the algorithm classes in the order of the user's work."""
    from .background import DisturbanceBackground
    from .complete import CompleteNaturalMark
    from .exclusion import NaturalExclusion
    from .follow_up import NaturalFollowUp
    from .mark import MarkNatural
    from .withdraw import WithdrawNaturalMark

    return (
        DisturbanceBackground,
        MarkNatural,
        CompleteNaturalMark,
        WithdrawNaturalMark,
        NaturalFollowUp,
        NaturalExclusion,
    )
