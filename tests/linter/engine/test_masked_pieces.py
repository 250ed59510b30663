"""A piece of a person's number is masked as well as the number."""

from __future__ import annotations

import pytest

from support.cli import run
from support.reports import changed, sound

WIDE = "１１０１０５１９４９１２３１００２Ｘ"


@pytest.fixture(autouse=True)
def report(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path_factory.mktemp("masked")
    monkeypatch.chdir(folder)
    text = changed(sound(), ("业务培训2次", f"业务培训2次，身份证号{WIDE}"))
    (folder / "a.txt").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("form", ["text", "concise", "json", "sarif", "csv"])
@pytest.mark.parametrize("chosen", [(), ("--select", "F")])
def test_full_width_digits_do_not_leak(form: str, chosen: tuple[str, ...]) -> None:
    ran = run("check", "a.txt", "-f", form, *chosen)
    assert WIDE[6:14] not in ran.out + ran.err
