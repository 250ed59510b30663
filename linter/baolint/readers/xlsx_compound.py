"""Compound files, the container of old binary workbooks: the workbook's stream taken out and packed anew."""

from __future__ import annotations

import struct

from baolint.messages.phrase import Phrase
from baolint.readers.errors import Unreadable
from baolint.readers.limit import megabytes
from baolint.readers.signatures import OLE

MAX_STREAM = 7
"""Megabytes of the largest workbook read; a report has a few dozen kilobytes."""

_NAMES = ("Workbook", "Book")
_END = 0xFFFFFFFA
"""Sector numbers from here on are no sectors."""
_FREE, _LAST, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SECTOR = 512
_SMALL = 4096
"""Streams below this size are kept in sectors of another size."""


def workbook(data: bytes) -> bytes:
    """Give the stream of a compound file that holds the workbook."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise Unreadable("E101.xlsx.encrypted")
    try:
        stream = _stream(data)
    except (struct.error, IndexError, ValueError, OverflowError) as reason:
        raise Unreadable("E101.xlsx.unreadable") from reason
    if stream is None:
        raise Unreadable("E101.xlsx.other", kind=Phrase("旧版 Word、WPS 等 Office 文件"))
    if len(stream) > MAX_STREAM << 20:
        raise Unreadable("E105.old-workbook", found=megabytes(len(stream)), limit=str(MAX_STREAM))
    return stream


def packed(stream: bytes) -> bytes:
    """Give a compound file with nothing in it but this stream, up to MAX_STREAM, as the workbook.

    The library that reads the values follows the chains of sectors without end; here none are odd.
    """
    size = max(len(stream), _SMALL)
    content = stream.ljust(-(-size // _SECTOR) * _SECTOR, b"\0")
    sectors = len(content) // _SECTOR
    tables = 1
    while tables * (_SECTOR // 4) < 1 + sectors + tables:
        tables += 1
    first = 1 + sectors
    links = [_LAST, *range(2, 1 + sectors), _LAST, *[_TABLE] * tables]
    links += [_FREE] * (tables * (_SECTOR // 4) - len(links))
    header = OLE + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, tables, 0, 0, _SMALL, _LAST, 0, _LAST, 0)
    header += struct.pack("<109I", *range(first, first + tables), *[_FREE] * (109 - tables))
    folder = _entry("Root Entry", 5, 1, _LAST, 0) + _entry(_NAMES[0], 2, _FREE, 1, size)
    folder += (bytes(66) + b"\0\0" + struct.pack("<III", _FREE, _FREE, _FREE) + bytes(48)) * 2
    return header + folder + content + struct.pack(f"<{len(links)}I", *links)


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    spelt = name.encode("utf-16-le") + b"\0\0"
    head = spelt.ljust(64, b"\0") + struct.pack("<HBB", len(spelt), kind, 1)
    return (
        head
        + struct.pack("<III", _FREE, _FREE, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )


def _stream(data: bytes) -> bytes | None:
    """Find the workbook in a compound file, None where there is none."""
    sector = 1 << _shift(data, 30)
    small = 1 << _shift(data, 32)
    table = _sector_table(data, sector)
    folder = _chain(data, sector, 1, struct.unpack_from("<I", data, 48)[0], table)
    entries = [folder[at : at + 128] for at in range(0, len(folder) - 127, 128)]
    for entry in entries:
        name = entry[: max(struct.unpack_from("<H", entry, 64)[0] - 2, 0)].decode("utf-16-le")
        if name not in _NAMES or entry[66] != 2:
            continue
        start, size = struct.unpack_from("<II", entry, 116)
        if size >= struct.unpack_from("<I", data, 56)[0]:
            return _chain(data, sector, 1, start, table)[:size]
        first, whole = struct.unpack_from("<II", entries[0], 116)
        inner = _chain(data, sector, 1, first, table)[:whole]
        numbers = _chain(data, sector, 1, struct.unpack_from("<I", data, 60)[0], table)
        return _chain(inner, small, 0, start, _numbers(numbers))[:size]
    return None


def _shift(data: bytes, at: int) -> int:
    shift: int = struct.unpack_from("<H", data, at)[0]
    if not 5 <= shift <= 16:
        raise Unreadable("E101.xlsx.unreadable")
    return shift


def _sector_table(data: bytes, sector: int) -> tuple[int, ...]:
    """Give the number of the next sector for every sector."""
    blocks = [number for number in struct.unpack_from("<109I", data, 76) if number < _END]
    following = struct.unpack_from("<I", data, 68)[0]
    seen: set[int] = set()
    while following < _END and following not in seen:
        seen.add(following)
        numbers = _numbers(_sector(data, sector, 1, following))
        blocks.extend(number for number in numbers[:-1] if number < _END)
        following = numbers[-1]
    return _numbers(b"".join(_sector(data, sector, 1, number) for number in dict.fromkeys(blocks)))


def _chain(data: bytes, size: int, lead: int, first: int, table: tuple[int, ...]) -> bytes:
    """Put together the sectors of a chain; `lead` sectors stand before the one with number 0."""
    found = []
    number, seen = first, 0
    while number < _END and number < len(table) and seen <= len(table):
        found.append(_sector(data, size, lead, number))
        number = table[number]
        seen += 1
    return b"".join(found)


def _sector(data: bytes, size: int, lead: int, number: int) -> bytes:
    return data[(number + lead) * size : (number + lead + 1) * size]


def _numbers(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])
