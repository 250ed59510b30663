"""One run of `baolint check`, from the paths to the exit code."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

from baolint import __version__
from baolint.api import configurations, listing, plan, plugins, summarise
from baolint.cli import color as coloring
from baolint.cli.answer import LARGEST
from baolint.cli.check_files import checked, results
from baolint.cli.check_judged import Judge
from baolint.cli.checking import (
    all_written,
    filtered,
    last_years,
    nothing,
    spared,
    targets,
)
from baolint.cli.console import commandless, silence, tell
from baolint.cli.heard import Heard
from baolint.cli.output import spare_inputs, write
from baolint.cli.plugged import tell_broken
from baolint.cli.progress import progress
from baolint.cli.wrong import usage
from baolint.engine.circles import seek
from baolint.engine.harmless import harmless
from baolint.engine.order import Order
from baolint.engine.report import Run
from baolint.engine.reports import Reports
from baolint.engine.workload import is_worth_asking
from baolint.messages.phrase import Phrase
from baolint.reporters import REPORTERS, Style

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from baolint.cli.check_asked import Asked
    from baolint.engine.configured import Configurations
    from baolint.engine.plan import Plan
    from baolint.engine.plugged import Plugged
    from baolint.engine.run import Setup
    from baolint.engine.walk import Item, Listing

Target = tuple[str, str | None]


class _Outcome(NamedTuple):
    """How the reports are judged, how many files were none, and whether something was told of them."""

    judge: Judge
    strays: int
    noted: bool


class _Ready(NamedTuple):
    """What a run is made ready with; `across` and `tables` are what Setup says of them."""

    brought: Plugged
    known: Configurations
    prepared: Plan
    found: Listing
    outputs: Sequence[Target]
    across: bool
    tables: bool

    def setup_of(self, path: str) -> Setup:
        """Give the set-up for a file."""
        return self.prepared.setup(path)._replace(across=self.across, keep_tables=self.tables)


def once(asked: Asked, question: bytes | None = None) -> int:
    """Check what is asked for, write what was found, and give the exit code.

    Under a `question` the answer is kept, see answer.py.
    """
    brought = plugins(asked.no_plugins)
    tell_broken(brought.broken)
    wanted = targets(asked.formats, asked.output, brought.reporters)
    outputs = [one for one in wanted if one[1] or not asked.diff]
    read = asked.paths if asked.previous is None else (*asked.paths, asked.previous)
    spare_inputs(read, [target for _, target in outputs])
    if not asked.paths:
        raise usage(Phrase("没有给出要检查的文件；例如：baolint check 报告.docx"))
    started = time.monotonic()
    known = configurations(asked.config, asked.isolated, brought)
    prepared = plan(asked.wishes(), known, plugged_in=brought)
    found = listing(asked.paths, brought.readers)
    found.items = spared(found, prepared, asked.force_exclude)
    if asked.show_files:
        write(commandless("".join(f"{harmless(item.path)}\n" for item in found.items)))
        return 0
    last = last_years(found.items, prepared)
    across = bool(last) or (len(found.items) > 1 and not asked.no_cross_file)
    tables = any(name == "html" for name, _ in outputs)
    ready = _Ready(brought, known, prepared, found, outputs, across, tables)
    with Reports() as shown:
        outcome = _checked(asked, ready, last, shown)
        heard = Heard(LARGEST if question else 0)
        code = _told(asked, ready, shown, outcome, started, heard)
        if question and heard.text:
            _kept(asked, ready, shown, outcome, question, (heard.text, code))
        return code


def _checked(asked: Asked, ready: _Ready, last: dict[str, list[str]], shown: Reports) -> _Outcome:
    """Mend where that is asked for, check every file, hold the reports against one another.

    They are added to `shown`.
    """
    found = ready.found
    found.items, failed = _mended(asked, found.items, ready.prepared.setup)
    if is_worth_asking(found.items):
        ready.setup_of(found.items[0].path)
        seek()
    order = Order(
        asked.wishes(), asked.config, asked.isolated, asked.no_plugins, frozenset(REPORTERS),
        ready.across, ready.tables,
    )  # fmt: skip
    judge = Judge(failed)
    items: list[Item] = []
    strays = 0
    notices: list[str] = []
    wanted = not (asked.no_cache or asked.online)
    with (
        Reports() as first,
        results(found.items, ready.prepared, ready.setup_of, ready.brought, wanted) as cached,
    ):
        all_of_them = checked(found.items, order, ready.setup_of, asked.jobs, cached)
        for item, report in progress(all_of_them, len(found.items), not asked.quiet):
            if not report.is_report and not report.failed:
                if asked.skip_unrecognised or not item.named:
                    strays += 1
                    continue
                judge.failed = True
            if ready.across:
                items.append(item)
                first.append(report)
            else:
                judge.see(report, ready.setup_of(item.path).policy)
                shown.append(filtered(report, asked.min_severity))
        if ready.across:
            from baolint.cli.previous import compared

            within = not asked.no_cross_file
            told = compared(items, first, ready.setup_of, last, within, notices, cached)
            for at, report in enumerate(told):
                judge.see(
                    report, ready.setup_of(items[at].path).policy if at < len(items) else None
                )
                shown.append(filtered(report, asked.min_severity))
    for notice in notices:
        tell(notice)
    return _Outcome(judge, strays, bool(notices))


def _told(
    asked: Asked, ready: _Ready, shown: Reports, outcome: _Outcome, started: float, heard: Heard
) -> int:
    """Write the results in every format asked for; give the exit code."""
    judge, strays, _ = outcome
    for notice in ready.known.notices:
        tell(Phrase("{told}。", told=notice))
    if nothing(ready.found, shown, strays, asked.allow_empty, asked.skip_unrecognised):
        judge.failed = True
    summary = summarise(shown, started, ready.found.passed_over, strays)
    items = ready.found.items
    first = ready.setup_of(items[0].path if items else ".")
    rules = tuple(first.catalogue.rules.values())
    run = Run(
        __version__, first.lexicons, shown, summary, rules, ready.brought.distributions,
        judge.has_baseline, first.catalogue.pages(),
    )  # fmt: skip
    style = Style(
        coloring.wanted(asked.color), coloring.width(), asked.quiet, asked.statistics, asked.lang
    )
    try:
        colored = asked.color == "always"
        whole = all_written(ready.outputs, run, style, colored, ready.brought, heard)
    except BrokenPipeError:
        if asked.watch:
            raise
        silence()
        heard.forget()
        whole = True
    judge.failed = judge.failed or not whole
    return judge.exit_code(asked.exit_zero)


def _kept(
    asked: Asked,
    ready: _Ready,
    shown: Reports,
    outcome: _Outcome,
    question: bytes,
    said: tuple[str, int],
) -> None:
    """Keep what was printed and the exit code, if nothing else was told and nothing went wrong."""
    from baolint.cli.answer_kept import Said, keep, may_keep

    noted = outcome.noted or ready.known.notices or ready.brought.broken
    wrong = outcome.judge.failed or outcome.strays
    if not (noted or wrong) and may_keep(asked, ready.outputs):
        pairs = zip(ready.found.items, shown, strict=True)
        name = ready.outputs[0][0]
        keep(question, Said(name, *said), pairs, ready.prepared, ready.known, ready.brought)


def _mended(
    asked: Asked, items: list[Item], setup_of: Callable[[str], Setup]
) -> tuple[list[Item], bool]:
    """Mend the files before they are checked, where that is asked for; tell whether one failed."""
    if not (asked.fix or asked.diff):
        if asked.unsafe_fixes:
            raise usage(Phrase("--unsafe-fixes 要和 --fix 或 --diff 同用。"))
        return items, False
    from baolint.cli.fixing import fix as mended

    return mended(items, setup_of, asked.unsafe_fixes, asked.diff)
