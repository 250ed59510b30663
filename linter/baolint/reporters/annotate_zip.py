"""A zip written anew around the members that change; all others keep their very bytes."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from typing import NamedTuple

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_UTF8, _DESCRIPTOR = 0x800, 0x8
_VERSION = 20
_FIRST_DAY = (0 << 9) | (1 << 5) | 1
"""1 January 1980, the earliest day that a zip can state."""


class _Member(NamedTuple):
    """A member as it will lie in the file: `packed` are its bytes as stored."""

    name: bytes
    flags: int
    method: int
    time: int
    day: int
    crc: int
    packed: bytes
    size: int
    attributes: int


def replaced(data: bytes, changes: Mapping[str, bytes]) -> bytes:
    """Give a zip with other contents for the members named; names it lacks come at its end.

    Members are not unpacked, so that nothing in them can do harm; raises BadZipFile for damage.
    """
    members = []
    seen = set()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist():
            seen.add(info.filename)
            changed = changes.get(info.filename)
            kept = _kept(data, info)
            members.append(kept if changed is None else _renewed(kept, changed))
    for name, content in changes.items():
        if name not in seen:
            blank = _Member(name.encode(), _UTF8, 0, 0, _FIRST_DAY, 0, b"", 0, 0o644 << 16)
            members.append(_renewed(blank, content))
    return _written(members)


def _kept(data: bytes, info: zipfile.ZipInfo) -> _Member:
    head = data[info.header_offset : info.header_offset + _LOCAL.size]
    if len(head) < _LOCAL.size or head[:4] != b"PK\x03\x04":
        raise zipfile.BadZipFile(info.filename)
    name, extra = _LOCAL.unpack(head)[-2:]
    start = info.header_offset + _LOCAL.size + name + extra
    packed = data[start : start + info.compress_size]
    if len(packed) < info.compress_size:
        raise zipfile.BadZipFile(info.filename)
    year, month, day, hour, minute, second = info.date_time
    encoding = "utf-8" if info.flag_bits & _UTF8 else "cp437"
    return _Member(
        name=info.orig_filename.encode(encoding),
        flags=info.flag_bits & ~_DESCRIPTOR,
        method=info.compress_type,
        time=hour << 11 | minute << 5 | second // 2,
        day=(year - 1980) << 9 | month << 5 | day,
        crc=info.CRC,
        packed=packed,
        size=info.file_size,
        attributes=info.external_attr,
    )


def _renewed(member: _Member, content: bytes) -> _Member:
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    return member._replace(
        flags=member.flags & _UTF8,
        method=zipfile.ZIP_DEFLATED,
        crc=zlib.crc32(content),
        packed=packer.compress(content) + packer.flush(),
        size=len(content),
    )


def _written(members: list[_Member]) -> bytes:
    parts: list[bytes] = []
    listed: list[bytes] = []
    at = 0
    for one in members:
        sizes = (one.crc, len(one.packed), one.size)
        facts = (one.flags, one.method, one.time, one.day, *sizes, len(one.name), 0)
        local = _LOCAL.pack(b"PK\x03\x04", _VERSION, *facts) + one.name
        places = (0, 0, 0, one.attributes, at)
        listed.append(_CENTRAL.pack(b"PK\x01\x02", _VERSION, _VERSION, *facts, *places) + one.name)
        parts += (local, one.packed)
        at += len(local) + len(one.packed)
    size = sum(map(len, listed))
    count = len(members)
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, size, at, 0)
    return b"".join((*parts, *listed, end))
