"""Repairs of sources that are safe: they change what is said of a map, never its file."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsRasterRange

from ...core.checks.source_facts import SourceFacts
from ...core.checks.source_kinds import Repair
from ...storage.errors import EditRefused
from ...storage.event_words import unit_word
from ...storage.overlays import change_overlay, overlay
from ...translate import tr


def can_repair(session, fact: SourceFacts | None, what: Repair) -> bool:
    """Return whether it can be done: units of the workspace's maps, the rest of layers in the project."""
    if fact is None or session.workspace is None:
        return False
    if what.code == "unit":
        return bool(fact.overlay_id) and not session.workspace.read_only
    return isinstance(session.project.mapLayer(fact.layer_id), QgsRasterLayer)


def repair(session, fact: SourceFacts, what: Repair) -> str:
    """Do a repair; return what was done in one sentence.

    :raises EditRefused: it cannot be done.
    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
    """
    if not can_repair(session, fact, what):
        raise EditRefused(tr("The map “{name}” is not there any more: check again.").format(name=fact.name))
    if what.code == "unit":
        _set_unit(session, fact, what.value)
        text = tr("The unit of “{name}” is {value} now. Measure stocks again that were taken from it.")
        return text.format(name=fact.name, value=unit_word(what.value))
    layer = session.project.mapLayer(fact.layer_id)
    if what.code == "crs":
        layer.setCrs(QgsCoordinateReferenceSystem(what.value))
        text = tr(
            "The layer “{name}” is in {value} now; its file was not changed. Save the project to keep this."
        )
        return text.format(name=fact.name, value=what.value)
    declare_nodata(layer, fact.band, float(what.value))
    text = tr(
        "{value} counts as nodata in the layer “{name}” now; its file was not changed. Save the project."
    )
    return text.format(name=fact.name, value=f"{what.value:g}")


def declare_nodata(layer, band: int, value: float) -> None:
    """Let a value count as nodata in a layer, beside those that do already."""
    provider = layer.dataProvider()
    ranges = list(provider.userNoDataValues(band))
    margin = abs(value) * 1e-6 if abs(value) > 1e19 else 0.0  # such values are kept rounded in files
    ranges.append(QgsRasterRange(value - margin, value + margin))
    provider.setUserNoDataValue(band, ranges)
    layer.triggerRepaint()


def _set_unit(session, fact: SourceFacts, unit: str) -> None:
    known = overlay(session.workspace, fact.overlay_id)
    if known is None:
        raise EditRefused(tr("The map “{name}” is not there any more: check again.").format(name=fact.name))
    change_overlay(session.workspace, replace(known, unit=unit))
    session.maps_changed.emit()
