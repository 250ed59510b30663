"""A zip with some members replaced: the others keep their packed bytes, whatever made the zip."""

from __future__ import annotations

import io
import zipfile

import pytest

from baolint.reporters.annotate_zip import replaced


def zipped(**options: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", **options) as archive:  # type: ignore[call-overload]
        archive.writestr("甲.xml", "<a/>" * 100)
        archive.writestr("b.bin", bytes(range(256)))
        archive.writestr("c.xml", "<c/>")
    return out.getvalue()


class Pipe(io.RawIOBase):
    """A file that cannot be sought in: what is zipped into it states its sizes behind the data."""

    def __init__(self) -> None:
        self.data = b""

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        self.data += bytes(data)  # type: ignore[call-overload]
        return len(bytes(data))  # type: ignore[call-overload]


def contents(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_members_are_replaced_and_added_in_order(method: int) -> None:
    found = contents(replaced(zipped(compression=method), {"c.xml": b"<new/>", "d.xml": b"<d/>"}))
    assert found == {
        "甲.xml": b"<a/>" * 100, "b.bin": bytes(range(256)), "c.xml": b"<new/>", "d.xml": b"<d/>",
    }  # fmt: skip


def test_sizes_that_stand_behind_the_data_are_read() -> None:
    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.xml", "<a/>" * 100)
        archive.writestr("b.xml", "<b/>")
    assert contents(replaced(pipe.data, {"b.xml": b"<new/>"})) == {
        "a.xml": b"<a/>" * 100,
        "b.xml": b"<new/>",
    }


def test_nothing_is_unpacked() -> None:
    """A member whose data is no deflate stream at all passes through."""
    data = zipped(compression=zipfile.ZIP_DEFLATED)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        info = archive.getinfo("甲.xml")
    start = data.index("甲.xml".encode(), info.header_offset) + len("甲.xml".encode())
    broken = data[:start] + b"\xff" * info.compress_size + data[start + info.compress_size :]
    with zipfile.ZipFile(io.BytesIO(replaced(broken, {}))) as archive:
        assert archive.getinfo("甲.xml").compress_size == info.compress_size


def test_the_time_of_a_member_is_kept() -> None:
    data = zipped()
    with zipfile.ZipFile(io.BytesIO(data)) as before:
        times = [info.date_time for info in before.infolist()]
    with zipfile.ZipFile(io.BytesIO(replaced(data, {"c.xml": b""}))) as after:
        assert [info.date_time for info in after.infolist()] == times


def test_a_zip_cut_short_is_refused() -> None:
    data = zipped()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        at = archive.getinfo("b.bin").header_offset
    with pytest.raises(zipfile.BadZipFile):
        replaced(data[:at] + b"XXXX" + data[at + 4 :], {})
