"""The dialog that cancels credits to close the country's shortfall (M5, Annex II)."""

from __future__ import annotations

import math
from dataclasses import dataclass

from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QWidget

from ...core.mechanism.cancelling import cancel, cancel_other
from ...core.mechanism.ledger_tables import BlockState, CancelPurpose, Source
from ...core.mechanism.ratchet import table_of
from ...core.mechanism.reserve import claim, deposit_other
from ...core.mechanism.serials import range_of, size_of
from ...core.mechanism.together import in_one
from ...storage.account_words import cure_source_word
from ...translate import tr
from .figures import result_words, signed
from .trial_dialog import AmountBox, TrialDialog

_NAME = "TerrestrialCarbonCure"


@dataclass(frozen=True)
class Stock:
    """Credits that can be cancelled: blocks of this country, or other credits by their id."""

    words: str
    available_tco2e: float
    blocks: tuple = ()
    other_id: str = ""
    in_fund: bool = False


def stocks_of(book) -> list[Stock]:
    """Return what institutions and holders keep that closes a shortfall when cancelled."""
    found = []
    for state, source in ((BlockState.WITHHELD, Source.RESERVE), (BlockState.FUND, Source.FUND)):
        blocks = sorted(
            book.rows("credit_block", state=state.value),
            key=lambda b: (b["vintage"], b["series"], b["first"]),
        )
        if blocks:
            amount = sum(size_of(block) for block in blocks)
            words = tr("{source}: credits of this country, {amount} t")
            words = words.format(source=cure_source_word(source), amount=signed(amount))
            found.append(Stock(words, amount, tuple(blocks), in_fund=state is BlockState.FUND))
    sources = {source.value for source in Source}
    for row in book.rows("other_credit"):
        remaining = row["remaining_tco2e"] or 0.0
        if remaining > 0:
            held_by = row["held_by"]
            holder = None if held_by in sources else book.row("holder", held_by)
            words = tr("{source}: {registry} {reference}, {amount} tCO2e").format(
                source=cure_source_word(held_by) if holder is None else holder["name"],
                registry=row["registry"],
                reference=row["reference"],
                amount=signed(remaining),
            )
            found.append(Stock(words, remaining, other_id=row["id"]))
    return found


def _age(block) -> tuple:
    return (block["vintage"], block["series"], block["first"])


def first_serials(blocks, tonnes: int) -> list[str]:
    """Return the serial ranges of the first ``tonnes`` of ``blocks``."""
    texts = []
    for block in blocks:
        if tonnes <= 0:
            break
        taken = min(tonnes, size_of(block))
        texts.append(range_of({**block, "last": block["first"] + taken - 1}))
        tonnes -= taken
    return texts


class CureDialog(TrialDialog):
    """Cancels what the reserve, insurance or the fund holds, or credits bought for it."""

    def __init__(self, accounts, gate, parent=None) -> None:
        super().__init__(
            accounts, _NAME, tr("Cancel credits to cure the shortfall"), tr("Cancel credits"), parent
        )
        self._short = gate.values["short_tco2e"]
        self.intro.setText(
            tr(
                "Year {year} ended {short} tCO2e short. Credits cancelled now lower what year {year} "
                "requires by as much; at a balance of 0 redemption goes on."
            ).format(year=gate.values["year"], short=signed(self._short))
        )
        self._make_fields()
        with accounts.reading() as book:
            for stock in stocks_of(book):
                self.source.addItem(stock.words, stock)
        self.source.addItem(tr("new credits of another registry"), "new")
        self.source.addItem(tr("credits of this country, by serial numbers"), "serials")
        self._on_source()
        self.source.currentIndexChanged.connect(lambda index: self._on_source())
        self.held_by.currentIndexChanged.connect(self.later)
        self.amount.valueChanged.connect(self.later)
        for field in (self.serials, self.registry, self.kind, self.reference):
            field.textChanged.connect(self.later)
        self.renew()
        self.source.setFocus()

    def _make_fields(self) -> None:
        self.source, self.held_by = QComboBox(), QComboBox()
        self.serials, self.registry, self.kind, self.reference = (QLineEdit() for _ in range(4))
        self.amount = AmountBox(f"{_NAME}Amount")
        for source in (Source.RESERVE, Source.INSURANCE, Source.FUND):
            self.held_by.addItem(cure_source_word(source), source.value)
        self.serials.setPlaceholderText("EXA-2015-A1-1-40")
        self._optional = {}
        self.add_row(tr("What"), self.source, tr("Where the credits come from."))
        serials = (tr("Serial numbers"), self.serials, tr("Ranges of serial numbers, with commas."))
        self._add_optional("serials", serials)
        self._add_optional(
            "new",
            (tr("Whose"), self.held_by, tr("Who bought or gave them.")),
            (tr("Registry"), self.registry, tr("The registry that issued them.")),
            (tr("Kind"), self.kind, tr("What kind of credits they are there.")),
            (tr("Reference"), self.reference, tr("Their serial numbers there.")),
        )
        self._amount_label = self.add_row(
            tr("Amount"), self.amount, tr("Tonnes of CO2-equivalent (tCO2e) to cancel.")
        )
        self.add_remark()
        self._align()
        for name in ("source", "serials", "held_by", "registry", "kind", "reference"):
            getattr(self, name).setObjectName(f"{_NAME}_{name}")

    def _add_optional(self, name: str, *rows) -> None:
        """Add rows that are there for one source only, and take no room otherwise."""
        group = QWidget()
        form = QFormLayout(group)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, field, tip in rows:
            label = QLabel(text)
            label.setToolTip(tip)
            label.setBuddy(field)
            field.setToolTip(tip)
            form.addRow(label, field)
        self.form.addRow(group)
        self._optional[name] = group

    def _align(self) -> None:
        """Make the labels of all rows equally wide."""
        labels = [label for label in self.findChildren(QLabel) if label.buddy() is not None]
        width = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setMinimumWidth(width)

    def ask(self):
        """Return what cancels the chosen credits, or what is still missing."""
        stock, amount = self.source.currentData(), self.amount.value()
        cure = {"purpose": CancelPurpose.CURE.value}
        if stock == "serials":
            serials = [text.strip() for text in self.serials.text().split(",") if text.strip()]
            return (cancel, {"serials": serials, **cure}) if serials else tr("Type the serial numbers.")
        if amount <= 0:
            return tr("Type the amount in tCO2e.")
        if stock == "new":
            return self._ask_new(amount, cure)
        if stock.other_id:
            return cancel_other, {"other_id": stock.other_id, "amount_tco2e": amount, **cure}
        if amount != math.floor(amount):
            return tr("Credits with serial numbers are whole tonnes: type a whole number.")
        if amount > stock.available_tco2e:
            return tr("Only {amount} t are there.").format(amount=signed(stock.available_tco2e))
        cancelled = {"serials": first_serials(stock.blocks, int(amount)), **cure}
        if stock.in_fund:
            rule = in_one("claim_and_cancel", claim, lambda act: (cancel, cancelled))
            return rule, {"serials": cancelled["serials"]}
        return cancel, cancelled

    def _ask_new(self, amount: float, cure: dict):
        values = {
            "registry": self.registry.text().strip(),
            "kind": self.kind.text().strip(),
            "reference": self.reference.text().strip(),
        }
        if not all(values.values()):
            return tr("Name the registry, the kind of credits and their reference there.")
        values.update(quantity_tco2e=amount, held_by=self.held_by.currentData())
        cancelled = {"amount_tco2e": amount, **cure}
        rule = in_one(
            "deposit_and_cancel",
            deposit_other,
            lambda act: (cancel_other, {"other_id": act.result["id"], **cancelled}),
        )
        return rule, values

    def told(self, trial) -> str:
        """Return the result of the year closed last, as it would be."""
        return result_words(table_of(trial.book, upto=trial.act.result["year"])[-1])

    def _on_source(self) -> None:
        """Show the fields the source needs, and as much as the shortfall takes."""
        stock = self.source.currentData()
        for name, group in self._optional.items():
            group.setVisible(stock == name)
        for widget in (self._amount_label, self.amount):
            widget.setVisible(stock != "serials")
        wanted = self._short
        if isinstance(stock, Stock):
            wanted = min(math.ceil(wanted) if stock.blocks else wanted, stock.available_tco2e)
        self.amount.setValue(wanted)
        self.later()
