"""Keeps the attachments on the evidence page in step with the selection, and does what they ask for."""

from qgis.core import QgsFeatureRequest, QgsVectorLayerFeatureSource
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.mechanism.evidence_tables import EvidenceKind
from ...storage.editing import read_features
from ...storage.evidence import attach, detach, layer_item, link_item
from ...storage.evidence_list import place_of
from ...translate import tr
from ..widgets import number, parcels
from ..workspace_works import WorkspaceWorks
from .attachments_data import FIELDS, Overview, VerifiedFiles, lacking_ids, overview, parcel_records
from .attachments_dialogs import LayerDialog, LinkDialog, NoteDialog, ReasonDialog, ask_files
from .attachments_opening import open_piece, zoom_to_piece
from .attachments_pictures import icon_and_picture, read_small

#: More parcels selected at once are read off the main thread.
MOST_AT_ONCE = 300
#: Files up to this many bytes together are read through without being asked for.
MOST_BYTES_READ = 200 * 1024 * 1024
_MOST_PICTURES = 50
_PAUSE_MS = 400


class AttachmentsController(QObject):
    """``lacking`` carries the ids of all parcels that lack evidence."""

    lacking = pyqtSignal(object)

    def __init__(self, iface, session, page, messages, parent=None) -> None:
        super().__init__(parent)
        self._iface, self._session, self._page, self._messages = iface, session, page, messages
        self._view = page.attachments
        self._verified, self._turn = VerifiedFiles(), 0
        self._works = WorkspaceWorks(session, messages, self)
        self._pictures: dict = {}  # SHA-256 → icon and picture
        self._wants_lacking = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._find_lacking)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refresh)
        view = self._view
        view.add_asked.connect(self.ask_to_add)
        view.open_asked.connect(self.open_piece)
        view.zoom_asked.connect(self.zoom_to_piece)
        view.detach_asked.connect(self.ask_to_detach)
        view.verify_asked.connect(self.verify)
        page.dropped.connect(self.add_dropped)

    def unload(self) -> None:
        """Stop what runs."""
        self._timer.stop()
        self._soon.stop()
        self._works.cancel()

    def refresh_soon(self) -> None:
        """Show the evidence once all that has just changed has been told."""
        self._soon.start()
        if self._wants_lacking:
            self._timer.start()

    def refresh(self) -> None:
        """Show the evidence of the parcels selected now."""
        layer, workspace = self._session.parcel_layer, self._session.workspace
        self._turn += 1
        fids = layer.selectedFeatureIds() if layer is not None and workspace is not None else []
        if not fids:
            self._view.show_overview(Overview())
        elif len(fids) <= MOST_AT_ONCE:
            with self._messages.guard():
                records = parcel_records(read_features(layer, fids, FIELDS, geometry=False))
                self._show(overview(workspace, records))
        else:
            source, turn = QgsVectorLayerFeatureSource(layer), self._turn
            request = _request(layer).setFilterFids(fids)
            self._works.start(
                tr("Reading the evidence of the selected parcels"),
                lambda go_on: overview(workspace, parcel_records(source.getFeatures(request))),
                lambda found: self._show(found) if turn == self._turn else None,
            )

    def want_lacking(self, wanted: bool) -> None:
        """Find the parcels that lack evidence, now and after each change; or do so no more."""
        self._wants_lacking = wanted
        if wanted:
            self._find_lacking()

    def ask_to_add(self, kind: str, supports: str, ids) -> None:
        """Ask for what is attached, and attach it to parcels (``None``: all selected)."""
        window, kind = self._iface.mainWindow(), EvidenceKind(kind)
        if kind in (EvidenceKind.FILE, EvidenceKind.PHOTO):
            files = ask_files(window, kind is EvidenceKind.PHOTO)
            if files:
                self.add(supports, ids, files=files)
            return
        dialog = {
            EvidenceKind.LINK: LinkDialog,
            EvidenceKind.NOTE: NoteDialog,
            EvidenceKind.LAYER: LayerDialog,
        }[kind](window)
        if dialog.exec():
            if kind is EvidenceKind.LAYER:
                self.add(supports, ids, layers=[dialog.source()])
            else:
                self.add(supports, ids, items=[dialog.item()])
        dialog.deleteLater()

    def add_dropped(self, files, addresses) -> None:
        """Attach what was dropped on the page: files, and addresses of the web."""
        supports = self._view.supports.currentData()
        self.add(supports, None, files=files, items=[link_item(address) for address in addresses])

    def add(self, supports: str, ids, files=(), items=(), layers=()) -> None:
        """Attach files, pieces and layers (source, name, remark) to parcels, in the background."""
        workspace, shown = self._session.workspace, self._overview_ids()
        ids = list(shown if ids is None else ids)
        if workspace is None or not ids:
            self._messages.info(tr("Select the parcels that the evidence is for, then attach it."))
            return

        def work(go_on):
            beside = workspace.path.parent
            pieces = [*items, *(layer_item(*layer, folder=beside, go_on=go_on) for layer in layers)]
            return attach(workspace, ids, files=files, items=pieces, supports=[supports], go_on=go_on)

        def done(result) -> None:
            if result.get("restored"):
                text = tr("Files put back as they were attached: {number}.")
                self._messages.success(text.format(number=number(result["restored"])))
            else:
                text = tr("Attached to {parcels}: {number}.")
                values = {"parcels": parcels(len(ids)), "number": number(len(result["ids"]))}
                self._messages.success(text.format(**values))
            self._after_change()

        self._works.start(tr("Attaching evidence"), work, done)

    def ask_to_detach(self, piece) -> None:
        """Ask why, and take a piece off the selected parcels."""
        if piece is None:
            return
        ids = set(self._overview_ids())
        own = [one for one in piece.parcel_ids if one in ids]
        dialog = ReasonDialog(piece.title, parcels(len(own)), self._iface.mainWindow())
        if dialog.exec():
            workspace, reason = self._session.workspace, dialog.reason.text()
            text = tr("“{title}” is detached.").format(title=piece.title)

            def done(result) -> None:
                self._messages.success(text)
                self._after_change()

            self._works.start(
                tr("Detaching evidence"), lambda go_on: detach(workspace, piece.id, own, reason), done
            )
        dialog.deleteLater()

    def open_piece(self, piece) -> None:
        """Open the file, link or layer of a piece."""
        if piece is None or piece.kind == EvidenceKind.NOTE.value:
            return
        with self._messages.guard():
            told = open_piece(self._iface, self._session, piece)
            if told:
                self._messages.info(told)

    def zoom_to_piece(self, piece) -> None:
        """Show where a photo was taken."""
        with self._messages.guard():
            zoom_to_piece(self._iface, piece)

    def verify(self) -> None:
        """Read through all files shown, however large."""
        self._look(self._shown().pieces, told=True)

    def _show(self, found: Overview) -> None:
        workspace = self._session.workspace
        found.states.update(self._verified.states(workspace, found.pieces))
        self._view.show_overview(found)
        self._page.show_attachments_of(len(found.parcel_ids))
        unread = [piece for piece in found.pieces if piece.has_file and piece.id not in found.states]
        if unread and sum(piece.size_bytes or 0 for piece in unread) <= MOST_BYTES_READ:
            self._look(unread, told=False)
        photos = [piece for piece in found.pieces if piece.kind == EvidenceKind.PHOTO.value][:_MOST_PICTURES]
        if photos:
            self._read_pictures(photos)

    def _look(self, pieces, told: bool) -> None:
        workspace, turn = self._session.workspace, self._turn

        def done(states) -> None:
            if turn == self._turn:
                self._view.show_states(states)
            bad = sum(1 for state in states.values() if state.value != "fine")
            if told and bad:
                text = tr(
                    "Files or layers that are missing or changed: {number}. They are marked in the list."
                )
                self._messages.warning(text.format(number=number(bad)))
            elif told:
                self._messages.success(
                    tr("All files and layers that can be compared are as they were attached.")
                )

        self._works.start(
            tr("Verifying the evidence"),
            lambda go_on: self._verified.look(workspace, pieces, go_on, anew=told),
            done,
        )

    def _read_pictures(self, photos) -> None:
        places = {piece.sha256: place_of(self._session.workspace, piece) for piece in photos}
        unread = {one: place for one, place in places.items() if place and one not in self._pictures}

        def show() -> None:
            for piece in self._view.overview.pieces:
                if piece.sha256 in self._pictures:
                    self._view.show_thumbnail(piece.id, *self._pictures[piece.sha256])

        def done(images) -> None:
            self._pictures.update({one: icon_and_picture(i) for one, i in images.items() if not i.isNull()})
            show()

        show()
        if unread:
            work = lambda go_on: {one: read_small(place) for one, place in unread.items()}  # noqa: E731
            self._works.start(tr("Reading photos"), work, done)

    def _find_lacking(self) -> None:
        layer, workspace = self._session.parcel_layer, self._session.workspace
        if layer is None or workspace is None or not self._wants_lacking:
            return
        source, request = QgsVectorLayerFeatureSource(layer), _request(layer)
        self._works.start(
            tr("Looking for parcels that lack evidence"),
            lambda go_on: lacking_ids(workspace, parcel_records(source.getFeatures(request))),
            self.lacking.emit,
        )

    def _after_change(self) -> None:
        self.refresh()
        if self._wants_lacking:
            self._timer.start()

    def _shown(self) -> Overview:
        return self._view.overview

    def _overview_ids(self):
        """Return the ids of the parcels selected now, whether their evidence has been read or not."""
        layer, rows = self._session.parcel_layer, self._session.rows
        if layer is None or rows is None:
            return ()
        return [rows.rows[fid].id for fid in layer.selectedFeatureIds() if fid in rows.rows]


def _request(layer) -> QgsFeatureRequest:
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return request.setSubsetOfAttributes(list(FIELDS), layer.fields())
