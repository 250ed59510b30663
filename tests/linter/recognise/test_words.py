"""Looking up the words of all lexicons in a report."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from baolint.recognise.words import Hit, Vocabulary, hits, written
from support.worded import context, facts_of, lexicon

TERM = "秘密"


def looked_up(entry: Mapping[str, object] | str, *lines: str | tuple[str, str]) -> list[str]:
    facts = facts_of(*lines)
    return [hit.printed for hit in hits(facts, context(Vocabulary([lexicon(entry)])), "W701")]


@pytest.mark.parametrize(
    "printed", ["内部資料", "内 部资料", "内\u3000部\u3000资\u3000料", "内*部*资*料", "内部·资料"]
)
def test_a_term_is_found_however_it_is_printed(printed: str) -> None:
    assert looked_up("内部资料", f"这是{printed}。") == [printed]


def test_a_latin_term_is_found_in_any_case_and_width() -> None:
    assert looked_up("todo", "见ＴＯＤＯ。") == ["ＴＯＤＯ"]


def test_a_latin_term_is_not_found_inside_a_word() -> None:
    assert looked_up("null", "nullable annul null1") == []


def test_a_term_does_not_run_across_lines() -> None:
    assert looked_up("内部资料", "内部", "资料") == []


def test_every_occurrence_is_found_in_order() -> None:
    facts = facts_of("秘密一", "无", "秘密二秘密三")
    found = hits(facts, context(Vocabulary([lexicon(TERM)])), "W701")
    assert [hit.place.span.start for hit in found] == [0, 6, 9]


def test_a_longer_allowed_term_covers_the_shorter() -> None:
    entry = {"term": TERM, "allow": ["国家秘密", "秘密级"]}
    assert looked_up(entry, "国家秘密和秘密级") == []
    assert looked_up(entry, "国家秘密和秘密") == [TERM]


def test_of_nested_terms_the_longest_counts() -> None:
    own = lexicon("内部", "内部资料")
    facts = facts_of("内部资料，内部")
    found = hits(facts, context(Vocabulary([own])), "W701")
    assert [hit.printed for hit in found] == ["内部资料", "内部"]


def test_a_needed_word_must_stand_in_the_sentence() -> None:
    entry = {"term": "违规", "needs": ["本局"]}
    assert looked_up(entry, "本局违规收费。") == ["违规"]
    assert looked_up(entry, "本局按期完成。查处违规收费。") == []


def test_a_forbidden_word_counts_within_so_many_characters() -> None:
    entry = {"term": "违规", "forbids": ["查处"], "within": 3}
    assert looked_up(entry, "查处违规收费") == []
    assert looked_up(entry, "查处的违规收费") == []
    assert looked_up(entry, "查处一批违规收费") == ["违规"]


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("略", 1),
        ("　略。", 1),
        ("详见（略）后文", 1),
        ("详见（ 略 ）", 1),
        ("战略", 0),
        ("详见（从略）", 0),
        ("一行\n略\n三行", 1),
        (("cell", "略"), 1),
        (("cell", "战略"), 0),
    ],
)
def test_a_term_that_counts_alone(line: str | tuple[str, str], count: int) -> None:
    entry = {"term": "略", "alone": ["cell", "paragraph", "bracket"]}
    assert len(looked_up(entry, line)) == count


def test_alone_in_a_bracket_only() -> None:
    entry = {"term": "机关名称", "alone": ["bracket"]}
    assert looked_up(entry, "机关名称", ("cell", "机关名称"), "（机关名称）报告") == ["机关名称"]


def test_a_term_that_counts_in_some_parts_only() -> None:
    entry = {"term": TERM, "parts": ["header"]}
    assert looked_up(entry, "一个秘密", ("header", "一个秘密")) == [TERM]


def test_either_condition_of_place_is_enough() -> None:
    entry = {"term": TERM, "parts": ["header"], "alone": ["paragraph"]}
    assert looked_up(entry, "一个秘密", TERM, ("header", "一个秘密")) == [TERM, TERM]


def test_hits_are_given_to_the_rule_of_their_lexicon() -> None:
    vocabulary = Vocabulary([lexicon(TERM), lexicon("违规", code="W999")])
    facts = facts_of("秘密违规")
    found = {code: hits(facts, context(vocabulary), code) for code in ("W701", "W999", "W702")}
    assert {code: [hit.printed for hit in some] for code, some in found.items()} == {
        "W701": [TERM],
        "W999": ["违规"],
        "W702": [],
    }


class Counting:
    """A matcher that counts its passes."""

    def __init__(self) -> None:
        self.passes = 0

    def find(self, text: str) -> list[tuple[int, int, int]]:
        self.passes += 1
        return []


def test_a_report_is_looked_up_once_per_vocabulary() -> None:
    matcher = Counting()
    known = context(Vocabulary([lexicon(TERM)], matcher))  # type: ignore[arg-type]
    facts = facts_of("秘密")
    for code in ("W701", "W702", "W706"):
        hits(facts, known, code)
    assert matcher.passes == 1


def test_another_vocabulary_is_looked_up_afresh() -> None:
    facts = facts_of("秘密")
    assert hits(facts, context(Vocabulary([lexicon("违规")])), "W701") == []
    assert len(hits(facts, context(Vocabulary([lexicon(TERM)])), "W701")) == 1


def test_without_lexicons_there_are_no_hits() -> None:
    facts = facts_of("秘密")
    assert hits(facts, context()._replace(lexicons=None), "W701") == []


def test_the_text_is_joined_once() -> None:
    facts = facts_of("秘密")
    assert written(facts) is written(facts)


def test_a_hit_points_at_the_gaps_too() -> None:
    facts = facts_of("前 绝 * 密 后")
    found: list[Hit] = hits(facts, context(Vocabulary([lexicon("绝密")])), "W701")
    assert [tuple(hit.place.span) for hit in found] == [(2, 7)]
