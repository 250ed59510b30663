"""Files that are broken, hostile or out of reach, each with the code that a run has to give it."""

from __future__ import annotations

import io
import os
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from support import word
from support.reports import REPORTS, sound

MEGABYTE = 1 << 20


class Fault(NamedTuple):
    """A kind of broken file: its suffix, how it is made, and what comes of it.

    `about` and `outcome` are for the manual; `code` is the code of its finding.
    """

    suffix: str
    make: Callable[[Path], None]
    code: str
    about: str
    outcome: str


def sparse(path: Path) -> None:
    with open(path, "wb") as file:
        file.truncate(2 << 30)


def zip_bomb(path: Path) -> None:
    """A Word file of 300 KB whose text has 300 MB."""
    path.write_bytes(word.packed({"word/document.xml": b" " * (300 * MEGABYTE)}))


def nested_zip(path: Path) -> None:
    """Many members, none too large, too much together."""
    body = "".join(f"<w:p><w:r><w:t>{number:09}</w:t></w:r></w:p>" for number in range(300_000))
    whole = word.raw("")
    path.write_bytes(word.repacked(whole, lambda name, data: _inserted(name, data, body)))


def laughs(path: Path) -> None:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "哈"}">' for n in range(10))
    whole = word.raw("<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>")

    def change(name: str, data: bytes) -> bytes:
        if name != "word/document.xml":
            return data
        return data.replace(b"<w:document", f"<!DOCTYPE d [{entities}]><w:document".encode(), 1)

    path.write_bytes(word.repacked(whole, change))


def many_objects(path: Path) -> None:
    """A pdf of a page with a million lines."""
    content = zlib.compress(b"0 0 m 9 9 l S\n" * 1_000_000, 9)
    head = f"4 0 obj <</Length {len(content)}/Filter/FlateDecode>>stream\n".encode()
    objects = (
        b"1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n",
        b"2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n",
        b"3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>> endobj\n",
        head + content + b"\nendstream endobj\n",
    )
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for one in objects:
        places.append(len(out))
        out += one
    start = len(out)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"xref\n0 5\n0000000000 65535 f \n{table}trailer <</Size 5/Root 1 0 R>>\n".encode()
    path.write_bytes(bytes(out) + f"startxref\n{start}\n%%EOF\n".encode())


def alias_bomb(path: Path) -> None:
    lines = [
        "profile: disclosure-2021",
        "title: 某局年度报告",
        "preamble:",
        "- &a [x, x, x, x, x, x]",
    ]
    for name, inner in zip("bcdefgh", "abcdefg", strict=True):
        lines.append(f"- &{name} [{', '.join([f'*{inner}'] * 9)}]")
    path.write_text("\n".join(lines), encoding="utf-8")


def long_line(path: Path) -> None:
    path.write_text(sound() + "公开" * 4_500_000, encoding="utf-8")


def deep_page(path: Path) -> None:
    path.write_text("<html><body>" + "<div>" * 5_000 + sound(), encoding="utf-8")


def wide_table(path: Path) -> None:
    row = "<tr>" + "<td colspan=1000>1</td>" * 300 + "</tr>"
    path.write_text(f"<html><body><table>{row}</table></body></html>", encoding="utf-8")


def cut_short(path: Path) -> None:
    data = word.report(sound())
    path.write_bytes(data[: len(data) // 2])


def empty_zip(path: Path) -> None:
    out = io.BytesIO()
    zipfile.ZipFile(out, "w").close()
    path.write_bytes(out.getvalue())


def binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 64)


def cut_pdf(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n1 0 obj <</Type/Catalog")


def link_circle(path: Path) -> None:
    other = path.with_name(f".circle-{path.name}")
    os.symlink(path.name, other)
    os.symlink(other.name, path)


def gone(path: Path) -> None:
    os.symlink(".nothing", path)


def pipe(path: Path) -> None:
    os.mkfifo(path)


def locked(path: Path) -> None:
    path.write_text(sound(), encoding="utf-8")
    path.chmod(0)


def two_keys(path: Path) -> None:
    text = (REPORTS / "ok" / "sound.yaml").read_text(encoding="utf-8")
    path.write_text(f"{text}\nagency: 另一个局\n", encoding="utf-8")


def deadly(path: Path) -> None:
    """A file that only a changed reader takes for one that kills its process."""
    path.write_text(sound(), encoding="utf-8")


def _inserted(name: str, data: bytes, body: str) -> bytes:
    if name != "word/document.xml":
        return data
    return data.replace(b"</w:body>", f"{body}</w:body>".encode(), 1)


FAULTS: dict[str, Fault] = {
    "gone": Fault(
        ".txt", gone, "E101", "列出以后、读取之前不见了的文件", "写明“文件不存在”"
    ),
    "locked": Fault(".txt", locked, "E101", "没有读取权限的文件", "写明“没有读取权限”"),
    "circle": Fault(".txt", link_circle, "E101", "绕成圈的符号链接", "写明“链接绕成了圈”；文件夹的符号链接不跟进"),
    "pipe": Fault(".txt", pipe, "E101", "管道、设备", "不打开，写明“不是普通文件”"),
    "two gigabytes": Fault(".txt", sparse, "E105", "2 GB 的文件", "不读取，写明大小和 file-size"),
    "zip bomb": Fault(".docx", zip_bomb, "E105", "压缩炸弹（300 KB 展开为 300 MB）", "不展开，写明 member-size 或 ratio"),
    "tags": Fault(".docx", nested_zip, "E105", "一百八十万个标记的 Word 文件", "不解析，写明 tags"),
    "billion laughs": Fault(".docx", laughs, "E101", "“十亿大笑”：自我引用的实体", "有 DTD 声明的一律不读取，写明原因"),
    "million objects": Fault(".pdf", many_objects, "E105", "有一百万个图形的 PDF", "写明 objects"),
    "alias bomb": Fault(".yaml", alias_bomb, "E105", "引用成倍增长的 YAML", "不展开，写明 values"),
    "two keys": Fault(".yaml", two_keys, "E101", "键写了两次的 YAML", "写明键名和两处的行号"),
    "long line": Fault(".txt", long_line, "E105", "一行九百万字", "写明 line-length"),
    "deep page": Fault(".html", deep_page, "E105", "套了五千层的网页", "写明 nesting 和行号"),
    "wide table": Fault(".html", wide_table, "E105", "三十万格的表格", "写明 cells"),
    "cut short": Fault(".docx", cut_short, "E101", "没有传完的 Word 文件", "写明文件不完整"),
    "empty zip": Fault(".docx", empty_zip, "E101", "空的压缩包", "写明不是 Word 文档"),
    "binary": Fault(".txt", binary, "E101", "二进制文件", "写明不是文本"),
    "cut pdf": Fault(".pdf", cut_pdf, "E101", "没有传完的 PDF", "写明文件不完整"),
    "deadly": Fault(".txt", deadly, "E101", "读取时进程被杀、内存耗尽或段错误", "进程另起，写明原因"),
}  # fmt: skip
"""Every kind, by name."""

DEADLY = """
import os, signal, sys
import baolint.readers.text as text
reading = text.read
def read(data, path, *more):
    if 'deadly' in path:
        os.kill(os.getpid(), signal.SIGKILL)
    return reading(data, path, *more)
text.read = read
"""
"""What a process runs first for files named deadly to kill it."""
PLAIN_USER = """
import ctypes
ctypes.CDLL(None).capset((ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)())
"""
"""What a process runs first to lose the rights that root has over the permissions of files (Linux)."""
MAIN = "\nfrom baolint.cli.main import main\nmain()\n"
