"""What the first bytes tell of a file that is not what its name says."""

from __future__ import annotations

from baolint.messages.phrase import Phrase

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The container of old Office files and of encrypted new ones."""
_OTHERS = (
    (b"%PDF", "PDF 文件"),
    (b"{\\rtf", "RTF 文件"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
    (b"Rar!", "压缩包"),
    (b"7z\xbc\xaf", "压缩包"),
)


def other(data: bytes) -> Phrase | None:
    """Give what a file is that holds no Office document, None where its first bytes do not tell."""
    return next((Phrase(kind) for magic, kind in _OTHERS if data.startswith(magic)), None)
