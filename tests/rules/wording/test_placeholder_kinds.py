"""W706: signs that hide a name or that nobody sees are let be, what was left open is found."""

from __future__ import annotations

import pytest

from support import made, render
from support.reports import changed, codes, findings, sound

SPOT = "围绕中心工作推进"


def said(words: str) -> list[str]:
    found = findings(changed(sound(), (SPOT, words + "围绕中心，推进")))
    return [one.severity for one in found if one.code == "W706"]


@pytest.mark.parametrize(
    "words",
    [
        "采购××型号设备3台，",
        "修建××路绿化带，",
        "整治××大道，",
        "检查××品牌食品，",
        "查处XX牌轮胎，",
    ],
)
def test_a_name_that_is_hidden_is_no_placeholder(words: str) -> None:
    assert said(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "向××局报送材料，",
        "××年度，",
        "召开某某次会议，",
        "【请填写……】，",
        "【请填写单位名称】，",
        "（请填写……），",
    ],
)
def test_what_was_left_open_is_found(words: str) -> None:
    assert said(words) == ["error"]


def test_marks_of_bold_type_are_no_placeholder() -> None:
    assert said("落实**条例**，") == []


@pytest.mark.parametrize("words", ["公开信息XX条", "【请填写单位名称】"])
def test_hidden_text_is_not_the_reports_own(words: str) -> None:
    page = render.files(made.made(3), 3)["article.html"].decode()
    hidden = page.replace("</body>", f'<p style="display:none">{words}</p></body>', 1)
    assert hidden != page
    assert "W706" not in codes(hidden, "article.html")
