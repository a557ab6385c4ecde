"""New losses, the most urgent first: zoom, review, propose a status, mark as seen."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from ...core.overlays.watch import Urgency, Warned, may_be_threatened, most_urgent_first
from ...processing.messages import finding_sentence
from ...storage.event_words import event_word
from ...storage.words import status_word
from ...translate import tr
from ..budget.rows_model import NumberColumn, Row, RowsModel, choose_lines, rows_view
from ..credits.buttons import button, button_rows
from ..widgets import note, number, parcels, status_color
from .form_kit import NAME, set_widths, year_box
from .proposals_view import ProposalsView
from .words import confidence_word, short_span

#: More than anyone goes through one by one; the most urgent are among them.
MOST_ROWS = 2000


class _WarningsModel(RowsModel):
    """Puts tooltips together when they are asked for: thousands of them take a second."""

    def __init__(self, columns, tip_of, parent=None) -> None:
        super().__init__(columns, parent)
        self._tip_of = tip_of

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if role == Qt.ItemDataRole.ToolTipRole:
            warned = self.row(index.row()).key
            return None if warned is None else f"<span>{escape(self._tip_of(warned))}</span>"
        return super().data(index, role)


class WarningsPage(QWidget):
    """Shows warnings (:class:`Warned`) and proposals; changes nothing itself.

    ``zoom_asked`` carries parcel ids, ``review_asked`` one, ``propose_asked`` and ``seen_asked`` lists of
    warnings; ``since_changed`` the first year that is of interest.
    """

    zoom_asked = pyqtSignal(list)
    review_asked = pyqtSignal(str)
    propose_asked = pyqtSignal(list)
    seen_asked = pyqtSignal(list)

    def __init__(self, land, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{NAME}Warnings")
        self._land, self._editable = land, False
        self._warned: list[Warned] = []
        self._listed: list[tuple[Urgency, Warned]] = []
        self._map_names: dict[str, str] = {}
        self.summary = note(name=f"{NAME}WarningsSummary")
        self._make_table()
        self._make_buttons()
        self.since = year_box("WarningsSince", _since_tip())
        self.since.setAccessibleName(tr("Warn of losses since"))
        self.proposals = ProposalsView(land)
        self._lay_out()
        self._connect()
        self.show_warnings([], {})

    @property
    def count(self) -> int:
        """How many warnings are listed, those beyond the longest list included."""
        return len(self._listed)

    @property
    def urgent(self) -> int:
        """How many of them are on protected or credited land."""
        return sum(urgency is Urgency.PROTECTED_OR_CREDITED for urgency, _ in self._listed)

    @property
    def chosen(self) -> list[Warned]:
        """The chosen warnings."""
        ranges = self.view.selectionModel().selection()  # selectedRows() is slow for thousands of rows
        rows = sorted({row for part in ranges for row in range(part.top(), part.bottom() + 1)})
        found = [self.model.row(row).key for row in rows]
        return [warned for warned in found if warned is not None]

    def show_since(self, year: int) -> None:
        """Begin with the losses of ``year``, which is that of joining."""
        with QSignalBlocker(self.since):
            self.since.setValue(year)

    def set_editable(self, editable: bool) -> None:
        """Allow proposals and marks or not (a read-only workspace)."""
        self._editable = editable
        self.proposals.set_editable(editable)
        self._enable()

    def show_warnings(self, warned, map_names) -> None:
        """Show new losses; ``map_names``: the names of the maps by their id (text from data)."""
        self._warned, self._map_names = list(warned), dict(map_names)
        self.renew()

    def renew(self) -> None:
        """List everything anew: a status, or the first year, is another."""
        chosen = {(each.overlay_id, each.parcel_id) for each in self.chosen}
        since = self.since.value()
        recent = (each.since(since) for each in self._warned)
        self._listed = most_urgent_first((each for each in recent if each), self._land.land)
        self.model.show_rows(self._rows())
        self._choose_again(chosen)
        self.summary.setText(self._summary())
        self.view.setVisible(bool(self._listed))
        for made in self._buttons:
            made.setVisible(bool(self._listed))
        self._enable()

    def _make_table(self) -> None:
        columns = (
            NumberColumn(tr("Parcel"), decimals=None, tip=tr("★: credits were issued on it")),
            NumberColumn(tr("Years"), decimals=None),
            NumberColumn(tr("Lost\n(ha)"), tr("ha"), 2, tr("Lost, in hectares")),
            NumberColumn(tr("Lost\n(tCO2e)"), tr("tCO2e"), 0, tr("Lost, in tCO2e")),
        )
        self.model = _WarningsModel(columns, self._tip, self)
        self.view = rows_view(self.model, f"{NAME}WarningsList", tr("New losses"), selectable=True)
        set_widths(self.view, (None, "2022–23", "999.99", "999,999"))
        self.view.setToolTip(
            tr("Protected and credited land first. A double click or Enter shows the parcel on the map.")
        )

    def _make_buttons(self) -> None:
        self.zoom_button = button(
            "OverlaysWarningsZoom", tr("Zoom"), tr("Show the chosen parcels on the map."), self._zoom
        )
        self.review_button = button(
            "OverlaysReview", tr("Review…"),
            tr("Open the form of the chosen parcel, and its evidence in the Parcels panel."), self._review,
        )  # fmt: skip
        self.propose_button = button(
            "OverlaysPropose", tr("Propose threatened"), "",
            lambda: self.propose_asked.emit(self._proposable(self.chosen)),
        )  # fmt: skip
        self.seen_button = button(
            "OverlaysSeen", tr("Mark as seen"),
            tr("Take the chosen losses off the list; what was counted stays. A map read again later adds "
               "new losses only."),
            lambda: self.seen_asked.emit(self._whole(self.chosen)),
        )  # fmt: skip
        self.all_seen_button = button(
            "OverlaysAllSeen", tr("Mark all"), tr("Take all losses off the list; what was counted stays."),
            lambda: self.seen_asked.emit(list(self._warned)),
        )  # fmt: skip
        self._buttons = (
            self.propose_button, self.review_button, self.zoom_button, self.seen_button, self.all_seen_button
        )  # fmt: skip

    def _lay_out(self) -> None:
        upper = QWidget()
        since = QHBoxLayout()
        label = QLabel(tr("Warn of losses since"))
        label.setToolTip(self.since.toolTip())
        label.setBuddy(self.since)
        since.addWidget(label)
        since.addWidget(self.since)
        since.addStretch(1)
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addLayout(since)
        column.addWidget(self.summary)
        column.addWidget(self.view, 10)
        column.addLayout(button_rows(self._buttons[:2], self._buttons[2:]))
        column.addStretch(1)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(upper)
        splitter.addWidget(self.proposals)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes([600, 260])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)

    def _connect(self) -> None:
        self.view.activated.connect(lambda index: self._zoom())
        self.view.doubleClicked.connect(lambda index: self._zoom())
        self.view.selectionModel().selectionChanged.connect(lambda chosen, dropped: self._enable())
        self.since.valueChanged.connect(lambda year: self.renew())

    def _rows(self) -> list[Row]:
        """Return the rows, those of one urgency under their heading."""
        rows, above = [], None
        for urgency, warned in self._listed[:MOST_ROWS]:
            if urgency is not above:
                above = urgency
                rows.append(Row((_urgency_word(urgency), "", None, None), bold=True))
            rows.append(self._row(warned))
        return rows

    def _row(self, warned: Warned) -> Row:
        land = self._land.land(warned.parcel_id)
        years = short_span(warned.first_year, warned.last_year)
        cells = (("★ " if land.credited else "") + land.name, years, warned.area_ha, warned.tco2e)
        return Row(cells, status_color(land.status), key=warned)

    def _tip(self, warned: Warned) -> str:
        land = self._land.land(warned.parcel_id)
        lines = [land.name, status_word(land.status), self._map_names.get(warned.overlay_id, "")]
        for loss in warned.losses[-12:]:
            text = tr("{year}: {type}, {area} ha, {stock} tCO2e")
            what = event_word(loss.event_type)
            if loss.confidence:
                what = tr("{type} (confidence {confidence})").format(
                    type=what, confidence=confidence_word(loss.confidence)
                )
            lines.append(
                text.format(
                    year=loss.year, type=what, area=number(loss.area_ha, 2), stock=number(loss.tco2e) or "–"
                )
            )
        return " · ".join(line for line in lines if line)

    def _choose_again(self, chosen) -> None:
        keys = (self.model.row(line).key for line in range(self.model.rowCount()))
        again = [key is not None and (key.overlay_id, key.parcel_id) in chosen for key in keys]
        choose_lines(self.view, (line for line, is_again in enumerate(again) if is_again))

    def _summary(self) -> str:
        if not self._listed:
            return self._nothing()
        urgent = [each for urgency, each in self._listed if urgency is Urgency.PROTECTED_OR_CREDITED]
        text = tr("New losses on {parcels}: {area} ha, {stock} tCO2e.")
        lines = [_figures(text, [each for _, each in self._listed])]
        if urgent:
            lines.append(
                _figures(tr("On protected or credited land: {parcels}, {area} ha, {stock} tCO2e."), urgent)
            )
        if len(self._listed) > MOST_ROWS:
            lines.append(tr("The first {number} are listed.").format(number=number(MOST_ROWS)))
        return "\n".join(lines)

    def _nothing(self) -> str:
        if self._warned:
            text = tr("Nothing new since {year}; earlier losses were counted on {parcels}.")
            ids = {each.parcel_id for each in self._warned}
            return text.format(year=self.since.value(), parcels=parcels(len(ids)))
        return tr(
            "Nothing new. Count a map's losses on the Losses page: what lies on protected or credited land "
            "comes first here. When a newer map is counted, only what is new is listed."
        )

    def _proposable(self, chosen) -> list[Warned]:
        return [each for each in chosen if may_be_threatened(self._land.land(each.parcel_id)) is None]

    def _whole(self, chosen) -> list[Warned]:
        """Return warnings with the years that are not listed, so that they do not come back."""
        keys = {(each.overlay_id, each.parcel_id) for each in chosen}
        return [each for each in self._warned if (each.overlay_id, each.parcel_id) in keys]

    def _zoom(self) -> None:
        if self.chosen:
            self.zoom_asked.emit(list(dict.fromkeys(each.parcel_id for each in self.chosen)))

    def _review(self) -> None:
        if self.chosen:
            self.review_asked.emit(self.chosen[0].parcel_id)

    def _enable(self) -> None:
        chosen = self.chosen
        self.zoom_button.setEnabled(bool(chosen))
        self.review_button.setEnabled(len(chosen) == 1)
        self.seen_button.setEnabled(self._editable and bool(chosen))
        self.all_seen_button.setEnabled(self._editable and bool(self._warned))
        proposable = bool(self._proposable(chosen))
        self.propose_button.setEnabled(self._editable and proposable)
        self.propose_button.setToolTip(self._propose_tip(chosen, proposable))

    def _propose_tip(self, chosen, proposable: bool) -> str:
        tip = tr(
            "Propose the status “threatened” for the chosen parcels, with map, years and hectares as the "
            "reason. Nothing is retagged before somebody accepts it below."
        )
        if not chosen or proposable:
            return tip
        return escape(finding_sentence(may_be_threatened(self._land.land(chosen[0].parcel_id))))


def _figures(text: str, warned) -> str:
    known = [each.tco2e for each in warned if each.tco2e is not None]
    return text.format(
        parcels=parcels(len({each.parcel_id for each in warned})),
        area=number(sum(each.area_ha for each in warned), 2),
        stock=number(sum(known)) if known else "–",
    )


def _urgency_word(urgency: Urgency) -> str:
    return {
        Urgency.PROTECTED_OR_CREDITED: tr("Protected or credited land"),
        Urgency.INACCESSIBLE: tr("Inaccessible land"),
        Urgency.OTHER: tr("Other land"),
    }[urgency]


def _since_tip() -> str:
    return tr("Losses of earlier calendar years are not listed; at first it is the year of joining.")
