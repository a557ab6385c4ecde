"""Which parcels of a layer are signed off, for whoever is about to write them, and the words for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from qgis.core import QgsFeatureRequest, QgsVectorLayer

from ..core.mechanism.review_tables import SignOffState
from ..translate import tr
from . import database
from .errors import EditRefused
from .project import source_path
from .review_words import role_word
from .values import from_attribute

_NAMED = 3  # parcels named in a sentence
_REVIEW = "review_state"
_LOCKED = (
    "SELECT p.fid, p.id, p.name, s.who, s.role, s.at, s.statement FROM sign_off AS s "
    "JOIN parcel AS p ON p.id = s.parcel_id WHERE s.state = ? ORDER BY p.fid"
)


@dataclass(frozen=True)
class Lock:
    """A parcel that is signed off: by whom, in which role, when (ISO 8601 in UTC)."""

    fid: int
    parcel_id: str
    name: str
    who: str
    role: str
    at: str
    statement: str

    @property
    def label(self) -> str:
        """The parcel as people call it."""
        return self.name or self.parcel_id[:8]


class ParcelsLocked(EditRefused):
    """Parcels are signed off, and cannot be changed until they are reopened."""

    def __init__(self, locks: Iterable[Lock]) -> None:
        super().__init__(locked_sentence(locks))


def locks_of(path) -> dict[int, Lock]:
    """Return feature id → lock of the parcels of a workspace that are signed off."""
    with database.reading(path) as connection:
        rows = connection.execute(_LOCKED, (SignOffState.SIGNED.value,)).fetchall()
    return {row[0]: Lock(*(value if value is not None else "" for value in row)) for row in rows}


def locks_in(layer: QgsVectorLayer, fids: Iterable[int] | None = None) -> dict[int, Lock]:
    """Return feature id → lock of those parcels of a layer that are signed off; none of another layer.

    :param fids: features asked for; all if not given.
    """
    path = source_path(layer)
    if layer.providerType() != "ogr" or not path.is_file() or not database.has_sqlite_header(path):
        return {}
    found = _locks_if_workspace(path)
    return found if fids is None else {fid: found[fid] for fid in fids if fid in found}


def left_out(layer: QgsVectorLayer, fids: Iterable[int]) -> tuple[list[int], list[Lock]]:
    """Return the features that may be written, and the locks of the others.

    :raises ParcelsLocked: all of them are signed off.
    """
    fids = list(fids)
    locks = locks_in(layer, fids)
    if locks and len(locks) == len(set(fids)):
        raise ParcelsLocked(locks.values())
    return [fid for fid in fids if fid not in locks], list(locks.values())


def locked_edits(
    layer: QgsVectorLayer, locks: Mapping[int, Lock], fids: Iterable[int] | None = None
) -> list[Lock]:
    """Return the locks of parcels that the layer's unsaved edits change, with what is equal left aside.

    :param locks: see :func:`locks_of`.
    :param fids: features that may have been changed; all that are locked if not given.
    """
    buffer = layer.editBuffer()
    if buffer is None or not locks:
        return []
    asked = set(locks) if fids is None else set(fids) & set(locks)
    deleted = {fid for fid in asked if buffer.isFeatureDeleted(fid)}
    values = {fid for fid in asked - deleted if buffer.isFeatureAttributesChanged(fid)}
    shapes = {fid for fid in asked - deleted if buffer.isFeatureGeometryChanged(fid)}
    changed = deleted | _changed(layer, values | shapes)
    return [locks[fid] for fid in sorted(changed)]


def locked_sentence(locks: Iterable[Lock]) -> str:
    """Return the sentence that names parcels which are signed off, and says the way out."""
    locks = list(locks)
    if len(locks) == 1:
        text = tr("Parcel “{parcel}” was signed off by {who} ({role}): reopen it in the Review panel first.")
        one = locks[0]
        return text.format(parcel=one.label, who=one.who, role=role_word(one.role))
    text = tr("{number} parcels are signed off ({names}): reopen them in the Review panel first.")
    return text.format(number=len(locks), names=names_of(locks))


def left_out_sentence(locks: Iterable[Lock]) -> str:
    """Return the sentence that says how many parcels were left as they are for being signed off."""
    locks = list(locks)
    text = tr("Signed off, and left as they are: {number} ({names}). Reopen them to change them.")
    return text.format(number=len(locks), names=names_of(locks))


def names_of(locks: Iterable[Lock]) -> str:
    """Return the first names of parcels as a list in a sentence."""
    locks = list(locks)
    names = tr(", ").join(one.label for one in locks[:_NAMED])
    return names if len(locks) <= _NAMED else tr("{names}, …").format(names=names)


def _locks_if_workspace(path) -> dict[int, Lock]:
    query = "SELECT count(*) FROM sqlite_master WHERE name IN ('parcel', 'sign_off')"
    with database.reading(path) as connection:
        if connection.execute(query).fetchone()[0] < 2:
            return {}
    return locks_of(path)


def _changed(layer: QgsVectorLayer, fids) -> set[int]:
    """Return the features whose edited record is not the one that is saved."""
    if not fids:
        return set()
    saved, edited = (
        {
            feature.id(): _record(feature)
            for feature in source.getFeatures(QgsFeatureRequest().setFilterFids(list(fids)))
        }
        for source in (layer.dataProvider(), layer)
    )
    return {fid for fid in fids if saved.get(fid) != edited.get(fid)}


def _record(feature) -> tuple:
    geometry = bytes(feature.geometry().asWkb()) if feature.hasGeometry() else b""
    names = [field.name() for field in feature.fields()]
    values = {
        name: from_attribute(value) for name, value in zip(names, feature.attributes()) if name != _REVIEW
    }
    return {name: None if value == "" else value for name, value in values.items()}, geometry
