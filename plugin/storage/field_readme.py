"""The page of a field package that says what it holds, how to work with it, and how it comes back."""

from __future__ import annotations

from ..translate import tr
from .clock import moment

README_FILE = "README.txt"
_MEGABYTE = 1_000_000.0


def readme_text(workspace, wish, record: dict, sample_names: list, base_map_bytes: int) -> str:
    """Return the page as plain text, in the language that is spoken."""
    name = workspace.settings.name
    parts = (
        tr("{name}: package for the field").format(name=name),
        tr("Made {moment}, copy {id}.").format(moment=moment(record["at"]), id=record["copy_id"]),
        *_contents(wish, sample_names, base_map_bytes),
        *_ways(),
    )
    return "\n\n".join(parts) + "\n"


def _contents(wish, sample_names: list, base_map_bytes: int) -> tuple:
    """Return what is in the package."""
    edited = (
        tr("Parcels can be changed; what is signed off is refused by the file itself.")
        if wish.parcels_editable
        else tr("Parcels are shown and cannot be changed.")
    )
    base = (
        tr("basemap.mbtiles: the base map, {mb} MB, down to 1:{scale}.").format(
            mb=f"{base_map_bytes / _MEGABYTE:.1f}", scale=f"{wish.scale:.0f}"
        )
        if base_map_bytes
        else tr("There is no base map in this package.")
    )
    samples = (
        tr("Samples to label: {names}.").format(names=", ".join(sample_names))
        if sample_names
        else tr("There is no sample to label.")
    )
    return (
        tr("WHAT IS IN IT"),
        tr("field.qgs: the project. Open it with QGIS, QField or Mergin Maps; no plugin is needed."),
        tr("workspace.gpkg: a copy of the workspace. All edits go into it."),
        tr("DCIM: the folder for photos."),
        base,
        samples,
        edited,
    )


def _ways() -> tuple:
    """Return how to work with it, how it comes back, and what to know."""
    return (
        tr("HOW TO WORK"),
        tr(
            "Copy this folder as a whole onto the device. Tap a parcel, a plot or a point of a sample and "
            "add a note in its form: verdict or class, how sure you are, comment and photo. Put your name "
            "into “Reader”: answers are kept in this name. New plots are drawn in the layer of plots, trees "
            "are added in the form of their plot."
        ),
        tr("HOW IT COMES BACK"),
        tr(
            "Bring the folder back as a whole. In QGIS choose “Merge a colleague's work…”, and the file "
            "workspace.gpkg in it. Every difference is shown before anything is changed; where both sides "
            "changed the same, you decide. Notes become decisions and labels in the name of their reader; "
            "what cannot be taken in is kept and said. Merging the same folder again doubles nothing."
        ),
        tr("WHAT TO KNOW"),
        tr(
            "The layers of samples show neither the classes of the map nor what other readers said. The "
            "file workspace.gpkg is nevertheless a complete copy: whoever opens its tables with another "
            "program can read both, and the accounts. Give it only to people who may."
        ),
        tr("Files of evidence are not in the package."),
    )
