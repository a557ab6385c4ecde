"""The maps laid over the land: what each is, whether it can be read, and how it is looked at."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...translate import tr
from ..budget.rows_model import NumberColumn, Row, RowsModel, rows_view
from ..credits.buttons import button
from ..widgets import icon, note
from .form_kit import NAME, set_widths
from .looking_view import LookingView
from .words import span_word

OK, MISSING, DEAD, FOREIGN, CHANGED = "ok", "missing", "dead", "not_added", "changed"


@dataclass(frozen=True)
class MapItem:
    """A map of the list. Texts are data but ``what``, which is what it is in words.

    ``kind`` is that of the catalogue; ``state`` one of :data:`OK`, :data:`MISSING` (no such file),
    :data:`DEAD` (a service that does not answer), :data:`FOREIGN` (no layer of the project) and
    :data:`CHANGED` (since it was counted); ``problem`` the sentence that goes with it; ``dates`` the
    years of a stack; ``periods`` those longer than a year, as first and last year, where it tells no years.
    """

    id: str
    name: str
    what: str
    kind: str = ""
    unit: str = ""
    years: tuple[int, int] | None = None
    types: tuple[str, ...] = ()
    confidences: tuple[str, ...] = ()
    state: str = OK
    problem: str = ""
    source: str = ""
    licence: str = ""
    citation: str = ""
    where: str = ""
    dates: tuple[int, ...] = ()
    periods: tuple[tuple[int, int], ...] = ()

    @property
    def dated(self) -> bool:
        """Whether it tells when land changed."""
        return self.kind in ("events", "stack", "vector_events")


class MapsPage(QWidget):
    """Lists :class:`MapItem` and asks for what is to be done; changes nothing itself.

    ``add_asked`` carries ``file``, ``folder``, ``url``, ``own`` or ``catalogue``; ``dropped`` mime data
    that :attr:`takes` says yes to; the others the ids of maps.
    """

    add_asked = pyqtSignal(str)
    dropped = pyqtSignal(object)
    remove_asked = pyqtSignal(list)
    explain_asked = pyqtSignal(str)
    file_asked = pyqtSignal(str)
    show_asked = pyqtSignal(str)
    cancel_asked = pyqtSignal()
    chosen_changed = pyqtSignal()

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{NAME}Maps")
        self.setAcceptDrops(True)
        self.takes = lambda mime: False
        self._editable = False
        self._items: list[MapItem] = []
        self.hint = note(name=f"{NAME}DropHint")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.hint.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._make_table()
        self._make_buttons()
        self.details = note(name=f"{NAME}MapDetails")
        self.doubt = note(name=f"{NAME}MapDoubt")
        self.doubt.setTextFormat(Qt.TextFormat.RichText)
        self.doubt.hide()
        self.looking = LookingView()
        self._lay_out()
        self._connect()
        self.show_maps([])
        self.show_busy(False)

    def set_editable(self, editable: bool) -> None:
        """Allow adding and removing or not (a read-only workspace)."""
        self._editable = editable
        self.hint.setText(self._hint())
        self._enable()

    def show_maps(self, items) -> None:
        """List other maps; the chosen one stays chosen."""
        chosen = self.chosen_ids
        self._items = list(items)
        self.model.show_rows(_row(item) for item in self._items)
        self.view.clearSelection()
        flags = self.view.selectionModel().SelectionFlag
        for row, item in enumerate(self._items):
            if item.id in chosen:
                self.view.selectionModel().select(self.model.index(row, 0), flags.Select | flags.Rows)
        self.view.setVisible(bool(self._items))
        self.view.setColumnHidden(3, all(item.state == OK for item in self._items))
        self.hint.setText(self._hint())
        self._on_chosen()

    def choose(self, map_id: str) -> None:
        """Choose a map, and no other."""
        for row, item in enumerate(self._items):
            if item.id == map_id:
                self.view.selectRow(row)

    @property
    def chosen_ids(self) -> list[str]:
        """The ids of the chosen maps."""
        return [self.model.row(index.row()).key.id for index in self.view.selectionModel().selectedRows()]

    @property
    def chosen(self) -> MapItem | None:
        """The chosen map, ``None`` when it is none or several."""
        rows = self.view.selectionModel().selectedRows()
        return self.model.row(rows[0].row()).key if len(rows) == 1 else None

    def show_doubt(self, html: str) -> None:
        """Show what the check of sources finds about the chosen map; empty for nothing."""
        self.doubt.setText(html)
        self.doubt.setVisible(bool(html))

    def show_busy(self, busy: bool) -> None:
        """Show whether maps are being added."""
        self.progress.setVisible(busy)
        self.cancel_button.setVisible(busy)

    def dragEnterEvent(self, event) -> None:  # noqa: N802 (Qt's names, here and below)
        """Take files and layers that can be added."""
        if self._editable and self.takes(event.mimeData()):
            event.acceptProposedAction()
            self.hint.setStyleSheet(_HINT.format(width=2))

    def dragLeaveEvent(self, event) -> None:  # noqa: N802
        """Look as before."""
        self.hint.setStyleSheet(_HINT.format(width=1))

    def dropEvent(self, event) -> None:  # noqa: N802
        """Hand over what was dropped."""
        self.hint.setStyleSheet(_HINT.format(width=1))
        if self._editable and self.takes(event.mimeData()):
            event.acceptProposedAction()
            self.dropped.emit(event.mimeData())

    def _make_table(self) -> None:
        columns = (
            NumberColumn(tr("Map"), decimals=None),
            NumberColumn(tr("What it is"), decimals=None),
            NumberColumn(tr("Years"), decimals=None),
            NumberColumn(tr("State"), decimals=None),
        )
        self.model = RowsModel(columns, self)
        self.view = rows_view(self.model, f"{NAME}MapsList", tr("Maps"), selectable=True)
        self.view.setToolTip(tr("A double click or Enter shows the whole map."))
        set_widths(self.view, (None, None, "2001–2023", tr("can be read")))

    def _make_buttons(self) -> None:
        self.add_button = QToolButton()
        self.add_button.setObjectName(f"{NAME}Add")
        self.add_button.setText(tr("Add"))
        self.add_button.setAccessibleName(tr("Add a map"))
        self.add_button.setToolTip(tr("Add a map from a file, a folder, an address or the catalogue."))
        self.add_button.setIcon(QgsApplication.getThemeIcon("/mActionAdd.svg"))
        self.add_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(self.add_button)
        menu.setToolTipsVisible(True)
        for kind, text, tip in _ways():
            if kind == "catalogue":
                menu.addSeparator()
            action = menu.addAction(text)
            action.setObjectName(f"{NAME}Add_{kind}")
            action.setToolTip(tip)
            action.triggered.connect(lambda checked=False, kind=kind: self.add_asked.emit(kind))
        self.add_button.setMenu(menu)
        self.explain_button = button(
            "OverlaysExplain", tr("What it is…"),
            tr("Say again what the chosen map is: how its values are read, in which unit."),
            lambda: self.explain_asked.emit(self.chosen.id),
        )  # fmt: skip
        self.file_button = button(
            "OverlaysFile", tr("Another file…"),
            tr("Read the chosen map from another file, because it moved or a newer version came: what was "
               "counted and seen stays, and only new losses are listed."),
            lambda: self.file_asked.emit(self.chosen.id),
        )  # fmt: skip
        self.remove_button = button(
            "OverlaysRemove", tr("Remove"),
            tr("Take the chosen maps out of the workspace, with what was counted on them; files stay."),
            lambda: self.remove_asked.emit(self.chosen_ids),
        )  # fmt: skip

        self.progress = QProgressBar()
        self.progress.setObjectName(f"{NAME}AddProgress")
        self.progress.setAccessibleName(tr("Adding maps"))
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.cancel_button = button(
            "OverlaysCancelAdd", tr("Cancel"), tr("Stop adding maps; those that were added stay."),
            self.cancel_asked.emit,
        )  # fmt: skip

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(4)
        for widget in (self.add_button, self.explain_button, self.file_button, self.remove_button):
            bar.addWidget(widget)
        bar.addStretch(1)
        self.hint.setStyleSheet(_HINT.format(width=1))
        adding = QHBoxLayout()
        adding.addWidget(self.progress, 1)
        adding.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addLayout(bar)
        column.addLayout(adding)
        column.addWidget(self.view, 10)
        column.addWidget(self.hint)
        column.addWidget(self.doubt)
        column.addWidget(self.details)
        column.addWidget(self.looking)
        column.addStretch(1)

    def _connect(self) -> None:
        self.view.selectionModel().selectionChanged.connect(lambda chosen, dropped: self._on_chosen())
        for signal in (self.view.doubleClicked, self.view.activated):
            signal.connect(lambda index: self.show_asked.emit(self.model.row(index.row()).key.id))

    def _on_chosen(self) -> None:
        item = self.chosen
        self.details.setText("" if item is None else _details(item))
        self.details.setVisible(item is not None)
        self.looking.show_map(item)
        self._enable()
        self.chosen_changed.emit()

    def _hint(self) -> str:
        if not self._editable:
            return tr(
                "This workspace can only be read: its maps are looked at; none is added, counted or entered."
            )
        if self._items:
            return tr("Drop more maps here")
        return tr(
            "Drop maps here: files from a folder, or layers of this project.\n"
            "Loss years, alerts, burned area, tree cover, biomass, protected areas …\n"
            "What a map is, is guessed; you confirm it."
        )

    def _enable(self) -> None:
        self.add_button.setEnabled(self._editable)
        self.explain_button.setEnabled(self._editable and self.chosen is not None)
        self.file_button.setEnabled(self._editable and self.chosen is not None)
        self.remove_button.setEnabled(self._editable and bool(self.chosen_ids))


_HINT = "QLabel {{ border: {width}px dashed palette(mid); border-radius: 4px; padding: 8px; }}"


def _ways():
    """Return the ways to add a map: code, text, tooltip."""
    return (
        ("file", tr("From files…"), tr("Rasters (GeoTIFF, VRT, NetCDF) or vector files.")),
        ("folder", tr("From a folder…"), tr("The tiles of one map in a folder become one mosaic.")),
        ("url", tr("From an address (URL)…"), tr("Tiles (XYZ), WMS, WMTS, or a cloud GeoTIFF over HTTP.")),
        ("catalogue", tr("The catalogue…"), tr("Known maps: what they are, licence, where to get them.")),
        ("own", tr("A kind of your own…"), tr("Describe a map of your own by a short form.")),
    )


def _row(item: MapItem) -> Row:
    what = f"{item.what} ({item.unit})" if item.unit else item.what
    ends = item.years or ((item.dates[0], item.dates[-1]) if item.dates else None)
    years = "" if ends is None else span_word(*ends)
    tip = " · ".join(text for text in (item.name, what, item.problem, item.source) if text)
    return Row((item.name, what, years, _state_word(item.state)), _icon(item), tip=tip, key=item)


def _state_word(state: str) -> str:
    return {
        OK: tr("can be read"), MISSING: tr("missing"), DEAD: tr("no answer"),
        FOREIGN: tr("not added"), CHANGED: tr("new file"),
    }.get(state, state)  # fmt: skip


def _icon(item: MapItem):
    if item.state in (MISSING, DEAD, CHANGED):
        return QgsApplication.getThemeIcon("/mIconWarning.svg")
    if item.kind in ("events", "stack"):
        return icon("years")
    name = {
        "vector_events": "/mIconPolygonLayer.svg",
        "areas": "/mIconPolygonLayer.svg",
        "imagery": "/mIconWms.svg",
    }.get(item.kind, "/mIconRaster.svg")
    return QgsApplication.getThemeIcon(name)


def _details(item: MapItem) -> str:
    """Return what is known of a map, as text that is never taken for HTML."""
    lines = [item.problem]
    for text, value in (
        (tr("Licence: {text}"), item.licence),
        (tr("Citation: {text}"), item.citation),
        (tr("Where to get it: {text}"), item.where),
    ):
        if value:
            lines.append(text.format(text=value))
    return "\n".join(line for line in lines if line)
