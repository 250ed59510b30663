"""Texts of the findings of family S: key to (what was found, what to do)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "S101": (
        "缺少第{number}部分“{heading}”，标题和内容都没有找到。",
        "按格式补上“{number}、{heading}”；没有内容的也要保留标题并说明。",
    ),
    "S102": (
        "第{number}部分“{heading}”的位置不对，应排在“{after}”之前。",
        "按格式规定的次序排列六个部分。",
    ),
    "S103": (
        "第{number}部分的标题写作“{printed}”，规定的标题是“{canonical}”。",
        "改为“{number}、{canonical}”。",
    ),
    "S103.misspelt": (
        "第{number}部分的标题“{printed}”有错漏字，应为“{canonical}”。",
        "改为“{number}、{canonical}”。",
    ),
    "S104": (
        "第{number}部分“{heading}”出现了两次。",
        "合并或删去多余的一处。",
    ),
    "S104.whole": (
        "从第{number}部分“{heading}”起有{count}个部分出现了两次，像是整篇重复。",
        "核对后删去重复的一份。",
    ),
    "S105": (
        "第{number}部分“{heading}”只有标题，没有内容。",
        "补写内容；没有事项的也要写明“无”。",
    ),
    "S105.picture": (
        "第{number}部分“{heading}”里只有图片或附件，读不到文字",
        "请把内容以文字形式写在正文中。",
    ),
    "S106": (
        "“{heading}”的序号写作“{printed}”，应为“{number}”。",
        "把序号改为“{number}”，并核对其他部分的序号。",
    ),
    "S106.missing": (
        "“{heading}”的标题没有序号，应为“{number}、{heading}”。",
        "补上序号“{number}、”。",
    ),
    "S106.style": (
        "“{heading}”的序号写作“{mark}”，与其他部分不一致，应为“{number}、”。",
        "改为“{number}、{heading}”。",
    ),
    "S106.unheaded": (
        "没有找到标题“{number}、{heading}”，而正文里好像有这一部分的内容。",
        "在这一部分之前补上标题“{number}、{heading}”。",
    ),
    "S106.lost": (
        "这里有第{number}部分的表格，但没有找到标题“{number}、{heading}”。",
        "在表格之前补上标题“{number}、{heading}”。",
    ),
    "S107": (
        "没有找到报告标题。",
        "在正文之前补上“机关全称＋年度＋政府信息公开工作年度报告”。",
    ),
}
