"""Names of the columns that figures of several rasters stand in: a prefix for each raster.

A prefix has at most five letters and each ending at most five, so that a shapefile, which keeps ten
letters of a name, keeps all of them apart.
"""

from __future__ import annotations

import re
import unicodedata

from qgis.core import QgsProcessingException

from ..translate import tr

LONGEST_PREFIX = 5
_PREFIX = re.compile(rf"[A-Za-z][A-Za-z0-9_]{{0,{LONGEST_PREFIX - 1}}}")
_SEPARATORS = re.compile(r"[\s,;，、；]+")


def prefixes(names, wanted: str = "") -> list:
    """Return one prefix for each raster.

    :param names: names of the rasters; what prefixes are made of where none are wanted.
    :param wanted: the user's own, separated by commas or spaces; empty for none.
    :raises QgsProcessingException: too few or too many, one twice, or one that is no prefix.
    """
    given = [text for text in _SEPARATORS.split(wanted or "") if text]
    if not given:
        return _made_of(names)
    if len(given) != len(names):
        text = tr("There are {prefixes} prefixes for {rasters} rasters: give one for each, in their order.")
        raise QgsProcessingException(text.format(prefixes=len(given), rasters=len(names)))
    for prefix in given:
        if not _PREFIX.fullmatch(prefix):
            text = tr(
                "“{prefix}” cannot begin the name of a column: use one to five of the letters a–z, digits "
                "and _, with a letter first."
            )
            raise QgsProcessingException(text.format(prefix=prefix))
    lower = [prefix.lower() for prefix in given]
    if len(set(lower)) < len(lower):
        twice = next(prefix for prefix in lower if lower.count(prefix) > 1)
        text = tr("The prefix “{prefix}” is there twice: give each raster its own.")
        raise QgsProcessingException(text.format(prefix=twice))
    return given


def _made_of(names) -> list:
    made = []
    for number, name in enumerate(names, 1):
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
        letters = re.sub(r"[^a-z0-9_]+", "_", plain).lstrip("_0123456789")
        prefix = letters[:LONGEST_PREFIX].rstrip("_") or f"r{number}"
        count = 1
        while prefix in made:
            count += 1
            prefix = f"{letters[: LONGEST_PREFIX - len(str(count))]}{count}"
        made.append(prefix)
    return made
