"""The names of rule families, grades and publishers' levels, as people see them."""

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

SEVERITY = {"error": "严重", "warning": "一般", "info": "提示"}

GRADES = {
    "A": "未发现问题",
    "B": "只有提示",
    "C": "有一般问题",
    "D": "有严重问题，改正前不宜发布",
    "U": "未能检查",
}

LEVELS = {
    "department": "部门",
    "township": "乡镇街道",
    "government": "政府",
    "ministry": "国务院部门",
}
