"""The Projects page: right holders, rights, projects and their certification."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QHeaderView, QLineEdit, QTreeView, QVBoxLayout

from ...core.mechanism.projects import certification_of
from ...translate import tr
from ..parcels_on_map import feature_ids, show_parcels
from ..widgets import note, number, parcels
from .buttons import button, button_rows
from .figures_short import short
from .page import CreditsPage
from .projects_dialogs import (
    CertifyDialog,
    ChangeCertificationDialog,
    ChangeProjectDialog,
    ProjectDialog,
)
from .rights_bar import RightsBar
from .rights_data import read_rights
from .rights_dialogs import EndRightDialog, HolderDialog, RightDialog
from .rights_model import HOLDER, PROJECT, RIGHT, RightsModel
from .statement_dialog import StatementDialog

#: Lines up to which the whole tree is opened.
OPEN_UP_TO = 300
_PAUSE_MS = 250


class ProjectsPage(CreditsPage):
    """A tree of holders, rights and projects, and what may be done to the line chosen."""

    def __init__(self, accounts, session, iface, messages, parent=None) -> None:
        super().__init__(accounts, session, iface, messages, parent)
        self.data = None
        self.model = RightsModel(self)
        self.bar = RightsBar()
        self.filter = QLineEdit()
        self.filter.setObjectName("TerrestrialCarbonRightsFilter")
        self.filter.setPlaceholderText(tr("holder, project or code"))
        self.filter.setToolTip(tr("Shows what has this text in its name or code."))
        self.filter.setClearButtonEnabled(True)
        self.tree = self._tree()
        self.about = note(name="TerrestrialCarbonRightsAbout")
        self._buttons()
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.bar, self.filter):
            column.addWidget(widget)
        column.addWidget(self.tree, 1)
        column.addWidget(self.about)
        column.addLayout(button_rows(*self._shown))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._filter)
        self.filter.textChanged.connect(lambda text: self._timer.start())
        self.tree.selectionModel().currentChanged.connect(lambda now, before: self._on_chosen())
        self.tree.doubleClicked.connect(lambda index: self.show_on_map())
        self._on_chosen()

    def _tree(self) -> QTreeView:
        tree = QTreeView()
        tree.setObjectName("TerrestrialCarbonRights")
        tree.setAccessibleName(tr("Right holders, rights and projects"))
        tree.setModel(self.model)
        tree.setUniformRowHeights(True)
        tree.setAlternatingRowColors(True)
        tree.setIndentation(12)
        tree.setExpandsOnDoubleClick(False)
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setResizeContentsPrecision(0)  # of what is in sight
        header.setMinimumSectionSize(36)
        return tree

    def _buttons(self) -> None:
        self.add_holder = button(
            "AddHolder",
            tr("Add holder…"),
            tr("A state, company, community or person who may hold rights."),
            lambda: self.open_dialog(HolderDialog(self.accounts, None, self)),
        )
        self.add_right = button(
            "AddRight",
            tr("Add right…"),
            tr("A right over parcels, in tCO2e a year: for the holder chosen."),
            self._add_right,
        )
        self.add_project = button(
            "AddProject", tr("Add project…"), tr("A project on the right chosen."), self._add_project
        )
        self.certify = button(
            "Certify",
            tr("Certify…"),
            tr("Certify the project chosen; or suspend, withdraw or restore its certification."),
            self._certify,
        )
        self.change = button(
            "ChangeRow",
            tr("Change…"),
            tr("Change the holder or project chosen, or end the right."),
            self._change,
        )
        self.map = button(
            "RightParcels",
            tr("On the map"),
            tr("Select the parcels and bring them into view."),
            self.show_on_map,
        )
        self.statement = button(
            "HolderStatement",
            tr("Statement…"),
            tr("What the holder accrued, redeemed, carried over and emitted, and every credit moved."),
            self._statement,
        )
        self._shown = (
            (self.add_holder, self.add_right, self.add_project),
            (self.certify, self.change, self.map, self.statement),
        )

    def title(self):
        return tr("Rights and projects")

    def gather(self, book):
        return read_rights(book)

    def show_data(self, data) -> None:
        chosen = self.chosen()
        opened = self._opened()
        first = self.data is None
        self.data = data
        self.bar.show_rights(data.annual_tco2e, data.budget_tco2e)
        self.model.show_data(data)
        self._open(None if first else opened)
        self.choose(chosen.row["id"] if chosen else None)
        self._on_chosen()

    def chosen(self):
        """Return the line chosen, or ``None``."""
        return self.model.node(self.tree.currentIndex())

    def choose(self, row_id) -> None:
        """Choose the line of a row, if it is shown."""
        index = self.model.index_of(row_id) if row_id is not None else None
        if index is not None and index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def show_on_map(self) -> None:
        """Select the parcels of the line chosen, and bring them into view."""
        node = self.chosen()
        if node is None:
            return
        with self.messages.guard(), self.accounts.reading() as book:
            ids = self._parcel_ids(book, node)
            if not ids:
                self.messages.info(
                    tr("No parcels are bound to “{name}” yet.").format(name=self.model.words(node))
                )
                return
        show_parcels(self.iface, self.session, ids, self.messages)

    def _parcel_ids(self, book, node) -> set:
        if node.kind == PROJECT:
            return {row["parcel_id"] for row in book.rows("project_parcel", project_id=node.row["id"])}
        rights = [node.row] if node.kind == RIGHT else self.data.rights_of.get(node.row["id"], ())
        return {
            row["parcel_id"] for right in rights for row in book.rows("right_parcel", right_id=right["id"])
        }

    def _filter(self) -> None:
        chosen = self.chosen()
        self.model.filter_by(self.filter.text())
        self._open(None)
        self.choose(chosen.row["id"] if chosen else None)
        self._on_chosen()

    def _opened(self) -> set:
        """Return the ids of the lines that are opened in the tree."""
        found, waiting = set(), [self.tree.model().index(r, 0) for r in range(self.model.rowCount())]
        while waiting:
            index = waiting.pop()
            if self.tree.isExpanded(index):
                found.add(self.model.node(index).row["id"])
                waiting += [self.model.index(r, 0, index) for r in range(self.model.rowCount(index))]
        return found

    def _open(self, ids) -> None:
        """Open the lines of ``ids``; everything when it is little."""
        if self.model.count() <= OPEN_UP_TO:
            self.tree.expandAll()
            return
        for row_id in ids or ():
            index = self.model.index_of(row_id)
            if index.isValid():
                self.tree.setExpanded(index, True)

    def _on_chosen(self) -> None:
        node = self.chosen()
        kind = None if node is None else node.kind
        editable = self.accounts.editable
        self.add_holder.setEnabled(editable)
        self.add_right.setEnabled(editable and self.data is not None)
        self.add_project.setEnabled(editable and kind in (RIGHT, PROJECT))
        self.certify.setEnabled(editable and kind == PROJECT)
        self.change.setEnabled(editable and kind is not None)
        self.change.setText(tr("End…") if kind == RIGHT else tr("Change…"))
        self.map.setEnabled(kind is not None)
        self.statement.setEnabled(kind is not None)
        self.about.setText("" if node is None else self._words(node))
        self.about.setVisible(bool(self.about.text()))

    def _words(self, node) -> str:
        """Return what else is known of the line chosen."""
        if node.kind == HOLDER:
            return ""
        with self.accounts.reading() as book:
            count = len(feature_ids(self.session, self._parcel_ids(book, node)))
        if node.kind == RIGHT:
            text = tr("{parcels}, {share} % of their carbon. tCO2e: accrued {accrued}, redeemed {redeemed}.")
            return text.format(
                parcels=parcels(count),
                share=short(100 * (node.row["share"] or 0.0)),
                accrued=number(node.row["accrued_tco2e"] or 0.0, 1),
                redeemed=number(node.row["redeemed_tco2e"] or 0.0),
            )
        row = self.data.certifications.get(node.row["id"])
        where = parcels(count)
        if row is None:
            return tr("{parcels}; not certified: nothing is redeemed until it is.").format(parcels=where)
        text = tr("{parcels}; {state} by “{standard}” on {day}{end}. Redeemed {redeemed} tCO2e.")
        end = tr(", to {day}").format(day=row["ends_on"]) if row["ends_on"] else ""
        return text.format(
            parcels=where,
            state=self.data.state_words(node.row["id"]),
            standard=row["standard"],
            day=row["certified_on"],
            end=end,
            redeemed=number(node.row["redeemed_tco2e"] or 0.0),
        )

    def _add_right(self) -> None:
        node = self.chosen()
        holder = None if node is None else self.model.holder_of(node)["id"]
        years = self.data.period_years
        self.open_dialog(RightDialog(self.accounts, self.session, years, holder, self))

    def _add_project(self) -> None:
        node = self.chosen()
        right = node if node.kind == RIGHT else self.model.node(self.tree.currentIndex().parent())
        holder = self.model.holder_of(right)
        self.open_dialog(ProjectDialog(self.accounts, self.session, right.row, holder, self))

    def _certify(self) -> None:
        project, today = self.chosen().row, self.data.today
        with self.messages.guard(), self.accounts.reading() as book:
            now = certification_of(book, project["id"], today)
            dialog = (
                partial(CertifyDialog, self.accounts, project)
                if now is None
                else partial(ChangeCertificationDialog, self.accounts, project, now)
            )
        self.open_dialog(dialog(today, self))

    def _change(self) -> None:
        node = self.chosen()
        if node.kind == HOLDER:
            self.open_dialog(HolderDialog(self.accounts, node.row, self))
        elif node.kind == PROJECT:
            self.open_dialog(ChangeProjectDialog(self.accounts, node.row, self))
        else:
            data = self.data
            self.open_dialog(EndRightDialog(self.accounts, node.row, data.year, data.period_years, self))

    def _statement(self) -> None:
        holder = self.model.holder_of(self.chosen())
        self.open_dialog(StatementDialog(self.accounts, holder, self.messages, self))

    def keyPressEvent(self, event):  # noqa: N802 (Qt's name)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.tree.hasFocus():
            self.show_on_map()
            return
        super().keyPressEvent(event)
