from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from baolint.document.model import Document, Paragraph
from baolint.document.text import Text
from baolint.messages.data import MESSAGES
from baolint.messages.limits import MESSAGES as LIMITS
from baolint.readers.data import read
from baolint.readers.errors import Unreadable

REPORTS = Path(__file__).parents[2] / "reports"


def _read(source: str, path: str = "report.yaml") -> Document:
    return read(source.encode(), path)


def _paragraphs(document: Document) -> list[str]:
    return [block.text.string for block in document.blocks if isinstance(block, Paragraph)]


def _text(document: Document, number: int) -> Text:
    block = document.blocks[number]
    assert isinstance(block, Paragraph)
    return block.text


def _fault(source: str, path: str = "report.yaml") -> tuple[str, str]:
    with pytest.raises(Unreadable) as caught:
        _read(source, path)
    values = caught.value.values
    {**MESSAGES, **LIMITS}[caught.value.key][0].format(**{"name": path, **values})
    return caught.value.key, values["line"]


def test_paragraphs_come_in_the_order_of_a_report_whatever_the_order_of_the_keys() -> None:
    source = """
signature: {agency: 某局, date: 2024年1月19日}
sections:
- key: overview
  text: [甲, 乙]
  heading: 总体情况
  number: 一
  aspects:
  - {text: 丙, heading: （一）主动公开, key: proactive}
preamble: 根据条例
title: 某局年度报告
profile: disclosure-2021
"""
    assert _paragraphs(_read(source)) == [
        "某局年度报告",
        "根据条例",
        "一、总体情况",
        "甲",
        "乙",
        "（一）主动公开",
        "丙",
        "某局",
        "2024年1月19日",
    ]


def test_a_number_that_the_heading_already_has_is_not_put_before_it_again() -> None:
    source = "profile: p\nsections:\n- {key: overview, number: 一, heading: 一.总体情况}\n"
    assert _paragraphs(_read(source)) == ["一.总体情况"]


def test_a_text_of_several_lines_is_several_paragraphs() -> None:
    source = "profile: p\npreamble: |\n  第一段。\n\n  第二段。\n"
    assert _paragraphs(_read(source)) == ["第一段。", "第二段。"]


def test_both_forms_of_figures_have_the_same_keys() -> None:
    nested = _read("profile: p\ntables:\n  requests:\n    handled.total: {total: 012}\n")
    flat = _read("profile: p\nfacts: {requests/handled.total/total: 012}\n")
    assert nested.given and flat.given
    figures = [{k: v.string for k, v in d.given.figures.items()} for d in (nested, flat) if d.given]
    assert figures == [{"requests/handled.total/total": "012"}] * 2


@pytest.mark.parametrize("value", ["null", "~", "", '""'])
def test_null_and_empty_figures_are_blank(value: str) -> None:
    given = _read(f"profile: p\nfacts:\n  a/b/c: {value}\n").given
    assert given is not None
    assert given.figures["a/b/c"].string == ""


def test_quoted_null_is_text() -> None:
    given = _read('profile: p\nfacts: {a/b/c: "null"}\n').given
    assert given is not None
    assert given.figures["a/b/c"].string == "null"


def test_null_means_that_a_named_value_is_absent() -> None:
    given = _read("profile: p\nagency: null\ntitle: 某局报告\n").given
    assert given is not None
    assert sorted(given.named) == ["profile", "title"]


def test_a_section_knows_its_paragraphs_and_those_of_its_aspects() -> None:
    source = """
profile: p
title: 甲
sections:
- {key: overview, heading: 一、总体情况, text: 乙, aspects: [{key: platform, text: [丙, 丁]}]}
- {text: 戊}
"""
    given = _read(source).given
    assert given is not None
    found = [(part.key, part.first, part.after, part.heading) for part in given.sections]
    aspects = [(part.key, part.first, part.after) for part in given.sections[0].parts]
    assert (found, aspects) == (
        [("overview", 1, 5, True), ("", 5, 6, False)],
        [("platform", 3, 5)],
    )


def test_json_reads_like_yaml() -> None:
    data = {"profile": "p", "title": "某局报告", "facts": {"a/b/c": 23, "a/b/d": None}}
    document = _read(json.dumps(data, indent="\t"), "REPORT.JSON")
    given = document.given
    assert given is not None
    figures = {key: text.string for key, text in given.figures.items()}
    assert (document.reader, _paragraphs(document), figures) == (
        "json",
        ["某局报告"],
        {"a/b/c": "23", "a/b/d": ""},
    )


def test_places_count_characters_and_not_the_byte_order_mark() -> None:
    document = _read("\ufefftitle: 某局报告\nprofile: p\n")
    spot = document.places.spot(_text(document, 0).span())
    assert (spot.line, spot.column, spot.end_line, spot.end_column) == (1, 8, 1, 12)


def test_a_report_on_one_long_line_is_shown_value_by_value() -> None:
    data = {"profile": "p", "preamble": ["甲" * 300, "联系电话：0816\n"], "facts": {"a/b/c": 23}}
    document = _read(json.dumps(data), "report.json")
    line, start, end = document.places.line(_text(document, 1).span(5, 9))
    assert (line[start:end], len(line) < 20) == ("0816", True)


def test_a_figure_on_a_long_line_is_shown_with_its_key() -> None:
    data = {"profile": "p", "preamble": ["甲" * 300], "facts": {"a/b/c": 23}}
    document = _read(json.dumps(data), "report.json")
    assert document.given is not None
    line = document.places.line(document.given.figures["a/b/c"].span())
    assert line == ("a/b/c: 23", 7, 9)


@pytest.mark.parametrize(
    "source",
    [
        "",
        "- 1\n",
        "name: x\n",
        "nested:\n  profile: x\n",
        "profile: {name: x}\n",
        "profile:\n",
        "profile: production\nexclude_paths: [a]\nskip_list: []\n",
        "name: &a {x: 1}\nother:\n  <<: *a\n  profile: x\n",
        "{{ template }}: [\n  profile: x\n",
        "a: 1\na: 2\n",
        "profile: x\ntitle: 年报\nbasis: 办法\nyears: {from: 2020}\ntitles: {}\nsections: []\n",
    ],
    ids=lambda source: source.replace("\n", "⏎") or "empty",
)
def test_yaml_that_is_no_report_has_no_blocks_and_no_faults(source: str) -> None:
    document = _read(source)
    assert (document.given, document.blocks) == (None, ())


def test_a_configuration_is_no_report_though_it_names_a_form() -> None:
    document = _read("profile: disclosure-2021\nlevel: department\n", "年报/.baolint.yaml")
    assert (document.given, document.blocks) == (None, ())


@pytest.mark.parametrize("source", ["", "[1]", "{", '{"a": {"profile": 1},}', "// c\n{}"])
def test_json_that_is_no_report_has_no_blocks_and_no_faults(source: str) -> None:
    document = _read(source, "a.json")
    assert (document.given, document.blocks) == (None, ())


@pytest.mark.parametrize(
    ("rest", "found"),
    [
        ("titel: 某局报告\nyear: 2023", ("E101.key-near", "2")),
        ("year: 2023\n电话: 1", ("E101.key", "3")),
        ("title: [a]", ("E101.type", "2")),
        ("contact: 0816", ("E101.type", "2")),
        ("contact: {phone: 0816}", ("E101.key", "2")),
        ("sections: {overview: x}", ("E101.type", "2")),
        ("sections:\n- text: [a]\n  heading: {}", ("E101.type", "4")),
        ("tables: {requests: {handled: {granted: {total: 5}}}}", ("E101.type", "2")),
        ("facts:\n  a/b/c: [1]", ("E101.type", "3")),
        ("facts: {a/b/c: 1}\ntables: {a: {b: {c: 1}}}", ("E101.duplicate", "3")),
        ("year: 2023年", ("E101.year", "2")),
        ("level: 县级", ("E101.level", "2")),
        ("title: a\ntitle: b", ("E101.duplicate", "3")),
        ("title: a\n<<: {year: 2023}", ("E101.merge", "3")),
        ("title: *a", ("E101.alias", "2")),
        ("title: *重点*", ("E101.yaml-character", "2")),
        ("title: &a [*a]", ("E101.alias", "2")),
        ("title: a\n---\nprofile: p", ("E101.documents", "3")),
        ("title: " + "甲" * 80 + "\x07", ("E101.control", "2")),
        ("title: 报告: 2023", ("E101.yaml-colon", "2")),
        ("title: a\n\tyear: 2023", ("E101.yaml-character", "3")),
        ('title: "a\nyear: 2023', ("E101.yaml-quote", "2")),
        ("sections:\n  - text: a\n - text: b", ("E101.yaml-indent", "4")),
        ("tables: {a: {b: {c: 1}}", ("E101.yaml-bracket", "3")),
        ("title: " + "[" * 300 + "]" * 300, ("E105.nesting", "2")),
    ],
    ids=lambda value: value if isinstance(value, str) else value[0],
)
def test_a_fault_of_yaml_is_named_with_its_line(rest: str, found: tuple[str, str]) -> None:
    assert _fault(f"profile: p\n{rest}\n") == found


@pytest.mark.parametrize(
    ("rest", "found"),
    [
        ('"title": "a",}', ("E101.json-comma", "2")),
        ('"title" "a"}', ("E101.json-colon", "2")),
        ('"title": "a" "year": 1}', ("E101.json-after", "2")),
        ('"title": "a\n"}', ("E101.json-string", "2")),
        ('"title": 012}', ("E101.json", "2")),
        ("title: 1}", ("E101.json", "2")),
        ('"title": "a"', ("E101.json-end", "2")),
        ('"title": "a", "title": "b"}', ("E101.duplicate", "2")),
        ('"title": ' + "[" * 500_000, ("E105.nesting", "2")),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else value[0],
)
def test_a_fault_of_json_is_named_with_its_line(rest: str, found: tuple[str, str]) -> None:
    assert _fault(f'{{"profile": "p",\n{rest}', "a.json") == found


def test_aliases_that_multiply_are_refused() -> None:
    bomb = "profile: p\ntitle: a\npreamble:\n- &a [x, x, x, x, x, x, x, x, x, x]\n"
    for name, inner in zip("bcdefg", "abcdef", strict=True):
        bomb += f"- &{name} [{', '.join(['*' + inner] * 10)}]\n"
    assert _fault(bomb)[0] == "E105.values"


def test_bytes_of_no_known_encoding_are_refused() -> None:
    with pytest.raises(Unreadable) as caught:
        read(b"profile: p\ntitle: " + b"\xff\xff", "dir/a.yaml")
    assert caught.value.key == "E101.text-encoding"


def test_gb18030_is_read() -> None:
    document = read("profile: p\ntitle: 某局报告\n".encode("gb18030"), "a.yml")
    assert _paragraphs(document) == ["某局报告"]


def test_the_structured_twin_has_the_words_of_the_sound_report() -> None:
    lines = (REPORTS / "ok" / "sound.txt").read_text(encoding="utf-8").splitlines()
    prose = [line for line in lines if line and "\t" not in line]
    document = read((REPORTS / "ok" / "sound.yaml").read_bytes(), "sound.yaml")
    assert _paragraphs(document) == ["".join(prose[:2]), *prose[2:]]


def test_the_structured_twin_is_the_same_to_any_yaml_library() -> None:
    data = yaml.safe_load((REPORTS / "ok" / "sound.yaml").read_bytes())
    assert data["tables"]["requests"]["handled.denied.process"]["business"] == 1
