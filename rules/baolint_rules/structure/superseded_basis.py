"""S114 superseded-basis."""

from __future__ import annotations

import re
from collections.abc import Iterator

from baolint.document.expressions import expression
from baolint.document.pattern import Pattern
from baolint.recognise.facts import Context, Facts, Passage
from baolint.recognise.place import Place
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.structure.notices import named, of_form

NOTICE = (
    "《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》"
    "（国办公开办函〔2021〕30号）"
)
DECREE = "《中华人民共和国政府信息公开条例》"
TRIAL = Pattern(
    "(?:年度报告|年报)(?:的)?(?:格式|模板|样式)[〉》]? *[（(] *试行 *[)）]|关于政府信息公开工作年度报告有关事项的通知"
    "|2019 *年(?:版|度)?的?(?:[0-9]{1,2} *月)?[^，。；《》]{0,30}(?:年度报告|年报|试行)的?(?:(?:有关|相关)?事项的?(?:通知|要求)|格式|表样|模板|口径)"
    "|公开办函? *2019 *年 *第?60 *号",
    needs=("试行", "有关事项", "2019"),
)
_FOLLOWED = Pattern("格式|口径|填报|编制|编写|撰写|年度报告|年报|统计|模板|表样|起草")
"""What a sentence is about that says by which notice the report is made."""
_PAST = Pattern(
    "不再|废止|替代|取代|代替|停止使用|停用|此前|以前|原先|往年|曾|旧|改为|改用|更新为|调整为|升级|对比|相比|区别|变化|2020 *年度|2019 *年度(?:报告)?和|2021|失效"
)
"""What a sentence says in which the notice of 2019 is told of as past."""
OLD_DECREE = Pattern(
    "(?:(?:2007|2008|二〇〇[七八]) *年[^，。；《》]{0,14}(?:施行|实施|公布|颁布|发布|通过|生效)[^，。；《》]{0,4}《?"
    "(?:中华人民共和国)?政府信息公开条例|政府信息公开条例》? *[（(][^（()）]{0,6}(?:2007|2008) *年[^（()）]{0,14}[)）])",
    needs=("政府信息公开条例",),
)
"""The decree by the dates of its first text, which was replaced in 2019."""
HISTORY = Pattern("2019|修订|修改|以来|自从")
ARTICLE = expression("(?:第|(?<=[》例、和及]))(?:三十一|三十二|31|32)条")
"""The articles on the annual report before 15 May 2019; now they deal with requests."""
DECREED = Pattern("公开条例》?|《条例》|(?<=[照据按循])条例")
COMPILING = Pattern("编制|编写|报告|年报|公布|撰写|起草")
OTHERWISE = Pattern("第三方|征求|收到(?:政府信息公开)?申请的?(?:之日|时间|日期)|提交|共同制作|签收")
"""What the present articles 31 and 32 are about."""
SENDERS = "函发字办电通"
"""How the code of another sender ends before a number: 川府函〔2019〕60号."""
SINCE = 2019
"""The first report year under the decree as revised."""
_SENTENCE = Pattern("[^。！？\n]*")


class SupersededBasis(Rule):
    """The report rests on a notice or articles that were replaced before its year."""

    code = "S114"
    name = "superseded-basis"
    severity = "warning"
    title = "编制依据已被替代"
    why = (
        "2021 年度起的格式是国办公开办函〔2021〕30号，〔2019〕60号的试行格式不再适用；2019 年修订后的条例"
        "对年度报告的规定在第四十九条、第五十条，旧条文序号多是照抄往年报告。"
    )
    basis = "国办公开办函〔2021〕30号；《中华人民共和国政府信息公开条例》第四十九条、第五十条"
    mend = "改为现行的文号或条文序号，并核对表样也是现行的。"
    examples = (
        Good("依据是现行的"),
        Good(
            "引用现行的条文",
            ((f"根据{DECREE}和", f"根据{DECREE}第五十条和"),),
        ),
        Good(
            "第三十二条讲的是征求第三方意见",
            (
                (
                    "办结26件，",
                    "办结26件，依照《中华人民共和国政府信息公开条例》第三十二条规定书面征求第三方意见2次，",
                ),
            ),
        ),
        Bad(
            "2019 年的通知",
            (
                (
                    NOTICE,
                    "《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）",
                ),
            ),
            "国办公开办函〔2019〕60号",
        ),
        Bad(
            "试行格式",
            ((NOTICE, "《中华人民共和国政府信息公开工作年度报告格式（试行）》"),),
            "年度报告格式（试行）",
        ),
        Bad(
            "修订前的条例",
            ((f"根据{DECREE}和", f"根据2008年5月1日起施行的{DECREE}和"),),
            "2008年5月1日起施行的《中华人民共和国政府信息公开条例",
        ),
        Bad("修订前的条文", ((f"根据{DECREE}和", f"根据{DECREE}第三十一条和"),), "第三十一条"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        wanted = of_form(facts.form.basis)
        if wanted is None or not facts.form.tables or facts.year is None:
            yield NotApplicable(self.code)
            return
        prose = [passage for passage in facts.prose() if passage.kind not in ("title", "heading")]
        yield from self._notice(prose, wanted)
        if facts.year >= SINCE:
            yield from self._articles([*facts.preamble, *_opening(facts)])
            yield from self._first_text(facts.preamble)

    def _first_text(self, passages: list[Passage]) -> Iterator[Outcome]:
        for passage in passages:
            string = passage.text.string
            old = OLD_DECREE.search(string)
            if old and not HISTORY.search(string, max(0, old.start() - 12), old.end() + 12):
                yield Diagnostic(self.code, "S114.decree", passage.place(old.start(), old.end()))
                return

    def _notice(self, prose: list[Passage], wanted: tuple[int, int]) -> Iterator[Outcome]:
        """Tell of an older notice where the one in force is not named beside it.

        Where it is named elsewhere, the sentence must say that the report was made by the older one.
        """
        year, number = wanted
        every = named(prose)
        values = {"notice": f"国办公开办函〔{year}〕{number}号"}
        current = any(one.issued and (one.year, one.number) == wanted for one in every)
        for notice in every:
            if notice.number == 60 and notice.year == 2019 < year:
                sender = notice.passage.text.string[: notice.start].rstrip()[-1:]
                ours = notice.issued or sender not in SENDERS
                followed = ours and _is_followed(notice.passage, notice.start, notice.end)
                if followed or (notice.issued and not current):
                    place = notice.passage.place(notice.start, notice.end)
                    yield Diagnostic(self.code, "S114", place, values)
                    return
        if year > 2019:
            for passage in prose:
                trial = TRIAL.search(passage.text.string)
                if trial and (not current or _is_followed(passage, *trial.span())):
                    place = passage.place(trial.start(), trial.end())
                    yield Diagnostic(self.code, "S114.trial", place, values)
                    return

    def _articles(self, passages: list[Passage]) -> Iterator[Outcome]:
        for passage in passages:
            string = passage.text.string
            for article in ARTICLE.finditer(string) if "条例" in string else ():
                place = _old(string, article, passage)
                if place:
                    yield Diagnostic(self.code, "S114.article", place, {"article": article[0]})
                    return


def _is_followed(passage: Passage, start: int, end: int) -> bool:
    """Tell whether the sentence around text[start:end] says that the report was made by it."""
    string = passage.text.string
    low = max(string.rfind(mark, 0, start) for mark in "。！？\n") + 1
    sentence = _SENTENCE.match(string, end)
    rest = string[low:start] + (sentence[0] if sentence else "")
    return _FOLLOWED.search(rest) is not None and _PAST.search(rest) is None


def _opening(facts: Facts) -> list[Passage]:
    """Give the first paragraph of section one, where reports without a preamble state the basis."""
    return facts.sections[0].passages[:1] if facts.sections else []


def _old(string: str, article: re.Match[str], passage: Passage) -> Place | None:
    """Give the place of an article that is cited as what the report is compiled by, else None."""
    start = max(string.rfind(mark, 0, article.start()) for mark in "。！？\n") + 1
    ended = _SENTENCE.match(string, start)
    sentence = ended[0] if ended else ""
    decrees = list(DECREED.finditer(string, start, article.start()))
    if not decrees or "《" in string[decrees[-1].end() : article.start()]:
        return None
    if OTHERWISE.search(sentence) or not COMPILING.search(sentence):
        return None
    return passage.place(article.start(), article.end())
