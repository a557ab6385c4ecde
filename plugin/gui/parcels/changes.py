"""What the edit session changes, parcel by parcel; taking single parcels back."""

from typing import NamedTuple

from qgis.core import NULL, QgsFeature, QgsFeatureRequest
from qgis.PyQt.QtCore import QDate

from ...core.parcel import Status
from ...processing.messages import shown_date
from ...storage.editing import edit_command, insert, write_geometry, write_values
from ...storage.form import aliases
from ...storage.words import basis_word, flag_word, plan_word, status_word
from ...translate import tr
from ..widgets import number

#: Fields no user needs in the list: keys and notes of the program.
_SILENT = frozenset(("fid", "parent_ids", "valid_from", "valid_to"))
_WORDS = {"basis": basis_word, "flag": flag_word, "plan_class": plan_word}


class Change(NamedTuple):
    """One line: which parcel, which field, old and new value as text."""

    fid: int
    parcel: str
    field: str
    old: str
    new: str


def changed_ids(layer) -> set:
    """Return the feature ids of the parcels that this edit session changes, adds or deletes."""
    buffer = None if layer is None else layer.editBuffer()
    if buffer is None:
        return set()
    ids = set(buffer.changedAttributeValues()) | set(buffer.changedGeometries())
    return ids | set(buffer.addedFeatures()) | set(buffer.deletedFeatureIds())


def pending_changes(layer, limit: int) -> list[Change]:
    """Return the changes in the edit buffer, of at most ``limit`` parcels, oldest id first."""
    buffer = layer.editBuffer()
    if buffer is None:
        return []
    ids = sorted(changed_ids(layer), key=lambda fid: (fid < 0, abs(fid)))[:limit]
    saved = _saved_features(layer, [fid for fid in ids if fid >= 0], geometry=False)
    values, shapes = buffer.changedAttributeValues(), buffer.changedGeometries()
    added, deleted = buffer.addedFeatures(), set(buffer.deletedFeatureIds())
    fields, names = layer.fields(), aliases()
    lines = []
    for fid in ids:
        if fid in added:
            lines.append(Change(fid, _title(added[fid]), tr("new parcel"), "", _facts(added[fid])))
            continue
        feature = saved.get(fid)
        if feature is None:
            continue
        if fid in deleted:
            lines.append(Change(fid, _title(feature), tr("deleted parcel"), _facts(feature), ""))
            continue
        if fid in shapes:
            lines.append(Change(fid, _title(feature), tr("geometry"), "", tr("changed")))
        for index, new in sorted(values.get(fid, {}).items()):
            name = fields.at(index).name()
            old = feature.attribute(index)
            if name not in _SILENT and not _same(old, new):
                lines.append(
                    Change(fid, _title(feature), names.get(name, name), _text(name, old), _text(name, new))
                )
    return lines


def drop_changes(layer, fids) -> None:
    """Give parcels back what is saved of them, in one undo step; new ones are deleted.

    :raises EditRefused: the layer does not take it.
    """
    buffer = layer.editBuffer()
    added, deleted = set(buffer.addedFeatures()), set(buffer.deletedFeatureIds())
    values, shapes = buffer.changedAttributeValues(), set(buffer.changedGeometries())
    saved = _saved_features(layer, [fid for fid in fids if fid >= 0], geometry=True)
    with edit_command(layer, tr("Drop changes")):
        for fid in fids:
            feature = saved.get(fid)
            if fid in added:
                layer.deleteFeature(fid)
            elif feature is None:
                continue
            elif fid in deleted:
                _insert_again(layer, feature)
            else:
                if fid in shapes:
                    write_geometry(layer, fid, feature.geometry())
                old = {index: (feature.attribute(index), new) for index, new in values.get(fid, {}).items()}
                write_values(layer, fid, old)


def _insert_again(layer, feature: QgsFeature) -> None:
    keys = layer.dataProvider().pkAttributeIndexes()
    names = [(i, field.name()) for i, field in enumerate(layer.fields()) if i not in keys]
    insert(layer, feature.geometry(), {name: feature.attribute(i) for i, name in names})


def _saved_features(layer, fids, geometry: bool) -> dict:
    if not fids:
        return {}
    request = QgsFeatureRequest().setFilterFids(list(fids))
    if not geometry:
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    return {feature.id(): QgsFeature(feature) for feature in layer.dataProvider().getFeatures(request)}


def _title(feature) -> str:
    name = feature["name"]
    return str(feature["id"])[:8] if name == NULL or not name else name


def _facts(feature) -> str:
    status, area = feature["status"], feature["area_ha"]
    words = status_word(None if status == NULL else status)
    if area == NULL:
        return words
    return tr("{status}, {area} ha").format(status=words, area=number(area, 2))


def _same(old, new) -> bool:
    if old == NULL or new == NULL:
        return old == NULL and new == NULL
    return old == new


def _text(name: str, value) -> str:
    """Return a value as the user reads it: words for codes, numbers and dates in the locale."""
    if value is None or value == NULL:
        return status_word(None) if name == "status" else "–"
    if name == "status":
        return status_word(value) if value in {s.value for s in Status} else str(value)
    if name in _WORDS:
        try:
            return _WORDS[name](value)
        except ValueError:
            return str(value)
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, float):
        return number(value, 2)
    if isinstance(value, QDate):
        return shown_date(value.toPyDate())
    return str(value)
