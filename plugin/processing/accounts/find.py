"""Finds what a user names: a holder by name, a project by its code, a parcel by its name or id."""

from __future__ import annotations

from qgis.core import NULL, QgsFeatureRequest, QgsProcessingException

from ...translate import tr
from ..stock_source import UNCHECKED

#: Table → column by which a row may be named besides its id.
NAMES = {
    "holder": "name",
    "project": "code",
    "carbon_right": "reference",
    "bond": "reference",
    "other_credit": "reference",
    "baseline": "name",
}
_LISTED = 10


def find_id(book, table: str, text: str) -> str:
    """Return the id of the row that ``text`` is the id or the name of.

    :raises QgsProcessingException: there is none, or there are several of that name.
    """
    if book.row(table, text) is not None:
        return text
    column = NAMES[table]
    found = book.rows(table, **{column: text})
    if len(found) == 1:
        return found[0]["id"]
    if found:
        sentence = tr("{number} {things} are called “{name}”: give the id instead ({ids}).")
        ids = ", ".join(row["id"] for row in found[:_LISTED])
        values = {"number": len(found), "things": _things()[table], "name": text, "ids": ids}
    else:
        sentence = tr("The accounts have no “{name}” among the {things}: give the id or one of {known}.")
        values = {"things": _things()[table], "name": text, "known": _known(book, table, column)}
    raise QgsProcessingException(sentence.format(**values))


def parcel_ids(run, book, names: str = "PARCELS", layer: str = "INPUT", field: str = "PARCEL_FIELD") -> list:
    """Return the ids of the parcels named in a text, or of the features of a layer; empty for none.

    :raises QgsProcessingException: a name is unknown, or the layer has no such field.
    """
    given = run.list(names)
    source = run.source(layer)
    if source is not None:
        given += [str(value) for value, _ in values_of(source, run.text(field), run.feedback)]
    return list(dict.fromkeys(parcel_id(book, name) for name in given))


def parcel_id(book, name: str) -> str:
    """Return the id of a parcel of the accounts named by its id or its name on the joining date.

    An id that the accounts do not have is returned as it is: the rules name it in their refusal.
    """
    if book.row("parcel_account", name) is not None:
        return name
    found = book.rows("baseline", name=name)
    return find_id(book, "baseline", name) if found else name


def values_of(source, key: str, feedback, *others: str):
    """Yield (value of field ``key``, [values of the fields ``others``]) of each feature; ``None`` for NULL.

    :raises QgsProcessingException: a field is missing, or the user cancelled.
    """
    columns = [_column(source, name) for name in (key, *others)]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(columns)
    for feature in source.getFeatures(request, UNCHECKED):
        if feedback.isCanceled():
            raise QgsProcessingException(tr("Cancelled: nothing was written."))
        first, *rest = (feature.attribute(column) for column in columns)
        yield _plain(first), [_plain(value) for value in rest]


def _column(source, name: str) -> int:
    index = source.fields().lookupField(name) if name else -1
    if index < 0:
        text = tr("“{layer}” has no field “{field}”: choose one of {known}.")
        known = ", ".join(field.name() for field in source.fields())
        raise QgsProcessingException(text.format(layer=source.sourceName(), field=name, known=known))
    return index


def _plain(value):
    return None if value is None or value == NULL else value


def _known(book, table: str, column: str) -> str:
    names = sorted(str(row[column] or row["id"]) for row in book.rows(table))
    more = " …" if len(names) > _LISTED else ""
    return (", ".join(names[:_LISTED]) + more) or tr("none yet")


def _things() -> dict:
    return {
        "holder": tr("right holders"),
        "project": tr("projects"),
        "carbon_right": tr("rights"),
        "bond": tr("bonds"),
        "other_credit": tr("other credits"),
        "baseline": tr("parcels"),
    }
