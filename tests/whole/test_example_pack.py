"""The example of a distribution with a pack and an output format, installed as anybody would."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = "import sys; sys.argv[0] = 'baolint'; from baolint.cli.main import main; main()"
EXAMPLES = """\
import sys
from baolint import check
from baolint_hotline.rules import RULES
from baolint.rules.rule import Bad
sound = open(sys.argv[1], encoding="utf-8").read()
for rule in RULES:
    for example in rule.examples:
        text = sound
        for old, new in example.change:
            assert old in text, old
            text = text.replace(old, new, 1)
        codes = [one.code for one in check(text.encode(), "a.txt").findings]
        print(rule.code, isinstance(example, Bad), rule.code in codes)
"""
REPORT = """\
绵阳市云溪区2023年政务服务便民热线工作年度报告

一、办件情况

项目\t电话\t网络\t合计
一、本年受理\t120\t31\t151
二、本年办结\t110\t30\t140
三、转下年办理\t10\t1\t12

二、存在问题和改进措施

夜间接通率有待提高，已增加夜班坐席。请亲们和乡亲们多提意见。
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which the example was installed, without the net."""
    source = tmp_path_factory.mktemp("source") / "pack"
    shutil.copytree(ROOT / "examples" / "pack", source)
    folder = tmp_path_factory.mktemp("site")
    command = [
        sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation",
        "--no-index", "--target", str(folder), str(source),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True)
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    return folder


def python(site: Path, *words: str) -> str:
    path = os.pathsep.join(filter(None, (os.environ.get("PYTHONPATH"), str(site))))
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"}
    ran = subprocess.run(
        [sys.executable, "-c", *words], env=environment, cwd=site, capture_output=True,
        encoding="utf-8", check=False,
    )  # fmt: skip
    assert ran.stderr == ""
    return ran.stdout


def baolint(site: Path, *words: str) -> str:
    return python(site, PROGRAM, *words)


def found(site: Path, *more: str) -> list[tuple[str, str]]:
    """Give (code, place) of what is found in a report of the example's own form."""
    words = ("check", "report.txt", "--as-of", "2024-02-01", "--profile", "hotline", "-f", "jsonl")
    lines = [json.loads(line) for line in baolint(site, *words, *more).splitlines()]
    return [(one["code"], one["location"]["shown"]) for one in lines if "code" in one]


def test_the_example_is_listed_with_its_version(site: Path) -> None:
    lines = baolint(site, "plugins").splitlines()
    assert lines[1:] == [
        "规则包  hotline  baolint-hotline 1.2.0  可用",
        "输出格式  grades  baolint-hotline 1.2.0  可用",
    ]


def test_the_examples_of_its_rule_are_true(site: Path) -> None:
    lines = python(site, EXAMPLES, str(ROOT / "examples" / "sound.txt")).splitlines()
    assert lines == ["H101 False False", "H101 False False", "H101 True True"]


def test_its_form_judges_figures_without_a_line_of_program(site: Path) -> None:
    assert ("B310", "办件统计表“三、转下年办理”行“合计”列") in found(site)


def test_its_words_are_found_but_not_inside_longer_ones(site: Path) -> None:
    assert [code for code, _ in found(site, "--select", "W701")] == ["W701"]


def test_its_rule_takes_options_from_the_configuration(site: Path) -> None:
    (site / "short.yaml").write_text("options: {H101: {longest: 10}}\n", encoding="utf-8")
    named = found(site, "--config", "short.yaml", "--select", "H101")
    assert {code for code, _ in named} == {"H101"}


def test_its_output_format_can_be_asked_for(site: Path) -> None:
    words = ("check", "report.txt", "--as-of", "2024-02-01", "--profile", "hotline", "-f", "grades")
    assert baolint(site, *words).splitlines()[2].startswith("| report.txt |")


def test_its_rule_has_its_page(site: Path) -> None:
    assert "句子过长" in baolint(site, "explain", "H101")


def test_a_warm_run_looks_no_distribution_up_and_imports_no_other_reporter(
    site: Path, tmp_path: Path
) -> None:
    program = (
        "import sys\nsys.argv[0] = 'baolint'\nfrom baolint.cli.main import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(*(set(sys.modules) & {'importlib.metadata', 'baolint_hotline.grades', "
        "'baolint_hotline.rules'}))"
    )
    # a run that writes a file is never answered from what was said before
    target = str(tmp_path / "result.txt")
    words = ("check", str(ROOT / "examples" / "sound.txt"), "--as-of", "2024-02-01", "-o", target)
    last = [python(site, program, *words).splitlines()[-1] for _ in range(2)][1]
    assert last == "baolint_hotline.rules"
