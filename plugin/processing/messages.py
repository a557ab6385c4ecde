"""Sentences for the codes that core and raster raise.

Every sentence names the thing and the way out. Numbers and dates are shown in the user's
locale; texts from data are shown as data.
"""

from datetime import date

from qgis.PyQt.QtCore import QDate, QLocale

from ..core.findings import Finding, RuleError
from ..translate import current_date_locale, current_locale, tr

_SMALL = 0.005  # what two decimals would show as nought
_NOTHING = 1e-9  # what rounding leaves of a figure: a hundredth of a square centimetre


def _sentences():
    """Return code → translated sentence; a function, so that the language can change."""
    from .accounts_texts import accounts_texts
    from .baseline_texts import baseline_texts
    from .credits_texts import credits_texts
    from .decision_texts import decision_texts
    from .evidence_texts import evidence_texts
    from .field_texts import field_texts
    from .ledger_texts import ledger_texts
    from .loss_entry_texts import loss_entry_texts
    from .message_texts import core_texts, raster_texts
    from .natural_texts import natural_texts
    from .overlay_texts import overlay_texts
    from .review_texts import review_texts
    from .sample_texts import sample_texts
    from .scenario_texts import scenario_texts
    from .signing_texts import signing_texts
    from .suggestion_texts import suggestion_texts
    from .uncertainty_texts import uncertainty_texts
    from .verification_texts import verification_texts
    from .watch_texts import watch_texts

    return {
        **core_texts(),
        **accounts_texts(),
        **baseline_texts(),
        **credits_texts(),
        **decision_texts(),
        **evidence_texts(),
        **field_texts(),
        **ledger_texts(),
        **loss_entry_texts(),
        **natural_texts(),
        **review_texts(),
        **sample_texts(),
        **scenario_texts(),
        **signing_texts(),
        **suggestion_texts(),
        **uncertainty_texts(),
        **overlay_texts(),
        **verification_texts(),
        **watch_texts(),
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
    return _filled(template, finding.values, finding.subject or "")


def sentence(error: Exception) -> str:
    """Return what to tell the user about ``error``: one clear sentence."""
    if isinstance(error, RuleError):
        return finding_sentence(error.finding)
    code = getattr(error, "code", None)
    values = getattr(error, "values", None)
    if code is not None and isinstance(values, dict) and code in _sentences():
        return _filled(_sentences()[code], values)
    return str(error)


def _filled(template, values, subject: str = "") -> str:
    """Return a sentence with its figures; one that counts ``number`` of something is made for that number."""
    if callable(template):
        template = template(int(values.get("number") or 0))
    return template.format(**{"subject": subject, **_shown(values)})


def shown_number(value: float) -> str:
    """Return a number of hectares or tonnes as a sentence shows it."""
    return _shown_value(float(value))


def shown_date(value: date) -> str:
    """Return a day with its month in words of the language around it, so that no one mistakes it."""
    locale = current_date_locale()
    pattern = "yyyy年M月d日" if locale.language() == QLocale.Language.Chinese else "d MMM yyyy"
    return locale.toString(QDate(value.year, value.month, value.day), pattern)


def finding_sentence_values(values) -> dict:
    """Return the figures of a finding as its sentence shows them."""
    return _shown(values)


def _shown(values) -> dict:
    """Return ``values`` as texts for the screen; years and other whole numbers stay as they are."""
    return {name: _shown_value(value) for name, value in values.items()}


def _shown_value(value) -> str:
    locale = current_locale()
    locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)  # groups of thousands everywhere
    if isinstance(value, float) and abs(value) < _NOTHING:
        value = 0.0
    if isinstance(value, float) and 0 < abs(value) < _SMALL:
        return locale.toString(value, "g", 2)
    if isinstance(value, float) and value == value:
        return locale.toString(value, "f", 1 if value == round(value, 1) else 2)
    if isinstance(value, date):
        return shown_date(value)
    return str(value)
