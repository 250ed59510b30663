"""baolint profiles: the report forms there are, or one of them in full."""

from __future__ import annotations

import json

import click

from baolint.cli.help import Command
from baolint.cli.options import Choice
from baolint.cli.output import write
from baolint.forms.describe import Page, describe
from baolint.messages.families import FAMILIES, LEVELS


@click.command(
    "profiles", cls=Command, help="列出报告表样；给出 ID 时显示这一表样的章节、表格和勾稽关系。"
)
@click.argument("profile", required=False, metavar="[ID]")
@click.option("--format", "-f", "form", type=Choice(("text", "json")), default="text")
def command(profile: str | None, form: str) -> None:
    """Print the list of forms or one form's page."""
    from baolint.api import forms

    pages = [describe(found) for found in forms(profile)]
    if form == "json":
        data = [_plain(page) for page in pages]
        write(
            json.dumps(data[0] if profile else data, ensure_ascii=False, indent=1) + "\n",
            for_programs=True,
        )
    elif profile:
        write(_page(pages[0]))
    else:
        write("".join(f"{page.id}  {page.title}（{page.years}）\n" for page in pages))


def _plain(page: Page) -> dict[str, object]:
    data = page._asdict()
    data["tables"] = [table._asdict() for table in page.tables]
    data["relations"] = [relation._asdict() for relation in page.relations]
    return data


def _page(page: Page) -> str:
    lines = [
        f"{page.id}  {page.title}",
        f"适用年度：{page.years}",
        f"依据：{page.basis}",
        "",
        "章节",
    ]
    lines.extend(f"  {number}、{heading}  [{key}]" for key, number, heading in page.sections)
    for table in page.tables:
        lines.extend(("", f"{table.name}（{table.title}）[{table.key}]，共 {table.figures} 格"))
        lines.extend(f"  {label}  [{key}]" for key, label in table.rows)
    if page.relations:
        lines.extend(("", "勾稽关系"))
    for relation in page.relations:
        times = f"（共 {relation.times} 式）" if relation.times > 1 else ""
        lines.append(f"  {relation.code} {relation.says}{times}")
    lines.append("")
    if page.families:
        named = "、".join(f"{letter} {FAMILIES.get(letter, '')}" for letter in page.families)
        lines.append(f"只用这些类别的规则：{named}")
    lines.append("统计期限：{} 至 {}".format(*page.period))
    lines.append(
        "公布期限：" + "、".join(f"{LEVELS[level]} {day}" for level, day in page.deadlines.items())
    )
    return "\n".join(lines) + "\n"
