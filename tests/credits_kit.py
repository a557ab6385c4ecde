"""What the tests of the Credits panel share: a country with open accounts, and a mouse for its pages."""

from __future__ import annotations

from dataclasses import dataclass

from gui_kit import flush, wait_until
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit
from report_workspace import make_workspace

from terrestrial_carbon.plugin.core.mechanism.credits import redeem
from terrestrial_carbon.plugin.core.mechanism.projects import add_project, certify
from terrestrial_carbon.plugin.core.mechanism.rights import add_right
from terrestrial_carbon.plugin.core.mechanism.years import record_entries
from terrestrial_carbon.plugin.gui.credits.accounts_session import AccountsSession
from terrestrial_carbon.plugin.gui.messages import Messages
from terrestrial_carbon.plugin.gui.session import WorkspaceSession
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.opening_figures import open_workspace_accounts
from terrestrial_carbon.plugin.storage.parcel_history import catch_up

WOODS = "p6"  # the parcel of holder A with 2,000 t of tradeable carbon


@dataclass
class Country:
    """A workspace with open accounts."""

    workspace: object
    ledger: Ledger

    def do(self, rule, **params):
        """Do an act and return what it gives."""
        return self.ledger.act(rule, **params).result

    def rows(self, table, **equal):
        """Return rows of the accounts."""
        with self.ledger.reading() as book:
            return book.rows(table, **equal)

    def with_projects(self, certified=True):
        """Give holder A two rights and the projects A1 and S1 on them; return their ids."""
        emission = self.do(add_right, holder_id="A", kind="emission", parcel_ids=[WOODS])["id"]
        growth = self.do(add_right, holder_id="A", kind="new_carbon", parcel_ids=[WOODS])["id"]
        a1 = self.do(add_project, right_id=emission, code="A1", name="Old woods", kind="avoidance")["id"]
        s1 = self.do(add_project, right_id=growth, code="S1", name="New woods", kind="sequestration")["id"]
        for project in (a1, s1) if certified else ():
            self.do(certify, project_id=project, standard="National standard 1", certified_on="2015-07-01")
        entry = {"year": 2015, "kind": "growth", "amount_tco2e": 2.0, "parcel_id": WOODS}
        self.do(record_entries, entries=[entry])
        return a1, s1

    def with_credits(self):
        """Redeem 40 for A1 in the open year; return the ids of the projects."""
        a1, s1 = self.with_projects()
        self.do(redeem, project_id=a1, amount_t=40)
        return a1, s1


def open_country(folder) -> Country:
    """Make the paper's example country with its accounts open and nothing entered."""
    workspace = make_workspace(folder, entries=False)
    catch_up(workspace)
    open_workspace_accounts(workspace, "EXA")
    return Country(workspace, Ledger(workspace))


def shown_page(kind, window, country):
    """Show a page of the Credits dock on the country; a generator for fixtures."""
    session = WorkspaceSession(QgsProject.instance())
    messages = Messages(window.messageBar())
    session.open(country.workspace.path)
    accounts = AccountsSession(session, messages)
    page = kind(accounts, session, window, messages)
    accounts.changed.connect(page.refresh)
    page.resize(400, 700)
    page.show()
    page.refresh()
    settle(page)
    yield page
    page.unload()
    accounts.unload()
    session.unload()
    page.deleteLater()
    flush()


def row_of(model, first_cell):
    """Return the row of a table whose first cell says this."""
    return [row[0] for row in cells(model)].index(first_cell)


def click(widget):
    """Press a button, or whatever can be pressed, with the mouse."""
    assert widget.isVisible() and widget.isEnabled(), widget.objectName()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    flush()


def settle(page):
    """Wait until a page has read what it shows."""
    flush()
    assert wait_until(lambda: not page.busy)
    flush()


def click_row(view, row, column=0, modifier=Qt.KeyboardModifier.NoModifier):
    """Click a cell of a table."""
    index = view.model().index(row, column)
    view.scrollTo(index)
    box = view.visualRect(index)
    place = QPoint(box.left() + min(12, box.width() // 2), box.center().y())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, place)
    flush()


def click_node(page, words):
    """Click the line of the tree with these words; return its index."""
    model, found = page.model, []

    def look(parent):
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            if model.data(index) == words:
                found.append(index)
            look(index)

    look(page.tree.rootIndex())
    assert found, f"no line {words!r}"
    page.tree.scrollTo(found[0])
    place = page.tree.visualRect(found[0]).center()
    QTest.mouseClick(page.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    flush()
    return found[0]


def type_in(widget, text):
    """Replace what a field says by typing."""
    field = widget.lineEdit() if hasattr(widget, "lineEdit") and not isinstance(widget, QLineEdit) else widget
    widget.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    flush()


def pick(box: QComboBox, words: str):
    """Choose an item by its words: searched ones are typed, short lists are stepped through by key."""
    if box.isEditable():
        type_in(box, words)
        popup = box.completer().popup()
        if popup.isVisible():
            QTest.keyClick(popup, Qt.Key.Key_Escape)
        flush()
        assert box.value() is not None, words
        return
    wanted = box.findText(words)
    assert wanted >= 0, [box.itemText(i) for i in range(box.count())]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(wanted):
        QTest.keyClick(box, Qt.Key.Key_Down)
    flush()
    assert box.currentText() == words


def ready(dialog):
    """Wait until the dialog has asked the rules; return what it says."""
    assert wait_until(lambda: not dialog._pause.isActive())
    flush()
    return dialog.outcome.text()


def confirm(dialog, page):
    """Press the dialog's button, and wait for the page to follow."""
    said = ready(dialog)
    assert dialog.do_button.isEnabled(), said
    click(dialog.do_button)
    settle(page)


def cells(model):
    """Return what a table shows."""
    return [
        [model.data(model.index(row, column)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
