"""What `baolint doctor` says."""

GROUPS = {
    "program": "本程序",
    "library": "依赖",
    "optional": "可选程序",
    "plugin": "插件",
    "form": "表样",
    "lexicon": "词库",
    "cache": "缓存",
    "configuration": "配置",
}
"""Kinds of lines, in the order they are shown."""

DOCTOR = {
    "absent": "没有安装",
    "matcher": "没有安装，改用 ahocorasick_rs",
    "office": "没有找到；.doc、.wps 文件要装 LibreOffice（writer、calc）才能读",
    "office-silent": "{path}（没有回答版本）",
    "cache-empty": "{folder}（还没有内容）",
    "cache": "{folder}（{files} 个文件，{size} kB）",
    "cache-readonly": "{folder}（不能写入：每次检查都要重新准备，其他不受影响）",
    "no-configuration": "没有，用的都是默认值",
    "broken": "不能用：{reason}",
}
"""Key to text, filled by str.format."""
