"""How the chosen map is looked at: years, types and confidence shown, time, swipe and linked view."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSignalBlocker, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ...storage.event_words import event_word
from ...translate import tr
from ..credits.buttons import button
from ..widgets import rule
from .form_kit import NAME, choice, fill, year_box
from .words import confidence_word

_PAUSE_MS = 300  # after the last turn of a year, before the map is drawn anew
EVERY = "*"
YEAR, CUMULATIVE = "year", "cumulative"


class LookingView(QWidget):
    """``filtered`` carries (first year, last year, type or ``*``, confidence or ``*``).

    ``play_asked`` carries :data:`YEAR` or :data:`CUMULATIVE` with the first and last year, ``stop_asked``
    nothing; ``swipe_asked`` and ``linked_asked`` carry whether it is switched on.
    """

    filtered = pyqtSignal(int, int, str, str)
    play_asked = pyqtSignal(str, int, int)
    stop_asked = pyqtSignal()
    swipe_asked = pyqtSignal(bool)
    linked_asked = pyqtSignal(bool)

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{NAME}Looking")
        self.first_year = year_box("ShowFirst", tr("First year that is drawn."))
        self.last_year = year_box("ShowLast", tr("Last year that is drawn."))
        self.first_year.setAccessibleName(tr("First year"))
        self.last_year.setAccessibleName(tr("Last year"))
        self.type_box = choice("ShowType", tr("Draws events of all types, or of one."))
        self.type_box.setAccessibleName(tr("Type of event"))
        self.confidence_box = choice("ShowConfidence", tr("Draws all events, or those of one confidence."))
        self.confidence_box.setAccessibleName(tr("Confidence"))
        self.step_box = choice(
            "PlayStep",
            tr("Year by year draws one year at a time; cumulative keeps those before it."),
            ((tr("year by year"), YEAR), (tr("cumulative"), CUMULATIVE)),
        )
        self.step_box.setAccessibleName(tr("Play"))
        self._make_buttons()
        self._chosen = None  # id of the map
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._lay_out()
        self._connect()
        self.show_map(None)

    def show_map(self, item) -> None:
        """Offer the years, types and confidences of a map (:class:`MapItem`), or of none."""
        chosen, self._chosen = self._chosen, None if item is None else item.id
        if chosen != self._chosen:
            self._pause.stop()  # what was typed was of the map before
        dated = item is not None and item.dated and item.years is not None
        self._years_label.setVisible(dated)
        for widget in (self.first_year, self.last_year, self.step_box, self.play_button, self.stop_button):
            widget.setVisible(dated)
        if dated:
            for box, year in zip((self.first_year, self.last_year), item.years):
                with QSignalBlocker(box):
                    same = (box.minimum(), box.maximum()) == item.years
                    box.setRange(*item.years)
                    if not same:
                        box.setValue(year)
            fill(
                self.type_box, [(tr("all types"), EVERY), *((event_word(code), code) for code in item.types)]
            )
            words = [(confidence_word(code), code) for code in item.confidences]
            fill(self.confidence_box, [(tr("any confidence"), EVERY), *words])
        self.type_box.setVisible(dated and len(item.types) > 1)
        self.confidence_box.setVisible(dated and len(item.confidences) > 1)
        self.setVisible(item is not None)

    def show_drawn(self, drawn) -> None:
        """Show which events of the chosen map are drawn (an ``EventFilter``); what is being typed stays."""
        if self._pause.isActive():
            return
        for box, year, end in (
            (self.first_year, drawn.year_from, self.first_year.minimum()),
            (self.last_year, drawn.year_to, self.last_year.maximum()),
        ):
            with QSignalBlocker(box):
                box.setValue(end if year is None else year)
        for box, codes in ((self.type_box, drawn.types), (self.confidence_box, drawn.confidences)):
            with QSignalBlocker(box):
                code = next(iter(codes)).value if len(codes) == 1 else EVERY
                box.setCurrentIndex(max(0, box.findData(code)))

    def show_playing(self, playing: bool) -> None:
        """Show whether time runs."""
        self.play_button.setEnabled(not playing)
        self.stop_button.setEnabled(playing)

    def show_views(self, swipe: bool, linked: bool) -> None:
        """Show which comparing views are on."""
        for made, on in ((self.swipe_button, swipe), (self.linked_button, linked)):
            with QSignalBlocker(made):
                made.setChecked(on)

    def _make_buttons(self) -> None:
        self.play_button = button(
            "OverlaysPlay", tr("Play"),
            tr("Set QGIS's time to the years above, one year a step, and let it run."), self._play,
        )  # fmt: skip
        self.stop_button = button(
            "OverlaysStop", tr("Stop"), tr("Stop the time and draw all years again."), self.stop_asked.emit
        )
        self.stop_button.setEnabled(False)
        self.swipe_button = button(
            "OverlaysSwipe", tr("Swipe"),
            tr("Draw the chosen map on one side only: pull the line across the map with the mouse or the "
               "arrow keys."),
            lambda: None,
        )  # fmt: skip
        self.linked_button = button(
            "OverlaysLinked", tr("Linked view"),
            tr("Open a second map beside the first, without the chosen map; both move together."),
            lambda: None,
        )  # fmt: skip
        self.swipe_button.setCheckable(True)
        self.linked_button.setCheckable(True)

    def _lay_out(self) -> None:
        rows = [QHBoxLayout() for _ in range(4)]
        self._years_label = QLabel(tr("Years"))
        self._years_label.setBuddy(self.first_year)
        for row, widgets in zip(
            rows,
            (
                (self._years_label, self.first_year, self.last_year),
                (self.type_box, self.confidence_box),
                (self.step_box, self.play_button, self.stop_button),
                (self.swipe_button, self.linked_button),
            ),
        ):
            row.setSpacing(4)
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        title = QLabel(tr("Look at the chosen map"))
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        column.addWidget(rule())
        column.addWidget(title)
        for row in rows:
            column.addLayout(row)

    def _connect(self) -> None:
        for year in (self.first_year, self.last_year):
            year.valueChanged.connect(lambda value: self._pause.start())
        for box in (self.type_box, self.confidence_box):
            box.currentIndexChanged.connect(lambda index: self._pause.start())
        self._pause.timeout.connect(self._tell)
        self.swipe_button.toggled.connect(self.swipe_asked)
        self.linked_button.toggled.connect(self.linked_asked)

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year chosen."""
        first, last = sorted((self.first_year.value(), self.last_year.value()))
        return first, last

    def _tell(self) -> None:
        kind, confidence = self.type_box.currentData(), self.confidence_box.currentData()
        self.filtered.emit(
            *self.years, EVERY if kind is None else kind, EVERY if confidence is None else confidence
        )

    def _play(self) -> None:
        self.play_asked.emit(self.step_box.currentData(), *self.years)
