"""Errors that name the thing and the way out, in the user's language."""


class TerrestrialCarbonError(Exception):
    """Base of the errors whose message can be shown to the user as it is."""
