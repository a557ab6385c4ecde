"""The paper's country with strata and standard errors, for tests of the uncertainty of a budget.

Forest: p1 2,500 ± 250 protected, p6 2,000 ± 200 tradeable. Bog: p2 500 ± 50. Rock: p3 and p4, 8,000 ± 10 %.
Farmland: p5 1,000 ± 150, p7 36,000 ± 5,400, both tradeable. So by hand, with errors shared in a stratum:
P0 = 11,000 ± √(250² + 50² + 800²), T0 = 39,000 ± √(200² + 5,550²).
"""

from __future__ import annotations

import math

from accounts_workspace import keep_the_papers_years
from report_workspace import make_workspace

from terrestrial_carbon.plugin.core.review.samples import agree_on_label, interpret, keep_sample
from terrestrial_carbon.plugin.storage.ledger import Ledger

STRATA = {"p1": "forest", "p2": "bog", "p3": "rock", "p4": "rock", "p5": "farm", "p6": "forest", "p7": "farm"}
SHARES = {"forest": 0.1, "bog": 0.1, "rock": 0.1, "farm": 0.15}
P0_SE = math.sqrt(250.0**2 + 50.0**2 + 800.0**2)
T0_SE = math.hypot(200.0, 5_550.0)
Z = 1.959963984540054


def unsure_workspace(folder, years=False, without=(), **settings):
    """Return the workspace; with ``years`` its accounts have the paper's five years.

    :param without: ids of the parcels that have no standard error.
    """
    workspace = make_workspace(folder, entries=False, **settings)
    set_parcels(workspace, _errors(without))
    if years:
        keep_the_papers_years(workspace)
    return workspace


def _errors(without):
    def values(row):
        stratum, stock = STRATA[row["id"]], row["stock_tco2e"]
        error = None if row["id"] in without else SHARES[stratum] * stock
        return {
            "stratum": stratum, "stock_se_tco2e": error, "agb_tco2e": 0.8 * stock, "bgb_tco2e": 0.2 * stock
        }  # fmt: skip

    return values


def set_parcels(workspace, values_of):
    """Change saved parcels as another program would: ``values_of(feature)`` by column."""
    layer = workspace.parcel_layer()
    names = layer.fields()
    changes = {
        feature.id(): {names.indexOf(name): value for name, value in values_of(feature).items()}
        for feature in layer.getFeatures()
    }
    assert layer.dataProvider().changeAttributeValues(changes), layer.dataProvider().errors()


#: Class of the map → labels that readers gave to its units.
LABELS = {"forest": ["forest"] * 9 + ["farm"], "farm": ["farm"] * 18 + ["forest"] * 2}
AREAS = {"forest": 85.0, "farm": 710.0}


def labelled_sample(workspace, name="Strata of 2015", labels=LABELS, areas=AREAS, names=None) -> str:
    """Keep a sample of the map of strata in the workspace, label it, and return its id.

    :param names: what classes are called, by code; else as their codes.
    """
    ledger = Ledger(workspace, who="keeper")
    units = []
    for mapped, found in labels.items():
        for _ in found:
            weight = areas[mapped] / len(found)
            units.append(
                {"number": len(units) + 1, "map_class": mapped, "weight": weight, "x": 0.0, "y": 0.0}
            )
    classes = [{"code": code, "label": (names or {}).get(code, code)} for code in labels]
    sample_id = ledger.act(
        keep_sample, name=name, design="stratified", seed=1, parameters={}, frame={}, classes=classes,
        areas=areas, units=units,
    ).result["id"]  # fmt: skip
    for number, code in enumerate([code for found in labels.values() for code in found], 1):
        ledger.act(interpret, unit_id=f"{sample_id}:{number}", reader="Ada", class_code=code)
    return sample_id


def relabel(workspace, sample_id: str, number: int, code: str) -> None:
    """Let a second reader see another class in a unit, and both agree on it."""
    ledger = Ledger(workspace, who="keeper")
    ledger.act(interpret, unit_id=f"{sample_id}:{number}", reader="Ben", class_code=code)
    ledger.act(agree_on_label, unit_id=f"{sample_id}:{number}", class_code=code)
