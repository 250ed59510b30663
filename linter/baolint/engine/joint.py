"""The reports of a run once more, with what holding them against one another showed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from baolint.engine.across import Compared, check_set
from baolint.engine.run import Setup, check_item

if TYPE_CHECKING:
    from baolint.engine.report import Report
    from baolint.engine.walk import Item
    from baolint.recognise.summary import Summary


def joined(
    items: Sequence[Item],
    reports: Sequence[Report],
    setup_of: Callable[[str], Setup],
    named: Sequence[Summary] = (),
    within: bool = True,
    again: Callable[[Item, Setup, Sequence[Compared]], Report] = check_item,
) -> Iterator[Report]:
    """Yield the reports of items, in their order, the later of two with the findings of comparing them.

    `named` are last year's reports as the user gave them; with `within` the files of the run are held
    against one another as well. Only a file that a comparison found something about is read again,
    to know the places in it: no document is kept. `again` does that.
    """
    digests = [digest for digest in (report.digest for report in reports) if digest is not None]
    compared: dict[str, list[Compared]] = {}
    if items:
        setup = setup_of(items[0].path)
        forms = {recogniser.form.id: recogniser.form for recogniser in setup.recognisers}
        for group in [digests] if within else [[digest] for digest in digests]:
            compared |= check_set(group, forms, setup.rules, setup.context, named)
    for item, report in zip(items, reports, strict=True):
        if report.digest is None:
            yield report
            continue
        mine = compared.get(report.digest.path, [])
        yield _with(item, report, mine, setup_of(item.path), again)


def _with(
    item: Item,
    report: Report,
    compared: Sequence[Compared],
    setup: Setup,
    again: Callable[[Item, Setup, Sequence[Compared]], Report],
) -> Report:
    if all(one.is_clean() for one in compared):
        codes = Counter(code for one in compared for code in one.passed())
        more = sum(times for code, times in codes.items() if setup.policy.selection.has(code))
        checks = report.checks._replace(passed=report.checks.passed + more)
        return report._replace(checks=checks)
    return again(item, setup, compared)
