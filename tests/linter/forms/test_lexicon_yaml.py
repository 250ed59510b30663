"""Lexicons written in YAML: what is taken over, and how faults are named."""

from __future__ import annotations

import pytest

from baolint.forms.lexicon_fault import LexiconError
from baolint.forms.lexicon_yaml import read_yaml, sentences

HEAD = 'id: own\nversion: "1"\nrule: W701\n'


def fault(source: str) -> tuple[int, str, str]:
    with pytest.raises(LexiconError) as caught:
        read_yaml(source, "own.yaml")
    return caught.value.line, caught.value.key, caught.value.fault


def term(line: str) -> dict[str, object]:
    read: dict[str, object] = read_yaml(HEAD + f"terms:\n- {line}\n", "own.yaml")["terms"][0]
    return read


def test_a_term_may_be_a_bare_string() -> None:
    assert term("违规") == {"term": "违规"}


def test_values_stay_as_written() -> None:
    assert term("no") == {"term": "no"}


def test_a_single_value_counts_as_a_list() -> None:
    assert term("{term: 违规, allow: 违规行为}")["allow"] == ["违规行为"]


def test_alone_true_means_cell_paragraph_and_bracket() -> None:
    assert term("{term: 略, alone: true}")["alone"] == ["cell", "paragraph", "bracket"]


def test_alone_may_name_what_in() -> None:
    assert term("{term: 略, alone: bracket}")["alone"] == ["bracket"]


def test_a_grade_may_be_given_in_chinese() -> None:
    assert term("{term: 违规, grade: 严重}")["grade"] == "error"


def test_sentences_are_not_compiled() -> None:
    assert term("{term: 违规, match: [违规了], silent: [合规]}") == {"term": "违规"}


def test_sentences_are_given_to_the_tests() -> None:
    source = HEAD + "terms: [{term: 违规, match: [违规了], silent: [合规]}]\n"
    assert sentences(source, "own.yaml") == [("违规", ["违规了"], ["合规"])]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("{term: 违规, alow: [违规行为]}", (5, "alow", "unknown")),
        ("{grade: error}", (5, "", "missing")),
        ('{term: "  "}', (5, "term", "blank")),
        ("{term: 违规, grade: fatal}", (5, "grade", "grade")),
        ("{term: 违规, allow: [合规]}", (5, "allow", "allow")),
        ("{term: 违规, allow: [违规]}", (5, "allow", "allow")),
        ("{term: 违规, within: 5}", (5, "within", "within-nothing")),
        ("{term: 违规, needs: [整改], within: 0}", (5, "within", "within")),
        ("{term: 违规, alone: line}", (5, "alone", "alone")),
        ("{term: 违规, parts: [heading, margin]}", (5, "parts", "parts")),
        ("{term: 违规, needs: [[a]]}", (5, "needs", "text")),
        ("{term: 违规, term: 违纪}", (5, "term", "duplicate")),
        ("[违规]", (5, "terms", "mapping")),
        ("违规\n- 违 规", (6, "term", "repeated")),
    ],
)
def test_a_faulty_entry_is_refused_by_line_and_key(
    entry: str, expected: tuple[int, str, str]
) -> None:
    assert fault(HEAD + f"terms:\n- {entry}\n") == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", (0, "", "mapping")),
        ("- 违规", (1, "", "mapping")),
        ("id: own\nterms: []", (1, "", "missing")),
        (HEAD + "term: [违规]", (4, "term", "unknown")),
        (HEAD + "terms: 违规", (4, "terms", "list")),
        (HEAD.replace("W701", "W7") + "terms: []", (3, "rule", "rule")),
        (HEAD + "id: again\nterms: []", (4, "id", "duplicate")),
        (HEAD + "terms: [", (5, "", "unreadable")),
        (HEAD + "? [a]\n: b", (4, "", "text")),
        (HEAD + "terms: [1, \x01]", (0, "", "unreadable")),
        pytest.param("[" * 200_000, (1, "", "deep"), id="endless brackets"),
        pytest.param("- " * 200_000, (1, "", "deep"), id="endless dashes"),
    ],
)
def test_a_faulty_file_is_refused_by_line_and_key(
    source: str, expected: tuple[int, str, str]
) -> None:
    assert fault(source) == expected


def test_the_nearest_right_name_is_offered() -> None:
    with pytest.raises(
        LexiconError, match=r"own\.yaml:5: forbid: 不认识的键“forbid”，是否应为“forbids”"
    ):
        read_yaml(HEAD + "terms:\n- {term: 违规, forbid: [整改]}\n", "own.yaml")
