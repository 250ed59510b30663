"""The files for GitHub and GitLab name what exists, and the commands in them do what they say."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from baolint.cli.check import command

ROOT = Path(__file__).parents[2]
CI = ROOT / "examples" / "ci"
ACTION = ROOT / "action.yml"
TEMPLATE = ROOT / "templates" / "gitlab-ci.yml"
OPTIONS = {word for param in command.params for word in param.opts}
PROGRAM = "import sys; sys.argv[0] = 'baolint'; from baolint.cli.main import main; main()"

pytestmark = [
    pytest.mark.repository,
    pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not there"),
]


def loaded(path: Path) -> dict[Any, Any]:
    found: dict[Any, Any] = yaml.safe_load(path.read_text("utf-8"))
    return found


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the example reports under Chinese names with blanks, and baolint on the path."""
    (tmp_path / "年报").mkdir()
    shutil.copy(ROOT / "examples" / "sound.txt", tmp_path / "年报" / "好 的.txt")
    shutil.copy(ROOT / "examples" / "faulty.txt", tmp_path / "年报" / "有错 的.txt")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "baolint").write_text(
        f'#!/bin/sh\nexec \'{sys.executable}\' -c "{PROGRAM}" "$@"\n', encoding="utf-8"
    )
    (tmp_path / "bin" / "baolint").chmod(0o755)
    return tmp_path


def ran(script: str, desk: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run a step as the runners do: in bash, stopping at the first command that fails."""
    path = f"{desk / 'bin'}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONIOENCODING": "utf-8", **settings}
    environment.pop("GITHUB_STEP_SUMMARY", None)
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=desk, env=environment, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def options_in(script: str) -> set[str]:
    return set(re.findall(r"(?<![\w-])--?[a-z][a-z-]+|(?<![\w-])-[a-z]\b", script))


# GitHub


def step(name: str) -> dict[str, Any]:
    (found,) = [one for one in loaded(ACTION)["runs"]["steps"] if one.get("name") == name]
    given: dict[str, Any] = found
    return given


def checked(desk: Path, paths: str, args: str = "", sarif: str = "") -> Any:
    script = step("检查报告")["run"]
    return ran(script, desk, PATHS=paths, ARGS=args, SARIF=sarif)


def test_the_action_is_a_composite_one_whose_inputs_are_explained() -> None:
    action = loaded(ACTION)
    assert action["runs"]["using"] == "composite"
    assert list(action["inputs"]) == ["paths", "args", "sarif", "version", "python-version"]
    assert [one for one in action["inputs"].values() if not one["description"]] == []


def test_every_input_of_the_action_is_used() -> None:
    used = set(re.findall(r"inputs\.([a-z-]+)", ACTION.read_text("utf-8")))
    assert used == set(loaded(ACTION)["inputs"])


def test_no_input_of_the_action_is_put_into_a_script() -> None:
    assert [one for one in loaded(ACTION)["runs"]["steps"] if "${{" in one.get("run", "")] == []


def test_options_in_the_action_exist() -> None:
    line = step("检查报告")["run"].strip().splitlines()[-1]
    assert options_in(line) <= OPTIONS


@pytest.mark.parametrize(("version", "installed"), [("", "/action"), ("0.1.0", "baolint==0.1.0")])
def test_the_action_installs_the_version_asked_for(
    desk: Path, version: str, installed: str
) -> None:
    (desk / "bin" / "python").write_text('#!/bin/sh\nfor one; do echo "$one"; done\n', "utf-8")
    (desk / "bin" / "python").chmod(0o755)
    found = ran(step("安装 baolint")["run"], desk, VERSION=version, GITHUB_ACTION_PATH="/action")
    assert found.stdout.splitlines() == ["-m", "pip", "install", "--quiet", installed]


def test_the_action_fails_on_a_faulty_report_and_marks_its_lines(desk: Path) -> None:
    found = checked(desk, "年报\n", "--as-of 2024-02-01")
    first = found.stdout.splitlines()[1]
    assert (found.returncode, first.startswith("::error file=年报/有错 的.txt,line=")) == (
        1,
        True,
    ), found.stderr


def test_the_action_passes_a_sound_report_by_a_name_with_a_blank(desk: Path) -> None:
    found = checked(desk, "年报/好 的.txt", "--as-of 2024-02-01")
    assert (found.returncode, found.stdout) == (0, ""), found.stderr


def test_the_action_writes_sarif_where_it_is_asked_to(desk: Path) -> None:
    checked(desk, "年报", "--as-of 2024-02-01", "结果.sarif")
    assert json.loads((desk / "结果.sarif").read_text("utf-8"))["version"] == "2.1.0"


def test_the_action_does_not_run_what_stands_in_its_inputs(desk: Path) -> None:
    checked(desk, "$(touch 有)\n`touch 有`", "--as-of 2024-02-01 ; touch 有")
    assert not (desk / "有").exists()


def test_the_example_for_github_gives_inputs_that_the_action_has() -> None:
    steps = loaded(CI / "github.yml")["jobs"]["baolint"]["steps"]
    (own,) = [one for one in steps if "/baolint@" in one["uses"]]
    assert set(own["with"]) <= set(loaded(ACTION)["inputs"])
    assert options_in(own["with"]["args"]) <= OPTIONS


def test_the_example_for_github_uploads_the_file_that_is_written() -> None:
    steps = loaded(CI / "github.yml")["jobs"]["baolint"]["steps"]
    given = {one["uses"].rpartition("@")[0]: one.get("with", {}) for one in steps}
    upload = given["github/codeql-action/upload-sarif"]
    assert upload["sarif_file"] == given["OWNER/baolint"]["sarif"]


# GitLab


def test_options_in_the_template_for_gitlab_exist() -> None:
    (line,) = loaded(TEMPLATE)["baolint"]["script"]
    assert options_in(line) <= OPTIONS


def test_the_template_hands_gitlab_a_code_quality_report(desk: Path) -> None:
    job = loaded(TEMPLATE)["baolint"]
    settings = {**job["variables"], "BAOLINT_PATHS": "年报", "BAOLINT_ARGS": "--as-of 2024-02-01"}
    found = ran("\n".join(job["script"]), desk, **settings, CI_PROJECT_DIR=str(desk))
    issues = json.loads((desk / job["artifacts"]["reports"]["codequality"]).read_text("utf-8"))
    assert found.returncode == 1, found.stderr
    assert {tuple(sorted(issue)) for issue in issues} == {
        ("check_name", "description", "fingerprint", "location", "severity")
    }
    assert {issue["location"]["path"] for issue in issues} == {"年报/有错 的.txt"}


def test_the_template_keeps_its_report_when_the_job_fails() -> None:
    assert loaded(TEMPLATE)["baolint"]["artifacts"]["when"] == "always"


def test_the_example_for_gitlab_includes_the_template_and_sets_its_variables() -> None:
    example = loaded(CI / "gitlab-ci.yml")
    job = loaded(TEMPLATE)["baolint"]
    assert ROOT / example["include"][0]["file"] == TEMPLATE
    assert set(example["baolint"]["variables"]) <= set(job["variables"])
    assert set(shlex.split(example["baolint"]["variables"]["BAOLINT_ARGS"])) & OPTIONS


# pre-commit


def test_the_example_for_pre_commit_names_hooks_that_there_are() -> None:
    (repository,) = loaded(CI / "pre-commit-config.yaml")["repos"]
    offered = {
        hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    }
    assert {hook["id"] for hook in repository["hooks"]} == offered
