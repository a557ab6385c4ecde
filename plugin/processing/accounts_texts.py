"""Sentences for what the rules of the years, the terms and compliance find, by code."""

from ..translate import tr  # noqa: F401


def accounts_texts():
    """Return the sentences, by code."""
    return {
        "accounts_not_open": tr(
            "The accounts of this workspace are not open yet: open them first (Credits panel, or the "
            "algorithm “Open the accounts”)."
        ),
        "unknown_row": tr("There is no {table} “{subject}” in this workspace: check its id or code."),
    }
