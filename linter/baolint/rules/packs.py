"""Packs: what an installed distribution brings in of rules, forms, lexicons and messages."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from baolint.rules.rule import Rule


class Pack(NamedTuple):
    """What one distribution brings, named by modules so that nothing is imported before it is used.

    `families` maps the first letter of the codes to a module with a tuple `RULES`; `messages` names
    a module with a dict `MESSAGES` of message key to (message, help) in Chinese; `package` is the
    import package whose folders `profiles/` and `lexicons/` hold its data.
    """

    name: str
    package: str
    families: tuple[tuple[str, str], ...]
    messages: str

    def rules(self, letters: str | None = None) -> tuple[type[Rule], ...]:
        """Give the rules of the families named by their letters, of all families by default."""
        found: list[type[Rule]] = []
        for letter, module in self.families:
            if letters is None or letter in letters:
                found.extend(import_module(module).RULES)
        return tuple(found)

    def texts(self) -> dict[str, tuple[str, str]]:
        """Give the message texts: key to (message, help), to be filled by str.format."""
        texts: dict[str, tuple[str, str]] = import_module(self.messages).MESSAGES
        return texts
