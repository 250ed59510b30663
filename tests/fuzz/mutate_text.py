"""Mutation of texts by lines, marks and words, where a change of bytes would only break UTF-8."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from fuzz.planted import CARD, IDENTITY, MOBILE, SENTENCE

WORDS = (
    "政府信息公开工作年度报告", "2023年", "2023年1月1日至2023年12月31日", "一、总体情况",
    "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、", "（七）总计", "（一）予以公开",
    "四、结转下年度继续办理", "本年新收政府信息公开申请数量", "新收政府信息公开申请13件", "其中", "同比增长12.5%",
    "三千零五十", "十万", "1,234", "12．5万元", "－3", "/", "—", "无", "０", "1e9", "99999999999999999999", "0.1",
    "规章", "行政规范性文件", "第二十条第（一）项", "自然人", "总计", "结果维持", "行政复议", "电话：010-12345678",
    "邮编：621000", "xxgk@yunxi.gov.cn", "http://192.168.1.1/a?b=c", "https://www.yunxi.gov.cn/", "绝密★1年",
    "（", "）", "“", "《", "》", "。", "，", "、", "：", "；", "·", "…", "\t", "\n", "\n\n", "\r", "\r\n", " ", "\u3000",
    "\u00a0", "\u200b", "\ufeff", "\u202e", "\x1b[31m", "\x07", "\x0c", "\x85", "\u2028", "\U00020000", "é", "e\u0301",
    "::error::a", "=1+1", "@SUM(A1)", "-->", "]]>", "&lt;", "&#x0;", "&#1114112;", "&amp;amp;", "<!--", "${a}", "%s{0}",
    "身份证号" + IDENTITY, MOBILE, CARD, SENTENCE,
    "baolint: ignore B302 -- 理由", "<!-- baolint: ignore-file B -- 理由 -->", "# baolint: ignore T -- 理由",
)  # fmt: skip
"""What a report, or an attack, is made of."""
MARKUP = (
    "| a | b |\n| --- | --- |\n", "| ", "\\|", "# ", "## 一、", "> ", "- ", "1. ", "* ", "```\n", "~~~", "**", "_", "`", "[a](b)",
    "![a](b)", "[a]: b", "<https://a.b>", "---\n", "    ", "\\", "<table>", "</table>", "<tr>", "<td>", "<td rowspan=9>",
    "<td colspan=\"65535\">", "<th>", "<br>", "<p>", "</p>", "<div hidden>", "<script>", "</script>", "<style>", "<!DOCTYPE html>",
    "<meta charset=gbk>", "<meta name=PubDate content=2024-01-02>", "<title>", "<select><option>", "<a href='x'>", "<img alt='三'>",
    "<textarea>", "<pre>", "<svg>", "<template>", "<b", "</", "<![CDATA[", "<?xml version=\"1.0\" encoding=\"utf-16\"?>",
)  # fmt: skip
DATA = (
    "profile: disclosure-2021\n", "year: 2023\n", "agency: 某县\n", "tables:\n", "  requests: ", "facts: ", "sections:\n- key: overview\n",
    "labels: {}\n", "{", "}", "[", "]", ":", ": ", "- ", "? ", "&a ", "*a", "<<: *a\n", "!!python/object:os.system ", "!!binary ",
    "!!float .nan", "null", "~", "true", "0x1F", "0o7", "1_000", "12:30:45", "2023-01-01", "|\n  a\n", ">-\n  a\n", "%YAML 1.1\n---\n",
    "...\n", "\"\\ud800\"", "'", "\"", "\\u0000", "# a\n", "handled.granted: {natural_person: 5}", "requests/new/total: 3\n",
    "[" * 50, "{a: " * 50, "&a [*a, *a]", "preamble: []\n", "period: {from: a, to: b}\n", "signature: {date: 2024-13-45}\n",
)  # fmt: skip

Change = Callable[[str, random.Random], str]


def mutated(text: str, rng: random.Random, words: Sequence[str], others: Sequence[str]) -> str:
    """Change a text in one to five ways; `others` are texts to take stretches from."""
    for _ in range(rng.choice((1, 1, 1, 2, 3, 5))):
        kind = rng.randrange(10)
        if kind < 3:
            text = _put(text, rng, rng.choice(words))
        elif kind == 3:
            text = _put(text, rng, _stretch(rng.choice(others), rng))
        else:
            text = rng.choice(_CHANGES)(text, rng)
    return text


def _put(text: str, rng: random.Random, word: str) -> str:
    at = _at(text, rng)
    return text[:at] + word + text[at + rng.choice((0, 0, 0, 1, len(word))) :]


def _at(text: str, rng: random.Random) -> int:
    return rng.randrange(len(text) + 1)


def _stretch(text: str, rng: random.Random) -> str:
    start = _at(text, rng)
    return text[start : start + rng.choice((3, 20, 200, 2000))]


def _cut(text: str, rng: random.Random) -> str:
    at = _at(text, rng)
    return text[:at] + text[at + rng.choice((1, 1, 2, 10, 100, 1000)) :]


def _part(text: str, rng: random.Random) -> str:
    """Keep a part: what is small is quick to try, and much that is missing has to be borne."""
    if len(text) < 2000:
        return text
    at = _at(text, rng)
    return text[: 200 * rng.randrange(2)] + text[at : at + rng.choice((300, 1000, 3000))]


def _twice(text: str, rng: random.Random) -> str:
    at = _at(text, rng)
    held = text[at : at + rng.choice((1, 2, 10, 100))]
    return text[:at] + held * rng.choice((2, 2, 2, 3, 20)) + text[at + len(held) :]


def _figure(text: str, rng: random.Random) -> str:
    found = list(re.finditer("[0-9]+", text))
    if not found:
        return text
    one = rng.choice(found)
    new = rng.choice(
        (
            "",
            "0",
            "1",
            "-1",
            str(int(one[0][:9]) + 1),
            "9" * rng.randrange(1, 30),
            "１２",
            "二",
            "1.5",
        )
    )
    return text[: one.start()] + new + text[one.end() :]


def _line_gone(text: str, rng: random.Random) -> str:
    lines = text.split("\n")
    del lines[rng.randrange(len(lines))]
    return "\n".join(lines)


def _line_twice(text: str, rng: random.Random) -> str:
    lines = text.split("\n")
    lines.insert(rng.randrange(len(lines) + 1), rng.choice(lines))
    return "\n".join(lines)


def _lines_changed(text: str, rng: random.Random) -> str:
    lines = text.split("\n")
    one, other = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def _joined(text: str, rng: random.Random) -> str:
    sign = rng.choice("\n\t |。，　")
    parts = text.split(sign)
    at = rng.randrange(len(parts))
    new = rng.choice(("", " ", "\t", "\n"))
    return sign.join(parts[:at]) + new + sign.join(parts[at:])


_CHANGES: tuple[Change, ...] = (
    _cut, _twice, _figure, _figure, _line_gone, _line_twice, _lines_changed, _joined, _part,
)  # fmt: skip
