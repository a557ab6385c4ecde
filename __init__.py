"""Terrestrial Carbon: parcels, carbon budget and accounts in QGIS."""


def classFactory(iface):  # noqa: N802 (QGIS asks for this name)
    """Return the plugin; QGIS calls this once when it loads the package."""
    from .plugin.main import TerrestrialCarbonPlugin

    return TerrestrialCarbonPlugin(iface)
