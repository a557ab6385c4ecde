"""A parcel's evidence on a tab of its form: the view of the ledger as a layer, and its relation."""

from __future__ import annotations

from qgis.core import QgsEditorWidgetSetup, QgsProject, QgsVectorLayer

from ..core.mechanism.evidence_tables import EvidenceKind, Support
from ..translate import tr
from .evidence_words import kind_word, support_word
from .form_tabs import add_relation_tab

RELATION = "terrestrial_carbon_parcel_evidence"


def apply_evidence_words(layer: QgsVectorLayer) -> None:
    """Give the layer of the view labels, and words for the codes."""
    fields = layer.fields()
    for name, alias in (
        ("kind", tr("Kind")),
        ("title", tr("Caption")),
        ("supports", tr("Supports")),
        ("source", tr("File or address")),
        ("added_on", tr("Attached on")),
        ("added_by", tr("Attached by")),
        ("taken_on", tr("Taken on")),
        ("remark", tr("Remark")),
        ("sha256", "SHA-256"),
    ):
        layer.setFieldAlias(fields.indexOf(name), alias)
    for name in ("OGC_FID", "parcel_id"):
        layer.setEditorWidgetSetup(fields.indexOf(name), QgsEditorWidgetSetup("Hidden", {}))
    lists = {"kind": (EvidenceKind, kind_word), "supports": (Support, support_word)}
    for name, (codes, word) in lists.items():
        choices = [{word(code): code.value} for code in codes]
        layer.setEditorWidgetSetup(fields.indexOf(name), QgsEditorWidgetSetup("ValueMap", {"map": choices}))
    layer.setDisplayExpression('"title"')
    layer.setReadOnly(True)


def relate_evidence(project: QgsProject, parcels: QgsVectorLayer, evidence: QgsVectorLayer) -> None:
    """Show what is attached to each parcel on a tab of its form; both layers are in ``project``."""
    apply_evidence_words(evidence)
    add_relation_tab(project, parcels, evidence, RELATION, tr("Evidence"))
