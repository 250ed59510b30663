"""Texts of the engine's own findings: key to (what happened, what to do)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "E101.vanished": (
        "读取“{name}”时出错：{reason}。",
        "请确认文件仍在原处、没有被其他程序占用，并且有读取权限。",
    ),
    "E101.reader": (
        "读取器在处理“{name}”时出错（{reason}），文件未检查。",
        "请用 Word 或 WPS 重新保存一次再检查；仍不行请把文件反馈给 baolint 维护者。",
    ),
    "E101.killed": (
        "检查“{name}”的进程被系统强行结束，多半是内存不足，文件未检查。",
        "请确认内存够用，用 --jobs 1 单独检查这个文件；文件很大时请去掉图片或拆开后再检查。",
    ),
    "E101.crashed": (
        "检查“{name}”的进程意外中断（{reason}），文件未检查。",
        "请用 Word 或 WPS 重新保存一次再检查；仍不行请把文件反馈给 baolint 维护者。",
    ),
    "E103": (
        "“{name}”里没有认出政府信息公开工作年度报告：没有找到报告标题、法定章节或统计表。",
        "请确认文件是年度报告正文；如果报告在附件里，请检查附件本身。",
    ),
    "E103.empty": (
        "“{name}”是空文件，没有可检查的内容。",
        "请确认保存或导出是否成功。",
    ),
    "E103.own": (
        "“{name}”是 baolint 写的检查结果，不是年度报告，未检查。",
        "请给出要检查的报告本身。",
    ),
    "E103.edition": (
        "“{name}”是 {year} 年度的报告，没有适用于这一年度的表样（现有表样自 {since} 年度起），未检查。",
        "只能检查 {since} 年度及以后的报告；如果年度写错，请先改正。",
    ),
    "E103.profile": (
        "“{name}”的 profile 写作“{profile}”，没有这个表样；现有 {known}。",
        "把 profile 改为现有的表样编号。",
    ),
    "E104": (
        "规则 {code}（{name}）运行出错，没有完成检查：{reason}。",
        "其余规则的结果不受影响；请把文件和这条提示反馈给 baolint 维护者。",
    ),
    "E106": (
        "对 {codes} 的抑制没有用到。",
        "所说的问题已经没有了，请把这条抑制删去。",
    ),
    "E106.reason": (
        "对 {codes} 的抑制没有写理由，不起作用。",
        "写成 baolint: ignore {codes} -- 理由。",
    ),
    "E106.unclear": (
        "这条抑制看不懂，不起作用。",
        "写成 baolint: ignore B302 -- 理由；对整份文件写 ignore-file。",
    ),
    "E106.config": (
        "配置里对 {codes} 的抑制（{origin}）没有用到。",
        "所说的问题已经没有了，请从配置中删去这条抑制。",
    ),
    "E107": (
        "{subject}有 {count} 项核对未能进行：{reasons}。",
        "请人工核对；如文件由网页或 PDF 转换而来，建议改用原始 Word 或网页文件检查。",
    ),
}
