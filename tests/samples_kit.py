"""Samples for tests: units by the cells of an error matrix, kept in any ledger, and labels."""

from __future__ import annotations

from terrestrial_carbon.plugin.core.review.samples import agree_on_label, interpret, keep_sample, unit_id


def matrix_units(classes, counts, areas, plots=False):
    """Return (units, reference classes): one unit for each count, weighted as a stratified sample is."""
    units, reference = [], []
    for row, line in zip(classes, counts):
        for column, count in zip(classes, line):
            for _ in range(int(count)):
                weight = areas[row] / sum(line)
                area = 0.25 if plots else 0.09
                place = float(len(units))
                units.append(
                    {
                        "number": len(units) + 1, "map_class": row, "stratum": row,
                        "probability": 0.09 / weight, "weight": weight / area if plots else weight,
                        "area_ha": area, "x": place, "y": -place,
                    }
                )  # fmt: skip
                reference.append(column)
    return units, reference


def keep(ledger, units, classes, areas, name="Forest map", **more):
    """Keep a sample by the rule alone, without places; return its id."""
    facts = {
        "name": name, "design": "stratified", "seed": 1, "parameters": {}, "frame": {}, "areas": areas,
        "classes": [{"code": code} for code in classes], **more,
    }  # fmt: skip
    return ledger.act(keep_sample, units=units, **facts).result["id"]


def label(ledger, sample_id, number, code, reader="Ana", **more):
    """Label one unit."""
    return ledger.act(interpret, unit_id=unit_id(sample_id, number), reader=reader, class_code=code, **more)


def agree(ledger, sample_id, number, code):
    """Agree on one unit's label."""
    return ledger.act(agree_on_label, unit_id=unit_id(sample_id, number), class_code=code)
