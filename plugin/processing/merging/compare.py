"""``terrestrialcarbon:comparecopy``: what a colleague's copy and the workspace differ in."""

from __future__ import annotations

from qgis.core import (
    QgsGeometry,
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)

from ...core.mechanism.parcel_changes import GEOMETRY
from ...storage.compat import TEXT
from ...storage.merge_words import parcel_label
from ...translate import tr
from ..accounts.base import paragraphs
from ..plain_table import fields_of
from ..stock_write import write_features
from .base import CopyAlgorithm

_COLUMNS = tuple((name, TEXT) for name in ("conflict", "kind", "parcel_id", "name", "side", "status"))


class CompareCopy(CopyAlgorithm):
    """Lists differences and conflicts; changes no parcel."""

    NAME = "comparecopy"

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Compare a colleague's work")

    def help_text(self):
        return paragraphs(
            tr(
                "Compares a colleague's copy of the workspace, or a field copy (a layer of parcels with "
                "their ids, edited with any program), with the workspace. Each parcel and field is held "
                "against what it was when the copy was made, so that it is known who changed it: the "
                "colleague (theirs), this workspace (ours), both alike (same), or both differently "
                "(conflict). No parcel is changed, and the copy is never written."
            ),
            tr(
                "Kinds of conflict: field (both changed it), land (both changed the same land), deleted (one "
                "deleted or absorbed what the other changed), pieces (one split or merged what the other "
                "changed), overlap (two parcels on the same ground), other_land (one moved the land on which "
                "the other measured the stock). Areas are in ha, stocks in tCO2e."
            ),
            tr(
                "What the copy changes of a parcel that is signed off here, or of land that hangs together "
                "with it, is marked as signed: a merge leaves it out until the parcel is reopened."
            ),
            tr(
                "A field copy is compared with the parcels at the last recorded copy, or at the date and "
                "time given. Where it changed a geometry alone, area and stock follow the land. A parcel "
                "that was cut in the field has its id several times: the largest piece keeps it."
            ),
        )

    def _more_inputs(self):
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        return (
            QgsProcessingParameterFeatureSink(
                "CONFLICT_LAND", tr("Geometries of the conflicts"), polygons, None, True, False
            ),
        )

    def _work(self, run):
        merge = self._compared(run)
        results = {**self._figures(merge), **self._written(run, merge)}
        if run.is_given("CONFLICT_LAND"):
            fields, kind = fields_of(_COLUMNS), QgsWkbTypes.Type.MultiPolygon
            sink, target = run.sink("CONFLICT_LAND", fields, kind, run.workspace.crs)
            write_features(_shapes(merge), fields, sink, target)
            results["CONFLICT_LAND"] = target
        return results


def _shapes(merge):
    """Yield geometry and attributes of each side's parcels in conflict."""
    comparison = merge.comparison
    sides = {"base": comparison.base, "ours": comparison.ours, "theirs": comparison.theirs}
    for conflict in comparison.conflicts:
        for one in conflict.parcels:
            for side, states in sides.items():
                state = states.get(one) or {}
                wkb = merge.shapes.get(state.get(GEOMETRY))
                if wkb:
                    geometry = QgsGeometry()
                    geometry.fromWkb(wkb)
                    label = parcel_label(comparison, one)
                    values = [conflict.key, conflict.kind.value, one, label, side, state.get("status")]
                    yield geometry, values
