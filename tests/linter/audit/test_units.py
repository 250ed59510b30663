"""The list of units is read as it is meant, and every fault in it is told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from baolint.audit.fault import UnitsError
from baolint.audit.units import read

HEAD = "unit,parent,level,region,aliases,expected\n"


def faults(tmp_path: Path, content: str | bytes) -> str:
    file = tmp_path / "units.csv"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(UnitsError) as caught:
        read(str(file))
    return str(caught.value).replace(str(tmp_path) + "/", "")


def test_a_list_as_excel_writes_it(tmp_path: Path) -> None:
    file = tmp_path / "units.csv"
    text = (
        HEAD
        + '"云溪区人民政府",,government,云溪区,,no\n\n云溪区统计局,云溪区人民政府,,云溪区,区调查队; 统计局,yes\n'
    )
    file.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert [tuple(unit) for unit in read(str(file)).units] == [
        ("云溪区人民政府", "", "government", "云溪区", (), False),
        ("云溪区统计局", "云溪区人民政府", "", "云溪区", ("区调查队", "统计局"), True),
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "units.csv:1: 第一行应为表头：unit,parent,level,region,aliases,expected。"),
        (HEAD, "units.csv:1: 名单里一个单位也没有。"),
        (
            HEAD.replace("aliases", "alias"),
            "units.csv:1: 没有“alias”这一列，是否应为“aliases”？\n"
            "units.csv:1: 缺少“aliases”这一列；没有内容时也要有表头，格子留空。",
        ),
        (
            HEAD + "甲局,,,,yes\n",
            "units.csv:2: 有 5 格，表头有 6 列；值里有逗号的要用双引号括起来。",
        ),
        (HEAD + "甲局,,,,,\n", "units.csv:2: 应报送（expected）“”不对，应写 yes 或 no。"),
        (
            HEAD + "甲局,,county,,,yes\n",
            "units.csv:2: 层级（level）“county”不对，可用的有："
            "department、township、government、ministry，不清楚的留空。",
        ),
        (
            HEAD + '"甲\n局",,,,,yes\n甲局,甲局,,,,yes\n',
            "units.csv:4: “甲局”的上级（parent）是它自己。",
        ),
        (
            HEAD + "甲局,,,,,yes\n乙局,,,,甲局,yes\n",
            "units.csv:3: “甲局”在第 2 行已经是别的单位的名称或别名，凭它分不清是哪个单位的报告。",
        ),
        (
            HEAD + "甲局,乙县政府,,,,yes\n乙县人民政府,,,,,no\n",
            "units.csv:2: 上级（parent）“乙县政府”不在名单里，是否应为“乙县人民政府”？"
            "上级也要列出，不用报送的 expected 写 no。",
        ),
        (
            HEAD + "甲局,乙局,,,,yes\n乙局,甲局,,,,yes\n",
            "units.csv:2: 上下级绕成了圈：甲局→乙局→甲局。",
        ),
        (
            (HEAD + "甲局,,,,,yes\n统计局,,,,,yes\n").encode("gb18030"),
            "units.csv:2: 不是 UTF-8 编码；在 Excel 里请另存为“CSV UTF-8（逗号分隔）”。",
        ),
    ],
)
def test_faults_are_told_by_file_and_line(tmp_path: Path, content: str | bytes, told: str) -> None:
    assert faults(tmp_path, content) == told


def test_a_list_full_of_faults_tells_the_first_twenty(tmp_path: Path) -> None:
    lines = faults(tmp_path, HEAD + "甲局,,,,,maybe\n" * 30).splitlines()
    assert (len(lines), lines[-1]) == (21, "另有 10 处，改正后再查。")
