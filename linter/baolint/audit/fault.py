"""What is wrong with what an audit was given, in words for the one who gave it."""

from __future__ import annotations

from baolint.messages.audit import FAULTS


class AuditError(ValueError):
    """Something the user gave an audit cannot be used; the text is for him."""


class StoreError(AuditError):
    """A store that cannot be opened, read or gone on with; `why` is a key of the messages."""

    def __init__(self, path: str, why: str, **values: str) -> None:
        super().__init__(FAULTS[f"store.{why}"].format(path=path, **values))
        self.why = why
