"""Two acts that belong together as one: one transaction, one entry of the journal, or neither."""

from collections.abc import Callable, Mapping

from .book import Act, Draft

#: A rule and its parameters, from what the act before it did.
Follow = Callable[[Act], tuple[Callable[..., Act], Mapping]]


def in_one(kind: str, first: Callable[..., Act], follow: Follow) -> Callable[..., Act]:
    """Return a rule that does ``first`` and what follows from it as one act named ``kind``.

    The act's params are those of both, as ``first`` and ``then``; its result is the second's.
    """

    def rule(book, **params) -> Act:
        draft = Draft(book)
        done = first(draft, **params)
        draft.take(done)
        following, its_params = follow(done)
        then = following(draft, **its_params)
        draft.take(then)
        both = {"first": dict(done.params), "then": dict(then.params)}
        return draft.act(kind, both, then.result, (*done.findings, *then.findings))

    return rule
