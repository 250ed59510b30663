"""One conversion by LibreOffice: in a folder and a profile of its own, within a time limit."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from baolint.document.limits import LIMITS, Limits
from baolint.readers import office_watch
from baolint.readers.errors import Unreadable
from baolint.readers.limit import reached

NAMES = ("soffice", "libreoffice")
PLACES = (
    "/usr/lib/libreoffice/program/soffice",
    "/usr/lib64/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
    "/snap/bin/libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)
"""Where the program stands when it is not among the user's commands."""

_SETTINGS = (
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Common/Save/Document", "WarnAlienFormat", "false"),
    ("Writer/Content/Update", "Link", "0"),
)
"""No macros, no links: nothing that a document asks for is run or fetched."""
_PROXIES = (
    ("ooInetHTTPProxyName", "ooInetHTTPProxyPort"),
    ("ooInetHTTPSProxyName", "ooInetHTTPSProxyPort"),
)


def program() -> str | None:
    """Give the path of LibreOffice's program, None where it is not installed."""
    for name in NAMES:
        found = shutil.which(name)
        if found:
            return found
    return next((place for place in PLACES if os.path.isfile(place)), None)


def converted(data: bytes, kind: str, office: str, limits: Limits = LIMITS) -> bytes:
    """Convert a document of a kind (doc, rtf, xml) to .docx with the program `office`.

    The exit status says nothing: what counts is whether the new file is there.
    """
    with TemporaryDirectory(prefix="baolint-", ignore_cleanup_errors=True) as scratch:
        folder = Path(scratch)
        source = folder / f"report.{kind}"
        source.write_bytes(data)
        profile = folder / "profile"
        _write_settings(profile / "user")
        out = folder / "out"
        _run(
            [
                office, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore",
                "--nolockcheck", "--convert-to", "docx", "--outdir", str(out), str(source),
            ],
            folder,
            limits,
        )  # fmt: skip
        result = out / "report.docx"
        if not result.is_file():
            raise Unreadable("E101.office.failed")
        return result.read_bytes()


def _run(command: list[str], folder: Path, limits: Limits) -> None:
    """Run a command to its end; when the time is up, end it with all the processes it started.

    Another process watches it, where the system has groups of processes, so that it does not go on
    when this one is killed.
    """
    watched = sys.platform != "win32" and bool(sys.executable)
    watcher = [sys.executable, "-I", "-S", office_watch.__file__, str(folder)] if watched else []
    try:
        process = subprocess.Popen(
            [*watcher, *command],
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except OSError as reason:
        raise Unreadable("E101.office.start") from reason
    try:
        ended = process.wait(limits.convert_seconds)
    except subprocess.TimeoutExpired as reason:
        raise reached("E105.convert-seconds", "convert_seconds", limits) from reason
    finally:
        _end(process, watched)
    if watched and ended == office_watch.NOT_STARTED:
        raise Unreadable("E101.office.start")


def _end(process: subprocess.Popen[bytes], watched: bool) -> None:
    """End a process that may be at work yet; a watcher ends when nobody holds its input."""
    if process.stdin:
        process.stdin.close()
    if not watched:
        process.kill()
    process.wait()


def _write_settings(folder: Path) -> None:
    folder.mkdir(parents=True)
    items = [
        _item(f"/org.openoffice.Office.{path}", name, value) for path, name, value in _SETTINGS
    ]
    items.append(_item("/org.openoffice.Inet/Settings", "ooInetProxyType", "2"))
    for host, port in _PROXIES:
        items.append(_item("/org.openoffice.Inet/Settings", host, "127.0.0.1"))
        items.append(_item("/org.openoffice.Inet/Settings", port, "9"))
    (folder / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items '
        'xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema">' + "".join(items) + "</oor:items>",
        encoding="utf-8",
    )


def _item(path: str, name: str, value: str) -> str:
    return (
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
    )
