"""Made-up sound reports: consistent figures and prose in many phrasings, from a seed."""

from __future__ import annotations

import random
from typing import NamedTuple

COLUMNS = (
    "natural_person", "business", "research", "public_interest", "legal_service", "other", "total",
)  # fmt: skip
OUTCOMES = (
    ("granted", "（一）予以公开"),
    ("partial", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
    ("denied.state_secret", "1.属于国家秘密"),
    ("denied.law_forbidden", "2.其他法律行政法规禁止公开"),
    ("denied.stability", "3.危及“三安全一稳定”"),
    ("denied.third_party", "4.保护第三方合法权益"),
    ("denied.internal", "5.属于三类内部事务信息"),
    ("denied.process", "6.属于四类过程性信息"),
    ("denied.enforcement_file", "7.属于行政执法案卷"),
    ("denied.inquiry", "8.属于行政查询事项"),
    ("unavailable.not_held", "1.本机关不掌握相关政府信息"),
    ("unavailable.needs_creation", "2.没有现成信息需要另行制作"),
    ("unavailable.unclear", "3.补正后申请内容仍不明确"),
    ("rejected.petition", "1.信访举报投诉类申请"),
    ("rejected.repeated", "2.重复申请"),
    ("rejected.publication", "3.要求提供公开出版物"),
    ("rejected.excessive", "4.无正当理由大量反复申请"),
    ("rejected.reconfirmation", "5.要求行政机关确认或重新出具已获取信息"),
    ("other.uncorrected", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    ("other.unpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    ("other.misc", "3.其他"),
)
GROUPS = {
    "denied": "（三）不予公开",
    "unavailable": "（四）无法提供",
    "rejected": "（五）不予处理",
    "other": "（六）其他处理",
}
PLACES = (
    ("绵阳市云溪区", "0816", "7", "621000", "yunxi"),
    ("丽水市莲台区", "0578", "7", "323000", "liantai"),
    ("广元市青川湾区", "0839", "7", "628000", "qcw"),
    ("南京市紫云区", "025", "8", "210000", "ziyun"),
    ("济宁市泗南县", "0537", "7", "272000", "sinan"),
)
BODIES = ("统计局", "财政局", "民政局", "水利局", "交通运输局", "教育局")
PERIODS = (
    "本报告所列数据的统计期限自{y}年1月1日起至{y}年12月31日止。",
    "所列数据统计期限为{y}年1月1日至{y}年12月31日。",
    "本报告统计期限为{y}年1月1日至12月31日。",
    "统计时限：自{y}年1月1日起至12月31日止。",
    "本报告数据统计时间为{y} 年 1 月 1 日至 {y} 年 12 月 31 日。",
    "报告中所列数据的统计期限从{y}年1月1日起到{y}年12月31日止。",
)
CONTACTS = (
    "如对本报告有疑问，请与{agency}办公室联系（地址：{town}文苑路18号；邮编：{post}；"
    "电话：{phone}；电子邮箱：xxgk@{host}.gov.cn）。",
    "如对本报告有任何疑问，请联系{agency}（联系地址：{town}人民路6号，邮政编码：{post}，"
    "联系电话：{phone}，电子邮箱：bgs@{host}.gov.cn）。",
    "如有疑问，请与{agency}联系，地址：{town}府前街2号，邮编：{post}，咨询电话：{phone}。",
)


class Made(NamedTuple):
    """A made-up report: who, when, figures by fact key, prose by section, closing lines."""

    agency: str
    year: int
    title: tuple[str, ...]
    preamble: str
    overview: tuple[str, ...]
    problems: tuple[str, ...]
    other: str
    signature: tuple[str, ...]
    figures: dict[str, str]


def made(seed: int) -> Made:
    """Make the report of a seed; the same seed always gives the same report."""
    return _report(random.Random(seed))


def chain(unit: int, years: int) -> list[Made]:
    """Make the reports of one unit for so many years from 2021 on, each carrying on from the last.

    Units of different numbers have different names.
    """
    reports: list[Made] = []
    for number in range(years):
        rng = random.Random(1000 * unit + number)
        last = reports[-1] if reports else None
        reports.append(_report(rng, unit, 2021 + number, last))
    return reports


def _report(
    rng: random.Random, unit: int | None = None, year: int = 0, last: Made | None = None
) -> Made:
    """Make a report by chance; unit, year and what it carries on from are given for a chain."""
    town, area, digits, post, host = (
        rng.choice(PLACES) if unit is None else PLACES[unit % len(PLACES)]
    )
    agency = town + (
        rng.choice(BODIES) if unit is None else BODIES[unit // len(PLACES) % len(BODIES)]
    )
    year = year or rng.choice((2021, 2022, 2023))
    figures = _figures(rng, last.figures if last else None)
    phone = f"{area}-{rng.choice('2345678')}" + "".join(
        rng.choice("0123456789") for _ in range(int(digits) - 1)
    )
    values = {
        "agency": agency, "town": town, "post": post, "host": host, "phone": phone, "y": year,
    }  # fmt: skip
    preamble = (
        "本报告根据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号文件要求编制。"
        + rng.choice(PERIODS).format(**values)
        + rng.choice(CONTACTS).format(**values)
    )
    title = rng.choice(
        (
            (f"{agency}{year}年政府信息公开工作年度报告",),
            (agency, f"{year}年政府信息公开工作年度报告"),
            (f"{agency}{year}年度政府信息公开工作年度报告",),
        )
    )
    return Made(
        agency, year, title, preamble, _overview(rng, agency, year, figures), _problems(rng),
        rng.choice(
            (
                "本年度未收取信息处理费，没有其他需要报告的事项。",
                "本年度未收取政府信息公开信息处理费，无其他需要报告的事项。",
                "无。本年度没有产生信息处理费。",
            )
        ),
        rng.choice(((), (agency, f"{year + 1}年1月{rng.randint(5, 28)}日"))),
        figures,
    )  # fmt: skip


def _figures(rng: random.Random, last: dict[str, str] | None) -> dict[str, str]:
    figures: dict[str, str] = {}
    busy = rng.random() < 0.8
    total = [0] * 6
    for row, _ in OUTCOMES:
        cells = [rng.randint(0, 9) if busy and rng.random() < 0.25 else 0 for _ in range(6)]
        total = [a + b for a, b in zip(total, cells, strict=True)]
        _row(figures, f"requests/handled.{row}", cells)
    _row(figures, "requests/handled.total", total)
    out = [rng.randint(0, 3) if busy else 0 for _ in range(6)]
    into = [min(rng.randint(0, 3), a + b) for a, b in zip(total, out, strict=True)]
    if last:
        into = [int(last[f"requests/carried_out/{column}"]) for column in COLUMNS[:6]]
        out = [max(a, b) for a, b in zip(out, into, strict=True)]
    _row(figures, "requests/carried_out", out)
    _row(figures, "requests/carried_in", into)
    _row(
        figures,
        "requests/new",
        [a + b - c for a, b, c in zip(total, out, into, strict=True)],
    )
    for group in ("review", "litigation_direct", "litigation_after_review"):
        cells = [rng.randint(0, 4) for _ in range(4)]
        for name, value in zip(("upheld", "corrected", "other", "pending"), cells, strict=True):
            figures[f"disputes/{group}/{name}"] = str(value)
        figures[f"disputes/{group}/total"] = str(sum(cells))
    for column in ("made", "repealed", "valid"):
        figures[f"proactive/regulations/{column}"] = "0"
    made_count, repealed = rng.randint(0, 9), rng.randint(0, 4)
    figures["proactive/documents/made"] = str(made_count)
    figures["proactive/documents/repealed"] = str(repealed)
    stock = int(last["proactive/documents/valid"]) - repealed if last else rng.randint(0, 30)
    if stock < 0:
        figures["proactive/documents/repealed"] = str(repealed + stock)
        stock = 0
    figures["proactive/documents/valid"] = str(made_count + stock)
    for row in ("licences", "penalties", "coercion"):
        figures[f"proactive/{row}/decided"] = str(rng.randint(0, 400))
    figures["proactive/fees/charged"] = rng.choice(("0", "12.5", "1.25", "330"))
    return figures


def _row(figures: dict[str, str], key: str, cells: list[int]) -> None:
    for column, value in zip(COLUMNS, (*cells, sum(cells)), strict=True):
        figures[f"{key}/{column}"] = str(value)


def _overview(
    rng: random.Random, agency: str, year: int, figures: dict[str, str]
) -> tuple[str, ...]:
    suffix = rng.choice(("", "情况", "情况。"))
    parts = [rng.randint(1, 90) for _ in range(3)]
    new = figures["requests/new/total"]
    asked = f"全年新收政府信息公开申请{new}件" if int(new) else "全年未收到政府信息公开申请"
    return (
        f"{year}年，{agency}认真落实《中华人民共和国政府信息公开条例》，按期完成各项公开任务。",
        f"（一）主动公开{suffix}",
        f"全年主动公开信息{sum(parts)}条，其中工作动态{parts[0]}条，"
        f"通知公告{parts[1]}条，统计数据{parts[2]}条。",
        f"（二）依申请公开{suffix}",
        f"{asked}，办结{figures['requests/handled.total/total']}件。",
        f"（三）政府信息管理{suffix}",
        "严格执行信息发布审核和保密审查制度，定期清理失效信息。",
        f"（四）{rng.choice(('政府信息公开平台建设', '平台建设'))}{suffix}",
        "依托区政府门户网站更新公开专栏，落实专人维护。",
        f"（五）监督保障{suffix}",
        f"将政府信息公开纳入年度考核，组织业务培训{rng.randint(1, 4)}次，未发生责任追究情形。",
    )


def _problems(rng: random.Random) -> tuple[str, ...]:
    return rng.choice(
        (
            (
                "存在的主要问题：一是公开内容的针对性有待提升；二是解读形式较为单一。",
                "改进情况：一是围绕群众关切优化公开内容；二是丰富解读形式，提高解读质量。",
            ),
            (
                "（一）存在的问题",
                "部分栏目更新不够及时，公开信息的可读性还需增强。",
                "（二）改进措施",
                "建立栏目更新台账，逐月核对；加强业务培训，改进文字表述。",
            ),
        )
    )
