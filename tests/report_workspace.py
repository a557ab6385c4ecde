"""A small real workspace with the paper's figures, for tests of statements and of the budget panel."""

import math
from datetime import date

from qgis.core import QgsFeature, QgsGeometry, QgsRectangle

from terrestrial_carbon.plugin.storage.settings import WorkspaceSettings
from terrestrial_carbon.plugin.storage.values import to_attribute
from terrestrial_carbon.plugin.storage.workspace import create_workspace

PARCELS = (
    # id, name, status, basis, area_ha, stock_tco2e, holder, plan class
    ("p1", "Old Park", "protected", "law", 50.0, 2_500.0, "A", "conservation"),
    ("p2", "Marsh", "protected", "treaty", 5.0, 500.0, "state", "conservation"),
    ("p3", "Cliffs", "inaccessible", "biophysical", 150.0, 6_000.0, "state", "production"),
    ("p4", "Far Hills", "inaccessible", "economic", 50.0, 2_000.0, "state", "production"),
    ("p5", "Clearings", "threatened", None, 10.0, 1_000.0, "state", "conversion"),
    ("p6", "Woods", "tradeable", None, 35.0, 2_000.0, "A", "production"),
    ("p7", "Farms", "tradeable", None, 700.0, 36_000.0, None, "conversion"),
)
HOLDERS = (
    {"id": "A", "name": "Ada & Sons", "kind": "person"},
    {"id": "state", "name": "State", "kind": "state"},
)
EMISSIONS = (700.0, 700.0, 1_500.0, 500.0, 200.0)
COLUMNS = 3


def make_workspace(folder, parcels=PARCELS, holders=HOLDERS, entries=True, name="Examplania", **settings):
    """Create ``examplania.gpkg`` in ``folder`` and return the workspace (equal-area CRS)."""
    settings = {"joining_date": date(2015, 7, 1), "crs": "EPSG:6933", "place": "Nowhere", **settings}
    workspace = create_workspace(folder / "examplania.gpkg", WorkspaceSettings(name=name, **settings))
    workspace.add_holders(holders)
    add_parcels(workspace, parcels)
    if entries:
        workspace.append_account_entries(account_entries())
    return workspace


def add_parcels(workspace, parcels, **more):
    """Add rows like ``PARCELS`` as squares in a grid; ``more`` sets further fields of all of them."""
    layer = workspace.parcel_layer()
    start = layer.featureCount()
    features = []
    for number, (identity, name, status, basis, area, stock, holder, plan) in enumerate(parcels, start):
        feature = QgsFeature(layer.fields())
        side = math.sqrt((area or 1.0) * 1e4)
        x, y = (number % COLUMNS) * 3000.0, (number // COLUMNS) * -3000.0
        geometry = QgsGeometry.fromRect(QgsRectangle(x, y - side, x + side, y))
        geometry.convertToMultiType()
        feature.setGeometry(geometry)
        values = {
            "id": identity, "name": name, "status": status, "basis": basis, "area_ha": area,
            "stock_tco2e": stock, "holder_id": holder, "plan_class": plan, "flag_accepted": False,
            "stock_source": "inventory 2014", "stock_date": date(2014, 6, 30), **more,
        }  # fmt: skip
        for key, value in values.items():
            feature[key] = to_attribute(value)
        features.append(feature)
    added, _ = layer.dataProvider().addFeatures(features)
    assert added, layer.dataProvider().errors()


def account_entries():
    """Return the five years of the paper's example."""
    return [
        {"year": 2015 + number, "kind": kind, "amount_tco2e": amount}
        for number, emissions in enumerate(EMISSIONS)
        for kind, amount in (("emissions", emissions), ("avoidance", 40.0), ("sequestration", 2.0))
    ]
