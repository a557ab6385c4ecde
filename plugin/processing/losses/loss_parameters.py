"""Parameters of the algorithms that count losses, and what they say when they are read."""

from __future__ import annotations

import json
from dataclasses import dataclass

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterEnum,
    QgsProcessingParameterField,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ...core.findings import Finding
from ...core.overlays.catalogue import Catalogue, Kind
from ...core.overlays.catalogue_json import catalogue, told_entry
from ...core.overlays.losses import SURENESS, LossFilter
from ...core.overlays.reading import Confidence, EventType
from ...core.units import DensityUnit
from ...storage.own_maps import own_catalogue
from ...storage.workspace import open_workspace
from ...translate import tr
from ..messages import finding_sentence
from ..parameters import (
    advanced,
    density_parameters,
    line,
    map_parameter,
    maps_parameter,
    real,
    whole,
    workspace_parameter,
)
from ..raster_input import MapFile, map_layers, raster_layer, raster_layers
from ..survey_run import RunChoice
from .encodings import event_maps
from .forest_text import forest_given
from .request import Rule
from .vector_guess import layers_read
from .vector_layer import EventLayer, fields_given

_CONFIDENCES = (Confidence.NOT_STATED, *SURENESS)
GROUP_FIELDS = {"status": "STATUS_FIELD", "holder": "HOLDER_FIELD", "project": "PROJECT_FIELD"}


def event_parameters(several: bool = False):
    """Return EVENTS, ENCODING and BAND, with several maps BANDS, too.

    :param several: whether two or more maps are needed.
    """
    kind = QgsProcessing.SourceType.TypeRaster if several else QgsProcessing.SourceType.TypeMapLayer
    events = QgsProcessingParameterMultipleLayers("EVENTS", tr("Maps of events"), kind, None, False)
    if several:
        events.setMinimumNumberInputs(2)
    label = tr("Encoding: id in the catalogue, JSON, or path of a legend (empty: legends beside the maps)")
    encoding = QgsProcessingParameterString("ENCODING", label, None, several, True)
    band = advanced(whole("BAND", tr("Band of the events"), 1, 1))
    if not several:
        return events, encoding, band
    label = tr("Bands of the maps where they differ, one for each with | between them, such as 1|3")
    return events, encoding, band, advanced(line("BANDS", label, optional=True))


def kinds_parameter():
    """Return WORKSPACE, for encodings that are of its user's own."""
    label = tr("Workspace whose own kinds of maps the encoding may name, too")
    return advanced(workspace_parameter(label, optional=True))


def year_parameters():
    """Return the years that count."""
    return (
        whole("YEAR_FROM", tr("First year")),
        whole("YEAR_TO", tr("Last year")),
    )


def kind_parameters():
    """Return TYPES and MIN_CONFIDENCE."""
    types = [one.value for one in EventType if one is not EventType.UNKNOWN]
    kinds = QgsProcessingParameterEnum(
        "TYPES", tr("Types of event (none chosen: all)"), types, True, None, True, True
    )
    label = tr("Least confidence of alerts (maps that state none always count)")
    names = ["any", *(one.value for one in SURENESS)]
    return (
        advanced(kinds),
        advanced(QgsProcessingParameterEnum("MIN_CONFIDENCE", label, names, False, "any", True, True)),
    )


def forest_parameters():
    """Return what decides which cells are forest."""
    label = tr(
        "Definition of forest: crown %/least ha/least height m, such as 30/0.5/5, or a workspace (.gpkg)"
    )
    return (
        map_parameter("TREE_COVER", tr("Map of tree cover in percent")),
        real("THRESHOLD", tr("Count cells with at least this tree cover (%)"), None, 0.0, 100.0),
        QgsProcessingParameterString("FOREST_DEFINITION", label, None, False, True),
        advanced(map_parameter("HEIGHT", tr("Map of the height of trees in metres"))),
    )


def carbon_parameters():
    """Return DENSITY, UNIT and CARBON_FRACTION."""
    return maps_parameter("DENSITY", tr("Maps of carbon density"), True), *density_parameters()


def rule_parameter():
    """Return RULE: which cells are a parcel's."""
    rules = [rule.value for rule in Rule]
    label = tr("Which cells are a parcel's: exact shares, or whole cells by their centre (a cross-check)")
    return advanced(QgsProcessingParameterEnum("RULE", label, rules, False, Rule.EXACT.value, False, True))


def group_parameters():
    """Return the fields that parcels are grouped by in the summary."""
    labels = {
        "status": tr("Field of the parcels' status, for the summary"),
        "holder": tr("Field of the parcels' holder, for the summary"),
        "project": tr("Field of the parcels' project, for the summary"),
    }
    return tuple(
        advanced(QgsProcessingParameterField(GROUP_FIELDS[name], label, None, "INPUT", optional=True))
        for name, label in labels.items()
    )


@dataclass(frozen=True)
class LossChoice:
    """What was chosen, taken on the thread the layers live in; all but the parcels and the encodings.

    ``known`` is the catalogue with the workspace's own kinds of maps, ``wrong`` what is wrong with others.
    """

    rasters: tuple
    vectors: tuple
    encoding: str
    asked: dict
    known: Catalogue
    wrong: tuple[Finding, ...] = ()

    @classmethod
    def of(cls, algorithm, parameters, context) -> LossChoice:
        """Read the parameters.

        :raises QgsProcessingException: one of them cannot be used.
        """
        read = _Reader(algorithm, parameters, context)
        rasters, vectors = map_layers(parameters, "EVENTS", context)
        if not rasters and not vectors:
            raise QgsProcessingException(tr("There is no map of events: choose at least one."))
        bands = read.bands(len(rasters))
        asked = {
            "densities": tuple(MapFile(one) for one in raster_layers(parameters, "DENSITY", context)),
            "unit": DensityUnit(algorithm.parameterAsEnumString(parameters, "UNIT", context)),
            "carbon_fraction": algorithm.parameterAsDouble(parameters, "CARBON_FRACTION", context),
            "which": read.which(),
            "cover": read.map("TREE_COVER"),
            "least_cover": read.number("THRESHOLD", float),
            "forest": forest_given(read.text("FOREST_DEFINITION")),
            "heights": read.map("HEIGHT"),
            "rule": read.rule(),
            "run": RunChoice.of(algorithm, parameters, context),
        }
        maps = tuple(MapFile(one, band) for one, band in zip(rasters, bands))
        layers = tuple(EventLayer.of(layer, context) for layer in vectors)
        path = read.text("WORKSPACE")
        known, wrong = own_catalogue(open_workspace(path)) if path else (catalogue(), ())
        return cls(maps, layers, read.text("ENCODING"), asked, known, tuple(wrong))

    def events(self, feedback) -> tuple:
        """Return the rasters with how they are read.

        :raises QgsProcessingException: it cannot be told.
        :raises RasterError: a raster cannot be read.
        """
        self.say_wrong(feedback)
        text = self._parted()[0] if self.vectors or fields_given(self.encoding) else self.encoding
        return event_maps(self.rasters, text, feedback, self.known)

    def layers(self, feedback) -> tuple:
        """Return the layers with the fields they are read by.

        :raises QgsProcessingException: it cannot be told.
        """
        return layers_read(self.vectors, self._parted()[1], feedback, self.known) if self.vectors else ()

    def say_wrong(self, feedback) -> None:
        """Say which of the workspace's own kinds of maps cannot be read."""
        for finding in self.wrong:
            feedback.pushWarning(finding_sentence(finding))

    def _parted(self) -> tuple:
        """Return (encoding of the rasters, fields of the layers or the id of an entry for them).

        :raises QgsProcessingException: there is more than one for either.
        """
        of_rasters, of_layers = [], []
        for text in encodings_in(self.encoding):
            fields = fields_given(text)
            entry = next((one for one in self.known if one.id == text), None)
            if fields is not None or (entry is not None and entry.kind is Kind.VECTOR_EVENTS):
                of_layers.append(text if fields is None else fields)
            elif text:
                (of_rasters if self.rasters else of_layers).append(text)
        if max(len(of_rasters), len(of_layers)) > 1:
            raise QgsProcessingException(
                tr("Give one encoding for rasters and one for layers of events, with | between them.")
            )
        return (of_rasters or [""])[0], (of_layers or [""])[0]

    def settings(self) -> dict:
        """Return what shapes the figures, for the record of the run."""
        asked, which = self.asked, self.asked["which"]
        forest, cover, heights = asked["forest"], asked["cover"], asked["heights"]
        return {
            "events": [one.name for one in (*self.rasters, *self.vectors)],
            "bands": [one.band for one in self.rasters],
            "event_layers": [layer.record() for layer in self.vectors],
            "encoding": self.encoding,
            "own_kinds": [
                told_entry(one) for one in self.known if one.own and one.id in encodings_in(self.encoding)
            ],
            "first_year": which.year_from,
            "last_year": which.year_to,
            "types": sorted(kind.value for kind in which.types),
            "least_confidence": which.least.value,
            "densities": [one.name for one in asked["densities"]],
            "unit": asked["unit"].value,
            "carbon_fraction": asked["carbon_fraction"],
            "tree_cover": None if cover is None else cover.name,
            "threshold_pct": asked["least_cover"],
            "forest": None if forest is None else [forest.crown_pct, forest.area_ha, forest.height_m],
            "heights": None if heights is None else heights.name,
            "rule": asked["rule"].value,
        }


def encodings_in(text: str) -> list[str]:
    """Return the encodings in a text: those of a JSON list, or parts with | between them.

    :raises QgsProcessingException: it begins like a list and is none.
    """
    text = text.strip()
    if not text.startswith("["):
        return [part.strip() for part in text.split("|")]
    try:
        return [one if isinstance(one, str) else json.dumps(one) for one in json.loads(text)]
    except ValueError as error:
        sentence = tr("“{name}” is not JSON ({detail}): correct it.")
        raise QgsProcessingException(sentence.format(name=text[:80], detail=error)) from error


def split_encodings(text: str, count: int) -> list[str]:
    """Return the encoding of each of several maps: the same for all, or as many as there are maps.

    :raises QgsProcessingException: there are neither one nor as many as maps.
    """
    texts = encodings_in(text)
    if len(texts) == 1:
        return texts * count
    if len(texts) != count:
        sentence = tr("There are {encodings} encodings for {maps} maps: give one for all, or one for each.")
        raise QgsProcessingException(sentence.format(encodings=len(texts), maps=count))
    return texts


class _Reader:
    """Reads single parameters."""

    def __init__(self, algorithm, parameters, context) -> None:
        self._algorithm, self._parameters, self._context = algorithm, parameters, context

    def text(self, name: str) -> str:
        if self._algorithm.parameterDefinition(name) is None:
            return ""
        return self._algorithm.parameterAsString(self._parameters, name, self._context).strip()

    def number(self, name: str, kind):
        if self._parameters.get(name) in (None, ""):
            return None
        return kind(self._algorithm.parameterAsDouble(self._parameters, name, self._context))

    def bands(self, count: int) -> list[int]:
        """Return the band of each of so many maps of events.

        :raises QgsProcessingException: they are no numbers, or not as many as maps.
        """
        texts = [text.strip() for text in self.text("BANDS").split("|")]
        if texts == [""]:
            return [self._algorithm.parameterAsInt(self._parameters, "BAND", self._context) or 1] * count
        if len(texts) != count or not all(text.isascii() and text.isdigit() for text in texts):
            sentence = tr("“{text}” does not name a band for each of the {maps} maps: write such as 1|3.")
            raise QgsProcessingException(sentence.format(text=self.text("BANDS")[:80], maps=count))
        return [int(text) for text in texts]

    def map(self, name: str):
        layer = raster_layer(self._algorithm, self._parameters, name, self._context)
        return None if layer is None else MapFile(layer)

    def rule(self) -> Rule:
        if self._algorithm.parameterDefinition("RULE") is None:
            return Rule.EXACT
        return Rule(self._algorithm.parameterAsEnumString(self._parameters, "RULE", self._context))

    def which(self) -> LossFilter:
        types = self._algorithm.parameterAsEnumStrings(self._parameters, "TYPES", self._context)
        least = self._algorithm.parameterAsEnumString(self._parameters, "MIN_CONFIDENCE", self._context)
        return LossFilter(
            self.number("YEAR_FROM", int),
            self.number("YEAR_TO", int),
            frozenset(EventType(one) for one in types if one),
            Confidence.NOT_STATED if least in ("", "any") else Confidence(least),
        )
