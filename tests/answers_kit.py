"""What the tests of merging answers share: two desks, readers who answer, who merges."""

from __future__ import annotations

from contextlib import contextmanager

from qgis.core import QgsSettings

from terrestrial_carbon.plugin.storage import review, samples
from terrestrial_carbon.plugin.storage.ledger import Ledger
from terrestrial_carbon.plugin.storage.reviewer import NAME_SETTING

CLASSES = [{"code": "f", "label": "Forest <i>"}, {"code": "o", "label": "Other"}]


@contextmanager
def reviewing_as(name):
    """Let somebody sit at this desk."""
    settings = QgsSettings()
    before = settings.value(NAME_SETTING, "", type=str)
    settings.setValue(NAME_SETTING, name)
    try:
        yield
    finally:
        settings.setValue(NAME_SETTING, before)


def decided(workspace, reader, parcel, verdict, **more):
    """Answer as the Review panel does."""
    review.decide(workspace, review.Answer("parcel", parcel, reader, verdict, **more))


def drawn(workspace, units=50, name="Map 2024"):
    """Keep a sample of points; return its id."""
    facts = {"map_class": "f", "stratum": "f", "probability": 0.1, "weight": 2.0, "area_ha": 0.09}
    rows = [{"number": number, **facts} for number in range(1, units + 1)]
    places = [samples.Place(100.0 * number, 50.0) for number in range(1, units + 1)]
    facts = {"design": "simple", "seed": 1, "parameters": {}, "frame": {}, "classes": CLASSES, "areas": {}}
    return samples.keep(workspace, rows, places, name=name, **facts)


def answers(workspace):
    """All answers here: (table, subject, reader) → row."""
    with Ledger(workspace).reading() as book:
        found = {("decision", row["subject_id"], row["reader"]): row for row in book.rows("review_decision")}
        found.update((("label", row["unit_id"], row["reader"]), row) for row in book.rows("interpretation"))
    return found
