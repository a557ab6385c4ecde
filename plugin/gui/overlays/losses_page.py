"""The Losses page: what is counted above, what was counted below."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ...core.overlays.loss_table import LossTable
from ...translate import tr
from ..widgets import note
from .count_form import CountForm
from .form_kit import NAME, scrolled
from .losses_view import LossesView
from .words import span_word

_MOST_PERIODS = 4  # named; of more, the latest


class LossesPage(QWidget):
    """Puts form and result together; ask its parts for signals."""

    def __init__(self, land, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{NAME}LossesPage")
        self.form, self.result = CountForm(), LossesView(land)
        self.told = note(name=f"{NAME}CountTold")
        self.periods = note(name=f"{NAME}LossPeriods")
        self.empty = note(name=f"{NAME}LossesEmpty")
        self.empty.setMargin(6)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.result)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.form)
        column.addWidget(self.told)
        column.addWidget(self.periods)
        column.addWidget(self._stack, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(body))
        self.tell("")
        self.show_losses(None, "")

    def tell(self, text: str) -> None:
        """Say what the last count, or the last comparison, found besides the figures."""
        self.told.setText(text)
        self.told.setVisible(bool(text))

    def show_losses(self, table: LossTable | None, title: str, periods=()) -> None:
        """Show what was counted on a map called ``title``, ``None`` where nothing was counted yet.

        :param periods: those of several years that the map tells, as first and last year.
        """
        self.periods.setText(_of_periods(periods))
        self.periods.setVisible(bool(periods) and table is not None and len(table) > 0)
        if table is not None and len(table):
            self.result.show_losses(table, title)
            self._stack.setCurrentWidget(self.result)
            return
        if table is not None:
            text = tr("The map {name} was counted: it shows no loss on any parcel.").format(name=title)
        elif title:
            text = tr(
                "The map {name} was not counted yet: choose a carbon map, if there is one, and press Count."
            )
            text = text.format(name=title)
        else:
            text = tr(
                "Add a map of losses on the Maps page; then its losses are counted here by parcel and year."
            )
        self.empty.setText(text)
        self._stack.setCurrentWidget(self.empty)


def _of_periods(periods) -> str:
    named = ", ".join(span_word(*period) for period in periods[-_MOST_PERIODS:])
    return tr(
        "This map tells periods, not single years: what was lost in {periods} stands in the last year of its "
        "period."
    ).format(periods=named if len(periods) <= _MOST_PERIODS else f"…, {named}")
