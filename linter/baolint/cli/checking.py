"""The parts of `baolint check`: what is written where, which files, and how the run ends."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence, Sized
from typing import TYPE_CHECKING

from baolint.cli.console import commandless, tell
from baolint.cli.output import append_summary, write, write_pieces
from baolint.cli.plugged import rendered
from baolint.cli.wrong import is_ours, usage
from baolint.engine.report import Report
from baolint.messages.phrase import Phrase, listed
from baolint.reporters import BINARY, FOR_PEOPLE, REPORTERS, STREAMED, streamed
from baolint.rules.diagnostic import RANK

if TYPE_CHECKING:
    from baolint.cli.heard import Heard
    from baolint.engine.plan import Plan
    from baolint.engine.plugged import Plugged
    from baolint.engine.report import Finding, Run
    from baolint.engine.walk import Item, Listing
    from baolint.reporters import Style


def targets(
    formats: tuple[str, ...],
    output: str | None,
    added: Collection[str] = (),
    own: Collection[str] = tuple(REPORTERS),
) -> list[tuple[str, str | None]]:
    """Give (format, file or None for the screen) for every format asked for; plug-ins `added` some."""
    targets: list[tuple[str, str | None]] = []
    for entry in formats or ("text",):
        name, _, target = entry.partition("=")
        if name not in own and name not in added:
            known = listed("、", (*own, *added))
            raise usage(Phrase("没有输出格式“{name}”，可用的有：{known}。", name=name, known=known))
        targets.append((name, target or None))
    if output is not None:
        if len(targets) > 1 or targets[0][1]:
            raise usage(Phrase("--output 只能和一种格式同用；多种格式请写成 -f 格式=文件。"))
        targets = [(targets[0][0], output)]
    for name in (name for name, file in targets if name in BINARY and file in (None, "-")):
        raise usage(Phrase("{name} 不能显示在屏幕上，请写成 -f {name}=结果.{name}。", name=name))
    if sum(1 for _, target in targets if target is None) > 1:
        raise usage(Phrase("只能有一种格式输出到屏幕，其余请写成 -f 格式=文件。"))
    return targets


def all_written(
    outputs: Sequence[tuple[str, str | None]],
    run: Run,
    style: Style,
    colored: bool,
    brought: Plugged,
    heard: Heard | None = None,
) -> bool:
    """Write a run in every format asked for; False where one of a plug-in's could not be made.

    What is printed is `heard`.

    Files are `colored` only where that is asked for outright. What cannot be written is raised, after all
    else has been: BrokenPipeError where nobody reads the standard output any more.
    """
    whole = True
    trouble: list[Exception] = []
    for name, target in outputs:
        plain = style if target is None else style._replace(color=colored)
        try:
            whole = _written(name, target, run, plain, brought, heard) and whole
        except Exception as problem:
            if not (isinstance(problem, OSError) or is_ours(problem)):
                raise
            trouble.append(problem)
        if name == "github":
            append_summary(run, style.lang)
    if trouble:
        raise next((one for one in trouble if not isinstance(one, BrokenPipeError)), trouble[0])
    return whole


def _written(
    name: str, target: str | None, run: Run, style: Style, brought: Plugged, heard: Heard | None
) -> bool:
    """Write a run in one format; False where a plug-in's could not be made."""
    printed, for_programs = target in (None, "-"), name not in FOR_PEOPLE
    if name in STREAMED and name not in brought.reporters:
        pieces = streamed(name)(run, style)
        if printed:
            pieces = (commandless(piece, name) for piece in pieces)
            pieces = heard.pieces(pieces) if heard else pieces
        write_pieces(pieces, target, for_programs=for_programs)
        return True
    text = rendered(name, run, style, brought.reporters)
    if text is None:
        return False
    if isinstance(text, str) and printed:
        text = commandless(text, name)
        text = "".join(heard.pieces((text,))) if heard else text
    write(text, target, for_programs=for_programs)
    return True


def nothing(
    found: Listing,
    kept: Sized,
    strays: int,
    allow_empty: bool,
    skip_unrecognised: bool,
) -> bool:
    """Say which paths match nothing, and that a whole run held no report; both fail the run."""
    missing = found.missing
    for path in missing:
        if not allow_empty:
            skipped = found.skipped.get(path)
            if skipped:
                why = _why_skipped(skipped)
                told = Phrase("“{path}”里没有可检查的文件，{why}。", path=_plain(path), why=why)
            elif os.path.isdir(path):
                told = Phrase("“{path}”里没有找到可检查的文件。", path=_plain(path))
            else:
                told = Phrase("找不到“{path}”，请检查路径是否写对。", path=_plain(path))
            tell(told)
    failed = bool(missing) and not allow_empty
    if not len(kept) and not missing and not allow_empty and not (strays and skip_unrecognised):
        held = Phrase("（{count} 个文件都不是年度报告）", count=strays) if strays else ""
        tell(Phrase("所给路径里没有找到政府信息公开工作年度报告{held}。", held=held))
        failed = True
    return failed


def _why_skipped(names: list[str]) -> Phrase:
    """Name the files that were passed over, and why."""
    from baolint.engine.walk import SUFFIXES

    groups: dict[str, list[str]] = {}
    for name in names:
        suffix = os.path.splitext(name)[1].lower()
        if name.startswith("~$"):
            why = "是 Word、WPS 打开文件时的临时文件"
        elif name.startswith("."):
            why = "是隐藏文件"
        elif suffix == ".et":
            why = "是 WPS 表格，请另存为 .xlsx"
        elif suffix == ".ofd":
            why = "是 OFD 版式文件，请改用排版前的 Word 文件"
        elif suffix in SUFFIXES:
            why = "是 baolint 写的结果"
        else:
            why = "的格式不能读取"
        groups.setdefault(why, []).append(name)
    told = [
        Phrase(
            "{names}{more}{why}",
            names=listed("、", [f"“{_plain(name)}”" for name in group[:3]]),
            more=Phrase(" 等 {count} 个", count=len(group)) if len(group) > 3 else "",
            why=Phrase(why),
        )
        for why, group in groups.items()
    ]
    return Phrase("略过 {count} 个：{told}", count=len(names), told=listed("；", told))


def _plain(path: str) -> str:
    from baolint.engine.masking import mask

    return mask("".join(char if char.isprintable() else "?" for char in path))


def filtered(report: Report, least: str) -> Report:
    """Leave out findings below a severity; grade, score and checks stay those of the report."""

    def grave(finding: Finding) -> bool:
        return RANK[finding.severity] >= RANK[least]

    return report._replace(
        findings=tuple(filter(grave, report.findings)),
        baselined=tuple(filter(grave, report.baselined)),
        suppressed=tuple(one for one in report.suppressed if grave(one.finding)),
    )


def spared(found: Listing, prepared: Plan, forced: bool) -> list[Item]:
    """Leave out what the configuration excludes; files named are kept unless that is forced."""
    return [
        item
        for item in found.items
        if (item.named and not forced) or not prepared.is_excluded(item.path)
    ]


def last_years(items: Sequence[Item], prepared: Plan) -> dict[str, list[str]]:
    """Give the files of last year's reports, each with the files it was named for."""
    found: dict[str, list[str]] = {}
    for item in items:
        previous = prepared.wanted(item.path).previous
        if previous:
            found.setdefault(previous, []).append(item.path)
    return found
