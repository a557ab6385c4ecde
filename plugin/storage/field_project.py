"""The project of a field package: layers, forms, relations and themes that QGIS, QField and Mergin Maps know.

Nothing in it needs this plugin, and nothing leads out of its folder.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsAttributeEditorField,
    QgsAttributeEditorRelation,
    QgsDefaultValue,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsMapThemeCollection,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsRelation,
    QgsRelationContext,
    QgsSingleSymbolRenderer,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from ..core.review.field_notes import NoteSubject
from ..translate import tr
from . import database
from .compat import make_tab, set_relative_paths
from .errors import WorkspaceNotWritten
from .field_layers import apply_plot_style, relate_trees
from .field_notes import apply_note_form, make_note_file, note_layer
from .form import apply_holder_choice
from .plain_tables import TREE
from .schema import BOUNDARY, HOLDER, PARCEL
from .spatial_tables import FIELD_PLOT, SAMPLE_POINT
from .styles import apply_boundary_style, apply_parcel_style, portable_text

PROJECT_FILE = "field.qgs"
_SHOWN_RELATION, _NAME = re.compile(r"<attributeEditorRelation\b[^>]*>"), re.compile(r'\sname="([^"]*)"')
EVENT = "event"
_SHOWN_OF_EVENT = ("calendar_year", "event_type", "area_ha", "map_name")
#: Keys of forms' settings that keep where a layer lies, on the computer where the package was made.
_PLACES_IN_FORMS = ("LayerSource", "ReferencedLayerDataSource")
_AREA = 'if(abs($area / 10000 - "area_ha") <= 1e-6 * "area_ha", "area_ha", $area / 10000)'


@dataclass(frozen=True)
class PackageSample:
    """A sample that is labelled in the field: its id, name and classes (``{code, label}``)."""

    id: str  # noqa: A003 (the column's name)
    name: str
    classes: tuple


@dataclass(frozen=True)
class PackageLayers:
    """What the project shows. ``fids``: the parcels' rows chosen, ``None`` for all."""

    extent: QgsRectangle
    fids: tuple | None = None
    parcels_editable: bool = False
    samples: tuple = ()
    base_map: Path | None = None
    base_map_name: str = ""
    reader: str = ""


def write_project(workspace, folder: Path, wanted: PackageLayers) -> None:
    """Write the project into the folder that has the copy ``workspace``; every layer is closed afterwards.

    :raises WorkspaceNotWritten: it could not be written.
    """
    project = QgsProject()
    try:
        set_relative_paths(project)
        project.setTitle(workspace.settings.name)
        project.setCrs(workspace.crs)
        project.setEllipsoid(workspace.ellipsoid)
        project.setAreaUnits(QgsUnitTypes.AreaUnit.AreaSquareMeters)  # what ``$area`` answers in
        project.setFileName(str(folder / PROJECT_FILE))
        builder = _Builder(workspace, project, wanted)
        builder.build()
        view = QgsReferencedRectangle(wanted.extent, workspace.crs)
        project.viewSettings().setDefaultViewExtent(view)
        if not project.write(str(folder / PROJECT_FILE)):
            raise WorkspaceNotWritten(folder / PROJECT_FILE, project.error())
    finally:
        project.clear()
    path = folder / PROJECT_FILE
    text = with_relations(path.read_text(encoding="utf-8"))
    for file in builder.note_files:
        text = text.replace(f"./{file.name}|", f"./{workspace.path.name}|")
        database.remove_with_companions(file)
    path.write_text(text, encoding="utf-8")


def with_relations(text: str) -> str:
    """Return a project's text with the relations that its forms show.

    QGIS writes them only of the project on the screen; a form made by a program keeps the name alone.
    """

    def mended(found) -> str:
        tag = found.group(0)
        name = _NAME.search(tag).group(1)
        tag = re.sub(r'\srelation="[^"]*"', lambda _: f' relation="{name}"', tag)
        return re.sub(r'\sshowLabel="[^"]*"', ' showLabel="0"', tag)

    return _SHOWN_RELATION.sub(mended, text)


class _Builder:
    """Adds layers to a project, top to bottom, and relates them."""

    def __init__(self, workspace, project: QgsProject, wanted: PackageLayers) -> None:
        self._workspace, self._project, self._wanted = workspace, project, wanted
        self._root = project.layerTreeRoot()
        self.note_files: list = []  # on which the layers of notes are built; they go afterwards

    def build(self) -> None:
        """Add everything."""
        parcels, plots = self._parcels(), self._table(FIELD_PLOT, tr("Plots"))
        apply_plot_style(plots)
        samples = [self._sample_points(one) for one in self._wanted.samples]
        boundary = self._table(BOUNDARY, tr("Boundary"), read_only=True)
        apply_boundary_style(boundary)
        shown = [*(points for _, points in samples), plots, parcels, boundary]
        base = self._base_map()
        trees, events, holders = (
            self._table(TREE, tr("Trees")),
            self._table(EVENT, tr("Events"), read_only=True),
            self._table(HOLDER, tr("Right holders"), read_only=True),
        )
        self._style_events(events)
        self._project.addMapLayers([*shown, *base, trees, events, holders], False)
        for layer in (*shown, *base):
            self._root.addLayer(layer)
        tables = self._root.addGroup(tr("Tables"))
        for layer in (trees, events, holders):
            tables.addLayer(layer)
        tables.setExpanded(False)
        apply_holder_choice(parcels, holders)
        relate_trees(self._project, parcels, plots, trees)
        self._relate(parcels, "id", events, "parcel_id", "parcel_events", tr("Events"), False)
        self._notes(NoteSubject.PARCEL, parcels, "id", tr("Notes on parcels"), tables)
        self._notes(NoteSubject.EVENT, events, "id", tr("Notes on events"), tables)
        self._notes(NoteSubject.FIELD_PLOT, plots, "id", tr("Notes on plots"), tables)
        for sample, points in samples:
            title = tr("Labels: {sample}").format(sample=sample.name)
            self._notes(NoteSubject.SAMPLE_UNIT, points, "unit_id", title, tables, sample)
        self._leave_no_place_in_forms()
        self._configure(base)
        self._themes([*shown], base)

    def _table(self, table: str, title: str, read_only: bool = False, subset: str = "") -> QgsVectorLayer:
        layer = self._workspace.table_layer(table)
        layer.setName(title)
        if subset:
            layer.setSubsetString(subset)
        layer.setReadOnly(read_only)
        return layer

    def _parcels(self) -> QgsVectorLayer:
        subset = parcels_filter(self._wanted.fids, self._workspace)
        layer = self._table(PARCEL, tr("Parcels"), not self._wanted.parcels_editable, subset)
        apply_parcel_style(layer)
        area = layer.fields().indexOf("area_ha")
        layer.setDefaultValueDefinition(area, QgsDefaultValue(_AREA, True))
        return layer

    def _sample_points(self, sample: PackageSample) -> tuple:
        """Return the sample and the layer of its points, which says nothing of the map or other readers."""
        subset = "\"sample_id\" = '{}'".format(sample.id.replace("'", "''"))
        title = tr("Sample: {sample}").format(sample=sample.name)
        layer = self._table(SAMPLE_POINT, title, True, subset)
        symbol = QgsMarkerSymbol.createSimple(
            {"name": "circle", "color": "255,0,255,60", "outline_color": "#c2185b", "size": "3.2"}
        )
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))
        settings, text = QgsPalLayerSettings(), portable_text(8)
        settings.fieldName = "number"
        settings.setFormat(text)
        layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
        layer.setLabelsEnabled(True)
        fields = layer.fields()
        layer.setFieldAlias(fields.indexOf("number"), tr("Unit"))
        for name in ("OGC_FID", "unit_id", "sample_id", "outline", "labels", "standing"):
            if fields.indexOf(name) >= 0:
                setup = QgsEditorWidgetSetup("Hidden", {})
                layer.setEditorWidgetSetup(fields.indexOf(name), setup)
        layer.setDisplayExpression('"number"')
        return sample, layer

    def _style_events(self, layer: QgsVectorLayer) -> None:
        fields = layer.fields()
        labels = {
            "calendar_year": tr("Year"),
            "event_type": tr("Type"),
            "area_ha": tr("Area (ha)"),
            "amount_tco2e": tr("Amount (tCO2e)"),
            "map_name": tr("Map"),
        }
        for index, one in enumerate(fields):
            if one.name() in labels:
                layer.setFieldAlias(index, labels[one.name()])
            else:
                layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("Hidden", {}))
        layer.setDisplayExpression("\"calendar_year\" || ' · ' || coalesce(\"event_type\", '–')")

    def _base_map(self) -> list:
        path = self._wanted.base_map
        if path is None:
            return []
        layer = QgsRasterLayer(str(path), self._wanted.base_map_name or tr("Base map"), "gdal")
        if not layer.isValid():
            raise WorkspaceNotWritten(path, tr("the base map cannot be read back"))
        return [layer]

    def _notes(self, kind, parent, parent_field: str, title: str, group, sample=None) -> None:
        """Add the layer of the notes on a kind of subject, and list them in its form."""
        of = sample.id if sample else ""
        file = self._workspace.path.with_name(f"notes{len(self.note_files)}.gpkg")
        self.note_files.append(file)
        make_note_file(file)
        layer = note_layer(file, kind, title, of)
        self._project.addMapLayer(layer, False)
        group.addLayer(layer)
        apply_note_form(layer, kind, sample.classes if sample else (), self._wanted.reader)
        name = f"{kind.value}_notes" + (f"_{of}" if of else "")
        self._relate(parent, parent_field, layer, "subject_id", name, tr("Notes"), True)

    def _relate(self, parent, parent_field, child, child_field, name, title, can_add: bool) -> None:
        """Relate two layers, and list the child's rows on a tab of the parent's form."""
        relation = QgsRelation(QgsRelationContext(self._project))
        relation.setId(f"terrestrial_carbon_{name}")
        relation.setName(title)
        relation.setReferencingLayer(child.id())
        relation.setReferencedLayer(parent.id())
        relation.addFieldPair(child_field, parent_field)
        self._project.relationManager().addRelation(relation)
        config = parent.editFormConfig()
        if config.layout() != QgsEditFormConfig.EditorLayout.TabLayout:
            _lay_out(parent, config)
        tab = make_tab(title, config.invisibleRootContainer())
        shown = QgsAttributeEditorRelation(relation.id(), relation, tab)
        shown.setRelationWidgetTypeId("relation_editor")
        shown.setShowLabel(False)
        if not can_add:
            shown.setRelationEditorConfiguration({"buttons": "NoButton"})
        tab.addChildElement(shown)
        config.addTab(tab)
        parent.setEditFormConfig(config)

    def _leave_no_place_in_forms(self) -> None:
        """Let forms find layers by their ids alone: this computer's folders are nobody's business."""
        for layer in self._vectors():
            for index in range(layer.fields().count()):
                setup = layer.editorWidgetSetup(index)
                config = setup.config()
                if any(name in config for name in _PLACES_IN_FORMS):
                    kept = {name: value for name, value in config.items() if name not in _PLACES_IN_FORMS}
                    layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup(setup.type(), kept))

    def _configure(self, base: Iterable) -> None:
        """Say to QField what to do with each layer: files are copied, edits of tables kept offline."""
        for layer in self._vectors():
            layer.setCustomProperty("QFieldSync/action", "copy")
            layer.setCustomProperty("QFieldSync/cloud_action", "no_action" if layer.readOnly() else "offline")
        for layer in base:
            layer.setCustomProperty("QFieldSync/action", "copy")
            layer.setCustomProperty("QFieldSync/cloud_action", "no_action")
        self._project.writeEntry("qfieldsync", "/createBaseMap", False)
        self._project.writeEntry("qfieldsync", "/initialMapMode", "browse")

    def _themes(self, shown, base) -> None:
        """Make the themes: everything, only what is worked on, and only the base map."""
        themes = self._project.mapThemeCollection()
        names = {tr("Everything"): [*shown, *base], tr("Without base map"): shown}
        if base:
            names[tr("Without parcels")] = [one for one in (*shown, *base) if one.name() != tr("Parcels")]
        for name, layers in names.items():
            record = QgsMapThemeCollection.MapThemeRecord()
            for layer in layers:
                one = QgsMapThemeCollection.MapThemeLayerRecord(layer)
                one.isVisible = True
                one.usingCurrentStyle = True
                one.currentStyle = layer.styleManager().currentStyle()
                record.addLayerRecord(one)
            themes.insert(name, record)

    def _vectors(self) -> list:
        return [one for one in self._project.mapLayers().values() if isinstance(one, QgsVectorLayer)]


def parcels_filter(fids, workspace) -> str:
    """Return the filter of a layer of parcels that shows the rows chosen, and all that are new.

    :param fids: numbers of rows, ``None`` for all of them.
    """
    if fids is None:
        return ""
    with database.reading(workspace.path) as connection:
        last = connection.execute("SELECT coalesce(max(fid), 0) FROM parcel").fetchone()[0]
    terms = [f'"fid" > {last}']
    for first, end in _runs(sorted(fids)):
        terms.append(f'"fid" = {first}' if first == end else f'"fid" BETWEEN {first} AND {end}')
    return " OR ".join(terms)


def _runs(numbers):
    """Yield the first and last of each run of whole numbers."""
    start = before = None
    for number in numbers:
        if start is not None and number != before + 1:
            yield start, before
            start = None
        start, before = (number if start is None else start), number
    if start is not None:
        yield start, before


def _lay_out(layer: QgsVectorLayer, config) -> None:
    """Give a layer without a form one tab with the fields that are not hidden."""
    config.clearTabs()
    config.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
    tab = make_tab(layer.name(), config.invisibleRootContainer())
    for index, one in enumerate(layer.fields()):
        if layer.editorWidgetSetup(index).type() != "Hidden":
            tab.addChildElement(QgsAttributeEditorField(one.name(), index, tab))
    config.addTab(tab)
