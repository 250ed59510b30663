"""Texts of the findings of family F: key to (what was found, what to do)."""

_RESTORE = "对照原稿改正；网页上也是如此的，请从原稿重新发布。"

MESSAGES: dict[str, tuple[str, str]] = {
    "F904": (
        "“…{before}”与“{after}…”是一句话，被断成两段（共{count}处）。",
        "删去多余的换行，接成一段。",
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
}
