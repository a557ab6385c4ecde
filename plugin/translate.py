"""The one translation helper: lookup and extraction agree on the context ``@default``."""

from qgis.PyQt.QtCore import QCoreApplication


def tr(text: str) -> str:
    """Return ``text`` in the user's language; format the result, never the argument."""
    return QCoreApplication.translate("@default", text)


def tr_count(text: str, count: int) -> str:
    """Return ``text`` with ``%n`` replaced by ``count`` in the right plural form."""
    return QCoreApplication.translate("@default", text, None, count)
