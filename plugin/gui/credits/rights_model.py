"""Right holders, their rights and their projects as a tree: one model, no widget per row."""

from __future__ import annotations

from dataclasses import dataclass, field
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


@dataclass
class Node:
    """One line: what it is, its row in the accounts, its words and figures, and where it hangs."""

    kind: str
    row: dict
    words: str
    annual_tco2e: float | None
    state: str
    parent: int = -1
    place: int = 0
    children: list = field(default_factory=list)


class RightsModel(QAbstractItemModel):
    """Name, tCO2e a year, state; filtered by text, holders in the order of their names."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self._data = None
        self._text = ""
        self._nodes: list[Node] = []
        self._top: list[int] = []
        self._places: dict[str, int] = {}

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
        return len(self._nodes)

    def node(self, index: QModelIndex) -> Node | None:
        """Return the line at ``index``, or ``None``."""
        return self._nodes[index.internalId()] if index.isValid() else None

    def holder_of(self, node: Node) -> dict:
        """Return the holder that a line hangs on."""
        while node.parent >= 0:
            node = self._nodes[node.parent]
        return node.row

    def index_of(self, row_id: str) -> QModelIndex:
        """Return where the line of a row is, invalid if it is not shown."""
        place = self._places.get(row_id)
        return QModelIndex() if place is None else self.createIndex(self._nodes[place].place, 0, place)

    def _build(self) -> None:
        self.beginResetModel()
        self._nodes, self._top, self._places = [], [], {}
        if self._data is not None:
            for holder in self._data.holders:
                self._add_holder(holder)
        self.endResetModel()

    def _add_holder(self, holder: dict) -> None:
        data, text = self._data, self._text
        whole = not text or text in (holder["name"] or holder["id"]).casefold()
        rights = data.rights_of.get(holder["id"], ())
        shown = {right["id"]: self._passing(right, whole) for right in rights}
        if not whole and not any(shown.values()):
            return
        annual = sum(r["annual_tco2e"] or 0.0 for r in rights if data.is_in_force(r))
        node = Node(
            HOLDER,
            holder,
            holder["name"] or holder["id"],
            annual if rights else None,
            holder_kind_word(holder["kind"]),
        )
        at = self._add(node, -1)
        for right in rights:
            if whole or shown[right["id"]]:
                self._add_right(right, shown[right["id"]], at)

    def _passing(self, right: dict, whole: bool) -> list[dict]:
        projects = self._data.projects_of.get(right["id"], ())
        if whole:
            return list(projects)
        return [p for p in projects if self._text in f"{p['code']} {p['name']}".casefold()]

    def _add_right(self, right: dict, projects, parent: int) -> None:
        is_emission = right["kind"] == RightKind.EMISSION.value
        node = Node(
            RIGHT,
            right,
            right_word(right["kind"]),
            right["annual_tco2e"] if is_emission else None,
            self._data.years_words(right),
        )
        at = self._add(node, parent)
        for project in projects:
            words = f"{project['code']} {project['name'] or ''}".strip()
            state = self._data.state_words(project["id"])
            self._add(Node(PROJECT, project, words, None, state), at)

    def _add(self, node: Node, parent: int) -> int:
        siblings = self._top if parent < 0 else self._nodes[parent].children
        node.parent, node.place = parent, len(siblings)
        self._nodes.append(node)
        siblings.append(len(self._nodes) - 1)
        self._places[node.row["id"]] = len(self._nodes) - 1
        return len(self._nodes) - 1

    def rowCount(self, parent=QModelIndex()) -> int:  # noqa: B008, N802 (Qt's own, here and below)
        if not parent.isValid():
            return len(self._top)
        return len(self._nodes[parent.internalId()].children) if parent.column() == 0 else 0

    def columnCount(self, parent=QModelIndex()) -> int:  # noqa: B008, N802
        return 3

    def index(self, row, column, parent=QModelIndex()) -> QModelIndex:  # noqa: B008
        siblings = self._nodes[parent.internalId()].children if parent.isValid() else self._top
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
            return (tr("Holder, right, project"), tr("tCO2e/year"), tr("State"))[section]
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
            return (node.words, number(node.annual_tco2e), node.state)[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<span>{escape(_tip(node, column))}</span>"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column == 1 else _LEFT
        if role == Qt.ItemDataRole.FontRole and node.kind == HOLDER:
            font = QFont()
            font.setBold(True)
            return font
        return None


def _tip(node: Node, column: int) -> str:
    if column == 1 and node.annual_tco2e is not None:
        return tr("{amount} tCO2e a year").format(amount=number(node.annual_tco2e, 3))
    if column == 2:
        return node.state
    if node.kind == PROJECT:
        kind = project_kind_word(node.row["kind"])
        return tr("{project}: credits for {kind}").format(project=node.words, kind=kind)
    return node.words
