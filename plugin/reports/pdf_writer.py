"""Sets a report on the pages of print layouts, from the top of the first one to the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from qgis.core import QgsLayoutItemPage, QgsLayoutSize
from qgis.PyQt.QtGui import QColor

from ..storage.styles import status_symbol
from ..translate import tr
from . import formats, pdf_maps, typeset
from . import pdf_items as items
from .document import document, title
from .html import bar_parts, key_figures
from .wording import class_name

PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0  # mm, A4
LEFT, TOP, BOTTOM = 16.0, 16.0, 18.0
WIDTH = PAGE_WIDTH - 2 * LEFT
BODY_PT, TABLE_PT, SMALL_PT, TINY_PT = 9.0, 7.6, 7.0, 6.2
#: Tables with this many columns are set smaller, and smaller still.
WIDE_TABLE, WIDEST_TABLE = 8, 12
#: A table no taller than this is not split between pages, mm.
WHOLE_TABLE = 95.0
MAPS_IN_ROW, MAP_GAP = 3, 5.0
#: Room for writing by hand, and the line under it, mm.
BLANK_HEIGHT = 18.0
#: Sections that begin a new page if less than this is left, mm.
ROOM_FOR_HEADING = 32.0
#: Sections that begin a new page unless there is ample room.
_TOGETHER = ("accounts", "methods")
ROOM_FOR_TOGETHER = 110.0
#: What is taller than this may be split between pages, mm.
MOST_TOGETHER = 170.0
#: Pages of a layout where there may be several: what QGIS does for a page grows with those that are there.
PAGES_OF_A_LAYOUT = 12
_CARD_COLORS = {
    "protected": "#2e7d32",
    "tradeable": "#f9c22e",
    "annual": "#1565c0",
    "balance": "#2e7d32",
    "short": "#b3261e",
}


class PageWriter:
    """Sets one section after the other; ``layouts`` are those that the pages are in, in order.

    :param more: makes a further layout once one is full; without it all pages go into ``layout``.
    """

    def __init__(
        self, layout, own, statement, workspace, with_own_layers=True, more: Callable | None = None
    ) -> None:
        self._with_own_layers = with_own_layers
        self.layouts = [layout]
        self._more = more
        self._layout = layout
        self._own = own
        self._statement = statement
        self._workspace = workspace
        self._page = -1
        self._y = 0.0

    def write(self) -> None:
        """Write all sections and the footers."""
        for _ in self.steps():
            pass

    def steps(self) -> Iterator[float]:
        """Write all sections and the footers; yield the share that is done after each page or so."""
        self._new_page()
        self._banner()
        sections = document(self._statement)
        self._rows = 1 + sum(len(table.rows) for section in sections for table in section.page_tables)
        self._rows_done = 0
        yield 0.0
        for section in sections:
            if section.figure == "summary":
                self._cards()
                self._bar()
                self._facts(section.facts)
            elif section.figure == "map":
                self._map(section.title)
            else:
                yield from self._section(section)
            yield self._share
        yield from self._footers()

    @property
    def _share(self) -> float:
        return min(1.0, self._rows_done / self._rows)  # sums are rows on the page, too

    def _new_page(self) -> None:
        if self._more is not None and self._page + 1 >= PAGES_OF_A_LAYOUT:
            self._layout, self._page = self._more(), -1
            self.layouts.append(self._layout)
        page = QgsLayoutItemPage(self._layout)
        page.setPageSize(QgsLayoutSize(PAGE_WIDTH, PAGE_HEIGHT, items.MILLIMETERS))
        self._layout.pageCollection().addPage(page)
        self._page += 1
        self._y = TOP

    @property
    def _left_over(self) -> float:
        return PAGE_HEIGHT - BOTTOM - self._y

    def _need(self, height: float) -> None:
        if height > self._left_over:
            self._new_page()

    def _label(self, text, size_pt, x=LEFT, width=WIDTH, y=None, **style) -> float:
        place = self._y if y is None else y
        return items.label(self._layout, self._page, x, place, width, text, size_pt, **style)

    def _box(self, x, y, width, height, fill, outline=None, symbol=None):
        items.box(self._layout, self._page, x, y, width, height, fill, outline, symbol)

    def _banner(self) -> None:
        facts = self._statement.workspace
        height = 8.0 + 8.3 * len(typeset.wrap(title(self._statement), 18, WIDTH, True))
        height += 6.0 if facts.place else 0.0
        self._box(0, 0, PAGE_WIDTH, height + 4, items.GREEN)
        self._y = 7.0
        self._y += self._label(title(self._statement), 18, color="#ffffff", bold=True)
        if facts.place:
            self._label(facts.place, 10, color="#ffffff")
        self._y = height + 10.0

    def _cards(self) -> None:
        figures = key_figures(self._statement)
        gap, height = 4.0, 22.0
        width = (WIDTH - gap * (len(figures) - 1)) / len(figures)
        for index, figure in enumerate(figures):
            x = LEFT + index * (width + gap)
            self._box(x, self._y, width, height, items.BAND, items.LINE)
            self._box(x, self._y, width, 1.4, _CARD_COLORS[figure["key"]])
            inner = width - 6
            self._label(figure["label"], 8, x + 3, inner, self._y + 2.8, color=items.MUTED)
            size = 15.0
            room = inner - (typeset.width_mm(figure["unit"], 8) + 2.0 if figure["unit"] else 0.0)
            while size > 8 and typeset.width_mm(figure["value"], size, True) > 0.95 * room:
                size -= 0.5
            self._label(figure["value"], size, x + 3, inner, self._y + 7.3, bold=True)
            offset = typeset.width_mm(figure["value"], size, True) + 1.5
            self._label(figure["unit"], 8, x + 3 + offset, inner - offset, self._y + 10.2, color=items.MUTED)
            self._label(figure["note"], 8, x + 3, inner, self._y + 16.2, color=items.MUTED)
        self._y += height + 4.0

    def _bar(self) -> None:
        parts = bar_parts(self._statement)
        if not parts:
            return
        height = 7.0
        for row, part in zip(
            [r for r in self._statement.classes if r.side != "neither" and r.stock_tco2e > 0], parts
        ):
            x, width = LEFT + WIDTH * part["start"] / 100, WIDTH * part["width"] / 100
            symbol = status_symbol(row.status, 45.0 if part["hatched"] else None)
            symbol.symbolLayer(0).setFillColor(QColor(part["color"]))
            symbol.symbolLayer(0).setStrokeColor(QColor("#ffffff"))
            self._box(x, self._y, max(width, 0.2), height, part["color"], symbol=symbol)
        self._y += height + 1.0
        for side, text in (("protected", tr("P0 {share} %")), ("tradeable", tr("T0 {share} %"))):
            members = [part for part in parts if part["side"] == side]
            if not members:
                continue
            start, width = members[0]["start"], sum(part["width"] for part in members)
            x = LEFT + WIDTH * start / 100
            self._label(
                text.format(share=formats.number(width, 1)),
                8,
                min(x, LEFT + WIDTH - 18),
                18,
                color=items.MUTED,
            )
        self._y += 6.0

    def _facts(self, facts) -> None:
        columns, gap = 2, 6.0
        width = (WIDTH - gap) / columns
        term = 40.0
        half = (len(facts) + 1) // 2
        for start in range(half):
            pair = [facts[index] for index in (start, start + half) if index < len(facts)]
            heights = []
            for index, (name, value) in enumerate(pair):
                x = LEFT + index * (width + gap)
                heights.append(self._label(name, 8, x, term, color=items.MUTED))
                heights.append(self._label(value, 8, x + term, width - term))
            self._y += max(heights) + 0.9
        self._y += 3.0

    def _lines(self, facts) -> None:
        """Set facts one below the other, for values too long for two columns."""
        for name, value in facts:
            height = self._label(name, 8, LEFT, 40.0, color=items.MUTED)
            used = self._label(value, 7, LEFT + 40.0, WIDTH - 40.0, family="monospace")
            self._y += max(height, used) + 0.9
        self._y += 2.0

    def _heading(self, text: str) -> None:
        if self._left_over < ROOM_FOR_HEADING:
            self._new_page()
        self._y += self._label(text, 12.5, color=items.GREEN, bold=True) + 0.4
        self._box(LEFT, self._y, WIDTH, 0.5, items.GREEN)
        self._y += 2.6

    def _map(self, heading: str) -> None:
        source = pdf_maps.map_source(self._own, self._workspace, self._with_own_layers)
        if source is None:
            return
        self._heading(heading)
        legend_height = 6.0 * ((len(self._statement.classes) + 3) // 2) + 3.0
        if self._left_over < 90.0 + legend_height:
            self._new_page()
        height = min(self._left_over - legend_height - 3.0, WIDTH * 0.72)
        frame = pdf_maps.put_map(self._layout, self._page, (LEFT, self._y, WIDTH, height), source)
        pdf_maps.put_scale_bar(self._layout, self._page, frame, LEFT, self._y + height)
        self._y += height + 2.0
        pdf_maps.put_legend(self._layout, self._page, frame, source, LEFT, self._y, WIDTH)
        self._y += legend_height
        self._class_maps(source)

    def _class_maps(self, source) -> None:
        """Set a small map of each class of land, three in a row, with its area and stock."""
        width = (WIDTH - 2 * MAP_GAP) / MAPS_IN_ROW
        height = width * 0.78
        rows = self._statement.classes
        self._y += 3.0
        self._need(height + 30.0)
        self._heading(tr("Each class of land"))
        for start in range(0, len(rows), MAPS_IN_ROW):
            self._need(height + 14.0)
            heights = [0.0]
            for column, row in enumerate(rows[start : start + MAPS_IN_ROW]):
                x = LEFT + column * (width + MAP_GAP)
                style = pdf_maps.class_style(source, row.status, row.basis)
                pdf_maps.put_map(self._layout, self._page, (x, self._y, width, height), source, style)
                below = self._y + height + 1.0
                name = class_name(row.status, row.basis)
                text = tr("{area} ha, {stock} tCO2e")
                text = text.format(area=formats.amount(row.area_ha), stock=formats.amount(row.stock_tco2e))
                used = self._label(name, 8, x, width, below, bold=True)
                heights.append(used + self._label(text, 8, x, width, below + used, color=items.MUTED))
            self._y += height + max(heights) + 4.0

    def _section(self, section) -> Iterator[float]:
        if section.new_page and self._y > TOP:
            self._new_page()
        self._y += 3.0 if self._y > TOP else 0.0
        self._need(self._height_together(section))
        self._heading(section.title)
        for text in section.paragraphs:
            self._paragraph(text)
        for text in section.bullets:
            self._bullet(text)
        if section.facts:
            self._need(6.0 * len(section.facts))
            self._lines(section.facts)
        for table in section.page_tables:
            yield from self._table(table)
        for text in section.closing:
            self._paragraph(text)
        for row in section.blanks:
            self._blanks(row)

    def _height_together(self, section) -> float:
        """Return how much of a section should stand on one page: its heading, text and first table."""
        if section.key in _TOGETHER:
            return ROOM_FOR_TOGETHER
        texts = (*section.paragraphs, *section.bullets)
        height = 12.0 + sum(
            len(typeset.wrap(text, BODY_PT, WIDTH)) * typeset.line_height_mm(BODY_PT) + 1.4 for text in texts
        )
        if section.page_tables:
            grid = self._grid(section.page_tables[0])
            height += 8.0 + grid.height(grid.header) + sum(grid.height(row) + 0.15 for row in grid.rows)
        return height if height < MOST_TOGETHER else ROOM_FOR_HEADING + 20.0

    @staticmethod
    def _grid(table) -> items.Grid:
        columns = len(table.columns)
        size = TINY_PT if columns >= WIDEST_TABLE else SMALL_PT if columns >= WIDE_TABLE else TABLE_PT
        return items.Grid(table, WIDTH, size)

    def _paragraph(self, text: str) -> None:
        lines = typeset.wrap(text, BODY_PT, WIDTH)
        self._need(len(lines) * typeset.line_height_mm(BODY_PT))
        self._y += self._label(text, BODY_PT) + 1.4

    def _bullet(self, text: str) -> None:
        lines = typeset.wrap(text, BODY_PT, WIDTH - 5)
        self._need(len(lines) * typeset.line_height_mm(BODY_PT))
        self._label("•", BODY_PT, LEFT + 1, 4)
        self._y += self._label(text, BODY_PT, LEFT + 5, WIDTH - 5) + 1.0

    def _blanks(self, names) -> None:
        """Set a row of lines to write on by hand, what belongs there under each."""
        gap = 6.0
        width = (WIDTH - gap * (len(names) - 1)) / len(names)
        self._need(BLANK_HEIGHT)
        for index, name in enumerate(names):
            x, y = LEFT + index * (width + gap), self._y + BLANK_HEIGHT - 6.0
            self._box(x, y, width, 0.25, items.INK)
            self._label(name, SMALL_PT, x, width, y + 0.8, color=items.MUTED)
        self._y += BLANK_HEIGHT

    def _table(self, table) -> Iterator[float]:
        if not table.rows:
            return
        grid = self._grid(table)
        caption = len(typeset.wrap(table.title, BODY_PT, WIDTH, True)) * typeset.line_height_mm(BODY_PT) + 1.0
        whole = caption + grid.height(grid.header) + sum(grid.height(row) + 0.15 for row in grid.rows) + 2.3
        if whole <= WHOLE_TABLE:
            self._need(whole)
        first = 0
        while first < len(grid.rows):
            used = caption + grid.height(grid.header) + 2.0
            last = first
            while last < len(grid.rows) and used + grid.height(grid.rows[last]) + 0.3 <= self._left_over:
                used += grid.height(grid.rows[last]) + 0.15
                last += 1
            if last == first and self._y > TOP:
                self._new_page()
                continue
            last = max(last, first + 1)
            self._y += self._label(table.title, BODY_PT, bold=True) + 0.6
            self._y += grid.put(self._layout, self._page, LEFT, self._y, first, last) + 3.5
            self._rows_done += last - first
            first = last
            yield self._share
            if first < len(grid.rows):
                self._new_page()

    def _footers(self) -> Iterator[float]:
        counts = [layout.pageCollection().pageCount() for layout in self.layouts]
        y, before = PAGE_HEIGHT - 11.0, 0
        for layout, count in zip(self.layouts, counts):
            for page in range(count):
                items.box(layout, page, LEFT, y - 1.5, WIDTH, 0.2, items.LINE)
                text = title(self._statement)
                items.label(layout, page, LEFT, y, WIDTH - 40, text, SMALL_PT, color=items.MUTED)
                number = tr("Page {page} of {pages}").format(page=before + page + 1, pages=sum(counts))
                x = LEFT + WIDTH - 40
                items.label(layout, page, x, y, 40, number, SMALL_PT, items.MUTED, align="right")
            before += count
            yield 1.0
