"""Breaking text into lines for a print layout, the same in every QGIS version and in Chinese."""

from __future__ import annotations

from qgis.PyQt.QtGui import QFont, QFontMetricsF, QTextLayout

MM_PER_PT = 25.4 / 72.0
LINE_SPACING = 1.32
#: Pixels a millimetre in the metrics below; wide enough that rounding does not matter.
_SCALE = 20.0
#: Renderers differ by a little: lines are broken slightly early.
_SAFETY = 0.97


def font(size_pt: float, bold: bool = False) -> QFont:
    """Return the application's font in a size; it falls back to one with Chinese by itself."""
    face = QFont(QFont().family())
    face.setPointSizeF(size_pt)
    face.setBold(bold)
    return face


def _metric_font(size_pt: float, bold: bool) -> QFont:
    face = font(size_pt, bold)
    face.setPixelSize(max(1, round(size_pt * MM_PER_PT * _SCALE)))
    return face


def width_mm(text: str, size_pt: float, bold: bool = False) -> float:
    """Return how wide one line of ``text`` is."""
    return QFontMetricsF(_metric_font(size_pt, bold)).horizontalAdvance(text) / _SCALE


def line_height_mm(size_pt: float) -> float:
    """Return the height one line takes."""
    return size_pt * MM_PER_PT * LINE_SPACING


def wrap(text: str, size_pt: float, width: float, bold: bool = False) -> list[str]:
    """Return ``text`` as lines no wider than ``width`` mm, broken at words, else anywhere."""
    lines: list[str] = []
    for paragraph in str(text).splitlines() or [""]:
        lines += _wrap_paragraph(paragraph, _metric_font(size_pt, bold), width * _SCALE * _SAFETY)
    return lines


def _wrap_paragraph(text: str, face: QFont, width: float) -> list[str]:
    layout = QTextLayout(text, face)
    option = layout.textOption()
    option.setWrapMode(type(option).WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        lines.append(text[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return lines or [""]
