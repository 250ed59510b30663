"""F907 numeral-style."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint.recognise.facts import Context, Facts
from baolint.recognise.words import written
from baolint.rules.diagnostic import Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.typography.edits import edit, fix_of
from baolint_rules.typography.numerals import Oddities
from baolint_rules.typography.places import Spotted, lines, one_finding

_WORDS = Pattern(
    "(?:参训|培训|召开|举办|推送|整改|收集|印制|收到|受理|办理|办结|答复|公开|发布|制发|印发)[^，。；：、《》“”0-9]{0,10}?"
    "(?P<number>(?:[一二三四五六七八九]?[十百千][零〇一二三四五六七八九十百]+)|[二三四五六七八九]十)(?=[余多]?(?:[件条份篇宗场册期次]|人(?!民)))"
    "|(?<![第之零〇一二三四五六七八九十百千万“《])(?P<free>(?:[一二三四五六七八九]?百(?:零[一二三四五六七八九]|[一二三四五六七八九]十[一二三四五六七八九]?)|[二三四五六七八九]?十[一二三四五六七八九])(?=[件份篇宗场册期次名户](?!之|全会|全体|会议|中央|常委|代表|党组|党委|主席)|条(?=[，。、；）]|$)(?!、第)|项(?!规定|目|条款)|人次?(?!民)))",
    needs="十百千",
)
_COUNTED = expression("[0-9][件条份篇宗]")
_NARROW = str.maketrans("０１２３４５６７８９．", "0123456789.")


class NumeralStyle(Rule):
    """Numbers not written as publications write them: half Arabic, full-width, two ways at once."""

    code = "F907"
    name = "numeral-style"
    severity = "info"
    title = "数字写法不统一、不规范"
    why = "同类数字应当写法一致；阿拉伯数字与十、百、千不混在一个数里，百分数的范围两端都带百分号，小数点前的0不省，字母、大写数字不用来计数。"
    basis = "《出版物上数字用法》（GB/T 15835—2011）；编辑惯例"
    mend = "统一用半角阿拉伯数字书写统计数。"
    not_in = ("yaml", "json")
    examples = (
        Good("全用阿拉伯数字"),
        Good("万、亿可以连用", (("公开信息186条", "公开信息1.2万条"),)),
        Good(
            "序数、专名和概数用汉字",
            (("全年组织业务培训2次", "落实第二十条规定和中央八项规定，十余次组织业务培训"),),
        ),
        Bad("数字与汉字混在一个数里", (("公开信息186条", "公开信息1百86条"),), "1百"),
        Bad("全角数字", (("全年组织业务培训2次", "全年组织业务培训２次"),), "２"),
        Bad("百分数范围缺百分号", (("及时维护", "访问量上升10～15%，及时维护"),), "10～15%"),
        Bad("年份写法混杂", (("2023年，绵阳市", "二0二三年，绵阳市"),), "二0二三"),
        Bad("百分之后用数字", (("及时维护", "达标率为百分之86，及时维护"),), "百分之86"),
        Bad("大写数字计数", (("及时维护", "配备终端叁台，及时维护"),), "叁"),
        Bad("字母当数字", (("公开信息186条", "公开信息1O6条"),), "1O6"),
        Bad("并列的数量两种写法", (("及时维护", "督查三次、通报2次，及时维护"),), "三"),
        Bad("汉字和数字两种写法", (("工作动态74条", "发布工作动态七十四条"),), "七十四"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        found: list[Spotted] = []
        words: list[Spotted] = []
        counted = False
        oddities = Oddities(written(facts).plain)
        for passage, string in lines(facts):
            counted = counted or _COUNTED.search(string) is not None
            found.extend(Spotted(passage, *one) for one in oddities.of(string))
            words.extend(
                Spotted(passage, *match.span("number" if match["number"] else "free"), "words")
                for match in _WORDS.finditer(string)
            )
        if counted:
            found.extend(words)
        if found:
            found.sort(key=_place)
            wide = [
                edit(one, one.printed.translate(_NARROW)) for one in found if one.case == "wide"
            ]
            finding = one_finding(self.code, f"F907.{found[0].case}", found)
            yield finding._replace(fix=fix_of("改为半角数字", wide))


def _place(one: Spotted) -> int:
    return one.passage.text.span(one.start, one.end).start
