"""``terrestrialcarbon:keepsample``: a drawn sample into a workspace, where readers label it."""

from __future__ import annotations

import json

from qgis.core import QgsProcessing, QgsProcessingException, QgsProcessingParameterFeatureSource

from ....storage.fingerprint import fingerprint
from ....storage.samples import keep
from ....translate import tr
from ...accounts.base import AccountsAct, Group, number_output, paragraphs, text_output
from ...parameters import advanced, choice, line, real, whole
from ..base import class_table, field_of
from ..tables import class_numbers
from .draw_plan import Design
from .keep_data import CLASS_COLUMNS, PARCEL_ID, class_rows, classes_of, drawn_sample


class KeepSample(AccountsAct):
    """One act of the journal for the sample with all its units."""

    NAME = "keepsample"
    GROUP = Group.REVIEW

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Keep a sample in the workspace")

    def tags(self):
        return tr("sample,label,interpretation,classes,keep,journal").split(",")

    def help_text(self):
        return paragraphs(
            tr(
                "Keeps a sample that drawsample drew in the workspace, with all its units and what each "
                "stands for, in one entry of the journal. From then on nothing of it changes; its units are "
                "labelled in the Review panel, and sampleaccuracy works out how good the map is."
            ),
            tr(
                "CLASSES are the classes that readers choose from: code, name, key, colour, two or more; "
                "the codes are those of the map. Without a key the first nine have the keys 1 to 9. Without "
                "a table the classes are those of the map that occur in the sample."
            ),
            tr(
                "AREAS are the hectares of each class of the map, or of each stratum, as drawsample gives "
                "them. For parcels say which field holds the map's class (MAP_FIELD) and their id "
                "(PARCEL_FIELD); for plots give their side in metres (PLOT_SIDE)."
            ),
            tr(
                "The unit's place is kept in the workspace's CRS: a point, the centre of a plot, or a point "
                "on the surface of a parcel, with the outline of plot or parcel. Readers never see what the "
                "map has at a unit."
            ),
        )

    def _inputs(self):
        anything = [QgsProcessing.SourceType.TypeVectorAnyGeometry]
        parcels = tr("Field of the parcels' ids (for parcels; “id” if there is one)")
        drawn_from = tr("Map or layer the sample was drawn from, whose fingerprint is kept (path)")
        return (
            QgsProcessingParameterFeatureSource("INPUT", tr("Sample drawn by drawsample"), anything),
            line("NAME", tr("Name of the sample")),
            class_table("CLASSES", tr("Classes to choose from"), CLASS_COLUMNS),
            class_table("AREAS", tr("Hectares of each class of the map or stratum"), ("class", "area")),
            choice("DESIGN", tr("Design it was drawn by"), Design, Design.RANDOM.value),
            whole("SEED", tr("Seed it was drawn with"), 1, 0),
            real("PLOT_SIDE", tr("Side of square plots around the points [m] (0: points)"), 0.0, 0.0),
            advanced(field_of("INPUT", "MAP_FIELD", tr("Field of the map's class (“map_class” if empty)"))),
            advanced(field_of("INPUT", "PARCEL_FIELD", parcels)),
            advanced(line("DRAWN_FROM", drawn_from, None, True)),
            advanced(line("PARAMETERS", tr("What the drawing was told (JSON)"), None, True)),
        )

    def _outputs(self):
        return (
            text_output("SAMPLE", tr("Id of the sample")),
            number_output("UNITS", tr("Units of the sample")),
        )

    def _work(self, run):
        source = run.source("INPUT")
        side, names = run.real("PLOT_SIDE"), [one.name() for one in source.fields()]
        parcel_field = run.text("PARCEL_FIELD")
        if not parcel_field and not side and PARCEL_ID in names:
            parcel_field = PARCEL_ID
        map_field = run.text("MAP_FIELD") or "map_class"
        drawn = drawn_sample(source, run.workspace.crs, run.context, map_field, parcel_field, side)
        if run.feedback.isCanceled():
            return {}
        sample_id = keep(
            run.workspace,
            drawn.units,
            drawn.places,
            reason=run.text("REASON"),
            name=run.text("NAME"),
            design=run.code("DESIGN"),
            seed=run.whole("SEED"),
            parameters=_told(run),
            frame=fingerprint(run.text("DRAWN_FROM")) if run.text("DRAWN_FROM") else {},
            classes=classes_of(drawn.codes, class_rows(run.raw("CLASSES"), run.context)),
            areas=class_numbers(run.raw("AREAS"), run.context, "AREAS"),
            plot_side_m=side,
        )
        return {"SAMPLE": sample_id, "UNITS": len(drawn.units)}


def _told(run) -> dict:
    text = run.text("PARAMETERS")
    try:
        found = json.loads(text) if text else {}
    except ValueError:
        found = None
    if not isinstance(found, dict):
        message = tr("PARAMETERS is no JSON object: give it as {example}, or leave it empty.")
        raise QgsProcessingException(message.format(example='{"SIZE": 100}'))
    return found
