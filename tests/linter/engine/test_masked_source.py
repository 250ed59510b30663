"""The source as it may be shown: personal data starred out, everything else where it was."""

from __future__ import annotations

import pytest

from baolint.api import recognised
from baolint.engine.masked_source import masked_source
from support.convert import to_html
from support.reports import changed, prepared, sound

PRIVATE = changed(
    sound(), ("维护栏目内容", "答复申请人张小明（身份证号510402199001011232，手机13812345678）")
)
HTML = to_html(PRIVATE).replace("1990", "19<b>9</b>&#48;")


@pytest.mark.parametrize(("text", "name"), [(PRIVATE, "a.txt"), (HTML, "a.html")])
def test_what_is_personal_is_starred_out(text: str, name: str) -> None:
    shown = masked_source(recognised(text.encode(), name, prepared()))
    assert [one for one in ("张小明", "19900", "<b>9</b>", "13812345678") if one in shown] == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_length_and_line_ends_stay(end: str) -> None:
    text = PRIVATE.replace("\n", end)
    shown = masked_source(recognised(text.encode(), "a.txt", prepared()))
    assert [at for at, sign in enumerate(shown) if sign in "\r\n\t"] == [
        at for at, sign in enumerate(text) if sign in "\r\n\t"
    ]


def test_a_report_without_personal_data_is_shown_as_it_is() -> None:
    assert masked_source(recognised(sound().encode(), "a.txt", prepared())) == sound()
