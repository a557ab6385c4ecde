"""The reserve bank and the international fund (paper Annex II; mechanism M6).

The reserve withholds a share of each issue, may hold other credits, and keeps cover for the
shortfall it expects. In a disruption it cancels what it holds (see ``cancelling``).
"""

from dataclasses import dataclass
from typing import Optional

from ..findings import RuleError
from .blocks import moved, note_movement, one_owner, set_state, take, texts_of
from .book import Draft, refusal
from .booking import booked_year, open_year, positive
from .ledger_tables import BlockState, Movement, Source
from .ratchet import redemption_gate
from .reserve_rates import reserve_share, set_reserve_rate
from .serials import parse_range, range_of, size_of

__all__ = [
    "ReserveCover",
    "claim",
    "contribute",
    "deposit_other",
    "reserve_cover",
    "reserve_share",
    "return_withheld",
    "set_reserve_rate",
    "withhold",
]

#: Who may hold other credits, besides a right holder.
INSTITUTIONS = (Source.RESERVE.value, Source.FUND.value, Source.INSURANCE.value)


@dataclass(frozen=True)
class ReserveCover:
    """What the reserve holds against the shortfall it expects; amounts in tCO2e.

    ``cover`` is what is held over what is expected; ``None`` where nothing is expected.
    """

    held_t: int
    other_tco2e: float
    expected_tco2e: float
    cover: Optional[float]

    @property
    def missing_tco2e(self) -> float:
        """What full cover still needs."""
        return max(0.0, self.expected_tco2e - self.held_t - self.other_tco2e)


def withhold(book, *, serials, year=None, note=""):
    """Put a holder's credits into the reserve; the holder may get them back."""
    draft, year, blocks = _begin(book, serials, year, BlockState.ACTIVE)
    set_state(
        draft, blocks, BlockState.WITHHELD, Movement.WITHHOLD, year, from_id=one_owner(blocks), note=note
    )
    return _done(draft, "withhold", serials, year, note, blocks)


def return_withheld(book, *, serials, year=None, note=""):
    """Return withheld credits to their owners, for good compliance (Annex II): not while it is short."""
    draft, year, blocks = _begin(book, serials, year, BlockState.WITHHELD)
    gate = redemption_gate(book, year)
    if gate is not None:
        raise refusal("return_while_short", gate.subject, **gate.values)
    for block in blocks:
        if block["owner_id"] is None:
            raise refusal("no_owner_to_return", range_of(block))
        draft.change("credit_block", block["id"], state=BlockState.ACTIVE.value)
        note_movement(draft, Movement.RETURN, block, year, to_id=block["owner_id"], note=note)
    return _done(draft, "return_withheld", serials, year, note, blocks)


def contribute(book, *, serials, year=None, note=""):
    """Give credits to the international fund; from then on nobody else owns them."""
    draft, year, blocks = _begin(book, serials, year, BlockState.ACTIVE)
    owner = one_owner(blocks)
    set_state(draft, blocks, BlockState.FUND, Movement.CONTRIBUTE, year, from_id=owner, note=note)
    for block in blocks:
        draft.change("credit_block", block["id"], owner_id=None)
    return _done(draft, "contribute", serials, year, note, blocks)


def claim(book, *, serials, year=None, note=""):
    """Take credits out of the fund into the country's reserve, which may cancel them."""
    draft, year, blocks = _begin(book, serials, year, BlockState.FUND)
    set_state(draft, blocks, BlockState.WITHHELD, Movement.CLAIM, year, note=note)
    return _done(draft, "claim", serials, year, note, blocks)


def deposit_other(book, *, registry, kind, reference, quantity_tco2e, held_by):
    """Keep credits of another registry, which may be cancelled in place of the country's own.

    :param reference: their serial numbers there.
    :param held_by: ``reserve``, ``fund``, ``insurance``, or a holder's id.
    """
    draft = Draft(book)
    for text, name in ((registry, "registry"), (kind, "kind"), (reference, "reference")):
        if not (isinstance(text, str) and text.strip()):
            raise refusal("other_credit_incomplete", field=name)
    quantity = positive(quantity_tco2e, reference)
    if held_by not in INSTITUTIONS:
        draft.need("holder", held_by)
    registry, kind, reference = registry.strip(), kind.strip(), reference.strip()
    if _is_own(draft, reference):
        raise refusal("other_credit_is_own", reference)
    if draft.rows("other_credit", registry=registry, reference=reference):
        raise refusal("other_credit_exists", reference, registry=registry)
    values = {"registry": registry, "kind": kind, "reference": reference, "held_by": held_by}
    row_id = draft.add("other_credit", **values, quantity_tco2e=quantity, remaining_tco2e=quantity)
    return draft.act("deposit_other", {**values, "quantity_tco2e": quantity}, {"id": row_id})


def _is_own(draft, reference: str) -> bool:
    """Return whether a reference is serial numbers of this registry, which count here already."""
    try:
        series = parse_range(reference)[0]
    except RuleError:
        return False
    return draft.row("series", series) is not None


def reserve_cover(book, expected_shortfall_tco2e: float) -> ReserveCover:
    """Return what the reserve holds against an expected shortfall (tCO2e)."""
    held = sum(size_of(block) for block in book.rows("credit_block", state=BlockState.WITHHELD.value))
    other = book.total("other_credit", "remaining_tco2e", held_by=Source.RESERVE.value)
    expected = float(expected_shortfall_tco2e)
    cover = (held + other) / expected if expected > 0 else None
    return ReserveCover(held, other, expected, cover)


def _begin(book, serials, year, state: BlockState):
    draft = Draft(book)
    year = booked_year(book, year, open_year(book))
    return draft, year, take(draft, serials, (state,))


def _done(draft, kind, serials, year, note, blocks):
    return draft.act(kind, {"serials": texts_of(serials), "year": year, "note": note}, moved(blocks))
