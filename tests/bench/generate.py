"""Write a workspace of many parcels, the same from the same seed: generate.py OUT.gpkg COUNT."""

from __future__ import annotations

import datetime
import os
import sys
import uuid
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

SEED = 20051206
STATUSES = (None, "protected", "threatened", "inaccessible", "tradeable", "excluded")
SHARES = (0.10, 0.20, 0.05, 0.15, 0.45, 0.05)
SIDE_M = 120.0  # parcels are squares of 120 m, 1.44 ha on the map


def features(layer, count):
    """Yield the parcels: a grid of squares with statuses, areas on the ellipsoid and stocks."""
    import numpy as np
    from qgis.core import QgsFeature, QgsGeometry, QgsRectangle

    from terrestrial_carbon.plugin.core.parcel import default_basis
    from terrestrial_carbon.plugin.storage.editing import layer_meter
    from terrestrial_carbon.plugin.storage.measure import area_ha

    random = np.random.default_rng(SEED)
    columns = int(np.ceil(np.sqrt(count)))
    statuses = random.choice(len(STATUSES), size=count, p=SHARES)
    density = random.lognormal(5.0, 0.5, count)  # tCO2e per hectare
    identities = random.bytes(16 * count)
    meter = layer_meter(layer)
    fields = layer.fields()
    for number in range(count):
        row, column = divmod(number, columns)
        west, south = 500_000 + SIDE_M * column, 1_700_000 + SIDE_M * row
        feature = QgsFeature(fields)
        geometry = QgsGeometry.fromRect(QgsRectangle(west, south, west + SIDE_M, south + SIDE_M))
        geometry.convertToMultiType()
        feature.setGeometry(geometry)
        status = STATUSES[statuses[number]]
        basis = default_basis(status) if status else None
        area = area_ha(geometry, meter)
        feature["id"] = str(uuid.UUID(bytes=identities[16 * number : 16 * number + 16], version=4))
        feature["name"] = f"Parcel {number + 1:06d}"
        feature["status"] = status
        feature["basis"] = basis.value if basis else None
        feature["area_ha"] = area
        feature["stock_tco2e"] = area * float(density[number])
        yield feature


def write(path: Path, count: int) -> None:
    """Create the workspace with its parcels."""
    from terrestrial_carbon.plugin.storage.workspace import WorkspaceSettings, create_workspace

    settings = WorkspaceSettings(
        name=f"{count} parcels", joining_date=datetime.date(2020, 1, 1), crs="EPSG:32620"
    )
    layer = create_workspace(path, settings, overwrite=True).parcel_layer()
    batch = []
    for feature in features(layer, count):
        batch.append(feature)
        if len(batch) == 10_000:
            add(layer, batch)
            batch = []
    add(layer, batch)


def add(layer, batch) -> None:
    """Write features past the edit buffer."""
    done, _ = layer.dataProvider().addFeatures(batch)
    if not done:
        raise SystemExit("; ".join(layer.dataProvider().errors()))


def main(arguments: list[str]) -> int:
    """Run within a QGIS without windows."""
    from qgis.core import QgsApplication
    from tools.named_package import load_package

    application = QgsApplication([], False)
    application.initQgis()
    load_package()
    path, count = Path(arguments[0]), int(arguments[1])
    path.parent.mkdir(parents=True, exist_ok=True)
    write(path, count)
    return 0


if __name__ == "__main__":
    code = main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(code)  # QGIS's own end has nothing to save here
