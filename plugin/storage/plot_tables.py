"""Lists of plots and trees as rows of cells, whether they come from a CSV file or from any layer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsFeatureRequest, QgsVectorLayer, QgsWkbTypes

from ..translate import tr
from .csv_text import read_csv
from .errors import ImportRefused
from .plot_guess import guess_plot_map, guess_tree_map
from .values import from_attribute

_TEXT_FILES = (".csv", ".tsv", ".txt")
#: A list is taken for one of trees, or of plots, by these.
_TELLING = {"trees": ("dbh_cm", "plot"), "plots": ("name", "area_ha", "stratum")}


@dataclass
class FieldTable:
    """A list: ``rows`` are tuples in the order of ``columns``; ``shapes`` a geometry (or ``None``) a row."""

    name: str
    source: str
    columns: tuple
    rows: list
    shapes: list | None = None
    crs: QgsCoordinateReferenceSystem | None = None
    encoding: str = ""  # where it had to be guessed

    def place_of(self, column: str) -> int:
        """Return the number of a column.

        :raises ImportRefused: there is none of this name.
        """
        names = [name.casefold() for name in self.columns]
        if column in self.columns:
            return self.columns.index(column)
        if column.casefold() in names:
            return names.index(column.casefold())
        text = tr("{source} has no column “{column}”: choose among {known}.")
        known = ", ".join(self.columns)
        raise ImportRefused(text.format(source=self.name, column=column, known=known))


def is_text_file(given) -> bool:
    """Whether something given is the path of a CSV file that is there."""
    return isinstance(given, str) and Path(given).suffix.lower() in _TEXT_FILES and Path(given).is_file()


def table_of_file(path: str, encoding: str = "") -> FieldTable:
    """Return the table of a CSV file.

    :raises ImportRefused: it cannot be read.
    """
    text = read_csv(path, encoding)
    name = Path(path).name
    return FieldTable(name, path, text.columns, text.rows, encoding=text.encoding if text.guessed else "")


def table_of_source(source, name: str, origin: str = "", features=None) -> FieldTable:
    """Return the table of a layer or of a feature source; its key is a column like any other.

    :param name: what reports call it. :param origin: the layer's source text, for the record.
    :param features: an iterator over the source's features, where it needs to be asked in its own way.
    """
    fields = source.fields()
    columns = tuple(fields.names())
    placed = QgsWkbTypes.geometryType(source.wkbType()) not in (
        QgsWkbTypes.GeometryType.NullGeometry,
        QgsWkbTypes.GeometryType.UnknownGeometry,
    )
    rows, shapes = [], []
    for feature in source.getFeatures(QgsFeatureRequest()) if features is None else features:
        rows.append(tuple(from_attribute(value) for value in feature.attributes()))
        shapes.append(feature.geometry() if feature.hasGeometry() else None)
    crs = source.sourceCrs() if hasattr(source, "sourceCrs") else source.crs()
    return FieldTable(name, origin or name, columns, rows, shapes if placed else None, crs)


def layers_in(path: str) -> list:
    """Return the names of the layers and tables in a file, empty for one that QGIS cannot read."""
    layer = QgsVectorLayer(str(path), "any", "ogr")
    if not layer.isValid():
        return []
    parts = [text.split("!!::!!") for text in layer.dataProvider().subLayers()]
    return [part[1] for part in parts if len(part) > 1]


def best_layer(path: str, kind: str) -> str:
    """Return the layer source of the table in a file that looks most like one of ``kind``.

    :param kind: ``plots`` or ``trees``.
    """
    names = layers_in(path)
    if "|" in str(path) or len(names) < 2:
        return str(path)
    scored = []
    for place, name in enumerate(names):
        layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
        if layer.isValid():
            scored.append((-_likeness(layer, kind), place, name))
    return f"{path}|layername={min(scored)[2]}" if scored else str(path)


def _likeness(layer: QgsVectorLayer, kind: str) -> int:
    columns = layer.fields().names()
    placed = layer.geometryType() != QgsWkbTypes.GeometryType.NullGeometry
    trees = len(set(_TELLING["trees"]) & set(guess_tree_map(columns)))
    if kind == "trees":
        return 2 * trees + ("dbh_cm" in guess_tree_map(columns)) * 4
    plots = len(set(_TELLING["plots"]) & set(guess_plot_map(columns)))
    return plots + 3 * placed - ("dbh_cm" in guess_tree_map(columns)) * 4
