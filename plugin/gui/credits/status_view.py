"""Where the country stands: the balance in large figures, and in words what follows from it."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout

from ...storage.account_words import cure_source_word, year_name
from ...translate import tr
from ..budget.figures import ROOM_CHARACTERS
from ..widgets import note
from .figures import signed

_STYLE = (
    "QFrame#TerrestrialCarbonAccountsStatus {{ border: 1px solid palette(mid); border-left: 4px solid {edge};"
    " background: {fill}; }}"
)
_EDGES = {
    "fine": ("#2e7d32", "transparent"),
    "short": ("#c62828", "rgba(198, 40, 40, 30)"),
    "none": ("#5d6d7e", "transparent"),
}


class StatusView(QFrame):
    """Balance, required and actual of the last closed year, and whether credits can be redeemed."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName("TerrestrialCarbonAccountsStatus")
        self.balance, self.required, self.actual = QLabel(), QLabel(), QLabel()
        self._titles = [QLabel(), QLabel(tr("Required")), QLabel(tr("Actual"))]
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(0)
        tips = (
            tr("Actual less required stock (tCO2e); below 0 nobody redeems."),
            tr("Stock the country must have at the year's end (tCO2e)."),
            tr("Stock really there at the year's end (tCO2e)."),
        )
        for column, (label, name) in enumerate(
            ((self.balance, "Balance"), (self.required, "Required"), (self.actual, "Actual"))
        ):
            label.setObjectName(f"TerrestrialCarbon{name}")
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            for widget in (self._titles[column], label):
                widget.setToolTip(tips[column])
            grid.addWidget(self._titles[column], 0, column)
            grid.addWidget(label, 1, column, Qt.AlignmentFlag.AlignBottom)
        grid.setColumnStretch(2, 1)
        self.words = note(name="TerrestrialCarbonAccountsWords")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 6, 4)
        column.setSpacing(3)
        column.addLayout(grid)
        column.addWidget(self.words)

    def show_state(self, closed, period_years: int, gate, options, joining_date) -> None:
        """Show the last closed year (``None``: none yet), the suspension and what closes the shortfall.

        :param gate: the finding ``suspended``, or ``None``.
        :param options: what closes the shortfall (:class:`CureOption`).
        """
        following = 1 if closed is None else closed.year + 1
        self._show_figures(closed)
        if closed is None:
            kind, lines = "none", [tr("No year is closed yet.")]
        elif gate is None:
            kind, lines = "fine", [tr("Compliant: credits can be redeemed.")]
        else:
            kind = "short"
            lines = [
                tr(
                    "Redemption is suspended: year {year} ended {short} tCO2e short. Nobody in the country "
                    "redeems credits until a year end or cancelled credits restore the balance."
                ).format(year=gate.values["year"], short=signed(gate.values["short_tco2e"])),
                _cure_words(options),
            ]
        if following <= period_years:
            lines[0] += " " + tr("Open year: {year}.").format(year=year_name(following, joining_date))
        else:
            lines[0] += " " + tr("The period has ended.")
        self.words.setText("\n".join(line for line in lines if line))
        edge, fill = _EDGES[kind]
        self.setStyleSheet(_STYLE.format(edge=edge, fill=fill))

    def _show_figures(self, closed) -> None:
        title = tr("Balance") if closed is None else tr("Balance, year {year}").format(year=closed.year)
        self._titles[0].setText(title)
        values = ("–",) * 3
        if closed is not None:
            values = [
                signed(value) for value in (closed.balance_tco2e, closed.required_tco2e, closed.actual_tco2e)
            ]
        for label, text, size in zip((self.balance, self.required, self.actual), values, (1.75, 1.2, 1.2)):
            font = self.font()
            fitting = size * min(1.0, ROOM_CHARACTERS / max(1, len(text)))
            font.setPointSizeF(font.pointSizeF() * max(1.0, fitting))
            font.setBold(True)
            label.setFont(font)
            label.setText(text)


def _cure_words(options) -> str:
    """Return how much of the shortfall each source could close now."""
    known = [option for option in options if option.available_tco2e > 0]
    if not known:
        return tr(
            "What closes it: buy credits and cancel them; the reserve, insurance and the fund are empty."
        )
    parts = [
        tr("{source} {amount}").format(
            source=cure_source_word(option.source), amount=signed(option.closes_tco2e)
        )
        for option in known
    ]
    return tr("What closes it (tCO2e): {sources}.").format(sources=" · ".join(parts))
