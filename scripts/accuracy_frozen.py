"""How right the rules are on the frozen corpus; scripts/accuracy.py writes the page."""

from __future__ import annotations

import datetime
import sys
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

import accuracy_rules  # noqa: E402
import accuracy_runs  # noqa: E402

from support.inject import frozen  # noqa: E402

SOUND = ("txt", "md", "html", "docx", "xlsx", "yaml")
HARD = ("txt", "html", "yaml")
Alarms = tuple[str, str, tuple[str, ...]]
"""An entry's id, the format, and codes above info that it should not have drawn."""


def faulty(number: int) -> list[tuple[str, accuracy_rules.Row]]:
    """Try an entry of faulty in every format."""
    code = frozen.entries("faulty")[number]["code"]
    return [
        (
            name,
            accuracy_rules.Row(
                code,
                one.injection.about,
                one.format,
                one.found,
                one.elsewhere,
                one.alarms,
                one.instead,
            ),
        )
        for name, one in frozen.faulty(number)
    ]


def sound(number: int) -> list[tuple[str, str, tuple[tuple[str, str], ...]]]:
    """Check an entry of sound in every format."""
    name = frozen.entries("sound")[number]["id"]
    return [(name, suffix, frozen.sound_codes(number, suffix)) for suffix in SOUND]


def hard(number: int) -> list[Alarms]:
    """Check an entry of hard."""
    name = frozen.entries("hard")[number]["id"]
    return [(name, suffix, frozen.hard(number, suffix)) for suffix in HARD]


def page() -> list[str]:
    """Measure, and give the lines of the page on the frozen corpus."""
    with ProcessPoolExecutor(2) as pool:
        size = {name: len(frozen.entries(name)) for name in ("sound", "faulty", "hard")}
        sounds = [x for xs in pool.map(sound, range(size["sound"]), chunksize=8) for x in xs]
        tried = [x for xs in pool.map(faulty, range(size["faulty"]), chunksize=8) for x in xs]
        hards = [x for xs in pool.map(hard, range(size["hard"]), chunksize=8) for x in xs]
    rows = [row for _, row in tried]
    return [
        "",
        "# 冻结语料",
        "",
        f"{datetime.date.today().isoformat()} 由 `make accuracy` 生成。"
        "文字由没有看过规则和生成程序的人写成，跑之前就已定稿，跑过之后不再改动"
        "（`tests/corpus/frozen`，校验和见其 README）；数字由程序配平后填入。"
        "有差错的句子都有一句没有差错的对照，对照也引出的不算误报。"
        "几个代码的含义是作者猜的，对应关系见 `tests/support/inject/frozen.py` 的 MEANT。"
        f"共 {size['sound']} 份整篇文字、{size['faulty']} 句有差错的、{size['hard']} 句容易误报的。"
        "在同一处以别的代码指出的，不算找到，也不算误报，在“没有找到的”里注明。",
        "",
        "## 第一次跑和现在（冻结语料）",
        "",
        *accuracy_runs.compared(_counts(sounds, rows, hards)),
        "",
        "## 没有问题的报告（冻结语料）",
        "",
        *_sounds(sounds),
        "",
        "## 有差错的句子，按格式（冻结语料）",
        "",
        *accuracy_rules.by_format(rows),
        "",
        "## 有差错的句子，按代码（冻结语料）",
        "",
        *_codes(rows),
        "",
        "## 没有找到的（冻结语料）",
        "",
        *_missed(tried),
        "",
        "## 误报（冻结语料）",
        "",
        *_alarms([(name, row.format, row.alarms) for name, row in tried]),
        "",
        "## 容易误报的句子（冻结语料）",
        "",
        f"{size['hard']} 句，各放进一份没有问题的报告，格式 {'、'.join(HARD)}。"
        "多出来的严重、一般问题：",
        "",
        *_alarms(hards),
    ]


def _counts(
    sounds: Sequence[tuple[str, str, tuple[tuple[str, str], ...]]],
    rows: Sequence[accuracy_rules.Row],
    hards: Sequence[Alarms],
) -> dict[str, accuracy_runs.Counts]:
    """Give the counts of this run as earlier ones are kept."""
    graded = Counter(severity for _, _, codes in sounds for severity, _ in codes)
    caused = Counter(code for row in rows for code in row.alarms)
    found = {
        "sound": accuracy_runs.Counts(len(sounds), graded["error"], graded["warning"]),
        "hard": accuracy_runs.Counts(len(hards), sum(bool(codes) for _, _, codes in hards), 0),
    }
    for code in {row.code for row in rows} | set(caused):
        mine = [row for row in rows if row.code == code]
        hit = sum(row.found for row in mine)
        found[code] = accuracy_runs.Counts(len(mine), hit, caused[code])
    return found


def _sounds(found: Sequence[tuple[str, str, tuple[tuple[str, str], ...]]]) -> list[str]:
    counts = Counter(severity for _, _, codes in found for severity, _ in codes)
    return [
        f"{len({name for name, _, _ in found})} 份文字，{len(found)} 个文件："
        f"严重问题 {counts['error']} 个，一般问题 {counts['warning']} 个。",
        "",
        *_alarms([(name, suffix, tuple(c for _, c in codes)) for name, suffix, codes in found]),
    ]


def _codes(rows: Sequence[accuracy_rules.Row]) -> list[str]:
    caused = Counter(code for row in rows for code in row.alarms)
    lines = ["| 代码 | 次数 | 找到 | 找到比例 | 误报 |", "| --- | ---: | ---: | ---: | ---: |"]
    for code in sorted({row.code for row in rows} | set(caused)):
        mine = [row for row in rows if row.code == code]
        found = sum(row.found for row in mine)
        share = f"{100 * found / len(mine):.1f} %" if mine else "—"
        lines.append(f"| {code} | {len(mine)} | {found} | {share} | {caused[code]} |")
    return lines


def _missed(tried: Sequence[tuple[str, accuracy_rules.Row]]) -> list[str]:
    lines = []
    for name in dict.fromkeys(name for name, _ in tried):
        mine = [row for one, row in tried if one == name]
        left = [row.format for row in mine if not row.found]
        if left:
            instead = dict.fromkeys(code for row in mine if not row.found for code in row.instead)
            told = f"（同一处报了 {'、'.join(instead)}）" if instead else ""
            lines.append(f"- {name} {mine[0].code} {mine[0].about}：{' '.join(left)}{told}")
    return lines or ["无。"]


def _alarms(found: Sequence[Alarms]) -> list[str]:
    where: dict[tuple[str, str], list[str]] = {}
    for name, suffix, codes in found:
        for code in dict.fromkeys(codes):
            where.setdefault((name, code), []).append(suffix)
    return [
        f"- {name} → {code}：{' '.join(formats)}" for (name, code), formats in where.items()
    ] or ["无。"]


if __name__ == "__main__":
    sys.stdout.write("\n".join(page()) + "\n")
