"""C609 out-of-region-contact."""

from __future__ import annotations

from collections.abc import Iterator

from baolint.messages.phrase import Phrase, listed
from baolint.recognise.facts import Context, Facts
from baolint.rules.diagnostic import Diagnostic, NotApplicable, Outcome
from baolint.rules.rule import Bad, Good, Rule
from baolint_rules.contact.elsewhere import home_of, strays

ADDRESS = "地址：绵阳市云溪区文苑路18号"
EMAIL = "电子邮箱：tjj@yunxi.gov.cn"


class OutOfRegionContact(Rule):
    """The contact information names a place, web address, area code or postcode of another region."""

    code = "C609"
    name = "out-of-region-contact"
    severity = "warning"
    answers_to = ("C603", "C607")
    title = "联系方式是外地的"
    why = "地址、网址是外地的，多是照搬外地报告时没有改净；只有邮编或者电话区号是外地的，只作提示。"
    basis = "行政区划、区号、邮编表见 baolint_rules/data（随表注明来源和核对比例）"
    mend = "改为本机关的联系方式，并通篇检查有没有照搬来的内容。"
    examples = (
        Good("联系方式是本地的"),
        Good("地址不写市名", ((ADDRESS, "地址：文苑路18号"),)),
        Good("路名里有外地地名", ((ADDRESS, "地址：北京路18号"),)),
        Bad("地址在外地", ((ADDRESS, "地址：广元市利州区文苑路18号"),), "广元市利州区文苑路18号"),
        Bad(
            "网址是外省的",
            ((EMAIL, "网址：http://www.yunxi.zj.gov.cn"),),
            "http://www.yunxi.zj.gov.cn",
        ),
        Bad(
            "联系单位是邻县的",
            (("请与绵阳市云溪区统计局办公室", "请与绵阳市青川湾县统计局办公室"),),
            "绵阳市青川湾县统计局",
        ),
        Bad(
            "说报告在外地政府的网站上",
            (("要求编制。", "要求编制。电子版可在广元市人民政府网站下载。"),),
            "广元市人民政府",
        ),
        Bad("邮箱是外县的", (("tjj@yunxi.gov.cn", "tjj@haining.gov.cn"),), "tjj@haining.gov.cn"),
        Bad("邮编是外地的", (("621000", "310000"),), "310000"),
        Bad("区号是外省的", (("0816-2345678", "0571-23456789"),), "0571-23456789"),
        Bad(
            "联系单位是外地的",
            (("请与绵阳市云溪区统计局办公室", "请与广元市青川湾区统计局办公室"),),
            "广元市青川湾区统计局",
        ),
    )

    def check(self, facts: Facts, context: Context) -> Iterator[Outcome]:
        said = facts.contact.items or facts.contact.clauses or facts.preamble
        home = home_of(facts, context) if said else None
        if home is None:
            yield NotApplicable(self.code)
            return
        found = strays(facts, context)
        if not found:
            return
        first = next((stray for stray in found if stray.grave), found[0])
        told = [first, *(stray for stray in found if stray is not first)]
        yield Diagnostic(
            self.code,
            self.code,
            first.place,
            {
                "told": listed(
                    "；",
                    [
                        Phrase(
                            "{what}“{printed}”属于{of}",
                            what=Phrase(one.what),
                            printed=one.printed,
                            of=one.of,
                        )
                        for one in told
                    ],
                ),
                "home": home.name,
            },
            severity="warning" if first.grave else "info",
            related=tuple(one.place for one in told[1:]),
            related_codes=tuple(dict.fromkeys(one.code for one in found if one.code)),
            confidence="likely",
        )
