"""Right holders as imports and older programs name them: of any kind, or of none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..core.mechanism.book import Act, Draft, refusal


def keep_holders(book, *, holders: Iterable[Mapping]) -> Act:
    """Add right holders ``{id?, name, kind?}``; their ids are the result.

    :raises RuleError: there is a holder with such an id (``holder_exists``).
    """
    draft, ids = Draft(book), []
    kept = [{name: holder.get(name) for name in ("id", "name", "kind")} for holder in holders]
    for holder in kept:
        if holder["id"] and draft.row("holder", holder["id"]) is not None:
            raise refusal("holder_exists", holder["id"])
        ids.append(draft.add("holder", holder["id"], name=holder["name"], kind=holder["kind"]))
    return draft.act("add_holders", {"holders": kept}, {"ids": ids})
