"""The package is importable under its real name."""

import terrestrial_carbon


def test_the_package_carries_its_real_name():
    from terrestrial_carbon.plugin.core import parcel

    assert terrestrial_carbon.__name__ == "terrestrial_carbon"
    assert parcel.__name__ == "terrestrial_carbon.plugin.core.parcel"
