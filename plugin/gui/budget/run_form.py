"""What the pages that work something out in the background share: their fields, and the row of a run."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QComboBox, QDoubleSpinBox, QHBoxLayout, QProgressBar, QPushButton

from ...translate import tr


def choice(name: str, items) -> QComboBox:
    """Return a choice of ``items`` (text, value) that fits a narrow dock."""
    box = QComboBox()
    box.setObjectName(name)
    for text, code in items:
        box.addItem(text, code)
    box.setMinimumContentsLength(10)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box


def real(name: str, least, most, decimals, value, step, suffix="") -> QDoubleSpinBox:
    """Return a field of a number; the suffix is its unit."""
    spin = QDoubleSpinBox()
    spin.setObjectName(name)
    spin.setDecimals(decimals)
    spin.setRange(least, most)
    spin.setSingleStep(step)
    spin.setSuffix(suffix)
    spin.setValue(value)
    return spin


class RunRow(QHBoxLayout):
    """A button that begins; while something runs, how far it is and a button that stops it.

    :param what: end of the object names.
    """

    def __init__(self, what: str, text: str, tip: str, stop_tip: str) -> None:
        super().__init__()
        self.run_button = QPushButton(text)
        self.run_button.setObjectName(f"TerrestrialCarbonRun{what}")
        self.run_button.setToolTip(tip)
        self.progress = QProgressBar()
        self.progress.setObjectName(f"TerrestrialCarbon{what}Progress")
        self.cancel_button = QPushButton(tr("Cancel"))
        self.cancel_button.setObjectName(f"TerrestrialCarbonCancel{what}")
        self.cancel_button.setToolTip(stop_tip)
        self.addWidget(self.run_button)
        self.addWidget(self.progress, 1)
        self.addWidget(self.cancel_button)

    def show_running(self, percent) -> None:
        """Show progress in percent; ``None``: nothing runs."""
        running = percent is not None
        self.progress.setVisible(running)
        self.cancel_button.setVisible(running)
        self.run_button.setVisible(not running)
        if running:
            self.progress.setValue(int(percent))
