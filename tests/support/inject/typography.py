"""Marks, blanks, brackets and breaks."""

from __future__ import annotations

from support.inject.draft import Draft, Injection, UnfitError, said

LINE = 30
"""Characters of a line of a page: no shorter paragraph is broken by a converter."""


def broken(name: str, more: str = "") -> object:
    """Break a paragraph, with more text at its end, in the middle of a sentence."""

    def apply(draft: Draft) -> None:
        text = draft.text(name) + more
        if len(text) < LINE:
            raise UnfitError("shorter than a line of a page, where converters break paragraphs")
        at = len(text) // 2
        while at < len(text) - 2 and (text[at - 1] in "，。；、（" or text[at] in "，。；、）"):
            at += 1
        draft.put(name, text[:at])
        draft.add(name, "rest", "text", text[at:])

    return apply


def head(name: str, mark: str) -> object:
    return lambda draft: draft.put(name, draft.text(name) + mark)


def _i(code: str, about: str, apply: object, *also: str) -> Injection:
    return Injection(code, about, apply, also)  # type: ignore[arg-type]


INJECTIONS = (
    said("F901", "半角逗号", "ov8", "加强维护,及时更新栏目。"),
    said("F901", "半角句点", "ov8", "规范公开事项."),
    said("F901", "半角分号", "ov6", "严格审核;定期清理。"),
    said("F902", "半角括号", "ov8", "通过政务新媒体(公众号)发布信息。"),
    said("F902", "前全后半", "ov8", "通过门户网站（专栏)发布信息。"),
    said("F902", "前半后全", "ov6", "建立台账(清单）管理信息。"),
    said("F903", "词中空格", "ov8", "做到及时准 确公开。"),
    said("F903", "句中空格", "ov6", "建立 长效机制，落实 审查制度。"),
    said("F903", "年份空格", "ov8", "于{y} 年 6 月完成改版。"),
    _i("F904", "段落断开", broken("ov10")),
    _i("F904", "首段断开", broken("ov0")),
    _i("F904", "管理段断开", broken("ov6", "按季度开展自查，对不规范的信息限期整改，并在全局通报。")),
    said("F905", "的的", "ov8", "做好各类信息的的更新。", "W707"),
    said("F905", "双逗号", "ov6", "严格审核，，定期清理。"),
    said("F905", "政府政府", "ov2", "及时更新政府政府信息。", "W707"),
    said("F905", "双句号", "ov8", "全面完成任务。。"),
    said("F906", "引号不闭合", "ov8", "落实“应公开尽公开的要求。"),
    said("F906", "书名号不闭合", "ov6", "按照《保密审查制度的要求审核。"),
    said("F906", "括号不闭合", "ov8", "通过门户网站（含移动端发布信息。"),
    said("F907", "数字汉字混写", "ov8", "全年阅读量3千2百次。"),
    said("F907", "百分号缺一个", "ov8", "满意率在95～98%之间。"),
    said("F907", "汉字和数字两种写法", "ov10", "全年印发文件七十四件，另发通知12件。"),
    _i("F910", "标题末尾句号", head("h5", "。")),
    _i("F910", "标题末尾顿号", head("h1", "、")),
    _i("F910", "标题末尾分号", head("h6", "；")),
)  # fmt: skip
