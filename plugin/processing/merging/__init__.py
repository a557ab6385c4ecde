"""The algorithms of copies for colleagues and of what comes back."""


def merging_classes():
    """Return the algorithm classes in the order of the user's work."""
    from .compare import CompareCopy
    from .copy import MakeCopy
    from .field_package import FieldPackage
    from .merge import MergeCopy

    return (MakeCopy, FieldPackage, CompareCopy, MergeCopy)
