"""What is wrong with what an audit was given, in words for the one who gave it."""

from __future__ import annotations

from collections.abc import Sequence

from baolint.messages.audit import FAULTS

MOST = 20
"""Faults of a list told at once."""


class AuditError(ValueError):
    """Something the user gave an audit cannot be used; the text is for him."""


class StoreError(AuditError):
    """A store that cannot be opened, read or gone on with; `why` is a key of the messages."""

    def __init__(self, path: str, why: str, **values: str) -> None:
        super().__init__(FAULTS[f"store.{why}"].format(path=path, **values))
        self.why = why


class UnitsError(AuditError):
    """A list of units with faults, each with its line; 0 where it concerns the whole file."""

    def __init__(self, path: str, faults: Sequence[tuple[int, str]]) -> None:
        lines = [f"{path}:{line}: {told}" if line else f"{path}: {told}" for line, told in faults]
        if len(lines) > MOST:
            more = FAULTS["units.more"].format(count=len(lines) - MOST)
            lines = [*lines[:MOST], more]
        super().__init__("\n".join(lines))


class ClusterError(AuditError):
    """A cluster that cannot be used, or is gone; `why` is a key of the messages."""

    def __init__(self, why: str, **values: str) -> None:
        super().__init__(FAULTS[f"cluster.{why}"].format(**values))
