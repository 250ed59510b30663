"""Two reports of which one does not fit the other: last year's, or the same in another format."""

from __future__ import annotations

from typing import NamedTuple

from support.inject.draft import Draft, UnfitError
from support.made import COLUMNS, chain


class Pair(NamedTuple):
    """A kind of fault between reports: gives the report and the other, by a seed's number."""

    code: str
    about: str
    apply: str


def pair(kind: str, seed: int) -> tuple[Draft, Draft, str]:
    """Give the report, the other one, and what the other is: last or twin."""
    earlier, later = chain(seed, 2)
    last, this = Draft(seed, earlier), Draft(seed, later)
    if kind in KINDS_X101:
        _carried(this, kind)
    elif kind in KINDS_X102:
        by = {"stock-more": 5, "stock-less": -3, "stock-big": 60}[kind]
        key = "proactive/documents/valid"
        if this.number(key) + by < this.number("proactive/documents/made"):
            raise UnfitError(kind)
        this.shift(key, by)
    elif kind in KINDS_N404:
        _risen(last, this, kind)
    elif kind in ("copied-all", "copied-overview", "copied-problems"):
        _copied(last, this, kind)
    elif kind in ("twin-figure", "twin-total", "twin-stock"):
        other = Draft(seed, later)
        key = {
            "twin-figure": "disputes/review/upheld", "twin-total": "proactive/licences/decided",
            "twin-stock": "proactive/documents/valid",
        }[kind]  # fmt: skip
        other.shift(key, 2, hit=False)
        if kind == "twin-figure":
            other.shift("disputes/review/total", 2, hit=False)
        return this, other, "twin"
    else:
        _unchanged(last, this, kind)
    this.hits.clear()
    return this, last, "last"


KINDS_X101 = ("carried-more", "carried-less", "carried-nought")
KINDS_N404 = ("rise-rate", "rise-count", "rise-before")
KINDS_X102 = ("stock-more", "stock-less", "stock-big")


def _carried(this: Draft, kind: str) -> None:
    total = this.number("requests/carried_in/natural_person")
    by = {"carried-more": 3, "carried-less": -1, "carried-nought": -total}[kind]
    if by == 0:
        raise UnfitError(kind)
    for column in ("natural_person", "total"):
        this.shift(f"requests/carried_in/{column}", by)
        this.shift(f"requests/new/{column}", -by)
    new = this.figures["requests/new/total"]
    this.put("ov4", f"全年新收政府信息公开申请{new}件。")


def _risen(last: Draft, this: Draft, kind: str) -> None:
    """State a change of the requests that no way to count last year's bears out."""
    rows = ("new", "carried_in", "handled.total")
    new, carried, handled = (last.number(f"requests/{row}/total") for row in rows)
    now = this.number("requests/new/total")
    word = "增长" if now > new else "下降"
    by = abs(now - new) + 3
    wrong = {
        "rise-rate": new, "rise-count": now - by if now > new else now + by, "rise-before": new + 4,
    }[kind]  # fmt: skip
    if (
        new < 10
        or now in (new, wrong)
        or (kind != "rise-rate" and wrong in (new, new + carried, handled))
    ):
        raise UnfitError(kind)
    rate = 100 * abs(now - wrong) / wrong
    if kind == "rise-rate":
        rate += 7
        if any(
            one and abs(100 * abs(now - one) / one - rate) < 1 for one in (new + carried, handled)
        ):
            raise UnfitError(kind)
        told = f"同比{word}{rate:.1f}%"
    elif kind == "rise-count":
        told = f"比上年{'增加' if now > new else '减少'}{by}件"
    else:
        told = f"较上年的{wrong}件{'增长' if now > wrong else '下降'}{rate:.1f}%"
    this.put("ov4", f"全年新收政府信息公开申请{now}件，{told}。")


LONG = (
    "我局坚持以公开为常态、不公开为例外，围绕群众关心的热点难点问题，梳理完善公开事项目录，"
    "细化公开内容、时限、方式和责任主体，推动各项公开要求落到实处，切实保障公众的知情权、参与权和监督权。",
    "健全信息发布协调机制，规范信息采集、审核、发布流程，明确专人负责栏目日常维护，"
    "每季度组织一次栏目自查，对更新不及时、内容不准确、链接失效等情况限期整改，并将结果在内部通报。",
    "组织各科室学习公开目录和办理流程，结合典型案例讲解答复文书的制作要点，提升经办人员的业务水平，"
    "同时畅通咨询渠道，耐心解答申请人提出的疑问，努力做到答复内容准确、程序规范、群众满意。",
)


def _copied(last: Draft, this: Draft, kind: str) -> None:
    names = {
        "copied-all": ("ov2", "ov6", "ov8"), "copied-overview": ("ov0", "ov2", "ov6"),
        "copied-problems": ("ov6", "ov8", "ov10"),
    }[kind]  # fmt: skip
    for draft in (last, this):
        for name, text in zip(names, LONG, strict=True):
            draft.say(name, text)


def _unchanged(last: Draft, this: Draft, kind: str) -> None:
    this.figures = dict(last.figures)
    for draft in (last, this):
        for column in COLUMNS:
            draft.figures[f"requests/carried_in/{column}"] = draft.figures[
                f"requests/carried_out/{column}"
            ]
            draft.figures[f"requests/new/{column}"] = draft.figures[
                f"requests/handled.total/{column}"
            ]
    for row in ("documents",):
        for draft in (last, this):
            draft.figures[f"proactive/{row}/made"] = "0"
            draft.figures[f"proactive/{row}/repealed"] = "0"
    new, done = this.figures["requests/new/total"], this.figures["requests/handled.total/total"]
    for draft in (last, this):
        draft.put("ov4", f"全年新收政府信息公开申请{new}件，办结{done}件。")
    if kind == "unchanged-text":
        this.put("ov2", last.text("ov2"))
    elif kind == "unchanged-no-number":
        this.put("ov2", "全年主动公开各类政府信息，做到应公开尽公开。")


INJECTIONS = tuple(
    Pair(code, about, kind)
    for code, kinds in (
        ("N404", (("与上年度报告不符的增幅", "rise-rate"), ("与上年度报告不符的增减数", "rise-count"), ("上年的数与上年度报告不符", "rise-before"))),
        ("X101", (("结转多三件", "carried-more"), ("结转少一件", "carried-less"), ("结转漏填", "carried-nought"))),
        ("X102", (("有效数多五", "stock-more"), ("有效数少三", "stock-less"), ("有效数多六十", "stock-big"))),
        ("X103", (("抄上年三段", "copied-all"), ("抄上年总体情况", "copied-overview"), ("抄上年保障措施", "copied-problems"))),
        ("X104", (("网页与 Word 复议数不同", "twin-figure"), ("许可数不同", "twin-total"), ("有效文件数不同", "twin-stock"))),
        ("X106", (("数字全同", "unchanged"), ("数字全同、正文部分同", "unchanged-text"), ("数字全同、正文无数", "unchanged-no-number"))),
    )
    for about, kind in kinds
)  # fmt: skip
