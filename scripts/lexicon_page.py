"""The page on lexicons: how a word list is written, what each key means, which ones are built in."""

from __future__ import annotations

from schema_page import table

import baolint_rules
from baolint.forms.lexicon import ALONE, load
from baolint.forms.lexicon_entry import GRADES, KEYS, LONGEST_CONTEXT, PARTS
from baolint.forms.lexicon_table import COLUMNS
from baolint.forms.lexicon_yaml import HEAD, REQUIRED

HEADS = {
    "id": "词库的名称，出现在问题的说明里",
    "version": "词库的版本，随意书写",
    "source": "词从哪里来",
    "date": "核对日期",
    "rule": "由哪条规则报告，如 W701",
    "grade": "没有另写等级的词条的等级，默认为 warning（一般）",
    "terms": "词条的列表；一个词条是一个词，或下面这些键",
}
ABOUT = {
    "term": "要查的词。全角半角、大小写、繁简、字间插入的空格和 `*`、`·` 等标记不影响查找；词不跨行",
    "grade": f"等级：{'、'.join(GRADES)}",
    "replace": "应当改成什么；写了就随问题给出改法",
    "allow": "放行的更长的词：词条在其中出现时不算，如“布署”放行“发布署名”",
    "needs": "同一句里要有其中一个词才算",
    "forbids": "同一句里有其中一个词就不算",
    "match": "应当查到的句子，只供测试",
    "silent": "不应当查到的句子，只供测试",
    "within": f"needs、forbids 改看词条前后这么多个字，1 至 {LONGEST_CONTEXT}",
    "alone": f"只在独占时算：true，或 {'、'.join(ALONE)} 中的几个（单元格、段落、括号）",
    "parts": f"只在这些部位算（与 alone 满足一项即可）：{'、'.join(PARTS)}",
    "since": "这个词从哪一年起不再使用：只在报告年度晚于这一年时算",
}
YAML = """\
```yaml
id: 本局词库
version: "1"
rule: W701
grade: warning
terms:
- 某某工程          # 只写词
- {term: 秘密, allow: [国家秘密, 商业秘密], grade: error}
- {term: 领先, needs: [全国, 全省], forbids: [力争, 目标], replace: 位居前列}
- {term: 国土局, since: 2019, replace: 自然资源局, match: [县国土局], silent: [国土局部]}
```"""
CSV = """\
```csv
term,grade,replace,allow,needs,forbids
秘密,严重,,国家秘密;商业秘密,,
领先,提示,位居前列,,全国;全省,力争;目标
```"""
TXT = """\
```text
# 一行一个词，# 开头的是注释，重复的只算一个
某某工程
某某专项
```"""


def lexicon_page() -> str:
    """Give the page; the keys are those the program takes, the list is of what it brings."""
    heads = [(f"`{key}`", "必填" if key in REQUIRED else "", HEADS[key]) for key in HEAD]
    keys = [(f"`{key}`", "是" if key in COLUMNS else "", ABOUT[key]) for key in KEYS]
    built_in = [
        (f"`{one.id}`", f"[{one.code}](rules/{one.code}.md)", str(len(one.terms)), one.source)
        for one in load(baolint_rules.__name__)
    ]
    lines = [
        "# 词库的写法",
        "",
        "词库是一个 `.yaml`、`.csv` 或 `.txt` 文件，编码为 UTF-8 或 GB18030。在 Python 接口里用 "
        "`setup(lexicons=[文件])` 或 `check(…, lexicons=[文件])` 加用自己的词库，自带的词库照样有效。"
        "写错的地方按“文件:行: 键: 问题”报告。",
        "",
        "## YAML",
        "",
        YAML,
        "",
        *table(("文件的键", "", "意思"), heads),
        "",
        *table(("词条的键", "CSV 也有", "意思"), keys),
        "",
        "## CSV",
        "",
        "首行是列名，`term` 一列必有；一格里有几个值的用 `;` 隔开。名称取文件名，由 W701 报告。",
        "",
        CSV,
        "",
        "## TXT",
        "",
        "名称取文件名，由 W701 报告，等级为一般。",
        "",
        TXT,
        "",
        "## 自带的词库",
        "",
        *table(("名称", "规则", "词条", "来源"), built_in),
        "",
        "## 大词库",
        "",
        "第一次使用时检查并编译，结果存入用户的缓存文件夹（环境变量 `BAOLINT_CACHE_DIR`），以文件内容为准，"
        "改了词库会自动重新编译；5000 条以上的还存下查找用的自动机。缓存可以随时删除，不能写入时也不影响检查。",
    ]
    return "\n".join(lines)
