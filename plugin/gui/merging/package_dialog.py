"""The window that makes a package for the field: what it shows, its base map, its size, its place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qgis.core import QgsCoordinateTransform, QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
)

from ...storage.field_package import PackageWish, fids_of, tiles_of, write_package
from ...storage.lent_layers import LentLayers
from ...storage.project import source_path
from ...tasks.background import BackgroundWork
from ...translate import available_languages, current_language, tr
from ..connections import Connections
from ..messages import USER_ERRORS
from ..widgets import note, number

NAME = "TerrestrialCarbonPackage"
_SCALES = (100_000, 50_000, 25_000, 10_000, 5_000, 2_500)
_MB_OF_TILE = 0.02  # megabytes of a tile of a photo, roughly
_LANGUAGES = {"en": "English", "zh-Hans": "简体中文"}
_MEGABYTE = 1_000_000.0
_PAUSE_MS = 300


class PackageDialog(QDialog):
    """Collects the wish, tells the size, and writes the package in the background."""

    def __init__(self, iface, session, messages, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName(NAME)
        self.setWindowTitle(tr("Package for the field"))
        self._iface, self._session, self._messages = iface, session, messages
        self._work = None
        self._make_fields()
        self._build()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tell_size)
        for signal in (self.base_map.toggled, self.scale.currentIndexChanged, self.shown.currentIndexChanged):
            signal.connect(lambda value: self._timer.start(_PAUSE_MS))
        self.folder.fileChanged.connect(lambda path: self._renew())
        self._connections = Connections()
        self._connections.connect(session.closed, self.close)

    def start(self) -> None:
        """Show the window, ready for a new package."""
        workspace = self._session.workspace
        if self._work is None and workspace is not None:
            path = Path(workspace.path)
            self.folder.setFilePath(str(_free(path.with_name(f"{path.stem}-field"))))
            self._say("")
            self._tell_size()
        self._renew()
        self.show()
        self.raise_()
        self.activateWindow()

    def unload(self) -> None:
        """Stop what runs."""
        if self._work is not None:
            self._work.cancel()
            self._work = None
        self._connections.disconnect_all()
        self.close()

    @property
    def running(self) -> bool:
        """Whether a package is being written."""
        return self._work is not None

    def wish(self) -> PackageWish:
        """Return what is asked for, without the layers of the base map."""
        return PackageWish(
            fids=self._fids(),
            extent=self._extent(),
            scale=float(self.scale.currentData()),
            most_mb=self.most_mb.value(),
            parcels_editable=self.editable.isChecked(),
            reader=self.reader.text().strip(),
            language=self.language.currentData(),
        )

    def run(self) -> None:
        """Write the package in the background."""
        if self._work is not None:
            return
        layer = self._session.parcel_layer
        if layer is not None and layer.isEditable() and layer.isModified():
            self._say(tr("There are unsaved edits: save or drop them first, then make the package."))
            return
        workspace, context = self._session.workspace, self._session.project.transformContext()
        lent = LentLayers(self.map_layers() if self.base_map.isChecked() else ())
        try:
            wish = self.wish()
        except USER_ERRORS as error:
            self._say(str(error))
            return
        target, zipped = self.folder.filePath(), self.zipped.isChecked()
        places = {"archive": target + ".zip"} if zipped else {"folder": target}
        work = BackgroundWork(tr("Making a package for the field"), None, self._on_done, self._on_failed)

        def write():
            with lent.here() as layers:
                full = _with_layers(wish, layers)
                return write_package(
                    workspace, full, context, go_on=lambda share: _go_on(work, share), **places
                )

        work.work = write
        work.progressed.connect(lambda percent: self._progress.setValue(round(percent)))
        work.canceled.connect(self._on_canceled)
        self._work = work
        self._say("")
        self._progress.setValue(0)
        self._renew()
        work.start()

    def map_layers(self) -> list:
        """Return the layers on the map that are not the workspace's own, the first on top."""
        own = Path(self._session.workspace.path).absolute()
        return [
            layer
            for layer in self._iface.mapCanvas().layers()
            if layer.isValid()
            and not (isinstance(layer, QgsVectorLayer) and source_path(layer).absolute() == own)
        ]

    def _make_fields(self) -> None:
        self.shown = _named(QComboBox(), "shown")
        for code, word in (
            ("all", tr("all parcels")),
            ("selected", tr("the selected parcels")),
            ("view", tr("all parcels, map view first")),
        ):
            self.shown.addItem(word, code)
        self.shown.setToolTip(tr("Which parcels the project shows; the copy always has all of them."))
        self.editable = _named(QCheckBox(tr("Parcels may be changed in the field")), "editable")
        self.editable.setToolTip(tr("Otherwise they are shown only; notes can be made on them either way."))
        self.reader = _named(QLineEdit(), "reader")
        self.reader.setToolTip(tr("Who goes out: put into each note, and can be changed there."))
        self.base_map = _named(QCheckBox(tr("Offline base map of the layers on the map")), "baseMap")
        self.base_map.setToolTip(
            tr("Draws all layers that are shown, but the workspace's own, into a file for the field.")
        )
        self.scale = _named(QComboBox(), "scale")
        for scale in _SCALES:
            self.scale.addItem(f"1 : {number(scale)}", scale)
        self.scale.setCurrentIndex(_SCALES.index(25_000))
        self.scale.setToolTip(tr("The finest scale of the base map: each step is about four times as large."))
        self.most_mb = _named(QDoubleSpinBox(), "mostMb")
        self.most_mb.setRange(1.0, 20_000.0)
        self.most_mb.setDecimals(0)
        self.most_mb.setValue(200.0)
        self.most_mb.setSuffix(" MB")
        self.most_mb.setToolTip(tr("A base map that grows larger is refused; nothing is left of it then."))
        self.language = _named(QComboBox(), "language")
        for code in available_languages():
            self.language.addItem(_LANGUAGES.get(code, code), code)
        self.language.setCurrentIndex(max(0, self.language.findData(current_language())))
        self.language.setToolTip(tr("Language of layers, forms and README.txt."))
        self.folder = _named(QgsFileWidget(), "folder")
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setToolTip(tr("A new or empty folder; it is complete afterwards, or not there."))
        self.zipped = _named(QCheckBox(tr("as a ZIP archive of this name")), "zipped")
        self.zipped.setToolTip(tr("One file to send, in place of the folder."))

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.addRow(tr("Shows"), self.shown)
        form.addRow("", self.editable)
        form.addRow(tr("Who goes out"), self.reader)
        form.addRow(tr("Base map"), self.base_map)
        scale = QHBoxLayout()
        scale.addWidget(self.scale, 1)
        scale.addWidget(self.most_mb)
        form.addRow(tr("Down to, at most"), scale)
        self._size = note(name=f"{NAME}Size")
        form.addRow("", self._size)
        form.addRow(tr("Language"), self.language)
        form.addRow(tr("Folder"), self.folder)
        form.addRow("", self.zipped)
        for row in range(form.rowCount()):
            label = form.itemAt(row, QFormLayout.ItemRole.LabelRole)
            widget = form.itemAt(row, QFormLayout.ItemRole.FieldRole).widget()
            if label is not None and label.widget() is not None and widget is not None:
                widget.setAccessibleName(label.widget().text())
        self.scale.setAccessibleName(tr("Finest scale of the base map"))
        self.most_mb.setAccessibleName(tr("Largest base map"))
        return form

    def _build(self) -> None:
        self._problem, self._progress = note(name=f"{NAME}Problem"), QProgressBar()
        self._progress.setRange(0, 100)
        self._make, self._close = QPushButton(tr("Make package")), QPushButton(tr("Close"))
        _named(self._make, "make").setDefault(True)
        _named(self._close, "close").setAutoDefault(False)
        self._make.clicked.connect(lambda checked=False: self.run())
        self._close.clicked.connect(lambda checked=False: self._on_close())
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._make)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.addWidget(
            note(
                tr(
                    "A folder for QField, Mergin Maps or QGIS in the field: a copy of the workspace with "
                    "forms for notes, photos, plots, trees and the open samples. What comes back is merged."
                )
            )
        )
        column.addLayout(self._form())
        secret = tr(
            "Forms show neither the map's classes nor other readers' answers, but the file is a complete "
            "copy: whoever opens its tables with another program can read both. Give it only to people who "
            "may."
        )
        column.addWidget(note(secret, f"{NAME}Secret"))
        for widget in (self._problem, self._progress):
            column.addWidget(widget)
        column.addLayout(buttons)
        self.setMinimumWidth(520)

    def _fids(self):
        if self.shown.currentData() != "selected" or self._session.parcel_layer is None:
            return None
        ids = [feature["id"] for feature in self._session.parcel_layer.selectedFeatures()]
        return fids_of(self._session.workspace, ids, None) or None

    def _extent(self):
        if self.shown.currentData() != "view":
            return None
        canvas, workspace = self._iface.mapCanvas(), self._session.workspace
        context = self._session.project.transformContext()
        transform = QgsCoordinateTransform(canvas.mapSettings().destinationCrs(), workspace.crs, context)
        return transform.transformBoundingBox(canvas.extent())

    def _tell_size(self) -> None:
        """Say how large the base map will be, roughly."""
        if self._session.workspace is None or not self.base_map.isChecked():
            self._size.setText("")
            return
        if not self.map_layers():
            self._size.setText(tr("No other layer is shown on the map: show one first."))
            return
        try:
            context = self._session.project.transformContext()
            count = tiles_of(self._session.workspace, self.wish(), context).count
        except USER_ERRORS as error:
            self._size.setText(str(error))
            return
        text = tr("{tiles} tiles, roughly {mb} MB.")
        self._size.setText(text.format(tiles=number(count), mb=number(max(0.1, count * _MB_OF_TILE), 1)))

    def _on_done(self, package) -> None:
        self._work = None
        self._renew()
        text = tr("The package is ready ({size} MB): {path}").format(
            size=number(package.bytes_in_all / _MEGABYTE, 1), path=package.folder or package.archive
        )
        self._say(text, good=True)
        self._messages.success(text)

    def _on_failed(self, error) -> None:
        self._work = None
        self._renew()
        if not isinstance(error, USER_ERRORS):
            raise error
        self._say(str(error))

    def _on_canceled(self) -> None:
        self._work = None
        self._renew()
        self._say(tr("Called off: nothing of the package is left."))

    def _on_close(self) -> None:
        if self._work is not None:
            self._work.cancel()
        else:
            self.close()

    def _renew(self) -> None:
        busy, workspace = self._work is not None, self._session.workspace
        ready = workspace is not None and not workspace.read_only and bool(self.folder.filePath())
        self._make.setEnabled(ready and not busy)
        self._close.setText(tr("Cancel") if busy else tr("Close"))
        self._progress.setVisible(busy)

    def _say(self, text: str, good: bool = False) -> None:
        self._problem.setText(("✓ " if good else "⚠ ") + text if text else "")


def _named(widget, name: str):
    widget.setObjectName(f"{NAME}_{name}")
    return widget


def _free(path: Path) -> Path:
    """Return a path that is not there yet: with a number, if need be."""
    tries = (path.with_name(f"{path.name}-{count}") for count in range(2, 1000))
    return next((one for one in (path, *tries) if not one.exists()), path)


def _with_layers(wish: PackageWish, layers) -> PackageWish:
    photo = any(isinstance(one, QgsRasterLayer) for one in layers)
    return replace(wish, base_layers=tuple(layers), base_as_photo=photo)


def _go_on(work: BackgroundWork, share: float) -> bool:
    work.set_progress(100.0 * share)
    return not work.is_canceled()
