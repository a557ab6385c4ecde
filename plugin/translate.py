"""The one translation helper: lookup and extraction agree on the context ``@default``.

Texts come in QGIS's language, or inside :func:`speaking` in another one: a statement may be
written in English from a Chinese screen.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

SOURCE_LANGUAGE = "en"

_CONTEXT = "@default"
_FILES = Path(__file__).resolve().parents[1] / "i18n"
_spoken: ContextVar = ContextVar("terrestrial_carbon_language", default=None)


class _Language:
    """A language asked for by name; texts it does not have come in English."""

    def __init__(self, code: str, translator: QTranslator | None) -> None:
        self.code = code
        self.locale = _locale_of(code)
        self._translator = translator

    def text(self, source: str) -> str:
        return self._found(source) or source

    def count(self, source: str, number: int) -> str:
        return (self._found(source, number) or source).replace("%n", str(number))

    def _found(self, source: str, number: int = -1) -> str:
        if self._translator is None:
            return source
        # bytes: QTranslator, unlike QCoreApplication, takes only ASCII from a str
        return self._translator.translate(_CONTEXT.encode(), source.encode("utf-8"), None, number)


def _locale_of(code: str) -> QLocale:
    return QLocale(code.replace("-Hans", "_CN").replace("-Hant", "_TW").replace("-", "_"))


def tr(text: str) -> str:
    """Return ``text`` in the user's language; format the result, never the argument."""
    language = _spoken.get()
    return QCoreApplication.translate(_CONTEXT, text) if language is None else language.text(text)


def tr_count(text: str, count: int) -> str:
    """Return ``text`` with ``%n`` replaced by ``count`` in the right plural form."""
    language = _spoken.get()
    if language is not None:
        return language.count(text, count)
    return QCoreApplication.translate(_CONTEXT, text, None, count)


def current_locale() -> QLocale:
    """Return the locale that numbers and dates beside :func:`tr` texts are shown in."""
    language = _spoken.get()
    return QLocale() if language is None else language.locale


def current_language() -> str:
    """Return the code of the language :func:`tr` answers in (``en``, ``zh-Hans``)."""
    language = _spoken.get()
    return QgsApplication.locale() if language is None else language.code


def current_date_locale() -> QLocale:
    """Return the locale for names of months: that of the words around them, not of the system."""
    return _locale_of(current_language())


def available_languages() -> list[str]:
    """Return the codes :func:`speaking` knows, English first."""
    prefix = "terrestrial_carbon_"
    codes = sorted(path.stem[len(prefix) :] for path in _FILES.glob(prefix + "*.qm"))
    return [SOURCE_LANGUAGE, *(code for code in codes if code != SOURCE_LANGUAGE)]


@contextmanager
def speaking(code: str | None):
    """Make :func:`tr` answer in the language ``code`` (``en``, ``zh-Hans``) in this block.

    ``None`` is the user's own language.

    :raises ValueError: there is no translation into that language.
    """
    language = None
    if code is not None:
        translator = QTranslator()
        if not translator.load(str(_FILES / f"terrestrial_carbon_{code}.qm")):
            if code != SOURCE_LANGUAGE:
                raise ValueError(f"no translation into {code!r}")
            translator = None
        language = _Language(code, translator)
    token = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(token)
