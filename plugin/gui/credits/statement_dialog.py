"""A right holder's statement: entitlement by year, rights, credits, obligations, bonds, movements."""

from __future__ import annotations

from functools import partial

from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QMenu,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
)

from ...core.mechanism.accounting_years import closed_year
from ...core.mechanism.book import state_of
from ...core.mechanism.ledger_tables import RightKind
from ...core.mechanism.serials import format_range
from ...core.mechanism.statement import holder_statement
from ...reports import build_holder_statement
from ...storage.account_words import year_name
from ...storage.credit_words import (
    block_word,
    certification_word,
    holder_kind_word,
    movement_word,
    project_kind_word,
    right_word,
)
from ...translate import tr
from ..budget.rows_model import NumberColumn, Row, RowsModel, rows_view
from ..statement_export import ask_path, format_words, write_statement
from ..widgets import note, number
from .reader import Reader

#: Movements shown at most, newest first.
MOST_MOVEMENTS = 1000


class StatementDialog(QDialog):
    """Shows :func:`holder_statement`; it follows the accounts while it is open."""

    def __init__(self, accounts, holder: dict, messages, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName("TerrestrialCarbonStatementDialog")
        self.setWindowTitle(tr("Statement of {holder}").format(holder=holder["name"] or holder["id"]))
        self._accounts, self._holder = accounts, holder
        self._names: dict = {}
        self._messages = messages
        self._reader = Reader(accounts, messages, self)
        self.summary = note(name="TerrestrialCarbonStatementSummary")
        self.models = {}
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        for name, title, columns in _tables():
            model = RowsModel(columns, self)
            self.models[name] = model
            self.tabs.addTab(rows_view(model, f"TerrestrialCarbonStatement_{name}", title, True), title)
        buttons = QDialogButtonBox()
        copy = buttons.addButton(tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setAutoDefault(False)
        copy.setObjectName("TerrestrialCarbonStatementCopy")
        copy.setToolTip(tr("Copy the table in sight, for a spreadsheet."))
        copy.clicked.connect(lambda checked=False: self.copy())
        buttons.addButton(self._export_button(), QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.summary)
        column.addWidget(self.tabs, 1)
        column.addWidget(buttons)
        self.resize(780, 420)
        accounts.changed.connect(self._read)
        self.finished.connect(lambda result: self._end())

    @property
    def busy(self) -> bool:
        """Whether the statement is still being made."""
        return self._reader.busy

    def show_fields(self) -> None:
        """Make the statement and come into sight."""
        self.summary.setText(tr("The statement is being made…"))
        self._read()
        self.show()

    def _export_button(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("TerrestrialCarbonStatementExport")
        button.setText(tr("Save as"))
        button.setToolTip(tr("Write this statement: PDF, HTML, XLSX, CSV or JSON."))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(button)
        for kind, (text, _) in format_words().items():
            action = menu.addAction(text)
            action.setObjectName(f"TerrestrialCarbonStatementExport_{kind}")
            action.triggered.connect(lambda checked=False, kind=kind: self.save_as(kind))
        button.setMenu(menu)
        return button

    def save_as(self, kind: str) -> None:
        """Ask for a path and write the statement there; ``kind`` is the format's ending."""
        path = ask_path(self, kind, self.windowTitle())
        workspace = self._accounts.workspace
        if not path or workspace is None:
            return
        with self._messages.guard():
            report = build_holder_statement(workspace, self._holder["id"])
            write_statement(report, kind, workspace, QgsProject(), path)
            self._messages.success(tr("The statement is written: {path}").format(path=path))

    def copy(self) -> None:
        """Put the table in sight on the clipboard, columns with tabs between."""
        model = self.tabs.currentWidget().model()
        columns = range(model.columnCount())
        horizontal = Qt.Orientation.Horizontal
        lines = ["\t".join(str(model.headerData(c, horizontal) or "") for c in columns)]
        for place in range(model.rowCount()):
            lines.append("\t".join("" if cell is None else str(cell) for cell in model.row(place).cells))
        QApplication.clipboard().setText("\n".join(lines))

    def _read(self) -> None:
        if self._accounts.ledger is None:
            self.reject()
            return
        work = partial(_gather, self._holder["id"])
        self._reader.read(self.windowTitle(), work, lambda found: self._show(*found))

    def _show(self, found, names, closed: int) -> None:
        self._names = names
        joined = self._accounts.workspace.settings.joining_date
        self.summary.setText(_summary(found))
        self.models["years"].show_rows(_year_row(line, joined, closed) for line in found.years)
        self.models["rights"].show_rows(_right_rows(found))
        credits = [
            Row((block_word(state), amount)) for state, amount in sorted(found.blocks.items()) if amount
        ]
        others = [
            Row((f"{row['registry']} {row['reference']}", row["remaining_tco2e"]))
            for row in found.other_credits
        ]
        bonds = [Row((_bond_words(line, names), line.worth_tco2e)) for line in found.bonds]
        self.models["credits"].show_rows(credits + others + bonds)
        own = self._holder["id"]
        self.models["movements"].show_rows(_movement_row(row, own, names, joined) for row in found.movements)

    def _end(self) -> None:
        self._reader.stop()
        self._accounts.changed.disconnect(self._read)
        self.deleteLater()


def _gather(holder_id: str, book):
    names = {row["id"]: row["name"] or row["id"] for row in book.rows("holder")}
    return holder_statement(book, holder_id, MOST_MOVEMENTS), names, closed_year(state_of(book))


def _tables():
    """Return the tabs: name, title, columns."""
    unit = tr("tCO2e")
    return (
        (
            "years",
            tr("Years"),
            (
                NumberColumn(tr("Year"), decimals=None),
                NumberColumn(tr("Accrued"), unit, 1, tr("Entitlement of the year, in tCO2e")),
                NumberColumn(
                    tr("Avoidance"), unit, 0, tr("Credits redeemed for avoided emissions, in tCO2e")
                ),
                NumberColumn(tr("Sequestration"), unit, 0, tr("Credits redeemed for new carbon, in tCO2e")),
                NumberColumn(tr("Carried over"), unit, 1, tr("Entitlement left at the year's end, in tCO2e")),
                NumberColumn(tr("Emitted"), unit, 1, tr("Emissions from the holder's parcels, in tCO2e")),
            ),
        ),
        (
            "rights",
            tr("Rights and projects"),
            (
                NumberColumn(tr("Right or project"), decimals=None),
                NumberColumn(tr("A year"), unit, 1, tr("What may be emitted or redeemed a year, in tCO2e")),
                NumberColumn(tr("Redeemed"), unit, 0, tr("Credits redeemed so far, in tCO2e")),
                NumberColumn(tr("Available"), unit, 0, tr("What may be redeemed now, in tCO2e")),
                NumberColumn(
                    tr("Owed"), unit, 1, tr("Redeemed carbon emitted since, still to be answered for")
                ),
                NumberColumn(tr("Status"), decimals=None),
            ),
        ),
        (
            "credits",
            tr("Credits and bonds"),
            (NumberColumn(tr("Credits"), decimals=None), NumberColumn(tr("tCO2e"), unit, 0)),
        ),
        (
            "movements",
            tr("Movements"),
            (
                NumberColumn(tr("Serial numbers"), decimals=None),
                NumberColumn(tr("tCO2e"), unit, 0),
                NumberColumn(tr("Movement"), decimals=None),
                NumberColumn(tr("From or to"), decimals=None),
                NumberColumn(tr("Year"), decimals=None),
                NumberColumn(tr("Day"), decimals=None),
            ),
        ),
    )


def _summary(found) -> str:
    active = found.blocks.get("active", 0)
    lines = [
        tr("{name}, {kind}. Holds {active} active credits (tCO2e).").format(
            name=found.holder["name"], kind=holder_kind_word(found.holder["kind"]), active=number(active)
        )
    ]
    if found.obligation_tco2e > 0:
        text = tr("⚠ Owes {amount} tCO2e: redeemed carbon was emitted; cancel as many credits to be free.")
        lines.append(text.format(amount=number(found.obligation_tco2e, 1)))
    return "\n".join(lines)


def _year_row(line, joined, closed: int) -> Row:
    words = year_name(line.year, joined)
    if line.year > closed:
        words = tr("{year}, open").format(year=words)
    return Row(
        (
            words,
            line.accrued_tco2e,
            line.avoidance_t,
            line.sequestration_t,
            line.carried_over_tco2e,
            line.emitted_tco2e,
        )
    )


def _right_rows(found) -> list[Row]:
    """Return every right, emission rights first, with its projects under it."""
    rows = []
    for line in sorted(found.rights, key=lambda one: one.right["kind"] != RightKind.EMISSION.value):
        rows.append(_right_row(line))
        own = [one for one in found.projects if one.project["right_id"] == line.right["id"]]
        rows += [_project_row(one) for one in own]
    return rows


def _right_row(line) -> Row:
    right = line.right
    annual = right["annual_tco2e"] if right["kind"] == RightKind.EMISSION.value else None
    cells = (right_word(right["kind"]), annual, right["redeemed_tco2e"], None, None, "")
    return Row(cells, bold=True, tip=right["reference"] or "")


def _project_row(line) -> Row:
    project, now = line.project, line.certification
    words = "  " + " ".join(filter(None, (project["code"], project["name"])))
    state = tr("not certified") if now is None else certification_word(now["state"])
    owed = line.obligation_tco2e or None
    cells = (words, None, project["redeemed_tco2e"], line.availability.whole_t, owed, state)
    return Row(cells, tip=project_kind_word(project["kind"]))


def _bond_words(line, names) -> str:
    bond = line.bond
    text = tr("bond of {issuer}, year {year}: {amount} tCO2e, worth now")
    issuer, amount = names.get(bond["holder_id"], ""), number(bond["amount_tco2e"], 0)
    return text.format(issuer=issuer, year=bond["year"], amount=amount)


def _movement_row(row, own: str, names, joined) -> Row:
    serials = format_range(row["series"], row["first"], row["last"]) if row["series"] else ""
    other = row["to_id"] if row["from_id"] == own else row["from_id"]
    cells = (
        serials,
        row["amount_tco2e"],
        movement_word(row["movement"]),
        names.get(other, "") if other != own else "",
        year_name(row["year"], joined),
        row["at"] or "",
    )
    return Row(cells, tip=row["note"] or serials)
