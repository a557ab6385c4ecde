"""Sentences for the codes that core and raster raise.

Every sentence names the thing and the way out. Numbers and dates are shown in the user's
locale; texts from data are shown as data.
"""

from datetime import date

from qgis.PyQt.QtCore import QDate, QLocale

from ..core.findings import Finding, RuleError
from ..translate import current_locale, tr


def _sentences():
    """Return code → translated sentence; a function, so that the language can change."""
    from .accounts_texts import accounts_texts
    from .credits_texts import credits_texts
    from .ledger_texts import ledger_texts
    from .message_texts import core_texts, raster_texts
    from .scenario_texts import scenario_texts

    return {
        **core_texts(),
        **accounts_texts(),
        **credits_texts(),
        **ledger_texts(),
        **scenario_texts(),
        **raster_texts(),
    }


def finding_sentence(finding: Finding) -> str:
    """Return the sentence of one finding in the user's language."""
    template = _sentences().get(finding.code)
    if template is None:
        details = ", ".join(f"{key}={value}" for key, value in finding.values.items())
        return tr("{code}: {subject} {details}").format(
            code=finding.code, subject=finding.subject or "", details=details
        )
    return template.format(subject=finding.subject or "", **_shown(finding.values))


def sentence(error: Exception) -> str:
    """Return what to tell the user about ``error``: one clear sentence."""
    if isinstance(error, RuleError):
        return finding_sentence(error.finding)
    code = getattr(error, "code", None)
    values = getattr(error, "values", None)
    if code is not None and isinstance(values, dict) and code in _sentences():
        return _sentences()[code].format(**_shown(values))
    return str(error)


def _shown(values) -> dict:
    """Return ``values`` as texts for the screen; years and other whole numbers stay as they are."""
    return {name: _shown_value(value) for name, value in values.items()}


def _shown_value(value) -> str:
    locale = current_locale()
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)  # groups of thousands everywhere
    if isinstance(value, float) and value == value:
        return locale.toString(value, "f", 1 if value == round(value, 1) else 2)
    if isinstance(value, date):
        return locale.toString(QDate(value.year, value.month, value.day), QLocale.FormatType.ShortFormat)
    return str(value)
