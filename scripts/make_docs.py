"""Write docs/ from the rules, the forms and the schemas, and the runs that the READMEs show.

The guides, the page on recognition and the measured pages are written otherwise and left alone.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from api_page import api_page
from faults_page import faults_page
from lexicon_page import lexicon_page
from schema_page import schema_page, table
from shown_runs import ROOT, refreshed

from baolint.api import all_rules, forms
from baolint.config.model import schema as grammar
from baolint.forms.describe import Page, describe
from baolint.forms.schema import Profile
from baolint.messages.families import FAMILIES, LEVELS, SEVERITY
from baolint.reporters import json_report
from baolint.reporters.manual import page

MADE = "\n<!-- 由 make docs 生成，请勿手改 -->\n"
REPORT = "`baolint check --format json` 的输出；机器可读的 JSON Schema 随程序安装。"
RESULTS = ROOT / "benchmarks" / "RESULTS.md"
SPEED = (
    "# 测得的速度\n\n由 `make bench` 与同类程序在同一次运行里交替测得，写成比值；"
    "没有达到的目标照样列出，下面是英文原样（与 `benchmarks/RESULTS.md` 相同）。\n\n"
)
CONFIGURATION = (
    "`.baolint.yaml`，或者 `pyproject.toml` 里的 `[tool.baolint]`；"
    "`baolint config schema` 输出这里的 JSON Schema，`baolint config init` 新建一份带说明的。"
)
PROFILE = "一种法定报告一个 YAML 文件，用 `--profile 文件` 指定；各值一律按文字读取。"


def main(root: Path = ROOT) -> None:
    """Write every page below a folder and remove the made ones that nothing makes any more."""
    for readme in ("README.md", "README.en.md"):
        text = refreshed((ROOT / readme).read_text(encoding="utf-8"))
        (root / readme).write_text(text, encoding="utf-8", newline="\n")
    made = pages()
    folder = root / "docs"
    for old in folder.rglob("*.md"):
        name = old.relative_to(folder).as_posix()
        if name not in made and MADE.strip() in old.read_text(encoding="utf-8"):
            old.unlink()
    for name, text in made.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")


def pages() -> dict[str, str]:
    """Give every page by its path below docs/."""
    found = {f"rules/{rule.code}.md": page(rule) for rule in all_rules()}
    found["rules/README.md"] = rule_index()
    described = [describe(form) for form in forms()]
    found.update({f"profiles/{form.id}.md": form_page(form) for form in described})
    report = json.loads(Path(json_report.__file__).with_name("schema.json").read_bytes())
    found["schemas/report.md"] = schema_page("JSON 输出的结构", REPORT, report)
    profile = Profile.model_json_schema()
    found["schemas/profile.md"] = schema_page("表样文件的结构", PROFILE, profile)
    found["schemas/configuration.md"] = schema_page("配置文件的结构", CONFIGURATION, grammar())
    found["lexicons.md"] = lexicon_page()
    found["api.md"] = api_page()
    found["faults.md"] = faults_page()
    found["speed.md"] = SPEED + RESULTS.read_text(encoding="utf-8")
    found["README.md"] = contents(described)
    return {name: text.rstrip("\n") + "\n" + MADE for name, text in found.items()}


def contents(described: list[Page]) -> str:
    """Give the first page: what there is to look up."""
    lines = [
        "# baolint 手册",
        "",
        "- [经办人：一份 Word 文件](guides/clerk.md)",
        "- [门户工程师：提交时和流水线里](guides/portal.md)",
        "- [审看的人：一批报告，几个年度](guides/auditor.md)",
        "- [写规则的人：十分钟一条](guides/author.md)",
        "- [用几台机器审看](cluster.md)",
        "- [审看的规模与花费](scale.md)",
        "- [怎样认出表格](recognition.md)",
        f"- [规则](rules/README.md)：{len(all_rules())} 条，每条一页",
        *(f"- [表样 {form.id}](profiles/{form.id}.md)：{form.years}的报告" for form in described),
        "- [词库的写法](lexicons.md)",
        "- [Python 接口](api.md)",
        "- [JSON 输出的结构](schemas/report.md)",
        "- [表样文件的结构](schemas/profile.md)",
        "- [配置文件的结构](schemas/configuration.md)",
        "- [上限和意外](faults.md)",
        "- [测得的准确度](accuracy.md)",
        "- [测得的速度](speed.md)",
        "- [经得起什么](robustness.md)",
        "- [测试看得见多少](mutation.md)",
    ]
    return "\n".join(lines)


def rule_index() -> str:
    """Give the list of all rules, a table a family."""
    lines = ["# 规则", "", "级别是默认的；同一条规则在不同情形下可能更轻或更重，见各页。"]
    for letter, family in FAMILIES.items():
        rows = [
            (
                f"[{rule.code}]({rule.code}.md)",
                rule.title,
                SEVERITY[rule.severity],
                f"`{rule.name}`",
            )
            for rule in all_rules()
            if rule.code.startswith(letter)
        ]
        if rows:
            lines += ["", f"## {letter} {family}", ""]
            lines += table(("编号", "查什么", "级别", "名称"), rows)
    return "\n".join(lines)


def form_page(form: Page) -> str:
    """Give the page of a form: sections, tables with their fact keys, relations."""
    lines = [
        f"# {form.id} {form.title}",
        "",
        f"适用年度：{form.years}",
        "",
        f"依据：{form.basis}",
        "",
    ]
    lines.append("统计期限：{} 至 {}".format(*form.period))
    deadlines = [(LEVELS[level], day) for level, day in form.deadlines.items()]
    lines += ["", "## 公布期限", "", *table(("发布机关", "不迟于（月-日）"), deadlines)]
    sections = [(number, heading, f"`{key}`") for key, number, heading in form.sections]
    lines += ["", "## 章节", "", *table(("序号", "标题", "键"), sections)]
    for one in form.tables:
        lines += [
            "",
            f"## {one.name} {one.title}",
            "",
            f"键：`{one.key}`，共 {one.figures} 格。",
            "",
        ]
        lines += table(("行", "键"), [(label, f"`{key}`") for key, label in one.rows])
    if form.families:
        named = "、".join(f"{letter} {FAMILIES.get(letter, '')}" for letter in form.families)
        lines += ["", f"只用这些类别的规则：{named}。"]
    if not form.relations:
        return "\n".join(lines)
    lines += ["", "## 勾稽关系", "", "同一类关系只写出其中一式；编号没有链接的，没有规则判断。", ""]
    codes = {rule.code for rule in all_rules()}
    relations = []
    for held in form.relations:
        code = f"[{held.code}](../rules/{held.code}.md)" if held.code in codes else held.code
        relations.append((code, held.table, held.says, str(held.times)))
    lines += table(("编号", "表", "关系", "式数"), relations)
    return "\n".join(lines)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
