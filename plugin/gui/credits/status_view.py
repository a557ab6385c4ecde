"""Where the country stands: the balance in large figures, and in words what follows from it."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from ...core.mechanism.accounts import NOISE_TCO2E
from ...storage.account_words import cure_source_word
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
        self.balance, self.others = QLabel(), note()
        self.words = note(name="TerrestrialCarbonAccountsWords")
        self.cure_words = note(name="TerrestrialCarbonCureWords")
        self.cure_button = QPushButton(tr("Cure…"))
        self.cure_button.setObjectName("TerrestrialCarbonCure")
        self.cure_button.setToolTip(
            tr("Cancel credits of the reserve, insurance or the fund, or bought ones (tCO2e).")
        )
        for label, name, tip in (
            (self.balance, "Balance", tr("Actual less required stock (tCO2e); below 0 nobody redeems.")),
            (self.others, "RequiredActual", tr("Stock the country must have, and has, at the year's end.")),
        ):
            label.setObjectName(f"TerrestrialCarbon{name}")
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setToolTip(tip)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.balance)
        row.addWidget(self.others, 1)
        row.addWidget(self.cure_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 3, 5, 4)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.words)
        column.addWidget(self.cure_words)

    def show_state(self, closed, period_years: int, gate, options) -> None:
        """Show the last closed year (``None``: none yet), the suspension and what closes the shortfall.

        :param gate: the finding ``suspended``, or ``None``.
        :param options: what closes the shortfall (:class:`CureOption`).
        """
        self._show_figures(closed)
        if closed is None:
            kind = "none"
            words = tr("No year is closed yet: enter the emissions of year 1, then close it.")
        elif gate is None:
            kind, words = "fine", tr("Compliant: credits can be redeemed.")
        else:
            kind = "short"
            words = tr(
                "Redemption is suspended: year {year} ended {short} tCO2e short. Nobody redeems credits "
                "until a year end, or credits cancelled, restore the balance."
            ).format(year=gate.values["year"], short=signed(gate.values["short_tco2e"]))
        if closed is not None and closed.year >= period_years:
            words += " " + tr("The period has ended.")
        self.words.setText(words)
        self.cure_words.setText("" if gate is None else _cure_words(options, gate))
        self.cure_words.setVisible(gate is not None)
        self.cure_button.setVisible(gate is not None)
        edge, fill = _EDGES[kind]
        self.setStyleSheet(_STYLE.format(edge=edge, fill=fill))

    def _show_figures(self, closed) -> None:
        text, others = "–", ""
        if closed is not None:
            text = signed(closed.balance_tco2e)
            others = tr("tCO2e at the end of year {year}\nhas {actual}, needs {required}").format(
                year=closed.year, actual=signed(closed.actual_tco2e), required=signed(closed.required_tco2e)
            )
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * max(1.0, 1.75 * min(1.0, ROOM_CHARACTERS / len(text))))
        font.setBold(True)
        self.balance.setFont(font)
        self.balance.setText(text)
        self.others.setText(others)
        self.balance.setVisible(closed is not None)
        self.others.setVisible(closed is not None)


def _cure_words(options, gate) -> str:
    """Return how much of the shortfall each source could close now."""
    known = [option for option in options if option.available_tco2e > 0]
    if not known:
        return tr("To close it, buy credits: the reserve, insurance and the fund are empty.")
    parts = [
        tr("{source} {amount}").format(
            source=cure_source_word(option.source), amount=signed(option.closes_tco2e)
        )
        for option in known
    ]
    words = tr("What closes it (tCO2e): {sources}").format(sources=" · ".join(parts))
    left = gate.values["short_tco2e"] - sum(option.available_tco2e for option in known)
    if left > NOISE_TCO2E:
        words += " · " + tr("{amount} more from elsewhere").format(amount=signed(left))
    return words
