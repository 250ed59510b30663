"""LibreOffice accepts or rejects all tracked changes of a Word file, by a macro of its own language.

Files with comments make the headless build of it crash when a macro loads them, so they are taken
out first.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

from lxml import etree

from support.word import repacked

LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Settle"/>
</library:library>
"""
LIBRARIES = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library"
 xmlns:xlink="http://www.w3.org/1999/xlink">
 <library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/"
  xlink:type="simple" library:link="false"/>
</library:libraries>
"""
MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Settle"
 script:language="StarBasic">
Sub All(source As String, command As String, target As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim word(0) As New com.sun.star.beans.PropertyValue
  word(0).Name = "FilterName"
  word(0).Value = "MS Word 2007 XML"
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" &amp; command, "", 0, Array())
  document.storeToURL(target, word())
  document.close(True)
End Sub
</script:module>
"""


def settled_by_office(soffice: str, folder: Path, data: bytes, accept: bool) -> bytes:
    """Give a Word file in which LibreOffice has accepted or rejected every change."""
    source, target = folder / "changed.docx", folder / "settled.docx"
    source.write_bytes(repacked(data, _without_comments))
    command = ("Accept" if accept else "Reject") + "AllTrackedChanges"
    start = [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    # the first start makes the profile, which would do away with a macro that is there before
    _run([*start, "--convert-to", "txt", "--outdir", str(folder / "first"), str(source)])
    basic = folder / "profile" / "user" / "basic"
    (basic / "script.xlc").write_text(LIBRARIES, encoding="utf-8")
    (basic / "Standard" / "script.xlb").write_text(LIBRARY, encoding="utf-8")
    (basic / "Standard" / "Settle.xba").write_text(MACRO, encoding="utf-8")
    words = ",".join(f'"{one}"' for one in (source.as_uri(), command, target.as_uri()))
    _run([*start, f"macro:///Standard.Settle.All({words})"])
    return target.read_bytes()


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, timeout=180, capture_output=True)


def _without_comments(name: str, content: bytes) -> bytes:
    if name != "word/document.xml":
        return content
    root = etree.fromstring(content)
    for one in [*root.iter("{*}commentRangeStart", "{*}commentRangeEnd")]:
        _removed(one)
    for one in [*root.iter("{*}commentReference")]:
        _removed(one.getparent())
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _removed(element: etree._Element | None) -> None:
    parent = element.getparent() if element is not None else None
    if element is not None and parent is not None:
        parent.remove(element)
