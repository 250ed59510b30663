"""Made-up reports written as txt, md and html files in the many ways that people and tools do."""

from __future__ import annotations

import html as escaping
import random
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from support.made import COLUMNS, GROUPS, OUTCOMES, Made

Row = list["Cell"]


class Cell(NamedTuple):
    """A cell of the official geometry: text, columns and rows it covers."""

    text: str
    width: int = 1
    height: int = 1


class Looks(NamedTuple):
    """How a report is dressed: functions on labels, and switches."""

    label: Callable[[str], str]
    blank: bool
    runin: bool
    split: bool


def looks(seed: int) -> Looks:
    """Choose the looks of a seed."""
    rng = random.Random(seed * 7 + 1)
    half = rng.random() < 0.4
    gap = rng.random() < 0.3
    spaced = rng.random() < 0.3

    def label(text: str) -> str:
        if half:
            text = text.replace("（", "(").replace("）", ")" + (" " if gap else ""))
        if spaced and len(text) in (3, 4) and text.isalpha():
            text = " ".join(text)
        if gap:
            text = text.replace("第二十条", "第二十条  ")
        return text.strip()

    return Looks(label, rng.random() < 0.2, rng.random() < 0.3, rng.random() < 0.3)


HEADINGS = (
    ("一", "总体情况"),
    ("二", "主动公开政府信息情况"),
    ("三", "收到和处理政府信息公开申请情况"),
    ("四", "政府信息公开行政复议、行政诉讼情况"),
    ("五", "存在的主要问题及改进情况"),
    ("六", "其他需要报告的事项"),
)


def tables(report: Made, style: Looks) -> tuple[list[Row], list[Row], list[Row]]:
    """Give the three tables in the official geometry, cells left to right, spans stated."""
    return _proactive(report, style), _requests(report, style), _disputes(report, style)


def _proactive(report: Made, style: Looks) -> list[Row]:
    figure, label = report.figures, style.label

    def one(caption: str, head: str, rows: list[tuple[str, str]]) -> list[Row]:
        out = [[Cell(label(caption), 4)], [Cell(label("信息内容")), Cell(label(head), 3)]]
        out.extend([Cell(label(name)), Cell(figure[key], 3)] for name, key in rows)
        return out

    rows = [
        [Cell(label("第二十条第（一）项"), 4)],
        [Cell(label(x)) for x in ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数")],
    ]
    for name, key in (("规章", "regulations"), ("行政规范性文件", "documents")):
        values = [figure[f"proactive/{key}/{c}"] for c in ("made", "repealed", "valid")]
        rows.append([Cell(label(name)), *map(Cell, values)])
    rows += one(
        "第二十条第（五）项", "本年处理决定数量", [("行政许可", "proactive/licences/decided")]
    )
    rows += one(
        "第二十条第（六）项",
        "本年处理决定数量",
        [("行政处罚", "proactive/penalties/decided"), ("行政强制", "proactive/coercion/decided")],
    )
    rows += one(
        "第二十条第（八）项",
        "本年收费金额（单位：万元）",
        [("行政事业性收费", "proactive/fees/charged")],
    )
    return rows


def _requests(report: Made, style: Looks) -> list[Row]:
    label = style.label
    corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
    rows: list[Row] = [
        [Cell(label(corner), 3, 3), Cell(label("申请人情况"), 7)],
        [
            Cell(label("自然人"), 1, 2),
            Cell(label("法人或其他组织"), 5),
            Cell(label("总计"), 1, 2),
        ],
        [Cell(label(x)) for x in ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")],
        [Cell(label("一、本年新收政府信息公开申请数量"), 3), *_values(report, style, "new")],
        [Cell(label("二、上年结转政府信息公开申请数量"), 3), *_values(report, style, "carried_in")],
    ]
    sizes = {name: sum(key.startswith(name + ".") for key, _ in OUTCOMES) for name in GROUPS}
    seen: set[str] = set()
    for number, (key, name) in enumerate(OUTCOMES):
        row: Row = [Cell(label("三、本年度办理结果"), 1, 22)] if number == 0 else []
        group = key.partition(".")[0] if "." in key else ""
        if group and group not in seen:
            seen.add(group)
            row.append(Cell(label(GROUPS[group]), 1, sizes[group]))
        row.append(Cell(label(name), 1 if group else 2))
        rows.append([*row, *_values(report, style, f"handled.{key}")])
    rows.append([Cell(label("（七）总计"), 2), *_values(report, style, "handled.total")])
    rows.append([Cell(label("四、结转下年度继续办理"), 3), *_values(report, style, "carried_out")])
    return rows


def _values(report: Made, style: Looks, row: str) -> Row:
    """The figures of a row; a nought that the others force may be left blank."""
    values = [report.figures[f"requests/{row}/{column}"] for column in COLUMNS]
    if style.blank and row == "handled.rejected.repeated" and values[2] == "0":
        values[2] = ""
    return [Cell(value) for value in values]


def _disputes(report: Made, style: Looks) -> list[Row]:
    label = style.label
    kinds = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
    values = [
        report.figures[f"disputes/{group}/{column}"]
        for group in ("review", "litigation_direct", "litigation_after_review")
        for column in ("upheld", "corrected", "other", "pending", "total")
    ]
    return [
        [Cell(label("行政复议"), 5), Cell(label("行政诉讼"), 10)],
        [
            *(Cell(label(kind), 1, 2) for kind in kinds),
            Cell(label("未经复议直接起诉"), 5),
            Cell(label("复议后起诉"), 5),
        ],
        [Cell(label(kind)) for _ in range(2) for kind in kinds],
        [Cell(value) for value in values],
    ]


def grid(rows: list[Row]) -> list[list[str]]:
    """Flatten spans: the text stands in the first cell, the others are empty."""
    taken: dict[tuple[int, int], str] = {}
    size = 0
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (y, x) in taken:
                x += 1
            for dy in range(cell.height):
                for dx in range(cell.width):
                    taken[y + dy, x + dx] = cell.text if dx == dy == 0 else ""
            x += cell.width
            size = max(size, x)
    return [[taken.get((y, x), "") for x in range(size)] for y in range(len(rows))]


def txt(report: Made, seed: int) -> str:
    """Write the report as text with tab-separated tables."""
    style = looks(seed)
    parts = [*report.title, "", report.preamble, ""]
    for number, (numeral, heading) in enumerate(HEADINGS):
        prose = _prose(report, number)
        line = f"{numeral}、{heading}"
        if style.runin and prose and not prose[0].startswith("（"):
            parts.append(f"{line}。{prose[0]}")
            prose = prose[1:]
        else:
            parts.append(line)
        parts.append("")
        for text in prose:
            parts += [text, ""]
        if 1 <= number <= 3:
            lines = ["\t".join(row) for row in grid(tables(report, style)[number - 1])]
            if style.split and number == 2:
                lines.insert(14, "")
            parts += [*lines, ""]
    parts += list(report.signature)
    return "\n".join(parts) + "\n"


def md(report: Made, seed: int) -> str:
    """Write the report as Markdown with pipe tables."""
    style = looks(seed)
    parts = [f"# {''.join(report.title)}", "", report.preamble, ""]
    for number, (numeral, heading) in enumerate(HEADINGS):
        parts += [f"## {numeral}、{heading}", ""]
        for text in _prose(report, number):
            parts += [f"### {text}" if text.startswith("（") else text, ""]
        if 1 <= number <= 3:
            rows = grid(tables(report, style)[number - 1])
            lines = ["| " + " | ".join(row) + " |" for row in rows]
            lines.insert(1, "|" + " --- |" * len(rows[0]))
            parts += [*lines, ""]
    for text in report.signature:
        parts += [text, ""]
    return "\n".join(parts) + "\n"


def html(report: Made, seed: int, portal: bool) -> str:
    """Write the report as html: a bare article, or a whole portal page around it."""
    style = looks(seed)
    body = [f"<h1>{_text(''.join(report.title))}</h1>", f"<p>　　{_text(report.preamble)}</p>"]
    for number, (numeral, heading) in enumerate(HEADINGS):
        body.append(f"<p><strong>{numeral}、{_text(heading)}</strong></p>")
        body += [f"<p>&nbsp;&nbsp;{_text(text)}</p>" for text in _prose(report, number)]
        if 1 <= number <= 3:
            body.append(_table(tables(report, style)[number - 1]))
    body += [f'<p style="text-align:right">{_text(text)}</p>' for text in report.signature]
    article = "\n".join(body)
    if not portal:
        return f"<!DOCTYPE html><html><body>{article}</body></html>"
    return PORTAL.format(title=_text("".join(report.title)), article=article, year=report.year + 1)


def _prose(report: Made, number: int) -> tuple[str, ...]:
    return {0: report.overview, 4: report.problems, 5: (report.other,)}.get(number, ())


def _table(rows: list[Row]) -> str:
    lines = ['<table border="1">']
    for row in rows:
        cells = []
        for cell in row:
            spans = f' colspan="{cell.width}"' if cell.width > 1 else ""
            spans += f' rowspan="{cell.height}"' if cell.height > 1 else ""
            cells.append(f"<td{spans}><p>{_text(cell.text) or '&nbsp;'}</p></td>")
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return "\n".join([*lines, "</table>"])


def _text(text: str) -> str:
    return escaping.escape(text, quote=False).replace("“", "&ldquo;")


PORTAL = """<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><title>{title}-云溪区人民政府</title>
<meta name="PubDate" content="{year}-01-20 09:30"><style>p {{ margin: 0 }}</style></head>
<body><div class="top"><a href="/">网站首页</a> <a href="/zw">政务公开</a> <a href="/fw">办事服务</a>
<form><input type="text" value="请输入关键字"><button>搜索</button></form></div>
<div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/zw">政务公开</a> &gt; 政府信息公开年报</div>
<div class="main"><div class="info"><table><tr><td>索引号</td><td>1151070300884/{year}-00018</td></tr>
<tr><td>发文日期</td><td>{year}-01-20</td></tr></table></div>
<div class="bar">发布时间：{year}-01-20 浏览次数：1356 字号：[大 中 小] <a href="#">打印</a></div>
<div class="zoom">{article}
<p>附件下载：<a href="nb.docx">年度报告.docx</a></p></div>
<div class="share">分享到：微信 微博</div><div class="next"><a href="1.html">上一篇：关于表彰的通知</a></div></div>
<div class="foot"><p>主办单位：云溪区人民政府办公室　联系我们　网站地图</p>
<p>网站标识码：5107030001　备案号：蜀ICP备00000000号　电话：0816-1234567</p></div>
<script>var page = "一、总体情况";</script></body></html>
"""


def word(report: Made, seed: int) -> bytes:
    """Write the report as a Word file with the official merged cells."""
    from support.word import Grid, Heading, Merge, build

    style = looks(seed)
    items: list[str | Heading | Grid] = [*report.title, report.preamble]
    for number, (numeral, heading) in enumerate(HEADINGS):
        title = f"{numeral}、{heading}"
        items.append(Heading(title) if seed % 2 else title)
        items += _prose(report, number)
        if 1 <= number <= 3:
            rows = tables(report, style)[number - 1]
            items.append(Grid(grid(rows), [Merge(*merge) for merge in _merges(rows)]))
    return build([*items, *report.signature])


def _merges(rows: list[Row]) -> list[tuple[int, int, int, int]]:
    """Give (row, column, height, width) of every cell that covers more than one place."""
    taken: set[tuple[int, int]] = set()
    merges = []
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (y, x) in taken:
                x += 1
            covered = {(y + dy, x + dx) for dy in range(cell.height) for dx in range(cell.width)}
            taken |= covered
            if len(covered) > 1:
                merges.append((y, x, cell.height, cell.width))
            x += cell.width
    return merges


def workbook(report: Made, seed: int) -> bytes:
    """Write the report as an Excel workbook, in a dress of the seed's."""
    from support.excel import DRESSES, xlsxwriter

    return xlsxwriter(report, seed, DRESSES[seed % len(DRESSES)])


class Files(Mapping[str, bytes]):
    """A report in every format and dress, each file written when it is asked for."""

    def __init__(self, report: Made, seed: int) -> None:
        self._report, self._seed = report, seed

    def __getitem__(self, name: str) -> bytes:
        return WRITERS[name](self._report, self._seed)

    def __iter__(self) -> Iterator[str]:
        return iter(WRITERS)

    def __len__(self) -> int:
        return len(WRITERS)


def files(report: Made, seed: int) -> Files:
    """Give the report in every format and dress, by file name."""
    return Files(report, seed)


WRITERS: dict[str, Callable[[Made, int], bytes]] = {
    "report.txt": lambda report, seed: txt(report, seed).encode(),
    "gbk.txt": lambda report, seed: txt(report, seed).encode("gb18030"),
    "report.md": lambda report, seed: md(report, seed).encode(),
    "article.html": lambda report, seed: html(report, seed, portal=False).encode(),
    "portal.html": lambda report, seed: html(report, seed, portal=True).encode(),
    "report.docx": word,
    "report.xlsx": workbook,
}
"""The ways to write a report, by the name of the file."""
