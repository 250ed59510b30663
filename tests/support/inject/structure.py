"""Sections, titles, bases and topics that are missing, twice, out of order or misnamed."""

from __future__ import annotations

from support.inject.draft import Draft, Injection, said, swapped


def gone(*starts: str) -> object:
    """Take away the pieces whose names begin so."""

    def apply(draft: Draft) -> None:
        draft.drop(*(name for start in starts for name in draft.names(start)))

    return apply


def put(name: str, text: str) -> object:
    return lambda draft: draft.put(name, text)


def exchanged(first: str, second: str) -> object:
    """Swap two sections with their numerals standing in the new order."""

    def apply(draft: Draft) -> None:
        blocks = {
            "h2": ["h2", "proactive"], "h3": ["h3", "requests"], "h4": ["h4", "disputes"],
            "h5": ["h5", *draft.names("five")],
            "h6": ["h6", "other0"],
        }  # fmt: skip
        numerals = "一二三四五六"
        one, two = draft.text(first), draft.text(second)
        draft.move(blocks[first], blocks[second][-1])
        draft.put(first, numerals[int(second[1]) - 1] + one[1:])
        draft.put(second, numerals[int(first[1]) - 1] + two[1:])

    return apply


def twice(name: str, text: str, head: str) -> object:
    def apply(draft: Draft) -> None:
        draft.add(name, "again0", "head", head)
        draft.add("again0", "again1", "text", text)
        draft.hits.update({"h1", "h2", "h3", "h4", "h5", "h6"})

    return apply


def emptied(*starts: str, head: str) -> object:
    def apply(draft: Draft) -> None:
        draft.drop(*(name for start in starts for name in draft.names(start)))
        draft.hits.add(head)

    return apply


def without_topic(head: str, text: str) -> object:
    def apply(draft: Draft) -> None:
        draft.drop(head, text)
        for at, name in enumerate(n for n in ("ov1", "ov3", "ov5", "ov7", "ov9") if n != head):
            draft.put(name, "（" + "一二三四五"[at] + draft.text(name)[2:])
        draft.hits.clear()

    return apply


def no_fee(text: str) -> object:
    return lambda draft: draft.put("other0", text)


def problems(*texts: str) -> object:
    def apply(draft: Draft) -> None:
        draft.drop(*draft.names("five"))
        after = "h5"
        for at, text in enumerate(texts):
            draft.add(after, f"prx{at}", "text", text)
            after = f"prx{at}"
        draft.hits.add("h5")

    return apply


def signed(name: str) -> object:
    def apply(draft: Draft) -> None:
        draft.drop(*draft.names("sign"))
        draft.add("other0", "sign0", "end", name)
        draft.add("sign0", "sign1", "end", "{next}年1月15日")
        draft.hits.update(draft.names("title"))

    return apply


def other_preface(draft: Draft) -> None:
    draft.put(
        "preamble",
        "现公布成都市金牛区审计局{y}年政府信息公开工作年度报告。" + draft.text("preamble"),
    )


def preface(text: str) -> object:
    """Replace the sentence on the basis; the rest of the preface stays."""

    def apply(draft: Draft) -> None:
        rest = draft.text("preamble").split("。", 1)[1]
        draft.put("preamble", text + rest)

    return apply


def announced(text: str) -> object:
    def apply(draft: Draft) -> None:
        draft.put("preamble", draft.text("preamble") + text)

    return apply


def government(overview: str) -> object:
    """Make it a government's report that says nothing of assessment, review and liability."""

    def apply(draft: Draft) -> None:
        town = str(draft.values["town"])
        draft.everywhere(draft.report.agency, f"{town}人民政府")
        draft.put("ov10", overview)
        draft.hits.clear()

    return apply


def title(text: str, *more: str) -> object:
    def apply(draft: Draft) -> None:
        draft.drop(*draft.names("title")[1:])
        draft.put("title0", text)

    return apply


def _i(code: str, about: str, apply: object, *also: str) -> Injection:
    return Injection(code, about, apply, also)  # type: ignore[arg-type]


BASIS_OLD = "本报告根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）编制。"
INJECTIONS = (
    _i("S101", "缺第五部分", gone("h5", "five"), "S106"),
    _i("S101", "缺第六部分", gone("h6", "other"), "S106", "N409"),
    _i("S101", "缺第一部分", gone("h1", "ov"), "S106"),
    _i("S102", "五六颠倒", exchanged("h5", "h6"), "S106"),
    _i("S102", "三四颠倒", exchanged("h3", "h4"), "S106"),
    _i("S102", "二三颠倒", exchanged("h2", "h3"), "S106"),
    swapped("S103", "标题旧写法", "h1", "总体情况", "概述"),
    swapped("S103", "标题错字", "h4", "行政复议、行政诉讼", "行政法复议、行政诉讼", "W707"),
    swapped("S103", "标题简写", "h6", "其他需要报告的事项", "需要说明的其他问题"),
    swapped("S103", "标题改写", "h5", "存在的主要问题及改进情况", "存在问题与改进措施"),
    _i("S104", "第六部分两次", twice("other0", "无其他事项。", "六、其他需要报告的事项")),
    _i("S104", "第一部分两次", twice("other0", "本部分说明全年工作。", "一、总体情况")),
    _i("S104", "第五部分两次", twice("other0", "部分栏目更新不够及时，将逐月核对改进。", "五、存在的主要问题及改进情况")),
    _i("S105", "第五部分空", emptied("five", head="h5")),
    _i("S105", "第六部分空", emptied("other", head="h6"), "N409"),
    _i("S105", "第一部分空", emptied("ov", head="h1")),
    _i("S106", "序号重复", lambda d: d.swap("h4", "四、", "三、")),
    _i("S106", "序号跳过", lambda d: (d.swap("h5", "五、", "六、"), d.swap("h6", "六、", "七、"))[0]),
    _i("S106", "序号丢失", lambda d: d.swap("h2", "二、", "、")),
    _i("S107", "没有标题", gone("title"), "S113"),
    _i("S107", "标题只剩公文抬头", title("信息公开"), "S117"),
    _i("S107", "标题只有栏目名", title("政务公开"), "S117"),
    _i("S108", "缺平台建设", without_topic("ov7", "ov8")),
    _i("S108", "缺监督保障", without_topic("ov9", "ov10")),
    _i("S108", "缺政府信息管理", without_topic("ov5", "ov6")),
    _i("S109", "不写条例和格式通知", preface("现公布{agency}{y}年政府信息公开工作年度报告。")),
    _i("S109", "只写有关规定", preface("本报告根据有关规定编制。")),
    _i("S109", "只写上级要求", preface("按照上级部门要求，编制本报告。")),
    _i("S110", "第六部分只写无", no_fee("无。"), "N409"),
    _i("S110", "没有其他事项", no_fee("本年度没有其他需要报告的事项。"), "N409"),
    _i("S110", "另写别的事项", no_fee("本年度承办建议提案均已按期答复，无其他报告事项。"), "N409"),
    _i("S111", "多出名词解释部分", lambda d: (d.add("other0", "more0", "head", "七、名词解释"), d.add("more0", "more1", "text", "主动公开是指行政机关依法向社会公布信息。"))[0]),
    _i("S111", "多出下一步打算", lambda d: (d.add("other0", "more0", "head", "七、下一年工作打算"), d.add("more0", "more1", "text", "继续做好各项公开工作。"))[0]),
    _i("S111", "多出建议提案部分", lambda d: (d.add("other0", "more0", "head", "七、建议提案办理情况"), d.add("more0", "more1", "text", "全部按期办结并公开。"))[0]),
    _i("S112", "只有问题", problems("存在的主要问题：一是公开内容不够丰富；二是解读形式单一。")),
    _i("S112", "只写无", problems("无。"), "S105"),
    _i("S112", "只有措施", problems("下一步，我局将加强业务培训，完善工作制度，丰富公开形式。")),
    _i("S113", "落款是别的局", signed("成都市金牛区审计局")),
    _i("S113", "前言是别的局", other_preface),
    _i("S113", "落款是别县同名局", signed("梁平县林业局")),
    _i("S114", "引60号", preface(BASIS_OLD), "W714"),
    _i("S114", "引旧条文", preface("本报告根据《中华人民共和国政府信息公开条例》第三十一条、第三十二条和国办公开办函〔2021〕30号要求编制。"), "W714"),
    _i("S114", "引2019年试行格式", preface("本报告根据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）要求编制。"), "W714"),
    _i("S115", "说五个部分", announced("本报告共分五个部分。")),
    _i("S115", "说七个部分", announced("全文由七个部分组成。")),
    _i("S115", "说六个部分列五个", announced("本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。")),
    said("S116", "缺二是", "ov8", "一是完善栏目设置，三是加强日常维护。"),
    said("S116", "三是两次", "ov6", "一是严格审核，二是定期清理，三是落实责任，三是加强培训。"),
    said("S116", "缺三是", "ov10", "一是加强领导，二是强化培训，四是严格考核。"),
    _i("S117", "工作总结", title("{agency}{y}年政府信息公开工作总结")),
    _i("S117", "情况的报告", title("{agency}关于{y}年政府信息公开工作情况的报告")),
    _i("S117", "缺政府二字", title("{agency}{y}年信息公开工作年度报告")),
    _i("S117", "政务公开", title("{agency}{y}年政务公开工作年度报告")),
    _i("S118", "不写考核评议追责", government("组织业务培训2次，完善工作制度。")),
    _i("S118", "只写组织领导", government("明确分管领导和责任科室，配备专职人员1名。")),
    _i("S118", "只写指导", government("加强对乡镇和部门的业务指导，定期通报进展。")),
)  # fmt: skip
