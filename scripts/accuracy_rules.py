"""How right the rules are: faults put into made-up reports one at a time, and sound reports.

The part of docs/accuracy.md on rules; scripts/accuracy.py writes the page.
"""

from __future__ import annotations

import datetime
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from baolint.engine.run import check_bytes  # noqa: E402
from support import render  # noqa: E402
from support.inject import beside, catalogue, crossdoc, measure, reading  # noqa: E402
from support.inject.written import FORMATS  # noqa: E402
from support.made import made  # noqa: E402
from support.reports import prepared  # noqa: E402

COUNTS = {"txt": 2, "md": 1, "html": 2, "docx": 1, "xlsx": 1, "pdf": 1, "yaml": 1}
"""So many reports of a format get each kind of fault."""
SOUND = 500
DAMAGED = 12
"""Reports that get each kind of damage."""


class Row(NamedTuple):
    """What came of one trial, without functions, so that it can cross processes."""

    code: str
    about: str
    format: str
    found: bool
    elsewhere: bool
    alarms: tuple[str, ...]
    instead: tuple[str, ...] = ()


def inject(number: int) -> list[Row]:
    """Try one kind of fault, by its number, in all its formats."""
    kinds = [*catalogue.injections(), *crossdoc.INJECTIONS]
    one = kinds[number]
    found: list[Row] = []
    for suffix in catalogue.applies()[one.code].formats:
        if isinstance(one, crossdoc.Pair):
            trials: Iterator[measure.Trial] = beside.trials(one, suffix, COUNTS[suffix] + 1)
        else:
            trials = measure.trials(one, suffix, COUNTS[suffix])
        found.extend(
            Row(one.code, one.about, suffix, t.found, t.elsewhere, t.alarms) for t in trials
        )
    return found


def injected() -> list[Row]:
    """Try every kind of fault."""
    size = len(catalogue.injections()) + len(crossdoc.INJECTIONS)
    with ProcessPoolExecutor(2) as pool:
        return [row for rows in pool.map(inject, range(size), chunksize=4) for row in rows]


def sound(seed: int) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Check a sound report; its format and (severity, code) of what is above info."""
    names = [*render.WRITERS]
    quick = [name for name in names if not name.endswith((".docx", ".xlsx"))]
    name = names[seed // 10 % len(names)] if seed % 10 == 0 else quick[seed % len(quick)]
    report = made(seed)
    setup = prepared()
    context = setup.context._replace(as_of=datetime.date(report.year + 1, 2, 1))
    data = render.WRITERS[name](report, seed)
    found = check_bytes(data, name, setup._replace(context=context)).findings
    return name.rpartition(".")[2], tuple(
        (one.severity, one.code) for one in found if one.severity != "info"
    )


def sounds(count: int) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    """Check so many sound reports."""
    with ProcessPoolExecutor(2) as pool:
        return list(pool.map(sound, range(count), chunksize=10))


class Damage(NamedTuple):
    """What came of a kind of damage: reports, those told of, those wrongly blamed with an error."""

    about: str
    reports: int
    told: int
    unread: int
    errors: Counter[str]


def damage() -> list[Damage]:
    """Damage sound reports and count what is said: F909, T212 or E107 is right, an error is not."""
    rows = []
    for about, change in reading.KINDS:
        told = unread = 0
        errors: Counter[str] = Counter()
        for seed in range(DAMAGED):
            draft, data = reading.damaged(seed, change)
            setup = prepared()
            day = datetime.date(draft.report.year + 1, 2, 1)
            context = setup.context._replace(as_of=day)
            report = check_bytes(data, "report.txt", setup._replace(context=context))
            codes = {one.code for one in report.findings}
            told += bool(codes & {"F909", "T212", "E107"})
            unread += not report.is_report
            errors.update(one.code for one in report.findings if one.severity == "error")
        rows.append(Damage(about, DAMAGED, told, unread, errors))
    return rows


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "—"


def by_code(rows: Sequence[Row]) -> list[str]:
    """Give the table of recall and false alarms per code."""
    applies = catalogue.applies()
    caused = Counter(code for row in rows for code in row.alarms)
    lines = [
        "| 代码 | 注入 | 找到 | 找到比例 | 误报（注入别的差错时） | 格式 |",
        "| --- | ---: | ---: | ---: | ---: | --- |",
    ]
    for code, one in applies.items():
        mine = [row for row in rows if row.code == code]
        if not mine:
            lines.append(f"| {code} | — | — | — | {caused[code]} | {one.why} |")
            continue
        found = sum(row.found for row in mine)
        formats = " ".join(x for x in FORMATS if any(row.format == x for row in mine))
        lines.append(
            f"| {code} | {len(mine)} | {found} | {_share(found, len(mine))} | {caused[code]} | {formats} |"
        )
    return lines


def by_format(rows: Sequence[Row]) -> list[str]:
    """Give the table of recall and false alarms per format."""
    lines = ["| 格式 | 注入 | 找到 | 找到比例 | 误报 |", "| --- | ---: | ---: | ---: | ---: |"]
    for suffix in (*FORMATS, ""):
        mine = [row for row in rows if suffix in ("", row.format)]
        if mine:
            found = sum(row.found for row in mine)
            alarms = sum(len(row.alarms) for row in mine)
            name = suffix or "合计"
            lines.append(
                f"| {name} | {len(mine)} | {found} | {_share(found, len(mine))} | {alarms} |"
            )
    return lines


def missed(rows: Sequence[Row]) -> list[str]:
    """List kinds of faults that were missed at least once, with what the format was."""
    lines = []
    kinds = dict.fromkeys((row.code, row.about) for row in rows)
    for code, about in kinds:
        mine = [row for row in rows if (row.code, row.about) == (code, about)]
        left = [row for row in mine if not row.found]
        if left:
            formats = " ".join(dict.fromkeys(row.format for row in left))
            place = "（有发现，但不在注入处）" if any(row.elsewhere for row in left) else ""
            lines.append(f"- {code} {about}：{len(left)}/{len(mine)}，{formats}{place}")
    return lines


def alarmed(rows: Sequence[Row]) -> list[str]:
    """List what raised a false alarm, by kind of fault."""
    counts = Counter((row.code, row.about, code) for row in rows for code in row.alarms)
    return [
        f"- {code} {about} → {alarm}：{count} 次"
        for (code, about, alarm), count in sorted(counts.items())
    ]


def page() -> list[str]:
    """Measure, and give the lines of the page on rules."""
    rows = injected()
    checked = sounds(SOUND)
    errors = Counter(c for _, found in checked for s, c in found if s == "error")
    warnings = Counter(c for _, found in checked for s, c in found if s == "warning")
    lines = [
        "",
        "# 规则有多准",
        "",
        f"{datetime.date.today().isoformat()} 由 `make accuracy` 生成。"
        "每次往一份没有问题的编造报告里放进一处差错，再看有没有在那一处找到它。"
        "差错的样子取自真实报告里见过的；发现的代码或其 `related_codes` 里有这个代码、并且位置对得上，才算找到。"
        "同一份报告上多出来的其他严重或一般问题算误报。"
        "各代码适用于哪些格式、为什么不适用，见 `tests/support/inject/applies.csv`。",
        "",
        "## 没有问题的报告",
        "",
        f"{len(checked)} 份，各种写法和格式：严重问题 {sum(errors.values())} 个，"
        f"一般问题 {sum(warnings.values())} 个。"
        + "".join(f" {code} {count} 个。" for code, count in sorted((errors + warnings).items())),
        "",
        "## 开发语料，按格式",
        "",
        *by_format(rows),
        "",
        "## 开发语料，按代码",
        "",
        *by_code(rows),
        "",
        "## 没有找到的",
        "",
        *(missed(rows) or ["无。"]),
        "",
        "## 误报",
        "",
        *(alarmed(rows) or ["无。"]),
        "",
        "## 转换造成的损坏",
        "",
        "损坏的是读到的文字，不是报告本身：应当说明（F909、T212、E107），不应当报严重问题。",
        "",
        "| 损坏 | 份数 | 有说明 | 认不出是报告 | 误报的严重问题 |",
        "| --- | ---: | ---: | ---: | --- |",
    ]
    for one in damage():
        wrong = "、".join(f"{code} {count}" for code, count in sorted(one.errors.items()))
        lines.append(
            f"| {one.about} | {one.reports} | {one.told} | {one.unread} | {wrong or '无'} |"
        )
    return lines


if __name__ == "__main__":
    sys.stdout.write("\n".join(page()) + "\n")
