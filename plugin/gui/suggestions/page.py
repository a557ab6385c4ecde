"""The page "Suggestions" of the Parcels panel: evidence and limits, a run, the list, the preview."""

from __future__ import annotations

import os

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QTemporaryDir, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.parcel import Status
from ...storage.words import status_word
from ...tasks.background import BackgroundWork
from ...translate import tr
from ..connections import Connections
from ..credits.buttons import button
from ..messages import USER_ERRORS
from ..overlays.runner import Runner
from ..widgets import note, number
from .actions import SuggestionActions
from .data import RunResult, read_listed, read_run
from .form import SuggestionsForm
from .preview import hide_preview, show_preview
from .store import load_choice, save_choice
from .view import SuggestionsView

NAME = "TerrestrialCarbonSuggest_"
_SAME_AREA = 1e-6  # of a parcel: more means that it was reshaped since the run


class SuggestionsPage(QWidget):
    """``counted`` carries the number of suggestions to decide."""

    counted = pyqtSignal(int)

    def __init__(self, iface, session, messages, parent=None) -> None:
        super().__init__(parent)
        self.setObjectName("TerrestrialCarbonSuggestions")
        self._iface, self._session, self._messages = iface, session, messages
        self._result: RunResult | None = None
        self._fresh: RunResult | None = None
        self._stored: tuple = ()
        self._reading = None
        self._folder = None
        self._runs = 0
        self.actions = SuggestionActions(iface, session, messages, self)
        self.runner = Runner(session, messages, self)
        self.form, self.view = SuggestionsForm(session.project), SuggestionsView()
        self._build()
        self._connections, self._layer_connections = Connections(), Connections()
        self._connect()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(150)
        self._timer.timeout.connect(self._show_list)
        self._on_closed() if session.workspace is None else self._on_opened()

    def unload(self) -> None:
        """Stop what runs, take the preview off the map, give back signals."""
        self._timer.stop()
        self._connections.disconnect_all()
        self._on_closed()
        self.runner.unload()

    @property
    def busy(self) -> bool:
        """Whether suggestions are being worked out or read."""
        return self.runner.busy or self._reading is not None or self._timer.isActive()

    def run(self) -> None:
        """Work the suggestions out anew; no parcel is changed."""
        session = self._session
        layer = session.parcel_layer
        if layer is None or self.runner.busy:
            return
        chosen = self.form.parameters()
        if not any(name in chosen for name in self.form.layers):
            self._messages.info(tr("Choose at least one layer or map of evidence, then press Suggest."))
            self.form_button.setChecked(True)
            return
        save_choice(session.project, self.form.choice())
        if self._folder is None:
            self._folder = QTemporaryDir()
        self._runs += 1
        files = {
            name: os.path.join(self._folder.path(), f"{name.lower()}{self._runs}.gpkg")
            for name in ("OUTPUT", "PARTS")
        }
        settings = session.workspace.settings
        asked = {
            **chosen,
            **files,
            "INPUT": layer.id(),
            "ID_FIELD": "id",
            "PLAN_FIELD": "plan_class",
            "EXCLUDED_FIELD": "excluded_to",
            "JOINING_DATE": settings.joining_date.isoformat(),
            "CUTOFF_DATE": settings.cutoff_date.isoformat(),
            "WORKSPACE": str(session.workspace.path),
        }
        self._show_running(True)
        self.runner.start("suggeststatus", asked, self._on_run, work=self._reader(session.workspace, files))

    def _reader(self, workspace, files):
        """Return what reads a finished run, on the worker thread."""

        def prepare(run, results):
            def read():
                found = read_run(dict(results), files["OUTPUT"], files["PARTS"])
                found.listed = read_listed(workspace)
                self._fresh = found
                return found

            return read

        return prepare

    def _build(self) -> None:
        self.run_button = button(
            "Suggest_Run", tr("Suggest"),
            tr("Work out a status for each parcel from the evidence and limits chosen; no parcel changes."),
            lambda: self.run() if not self.runner.busy else self.runner.cancel(),
        )  # fmt: skip
        self.on_map = QCheckBox(tr("On the map"))
        self.on_map.setObjectName(f"{NAME}OnMap")
        self.on_map.setToolTip(tr("Shows the suggested statuses on the map, before anything is accepted."))
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setMaximumHeight(8)
        self.summary = note(name=f"{NAME}Summary")
        self.choice = QWidget()
        inner = QVBoxLayout(self.choice)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(4)
        inner.addWidget(self.summary)
        inner.addWidget(self.form, 1)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.choice)
        self.pages.addWidget(self.view)
        self.form_button = QToolButton()
        self.form_button.setObjectName(f"{NAME}ShowForm")
        self.form_button.setText(tr("Evidence and limits"))
        self.form_button.setCheckable(True)
        self.form_button.setChecked(True)
        self.form_button.setToolTip(
            tr("Shows which evidence and limits decide, and what they came to; else the list.")
        )
        line = QHBoxLayout()
        for widget in (self.run_button, self.form_button, self.on_map):
            line.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.progress)
        column.addWidget(self.pages, 1)
        self._show_running(False)

    def _connect(self) -> None:
        connect, session = self._connections.connect, self._session
        connect(session.opened, self._on_opened)
        connect(session.closed, self._on_closed)
        connect(self.runner.progressed, lambda percent: self.progress.setValue(round(percent)))
        connect(self.runner.ended, lambda: self._show_running(False))
        connect(self.form_button.toggled, self._show_form)
        connect(self.on_map.toggled, lambda on: self._preview())
        connect(self.view.accept_asked, self.actions.accept)
        connect(self.view.reject_asked, self.actions.reject)
        connect(self.view.override_asked, self.actions.override)
        connect(self.view.split_asked, self.actions.split)
        connect(self.view.zoom_asked, self.actions.zoom)
        connect(self.actions.decided, self.read)

    def showEvent(self, event):  # noqa: N802 (Qt's name)
        """Come into sight up to date."""
        super().showEvent(event)
        self._timer.start()

    def _show_form(self, shown: bool) -> None:
        self.pages.setCurrentWidget(self.choice if shown else self.view)

    def _on_opened(self) -> None:
        self._layer_connections.disconnect_all()
        self._layer_connections.connect(self._session.rows.changed, lambda ids: self._timer.start())
        self._layer_connections.connect(self._session.rows.reset, self._timer.start)
        self.actions.attach()
        self.setEnabled(True)
        self.view.set_editable(not self._session.workspace.read_only)
        self.run_button.setEnabled(not self._session.workspace.read_only)
        self.form.show_choice(load_choice(self._session.project))
        self._say_summary()
        self.read()

    def _on_closed(self) -> None:
        self._layer_connections.disconnect_all()
        self.actions.detach()
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None
        hide_preview(self._session.project)
        self._result, self._fresh, self._stored = None, None, ()
        if self._folder is not None:
            self._folder.remove()
            self._folder = None
        self.view.show_listed([])
        self.summary.setText("")
        self.counted.emit(0)
        self.setEnabled(False)

    def read(self) -> None:
        """Read the open suggestions of the workspace anew, in the background."""
        workspace = self._session.workspace
        if workspace is None or self._reading is not None:
            return
        task = BackgroundWork(
            tr("Reading suggestions"),
            lambda: read_listed(workspace),
            lambda found: self._on_read(task, found),
            lambda error: self._on_read(task, (), error),
        )
        self._reading = task
        task.start()

    def _on_read(self, task, found, error=None) -> None:
        if task is not self._reading:
            return
        self._reading = None
        if error is not None:
            if not isinstance(error, USER_ERRORS):
                raise error
            self._messages.error(error)
            return
        self._stored = found
        self._show_list()

    def _on_run(self, results, warnings) -> None:
        self._result = self._fresh
        self._stored = self._result.listed
        for text in warnings:
            self._messages.warning(text)
        self._say_summary()
        self._preview()
        self.form_button.setChecked(not self._show_list())  # with nothing to decide, the summary says why

    def _show_list(self) -> int:
        """List what is still to decide; return how many there are."""
        rows = self._session.rows
        if rows is None:
            return 0
        known = (*self._stored, *(self._result.mixed if self._result else ()))
        by_id = {row.id: row for row in rows.rows.values()} if known else {}
        listed = []
        for one in known:
            row = by_id.get(one.parcel_id)
            if row is not None and _stands(one, row) and not self.actions.is_decided(one, row):
                listed.append((one, row.name or row.id[:8], row.status))
        listed.sort(key=lambda one: (one[0].kind[0], one[1].casefold()))
        if self.isVisible() or not listed:
            self.view.show_listed(listed)
        self.counted.emit(len(listed))
        return len(listed)

    def _say_summary(self) -> None:
        if self._result is None:
            ask = tr("Choose the evidence, then press Suggest. Nothing changes until you accept it.")
            self.summary.setText(ask)
            return
        figures, now = self._result.figures, self._now()
        lines = []
        for status in (*Status, None):
            name = "MIXED" if status is None else status.name
            count, area = figures[f"{name}_COUNT"], figures[f"{name}_HA"]
            before = now.get(status.value, 0) if status else 0
            if count or before:
                word = tr("mixed") if status is None else status_word(status)
                text = tr("{status}: {count} ({area} ha), now {before}")
                if status is None:
                    text = tr("{status}: {count} ({area} ha)")
                values = {"count": number(count), "area": number(area, 1), "before": number(before)}
                lines.append(text.format(status=word, **values))
        self.summary.setText(" · ".join(lines))

    def _now(self) -> dict:
        counts: dict = {}
        for row in self._session.rows.rows.values():
            counts[row.status] = counts.get(row.status, 0) + 1
        return counts

    def _preview(self) -> None:
        if self._result is not None and sip.isdeleted(self._result.preview):
            self._messages.info(tr("The preview was taken off the map: press Suggest to see it again."))
        elif self.on_map.isChecked() and self._result is not None:
            show_preview(self._iface, self._session.project, self._result.preview)
        else:
            hide_preview(self._session.project)

    def _show_running(self, running: bool) -> None:
        self.run_button.setText(tr("Cancel") if running else tr("Suggest"))
        self.progress.setVisible(running)
        self.progress.setValue(0)
        self.form.setEnabled(not running)


def _stands(one, row) -> bool:
    """Whether a suggestion is still to decide: the parcel is not so yet, or not reshaped since."""
    if one.status is not None:
        return (row.status, row.basis) != (one.status, one.basis)
    area = sum(piece.area_ha for piece in one.pieces)
    return bool(one.pieces) and abs((row.area_ha or 0.0) - area) <= _SAME_AREA * area
