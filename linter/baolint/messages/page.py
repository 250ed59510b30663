"""The manual page of a rule in another language than its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Page(NamedTuple):
    """What a rule's class says in Chinese, said in English.

    `examples` are what its examples show, in their order; `options` what its options are for.
    `basis` is filled in from the rule, as titles of laws stay Chinese.
    """

    title: str
    why: str
    mend: str
    examples: tuple[str, ...] = ()
    options: Mapping[str, str] = {}
    basis: str = ""
