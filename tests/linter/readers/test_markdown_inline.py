import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from baolint.readers.markdown_inline import scan

SHOWN = ("text", "text_special", "code_inline")


def by_markdown_it(content: str) -> str:
    children = MarkdownIt("commonmark").parseInline(content)[0].children or []
    parts = []
    for token in children:
        if token.type in SHOWN:
            parts.append(token.content)
        elif token.type in ("softbreak", "hardbreak") or token.content.startswith("<br"):
            parts.append("\n")
    return "".join(parts)


def own(content: str) -> str:
    parts = []
    for node in scan(content):
        if node.kind == "text":
            parts.append(content[node.start : node.end])
        elif node.kind in ("soft", "hard"):
            parts.append("\n")
        else:
            parts.append(node.string if node.kind == "char" else "")
    return "".join(parts)


PIECES = [
    "*", "**", "***", "_", "__", "a", "b c", " ", ".", "`", "``", "[", "]", "(", ")", "\\*", "&amp;",
    "&nbsp;", "&#20013;", "&x;", "<b>", "</b>", "<br>", "<", "!", "[x](y)", '![i](u "t")',
    "<http://a.b>", "<a@b.cn>", "<!-- c -->", "\n", "  \n", '"',
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=12))
@example(["*", "a", "**", "b c", "*"])
@example(["[", "[x](y)", "]", "(", "a", ")"])
def test_what_is_text_and_what_is_markup_is_as_markdown_it_has_it(pieces: list[str]) -> None:
    content = "x" + "".join(pieces) + "y"
    assert own(content) == by_markdown_it(content)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("**一、总体情况。**2023年", "一、总体情况。2023年"),
        ("公开**“三安全”**事项", "公开“三安全”事项"),
        ("3 * 4 * 5", "3 * 4 * 5"),
        ("2*3*4", "234"),
        ("snake_case_名", "snake_case_名"),
        ("~~旧~~新 1~2月", "新 1~2月"),
        ("1~~3月和4~~6月", "1~~3月和4~~6月"),
    ],
)
def test_chinese_punctuation_beside_a_mark_hinders_nothing(content: str, expected: str) -> None:
    assert own(content) == expected
