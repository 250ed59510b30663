"""Last year's report as the user names it, and the comparison of the reports of a run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from baolint.messages.phrase import Phrase, listed

if TYPE_CHECKING:
    from baolint.engine.report import Report
    from baolint.engine.run import Setup
    from baolint.engine.run_cached import Cached
    from baolint.engine.walk import Item
    from baolint.recognise.summary import Summary


def compared(
    items: Sequence[Item],
    reports: Sequence[Report],
    setup_of: Callable[[str], Setup],
    previous: Mapping[str, Sequence[str]],
    within: bool,
    notices: list[str],
    cached: Cached | None = None,
) -> Iterator[Report]:
    """Yield the reports with what comparing them showed.

    `previous` gives, by the file of last year's report, the paths of the files it was named for. One
    that cannot be read or is no report comes last among the reports, with the finding that says so.
    One that belongs to none of its reports is added to `notices`: that is a matter of the command
    line, not of the report. `cached` knows the results of earlier runs.
    """
    from baolint.engine.joint import joined
    from baolint.engine.run import check_item
    from baolint.engine.walk import Item

    named: list[Summary] = []
    broken: list[Report] = []
    for file, paths in previous.items():
        last = check_item(Item(file, named=True), setup_of(file)._replace(across=True))
        if last.digest is None:
            broken.append(last)
            continue
        named.append(last.digest)
        mine = [one for item, one in zip(items, reports, strict=True) if item.path in paths]
        notice = _misfit(mine, last)
        if notice:
            notices.append(notice)
    again = cached.check_again if cached else check_item
    yield from joined(items, reports, setup_of, named, within, again)
    yield from broken


def _misfit(reports: Sequence[Report], last: Report) -> str | None:
    """Say why last year's report belongs to none of the reports, None where it belongs to one."""
    from baolint.engine.pairing import misfit

    why = [
        (report, reason)
        for report in reports
        if report.digest is not None and last.digest is not None
        for reason in [misfit(report.digest, last.digest)]
    ]
    if not why or any(reason is None for _, reason in why):
        return None
    own = listed("、", [_agency(last), _year(last)])
    start = Phrase("--previous 给出的“{path}”（{own}）", path=last.path, own=own)
    if len(why) > 1:
        return Phrase("{start}不是所查任何一份报告的上年度报告，没有与它比较。", start=start)
    report, reason = why[0]
    template = "{start}不是同一单位的报告：所查“{path}”的发布机关为{told}，没有比较。"
    told = _agency(report)
    if reason == "year":
        template = "{start}不是上一年度的报告：所查“{path}”为{told}，没有比较。"
        told = _year(report)
    return Phrase(template, start=start, path=report.path, told=told)


def _agency(report: Report) -> str:
    return report.agency or Phrase("发布机关不明")


def _year(report: Report) -> str:
    return Phrase("{year}年度", year=report.year) if report.year else Phrase("年度不明")
