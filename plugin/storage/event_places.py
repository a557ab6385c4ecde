"""The place of an event as the ledger keeps it: base64 of zlib of a WKB multipolygon."""

from __future__ import annotations

import base64
import binascii
import zlib

from qgis.core import QgsGeometry


def place_text(geometry: QgsGeometry) -> str:
    """Return a multipolygon as the ledger keeps it."""
    return base64.b64encode(zlib.compress(bytes(geometry.asWkb()), 9)).decode("ascii")


def place_geometry(text: str | None) -> QgsGeometry:
    """Return the multipolygon that the ledger keeps; a null geometry where it keeps none."""
    geometry = QgsGeometry()
    try:
        geometry.fromWkb(zlib.decompress(base64.b64decode(text or "", validate=True)))
    except (binascii.Error, zlib.error, ValueError):
        return QgsGeometry()
    return geometry
