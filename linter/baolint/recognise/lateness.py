"""Whether a report came out in time: by the day its page states, else by that of its signature."""

from __future__ import annotations

LONGEST = 366
"""Days of delay beyond which a page's date is taken for that of a later move of the site."""


def delay(published: int | None, signed: int | None, due: int) -> int | None:
    """Give how many days after the day it was due a report came out, 0 if in time.

    All are numbers of days, as `period.days` gives them. None where that cannot be told: there is no
    day, or the page's is so late that the site was rather moved, and the signature does not speak
    against a publication in time.
    """
    day = signed if published is None else published
    if day is None:
        return None
    late = max(day - due, 0)
    if published is not None and late > LONGEST and (signed is None or signed <= due):
        return None
    return late
