"""``terrestrialcarbon:mergecopy``: a colleague's work merged into the workspace."""

from __future__ import annotations

import json

from qgis.core import QgsProcessingException, QgsProcessingParameterBoolean

from ...core.merge.compare import Choice
from ...storage.merging import apply_merge, choices_for_all
from ...translate import tr
from ..accounts.base import number_output, paragraphs
from ..parameters import advanced, choice, line
from .answer_lines import answer_lines
from .base import CopyAlgorithm
from .left_out_lines import IN_LOG, left_out_lines
from .report import field_lines


class MergeCopy(CopyAlgorithm):
    """Merges in one transaction and one entry of the journal."""

    NAME = "mergecopy"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Merge a colleague's work")

    def help_text(self):
        return paragraphs(
            tr(
                "Takes what a colleague changed in a copy of the workspace, or in a field copy, over into "
                "the workspace: all of it in one step, or nothing. What only one side changed is taken from "
                "that side, field by field; land that hangs together (pieces of a split, borders) is taken "
                "whole, so that areas (ha) and stocks (tCO2e) keep adding up."
            ),
            tr(
                "Conflicts are decided for all alike: leave (ours stays for now, and the conflict comes "
                "again at the next merge), ours, or theirs; or one by one: decisions as JSON from the "
                "conflict's key, as “Compare a colleague's work” lists it, to ours, theirs, both or leave. "
                "The journal keeps both sides' values of every conflict. Merging the same copy again finds "
                "nothing new."
            ),
            tr(
                "Acts of the accounts in the copy (entries, credits, a freeze) are never booked here: they "
                "are listed in the report, to be booked by hand. Proposals, findings left as they are and "
                "evidence with its files are taken over by their ids."
            ),
            tr(
                "Answers of readers in the review, and samples drawn in the copy with their labels, come "
                "over in the readers' names. What another reader answered is not shown until you have "
                "answered yourself. Consensus and sign-offs made in the copy are not taken over."
            ),
            tr(
                "Parcels that are signed off here stay as they are: what the copy changes of them is left "
                "out and listed, with all that hangs together with it on the ground (pieces, borders, "
                "parcels drawn on their land); everything else is taken. Reopen them and merge the same copy "
                "again, and the rest comes over, too."
            ),
        )

    def _more_inputs(self):
        codes = (Choice.LEAVE, Choice.OURS, Choice.THEIRS)
        return (
            choice("CONFLICTS", tr("Conflicts"), codes, Choice.LEAVE.value),
            advanced(line("DECISIONS", tr("Decisions by conflict (JSON)"), optional=True)),
            advanced(
                QgsProcessingParameterBoolean(
                    "KEEP_COPY", tr("Keep a copy of the workspace as it was, beside it"), False
                )
            ),
        )

    def _outputs(self):
        return (
            *(output for output in super()._outputs() if output.name() != "CONFLICTS"),
            number_output("CONFLICT_COUNT", tr("Conflicts")),
            number_output("MERGED", tr("Parcels changed in the workspace")),
            number_output("LEFT", tr("Conflicts left")),
            number_output("MERGED_ROWS", tr("Plots, trees and notes changed in the workspace")),
            number_output("NOTES", tr("Notes of the field taken in")),
            number_output("NOTES_KEPT", tr("Notes of the field kept, but not taken in")),
            number_output("ANSWERS_TAKEN", tr("Answers of readers taken over")),
            number_output("ENTRY", tr("Number of the journal's entry (0: nothing was new)")),
        )

    def _work(self, run):
        merge = self._compared(run)
        choices = choices_for_all(merge.whole, Choice(run.code("CONFLICTS")))
        choices.update(_decisions(run.text("DECISIONS")))
        done = apply_merge(merge, choices, run.flag("KEEP_COPY"))
        if done.copy_before:
            text = tr("The workspace as it was: {path}")
            run.feedback.pushInfo(text.format(path=done.copy_before))
        for title in done.missing_files:
            text = tr("The file of the evidence “{title}” is not beside the copy: ask the colleague for it.")
            run.feedback.pushWarning(text.format(title=title))
        for told in left_out_lines(merge, done, IN_LOG):
            run.feedback.pushWarning(told)
        for told in (*field_lines(merge, done), *answer_lines(merge, done)):
            run.feedback.pushInfo(told)
        figures = self._figures(merge)
        figures["CONFLICT_COUNT"] = figures.pop("CONFLICTS")
        figures.update(MERGED=len(done.changed), LEFT=len(done.left), ENTRY=done.seq or 0)
        notes = done.notes
        figures.update(MERGED_ROWS=len(done.field_rows), NOTES=notes.taken, NOTES_KEPT=len(notes.refused))
        figures.update(ANSWERS_TAKEN=done.answers.taken, ANSWERS_REFUSED=len(done.answers.refused))
        return {**figures, **self._written(run, merge, choices, done)}


def _decisions(text: str) -> dict:
    """Return conflict key → choice.

    :raises QgsProcessingException: it is no JSON of that kind.
    """
    try:
        read = json.loads(text) if text else {}
        return {str(key): Choice(value) for key, value in read.items()}
    except (ValueError, AttributeError) as error:
        example = '{"p1:status": "theirs"}'
        sentence = tr(
            "The decisions are no JSON from keys to ours, theirs, both or leave, such as {example}."
        )
        raise QgsProcessingException(sentence.format(example=example)) from error
