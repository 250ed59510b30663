"""W705 discriminatory-term."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.recognise import words
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.wording.by_term import by_term, in_report
from baolint_rules.wording.mentioned import in_title, quoted_hit


class DiscriminatoryTerm(Rule):
    """People are called by a word that is disparaging or out of date."""

    code = "W705"
    name = "discriminatory-term"
    severity = "warning"
    title = "带有歧视或过时的称呼"
    why = "公开的文字不应使用歧视残疾人、农村居民等群体的称呼。成语、地名、旧时的机构和证件名称，以及引号和文件标题里的不算。"
    basis = "通讯社关于禁用词、慎用词的规定；《中华人民共和国残疾人保障法》"
    mend = "改用规范的称呼。"
    examples = (
        Good("称呼规范"),
        Good("企业老板是平常说法", (("维护栏目内容", "听取企业老板意见"),)),
        Good("大学生村官是规范名称", (("维护栏目内容", "公开大学生村官选聘信息"),)),
        Bad("残废人", (("维护栏目内容", "方便残废人浏览"),), "残废人"),
        Bad("村长", (("维护栏目内容", "请村长核对"),), "村长"),
        Bad("外来民工", (("维护栏目内容", "发布外来民工子女入学信息"),), "外来民工"),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        found = in_report(words.hits(facts, context, self.code))
        used = (hit for hit in found if not quoted_hit(hit) and not in_title(hit))
        yield from by_term(self.code, used)
