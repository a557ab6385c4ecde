"""The row of drawing modes and of edits on the selection."""

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from ...translate import tr
from ..widgets import tool_button

#: Modes that own the mouse on the map, in their order; the others act on the selection at once.
MAP_MODES = ("select", "draw", "paint", "split", "reshape")


class ModeBar(QWidget):
    """Emits ``mode_chosen`` with one of ``MAP_MODES``, ``merge_asked`` and ``trace_asked``."""

    mode_chosen = pyqtSignal(str)
    merge_asked = pyqtSignal()
    trace_asked = pyqtSignal()

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._buttons = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        for mode, text, tip in _map_modes():
            button = self._add(row, mode, text, tip, lambda mode=mode: self.mode_chosen.emit(mode))
            button.setCheckable(True)
            self._buttons[mode] = button
        self._add(
            row,
            "merge",
            tr("Merge"),
            tr("Join the selected parcels into one; stocks add up, the largest gives its name and status."),
            self.merge_asked.emit,
        )
        self._add(
            row,
            "trace",
            tr("Trace"),
            tr("Make parcels of the polygons selected in another layer, with the status chosen above."),
            self.trace_asked.emit,
        )

    def show_mode(self, mode) -> None:
        """Mark the mode that owns the mouse now, none for ``None``."""
        for name, button in self._buttons.items():
            button.setChecked(name == mode)

    def _add(self, row, name, text, tip, slot):
        button = tool_button(f"TerrestrialCarbonMode_{name}", name, text, tip, slot, under=True)
        row.addWidget(button)
        return button


def _map_modes():
    return (
        ("select", tr("Select"), tr("Select parcels on the map, to tag them with the keys 1 to 5.")),
        (
            "draw",
            tr("Draw"),
            tr(
                "Draw a parcel with the chosen status: click its corners, end with a right click. "
                "The area in hectares stands at the cursor."
            ),
        ),
        (
            "paint",
            tr("Paint"),
            tr("Tag parcels with the chosen status: click one, or sweep over many. Esc takes a sweep back."),
        ),
        (
            "split",
            tr("Split"),
            tr(
                "Cut parcels along a line: click along it, end with a right click. "
                "Selected parcels only, or all that the line crosses. Stocks are shared by area."
            ),
        ),
        (
            "reshape",
            tr("Reshape"),
            tr(
                "Move a parcel's edge to a line that crosses it twice: end with a right click. "
                "Stocks are scaled by area."
            ),
        ),
    )
