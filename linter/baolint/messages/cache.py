"""What is said about the cache."""

PARTS = {
    "results": "检查结果",
    "answers": "打印过的结果",
    "profiles": "编译过的表样",
    "lexicons": "编译过的词表",
    "automata": "词表的查找表",
    "config": "校验过的配置",
    "plugins": "插件清单",
}
"""The parts of the cache by their names."""
