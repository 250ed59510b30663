"""The names of the rule families, as people see them."""

FAMILIES = {
    "S": "结构",
    "T": "表样",
    "B": "勾稽",
    "N": "文表一致",
    "D": "日期",
    "C": "联系",
    "W": "用语",
    "P": "个人信息",
    "F": "体例",
    "L": "链接",
    "X": "跨文档",
    "E": "运行",
}
