"""baolint new: an empty report of a form, to be filled in."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import click

from baolint.cli.help import Command
from baolint.cli.output import write_bytes
from baolint.cli.target import suffix_of

if TYPE_CHECKING:
    from baolint.forms.form import Form

FORMATS = (".yaml", ".docx", ".html", ".md")
LONGEST = 60
"""Characters of the longest name of an agency."""


@click.command(
    "new",
    cls=Command,
    help="写出一份待填写的空白报告，各部分、表格和五个方面的小标题已经列好；"
    "OUT 的后缀决定格式：.yaml、.docx、.html、.md。",
)
@click.option("--profile", required=True, metavar="ID", help="表样编号或表样文件。")
@click.option("--year", required=True, metavar="Y", help="报告年度，如 2023。")
@click.option("--agency", required=True, metavar="NAME", help="发布机关的全称或规范简称。")
@click.option("--output", "-o", required=True, metavar="OUT", help="写入的文件；不覆盖已有文件。")
def command(profile: str, year: str, agency: str, output: str) -> None:
    """Write the empty report; 2 where the year is not the form's or the file is there already."""
    from baolint.api import forms
    from baolint.reporters.render_draft import draft

    suffix = suffix_of(output, FORMATS)
    if os.path.exists(output):
        raise click.UsageError(
            f"“{output}”已经存在，没有改动；请换一个文件名，或先移走原来的文件。"
        )
    form = forms(profile)[0]
    data = draft(form, _year(form, year), _name(agency))
    if suffix == ".yaml":
        from baolint.reporters.extract import as_yaml

        write_bytes(as_yaml(data).encode(), output)
    else:
        from baolint.reporters.render import write

        write_bytes(write(data, form, suffix), output)


def _year(form: Form, stated: str) -> int:
    if not re.fullmatch("[0-9]{4}", stated):
        raise click.UsageError(f"年度应是四位数字，如 2023，写的是“{stated}”。")
    year = int(stated)
    first, last = form.years
    if first <= year <= last:
        return year
    from baolint.api import forms
    from baolint.forms.describe import describe

    others = [other.id for other in forms() if other.years[0] <= year <= other.years[1]]
    hint = f"，{year} 年的报告请用 {'、'.join(others)}" if others else ""
    raise click.UsageError(f"表样 {form.id} 适用于 {describe(form).years}的报告{hint}。")


def _name(agency: str) -> str:
    name = " ".join(agency.split())
    if not name or len(name) > LONGEST:
        raise click.UsageError(f"机关名称应有 1 至 {LONGEST} 个字，写的是“{name[:LONGEST]}”。")
    return name
