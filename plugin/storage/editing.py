"""Edits of parcels that keep figures true; each is one undo step, and undo restores everything.

Lines and geometries are in the layer's CRS. The layer must be in edit mode. Areas are hectares on
the workspace's ellipsoid, stocks tCO2e. A refused edit (``EditRefused``) has changed nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from qgis.core import QgsFeature, QgsFeatureRequest, QgsGeometry, QgsVectorLayer

from ..core.parcel import BASES_OF_STATUS, Basis, default_basis, new_parcel_id, parse_status
from ..translate import tr
from .errors import EditRefused
from .geometry import as_multipolygon, first_problem
from .measure import area_ha, area_meter
from .settings import DEFAULT_ELLIPSOID
from .values import from_attribute, to_attribute
from .words import status_word

ELLIPSOID_PROPERTY = "terrestrial_carbon/ellipsoid"

__all__ = [
    "EditResult",
    "add_parcel",
    "edit_command",
    "layer_meter",
    "merge",
    "reshape",
    "split",
    "tag",
]


@dataclass(frozen=True)
class EditResult:
    """Feature ids an edit touched; those of new features are negative until they are saved."""

    changed: tuple[int, ...] = ()
    added: tuple[int, ...] = ()
    removed: tuple[int, ...] = ()


@contextmanager
def edit_command(layer: QgsVectorLayer, text: str):
    """Group edits on an editable ``layer`` into one undo step; undo them all on error.

    :raises EditRefused: the layer is not in edit mode, or a command is open already.
    """
    if not layer.isEditable():
        sentence = tr("The layer {name} is not in edit mode: switch editing on.")
        raise EditRefused(sentence.format(name=layer.name()))
    if layer.isEditCommandActive():
        sentence = tr("Another edit of the layer {name} is under way: finish it first.")
        raise EditRefused(sentence.format(name=layer.name()))
    layer.beginEditCommand(text)
    try:
        yield layer
    except BaseException:
        layer.destroyEditCommand()
        raise
    layer.endEditCommand()


def layer_meter(layer: QgsVectorLayer):
    """Return the meter of ellipsoidal area for ``layer``, on its workspace's ellipsoid."""
    ellipsoid = layer.customProperty(ELLIPSOID_PROPERTY) or DEFAULT_ELLIPSOID
    return area_meter(layer.crs(), ellipsoid, layer.transformContext())


def tag(
    layer: QgsVectorLayer,
    fids: Iterable[int],
    status,
    basis=None,
    values: Mapping | None = None,
) -> EditResult:
    """Give parcels a status in one undo step; only values that differ are written.

    :param status: member, code, or ``None`` for untagged.
    :param basis: member or code; without it, a parcel that has this status keeps a basis that fits
        it, others get the status's first basis, or none where it takes none.
    :param values: more fields to set in the same step (dates, references).
    :raises EditRefused: the basis does not go with the status.
    :raises ValueError: an unknown code.
    """
    status = parse_status(getattr(status, "value", status))
    basis = None if basis in (None, "") else Basis(getattr(basis, "value", basis))
    allowed = BASES_OF_STATUS.get(status, ())
    if basis is not None and basis not in allowed:
        sentence = tr("A parcel tagged {status} does not rest on this basis: choose another basis.")
        raise EditRefused(sentence.format(status=status_word(status)))
    wanted = {name: to_attribute(value) for name, value in (values or {}).items()}
    wanted["status"] = to_attribute(status)
    basis_of = _basis_chooser(layer, wanted["status"], basis, allowed)
    fixed = _by_index(layer, wanted)
    basis_index = layer.fields().indexOf("basis")
    changes = []
    for feature in read_features(layer, fids, ("status", "basis", *wanted), geometry=False):
        change = _changes(feature, {**fixed, basis_index: basis_of(feature)})
        if change:
            changes.append((feature.id(), change))
    if changes or not layer.isEditable():
        with edit_command(layer, tr("Tag parcels {status}").format(status=status_word(status))):
            for fid, change in changes:
                write_values(layer, fid, change)
    return EditResult(changed=tuple(fid for fid, _ in changes))


def _basis_chooser(layer: QgsVectorLayer, status: str | None, basis: Basis | None, allowed):
    """Return a function feature → code of the basis it gets with ``status``."""
    if basis is not None:
        return lambda feature: basis.value
    status_index, basis_index = (layer.fields().indexOf(name) for name in ("status", "basis"))
    fitting = {member.value for member in allowed}
    first = to_attribute(default_basis(parse_status(status)))

    def choose(feature):
        if from_attribute(feature.attribute(status_index)) == status:
            present = from_attribute(feature.attribute(basis_index))
            if present in fitting:
                return present
        return first

    return choose


def add_parcel(layer: QgsVectorLayer, geometry: QgsGeometry, attributes: Mapping | None = None) -> int:
    """Add a parcel in one undo step and return its feature id (negative until saved).

    Its id, area and (from the status) basis are set where ``attributes`` do not say otherwise.

    :raises EditRefused: the geometry is no polygon or an invalid one.
    :raises KeyError: an attribute is no field of the layer.
    """
    polygon = as_multipolygon(geometry)
    problem = first_problem(polygon)
    if problem is not None:
        sentence = tr("This polygon is not valid ({reason}): draw it without crossing its own edge.")
        raise EditRefused(sentence.format(reason=problem.what()))
    values = {name: to_attribute(value) for name, value in (attributes or {}).items()}
    values.setdefault("id", new_parcel_id())
    values["area_ha"] = area_ha(polygon, layer_meter(layer))
    status = parse_status(values.get("status"))
    if values.get("basis") is None:
        values["basis"] = to_attribute(default_basis(status))
    with edit_command(layer, tr("Draw parcel")):
        return insert(layer, polygon, values)


def split(layer: QgsVectorLayer, line, fids: Iterable[int] | None = None) -> EditResult:
    """Split the parcels that ``line`` crosses (of ``fids``, or any); see ``surgery.split``."""
    from .surgery import split as work

    return work(layer, line, fids)


def merge(layer: QgsVectorLayer, fids: Iterable[int]) -> EditResult:
    """Merge parcels into the largest of them; see ``surgery.merge``."""
    from .surgery import merge as work

    return work(layer, fids)


def reshape(layer: QgsVectorLayer, line, fids: Iterable[int] | None = None) -> EditResult:
    """Move the border of parcels to ``line``; see ``surgery.reshape``."""
    from .surgery import reshape as work

    return work(layer, line, fids)


def read_features(layer: QgsVectorLayer, fids, names=None, geometry: bool = True) -> list[QgsFeature]:
    """Return the features ``fids`` of ``layer`` as edited so far, in one request.

    :param names: fields to read; all if not given.
    """
    request = QgsFeatureRequest().setFilterFids([int(fid) for fid in fids])
    if not geometry:
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    if names is not None:
        request.setSubsetOfAttributes(sorted(set(names)), layer.fields())
    return list(layer.getFeatures(request))


def difference(layer: QgsVectorLayer, feature: QgsFeature, target: Mapping) -> dict:
    """Return field index → (new, old) for the values of ``target`` that ``feature`` has not."""
    return _changes(feature, _by_index(layer, target))


def _by_index(layer: QgsVectorLayer, target: Mapping) -> dict:
    """Return field index → value; raise ``KeyError`` for a name that is no field."""
    fields = layer.fields()
    indexed = {fields.indexOf(name): value for name, value in target.items()}
    if -1 in indexed:
        raise KeyError(next(name for name in target if fields.indexOf(name) < 0))
    return indexed


def _changes(feature: QgsFeature, target: Mapping) -> dict:
    changes = {}
    for index, value in target.items():
        old = feature.attribute(index)
        if to_attribute(old) != value:
            changes[index] = (value, old)
    return changes


def write_values(layer: QgsVectorLayer, fid: int, changes: Mapping) -> None:
    """Write what :func:`difference` found; call inside an edit command.

    :raises EditRefused: the layer refused.
    """
    for index, (new, old) in changes.items():
        if not layer.changeAttributeValue(fid, index, new, old, True):
            raise _refused(layer, fid)


def write_geometry(layer: QgsVectorLayer, fid: int, geometry: QgsGeometry) -> None:
    """Replace a parcel's geometry; call inside an edit command."""
    if not layer.changeGeometry(fid, geometry, True):
        raise _refused(layer, fid)


def insert(layer: QgsVectorLayer, geometry: QgsGeometry, values: Mapping) -> int:
    """Add a feature with ``values`` by field name; call inside an edit command; return its id."""
    fields = layer.fields()
    feature = QgsFeature(fields)
    feature.setGeometry(geometry)
    for name, value in values.items():
        index = fields.indexOf(name)
        if index < 0:
            raise KeyError(name)
        feature.setAttribute(index, value)
    provider = layer.dataProvider()
    for index in provider.pkAttributeIndexes():
        feature.setAttribute(index, provider.defaultValueClause(index) or None)
    if not layer.addFeature(feature):
        raise _refused(layer)
    return feature.id()


def _refused(layer: QgsVectorLayer, fid: int | None = None) -> EditRefused:
    """Return why a layer did not take a change: with automatic transactions, the database says so at once."""
    from .locks import ParcelsLocked, locks_in

    locks = {} if fid is None else locks_in(layer, [fid])
    if locks:
        return ParcelsLocked(locks.values())
    text = tr("The layer {name} did not take the change; nothing was changed.")
    return EditRefused(text.format(name=layer.name()))
