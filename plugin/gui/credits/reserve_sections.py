"""The sections of the Reserve page: each shows its part, and says which button was pressed."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from ...storage.account_words import cure_source_word
from ...storage.credit_words import risk_word
from ...translate import tr
from ..budget.rows_model import NumberColumn, Row, RowsModel, rows_view
from ..widgets import note, number
from .blocks_model import BlocksModel
from .blocks_view import BlocksView
from .buttons import button_rows
from .fields import tonnes
from .figures_short import short
from .safeguards_words import safeguard_words, value_words


class BlocksSection(QWidget):
    """A line of words, blocks of credits, buttons; ``needs`` are the buttons that need a choice."""

    def __init__(self, name: str, words: str, buttons, needs, parent=None) -> None:
        super().__init__(parent)
        self.about = note(name=f"TerrestrialCarbon{name}About")
        self.model = BlocksModel(self)
        self.table = BlocksView(self.model, f"TerrestrialCarbon{name}Blocks", words)
        self.editable = False
        self._needs = needs
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 4, 0, 0)
        self.column.setSpacing(4)
        self.column.addWidget(self.about)
        self.column.addWidget(self.table, 1)
        self.column.addLayout(button_rows(buttons))
        self.table.selectionModel().selectionChanged.connect(lambda *changes: self.enable())
        self.model.modelReset.connect(self.enable)

    def show_blocks(self, rows, words: str) -> None:
        """Show other blocks, those that were chosen chosen again."""
        chosen = {row.id for row in self.table.chosen()}
        self.model.show_blocks(rows)
        self.table.fit()
        self.table.choose(chosen)
        self.about.setText(words)
        self.about.setVisible(bool(words))
        self.enable()

    def enable(self) -> None:
        """Let the buttons be pressed for which something is chosen."""
        chosen = bool(self.table.chosen())
        for made, writes in self._needs:
            made.setEnabled(chosen and (self.editable or not writes))


class RowsSection(QWidget):
    """A line of words, rows of figures, buttons; ``needs`` says which button needs which row."""

    def __init__(self, name: str, words: str, columns, buttons, needs, parent=None) -> None:
        super().__init__(parent)
        self.about = note(name=f"TerrestrialCarbon{name}About")
        self.model = RowsModel(columns, self)
        self.table = rows_view(self.model, f"TerrestrialCarbon{name}Rows", words, selectable=True)
        self.table.setSelectionMode(self.table.SelectionMode.SingleSelection)
        self.editable = False
        self._buttons, self._needs = buttons, needs
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.about)
        column.addWidget(self.table, 1)
        column.addLayout(button_rows(buttons))
        self.table.selectionModel().selectionChanged.connect(lambda *changes: self.enable())
        self.model.modelReset.connect(self.enable)

    def chosen(self):
        """Return what the row chosen stands for, or ``None``."""
        rows = self.table.selectionModel().selectedRows()
        return self.model.row(rows[0].row()).key if rows else None

    def show_rows(self, rows, words: str) -> None:
        """Show other rows."""
        self.model.show_rows(rows)
        self.about.setText(words)
        self.about.setVisible(bool(words))
        self.enable()

    def enable(self) -> None:
        """Let the buttons be pressed that fit the row chosen."""
        row = self.chosen()
        for made in self._buttons:
            fits = self._needs.get(made)
            made.setEnabled(self.editable and (fits is None or (row is not None and fits(row))))


class CoverForm(QWidget):
    """The rates by risk, the shortfall that is expected, and what the reserve covers of it."""

    def __init__(self, changed, parent=None) -> None:
        super().__init__(parent)
        self.rates = note(name="TerrestrialCarbonReserveRates")
        self.rates.setToolTip(tr("Share of each new issue that the reserve withholds, by risk rating."))
        self.expected = tonnes(0.0, 0)
        self.expected.setObjectName("TerrestrialCarbonExpected")
        self.expected.setToolTip(
            tr("The shortfall the country expects, in tCO2e; at first the shortfall it has.")
        )
        self.expected.valueChanged.connect(lambda value: changed())
        self.cover = note(name="TerrestrialCarbonCover")
        label = QLabel(tr("Expected shortfall"))
        label.setBuddy(self.expected)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.rates)
        form.addRow(label, self.expected)
        form.addRow(self.cover)

    def show_rates(self, rates: dict, year: int) -> None:
        """Show the shares withheld in a year."""
        parts = [
            tr("{risk} risk {share} %").format(risk=risk_word(risk), share=short(100 * share))
            for risk, share in rates.items()
        ]
        text = tr("Withheld of new issues in year {year}: {parts}.")
        self.rates.setText(text.format(year=year, parts=", ".join(parts)))

    def show_cover(self, cover) -> None:
        """Show what is held beside what is expected (a ``ReserveCover``)."""
        held = tr("Holds {held} credits and {other} tCO2e of others").format(
            held=number(cover.held_t), other=number(cover.other_tco2e)
        )
        if cover.cover is None:
            self.cover.setText(held + ".")
        elif cover.missing_tco2e > 0:
            text = tr("⚠ {held}: covers {share} %; {missing} tCO2e are missing.")
            missing = number(cover.missing_tco2e)
            self.cover.setText(text.format(held=held, share=number(100 * cover.cover, 0), missing=missing))
        else:
            text = tr("{held}: covers {share} % of it.")
            self.cover.setText(text.format(held=held, share=number(100 * cover.cover, 0)))


def other_columns():
    """Return the columns of other credits."""
    return (
        NumberColumn(tr("Serial numbers"), decimals=None),
        NumberColumn(tr("Left (tCO2e)"), tr("tCO2e"), 1, tr("What is not cancelled yet, in tCO2e")),
        NumberColumn(tr("Held by"), decimals=None),
    )


def other_row(row: dict, names: dict) -> Row:
    """Return the line of other credits."""
    held = row["held_by"]
    words = cure_source_word(held) if held in ("reserve", "fund", "insurance") else names.get(held, held)
    tip = tr("{registry}, {kind}: {reference}; {quantity} tCO2e deposited").format(
        registry=row["registry"],
        kind=row["kind"],
        reference=row["reference"],
        quantity=number(row["quantity_tco2e"], 1),
    )
    cells = (f"{row['registry']} {row['reference']}", row["remaining_tco2e"], words)
    return Row(cells, tip=tip, key=row)


def bond_columns():
    """Return the columns of bonds."""
    return (
        NumberColumn(tr("Issuer"), decimals=None),
        NumberColumn(tr("tCO2e"), tr("tCO2e"), 1, tr("What the bond was issued for, in tCO2e")),
        NumberColumn(
            tr("Worth"), tr("tCO2e"), 1, tr("What it may be used for now: less what was emitted since")
        ),
        NumberColumn(tr("Buyer"), decimals=None),
        NumberColumn(tr("Status"), decimals=None),
    )


def bond_row(bond: dict, names: dict) -> Row:
    """Return the line of a bond."""
    is_open = bond["state"] == "open"
    cells = (
        names.get(bond["holder_id"], ""),
        bond["amount_tco2e"],
        bond["worth_tco2e"],
        names.get(bond["buyer_id"], "–"),
        tr("open") if is_open else tr("closed"),
    )
    tip = tr("Issued in year {year}. {reference}").format(
        year=bond["year"], reference=bond["reference"] or ""
    )
    return Row(cells, tip=tip, key=bond)


def safeguard_rows(safeguards, names: dict) -> list[Row]:
    """Return a line for every safeguard: what it is called and what it is set to."""
    rows = []
    for name, (words, tip) in safeguard_words().items():
        value = getattr(safeguards, name)
        rows.append(Row((words, value_words(name, value, names)), tip=tip, key=name))
    return rows
