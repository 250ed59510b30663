"""Why a file could not be read: a key of the messages and what fills it in."""

from __future__ import annotations

from baolint.document.text import Span


class Unreadable(Exception):  # noqa: N818 (the name says what the file is)
    """The file cannot be read as what it claims to be.

    `key` names the message; its part before the first dot is the code of the finding (E101, E102,
    E105). `values` fill it in; `line` is among them where the format has lines. `at` is the decoded
    text and the stretch of it that is at fault, None where the text was not got so far.
    """

    def __init__(self, key: str, **values: str) -> None:
        super().__init__(key)
        self.key = key
        self.at: tuple[str, Span] | None = None
        self.values = values

    def placed(self, source: str, span: Span) -> Unreadable:
        """Give the same with its place."""
        self.at = (source, span)
        return self


class Unsupported(Exception):  # noqa: N818 (the name says what the format is)
    """No reader exists for the format (E102). `key` and `values` as above."""

    def __init__(self, key: str, **values: str) -> None:
        super().__init__(key)
        self.key = key
        self.values = values
