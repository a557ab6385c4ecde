"""The entries that a user types in or takes from a layer."""

from __future__ import annotations

from qgis.core import QgsProcessingException

from ...translate import tr
from .find import find_id, parcel_id, values_of


def entries_of(run) -> list:
    """Return the entries of a run of ``recordentry``, as the rules take them.

    :raises QgsProcessingException: there is no amount, or one amount and a layer, or a field is missing.
    """
    if run.is_given("PARCEL") or run.is_given("INPUT"):
        run.follow_map()
    with run.reading() as book:
        common = {"year": run.year(book), "kind": run.code("KIND")}
        if run.is_given("HOLDER"):
            common["holder_id"] = find_id(book, "holder", run.text("HOLDER"))
        for column, name in (("carbon", "CARBON"), ("note", "NOTE"), ("source", "SOURCE")):
            if run.is_given(name):
                common[column] = run.text(name) if name != "CARBON" else run.code(name)
        if run.is_given("INPUT"):
            return _of_layer(run, book, common)
        return _typed(run, book, common)


def _typed(run, book, common) -> list:
    amount = run.real("AMOUNT_TCO2E")
    if amount is None:
        text = tr("There is nothing to record: give an amount, or a layer with an amount for each parcel.")
        raise QgsProcessingException(text)
    entry = {**common, "amount_tco2e": amount}
    if run.is_given("PARCEL"):
        entry["parcel_id"] = parcel_id(book, run.text("PARCEL"))
    return [entry]


def _of_layer(run, book, common) -> list:
    if run.is_given("AMOUNT_TCO2E") or run.is_given("PARCEL"):
        text = tr("Give either one amount or a layer with amounts, not both.")
        raise QgsProcessingException(text)
    source, entries, empty = run.source("INPUT"), [], 0
    named = values_of(source, run.text("PARCEL_FIELD"), run.feedback, run.text("AMOUNT_FIELD"))
    for name, (amount,) in named:
        if not amount:
            empty += 1
            continue
        if name is None:
            text = tr("“{layer}” has an amount of {amount} tCO2e without a parcel: fill in its id.")
            raise QgsProcessingException(text.format(layer=source.sourceName(), amount=amount))
        entries.append({**common, "parcel_id": parcel_id(book, str(name)), "amount_tco2e": float(amount)})
    if empty:
        run.feedback.pushInfo(tr("{number} rows without an amount are left out.").format(number=empty))
    if not entries:
        text = tr("“{layer}” has no amounts to record: fill in the field, or select other rows.")
        raise QgsProcessingException(text.format(layer=source.sourceName()))
    return entries
