"""Plain arguments are read without click as click would read them, all others by click itself."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from baolint.cli.check import command
from baolint.cli.check_asked import Asked
from baolint.cli.check_plain import plainly

WORDS = (
    "a.txt", "b c.docx", ".", "*.txt", "-", "--", "", "check", "-q", "--quiet", "-f", "--format",
    "json", "text=a.txt", "-fjson", "--format=json", "-o", "--output", "out.txt", "--profile", "legacy",
    "--previous", "--config", "c.yaml", "--isolated", "--no-plugins", "--no-cross-file", "--baseline",
    "--as-of", "2024-02-01", "2024-2-1", "20240201", "--as-of=2024-02-01", "--level", "auto", "township",
    "Township", "--phase", "draft", "audit", "--fail-on", "never", "--min-severity", "warning",
    "--require-assessed", "--jobs", "2", "0", "-1", "+2", " 2", "２", "02", "1_0", "--no-cache", "--color",
    "always", "--allow-empty", "--force-exclude", "--statistics", "--skip-unrecognised", "--exit-zero",
    "--lang", "en", "zh", "--stdin-filename", "--fix", "--diff", "--online", "--watch", "--help", "--quie",
    "--no-cach", "-qf", "--ignore", "--select", "B",
)  # fmt: skip


def by_click(args: tuple[str, ...]) -> Asked:
    """Give what click makes of the arguments; raises what it raises."""
    return Asked(**command.make_context("check", list(args)).params)


@given(st.lists(st.sampled_from(WORDS), max_size=7).map(tuple))
@example(("--jobs", "2", "--as-of", "2024-02-01", "-f", "json", "-f", "text=a.txt", "a.txt"))
@example(("--color", "always", "--color", "never", "a.txt", "-q", "--lang", "en"))
def test_what_is_read_plainly_is_what_click_reads(args: tuple[str, ...]) -> None:
    asked = plainly(args)
    assert asked is None or asked == by_click(args)


@pytest.mark.parametrize("first", WORDS)
def test_every_pair_of_words_is_read_alike(first: str) -> None:
    read = [(args, plainly(args)) for args in ((first, second, "a.txt") for second in WORDS)]
    assert [args for args, asked in read if asked and asked != by_click(args)] == []


@pytest.mark.parametrize(
    "args",
    [
        ("a.txt",), ("a.txt", "b.txt"), ("-q", "a.txt"), ("--config", "c.yaml", "a.txt"),
        ("-f", "json", "a.txt"), ("--as-of", "2024-02-01", "a.txt"), ("--no-cache", "a.txt"), (),
    ],
    ids=" ".join,
)  # fmt: skip
def test_what_hooks_ask_for_is_read_plainly(args: tuple[str, ...]) -> None:
    assert plainly(args) is not None


def test_a_shell_that_completes_is_answered_by_click(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_BAOLINT_COMPLETE", "bash_complete")
    assert plainly(("a.txt",)) is None


def test_patterns_are_left_to_click_where_the_shell_expands_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("baolint.cli.check_plain.os.name", "nt")
    assert plainly(("*.txt",)) is None
