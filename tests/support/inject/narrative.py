"""Prose whose numbers disagree with the tables, with their parts or with each other."""

from __future__ import annotations

from support.inject.draft import Draft, Injection, said


def asked(text: str) -> object:
    """Replace the paragraph on requests by one that the tables do not bear out."""

    def apply(draft: Draft) -> None:
        draft.put("ov4", text)
        draft.hits.add("requests/new/total")

    return apply


def unpaid(text: str) -> object:
    """Put an unpaid fee notice into the table and say this in section six."""

    def apply(draft: Draft) -> None:
        for row in ("handled.other.unpaid", "handled.total", "new"):
            for column in ("natural_person", "total"):
                draft.shift(f"requests/{row}/{column}", 2, hit=False)
        draft.put("ov4", "全年新收政府信息公开申请{n}件，办结{h}件。")
        draft.hits.clear()
        draft.put("other0", text)
        draft.hits.add("requests/handled.other.unpaid/total")

    return apply


def _i(code: str, about: str, apply: object, *also: str) -> Injection:
    return Injection(code, about, apply, also)  # type: ignore[arg-type]


INJECTIONS = (
    _i("N401", "正文多三件", asked("全年新收政府信息公开申请{more}件，均已依法答复。"), "N405"),
    _i("N401", "正文说共收到", asked("全年共收到政府信息公开申请{more}件，已全部按期办理。"), "N405"),
    _i("N401", "正文说受理", asked("{y}年，我局共受理依申请公开{more}件，均在法定期限内办结。"), "N405"),
    said("N402", "分项之和偏少", "ov8", "全年发布政策解读30篇，其中图解18篇、文字解读9篇、视频解读2篇。"),
    said("N402", "分项之和偏多", "ov2", "全年发布通知公告50条，其中人事信息30条，财政信息25条。"),
    said("N402", "合计漏一项", "ov8", "全年更新栏目信息276条，其中通过网站公开216条、通过公众号公开50条。"),
    said("N403", "十二分之五", "ov8", "解读材料12篇，其中图解5篇，占45.0%。"),
    said("N403", "比例偏大", "ov2", "发布民生类信息50条，其中教育信息20条，占60%。"),
    said("N403", "百分比小数点", "ov8", "全年发布解读80篇，其中图文解读20篇，占2.5%。"),
    said("N404", "增长算错", "ov8", "全年编发工作简报240期，上年为200期，增长30%。"),
    said("N404", "下降算错", "ov8", "全年发布解读80篇，上年100篇，下降25%。"),
    said("N404", "比上年增长算错", "ov8", "发布解读150篇，比上年120篇增长30%。"),
    said("N405", "公开条数两种说法", "ov8", "全年主动公开信息9999条。"),
    said("N405", "公开条数，加政府二字", "ov10", "全年主动公开政府信息1234条。"),
    said("N405", "首段与后文不同", "ov0", "本年度共主动公开信息3210条。"),
    _i("N406", "收又没收", lambda d: d.put("other0", "本年度未收取信息处理费。本年度共收取信息处理费400元。")),
    _i("N406", "收费而无申请", lambda d: d.put("other0", "本年度未收取信息处理费。经核对，实际收取信息处理费共计600元。")),
    _i("N406", "两个金额", lambda d: d.put("other0", "本年度收取信息处理费1000元。全年信息处理费收取金额为0元。")),
    said("N407", "公开信息空数", "ov2", "全年公开政务信息 条，其中财政信息8条。", "F903", "W706"),
    said("N407", "核准企业资质空数", "ov2", "全年共核准企业资质条，均已公开。"),
    said("N407", "受理空数", "ov8", "全年发布政策解读  篇，举办新闻发布会2场。", "F903"),
    said("N408", "万条", "ov2", "全年公开各类信息173769万条，其中门户网站公开73769条，新媒体公开100000条。"),
    said("N408", "万件", "ov2", "全年办理公开事项4200万件，其中许可事项3000件，其他事项1200件。"),
    said("N408", "万次", "ov8", "公众号阅读量35600万次，其中图文20000次，视频15600次。"),
    _i("N409", "收费通知没有说明", unpaid("没有其他需要报告的事项。"), "S110"),
    _i("N409", "只说别的事项", unpaid("建议提案均已按期办理并公开。"), "S110"),
    _i("N409", "只写无", unpaid("无。"), "S110"),
)  # fmt: skip
