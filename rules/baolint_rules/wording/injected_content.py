"""W710 injected-content."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise import words
from baolint.recognise.facts import Context, Facts
from baolint.recognise.words_near import sentence
from baolint.recognise.words_text import Stretch
from baolint.rules.diagnostic import Diagnostic, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.wording.injected_patterns import advertised
from baolint_rules.wording.mentioned import quoted_hit, quoted_stretch

_AGAINST = (
    "打击", "整治", "查处", "取缔", "治理", "防范", "违法", "犯罪", "涉赌", "禁止", "严禁", "警惕",
    "清理", "排查", "篡改", "黑链", "暗链", "诈骗", "反诈", "举报", "抵制", "预防", "曝光", "案件",
    "案例", "处罚", "防骗", "谨防", "提醒", "虚假", "非法", "禁毒", "涉黄", "扫黄", "管控", "拦截", "销量", "门店", "网点", "公益金", "福利彩票", "体育彩票", "体彩", "福彩", "参与赌博", "禁赌",
)  # fmt: skip
"""Words of sentences that fight such things or speak of the state's lotteries."""
_REACH = 30
_THOUGHT = "新时代中国特色社会主义思想"
_NAMED = "习近平"
_ENOUGH = 2


class InjectedContent(Rule):
    """Betting, sex or loan-shark advertisements stand in the text: the page was hijacked."""

    code = "W710"
    name = "injected-content"
    severity = "error"
    title = "混入博彩、色情、贷款广告"
    why = (
        "网页被篡改后，机关名称、固定表述里会混入博彩、色情广告，一经发布影响恶劣。商号、网站一类的名称"
        "出现一次就报；平常也用的词要同段出现两个，或者固定表述被拆断才报。打击、整治赌博和体育彩票、"
        "彩票公益金一类的句子不算。"
    )
    basis = "《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）关于网页被篡改的规定"
    mend = "先停止发布，用未被篡改的原稿替换；请技术人员检查网站和电脑是否被入侵。"
    examples = (
        Good("没有混入广告"),
        Good("体育彩票公益金", (("维护栏目内容", "公开体育彩票公益金使用情况和体彩投注站名单"),)),
        Good("打击网络赌博", (("维护栏目内容", "公开打击网上赌场、查处棋牌室的情况"),)),
        Bad("混入博彩网站名", (("通过区人民政府", "通过新葡京博彩官网区人民政府"),), "新葡京"),
        Bad(
            "固定表述被拆断",
            (("围绕中心工作", "坚持以足彩的新时代中国特色社会主义思想为指导，围绕中心工作"),),
            "足彩",
        ),
        Bad("同段两处", (("维护栏目内容", "维护手机投注、娱乐城栏目内容"),), "投注"),
        Good(
            "政务服务里的平常说法",
            (("维护栏目内容", "提供上门服务，惠企贷款当天放款，直播可在线观看"),),
        ),
        Bad(
            "贷款小广告", (("维护栏目内容", "维护栏目内容。黑户也能办，加微信秒批"),), "黑户也能办"
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        listed = injected(facts, context)
        found = [hit.stretch for hit in listed]
        for stretch in advertised(words.written(facts)):
            if stretch.passage.kind != "page" and not _told_of(stretch, listed):
                found.append(stretch)
        if not found:
            return
        found.sort(key=lambda one: (one.number, one.start))
        named = dict.fromkeys(stretch.printed for stretch in found)
        places = [one.passage.place(one.start, one.end) for one in found]
        yield Diagnostic(
            self.code,
            "W710",
            places[0],
            {"printed": "”“".join(list(named)[:5]), "count": len(found)},
            related=tuple(places[1:]),
        )


def _told_of(stretch: Stretch, listed: list[words.Hit]) -> bool:
    """Tell whether a stretch is told of already, quoted, or spoken of."""
    if quoted_stretch(stretch) or any(stretch.overlaps(hit.stretch) for hit in listed):
        return True
    return _against(stretch)


def injected(facts: Facts, context: Context) -> list[words.Hit]:
    """Give the words of advertisements in passages that were tampered with."""
    passages: dict[int, list[words.Hit]] = {}
    for hit in words.hits(facts, context, InjectedContent.code):
        if not _spoken_of(hit):
            passages.setdefault(hit.stretch.number, []).append(hit)
    return [hit for group in passages.values() if _injected(group) for hit in group]


def _spoken_of(hit: words.Hit) -> bool:
    """Tell whether a word is quoted or stands in a sentence against such things."""
    return quoted_hit(hit) or _against(hit.stretch)


def _against(stretch: Stretch) -> bool:
    """Tell whether the sentence about a stretch is against such things."""
    string = stretch.passage.text.string
    low, high = sentence(string, stretch.start, stretch.end)
    near = string[max(low, stretch.start - _REACH) : min(high, stretch.end + _REACH)]
    return any(word in near for word in _AGAINST)


def _injected(group: list[words.Hit]) -> bool:
    """Tell whether the hits of one passage show that it was tampered with."""
    terms = {hit.term.term for hit in group}
    if any(hit.term.grade == "error" for hit in group) or len(terms) >= _ENOUGH:
        return True
    return _broken(group[0].stretch.passage.text.string)


def _broken(string: str) -> bool:
    """Tell whether a fixed phrase has lost the name that belongs before it."""
    start = string.find(_THOUGHT)
    return start >= 0 and not string[:start].rstrip().endswith(_NAMED)
