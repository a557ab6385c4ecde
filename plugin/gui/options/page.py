"""The page of QGIS's options: on what rasters are counted. The values belong to this computer."""

from __future__ import annotations

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
)

from ...processing.messages import sentence
from ...processing.parameters import MOST_WORKERS
from ...processing.workers import (
    AUTOMATIC,
    PROCESSES,
    THREADS,
    WorkerSettings,
    load_worker_settings,
    save_worker_settings,
    try_connection,
)
from ...raster.errors import RasterError
from ...raster.execution import cores
from ...tasks.background import BackgroundWork
from ...translate import tr
from ..widgets import note


class OptionsPage(QgsOptionsPageWidget):
    """Number and kind of workers, a Dask scheduler, and where finished tiles are kept."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName("TerrestrialCarbonOptions")
        self._task = None
        self._make_fields()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            note(
                tr("How algorithms count rasters. These settings belong to this computer, not to a project.")
            )
        )
        column.addWidget(self._computer_box())
        column.addWidget(self._cluster_box())
        column.addWidget(self._resume_box())
        column.addStretch(1)
        self._fill(load_worker_settings())
        self.address.textChanged.connect(lambda text: self._follow_address())
        self.test.clicked.connect(lambda checked=False: self.test_connection())
        self._follow_address()

    def apply(self) -> None:
        """Keep what is filled in; QGIS calls this when the user presses OK."""
        save_worker_settings(self.chosen())

    def chosen(self) -> WorkerSettings:
        """Return what is filled in."""
        return WorkerSettings(
            count=self.count.value(),
            kind=self.kind.currentData(),
            address=self.address.text().strip(),
            tiles_folder=self.folder.filePath().strip(),
        )

    def test_connection(self) -> None:
        """Ask the scheduler in the background, and answer in a sentence."""
        address = self.address.text().strip()
        if not address or self._task is not None:
            return
        self.test.setEnabled(False)
        self._tell(tr("Asking “{address}” …").format(address=address))
        self._task = BackgroundWork(
            tr("Test the connection to {address}").format(address=address),
            lambda: try_connection(address),
            lambda count: self._say(
                tr("Connected: “{address}” has {count} workers.").format(address=address, count=count)
            ),
            lambda error: self._say("⚠ " + _worded(error)),
        )
        self._task.start()

    def _say(self, text: str) -> None:
        if sip.isdeleted(self):  # the options were closed before the answer came
            return
        self._task = None
        self._tell(text)
        self.test.setEnabled(bool(self.address.text().strip()))

    def _tell(self, text: str) -> None:
        self.answer.setText(text)
        self.answer.setVisible(bool(text))

    def _make_fields(self) -> None:
        self.count = QSpinBox()
        self.count.setRange(0, MOST_WORKERS)
        self.count.setSpecialValueText(tr("all cores ({number})").format(number=cores()))
        self.kind = QComboBox()
        for code, text in (
            (AUTOMATIC, tr("automatic")),
            (PROCESSES, tr("processes")),
            (THREADS, tr("threads")),
        ):
            self.kind.addItem(text, code)
        self.address = QLineEdit()
        self.address.setPlaceholderText(tr("empty: this computer does the work"))
        self.address.setClearButtonEnabled(True)
        self.test = QPushButton(tr("Test connection"))
        self.test.setAutoDefault(False)
        self.answer = note()
        self.folder = QgsFileWidget()
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setDialogTitle(tr("Folder for finished tiles"))
        self.folder.lineEdit().setPlaceholderText(tr("empty: they are not kept"))
        for name in ("count", "kind", "address", "test", "answer", "folder"):
            getattr(self, name).setObjectName(f"TerrestrialCarbonOptions_{name}")

    def _computer_box(self) -> QGroupBox:
        box = QGroupBox(tr("This computer"))
        form = QFormLayout(box)
        self.count.setToolTip(
            tr("How many workers count at once. Fewer leave more of the computer, and its memory, to you.")
        )
        self.kind.setToolTip(tr("Automatic takes threads, which are the faster on most computers."))
        form.addRow(tr("Workers"), self.count)
        form.addRow(tr("Work is done by"), self.kind)
        return box

    def _cluster_box(self) -> QGroupBox:
        box = QGroupBox(tr("A cluster of computers"))
        form = QFormLayout(box)
        self.address.setToolTip(
            tr("Address of a Dask scheduler, such as tcp://10.0.0.5:8786. Its workers need numpy and GDAL.")
        )
        row = QHBoxLayout()
        row.addWidget(self.address, 1)
        row.addWidget(self.test)
        form.addRow(tr("Dask scheduler"), row)
        form.addRow(self.answer)
        form.addRow(
            note(tr("Workers open the rasters themselves: use paths or URLs that all of them reach."))
        )
        return box

    def _resume_box(self) -> QGroupBox:
        box = QGroupBox(tr("After an interruption"))
        form = QFormLayout(box)
        self.folder.setToolTip(
            tr("The same run goes on where it broke off. The files go when it has ended well.")
        )
        form.addRow(tr("Keep finished tiles in"), self.folder)
        return box

    def _fill(self, settings: WorkerSettings) -> None:
        self.count.setValue(settings.count)
        self.kind.setCurrentIndex(max(0, self.kind.findData(settings.kind)))
        self.address.setText(settings.address)
        self.folder.setFilePath(settings.tiles_folder)

    def _follow_address(self) -> None:
        """A cluster has its own number and kind of workers."""
        alone = not self.address.text().strip()
        self.count.setEnabled(alone)
        self.kind.setEnabled(alone)
        self.test.setEnabled(not alone and self._task is None)
        if self._task is None:
            self._tell("")


def _worded(error: Exception) -> str:
    """Return one sentence about any failure."""
    if isinstance(error, RasterError):
        return sentence(error)
    detail = str(error).strip().partition("\n")[0] or type(error).__name__
    return tr("The connection failed ({detail}): check the address and the cluster.").format(detail=detail)
