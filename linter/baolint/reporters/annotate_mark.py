"""The mark of an annotated copy, among the custom properties of the file."""

from __future__ import annotations

from lxml import etree

from baolint import __version__
from baolint.readers.own_mark import MARK
from baolint.reporters.annotate_package import Package
from baolint.reporters.annotate_xml import OFFICE, is_strict, parsed, serialised

_CUSTOM = f"{OFFICE}/custom-properties"
_VALUES = f"{OFFICE}/docPropsVTypes"
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The id that every property of the user's own has."""
_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"


def mark(package: Package, main: str) -> None:
    """Put the property into the file whose main member is given; other properties are kept."""
    known = package.related("", "custom-properties")
    data = package.read(known[0][1]) if known else b""
    if data:
        root = parsed(data)
        name = known[0][1]
    else:
        root = parsed(f'<Properties xmlns="{_CUSTOM}" xmlns:vt="{_VALUES}"/>'.encode())
        name = known[0][1] if known else package.free("docProps/custom", ".xml")
    for one in [one for one in root if one.get("name") == MARK]:
        root.remove(one)
    used = [int(one.get("pid", "1")) for one in root if one.get("pid", "").isdecimal()]
    added = etree.SubElement(root, f"{{{_CUSTOM}}}property")
    added.set("fmtid", _FORMAT)
    added.set("pid", str(max([1, *used]) + 1))
    added.set("name", MARK)
    etree.SubElement(added, f"{{{_VALUES}}}lpwstr").text = f"annotated {__version__}"
    package.write(name, serialised(root, is_strict(data or package.read(main))))
    if not known:
        package.relate("", "custom-properties", name)
    package.declare(name, _TYPE)
