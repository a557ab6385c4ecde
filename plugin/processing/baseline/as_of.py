"""``terrestrialcarbon:parcelsasof``: the parcels as they were on a date, or on the joining date."""

from __future__ import annotations

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)

from ...storage.parcels_as_of import as_of_baseline, as_of_day
from ...translate import tr
from ..accounts.base import AccountsAlgorithm, number_output, paragraphs
from ..parameters import day
from ..stock_write import refused, take_back


class ParcelsAsOf(AccountsAlgorithm):
    """Writes the parcels as they were as a layer."""

    NAME = "parcelsasof"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Parcels as of a date")

    def help_text(self):
        return paragraphs(
            tr(
                "Makes a layer of the parcels as they were saved at the end of a day: geometry and all "
                "attributes (areas in ha, stocks in tCO2e), those that were split, merged or deleted since "
                "among them."
            ),
            tr(
                "Without a date it is the frozen joining-date state, from which P0, T0 and B come: its "
                "geometries with status, holder, area and stock."
            ),
            tr(
                "The history begins when the workspace was made, or first opened with a version that keeps "
                "it; earlier days are refused."
            ),
        )

    def _inputs(self):
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        return (
            day("DATE", tr("Date (empty: the frozen joining-date state)"), optional=True),
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Parcels as they were"), polygons),
        )

    def _outputs(self):
        return (
            number_output("PARCELS", tr("Number of parcels")),
            number_output("AREA_HA", tr("Area [ha]")),
            number_output("STOCK_TCO2E", tr("Stock [tCO2e]")),
            number_output("WITHOUT_GEOMETRY", tr("Parcels whose geometry was not kept")),
        )

    def _work(self, run):
        date = run.day("DATE")
        found = as_of_baseline(run.workspace) if date is None else as_of_day(run.workspace, date)
        fields = _fields(run.workspace)
        lost = sum(1 for parcel in found if parcel.is_shape_lost)
        if lost:
            text = tr("Parcels whose geometry was not kept, so that they have none: {number}.")
            run.feedback.pushWarning(text.format(number=lost))
        sink, target = run.sink("OUTPUT", fields, QgsWkbTypes.Type.MultiPolygon, run.workspace.crs)
        _write(found, fields, sink, target)
        return {
            "OUTPUT": target,
            "PARCELS": len(found),
            "AREA_HA": sum(parcel.values.get("area_ha") or 0.0 for parcel in found),
            "STOCK_TCO2E": sum(parcel.values.get("stock_tco2e") or 0.0 for parcel in found),
            "WITHOUT_GEOMETRY": lost,
        }


def _fields(workspace) -> QgsFields:
    """Return the parcels' fields without the key of the database."""
    fields = QgsFields()
    for field in workspace.parcel_layer().fields():
        if field.name() != "fid":
            fields.append(field)
    return fields


def _write(found, fields, sink, target) -> None:
    names = [field.name() for field in fields]
    try:
        for parcel in found:
            feature = QgsFeature(fields)
            if parcel.wkb:
                geometry = QgsGeometry()
                geometry.fromWkb(parcel.wkb)
                feature.setGeometry(geometry)
            feature.setAttributes([parcel.attribute(name) for name in names])
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise refused(sink, target)
        if not sink.flushBuffer():
            raise refused(sink, target)
    except QgsProcessingException:
        take_back(sink, target)
        raise
