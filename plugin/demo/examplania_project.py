"""The QGIS project of Examplania: workspace, evidence, base map and carbon in their groups."""

from __future__ import annotations

from qgis.core import (
    QgsBilinearRasterResampler,
    QgsHillshadeRenderer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalettedRasterRenderer,
    QgsProject,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ..storage.errors import TerrestrialCarbonError
from ..storage.project import add_to_project
from ..translate import tr
from .styling import GREENS, SLOPES, labels, open_raster, outline_symbol, ramp_renderer, show_all_of

SEA = "#d6e8f2"


def write_project(project: QgsProject, workspace, paths) -> None:
    """Fill ``project`` and save it at ``paths.project`` with relative paths.

    :raises TerrestrialCarbonError: the project could not be written.
    """
    project.setTitle(workspace.settings.name)
    project.setBackgroundColor(QColor(SEA))
    add_to_project(workspace, project)
    _add_group(project, tr("Places and roads"), _places(paths.layers), index=0)
    _add_group(project, tr("Evidence"), _evidence_layers(paths.layers))
    _add_group(project, tr("Carbon and change"), _raster_layers(paths), hidden=("loss", "slope", "carbon"))
    _add_group(project, tr("Relief"), _relief(paths))
    show_all_of(project, workspace)
    if not project.write(str(paths.project)):
        text = tr("The project {path} could not be written: {reason}.")
        raise TerrestrialCarbonError(text.format(path=paths.project, reason=project.error()))


def _add_group(project, title, layers, hidden=(), index=-1) -> None:
    group = project.layerTreeRoot().insertGroup(index, title)
    for layer in layers:
        project.addMapLayer(layer, False)
        node = group.addLayer(layer)
        node.setExpanded(False)
        node.setItemVisibilityChecked(layer.customProperty("terrestrial_carbon/role") not in hidden)


def _vector(path, name, title, symbol=None) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{path}|layername={name}", title, "ogr")
    if not layer.isValid():
        raise TerrestrialCarbonError(
            tr("The layer {name} of {path} cannot be read.").format(name=name, path=path)
        )
    layer.setCustomProperty("terrestrial_carbon/role", name)
    layer.setReadOnly(True)
    if symbol is not None:
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def _evidence_layers(path) -> list:
    return [
        _vector(path, "illegal_clearings", tr("Illegal clearings"), outline_symbol("#c62828", hatch=0.0)),
        _vector(path, "ramsar_sites", tr("Ramsar site"), outline_symbol("#1565c0", hatch=90.0)),
        _vector(path, "protected_areas", tr("Protected areas"), outline_symbol("#1b5e20", style="dash")),
        _vector(path, "access_survey", tr("Access survey of 2015"), outline_symbol("#37474f", "0.5", "dot")),
    ]


def _places(path) -> list:
    places = _vector(path, "settlements", tr("Settlements"), _dot())
    places.setLabeling(labels("name", 9, "#202020", True))
    places.setLabelsEnabled(True)
    roads = _vector(path, "roads", tr("Roads"))
    roads.setRenderer(_road_renderer())
    rivers = _vector(path, "rivers", tr("Rivers"), _river())
    rivers.setLabeling(labels("name", 7, "#1f5f8b", False))
    rivers.setLabelsEnabled(True)
    return [places, roads, rivers]


def _relief(paths) -> list:
    thin = QgsLineSymbol.createSimple({"line_color": "#8d6e4a", "line_width": "0.1"})
    thin.setOpacity(0.55)
    relief = open_raster(paths.dem, "dem", tr("Relief"))
    relief.setRenderer(QgsHillshadeRenderer(relief.dataProvider(), 1, 315.0, 42.0))
    relief.renderer().setZFactor(1.6)
    for resample in (
        relief.resampleFilter().setZoomedInResampler,
        relief.resampleFilter().setZoomedOutResampler,
    ):
        resample(QgsBilinearRasterResampler())
    return [_vector(paths.layers, "contours", tr("Contours (20 m)"), thin), relief]


def _dot() -> QgsMarkerSymbol:
    return QgsMarkerSymbol.createSimple(
        {
            "name": "circle",
            "color": "#ffffff",
            "outline_color": "#202020",
            "size": "2.2",
            "outline_width": "0.5",
        }
    )


def _river() -> QgsLineSymbol:
    return QgsLineSymbol.createSimple({"line_color": "#4a90c2", "line_width": "0.6", "capstyle": "round"})


def _road_renderer() -> QgsRuleBasedRenderer:
    """Return roads by class: a light line in a dark casing, tracks dashed."""
    root = QgsRuleBasedRenderer.Rule(None)
    for code, title, width in (
        ("main", tr("Main road"), 0.9), ("minor", tr("Lane"), 0.55), ("track", tr("Track"), 0.35)
    ):  # fmt: skip
        casing = {"line_color": "#6d5d4b", "line_width": str(width + 0.3), "capstyle": "round"}
        symbol = QgsLineSymbol.createSimple(casing)
        if code == "track":
            symbol = QgsLineSymbol.createSimple({**casing, "line_style": "dash", "line_width": str(width)})
        else:
            inner = QgsLineSymbol.createSimple({"line_color": "#fffdf5", "line_width": str(width)})
            symbol.appendSymbolLayer(inner.symbolLayer(0).clone())
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, f"\"class\" = '{code}'", title))
    return QgsRuleBasedRenderer(root)


def _raster_layers(paths) -> list:
    loss = open_raster(paths.loss, "loss", tr("Year of tree-cover loss"))
    loss.setRenderer(_loss_renderer(loss))
    carbon = open_raster(paths.carbon, "carbon", tr("Carbon density (t CO2e/ha)"))
    carbon.setRenderer(ramp_renderer(carbon, GREENS))
    slope = open_raster(paths.slope, "slope", tr("Slope (degrees)"))
    slope.setRenderer(ramp_renderer(slope, SLOPES))
    return [loss, carbon, slope]


def _loss_renderer(layer) -> QgsPalettedRasterRenderer:
    """Return one colour per year of loss, yellow to red; no loss is clear."""
    classes = []
    for code in range(1, 24):
        color = QColor.fromHsvF(0.15 * (23 - code) / 22.0, 0.9, 0.95 - 0.25 * code / 23.0)
        classes.append(QgsPalettedRasterRenderer.Class(code, color, str(2000 + code)))
    return QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes)
