"""Parameters that several algorithms have, built in one way."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBand,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QDate

from ..core.units import DEFAULT_CARBON_FRACTION, DensityUnit
from ..storage.errors import SettingsRefused
from ..translate import tr

_WHOLE = QgsProcessingParameterNumber.Type.Integer
_REAL = QgsProcessingParameterNumber.Type.Double
MOST_WORKERS = 1024


def advanced(parameter):
    """Return the parameter, shown under "Advanced parameters"."""
    parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return parameter


def workspace_parameter(label: str = "", optional: bool = False):
    """Return WORKSPACE: the GeoPackage of a workspace."""
    file_kind, files = QgsProcessingParameterFile.Behavior.File, tr("GeoPackage (*.gpkg)")
    label = label or tr("Workspace")
    return QgsProcessingParameterFile("WORKSPACE", label, file_kind, "gpkg", None, optional, files)


def choice(name, label, codes, default=None, optional=False):
    """Return a choice among the values of an enum; the codes themselves are the parameter's values."""
    values = [code.value for code in codes]
    return QgsProcessingParameterEnum(name, label, values, False, default, optional, True)


def real(name, label, default=None, least=None, most=None, required=False):
    """Return a number with decimals; optional if it has no default and is not required."""
    optional = default is None and not required
    parameter = QgsProcessingParameterNumber(name, label, _REAL, default, optional)
    return _within(parameter, least, most)


def whole(name, label, default=None, least=None, most=None, required=False):
    """Return a whole number; optional if it has no default and is not required."""
    optional = default is None and not required
    parameter = QgsProcessingParameterNumber(name, label, _WHOLE, default, optional)
    return _within(parameter, least, most)


def line(name, label, default=None, optional=False):
    """Return a line of text."""
    return QgsProcessingParameterString(name, label, default, False, optional)


def day(name, label, optional=False):
    """Return a date."""
    kind = QgsProcessingParameterDateTime.Type.Date
    return QgsProcessingParameterDateTime(name, label, kind, None, optional)


def day_given(algorithm, parameters, name, context):
    """Return the date given for a parameter, ``None`` for an empty one.

    :raises SettingsRefused: it is no date.
    """
    if parameters.get(name) in (None, ""):
        return None
    value = algorithm.parameterAsDateTime(parameters, name, context).date()
    if not value.isValid():
        value = QDate.fromString(str(parameters[name])[:10], "yyyy-MM-dd")
    if not value.isValid():
        text = tr("“{value}” is no date: write it as year-month-day, such as 2015-07-01.")
        raise SettingsRefused(text.format(value=parameters[name]))
    return value.toPyDate()


def _within(parameter, least, most):
    if least is not None:
        parameter.setMinimum(least)
    if most is not None:
        parameter.setMaximum(most)
    return parameter


def map_parameter(name, label, optional=True):
    """Return a parameter that takes one raster."""
    return QgsProcessingParameterRasterLayer(name, label, None, optional)


def band_parameter(name, label, of):
    """Return the band of the raster parameter ``of``; the first where it is left empty."""
    return advanced(QgsProcessingParameterBand(name, label, 1, of, True))


def maps_parameter(name, label, optional):
    """Return a parameter that takes several rasters."""
    return QgsProcessingParameterMultipleLayers(
        name, label, QgsProcessing.SourceType.TypeRaster, None, optional
    )


def density_parameters():
    """Return UNIT and CARBON_FRACTION: what the cells of density maps state."""
    return (
        choice("UNIT", tr("Unit of the map"), DensityUnit, DensityUnit.T_BIOMASS_PER_HA.value),
        real(
            "CARBON_FRACTION",
            tr("Carbon fraction of biomass (t C per t dry matter)"),
            DEFAULT_CARBON_FRACTION,
            0.001,
            1.0,
        ),
    )


def run_parameters():
    """Return what is asked about the run itself: the grid, workers, resuming."""
    label = tr("Keep finished tiles in this folder to be able to resume")
    folder = QgsProcessingParameterFile.Behavior.Folder
    tiles = QgsProcessingParameterFile("CHECKPOINT", label, folder, "", None, True)
    base = map_parameter("BASE", tr("Raster whose cells are counted (empty: the one with the finest cells)"))
    workers = whole("WORKERS", tr("Number of workers (0: as in the options)"), 0, 0, MOST_WORKERS)
    return tuple(advanced(parameter) for parameter in (base, workers, tiles))


def record_parameter():
    """Return where to keep the record of a run."""
    label, files = tr("Record of the run: files, grid, versions (JSON)"), tr("JSON files (*.json)")
    return QgsProcessingParameterFileDestination("RECORD", label, files, None, True, False)
