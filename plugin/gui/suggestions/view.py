"""The list of suggestions: one line a parcel with its reasons; accept, reject, override, split."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.parcel import Status
from ...storage.words import basis_word, status_word
from ...translate import tr
from ..budget.rows_model import NumberColumn, Row, RowsModel, choose_lines, rows_view
from ..credits.buttons import button, button_rows
from ..overlays.form_kit import set_widths
from ..widgets import number, status_color
from .data import MIXED, Suggested

NAME = "TerrestrialCarbonSuggest_"
_ALL = "all"
_REASON_LINES = 5


class SuggestionsView(QWidget):
    """Signals carry lists of :class:`Suggested` and the comment; ``zoom_asked`` ids of parcels.

    ``override_asked`` carries the status's code too.
    """

    accept_asked = pyqtSignal(list, str)
    reject_asked = pyqtSignal(list, str)
    override_asked = pyqtSignal(list, str, str)
    split_asked = pyqtSignal(list)
    zoom_asked = pyqtSignal(list)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{NAME}View")
        self._editable = False
        self._listed: list[tuple[Suggested, str, str]] = []
        self.kinds = QComboBox()
        self.kinds.setObjectName(f"{NAME}Kind")
        self.kinds.setAccessibleName(tr("Kind of suggestion"))
        self.kinds.setToolTip(
            tr("Lists the suggestions of one kind: the same status on the same basis and rule.")
        )
        self.kinds.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        columns = (
            NumberColumn(tr("Parcel"), decimals=None),
            NumberColumn(tr("Now"), decimals=None),
            NumberColumn(tr("Suggested"), decimals=None),
            NumberColumn(tr("Share (%)"), "%", 0),
        )
        self.model = RowsModel(columns, self)
        self.view = rows_view(self.model, f"{NAME}List", tr("Suggestions"), selectable=True)
        self.view.setToolTip(tr("Suggested statuses; double click or Enter shows the parcel on the map."))
        set_widths(self.view, (None, "untagged", "inaccessible", "Share (%) "))
        self.reason = QTextBrowser()
        self.reason.setObjectName(f"{NAME}Reason")
        self.reason.setAccessibleName(tr("Reasons"))
        self.reason.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.reason.setOpenLinks(False)
        self.reason.setStyleSheet("background: transparent;")
        self.reason.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.reason.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.comment = QLineEdit()
        self.comment.setObjectName(f"{NAME}Comment")
        self.comment.setAccessibleName(tr("Comment"))
        self.comment.setPlaceholderText(tr("Comment"))
        self.comment.setToolTip(tr("Why; kept with the decision. To reject or override needs a comment."))
        self._make_buttons()
        self._lay_out()
        self.kinds.currentIndexChanged.connect(lambda index: self._show_rows())
        self.view.doubleClicked.connect(lambda index: self._zoom())
        self.view.activated.connect(lambda index: self._zoom())
        self.view.selectionModel().selectionChanged.connect(lambda chosen, dropped: self._on_chosen())
        self.comment.textChanged.connect(lambda text: self._enable())
        self.show_listed([])

    def set_editable(self, editable: bool) -> None:
        """Allow decisions or not (a read-only workspace)."""
        self._editable = editable
        self._enable()

    def show_listed(self, listed) -> None:
        """List (suggestion, the parcel's name, its present status), what is chosen stays chosen."""
        chosen = {one.parcel_id for one in self.chosen}
        self._listed = list(listed)
        self._fill_kinds()
        self._show_rows(chosen)

    @property
    def chosen(self) -> list[Suggested]:
        """The chosen suggestions."""
        ranges = self.view.selectionModel().selection()
        rows = [row for part in ranges for row in range(part.top(), part.bottom() + 1)]
        return [self.model.row(row).key for row in rows]

    @property
    def shown(self) -> list[Suggested]:
        """All suggestions of the kind that is listed."""
        kind = self.kinds.currentData()
        return [one for one, _, _ in self._listed if kind in (None, _ALL) or one.kind == tuple(kind)]

    def _make_buttons(self) -> None:
        self.accept_button = button(
            "Suggest_Accept", tr("Accept"),
            tr("Give the chosen parcels the suggested status and its evidence: one undo step, saved with the "
               "other edits."),
            lambda: self._emit(self.accept_asked, self.chosen),
        )  # fmt: skip
        self.all_button = button(
            "Suggest_AcceptAll", tr("Accept all listed"),
            tr("Accept every suggestion of the kind that is listed, mixed parcels left out: one undo step."),
            lambda: self._emit(self.accept_asked, self.shown),
        )  # fmt: skip
        self.reject_button = button(
            "Suggest_Reject", tr("Reject"),
            tr("Leave the parcels as they are; the comment says why. The same suggestion does not come "
               "back."),
            lambda: self._emit(self.reject_asked, self.chosen),
        )  # fmt: skip
        self.split_button = button(
            "Suggest_Split", tr("Split"),
            tr("Split the chosen mixed parcels along the evidence, and give each part its suggested status: "
               "one undo step. The largest part keeps the id."),
            lambda: self.split_asked.emit([one for one in self.chosen if one.pieces]),
        )  # fmt: skip
        self.override_button = QToolButton()
        self.override_button.setObjectName(f"{NAME}Override")
        self.override_button.setText(tr("Override"))
        self.override_button.setToolTip(
            tr("Give the chosen parcels another status than suggested; needs a comment.")
        )
        self.override_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.override_button)
        for status in Status:
            action = menu.addAction(status_word(status))
            action.setObjectName(f"{NAME}Override_{status.value}")
            action.triggered.connect(lambda checked=False, code=status.value: self._override(code))
        self.override_button.setMenu(menu)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.kinds)
        column.addWidget(self.view, 2)
        column.addWidget(self.reason, 3)
        column.addLayout(button_rows((self.accept_button, self.all_button, self.split_button)))
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.comment, 1)
        line.addWidget(self.reject_button)
        line.addWidget(self.override_button)
        column.addLayout(line)

    def _fill_kinds(self) -> None:
        counts: dict[tuple, int] = {}
        for one, _, _ in self._listed:
            counts[one.kind] = counts.get(one.kind, 0) + 1
        chosen = self.kinds.currentData()
        with QSignalBlocker(self.kinds):
            self.kinds.clear()
            self.kinds.addItem(
                tr("all suggestions ({number})").format(number=number(len(self._listed))), _ALL
            )
            for kind, count in sorted(counts.items(), key=lambda item: -item[1]):
                self.kinds.addItem(f"{_kind_words(kind)} ({number(count)})", list(kind))
                if chosen not in (None, _ALL) and tuple(chosen) == kind:
                    self.kinds.setCurrentIndex(self.kinds.count() - 1)

    def _show_rows(self, chosen=()) -> None:
        shown = {one.parcel_id for one in self.shown}
        rows = [self._row(*one) for one in self._listed if one[0].parcel_id in shown]
        self.model.show_rows(rows)
        choose_lines(self.view, [line for line, row in enumerate(rows) if row.key.parcel_id in chosen])
        self._on_chosen()

    def _row(self, one: Suggested, name: str, now: str) -> Row:
        word = tr("mixed") if one.status is None else status_word(one.status)
        cells = (name, status_word(now), word, 100.0 * one.share)
        return Row(cells, status_color(one.status), tip=f"{name}: {one.reason}", key=one)

    def _on_chosen(self) -> None:
        chosen = self.chosen
        self.reason.setHtml(_reason_of(chosen[0]) if len(chosen) == 1 else "")
        self.reason.setVisible(len(chosen) == 1)
        self._fit_reason()
        self._enable()

    def resizeEvent(self, event):  # noqa: N802 (Qt's name)
        """Break the reasons anew."""
        super().resizeEvent(event)
        self._fit_reason()

    def _fit_reason(self) -> None:
        """Make the reasons as high as they are, up to some lines: the list gets the rest."""
        text = self.reason.document().clone(self)
        text.setTextWidth(self.width() - 2)
        most = _REASON_LINES * self.fontMetrics().lineSpacing() + 2 * text.documentMargin()
        self.reason.setMaximumHeight(int(min(text.size().height(), most)) + 1)
        text.deleteLater()

    def _enable(self) -> None:
        chosen = self.chosen if self._editable else []
        said = bool(self.comment.text().strip())
        self.comment.setEnabled(self._editable and bool(self._listed))
        self.accept_button.setEnabled(any(one.status for one in chosen))
        self.all_button.setEnabled(self._editable and any(one.status for one in self.shown))
        self.reject_button.setEnabled(said and any(one.proposal_id for one in chosen))
        self.override_button.setEnabled(said and bool(chosen))
        self.split_button.setEnabled(any(one.pieces for one in chosen))

    def _emit(self, signal, which) -> None:
        signal.emit(list(which), self.comment.text().strip())

    def _override(self, code: str) -> None:
        self.override_asked.emit(self.chosen, code, self.comment.text().strip())

    def _zoom(self) -> None:
        if self.chosen:
            self.zoom_asked.emit([one.parcel_id for one in self.chosen])


def _reason_of(one: Suggested) -> str:
    """Return why, in words; of a mixed parcel its parts first."""
    lines = []
    for piece in one.pieces:
        text = tr("{status}: {percent} %, {area} ha")
        word = status_word(piece.status)
        lines.append(
            text.format(status=word, percent=number(piece.share_pct, 1), area=number(piece.area_ha, 2))
        )
    text = escape(one.reason)
    return f"<b>{escape(' · '.join(lines))}</b><br>{text}" if lines else text


def _kind_words(kind) -> str:
    status, basis, _ = kind
    if status == MIXED:
        return tr("mixed parcels")
    word = status_word(status)
    return f"{word}: {basis_word(basis)}" if basis else word
