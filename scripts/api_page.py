"""The page on the Python interface: every public function and what its results hold."""

from __future__ import annotations

import inspect
import re

from schema_page import table

import baolint

FUNCTIONS = {
    "check": '检查一份报告，返回 `Report`。文件有什么毛病都写成问题，不抛出异常；只有文件打不开才抛出 `OSError`。`lang="en"` 用英文说问题，报告原文和法规名称仍是中文。',
    "setup": "准备一次检查：装入表样、规则、词库和插件。检查很多文件时准备一次，每次 `check(…, prepared=…)` 都用它。`lang` 同 `check`。",
    "extract": "把报告读成结构化数据，与 `baolint extract --format json` 相同；含原文，未作遮盖。",
    "render": "按表样的格式重新写成 `.docx`、`.html`、`.md` 或 `.txt`，返回文件的内容；含原文，未作遮盖。",
    "annotate": "检查 `.docx` 或 `.xlsx`，把问题作为批注写进副本，返回 `Report` 和副本；正文未作遮盖。",
    "mend": "按问题附带的改法改好文本类的报告，结果的 `data` 是内容，未作遮盖，文件不写回；默认只改不会变动意思的，`unsafe=True` 全改。不是报告的返回 None。",
    "read": "只读取，不检查，返回 `Document`：段落、表格，每个字都知道出自原文何处。",
    "recognised": "读取并认出报告的各部分、各表格的数，返回 `Facts`，即规则所看到的一切。",
}
ERRORS = {
    "NoReportError": "文件不是年度报告，或者读不出来；`report` 属性里有原因",
    "Unreadable": "`read`：文件损坏、加密、没有文字",
    "Unsupported": "`read`：没有读取这种格式的程序",
    "ProfileError": "`setup`：表样文件写错了，消息是“文件:行: 键: 问题”",
    "LexiconError": "`setup`：词库文件写错了，消息同上",
}
REPORT = {
    "path": "文件的路径",
    "profile": "用的哪一个表样，认不出时为 None",
    "agency": "发布机关",
    "year": "报告年度",
    "level": "发布机关的层级",
    "grade": "等级 A、B、C、D、U",
    "score": "得分，只供排序；U 级为 None",
    "checks": "核对的项数：`passed` 通过、`failed` 未通过、`not_assessable` 未能评估",
    "findings": "问题，见下",
    "unassessed": "没能评估的法定表格和章节，各附原因",
    "is_report": "是不是年度报告",
    "failed": "这个文件是否运行失败（E101、E102、E104、E105）",
    "suppressed": "已知并接受的问题，各附理由",
    "baselined": "基线里的问题",
}
FINDING = {
    "code": "规则编号",
    "name": "规则名称",
    "severity": "级别 error、warning、info",
    "message": "发现了什么",
    "help": "怎样改正",
    "basis": "依据",
    "confidence": "把握：certain、likely、possible",
    "location": "位置，见下",
    "related": "有关的其他位置",
    "related_codes": "同一处差错还违反的规则",
    "evidence": "勾稽问题的各式两边的数和建议值，结构同 JSON 输出",
    "fix": "可以照改的修改，没有则为 None",
    "fingerprint": "指纹，报告其他地方改动时不变",
}
LOCATION = {
    "spot": "文件里的位置：文本有 `line`、`column`，Word 有 `part`、`paragraph`、`cell`，PDF 有 `page`、`box`，Excel 有 `sheet`、`cell`",
    "section": "章节的键",
    "table": "表格的键",
    "row": "行的键",
    "field": "列的键",
    "shown": "给人看的位置，如 表三“（一）予以公开”行“自然人”列",
}
EXAMPLE = """\
```python
from pathlib import Path
from baolint import check, setup

prepared = setup(select=["B", "N"])            # 只查勾稽和文表一致
worst = []
for path in sorted(Path("年报").glob("*.docx")):
    report = check(path, prepared=prepared)
    if report.grade == "D":
        worst.append((report.path, [finding.code for finding in report.findings]))
```"""
_ANNOTATION = re.compile(r"(: |-> )'([^']*)'")


def api_page() -> str:
    """Give the page; signatures are those of the functions, fields must exist."""
    lines = [
        "# Python 接口",
        "",
        "命令行做的事，程序里也可以直接调用，用的是同一批函数。名字都从 `baolint` 导入，用到时才载入。"
        "`source` 是文件的路径，或者文件的内容；给内容时用 `path` 说明文件名，后缀决定格式。",
        "",
        EXAMPLE,
        "",
        "## 函数",
    ]
    for name, about in FUNCTIONS.items():
        lines += ["", f"### {name}", "", "```text", signature(name), "```", "", about]
    lines += ["", "## 异常", "", *table(("名称", "什么时候"), _rows(ERRORS))]
    for title, of, about in (
        ("检查结果 Report", baolint.Report, REPORT),
        ("问题 Finding", baolint.Finding, FINDING),
        ("位置 Location", baolint.Location, LOCATION),
    ):
        gone = set(about) - set(of._fields)
        if gone:
            raise ValueError(f"{title}: no such field: {gone}")
        lines += ["", f"## {title}", "", *table(("属性", "意思"), _rows(about))]
    lines += [
        "",
        "`Document` 和 `Facts` 供写读取插件和规则的人使用，见源代码里的说明和 "
        "插件示例 `examples/pack`；词库的写法见[词库](lexicons.md)。",
    ]
    return "\n".join(lines)


def signature(name: str) -> str:
    """Give how a public function is called, a parameter a line."""
    found = inspect.signature(getattr(baolint, name))
    lines = []
    for param in found.parameters.values():
        if param.kind is param.KEYWORD_ONLY and "    *," not in lines:
            lines.append("    *,")
        lines.append(f"    {_bare(str(param))},")
    gives = _bare(f"-> '{found.return_annotation}'")
    return "\n".join((f"{name}(", *lines, f") {gives}"))


def _bare(text: str) -> str:
    """Leave out the quotes around the names of types."""
    return _ANNOTATION.sub(r"\1\2", text)


def _rows(about: dict[str, str]) -> list[tuple[str, str]]:
    return [(f"`{name}`", text) for name, text in about.items()]
