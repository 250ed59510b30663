"""Texts on unreadable structured reports (YAML, JSON): key to (what is wrong, what to do)."""

KINDS: dict[str, str] = {
    "text": "一段文字",
    "texts": "一段文字，或若干段文字的列表",
    "parts": "列表，每项为“键: 值”的形式",
    "mapping": "“键: 值”的形式",
    "figure": "一个数；没有填写的写 null",
}
"""What a value should be, to fill in E101.type."""

_YAML = "请按 YAML 写法改正这一行（层次用空格缩进，冒号后空一格），再检查。"
_JSON = "请按 JSON 写法改正这一处，再检查。"

MESSAGES: dict[str, tuple[str, str]] = {
    "E101.key": (
        "第 {line} 行：不认识的键“{name}”，这里可用的键有：{right}。",
        "请改正或删去这个键。",
    ),
    "E101.key-near": (
        "第 {line} 行：不认识的键“{name}”，是否应为“{right}”？",
        "请改正键名。",
    ),
    "E101.profile": (
        "第 {line} 行：没有“{found}”这个表样{hint}",
        "把 profile 改为现有的表样编号（baolint profiles 可列出全部）。",
    ),
    "E101.type": (
        "第 {line} 行：“{name}”的值应是{kind}。",
        "请按要求的形式填写。",
    ),
    "E101.year": (
        "第 {line} 行：年份“{found}”不是四位数字。",
        "请写四位年份，如 year: 2023。",
    ),
    "E101.level": (
        "第 {line} 行：没有“{found}”这一级，level 可写：{right}。",
        "请改为其中之一，或删去这一行（自动判断）。",
    ),
    "E101.fact": (
        "第 {line} 行：表样 {profile} 中没有“{name}”这个数。",
        "数的名称应写作 表/行/列，请对照表样改正（baolint profiles {profile}）。",
    ),
    "E101.fact-near": (
        "第 {line} 行：表样 {profile} 中没有“{name}”这个数，是否应为“{right}”？",
        "请改正名称。",
    ),
    "E101.label": (
        "第 {line} 行：表样 {profile} 中没有“{name}”这个标签。",
        "标签应写作 表/行、表/*/列 或 表/标准写法，请对照表样改正。",
    ),
    "E101.label-near": (
        "第 {line} 行：表样 {profile} 中没有“{name}”这个标签，是否应为“{right}”？",
        "请改正名称。",
    ),
    "E101.section": (
        "第 {line} 行：表样 {profile} 中没有“{name}”这一部分。",
        "请改正 key；报告自行增加的部分不写 key。",
    ),
    "E101.section-near": (
        "第 {line} 行：表样 {profile} 中没有“{name}”这一部分，是否应为“{right}”？",
        "请改正 key；报告自行增加的部分不写 key。",
    ),
    "E101.duplicate": (
        "第 {line} 行：键“{name}”重复，第 {first} 行已经写过。",
        "同一处每个键只能写一次，请删去或改正其中一个。",
    ),
    "E101.key-type": (
        "第 {line} 行：键应是文字，不能是列表或“键: 值”。",
        "请改正键名。",
    ),
    "E101.merge": (
        "第 {line} 行：不支持 YAML 的合并键“<<”。",
        "请把要合并的内容直接写出来。",
    ),
    "E101.alias": (
        "第 {line} 行：引用了没有定义过的“*{name}”。",
        "请把内容直接写出来；如星号是正文，请给整段文字加上引号。",
    ),
    "E101.documents": (
        "第 {line} 行：文件里有第二份内容（“---”之后），一个文件只能写一份报告。",
        "请把每份报告各存为一个文件。",
    ),
    "E101.control": (
        "第 {line} 行：含有不可见的控制字符（{code}）。",
        "请删去这个字符（多由其他软件复制而来）后再检查。",
    ),
    "E101.yaml": ("第 {line} 行不符合 YAML 写法，读不下去。", _YAML),
    "E101.yaml-colon": (
        "第 {line} 行不符合 YAML 写法：这里不能再有“冒号加空格”，或缩进与上一行不一致。",
        "文字中含有半角冒号的，请给整段文字加上引号；否则请对齐缩进。",
    ),
    "E101.yaml-character": (
        "第 {line} 行不符合 YAML 写法：值不能以这个字符开头（如 @、`、%、*、&），"
        "缩进也不能用制表符。",
        "请给整段文字加上引号；缩进请用空格。",
    ),
    "E101.yaml-quote": (
        "第 {line} 行的引号没有配对，后面的内容都被当成了文字。",
        "请补上另一半引号。",
    ),
    "E101.yaml-escape": (
        "第 {line} 行双引号内的反斜杠写法不对。",
        "反斜杠本身请写成 \\\\，或改用单引号。",
    ),
    "E101.yaml-key": (
        "第 {line} 行附近不符合 YAML 写法：键后面缺少冒号，或这一行的缩进不够。",
        "请补上冒号，或把多行文字缩进到同一层。",
    ),
    "E101.yaml-bracket": (
        "第 {line} 行不符合 YAML 写法：方括号或花括号没有配对，或中间缺少逗号。",
        "请补齐括号和逗号；如括号是正文，请给整段文字加上引号。",
    ),
    "E101.yaml-indent": (
        "第 {line} 行不符合 YAML 写法：缩进与前面同一层的行不一致，或引号后面还有文字。",
        "同一层的行请用相同数量的空格缩进。",
    ),
    "E101.json": ("第 {line} 行不符合 JSON 写法，从“{found}”起读不下去。", _JSON),
    "E101.json-string": (
        "第 {line} 行的文字“{found}”没有以半角双引号结束，或其中有未转义的换行、制表符、反斜杠。",
        "请补上双引号；换行写作 \\n，反斜杠写作 \\\\。",
    ),
    "E101.json-after": ("第 {line} 行：“{found}”之前缺少逗号，或前面的括号已经结束。", _JSON),
    "E101.json-comma": ("第 {line} 行：“{found}”之前多了一个逗号。", "请删去多余的逗号。"),
    "E101.json-colon": ("第 {line} 行：键之后、“{found}”之前缺少冒号。", _JSON),
    "E101.json-end": ("文件在第 {line} 行中断，括号没有配齐。", "请确认文件是否完整，补齐括号。"),
}
