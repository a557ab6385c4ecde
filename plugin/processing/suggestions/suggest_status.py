"""``terrestrialcarbon:suggeststatus``: a status for each parcel, with its reasons, by the rules of M1."""

from __future__ import annotations

from qgis.core import QgsFeatureSink, QgsProcessingException, QgsProcessingOutputNumber

from ...core.parcel import Status
from ...raster.errors import Cancelled
from ...storage.errors import SettingsRefused
from ...storage.values import from_attribute
from ...storage.words import status_word
from ...translate import tr
from ..base import TerrestrialCarbonAlgorithm, user_sentences
from ..parameters import day_given
from ..stock_source import layer_ellipsoid
from . import results
from .help import suggestion_help
from .judge import judge
from .parameters import input_parameters, output_parameters
from .proposing import keep, proposable
from .request import Reader, read_maps


class SuggestStatus(TerrestrialCarbonAlgorithm):
    """Parcels and layers of evidence to suggested statuses; changes no parcel."""

    NAME = "suggeststatus"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Suggest the status of parcels")

    def shortDescription(self):  # noqa: N802
        return tr("Protected, threatened, inaccessible or tradeable, with reasons, from layers of evidence.")

    def tags(self):
        words = tr("status,suggest,protected,law,treaty,Ramsar,threat,inaccessible,slope,remote,tradeable")
        return words.split(",")

    def help_text(self) -> str:
        return suggestion_help()

    def initAlgorithm(self, configuration=None):  # noqa: N802
        for parameter in (*input_parameters(), *output_parameters()):
            self.addParameter(parameter)
        for name, label in _outputs():
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def checkParameterValues(self, parameters, context):  # noqa: N802
        try:
            read_maps(self, parameters, context)
            for name in ("JOINING_DATE", "CUTOFF_DATE"):
                day_given(self, parameters, name, context)
        except (QgsProcessingException, SettingsRefused) as error:
            return False, str(error)
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        with user_sentences():
            self._maps = read_maps(self, parameters, context)
            self._ellipsoid = layer_ellipsoid(self.parameterAsVectorLayer(parameters, "INPUT", context))
        return True

    def compute(self, parameters, context, feedback) -> dict:
        source = self.parameterAsSource(parameters, "INPUT", context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, "INPUT"))
        request = Reader(self, parameters, context, self._maps).request()
        path = self.parameterAsFile(parameters, "WORKSPACE", context)
        workspace = proposable(path) if path else None
        id_of = _id_reader(source, request.id_field)
        try:
            judged = judge(request, source, self._ellipsoid, context, feedback)
            found = self._write(judged, request, source, id_of, parameters, context, feedback)
        except Cancelled:
            feedback.pushInfo(tr("Cancelled: nothing was written."))
            return {}
        figures = results.totals(judged)
        results.report(judged, figures, source.sourceName(), feedback)
        if workspace is not None:
            figures["PROPOSED_COUNT"] = keep(workspace, judged, id_of, source.sourceName(), feedback)
            inputs = [one.title for one in request.areas]
            workspace.record_run(f"terrestrialcarbon:{self.NAME}", inputs, request.settings(), figures)
        return {**found, **figures}

    def _write(self, judged, request, source, id_of, parameters, context, feedback) -> dict:
        fields = results.suggestion_fields(source)
        sink, target = self.parameterAsSink(
            parameters, "OUTPUT", context, fields, source.wkbType(), source.sourceCrs(), _keys(source, judged)
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, "OUTPUT"))
        results.write(results.parcel_features(judged, source, fields, feedback), sink, target)
        del sink
        found = {"OUTPUT": target}
        if parameters.get("PARTS") not in (None, ""):
            fields = results.part_fields()
            sink, target = self.parameterAsSink(
                parameters, "PARTS", context, fields, results.part_type(), source.sourceCrs()
            )
            if sink is None:
                raise QgsProcessingException(self.invalidSinkError(parameters, "PARTS"))
            parts = results.part_features(judged, request.limits, id_of, fields)
            results.write(parts, sink, target)
            del sink
            found["PARTS"] = target
        return found


def _keys(source, judged) -> QgsFeatureSink.SinkFlags:
    """Return whether a field ``fid`` can be the key of the output, as the flags of a sink."""
    index = source.fields().lookupField("fid")
    keys = [str(parcel.attributes[index]) for parcel in judged.land] if index >= 0 else []
    if len(set(keys)) == len(keys):
        return QgsFeatureSink.SinkFlags()
    return QgsFeatureSink.SinkFlags(QgsFeatureSink.SinkFlag.RegeneratePrimaryKey)


def _id_reader(source, name: str):
    """Return a function parcel → its id: of the field asked for, of ``id``, else the feature's number."""
    index = source.fields().lookupField(name or "id")
    if index < 0:
        return lambda parcel: str(parcel.fid)
    return lambda parcel: str(from_attribute(parcel.attributes[index]))


def _outputs():
    yield "PARCELS", tr("Number of parcels")
    for status in Status:
        word = status_word(status)
        yield f"{status.name}_COUNT", tr("Number of parcels: {status}").format(status=word)
        yield f"{status.name}_HA", tr("Area: {status} (ha)").format(status=word)
    yield "MIXED_COUNT", tr("Number of mixed parcels")
    yield "MIXED_HA", tr("Area of mixed parcels (ha)")
    yield "NOT_PLACED", tr("Parcels without a valid geometry")
    yield "PROPOSED_COUNT", tr("Number of proposals put into the workspace")
