"""Intervals kept in a workspace as runs: the last one, and whether it still tells of what is there."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from ..core.findings import RuleError
from ..core.review.budget_uncertainty import BudgetUncertainty, Reckoning
from ..core.review.credit_claims import claims_of
from ..core.review.sample_accuracy import counted_labels
from ..core.review.stock_cells import ErrorModel
from ..core.review.uncertainty_record import (
    claims_sha256,
    labels_sha256,
    method_of,
    plain_method,
    plain_result,
    result_of,
)
from . import database
from .fingerprint import fingerprint
from .ledger import Ledger
from .uncertainty_facts import UncertaintyFacts, uncertainty_facts

UNCERTAINTY_RUN = "terrestrialcarbon:budgetuncertainty"


class Input(str, Enum):
    """What a run read."""

    PARCELS = "parcels"
    CREDITS = "credits"
    SAMPLE = "sample"
    MATRIX = "matrix"


@dataclass(frozen=True)
class MapSource:
    """Where errors of the map's areas come from: a sample by its id, a table by its path, or nothing."""

    sample_id: str = ""
    sample_name: str = ""
    sha256: str = ""  # of the sample's labels
    matrix: str = ""  # path


@dataclass(frozen=True)
class KeptUncertainty:
    """A run as it was kept; ``inputs`` are fingerprints by :class:`Input`, ``frozen_at`` of the baseline."""

    run_id: str
    made_at: str
    who: str
    model: ErrorModel
    reckoning: Reckoning
    result: BudgetUncertainty
    map_source: MapSource
    inputs: Mapping[str, Mapping]
    frozen_at: str


def keep_uncertainty(
    workspace,
    facts: UncertaintyFacts,
    model: ErrorModel,
    reckoning: Reckoning,
    map_source: MapSource,
    result: BudgetUncertainty,
    started_at: str | None = None,
) -> str:
    """Keep a result with all it was made of; return the run's id.

    :raises WorkspaceReadOnly, WorkspaceLocked, WorkspaceNotWritten:
    """
    inputs = [
        {"input": Input.PARCELS.value, "name": workspace.path.name, "sha256": facts.parcels_sha256},
        {"input": Input.CREDITS.value, "name": workspace.path.name, "sha256": facts.claims_sha256},
    ]
    if map_source.sample_id:
        named = {"name": map_source.sample_name, "sample_id": map_source.sample_id}
        inputs.append({"input": Input.SAMPLE.value, "sha256": map_source.sha256, **named})
    if map_source.matrix:
        path = _relative(map_source.matrix, workspace.path.parent)
        inputs.append({**fingerprint(map_source.matrix), "input": Input.MATRIX.value, "path": path})
    chosen = {"SAMPLE": map_source.sample_name, "MATRIX": os.path.basename(map_source.matrix.split("|")[0])}
    return workspace.record_run(
        UNCERTAINTY_RUN,
        inputs,
        {**plain_method(model, reckoning), **chosen},
        {**plain_result(result), "frozen_at": facts.frozen_at},
        seed=reckoning.seed,
        started_at=started_at,
    )


def has_uncertainty(workspace) -> bool:
    """Return whether a workspace keeps any result; quick enough to be asked at once."""
    with database.reading(workspace.path) as connection:
        query = "SELECT 1 FROM run WHERE algorithm = ? LIMIT 1"
        return connection.execute(query, (UNCERTAINTY_RUN,)).fetchone() is not None


def last_uncertainty(runs: Iterable[Mapping]) -> KeptUncertainty | None:
    """Return the last result among a workspace's runs; ``None`` if there is none that can be read."""
    kept = [run for run in runs if run["algorithm"] == UNCERTAINTY_RUN]
    for run in reversed(kept):
        try:
            return _kept(run)
        except (KeyError, TypeError, ValueError, AttributeError):
            continue  # of another version of the plugin
    return None


def what_changed(
    workspace, kept: KeptUncertainty, facts: UncertaintyFacts | None = None
) -> tuple[Input, ...]:
    """Return what is no longer as it was when a result was made.

    A table of an error matrix that is no longer there counts as unchanged: nothing is known of it.

    :param facts: those of this moment, if they were read already.
    """
    try:
        facts = facts or uncertainty_facts(workspace)
    except RuleError:  # there are no parcels any more
        return (Input.PARCELS,)
    parcels = _others({Input.PARCELS: facts.parcels_sha256}, kept)
    return (*parcels, *ledger_changes(workspace, kept, facts.claims_sha256))


def ledger_changes(workspace, kept: KeptUncertainty, claims: str = "") -> tuple[Input, ...]:
    """Return what of :func:`what_changed` stands in the ledger or in a table: all but the parcels.

    :param claims: fingerprint of the credits of this moment, if they were read already.
    """
    if not claims:
        with Ledger(workspace).reading() as book:
            claims = claims_sha256(claims_of(book))
    now = {Input.CREDITS: claims}
    if kept.map_source.sample_id:
        now[Input.SAMPLE] = _labels_now(workspace, kept.map_source.sample_id)
    matrix = kept.inputs.get(Input.MATRIX.value)
    if matrix and matrix.get("sha256"):
        path = workspace.path.parent / str(matrix.get("path", ""))
        now[Input.MATRIX] = fingerprint(str(path)).get("sha256") or matrix["sha256"]
    return _others(now, kept)


def _others(now: Mapping[Input, str], kept: KeptUncertainty) -> tuple[Input, ...]:
    """Return which fingerprints of now are others than those kept."""
    return tuple(
        name for name, digest in now.items() if kept.inputs.get(name.value, {}).get("sha256") != digest
    )


def _labels_now(workspace, sample_id: str) -> str:
    try:
        with Ledger(workspace).reading() as book:
            counted = counted_labels(book, sample_id)
    except RuleError:  # no label counts any more
        return ""
    return labels_sha256(counted.labelled, counted.areas)


def _kept(run: Mapping) -> KeptUncertainty:
    model, reckoning = method_of(run["parameters"])
    inputs = {one["input"]: one for one in run["inputs"]}
    sample, matrix = inputs.get(Input.SAMPLE.value, {}), inputs.get(Input.MATRIX.value, {})
    return KeptUncertainty(
        run_id=run["id"],
        made_at=run["finished_at"] or "",
        who=run["user_name"] or "",
        model=model,
        reckoning=reckoning,
        result=result_of(run["results"]),
        map_source=MapSource(
            sample.get("sample_id", ""),
            sample.get("name", ""),
            sample.get("sha256", ""),
            matrix.get("path", ""),
        ),
        inputs=inputs,
        frozen_at=run["results"].get("frozen_at") or "",
    )


def _relative(path: str, folder: Path) -> str:
    """Return a path seen from the workspace's folder, as it is where it lies on another drive."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:
        return path
