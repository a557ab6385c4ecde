"""Small builders and words that the panels share; all text comes translated from the caller."""

import re
from pathlib import Path

from qgis.PyQt.QtCore import QLocale, QSize, Qt
from qgis.PyQt.QtGui import QColor, QIcon
from qgis.PyQt.QtWidgets import QFrame, QLabel, QSizePolicy, QToolButton

from ..storage.styles import STATUS_COLORS
from ..translate import tr

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"
_WORD, _BREAK = 20, "\u200b"  # letters of a word that stays whole; a place to break that nobody sees
_LONG_WORD = re.compile(rf"\S{{{_WORD + 1},}}")


def icon(name: str) -> QIcon:
    """Return the plugin's icon ``name``."""
    return QIcon(str(ICONS / f"{name}.svg"))


def tool_button(name: str, icon_name: str, text: str, tip: str, slot=None, under=False) -> QToolButton:
    """Return a flat button that the keyboard reaches; ``under`` puts its text below the icon."""
    button = QToolButton()
    button.setObjectName(name)
    button.setIcon(icon(icon_name))
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(text)
    button.setAutoRaise(True)
    button.setIconSize(QSize(18, 18))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if under:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        font = button.font()
        font.setPointSizeF(max(7.0, font.pointSizeF() - 1))
        button.setFont(font)
    if slot is not None:
        button.clicked.connect(lambda checked=False: slot())
    return button


def note(text: str = "", name: str = "") -> QLabel:
    """Return a label of running text that wraps."""
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def breakable(text: str) -> str:
    """Return a text whose long words, such as addresses, a label may break, so that it asks for no room."""
    return _LONG_WORD.sub(lambda found: _BREAK.join(re.findall(f".{{1,{_WORD}}}", found.group())), text)


def rule() -> QFrame:
    """Return a thin horizontal line."""
    line = QFrame()
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Sunken)
    return line


def status_color(status_code) -> QColor:
    """Return the colour of a status, the same as on the map."""
    return QColor(STATUS_COLORS[status_code])


def text_on(color: QColor) -> str:
    """Return black or white, whichever reads better on ``color`` (WCAG relative luminance)."""

    def linear(value):
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    parts = (color.redF(), color.greenF(), color.blueF())
    luminance = sum(w * linear(v) for w, v in zip((0.2126, 0.7152, 0.0722), parts))
    return "#000000" if (luminance + 0.05) / 0.05 >= 1.05 / (luminance + 0.05) else "#ffffff"


def number(value, decimals: int = 0) -> str:
    """Return a number in the user's locale with groups of thousands, empty for ``None``."""
    if value is None:
        return ""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
    return locale.toString(float(value), "f", decimals)


def parcels(count: int) -> str:
    """Return “1 parcel” or “12 parcels”."""
    return tr("1 parcel") if count == 1 else tr("{number} parcels").format(number=number(count))


def years(count: int) -> str:
    """Return “1 year” or “50 years”."""
    return tr("1 year") if count == 1 else tr("{number} years").format(number=number(count))
