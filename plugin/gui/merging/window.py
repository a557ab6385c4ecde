"""The window "Merge a colleague's work": choose the copy, decide, merge, read the report."""

from pathlib import Path

from qgis.core import QgsFeatureRequest, QgsVectorLayerFeatureSource
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
)

from ...processing.merging.answer_lines import answer_lines
from ...processing.merging.left_out_lines import IN_WINDOW, left_out_lines
from ...processing.merging.report import report_html
from ...storage.merging import apply_merge, compare_copy, compare_layer, moment_of_copy
from ...tasks.background import BackgroundWork
from ...translate import tr
from ..connections import Connections
from ..messages import USER_ERRORS
from ..widgets import note, number, parcels
from .compare_page import ComparePage
from .csv_report import write_differences
from .outlines import Outlines
from .source_page import SourcePage


class MergeWindow(QDialog):
    """Compares and merges in the background; ``merged`` when parcels have changed."""

    merged = pyqtSignal()

    def __init__(self, iface, session, messages, save, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName("TerrestrialCarbonMerge")
        self.setWindowTitle(tr("Merge a colleague's work"))
        self._session, self._messages, self._save_edits = session, messages, save
        self._work, self.found, self.done = None, None, None
        self.outlines = Outlines(iface.mapCanvas())
        self.source, self.compare, self.report = SourcePage(), ComparePage(), QTextBrowser()
        self.report.setObjectName("TerrestrialCarbonMergeReport")
        self.report.setAccessibleName(tr("What was merged, what is left, what is to be booked"))
        self._pages = QStackedWidget()
        for page in (self.source, self.compare, self.report):
            self._pages.addWidget(page)
        self._problem, self._progress = note(name="TerrestrialCarbonMergeProblem"), QProgressBar()
        self._progress.setRange(0, 0)
        self._build()
        self.source.changed.connect(self._renew)
        self.compare.shown.connect(self._show_land)
        self.compare.decided.connect(self._renew)
        self._connections = Connections()
        self._connections.connect(session.closed, self._on_workspace_closed)
        self.resize(860, 620)

    def start(self) -> None:
        """Show the window, ready for a new copy unless a comparison is being decided."""
        if self._work is None and self.found is None:
            self._show_page(self.source)
            own = (self._session.parcel_layer, self._session.boundary_layer)
            self.source.leave_out([layer for layer in own if layer is not None])
        self.show()
        self.raise_()
        self.activateWindow()

    def unload(self) -> None:
        """Stop what runs and clear the map."""
        if self._work is not None:
            self._work.cancel()
        self._connections.disconnect_all()
        self.outlines.unload()
        self.close()

    @property
    def running(self) -> bool:
        """Whether a comparison or a merge is under way."""
        return self._work is not None

    def run_compare(self) -> None:
        """Compare the chosen copy with the workspace."""
        if self._work is not None or not self._nothing_unsaved():
            return
        try:
            work = self._comparing()
        except USER_ERRORS as error:
            self._say(str(error))
            return
        self._start(tr("Comparing a colleague's work"), work, self._on_compared)

    def run_merge(self) -> None:
        """Say what will happen, and merge."""
        if self._work is not None or not self._nothing_unsaved() or not self._wanted():
            return
        found, choices, keep = self.found, dict(self.compare.choices), self.keep_copy.isChecked()
        self._start(
            tr("Merging a colleague's work"), lambda: apply_merge(found, choices, keep), self._on_merged
        )

    def _comparing(self):
        workspace, page = self._session.workspace, self.source
        if page.is_copy.isChecked():
            path = page.copy_file.filePath()
            return lambda: compare_copy(workspace, path)
        layer = page.field_layer()
        features, fields, crs = QgsVectorLayerFeatureSource(layer), layer.fields(), layer.crs()
        context = self._session.project.transformContext()
        name, moment = layer.name(), page.taken_at()
        options = {"id_field": page.id_field.text().strip()}
        options["absent_are_deleted"] = page.absent_deleted.isChecked()

        def work():
            seq = moment_of_copy(workspace, moment)
            rows = features.getFeatures(QgsFeatureRequest())
            return compare_layer(workspace, rows, fields, crs, context, name=name, base_seq=seq, **options)

        return work

    def _start(self, title: str, work, done) -> None:
        self._say("")
        self._work = BackgroundWork(title, work, done, self._on_failed)
        self._renew()
        self._work.start()

    def _on_compared(self, found) -> None:
        self._work, self.found, self.done = None, found, None
        if found.is_empty:
            self.found, told = None, (*left_out_lines(found, None, IN_WINDOW), *answer_lines(found, None))
            nothing = tr("There is nothing new in this copy: all of it is here already.")
            told = told and (tr("Nothing more in this copy can come over now."), *told)
            self._say(" ".join(told) if told else nothing)
            self._renew()
            return
        self._show_page(self.compare)
        self.compare.show_merge(found)
        self.compare.list.setFocus()

    def _on_merged(self, done) -> None:
        self._work, self.done = None, done
        self.outlines.clear()
        self.report.setHtml(report_html(self.found, self.compare.choices, done))
        self._show_page(self.report)
        self._session.refresh()
        self.merged.emit()

    def _on_failed(self, error) -> None:
        self._work = None
        self._renew()
        if not isinstance(error, USER_ERRORS):
            raise error
        self._say(str(error))

    def _nothing_unsaved(self) -> bool:
        """Ask to save unsaved edits first; whether there are none any more."""
        layer = self._session.parcel_layer
        if layer is None or not layer.isEditable() or not layer.isModified():
            return True
        text = tr("The parcels have unsaved edits. Save them first, so that they are compared, too?")
        return self._asked(text, tr("Save edits"), "Unsaved") and self._save_edits()

    def _wanted(self) -> bool:
        """Say what the merge will change, and ask."""
        open_ones = self.compare.undecided()
        changed, rows = len(self.compare.changed()), len(self.compare.changed_rows())
        text = tr("{parcels} will change in the workspace, in one step that the journal keeps.").format(
            parcels=parcels(changed)
        )
        if rows:
            told = tr("Plots, trees and notes that will change: {number}.")
            text += "\n" + told.format(number=number(rows))
        answers = self.compare.changed_answers()
        if answers:
            text += "\n" + tr("Answers of readers that come over: {number}.").format(number=number(answers))
        if open_ones:
            text += "\n" + tr("Conflicts that are not decided stay ours: {number}.").format(
                number=number(open_ones)
            )
        text += "".join("\n" + line for line in left_out_lines(self.found, None, IN_WINDOW))
        if self.found.source.acts:
            text += "\n" + tr("Acts of the accounts are not booked; the report lists them.")
        return self._asked(text, tr("Merge"), "Confirm")

    def _asked(self, text: str, verb: str, name: str) -> bool:
        box = QMessageBox(self)
        box.setObjectName(f"TerrestrialCarbonMerge{name}")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.windowTitle())
        box.setText(text)
        yes = box.addButton(verb, QMessageBox.ButtonRole.AcceptRole)
        box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(yes)
        box.exec()
        wanted = box.clickedButton() is yes
        box.deleteLater()
        return wanted

    def _show_land(self, item) -> None:
        if item is None or self.found is None:
            self.outlines.clear()
            return
        found = self.found
        self.outlines.show(found.whole, item.parcels, found.shapes, found.workspace.crs)

    def save_report(self) -> None:
        """Ask for a file and write the report: a page, or a table of all differences."""
        kinds = ";;".join((tr("HTML files (*.html)"), tr("CSV files (*.csv)")))
        path, _ = QFileDialog.getSaveFileName(self, tr("Save report"), "merge.html", kinds)
        if not path:
            return
        try:
            if path.lower().endswith(".csv"):
                write_differences(self.found, self.compare.choices, path)
            else:
                text = report_html(self.found, self.compare.choices, self.done)
                Path(path).write_text(text, encoding="utf-8")
        except OSError as error:
            text = tr("The report {path} could not be written ({reason}): choose another place.")
            self._say(text.format(path=path, reason=error.strerror))

    def _build(self) -> None:
        self._act = self._button("act", "", self._on_act)
        self._act.setDefault(True)
        self._back = self._button("back", tr("Another copy…"), self._restart)
        self._save = self._button("save", tr("Save report…"), self.save_report)
        self._close = self._button("close", tr("Close"), self.close)
        self.keep_copy = QCheckBox(tr("Keep a copy as it was"))
        self.keep_copy.setObjectName("TerrestrialCarbonMerge_keepCopy")
        self.keep_copy.setToolTip(tr("Before merging, the workspace is copied beside itself: the way back."))
        self.keep_copy.setChecked(True)
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addWidget(self._save)
        row.addStretch(1)
        row.addWidget(self.keep_copy)
        row.addWidget(self._act)
        row.addWidget(self._close)
        column = QVBoxLayout(self)
        for widget in (self._pages, self._problem, self._progress):
            column.addWidget(widget)
        column.addLayout(row)

    def _button(self, name: str, text: str, slot) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(f"TerrestrialCarbonMerge_{name}")
        button.setAutoDefault(False)
        button.clicked.connect(lambda checked=False: slot())
        return button

    def _on_act(self) -> None:
        if self._pages.currentWidget() is self.source:
            self.run_compare()
        else:
            self.run_merge()

    def _restart(self) -> None:
        self.found = self.done = None
        self.outlines.clear()
        self._show_page(self.source)

    def _on_workspace_closed(self) -> None:
        """Forget a comparison with a workspace that is not open any more."""
        if self._work is not None:
            self._work.cancel()
            self._work = None
        self._restart()
        self.hide()

    def _show_page(self, page) -> None:
        self._pages.setCurrentWidget(page)
        self._renew()

    def _renew(self) -> None:
        """Enable what can be done now."""
        page, busy = self._pages.currentWidget(), self._work is not None
        self._progress.setVisible(busy)
        self._pages.setEnabled(not busy)
        self._act.setVisible(page is not self.report)
        self._act.setText(tr("Compare") if page is self.source else tr("Merge…"))
        ready = self.source.is_complete() if page is self.source else not self._is_read_only()
        self._act.setEnabled(not busy and ready and self._session.workspace is not None)
        self.keep_copy.setVisible(page is self.compare)
        self.keep_copy.setEnabled(not busy)
        for button in (self._back, self._save):
            button.setVisible(page is not self.source)
            button.setEnabled(not busy)

    def _is_read_only(self) -> bool:
        workspace = self._session.workspace
        return workspace is None or workspace.read_only

    def _say(self, problem: str) -> None:
        self._problem.setText(f"⚠ {problem}" if problem else "")

    def closeEvent(self, event) -> None:
        """Closing the window clears the map, and forgets a merge that is done."""
        self.outlines.clear()
        if self.done is not None:
            self.found = self.done = None
        super().closeEvent(event)
