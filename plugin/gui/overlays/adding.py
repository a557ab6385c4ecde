"""Adding maps, one after another: looked at in the background, confirmed by the user, laid over the land.

Nothing waits on the main thread: files, folders and services are opened, sampled and written into the
workspace by tasks. What cannot be read ends in one sentence, and the next map has its turn.
"""

from __future__ import annotations

import uuid
from collections import deque
from dataclasses import dataclass, replace

from qgis.core import QgsFeedback
from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer, pyqtSignal

from ...core.findings import RuleError
from ...core.overlays.encoding import Encoding, of_year, years_seen
from ...core.overlays.encoding_json import told_of
from ...core.overlays.event_fields import told_of_fields
from ...core.overlays.gcbm import is_events, legend_encoding
from ...raster.errors import Cancelled
from ...raster.sample import sample_of
from ...storage.overlay_files import build_mosaic, maps_in, mosaic_path, source_of_file
from ...storage.overlay_probe import Stopped
from ...storage.overlay_project import (
    add_to_tree,
    layer_of,
    make_layer,
    network_warning,
    remove_layer,
    restore,
)
from ...storage.overlay_sources import Source
from ...storage.overlays import Overlay, add_overlay, overlays, remove_overlay
from ...tasks.background import BackgroundWork
from ...translate import tr
from ..connections import Connections
from ..messages import USER_ERRORS
from .drops import dropped
from .map_looks import Looked, fields_of, look
from .renewal import stamp


@dataclass(frozen=True)
class _Wanted:
    """A map that waits: where from, and for one of a series its year and what was said of the first."""

    source: Source
    authcfg: str = ""
    series: str = ""
    year: int | None = None


class Adder(QObject):
    """Adds maps to the open workspace and to the project.

    ``added`` carries the id of each map that was added or found again, ``failed`` an error or a sentence,
    ``warned`` a sentence, ``busy`` whether something is going on.

    :param confirm: ``(name, sample, entries, legend, look) → Confirmed | None`` asks what a raster is;
        ``None`` gives up this map and those that wait.
    :param confirm_vector: ``(name, sample, entries) → ConfirmedVector | None`` asks what a vector map is;
        without it the best guess is taken.
    :param catalogue: ``(workspace) → Catalogue``, with the user's own kinds.
    """

    added = pyqtSignal(str)
    failed = pyqtSignal(object)
    warned = pyqtSignal(str)
    busy = pyqtSignal(bool)

    def __init__(self, session, confirm, catalogue, parent=None, confirm_vector=None) -> None:
        super().__init__(parent)
        self._session, self._confirm, self._catalogue = session, confirm, catalogue
        self._confirm_vector = confirm_vector
        self._waiting = deque()
        self._said = {}  # series → what the user said of its first map
        self._task = self._feedback = self._asking = None
        self._connections = Connections()
        self._connections.connect(session.closed, self.cancel)

    @property
    def is_busy(self) -> bool:
        """Whether a map is being added."""
        return self._task is not None or self._asking is not None or bool(self._waiting)

    def add_files(self, paths) -> None:
        """Add files, each a map."""
        paths = list(paths)
        self._run(
            tr("Opening maps"),
            lambda: [_Wanted(source_of_file(path)) for path in paths],
            self._queue,
        )

    def add_folder(self, folder) -> None:
        """Add the maps of a folder: tiles of one product as a mosaic, files by year as a series."""
        workspace, feedback = self._session.workspace, QgsFeedback()

        def work():
            return _wanted_of_folder(workspace, folder, feedback.isCanceled)

        self._run(tr("Looking for maps"), work, self._queue, feedback)

    def add_sources(self, sources, authcfg: str = "") -> None:
        """Add maps by their sources (:class:`Source`), such as those of services."""
        self._queue([_Wanted(source, authcfg) for source in sources])

    def add_dropped(self, mime) -> None:
        """Add what was dropped (mime data :func:`.drops.can_take` says yes to)."""
        found = dropped(mime)
        for sentence in found.refused:
            self.failed.emit(sentence)
        self.add_sources(found.sources)
        for folder in found.folders:
            self.add_folder(folder)

    def remove(self, overlay_ids) -> None:
        """Take maps out of workspace and project; their files stay.

        :raises TerrestrialCarbonError: the workspace cannot be written.
        """
        for overlay_id in overlay_ids:
            remove_overlay(self._session.workspace, overlay_id)
            remove_layer(self._session.project, overlay_id)

    def restore(self) -> None:
        """Lay maps of the workspace over the land that the project does not hold; name those that fail."""
        workspace = self._session.workspace
        if workspace is None:
            return
        missing, problems = restore(self._session.project, overlays(workspace))
        for sentence in problems:
            self.failed.emit(sentence)
        entries = self._catalogue(workspace)
        for overlay in missing:
            self._open_again(overlay, _entry(entries, overlay.kind))

    def cancel(self) -> None:
        """Stop at once; maps that wait are forgotten, what was added stays."""
        self._waiting.clear()
        self._said.clear()
        if self._feedback is not None:
            self._feedback.cancel()
        if self._task is not None:
            self._task.cancel()
        if self._task is not None or self._asking is not None:
            self._task = self._feedback = self._asking = None
        self.busy.emit(False)

    def unload(self) -> None:
        """Stop, and let go of the session."""
        self._connections.disconnect_all()
        self.cancel()

    def _queue(self, wanted) -> None:
        self._waiting.extend(wanted)
        self._next()

    def _next(self) -> None:
        if self._task is not None or self._asking is not None:
            return
        if not self._waiting or self._session.workspace is None:
            self._waiting.clear()
            self._said.clear()
            self.busy.emit(False)
            return
        wanted, feedback = self._waiting.popleft(), QgsFeedback()
        if isinstance(wanted, tuple):  # work that came while another went on
            self._run(*wanted)
            return
        entries = self._catalogue(self._session.workspace)
        self._run(
            tr("Looking at {name}").format(name=wanted.source.name),
            lambda: look(wanted.source, entries, feedback, wanted.authcfg),
            lambda looked: self._ask_soon(wanted, looked, entries),
            feedback,
        )

    def _ask_soon(self, wanted: _Wanted, looked: Looked, entries) -> None:
        """Ask when the task has ended: a dialog inside its end would hold up all other tasks."""
        self._asking = (wanted, looked, entries)
        QTimer.singleShot(0, self._ask_now)

    def _ask_now(self) -> None:
        if self._asking is None or self._session.workspace is None:
            return  # given up meanwhile
        try:
            self._ask(*self._asking)
        finally:  # a defect stops this map only
            self._asking = None
            self._next()

    def _ask(self, wanted: _Wanted, looked: Looked, entries) -> None:
        """Ask what a map is, once for a series; then lay it over."""
        if looked.sample is None:
            self._ask_vector(wanted, looked, entries)
            return
        said = _of_next(self._said.get(wanted.series), wanted, looked) if wanted.series else None
        if said is None:
            said = self._confirm(
                looked.source.name, looked.sample, entries, looked.legend,
                lambda band: sample_of(looked.source.uri, band),
            )  # fmt: skip
            if said is None:
                self.cancel()
                return
            if wanted.series:
                self._said[wanted.series] = said
        settings = {"series": wanted.series} if wanted.series else {}
        if said.year is not None or wanted.year is not None:
            settings["year"] = said.year if said.year is not None else wanted.year
        if said.dates:
            settings["dates"] = list(said.dates)
        seen = years_seen(said.encoding, (code for code, _ in looked.sample.values))
        if seen is not None and looked.sample.band == said.band:
            settings["years"] = list(seen)
        told = {} if said.encoding is None else told_of(said.encoding)
        self._lay(_overlay(looked, said.entry, told, said.unit, said.band, settings), said.entry)

    def _ask_vector(self, wanted: _Wanted, looked: Looked, entries) -> None:
        """Ask what a vector map is; pictures of a service are nothing else."""
        entry = looked.guess.entry if looked.guess is not None else None
        if looked.vector is None:
            entry = _entry(entries, "looks_only")
        told = fields_of(looked.guess)
        if looked.vector is not None and looked.guess is not None and self._confirm_vector is not None:
            said = self._said.get(wanted.series) if wanted.series else None
            said = said or self._confirm_vector(looked.source.name, looked.vector, entries)
            if said is None:
                self.cancel()
                return
            if wanted.series:
                self._said[wanted.series] = said
            entry, told = said.entry, {} if said.fields is None else told_of_fields(said.fields)
        self._lay(_overlay(looked, entry, told, "", 1, {}), entry)

    def _lay(self, overlay: Overlay, entry) -> None:
        workspace = self._session.workspace
        if workspace is None:  # closed while the user was asked
            return

        def work():
            named = replace(overlay, id=overlay.id or _new_id(), **stamp(overlay.source))
            layer = make_layer(named, entry)
            kept = add_overlay(workspace, named)
            layer.moveToThread(QCoreApplication.instance().thread())
            return kept, layer

        self._run(tr("Adding {name}").format(name=overlay.name), work, lambda made: self._show(*made, entry))

    def _open_again(self, overlay: Overlay, entry) -> None:
        def work():
            layer = make_layer(overlay, entry)
            layer.moveToThread(QCoreApplication.instance().thread())
            return overlay, layer

        task = BackgroundWork(
            tr("Opening {name}").format(name=overlay.name), work,
            lambda made: self._show_again(*made, entry), self._tell,
        )  # fmt: skip
        task.start()

    def _show_again(self, overlay: Overlay, layer, entry) -> None:
        there = {one.id for one in overlays(self._session.workspace)} if self._session.workspace else ()
        if overlay.id in there and layer_of(self._session.project, overlay.id) is None:  # asked for twice
            add_to_tree(self._session.project, layer, entry)
            self.added.emit(overlay.id)

    def _show(self, overlay: Overlay, layer, entry) -> None:
        add_to_tree(self._session.project, layer, entry)
        warning = network_warning(overlay)
        if warning:
            self.warned.emit(warning)
        self.added.emit(overlay.id)
        self._next()

    def _run(self, title, work, done, feedback=None) -> None:
        """Do one thing in the background; one at a time, others wait their turn."""
        if self._task is not None:
            self._waiting.append((title, work, done, feedback))
            return
        self.busy.emit(True)

        def end(result):
            self._forget(task)
            done(result)

        def fail(error):
            self._forget(task)
            try:
                self._tell(error)
            finally:
                self._next()

        task = BackgroundWork(title, work, end, fail)
        self._task, self._feedback = task, feedback
        task.start()

    def _forget(self, task) -> None:
        if task is self._task:
            self._task = self._feedback = None

    def _tell(self, error) -> None:
        if isinstance(error, (Stopped, Cancelled)):
            return
        if not isinstance(error, USER_ERRORS):
            raise error
        self.failed.emit(error)


def _wanted_of_folder(workspace, folder, cancel) -> list[_Wanted]:
    """Return the maps of a folder; mosaics are written beside the workspace."""
    found = []
    for group in maps_in(folder, cancel):
        for one in group.maps:
            if cancel():
                return []
            path = one.paths[0]
            if one.is_mosaic:
                path = build_mosaic(one.paths, mosaic_path(workspace.path, one.name))
            source = replace(source_of_file(path), name=one.name)
            found.append(_Wanted(source, series=group.name if group.is_series else "", year=one.year))
    return found


def _overlay(looked: Looked, entry, told: dict, unit: str, band: int, settings: dict) -> Overlay:
    source = looked.source
    return Overlay(
        source.name,
        source.uri,
        entry.id if entry is not None else "",
        band,
        told,
        unit or (entry.unit if entry is not None else ""),
        entry.citation if entry is not None else "",
        settings={"provider": source.provider, **settings},
    )


def _of_next(said, wanted: _Wanted, looked: Looked):
    """Return what was said of the first map of a series as it holds of another, ``None`` if it may not.

    A legend is of one map: the next has its own years, and may give its codes other meanings.
    """
    if said is None or wanted.year is None:
        return said
    encoding, hint = said.encoding, said.entry.guess
    if hint.legend == "events":
        encoding = _of_legend(looked.legend, wanted.year)
        return None if encoding is None else replace(said, year=wanted.year, encoding=encoding)
    if hint.asks == "period":
        return None
    dates = (wanted.year,) if len(said.dates) == 1 else said.dates  # of a stack in a file a year
    encoding = None if encoding is None else of_year(encoding, wanted.year)
    return replace(said, year=wanted.year, dates=dates, encoding=encoding)


def _of_legend(legend, year: int) -> Encoding | None:
    if legend is None or not is_events(legend):
        return None
    try:
        return legend_encoding(legend, year)
    except RuleError:
        return None


def _entry(entries, kind: str):
    return next((entry for entry in entries if entry.id == kind), None)


def _new_id() -> str:
    return str(uuid.uuid4())
