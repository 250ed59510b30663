"""Dates, periods and years that cannot be, disagree or come too early or late."""

from __future__ import annotations

import re

from support.inject.draft import Draft, Injection, UnfitError, said


def period(text: str) -> object:
    """Replace the sentence on the period; an empty text takes it away."""

    def apply(draft: Draft) -> None:
        sentences = re.split("(?<=。)", draft.text("preamble"))
        old = next((one for one in sentences if "12" in one and "31" in one), None)
        if old is None:
            raise UnfitError("no period")
        draft.put("preamble", draft.text("preamble").replace(old, text))
        if not text:
            draft.hits.clear()

    return apply


def dated(text: str, agency: str = "{agency}") -> object:
    """Sign with this date."""

    def apply(draft: Draft) -> None:
        draft.drop(*draft.names("sign"))
        draft.add("other0", "sign0", "end", agency)
        draft.add("sign0", "sign1", "end", text)
        draft.hits.discard("sign0")

    return apply


def late(text: str) -> object:
    """Sign after the deadline, and look at it later still."""

    def apply(draft: Draft) -> None:
        dated(text)(draft)  # type: ignore[operator]
        draft.day = "06-30"

    return apply


def unsigned(draft: Draft) -> None:
    if draft.names("sign"):
        draft.drop(*draft.names("sign"))
    draft.hits.clear()


def name_alone(draft: Draft) -> None:
    unsigned(draft)
    draft.add("other0", "sign0", "end", "{agency}")
    draft.hits.clear()


def title_year(draft: Draft) -> None:
    for name in draft.names("title"):
        if str(draft.report.year) in draft.text(name):
            draft.put(
                name, draft.text(name).replace(str(draft.report.year), str(draft.report.year - 1))
            )
    draft.hits.update({"preamble", "ov0"})


def preface_year(draft: Draft) -> None:
    draft.put(
        "preamble", "现公布{agency}{last}年政府信息公开工作年度报告。" + draft.text("preamble")
    )
    draft.hits.update(draft.names("title"))


def period_year(draft: Draft) -> None:
    period("本报告所列数据的统计期限自{last}年1月1日起至{last}年12月31日止。")(draft)  # type: ignore[operator]
    draft.hits.update(draft.names("title"))


def _i(code: str, about: str, apply: object, *also: str) -> Injection:
    return Injection(code, about, apply, also)  # type: ignore[arg-type]


INJECTIONS = (
    said("D501", "二月三十日", "ov8", "{y}年2月30日完成专栏改版。"),
    said("D501", "十一月三十一日", "ov10", "{y}年11月31日组织了业务培训。"),
    _i("D501", "落款十三月", dated("{next}年13月5日")),
    _i("D502", "统计期限颠倒", period("本报告所列数据的统计期限自{y}年12月31日起至{y}年1月1日止。"), "D503"),
    said("D502", "活动起止颠倒", "ov10", "{y}年9月20日至{y}年9月10日开展了专项检查。"),
    said("D502", "整改起止颠倒", "ov8", "{y}年6月15日至6月1日集中清理失效栏目。"),
    _i("D503", "到十二月三十日", period("本报告所列数据的统计期限自{y}年1月1日起至{y}年12月30日止。")),
    _i("D503", "到十一月底", period("本报告所列数据统计期限为{y}年1月1日至11月30日。")),
    _i("D503", "从二月起", period("数据统计期限从{y}年2月1日起到{y}年12月31日止。")),
    _i("D504", "标题年份错", title_year, "D505", "D508"),
    _i("D504", "统计期限年份错", period_year),
    _i("D504", "前言年份错", preface_year),
    said("D505", "沿用上年要点", "ov0", "{last}年，我局按照年度要点推进各项公开工作。"),
    said("D505", "上年数据未改", "ov2", "{last}年共发布政策解读12篇。"),
    said("D505", "上年培训未改", "ov10", "{last}年全年组织学习5次。"),
    _i("D506", "没有落款", unsigned),
    _i("D506", "只有机关没有日期", name_alone),
    _i("D506", "日期只剩机关简称", name_alone),
    _i("D507", "落款在年内", dated("{y}年11月20日")),
    _i("D507", "落款在年末前", dated("{y}年12月15日")),
    _i("D507", "落款年份未改", dated("{y}年1月18日"), "D504"),
    _i("D508", "二月底公布", late("{next}年2月26日")),
    _i("D508", "三月公布", late("{next}年3月18日")),
    _i("D508", "五月公布", late("{next}年5月8日")),
    _i("D509", "落款在将来", dated("{next}年6月5日"), "D508"),
    _i("D509", "落款在月底", dated("{next}年3月28日"), "D508"),
    _i("D509", "落款在年底", dated("{next}年12月20日"), "D508"),
    _i("D510", "没有统计期限", period("")),
    _i("D510", "只写全年", period("本报告数据为全年数据。")),
    _i("D510", "只写年度", period("所列数据均为年度统计数。")),
    _i("D511", "落款补零", dated("{next}年01月09日")),
    Injection("D511", "落款用点", dated("{next}.1.19"), not_in=("yaml",)),  # type: ignore[arg-type]
    Injection("D511", "落款用横线", dated("{next}-01-19"), not_in=("yaml",)),  # type: ignore[arg-type]
)  # fmt: skip
