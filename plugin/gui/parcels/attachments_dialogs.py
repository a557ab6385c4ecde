"""What is asked before something is attached or detached: an address, a note, a layer, a reason."""

from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
)

from ...storage.compat import LAYERS_WITH_A_PLACE
from ...storage.evidence import link_item, note_item
from ...translate import tr
from ..widgets import note

_PHOTOS = "*.jpg *.jpeg *.png *.tif *.tiff *.webp"


def ask_files(parent, photos: bool) -> list[str]:
    """Return the paths of the files chosen, none if the user thought better of it."""
    title = tr("Attach photos") if photos else tr("Attach files")
    filters = tr("Photos ({endings})").format(endings=_PHOTOS) if photos else tr("All files (*)")
    return QFileDialog.getOpenFileNames(parent, title, "", filters)[0]


class _AskDialog(QDialog):
    """A few fields, OK and Cancel; OK can be pressed when ``_is_ready``."""

    def __init__(self, title: str, name: str, parent=None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setObjectName(name)
        self.setMinimumWidth(380)
        self.form = QFormLayout()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(self.form)
        column.addWidget(self.buttons)

    def _line(self, name: str, label: str, tip: str) -> QLineEdit:
        line = QLineEdit()
        line.setObjectName(name)
        line.setAccessibleName(label)
        line.setToolTip(tip)
        line.textChanged.connect(lambda text: self._look())
        self.form.addRow(label, line)
        return line

    def _look(self) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(self._is_ready())

    def _is_ready(self) -> bool:
        raise NotImplementedError


class LinkDialog(_AskDialog):
    """Asks for an address and a title."""

    def __init__(self, parent=None) -> None:
        super().__init__(tr("Attach a link"), "TerrestrialCarbonAttachLink", parent)
        tip = tr("https://, http:// or file:///; without user name and password.")
        self.address = self._line("address", tr("Address"), tip)
        self.address.setPlaceholderText("https://")
        self.caption = self._line("caption", tr("Caption"), tr("What it is; the address if left empty."))
        self._look()

    def item(self) -> dict:
        """Return the columns of the link."""
        return link_item(self.address.text().strip(), self.caption.text().strip())

    def _is_ready(self) -> bool:
        return bool(self.address.text().strip())


class NoteDialog(_AskDialog):
    """Asks for a note."""

    def __init__(self, parent=None) -> None:
        super().__init__(tr("Attach a note"), "TerrestrialCarbonAttachNote", parent)
        self.text = QPlainTextEdit()
        self.text.setObjectName("text")
        self.text.setAccessibleName(tr("Note"))
        self.text.setToolTip(tr("What somebody saw or was told; a note alone is no document."))
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._look)
        self.form.addRow(self.text)
        self._look()

    def item(self) -> dict:
        """Return the columns of the note."""
        return note_item(self.text.toPlainText())

    def _is_ready(self) -> bool:
        return bool(self.text.toPlainText().strip())


class LayerDialog(_AskDialog):
    """Asks for a layer of the project."""

    def __init__(self, parent=None) -> None:
        super().__init__(tr("Attach a layer"), "TerrestrialCarbonAttachLayer", parent)
        self.layers = QgsMapLayerComboBox()
        self.layers.setObjectName("layers")
        self.layers.setFilters(LAYERS_WITH_A_PLACE)
        self.layers.setToolTip(tr("Its source, without passwords, and a fingerprint of its file are kept."))
        self.form.addRow(tr("Layer"), self.layers)
        self.remark = self._line("remark", tr("Remark"), tr("What of the layer speaks of these parcels."))
        self._look()

    def source(self) -> tuple[str, str, str]:
        """Return the layer's source, its name and the remark."""
        layer = self.layers.currentLayer()
        return layer.source(), layer.name(), self.remark.text().strip()

    def _is_ready(self) -> bool:
        return self.layers.currentLayer() is not None


class ReasonDialog(_AskDialog):
    """Asks why a piece of evidence is detached."""

    def __init__(self, title: str, count_words: str, parent=None) -> None:
        super().__init__(tr("Detach evidence"), "TerrestrialCarbonDetach", parent)
        text = tr(
            "“{title}” is taken off {parcels}. The file stays, and the journal keeps who did so and why."
        )
        label = note()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(text.format(title=title, parcels=count_words))
        self.form.addRow(label)
        self.reason = self._line("reason", tr("Reason"), tr("Why it does not belong to these parcels."))
        self._look()

    def _is_ready(self) -> bool:
        return bool(self.reason.text().strip())
