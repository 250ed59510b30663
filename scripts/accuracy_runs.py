"""What came of earlier runs over a corpus, held against the present one.

A corpus is blind only once: what it showed on its first run was mended in the rules, so that later
figures say less about prose that nobody has seen. runs.csv in its folder keeps the earlier ones.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import NamedTuple

CORPORA = Path(__file__).parent.parent / "tests" / "corpus"
FIRST, FAIR = "first", "harness"
"""The very first run, and the same rules once the program that puts the sentences in was mended."""
_SAID = {
    "frozen": "第一次跑（2026-11-30，规则未作任何修改）之后，先改正了注入程序的差错"
    "（句子放错了地方、替换掉了别的句子、外地的联系方式配了本地的机关、结构化文件里本来就看不出的差错也算漏报等），"
    "再按查出的原因修改规则；语料本身一个字没有改。",
    "final": "第一次跑（2026-12-01）之后，按没有问题的文字上的误报修改了规则，注入程序把分条的句子放到同名的一条里；"
    "后来也按没有找到的差错修改了规则；语料本身一个字没有改。",
    "final2": "第一次跑（2026-12-01）之后，按没有问题的文字上的误报修改了规则；没有找到的差错只改了一处（整章只有一个符号的算空章 S105，只写“无”的仍是 S112），其余没有照着改；"
    "注入程序学会了放过结构化文件里留不下的句子；语料本身一个字没有改。",
    "practice2": "第一次跑（2026-12-01）时规则没有按它改过；注入程序先学会了把整章只剩一句、缺了的章连同内容一起去掉"
    "和各种联系方式的句子放到位；其后规则是按它改的。",
    "practice3": "第一次跑（2026-12-01）时规则没有按它改过；其后规则是按它改的。",
}


class Counts(NamedTuple):
    """Of a code: sentences tried in all formats, those found, false alarms.

    Of `sound` and `hard` the files checked, `found` is errors (of sound) or alarms (of hard), and
    `alarms` warnings.
    """

    files: int
    found: int
    alarms: int


def kept(name: str) -> dict[str, dict[str, Counts]]:
    """Read the earlier runs over a corpus: by run and what was counted; none where none are kept."""
    found: dict[str, dict[str, Counts]] = {}
    table = CORPORA / name / "runs.csv"
    if not table.exists():
        return found
    with table.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            counts = Counts(int(row["files"]), int(row["found"]), int(row["alarms"]))
            found.setdefault(row["run"], {})[row["what"]] = counts
    return found


def compared(
    name: str, title: str, present: dict[str, Counts], written: Collection[str]
) -> list[str]:
    """Give the section that tells of all runs of a corpus; `present` are the counts of this one.

    `written` are the codes it has sentences for: other faults are put in by a program, and easier.
    """
    runs = kept(name)
    three = [runs[run] for run in (FIRST, FAIR) if run in runs] + [present]
    heads = [
        *(["第一次跑"] if FIRST in runs else []),
        *(["注入程序改正后，规则未改"] if FAIR in runs else []),
        "现在",
    ]
    lines = [
        f"## {'第一次跑和现在' if runs else '结果'}（{title}）",
        "",
        *(
            [
                f"一套语料只有第一次跑是真正没有见过的。{_SAID.get(name, '')}"
                "后面的数字不能当作对没见过的文字的准确度，第一次跑的数字才是；都在下面。",
                "",
            ]
            if runs
            else []
        ),
        f"| | {' | '.join(heads)} |",
        "| --- |" + " ---: |" * len(heads),
        _line("没有问题的报告：文件", three, lambda run: str(run["sound"].files)),
        _line("其中误报的严重问题", three, lambda run: str(run["sound"].found)),
        _line("其中误报的一般问题", three, lambda run: str(run["sound"].alarms)),
        _line("放进的差错：找到比例", three, _recall),
        *(
            [_line("其中写成句子的差错：找到比例", three, lambda run: _recall(_only(run, written)))]
            if any(code not in written for code in present if code not in ("sound", "hard"))
            else []
        ),
        _line("放进的差错：误报", three, lambda run: str(sum(c.alarms for c in _codes(run)))),
        _line("容易误报的句子：误报", three, lambda run: str(run["hard"].found)),
        "",
        f"| 代码 | {' | '.join(heads)} |",
        "| --- |" + " ---: |" * len(heads),
    ]
    for code in sorted({code for run in three for code in run} - {"sound", "hard"}):
        cells = [run.get(code, Counts(0, 0, 0)) for run in three]
        if any(cell.files for cell in cells):
            lines.append(f"| {code} | {' | '.join(f'{c.found}/{c.files}' for c in cells)} |")
    return [*lines, ""]


def _codes(run: dict[str, Counts]) -> list[Counts]:
    return [counts for what, counts in run.items() if what not in ("sound", "hard")]


def _only(run: dict[str, Counts], codes: Collection[str]) -> dict[str, Counts]:
    return {code: counts for code, counts in run.items() if code in codes}


def _recall(run: dict[str, Counts]) -> str:
    files = sum(counts.files for counts in _codes(run))
    found = sum(counts.found for counts in _codes(run))
    return f"{found}/{files}，{100 * found / files:.1f} %"


def _line(
    name: str, runs: Sequence[dict[str, Counts]], cell: Callable[[dict[str, Counts]], str]
) -> str:
    return f"| {name} | {' | '.join(map(cell, runs))} |"
