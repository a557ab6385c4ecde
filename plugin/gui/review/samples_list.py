"""The list of a workspace's samples, and what can be done with the one that is chosen."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.mechanism.review_tables import SampleState
from ...storage.review_words import sample_state_word
from ...translate import tr
from ..widgets import breakable, note
from .form_parts import button, row

NAME = "TerrestrialCarbonSamples"


class SamplesList(QWidget):
    """Signals carry the sample that is chosen (:class:`SampleFacts`), a change of state its reason."""

    draw_asked = pyqtSignal()
    label_asked = pyqtSignal(object)
    accuracy_asked = pyqtSignal(object)
    export_asked = pyqtSignal(object)
    zoom_asked = pyqtSignal(object)
    state_asked = pyqtSignal(object, str)
    chosen_changed = pyqtSignal()

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._samples, self._editable = [], False
        self._make_view()
        self._make_buttons()
        self.about = note("", f"{NAME}About")
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row(self.draw, None, self.export))
        column.addWidget(self.view, 1)
        column.addWidget(self.about)
        column.addLayout(row(self.label, self.accuracy, None, self.zoom))
        column.addLayout(row(self.reason, self.state))
        self.show_samples([], "", False)

    @property
    def chosen(self):
        """The sample that is chosen, or ``None``."""
        item = self.view.currentItem()
        return None if item is None else item.data(0, Qt.ItemDataRole.UserRole)

    def show_samples(self, samples, reader: str, editable: bool, chosen: str = "") -> None:
        """Show the samples; the one that was chosen stays chosen, or ``chosen`` by its id is."""
        before = chosen or (self.chosen.id if self.chosen else "")
        self._samples, self._editable = list(samples), editable
        with QSignalBlocker(self.view):
            self.view.clear()
            for sample in self._samples:
                self.view.addTopLevelItem(_item(sample, reader))
            places = [place for place, one in enumerate(self._samples) if one.id == before]
            if self._samples:
                last = len(self._samples) - 1
                self.view.setCurrentItem(self.view.topLevelItem(places[0] if places else last))
        self._on_chosen()

    def _make_view(self) -> None:
        self.view = QTreeWidget()
        self.view.setObjectName(f"{NAME}List")
        self.view.setAccessibleName(tr("Samples"))
        self.view.setRootIsDecorated(False)
        self.view.setUniformRowHeights(True)
        self.view.setAllColumnsShowFocus(True)
        self.view.setHeaderLabels([tr("Sample"), tr("Units"), tr("Yours"), tr("Differ"), tr("State")])
        tips = (
            tr("Name of the sample"),
            tr("Units labelled by anybody, of all units"),
            tr("Units that you have labelled"),
            tr("Units on which readers differ and have found no consensus"),
            tr("Whether the sample takes labels"),
        )
        for section, tip in enumerate(tips):
            self.view.headerItem().setToolTip(section, tip)
        header = self.view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.view.currentItemChanged.connect(lambda now, before: self._on_chosen())
        self.view.itemActivated.connect(lambda item, section: self._ask(self.label, self.label_asked))

    def _make_buttons(self) -> None:
        self.draw = button(f"{NAME}Draw", tr("Draw…"), tr("Draw a new sample of a map or of the parcels."))
        self.label = button(f"{NAME}Label", tr("Label"), tr("Label the units of this sample, one by one."))
        self.accuracy = button(
            f"{NAME}Accuracy", tr("Accuracy"), tr("How good the map is by this sample's labels.")
        )
        self.zoom = button(f"{NAME}Zoom", tr("Show on map"), tr("Show all units of this sample on the map."))
        self.export = button(
            f"{NAME}Export",
            tr("Labels…"),
            tr("Write all labels with who and when (CSV, GeoPackage). They tell what others said."),
        )
        self.state = button(f"{NAME}State", tr("Close"), "")
        self.reason = QLineEdit()
        self.reason.setObjectName(f"{NAME}Reason")
        self.reason.setAccessibleName(tr("Reason"))
        self.reason.setPlaceholderText(tr("reason, kept in the journal"))
        self.reason.setToolTip(tr("Why the sample is closed or reopened; reopening needs a reason."))
        self.reason.textChanged.connect(lambda text: self._show_state())
        self.draw.clicked.connect(lambda checked=False: self.draw_asked.emit())
        for one, signal in ((self.label, self.label_asked), (self.accuracy, self.accuracy_asked),
                            (self.export, self.export_asked), (self.zoom, self.zoom_asked)):  # fmt: skip
            one.clicked.connect(lambda checked=False, one=one, signal=signal: self._ask(one, signal))
        self.state.clicked.connect(lambda checked=False: self._ask_state())

    def _ask(self, one: QPushButton, signal) -> None:
        if one.isEnabled() and self.chosen is not None:
            signal.emit(self.chosen)

    def _ask_state(self) -> None:
        if self.chosen is not None:
            self.state_asked.emit(self.chosen, self.reason.text().strip())

    def done(self) -> None:
        """A change of state was done: its reason is not the next one's."""
        self.reason.clear()

    def _on_chosen(self) -> None:
        sample = self.chosen
        self.draw.setEnabled(self._editable)
        for one in (self.label, self.accuracy, self.export, self.zoom):
            one.setEnabled(sample is not None)
        self.about.setText(breakable(_about(sample)) if sample else _empty())
        self._show_state()
        self.chosen_changed.emit()

    def _show_state(self) -> None:
        sample = self.chosen
        closed = sample is not None and sample.state == SampleState.CLOSED.value
        self.state.setText(tr("Reopen") if closed else tr("Close sample"))
        self.state.setAccessibleName(self.state.text())
        self.state.setToolTip(
            tr("Open the sample for labels again; this needs a reason.")
            if closed
            else tr("Close the sample: its labels stay as they are.")
        )
        has_reason = bool(self.reason.text().strip())
        self.reason.setEnabled(self._editable and sample is not None)
        self.state.setEnabled(self._editable and sample is not None and (has_reason or not closed))


def _item(sample, reader: str) -> QTreeWidgetItem:
    mine = sample.labelled.get(reader, 0)
    texts = [
        sample.name,
        tr("{number} of {count}").format(number=sample.touched, count=sample.units),
        str(mine),
        str(sample.disagreed),
        sample_state_word(sample.state),
    ]
    item = QTreeWidgetItem(texts)
    item.setData(0, Qt.ItemDataRole.UserRole, sample)
    item.setToolTip(0, f"<span>{escape(sample.name)}</span>")
    for section in (1, 2, 3):
        item.setTextAlignment(section, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
    return item


def _about(sample) -> str:
    """Return what is to be known of a sample in a line or two: design, seed, plots, readers."""
    kind = (
        tr("plots of {side} m").format(side=f"{sample.plot_side_m:g}")
        if sample.plot_side_m
        else tr("no plots")
    )
    texts = [
        tr("{design}, seed {seed}, {kind}").format(
            design=design_word(sample.design), seed=sample.seed, kind=kind
        )
    ]
    if sample.labelled:
        each = tr("{reader}: {number}")
        named = [each.format(reader=name, number=count) for name, count in sample.labelled.items()]
        texts.append(tr("Labels: {readers}").format(readers=", ".join(named)))
    return "\n".join(texts)


def design_word(code: str) -> str:
    """Return the word for a design (code of ``drawsample``)."""
    words = {
        "random": tr("random"),
        "stratified": tr("stratified"),
        "systematic": tr("systematic"),
        "cluster": tr("in clusters"),
    }
    return words.get(code, code)


def _empty() -> str:
    return tr(
        "No sample yet. Draw one: units are taken at random from a map of classes or from the parcels, "
        "readers label them here without knowing what the map says, and the accuracy of the map and the "
        "true areas of its classes follow, with their intervals."
    )
