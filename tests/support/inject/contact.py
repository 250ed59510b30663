"""Telephones, mail, postcodes and web addresses of the contact clause."""

from __future__ import annotations

import re

from support.inject.draft import Draft, Injection, UnfitError


def clause(text: str) -> object:
    """Replace the contact clause; what is in it is given by values and the draft's own figures."""

    def apply(draft: Draft) -> None:
        found = re.search("如(?:对本报告)?有[^。]*。", draft.text("preamble"))
        if not found:
            raise UnfitError("no contact")
        old = found[0]
        phone = re.search("0[0-9]+-[0-9]+", old)
        post = re.search("[0-9]{6}(?![0-9])", old.replace(phone[0], "") if phone else old)
        if not phone or not post:
            raise UnfitError("no telephone")
        area = phone[0].split("-")[0]
        new = text.replace("<phone>", phone[0]).replace("<post>", post[0]).replace("<area>", area)
        new = new.replace("<local>", phone[0].split("-")[1])
        draft.put("preamble", draft.text("preamble").replace(old, new))
        if not new:
            draft.hits.clear()

    return apply


def _i(code: str, about: str, text: str, *also: str) -> Injection:
    return Injection(code, about, clause(text), also)  # type: ignore[arg-type]


HEAD = "如对本报告有疑问，请与{agency}联系（地址：{town}文苑路18号；邮编：<post>；电话："
TAIL = "；电子邮箱：xxgk@yunxi.gov.cn）。"
INJECTIONS = (
    _i("C601", "没有联系方式", "", "S106"),
    _i("C601", "只说联系", "如对本报告有疑问，请与我局联系。"),
    _i("C601", "只说来访", "如有疑问，欢迎到我局咨询。"),
    _i("C602", "少一位", HEAD + "<area>-23456" + TAIL),
    _i("C602", "多几位", HEAD + "<area>-2345678901" + TAIL),
    _i("C602", "以零开头的本地号", HEAD + "<area>-0345678" + TAIL),
    _i("C603", "区号是外地的", HEAD + "0991-2345678" + TAIL, "C609"),
    _i("C603", "区号是上海的", HEAD + "021-62345678" + TAIL, "C609"),
    _i("C603", "区号抄错", HEAD + "0755-28345678" + TAIL, "C609"),
    _i("C604", "缺邮箱符号", HEAD + "<phone>；电子邮箱：xxgk.yunxi.gov.cn）。"),
    _i("C604", "两个邮箱符号", HEAD + "<phone>；电子邮箱：xxgk@@yunxi.gov.cn）。", "F905"),
    _i("C604", "域名不完整", HEAD + "<phone>；电子邮箱：xxgk@163）。"),
    _i("C605", "邮编五位", "如有疑问，请与{agency}联系（地址：{town}文苑路18号；邮编：62100；电话：<phone>）。"),
    _i("C605", "邮编七位", "如有疑问，请与{agency}联系（地址：{town}文苑路18号；邮编：6210001；电话：<phone>）。"),
    _i("C605", "邮编全零", "如有疑问，请与{agency}联系（地址：{town}文苑路18号；邮编：000000；电话：<phone>）。"),
    _i("C606", "只有电话", "如有疑问，请与{agency}联系（电话：<phone>）。"),
    _i("C606", "没有邮编和邮箱", "如有疑问，请与{agency}联系（地址：{town}文苑路18号；电话：<phone>）。"),
    _i("C606", "只有邮箱", "如有疑问，请与{agency}联系（电子邮箱：xxgk@yunxi.gov.cn）。"),
    _i("C607", "商业网站", HEAD + "<phone>；网址：www.yunxi-news.com）。"),
    _i("C607", "博客", HEAD + "<phone>；网址：http://blog.sina.com.cn/yunxi）。"),
    _i("C607", "普通域名", HEAD + "<phone>；网址：http://www.yunxi.net）。"),
    _i("C608", "手机号", HEAD + "13812345678" + TAIL),
    _i("C608", "个人邮箱", HEAD + "<phone>；电子邮箱：123456789@qq.com）。"),
    _i("C608", "个人手机", "如有疑问，请与{agency}联系，联系电话：15987654321，地址：{town}府前街2号。"),
    _i("C609", "外地地址", "如有疑问，请与{agency}联系（地址：哈尔滨市道里区文苑路18号；邮编：<post>；电话：<phone>）。"),
    _i("C609", "外地网站", HEAD + "<phone>；网址：http://www.harbin.gov.cn）。"),
    _i("C609", "外地邮编", "如有疑问，请与{agency}联系（地址：{town}文苑路18号；邮编：830000；电话：<phone>）。"),
)  # fmt: skip
