"""The parcels an algorithm is about: named in a text, or the features of a layer."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSource, QgsProcessingParameterField

from ...translate import tr
from ..parameters import advanced, line


def parcel_parameters() -> tuple:
    """Return PARCELS, INPUT and PARCEL_FIELD."""
    tables = [QgsProcessing.SourceType.TypeVector]
    label = tr("Layer of the parcels, instead of their names (its selection is honoured)")
    layer = QgsProcessingParameterFeatureSource("INPUT", label, tables, None, True)
    any_kind = QgsProcessingParameterField.DataType.Any
    field = QgsProcessingParameterField(
        "PARCEL_FIELD", tr("Field with the parcel's id"), "id", "INPUT", any_kind, optional=True
    )
    names = line("PARCELS", tr("Parcels (ids or names, with commas)"), optional=True)
    return (names, layer, advanced(field))
