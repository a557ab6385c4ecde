"""Keeping a drawn sample, labelling its units, and agreeing on labels, as acts."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence

from ..mechanism.book import Act, Draft, refusal
from ..mechanism.booking import one_of
from ..mechanism.journal import canonical
from ..mechanism.review_tables import REVIEW_TABLES, Confidence, SampleState
from .decisions import evidence_ids, plain_text, reader_name

#: Most units of a sample that is kept in a workspace: all of them stand in the journal.
MOST_UNITS = 20_000
#: Columns of a unit, as its sample's hash takes them.
UNIT_COLUMNS = tuple(name for name in REVIEW_TABLES["sample_unit"] if name != "sample_id")


def keep_sample(
    book,
    *,
    name: str,
    design: str,
    seed: int,
    parameters: Mapping,
    frame: Mapping,
    classes: Sequence[Mapping],
    areas: Mapping[str, float],
    units: Iterable[Mapping],
    plot_side_m: float = 0.0,
    at: str = "",
    who: str = "",
) -> Act:
    """Keep a sample as it was drawn; nothing in its units is ever changed.

    :param classes: ``{code, label, key, colour}`` of the classes that may be chosen, two or more.
    :param areas: hectares of each of the map's classes, or of each stratum; empty if not known.
    :param units: columns of the units (:data:`UNIT_COLUMNS`), numbered from 1.
    :raises RuleError: it has no name or one that is taken, no units or too many, or impossible classes.
    """
    draft = Draft(book)
    name = _new_name(draft, name)
    rows = _unit_rows(name, units)
    classes = checked_classes(classes)
    sample_id = draft.add(
        "sample",
        name=name,
        design=design,
        seed=int(seed),
        parameters=canonical(parameters),
        frame=canonical(frame),
        classes=canonical(classes),
        areas=canonical({str(key): float(value) for key, value in areas.items()}),
        plot_side_m=float(plot_side_m),
        units=len(rows),
        units_sha256=units_hash(rows),
        state=SampleState.OPEN.value,
        at=at,
        who=who,
    )
    for row in rows:
        draft.add("sample_unit", unit_id(sample_id, row["number"]), sample_id=sample_id, **row)
    asked = {"name": name, "design": design, "seed": int(seed), "units": len(rows)}
    return draft.act("keep_sample", asked, {"id": sample_id, "units": len(rows)})


def take_sample(book, *, sample: Mapping, units: Sequence[Mapping], name: str) -> Act:
    """Keep a sample that was drawn in a copy of the workspace, with its id, open for labels.

    :param sample: columns of ``sample``; ``units`` of ``sample_unit``, in order.
    :param name: what it is to be called here.
    :raises RuleError: the name is taken, or its units are not those that were drawn.
    """
    draft = Draft(book)
    name, rows = _new_name(draft, name), _unit_rows(name, units)
    if units_hash(rows) != sample["units_sha256"]:
        raise refusal("sample_numbers", name)
    columns = {column: sample[column] for column in REVIEW_TABLES["sample"]}
    draft.add("sample", sample["id"], **{**columns, "name": name, "state": SampleState.OPEN.value})
    for row in rows:
        draft.add("sample_unit", unit_id(sample["id"], row["number"]), sample_id=sample["id"], **row)
    asked = {"name": name, "design": sample["design"], "seed": sample["seed"], "units": len(rows)}
    return draft.act("keep_sample", asked, {"id": sample["id"], "units": len(rows)})


def interpret(
    book,
    *,
    unit_id: str,
    reader: str,
    class_code: str,
    confidence: str = Confidence.MEDIUM.value,
    comment: str = "",
    evidence: Iterable[str] = (),
    at: str = "",
) -> Act:
    """Keep the class that a reader sees in a unit; a later label of the same reader replaces it.

    :param class_code: one of the sample's classes, or empty to take a label back, or for a comment or
        evidence on a unit that has no label yet.
    :raises RuleError: the sample is closed, the class or a code unknown, a consensus found already.
    """
    draft, reader = Draft(book), reader_name(reader)
    unit, sample = _open_unit(draft, unit_id)
    if class_code:
        _known_class(sample, class_code)
    if draft.row("interpretation_consensus", unit_id):
        raise refusal("consensus_taken", unit_id)
    photos = evidence_ids(draft, evidence)
    values = {
        "class_code": class_code or None,
        "confidence": one_of(Confidence, confidence, "unknown_confidence").value,
        "comment": plain_text(comment) or None,
        "evidence": json.dumps(photos) if photos else None,
        "changed_at": at,
    }
    row_id = f"{unit_id}:{reader}"
    if draft.row("interpretation", row_id) is None:
        if not (class_code or values["comment"] or photos):
            raise refusal("nothing_to_take_back", unit_id)
        of = {"unit_id": unit_id, "sample_id": unit["sample_id"], "reader": reader}
        draft.add("interpretation", row_id, at=at, **of, **values)
    else:
        draft.change("interpretation", row_id, **values)
    return draft.act("interpret", {"unit": unit_id, "reader": reader, "class": class_code}, {"id": row_id})


def agree_on_label(
    book, *, unit_id: str, class_code: str, comment: str = "", at: str = "", who: str = ""
) -> Act:
    """Keep the class that two or more readers of a unit found together.

    :raises RuleError: fewer than two have labelled it, the sample is closed, or the class unknown.
    """
    draft = Draft(book)
    unit, sample = _open_unit(draft, unit_id)
    _known_class(sample, class_code)
    rows = [row for row in draft.rows("interpretation", unit_id=unit_id) if row["class_code"]]
    if len(rows) < 2:
        raise refusal("consensus_needs_two", unit_id, readers=len(rows))
    readers = json.dumps(sorted(row["reader"] for row in rows), ensure_ascii=False)
    values = {"class_code": class_code, "comment": plain_text(comment) or None, "readers": readers}
    if draft.row("interpretation_consensus", unit_id) is None:
        draft.add("interpretation_consensus", unit_id, sample_id=unit["sample_id"], at=at, who=who, **values)
    else:
        draft.change("interpretation_consensus", unit_id, at=at, who=who, **values)
    return draft.act("agree_on_label", {"unit": unit_id, "class": class_code}, {"readers": len(rows)})


def see_figures(book, *, sample_id: str, reader: str, hidden: int, at: str = "") -> Act:
    """Note that a reader chose to see figures that tell what others said of units not yet labelled.

    :param hidden: how many units these are.
    :raises RuleError: there is no such sample, or the reader has no name.
    """
    draft, reader = Draft(book), reader_name(reader)
    draft.need("sample", sample_id)
    asked = {"sample": sample_id, "reader": reader, "hidden": int(hidden), "at": at}
    return draft.act("see_figures", asked, {"id": sample_id})


def close_sample(book, *, sample_id: str, reason: str = "") -> Act:
    """Close a sample: from then on its labels stay as they are."""
    return _state(book, "close_sample", sample_id, SampleState.CLOSED)


def reopen_sample(book, *, sample_id: str, reason: str) -> Act:
    """Open a closed sample again.

    :raises RuleError: there is no reason.
    """
    if not (reason or "").strip():
        raise refusal("sample_reopen_without_reason")
    return _state(book, "reopen_sample", sample_id, SampleState.OPEN)


def unit_id(sample_id: str, number: int) -> str:
    """Return the id of a sample's unit."""
    return f"{sample_id}:{number}"


def units_hash(rows: Sequence[Mapping]) -> str:
    """Return the SHA-256 of a sample's units, as the canonical JSON of their columns in order."""
    return hashlib.sha256(
        canonical([[row[name] for name in UNIT_COLUMNS] for row in rows]).encode()
    ).hexdigest()


def checked_classes(classes: Sequence[Mapping]) -> list[dict]:
    """Return classes with a code, a label, and a key of one character that no other class has.

    :raises RuleError: there are fewer than two, or codes or keys come twice.
    """
    found = []
    for number, one in enumerate(classes, 1):
        code = str(one.get("code", "")).strip()
        key = str(one.get("key") or (str(number) if number < 10 else "")).strip().lower()
        label, colour = (str(one.get("label") or code).strip(), str(one.get("colour") or ""))
        found.append({"code": code, "label": label, "key": key, "colour": colour})
    codes, keys = ([one["code"] for one in found], [one["key"] for one in found if one["key"]])
    if len(found) < 2 or not all(codes) or len(set(codes)) < len(codes):
        raise refusal("sample_classes", ", ".join(codes))
    if len(set(keys)) < len(keys) or any(len(key) != 1 for key in keys):
        raise refusal("sample_keys", ", ".join(keys))
    return found


def _new_name(draft: Draft, name: str) -> str:
    name = " ".join(str(name or "").split())
    if not name:
        raise refusal("sample_without_name")
    if any(row["name"] == name for row in draft.rows("sample")):
        raise refusal("sample_name_taken", name)
    return name


def _unit_rows(name: str, units: Iterable[Mapping]) -> list[dict]:
    rows = [{column: unit.get(column) for column in UNIT_COLUMNS} for unit in units]
    if not 1 <= len(rows) <= MOST_UNITS:
        raise refusal("sample_of_units", name, units=len(rows), most=MOST_UNITS)
    if [row["number"] for row in rows] != list(range(1, len(rows) + 1)):
        raise refusal("sample_numbers", name)
    return rows


def _state(book, kind: str, sample_id: str, state: SampleState) -> Act:
    draft = Draft(book)
    if draft.need("sample", sample_id)["state"] == state.value:
        raise refusal("sample_is_so_already", sample_id, state=state.value)
    draft.change("sample", sample_id, state=state.value)
    return draft.act(kind, {"sample": sample_id}, {"id": sample_id})


def _open_unit(draft: Draft, row_id: str) -> tuple[dict, dict]:
    unit = draft.need("sample_unit", row_id)
    sample = draft.need("sample", unit["sample_id"])
    if sample["state"] != SampleState.OPEN.value:
        raise refusal("sample_closed", sample["name"])
    return unit, sample


def _known_class(sample: Mapping, code: str) -> None:
    known = [one["code"] for one in json.loads(sample["classes"])]
    if code not in known:
        raise refusal("unknown_class", str(code), known=", ".join(known))
