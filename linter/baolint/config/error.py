"""A configuration that cannot be used: said by file, line and key."""

from __future__ import annotations

from baolint.forms.error import FileError
from baolint.messages.config import CONFIG
from baolint.messages.phrase import Phrase


class ConfigError(FileError):
    """A fault of a configuration."""


def fault(file: str, line: int, key: str, text: str, /, **values: object) -> ConfigError:
    """Give the error with that text of the messages, to be raised."""
    return ConfigError(file, line, key, Phrase(CONFIG[text], **values))
