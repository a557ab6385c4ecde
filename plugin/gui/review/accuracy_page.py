"""The page of accuracy: error matrix, accuracies, adjusted areas, what is left out, agreement of readers."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QSignalBlocker, Qt
from qgis.PyQt.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ...core.findings import RuleError
from ...core.mechanism.review_tables import Role, SampleState
from ...core.review.sample_accuracy import sample_accuracy
from ...core.statistics.accuracy import Measure
from ...processing.messages import finding_sentence, sentence
from ...processing.review.samples.sample_accuracy import SampleAccuracy
from ...storage import samples
from ...storage.errors import TerrestrialCarbonError
from ...storage.ledger import Ledger
from ...storage.sample_agreement import readers_agreement
from ...storage.sample_units import hidden_from
from ...tasks.background import BackgroundWork
from ...translate import tr, tr_count
from ..overlays.form_kit import add_row, choice, form, scrolled
from ..widgets import breakable, note, number
from .accuracy_words import (
    agreement_note,
    interval_text,
    measure_tip,
    measure_word,
    note_sentence,
    value_text,
)
from .figures_tree import MARK, FiguresTree
from .form_parts import button, row
from .matrix_table import MatrixTable
from .sample_export import Exported, SampleExport

NAME = "TerrestrialCarbonAccuracy"
CONFIDENCE_SETTING = "terrestrial_carbon/sample_confidence"
_ALIKE, _MORE = 3, 10  # findings of a kind that are said in full, and classes that are only named
_LEVELS = (0.8, 0.9, 0.95, 0.99)
_FIGURES = Exported(
    SampleAccuracy, lambda: tr("Accuracy of a map by a sample of the workspace"), lambda: (tr("CSV (*.csv)"),)
)


class AccuracyPage(QWidget):
    """Reads the labels in the background and shows what follows; ``panel`` gives the message bar."""

    def __init__(self, iface, session, panel) -> None:
        super().__init__()
        self.setObjectName(f"{NAME}Page")
        self._session, self._messages, self._panel = session, panel.messages, panel
        self._asked_for: set = set()  # samples, with who wants their figures before having labelled all
        self._work, self._found, self._samples = None, None, []
        self.export = SampleExport(_FIGURES, session, self._messages, self)
        self._make_choices()
        self._make_tables()
        self._lay_out()
        self._show_result(None, [])

    @property
    def busy(self) -> bool:
        """Whether figures are being worked out."""
        return self._work is not None or self.export.busy

    @property
    def chosen(self):
        """The sample that is chosen (:class:`SampleFacts`), or ``None``."""
        found = [one for one in self._samples if one.id == self.sample.currentData()]
        return found[0] if found else None

    @property
    def confidence(self) -> float:
        """Level of the intervals, 0 to 1."""
        return self.level.currentData()

    def choose(self, sample_id: str) -> None:
        """Show the accuracy by this sample."""
        self.refresh(sample_id)

    def refresh(self, sample_id: str = "") -> None:
        """Read the samples anew, and work out the figures of the one that is chosen."""
        workspace = self._session.workspace
        if workspace is None:
            self._stop()
            return
        kept = sample_id or self.sample.currentData()
        self._samples = samples.samples(workspace)
        with QSignalBlocker(self.sample):
            self.sample.clear()
            for one in self._samples:
                self.sample.addItem(one.name, one.id)
            ids = [one.id for one in self._samples]
            self.sample.setCurrentIndex(ids.index(kept) if kept in ids else len(ids) - 1)
        self._work_out()

    def unload(self) -> None:
        """Stop what is under way."""
        self._stop()
        self.export.stop()

    # ---- working out

    def _stop(self) -> None:
        work, self._work = self._work, None  # forgotten before it is stopped, as it may say so at once
        if work is not None:
            work.cancel()

    def _work_out(self, noted: str = "") -> None:
        """Work out the figures; ``noted`` is a reader of whom it is noted first that they saw them."""
        self._stop()
        sample, workspace, confidence = self.chosen, self._session.workspace, self.confidence
        if sample is None or workspace is None:
            text = tr("There is no sample yet: draw one on the page “Samples”, and label its units.")
            self._show_result(None, [], text)
            return
        codes = [one["code"] for one in sample.classes]
        reader = self._blind_reader(sample)

        def work():
            if noted and not workspace.read_only:
                unlabelled = hidden_from(workspace, sample.id, noted)
                samples.note_figures_seen(workspace, sample.id, noted, unlabelled)
            hidden = 0 if reader is None else hidden_from(workspace, sample.id, reader)
            if hidden:
                return hidden, []
            try:
                with Ledger(workspace).reading() as book:
                    found = sample_accuracy(book, sample.id, confidence)
            except RuleError as error:
                found = error
            return found, readers_agreement(workspace, sample.id, confidence, codes)

        self._work = begun = BackgroundWork(
            tr("Accuracy by the sample {name}").format(name=sample.name),
            work,
            lambda result: self._done(result, bool(noted)),
            lambda error: self._fail(error, (sample.id, noted)),
        )
        begun.canceled.connect(lambda: self._on_canceled(begun))
        begun.start()

    def _blind_reader(self, sample) -> str | None:
        """Return the reader whom the figures could tell what others said too early, if there is one.

        Whoever labels the sample is one, and so is any reader until it is closed; who only verifies is not.
        """
        name, role = self._panel.reviewer.name, self._panel.reviewer.role
        is_reader = role is Role.READER or sample.labelled.get(name)
        if sample.state == SampleState.CLOSED.value or not is_reader or (sample.id, name) in self._asked_for:
            return None
        return name

    def _on_all_the_same(self) -> None:
        if self.chosen is not None:
            name = self._panel.reviewer.name
            self._asked_for.add((self.chosen.id, name))
            self._work_out(name)

    def _on_canceled(self, work) -> None:
        if work is self._work:  # by somebody in QGIS's list of tasks
            self._work = None
            self._show_result(None, [], tr("Stopped: choose the sample or the confidence again."))

    def _done(self, result, noted: bool = False) -> None:
        self._work = None
        if noted:
            self._panel.accounts.check()
        found, agreement = result
        if isinstance(found, int):
            text = tr_count(
                "Others have labelled %n unit(s) that you have not: these figures would tell you what they "
                "said. Label them first.", found
            )  # fmt: skip
            self._show_result(None, [], text)
            self.all_the_same.show()
        elif isinstance(found, RuleError):
            self._show_result(None, agreement, sentence(found))
        else:
            self._show_result(found, agreement)

    def _fail(self, error, asked=None) -> None:
        """Say what is wrong; what could not be noted is not shown."""
        self._work = None
        self._asked_for.discard(asked)
        self._show_result(None, [], sentence(error))
        if not isinstance(error, TerrestrialCarbonError):
            raise error

    # ---- showing

    def _show_result(self, found, agreement, problem: str = "") -> None:
        self._found = found
        self.all_the_same.hide()
        names = {} if self.chosen is None else {one["code"]: one["label"] for one in self.chosen.classes}
        for widget in (
            self.matrix,
            self.kind,
            self.figures,
            self.matrix_title,
            self.figures_title,
            self.kappa,
        ):
            widget.setVisible(found is not None)
        self.csv.setEnabled(found is not None)
        notes = []
        if found is None:
            self.overall.setText(problem)
            self.left_out.hide()
            self.findings.hide()
        else:
            self._show_head(found)
            self.matrix.show_matrix(found.accuracy, names, self.kind.currentData())
            notes = [note_sentence(one) for one in self.figures.show_accuracy(found.accuracy, names)]
            kappa = found.accuracy.figure(Measure.KAPPA)
            text = tr("{name}: {value}").format(
                name=measure_word(Measure.KAPPA), value=value_text(Measure.KAPPA, kappa.value)
            )
            self.kappa.setText(text)
        self._say_notes(self.notes, notes)
        self.agreement.setVisible(bool(agreement))
        self.agreement_title.setVisible(bool(agreement))
        said = [agreement_note(one) for one in self.agreement.show_agreement(agreement, names)]
        self._say_notes(self.agreement_notes, said)

    def _show_head(self, found) -> None:
        overall = found.accuracy.figure(Measure.OVERALL)
        text = tr("{name}: {value} ({interval}, {level} %), {units}")
        self.overall.setText(
            text.format(
                name=measure_word(Measure.OVERALL),
                value=value_text(Measure.OVERALL, overall.value),
                interval=interval_text(Measure.OVERALL, overall.low, overall.high),
                level=number(100.0 * self.confidence),
                units=tr_count("%n unit(s)", found.counted.labelled.units),
            )
        )
        self.left_out.setText(_left_out(found.counted.left_out))
        self.left_out.setVisible(bool(self.left_out.text()))
        known = ("units_unlabelled", "units_disagreed", "units_unmapped")
        names = {one["code"]: one["label"] for one in self.chosen.classes}
        said = _said([one for one in found.findings if one.code not in known], names)
        self.findings.setText("\n".join(f"• {breakable(text)}" for text in said))
        self.findings.setVisible(bool(said))

    @staticmethod
    def _say_notes(label, sentences) -> None:
        label.setText("\n".join(f"{MARK} {text}" for text in sentences))
        label.setVisible(bool(sentences))

    # ---- building

    def _make_choices(self) -> None:
        self.sample = choice("AccuracySample", least=10)
        self.sample.setObjectName(f"{NAME}Sample")
        self.level = choice("AccuracyLevel")
        self.level.setObjectName(f"{NAME}Level")
        for level in _LEVELS:
            self.level.addItem(tr("{number} %").format(number=number(100.0 * level)), level)
        kept = QgsSettings().value(CONFIDENCE_SETTING, 0.95, type=float)
        self.level.setCurrentIndex(_LEVELS.index(kept) if kept in _LEVELS else 2)
        self.all_the_same = button(
            f"{NAME}AllTheSame",
            tr("Show all the same"),
            tr(
                "Show the figures now. What you label afterwards is not independent of the others any more; "
                "the journal and the verification report say so."
            ),
        )
        self.all_the_same.clicked.connect(lambda checked=False: self._on_all_the_same())
        self.csv = button(f"{NAME}Export", tr("CSV…"), tr("Write all figures into a table (CSV)."))
        self.kind = QComboBox()
        self.kind.setObjectName(f"{NAME}Kind")
        self.kind.setAccessibleName(tr("What the matrix shows"))
        self.kind.setToolTip(tr("Numbers of units, or the shares of the area that they stand for (%)."))
        self.kind.addItem(tr("units"), False)
        self.kind.addItem(tr("share of the area (%)"), True)
        self.sample.currentIndexChanged.connect(lambda index: self._work_out())
        self.level.currentIndexChanged.connect(lambda index: self._on_level())
        self.kind.currentIndexChanged.connect(lambda index: self._show_matrix())
        self.csv.clicked.connect(lambda checked=False: self._ask_export())

    def _make_tables(self) -> None:
        self.overall, self.left_out = note("", f"{NAME}Overall"), note("", f"{NAME}LeftOut")
        font = self.overall.font()
        font.setBold(True)
        self.overall.setFont(font)
        self.overall.setToolTip(measure_tip(Measure.OVERALL))
        self.findings, self.notes = note("", f"{NAME}Findings"), note("", f"{NAME}Notes")
        self.kappa = note("", f"{NAME}Kappa")
        self.kappa.setToolTip(measure_tip(Measure.KAPPA))
        self.matrix = MatrixTable()
        self.figures = FiguresTree(f"{NAME}Figures", tr("Accuracies and areas by class"))
        self.agreement = FiguresTree(f"{NAME}Agreement", tr("Agreement of the readers"))
        self.agreement_notes = note("", f"{NAME}AgreementNotes")
        self.matrix_title = note(tr("Error matrix (rows: map, columns: reference)"))
        self.figures_title = note(tr("By class"))
        self.agreement_title = note(tr("Readers, by what they said unseen"))
        labels = (self.overall, self.left_out, self.findings, self.notes, self.kappa, self.agreement_notes)
        for label in labels:
            label.setTextFormat(Qt.TextFormat.PlainText)

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(5)
        for widget in (self.overall, self.left_out, self.findings):
            column.addWidget(widget)
        column.addLayout(row(self.all_the_same, None))
        title = row(self.matrix_title, self.kind)
        title.setStretchFactor(self.matrix_title, 1)
        column.addLayout(title)
        for widget in (self.matrix, self.figures_title, self.figures, self.kappa, self.notes,
                       self.agreement_title, self.agreement, self.agreement_notes):  # fmt: skip
            column.addWidget(widget)
        column.addStretch()
        fields = form()
        add_row(fields, tr("Sample"), self.sample, tr("Sample whose labels are taken for the truth."))
        level = QWidget()
        level.setLayout(row(self.level, None, self.csv))
        level.layout().setContentsMargins(0, 0, 0, 0)
        add_row(fields, tr("Confidence"), level, tr("Level of confidence of the intervals."), self.level)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 4, 0, 0)
        outer.addLayout(fields)
        outer.addWidget(scrolled(body), 1)

    def _on_level(self) -> None:
        QgsSettings().setValue(CONFIDENCE_SETTING, self.confidence)
        self._work_out()

    def _show_matrix(self) -> None:
        if self._found is not None:
            names = {one["code"]: one["label"] for one in self.chosen.classes}
            self.matrix.show_matrix(self._found.accuracy, names, self.kind.currentData())

    def _ask_export(self) -> None:
        if self.chosen is not None:
            self.export.ask(self.chosen, CONFIDENCE=self.confidence)


def _left_out(left_out) -> str:
    """Return how many units are left out, and why."""
    texts = []
    if left_out.unlabelled:
        texts.append(tr_count("%n without a label", len(left_out.unlabelled)))
    if left_out.disagreed:
        texts.append(tr_count("%n on which readers differ", len(left_out.disagreed)))
    if left_out.unmapped:
        texts.append(tr_count("%n without a class of the map", len(left_out.unmapped)))
    if not texts:
        return ""
    return tr("Left out: {units}. If they differ from the others, the figures are off.").format(
        units=", ".join(texts)
    )


def _said(findings, names) -> list[str]:
    """Return sentences of findings: of a kind the first few, then how many more there are."""
    texts = []
    for code in dict.fromkeys(one.code for one in findings):
        alike = [one for one in findings if one.code == code]
        texts += [_named(one, names) for one in alike[:_ALIKE]]
        if len(alike) > _ALIKE:
            more = ", ".join(names.get(one.subject, one.subject) for one in alike[_ALIKE:_ALIKE + _MORE])
            text = tr_count("%n more class(es) likewise: {names}", len(alike) - _ALIKE)
            texts.append(text.format(names=more + (" …" if len(alike) > _ALIKE + _MORE else "")))
    return texts


def _named(finding, names) -> str:
    """Return the sentence of a finding, with the class's name in place of its code."""
    subject = names.get(finding.subject, finding.subject)
    return finding_sentence(type(finding)(finding.level, finding.code, subject, finding.values))
