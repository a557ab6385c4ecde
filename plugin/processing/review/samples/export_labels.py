"""``terrestrialcarbon:exportlabels``: the labels of a sample, of all its readers, with who and when."""

from __future__ import annotations

from qgis.core import (
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)

from ....core.review.sample_accuracy import unit_mass, unit_outcomes
from ....storage.compat import INTEGER, REAL, TEXT
from ....translate import tr
from ...accounts.base import AccountsAlgorithm, Group, number_output, paragraphs
from ...plain_table import fields_of
from ...stock_write import write_features
from .sample_choice import chosen_sample, sample_parameter

COLUMNS = (
    ("unit", INTEGER),
    ("map_class", TEXT),
    ("stratum", TEXT),
    ("cluster", INTEGER),
    ("parcel_id", TEXT),
    ("area_ha", REAL),
    ("stands_for_ha", REAL),
    ("reader", TEXT),
    ("class_code", TEXT),
    ("class_label", TEXT),
    ("confidence", TEXT),
    ("comment", TEXT),
    ("labelled_at", TEXT),
    ("changed_at", TEXT),
    ("standing", TEXT),
    ("answer", TEXT),
    ("consensus_by", TEXT),
)


class ExportLabels(AccountsAlgorithm):
    """A row for each unit and reader; a unit that nobody has labelled has one without reader."""

    NAME = "exportlabels"
    GROUP = Group.REVIEW

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Labels of a sample")

    def tags(self):
        return tr("sample,label,reader,export,CSV").split(",")

    def help_text(self):
        return paragraphs(
            tr(
                "Writes the labels of a sample in the workspace: a row for each unit and reader, with the "
                "map's class, the reader's class, how sure they were, their comment, and when. A unit that "
                "nobody has labelled has one row without a reader."
            ),
            tr(
                "stands_for_ha are the hectares that a unit stands for. standing says how far the unit is "
                "(undecided, decided, agreed, disagreed), answer is the class that counts in the accuracy, "
                "consensus_by who kept a consensus."
            ),
            tr("These labels tell each reader what the others said: write them when labelling is over."),
        )

    def _inputs(self):
        kinds = QgsProcessing.SourceType.TypeVectorPoint
        return (sample_parameter(), QgsProcessingParameterFeatureSink("OUTPUT", tr("Labels"), kinds))

    def _outputs(self):
        return (
            number_output("UNITS", tr("Units of the sample")),
            number_output("LABELS", tr("Labels that readers gave")),
        )

    def _work(self, run):
        sample = chosen_sample(run)
        with run.reading() as book:
            row, found = book.row("sample", sample.id), unit_outcomes(book, sample.id)
        names = {one["code"]: one["label"] for one in sample.classes}
        fields = fields_of(COLUMNS)
        sink, target = run.sink("OUTPUT", fields, QgsWkbTypes.Type.Point, run.workspace.crs)
        features = [made for one in found for made in _rows(one, row, names)]
        write_features(iter(features), fields, sink, target)
        labels = sum(bool(values[8]) for _, values in features)
        return {"OUTPUT": target, "UNITS": len(found), "LABELS": labels}


def _rows(one, sample, names):
    """Yield (geometry, values) of a unit."""
    unit = one.unit
    of = [unit[name] for name in ("number", "map_class", "stratum", "cluster", "parcel_id", "area_ha")]
    of.append(unit_mass(unit, sample))
    stands = [one.outcome.standing.value, one.outcome.answer, (one.consensus or {}).get("who")]
    for reader in sorted(one.labels) or [None]:
        label = one.labels.get(reader, {})
        said = [label.get(name) for name in ("confidence", "comment", "at", "changed_at")]
        code = label.get("class_code")
        values = [*of, reader, code, names.get(code), *said, *stands]
        yield QgsGeometry.fromPointXY(QgsPointXY(unit["x"], unit["y"])), values
