"""Texts about configuration: what is wrong with a file, and the comments of a new one."""

CONFIG: dict[str, str] = {
    "missing-file": "找不到配置文件，请检查路径是否写对",
    "unreadable": "配置文件读不出来：{why}",
    "encoding": "文件不是 UTF-8 编码，请另存为 UTF-8",
    "toml": "不是有效的 TOML：{why}",
    "no-table": "文件里没有 [tool.baolint] 一节",
    "not-mapping": "配置文件的最外层应是“键: 值”的形式",
    "unknown": "不认识的键“{key}”{hint}",
    "missing": "缺少“{key}”",
    "choice": "只能写 {choices}，写的是“{found}”",
    "text": "应是文字",
    "blank": "不能为空",
    "list": "应是列表",
    "mapping": "应是“键: 值”的形式",
    "day": "日期应写作 2025-12-31 的样子，写的是“{found}”",
    "month-day": "日期应写作 月-日（如 01-31），写的是“{found}”",
    "fingerprint": "指纹是 64 位十六进制数，写的是“{found}”",
    "limit-whole": "应是 1 以上的整数，写的是“{found}”",
    "limit-seconds": "应是大于 0 的秒数，写的是“{found}”",
    "slow": "有的通配符匹配文件名用了 {limit} 秒以上，已经中止；请减少其中的 *",
    "too-big": "文件过大（超过 {limit} 字节）",
    "too-deep": "括号套得过深",
    "invalid": "不能这样写：{why}",
    "code": "没有以“{code}”开头的规则{hint}；baolint rules 可列出全部规则",
    "code-whole": "这里要写完整的规则编号，如 B302；写的是“{code}”{hint}",
    "option": "规则 {code} 没有选项“{name}”{hint}",
    "no-options": "规则 {code} 没有可以设置的选项",
    "option-type": "规则 {code} 的选项“{name}”应是{kind}，写的是“{found}”",
    "option-form": "规则 {code} 的选项“{name}”不能写“{found}”：{about}",
    "profile": "没有名为“{id}”的表样{hint}；baolint profiles 可列出全部表样",
    "no-reason": "每条抑制都要写明理由（reason）",
    "too-wide": "一条抑制至少要写 code 或 fingerprint，说明抑制的是什么",
    "circle": "extends 绕成了圈：{chain}",
    "plugin": "没有装名为“{name}”的规则包{hint}；装了的有：{known}",
    "passed-over": "{folder} 里同时有 {own} 和 {shared} 的 [tool.baolint]，用的是前者",
}

KINDS: dict[str, str] = {
    "int": "整数", "float": "数", "bool": "true 或 false", "str": "文字", "tuple": "文字的列表",
}  # fmt: skip
"""What an option of a rule may be, by the type of its default."""
