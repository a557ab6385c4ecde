"""Blocks of credits: naming a part of one splits it, and every movement is kept (mechanism M4)."""

from typing import Optional

from .book import refusal
from .ledger_tables import BlockState, Movement
from .serials import format_range, parse_ranges, range_of, size_of


def take(draft, serials, states) -> list[dict]:
    """Return blocks that hold exactly the serial numbers named, splitting blocks where it needs to.

    :param states: the states the credits may be in.
    :raises RuleError: some are not issued (``serials_not_issued``), or not in such a state.
    """
    wanted = {BlockState(state).value for state in states}
    taken = []
    for series, first, last in parse_ranges(serials):
        expected = first
        for block in draft.overlapping(series, first, last):
            if block["first"] > expected:
                break
            if block["state"] not in wanted:
                raise _in_other_state(block, wanted)
            taken.append(_cut(draft, block, max(first, block["first"]), min(last, block["last"])))
            expected = block["last"] + 1
        if expected <= last:
            raise refusal("serials_not_issued", format_range(series, expected, last))
    return taken


def _in_other_state(block, wanted):
    values = {"state": block["state"], "wanted": ", ".join(sorted(wanted))}
    return refusal("credits_in_other_state", range_of(block), **values)


def _cut(draft, block, first: int, last: int) -> dict:
    """Return the block of exactly these numbers; what remains left of them, or right, keeps its row.

    The old row shrinks before new ones are added, so that no number is ever in two rows.
    """
    if (first, last) == (block["first"], block["last"]):
        return block
    values = {name: value for name, value in block.items() if name not in ("id", "entry_seq")}
    if first > block["first"]:
        draft.change("credit_block", block["id"], last=first - 1)
        if last < block["last"]:
            draft.add("credit_block", **{**values, "first": last + 1})
    else:
        draft.change("credit_block", block["id"], first=last + 1)
    part = {**values, "first": first, "last": last}
    return {**part, "id": draft.add("credit_block", **part)}


def one_owner(blocks) -> Optional[str]:
    """Return the owner of all the blocks.

    :raises RuleError: they have several.
    """
    for block in blocks:
        if block["owner_id"] != blocks[0]["owner_id"]:
            raise refusal("several_owners", range_of(block))
    return blocks[0]["owner_id"]


def set_state(draft, blocks, state: BlockState, movement: Movement, year: int, **values) -> None:
    """Put blocks in a state, and note the movement of each."""
    for block in blocks:
        draft.change("credit_block", block["id"], state=state.value)
        note_movement(draft, movement, block, year, **values)


def note_movement(draft, movement: Movement, block, year: int, **values) -> None:
    """Keep a movement of a block; ``values`` are other columns of ``transfer``."""
    draft.add(
        "transfer", movement=movement.value, block_id=block["id"], series=block["series"],
        first=block["first"], last=block["last"], amount_tco2e=float(size_of(block)), year=year,
        at=draft.today.isoformat(), **values,
    )  # fmt: skip


def texts_of(serials) -> list[str]:
    """Return the ranges asked for, as an act keeps them."""
    return [format_range(*parts) for parts in parse_ranges(serials)]


def moved(blocks) -> dict:
    """Return the result of an act on blocks: their serial numbers, ids and whole tonnes."""
    return {
        "serials": [range_of(block) for block in blocks],
        "block_ids": [block["id"] for block in blocks],
        "amount_t": sum(size_of(block) for block in blocks),
    }
