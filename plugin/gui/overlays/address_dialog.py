"""Adding a map by its address: tiles (XYZ), a layer of a WMS or WMTS, or a GeoTIFF over HTTP."""

from __future__ import annotations

from qgis.core import QgsFeedback
from qgis.gui import QgsAuthConfigSelect
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QSpinBox, QVBoxLayout

from ...storage.overlay_probe import Stopped, service_layers
from ...storage.overlay_sources import (
    Service,
    SourceRefused,
    checked_address,
    cog_source,
    service_of,
    wms_source,
    wmts_source,
    xyz_source,
)
from ...tasks.background import BackgroundWork
from ...translate import tr
from ..credits.buttons import button
from .form_kit import NAME, add_row, choice, fill, form
from .map_words import plain_note

_LISTED = (Service.WMS, Service.WMTS)


class AddressDialog(QDialog):
    """Beside the map, not in its way; ``chosen`` carries a :class:`Source` and the id of a login."""

    chosen = pyqtSignal(object, str)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{NAME}Address")
        self.setWindowTitle(tr("A map by its address"))
        self._task, self._feedback, self._layers = None, None, ()
        self._make_fields()
        self._lay_out()
        self._connect()
        self.resize(520, self.sizeHint().height())
        self._renew()
        self.address.setFocus()

    @property
    def service(self) -> Service | None:
        """What stands behind the address: as chosen, else as it looks."""
        code = self.kind.currentData()
        return service_of(self.address.text().strip()) if code is None else Service(code)

    def done(self, result: int) -> None:
        """Close, and give up what is being asked."""
        self._stop()
        super().done(result)

    def accept(self) -> None:
        """Give the source away, or say why there is none."""
        try:
            source = self._source()
        except SourceRefused as error:
            self.told.setText(str(error))
            return
        self.chosen.emit(source, self.login.configId())
        super().accept()

    def _make_fields(self) -> None:
        self.address = QLineEdit()
        self.address.setObjectName(f"{NAME}AddressText")
        self.address.setPlaceholderText("https://…/{z}/{x}/{y}.png")
        kinds = ((tr("as the address looks"), None), (tr("tiles (XYZ)"), Service.XYZ.value),
                 ("WMS", Service.WMS.value), ("WMTS", Service.WMTS.value),
                 (tr("GeoTIFF (COG)"), Service.COG.value))  # fmt: skip
        self.kind = choice("AddressKind", "", kinds)
        self.login = QgsAuthConfigSelect()
        self.layer = choice("AddressLayer")
        self.crs = choice("AddressCrs")
        self.name = QLineEdit()
        self.name.setObjectName(f"{NAME}AddressName")
        self.zoom = QSpinBox()
        self.zoom.setObjectName(f"{NAME}AddressZoom")
        self.zoom.setRange(0, 30)
        self.zoom.setValue(18)
        self.look_button = button(
            "OverlaysAddressLook", tr("Ask for its layers"),
            tr("Ask the service which layers it has; nothing is added yet."), self._look,
        )  # fmt: skip
        self.told = plain_note(f"{NAME}AddressTold")

    def _lay_out(self) -> None:
        self.form: QFormLayout = form()
        tip = tr("Address of the map: tiles with {x}, {y} and {z}, a WMS or WMTS, or a GeoTIFF file.")
        add_row(self.form, tr("Address"), self.address, tip)
        add_row(self.form, tr("Kind"), self.kind, tr("What stands behind the address."))
        tip = tr("A login kept by QGIS; names and passwords never stand in the address.")
        add_row(self.form, tr("Login"), self.login, tip)
        self.form.addRow("", self.look_button)
        add_row(self.form, tr("Layer"), self.layer, tr("Which of the service's layers."))
        add_row(self.form, tr("CRS"), self.crs, tr("In which coordinate system the service draws it."))
        add_row(self.form, tr("Name"), self.name, tr("What the map is called in this workspace."))
        add_row(self.form, tr("Last zoom level"), self.zoom, tr("Up to which zoom level there are tiles."))
        self.buttons = QDialogButtonBox()
        self.buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.add_button = self.buttons.addButton(tr("Add"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.add_button.setObjectName(f"{NAME}AddressAdd")
        self.add_button.setToolTip(tr("Add the map; one that cannot be read is told in a sentence."))
        column = QVBoxLayout(self)
        column.addLayout(self.form)
        column.addWidget(self.told)
        column.addStretch(1)
        column.addWidget(self.buttons)

    def _connect(self) -> None:
        self.address.textChanged.connect(lambda text: self._forget())
        self.kind.currentIndexChanged.connect(lambda index: self._forget())
        self.layer.currentIndexChanged.connect(lambda index: self._show_crs())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _forget(self) -> None:
        """What the service said is of another address."""
        self._stop()
        self._layers = ()
        self.told.setText("")
        self._renew()

    def _renew(self) -> None:
        service = self.service
        listed, tiles = service in _LISTED, service is Service.XYZ
        for field, shown in (
            (self.look_button, listed),
            (self.layer, listed and bool(self._layers)),
            (self.crs, service is Service.WMS and bool(self._layers)),
            (self.name, not listed),
            (self.zoom, tiles),
        ):
            field.setVisible(shown)
            label = self.form.labelForField(field)
            if label is not None:
                label.setVisible(shown)
        known = bool(self.address.text().strip()) and service is not None
        self.look_button.setEnabled(known and self._task is None)
        self.add_button.setEnabled(known and (not listed or bool(self._layers)))
        if self.address.text().strip() and service is None:
            self.told.setText(tr("What stands behind this address does not show: choose its kind."))

    def _look(self) -> None:
        service, login = self.service, self.login.configId()
        try:
            address = checked_address(self.address.text(), service)
        except SourceRefused as error:
            self.told.setText(str(error))
            return
        feedback = QgsFeedback()
        task = BackgroundWork(
            tr("Asking a service"),
            lambda: service_layers(address, service, feedback, login),
            lambda layers: self._show_layers(task, layers),
            lambda error: self._show_error(task, error),
        )
        self._task, self._feedback = task, feedback
        self.told.setText(tr("Asking…"))
        self._renew()
        task.start()

    def _show_layers(self, task, layers) -> None:
        if task is not self._task:
            return
        self._task = self._feedback = None
        self._layers = layers
        fill(self.layer, [(each.title or each.name, place) for place, each in enumerate(layers)])
        self.told.setText("")
        self._show_crs()
        self._renew()

    def _show_error(self, task, error) -> None:
        if task is not self._task:
            return
        self._task = self._feedback = None
        if not isinstance(error, (SourceRefused, Stopped)):
            raise error
        self.told.setText(str(error))
        self._renew()

    def _show_crs(self) -> None:
        place = self.layer.currentData()
        codes = self._layers[place].crs if self._layers and place is not None else ()
        fill(self.crs, [(code, code) for code in codes])

    def _source(self):
        """Return the source that was described.

        :raises SourceRefused: it is none, and why.
        """
        service, address, login = self.service, self.address.text().strip(), self.login.configId()
        name = self.name.text().strip()
        if service is Service.XYZ:
            return xyz_source(address, name, (0, self.zoom.value()), login)
        if service is Service.COG:
            return cog_source(address, name, login)
        layer = self._layers[self.layer.currentData()]
        if service is Service.WMTS:
            return wmts_source(address, layer, login)
        return wms_source(address, layer, self.crs.currentData() or "EPSG:3857", login)

    def _stop(self) -> None:
        if self._feedback is not None:
            self._feedback.cancel()
        if self._task is not None:
            self._task.cancel()
        self._task = self._feedback = None
