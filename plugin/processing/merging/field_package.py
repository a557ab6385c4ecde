"""``terrestrialcarbon:fieldpackage``: a folder for QField, Mergin Maps or QGIS in the field."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsRasterLayer,
)

from ...storage.field_package import PackageWish, fids_of, fids_within, write_package
from ...storage.lent_layers import LentLayers
from ...storage.parcel_history import catch_up
from ...translate import available_languages, tr
from ..accounts.base import AccountsAlgorithm, Group, number_output, paragraphs, text_output
from ..evidence.choice import chosen_parameters, chosen_parcels, chosen_status
from ..parameters import advanced, line, real

_MEGABYTE = 1_000_000.0


class FieldPackage(AccountsAlgorithm):
    """Writes the package whole, or nothing."""

    NAME = "fieldpackage"
    GROUP = Group.REVIEW

    def displayName(self):  # noqa: N802 (QGIS's names, here and below)
        return tr("Package for the field")

    def help_text(self):
        return paragraphs(
            tr(
                "Writes a folder, a ZIP archive, or both, for QField, Mergin Maps or QGIS in the field: a "
                "copy of the workspace (workspace.gpkg), a project with parcels, boundary, plots with their "
                "trees, samples to label and notes with their forms (field.qgs), a folder for photos (DCIM), "
                "an offline base map (basemap.mbtiles) if layers are given for it, and README.txt. All paths "
                "are relative, and the project needs no plugin."
            ),
            tr(
                "PARCELS, INPUT, STATUS and EXTENT choose which parcels the project shows (empty: all); the "
                "copy always has all of them, so that the merge knows where it began. SAMPLE names the "
                "samples to label (empty: all that are open). Their layers show neither the map's classes "
                "nor other readers' labels; the copy's own tables have both, so give it only to people who "
                "may see them."
            ),
            tr(
                "The base map is drawn down to 1:SCALE and refused if it grows over BASE_MAP_MB megabytes. "
                "What comes back is merged with “Merge a colleague's work”: edits of parcels, plots, trees "
                "and notes are held against the moment of this package; notes become decisions and labels "
                "in the name of their reader, photos become evidence."
            ),
        )

    def _inputs(self):
        layers = QgsProcessing.SourceType.TypeMapLayer
        return (
            *chosen_parameters(),
            QgsProcessingParameterExtent("EXTENT", tr("Area"), None, True),
            line("SAMPLE", tr("Samples to label, by name (empty: all that are open)"), optional=True),
            QgsProcessingParameterBoolean("EDIT_PARCELS", tr("Parcels may be changed in the field"), False),
            QgsProcessingParameterMultipleLayers(
                "BASE_MAP", tr("Layers of the offline base map"), layers, None, True
            ),
            real("SCALE", tr("Finest scale of the base map, 1 to"), 25_000.0, 500.0, 50_000_000.0),
            real("BASE_MAP_MB", tr("Largest base map (MB)"), 200.0, 0.01, 20_000.0),
            line("READER", tr("Who goes out"), optional=True),
            advanced(line("LANGUAGE", tr("Language, such as zh-Hans (empty: yours)"), None, True)),
            QgsProcessingParameterFolderDestination("FOLDER", tr("Folder"), None, True, False),
            QgsProcessingParameterFileDestination(
                "ARCHIVE", tr("ZIP archive"), tr("ZIP archives (*.zip)"), None, True, False
            ),
        )

    def _outputs(self):
        return (
            text_output("COPY_ID", tr("Id of the copy")),
            number_output("PARCEL_COUNT", tr("Parcels shown")),
            number_output("SIZE_MB", tr("Size in all (MB)")),
            number_output("MAP_MB", tr("Size of the base map (MB)")),
            number_output("TILES", tr("Tiles of the base map")),
            text_output("SAMPLES", tr("Samples to label")),
        )

    def prepareAlgorithm(self, parameters, context, feedback):  # noqa: N802
        self._lent = LentLayers(self.parameterAsLayerList(parameters, "BASE_MAP", context) or ())
        return super().prepareAlgorithm(parameters, context, feedback)

    def _work(self, run):
        folder, archive = run.path("FOLDER"), run.path("ARCHIVE")
        if not folder and not archive:
            raise QgsProcessingException(tr("Say where the package goes: give FOLDER, ARCHIVE, or both."))
        if archive and not archive.lower().endswith(".zip"):
            archive += ".zip"
        language = run.text("LANGUAGE") or None
        if language is not None and language not in available_languages():
            text = tr("There is no language “{code}”: use one of {known}.")
            raise QgsProcessingException(text.format(code=language, known=", ".join(available_languages())))
        if not run.workspace.read_only:
            catch_up(run.workspace)
        fids, extent = _parcels(run)
        with self._lent.here() as layers:
            wish = PackageWish(
                fids=fids,
                extent=extent,
                sample_ids=tuple(run.list("SAMPLE")) or None,
                base_layers=tuple(layers),
                base_as_photo=any(isinstance(one, QgsRasterLayer) for one in layers),
                scale=run.real("SCALE"),
                most_mb=run.real("BASE_MAP_MB"),
                parcels_editable=run.flag("EDIT_PARCELS"),
                reader=run.text("READER"),
                language=language,
            )
            done = write_package(
                run.workspace, wish, run.context.transformContext(), folder=folder or None,
                archive=archive or None, go_on=lambda share: _go_on(run.feedback, share),
            )  # fmt: skip
        figures = {
            "COPY_ID": done.copy_id,
            "PARCEL_COUNT": _count(run.workspace) if fids is None else len(fids),
            "SIZE_MB": done.bytes_in_all / _MEGABYTE,
            "MAP_MB": done.base_map_bytes / _MEGABYTE,
            "TILES": done.tiles,
            "SAMPLES": ", ".join(done.samples),
        }
        told = tr("The package has {size} MB, of which the base map {map} MB in {tiles} tiles.")
        sizes = {"size": f"{figures['SIZE_MB']:.1f}", "map": f"{figures['MAP_MB']:.1f}"}
        run.feedback.pushInfo(told.format(tiles=done.tiles, **sizes))
        results = {"FOLDER": folder, "ARCHIVE": archive}
        return {**{name: value for name, value in results.items() if value}, **figures}


def _parcels(run) -> tuple:
    """Return the rows of the parcels chosen (``None``: all), and the extent given in the workspace's CRS."""
    named, status, workspace = chosen_parcels(run), chosen_status(run), run.workspace
    fids = (
        None if named is None and status is None else set(fids_of(workspace, named, status and status.value))
    )
    extent = run.extent("EXTENT", workspace.crs)
    if extent is not None:
        near, _ = fids_within(workspace, extent, workspace.crs, run.context.transformContext())
        fids = set(near) if fids is None else fids & set(near)
    if fids is not None and not fids:
        raise QgsProcessingException(
            tr("There are no such parcels: choose others, or none to show all of them in the field.")
        )
    return None if fids is None else tuple(sorted(fids)), extent


def _count(workspace) -> int:
    return workspace.parcel_layer().featureCount()


def _go_on(feedback, share: float) -> bool:
    feedback.setProgress(100.0 * share)
    return not feedback.isCanceled()
