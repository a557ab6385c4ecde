"""What the Overlays dock knows of a parcel: its status of this moment, holder, projects and credits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from qgis.core import QgsFeatureRequest
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.overlays.watch import Land
from ...storage.parcel_figures import read_saved_rows
from ...storage.values import from_attribute
from ...translate import tr
from ..connections import Connections

#: Tagging many parcels ends in one renewal of what is shown, ms.
PAUSE_MS = 250


@dataclass(frozen=True)
class Titles:
    """Projects by parcel id, parcels with credits, names of holders and projects, as the ledger has them."""

    projects_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    credited: frozenset[str] = frozenset()
    holder_names: Mapping[str, str] = field(default_factory=dict)
    project_names: Mapping[str, str] = field(default_factory=dict)


def read_titles(book) -> Titles:
    """Read the projects of all parcels, and which of them carry credits that were issued."""
    projects_of: dict = {}
    for row in book.rows("project_parcel"):
        projects_of.setdefault(row["parcel_id"], []).append(row["project_id"])
    issued = {row["project_id"] for row in book.rows("credit_block")}
    credited = {parcel for parcel, projects in projects_of.items() if not issued.isdisjoint(projects)}
    names = {row["id"]: row["code"] or row["name"] or row["id"] for row in book.rows("project")}
    return Titles(
        {parcel: tuple(projects) for parcel, projects in projects_of.items()},
        frozenset(credited),
        {row["id"]: row["name"] or row["id"] for row in book.rows("holder")},
        names,
    )


class LandBook(QObject):
    """Looks parcels up by their id; ``changed`` comes when a status, a name or a title is another."""

    changed = pyqtSignal()

    def __init__(self, session, parent=None) -> None:
        super().__init__(parent)
        self._session = session
        self._fids: dict[str, int] = {}
        self._holders: dict[str, str | None] = {}
        self._touched: set[int] = set()
        self._stale = False
        self.titles = Titles()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._connections = Connections()
        self._connections.connect(self._pause.timeout, self._renew)

    def attach(self) -> None:
        """Follow the parcels of the workspace that is open now."""
        connect, rows = self._connections.connect, self._session.rows
        connect(rows.reset, self._on_reset)
        connect(rows.changed, self._on_changed)
        self._read()

    def detach(self) -> None:
        """Forget everything and follow nothing."""
        self._pause.stop()
        self._connections.disconnect_all()
        self._connections.connect(self._pause.timeout, self._renew)
        self._fids, self._holders, self.titles = {}, {}, Titles()

    def show_titles(self, titles: Titles) -> None:
        """Take what was read from the ledger."""
        self.titles = titles
        self.changed.emit()

    def land(self, parcel_id: str) -> Land:
        """Return what is known of a parcel."""
        row = self._row(parcel_id)
        titles = self.titles
        projects = titles.projects_of.get(parcel_id, ())
        credited = parcel_id in titles.credited
        holder = self._holders.get(parcel_id)
        if row is None:
            return Land(parcel_id[:8], None, None, holder, projects, credited)
        return Land(row.name or parcel_id[:8], row.status, row.basis, holder, projects, credited)

    def holder_word(self, holder_id: str | None) -> str:
        """Return the name of a right holder."""
        if holder_id is None:
            return tr("no right holder named")
        return self.titles.holder_names.get(holder_id, holder_id)

    def project_word(self, project_id: str | None) -> str:
        """Return the code of a project."""
        if project_id is None:
            return tr("no project")
        return self.titles.project_names.get(project_id, project_id)

    def _row(self, parcel_id: str):
        rows = self._session.rows
        fid = self._fids.get(parcel_id)
        return None if rows is None or fid is None else rows.rows.get(fid)

    def _on_reset(self) -> None:
        self._stale = True
        self._pause.start()

    def _on_changed(self, fids) -> None:
        self._touched |= fids
        self._pause.start()

    def _renew(self) -> None:
        """Bring what is kept up to date: all of it after a reset, else the parcels that were touched."""
        touched, self._touched = self._touched, set()
        if self._stale:
            self._read()
        else:
            rows = self._session.rows.rows
            self._fids.update((rows[fid].id, fid) for fid in touched if fid in rows)
            self._holders.update(_holders_as_edited(self._session.parcel_layer, touched))
        self.changed.emit()

    def _read(self) -> None:
        session, self._stale = self._session, False
        self._touched = set()
        self._fids = {row.id: fid for fid, row in session.rows.rows.items()}
        layer = session.parcel_layer
        saved = None if layer is None or layer.isModified() else read_saved_rows(layer, ("id", "holder_id"))
        if saved is not None:
            self._holders = {identity: holder for _, identity, holder in saved if holder}
        elif layer is not None:
            self._holders = _holders_as_edited(layer)


def _holders_as_edited(layer, fids=None) -> dict[str, str | None]:
    """Return parcel id → id of the holder, unsaved edits included; of some parcels or of all."""
    fields = layer.fields()
    places = [fields.indexOf("id"), fields.indexOf("holder_id")]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setSubsetOfAttributes(places)
    if fids is not None:
        request.setFilterFids(list(fids))
    pairs = ([feature.attribute(place) for place in places] for feature in layer.getFeatures(request))
    return {identity: from_attribute(holder) or None for identity, holder in pairs}
