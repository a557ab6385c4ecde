"""Units and their conversions, and the one statement of signs.

Areas are hectares (ha) on the ellipsoid; amounts are tonnes of CO2-equivalent (tCO2e).
Signs: stocks are never negative; in the mechanism emissions and removals are separate
non-negative amounts; in LULUCF accounting a net figure is emissions minus removals.
"""

from dataclasses import dataclass
from enum import Enum

M2_PER_HA = 10_000.0
CO2_PER_C = 44.0 / 12.0
DEFAULT_CARBON_FRACTION = 0.47  # t C per t dry matter: IPCC 2006 GL vol. 4 table 4.3


class DensityUnit(str, Enum):
    """What one cell of a carbon map states, by code."""

    T_BIOMASS_PER_HA = "t_biomass_per_ha"
    T_C_PER_HA = "t_c_per_ha"
    T_CO2E_PER_HA = "t_co2e_per_ha"
    T_BIOMASS_PER_PIXEL = "t_biomass_per_pixel"
    T_C_PER_PIXEL = "t_c_per_pixel"
    T_CO2E_PER_PIXEL = "t_co2e_per_pixel"


@dataclass(frozen=True)
class DensityConversion:
    """How a cell value becomes tCO2e: ``factor`` times the value, per hectare or per pixel."""

    factor_tco2e: float
    per_hectare: bool


def density_conversion(
    unit: DensityUnit, carbon_fraction: float = DEFAULT_CARBON_FRACTION
) -> DensityConversion:
    """Return the conversion of one cell value of ``unit`` to tCO2e.

    :param carbon_fraction: t C per t dry matter, used for biomass units only.
    :raises ValueError: the unit is unknown or the carbon fraction is not in (0, 1].
    """
    unit = DensityUnit(unit)
    if not 0.0 < carbon_fraction <= 1.0:
        raise ValueError(f"carbon fraction {carbon_fraction!r} is not in (0, 1]")
    substance = unit.value.split("_per_")[0]
    factor = {
        "t_biomass": carbon_fraction * CO2_PER_C,
        "t_c": CO2_PER_C,
        "t_co2e": 1.0,
    }[substance]
    return DensityConversion(factor, per_hectare=unit.value.endswith("_per_ha"))
