"""Notes of the field as layers of a project, one for each kind of subject, with forms for field apps."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    QgsAttributeEditorField,
    QgsDefaultValue,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsExpression,
    QgsFieldConstraints,
    QgsVectorLayer,
)

from ..core.mechanism.review_tables import Confidence, Verdict
from ..core.review.field_notes import NoteSubject
from ..translate import tr
from . import database
from .compat import make_tab
from .errors import WorkspaceDamaged
from .form import NULL_CHOICE
from .plain_tables import NOTE, plain_statements
from .review_words import confidence_word, verdict_word

PHOTOS = "DCIM"
_HIDDEN = ("id", "subject_kind", "subject_id", "taken_in_at")
#: The present moment in UTC, as QGIS's expressions can tell it, also in field apps.
_NOW = (
    "format_date(make_date(1970, 1, 1) + to_interval(floor(epoch(now()) / 86400000) || ' days'), "
    "'yyyy-MM-dd') || 'T' || lpad(floor(epoch(now()) / 3600000) % 24, 2, '0') || ':' || "
    "lpad(floor(epoch(now()) / 60000) % 60, 2, '0') || ':' || "
    "lpad(floor(epoch(now()) / 1000) % 60, 2, '0') || '+00:00'"
)
_PHOTO_NAME = f"'{PHOTOS}/note_' || format_date(now(), 'yyyyMMddhhmmsszzz') || '.{{extension}}'"


def note_aliases() -> dict:
    """Return field of a note → label in the user's language."""
    return {
        "verdict": tr("Verdict"),
        "class_code": tr("Class"),
        "confidence": tr("Confidence"),
        "comment": tr("Comment"),
        "photo": tr("Photo"),
        "reader": tr("Reader"),
        "at": tr("Noted at (UTC)"),
        "subject_kind": tr("On what"),
        "subject_id": tr("Id of it"),
        "taken_in_at": tr("Taken in at"),
        "id": tr("Id"),
    }


def note_subject_word(kind) -> str:
    """Return the word for what a note is about (member or code)."""
    return {
        NoteSubject.PARCEL: tr("parcel"),
        NoteSubject.EVENT: tr("event"),
        NoteSubject.SAMPLE_UNIT: tr("sample unit"),
        NoteSubject.FIELD_PLOT: tr("plot"),
    }[NoteSubject(kind)]


def make_note_file(path) -> None:
    """Make a GeoPackage with nothing but an empty table of notes, on which a layer's form can be built.

    Several layers of one table in one file get into each other's way while QGIS 3.22 opens them.

    :raises OSError: the disk refuses.
    """
    dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    if dataset is None:
        raise OSError(gdal.GetLastErrorMsg() or str(path))
    del dataset
    with database.writing(path) as connection:
        connection.execute(plain_statements()[NOTE])
        connection.execute(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) "
            "VALUES (?, 'attributes', ?, 0)",
            (NOTE, NOTE),
        )


def note_layer(path, kind: NoteSubject, title: str, of: str = "") -> QgsVectorLayer:
    """Return a layer of the notes on one kind of subject.

    :param of: of a sample's units: the id of the sample.
    :raises WorkspaceDamaged: QGIS cannot read the table.
    """
    wanted = f"\"subject_kind\" = '{kind.value}'"
    if of:
        wanted += f' AND "subject_id" LIKE {QgsExpression.quotedString(of + ":%")}'
    layer = QgsVectorLayer(f"{Path(path)}|layername={NOTE}", title, "ogr")
    if not layer.isValid() or not layer.setSubsetString(wanted):
        raise WorkspaceDamaged(path, NOTE)
    return layer


def apply_note_form(
    layer: QgsVectorLayer, kind: NoteSubject, classes: Iterable[Mapping] = (), reader: str = ""
) -> None:
    """Give a layer of notes its form.

    :param classes: ``{code, label}`` that a sample's unit may have.
    :param reader: who goes out; may be overwritten in each note.
    """
    fields = layer.fields()
    for name, alias in note_aliases().items():
        layer.setFieldAlias(fields.indexOf(name), alias)
    for name in _HIDDEN:
        layer.setEditorWidgetSetup(fields.indexOf(name), QgsEditorWidgetSetup("Hidden", {}))
    _default(layer, "id", "uuid('WithoutBraces')")
    _default(layer, "subject_kind", f"'{kind.value}'")
    _default(layer, "at", _NOW)
    if reader:
        _default(layer, "reader", QgsExpression.quotedString(reader))
    answers = {
        NoteSubject.SAMPLE_UNIT: ("class_code", [(one["label"], one["code"]) for one in classes]),
        NoteSubject.FIELD_PLOT: ("", []),
    }
    verdicts = [(verdict_word(one), one.value) for one in Verdict]
    answer, choices = answers.get(kind, ("verdict", verdicts))
    if answer:
        _choose(layer, answer, choices)
        _choose(layer, "confidence", [(confidence_word(one), one.value) for one in Confidence])
        _need_reader(layer, answer)
    setup = QgsEditorWidgetSetup("TextEdit", {"IsMultiline": True, "UseHtml": False})
    layer.setEditorWidgetSetup(fields.indexOf("comment"), setup)
    _attach_photo(layer)
    shown = ((answer, "confidence") if answer else ()) + ("comment", "photo", "reader", "at")
    _lay_out(layer, shown)
    layer.setDisplayExpression(f'coalesce("{answer or "comment"}", "comment", \'–\') || \' · \' || "at"')


def _default(layer: QgsVectorLayer, name: str, expression: str) -> None:
    layer.setDefaultValueDefinition(layer.fields().indexOf(name), QgsDefaultValue(expression))


def _choose(layer: QgsVectorLayer, name: str, choices) -> None:
    listed = [{tr("(none)"): NULL_CHOICE}, *({word: code} for word, code in choices)]
    setup = QgsEditorWidgetSetup("ValueMap", {"map": listed})
    layer.setEditorWidgetSetup(layer.fields().indexOf(name), setup)


def _need_reader(layer: QgsVectorLayer, answer: str) -> None:
    """Ask who it is that answers: without a name no answer can be taken in."""
    index = layer.fields().indexOf("reader")
    rule = f"\"{answer}\" IS NULL OR trim(coalesce(\"reader\", '')) <> ''"
    layer.setConstraintExpression(index, rule, tr("Say who answers: the answer is kept in this name."))
    strength = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthSoft
    layer.setFieldConstraint(index, QgsFieldConstraints.Constraint.ConstraintExpression, strength)


def _attach_photo(layer: QgsVectorLayer) -> None:
    """Let a photo be taken into the folder beside the project, by QGIS, QField and Mergin Maps."""
    config = {
        "DocumentViewer": 1,  # a picture
        "DocumentViewerHeight": 0,
        "DocumentViewerWidth": 0,
        "FileWidget": True,
        "FileWidgetButton": True,
        "FileWidgetFilter": "",
        "FullUrl": False,
        "RelativeStorage": 1,  # to the project's folder
        "StorageMode": 0,  # files
        "StorageType": "",
        "UseLink": False,
    }
    index = layer.fields().indexOf("photo")
    layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("ExternalResource", config))
    named = json.dumps({"photo": _PHOTO_NAME})
    for name in ("attachment_naming", "photo_naming"):  # the latter for older QField
        layer.setCustomProperty(f"QFieldSync/{name}", named)


def _lay_out(layer: QgsVectorLayer, names: Iterable[str]) -> None:
    fields, config = layer.fields(), layer.editFormConfig()
    config.clearTabs()
    config.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
    tab = make_tab(tr("Note"), config.invisibleRootContainer())
    for name in names:
        tab.addChildElement(QgsAttributeEditorField(name, fields.indexOf(name), tab))
    config.addTab(tab)
    config.setReadOnly(fields.indexOf("at"), True)
    if hasattr(config, "setReuseLastValue"):
        config.setReuseLastValue(fields.indexOf("reader"), True)
    layer.setEditFormConfig(config)
