"""Source values read as statuses, bases, dates and ids; standard library only."""

from __future__ import annotations

import datetime
import re
import unicodedata
import uuid
from collections.abc import Iterable

from ..core.mechanism.budget import PlanClass
from ..core.parcel import Basis, Status

_STATUS_WORDS = {
    (Status.PROTECTED, None): "受保护 protege protégé protégée protegido protegida geschützt geschuetzt",
    (Status.INACCESSIBLE, None): "不可开发 不可及 inaccesible inacessível inaccessible unzugänglich",
    (Status.THREATENED, None): "受威胁 menacé menacée amenazado amenazada ameaçado ameaçada bedroht",
    (Status.TRADEABLE, None): (
        "可交易 tradable échangeable négociable comercializable negociable "
        "comercializável negociável handelbar"
    ),
    (Status.EXCLUDED, None): "除外 排除 exclu exclue excluido excluida excluído excluída ausgeschlossen",
}
_STATUS_PHRASES = {
    (Status.PROTECTED, Basis.LAW): (
        "legally protected and enforced",
        "legally protected",
        "受法律保护（并有效执行）",
        "受法律保护",
        "protected/law",
    ),
    (Status.PROTECTED, Basis.TREATY): (
        "should be protected under a convention",
        "应在国际公约下受到保护",
        "protected/treaty",
    ),
    (Status.INACCESSIBLE, None): (
        "protected by biophysical or economic constraints",
        "受生物物理或经济限制因素保护",
    ),
    (Status.INACCESSIBLE, Basis.BIOPHYSICAL): ("inaccessible/biophysical",),
    (Status.INACCESSIBLE, Basis.ECONOMIC): ("inaccessible/economic",),
    (Status.TRADEABLE, None): ("tradeable carbon", "可交易陆地碳"),
    (Status.PROTECTED, None): ("protected carbon", "受保护陆地碳"),
}
_UNTAGGED = {"", "untagged", "none", "null", "n/a", "na", "-", "未标记", "无"}
_BASIS_WORDS = {
    Basis.LAW: "law legal 法律 loi légal ley lei gesetz",
    Basis.TREATY: "treaty convention 公约 国际公约 traité convenio tratado abkommen ramsar",
    Basis.BIOPHYSICAL: "biophysical 生物物理 biophysique biofísico biofisico biophysikalisch",
    Basis.ECONOMIC: "economic 经济 économique economique económico economico econômico wirtschaftlich",
}


def fold(value) -> str:
    """Return a value as text that compares without case, width, spare spaces: for lookups only."""
    text = unicodedata.normalize("NFKC", str(value)).casefold()
    return re.sub(r"\s+", " ", text).strip()


def _table() -> dict:
    table = {status.value: (status, None) for status in Status}
    for key, words in _STATUS_WORDS.items():
        table.update({fold(word): key for word in words.split()})
    for key, phrases in _STATUS_PHRASES.items():
        table.update({fold(phrase): key for phrase in phrases})
    return table


_STATUS_TABLE = _table()
_BASIS_TABLE = {basis.value: basis for basis in Basis}
_BASIS_TABLE.update({fold(word): basis for basis, words in _BASIS_WORDS.items() for word in words.split()})


def read_status(value, own_words: dict | None = None):
    """Return ``(status, basis)`` of a source value, ``(None, None)`` for an empty one.

    :param own_words: the user's table: source value → code, or ``status/basis``.
    :raises ValueError: the value is no known status.
    """
    text = fold("" if value is None else value)
    if own_words:
        own = {fold(word): code for word, code in own_words.items()}
        if text in own:
            text = fold(own[text] or "")
    if text in _UNTAGGED:
        return None, None
    if text in _STATUS_TABLE:
        return _STATUS_TABLE[text]
    raise ValueError(str(value))


def read_basis(value) -> Basis | None:
    """Return the basis a source value states, ``None`` for an empty one.

    :raises ValueError: it is no known basis.
    """
    text = fold("" if value is None else value)
    if text in _UNTAGGED:
        return None
    if text in _BASIS_TABLE:
        return _BASIS_TABLE[text]
    raise ValueError(str(value))


def read_plan_class(value) -> str | None:
    """Return the plan class code a source value states, ``None`` for an empty one.

    :raises ValueError: it is no known plan class.
    """
    text = fold("" if value is None else value)
    return None if text in _UNTAGGED else PlanClass(text).value


def read_uuid(value) -> str | None:
    """Return a UUID in lower case without braces, ``None`` if ``value`` is no UUID."""
    try:
        return str(uuid.UUID(str(value).strip()))
    except ValueError:
        return None


_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?\Z")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\Z")
_CHINESE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日?\Z")
_YEAR = re.compile(r"(1[89]\d\d|20\d\d|21\d\d)(?:\.0+)?\Z")
_COMPACT = re.compile(r"((?:1[89]|20|21)\d\d)(\d\d)(\d\d)\Z")


def guess_month_first(texts: Iterable) -> bool:
    """Return whether a column of dates puts the month first (``12/31/2005``)."""
    pairs = [match.groups() for match in map(_DAY_FIRST.match, map(_plain, texts)) if match]
    return any(int(b) > 12 for _, b, _ in pairs) and not any(int(a) > 12 for a, _, _ in pairs)


def read_date(value, month_first: bool = False):
    """Return ``(date, exact)``; ``(None, True)`` for an empty value.

    A year alone is its last day, not exact: too late rather than too early a protection, so that no
    land counts as protected by the cut-off without proof.

    :raises ValueError: the text is no date; 0 and an empty text are none.
    """
    if value is None:
        return None, True
    if isinstance(value, datetime.datetime):
        return value.date(), True
    if isinstance(value, datetime.date):
        return value, True
    text = _plain(value)
    if text in ("", "0", "0.0"):
        return None, True
    for pattern in (_ISO, _CHINESE, _COMPACT):
        match = pattern.match(text)
        if match:
            return datetime.date(*map(int, match.groups())), True
    match = _DAY_FIRST.match(text)
    if match:
        first, second, year = map(int, match.groups())
        day, month = (second, first) if month_first else (first, second)
        return datetime.date(year, month, day), True
    match = _YEAR.match(text)
    if match:
        return datetime.date(int(match.group(1)), 12, 31), False
    raise ValueError(str(value))


def _plain(value) -> str:
    return unicodedata.normalize("NFKC", str(value)).strip()
