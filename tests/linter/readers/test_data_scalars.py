from __future__ import annotations

import json

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from baolint.document.lines import Lines
from baolint.document.text import Text
from baolint.readers import data_json, data_yaml
from baolint.readers.data_tree import Mapping, Scalar

WORDS = st.text(
    st.sampled_from("市局申请件12 、。：“”（）\t\n'\"\\#:-|>&*!%@`{}[],😀\xa0\u3000\x85\u2028é/~="),
    max_size=40,
)
STYLES = st.sampled_from(["", "'", '"', "|", ">"])


def _scalar(source: str, json_form: bool = False) -> Scalar:
    parse = data_json.parse if json_form else data_yaml.parse
    root = parse(source, Lines(source))
    assert isinstance(root, Mapping)
    node = root.pairs["键"][1]
    assert isinstance(node, Scalar)
    return node


def _literal_faults(source: str, text: Text) -> list[tuple[str, str]]:
    """Give the characters that are not those of the place they claim to come from."""
    faults = []
    for index, char in enumerate(text.string):
        span = text.span(index, index + 1)
        if span.end - span.start == 1 and source[span.start] not in char + "\n\r\x85\u2028":
            faults.append((char, source[span.start : span.end]))
    return faults


def _coarse(text: Text) -> bool:
    """Tell whether the whole of a longer text was taken as one piece."""
    size = text.runs[0].end - text.runs[0].start
    return len(text.runs) == 1 and len(text.string.strip()) > 1 and size != len(text)


@settings(max_examples=300, deadline=None)
@given(WORDS, STYLES, st.sampled_from([8, 80]), st.booleans())
@example("第一行\n第二行\n", "|", 80, True)
@example("  缩进\n 二\n\n三 ", "|", 80, True)
@example("折 叠 起 来 的 一 段\n\n另 一 段\n", ">", 8, True)
def test_every_character_of_a_yaml_scalar_comes_from_its_place(
    words: str, style: str, width: int, readable: bool
) -> None:
    source = yaml.dump(
        {"键": words}, default_style=style or None, width=width, allow_unicode=readable
    ).replace("? !!str", "?")
    text = _scalar(source).text
    value = yaml.load(source, Loader=yaml.BaseLoader)["键"]
    assert (text.string, _literal_faults(source, text), _coarse(text)) == (value, [], False)


@settings(max_examples=200, deadline=None)
@given(WORDS, st.booleans())
@example("😀", True)
def test_every_character_of_a_json_string_comes_from_its_place(words: str, escaped: bool) -> None:
    source = json.dumps({"键": words}, ensure_ascii=escaped)
    node = _scalar(source.replace(json.dumps("键"), '"键"'), json_form=True)
    assert node.text.string == words
    assert _literal_faults(source.replace(json.dumps("键"), '"键"'), node.text) == []


def test_an_escape_is_one_character_from_six() -> None:
    source = '{"键": "某\\u5e02局"}'
    text = _scalar(source, json_form=True).text
    spans = [text.span(index, index + 1) for index in range(3)]
    assert [source[span.start : span.end] for span in spans] == ["某", "\\u5e02", "局"]


def test_text_after_a_folded_break_is_found_on_its_own_line() -> None:
    source = "键: >-\n  本局\n  收到\n"
    text = _scalar(source).text
    span = text.span(3, 5)
    assert (text.string, source[span.start : span.end]) == ("本局 收到", "收到")


def test_a_block_keeps_its_deeper_indentation_as_text() -> None:
    source = "键: |\n  甲\n    乙\n"
    text = _scalar(source).text
    span = text.span(text.string.index("乙"), text.string.index("乙") + 1)
    assert (text.string, source[span.start : span.end]) == ("甲\n  乙\n", "乙")


@pytest.mark.parametrize("value", ["012", "0x1F", "yes", "2024-01-19", "1e3", "12:30:00", "null"])
def test_a_plain_scalar_stays_what_is_written(value: str) -> None:
    assert _scalar(f"键: {value}\n").text.string == value


def test_properties_are_no_part_of_the_text() -> None:
    source = "键: !!str &a 2023\n"
    span = _scalar(source).text.span()
    assert source[span.start : span.end] == "2023"
