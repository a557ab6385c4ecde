"""A parcel's sign-offs on a tab of its form: the view of the ledger as a layer, and its relation."""

from __future__ import annotations

from qgis.core import QgsEditorWidgetSetup, QgsProject, QgsVectorLayer

from ..core.mechanism.review_tables import Role, SignOffState
from ..translate import tr
from .form_tabs import add_relation_tab
from .review_words import role_word, sign_off_word

RELATION = "terrestrial_carbon_parcel_sign_offs"


def apply_sign_off_words(layer: QgsVectorLayer) -> None:
    """Give the layer of the view labels, and words for the codes."""
    fields = layer.fields()
    for name, alias in (
        ("state", tr("State")),
        ("signed_by", tr("Signed by")),
        ("role", tr("Role")),
        ("signed_on", tr("Signed on")),
        ("statement", tr("Statement")),
        ("round", tr("Round of the review")),
        ("reopened_by", tr("Reopened by")),
        ("reopened_on", tr("Reopened on")),
        ("reason", tr("Reason for reopening")),
    ):
        layer.setFieldAlias(fields.indexOf(name), alias)
    for name in ("OGC_FID", "parcel_id"):
        layer.setEditorWidgetSetup(fields.indexOf(name), QgsEditorWidgetSetup("Hidden", {}))
    lists = {"state": (SignOffState, sign_off_word), "role": (Role, role_word)}
    for name, (codes, word) in lists.items():
        choices = [{word(code): code.value} for code in codes]
        layer.setEditorWidgetSetup(fields.indexOf(name), QgsEditorWidgetSetup("ValueMap", {"map": choices}))
    layer.setDisplayExpression('"signed_on" || \' \' || "signed_by"')
    layer.setReadOnly(True)


def relate_sign_offs(project: QgsProject, parcels: QgsVectorLayer, rows: QgsVectorLayer) -> None:
    """Show who signed each parcel off on a tab of its form; both layers are in ``project``."""
    apply_sign_off_words(rows)
    add_relation_tab(project, parcels, rows, RELATION, tr("Sign-off"))
