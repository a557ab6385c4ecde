"""QGIS's own zonal statistics and zonal histogram, as a user runs them; results stay in memory."""

from __future__ import annotations

import os

import numpy as np

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.analysis import QgsNativeAlgorithms  # noqa: E402
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback  # noqa: E402
from zonal_parcels import LAYER  # noqa: E402

_SUM = 1  # of QgsZonalStatistics' list


def sums(case, watch):
    """Sum of the values of the cells whose centre lies in a parcel."""
    parameters = {"INPUT": _layer(case), "INPUT_RASTER": case["density"], "STATISTICS": [_SUM]}
    layer = _run("native:zonalstatisticsfb", parameters, watch)
    values = [feature["_sum"] for feature in layer.getFeatures()]
    value = np.array([v if isinstance(v, (int, float)) else 0.0 for v in values], dtype=np.float64)
    return {"value": value}, {}


def histogram(case, watch):
    """Number of cells by class of the raster of classes; no hectares, no tonnes."""
    _run("native:zonalhistogram", {"INPUT_VECTOR": _layer(case), "INPUT_RASTER": case["classes"]}, watch)
    return {}, {}


def _layer(case) -> str:
    return f"{case['parcels']}|layername={LAYER}"


def _run(name, parameters, watch):
    application = QgsApplication([], False)
    application.initQgis()
    registry = QgsApplication.processingRegistry()
    if registry.algorithmById(name) is None:
        registry.addProvider(QgsNativeAlgorithms())
    algorithm = registry.algorithmById(name).create()
    context = QgsProcessingContext()
    parameters.update(RASTER_BAND=1, COLUMN_PREFIX="_", OUTPUT="memory:")
    with watch:
        results, ok = algorithm.run(parameters, context, QgsProcessingFeedback())
    if not ok:
        raise SystemExit(f"{name} has failed.")
    _run.kept = application, context  # QGIS ends with the process
    return context.takeResultLayer(results["OUTPUT"])
