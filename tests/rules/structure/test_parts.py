"""Topics told in passing, the title that is the odd one, and the genre of titles."""

from __future__ import annotations

import pytest

from support.placed import TOPICS
from support.reports import changed, findings, sound

NAME = "绵阳市云溪区统计局"
TITLE = f"{NAME}\n2023年政府信息公开工作年度报告"
OVERVIEW = sound()[sound().index("2023年，绵阳市云溪区统计局") : sound().index("二、主动公开政府")]


def told(code: str, text: str) -> list[str]:
    return [each.severity for each in findings(text) if each.code == code]


def without(topic: str, passing: str) -> str:
    """Give the sound report without a sub-heading and its text, and with a sentence in the first."""
    heading, text = TOPICS[topic]
    return changed(
        sound(), (f"{heading}\n{text}\n\n", ""), (TOPICS["1"][1], f"{TOPICS['1'][1]}{passing}")
    )


def test_a_topic_whose_heading_is_left_out_is_not_told_by_a_channel_named_in_passing() -> None:
    text = without("4", "通过门户网站、政务新媒体和公开专区公开各类信息486条。")
    assert told("S108", text) == ["warning"]


def test_a_topic_without_heading_that_has_a_sentence_of_its_own_is_told() -> None:
    assert told("S108", without("4", "优化栏目设置，加强网站建设。")) == []


def test_a_flowing_text_that_names_a_channel_in_passing_draws_no_more_than_a_hint() -> None:
    flowing = "2023年，我局通过门户网站公开信息168条。收到申请26件。严格审核，落实责任。\n\n"
    assert told("S108", changed(sound(), (OVERVIEW, flowing))) == ["info"]


def test_the_title_is_the_odd_one_where_all_else_agrees() -> None:
    text = changed(sound(), (TITLE, TITLE.replace("统计局", "民政局")))
    places = [one.location.spot.line for one in findings(text) if one.code == "S113"]
    assert places == [1]


@pytest.mark.parametrize(
    "title",
    [
        f"{NAME}2023年政府信息公开工作情况",
        f"{NAME}2023年度政务公开工作开展情况",
        f"{NAME}关于报送2023年政府信息公开工作年度报告的函",
        f"关于{NAME}2023年政府信息公开年报的通知",
    ],
)
def test_a_title_of_another_genre_is_a_title(title: str) -> None:
    codes = [each.code for each in findings(changed(sound(), (TITLE, title)))]
    assert ("S117" in codes, "S107" in codes) == (True, False)


def test_a_township_draws_no_more_than_a_hint_for_what_governments_report() -> None:
    text = sound().replace(NAME, "绵阳市云溪区清河镇人民政府")
    assert told("S118", text) == ["info"]
