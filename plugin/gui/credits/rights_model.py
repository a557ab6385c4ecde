"""Right holders, their rights and their projects as a tree: one model, no widget per row."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex, Qt
from qgis.PyQt.QtGui import QFont

from ...core.mechanism.ledger_tables import RightKind
from ...storage.credit_words import holder_kind_word, project_kind_word, right_word
from ...translate import tr
from ..widgets import number

HOLDER, RIGHT, PROJECT = "holder", "right", "project"

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class Node:
    """One line: what it is, its row in the accounts, where it hangs; those below come when asked for."""

    __slots__ = ("kind", "row", "parent", "place", "children")

    def __init__(self, kind: str, row: dict, parent: int, place: int) -> None:
        self.kind, self.row, self.parent, self.place = kind, row, parent, place
        self.children: list | None = None


class RightsModel(QAbstractItemModel):
    """Name, tCO2e a year, state; filtered by text, holders in the order of their names."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._data = None
        self._text = ""
        self._nodes: list[Node] = []
        self._top: list[int] = []
        self._places: dict[str, int] = {}
        self._count = 0

    def show_data(self, data) -> None:
        """Show other rights (:class:`RightsData`), filtered as before."""
        self._data = data
        self._build()

    def filter_by(self, text: str) -> None:
        """Show holders, and projects with what they hang on, whose name or code contains ``text``."""
        self._text = text.strip().casefold()
        self._build()

    def count(self) -> int:
        """Return how many lines there are, on all levels."""
        return self._count

    def node(self, index: QModelIndex) -> Node | None:
        """Return the line at ``index``, or ``None``."""
        return self._nodes[index.internalId()] if index.isValid() else None

    def words(self, node: Node) -> str:
        """Return what a line is called."""
        row = node.row
        if node.kind == HOLDER:
            return row["name"] or row["id"]
        if node.kind == RIGHT:
            return right_word(row["kind"])
        return f"{row['code']} {row['name'] or ''}".strip()

    def holder_of(self, node: Node) -> dict:
        """Return the holder that a line hangs on."""
        while node.parent >= 0:
            node = self._nodes[node.parent]
        return node.row

    def index_of(self, row_id: str) -> QModelIndex:
        """Return where the line of a row is, invalid if it is not shown."""
        if self._data is not None and row_id not in self._places:
            above = self._data.parent_of.get(row_id)
            if above is not None and self.index_of(above).isValid():
                self._children(self._places[above])
        place = self._places.get(row_id)
        return QModelIndex() if place is None else self.createIndex(self._nodes[place].place, 0, place)

    def _build(self) -> None:
        self.beginResetModel()
        self._nodes, self._top, self._places, self._count = [], [], {}, 0
        for holder in self._data.holders if self._data is not None else ():
            rights = self._shown_rights(holder)
            if rights is not None:
                self._add(HOLDER, holder, -1)
                projects = sum(len(self._shown_projects(right)) for right in rights) if self._text else 0
                self._count += 1 + len(rights) + projects
        if self._data is not None and not self._text:
            self._count = self._data.count
        self.endResetModel()

    def _is_named(self, holder: dict) -> bool:
        return not self._text or self._text in (holder["name"] or holder["id"]).casefold()

    def _shown_rights(self, holder: dict):
        """Return the rights to show of a holder; ``None``: the holder is not to be shown either."""
        rights = self._data.rights_of.get(holder["id"], ())
        if self._is_named(holder):
            return rights
        return [right for right in rights if self._shown_projects(right, False)] or None

    def _shown_projects(self, right: dict, whole: bool | None = None):
        projects = self._data.projects_of.get(right["id"], ())
        if whole is None:
            whole = self._is_named(self._data.holder_named[right["holder_id"]])
        if whole or not projects:
            return projects
        return [p for p in projects if self._text in f"{p['code']} {p['name']}".casefold()]

    def _children(self, place: int) -> list[int]:
        """Return the places of the lines below a line."""
        node = self._nodes[place]
        if node.children is None:
            node.children = []
            if node.kind == HOLDER:
                for right in self._shown_rights(node.row) or ():
                    self._add(RIGHT, right, place)
            elif node.kind == RIGHT:
                for project in self._shown_projects(node.row):
                    self._add(PROJECT, project, place)
        return node.children

    def _add(self, kind: str, row: dict, parent: int) -> None:
        siblings = self._top if parent < 0 else self._nodes[parent].children
        self._places[row["id"]] = len(self._nodes)
        self._nodes.append(Node(kind, row, parent, len(siblings)))
        siblings.append(len(self._nodes) - 1)

    def _annual(self, node: Node) -> float | None:
        """Return the tCO2e a year of an emission right, or of a holder's rights in force."""
        if node.kind == HOLDER:
            rights = self._data.rights_of.get(node.row["id"])
            if not rights:
                return None
            return sum(right["annual_tco2e"] or 0.0 for right in rights if self._data.is_in_force(right))
        is_right = node.kind == RIGHT and node.row["kind"] == RightKind.EMISSION.value
        return node.row["annual_tco2e"] if is_right else None

    def _state(self, node: Node) -> str:
        if node.kind == HOLDER:
            return holder_kind_word(node.row["kind"])
        return (
            self._data.years_words(node.row) if node.kind == RIGHT else self._data.state_words(node.row["id"])
        )

    def rowCount(self, parent=QModelIndex()) -> int:  # noqa: B008, N802 (Qt's own, here and below)
        if not parent.isValid():
            return len(self._top)
        return len(self._children(parent.internalId())) if parent.column() == 0 else 0

    def hasChildren(self, parent=QModelIndex()) -> bool:  # noqa: B008, N802
        if not parent.isValid():
            return bool(self._top)
        node = self._nodes[parent.internalId()]
        below = {HOLDER: self._data.rights_of, RIGHT: self._data.projects_of}.get(node.kind, {})
        return parent.column() == 0 and bool(below.get(node.row["id"]))

    def columnCount(self, parent=QModelIndex()) -> int:  # noqa: B008, N802
        return 3

    def index(self, row, column, parent=QModelIndex()) -> QModelIndex:  # noqa: B008
        siblings = self._children(parent.internalId()) if parent.isValid() else self._top
        if not (0 <= row < len(siblings) and 0 <= column < 3):
            return QModelIndex()
        return self.createIndex(row, column, siblings[row])

    def parent(self, index) -> QModelIndex:
        if not index.isValid():
            return QModelIndex()
        above = self._nodes[index.internalId()].parent
        return QModelIndex() if above < 0 else self.createIndex(self._nodes[above].place, 0, above)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):  # noqa: N802
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (tr("Holder, right, project"), tr("tCO2e/year"), tr("Status"))[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (
                tr("Right holders, the rights they hold, and the projects on them"),
                tr("What may be emitted or redeemed a year, in tCO2e"),
                tr("Kind of holder; years of a right; certification of a project"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section == 1 else _LEFT
        return None

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if not index.isValid():
            return None
        node, column = self._nodes[index.internalId()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(node, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<span>{escape(self._tip(node, column))}</span>"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column == 1 else _LEFT
        if role == Qt.ItemDataRole.FontRole and node.kind == HOLDER:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _cell(self, node: Node, column: int) -> str:
        if column == 0:
            return self.words(node)
        return number(self._annual(node)) if column == 1 else self._state(node)

    def _tip(self, node: Node, column: int) -> str:
        if column == 1:
            annual = self._annual(node)
            return "" if annual is None else tr("{amount} tCO2e a year").format(amount=number(annual, 3))
        if column == 2:
            return self._state(node)
        if node.kind == PROJECT:
            kind = project_kind_word(node.row["kind"])
            return tr("{project}: credits for {kind}").format(project=self.words(node), kind=kind)
        return self.words(node)
