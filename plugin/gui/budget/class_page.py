"""The tables by class of land and by right holder."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ...reports.wording import class_name, class_short_name, side_word
from ...translate import tr
from ..widgets import note, status_color
from .rows_model import NumberColumn, Row, RowsModel, rows_view


class ClassPage(QWidget):
    """Area, stock and share of each class of land, with a sum for each side of the account."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.model = RowsModel(
            (
                NumberColumn(tr("Class of land"), decimals=None),
                NumberColumn(tr("Area\n(ha)"), tr("ha"), 2, tr("Area on the ellipsoid, in hectares")),
                NumberColumn(
                    tr("Stock\n(tCO2e)"), tr("tCO2e"), 0, tr("Stock counted, in tonnes of CO2-equivalent")
                ),
                NumberColumn(tr("%"), tr("%"), 1, tr("Share of the whole stock, in per cent")),
            ),
            self,
        )
        self.view = rows_view(self.model, "TerrestrialCarbonClasses", tr("Classes of land"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self.view)

    def show_budget(self, result, totals) -> None:
        """Show the rows of a :class:`BudgetResult`; ``totals`` give the numbers of parcels."""
        if result is None:
            self.model.show_rows(())
            return
        rows = []
        for side in ("protected", "tradeable", "neither"):
            members = [row for row in result.rows if row.side.value == side]
            rows += [self._class_row(row, totals) for row in members]
            if side != "neither" and members:
                rows.append(_sum_row(side, members))
        self.model.show_rows(rows)

    @staticmethod
    def _class_row(row, totals) -> Row:
        words = class_name(row.status, row.basis)
        parcels = totals.by_class.get((row.status, row.basis))
        tip = tr("{words}. Parcels: {number}").format(words=words, number=parcels.parcels if parcels else 0)
        short = class_short_name(row.status, row.basis)
        cells = (short, row.total.area_ha, row.total.stock_tco2e, 100 * row.share)
        return Row(cells, status_color(row.status.value if row.status else None), tip=tip)


def _sum_row(side: str, members) -> Row:
    cells = (
        side_word(side),
        sum(row.total.area_ha for row in members),
        sum(row.total.stock_tco2e for row in members),
        100 * sum(row.share for row in members),
    )
    return Row(cells, bold=True)


class HolderPage(QWidget):
    """What each right holder's parcels hold, and what it may redeem a year."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        annual = tr(
            "Tradeable stock kept, divided by the years of the period: avoidance credits a year, at most"
        )
        self.model = RowsModel(
            (
                NumberColumn(tr("Right holder"), decimals=None),
                NumberColumn(tr("Protected\n(tCO2e)"), tr("tCO2e"), 0),
                NumberColumn(tr("Tradeable\n(tCO2e)"), tr("tCO2e"), 0),
                NumberColumn(tr("Credits\n(tCO2e a year)"), tr("tCO2e"), 1, annual),
            ),
            self,
        )
        self.view = rows_view(self.model, "TerrestrialCarbonHolders", tr("Right holders"))
        self._empty = note(
            tr(
                "No parcel has a right holder yet: choose one under Evidence in the Parcels panel, "
                "or import them."
            ),
            "TerrestrialCarbonHoldersEmpty",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(self._empty)
        column.addWidget(self.view)

    def show_holders(self, result, numbers, names) -> None:
        """Show the holders of a :class:`BudgetResult`.

        :param numbers: holder id → parcels; ``names``: holder id → name.
        """
        holders = () if result is None else result.holders
        has_holders = any(row.holder_id is not None for row in holders)
        self._empty.setVisible(not has_holders)
        self.view.setVisible(has_holders)
        rows = []
        for row in sorted(holders, key=lambda r: (r.holder_id is None, names.get(r.holder_id, ""))):
            words = names.get(row.holder_id, row.holder_id) if row.holder_id else tr("no right holder named")
            tip = tr("{words}. Parcels: {number}").format(words=words, number=numbers.get(row.holder_id, 0))
            credits = row.annual_entitlement_tco2e if row.holder_id else None
            rows.append(Row((words, row.protected_tco2e, row.tradeable_tco2e, credits), tip=tip))
        self.model.show_rows(rows)
