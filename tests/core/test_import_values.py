"""Source words read as statuses, bases, dates and ids; field names guessed."""

from datetime import date

import pytest

from terrestrial_carbon.plugin.core.parcel import Basis, Status
from terrestrial_carbon.plugin.storage import import_values
from terrestrial_carbon.plugin.storage.import_guess import guess_field_map


@pytest.mark.parametrize(
    ("word", "status", "basis"),
    [
        ("protected", Status.PROTECTED, None),
        ("  PROTECTED ", Status.PROTECTED, None),
        ("受保护", Status.PROTECTED, None),
        ("受法律保护（并有效执行）", Status.PROTECTED, Basis.LAW),
        ("应在国际公约下受到保护", Status.PROTECTED, Basis.TREATY),
        ("Should be protected under a convention", Status.PROTECTED, Basis.TREATY),
        ("不可开发", Status.INACCESSIBLE, None),
        ("受威胁", Status.THREATENED, None),
        ("可交易", Status.TRADEABLE, None),
        ("protegido", Status.PROTECTED, None),
        ("Protégé", Status.PROTECTED, None),
        ("excluded", Status.EXCLUDED, None),
        ("inaccessible/economic", Status.INACCESSIBLE, Basis.ECONOMIC),
        (None, None, None),
        ("", None, None),
    ],
)
def test_status_words(word, status, basis):
    assert import_values.read_status(word) == (status, basis)


def test_unknown_status_is_refused_and_own_words_help():
    with pytest.raises(ValueError):
        import_values.read_status("Parc national")
    own = {"Parc national": "protected/law", "XX": ""}
    assert import_values.read_status("PARC NATIONAL", own) == (Status.PROTECTED, Basis.LAW)
    assert import_values.read_status("xx", own) == (None, None)


@pytest.mark.parametrize(
    ("value", "expected", "exact"),
    [
        ("2005-12-06", date(2005, 12, 6), True),
        ("2005/12/6", date(2005, 12, 6), True),
        ("06.12.2005", date(2005, 12, 6), True),
        ("2005年12月6日", date(2005, 12, 6), True),
        ("20051206", date(2005, 12, 6), True),
        ("2005-12-06T00:00:00", date(2005, 12, 6), True),
        (1998, date(1998, 12, 31), False),
        ("1998", date(1998, 12, 31), False),
        (1998.0, date(1998, 12, 31), False),
        (0, None, True),
        ("", None, True),
        (None, None, True),
        (date(2001, 2, 3), date(2001, 2, 3), True),
    ],
)
def test_dates(value, expected, exact):
    assert import_values.read_date(value) == (expected, exact)


@pytest.mark.parametrize("value", ["soon", "31/31/2005", "12", "2005-13-01"])
def test_no_dates(value):
    with pytest.raises(ValueError):
        import_values.read_date(value)


def test_month_first_is_learnt_from_the_column():
    assert import_values.guess_month_first(["12/31/2005", "01/02/2003"])
    assert not import_values.guess_month_first(["31/12/2005", "01/02/2003"])
    assert not import_values.guess_month_first(["01/02/2003"])
    assert import_values.read_date("01/02/2003", month_first=True)[0] == date(2003, 1, 2)


def test_ids():
    text = "{0E984725-C51C-4BF4-9960-E1C80E27ABA0}"
    assert import_values.read_uuid(text) == "0e984725-c51c-4bf4-9960-e1c80e27aba0"
    assert import_values.read_uuid("12") is None


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["wdpa_id", "pa_name", "ctry_iso3"], {"name": "pa_name"}),
        (["NOMBRE", "ESTADO", "SUPERFICIE"], {"name": "NOMBRE", "status": "ESTADO", "area_ha": "SUPERFICIE"}),
        (["Nom", "Statut", "Propriétaire"], {"name": "Nom", "status": "Statut", "holder": "Propriétaire"}),
        (["Bezeichnung", "Flaeche_ha", "Datum"],
         {"name": "Bezeichnung", "area_ha": "Flaeche_ha", "protected_from": "Datum"}),
        (["名称", "状态", "面积", "碳储量"],
         {"name": "名称", "status": "状态", "area_ha": "面积", "stock_tco2e": "碳储量"}),
        (["protected_", "stock_tco2e"], {"protected_from": "protected_", "stock_tco2e": "stock_tco2e"}),
        (["a", "b"], {}),
    ],
)  # fmt: skip
def test_field_names(names, expected):
    assert guess_field_map(names) == expected


def test_each_source_field_is_used_once():
    guessed = guess_field_map(["name", "title", "status", "class", "id"])
    assert len(set(guessed.values())) == len(guessed)
    assert guessed["name"] == "name" and guessed["status"] == "status"
