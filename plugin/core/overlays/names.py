"""What the name of a map gives away: its words, and the years in it."""

from __future__ import annotations

import re
import unicodedata

_YEARS = range(1950, 2100)
_ENDINGS = {
    "tif", "tiff", "gtif", "vrt", "img", "hdf", "h5", "nc", "jp2", "asc", "bil", "gpkg", "shp", "geojson",
    "json", "kml", "csv", "gz", "zip", "cog", "gdb", "parquet", "fgb",
}  # fmt: skip
# MODIS and its kin: A, four digits of the year, three of the day
_MODIS = re.compile(r"(?<![A-Za-z0-9])A((?:19|20)\d\d)([0-3]\d\d)(?!\d)")
_DIGITS = re.compile(r"\d+")
# what stands before digits that are no year
_NO_YEAR = re.compile(r"(?:epsg|esri|srid|utm)[\W_]*$", re.IGNORECASE)
# written with an ordinary or a small 2, such as in “t CO2e/ha” or carbon_tco2_ha.tif
_CO2 = re.compile(r"co[2₂](?!\d)", re.IGNORECASE)
_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_a-zA-Z]+")


def stem_of(name: str) -> str:
    """Return a map's name without folders, query and endings; a path, an address or a layer's name."""
    text = str(name).split("?")[0].split("|")[0].replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    while "." in text and text.rsplit(".", 1)[-1].lower() in _ENDINGS:
        text = text.rsplit(".", 1)[0]
    return text


def words_in(name: str) -> tuple[str, ...]:
    """Return the words of a name in lower case, without accents: parted at signs, digits and capitals."""
    letters = unicodedata.normalize("NFKD", stem_of(name))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return tuple(word.lower() for word in _WORDS.findall(plain))


def years_in_name(name: str) -> tuple[int, ...]:
    """Return the years a name holds, in its order, each once: ``2000_2010``, ``A2020183``, ``20200701``.

    Longer numbers (time stamps), codes of a CRS and sizes (``1000x2000``) are none.
    """
    text = stem_of(name)
    modis = _MODIS.search(text)
    if modis is not None:  # the other numbers there say where and when it was made
        return (int(modis.group(1)),)
    found = []
    for match in _DIGITS.finditer(text):
        year = _year(match.group())
        if year is None or _NO_YEAR.search(text[: match.start()]) or _is_size(text, match):
            continue
        found.append(year)
    return tuple(dict.fromkeys(found))


def year_in_name(name: str) -> int | None:
    """Return the one year a name holds, ``None`` if it holds none or several."""
    years = years_in_name(name)
    return years[0] if len(years) == 1 else None


def short_year_in_name(name: str, before: tuple[str, ...]) -> int | None:
    """Return the year since 2000 whose two digits follow one of the words ``before`` (``alertDate21``)."""
    words = words_in(name)
    joined = [(words[k], words[k + 1], "".join(words[max(0, k - 1) : k + 1])) for k in range(len(words) - 1)]
    for word, digits, pair in joined:
        if digits.isdigit() and len(digits) == 2 and (word in before or pair in before):
            return 2000 + int(digits)
    return None


def tells_co2(text: str) -> bool:
    """Whether a map's name, or what it says of a band, speaks of CO2 and so not of carbon itself."""
    return _CO2.search(text) is not None


def _year(digits: str) -> int | None:
    year = int(digits[:4]) if len(digits) in (4, 6, 8) else 0
    if year not in _YEARS:
        return None
    if len(digits) > 4 and not 1 <= int(digits[4:6]) <= 12:
        return None
    if len(digits) > 6 and not 1 <= int(digits[6:8]) <= 31:
        return None
    return year


def _is_size(text: str, match) -> bool:
    before, after = text[: match.start()], text[match.end() :]
    times = re.compile(r"\dx$", re.IGNORECASE), re.compile(r"^x\d", re.IGNORECASE)
    return bool(times[0].search(before) or times[1].search(after))
