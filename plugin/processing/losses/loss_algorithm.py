"""What the algorithms that count maps of events on parcels have in common: their parcels and their choice."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ...translate import tr
from ..base import TerrestrialCarbonAlgorithm, user_sentences
from ..parameters import record_parameter
from ..stock_source import layer_ellipsoid
from ..table_write import check_id_field
from .loss_parameters import LossChoice
from .request import ParcelLayer


class ChoosesLosses:
    """Beside an algorithm with the parameters of :class:`LossChoice`: refuses a choice that cannot be."""

    def checkParameterValues(self, parameters, context):  # noqa: N802 (QGIS's names, here and below)
        """Return (whether the parameters can be run, why not)."""
        try:
            with user_sentences():
                LossChoice.of(self, parameters, context)
        except QgsProcessingException as error:
            return False, str(error)
        return super().checkParameterValues(parameters, context)


class LossAlgorithm(ChoosesLosses, TerrestrialCarbonAlgorithm):
    """An algorithm on parcels and maps of events; its ``compute`` finds the choice in ``_choice``."""

    def add_parcels(self) -> None:
        """Add the parameters of the parcels."""
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.addParameter(QgsProcessingParameterFeatureSource("INPUT", tr("Parcels"), polygons))
        label = tr("Field that names the parcels (the feature's number if empty)")
        self.addParameter(QgsProcessingParameterField("ID_FIELD", label, None, "INPUT", optional=True))

    def add_results(self, label: str, second: tuple[str, str], numbers) -> None:
        """Add the tables, the record and what is told beside them.

        :param label: of the table ``OUTPUT``.
        :param second: name and label of the table that is written when it is asked for.
        :param numbers: names and labels of the figures.
        """
        table = QgsProcessing.SourceType.TypeVector
        self.addParameter(QgsProcessingParameterFeatureSink("OUTPUT", label, table))
        self.addParameter(QgsProcessingParameterFeatureSink(*second, table, None, True, False))
        self.addParameter(record_parameter())
        for name, words in numbers:
            self.addOutput(QgsProcessingOutputNumber(name, words))
        self.addOutput(QgsProcessingOutputString("UNKNOWN_CODES", tr("Codes the encoding does not know")))
        self.addOutput(QgsProcessingOutputString("READ_AS", tr("How each raster was read")))

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        """Read the choice, and the ellipsoid of the parcels' layer, in QGIS's own thread."""
        with user_sentences():
            self._choice = LossChoice.of(self, parameters, context)
            self._ellipsoid = layer_ellipsoid(self.parameterAsVectorLayer(parameters, "INPUT", context))
        return True

    def parcels(self, parameters, context):
        """Return (the source of the parcels, the parcels).

        :raises QgsProcessingException: there is no such layer or field.
        """
        source = self.parameterAsSource(parameters, "INPUT", context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, "INPUT"))
        id_field = check_id_field(source, self.parameterAsString(parameters, "ID_FIELD", context).strip())
        return source, ParcelLayer(source, context, id_field, self._ellipsoid)
