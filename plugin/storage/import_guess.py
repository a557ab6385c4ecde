"""Which source field is meant by which parcel field, guessed from its name in six languages.

Standard library only; what the user chose before is kept by ``import_memory``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

#: Parcel field → names it goes by, most telling first: English, Chinese, French, Spanish,
#: Portuguese, German. ``holder`` is a right holder's name.
SYNONYMS = {
    "id": ("id", "uuid", "parcel_id", "parcelid", "guid", "wdpa_pid", "地块编号", "编号", "identifiant"),
    "name": (
        *("name", "parcel", "parcel_name", "site_name", "pa_name", "title", "label"),
        *("名称", "地块", "地块名称", "小班名", "nom", "nom_site", "parcelle", "libelle"),
        *("nombre", "parcela", "predio", "nome", "bezeichnung", "flurstueck", "flurstuck", "orig_name"),
    ),
    "status": (
        *("status", "status_code", "class", "land_class", "tag", "状态", "地块状态", "类别"),
        *("statut", "classe", "estado", "estatus", "clase", "situacao", "estatuto", "stand", "klasse"),
    ),
    "basis": ("basis", "legal_basis", "依据", "base", "fondement", "fundamento", "base_legal", "grundlage"),
    "holder": (
        *("holder", "right_holder", "rights_holder", "owner", "权利所有人", "权利人", "所有人", "业主"),
        *("proprietaire", "titulaire", "detenteur", "titular", "propietario", "proprietario", "detentor"),
        *("eigentuemer", "eigentumer", "inhaber", "rechteinhaber"),
    ),
    "stock_tco2e": (
        *("stock_tco2e", "tco2e", "tco2", "stock", "carbon_stock_tco2e", "co2e", "碳储量", "储量"),
        *("stock_carbone", "existencias", "estoque", "vorrat", "kohlenstoffvorrat"),
    ),
    "area_ha": (
        *("area_ha", "hectares", "ha", "area", "size_ha", "gis_area", "面积", "公顷", "面积公顷"),
        *("superficie_ha", "surface_ha", "superficie", "surface", "hectareas", "area_hectares"),
        *("flaeche_ha", "flache_ha", "flaeche", "flache"),
    ),
    "protected_from": (
        *("protected_from", "designated", "designation_date", "status_yr", "date_from", "since"),
        *("保护起始日期", "设立日期", "划定日期", "date_creation", "date_classement", "fecha_creacion"),
        *("fecha_declaracion", "fecha", "data_criacao", "data", "date", "ausweisung", "datum", "日期"),
    ),
    "protected_to": (
        *("protected_to", "date_to", "until", "保护终止日期", "date_fin", "fecha_fin", "data_fim", "ende"),
    ),
    "excluded_to": ("excluded_to", "除外至", "exclu_jusqu_au", "excluido_hasta", "excluido_ate"),
    "legal_ref": (
        *("legal_ref", "law", "legal_reference", "act", "decree", "法律", "法律依据", "法规", "文号"),
        *("loi", "decret", "ref_legale", "reference_legale", "arrete", "ley", "decreto", "ref_legal"),
        *("lei", "gesetz", "verordnung", "rechtsgrundlage"),
    ),
    "treaty_ref": ("treaty_ref", "convention", "treaty", "公约", "traite", "convenio", "tratado", "abkommen"),
    "constraint_note": ("constraint_note", "constraint", "限制", "contrainte", "restriccion", "restricao"),
    "threat_note": ("threat_note", "threat", "威胁", "menace", "amenaza", "ameaca", "bedrohung"),
    "plan_class": ("plan_class", "规划类别", "classe_plan", "clase_plan", "classe_plano", "planklasse"),
    "land_use": (
        *("land_use", "landuse", "land_cover", "土地利用", "地类", "occupation_sol", "usage"),
        *("uso_suelo", "uso_del_suelo", "uso_solo", "uso_do_solo", "landnutzung"),
    ),
    "measure": ("measure", "措施", "mesure", "medida", "massnahme"),
    "stratum": ("stratum", "strata", "forest_type", "层", "林分", "strate", "estrato", "schicht"),
    "stock_source": ("stock_source", "储量来源"),
    "stock_date": ("stock_date", "储量日期"),
    "status_comment": (
        *("status_comment", "comment", "remarks", "notes", "备注", "commentaire", "remarque"),
        *("observaciones", "comentario", "observacoes", "bemerkung", "kommentar"),
    ),
    "source": ("source", "来源", "fuente", "fonte", "quelle"),
    "agb_tco2e": ("agb_tco2e",),
    "bgb_tco2e": ("bgb_tco2e",),
    "dead_wood_tco2e": ("dead_wood_tco2e",),
    "litter_tco2e": ("litter_tco2e",),
    "soil_tco2e": ("soil_tco2e",),
    "peat_tco2e": ("peat_tco2e",),
    "stock_se_tco2e": ("stock_se_tco2e",),
    "holder_id": ("holder_id",),
    "valid_from": ("valid_from",),
    "valid_to": ("valid_to",),
}

#: Parcel fields a source field may fill.
TARGETS = tuple(SYNONYMS)
NUMBER_TARGETS = ("area_ha",) + tuple(name for name in TARGETS if name.endswith("_tco2e"))
DATE_TARGETS = ("protected_from", "protected_to", "excluded_to", "stock_date", "valid_from", "valid_to")


def plain_name(name: str) -> str:
    """Return a field name without accents, case and punctuation: ``Nom_du Site`` → ``nomdusite``."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return re.sub(r"[\W_]+", "", "".join(c for c in decomposed if not unicodedata.combining(c)))


def guess_field_map(field_names: Sequence[str]) -> dict[str, str]:
    """Return parcel field → source field for the names that tell; each source field is used once.

    Names cut to ten letters by shapefiles (``stock_tco2``, ``protected_``) are known by their
    beginning.
    """
    candidates = []
    for target, synonyms in SYNONYMS.items():
        for rank, synonym in enumerate(synonyms):
            for name in field_names:
                fit = _fit(name, synonym)
                if fit is not None:
                    candidates.append((fit, rank, TARGETS.index(target), target, name))
    answer, used = {}, set()
    for _, _, _, target, name in sorted(candidates):
        if target not in answer and name not in used:
            answer[target] = name
            used.add(name)
    return answer


def _fit(name: str, synonym: str):
    """Return how well a source field's name fits a synonym: 0 best, ``None`` not at all."""
    if name.casefold() == synonym:
        return 0
    if plain_name(name) == plain_name(synonym):
        return 1
    if len(name) == 10 and len(synonym) > 10 and synonym.startswith(name.casefold()):
        return 2
    return None
