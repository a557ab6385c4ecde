"""Losses as a table, parcels down and years across, at 10,000 parcels × 23 years without item widgets."""

from __future__ import annotations

import math
from html import escape

import numpy as np
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt
from qgis.PyQt.QtGui import QColor

from ...core.overlays.loss_table import ByYear, known
from ...storage.words import status_word
from ...translate import tr
from ..widgets import number, status_color

#: What the cells show: hectares or tCO2e. Codes of this screen only.
AREA, TONNES = "area_ha", "tco2e"
#: Columns before those of the years; the colour before a parcel's name is its status.
PARCEL, TOTAL, FIRST_YEAR = range(3)

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_DECIMALS = {AREA: 2, TONNES: 0}


class LossModel(QAbstractTableModel):
    """Shows a :class:`ByYear`; the latest year stands first, beside the total."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._shown = ByYear((), (), np.zeros((0, 0)), np.zeros((0, 0)))
        self._lands: list = []
        self._what = AREA
        self._sort = (TOTAL, True)
        self._order: list[int] = []
        self._columns: list[int] = []  # places of the years, as they stand in the table
        self._totals = {AREA: np.zeros(0), TONNES: np.zeros(0)}
        self._of_year = {AREA: [], TONNES: []}

    def show_losses(self, shown: ByYear, land_of, what: str) -> None:
        """Show other losses (``what``: :data:`AREA` or :data:`TONNES`), sorted as before."""
        self.beginResetModel()
        self._shown, self._what = shown, what
        self._lands = [land_of(parcel) for parcel in shown.parcels]
        areas, tonnes = shown.totals()
        self._totals = {AREA: areas, TONNES: tonnes}
        by_year = shown.year_totals()
        self._of_year = {AREA: by_year[0], TONNES: by_year[1]}
        self._columns = [place for place, area in enumerate(by_year[0]) if area > 0][::-1]
        self._order = self._sorted()
        self.endResetModel()

    @property
    def parcels(self) -> list[str]:
        """The ids of the parcels shown, in their order."""
        return [self._shown.parcels[place] for place in self._order]

    def parcel(self, row: int) -> str:
        """Return the id of the parcel in one row."""
        return self._shown.parcels[self._order[row]]

    def rows(self) -> list[list]:
        """Return all that is shown as rows, the titles first, in full precision: what the export writes."""
        name, *figures = (self._title(column).replace("\n", " ") for column in range(self.columnCount()))
        values = self._values()
        found = [[tr("Parcel id"), name, tr("Status"), *figures]]
        for place in self._order:
            land = self._lands[place]
            cells = [known(values[place, column]) for column in self._columns]
            total = known(self._totals[self._what][place])
            found.append([self._shown.parcels[place], land.name, land.status, total, *cells])
        return found

    def sort(self, column, order=Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; parcels without a figure come last in falling order."""
        self._sort = (column, order == Qt.SortOrder.DescendingOrder)
        self.beginResetModel()
        self._order = self._sorted()
        self.endResetModel()

    def rowCount(self, parent=QModelIndex()) -> int:  # noqa: B008, N802 (Qt's own, here and below)
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent=QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else FIRST_YEAR + len(self._columns)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):  # noqa: N802
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section >= TOTAL else _LEFT
        if role == Qt.ItemDataRole.ToolTipRole and section == PARCEL:
            return tr("Colour: the parcel's status. ★: credits were issued on it.")
        if role == Qt.ItemDataRole.ToolTipRole and section >= FIRST_YEAR:
            place = self._columns[section - FIRST_YEAR]
            return tr("Lost in {year} on all parcels listed: {area} ha, {stock} tCO2e").format(
                year=self._shown.years[place],
                area=number(self._of_year[AREA][place], 2),
                stock=number(self._of_year[TONNES][place], 0) or "–",
            )
        return None

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        place, column = self._order[index.row()], index.column()
        land = self._lands[place]
        if role == Qt.ItemDataRole.DisplayRole:
            if column == PARCEL:
                return ("★ " if land.credited else "") + land.name
            return self._figure(place, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(place, column)
        if role == Qt.ItemDataRole.DecorationRole and column == PARCEL:
            return QColor(status_color(land.status))
        return _RIGHT if role == Qt.ItemDataRole.TextAlignmentRole and column >= TOTAL else None

    def _title(self, column: int) -> str:
        if column >= FIRST_YEAR:
            return str(self._shown.years[self._columns[column - FIRST_YEAR]])
        unit = tr("ha") if self._what == AREA else tr("tCO2e")
        return (tr("Parcel"), tr("Total\n({unit})").format(unit=unit))[column]

    def _values(self) -> np.ndarray:
        return self._shown.area_ha if self._what == AREA else self._shown.tco2e

    def _figure(self, place: int, column: int) -> str:
        if column == TOTAL:
            area, value = self._totals[AREA][place], self._totals[self._what][place]
        else:
            year = self._columns[column - FIRST_YEAR]
            area, value = self._shown.area_ha[place, year], self._values()[place, year]
        if area == 0:
            return ""
        return "–" if math.isnan(value) else number(value, _DECIMALS[self._what])

    def _tip(self, place: int, column: int) -> str:
        land = self._lands[place]
        if column >= FIRST_YEAR:
            year = self._columns[column - FIRST_YEAR]
            area, amount = self._shown.area_ha[place, year], known(self._shown.tco2e[place, year])
            when = str(self._shown.years[year])
        else:
            area, amount = self._totals[AREA][place], known(self._totals[TONNES][place])
            when = tr("all years listed")
        lines = [escape(land.name), status_word(land.status), escape(self._shown.parcels[place])]
        lines.append(
            tr("Lost, {when}: {area} ha, {stock} tCO2e").format(
                when=when, area=number(area, 4), stock=number(amount, 2) or "–"
            )
        )
        if land.credited:
            lines.append(tr("★ Credits were issued on this parcel."))
        return "<br>".join(lines)

    def _sorted(self) -> list[int]:
        column, descending = self._sort
        if column == PARCEL:
            by_name = [land.name.casefold() for land in self._lands]
            return sorted(range(len(self._lands)), key=by_name.__getitem__, reverse=descending)
        if column == TOTAL or column - FIRST_YEAR >= len(self._columns):
            values = self._totals[self._what]
        else:
            values = self._values()[:, self._columns[column - FIRST_YEAR]]
        values = np.where(np.isnan(values), -1.0, values)
        return np.argsort(-values if descending else values, kind="stable").tolist()
