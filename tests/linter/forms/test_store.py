"""Forms come from the wheel, the cache or the compiler, whichever is quickest and right."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import baolint_rules
from baolint.forms import store
from baolint.forms.compile import compile_profile
from baolint.forms.error import ProfileError
from support.small_profile import SMALL

BUILT_IN = Path(baolint_rules.__file__).parent


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A package with the small profile in it, and a cache folder of its own."""
    folder = tmp_path / "a_pack"
    (folder / "profiles").mkdir(parents=True)
    (folder / "__init__.py").write_text("")
    (folder / "profiles" / "small.yaml").write_text(SMALL, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setenv("BAOLINT_CACHE_DIR", str(tmp_path / "cache"))
    yield "a_pack"
    sys.modules.pop("a_pack", None)


def _cached(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "cache" / "profiles").glob("*"))


def test_a_profile_that_is_not_compiled_yet_is_compiled(package: str) -> None:
    assert store.load("small", package).title == "工作报告"


def test_what_was_compiled_is_kept_in_the_cache(package: str, tmp_path: Path) -> None:
    store.load("small", package)

    assert [path.suffix for path in _cached(tmp_path)] == [".json"]


def test_what_is_in_the_cache_is_not_compiled_again(package: str, tmp_path: Path) -> None:
    store.load("small", package)
    (cached,) = _cached(tmp_path)
    stored = json.loads(cached.read_text(encoding="utf-8"))
    stored["form"]["title"] = "来自缓存"
    cached.write_text(json.dumps(stored), encoding="utf-8")

    assert store.load("small", package).title == "来自缓存"


def test_a_changed_profile_is_compiled_again(package: str, tmp_path: Path) -> None:
    store.load("small", package)
    profile = tmp_path / "a_pack" / "profiles" / "small.yaml"
    profile.write_text(SMALL.replace("title: 工作报告", "title: 新报告"), encoding="utf-8")

    assert store.load("small", package).title == "新报告"


@pytest.mark.parametrize("junk", [b"", b"{}", b"[]", b"null", b'{"stamp": "0", "form": {}}'])
def test_a_damaged_cache_file_is_passed_over(package: str, tmp_path: Path, junk: bytes) -> None:
    store.load("small", package)
    (cached,) = _cached(tmp_path)
    cached.write_bytes(junk)

    assert store.load("small", package).title == "工作报告"


def test_a_compiled_file_beside_the_profile_is_used(package: str, tmp_path: Path) -> None:
    data = compile_profile(SMALL.encode(), "small.yaml") | {"title": "已编译"}
    (tmp_path / "a_pack" / "compiled").mkdir()
    (tmp_path / "a_pack" / "compiled" / "small.json").write_bytes(store.pack(data))

    assert store.load("small", package).title == "已编译"


def test_a_compiled_file_of_another_source_is_not_used(package: str, tmp_path: Path) -> None:
    data = compile_profile(SMALL.encode(), "small.yaml") | {"title": "已编译", "sha256": "0"}
    (tmp_path / "a_pack" / "compiled").mkdir()
    (tmp_path / "a_pack" / "compiled" / "small.json").write_bytes(store.pack(data))

    assert store.load("small", package).title == "工作报告"


def test_a_cache_folder_that_cannot_be_made_does_no_harm(
    package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "occupied").write_text("")
    monkeypatch.setenv("BAOLINT_CACHE_DIR", str(tmp_path / "occupied" / "below"))

    assert store.load("small", package).title == "工作报告"


def test_an_unknown_id_names_those_there_are(package: str) -> None:
    with pytest.raises(ProfileError) as caught:
        store.load("smal", package)

    assert caught.value.reason == "没有名为“smal”的表样；有：small"


@pytest.mark.parametrize("odd", ["../profiles/small", "a\0b", "", "/etc/passwd"])
def test_an_id_that_is_a_path_is_just_unknown(package: str, odd: str) -> None:
    with pytest.raises(ProfileError):
        store.load(odd, package)


def test_a_users_file_is_loaded_by_its_path(package: str, tmp_path: Path) -> None:
    own = tmp_path / "small.yaml"
    own.write_text(SMALL, encoding="utf-8")

    assert store.load_file(str(own)).id == "small"


def test_a_users_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match="没有这个文件"):
        store.load_file(str(tmp_path / "none.yaml"))


def test_the_profiles_of_a_package_are_listed(package: str) -> None:
    assert store.available(package) == ("small",)


@pytest.mark.parametrize("profile", sorted((BUILT_IN / "profiles").glob("*.yaml")))
def test_what_was_compiled_at_build_time_is_what_the_profile_says(profile: Path) -> None:
    compiled = BUILT_IN / "compiled" / f"{profile.stem}.json"
    fresh = store.pack(compile_profile(profile.read_bytes(), profile.name))

    assert compiled.read_bytes() == fresh, "stale: build again (pip install -e .)"


def test_a_built_in_form_is_loaded_without_pydantic_and_yaml() -> None:
    program = (
        "import sys; from baolint.forms.store import load;"
        "load('disclosure-2021', 'baolint_rules');"
        "print({'pydantic', 'yaml', 'pathlib', 'logging', 'decimal'} & set(sys.modules))"
    )
    printed = subprocess.check_output([sys.executable, "-I", "-c", program], text=True)

    assert printed == "set()\n"
