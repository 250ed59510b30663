"""The rule that a wrong code or name is probably meant for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_LONGEST = 6
"""Letters that a mistyped code may have; what is longer is read as a name."""


def code_meant(wrong: str, names: Mapping[str, str]) -> str:
    """Give the code that is probably meant, also of a rule written by name; `names` are by code."""
    from difflib import get_close_matches

    if len(wrong) > _LONGEST:
        by_name = {name: code for code, name in names.items()}
        near = get_close_matches(wrong.lower(), list(by_name), 1, 0.6)
        return by_name[near[0]] if near else ""
    return nearest_code(wrong, tuple(names))


def nearest_code(wrong: str, codes: Sequence[str], names: Sequence[str] = ()) -> str:
    """Give a rule's code or name, empty where none is near.

    A code with the letter of a family is held against that family's codes only.
    """
    from difflib import get_close_matches

    family = [code for code in codes if code[:1] == wrong[:1].upper()]
    if family and wrong[1:2].isdecimal():
        near = get_close_matches(wrong.upper(), family, 1, 0.0)
    else:
        near = get_close_matches(wrong, [*codes, *names], 1, 0.5)
    return near[0] if near else ""
