"""Measured stocks written into the workspace: all of them or none, and the run recorded."""

from __future__ import annotations

from ..translate import tr
from .editing import difference, edit_command, read_features, write_values
from .errors import TerrestrialCarbonError
from .fingerprint import fingerprint
from .locks import ParcelsLocked, left_out, locks_in
from .parcel_lock import LOCKED
from .schema import POOL_FIELDS
from .values import from_attribute, to_attribute

STOCK_RUN = "terrestrialcarbon:parcelstock"
PLOT_STOCK_RUN = "terrestrialcarbon:stockfromplots"
#: What ``parcelstock`` measures; the area stays the workspace's own, on its own ellipsoid.
MEASURED_FIELDS = (
    "stock_tco2e",
    "stock_se_tco2e",
    *POOL_FIELDS,
    "covered_pct",
    "nodata_pct",
    "outside_pct",
    "flag",
)


class StockNotStored(TerrestrialCarbonError):
    """The workspace refused the stocks; it is as it was."""

    def __init__(self, reason: str) -> None:
        text = tr("The stocks could not be written into the workspace ({reason}): nothing was changed.")
        super().__init__(text.format(reason=reason))


def store_stocks(layer, measured, source: str, stock_date) -> int:
    """Copy the measured figures into the parcels of ``layer`` with the same id; return their number.

    Parcels that are signed off stay as they are (see ``locks.locks_in``).

    In edit mode they become one undo step, else they are saved in one transaction. Flags are
    anew, so acceptances of earlier ones end.

    :raises ParcelsLocked: all of them are signed off.
    :raises TerrestrialCarbonError: the layer refused; nothing was changed.
    """
    constants = {"stock_source": source, "stock_date": to_attribute(stock_date), "flag_accepted": False}
    found = {
        feature["id"]: {name: to_attribute(from_attribute(feature[name])) for name in MEASURED_FIELDS}
        for feature in measured.getFeatures()
    }
    identity = layer.fields().indexOf("id")
    targets = {
        feature.id(): {**found[feature.attribute(identity)], **constants}
        for feature in layer.getFeatures()
        if feature.attribute(identity) in found
    }
    free, _ = left_out(layer, targets)
    targets = {fid: targets[fid] for fid in free}
    if layer.isEditable():
        _edit(layer, targets)
    else:
        _save(layer, targets)
    return len(targets)


def record_stock(workspace, raster_path, parameters, results) -> None:
    """Record the run with the fingerprint of its map."""
    kept = {name: value for name, value in parameters.items() if name not in ("INPUT", "OUTPUT")}
    kept["DENSITY"] = str(raster_path)
    outputs = {name: value for name, value in results.items() if name != "OUTPUT"}
    workspace.record_run(STOCK_RUN, [fingerprint(str(raster_path))], kept, outputs)


def record_plot_stock(workspace, parameters, results) -> None:
    """Record the run with the fingerprint of the plots and trees it rests on."""
    kept = {name: value for name, value in parameters.items() if name not in ("INPUT", "OUTPUT", "WORKSPACE")}
    outputs = {name: value for name, value in results.items() if name not in ("OUTPUT", "STRATA_OUTPUT")}
    rests_on = {"source": "field_plot, field_tree", "method": "content", "sha256": results["FINGERPRINT"]}
    workspace.record_run(PLOT_STOCK_RUN, [rests_on], kept, outputs)


def _edit(layer, targets) -> None:
    with edit_command(layer, tr("Measured stock")):
        for feature in read_features(layer, list(targets), geometry=False):
            write_values(layer, feature.id(), difference(layer, feature, targets[feature.id()]))


def _save(layer, targets) -> None:
    fields = layer.fields()
    index_of = {name: fields.indexOf(name) for values in list(targets.values())[:1] for name in values}
    changes = {
        fid: {index_of[name]: value for name, value in values.items()} for fid, values in targets.items()
    }
    provider = layer.dataProvider()
    if changes and not provider.changeAttributeValues(changes):
        reason = "; ".join(provider.errors())
        if LOCKED in reason:  # signed off by another program just now
            raise ParcelsLocked(locks_in(layer, changes).values())
        raise StockNotStored(reason or tr("no reason given"))
