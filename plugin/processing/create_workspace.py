"""``terrestrialcarbon:createworkspace``: a new workspace for one place."""

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingFeatureSource,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProject,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from ..core.mechanism.budget import DEFAULT_PERIOD_YEARS
from ..storage.errors import SettingsRefused, WorkspaceError
from ..storage.network import is_network_path
from ..storage.settings import DEFAULT_CUTOFF, LONGEST_PERIOD, WorkspaceSettings
from ..storage.workspace import create_workspace, open_workspace
from ..translate import tr
from .base import TerrestrialCarbonAlgorithm
from .forest_parameters import forest_from, forest_parameters
from .parameters import advanced, day_given


class CreateWorkspace(TerrestrialCarbonAlgorithm):
    """Makes the GeoPackage that holds a place's parcels, settings and accounts."""

    NAME = "createworkspace"

    def flags(self):
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading  # saves styles and forms

    def displayName(self):  # noqa: N802
        return tr("Create workspace")

    def help_text(self):
        return tr(
            "Creates a workspace: one GeoPackage file with the parcels, right holders, settings and "
            "accounts of a country or region, with its styles and forms.\n"
            "The period is in years; the annual budget is the tradeable stock divided by it. Land "
            "protected by law on the cut-off date, 6 December 2005, counts as protected. "
            "Inaccessibility is judged on the joining date.\n"
            "Areas are measured on the ellipsoid whatever the coordinate reference system; without a "
            "choice it is the boundary's, else EPSG:4326. Several boundary polygons become one.\n"
            "What the country calls a forest is picked once (LULUCF rules, paragraph 20): least crown cover "
            "10 to 30 %, least area 0.05 to 1 ha, least height 2 to 5 m. It is used wherever a map of tree "
            "cover becomes forest. All three are given, or none; it can be set later, too.\n"
            "An existing workspace with parcels or accounts in it is never overwritten."
        )

    def initAlgorithm(self, config=None):  # noqa: N802
        self.addParameter(QgsProcessingParameterString("NAME", tr("Name")))
        self.addParameter(QgsProcessingParameterString("PLACE", tr("Country or region"), optional=True))
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                "BOUNDARY", tr("Boundary"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            )
        )
        self.addParameter(QgsProcessingParameterCrs("CRS", tr("Coordinate reference system"), optional=True))
        self.addParameter(_date("JOINING_DATE", tr("Joining date (today if empty)"), optional=True))
        self.addParameter(
            QgsProcessingParameterNumber(
                "PERIOD_YEARS",
                tr("Period (years)"),
                QgsProcessingParameterNumber.Type.Integer,
                DEFAULT_PERIOD_YEARS,
                False,
                1,
                LONGEST_PERIOD,
            )
        )
        cutoff = _date("CUTOFF_DATE", tr("Cut-off date for protection by law"), DEFAULT_CUTOFF)
        for parameter in (cutoff, *forest_parameters()):
            self.addParameter(advanced(parameter))
        self.addParameter(
            QgsProcessingParameterFileDestination("OUTPUT", tr("Workspace"), tr("GeoPackage (*.gpkg)"))
        )

    def compute(self, parameters, context, feedback):
        path = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        if path.suffix.lower() != ".gpkg":
            path = path.with_name(path.name + ".gpkg")
        if is_network_path(path):
            feedback.pushWarning(
                tr(
                    "{path} is on a network drive: only one person at a time can edit there, and a "
                    "broken connection can lose edits. A folder of this computer is safer."
                ).format(path=path)
            )
        source = self.parameterAsSource(parameters, "BOUNDARY", context)
        crs = self.parameterAsCrs(parameters, "CRS", context)
        if not crs.isValid():
            if parameters.get("CRS") not in (None, ""):
                text = tr(
                    "“{value}” is no coordinate reference system QGIS knows: use one such as EPSG:4326."
                )
                raise SettingsRefused(text.format(value=parameters["CRS"]))
            crs = source.sourceCrs() if source is not None else QgsCoordinateReferenceSystem("EPSG:4326")
        settings = WorkspaceSettings(
            name=self.parameterAsString(parameters, "NAME", context),
            place=self.parameterAsString(parameters, "PLACE", context),
            period_years=self.parameterAsInt(parameters, "PERIOD_YEARS", context),
            crs=crs,
            forest=forest_from(self, parameters, context),
            **self._dates(parameters, context),
        )
        boundary = None if source is None else _boundary(source, crs, context, feedback)
        workspace = create_workspace(path, settings, boundary, overwrite=_is_empty_workspace(path))
        feedback.pushInfo(tr("Workspace created: {path}").format(path=workspace.path))
        return {"OUTPUT": str(workspace.path)}

    def _dates(self, parameters, context) -> dict:
        found = {
            key: day_given(self, parameters, name, context)
            for key, name in (("joining_date", "JOINING_DATE"), ("cutoff_date", "CUTOFF_DATE"))
        }
        return {key: value for key, value in found.items() if value is not None}


def _date(name: str, title: str, default=None, optional: bool = False) -> QgsProcessingParameterDateTime:
    if default is not None:
        default = QDateTime(QDate(default.year, default.month, default.day), QTime(0, 0))
    kind = QgsProcessingParameterDateTime.Type.Date
    return QgsProcessingParameterDateTime(name, title, kind, default, optional)


def _boundary(source, crs, context, feedback):
    """Return the union of the source's polygons in ``crs``, ``None`` if it has none."""
    if not source.sourceCrs().isValid():
        raise SettingsRefused(tr("The boundary layer has no coordinate reference system: set its CRS first."))
    project = context.project() or QgsProject.instance()
    transform = QgsCoordinateTransform(source.sourceCrs(), crs, project.transformContext())
    shapes = []
    unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    for feature in source.getFeatures(QgsFeatureRequest(), unchecked):
        if not feature.hasGeometry() or feature.geometry().isEmpty():
            continue
        shape = QgsGeometry(feature.geometry())
        try:
            shape.transform(transform)
        except QgsCsException as error:
            text = tr("The boundary cannot be placed in {crs}: choose another CRS.")
            raise SettingsRefused(text.format(crs=crs.authid())) from error
        shapes.append(shape)
    if not shapes:
        feedback.pushWarning(tr("The boundary layer has no polygons: the workspace has no boundary."))
        return None
    union = shapes[0] if len(shapes) == 1 else QgsGeometry.unaryUnion(shapes)
    if union.isNull():
        raise SettingsRefused(tr("The boundary's polygons are not valid: repair them first."))
    return union


def _is_empty_workspace(path: Path) -> bool:
    """Return whether ``path`` is a workspace with nothing in it, which may be replaced."""
    if not path.exists():
        return False
    try:
        workspace = open_workspace(path)
        return workspace.is_empty()
    except WorkspaceError:
        return False
