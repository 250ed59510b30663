"""What is said about plug-ins."""

PLUGINS = {
    "broken": "插件 {name}（{group}，来自 {distribution} {version}）不能用，已略过：{reason}",
    "no-pack": "入口不是 baolint.rules.packs.Pack",
    "no-function": "入口不是函数",
    "api": "按第 {found} 版插件接口编写，本程序支持第 {known} 版",
    "clash": "与已有的重名：{names}",
    "reporter": "输出格式 {name}（来自 {distribution} {version}）出错，没有输出：{reason}",
}
"""Key to text, filled by str.format."""

GROUPS = {
    "baolint.packs": "规则包",
    "baolint.readers": "读取格式",
    "baolint.reporters": "输出格式",
}
"""Kinds of plug-ins by their group of entry points."""
