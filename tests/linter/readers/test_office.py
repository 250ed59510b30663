"""Old Word formats: told by their content, converted by LibreOffice where it is installed."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from baolint.document.limits import changed
from baolint.messages.limits import MESSAGES as LIMITS
from baolint.messages.office import MESSAGES
from baolint.readers import office_convert
from baolint.readers import read as read_any
from baolint.readers.errors import Unreadable, Unsupported
from baolint.readers.office import read
from support import excel
from support.made import made
from support.recognised import facts, values
from support.render import word
from support.reports import codes, report

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OLD_WORD = OLE + bytes(504) + "WordDocument".encode("utf-16-le") + bytes(500)
SEEDS = (0, 1, 2, 3)


@pytest.fixture
def without_office(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(office_convert, "PLACES", ())


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], None]:
    """Put a program of the given Python text in LibreOffice's place."""

    def put(text: str) -> None:
        path = tmp_path / "soffice"
        path.write_text(f"#!{sys.executable}\n{text}\n", encoding="utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)

    return put


def key(data: bytes, name: str = "a.doc", **bounds: int) -> str:
    with pytest.raises(Unreadable) as raised:
        read(data, name, changed(bounds))
    assert raised.value.key in {**MESSAGES, **LIMITS}
    return raised.value.key


@pytest.mark.usefixtures("without_office")
@pytest.mark.parametrize("name", ["a.doc", "b.wps", "目录/c.WPS"])
def test_without_libreoffice_the_format_is_unsupported(name: str) -> None:
    with pytest.raises(Unsupported) as raised:
        read_any(OLD_WORD, name)
    assert (raised.value.key, raised.value.values) == ("E102.office", {"suffix": name[-4:].lower()})


@pytest.mark.usefixtures("without_office")
def test_without_libreoffice_the_user_is_told_what_to_save_as_or_install() -> None:
    (found,) = report(OLD_WORD, "2023年报.doc").findings
    assert (found.code, "另存为 .docx" in found.help, "安装 LibreOffice" in found.help) == (
        "E102", True, True,
    )  # fmt: skip


@pytest.mark.usefixtures("without_office")
@pytest.mark.parametrize("name", ["a.doc", "a.wps"])
def test_a_docx_called_doc_needs_no_libreoffice(name: str) -> None:
    assert read_any(word(made(0), 0), name).reader == "docx"


@pytest.mark.usefixtures("without_office")
def test_a_web_page_called_doc_needs_no_libreoffice() -> None:
    assert read_any(b"<html><body><p>1</p></body></html>", "a.doc").reader == "html"


@pytest.mark.parametrize(
    ("data", "wanted"),
    [
        (b"", "E101.office.empty"),
        (b"%PDF-1.4", "E101.office.other"),
        (b"\x00\x01\x02 rubbish", "E101.office.unknown"),
        ("纯文字".encode(), "E101.office.unknown"),
        (b"MIME-Version: 1.0", "E101.office.other"),
        (excel.xlwt(made(0), 0, excel.DRESSES[0]), "E101.office.other"),
    ],
    ids=["empty", "pdf", "rubbish", "text", "mht", "xls"],
)
def test_what_is_no_word_document_is_not_handed_to_libreoffice(data: bytes, wanted: str) -> None:
    assert key(data) == wanted


def test_a_conversion_without_result_is_a_failure(program: Callable[[str], None]) -> None:
    program("raise SystemExit(0)")
    assert key(OLD_WORD) == "E101.office.failed"


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no groups of processes")
def test_a_conversion_does_not_outlive_whoever_wanted_it(
    program: Callable[[str], None], tmp_path: Path
) -> None:
    begun, late = tmp_path / "begun", tmp_path / "late"
    program(
        "import pathlib, time\n"
        f"pathlib.Path({str(begun)!r}).write_text('')\n"
        "time.sleep(4)\n"
        f"pathlib.Path({str(late)!r}).write_text('')"
    )
    reader = os.fork()
    if reader == 0:
        tempfile.tempdir = str(tmp_path)
        key(OLD_WORD)
        os._exit(0)
    while not begun.exists():
        time.sleep(0.05)
    os.kill(reader, signal.SIGKILL)
    os.waitpid(reader, 0)
    time.sleep(5)
    assert (late.exists(), list(tmp_path.glob("baolint-*"))) == (False, [])


def test_a_program_that_cannot_be_started_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "soffice").write_bytes(b"\x7fELF nothing")
    monkeypatch.setattr(office_convert, "NAMES", ())
    monkeypatch.setattr(office_convert, "PLACES", (str(tmp_path / "soffice"),))
    assert key(OLD_WORD) == "E101.office.start"


def test_a_conversion_out_of_time_is_ended_with_all_its_processes(
    program: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    mark = tmp_path / "alive"
    child = f"import time, pathlib; time.sleep(2); pathlib.Path({str(mark)!r}).touch()"
    program(
        "import subprocess, sys, time\n"
        f"subprocess.Popen([sys.executable, '-c', {child!r}])\n"
        "time.sleep(60)"
    )
    wanted = key(OLD_WORD, convert_seconds=1)
    time.sleep(2)
    assert (wanted, mark.exists()) == ("E105.convert-seconds", False)


def test_nothing_is_left_behind(program: Callable[[str], None], tmp_path: Path) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    program("raise SystemExit(0)")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tempfile.tempdir", str(scratch))
        key(OLD_WORD)
    assert list(scratch.iterdir()) == []


def test_the_name_of_the_file_is_not_given_to_the_program(
    program: Callable[[str], None], tmp_path: Path
) -> None:
    seen = tmp_path / "seen"
    program(f"import sys, pathlib; pathlib.Path({str(seen)!r}).write_text(sys.argv[-1])")
    key(OLD_WORD, "--headless 2023.doc")
    assert Path(seen.read_text()).name == "report.doc"


@pytest.fixture(scope="module")
def old_files(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Give the made-up reports as .doc, all made in one conversion, and one as .rtf."""
    folder = tmp_path_factory.mktemp("old")
    for seed in SEEDS:
        (folder / f"{seed}.docx").write_bytes(word(made(seed), seed))
    for kind, names in (("doc", [f"{seed}.docx" for seed in SEEDS]), ("rtf", ["0.docx"])):
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        subprocess.run(
            [soffice, profile, "--headless", "--convert-to", kind, "--outdir", folder,
             *(folder / name for name in names)],
            check=True,
            capture_output=True,
            timeout=180,
        )  # fmt: skip
    return {path.name: path.read_bytes() for path in folder.glob("*.[dr][ot][cf]")}


@pytest.mark.office
@pytest.mark.parametrize("seed", SEEDS)
def test_a_doc_has_the_figures_of_the_docx(seed: int, old_files: dict[str, bytes]) -> None:
    found = facts(old_files[f"{seed}.doc"], "a.doc")
    assert values(found) == values(facts(word(made(seed), seed), "a.docx"))


@pytest.mark.office
def test_a_doc_draws_the_findings_of_the_docx(old_files: dict[str, bytes]) -> None:
    assert codes(old_files["2.doc"], "a.doc") == codes(word(made(2), 2), "a.docx")


@pytest.mark.office
def test_the_reader_of_a_doc_is_named_so_and_its_places_are_those_of_word(
    old_files: dict[str, bytes],
) -> None:
    document = read(old_files["1.doc"], "a.doc")
    spot = document.places.spot(document.blocks[0].text.span())  # type: ignore[union-attr]
    assert (document.reader, spot.part, spot.paragraph) == ("doc", "body", 1)


@pytest.mark.office
def test_the_hash_is_that_of_the_file_itself(old_files: dict[str, bytes]) -> None:
    from hashlib import sha256

    data = old_files["0.doc"]
    assert read(data, "a.wps").sha256 == sha256(data).hexdigest()


@pytest.mark.office
def test_rich_text_has_the_figures_of_the_docx(old_files: dict[str, bytes]) -> None:
    found = facts(old_files["0.rtf"], "a.rtf")
    assert values(found) == values(facts(word(made(0), 0), "a.docx"))


@pytest.mark.office
@pytest.mark.usefixtures("soffice")
def test_rubbish_behind_the_magic_is_told() -> None:
    assert key(OLD_WORD) == "E101.office.failed"


@pytest.mark.office
def test_nothing_that_a_document_links_to_is_fetched(soffice: str, tmp_path: Path) -> None:
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_GET  # noqa: N815 (the names are the library's)

        def log_message(self, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    page = tmp_path / "page.html"
    address = f"http://127.0.0.1:{server.server_port}/picture.png"
    page.write_text(f'<html><body><p>1<img src="{address}"></p></body></html>')
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        [
            soffice,
            profile,
            "--headless",
            "--convert-to",
            "doc:MS Word 97",
            "--outdir",
            tmp_path,
            page,
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    asked_while_writing = bool(asked)
    asked.clear()
    read((tmp_path / "page.doc").read_bytes(), "a.doc")
    server.shutdown()
    server.server_close()
    assert (asked_while_writing, asked) == (True, [])
