"""The country's name: whatever begins like it must be it."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.expressions import expression

RIGHT = "中华人民共和国"
_NO = '，。；、：！？《》（）"\n'
_SOUNDS_LIKE = "过果郭锅裹帼囯围图园固回国口"
_FORMS = "|".join(
    (
        f"中华人民[^国{_NO}]{{0,4}}国",
        f"中[^华{_NO}]人民共和国",
        f"中华[^人{_NO}]民共和国",
        f"中华人[^民{_NO}]共和国",
        f"中华[^{_NO}]人民共和国",
        f"中华人[^{_NO}]民共和国",
        f"中华人民共和(?:[{_SOUNDS_LIKE}]|(?=[^国{_NO} ]))",
        "中华共和人民国|中华共人民和国|中华民人共和国|人民中华共和国|中人华民共和国|华中人民共和国|中华国人民共和",
        "中华民共和国|中华人共和国|中人民共和国|中中华人民共和国|中华共和国",
    )
)
_BEGUN = ("中华", "人民共和", "共和国", "共和人民")


def wrong_names(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every 中华人民…国 of a squeezed text that is not the country's name."""
    if not any(sign in text for sign in _BEGUN):
        return
    for match in expression(_FORMS).finditer(text):
        if match[0] != RIGHT:
            yield match.span()


def wrong_country(text: str) -> bool:
    """Tell whether a squeezed text holds a wrong form of the country's name."""
    return next(wrong_names(text), None) is not None
