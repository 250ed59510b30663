"""What a run is to be, in the words that a worker process is told."""

from __future__ import annotations

from typing import NamedTuple

from baolint.engine.wanted import Wishes


class Order(NamedTuple):
    """What a run is to be, as a worker is told: small, for it travels.

    The names are those of `check`'s options; `formats` are the names of the built-in reporters,
    `across` and `keep_tables` those of Setup. `wishes` state the day, so that all workers have the
    same one.
    """

    wishes: Wishes
    config: str | None = None
    isolated: bool = False
    no_plugins: bool = False
    formats: frozenset[str] = frozenset()
    across: bool = False
    keep_tables: bool = False
