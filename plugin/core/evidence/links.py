"""Addresses as evidence: only such as a browser or file manager opens harmlessly, without passwords."""

import re

from ..mechanism.book import refusal

#: Characters of the longest address that is kept.
LONGEST = 2000
_SCHEMES = ("http", "https", "file")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_LOGIN = re.compile(r"^https?://[^/?#\\]*@", re.IGNORECASE)
_HOST = re.compile(r"^https?://[^/?#\s:]+", re.IGNORECASE)


def checked_link(text: str) -> str:
    """Return an address as it is kept.

    :raises RuleError: it is none, or of a kind that is not opened, or it carries a password.
    """
    address = (text or "").strip()
    if not address or len(address) > LONGEST:
        raise refusal("link_length", address[:60], most=LONGEST)
    scheme = _SCHEME.match(address)
    if scheme is None or scheme.group(1).lower() not in _SCHEMES:
        raise refusal("link_scheme", address[:60])
    if any(ord(sign) <= 32 or ord(sign) == 127 or sign in '<>"`\\' for sign in address):
        raise refusal("link_signs", address[:60])
    if _LOGIN.match(address):
        raise refusal("link_login", _LOGIN.sub("https://…@", address)[:60])
    is_web = scheme.group(1).lower() != "file"
    if is_web and not _HOST.match(address) or not is_web and not address.lower().startswith("file:///"):
        raise refusal("link_host", address[:60])
    return address


def can_be_opened(address: str) -> bool:
    """Whether an address from a workspace, which another program may have written, may be opened."""
    try:
        return checked_link(address) == address
    except ValueError:
        return False
