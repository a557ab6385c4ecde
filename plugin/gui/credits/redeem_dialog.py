"""The dialog that redeems credits: says how much a project may redeem, and what limits it."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtWidgets import QDialogButtonBox

from ...core.findings import RuleError
from ...core.mechanism.availability import available
from ...core.mechanism.credits import record_refusal, redeem
from ...core.mechanism.ratchet import default_credit_year
from ...storage.credit_words import project_kind_word
from ...translate import tr
from ..widgets import note, number
from .act_form import ActForm
from .fields import MOST_T, SearchBox, choice, whole_tonnes
from .years_choice import open_years


class RedeemDialog(ActForm):
    """Redeems whole tonnes for a certified project; a refused request can be kept on record."""

    object_name = "TerrestrialCarbonRedeemDialog"

    def __init__(self, accounts, project_id=None, parent=None) -> None:
        super().__init__(accounts, tr("Redeem credits"), tr("Redeem"), parent)
        with accounts.reading() as book:
            names = {row["id"]: row["name"] or row["id"] for row in book.rows("holder")}
            projects = sorted(book.rows("project"), key=lambda row: row["code"])
            years, default = open_years(book, accounts), default_credit_year(book)
        box = SearchBox()
        box.show_choices([(_project_words(row, names), row["id"]) for row in projects], project_id)
        self._kinds = {row["id"]: row["kind"] for row in projects}
        self.project = self.add("project", tr("Project"), box, tr("Type part of its code, name or holder."))
        self.year = self.add(
            "year",
            tr("At the end of"),
            choice(years, default),
            tr("The accounting year that the credits belong to: the one closed last, or the open one."),
        )
        self.amount = self.add(
            "amount", tr("Credits"), whole_tonnes(MOST_T, 1), tr("Whole tonnes of CO2e: one is one credit.")
        )
        self.limits = note(name=f"{self.object_name}_limits")
        self.form.addRow(self.limits)
        self.keep = self.buttons.addButton(tr("Keep on record"), QDialogButtonBox.ButtonRole.ActionRole)
        self.keep.setObjectName(f"{self.object_name}_keep")
        self.keep.setAutoDefault(False)
        self.keep.setToolTip(
            tr("Record that this request was refused, and why: the statement as printed counts it.")
        )
        self.keep.clicked.connect(lambda checked=False: self._keep())
        self.keep.hide()
        self.project.currentTextChanged.connect(self._offer)
        self.year.currentIndexChanged.connect(self._offer)
        self._offer()

    def ask(self):
        if self.project.value() is None:
            return tr("Choose a project from the list; projects are added on the Projects page.")
        return redeem, self._params()

    def _show(self, text, fine) -> None:
        super()._show(text, fine)
        self.keep.setVisible(not fine and self.project.value() is not None)

    def preview(self, book, act) -> str:
        result = act.result
        lines = [tr("Issues {serials}.").format(serials=result["serials"])]
        if result.get("withheld"):
            lines.append(tr("The reserve withholds {serials} of them.").format(serials=result["withheld"]))
        return "\n".join(lines)

    def _params(self) -> dict:
        return {
            "project_id": self.project.value(),
            "amount_t": self.amount.value(),
            "year": self.year.currentData(),
        }

    def _offer(self, *_values) -> None:
        """Offer all that may be redeemed, and say what limits it."""
        project = self.project.value()
        if project is None or self.year.currentData() is None:
            self.limits.setText("")
            return
        with self._accounts.reading() as book:
            found = available(book, project, self.year.currentData())
        self.amount.setValue(max(1, min(found.whole_t, MOST_T)))
        text = tr("At most {whole} tCO2e of {kind} now: {limits}.")
        self.limits.setText(
            text.format(
                kind=project_kind_word(self._kinds[project]),
                whole=number(max(0, found.whole_t)),
                limits="; ".join(_limit_words(*item) for item in found.limits.items()),
            )
        )
        self.later()

    def _keep(self) -> None:
        """Keep the request on record with the code of the reason that refuses it."""
        params = self._params()
        try:
            with self._accounts.reading() as book:
                redeem(book, **params)
        except RuleError as error:
            reason = error.finding.code
        else:
            self.renew()  # it is not refused any more
            return
        rule = partial(record_refusal, reason=reason)
        act = self._accounts.act(rule, reason=self.remark.text().strip(), **params)
        if act is not None:
            self.close()


def _project_words(project: dict, names: dict) -> str:
    parts = (project["code"], project["name"], names.get(project["holder_id"]))
    return " · ".join(part for part in parts if part)


def _limit_words(code: str, amount_t: float) -> str:
    words = {
        "over_entitlement": tr("entitlement accrued {amount}"),
        "over_project_stock": tr("stock of the project {amount}"),
        "emitted_before": tr("carbon still there {amount}"),
        "over_annual_budget": tr("left of the annual budget {amount}"),
        "over_buffer_target": tr("left beside the buffer {amount}"),
    }
    return words.get(code, code + " {amount}").format(amount=number(max(0.0, amount_t), 1))
