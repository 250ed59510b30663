"""The page docs/robustness.md, from what came of every target."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any, Protocol

PAGE = Path(__file__).parent.parent / "docs" / "robustness.md"
_NAMES = {
    "text": "txt 读取器", "markdown": "md 读取器", "html": "html 读取器", "docx": "docx 读取器", "pdf": "pdf 读取器",
    "xlsx": "xlsx、xls 读取器", "yaml": "yaml 读取器", "json": "json 读取器", "config": "配置文件", "profile": "表样文件",
    "lexicon": "词库文件", "baseline": "基线文件",
}  # fmt: skip
_PACKAGES = (
    "atheris",
    "lxml",
    "pypdfium2",
    "python-calamine",
    "markdown-it-py",
    "PyYAML",
    "pydantic",
)
_HEAD = """# 经得起什么

由 `make fuzz` 生成：用 atheris 不断改动编造的报告（改行、改词、改数、改标签，docx 和 xlsx 改包里的每个成员，
pdf 改对象和页面指令），每改一次就走完整个检查：读取、认表、全部规则、各种输出格式。每个对象执行满
{executions} 次或 {seconds} 秒处理器时间为止（配置、表样、词库、基线合起来 {seconds} 秒）。每次都核对：

- 除命令行会用一句话交代的几种错误外，没有别的异常；没有“读取器出错”（E101）和“规则出错”（E104）；
- 一个文件要么有等级，要么有读不了的原因；
- 放进内容和文件名里的身份证号、手机号、银行卡号，在所有输出、缓存、基线和 `--diff` 里都没有完整出现；
- 屏幕上的输出里没有控制字符和改变文字方向的字符，GitHub 的命令行里没有别人的命令；
- JSON 输出合乎[它的结构](schemas/report.md)；txt、md、html 中每段文字都能按位置从原文读回；
- `extract` 写出的 YAML、JSON 能再读回，`--fix` 和 `annotate` 做得完。

后六项中费时的（结构、位置、读回、修改、批注和不常用的格式）按内容抽五分之一。一次超过 {slowest:.0f} 秒（处理器时间）、
整个进程超过 {memory} MB 也算问题。

| 对象 | 执行次数 | 用时（秒） | 其中处理器（秒） | 问题 | 最慢一次（处理器秒） | 峰值内存（MB） | 当作报告读完 | 日期 |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |
"""
_FOOT = """
“当作报告读完”是认出是报告、走完全部规则的占比，其余是明确说读不了或不是报告的；对配置、表样、词库、基线，
是没有被拒绝、用来检查了一份报告的占比。内存含解释器和插桩，大约 90 MB。进程以最低优先级运行，与别的工作共用
{cores} 个处理器核，所以按处理器时间算；“其中处理器”不含准备种子和改动本身的时间。“问题”是这一次跑出来的，不是改正后还在的。

没有覆盖的：lxml、pdfium、calamine 的内部没有插桩，它们的分支不引导改动；`.doc`、`.wps`、`.rtf` 由 LibreOffice
转换，没有放进来；多个文件互相比较（X 类）、命令行参数没有放进来。

版本：Python {python}，{packages}。重做：`make fuzz`（约两小时）；`make test-all` 里有一分钟的短跑。
发现的问题都改正并写成了测试（tests/whole/test_fuzz_found.py）。
"""


class Held(Protocol):
    """What came of a target, see robustness.py."""

    name: str
    tally: dict[str, Any]
    ended: str
    peak: int
    date: str


def write_page(outcomes: Mapping[str, Held | None], bounds: tuple[int, float]) -> None:
    """Write the page; `bounds` are the executions and seconds of a target, None one not yet run."""
    from fuzz.session import MEMORY, SLOWEST

    head = _HEAD.format(
        executions=bounds[0], seconds=int(bounds[1]), slowest=SLOWEST, memory=MEMORY
    )
    packages = "，".join(f"{name} {version(name)}" for name in _PACKAGES)
    foot = _FOOT.format(cores=os.cpu_count(), python=platform.python_version(), packages=packages)
    PAGE.write_text(head + "".join(_rows(outcomes)) + foot, encoding="utf-8")


def _rows(outcomes: Mapping[str, Held | None]) -> Iterator[str]:
    for name, one in outcomes.items():
        if one is None:
            yield f"| {_NAMES[name]} | {' | '.join('—' * 7)} | 还没有跑 |\n"
            continue
        tally = one.tally
        outcome: dict[str, int] = tally["outcomes"]
        whole = sum(outcome.get(name, 0) for name in ("report", "used", "read"))
        share = whole / max(1, sum(outcome.values()))
        found = len(tally["found"]) + bool(one.ended)
        cells = (
            _NAMES[one.name], tally["executions"], f"{tally['seconds']:.0f}", f"{tally['cpu']:.0f}", found,
            f"{tally['slowest']:.2f}", one.peak, f"{share:.0%}", one.date,
        )  # fmt: skip
        yield f"| {' | '.join(map(str, cells))} |\n"
