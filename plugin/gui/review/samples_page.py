"""The page of samples: their list, drawing, labelling unit by unit, closing."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from ...processing.messages import sentence
from ...processing.review.samples.export_labels import ExportLabels
from ...storage import samples
from ...storage.evidence import keep_files
from ...storage.project import find_layer, show_samples
from ...storage.spatial_tables import SAMPLE_POINT
from ...translate import tr
from ..connections import Connections
from ..overlays.form_kit import scrolled
from .draw_dialog import DrawDialog
from .form_keys import Key
from .hidden_map import HiddenMap
from .interpretation_form import InterpretationForm
from .label_keeper import LabelKeeper
from .labelling import Labelling
from .sample_export import Exported, SampleExport
from .samples_list import SamplesList
from .unit_map import UnitMap

NAME = "TerrestrialCarbonSamples"
_LABELS = Exported(
    ExportLabels,
    lambda: tr("Labels of a sample"),
    lambda: (tr("CSV (*.csv)"), tr("GeoPackage (*.gpkg)")),
)


class SamplesPage(QWidget):
    """``panel`` gives the reviewer and the message bar."""

    def __init__(self, iface, session, panel) -> None:
        super().__init__()
        self.setObjectName(f"{NAME}Page")
        self._iface, self._session, self._panel = iface, session, panel
        self._messages = panel.messages
        self.keeper = LabelKeeper(self)
        self.work = Labelling(self.keeper, self)
        self.map, self.hidden = UnitMap(iface, session, self), HiddenMap(session)
        self.list, self.form = SamplesList(), InterpretationForm()
        self.export = SampleExport(_LABELS, session, self._messages, self)
        self.dialog = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(scrolled(self.form))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self._stack)
        self._connections = Connections()
        self._connect()
        self.form.show_scale(self.map.scale)
        self.work.auto_next = self.form.goes_on.isChecked()
        if session.workspace is not None:
            self._on_opened()

    @property
    def is_labelling(self) -> bool:
        """Whether the interpretation form is shown."""
        return self._stack.currentIndex() == 1

    @property
    def busy(self) -> bool:
        """Whether labels are on their way, or a sample is drawn."""
        return self.keeper.number > 0 or (self.dialog is not None and self.dialog.busy) or self.export.busy

    def refresh(self, chosen: str = "") -> None:
        """Read the samples anew.

        :param chosen: id of the sample to choose.
        """
        workspace = self._session.workspace
        if workspace is None:
            return
        found, reader = samples.samples(workspace), self._panel.reviewer.name
        if self.is_labelling and reader != self.work.reader:
            self.form.flush_comment()  # it is the words of who was there before
        self.list.show_samples(found, reader, not workspace.read_only, chosen)
        if self.is_labelling:
            same = [one for one in found if self.work.sample is not None and one.id == self.work.sample.id]
            if same:
                self.work.open(workspace, same[0], reader)
            else:
                self.show_list()

    def start_labelling(self, sample) -> None:
        """Show the interpretation form for a sample (:class:`SampleFacts`)."""
        with self._messages.guard():
            self._stack.setCurrentIndex(1)
            self.work.open(self._session.workspace, sample, self._panel.reviewer.name)
            self._on_shown()
            self._hide_map(sample)
            self.form.setFocus()

    def show_list(self) -> None:
        """Show the list of samples."""
        self.form.flush_comment()
        self._stack.setCurrentIndex(0)
        self.work.close()
        self.hidden.show()
        self.map.show_unit(None)
        self.form.linked.setChecked(False)
        with self._messages.guard():
            self.refresh()
        self.list.view.setFocus()

    def unload(self) -> None:
        """Write what is not written yet; give back signals and what is on the map."""
        self.form.flush_comment()
        self.hidden.show()
        self._connections.disconnect_all()
        self._iface.mapCanvas().removeEventFilter(self)
        self._detach()
        self.export.stop()
        if self.dialog is not None:
            self.dialog.stop()
            self.dialog.deleteLater()
            self.dialog = None
        self.map.unload()

    def eventFilter(self, watched, event) -> bool:  # noqa: N802 (Qt's name)
        """Let keys of classes label the unit while the map has the focus."""
        if self.is_labelling and self.form.isVisible():
            kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
            if event.type() in kinds and isinstance(self.form.meaning(event), str):
                if event.type() == QEvent.Type.KeyPress:
                    self.form.press(event)
                event.accept()
                return True
        return super().eventFilter(watched, event)

    # ---- what is asked

    def _connect(self) -> None:
        connect, work, form, view = self._connections.connect, self.work, self.form, self.list
        connect(self._session.opened, self._on_opened)
        connect(self._session.closed, self._on_closed)
        connect(QCoreApplication.instance().aboutToQuit, self._detach)
        connect(self.keeper.kept, lambda unit, reader, labels: self._repaint())
        connect(self.keeper.refused, lambda unit, reader, error: self._messages.error(error))
        connect(
            self.keeper.waiting, lambda count, why: form.show_waiting(count, sentence(why) if why else "")
        )
        connect(work.shown, self._on_shown)
        connect(work.changed, lambda: form.show_labelling(work, False))
        connect(view.draw_asked, self.draw)
        connect(view.label_asked, self.start_labelling)
        connect(view.accuracy_asked, self._show_accuracy)
        connect(view.export_asked, self.export.ask)
        connect(view.zoom_asked, self._zoom)
        connect(view.state_asked, self._change_state)
        connect(form.code_asked, work.label)
        connect(form.said, lambda values: work.say(**values))
        connect(form.asked, self._do)
        connect(form.photo_asked, self._ask_photos)
        connect(form.agreed, self._agree)
        connect(form.back_asked, self.show_list)
        connect(form.scale_changed, self._on_scale)
        connect(form.linked_asked, self.map.show_linked)
        connect(form.goes_on_changed, lambda on: setattr(work, "auto_next", on))
        connect(self.map.linked_closed, lambda: form.linked.setChecked(False))
        self._iface.mapCanvas().installEventFilter(self)

    def draw(self) -> None:
        """Open the dialog that draws a sample."""
        if self.dialog is None:
            self.dialog = DrawDialog(self._session, self._messages, self._iface.mainWindow())
            self.dialog.drawn.connect(self._on_drawn)
        self.dialog.begin()

    def _do(self, key: Key) -> None:
        work = self.work
        if key is Key.LIST:
            self.show_list()
        elif key is Key.OPEN:
            if not work.go_open():
                self._messages.info(tr("You have labelled all units of this sample."))
        elif key is Key.DIFFER:
            if not work.go_differing():
                self._messages.info(tr("Readers differ on no unit that you have labelled."))
        else:
            work.step(1 if key is Key.NEXT else -1)

    def _agree(self, code: str, comment: str) -> None:
        with self._messages.guard():
            self.work.agree(code, comment)
            self._repaint()
            self._panel.accounts.check()

    def _ask_photos(self) -> None:
        title = tr("Photos or other files for unit {number}").format(number=self.work.unit.number)
        paths, _ = QFileDialog.getOpenFileNames(self, title)
        if paths:
            self.add_photos(paths)

    def add_photos(self, paths) -> None:
        """Keep files with the reader's label of the unit."""
        with self._messages.guard():
            ids = keep_files(self._session.workspace, paths, self._panel.reviewer.name)
            self.work.say(evidence=list(dict.fromkeys([*self.work.said.evidence, *ids])))

    def _change_state(self, sample, reason: str) -> None:
        workspace, who = self._session.workspace, self._panel.reviewer.name or None
        with self._messages.guard():
            if sample.state == "closed":
                samples.reopen(workspace, sample.id, reason=reason, who=who)
                self._messages.success(tr("The sample “{name}” takes labels again.").format(name=sample.name))
            else:
                samples.close(workspace, sample.id, reason=reason, who=who)
                self._messages.success(tr("The sample “{name}” is closed.").format(name=sample.name))
            self.list.done()
            self.refresh()
            self._panel.accounts.check()

    def _hide_map(self, sample) -> None:
        self.hidden.hide(sample)
        if self.hidden.names:
            text = tr("Hidden while you label: {layers}.")
            self._messages.info(text.format(layers=", ".join(self.hidden.names)))

    def _show_accuracy(self, sample) -> None:
        page = getattr(self._panel, "accuracy", None)
        if page is not None:
            page.choose(sample.id)
            self._panel.tabs.setCurrentWidget(page)

    def _zoom(self, sample) -> None:
        with self._messages.guard():
            layer = show_samples(self._session.workspace, self._session.project)
            if layer is not None:
                self.map.show_all(layer, sample.id)

    # ---- what happens

    def _on_opened(self) -> None:
        with self._messages.guard():
            self.keeper.attach(self._session.workspace)

    def _on_closed(self) -> None:
        self.form.flush_comment()
        self._detach()
        self._stack.setCurrentIndex(0)
        self.hidden.show()
        self.work.close()
        self.map.show_unit(None)
        if self.dialog is not None:
            self.dialog.stop()
            self.dialog.hide()

    def _detach(self) -> None:
        with self._messages.guard():
            self._messages.put_aside(self.keeper.detach())

    def _on_shown(self) -> None:
        self.form.show_labelling(self.work, True)
        if self.is_labelling:
            self.map.show_unit(self.work.unit)

    def _on_scale(self, scale: float) -> None:
        self.map.scale = scale
        self.map.show_unit(self.work.unit)

    def _on_drawn(self, sample_id: str) -> None:
        with self._messages.guard():
            show_samples(self._session.workspace, self._session.project)
            self.refresh(sample_id)
            self._panel.accounts.check()

    def _repaint(self) -> None:
        """Let the layer of units show how far they are."""
        workspace = self._session.workspace
        if workspace is not None:
            layer = find_layer(self._session.project, SAMPLE_POINT, workspace.path)
            if layer is not None:
                layer.triggerRepaint()
