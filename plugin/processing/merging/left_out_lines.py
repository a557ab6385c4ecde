"""What a merge leaves out for parcels that are signed off here: which, by whom, and the way out."""

from __future__ import annotations

from collections.abc import Iterable

from ...storage.clock import moment
from ...storage.merge_words import change_texts, group_word, parcel_label
from ...storage.merging import Merge, Merged
from ...storage.review_words import role_word
from ...translate import tr

IN_WINDOW, IN_LOG = 10, 50  # parcels named in a sentence


def left_out_lines(merge: Merge, merged: Merged | None, most: int) -> list[str]:
    """Return the sentences; ``merged`` is ``None`` while nothing has been merged.

    :param most: parcels that a sentence names.
    """
    signed = merge.signed
    if not signed:
        return []
    if merged is None:
        text = tr("Parcels signed off here, for which changes of the copy will be left out: {number}.")
    else:
        text = tr("Parcels signed off here, for which changes of the copy were left out: {number}.")
    lines, by_signer = [text.format(number=len(signed.locks))], {}
    for one, lock in signed.locks.items():
        by_signer.setdefault((lock.who, lock.role), []).append(one)
    for (who, role), ones in sorted(by_signer.items()):
        text = tr("Signed off by {who} ({role}): {names}.")
        lines.append(text.format(who=who, role=role_word(role), names=_names(merge, ones, most)))
    if signed.others:
        text = tr("Left out with them, as the land hangs together: {names}.")
        lines.append(text.format(names=_names(merge, signed.others, most)))
    lines.append(
        tr("To take these changes over, reopen the parcels in the Review panel and merge this copy again.")
    )
    return lines


def left_out_rows(merge: Merge) -> Iterable[tuple]:
    """Yield parcel, what, signer, day, and before, ours, theirs of each change that is left out."""
    signed, whole = merge.signed, merge.whole
    bundle_of = {one: bundle for bundle in signed.bundles for one in bundle.parcels}
    for change in signed.changes:
        one = change.parcel_id
        lock = signed.locks.get(one)
        if lock is None:
            fixed = bundle_of[one].fixed
            who, day = tr("hangs together with {names}").format(names=_names(merge, fixed, IN_WINDOW)), ""
        else:
            who, day = f"{lock.who} ({role_word(lock.role)})", moment(lock.at)
        what = group_word(change.group, one)
        yield (parcel_label(whole, one), what, who, day, *change_texts(whole, change))


def _names(merge: Merge, parcels: Iterable[str], most: int) -> str:
    """Return the first names of parcels, each once, and how many more there are."""
    whole = merge.whole
    labels = sorted((parcel_label(whole, one) for one in parcels), key=str.casefold)
    shown = tr(", ").join(dict.fromkeys(labels[:most]))
    more = len(labels) - most
    return shown if more <= 0 else tr("{names} and {number} more").format(names=shown, number=more)
