"""Projects on rights, and their certification by the national body (paper 3.2.3, 3.2.5 rule 1 f).

Nothing is redeemed before a project is certified. A certification has a date, a standard and an
end, and can be suspended or withdrawn.
"""

from datetime import date
from typing import Optional

from .book import Draft, refusal, state_of
from .booking import day_of, one_of
from .ledger_tables import CertificationState, ProjectKind, RightKind, Risk
from .rights import parcel_name
from .serials import is_code

RIGHT_OF_PROJECT = {
    ProjectKind.AVOIDANCE: RightKind.EMISSION,
    ProjectKind.SEQUESTRATION: RightKind.NEW_CARBON,
}

#: Of several certifications for a day, the last of these counts.
_ORDER = tuple(
    state.value
    for state in (CertificationState.WITHDRAWN, CertificationState.SUSPENDED, CertificationState.VALID)
)


def add_project(book, *, right_id, code, name, kind, parcel_ids=None, risk="medium", note=""):
    """Add a project on a right.

    :param code: stands in its serial numbers: capital letters A–Z and digits.
    :param kind: ``avoidance`` (on an emission right) or ``sequestration`` (on one to new carbon).
    :param parcel_ids: by default all parcels of the right.
    :param risk: ``low``, ``medium`` or ``high``; the reserve's share follows it (Annex II).
    """
    draft = Draft(book)
    state_of(book)
    right = draft.need("carbon_right", right_id)
    kind = one_of(ProjectKind, kind, "unknown_project_kind")
    risk = one_of(Risk, risk, "unknown_risk")
    if not is_code(code):
        raise refusal("bad_project_code", str(code))
    if book.rows("project", code=code):
        raise refusal("project_code_in_use", code)
    if not (isinstance(name, str) and name.strip()):
        raise refusal("project_without_name", code)
    if RIGHT_OF_PROJECT[kind].value != right["kind"]:
        raise refusal("kind_not_of_right", code, kind=kind.value, right=right["kind"])
    chosen = _parcels(draft, right_id, parcel_ids, code)
    project_id = draft.add(
        "project", code=code, name=name, kind=kind.value, right_id=right_id, holder_id=right["holder_id"],
        risk=risk.value, redeemed_tco2e=0.0, answered_tco2e=0.0, reserve_due_tco2e=0.0, note=note,
    )  # fmt: skip
    for parcel_id in chosen:
        draft.add("project_parcel", project_id=project_id, parcel_id=parcel_id)
    params = {
        "right_id": right_id, "code": code, "name": name, "kind": kind.value, "parcel_ids": chosen,
        "risk": risk.value, "note": note,
    }  # fmt: skip
    return draft.act("add_project", params, {"id": project_id})


def change_project(book, *, project_id, name=None, risk=None, note=None):
    """Change a project's name, risk rating or note; what is not given stays."""
    draft = Draft(book)
    project = draft.need("project", project_id)
    values = {}
    if name is not None:
        if not name.strip():
            raise refusal("project_without_name", project["code"])
        values["name"] = name
    if risk is not None:
        values["risk"] = one_of(Risk, risk, "unknown_risk").value
    if note is not None:
        values["note"] = note
    draft.change("project", project_id, **values)
    return draft.act("change_project", {"project_id": project_id, **values}, {"id": project_id})


def certify(book, *, project_id, standard, certified_on, ends_on=None, reference=""):
    """Certify a project by a standard from a day on, to an end where there is one (ISO dates)."""
    draft = Draft(book)
    project = draft.need("project", project_id)
    if not (isinstance(standard, str) and standard.strip()):
        raise refusal("certified_without_standard", project["code"])
    begins = day_of(certified_on, "certified_on")
    if ends_on is not None and day_of(ends_on, "ends_on") < begins:
        raise refusal("certification_ends_first", project["code"], first=certified_on, last=ends_on)
    row = {"standard": standard, "certified_on": certified_on, "ends_on": ends_on, "reference": reference}
    row_id = draft.add(
        "certification", project_id=project_id, state=CertificationState.VALID.value,
        changed_on=certified_on, **row,
    )  # fmt: skip
    return draft.act("certify", {"project_id": project_id, **row}, {"id": row_id})


def change_certification(book, *, certification_id, state, on, reference=""):
    """Suspend, withdraw or reinstate a certification on a day (ISO date). Withdrawn is for ever."""
    draft = Draft(book)
    row = draft.need("certification", certification_id)
    code = draft.need("project", row["project_id"])["code"]
    state = one_of(CertificationState, state, "unknown_certification_state")
    if row["state"] == CertificationState.WITHDRAWN.value:
        raise refusal("certification_withdrawn", code)
    if row["state"] == state.value:
        raise refusal("certification_unchanged", code, state=state.value)
    if day_of(on, "on") < day_of(row["changed_on"], "changed_on"):
        raise refusal("certification_changed_later", code, on=row["changed_on"])
    draft.change(
        "certification", certification_id, state=state.value, changed_on=on,
        reference=reference or row["reference"],
    )  # fmt: skip
    params = {"certification_id": certification_id, "state": state.value, "on": on, "reference": reference}
    return draft.act("change_certification", params, {"id": certification_id})


def certification_of(book, project_id: str, on) -> Optional[dict]:
    """Return the project's certification for a day, or ``None``: a valid one before a suspended one.

    Its ``state`` is what it is now: a suspension also stops credits for days before it.

    :param on: a date, or ISO text.
    """
    day = on.isoformat() if isinstance(on, date) else on
    covering = [
        row
        for row in book.rows("certification", project_id=project_id)
        if row["certified_on"] <= day and (row["ends_on"] is None or day <= row["ends_on"])
    ]
    return max(covering, key=lambda row: (_ORDER.index(row["state"]), row["certified_on"]), default=None)


def parcels_of_project(book, project_id: str) -> list[str]:
    """Return the ids of a project's parcels, with those that were split or merged since."""
    return [row["parcel_id"] for row in book.rows("project_parcel", project_id=project_id)]


def _parcels(draft, right_id, parcel_ids, code) -> list[str]:
    """Return the project's parcels: of the right, as they are now, and in no other project of it."""
    of_right = [row["parcel_id"] for row in draft.rows("right_parcel", right_id=right_id)]
    standing = [p for p in of_right if not draft.need("parcel_account", p)["replaced_by"]]
    chosen = standing if parcel_ids is None else list(parcel_ids)
    if not chosen:
        raise refusal("project_without_parcels", code)
    if len(set(chosen)) < len(chosen):
        twice = next(parcel_id for parcel_id in chosen if chosen.count(parcel_id) > 1)
        raise refusal("parcel_named_twice", parcel_name(draft, twice))
    taken = {
        row["parcel_id"]: project["code"]
        for project in draft.rows("project", right_id=right_id)
        for row in draft.rows("project_parcel", project_id=project["id"])
    }
    for parcel_id in chosen:
        if parcel_id not in standing:
            raise refusal("parcel_not_of_right", parcel_name(draft, parcel_id), project=code)
        if parcel_id in taken:
            raise refusal("parcel_in_project", parcel_name(draft, parcel_id), project=taken[parcel_id])
    return chosen
