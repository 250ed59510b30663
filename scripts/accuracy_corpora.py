"""How right the rules are on prose written by others; scripts/accuracy.py writes the page."""

from __future__ import annotations

import datetime
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

import accuracy_rules  # noqa: E402
import accuracy_runs  # noqa: E402

from support.inject import catalogue, frozen, measure  # noqa: E402
from support.inject.draft import Injection  # noqa: E402

SOUND = ("txt", "md", "html", "docx", "xlsx", "yaml")
HARD = ("txt", "html", "yaml")
WHOLE = ("B306", "B309")
"""Faults of a whole table: prose that tells of its figures would contradict it."""
CAUSED = {"T210": ("N401",), "T215": ("S108",), "T218": ("N401",)}
"""What a mechanical fault rightly draws besides, since prose tells of the figure that it changed or
gives way to a sentence that fits it."""
Job = Callable[[frozen.Corpus, int], list[Any]]
Alarms = tuple[str, str, tuple[str, ...]]
"""An entry's id, the format, and codes above info that it should not have drawn."""


class Told(NamedTuple):
    """A corpus, what it is called on the page, and what is said of it there."""

    corpus: frozen.Corpus
    title: str
    about: str


_BLIND = (
    "文字由没有看过规则和生成程序的人写成，跑之前就已定稿，跑过之后不再改动（`tests/corpus/{name}`，校验和见其 README）；"
    "数字由程序配平后填入。有差错的句子都有一句没有差错的对照，对照也引出的不算误报。"
    "在同一处以别的代码指出的，不算找到，也不算误报，在“没有找到的”里注明。"
)
_WHOLE = (
    _BLIND
    + "文字之外的差错（表格、勾稽、章节的缺失和次序）由程序放进同一批人写的整篇报告，每种一份；"
    "全零报告（B306）、整张表才看得出的组合（B309）和跨文档的 X 类用编造的报告，它们不在这里。"
)
CORPORA = (
    Told(
        frozen.THIRD_FINAL,
        "第三套最终语料",
        _WHOLE + "这一套的作者按差错在真实报告里有多常见来选样子，前两套的作者有意求异。",
    ),
    Told(frozen.SECOND_FINAL, "第二套最终语料", _WHOLE),
    Told(frozen.FINAL, "最终语料", _WHOLE),
    Told(
        frozen.FIRST,
        "冻结语料",
        _BLIND
        + "几个代码的含义是作者猜的，对应关系见 `tests/support/inject/frozen.py` 的 GUESSED。",
    ),
    Told(
        frozen.PRACTICE,
        "练习语料",
        "同样由没有看过规则和生成程序的人写成，但规则就是按它改的，所以不说明对没见过的文字有多准（`tests/corpus/practice`）。",
    ),
    Told(
        frozen.SECOND_PRACTICE,
        "第二套练习语料",
        "同上（`tests/corpus/practice2`）；句子放进练习语料的整篇报告。",
    ),
    Told(
        frozen.THIRD_PRACTICE,
        "第三套练习语料",
        "同上（`tests/corpus/practice3`）；句子放进第二套最终语料的整篇报告。",
    ),
)


def page() -> list[str]:
    """Measure all corpora, and give the lines of the page on them."""
    with ProcessPoolExecutor(2) as pool:
        return [line for one in CORPORA for line in _corpus(one, pool)]


def _corpus(told: Told, pool: ProcessPoolExecutor) -> list[str]:
    corpus, title = told.corpus, told.title
    size = {name: len(corpus.entries(name)) for name in ("sound", "faulty", "hard")}
    if corpus.hosts:
        size["sound"] = 0  # those of another corpus, and counted there
    sounds = [x for xs in pool.map(*_jobs(sound, corpus, size["sound"]), chunksize=4) for x in xs]
    tried = [x for xs in pool.map(*_jobs(faulty, corpus, size["faulty"]), chunksize=4) for x in xs]
    hards = [x for xs in pool.map(*_jobs(hard, corpus, size["hard"]), chunksize=4) for x in xs]
    if corpus in frozen.FINALS:
        kinds = len(mechanical(corpus))
        tried += [x for xs in pool.map(*_jobs(made, corpus, kinds), chunksize=2) for x in xs]
    rows = [row for _, row in tried]
    return [
        "",
        f"# {title}",
        "",
        f"{datetime.date.today().isoformat()} 由 `make accuracy` 生成。{told.about.format(name=corpus.name)}"
        f"共 {size['sound']} 份整篇文字、{size['faulty']} 句有差错的、{size['hard']} 句容易误报的。",
        "",
        *accuracy_runs.compared(
            corpus.name,
            title,
            _counts(sounds, rows, hards),
            {entry["code"] for entry in corpus.entries("faulty")},
        ),
        f"## 没有问题的报告（{title}）",
        "",
        *_sounds(sounds),
        "",
        f"## 放进差错的报告，按格式（{title}）",
        "",
        *accuracy_rules.by_format(rows),
        "",
        f"## 放进差错的报告，按代码（{title}）",
        "",
        *_codes(rows),
        "",
        f"## 没有找到的（{title}）",
        "",
        *_missed(tried),
        "",
        f"## 误报（{title}）",
        "",
        *_alarms([(name, row.format, row.alarms) for name, row in tried]),
        "",
        f"## 容易误报的句子（{title}）",
        "",
        f"{size['hard']} 句，各放进一份没有问题的报告，格式 {'、'.join(HARD)}。"
        "多出来的严重、一般问题：",
        "",
        *_alarms(hards),
    ]


def _jobs(job: Job, corpus: frozen.Corpus, count: int) -> tuple[Job, list[frozen.Corpus], range]:
    return job, [corpus] * count, range(count)


def faulty(corpus: frozen.Corpus, number: int) -> list[tuple[str, accuracy_rules.Row]]:
    """Try an entry of faulty in every format."""
    entry = corpus.entries("faulty")[number]
    return [(entry["id"], _row(entry["code"], one)) for one in frozen.faulty(corpus, number)]


def sound(corpus: frozen.Corpus, number: int) -> list[tuple[str, str, tuple[tuple[str, str], ...]]]:
    """Check an entry of sound in every format."""
    name = corpus.entries("sound")[number]["id"]
    return [(name, suffix, frozen.sound_codes(corpus, number, suffix)) for suffix in SOUND]


def hard(corpus: frozen.Corpus, number: int) -> list[Alarms]:
    """Check an entry of hard."""
    name = corpus.entries("hard")[number]["id"]
    return [(name, suffix, frozen.hard(corpus, number, suffix)) for suffix in HARD]


def mechanical(corpus: frozen.Corpus) -> list[Injection]:
    """Give the kinds of faults that are no prose: of codes for which no final corpus has sentences."""
    corpora = (*frozen.FINALS, corpus)
    written = {
        code for each in corpora for one in each.entries("faulty") for code in each.codes(one)
    }
    return [
        one
        for one in catalogue.injections()
        if one.code not in written
        and one.code not in WHOLE
        and catalogue.applies()[one.code].formats
    ]


def made(corpus: frozen.Corpus, number: int) -> list[tuple[str, accuracy_rules.Row]]:
    """Put a kind of mechanical fault into whole reports of the corpus, one a format."""
    kind = mechanical(corpus)[number]
    host = partial(frozen.host, corpus)
    return [
        (f"m-{kind.code}-{number}", _row(kind.code, one._replace(alarms=_left(kind.code, one))))
        for suffix in catalogue.applies()[kind.code].formats
        for one in measure.trials(kind, suffix, 1, start=number, make=host)
    ]


def _left(code: str, one: measure.Trial) -> tuple[str, ...]:
    return tuple(alarm for alarm in one.alarms if alarm not in CAUSED.get(code, ()))


def _row(code: str, one: measure.Trial) -> accuracy_rules.Row:
    return accuracy_rules.Row(
        code, one.injection.about, one.format, one.found, one.elsewhere, one.alarms, one.instead
    )


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
