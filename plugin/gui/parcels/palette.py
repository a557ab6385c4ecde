"""The status palette: four big coloured buttons, the rest behind a menu."""

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QMenu, QSizePolicy, QToolButton, QWidget

from ...core.parcel import Status
from ...storage.words import status_word
from ...translate import tr
from ..widgets import status_color, text_on

#: Statuses in the order of their keys 1 to 5.
KEYS = (Status.PROTECTED, Status.THREATENED, Status.INACCESSIBLE, Status.TRADEABLE, Status.EXCLUDED)

_CHOSEN = "  ✓"  # beside the frame, for those who do not see the frame well
_STYLE = (
    "QToolButton {{ background: {fill}; color: {text}; border: 2px solid {edge}; border-radius: 5px;"
    " padding: 4px 2px; font-weight: 600; }}"
    "QToolButton:hover {{ border-color: palette(mid); }}"
    "QToolButton:focus {{ border-color: palette(highlight); }}"
    "QToolButton:checked {{ border: 3px solid palette(window-text); }}"
    "QToolButton:disabled {{ background: transparent; color: #8c8c8c;"
    " border: 2px solid rgba(128, 128, 128, 90); }}"
    "QToolButton::menu-indicator {{ image: none; }}"
)


class StatusPalette(QWidget):
    """Emits ``chosen`` with a status code (``None`` clears) when the user presses a button."""

    chosen = pyqtSignal(object)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName("TerrestrialCarbonStatusPalette")
        self._buttons = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for key, status in enumerate(KEYS[:4], start=1):
            grid.addWidget(self._button(status, key), (key - 1) // 2, (key - 1) % 2)
        grid.addWidget(self._more_button(), 0, 2, 2, 1)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 5)

    def show_current(self, code) -> None:
        """Mark the status that drawing and painting set now."""
        for status, button in self._buttons.items():
            button.setChecked(status == code)
            button.setText(button.text().rstrip(_CHOSEN) + (_CHOSEN if status == code else ""))
        beyond = code not in self._buttons
        self._more.setChecked(beyond)
        self._more.setText({Status.EXCLUDED.value: "5 ▾", None: "∅ ▾"}[code] if beyond else "▾")
        words = status_word(code)
        self._more.setToolTip(
            tr("Now: {status}. Here are excluded (key 5) and no status.").format(status=words)
            if beyond
            else tr("Excluded (key 5), or no status")
        )

    def _button(self, status: Status, key: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"TerrestrialCarbonStatus_{status.value}")
        button.setText(f"{key}  {status_word(status)}")
        button.setAccessibleName(status_word(status))
        button.setToolTip(_tips()[status] + "\n" + tr("Key {key}: tag the selected parcels.").format(key=key))
        button.setCheckable(True)
        button.setMinimumHeight(32)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        color = status_color(status.value)
        button.setStyleSheet(
            _STYLE.format(fill=color.name(), text=text_on(color), edge=color.darker(125).name())
        )
        button.clicked.connect(lambda checked=False, code=status.value: self.chosen.emit(code))
        self._buttons[status.value] = button
        return button

    def _more_button(self) -> QToolButton:
        self._more = button = QToolButton()
        button.setObjectName("TerrestrialCarbonStatusMore")
        button.setText("⋯")
        button.setAccessibleName(tr("More statuses"))
        button.setToolTip(tr("Excluded (key 5), or no status"))
        button.setMinimumWidth(48)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        color = status_color(Status.EXCLUDED.value)
        button.setStyleSheet(
            _STYLE.format(fill=color.name(), text=text_on(color), edge=color.darker(125).name())
        )
        menu = QMenu(button)
        menu.setToolTipsVisible(True)
        excluded = menu.addAction(status_word(Status.EXCLUDED))
        excluded.setToolTip(_tips()[Status.EXCLUDED])
        excluded.triggered.connect(lambda checked=False: self.chosen.emit(Status.EXCLUDED.value))
        untag = menu.addAction(tr("no status (untag)"))
        untag.triggered.connect(lambda checked=False: self.chosen.emit(None))
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button


def _tips():
    return {
        Status.PROTECTED: tr(
            "Protected by a law that stood at the cut-off date and is enforced, or under a convention."
        ),
        Status.THREATENED: tr(
            "Protected by law, but damaged or threatened by illegal activity: tradeable side."
        ),
        Status.INACCESSIBLE: tr(
            "Cannot be developed during the whole period: too steep, too wet, too remote. Protected side."
        ),
        Status.TRADEABLE: tr("Everything else: may lawfully be cleared or used."),
        Status.EXCLUDED: tr(
            "Outside the country's control for a while: out of stock and budget until a date."
        ),
    }
