"""``terrestrialcarbon:drawsample``: a sample of a map's cells, or of parcels, with what each stands for."""

from __future__ import annotations

import json

from qgis.core import (
    QgsCoordinateTransform,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsWkbTypes,
)

from ....core.statistics.sizing import Allocation
from ....raster.drawing import Frame, cell_size
from ....raster.errors import Cancelled
from ....raster.job import Kind
from ....storage.geometry import carried
from ....storage.measure import area_meter
from ....translate import tr
from ...accounts.base import number_output, text_output
from ...parameters import advanced, band_parameter, choice, line, map_parameter, real, whole
from ...raster_input import MapFile, raster_layer
from ...stock_source import UNCHECKED, check_source, ellipsoid_axes, ellipsoid_of, layer_ellipsoid
from ..base import ReviewAlgorithm, class_table, field_of
from ..tables import class_numbers
from .draw_cells import cells_drawn
from .draw_help import draw_help
from .draw_parcels import Parcels, parcels_drawn
from .draw_plan import Chances, Design, DrawPlan
from .draw_write import sample_fields, write_parcels_drawn, write_places

ALLOCATIONS = (Allocation.PROPORTIONAL, Allocation.EQUAL, Allocation.POWER)


class DrawSample(ReviewAlgorithm):
    """Random, stratified, systematic or cluster sample, with inclusion probabilities and weights."""

    NAME = "drawsample"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Drawing of a sample")

    def shortDescription(self):  # noqa: N802
        return tr("Random, stratified, systematic or cluster sample of a map or of parcels, with a seed.")

    def tags(self):
        return tr("sample,random,stratified,systematic,cluster,seed,points,plots,probability").split(",")

    def help_text(self) -> str:
        return draw_help()

    def _inputs(self):
        plot = tr("Side of square plots around the points [m] (0: points)")
        spacing = tr("Spacing of a systematic sample [units of the map] (empty: from the number)")
        allocation = tr("How the number is shared out among strata")
        chances = tr("Chances of parcels")
        return (
            map_parameter("RASTER", tr("Map of classes to draw cells from (or parcels below)")),
            band_parameter("BAND", tr("Band of the map"), "RASTER"),
            _polygons("BOUNDARY", tr("Boundary to draw within")),
            _polygons("INPUT", tr("Parcels to draw from")),
            choice("DESIGN", tr("Design"), Design, Design.RANDOM.value),
            whole("SIZE", tr("Number of units (of clusters in a cluster sample)"), 100, 1),
            class_table("SIZES", tr("Number of units by class or stratum"), ("class", "units")),
            choice("ALLOCATION", allocation, ALLOCATIONS, Allocation.PROPORTIONAL.value),
            whole("MINIMUM", tr("Least number of units in a stratum"), 0, 0),
            field_of("INPUT", "STRATUM_FIELD", tr("Field of the stratum of parcels")),
            choice("CHANCES", chances, Chances, Chances.EQUAL.value),
            whole("SEED", tr("Seed of the random numbers"), 1, 0),
            real("MIN_DISTANCE", tr("Least distance between units [m]"), 0.0, 0.0),
            advanced(line("CLASSES", tr("Classes to draw from, such as 1,2 (empty: all)"), None, True)),
            advanced(real("SPACING", spacing, None, 0.0)),
            advanced(whole("CLUSTER_SIDE", tr("Side of a cluster [cells]"), 10, 1, 2048)),
            advanced(field_of("INPUT", "CLUSTER_FIELD", tr("Field of the groups parcels are drawn in"))),
            advanced(whole("PER_CLUSTER", tr("Units of each cluster (0: all)"), 0, 0)),
            advanced(real("PLOT_SIDE", plot, 0.0, 0.0)),
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Sample")),
        )  # fmt: skip

    def _outputs(self):
        return (
            number_output("UNITS", tr("Units that were drawn")),
            number_output("FRAME_HA", tr("Area drawn from [ha]")),
            text_output("AREAS", tr("Hectares by class or stratum (JSON), for the accuracy")),
        )

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        layer = raster_layer(self, parameters, "RASTER", context)
        band = self.parameterAsInt(parameters, "BAND", context) or 1
        self._map = None if layer is None else MapFile(layer, band)
        self._ellipsoid = layer_ellipsoid(self.parameterAsVectorLayer(parameters, "INPUT", context))
        return True

    def _work(self, run):
        source = run.source("INPUT")
        if (self._map is None) == (source is None):
            text = tr("Give either a map of classes (RASTER) or parcels (INPUT) to draw from, not both.")
            raise QgsProcessingException(text)
        plan = _plan(run)
        try:
            sample, written = (
                self._of_map(run, plan) if source is None else self._of_parcels(run, plan, source)
            )
        except Cancelled:
            return {}
        run.tell(sample.findings)
        areas = [cell for pair in sample.areas.items() for cell in pair]
        return {
            "UNITS": len(sample.units),
            "FRAME_HA": sum(sample.areas.values()),
            "AREAS": json.dumps(areas, ensure_ascii=False) if "" not in sample.areas else "",
            **written,
        }

    def _of_map(self, run, plan):
        crs = self._map.crs
        ellipsoid = ellipsoid_of(crs)
        frame = Frame(
            self._map.source(Kind.CLASS),
            self._boundary(run, crs),
            _codes(run),
            ellipsoid_axes(ellipsoid),
            run.feedback.isCanceled,
            lambda share: run.feedback.setProgress(90.0 * share),
        )
        sample = cells_drawn(plan, frame)
        side = run.real("PLOT_SIDE")
        kind = QgsWkbTypes.Type.Polygon if side > 0.0 else QgsWkbTypes.Type.Point
        _, _, degrees, unit = cell_size(frame.source)
        meter = area_meter(crs, ellipsoid, run.context.transformContext())
        sink, target = run.sink("OUTPUT", sample_fields(), kind, crs)
        write_places(sample, sink, target, side, degrees, unit, meter)
        return sample, {"OUTPUT": target}

    def _boundary(self, run, crs):
        """Return the boundary's polygons in the map's CRS, ``None`` without one."""
        source = run.source("BOUNDARY")
        if source is None:
            return None
        check_source(source)
        transform = QgsCoordinateTransform(source.sourceCrs(), crs, run.context.transformContext())
        polygons = []
        for feature in source.getFeatures(QgsFeatureRequest(), UNCHECKED):
            if not feature.hasGeometry():
                continue
            moved = carried(feature.geometry(), transform)
            if moved is None:
                text = tr("A polygon of the boundary “{layer}” has no place in the map's CRS: leave it out.")
                raise QgsProcessingException(text.format(layer=source.sourceName()))
            polygons.append(bytes(moved.asWkb()))
        return polygons

    def _of_parcels(self, run, plan, source):
        check_source(source)
        stratum, cluster = run.text("STRATUM_FIELD"), run.text("CLUSTER_FIELD")
        wanted = {Design.STRATIFIED: ("STRATUM_FIELD", stratum), Design.CLUSTER: ("CLUSTER_FIELD", cluster)}
        name, given = wanted.get(plan.design, ("", "."))
        if not given:
            text = tr("The design “{design}” needs a field of the parcels: choose {parameter}.")
            raise QgsProcessingException(text.format(design=plan.design.value, parameter=name))
        parcels = Parcels(source, self._ellipsoid, run.context, stratum, cluster)
        sample = parcels_drawn(plan, parcels)
        fields = sample_fields(source.fields())
        sink, target = run.sink("OUTPUT", fields, source.wkbType(), source.sourceCrs())
        write_parcels_drawn(sample, source, fields, sink, target)
        return sample, {"OUTPUT": target}


def _polygons(name: str, label: str):
    kinds = [QgsProcessing.SourceType.TypeVectorPolygon]
    return QgsProcessingParameterFeatureSource(name, label, kinds, None, True)


def _plan(run) -> DrawPlan:
    sizes = class_numbers(run.raw("SIZES"), run.context, "SIZES", column="units")
    for name, number in sizes.items():
        if number < 1 or number != int(number):
            text = tr("SIZES has {value} units for “{name}”: give a whole number, 1 or more.")
            raise QgsProcessingException(text.format(value=number, name=name))
    return DrawPlan(
        Design(run.code("DESIGN")),
        run.whole("SIZE"),
        sizes,
        Allocation(run.code("ALLOCATION")),
        run.whole("MINIMUM"),
        run.whole("SEED"),
        run.real("MIN_DISTANCE"),
        run.real("SPACING") or 0.0,
        run.whole("CLUSTER_SIDE"),
        run.whole("PER_CLUSTER"),
        Chances(run.code("CHANCES")),
    )


def _codes(run):
    """Return the classes chosen, ``None`` for all."""
    names = run.list("CLASSES")
    try:
        return tuple(int(name) for name in names) or None
    except ValueError:
        text = tr("CLASSES is “{value}”: give the whole numbers of classes with commas between them.")
        raise QgsProcessingException(text.format(value=run.text("CLASSES"))) from None
