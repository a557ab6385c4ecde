"""A short form for what the jurisdiction calls a forest."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from ..translate import tr
from .forest_fields import ForestFields
from .widgets import note


class ForestDialog(QDialog):
    """Asks for the definition; says inline what is still wrong. Ask :attr:`forest` when it was accepted."""

    def __init__(self, forest, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName("TerrestrialCarbonForestDialog")
        self.setWindowTitle(tr("Forest definition"))
        self._problem = note(name="TerrestrialCarbonForestProblem")
        self._problem.setMinimumHeight(2 * self._problem.fontMetrics().lineSpacing())  # no jumping
        self._problem.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._buttons = QDialogButtonBox()
        self._buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.ok = self._buttons.addButton(tr("Keep"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.ok.setToolTip(
            tr("Keep the definition in the workspace; what was counted before stays as it was.")
        )
        self.ok.setDefault(True)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.fields = ForestFields(self._validate, self)
        column = QVBoxLayout(self)
        column.addWidget(
            note(
                tr(
                    "What the jurisdiction calls a forest, as stated to the UNFCCC: at least this crown "
                    "cover, on at least this area, with trees that reach at least this height. All three, "
                    "or none."
                )
            )
        )
        column.addWidget(self.fields)
        column.addWidget(self._problem)
        column.addWidget(self._buttons)
        self.setMinimumWidth(420)
        self.fields.set_value(forest)
        self._validate()

    @property
    def forest(self):
        """The definition as filled in, ``None`` where all three are empty."""
        return self.fields.value()

    def accept(self) -> None:
        """Close only when nothing must be put right."""
        if not self.fields.problem():
            super().accept()

    def _validate(self) -> None:
        problem = self.fields.problem()
        self._problem.setText(problem)
        self.ok.setEnabled(not problem)
