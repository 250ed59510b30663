"""Texts of the findings of family F: key to (what was found, what to do)."""

_RESTORE = "对照原稿改正；网页上也是如此的，请从原稿重新发布。"

MESSAGES: dict[str, tuple[str, str]] = {
    "F901": ("“{around}”中用了半角标点“{printed}”{others}。", "改为全角标点。"),
    "F901.all": (
        "全文用半角标点，如“{around}”{others}；可能是转换格式造成的。",
        "对照原稿；原稿也是如此的，改为全角标点。",
    ),
    "F902": (
        "“{printed}”用了半角括号{others}，别处用全角括号。",
        "统一用全角括号“（）”。",
    ),
    "F902.uneven": (
        "“{printed}”的括号一半全角、一半半角{others}。",
        "统一用全角括号“（）”。",
    ),
    "F903.word": ("“{around}”中有多余的空格{others}。", "删去空格。"),
    "F903.date": ("日期“{printed}”中有空格{others}。", "日期的数字与年、月、日之间不加空格。"),
    "F903.figure": (
        "“{around}”的数字旁有空格{others}，别处的数字旁没有。",
        "统一写法，删去空格。",
    ),
    "F903.label": (
        "表格里的“{printed}”用空格拉开字距{others}，不便检索、复制。",
        "删去空格；要拉开字距的，用段落格式（分散对齐）设置。",
    ),
    "F904": (
        "“…{before}”与“{after}…”是一句话，被断成两段{others}。",
        "删去多余的换行，接成一段。",
    ),
    "F905.word": (
        "“{around}”中“{printed}”重复{others}。",
        "核对后删去多出的字词。",
    ),
    "F905.mark": (
        "“{around}”中标点“{printed}”重复{others}。",
        "只留一个标点。",
    ),
    "F906.open": (
        "“{around}”中的“{printed}”没有与之成对的后一半{others}。",
        "补上缺少的一半；前后写反的改正。",
    ),
    "F906.close": (
        "“{around}”中的“{printed}”没有与之成对的前一半{others}。",
        "补上缺少的一半；多余的删去。",
    ),
    "F907.mixed": (
        "“{around}”把阿拉伯数字和汉字数字混在一个数里{others}。",
        "整个数用阿拉伯数字书写；以万、亿为单位的除外。",
    ),
    "F907.range": (
        "百分数范围“{printed}”只有后一个数带百分号{others}。",
        "两个数都带百分号，如“63%～68%”。",
    ),
    "F907.point": ("小数“{printed}”的小数点前缺“0”{others}。", "补上小数点前的“0”。"),
    "F907.wide": ("“{printed}”是全角数字{others}。", "改为半角数字。"),
    "F907.words": (
        "件数写作“{printed}”{others}，别处的件数用阿拉伯数字。",
        "统一用阿拉伯数字。",
    ),
    "F908": (
        "Word 文件里还留有{what}，别人打开就能看到。",
        "在“审阅”中接受或拒绝全部修订、删除全部批注；用“文档检查器”清除隐藏文字后再发布。",
    ),
    "F908.format": (
        "Word 文件里还留有格式修订{count}处。",
        "在“审阅”中接受全部修订后再发布。",
    ),
    "F909.date": (
        "日期“{printed}”丢失了“年”或“月”，应是“{restored}”（这类日期共{count}处）；"
        "这是转换格式造成的，有关的日期不作判断。",
        _RESTORE,
    ),
    "F909.date_unsure": (
        "日期“{printed}”丢失了“年”或“月”，不能确定是哪一天（这类日期共{count}处）；"
        "这是转换格式造成的，有关的日期不作判断。",
        _RESTORE,
    ),
    "F909.number": (
        "文号“{printed}”丢失了括号，应是“{restored}”（共{count}处），是转换格式造成的。",
        _RESTORE,
    ),
    "F909.gloss": (
        "“{printed}”等字后掺入了拼音（共{count}处），是转载网站加上的；判断时已略去。",
        "换用原稿或本单位网站上的文本。",
    ),
    "F909.vertical": (
        "“{printed}”被拆成一字一行（共{count}处），是转换格式造成的；判断时已接成一行。",
        "对照原稿接成一行；表格请从原稿重新转换。",
    ),
    "F909.traditional": (
        "文中有繁体字（如“{printed}”，应是“{restored}”），可能是转载网站自动转换的；判断时按简体字理解。",
        "换用原稿或本单位网站上的文本。",
    ),
    "F910": (
        "标题“{heading}”末尾有“{printed}”{others}。",
        "独占一行的标题末尾不用标点，删去。",
    ),
    "F910.number": (
        "标题“{heading}”的序数后用了“{printed}”{others}。",
        "“一”后用顿号，“（一）”后不加标点。",
    ),
}
