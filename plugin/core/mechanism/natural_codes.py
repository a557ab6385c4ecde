"""Codes of natural disturbances in the ledger (LULUCF para 33 and 34)."""

from enum import Enum


class Disturbance(str, Enum):
    """A natural disturbance that no one could have prevented (LULUCF para 33)."""

    WILDFIRE = "wildfire"
    PEST_DISEASE = "pest_disease"
    EXTREME_WEATHER = "extreme_weather"
    GEOLOGICAL = "geological"


class DisturbanceActivity(str, Enum):
    """The activity whose account a disturbance may be left out of."""

    FOREST_MANAGEMENT = "forest_management"
    AFFORESTATION = "afforestation"


class MarkState(str, Enum):
    """State of a natural-disturbance mark."""

    VALID = "valid"
    WITHDRAWN = "withdrawn"


class FollowUpKind(str, Enum):
    """What happened later on land marked as naturally disturbed (LULUCF para 34)."""

    SALVAGE_LOGGING = "salvage_logging"
    LAND_USE_CHANGE = "land_use_change"
    REMOVAL = "removal"
