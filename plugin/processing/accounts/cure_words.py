"""What closes a shortfall, told in the log of a run."""

from __future__ import annotations

from ...core.mechanism.cure import cure_options, shortfall
from ...storage.account_words import cure_source_word
from ...translate import current_locale, tr


def say_cure(book, feedback) -> None:
    """Tell by how much the country is short now, and what each source would close; nothing if it is not."""
    short = shortfall(book)
    if short <= 0:
        return
    text = tr(
        "The country is {short} tCO2e short: redemption is suspended until a year end or a corrective "
        "cancellation restores the balance."
    )
    feedback.pushWarning(text.format(short=tonnes(short)))
    for option in cure_options(book):
        line = tr("{source}: {available} tCO2e there, closes {closes} tCO2e.")
        values = {"available": tonnes(option.available_tco2e), "closes": tonnes(option.closes_tco2e)}
        feedback.pushInfo(line.format(source=cure_source_word(option.source), **values))


def tonnes(amount: float) -> str:
    """Return an amount for the screen, with two decimals where it has any."""
    return current_locale().toString(float(amount), "f", 0 if amount == int(amount) else 2)
