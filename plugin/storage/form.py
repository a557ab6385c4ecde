"""The parcels' form: words for codes, units in the labels, computed figures read-only, tabs."""

from __future__ import annotations

from qgis.core import (
    QgsAttributeEditorField,
    QgsDefaultValue,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsFieldConstraints,
    QgsVectorLayer,
)

from ..core.mechanism.budget import PlanClass
from ..core.parcel import Basis, Flag, Status
from ..translate import tr
from .compat import make_tab
from .schema import PARCEL_FIELDS, POOL_FIELDS, SHARE_FIELDS, STOCK_FIELDS
from .words import basis_word, flag_word, plan_word, status_word

COMPUTED_FIELDS = ("id", "area_ha") + SHARE_FIELDS + ("flag", "parent_ids")
_DATE_FIELDS = ("protected_from", "protected_to", "excluded_to", "stock_date", "valid_from", "valid_to")


def aliases() -> dict:
    """Return field → label in the user's language, with units."""
    return {
        "id": tr("Id"),
        "name": tr("Name"),
        "status": tr("Status"),
        "basis": tr("Basis"),
        "protected_from": tr("Protected from"),
        "protected_to": tr("Protected to"),
        "excluded_to": tr("Excluded to"),
        "legal_ref": tr("Law"),
        "treaty_ref": tr("Convention"),
        "constraint_note": tr("Constraint"),
        "threat_note": tr("Threat"),
        "plan_class": tr("Plan class"),
        "land_use": tr("Land use"),
        "measure": tr("Measure"),
        "stratum": tr("Stratum"),
        "holder_id": tr("Right holder"),
        "area_ha": tr("Area (ha)"),
        "stock_tco2e": tr("Stock (tCO2e)"),
        "stock_se_tco2e": tr("Standard error (tCO2e)"),
        "agb_tco2e": tr("Above-ground biomass (tCO2e)"),
        "bgb_tco2e": tr("Below-ground biomass (tCO2e)"),
        "dead_wood_tco2e": tr("Dead wood (tCO2e)"),
        "litter_tco2e": tr("Litter (tCO2e)"),
        "soil_tco2e": tr("Soil organic carbon (tCO2e)"),
        "peat_tco2e": tr("Peat (tCO2e)"),
        "stock_source": tr("Source of the stock"),
        "stock_date": tr("Date of the stock"),
        "covered_pct": tr("Covered by data (%)"),
        "nodata_pct": tr("No data (%)"),
        "outside_pct": tr("Outside the map (%)"),
        "flag": tr("Flag"),
        "flag_accepted": tr("Flag accepted"),
        "review_state": tr("Review"),
        "status_comment": tr("Comment on the status"),
        "parent_ids": tr("Came from"),
        "source": tr("Source"),
        "valid_from": tr("Valid from"),
        "valid_to": tr("Valid to"),
    }


def _tabs():
    """Return the form's tabs: title and fields."""
    return (
        (
            tr("Parcel"),
            ("name", "holder_id", "area_ha", "plan_class", "land_use", "measure", "stratum", "id"),
        ),
        (
            tr("Status and evidence"),
            ("status", "basis", "protected_from", "protected_to", "excluded_to", "legal_ref", "treaty_ref")
            + ("constraint_note", "threat_note", "status_comment"),
        ),
        (
            tr("Stock"),
            STOCK_FIELDS[:2]
            + POOL_FIELDS
            + ("stock_source", "stock_date")
            + SHARE_FIELDS
            + ("flag", "flag_accepted"),
        ),
        (tr("History"), ("review_state", "source", "parent_ids", "valid_from", "valid_to")),
    )


def apply_form(layer: QgsVectorLayer) -> None:
    """Give the parcel ``layer`` its form, labels, value lists, default and constraints."""
    _apply_labels(layer)
    _apply_widgets(layer)
    fields = layer.fields()
    id_index = fields.indexOf("id")
    layer.setDefaultValueDefinition(id_index, QgsDefaultValue("uuid('WithoutBraces')"))
    for constraint in (
        QgsFieldConstraints.Constraint.ConstraintNotNull,
        QgsFieldConstraints.Constraint.ConstraintUnique,
    ):
        layer.setFieldConstraint(id_index, constraint)
    layer.setConstraintExpression(
        fields.indexOf("stock_tco2e"),
        '"stock_tco2e" IS NULL OR "stock_tco2e" >= 0',
        tr("A stock is never negative."),
    )
    layer.setDisplayExpression('coalesce("name", "id")')
    _apply_tabs(layer)


def _apply_labels(layer: QgsVectorLayer) -> None:
    fields = layer.fields()
    for name, alias in aliases().items():
        layer.setFieldAlias(fields.indexOf(name), alias)


def _apply_widgets(layer: QgsVectorLayer) -> None:
    fields = layer.fields()
    lists = {
        "status": (Status, status_word),
        "basis": (Basis, basis_word),
        "flag": (Flag, flag_word),
        "plan_class": (PlanClass, plan_word),
    }
    for name, (codes, word) in lists.items():
        choices = [{word(code): code.value} for code in codes]
        if name != "flag":
            choices.insert(0, {tr("(none)"): NULL_CHOICE})
        layer.setEditorWidgetSetup(fields.indexOf(name), QgsEditorWidgetSetup("ValueMap", {"map": choices}))
    for name in ("area_ha", *SHARE_FIELDS):  # read-only, so that showing two places rounds nothing
        config = {"AllowNull": True, "Precision": 2, "Min": 0.0, "Max": 1e12, "Style": "SpinBox"}
        layer.setEditorWidgetSetup(fields.indexOf(name), QgsEditorWidgetSetup("Range", config))
    for name in _DATE_FIELDS:
        config = {
            "allow_null": True,
            "calendar_popup": True,
            "display_format": "yyyy-MM-dd",
            "field_format": "yyyy-MM-dd",
            "field_iso_format": False,
        }
        layer.setEditorWidgetSetup(fields.indexOf(name), QgsEditorWidgetSetup("DateTime", config))


def apply_holder_choice(layer: QgsVectorLayer, holders: QgsVectorLayer) -> None:
    """Let the form choose right holders by name from the layer ``holders``."""
    config = {
        "Layer": holders.id(),
        "LayerName": holders.name(),
        "LayerProviderName": holders.providerType(),
        "Key": "id",
        "Value": "name",
        "AllowNull": True,
        "OrderByValue": True,
    }
    index = layer.fields().indexOf("holder_id")
    layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("ValueRelation", config))


def _apply_tabs(layer: QgsVectorLayer) -> None:
    fields = layer.fields()
    config = layer.editFormConfig()
    config.clearTabs()
    config.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
    root = config.invisibleRootContainer()
    for title, names in _tabs():
        tab = make_tab(title, root)
        for name in names:
            tab.addChildElement(QgsAttributeEditorField(name, fields.indexOf(name), tab))
        config.addTab(tab)
    for name in PARCEL_FIELDS:
        config.setReadOnly(fields.indexOf(name), name in COMPUTED_FIELDS)
    layer.setEditFormConfig(config)


#: What QGIS's value map stores as null.
NULL_CHOICE = "{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"
