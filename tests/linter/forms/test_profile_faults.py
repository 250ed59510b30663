"""Every fault of a profile is said with its file, line and key."""

import pytest

from baolint.forms.compile import compile_profile
from baolint.forms.error import ProfileError
from support.small_profile import changed, compiled

SAYS = "says: new = done.total + left"
FLOW, ROW = "tables.cases.relations[1]", "tables.cases.relations[3]"

FAULTS = [
    # what is written instead of what, on which line it is found, the key named, the reason
    ("title:", "titel:", "titel", "titel", "不认识的键“titel”，是否应为“title”？"),
    ("name: 表一", "nmae: 表一", "nmae", "tables.cases.nmae", "不认识的键“nmae”，是否应为“name”？"),
    ("    name: 表一\n", "", "cases:\n", "tables.cases.name", "缺少“name”"),
    (
        "number: 二\n",
        "number: 二\n  number: 三\n",
        "三",
        "sections[2].number",
        "键“number”重复，第 17 行已经写过",
    ),
    ("title: 工作报告", "title: [工作报告]", "title:", "title", "应是文字"),
    ("title: 工作报告", "title: ''", "title:", "title", "不能为空"),
    ("[收费]", "收费", "收费", "sections[2].aspects[1].stems", "应是列表"),
    ("{from: 2021, to: 2023}", "2021", "years", "years", "应是“键: 值”的形式"),
    ("from: 2021", "from: 二〇二一", "二〇二一", "years.from", "应是整数，写的是“二〇二一”"),
    ("from: 2021", "from: 2031", "2031", "years", "起始年份 2031 晚于终止年份 2023"),
    (
        "figures: optional",
        "figures: maybe",
        "maybe",
        "tables.cases.rows[2].children[1].figures",
        "只能写 optional，写的是“maybe”",
    ),
    (
        "code: B301",
        "code: B31",
        "B31",
        f"{FLOW}.code",
        "规则代码应是一个大写字母加三位数字（如 B310），写的是“B31”",
    ),
    (
        "key: new",
        "key: 新收",
        "key: 新收",
        "tables.cases.rows[1].key",
        "名称只能用小写字母、数字和下划线，以字母开头，写的是“新收”",
    ),
    (
        "department: 01-31",
        "department: 1-31",
        "1-31",
        "deadlines.department",
        "日期应写作 月-日（如 01-31），写的是“1-31”",
    ),
    ("to: 12-31", "to: 12-32", "12-32", "period.to", "没有 12-32 这一天"),
    ("profile: small", "profile: big", "big", "profile", "编号“big”与文件名“small”不一致"),
    (
        "{agency}{year}年",
        "{agency}年",
        "official",
        "titles.official",
        "标题应含有 {year}，可含 {agency}，不能含其他花括号",
    ),
    (
        "key: other\n",
        "key: cases\n",
        "key: cases\n  number: 二",
        "sections[2].key",
        "“cases”定义了两次",
    ),
    (
        "table: cases",
        "table: case",
        "table: case\n",
        "sections[1].table",
        "没有名为“case”的表，是否应为“cases”？",
    ),
    (
        "section: cases",
        "section: case",
        "section: case\n",
        "tables.cases.section",
        "没有名为“case”的部分，是否应为“cases”？",
    ),
    (
        "section: cases",
        "section: other",
        "section: other",
        "tables.cases.section",
        "部分“other”没有写明含有表“cases”",
    ),
    ("key: left", "key: new", "label: 结转", "tables.cases.rows[3].key", "“new”定义了两次"),
    ("id: outcomes", "id: flow", "sum(done", "tables.cases.relations[2].id", "“flow”定义了两次"),
    (
        "label: 结转",
        "label: 结转, same: [本年新收]",
        "label: 结转",
        "tables.cases.rows[3]",
        "“本年新收”同时是“本年新收”和“结转”的写法",
    ),
    (
        "nonstandard: [总计]",
        "nonstandard: [合计]",
        "合计",
        "tables.cases.columns[3].nonstandard",
        "“合计”已列为标准写法",
    ),
    (
        "{key: firm, label",
        "{label",
        "label: 企业",
        "tables.cases.columns[2].children[1]",
        "“企业”下没有细项，要有 key",
    ),
    (
        "label: 单位",
        "label: 单位\n      unit: 件",
        "unit: 件\n      children",
        "tables.cases.columns[2].unit",
        "“单位”下有细项，不能写 unit",
    ),
    (
        "label: 结转",
        "label: 结转, figures: optional",
        "label: 结转",
        "tables.cases.rows[3].figures",
        "“结转”下没有细项，不能写 figures: optional",
    ),
    (
        "    markers",
        "    blocks: [{columns: [{key: a, label: 甲}], rows: [{key: b, label: 乙}]}]\n    markers",
        "columns:\n",
        "tables.cases.columns",
        "表有 blocks，就不能另写 columns",
    ),
    (
        "    markers",
        "    data_rows: 1\n    markers",
        "data_rows",
        "tables.cases.data_rows",
        "data_rows 只用于 key_from: columns 的表",
    ),
    (
        "    markers",
        "    key_from: columns\n    data_rows: 1\n    markers",
        "rows:\n",
        "tables.cases.rows",
        "key_from: columns 的表没有行名，不能写 rows",
    ),
    (
        SAYS,
        "says: nwe = done.total + left",
        "nwe",
        f"{FLOW}.says",
        "表“cases”没有名为“nwe”的行，是否应为“new”？",
    ),
    (
        SAYS,
        "says: new = done.denied + done.total",
        "done.denied",
        f"{FLOW}.says",
        "“done.denied”是合并行，不是一个数；各项之和写作 sum(done.denied.*)",
    ),
    (
        SAYS,
        "says: done.total = sum(don.*)",
        "don.*",
        f"{FLOW}.says",
        "表“cases”没有名为“don”的行，是否应为“done”？",
    ),
    (
        "total = person +",
        "total = persons +",
        "persons",
        f"{ROW}.says",
        "表“cases”没有名为“persons”的列，是否应为“person”？",
    ),
    (SAYS, "says: new + left", "new + left", f"{FLOW}.says", "关系式要有 =、<= 或 >="),
    (
        SAYS,
        "says: new = left = left",
        "left = left",
        f"{FLOW}.says",
        "关系式只能有一个 =、<= 或 >=",
    ),
    (SAYS, "says: new = left +", "left +", f"{FLOW}.says", "关系式没有写完"),
    (SAYS, "says: new = left * 2", "left *", f"{FLOW}.says", "第 12 个字起看不懂：“* 2”"),
    (SAYS, "says: 3 = 2 + 1", "3 = 2", f"{FLOW}.says", "关系式里没有表中的数"),
    (
        "at: done.total",
        "at: done.totals",
        "totals",
        f"{FLOW}.at",
        "at 应是关系式里的一个数，写的是“done.totals”，是否应为“done.total”？",
    ),
    (
        "each: column, " + SAYS,
        "each: columns, " + SAYS,
        "columns, says",
        f"{FLOW}.each",
        "each 应是 column、row，或 {row: […]}、{column: […]}",
    ),
    (
        "each: row, ",
        "each: {row: [new, lft]}, ",
        "lft",
        f"{ROW}.each.row[2]",
        "表“cases”没有名为“lft”的行，是否应为“left”？",
    ),
    (
        "each: row, says: total = person + firm + school",
        "says: cases/new/total = cases/new/persn",
        "persn",
        f"{ROW}.says",
        "没有“cases/new/persn”这个数（应写作 表/行/列），是否应为“cases/new/person”？",
    ),
    (
        SAYS,
        SAYS + ", when: year > ",
        "year >",
        f"{FLOW}.when",
        "条件看不懂：“year >”；应写作 year >= 2022 或 表/行/列 > 0，几个条件用 and 连接",
    ),
    (
        SAYS,
        SAYS + ", when: yaer > 2022",
        "yaer",
        f"{FLOW}.when",
        "条件里的“yaer”不是 year、level，也不是 表/行/列，是否应为“year”？",
    ),
    (
        SAYS,
        SAYS + ", when: level = county",
        "county",
        f"{FLOW}.when",
        "没有“county”这一级；有：department、township、government、ministry",
    ),
    (
        SAYS + ", at: done.total",
        "says: new = previous.left",
        "previous",
        f"{FLOW}.says",
        "关系式用到上年度的数，要写 previous，说明上年度可以是哪一种表样",
    ),
    (
        SAYS,
        SAYS + ", previous: {small: same}",
        "previous",
        f"{FLOW}.previous",
        "关系式里没有用到上年度的数，不能写 previous",
    ),
    (
        SAYS,
        SAYS + ", tolerance: -1",
        "tolerance",
        f"{FLOW}.tolerance",
        "容差应是不小于零的数，写的是“-1”",
    ),
]


@pytest.mark.parametrize(
    ("old", "new", "on", "key", "reason"), FAULTS, ids=[fault[1] or fault[0] for fault in FAULTS]
)
def test_a_fault_is_named_with_file_line_and_key(
    old: str, new: str, on: str, key: str, reason: str
) -> None:
    text = changed(old, new)
    line = text[: text.index(on)].count("\n") + 1

    with pytest.raises(ProfileError) as caught:
        compiled(old, new)

    assert str(caught.value) == f"small.yaml:{line}: {key}: {reason}"


WHOLE = [
    (b"", "x.yaml: 文件里没有内容"),
    (b"- a", "x.yaml:1: 表样文件的最外层应是“键: 值”的形式"),
    ("a: 中".encode("gb18030"), "x.yaml: 文件不是 UTF-8 编码，请另存为 UTF-8"),
    (b"a: 1\nb: [", "x.yaml:3: 不是有效的 YAML：did not find expected node content"),
    (b"a: 1\n? [b]\n: c", "x.yaml:2: 键应是文字"),
    (b"a:\n  " + b"[" * 100_000, "x.yaml:2: 套得过深（超过 60 层）"),
    (b"a: 1\nb: &x [*x]", "x.yaml:2: b: 套得过深（超过 60 层）"),
    (b"a: " + b"x" * 1_000_000, "x.yaml: 文件过大（超过 1000000 字节）"),
    (b"a: \x00", "x.yaml: 不是有效的 YAML：含有不允许的控制字符"),
]


@pytest.mark.parametrize(("content", "says"), WHOLE)
def test_a_file_that_is_no_profile_at_all_is_refused(content: bytes, says: str) -> None:
    with pytest.raises(ProfileError) as caught:
        compile_profile(content, "x.yaml")

    assert str(caught.value) == says


def test_aliases_that_multiply_are_stopped() -> None:
    lines = ["a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"]
    for n in range(1, 9):
        lines.append(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]")

    with pytest.raises(ProfileError) as caught:
        compile_profile("\n".join(lines).encode(), "x.yaml")

    assert caught.value.reason == "内容过多（超过 50000 项）"


def test_a_block_of_columns_alone_needs_its_one_row_stated() -> None:
    rows = changed("    rows:\n", "    rows: []\n    unused:\n")
    text = rows[: rows.index("    rows: []")] + "    key_from: columns\n"

    with pytest.raises(ProfileError) as caught:
        compile_profile(text.encode(), "small.yaml")

    assert caught.value.reason == "key_from: columns 的表要写 data_rows: 1"


def test_a_column_without_a_named_ancestor_has_no_row_to_belong_to() -> None:
    text = changed("    rows:\n", "    key_from: columns\n    data_rows: 1\n")
    text = text[: text.index("    - {key: new")]

    with pytest.raises(ProfileError) as caught:
        compile_profile(text.encode(), "small.yaml")

    assert caught.value.reason == "“自然人”上没有带 key 的合并栏，这一列的行名无从得知"


def test_values_stay_what_is_written() -> None:
    assert compiled("basis: 某办法第一条", "basis: no")["basis"] == "no"
