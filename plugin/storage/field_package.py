"""A folder that goes into the field: the workspace's copy, a project with forms, photos' folder, base map.

It is made beside its place and renamed when whole. What was done in the field comes back by merging
its ``workspace.gpkg`` (``storage.merging``), which knows where it began.
"""

from __future__ import annotations

import os
import shutil
import uuid
import zipfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsCoordinateTransform, QgsRectangle

from ..core.mechanism.review_tables import SampleState
from ..translate import speaking, tr
from . import database
from .base_map import Tiles, draw_base_map, plan_tiles
from .copying import draft_copy, record_copy
from .errors import EditRefused, TerrestrialCarbonError, WorkspaceReadOnly
from .field_notes import PHOTOS
from .field_project import PackageLayers, PackageSample, write_project
from .field_readme import README_FILE, readme_text
from .merge_source import PACKAGE_FILE
from .samples import SampleFacts, samples
from .workspace import open_workspace

BASE_MAP_FILE = "basemap.mbtiles"
_MARGIN = 0.05  # of the extent, around it
_KEEP = ".keep"  # in the folder of photos: archives and Mergin Maps leave out empty folders


class PackageNotWritten(TerrestrialCarbonError):
    """A package could not be written; nothing of it is left."""

    def __init__(self, path, detail: str) -> None:
        text = tr(
            "The package {path} could not be written ({detail}): check the free space and whether you may "
            "write there. Nothing is left of it."
        )
        super().__init__(text.format(path=path, detail=detail))


@dataclass(frozen=True)
class PackageWish:
    """What a package shall hold.

    :param fids: rows of the parcels to show, ``None`` for all.
    :param extent: of the base map and of the first view, in the workspace's CRS; ``None``: of the parcels.
    :param sample_ids: ``None`` for all samples that are open.
    :param base_layers: what the base map shows, the first on top; they belong to the calling thread.
    :param scale: denominator of the base map's finest scale; ``most_mb``: megabytes it may have.
    :param reader: who goes out, put into each note. :param language: code; ``None``: the user's.
    """

    fids: tuple | None = None
    extent: QgsRectangle | None = None
    sample_ids: tuple | None = None
    base_layers: tuple = ()
    base_as_photo: bool = True
    scale: float = 25_000.0
    most_mb: float = 200.0
    parcels_editable: bool = False
    reader: str = ""
    language: str | None = None


@dataclass(frozen=True)
class Package:
    """What was written; sizes in bytes, ``tiles`` of the base map."""

    folder: str
    archive: str
    copy_id: str
    bytes_in_all: int
    base_map_bytes: int
    tiles: int
    samples: tuple


def write_package(
    workspace,
    wish: PackageWish,
    transform_context,
    *,
    folder=None,
    archive=None,
    go_on: Callable[[float], bool] = lambda done: True,
) -> Package:
    """Write a package into a new folder, a ZIP archive, or both; complete or not at all.

    :param go_on: told the share that is done (0 to 1); if it says no, nothing is left.
    :raises EditRefused: the folder is not empty, a sample is unknown, the base map is too large, or it
        was called off.
    :raises PackageNotWritten: the folder or the disk refuses.
    :raises WorkspaceReadOnly, WorkspaceLocked:
    """
    folder, archive = (None if one is None else Path(one) for one in (folder, archive))
    if workspace.read_only:
        raise WorkspaceReadOnly(workspace.path)
    if folder is not None:
        _refuse_not_empty(folder)
    chosen = _samples(workspace, wish.sample_ids)
    target = folder or archive
    draft = target.with_name(f".{target.stem}-{uuid.uuid4().hex[:8]}.part")  # QGIS looks into a “.zip”
    zipped = None if archive is None else archive.with_name(f".{archive.name}-{uuid.uuid4().hex[:8]}.part")
    try:
        draft.mkdir(parents=True)
        (draft / PHOTOS).mkdir()
        (draft / PHOTOS / _KEEP).write_bytes(b"")
        record, base_bytes, tiles = _fill(workspace, draft, wish, chosen, transform_context, go_on)
        size = sum(one.stat().st_size for one in draft.rglob("*") if one.is_file())
        if zipped is not None:
            zipped.parent.mkdir(parents=True, exist_ok=True)
            _zip(draft, zipped)
        record_copy(workspace, record)
        _put_in_place(draft, folder, zipped, archive)
    except OSError as error:
        raise PackageNotWritten(target, error.strerror or str(error)) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)
        if zipped is not None:
            with suppress(OSError):
                zipped.unlink()
    names = tuple(one.name for one in chosen)
    where = (str(folder or ""), str(archive or ""))
    return Package(*where, record["copy_id"], size, base_bytes, tiles, names)


def _put_in_place(draft: Path, folder: Path | None, zipped: Path | None, archive: Path | None) -> None:
    """Give the finished folder and archive their names."""
    if zipped is not None:
        os.replace(zipped, archive)
    if folder is not None:
        if folder.exists():
            folder.rmdir()
        os.replace(draft, folder)


def extent_of(workspace, wish: PackageWish) -> QgsRectangle:
    """Return the extent that the package shows: as wished, else of its parcels, else of the boundary."""
    if wish.extent is not None and not wish.extent.isEmpty():
        return wish.extent
    box, wanted = QgsRectangle(), None if wish.fids is None else set(wish.fids)
    for feature in workspace.parcel_layer().getFeatures():
        if (wanted is None or feature.id() in wanted) and feature.hasGeometry():
            box.combineExtentWith(feature.geometry().boundingBox())
    if box.isEmpty():
        box = workspace.boundary_layer().extent()
    if box.isEmpty():
        raise EditRefused(tr("There are no parcels and no boundary to show: give an extent."))
    box.grow(_MARGIN * max(box.width(), box.height()))
    return box


def tiles_of(workspace, wish: PackageWish, transform_context) -> Tiles:
    """Return the tiles that the base map would have.

    :raises EditRefused: they are too many, or there is nothing to show.
    """
    return plan_tiles(extent_of(workspace, wish), workspace.crs, wish.scale, transform_context)


def fids_within(workspace, box: QgsRectangle, crs, transform_context) -> tuple:
    """Return the rows of the parcels that meet a box of another CRS, and the box in the workspace's."""
    transform = QgsCoordinateTransform(crs, workspace.crs, transform_context)
    own = transform.transformBoundingBox(box)
    layer = workspace.parcel_layer()
    found = [one.id() for one in layer.getFeatures(own) if one.geometry().intersects(own)]
    return tuple(found), own


def fids_of(workspace, ids: Iterable[str] | None, status: str | None) -> tuple:
    """Return the rows of the parcels with these ids (``None``: any) and of this status (``None``: any)."""
    with database.reading(workspace.path) as connection:
        rows = connection.execute("SELECT fid, id, status FROM parcel").fetchall()
    wanted = None if ids is None else set(ids)
    return tuple(
        fid
        for fid, parcel_id, code in rows
        if (wanted is None or parcel_id in wanted) and (status is None or code == status)
    )


def _refuse_not_empty(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        text = tr("{path} is there already and is not empty: choose another folder, or a new name.")
        raise EditRefused(text.format(path=folder))


def _samples(workspace, wanted: Iterable[str] | None) -> list[SampleFacts]:
    """Return the samples chosen, all that are open where none is.

    :raises EditRefused: there is no such sample, or it is closed.
    """
    known = samples(workspace)
    if wanted is None:
        return [one for one in known if one.state == SampleState.OPEN.value]
    found = []
    for name in wanted:
        one = next((each for each in known if name in (each.id, each.name)), None)
        if one is None:
            text = tr("The workspace has no sample “{name}”: give one of its samples by name.")
            raise EditRefused(text.format(name=name))
        if one.state != SampleState.OPEN.value:
            text = tr("The sample “{name}” is closed and takes no labels from the field: reopen it first.")
            raise EditRefused(text.format(name=one.name))
        found.append(one)
    return found


def _fill(workspace, draft: Path, wish: PackageWish, chosen, transform_context, go_on) -> tuple:
    """Write everything into the draft; return the copy's record, the base map's bytes and its tiles."""
    extent = extent_of(workspace, wish)
    base, size, tiles = None, 0, None
    if wish.base_layers:
        base = draft / BASE_MAP_FILE
        tiles = plan_tiles(extent, workspace.crs, wish.scale, transform_context)
        size = draw_base_map(
            base,
            wish.base_layers,
            tiles,
            name=workspace.settings.name,
            most_mb=wish.most_mb,
            transform_context=transform_context,
            as_photo=wish.base_as_photo,
            go_on=lambda done: go_on(0.8 * done),
        )
    file = draft / PACKAGE_FILE
    record = draft_copy(workspace, file, file, wish.reader)
    if not go_on(0.85):
        raise EditRefused(tr("Called off: nothing of the package is left."))
    copy = open_workspace(file)
    with speaking(wish.language):
        layers = PackageLayers(
            extent,
            wish.fids,
            wish.parcels_editable,
            tuple(PackageSample(one.id, one.name, tuple(one.classes)) for one in chosen),
            base,
            tr("Base map"),
            wish.reader,
        )
        write_project(copy, draft, layers)
        text = readme_text(workspace, wish, record, [one.name for one in chosen], size)
        (draft / README_FILE).write_text(text, encoding="utf-8")
    copy.settle()
    database.check_whole(file)
    if not go_on(0.95):
        raise EditRefused(tr("Called off: nothing of the package is left."))
    return record, size, tiles.count if tiles else 0


def _zip(folder: Path, target: Path) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                kind = zipfile.ZIP_STORED if path.suffix == ".mbtiles" else zipfile.ZIP_DEFLATED
                archive.write(path, path.relative_to(folder).as_posix(), kind)
