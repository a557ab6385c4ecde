"""The main job through the plugin's own algorithms: measure stocks, keep them, compute the budget."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
)

from ..storage.errors import TerrestrialCarbonError
from ..storage.fingerprint import fingerprint
from ..storage.parcel_history import catch_up
from ..storage.stocks import store_stocks
from ..translate import tr
from .styling import open_raster

STOCK = "terrestrialcarbon:parcelstock"
BUDGET = "terrestrialcarbon:budget"


class Feedback(QgsProcessingFeedback):
    """Keeps an algorithm's warnings, so that they can be shown with the figures."""

    def __init__(self) -> None:
        super().__init__(False)
        self.warnings: list[str] = []

    def pushWarning(self, warning):  # noqa: N802 (QGIS's name)
        self.warnings.append(warning)

    def reportError(self, error, fatalError=False):  # noqa: N802, N803
        self.warnings.append(error)


def run_algorithm(algorithm_id: str, parameters: dict, context, feedback) -> dict:
    """Run an algorithm of the registry and return its outputs.

    :raises TerrestrialCarbonError: it is not registered, or refused; the text is its own.
    """
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)
    if algorithm is None:
        text = tr("The algorithm {name} is not registered: switch the plugin on in QGIS.")
        raise TerrestrialCarbonError(text.format(name=algorithm_id))
    fit, reason = algorithm.checkParameterValues(parameters, context)
    if not fit:
        raise TerrestrialCarbonError(reason)
    try:
        results, ok = algorithm.run(parameters, context, feedback, {}, False)
    except QgsProcessingException as error:
        raise TerrestrialCarbonError(str(error)) from error
    if not ok:
        raise TerrestrialCarbonError("\n".join(feedback.warnings) or algorithm_id)
    return results


def measure_stocks(workspace, density, parameters: dict, stock_date: date, source: str) -> tuple[dict, list]:
    """Measure every parcel's stock from a raster and store it in the workspace.

    :param density: the raster's path; ``parameters`` say its unit and what else ``parcelstock`` takes.
    :param source: what to call the raster in the parcels' ``stock_source``.
    :returns: the algorithm's outputs, and its warnings.
    :raises TerrestrialCarbonError: the algorithm or the workspace refused.
    """
    context, feedback = QgsProcessingContext(), Feedback()
    context.setProject(QgsProject())
    context.setEllipsoid(workspace.ellipsoid)
    layer = workspace.parcel_layer()
    raster = open_raster(density, "carbon", Path(density).stem)
    given = {**parameters, "DENSITY": raster, "INPUT": layer, "OUTPUT": QgsProcessing.TEMPORARY_OUTPUT}
    results = run_algorithm(STOCK, given, context, feedback)
    measured = QgsProcessingUtils.mapLayerFromString(results.pop("OUTPUT"), context)
    store_stocks(layer, measured, source, stock_date)
    catch_up(workspace, reason=source)
    inputs = [fingerprint(str(density)), {"layer": "parcel", "path": Path(workspace.path).name}]
    kept = {**parameters, "DENSITY": Path(density).name}
    workspace.record_run(STOCK, inputs, kept, results)
    return results, feedback.warnings


def compute_budget(workspace) -> tuple[dict, list]:
    """Run ``budget`` on the workspace's parcels; return its outputs and warnings.

    :raises TerrestrialCarbonError: the algorithm refused.
    """
    context, feedback = QgsProcessingContext(), Feedback()
    context.setProject(QgsProject())
    context.setEllipsoid(workspace.ellipsoid)
    parameters = {
        "STATUS_FIELD": "status",
        "BASIS_FIELD": "basis",
        "STOCK_FIELD": "stock_tco2e",
        "AREA_FIELD": "area_ha",
        "HOLDER_FIELD": "holder_id",
        "FLAG_FIELD": "flag",
        "ACCEPTED_FIELD": "flag_accepted",
        "PERIOD_YEARS": workspace.settings.period_years,
        "METHOD": workspace.settings.budget_method,
    }
    layer = workspace.parcel_layer()
    results = run_algorithm(BUDGET, {**parameters, "INPUT": layer}, context, feedback)
    results.pop("OUTPUT", None)
    inputs = [{"layer": "parcel", "path": Path(workspace.path).name}]
    workspace.record_run(BUDGET, inputs, parameters, results)
    return results, feedback.warnings
