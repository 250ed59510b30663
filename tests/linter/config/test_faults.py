"""A fault in a configuration is said with file, line, key and the nearest right name."""

from __future__ import annotations

from pathlib import Path

import pytest

from baolint.config.error import ConfigError
from support.configured import loaded

CASES = [
    ("ignroe: F\n", ".baolint.yaml:1: ignroe: 不认识的键“ignroe”，是否应为“ignore”？"),
    ("ignore: Z9\n", ".baolint.yaml:1: ignore: 没有以“Z9”开头的规则；baolint rules 可列出全部规则"),
    ("profile: disclosure-2012\n", "没有名为“disclosure-2012”的表样，是否应为“disclosure-2021”？"),
    ("fail-on: fatal\n", "fail-on: 只能写 error、warning、info、never，写的是“fatal”"),
    ("severity:\n  B399: info\n", "写的是“B399”，是否应为“B309”？"),
    ("ignore: [F, b311]\n", ".baolint.yaml:1: ignore: 没有以“B311”开头的规则，是否应为“B310”？"),
    ("ignore:\n- F\n- b311\n", ".baolint.yaml:3: ignore: 没有以“B311”开头的规则"),
    ("ignore: outcome-sum-mismatch\n", "，是否应为“B302”？"),
    ("severity: {outcome-sum-mismatch: info}\n", "，是否应为“B302”？"),
    ("severity:\n  B302: info\n  B3020: info\n", ".baolint.yaml:3: severity.B3020: 这里要写完整的规则编号"),
    ("options:\n  C606:\n    requierd: telephone\n", "规则 C606 没有选项“requierd”，是否应为“required”？"),
    ("options:\n  D508:\n    deadline: 02-30\n", "选项“deadline”不能写“02-30”：发布期限（月-日"),
    ("options:\n  C606:\n    required: [phone]\n", "选项“required”不能写“phone”：应当写明的项目：telephone"),
    ("options:\n  S101:\n    loud: yes\n", "规则 S101 没有可以设置的选项"),
    ("deadline: 1-31\n", "日期应写作 月-日（如 01-31），写的是“1-31”"),
    ("suppressions:\n- code: B302\n", "suppressions[1].reason: 每条抑制都要写明理由"),
    ("deadline: 02-30\n", "日期应写作 月-日（如 01-31），写的是“02-30”"),
    ("suppressions:\n- {code: B302, reason: ' '}\n", "suppressions[1].reason: 不能为空"),
    ("suppressions:\n- {code: B302, reason: 已核实, until: 2025-02-31}\n", "写的是“2025-02-31”"),
    ("suppressions:\n- reason: 已核实\n", "suppressions[1]: 一条抑制至少要写 code 或 fingerprint"),
    ("suppressions:\n- {code: B302, reason: 已核实, until: 2025-2-1}\n", "日期应写作 2025-12-31 的样子"),
    ("per-file:\n  '*.docx':\n    lable: x\n", ".baolint.yaml:3: per-file.*.docx.lable: 不认识的键“lable”"),
    ("- a\n", "配置文件的最外层应是“键: 值”的形式"),
    ("ignore: [F\n", "不是有效的 YAML"),
    ("ignore: F\nextends: [nowhere.yaml]\n", ".baolint.yaml:2: extends: 配置文件读不出来"),
    ("plugins: [nobody]\n", "没有装名为“nobody”的规则包；装了的有：disclosure"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), CASES)
def test_a_fault_is_said(
    text: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigError) as raised:
        loaded(tmp_path, text)
    assert said in str(raised.value)


TOML_CASES = [
    ("[tool.baolint]\nignore = 'F'\nprofil = 'x'\n", "pyproject.toml:3: profil: 不认识的键"),
    ("[tool.baolint.severity]\nB302 = 'info'\nZ = 'info'\n", "pyproject.toml:3: severity.Z"),
    ("[[tool.baolint.suppressions]]\ncode = 'B302'\n", "pyproject.toml:1: suppressions[1].reason"),
    ("[tool.baolint]\nignore = ['F'\n", "pyproject.toml:2: 不是有效的 TOML"),
    ("[tool.baolint\n", "pyproject.toml:1: 不是有效的 TOML"),
    ("[project]\nname = 'x'\n", "文件里没有 [tool.baolint] 一节"),
]


@pytest.mark.parametrize(("text", "said"), TOML_CASES)
def test_a_fault_in_toml_is_said(
    text: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigError) as raised:
        loaded(tmp_path, text, "pyproject.toml")
    assert said in str(raised.value)
