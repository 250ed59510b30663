import subprocess
import sys
from importlib import import_module

import pytest

from baolint.messages.readers import MESSAGES
from baolint.readers import READERS, Unreadable, Unsupported, read


@pytest.mark.parametrize(
    ("name", "data", "reader"),
    [
        ("a.TXT", "甲".encode(), "text"),
        ("a.text", "甲".encode(), "text"),
        ("a.Md", "甲".encode(), "markdown"),
        ("a.HTM", "<p>甲".encode(), "html"),
        ("a.xhtml", "<p>甲</p>".encode(), "html"),
        ("a.b/报告.json", b"{}", "json"),
        ("报告.yml", b"", "yaml"),
    ],
)
def test_the_suffix_decides_the_reader_whatever_its_case(
    name: str, data: bytes, reader: str
) -> None:
    assert read(data, name).reader == reader


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize(
    "start",
    [
        "<!doctype HTML>",
        "<html lang='zh'>",
        "\ufeff\n<!DOCTYPE html>",
        "<?xml version='1.0'?>\n<html>",
    ],
)
def test_a_page_saved_as_text_is_read_as_a_page(name: str, start: str) -> None:
    assert read(f"{start}<p>甲</p>".encode(), name).reader == "html"


def test_a_page_without_any_tag_is_text() -> None:
    assert read("甲\n乙".encode(), "a.html").reader == "text"


@pytest.mark.parametrize(
    ("name", "key", "suffix"),
    [
        ("a.ET", "E102.sheet", ".et"),
        ("a.ofd", "E102.ofd", ".ofd"),
        ("a.odt", "E102.other", ".odt"),
        ("README", "E102.none", "README"),
        (".txt", "E102.none", ".txt"),
    ],
)
def test_a_format_without_reader_says_so(name: str, key: str, suffix: str) -> None:
    with pytest.raises(Unsupported) as raised:
        read(b"", name)
    assert (raised.value.key, raised.value.values) == (key, {"suffix": suffix})


def test_a_binary_file_called_text_is_unreadable() -> None:
    with pytest.raises(Unreadable) as raised:
        read(b"PK\x03\x04\x14\x00\x06\x00", "a.txt")
    assert raised.value.key == "E101.binary"


@pytest.mark.parametrize("named", sorted(set(READERS.values())))
def test_every_reader_listed_is_there(named: tuple[str, str]) -> None:
    assert callable(getattr(import_module(named[0]), named[1]))


@pytest.mark.parametrize("key", sorted(MESSAGES))
def test_messages_are_filled_by_what_the_readers_give(key: str) -> None:
    given = {"name": "甲", "kind": "乙", "line": "1", "limit": "2", "suffix": ".x"}
    assert all("{" not in text.format(**given) for text in MESSAGES[key])


@pytest.mark.parametrize(
    ("name", "data", "unwanted"),
    [
        ("a.txt", "甲", ("lxml", "markdown_it", "yaml", "html", "logging", "dataclasses")),
        ("a.html", "<p>甲", ("lxml", "markdown_it", "yaml", "logging", "dataclasses")),
        ("a.md", "甲", ("lxml", "yaml", "pydantic")),
    ],
)
def test_a_reader_imports_only_what_its_format_needs(
    name: str, data: str, unwanted: tuple[str, ...]
) -> None:
    script = (
        "import sys; from baolint.readers import read; "
        f"read({data!r}.encode(), {name!r}); print([n for n in {unwanted!r} if n in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
