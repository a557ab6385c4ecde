"""What comparing and merging share: the colleague's copy or field copy, tables and the report."""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
)
from qgis.PyQt.QtCore import Qt

from ...core.merge.compare import Found
from ...storage.account_words import act_word
from ...storage.compat import TEXT
from ...storage.merge_words import change_texts, parcel_label
from ...storage.merging import Merge, compare_copy, compare_layer, moment_of_copy
from ...translate import tr
from ..accounts.base import AccountsAlgorithm, number_output
from ..parameters import advanced, line
from .answer_lines import answer_lines
from .left_out_lines import IN_LOG, left_out_lines
from .report import report_html

COLUMNS = tuple(
    (name, TEXT)
    for name in ("parcel_id", "name", "what", "found", "conflict", "kind", "base", "ours", "theirs")
)


class CopyAlgorithm(AccountsAlgorithm):
    """An algorithm that compares a copy with the workspace."""

    def _inputs(self):
        files, polygons = tr("GeoPackage (*.gpkg)"), [QgsProcessing.SourceType.TypeVector]
        kind = QgsProcessingParameterFile.Behavior.File
        moment = QgsProcessingParameterDateTime.Type.DateTime
        return (
            QgsProcessingParameterFile(
                "COPY", tr("Colleague's copy of the workspace"), kind, "gpkg", None, True, files
            ),
            QgsProcessingParameterFeatureSource("FIELD_COPY", tr("or field copy"), polygons, None, True),
            advanced(line("ID_FIELD", tr("Field copy: field with the parcels' ids"), "id")),
            advanced(
                QgsProcessingParameterDateTime(
                    "TAKEN_AT", tr("Field copy: when it was taken (empty: the last copy)"), moment, None, True
                )
            ),
            advanced(
                QgsProcessingParameterBoolean(
                    "ABSENT_DELETED", tr("Field copy: parcels it does not have were deleted"), False
                )
            ),
            *self._more_inputs(),
            QgsProcessingParameterFeatureSink(
                "OUTPUT", tr("Differences"), QgsProcessing.SourceType.TypeVector, None, True, True
            ),
            QgsProcessingParameterFileDestination(
                "REPORT", tr("Report"), tr("HTML files (*.html)"), None, True, False
            ),
        )

    def _more_inputs(self) -> tuple:
        return ()

    def _outputs(self):
        return (
            number_output("THEIRS", tr("Parcels changed by the colleague alone")),
            number_output("OURS", tr("Parcels changed here alone")),
            number_output("SAME", tr("Parcels changed alike on both sides")),
            number_output("CONFLICTS", tr("Conflicts")),
            number_output("ACCOUNT_ACTS", tr("Acts of the accounts in the copy, to be booked here")),
            number_output("FIELD_ROWS", tr("Plots, trees and notes changed in the field alone")),
            number_output("ANSWERS", tr("Answers of readers that are new in the copy")),
            number_output("ANSWERS_REFUSED", tr("Answers of readers that stay in the copy")),
            number_output("LEFT_OUT", tr("Parcels left out: signed off here, or hanging together with such")),
        )

    def _compared(self, run) -> Merge:
        """Return the comparison with the one copy that is given."""
        copy, source = run.text("COPY"), run.source("FIELD_COPY")
        if bool(copy) == (source is not None):
            raise QgsProcessingException(
                tr("Give a colleague's copy of the workspace or a field copy, and not both.")
            )
        if copy:
            found = compare_copy(run.workspace, copy)
        else:
            unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
            found = compare_layer(
                run.workspace,
                source.getFeatures(QgsFeatureRequest(), unchecked),
                source.fields(),
                source.sourceCrs(),
                run.context.transformContext(),
                name=source.sourceName(),
                base_seq=moment_of_copy(run.workspace, self._taken_at(run)),
                id_field=run.text("ID_FIELD"),
                absent_are_deleted=run.flag("ABSENT_DELETED"),
            )
        _tell(run, found)
        return found

    def _taken_at(self, run) -> str:
        if not run.is_given("TAKEN_AT"):
            return ""
        moment = run.moment("TAKEN_AT")
        if not moment.isValid():
            raise QgsProcessingException(tr("TAKEN_AT is no date and time: give one as 2026-05-31 14:30."))
        return moment.toUTC().toString(Qt.DateFormat.ISODate).replace("Z", "+00:00")

    def _figures(self, merge: Merge) -> dict:
        counts = {
            found.value.upper(): len({one.parcel_id for one in merge.comparison.of(found)})
            for found in (Found.THEIRS, Found.OURS, Found.SAME)
        }
        conflicts, acts = len(merge.whole.conflicts), len(merge.source.acts)
        rows = len({one.parcel_id for one in merge.rows.of(Found.THEIRS)})
        told = {"CONFLICTS": conflicts, "ACCOUNT_ACTS": acts, "FIELD_ROWS": rows}
        told["ANSWERS"] = len({one.parcel_id for one in merge.answers.of(Found.THEIRS)})
        told.update(ANSWERS_REFUSED=len(merge.held), LEFT_OUT=len(merge.signed.parcels))
        return {**counts, **told}

    def _written(self, run, merge: Merge, choices=None, merged=None) -> dict:
        """Write the table and the report that are asked for."""
        results = run.table("OUTPUT", COLUMNS, difference_rows(merge))
        if run.is_given("REPORT"):
            path = run.path("REPORT")
            try:
                Path(path).write_text(report_html(merge, choices or {}, merged), encoding="utf-8")
            except OSError as error:
                text = tr("The report {path} could not be written ({reason}): choose another place.")
                raise QgsProcessingException(text.format(path=path, reason=error.strerror)) from error
            results["REPORT"] = str(path)
        return results


def difference_rows(merge: Merge):
    """Yield a row for each difference, in the order of the columns."""
    comparison = merge.whole
    kinds = {one.key: one.kind.value for one in comparison.conflicts}
    for change in comparison.changes:
        yield (
            change.parcel_id,
            parcel_label(comparison, change.parcel_id),
            change.group,
            change.found.value,
            change.conflict,
            kinds.get(change.conflict, ""),
            *change_texts(comparison, change),
        )


def _tell(run, merge: Merge) -> None:
    for told in left_out_lines(merge, None, IN_LOG):
        run.feedback.pushWarning(told)
    for note in (*merge.source.notes, *answer_lines(merge, None)):
        run.feedback.pushInfo(note)
    for act in merge.source.acts:
        text = tr("Entry {number} of the copy's journal is an act of the accounts ({kind}): book it here.")
        run.feedback.pushWarning(text.format(number=act.seq, kind=act_word(act.kind)))
    for row in merge.source.differing:
        text = tr(
            "A proposal for parcel {parcel} was decided otherwise in the copy; the decision here stays."
        )
        run.feedback.pushWarning(text.format(parcel=row["parcel_id"]))
