"""The texts of findings in the language asked for, and what happens where there is none."""

from __future__ import annotations

import pytest

from baolint import check
from baolint.engine.catalogue import Catalogue
from baolint.messages.phrase import Phrase
from baolint.rules.packs import Twins
from support.reports import sound

TEXTS = {"Z101": ("{cell}太长。", "分成几句。"), "Z102": ("{cell}太短。", "")}
WORDS = {"表{n}": "Table {n}", "三": "3"}
TWINS = Twins({"Z101": ("{cell} is too long.", "Split it.")}, WORDS)
CELL = Phrase("表{n}", n=Phrase("三"))


def test_a_text_is_told_in_the_language_asked_for() -> None:
    assert Catalogue({}, TEXTS, TWINS).render("Z101", {"cell": CELL}) == (
        "Table 3 is too long.",
        "Split it.",
    )


def test_a_text_without_a_twin_is_told_in_chinese_as_a_whole() -> None:
    assert Catalogue({}, TEXTS, TWINS).render("Z102", {"cell": CELL}) == ("表三太短。", "")


@pytest.mark.parametrize(
    ("lang", "told"), [("zh", "没有找到报告标题。"), ("en", "No title of the report was found.")]
)
def test_the_api_tells_findings_in_the_language_asked_for(lang: str, told: str) -> None:
    text = sound().split("\n", 2)[2]
    found = check(text.encode(), "report.txt", lang=lang).findings
    assert [one.message for one in found if one.code == "S107"] == [told]
