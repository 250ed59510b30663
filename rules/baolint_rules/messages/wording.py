"""Texts of the findings of family W: key to (what was found, what to do)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "W701": (
        "出现了词表“{lexicon}”列为不得使用的“{printed}”。",
        "删去或改用规范的说法；确属正当使用的，请在词表中列为放行词。",
    ),
    "W701.replace": (
        "出现了词表“{lexicon}”列为不得使用的“{printed}”，应为“{replace}”。",
        "改为“{replace}”。",
    ),
    "W702": (
        "出现密级或内部资料标志“{printed}”，公开的报告不应带有此类标志。",
        "先核实文件是否涉密、是否可以公开；确属可以公开的，删去标志后再发布。",
    ),
    "W706": (
        "占位文字“{printed}”没有替换。",
        "换成实际内容；没有这项内容的，删去。",
    ),
    "W706.symbol": (
        "占位符“{printed}”没有填写（“{around}”）。",
        "填上实际内容；没有这项内容的，删去。",
    ),
    "W706.doubtful": (
        "“{printed}”像是没有填写的占位符（“{around}”）。",
        "属于漏填的，填上实际内容；确系有意隐去名称的，可以不改。",
    ),
    "W706.date": (
        "日期留空，只有“年月日”字样（“{around}”）。",
        "填上完整的年、月、日。",
    ),
    "W706.empty": (
        "括号“{printed}”里没有内容。",
        "填上应有的内容；不需要的，连括号一起删去。",
    ),
    "W706.variable": (
        "模板变量“{printed}”没有替换成实际内容。",
        "填上实际内容，并检查生成报告的模板或程序。",
    ),
    "W706.word": (
        "“{printed}”单独成格、成段或独占一对括号，像是草稿里留下的提示。",
        "换成实际内容；属于草稿提示的，删去。",
    ),
    "W706.instruction": (
        "保留了表样中写给填报人的说明“{printed}”。",
        "删去这句说明。",
    ),
    "W706.software": (
        "留有软件出错或模板自带的文字“{printed}”。",
        "删去，换成原本应有的内容；引用、公式出错的，在原文件中更新后再导出。",
    ),
}

REPLACE = "改为“{replace}”"
"""Title of the mend of a word that has a replacement."""
