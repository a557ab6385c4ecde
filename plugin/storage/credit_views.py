"""A parcel's credits on a tab of its form: the view of the ledger as a layer, and its relation."""

from __future__ import annotations

from qgis.core import QgsEditorWidgetSetup, QgsProject, QgsVectorLayer

from ..core.mechanism.ledger_tables import BlockState
from ..translate import tr
from .credit_words import block_word
from .form_tabs import add_relation_tab

RELATION = "terrestrial_carbon_parcel_credits"


def apply_credit_words(layer: QgsVectorLayer) -> None:
    """Give the layer of the view labels with units, and words for the states."""
    fields = layer.fields()
    for name, alias in (
        ("serials", tr("Serial numbers")),
        ("amount_tco2e", tr("Credits (tCO2e)")),
        ("vintage", tr("Vintage")),
        ("project", tr("Project")),
        ("owner", tr("Owner")),
        ("state", tr("Status")),
    ):
        layer.setFieldAlias(fields.indexOf(name), alias)
    for name in ("OGC_FID", "parcel_id"):
        layer.setEditorWidgetSetup(fields.indexOf(name), QgsEditorWidgetSetup("Hidden", {}))
    choices = [{block_word(state): state.value} for state in BlockState]
    layer.setEditorWidgetSetup(fields.indexOf("state"), QgsEditorWidgetSetup("ValueMap", {"map": choices}))
    layer.setDisplayExpression('"serials"')
    layer.setReadOnly(True)


def relate_credits(project: QgsProject, parcels: QgsVectorLayer, credits: QgsVectorLayer) -> None:
    """Show each parcel's credits on a tab of its form; both layers are in ``project``."""
    apply_credit_words(credits)
    add_relation_tab(project, parcels, credits, RELATION, tr("Credits"))
