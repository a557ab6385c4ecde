"""Attaching, detaching and handing on of evidence, as rules; what counts as an address."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from terrestrial_carbon.plugin.core.evidence.acts import attach_evidence, detach_evidence, inherit_evidence
from terrestrial_carbon.plugin.core.evidence.links import can_be_opened, checked_link
from terrestrial_carbon.plugin.core.evidence.needs import (
    documents_of,
    findings_of,
    lacking,
    needs_of,
    usual_documents,
)
from terrestrial_carbon.plugin.core.findings import RuleError
from terrestrial_carbon.plugin.core.mechanism.evidence_tables import EvidenceKind, Support
from terrestrial_carbon.plugin.core.mechanism.journal import MemoryLedger, first_break, replay
from terrestrial_carbon.plugin.core.parcel import Basis, Status


def file_item(number=1, **more):
    digest = f"{number:064x}"
    name = f"file {number}.pdf"
    values = {"kind": "file", "title": name, "file_name": name, "path": f"w.evidence/{digest[:32]}/{name}"}
    return {**values, "sha256": digest, "size_bytes": number, **more}


def ties(ledger, state="attached"):
    rows = ledger.book.rows("evidence_parcel", state=state)
    return sorted((row["evidence_id"], row["parcel_id"], row["supports"]) for row in rows)


def attach(ledger, items, parcels, supports=("other",)):
    return ledger.act(attach_evidence, items=items, parcel_ids=parcels, supports=supports, at="t", who="Ana")


def test_one_piece_for_many_parcels_and_purposes():
    ledger = MemoryLedger()
    done = attach(ledger, [file_item()], ["p1", "p2", "p1"], ["law", "dates"])
    (one,) = done.result["ids"]
    assert done.result["attached"] == 4 and done.result["already"] == 0
    assert ties(ledger) == [(one, p, s) for p in ("p1", "p2") for s in ("dates", "law")]
    row = ledger.book.row("evidence", one)
    assert (row["added_by"], row["added_at"], row["size_bytes"]) == ("Ana", "t", 1)


def test_the_same_content_is_one_piece_whatever_its_name():
    ledger = MemoryLedger()
    first = attach(ledger, [file_item()], ["p1"]).result["ids"]
    second = attach(ledger, [file_item(title="other.pdf", kind="photo")], ["p2"]).result["ids"]
    assert first == second and len(ledger.book.rows("evidence")) == 1
    third = attach(ledger, [file_item(2, title="file 1.pdf")], ["p1"]).result["ids"]
    assert third != first


def test_what_is_attached_already_is_said():
    ledger = MemoryLedger()
    attach(ledger, [file_item()], ["p1"])
    with pytest.raises(RuleError) as error:
        attach(ledger, [file_item()], ["p1"])
    assert error.value.finding.code == "evidence_attached_already"
    assert attach(ledger, [file_item()], ["p1", "p2"]).result == {
        "ids": [ties(ledger)[0][0]], "attached": 1, "already": 1,
    }  # fmt: skip


def test_detaching_needs_a_reason_and_keeps_the_piece():
    ledger = MemoryLedger()
    (one,) = attach(ledger, [file_item()], ["p1", "p2"]).result["ids"]
    for reason in ("", "  "):
        with pytest.raises(RuleError, match="detach_without_reason"):
            ledger.act(detach_evidence, reason=reason, evidence_id=one, parcel_ids=["p1"])
    ledger.act(detach_evidence, reason="wrong parcel", evidence_id=one, parcel_ids=["p1"], at="t2", who="Bo")
    assert ties(ledger) == [(one, "p2", "other")]
    (row,) = ledger.book.rows("evidence_parcel", state="detached")
    assert (row["reason"], row["who"], row["at"]) == ("wrong parcel", "Bo", "t2")
    with pytest.raises(RuleError, match="evidence_not_attached"):
        ledger.act(detach_evidence, reason="again", evidence_id=one, parcel_ids=["p1"])
    attach(ledger, [{"id": one}], ["p1"])
    assert ledger.book.rows("evidence_parcel", state="detached") == []
    assert [entry.kind for entry in ledger.entries] == [
        "attach_evidence",
        "detach_evidence",
        "attach_evidence",
    ]


@pytest.mark.parametrize(
    ("item", "code"),
    [
        ({"kind": "video"}, "unknown_evidence_kind"),
        ({"kind": "file", "title": "x"}, "bad_evidence_hash"),
        (file_item(sha256="12"), "bad_evidence_hash"),
        (file_item(path=""), "bad_evidence_hash"),
        ({"kind": "link", "uri": "javascript:alert(1)"}, "link_scheme"),
        ({"kind": "layer", "title": "x"}, "layer_without_source"),
        ({"kind": "note", "remark": "  "}, "empty_note"),
        ({"id": "nobody"}, "unknown_row"),
    ],
)
def test_impossible_pieces_are_refused(item, code):
    ledger = MemoryLedger()
    with pytest.raises(RuleError) as error:
        attach(ledger, [item], ["p1"])
    assert error.value.finding.code == code and ledger.entries == []


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ({"parcels": []}, "evidence_for_no_parcel"),
        ({"supports": ["nonsense"]}, "unknown_support"),
        ({"supports": []}, "no_evidence_given"),
        ({"items": []}, "no_evidence_given"),
    ],
)
def test_impossible_acts_are_refused(arguments, code):
    arguments = {"items": [file_item()], "parcels": ["p1"], "supports": ["law"], **arguments}
    with pytest.raises(RuleError) as error:
        attach(MemoryLedger(), **arguments)
    assert error.value.finding.code == code


def test_titles_and_remarks_have_an_end():
    ledger = MemoryLedger()
    attach(ledger, [{"kind": "note", "remark": "é" * 9000}], ["p1"])
    (row,) = ledger.book.rows("evidence")
    assert len(row["remark"]) == 4000 and len(row["title"]) == 300


@pytest.mark.parametrize(
    "address",
    ["https://example.org/act?x=1#a", "http://例子.cn/法", "HTTPS://example.org", "file:///C:/act.pdf"],
)
def test_addresses_that_are_kept(address):
    assert checked_link(f"  {address}\n") == address and can_be_opened(address)


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("", "link_length"),
        ("https://e.org/" + "a" * 2000, "link_length"),
        ("www.example.org", "link_scheme"),
        ("javascript:alert(1)", "link_scheme"),
        ("data:text/html,x", "link_scheme"),
        ("ftp://example.org/a", "link_scheme"),
        ("https://example.org/a b", "link_signs"),
        ('https://example.org/"onclick=', "link_signs"),
        ("https://ana:secret@example.org/", "link_login"),
        ("https://ana@example.org/", "link_login"),
        ("https://", "link_host"),
        ("https:///x", "link_host"),
        ("file://server/share", "link_host"),
    ],
)
def test_addresses_that_are_refused(address, code):
    with pytest.raises(RuleError) as error:
        checked_link(address)
    assert error.value.finding.code == code and not can_be_opened(address)
    assert "secret" not in str(error.value)


PARCELS = st.sampled_from("abcdef")
STEPS = st.lists(
    st.one_of(
        st.tuples(
            st.just("attach"), st.integers(1, 4), st.sets(PARCELS, min_size=1), st.sampled_from(Support)
        ),
        st.tuples(st.just("detach"), st.integers(1, 4), st.sets(PARCELS, min_size=1)),
        st.tuples(st.just("inherit"), PARCELS, st.sets(PARCELS, min_size=1)),
    ),
    max_size=25,
)


@settings(deadline=None)
@given(STEPS)
def test_any_history_is_what_a_plain_set_says(steps):
    """The book against sets of ties: nothing twice, nothing lost, and the journal makes it again."""
    ledger, expected, gone, ids = MemoryLedger(), set(), set(), {}
    for what, first, *more in steps:
        try:
            if what == "attach":
                (ids[first],) = attach(ledger, [file_item(first)], more[0], [more[1].value]).result["ids"]
            elif what == "detach":
                known = ids.get(first, "?")
                ledger.act(detach_evidence, reason="r", evidence_id=known, parcel_ids=more[0])
            else:
                ledger.act(_inherit, heirs={first: sorted(more[0])})
        except RuleError as error:
            assert error.finding.code in (
                "evidence_attached_already", "evidence_not_attached", "unknown_row", "nothing",
            )  # fmt: skip
        if what == "attach":
            new = {(ids[first], parcel, more[1].value) for parcel in more[0]}
            expected, gone = expected | new, gone - new
        elif what == "detach":
            lost = {tie for tie in expected if tie[0] == ids.get(first) and tie[1] in more[0]}
            expected, gone = expected - lost, gone | lost
        else:
            handed = {(e, first, s) for e, parcel, s in expected if parcel in more[0] and parcel != first}
            expected |= handed - gone
        assert set(ties(ledger)) == expected and len(ties(ledger)) == len(expected)
    assert set(ties(ledger, "detached")) == gone
    assert first_break(ledger.entries) is None
    again = replay(ledger.entries)
    for table in ("evidence", "evidence_parcel"):
        assert again.rows(table) == ledger.book.rows(table)


def _inherit(book, *, heirs):
    act = inherit_evidence(book, heirs=heirs)
    if act is None:
        from terrestrial_carbon.plugin.core.mechanism.book import refusal

        raise refusal("nothing")
    return act


def test_every_kind_has_its_way_in():
    items = {
        EvidenceKind.FILE: file_item(),
        EvidenceKind.PHOTO: file_item(2, kind="photo", lon=1.0, lat=2.0),
        EvidenceKind.LINK: {"kind": "link", "uri": "https://example.org/act"},
        EvidenceKind.LAYER: {"kind": "layer", "uri": "/maps/law.gpkg|layername=law", "title": "Law"},
        EvidenceKind.NOTE: {"kind": "note", "remark": "Seen on foot.\nBo"},
    }
    assert set(items) == set(EvidenceKind)
    ledger = MemoryLedger()
    attach(ledger, items.values(), ["p1"])
    titles = {row["kind"]: row["title"] for row in ledger.book.rows("evidence")}
    assert titles["link"] == "https://example.org/act" and titles["note"] == "Seen on foot."
    assert len(titles) == len(EvidenceKind)


# ---- what a status requires


def needs(status, basis=None, values=None, attached=()):
    status, basis = Status(status) if status else None, Basis(basis) if basis else None
    found = needs_of(status, basis, values or {}, attached, usual_documents())
    return {need.code: need.met for need in found}


def test_each_status_asks_for_its_fields_and_documents():
    assert needs("protected", "law") == {"legal_ref": False, "protected_from": False, "law": False}
    assert needs("protected") == needs("protected", "law")  # as tagging sets it
    assert needs("protected", "treaty") == {"treaty_ref": False, "treaty": False}
    assert needs("inaccessible", "economic") == {"constraint_note": False, "constraint": False}
    assert needs("threatened") == {
        "legal_ref": False, "protected_from": False, "threat_note": False, "law": False, "threat": False,
    }  # fmt: skip
    assert needs("excluded") == {"excluded_to": False, "exclusion": False}
    assert needs("tradeable") == {} == needs(None)


def test_a_need_is_met_by_a_field_or_by_a_document_of_the_right_kind():
    values = {"legal_ref": "Act 7", "protected_from": "", "threat_note": None}
    attached = [("law", "file"), ("threat", "note"), ("treaty", "file")]
    found = needs("threatened", None, values, attached)
    assert found == {
        "legal_ref": True, "protected_from": False, "threat_note": False, "law": True, "threat": False,
    }  # fmt: skip
    assert needs("threatened", None, values, [("threat", "layer")])["threat"]


def test_findings_name_what_lacks():
    found = needs_of(Status.EXCLUDED, None, {}, [], usual_documents())
    assert [(f.code, dict(f.values)) for f in findings_of("p", found)] == [
        ("evidence_missing", {"field": "excluded_to"}),
        ("document_missing", {"supports": "exclusion"}),
    ]
    assert len(lacking(found)) == 2


@pytest.mark.parametrize(
    "data",
    [
        {},
        [],
        {"documents": [{"status": "sacred", "supports": "law", "kinds": ["file"]}]},
        {"documents": [{"status": "tradeable", "basis": "law", "supports": "law", "kinds": ["file"]}]},
        {"documents": [{"status": "tradeable", "basis": None, "supports": "law", "kinds": []}]},
        {"documents": [{"status": "tradeable", "basis": None, "supports": "law", "kinds": ["video"]}]},
    ],
)
def test_a_bad_table_of_documents_is_refused(data):
    with pytest.raises(RuleError, match="bad_requirements"):
        documents_of(data)
