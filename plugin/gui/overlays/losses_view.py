"""The result of a count: parcels × years as a table, a chart, totals; filtered, sorted, exported."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QSignalBlocker, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ...core.overlays.loss_table import LossTable
from ...core.parcel import Status
from ...storage.event_words import event_word
from ...storage.words import status_word
from ...translate import tr
from ..budget.rows_model import NumberColumn, RowsModel, rows_view
from ..chart_export import write_rows
from ..charts import Chart
from ..credits.buttons import button, button_rows
from ..statement_export import FOLDER_SETTING, safe_name
from ..widgets import note, number, parcels
from .form_kit import NAME, choice, fill, set_widths, year_box
from .loss_figures import CREDITED, EVERY, UNTAGGED, chart_of, passes, totals_rows
from .loss_model import AREA, PARCEL, TONNES, TOTAL, LossModel
from .words import confidence_word

_PAUSE_MS = 150  # after the last change, before everything is summed anew


class LossesView(QWidget):
    """``zoom_asked``, ``select_asked`` and ``list_asked`` carry parcel ids, ``exported`` a path, ``failed`` a
    sentence.

    Give it what was counted by :meth:`show_losses`; it keeps its filters.
    """

    zoom_asked = pyqtSignal(list)
    select_asked = pyqtSignal(list)
    list_asked = pyqtSignal(list)
    exported = pyqtSignal(str)
    failed = pyqtSignal(str)

    def __init__(self, land, parent=None) -> None:
        super().__init__(parent)
        self._land = land
        self._table, self._title, self._shown = LossTable(), "", None
        self.model = LossModel(self)
        self.chart = Chart(f"{NAME}LossChart", tr("Losses by year"))
        self.summary = note(name=f"{NAME}LossSummary")
        self._make_filters()
        self.table = self._make_table()
        self.tabs = self._make_tabs()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._lay_out()
        self._connect()
        self.renew()

    def show_losses(self, table: LossTable, title: str) -> None:
        """Show what was counted on one map, called ``title`` (text from data)."""
        self._table, self._title = table, title
        self._offer_choices()
        self.renew()

    def refresh(self) -> None:
        """Show the parcels as they are now, soon: their status or their holder changed."""
        self._pause.start()

    def stop(self) -> None:
        """Show nothing more by itself."""
        self._pause.stop()

    @property
    def chosen(self) -> list[str]:
        """The ids of the chosen parcels, in the order of the table."""
        found = self.model.parcels
        ranges = self.table.selectionModel().selection()
        return list(dict.fromkeys(p for part in ranges for p in found[part.top() : part.bottom() + 1]))

    @property
    def listed(self) -> list[str]:
        """The ids of all parcels listed."""
        return self.model.parcels

    def renew(self) -> None:
        """Sum and show everything anew, now."""
        self._pause.stop()
        chosen = set(self.chosen)
        kind, types, confidence = (
            box.currentData() for box in (self.status_box, self.type_box, self.confidence_box)
        )
        first, last = sorted((self.first_year.value(), self.last_year.value()))
        land_of = self._land.land
        self._shown = self._table.by_year(
            (first, last),
            None if types == EVERY else {types},
            None if confidence == EVERY else {confidence},
            None if kind == EVERY else lambda parcel: passes(land_of(parcel), kind),
        )
        with QSignalBlocker(self.table.selectionModel()):
            self.model.show_losses(self._shown, land_of, self.what)
            self._choose_again(chosen)
        self._show_sums()

    @property
    def what(self) -> str:
        """What the cells show: hectares or tCO2e."""
        return self.what_box.currentData()

    def _make_filters(self) -> None:
        self.what_box = choice(
            "LossUnit",
            tr("Shows hectares lost, or tonnes of CO2-equivalent (tCO2e) that were lost with them."),
            ((tr("ha"), AREA), (tr("tCO2e"), TONNES)),
            least=5,
        )
        self.what_box.setAccessibleName(tr("Unit"))
        statuses = [(status_word(status), status.value) for status in Status]
        self.status_box = choice(
            "LossStatus",
            tr("Lists all parcels hit, those of one status, or those on which credits were issued."),
            ((tr("all parcels hit"), EVERY), (tr("with credits"), CREDITED), *statuses,
             (status_word(None), UNTAGGED)),
        )  # fmt: skip
        self.status_box.setAccessibleName(tr("Status"))
        self.type_box = choice("LossType", tr("Counts events of all types, or of one."))
        self.type_box.setAccessibleName(tr("Type of event"))
        self.confidence_box = choice("LossConfidence", tr("Counts all events, or those of one confidence."))
        self.confidence_box.setAccessibleName(tr("Confidence"))
        self.first_year = year_box("LossFirst", tr("First year that is shown."))
        self.last_year = year_box("LossLast", tr("Last year that is shown."))
        self.first_year.setAccessibleName(tr("First year"))
        self.last_year.setAccessibleName(tr("Last year"))

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setObjectName(f"{NAME}Losses")
        table.setAccessibleName(tr("Losses by parcel and year"))
        table.setToolTip(tr("Double click or Enter zooms to the parcel; a click on a title sorts."))
        table.setModel(self.model)
        table.setSortingEnabled(True)
        table.sortByColumn(TOTAL, Qt.SortOrder.DescendingOrder)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # names of parcels often differ at their ends
        table.setAlternatingRowColors(True)
        table.setTabKeyNavigation(False)
        table.setIconSize(QSize(11, 11))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 5)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        width = table.fontMetrics().horizontalAdvance
        header.setDefaultSectionSize(width("9,999.99") + 8)
        arrow = 24  # the sign of the column that is sorted by
        table.setColumnWidth(PARCEL, width("A parcel with a long name") + 32)
        table.setColumnWidth(TOTAL, max(width("(tCO2e)") + arrow, width("9,999,999.99")) + 8)
        table.setMinimumHeight(110)
        return table

    def _make_tabs(self) -> QTabWidget:
        columns = (
            NumberColumn(tr("Whose, which"), decimals=None),
            NumberColumn(tr("Parcels"), tr("parcels"), 0, tr("Parcels hit")),
            NumberColumn(tr("Lost\n(ha)"), tr("ha"), 2, tr("Lost, in hectares")),
            NumberColumn(tr("Lost\n(tCO2e)"), tr("tCO2e"), 0, tr("Lost, in tCO2e")),
        )
        self.totals_model = RowsModel(columns, self)
        self.totals = rows_view(self.totals_model, f"{NAME}LossTotals", tr("Totals"))
        set_widths(self.totals, (None, "Parcels", "9,999.99", "9,999,999"))
        tabs = QTabWidget()
        tabs.setObjectName(f"{NAME}LossTabs")
        tabs.setDocumentMode(True)
        tabs.tabBar().setDrawBase(False)
        for page, title, tip in (
            (self.table, tr("By parcel"), tr("Losses by parcel and year.")),
            (self.chart, tr("Chart"), tr("Losses by year, of the chosen parcels or of all that are listed.")),
            (self.totals, tr("Totals"), tr("Sums by status, right holder and project.")),
        ):
            tabs.addTab(page, title)
            tabs.setTabToolTip(tabs.count() - 1, tip)
        return tabs

    def _lay_out(self) -> None:
        rows = []
        for widgets in (
            (self.what_box, self.status_box, self.first_year, note("–"), self.last_year),
            (self.type_box, self.confidence_box),
        ):
            rows.append(QHBoxLayout())
            rows[-1].setSpacing(4)
            for widget in widgets:
                rows[-1].addWidget(widget, int(isinstance(widget, QComboBox)))
        self.zoom_button = button(
            "OverlaysLossZoom", tr("Zoom"), tr("Show the chosen parcels on the map."), self._zoom
        )
        self.select_button = button(
            "OverlaysLossSelect", tr("Select on map"),
            tr("Select the chosen parcels on the map, or all that are listed when none is chosen."),
            lambda: self.select_asked.emit(self.chosen or self.listed),
        )  # fmt: skip
        self.list_button = button(
            "OverlaysLossList",
            tr("List alone"),
            tr("Show in the list of the Parcels panel only the parcels chosen here, or all listed here."),
            lambda: self.list_asked.emit(self.chosen or self.listed),
        )
        self.export_button = button(
            "OverlaysLossExport", tr("Export…"),
            tr("Write what is listed, parcels by years in full precision (ha or tCO2e), as CSV."),
            self._ask_and_export,
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for row in rows:
            column.addLayout(row)
        column.addWidget(self.summary)
        column.addWidget(self.tabs, 1)
        column.addLayout(
            button_rows((self.zoom_button, self.select_button), (self.list_button, self.export_button))
        )

    def _connect(self) -> None:
        for box in (self.what_box, self.status_box, self.type_box, self.confidence_box):
            box.currentIndexChanged.connect(lambda index: self.renew())
        for year in (self.first_year, self.last_year):
            year.valueChanged.connect(lambda value: self._pause.start())
        self._pause.timeout.connect(self.renew)
        self.table.activated.connect(lambda index: self._zoom())
        self.table.doubleClicked.connect(lambda index: self._zoom())
        self.table.selectionModel().selectionChanged.connect(lambda chosen, dropped: self._show_chosen())
        self.tabs.currentChanged.connect(lambda index: self._show_sums())
        self.chart.exported.connect(self.exported)
        self.chart.failed.connect(self.failed)

    def _offer_choices(self) -> None:
        """Offer the types, confidences and years there are."""
        table = self._table
        fill(self.type_box, [(tr("all types"), EVERY), *((event_word(c), c) for c in sorted(table.types))])
        words = [(confidence_word(c), c) for c in sorted(table.confidences)]
        fill(self.confidence_box, [(tr("any confidence"), EVERY), *words])
        self.confidence_box.setVisible(len(words) > 1)
        self.type_box.setVisible(len(table.types) > 1)
        ends = table.years or (self.first_year.value(), self.last_year.value())
        for box, year in zip((self.first_year, self.last_year), ends):
            with QSignalBlocker(box):
                box.setRange(*ends)
                box.setValue(year)
        if not table.has_tonnes:
            with QSignalBlocker(self.what_box):
                self.what_box.setCurrentIndex(self.what_box.findData(AREA))
        self.what_box.setEnabled(table.has_tonnes)

    def _choose_again(self, chosen) -> None:
        if not chosen or len(chosen) > 500:
            return
        flags = self.table.selectionModel().SelectionFlag
        for row, parcel in enumerate(self.model.parcels):
            if parcel in chosen:
                self.table.selectionModel().select(self.model.index(row, 0), flags.Select | flags.Rows)

    def _show_sums(self) -> None:
        shown = self._shown
        whole = shown.whole()
        if not len(self._table):
            self.summary.setText("")
        elif not len(shown.parcels):
            self.summary.setText(tr("No parcel passes these filters: choose fewer of them."))
        else:
            text = tr("{parcels} hit: {area} ha, {stock} tCO2e")
            if whole.tco2e is None:
                text = tr("{parcels} hit: {area} ha (tonnes not counted: no carbon map was given)")
            self.summary.setText(
                text.format(
                    parcels=parcels(len(shown.parcels)),
                    area=number(whole.area_ha, 2),
                    stock=number(whole.tco2e, 0),
                )
            )
        if self.tabs.currentWidget() is self.totals:
            self.totals_model.show_rows(totals_rows(shown, self._land))
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = self.chosen
        for made, on in (
            (self.zoom_button, bool(chosen)),
            (self.select_button, bool(self.listed)),
            (self.list_button, bool(self.listed)),
            (self.export_button, bool(self.listed)),
        ):
            made.setEnabled(on)
        if self.tabs.currentWidget() is self.chart:
            self._show_chart(chosen)

    def _show_chart(self, chosen) -> None:
        shown = self._shown
        if chosen:
            wanted = set(chosen)
            shown = shown.of_parcels([i for i, parcel in enumerate(shown.parcels) if parcel in wanted])
        if not len(shown.parcels):
            self.chart.clear(tr("Nothing was counted yet that passes the filters."))
            return
        names = [self._land.land(parcel).name for parcel in chosen]
        self.chart.show_chart(chart_of(shown, self.what, names, self._title))

    def _zoom(self) -> None:
        if self.chosen:
            self.zoom_asked.emit(self.chosen)

    def _ask_and_export(self) -> None:
        settings = QgsSettings()
        folder = settings.value(FOLDER_SETTING, "", type=str)
        name = safe_name(tr("Losses, {name}").format(name=self._title))
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Export the losses"), f"{folder}/{name}.csv" if folder else f"{name}.csv",
            tr("CSV (*.csv)"),
        )  # fmt: skip
        if path:
            self.export_to(path if path.lower().endswith(".csv") else f"{path}.csv")

    def export_to(self, path: str) -> None:
        """Write what is listed as CSV; ``exported`` or ``failed`` follows."""
        from ...storage.errors import TerrestrialCarbonError

        try:
            write_rows(self.model.rows(), path)
        except TerrestrialCarbonError as error:
            self.failed.emit(str(error))
        else:
            self.exported.emit(path)
