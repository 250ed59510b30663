"""Figures that do not add up: slips of the pen in the tables."""

from __future__ import annotations

from support.inject.draft import Draft, Injection, UnfitError
from support.made import COLUMNS
from support.render import Cell, Row


def both(draft: Draft, row: str, column: str, by: int) -> None:
    """Change a cell and the total of its row alike."""
    draft.shift(f"requests/{row}/{column}", by)
    draft.shift(f"requests/{row}/total", by)


def more_received(draft: Draft) -> None:
    both(draft, "new", "natural_person", 4)


def carried_in_forgotten(draft: Draft) -> None:
    total = draft.number("requests/carried_in/total")
    if not total:
        raise UnfitError("nothing was carried in")
    for column in COLUMNS:
        draft.figure(f"requests/carried_in/{column}", 0)


def more_carried_out(draft: Draft) -> None:
    both(draft, "carried_out", "business", 3)


def outcome_counted_twice(draft: Draft) -> None:
    both(draft, "handled.granted", "natural_person", 2)


def outcome_left_out(draft: Draft) -> None:
    for row in ("handled.partial", "handled.other.misc", "handled.denied.internal"):
        cells = [f"requests/{row}/{column}" for column in COLUMNS]
        if any(draft.number(key) for key in cells):
            for key in cells:
                draft.figure(key, 0)
            return
    raise UnfitError("no outcome to leave out")


def outcome_one_more(draft: Draft) -> None:
    both(draft, "handled.unavailable.not_held", "business", 1)


def total_wrong(draft: Draft) -> None:
    draft.shift("requests/new/total", 5)


def applicant_slips(draft: Draft) -> None:
    draft.shift("requests/handled.granted/research", 3)


def digits_swapped(draft: Draft) -> None:
    for row in ("new", "handled.total", "carried_in"):
        key = f"requests/{row}/total"
        text = draft.figures[key]
        if len(text) == 2 and text[0] != text[1] and text[1] != "0":
            draft.figure(key, text[::-1])
            return
    raise UnfitError("no total of two digits")


def block(draft: Draft, name: str, column: str, by: int) -> None:
    draft.shift(f"disputes/{name}/{column}", by)


def all_nought(draft: Draft) -> None:
    for key in draft.figures:
        draft.figure(key, 0, hit=False)
    draft.put("ov4", "全年未收到政府信息公开申请。")
    draft.hits.clear()


def proactive_nought_too(draft: Draft) -> None:
    all_nought(draft)
    draft.put("ov2", "全年通过门户网站主动公开工作动态等信息。")
    draft.hits.clear()


def nothing_at_all(draft: Draft) -> None:
    all_nought(draft)
    draft.put("ov4", "本年度没有收到政府信息公开申请，也没有上年结转的申请。")
    draft.hits.clear()


def group_row(draft: Draft, group: str, label: str, by: int) -> None:
    """Give a group a row of its own with figures that are not the sum of those below."""
    rows = [key for key in draft.figures if key.startswith(f"requests/handled.{group}.")]
    sums = {
        column: sum(draft.number(key) for key in rows if key.endswith(f"/{column}"))
        for column in COLUMNS
    }
    sums["natural_person"] += by
    sums["total"] += by

    def change(found: list[Row]) -> list[Row]:
        at = next(i for i, row in enumerate(found) if any(c.text == label for c in row))
        place = next(i for i, cell in enumerate(found[at]) if cell.text == label)
        size = found[at][place].height
        found[at] = [cell for cell in found[at] if cell.text != label]
        for row in found[at : at + size]:
            row[0] = row[0]._replace(width=2)
        found.insert(at, [Cell(label, 2), *(Cell(str(sums[column])) for column in COLUMNS)])
        top = next(row for row in found if row[0].text == "三、本年度办理结果")
        top[0] = top[0]._replace(height=top[0].height + 1)
        return found

    draft.edit("requests", change)


def stock_below(draft: Draft, made: int, repealed: int, valid: int, row: str = "documents") -> None:
    draft.figure(f"proactive/{row}/made", made)
    draft.figure(f"proactive/{row}/repealed", repealed)
    draft.figure(f"proactive/{row}/valid", valid)


def no_requests(draft: Draft) -> None:
    for key in draft.figures:
        if key.startswith("requests/"):
            draft.figure(key, 0, hit=False)
    draft.put("ov4", "全年未收到政府信息公开申请。")
    draft.hits.clear()


def suits_without_requests(draft: Draft) -> None:
    no_requests(draft)
    for key in draft.figures:
        if key.startswith("disputes/"):
            draft.figure(key, 0, hit=False)
    draft.figure("disputes/litigation_direct/upheld", 2, hit=False)
    draft.figure("disputes/litigation_direct/total", 2, hit=False)


def few_yet_excessive(draft: Draft) -> None:
    no_requests(draft)
    for row in ("new", "handled.rejected.excessive", "handled.total"):
        draft.figure(f"requests/{row}/natural_person", 3, hit=False)
        draft.figure(f"requests/{row}/total", 3, hit=False)
    draft.put("ov4", "全年新收政府信息公开申请3件，办结3件。")
    draft.hits.clear()


INJECTIONS = (
    Injection("B301", "新收数多填", more_received),
    Injection("B301", "上年结转漏填", carried_in_forgotten),
    Injection("B301", "结转下年多填", more_carried_out),
    Injection("B302", "一项结果重复计入", outcome_counted_twice),
    Injection("B302", "一项结果漏填", outcome_left_out),
    Injection("B302", "一项结果多填一件", outcome_one_more),
    Injection("B303", "总计填错", total_wrong),
    Injection("B303", "一类申请人填错", applicant_slips),
    Injection("B303", "总计两位数字颠倒", digits_swapped),
    Injection("B304", "总计多一", lambda d: block(d, "review", "total", 1)),
    Injection("B304", "结果维持多二", lambda d: block(d, "review", "upheld", 2)),
    Injection("B304", "尚未审结漏计", lambda d: block(d, "review", "pending", -1)),
    Injection("B305", "直接起诉总计多一", lambda d: block(d, "litigation_direct", "total", 1)),
    Injection("B305", "复议后起诉少一", lambda d: block(d, "litigation_after_review", "total", -1)),
    Injection("B305", "结果纠正多三", lambda d: block(d, "litigation_direct", "corrected", 3)),
    Injection("B306", "全部为零", all_nought, ("S118",)),
    Injection("B306", "全部为零，正文无数", proactive_nought_too),
    Injection("B306", "全部为零，另一种写法", nothing_at_all),
    Injection("B307", "不予公开合并行多一", lambda d: group_row(d, "denied", "（三）不予公开", 1)),
    Injection("B307", "无法提供合并行多二", lambda d: group_row(d, "unavailable", "（四）无法提供", 2)),
    Injection("B307", "不予处理合并行多三", lambda d: group_row(d, "rejected", "（五）不予处理", 3)),
    Injection("B308", "文件有效数少于净增", lambda d: stock_below(d, 9, 1, 3)),
    Injection("B308", "有效数未更新", lambda d: stock_below(d, 4, 0, 0)),
    Injection("B308", "制发数误填", lambda d: stock_below(d, 60, 2, 12)),
    Injection("B309", "无申请而有复议诉讼", no_requests),
    Injection("B309", "无申请而有诉讼", suits_without_requests),
    Injection("B309", "申请三件却都是大量反复", few_yet_excessive),
)  # fmt: skip
