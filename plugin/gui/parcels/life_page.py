"""The page that shows the life of the selected parcel: who changed what and when, its entries and credits."""

import json
from html import escape

from qgis.PyQt.QtCore import QDateTime, Qt
from qgis.PyQt.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ...processing.messages import shown_date
from ...storage.evidence_words import support_word
from ...storage.form import aliases
from ...storage.parcel_life import LifeEntry
from ...storage.review_words import role_word
from ...storage.words import basis_word, status_word
from ...translate import tr
from ..widgets import note, number

_MOST = 2000  # entries shown, the newest


class LifePage(QWidget):
    """Shows :class:`LifeEntry` rows, the newest first."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.title = note(name="TerrestrialCarbonLifeTitle")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.tree = QTreeWidget()
        self.tree.setObjectName("TerrestrialCarbonLife")
        self.tree.setAccessibleName(tr("The parcel's life"))
        self.tree.setToolTip(tr("What happened to the parcel; areas in ha, stocks in tCO2e."))
        self.tree.setHeaderLabels([tr("When"), tr("What"), tr("Change")])
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setIndentation(0)
        header = self.tree.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(False)  # a long change is scrolled to
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 6, 4, 4)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.tree, 1)

    def show_life(self, name: str, entries) -> None:
        """Show the life of the parcel ``name``; no name: ask for one."""
        self.tree.clear()
        if not name:
            self.title.setText(tr("Select one parcel to see its life."))
            return
        self.title.setText(name if entries else tr("{parcel}: nothing is known yet.").format(parcel=name))
        for entry in list(reversed(entries))[:_MOST]:
            self.tree.addTopLevelItem(_item(entry))
        self.tree.expandAll()


def _item(entry: LifeEntry) -> QTreeWidgetItem:
    moment = QDateTime.fromString(entry.at, Qt.DateFormat.ISODate).toLocalTime()
    shown, whole = entry.at[:10], entry.at
    if moment.isValid():
        shown = shown_date(moment.date().toPyDate())
        whole = f"{shown} {moment.time().toString('HH:mm:ss')}"
    parts = change_parts(entry)
    item = QTreeWidgetItem([shown, what_word(entry), parts[0] if parts else ""])
    item.addChildren([QTreeWidgetItem(["", "", part]) for part in parts[1:]])
    lines = [whole, "; ".join(parts), entry.reason, tr("by {who}").format(who=entry.who) if entry.who else ""]
    tip = "\n".join(line for line in lines if line)
    for one in (item, *(item.child(row) for row in range(item.childCount()))):
        for column in range(3):
            one.setToolTip(column, f"<span>{escape(tip)}</span>".replace("\n", "<br>"))
    return item


def what_word(entry: LifeEntry) -> str:
    """Return what happened in the user's language."""
    words = {
        "added": tr("first seen") if entry.origin == "first" else tr("added"),
        "changed": tr("changed"),
        "removed": tr("removed"),
        "frozen": tr("baseline frozen"),
        "thawed": tr("baseline thawed"),
        "opened": tr("accounts opened"),
        "entry": tr("account entry"),
        "loss": tr("loss on a map"),
        "credits": tr("credits issued"),
        "signed": tr("signed off"),
        "reopened": tr("reopened"),
    }
    if entry.what == "evidence":
        is_attached = json.loads(entry.after or "{}").get("state") == "attached"
        return tr("evidence attached") if is_attached else tr("evidence detached")
    word = words.get(entry.what, entry.what)
    if entry.origin == "merge":
        return tr("{what} (merged)").format(what=word)
    return tr("{what} (outside)").format(what=word) if entry.origin == "outside" else word


def change_parts(entry: LifeEntry) -> list[str]:
    """Return old and new values in words, field by field, the status first."""
    before, after = json.loads(entry.before or "{}"), json.loads(entry.after or "{}")
    parts, names = [], _names()
    order = list(names)
    for name in sorted({**before, **after}, key=lambda n: (order.index(n) if n in names else len(order), n)):
        label = names.get(name) or aliases().get(name, name)
        old, new = _value(name, before.get(name)), _value(name, after.get(name))
        if name == "geometry_sha256" and entry.what == "changed":
            parts.append(tr("geometry reshaped"))
        elif name == "geometry_sha256" or (entry.what == "evidence" and name == "state"):
            continue
        elif entry.what == "changed":
            parts.append(f"{label}: {old or '–'} → {new or '–'}")
        else:
            parts.append(f"{label}: {new or old}")
    return parts


def _names() -> dict:
    return {
        "status": tr("status"),
        "basis": tr("basis"),
        "stock_tco2e": tr("stock (tCO2e)"),
        "area_ha": tr("area (ha)"),
        "amount_tco2e": tr("amount (tCO2e)"),
        "year": tr("year"),
        "serials": tr("serial numbers"),
        "title": tr("title"),
        "supports": tr("supports"),
        "reason": tr("reason"),
        "statement": tr("statement"),
        "role": tr("role"),
    }


def _value(name: str, value) -> str:
    if value in (None, ""):
        return ""
    if name == "status":
        return status_word(value)
    if name == "basis":
        return basis_word(value)
    if name == "supports":
        return support_word(value)
    if name == "role":
        return role_word(value)
    if isinstance(value, float):
        return number(value, 2)
    return str(value)
