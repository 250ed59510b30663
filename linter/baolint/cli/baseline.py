"""baolint baseline: findings that were there before, kept in a file that only shrinks."""

from __future__ import annotations

import datetime
import os
from typing import TYPE_CHECKING

import click

from baolint.cli.check_asked import flat
from baolint.cli.checking import last_years, spared
from baolint.cli.console import commandless, tell
from baolint.cli.help import Command, Group
from baolint.cli.options import Codes, Day
from baolint.cli.output import write
from baolint.cli.progress import progress
from baolint.engine.harmless import harmless

if TYPE_CHECKING:
    from baolint.engine.baselining import Current
    from baolint.engine.plan import Plan
    from baolint.engine.run import Setup
    from baolint.engine.walk import Listing

NAME = ".baolint-baseline.jsonl"
"""The file where neither the command line nor the configuration names one."""


@click.group("baseline", cls=Group, help="基线：把已有的问题记入文件，以后只报新的问题。")
def command() -> None:
    """Do nothing by itself; a command below does the work."""


@command.command(
    "update", cls=Command,
    help="检查 PATH，从基线中去掉已经改正的问题；没有基线文件时新建，记入现有的全部问题。",
)  # fmt: skip
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--baseline", metavar="FILE", help=f"基线文件，默认按配置，配置没有时为 {NAME}。")
@click.option("--grow", is_flag=True, help="把新的问题也记进去。")
@click.option("--config", metavar="FILE", help="改用这个配置文件。")
@click.option("--as-of", type=Day(), help="以这一天为“今天”，默认为当天。")
@click.option("--select", multiple=True, type=Codes(), help="只用这些规则（编号或开头）。")
@click.option("--ignore", multiple=True, type=Codes(), help="不用这些规则（编号或开头）。")
def update(
    paths: tuple[str, ...],
    baseline: str | None,
    grow: bool,
    config: str | None,
    as_of: datetime.date | None,
    select: tuple[tuple[str, ...], ...],
    ignore: tuple[tuple[str, ...], ...],
) -> None:
    """Check, compare with the file and write it anew."""
    from baolint.api import configurations, listing, plan, plugins
    from baolint.cli.plugged import tell_broken
    from baolint.engine.baseline import read, text, updated
    from baolint.engine.wanted import Wishes

    brought = plugins()
    tell_broken(brought.broken)
    wishes = Wishes(as_of=as_of, select=flat(select), ignore=flat(ignore))
    known = configurations(config, plugged_in=brought)
    prepared = plan(wishes, known, baselined=False, plugged_in=brought)
    target = baseline or prepared.wanted(paths[0]).baseline or NAME
    is_new = not os.path.exists(target)
    old = () if is_new else read(target)
    current = _current(paths, listing(paths, brought.readers), prepared)
    kept = updated(old, current.entries, current.was_judged, grow or is_new)
    write(text(kept), target)
    gone = len(set(old) - set(kept))
    more = len(set(kept)) - (len(set(old)) - gone)
    tell(f"{target} 现有 {len(set(kept))} 项，新记入 {more} 项，去掉 {gone} 项。")
    if is_new and not prepared.wanted(paths[0]).baseline:
        tell(
            f"配置里还没有写基线，检查时不会用到它：请在 .baolint.yaml 里写上 baseline: {target}，"
            f"或用 check --baseline {target}。"
        )


@command.command("show", cls=Command, help="列出基线中的问题。")
@click.option("--baseline", metavar="FILE", help=f"基线文件，默认按配置，配置没有时为 {NAME}。")
def show(baseline: str | None) -> None:
    """Print the entries of the file."""
    from baolint.api import configurations
    from baolint.engine.baseline import BaselineError, read

    target = baseline or configurations().of(".").baseline or NAME
    try:
        entries = read(target)
    except OSError:
        raise BaselineError(f"{target}: 读不了基线文件；baolint baseline update 可以新建") from None
    lines = (harmless(f"{one.path}: {one.code} {one.at}") for one in entries)
    write(commandless("".join(f"{line}\n" for line in lines)))


def _current(paths: tuple[str, ...], listed: Listing, prepared: Plan) -> Current:
    """Check the files as `check` does, but without any baseline."""
    from baolint.cli.previous import compared
    from baolint.engine.baselining import Current
    from baolint.engine.run import run

    if listed.missing:
        raise click.UsageError(f"找不到“{listed.missing[0]}”，请检查路径是否写对。")
    items = spared(listed, prepared, forced=False)
    last = last_years(items, prepared)
    across = bool(last) or len(items) > 1

    def setup_of(path: str) -> Setup:
        return prepared.setup(path)._replace(across=across)

    before = [report for _, report in progress(run(items, setup_of), len(items))]
    notices: list[str] = []
    after = list(compared(items, before, setup_of, last, True, notices)) if across else before
    for notice in notices:
        tell(notice)
    return Current(before, after, [setup_of(item.path) for item in items], paths)
