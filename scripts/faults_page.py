"""The page on bounds and faults: made from the bounds themselves and the table that the tests hold."""

from __future__ import annotations

import sys
from pathlib import Path

from schema_page import table

from baolint.config.limits_model import ABOUT
from baolint.document.limits import LIMITS, spelt

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from support.broken_files import FAULTS
from support.fault_runs import ROWS

INTRODUCTION = """\
# 上限和意外

每个文件都有一个结果：要么是检查结果，要么是一个 E1xx，写明为什么没有检查。一个文件出事，其余文件照常检查。

## 上限

在配置的 `limits` 里调整，如 `limits: {pages: 600}`；`baolint config show` 列出现行的值。超过的报 E105，写明是哪一个上限、
现值、实际有多少、怎样调高。现有的上限远在真实报告之上：一份长的报告有 60 页、5 万字；32 页的 PDF 实测用 1.2 秒处理器时间。
"""
TIME = """\
时间是处理器时间，机器忙不忙都一样。在 Linux 和 macOS 上由系统计时，到时就地中止：超时的是一条规则，其余规则接着查；
超时的是整个文件，已经查出的照报，并写明还有几条规则没有查。中止不了的是正在外部库（C、C++、Rust 写的）里的那一步：多个
进程时，用满两倍时间再加 10 秒的进程由系统结束；Linux 上即使只用一个进程，Word、Excel、PDF 文件和标准输入也放在子进程里
检查。在 Windows 上，以及从 Python 的其他线程调用时，没有这样的计时，只在两步之间看一看，一条停不下来的规则要等它自己结束。

另有不能调整的上限：配置文件和表样 1 MB、5 万项、60 层，词库 32 MB，Markdown 列表和引用 60 层，XML 元素 256 层，
旧版 .xls 的工作簿 7 MB。XML 有 DTD 声明的不读取，不展开实体，不联网；YAML 不构造对象，键重复的不接受，引用按展开后计数。

用户能写的只有通配符，没有正则表达式：配置里的通配符逐字推进，用时不超过模式长度乘以文件名长度；`.gitignore` 由 pathspec
变为正则表达式，一次匹配超过 5 秒就中止，以退出码 2 写明是哪个文件。
"""
FILES = "下面每一种都由测试造出来查过（`tests/whole/test_fault_matrix_files.py`），一个进程、两个进程各一遍。"
RUNS = "同样由测试造出来查过（`tests/whole/test_fault_matrix_runs.py`）。"
MEMORY = """\
一个进程时，Linux 以外的系统，以及 `extract`、`render`、`annotate` 和 Python 接口，都在本进程里读取；这时外部库里的段错误会
结束整个进程，退出码是系统给的，不会是 0。内存不够而 Python 还能察觉的，仍然只报那个文件。
"""
MANY = """\
2026-12-01，`python benchmarks/mixed.py 10000 2`：一万个各种格式的文件，其中 500 个坏得各有各的样（上面“坏的文件”每种都有，
还有弄死工作进程的），两个进程。一万个文件都有结果，坏的各得各的编号，好的没有一个得 E 类编号，退出码 2。主进程的内存：

| | 开始 | 各十分之一为止的最高值（MB） | 最后 |
| --- | ---: | --- | ---: |
| 不跨文件核对（`--no-cross-file`） | 48 | 50、50、50、50、50、51、51、51、51 | 51 |
| 跨文件核对 | 62 | 75、90、102、207、210、211、212、219、220 | 220 |

跨文件核对时不是平的：每份报告要留下约 4 kB 的摘要，到互相核对时再加一百多 MB（这批文件只有几十份不同的报告，各重复上百次，
是找照搬文字最坏的情形）。上千份文件请用 `baolint audit`，摘要放在库里。
"""
OUTPUT = """\
文件名和报告里的换行、控制字符、双向文字标记在任何输出里都变为空格，不会操纵终端。印到标准输出的各行不会以 `::` 开头，
也不含 `##[`，不会被 GitHub 等当作命令（写进文件的结果不改；`github` 格式本来就是命令，其中的内容已经转义）。csv 里像公式的
格前面加 `'`，xlsx 里都是文字，没有公式和链接；html 转义一切内容，并以 Content-Security-Policy 只许自带的样式和脚本。
`extract` 和 `render` 照原文输出，不作改动。
"""


def faults_page() -> str:
    """Give docs/faults.md."""
    bounds = [
        (f"`{spelt(name)}`", ABOUT[spelt(name)], f"{value:,.15g}")
        for name, value in LIMITS._asdict().items()
    ]
    files = [(fault.about, fault.code, fault.outcome) for fault in FAULTS.values()]
    runs = [
        (row.about, "（被信号结束）" if row.exit is None else str(row.exit), row.outcome)
        for row in ROWS.values()
    ]
    return "\n".join(
        [
            INTRODUCTION,
            *table(("键", "是什么的上限", "现值"), bounds),
            "",
            TIME,
            "## 坏的文件",
            "",
            FILES,
            "",
            *table(("什么样的文件", "编号", "结果"), files),
            "",
            MEMORY,
            "## 运行中的意外",
            "",
            RUNS,
            "",
            *table(("遇到什么", "退出码", "结果"), runs),
            "",
            "## 一万个文件",
            "",
            MANY,
            "## 输出",
            "",
            OUTPUT,
        ]
    )
