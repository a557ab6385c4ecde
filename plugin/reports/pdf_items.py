"""Items of a print layout: labels, boxes and tables placed in millimetres."""

from __future__ import annotations

import re

from qgis.core import (
    QgsFillSymbol,
    QgsLayoutFrame,
    QgsLayoutItemLabel,
    QgsLayoutItemManualTable,
    QgsLayoutItemShape,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsTableCell,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from . import typeset

INK, MUTED, GREEN, LINE, BAND, BAD = "#1d2a22", "#5c6b62", "#1f5f3a", "#d5ddd8", "#f2f6f3", "#b3261e"
MILLIMETERS = QgsUnitTypes.LayoutUnit.LayoutMillimeters
CELL_MARGIN_MM = 1.2
GRID_MM = 0.15
#: A hash, and letters that fonts have one sign for.
_ALONE = re.compile("[0-9a-f]{12}|f[fijlt]")
_SPACING = 0.05  # hardly to be seen


def place(layout, item, page: int, x: float, y: float, width: float, height: float):
    """Put ``item`` on a page of ``layout`` at mm from its corner; return it."""
    layout.addLayoutItem(item)
    _move(item, page, x, y, width, height)
    return item


def _move(item, page: int, x: float, y: float, width: float, height: float) -> None:
    item.attemptResize(QgsLayoutSize(width, height, MILLIMETERS))
    item.attemptMove(QgsLayoutPoint(x, y, MILLIMETERS), True, False, page)


def text_format(size_pt: float, color: str = INK, bold: bool = False) -> QgsTextFormat:
    """Return a text format in points."""
    form = QgsTextFormat()
    form.setFont(typeset.font(size_pt, bold))
    if bold:
        form.setNamedStyle("Bold")
        form.setFont(typeset.font(size_pt, True))
    form.setSize(size_pt)
    form.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    form.setColor(QColor(color))
    return form


def label(layout, page, x, y, width, text, size_pt, color=INK, bold=False, align="left", family=""):
    """Place ``text`` broken into lines; return the height it takes in mm."""
    lines = typeset.wrap(text, size_pt, width, bold)
    height = len(lines) * typeset.line_height_mm(size_pt) + 0.6
    item = QgsLayoutItemLabel(layout)
    item.setMode(QgsLayoutItemLabel.Mode.ModeFont)
    item.setText(_literal("\n".join(lines)))
    item.setMarginX(0.0)
    item.setMarginY(0.0)
    if hasattr(item, "setTextFormat"):  # 3.24
        form = text_format(size_pt, color, bold)
        form.setFont(_face(form.font(), text, family))
        item.setTextFormat(form)
    else:
        item.setFont(_face(typeset.font(size_pt, bold), text, family))
        item.setFontColor(QColor(color))
    item.setHAlign(_alignment(align))
    place(layout, item, page, x, y, width, height)
    return height


def _face(face, text: str, family: str = ""):
    """Return a font for a text: of a family, and with each letter drawn on its own.

    Qt draws "ff" as one sign, which is copied as U+FB00 and not found by a search, unless letters are spaced,
    be it by next to nothing.
    """
    if family:
        face.setFamily(family)
    if _ALONE.search(text):
        face.setLetterSpacing(face.SpacingType.AbsoluteSpacing, _SPACING)
    return face


def _literal(text: str) -> str:
    """Return ``text`` so that a label does not take ``[% … %]`` in it for an expression."""
    return text.replace("[%", "[\u200b%")


def box(layout, page, x, y, width, height, fill, outline=None, symbol=None):
    """Place a rectangle filled with a colour or drawn with ``symbol``."""
    item = QgsLayoutItemShape(layout)
    item.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    if symbol is None:
        properties = {"color": fill, "outline_style": "solid" if outline else "no"}
        if outline:
            properties.update({"outline_color": outline, "outline_width": "0.2"})
        symbol = QgsFillSymbol.createSimple(properties)
    item.setSymbol(symbol)
    return place(layout, item, page, x, y, width, height)


def _alignment(name: str):
    return {
        "left": Qt.AlignmentFlag.AlignLeft,
        "right": Qt.AlignmentFlag.AlignRight,
        "center": Qt.AlignmentFlag.AlignHCenter,
    }[name]


class Grid:
    """A table broken into lines: header, rows, and their heights in mm."""

    def __init__(self, table, total_width: float, size_pt: float) -> None:
        self.size_pt = size_pt
        self.numeric = [column.kind.value not in ("text", "year") for column in table.columns]
        self.marks = table.marks
        self.has_total = table.total is not None
        shown = table.shown()
        self.widths = _widths(table, shown, total_width, size_pt)
        self.header = self._broken([column.title for column in table.columns], True)
        last = len(shown) - 1
        self.rows = [
            self._broken(row, self.has_total and number == last, number) for number, row in enumerate(shown)
        ]

    def _broken(self, cells, bold, number=None) -> list[list[str]]:
        inner = [width - 2 * CELL_MARGIN_MM for width in self.widths]
        return [
            typeset.wrap(cell, self.size_pt, width, bold or self.marks.get((number, index)) == "bad")
            for index, (cell, width) in enumerate(zip(cells, inner))
        ]

    def height(self, row) -> float:
        """Return the height of one broken row in mm."""
        lines = max(len(cell) for cell in row)
        return lines * typeset.line_height_mm(self.size_pt) + 2 * CELL_MARGIN_MM - 0.6

    def put(self, layout, page, x, y, first: int, last: int) -> float:
        """Place the header and rows ``first`` to ``last`` (exclusive); return the height."""
        rows = [self.header, *self.rows[first:last]]
        heights = [self.height(row) for row in rows]
        table = QgsLayoutItemManualTable.create(layout)
        layout.addMultiFrame(table)
        table.setCellMargin(CELL_MARGIN_MM)
        table.setShowGrid(True)
        table.setVerticalGrid(False)
        table.setGridStrokeWidth(GRID_MM)
        table.setGridColor(QColor(LINE))
        table.setBackgroundColor(QColor("#ffffff"))
        contents = [self._cells(None, self.header)]
        contents += [self._cells(first + i, row) for i, row in enumerate(rows[1:])]
        table.setTableContents(contents)
        # QGIS adds the margins to both
        table.setColumnWidths([width - 2 * CELL_MARGIN_MM for width in self.widths])
        table.setRowHeights([height - 2 * CELL_MARGIN_MM for height in heights])
        frame = QgsLayoutFrame(layout, table)
        table.addFrame(frame)
        height = sum(heights) + GRID_MM * (len(heights) + 1)
        _move(frame, page, x, y, sum(self.widths) + 2 * GRID_MM, height + 0.4)
        table.recalculateTableSize()
        return height

    def _cells(self, number, row):
        cells = []
        is_total = self.has_total and number == len(self.rows) - 1
        for index, lines in enumerate(row):
            cell = QgsTableCell("\n".join(lines))
            mark = None if number is None else self.marks.get((number, index))
            color = BAD if mark == "bad" else INK
            form = text_format(self.size_pt, color, number is None or is_total or mark == "bad")
            form.setFont(_face(form.font(), "".join(lines)))
            cell.setTextFormat(form)
            if number is None:
                cell.setBackgroundColor(QColor(BAND))
            align = Qt.AlignmentFlag.AlignRight if self.numeric[index] else Qt.AlignmentFlag.AlignLeft
            cell.setHorizontalAlignment(align)
            cell.setVerticalAlignment(Qt.AlignmentFlag.AlignVCenter)
            cells.append(cell)
        return cells


def _widths(table, shown, total: float, size_pt: float) -> list[float]:
    """Return column widths in mm: never narrower than a number, the rest by weight."""
    least = []
    for index, column in enumerate(table.columns):
        texts = [row[index] for row in shown]
        longest = max((typeset.width_mm(text, size_pt, True) for text in texts), default=0.0)
        word = max((typeset.width_mm(part, size_pt, True) for part in column.title.split()), default=0.0)
        if column.kind.value == "text":
            parts = {part for text in texts for part in text.split()}
            part = max((typeset.width_mm(part, size_pt) for part in parts), default=0.0)
            least.append(min(max(word, part, 12.0), total / len(table.columns)) + 2 * CELL_MARGIN_MM)
        else:
            least.append(max(longest, min(word, 22.0)) + 2 * CELL_MARGIN_MM + 0.6)
    spare = total - sum(least)
    if spare <= 0:
        return [width * total / sum(least) for width in least]
    weights = [column.weight for column in table.columns]
    return [width + spare * weight / sum(weights) for width, weight in zip(least, weights)]
