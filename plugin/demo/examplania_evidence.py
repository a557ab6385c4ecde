"""What Examplania's statuses rest on: acts, a listing, rangers' reports and a survey, attached."""

from __future__ import annotations

import tempfile
from pathlib import Path

from ..storage.evidence import attach, layer_item
from . import examplania_plan as plan
from .examplania import stable_id
from .examplania_layers import LAYERS

_OFFICE = "Land Office of Examplania"
#: The one parcel whose act is still to be found, so that the demo has something lacking.
_STILL_LACKING = "covenant"


def attach_documents(workspace) -> int:
    """Attach the documents of the plan to the parcels they speak of; return how many.

    :raises TerrestrialCarbonError: a file cannot be written or taken in.
    """
    layers = Path(workspace.path).with_name(LAYERS)
    with tempfile.TemporaryDirectory() as name:
        documents = [*_acts(Path(name)), _listing(Path(name)), *_reports(Path(name))]
        for path, plots, supports in documents:
            parcels = [stable_id("parcel", plot) for plot in plots]
            attach(workspace, parcels, files=[path], supports=supports, who=_OFFICE)
    survey = layer_item(f"{layers}|layername=access_survey", "Access survey 2015", folder=layers.parent)
    plots = [plot for plot, *_ in plan.ACCESS_SURVEY]
    parcels = [stable_id("parcel", plot) for plot in plots]
    attach(workspace, parcels, items=[survey], supports=["constraint"], who=_OFFICE)
    return len(documents) + 1


def _acts(folder: Path) -> list:
    """Write the act of each protected area that stands in the register."""
    found = []
    for area in plan.PROTECTED_AREAS:
        plots = [plot for plot in area.plots if _STILL_LACKING not in plot]
        if plots:
            lines = [
                area.legal_ref,
                "",
                f"The land called {area.name} is a {area.designation} from {area.designated_on}.",
            ]
            if area.ended_on:
                lines.append(f"This protection ended on {area.ended_on}.")
            lines += ["", "Examplania is the invented country of the paper; so is this act."]
            found.append((_write(folder, area.name, lines), plots, ["law", "dates"]))
    return found


def _listing(folder: Path) -> tuple:
    name, reference, since, plots = plan.RAMSAR_SITE
    text = f"{name} has been on the list of wetlands of international importance since {since}."
    lines = [reference, "", text]
    return _write(folder, f"{name} listing", lines), plots, ["treaty", "dates"]


def _reports(folder: Path) -> list:
    found = []
    for plot, first, last, source in plan.CLEARINGS:
        lines = [source, "", f"Trees were felled here without a permit between {first} and {last}."]
        found.append((_write(folder, source.replace("/", "-"), lines), [plot], ["threat"]))
    return found


def _write(folder: Path, name: str, lines: list) -> Path:
    path = folder / f"{name}.txt"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path
