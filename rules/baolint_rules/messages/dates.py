"""Texts of the findings of this family: key to (what was found, what to do)."""

MESSAGES: dict[str, tuple[str, str]] = {}
