"""The verification report: asks for samples, formats, language and folder, and writes it."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsSettings
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from ...reports import build_verification_report
from ...reports.verification_files import Draft, report_steps, write_verification_report
from ...storage.verification import sample_names
from ...tasks.background import BackgroundWork
from ...tasks.stepped import SteppedWork
from ...translate import available_languages, tr
from ..messages import USER_ERRORS
from ..statement_export import FOLDER_SETTING, OPEN_SETTING, language_name
from ..widgets import note

NAME = "TerrestrialCarbonReport"
#: File endings in the order of the boxes, and of what is opened afterwards; those ticked at first.
KINDS, USUAL = ("pdf", "html", "xlsx", "csv", "json"), ("pdf", "html", "xlsx")
_LEAST, _MOST, _USUAL_LEVEL = 50.0, 99.99, 95.0  # per cent
_LINES = 4  # of the list of samples
#: Shares of the work after which the workspace is read, and all but the PDF is written.
_READ, _WRITTEN = 0.5, 0.6


class ReportDialog(QDialog):
    """Reads, adds up and writes in the background; the pages of a PDF are laid out after it, one by one.

    ``finished`` comes when it is closed; what runs then is given up and nothing is written.
    """

    def __init__(self, session, messages, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{NAME}Dialog")
        self.setWindowTitle(tr("Verification report"))
        self._session, self._messages, self._work = session, messages, None
        self._draft = None  # what is written already, and waits for the rest
        self.workspace = session.workspace
        self._build()
        self.folder.setFilePath(QgsSettings().value(FOLDER_SETTING, str(Path.home()), type=str))
        self.finished.connect(lambda result: self.stop())
        self._check()

    @property
    def busy(self) -> bool:
        """Whether a report is being made."""
        return self._work is not None

    @property
    def chosen_samples(self) -> list[str]:
        """The ids of the samples ticked; empty for all."""
        items = [self.samples.item(row) for row in range(self.samples.count())]
        ticked = [item for item in items if item.checkState() == Qt.CheckState.Checked]
        return [] if len(ticked) == len(items) else [item.data(Qt.ItemDataRole.UserRole) for item in ticked]

    @property
    def kinds(self) -> list[str]:
        """The file endings ticked."""
        return [kind for kind in KINDS if self.boxes[kind].isChecked()]

    def make(self) -> None:
        """Make the report and write it."""
        if self.busy or self._problem():
            return
        asked = (self.language.currentData() or None, self.level.value() / 100.0, self.chosen_samples)
        workspace, kinds, folder = self.workspace, self.kinds, self.folder.filePath()
        QgsSettings().setValue(FOLDER_SETTING, folder)
        QgsSettings().setValue(OPEN_SETTING, self.opens.isChecked())

        def work():
            report = build_verification_report(workspace, *asked, said(0.0, _READ), task.is_canceled)
            draft = made["draft"] = Draft(folder)
            others = [kind for kind in kinds if kind != "pdf"]
            written = write_verification_report(
                report, workspace, None, draft.folder, others, said(_READ, _WRITTEN)
            )
            return report, written

        def said(low: float, high: float):
            return lambda percent: task.set_progress(100.0 * low + (high - low) * percent)

        made: dict = {}
        task = BackgroundWork(
            tr("Verification report"),
            work,
            lambda found: self._lay_out(*found, made["draft"], kinds),
            lambda error: self._fail(error, made.get("draft")),
        )
        task.canceled.connect(lambda: _drop(made.get("draft")))
        task.progressed.connect(self._on_progress)  # cut by Qt when the dialog is gone
        self._work = task
        self._say(tr("The ledger is verified, and the report is made…"))
        self._check()
        task.start()

    def stop(self) -> None:
        """Give up what is under way; nothing is written."""
        work, self._work = self._work, None
        draft, self._draft = self._draft, None
        if work is not None:
            work.cancel()
        _drop(draft)

    def reject(self) -> None:
        """Stop what runs; close if nothing does."""
        if not self.busy:
            super().reject()
            return
        self.stop()
        self._say(tr("Cancelled: no report was written."))
        self._check()

    def _on_progress(self, percent: float) -> None:
        if self.busy:
            self.progress.setValue(int(percent))

    def _lay_out(self, report, written, draft, kinds) -> None:
        """Lay out the pages, one after the other, while the window goes on."""
        self._work, self._draft = None, draft
        if "pdf" not in kinds:
            self._keep(written, kinds)
            return
        steps = report_steps(report, self.workspace, self._session.project, draft.folder, ["pdf"])
        self._work = SteppedWork(
            steps,
            lambda more: self._keep({**written, **more}, kinds),
            lambda error: self._fail(error, draft),
            self,
        )
        low = 100.0 * _WRITTEN
        self._work.progressed.connect(lambda percent: self._on_progress(low + (1.0 - _WRITTEN) * percent))
        self._say(tr("The pages of the PDF are laid out…"))
        self._work.start()

    def _keep(self, written, kinds) -> None:
        self._work, draft, self._draft = None, self._draft, None
        self._say("")
        kept = {}
        with self._messages.guard():
            kept = draft.keep(written)
            text = tr("The verification report is written: {paths}")
            paths = ", ".join(str(kept[kind]) for kind in kinds)
            self._messages.success(text.format(paths=paths))
            self._say(text.format(paths=", ".join(kept[kind].name for kind in kinds)))
            layer = self._session.parcel_layer
            if layer is not None and layer.isModified():
                self._messages.warning(tr("Unsaved edits are not in the report: save them and make it anew."))
        self._check()
        if kept and self.opens.isChecked():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(kept[kinds[0]])))

    def _fail(self, error, draft=None) -> None:
        self._work = self._draft = None
        _drop(draft)
        self._say("")
        self._check()
        if not isinstance(error, USER_ERRORS):
            raise error
        self._messages.error(error)

    def _problem(self) -> str:
        """Return what keeps the report from being made, empty for nothing."""
        if not self.kinds:
            return tr("Choose at least one format.")
        if self.samples.count() and not self._ticked():
            return tr("Choose at least one sample.")
        if not self.folder.filePath().strip():
            return tr("Choose a folder for the report.")
        return ""

    def _ticked(self) -> bool:
        rows = range(self.samples.count())
        return any(self.samples.item(row).checkState() == Qt.CheckState.Checked for row in rows)

    def _check(self) -> None:
        """Let the buttons follow, and say what is missing."""
        problem = self._problem()
        self.ok.setEnabled(not problem and not self.busy)
        self.fields.setEnabled(not self.busy)
        self.progress.setVisible(self.busy)
        self.progress.setValue(0)
        self.cancel.setText(tr("Cancel") if self.busy else tr("Close"))
        if problem:
            self._say(problem)

    def _on_changed(self) -> None:
        self._say("")
        self._check()

    def _say(self, text: str) -> None:
        self.status.setText(text)

    def _build(self) -> None:
        self.fields = QWidget()
        form = QFormLayout(self.fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._add_samples(form)
        self._add_choices(form)
        self._add_formats(form)
        self._add_folder(form)
        self.status, self.progress = note(name=f"{NAME}Status"), QProgressBar()
        self.status.setMinimumHeight(2 * self.status.fontMetrics().lineSpacing())  # no jumping
        self.status.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.progress.setObjectName(f"{NAME}Progress")
        self.progress.setAccessibleName(tr("Progress"))
        buttons = QDialogButtonBox()
        self.ok = buttons.addButton(tr("Make report"), QDialogButtonBox.ButtonRole.ActionRole)
        self.ok.setObjectName(f"{NAME}Make")
        self.ok.setToolTip(tr("Verify the ledger, work out all figures, and write the files."))
        self.ok.setDefault(True)
        self.ok.clicked.connect(lambda checked=False: self.make())
        self.cancel = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self.cancel.setObjectName(f"{NAME}Close")
        self.cancel.setToolTip(tr("Close; a report that is being made is given up."))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._intro())
        column.addWidget(self.fields)
        column.addWidget(self.progress)
        column.addWidget(self.status)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(460)

    @staticmethod
    def _intro():
        return note(
            tr(
                "What was reviewed and found, samples with accuracies and areas, all decisions, a page to "
                "sign. It tells the verdicts and labels of all readers: whoever reads it is no longer blind."
            ),
            f"{NAME}Intro",
        )

    def _add_samples(self, form) -> None:
        self.samples = QListWidget()
        self.samples.setObjectName(f"{NAME}Samples")
        self.samples.setAccessibleName(tr("Samples"))
        self.samples.setToolTip(tr("The samples that the report is on; a space ticks the one in focus."))
        for sample_id, name in sample_names(self.workspace):
            item = QListWidgetItem(name, self.samples)
            item.setData(Qt.ItemDataRole.UserRole, sample_id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        lines = min(_LINES, max(1, self.samples.count()))
        self.samples.setFixedHeight(lines * (self.samples.fontMetrics().height() + 6) + 6)
        self.samples.itemChanged.connect(lambda item: self._on_changed())
        if self.samples.count():
            form.addRow(tr("&Samples"), self.samples)
        else:
            form.addRow(tr("Samples"), note(tr("none"), f"{NAME}NoSamples"))

    def _add_choices(self, form) -> None:
        self.level = QDoubleSpinBox()
        self.level.setObjectName(f"{NAME}Level")
        self.level.setRange(_LEAST, _MOST)
        self.level.setDecimals(2)
        self.level.setSuffix(" %")
        self.level.setValue(_USUAL_LEVEL)
        self.level.setAccessibleName(tr("Level of confidence"))
        self.level.setToolTip(tr("Level of confidence of all intervals, in per cent."))
        form.addRow(tr("&Level of confidence"), self.level)
        self.language = QComboBox()
        self.language.setObjectName(f"{NAME}Language")
        self.language.setAccessibleName(tr("Language of the report"))
        self.language.setToolTip(tr("The language that the report is written in."))
        self.language.addItem(tr("as on the screen"), "")
        for code in available_languages():
            self.language.addItem(language_name(code), code)
        form.addRow(tr("L&anguage"), self.language)

    def _add_formats(self, form) -> None:
        tips = {
            "pdf": tr("PDF, to print and to sign."),
            "html": tr("HTML, for the browser: one file."),
            "xlsx": tr("XLSX: every decision, label and unit, in full precision."),
            "csv": tr("CSV: the same as the XLSX, a file for each table."),
            "json": tr("JSON: codes and full precision, sealed with a SHA-256."),
        }
        row = QHBoxLayout()
        self.boxes = {}
        for kind in KINDS:
            box = QCheckBox(kind.upper())
            box.setObjectName(f"{NAME}_{kind}")
            box.setChecked(kind in USUAL)
            box.setToolTip(tips[kind])
            box.setAccessibleName(kind.upper())
            box.toggled.connect(lambda on: self._on_changed())
            self.boxes[kind] = box
            row.addWidget(box)
        row.addStretch(1)
        form.addRow(tr("Formats"), row)

    def _add_folder(self, form) -> None:
        self.folder = QgsFileWidget()
        self.folder.setObjectName(f"{NAME}Folder")
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setDialogTitle(tr("Folder of the report"))
        self.folder.setToolTip(
            tr("The files go here, named by the accounts, the day and the journal's last entry.")
        )
        self.folder.lineEdit().setAccessibleName(tr("Folder of the report"))
        self.folder.fileChanged.connect(lambda path: self._on_changed())
        form.addRow(tr("&Folder"), self.folder)
        self.opens = QCheckBox(tr("Open after export"))
        self.opens.setObjectName(f"{NAME}Opens")
        self.opens.setToolTip(tr("Open the first of the files once they are written."))
        self.opens.setChecked(QgsSettings().value(OPEN_SETTING, True, type=bool))
        form.addRow("", self.opens)


def _drop(draft) -> None:
    """Leave nothing of a report that was given up."""
    if draft is not None:
        draft.drop()
