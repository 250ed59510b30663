"""Words: wrong, outdated, left over, hijacked."""

from __future__ import annotations

from support.inject.draft import Draft, Injection, UnfitError, said, swapped


def line(text: str, after: str = "ov0", kind: str = "text") -> object:
    """Put a line of its own into the report."""
    return lambda draft: draft.add(after, "line0", kind, text)


def top(text: str) -> object:
    """Put a line above the title."""

    def apply(draft: Draft) -> None:
        draft.add("title0", "line0", "text", text)
        draft.move(["title0"], "line0")
        draft.hits.discard("title0")

    return apply


def later(sentence: str) -> object:
    """Add a sentence to a report of a year after 2021, in which the hotline got its new name."""

    def apply(draft: Draft) -> None:
        if draft.report.year <= 2021:
            raise UnfitError("the name was right then")
        draft.say("ov8", sentence)

    return apply


def titled(text: str) -> object:
    def apply(draft: Draft) -> None:
        name = draft.names("title")[-1]
        draft.put(name, draft.text(name) + text)

    return apply


def basis(old: str, new: str) -> object:
    return lambda draft: draft.swap("preamble", old, new)


def _i(code: str, about: str, apply: object, *also: str) -> Injection:
    return Injection(code, about, apply, also)  # type: ignore[arg-type]


INJECTIONS = (
    said("W701", "小广告", "ov8", "刻章办证，欢迎来电。"),
    said("W701", "粗话", "ov10", "这个傻逼系统总出错。"),
    said("W701", "代开发票", "ov8", "低价代开发票请联系。"),
    _i("W702", "单独一行机密", line("机密")),
    _i("W702", "密级和期限", line("秘密★10年")),
    _i("W702", "内部资料", line("内部资料 注意保存", "title0"), "F903", "S107"),
    said("W703", "国土资源局", "ov8", "与县国土资源局联合开展专题公开。"),
    said("W703", "环保局", "ov2", "会同市环境保护局发布空气质量信息。"),
    said("W703", "卫计委", "ov8", "县卫生和计划生育局负责疫苗信息公开。"),
    said("W703", "工商局", "ov2", "会同县工商行政管理局公开企业登记信息。"),
    said("W704", "两岸三地", "ov2", "发布两岸三地经贸交流信息。"),
    _i("W704", "市长热线", later("办理12345市长热线转办的咨询。")),
    said("W704", "港澳台来华", "ov2", "公开港澳台游客来华办事指南。"),
    said("W705", "残废人", "ov2", "公开残废人补贴发放情况。"),
    said("W705", "聋哑人瞎子", "ov8", "网站增加瞎子可用的朗读功能。"),
    said("W705", "弱智", "ov2", "公开弱智儿童救助信息。"),
    said("W706", "叉叉", "ov2", "全年公开XX信息，做到应公开尽公开。"),
    said("W706", "年月日占位", "ov8", "专栏于X年X月X日改版。"),
    said("W706", "下划线", "ov10", "由____科负责日常工作。"),
    _i("W706", "待补充", line("（待补充）")),
    said("W707", "布署", "ov0", "认真布署全年公开工作。"),
    said("W707", "贯切", "ov10", "贯切落实各项要求。"),
    said("W707", "台帐", "ov6", "建立公开工作台帐，逐项登记。"),
    said("W707", "以经", "ov8", "各栏目以经完成改版。"),
    said("W707", "依申请写成已申请", "ov10", "规范已申请公开办理流程。"),
    said("W708", "零差错", "ov6", "全年信息发布零差错。"),
    said("W708", "最先进", "ov8", "采用最先进的技术维护网站。"),
    said("W708", "全国领先", "ov10", "公开工作全国领先。"),
    swapped("W709", "缺政府二字", "ov0", "《中华人民共和国政府信息公开条例》", "《信息公开条例》"),
    swapped("W709", "写成法", "ov0", "《中华人民共和国政府信息公开条例》", "《政府信息公开法》"),
    swapped("W709", "写成政务公开", "ov0", "《中华人民共和国政府信息公开条例》", "《政务公开条例》"),
    said("W710", "足彩", "ov0", "坚持以足彩app的要求推进工作。"),
    said("W710", "新葡京", "ov8", "在新葡京博彩官网区政府网站发布信息。"),
    said("W710", "体育投注", "ov8", "同时在365体育直播投注平台发布。"),
    said("W711", "共合国", "ov0", "贯彻中华人民共合国有关规定。"),
    said("W711", "中共人民共和国", "ov0", "落实中共人民共和国法律要求。"),
    said("W711", "攻府", "ov8", "依托攻府网站公开信息。", "W707"),
    _i("W712", "征求意见稿", titled("（征求意见稿）"), "S117", "W706"),
    _i("W712", "送审稿", titled("（送审稿）"), "S117", "W706"),
    _i("W712", "初稿", titled("（初稿）"), "S117", "W706"),
    _i("W713", "写成第号", basis("〔2021〕30号", "〔2021〕第30号")),
    _i("W713", "函写成涵", basis("国办公开办函", "国办公开办涵"), "W707", "S109"),
    _i("W713", "年号张冠李戴", basis("〔2021〕30号", "〔2019〕30号"), "S114", "S109"),
    _i("W713", "方头括号", basis("〔2021〕", "【2021】"), "F902"),
    said("W714", "合同法", "ov2", "依据《中华人民共和国合同法》公开合同信息。"),
    said("W714", "物权法", "ov2", "按照《中华人民共和国物权法》公开登记信息。"),
    said("W714", "婚姻法", "ov2", "根据《中华人民共和国婚姻法》公开登记办事指南。"),
    said("W714", "十五个工作日", "ov4", "收到申请后在15个工作日内予以答复。"),
)  # fmt: skip
