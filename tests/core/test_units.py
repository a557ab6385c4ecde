"""Units: the conversions and their refusals."""

import pytest

from terrestrial_carbon.plugin.core.units import DensityUnit, density_conversion


@pytest.mark.parametrize(
    "unit, factor, per_hectare",
    [
        ("t_biomass_per_ha", 0.47 * 44 / 12, True),
        ("t_c_per_ha", 44 / 12, True),
        ("t_co2e_per_ha", 1.0, True),
        ("t_biomass_per_pixel", 0.47 * 44 / 12, False),
        ("t_c_per_pixel", 44 / 12, False),
        ("t_co2e_per_pixel", 1.0, False),
    ],
)
def test_every_unit_becomes_tco2e(unit, factor, per_hectare):
    conversion = density_conversion(DensityUnit(unit))
    assert conversion.factor_tco2e == pytest.approx(factor, rel=1e-15)
    assert conversion.per_hectare is per_hectare


def test_carbon_fraction_touches_biomass_only():
    assert density_conversion(DensityUnit.T_BIOMASS_PER_HA, 0.5).factor_tco2e == pytest.approx(0.5 * 44 / 12)
    assert density_conversion(DensityUnit.T_C_PER_HA, 0.5).factor_tco2e == pytest.approx(44 / 12)


@pytest.mark.parametrize("fraction", [0, -0.1, 1.1, float("nan")])
def test_impossible_carbon_fraction_is_refused(fraction):
    with pytest.raises(ValueError):
        density_conversion(DensityUnit.T_C_PER_HA, fraction)


def test_unknown_unit_is_refused():
    with pytest.raises(ValueError):
        density_conversion("t_c_per_acre")
