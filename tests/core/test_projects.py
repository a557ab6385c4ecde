"""Projects on rights, and the states of a certification."""

from __future__ import annotations

import pytest
from examplania_kit import examplania, refused, row, with_project

from terrestrial_carbon.plugin.core.mechanism.projects import (
    add_project,
    certification_of,
    certify,
    change_certification,
    change_project,
    parcels_of_project,
)
from terrestrial_carbon.plugin.core.mechanism.rights import add_right
from terrestrial_carbon.plugin.core.mechanism.terms import reshape


def test_a_project_takes_the_right_s_parcels_and_holder():
    ledger, right, project = with_project()
    found = row(ledger, "project", project)
    assert (found["code"], found["holder_id"], found["risk"]) == ("A1", "A", "medium")
    assert sorted(parcels_of_project(ledger.book, project)) == ["a-forest", "a-scrub"]


def test_projects_of_a_right_share_no_parcel():
    ledger = examplania()
    right = ledger.act(add_right, holder_id="A", kind="emission", parcel_ids=["a-forest", "a-scrub"]).result[
        "id"
    ]
    common = {"right_id": right, "name": "P", "kind": "avoidance"}
    ledger.act(add_project, code="A1", parcel_ids=["a-forest"], **common)
    refused("parcel_in_project", ledger, add_project, code="A2", **common)
    refused("parcel_not_of_right", ledger, add_project, code="A2", parcel_ids=["state-land"], **common)
    refused("parcel_named_twice", ledger, add_project, code="A2", parcel_ids=["a-scrub"] * 2, **common)
    refused("project_without_parcels", ledger, add_project, code="A2", parcel_ids=[], **common)
    ledger.act(add_project, code="A2", parcel_ids=["a-scrub"], **common)


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("bad_project_code", {"code": "A-1"}),
        ("bad_project_code", {"code": "a1"}),
        ("bad_project_code", {"code": ""}),
        ("project_code_in_use", {"code": "A1"}),
        ("project_without_name", {"name": " "}),
        ("unknown_project_kind", {"kind": "hope"}),
        ("unknown_risk", {"risk": "none"}),
        ("kind_not_of_right", {"kind": "sequestration"}),
        ("unknown_row", {"right_id": "none"}),
    ],
)
def test_projects_that_cannot_be(code, changes):
    ledger, _, _ = with_project()
    right = ledger.act(add_right, holder_id="S", kind="emission", parcel_ids=["state-land"]).result["id"]
    params = {"right_id": right, "code": "S1", "name": "S", "kind": "avoidance", **changes}
    refused(code, ledger, add_project, **params)


def test_a_project_s_name_risk_and_note_change():
    ledger, _, project = with_project()
    ledger.act(change_project, project_id=project, name="Old forest", risk="high", note="fire")
    found = row(ledger, "project", project)
    assert (found["name"], found["risk"], found["note"]) == ("Old forest", "high", "fire")
    refused("unknown_risk", ledger, change_project, project_id=project, risk="huge")
    refused("project_without_name", ledger, change_project, project_id=project, name="")


def test_parts_of_a_split_parcel_are_in_the_project():
    ledger, _, project = with_project()
    halves = [{"id": f"a-forest-{part}", "share_of": {"a-forest": 0.5}} for part in (1, 2)]
    ledger.act(reshape, parents=["a-forest"], children=halves)
    found = set(parcels_of_project(ledger.book, project))
    assert {"a-forest-1", "a-forest-2", "a-scrub"} <= found
    assert ledger.book.parcel_totals("project_parcel", project)["tradeable_tco2e"] == pytest.approx(2_000)


def test_certification_has_a_standard_a_day_and_an_end():
    ledger, _, project = with_project(certified=False)
    params = {"project_id": project, "standard": "National", "certified_on": "2016-01-01"}
    refused("certified_without_standard", ledger, certify, **{**params, "standard": ""})
    refused("bad_date", ledger, certify, **{**params, "certified_on": "1 January 2016"})
    refused("bad_date", ledger, certify, ends_on="2016-02-30", **params)
    refused("certification_ends_first", ledger, certify, ends_on="2015-12-31", **params)
    refused("unknown_row", ledger, certify, **{**params, "project_id": "none"})
    ledger.act(certify, ends_on="2016-12-31", reference="N-17", **params)
    days = ("2015-12-31", "2016-01-01", "2016-12-31", "2017-01-01")
    found = [certification_of(ledger.book, project, day) is not None for day in days]
    assert found == [False, True, True, False]


def test_a_certification_is_suspended_reinstated_and_withdrawn_for_ever():
    ledger, _, project = with_project()
    certificate = ledger.book.rows("certification")[0]["id"]

    def change(state, on):
        ledger.act(change_certification, certification_id=certificate, state=state, on=on)
        return certification_of(ledger.book, project, "2016-07-01")["state"]

    assert change("suspended", "2016-01-01") == "suspended"
    params = {"certification_id": certificate, "on": "2016-02-01"}
    refused("certification_unchanged", ledger, change_certification, state="suspended", **params)
    refused("unknown_certification_state", ledger, change_certification, state="lost", **params)
    params["on"] = "2015-12-31"
    refused("certification_changed_later", ledger, change_certification, state="valid", **params)
    assert change("valid", "2016-02-01") == "valid"
    assert change("withdrawn", "2016-03-01") == "withdrawn"
    params["on"] = "2016-04-01"
    refused("certification_withdrawn", ledger, change_certification, state="valid", **params)
    ledger.act(certify, project_id=project, standard="National", certified_on="2016-04-01")
    assert certification_of(ledger.book, project, "2016-07-01")["state"] == "valid"
