"""The registry's blocks of credits as a table: filtered and sorted without a widget per row."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt

from ...core.mechanism.serials import format_range
from ...storage.credit_words import block_word, project_kind_word
from ...translate import tr
from ..widgets import number

#: No filter.
ANY = "*"

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class BlockRow(NamedTuple):
    """A block of credits; ``amount`` in whole tCO2e, ``owner`` the holder's name."""

    id: str  # noqa: A003 (the column's name)
    series: str
    first: int
    last: int
    amount: int
    vintage: int
    kind: str
    project_id: str
    owner_id: str
    owner: str
    state: str

    @property
    def serials(self) -> str:
        """The block's serial numbers as text."""
        return format_range(self.series, self.first, self.last)


def block_rows(blocks, names) -> list[BlockRow]:
    """Return rows of ``credit_block`` by serial number; ``names`` are the holders' by id."""
    rows = [
        BlockRow(
            block["id"],
            block["series"],
            block["first"],
            block["last"],
            block["last"] - block["first"] + 1,
            block["vintage"],
            block["kind"],
            block["project_id"],
            block["owner_id"] or "",
            names.get(block["owner_id"]) or block["owner_id"] or "",
            block["state"],
        )
        for block in blocks
    ]
    return sorted(rows, key=_by_serial)


def _by_serial(row: BlockRow):
    return (row.series, row.first)


_KEYS = (_by_serial, lambda r: r.amount, lambda r: (r.owner, r.series, r.first), lambda r: r.state)


class BlocksModel(QAbstractTableModel):
    """Serial numbers, credits (tCO2e), owner and state of the blocks that pass the filter."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._all: list[BlockRow] = []
        self._rows: list[BlockRow] = []
        self._filter = ("", ANY, ANY, ANY)
        self._sort = (0, False)

    def show_blocks(self, rows) -> None:
        """Show other blocks, filtered and sorted as before."""
        self.beginResetModel()
        self._all = list(rows)
        self._rows = self._sorted(self._passing())
        self.endResetModel()

    def take_blocks(self, rows) -> None:
        """Hold other blocks, to be shown by the next :meth:`filter_by`."""
        self._all = list(rows)

    def filter_by(self, text: str, owner_id, state, vintage) -> None:
        """Show blocks with ``text`` in serial or owner, of an owner, state and vintage (or ``ANY``)."""
        self._filter = (text.strip().casefold(), owner_id, state, vintage)
        self.show_blocks(self._all)

    def row(self, place: int) -> BlockRow:
        """Return one block."""
        return self._rows[place]

    def rows(self) -> list[BlockRow]:
        """Return the blocks shown, in their order."""
        return list(self._rows)

    def sort(self, column, order=Qt.SortOrder.AscendingOrder) -> None:
        self._sort = (max(0, column), order == Qt.SortOrder.DescendingOrder)
        self.beginResetModel()
        self._rows = self._sorted(self._rows)
        self.endResetModel()

    def rowCount(self, parent=QModelIndex()) -> int:  # noqa: B008, N802 (Qt's own, here and below)
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent=QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else 4

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):  # noqa: N802
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (tr("Serial numbers"), tr("tCO2e"), tr("Owner"), tr("Status"))[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                tr("Country, vintage, project, first and last number of the block"),
                tr("Credits in the block: one is one tonne of CO2e"),
                tr("Whose credits they are; of withheld ones, who may get them back"),
                tr("Retired and cancelled credits stay so for ever"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section == 1 else _LEFT
        return None

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return (row.serials, number(row.amount), row.owner, block_word(row.state))[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<span>{escape(_tip(row))}</span>"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column == 1 else _LEFT
        return None

    def _passing(self) -> list[BlockRow]:
        text, owner, state, vintage = self._filter
        return [
            row
            for row in self._all
            if (owner == ANY or row.owner_id == owner)
            and (state == ANY or row.state == state)
            and (vintage == ANY or row.vintage == vintage)
            and (not text or text in row.serials.casefold() or text in row.owner.casefold())
        ]

    def _sorted(self, rows) -> list[BlockRow]:
        column, descending = self._sort
        return sorted(rows, key=_KEYS[column], reverse=descending)


def _tip(row: BlockRow) -> str:
    text = tr("{serials}: {amount} credits for {kind}, vintage {vintage}, of {owner}, {state}")
    return text.format(
        serials=row.serials,
        amount=number(row.amount),
        kind=project_kind_word(row.kind),
        vintage=row.vintage,
        owner=row.owner,
        state=block_word(row.state),
    )
