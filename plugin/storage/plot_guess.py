"""Which column of a list of plots or trees is meant by which field, guessed from its name.

Standard library only. Names are those of QField and Mergin Maps, of ODK and Kobo (groups before the name,
``_parent_index``, ``PARENT_KEY``), of Survey123 (``parentglobalid``), of R packages and of inventories.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .import_guess import plain_name

#: Field of a plot → names it goes by, most telling first.
PLOT_SYNONYMS = {
    "id": ("uuid", "globalid", "_uuid", "meta_instanceid", "instanceid", "key", "plot_uuid", "id", "guid"),
    "name": (
        *("name", "plot", "plot_name", "plot_id", "plotid", "plot_no", "plot_number", "plot_code", "p_id"),
        *(
            "样地",
            "样地号",
            "样地编号",
            "placette",
            "parcelle",
            "parcela",
            "nom",
            "nombre",
            "nome",
            "probeflaeche",
        ),
    ),
    "stratum": (
        "stratum",
        "strata",
        "forest_type",
        "forest_class",
        "type",
        "层",
        "林分",
        "strate",
        "estrato",
    ),
    "area_ha": (
        *("area_ha", "plot_area", "plot_area_ha", "plot_area_m2", "area_m2", "area", "plot_size", "size"),
        *("ha", "hectares", "面积", "样地面积", "superficie", "surface", "flaeche", "flache"),
    ),
    "agb_t_per_ha": (
        *("agb_t_per_ha", "agb_t_ha", "agb_mg_ha", "agbd", "biomass_t_ha", "agb_per_ha", "agb_ha"),
        *("生物量",),
    ),
    "visited_on": (
        *("visited_on", "date", "visit_date", "survey_date", "today", "start", "observation_date", "day"),
        *("日期", "调查日期", "date_visite", "fecha", "data", "datum"),
    ),
    "crew": (
        *("crew", "team", "observer", "surveyor", "username", "enumerator", "creator", "recorded_by"),
        *("调查员", "equipe", "equipo", "observateur", "brigada"),
    ),
    "remark": (
        "remark",
        "remarks",
        "comment",
        "comments",
        "notes",
        "note",
        "备注",
        "remarque",
        "observaciones",
    ),
    "place": ("geopoint", "wkt", "geom", "geometry", "the_geom", "location", "gps", "point", "gps_location"),
    "x": (
        *("x", "longitude", "lon", "long", "lng", "easting", "east", "x_utm", "xutm", "utm_x", "x_coord"),
        *("xcoord", "coord_x", "point_x", "xproj", "经度", "东坐标"),
    ),
    "y": (
        *("y", "latitude", "lat", "northing", "north", "y_utm", "yutm", "utm_y", "y_coord"),
        *("ycoord", "coord_y", "point_y", "yproj", "纬度", "北坐标"),
    ),
}
#: Field of a tree → names it goes by. ``plot`` is what says which plot it stands in.
TREE_SYNONYMS = {
    "plot": (
        *("parent_key", "_parent_index", "parentglobalid", "parentrowid", "plot_uuid", "plot_id", "plotid"),
        *("plot", "plot_name", "plot_no", "plot_number", "plot_code", "_submission__uuid", "fk_plot"),
        *("样地", "样地号", "placette", "parcelle", "parcela"),
    ),
    "id": ("uuid", "globalid", "key", "tree_uuid", "guid", "id"),
    "number": (
        *(
            "number",
            "tree",
            "tree_no",
            "tree_number",
            "tree_id",
            "treeid",
            "tag",
            "tag_no",
            "stem",
            "no",
            "nr",
        ),
        *("树号", "编号", "numero", "arbre", "arbol", "baum"),
    ),
    "species": (
        *("species", "species_name", "scientific_name", "species_code", "sp", "latin_name", "taxon"),
        *("树种", "espece", "especie", "art", "baumart"),
    ),
    "dbh_cm": (
        *("dbh_cm", "dbh", "d", "diameter", "diam", "dbh_mm", "dbh_m", "d130", "d_cm", "diameter_cm", "gbh"),
        *(
            "cbh",
            "girth",
            "circumference",
            "cap",
            "胸径",
            "直径",
            "dap",
            "diametre",
            "diametro",
            "bhd",
            "胸围",
        ),
    ),
    "height_m": (
        *("height_m", "height", "h", "ht", "tree_height", "total_height", "h_m", "ht_m", "height_cm"),
        *("树高", "高度", "hauteur", "altura", "hoehe", "hohe"),
    ),
    "wood_density_g_cm3": (
        *("wood_density_g_cm3", "wood_density", "wd", "density", "wsg", "rho", "wood_specific_gravity"),
        *("木材密度", "densite", "densidad", "densidade", "holzdichte"),
    ),
    "remark": ("remark", "remarks", "comment", "comments", "notes", "note", "status", "备注", "remarque"),
}
PLOT_TARGETS, TREE_TARGETS = tuple(PLOT_SYNONYMS), tuple(TREE_SYNONYMS)
#: Apps put the name of a point's question before these.
_ENDINGS = {"x": ("longitude",), "y": ("latitude",)}
_GROUPS = re.compile(r"[/:.\-]")
_UNITS = re.compile(r"[\s_]*[(\[][^)\]]*[)\]]\s*\Z|[\s_]+(?:cm|mm|m|ha|m2|g_cm3|kg_m3)\Z", re.IGNORECASE)
#: What a tree's column refers to where apps made it: plain name → plain names of the plots' columns.
_PARENTS = {
    "parentkey": ("key", "metainstanceid", "instanceid"),
    "parentindex": ("index",),
    "parentglobalid": ("globalid", "uniquerowid"),
    "parentrowid": ("uniquerowid", "globalid"),
    "submissionuuid": ("uuid",),
    "submissionid": ("id",),
}


def guess_plot_map(columns: Sequence[str]) -> dict[str, str]:
    """Return field of a plot → column, for the names that tell."""
    return _guess(columns, PLOT_SYNONYMS)


def guess_tree_map(columns: Sequence[str]) -> dict[str, str]:
    """Return field of a tree → column, for the names that tell."""
    return _guess(columns, TREE_SYNONYMS)


def parent_columns(tree_column: str, plot_columns: Sequence[str], plot_map: dict) -> list[str]:
    """Return the plots' columns that a tree's reference may mean, the likeliest first."""
    wanted = _PARENTS.get(plain_name(_last(tree_column)), ())
    found = [name for plain in wanted for name in plot_columns if plain_name(_last(name)) == plain]
    found += [name for name in plot_columns if plain_name(name) == plain_name(tree_column)]
    found += [plot_map[target] for target in ("name", "id") if target in plot_map]
    return list(dict.fromkeys(found))


def _guess(columns: Sequence[str], synonyms: dict) -> dict[str, str]:
    candidates = []
    targets = list(synonyms)
    for target, known in synonyms.items():
        for place, column in enumerate(columns):
            fit = _fit(column, target, known)
            if fit is not None:
                candidates.append((*fit, targets.index(target), place, target, column))
    answer, used = {}, set()
    for *_, target, column in sorted(candidates):
        if target not in answer and column not in used:
            answer[target] = column
            used.add(column)
    return answer


def _fit(column: str, target: str, known: Sequence[str]):
    """Return how well a column fits, the less the better: (kind of likeness, place among the names)."""
    plains = [plain_name(name) for name in known]
    stripped = _UNITS.sub("", column)
    for kind, name in enumerate((column, stripped, _last(column), _last(stripped))):
        if plain_name(name) in plains:
            return kind, plains.index(plain_name(name))
    if plain_name(column).endswith(_ENDINGS.get(target, ())):
        return 4, 0
    return None


def _last(column: str) -> str:
    """Return a name without the groups an app puts before it: ``plot/trees/dbh`` → ``dbh``."""
    return _GROUPS.split(column)[-1] or column
