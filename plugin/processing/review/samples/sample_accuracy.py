"""``terrestrialcarbon:sampleaccuracy``: how good a map is, by the labels of a workspace's sample."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSink

from ....core.review.sample_accuracy import sample_accuracy
from ....core.statistics.accuracy import Interval
from ....storage.sample_agreement import readers_agreement
from ....translate import tr
from ...accounts.base import AccountsAlgorithm, Group, number_output, paragraphs, text_output
from ...parameters import advanced, choice
from ..base import confidence_parameter
from .accuracy import COLUMNS, accuracy_outputs, figure_row, overall_figures
from .sample_choice import chosen_sample, sample_parameter


class SampleAccuracy(AccountsAlgorithm):
    """The figures of ``accuracy``, from the labels in the books."""

    NAME = "sampleaccuracy"
    GROUP = Group.REVIEW

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Accuracy of a map by a sample of the workspace")

    def tags(self):
        return tr("accuracy,error matrix,confusion,area,sample,label,consensus,kappa").split(",")

    def help_text(self):
        return paragraphs(
            tr(
                "Works out how good a map is from the labels of a sample in the workspace: error matrix, "
                "accuracies and adjusted areas with standard errors and intervals, the same figures as "
                "accuracy gives on the same labels, by the areas, weights, strata and clusters that the "
                "sample was kept with."
            ),
            tr(
                "Of each unit the label counts that stands: the consensus, else what all its readers say, "
                "else the single reader's. Units whose readers differ and have found no consensus, and units "
                "without a label, are left out and counted (DISAGREED, UNLABELLED)."
            ),
            tr(
                "Areas are in hectares. f1 is the harmonic mean of user's and producer's accuracy; kappa "
                "corrects for chance and is not an accuracy. The columns and codes of OUTPUT are those of "
                "accuracy."
            ),
            tr(
                "AGREEMENT is Cohen's kappa between the two readers who have most units in common, by what "
                "each said before seeing the other's labels, with its interval; it says how far the labels "
                "can be trusted, nothing about the map."
            ),
        )

    def _inputs(self):
        kinds = QgsProcessing.SourceType.TypeVector
        table = tr("Accuracies and areas")
        return (
            sample_parameter(),
            confidence_parameter(),
            advanced(choice("INTERVAL", tr("Kind of the intervals"), Interval, Interval.NORMAL.value)),
            QgsProcessingParameterFeatureSink("OUTPUT", table, kinds, None, True, True),
        )

    def _outputs(self):
        return (
            *accuracy_outputs(),
            number_output("DISAGREED", tr("Units left out because their readers differ")),
            number_output("AGREEMENT", tr("Cohen's kappa of the two readers with most units in common")),
            number_output("AGREEMENT_LOW", tr("Lower end of its interval")),
            number_output("AGREEMENT_HIGH", tr("Upper end of its interval")),
            number_output("AGREEMENT_UNITS", tr("Units that both of them labelled")),
            text_output("READERS", tr("The two readers")),
            text_output("CLASSES", tr("Classes")),
        )

    def _work(self, run):
        sample = chosen_sample(run)
        with run.reading() as book:
            found = sample_accuracy(book, sample.id, run.real("CONFIDENCE"), Interval(run.code("INTERVAL")))
        run.tell(found.findings)
        accuracy, left = found.accuracy, found.counted.left_out
        return {
            **overall_figures(accuracy),
            "UNITS": found.counted.labelled.units,
            "UNLABELLED": len(left.unlabelled),
            "DISAGREED": len(left.disagreed),
            "CLASSES": ", ".join(accuracy.classes),
            **_agreement(run, sample),
            **run.table("OUTPUT", COLUMNS, map(figure_row, accuracy.figures)),
        }


def _agreement(run, sample) -> dict:
    codes = [one["code"] for one in sample.classes]
    found = readers_agreement(run.workspace, sample.id, run.real("CONFIDENCE"), codes)
    if not found:
        return {"AGREEMENT_UNITS": 0, "READERS": ""}
    names, whole = found[0][0], found[0][1].whole
    return {
        "AGREEMENT": whole.kappa,
        "AGREEMENT_LOW": whole.low,
        "AGREEMENT_HIGH": whole.high,
        "AGREEMENT_UNITS": whole.subjects,
        "READERS": ", ".join(names),
    }
