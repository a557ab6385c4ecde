"""Sinks that are spreadsheets: texts of parcels and maps never become formulas in them."""

from __future__ import annotations

from qgis.core import QgsFeature, QgsFeatureSink

from ..storage.spreadsheet import defused

_SPREADSHEETS = (".csv", ".tsv", ".ods", ".xls", ".xlsx")


def is_spreadsheet(destination) -> bool:
    """Whether a sink writes a file that spreadsheets open."""
    return str(destination or "").split("|", 1)[0].lower().endswith(_SPREADSHEETS)


class DefusedSink:
    """Passes features on to ``sink`` with an apostrophe before each text that looks like a formula."""

    def __init__(self, sink) -> None:
        self._sink = sink

    def __getattr__(self, name: str):
        return getattr(self._sink, name)

    def addFeature(self, feature, flags=QgsFeatureSink.Flags()):  # noqa: B008, N802 (QGIS's default and names)
        """Add a feature."""
        return self._sink.addFeature(_defused(feature), flags)

    def addFeatures(self, features, flags=QgsFeatureSink.Flags()):  # noqa: B008, N802
        """Add features."""
        return self._sink.addFeatures([_defused(each) for each in features], flags)


def _defused(feature: QgsFeature) -> QgsFeature:
    """Return a copy of a feature whose texts no spreadsheet takes for formulas."""
    copy = QgsFeature(feature)
    copy.setAttributes([defused(each) if isinstance(each, str) else each for each in feature.attributes()])
    return copy
