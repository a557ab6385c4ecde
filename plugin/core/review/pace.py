"""How fast somebody labels, while they do."""

from collections.abc import Sequence
from typing import Optional

#: Seconds between two labels from which on the reader is taken to have been away.
IDLE_S = 300.0


def units_an_hour(moments: Sequence[float], idle_s: float = IDLE_S) -> Optional[float]:
    """Return units an hour from the moments (seconds, rising) at which units were labelled.

    Pauses of ``idle_s`` or longer do not count. ``None`` where there is nothing to go by.
    """
    gaps = [later - before for before, later in zip(moments, moments[1:])]
    worked = [gap for gap in gaps if 0.0 <= gap < idle_s]
    seconds = sum(worked)
    return 3600.0 * len(worked) / seconds if seconds > 0.0 else None
