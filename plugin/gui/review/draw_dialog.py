"""The dialog that draws a sample: from a map of classes or the parcels, by a design, of a size."""

from __future__ import annotations

from random import SystemRandom

from qgis.core import QgsCoordinateTransform, QgsRasterLayer
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QProgressBar, QPushButton, QVBoxLayout

from ...core.findings import RuleError
from ...core.statistics.intervals import normal_quantile
from ...core.statistics.sizing import simple_size, strata_of, stratified_size
from ...processing.messages import sentence
from ...processing.raster_input import MapFile
from ...raster.errors import Cancelled
from ...storage.geometry import carried
from ...tasks.background import BackgroundWork
from ...translate import tr, tr_count
from ..messages import USER_ERRORS
from ..overlays.form_kit import scrolled
from ..widgets import note, number
from .draw_classes import count_map, map_classes, map_looks, parcel_classes
from .draw_form import DrawForm
from .draw_run import DrawRun
from .form_parts import button, row

NAME = "TerrestrialCarbonDraw"
_CONFIDENCE = 0.95
_MOST_SEED = 1_000_000


class DrawDialog(QDialog):
    """Stays open beside QGIS while it works; ``drawn`` carries the id of the sample that was kept."""

    drawn = pyqtSignal(str)

    def __init__(self, session, messages, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName(NAME)
        self.setWindowTitle(tr("Draw a sample"))
        self._session, self._messages = session, messages
        self._count, self._run = None, None
        self.form = DrawForm()
        self.bar = QProgressBar()
        self.bar.setObjectName(f"{NAME}Bar")
        self.bar.setAccessibleName(tr("Progress"))
        self.says = note("", f"{NAME}Says")
        self.draw = button(f"{NAME}Draw", tr("Draw"), tr("Draw the sample and keep it in the workspace."))
        self.draw.setDefault(True)
        self.stop_button = QPushButton(tr("Close"))
        self.stop_button.setObjectName(f"{NAME}Close")
        column = QVBoxLayout(self)
        column.addWidget(scrolled(self.form), 1)
        column.addWidget(self.says)
        column.addWidget(self.bar)
        column.addLayout(row(None, self.draw, self.stop_button))
        self.draw.clicked.connect(lambda checked=False: self._draw())
        self.stop_button.clicked.connect(lambda checked=False: self._on_stop())
        self.form.source_changed.connect(self._read_classes)
        self.form.size_asked.connect(self._work_out)
        self.form.changed.connect(self._show_state)
        self.resize(560, 660)
        self._show_state()

    @property
    def busy(self) -> bool:
        """Whether classes are read or a sample is drawn."""
        return self._count is not None or self._run is not None

    def begin(self) -> None:
        """Show the dialog for another sample."""
        workspace = self._session.workspace
        if workspace is None:
            return
        if not self.busy:
            self._say("")
            feature = next(workspace.boundary_layer().getFeatures(), None)
            has_boundary = feature is not None and feature.hasGeometry()
            self.form.begin(self._session.project, SystemRandom().randrange(1, _MOST_SEED), has_boundary)
            self._read_classes()
        self.show()
        self.raise_()
        self.form.name.setFocus()

    def stop(self) -> None:
        """Give up what is under way."""
        count, run = self._count, self._run
        self._count = self._run = None
        for work in (count, run):
            if work is not None:
                work.cancel()
        self._show_state()

    def reject(self) -> None:
        """Close on Escape; what is under way is given up."""
        self.stop()
        super().reject()

    # ---- classes

    def _read_classes(self) -> None:
        """Read the classes of the map or the parcels that is chosen."""
        if self._count is not None:
            self._count.cancel()
            self._count = None
        workspace, layer = self._session.workspace, self.form.map_layer
        self.form.classes.show_classes([])
        if workspace is None:
            return
        try:
            if self.form.of_parcels:
                self.form.classes.show_classes(parcel_classes(workspace, self.form.parcel_field))
            elif isinstance(layer, QgsRasterLayer) and layer.isValid():
                self._count_map(layer)
        except USER_ERRORS as error:
            self._say(sentence(error))
        self._show_state()

    def _count_map(self, layer) -> None:
        source, looks, boundary = MapFile(layer), map_looks(layer), self._boundary(layer.crs())
        work = BackgroundWork(
            tr("Reading the classes of {map}").format(map=layer.name()),
            lambda: count_map(
                source, boundary, work.is_canceled, lambda share: work.set_progress(100.0 * share)
            ),
            lambda areas: self._on_counted(map_classes(areas, looks)),
            self._on_not_counted,
        )
        work.progressed.connect(lambda percent: self.bar.setValue(round(percent)))
        self._count = work
        self._say(tr("Reading the map's classes and their areas…"))
        work.start()

    def _on_counted(self, classes) -> None:
        self._count = None
        self._say("")
        self.form.classes.show_classes(classes)
        self._show_state()

    def _on_not_counted(self, error) -> None:
        self._count = None
        if not isinstance(error, (*USER_ERRORS, Cancelled)):
            raise error
        self._say(sentence(error))
        self._show_state()

    def _boundary(self, crs):
        """Return the boundary's polygons in a CRS as WKB, ``None`` where it is not kept to."""
        workspace = self._session.workspace
        if not self.form.within.isChecked():
            return None
        transform = QgsCoordinateTransform(workspace.crs, crs, self._session.project.transformContext())
        moved = [
            carried(feature.geometry(), transform)
            for feature in workspace.boundary_layer().getFeatures()
            if feature.hasGeometry()
        ]
        return [bytes(one.asWkb()) for one in moved if one is not None] or None

    # ---- size

    def _work_out(self, half_width: float) -> None:
        """Work out the size from the accuracies expected, as ``samplesize`` does."""
        expected = self.form.classes.expected()
        table = {one.code: (one.area_ha, expected.get(one.code)) for one in self.form.classes.classes()}
        table = {code: values for code, values in table.items() if values[0] > 0.0}
        try:
            strata = strata_of(table, 0.85)
            if self.form.is_stratified and strata:
                size = stratified_size(strata, half_width / normal_quantile(_CONFIDENCE))
            else:
                total = sum(one.area for one in strata)
                share = sum(one.area * one.users for one in strata) / total if total else 0.85
                size = simple_size(share, half_width, _CONFIDENCE)
        except RuleError as error:
            self._say(sentence(error))
            return
        self.form.size.setValue(size)
        text = tr_count("%n unit(s) for an overall accuracy known to ± {percent} % (95 %).", size)
        self._say(text.format(percent=number(100.0 * half_width, 1)))

    # ---- drawing

    def _draw(self) -> None:
        workspace = self._session.workspace
        if self._run is not None or workspace is None or self.form.problem():
            return
        path, form = str(workspace.path), self.form
        drawing = form.drawing_parameters(path)
        keeping = {"WORKSPACE": path, **form.keeping_parameters()}
        self._run = DrawRun(self._session.project, drawing, keeping, self)
        self._run.progressed.connect(lambda percent: self.bar.setValue(round(percent)))
        self._run.kept.connect(self._on_kept)
        self._run.failed.connect(self._on_failed)
        self._run.canceled.connect(self._on_canceled)
        self._say(tr("Drawing the sample…"))
        self._show_state()
        self._run.start()

    def _on_kept(self, sample_id: str, warnings: list) -> None:
        self._run = None
        for text in warnings:
            self._messages.warning(text)
        name = self.form.name.text().strip()
        self._messages.success(tr("The sample “{name}” is drawn and kept.").format(name=name))
        self._say("")
        self._show_state()
        self.hide()
        self.drawn.emit(sample_id)

    def _on_failed(self, text: str) -> None:
        self._run = None
        self._say(text)
        self._show_state()

    def _on_canceled(self) -> None:
        self._run = None
        self._say(tr("Nothing was drawn."))
        self._show_state()

    def _on_stop(self) -> None:
        if self._run is not None:
            self._run.cancel()
        else:
            self.reject()

    def _say(self, text: str) -> None:
        self.says.setText(text)

    def _show_state(self) -> None:
        problem = self.form.problem()
        self.bar.setVisible(self.busy)
        self.bar.setRange(0, 100)
        self.form.setEnabled(self._run is None)
        self.draw.setEnabled(not self.busy and not problem)
        self.draw.setToolTip(problem or tr("Draw the sample and keep it in the workspace."))
        self.stop_button.setText(tr("Cancel") if self._run is not None else tr("Close"))
        if not self.busy and not self.says.text() and problem:
            self.says.setText(problem)
        elif self.says.text() and not problem and self.says.text() in self.form.problems():
            self.says.setText("")
