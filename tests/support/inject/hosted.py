"""Prose of a corpus put into a made-up report: placeholders filled, the sentence in its place."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from itertools import combinations, pairwise
from typing import Any

from support.inject.draft import Draft, UnfitError
from support.made import Made, _report

_REACHED = "电话|邮箱|邮编|邮政编码|地址|网址|网站|手机|http"
"""Words of entries that give a way to reach the office."""
_UNPAID = "requests/handled.other.unpaid/total"
_SUMS = {
    "denied": "handled.denied.", "unavailable": "handled.unavailable.",
    "rejected": "handled.rejected.", "other_handling": "handled.other.",
}  # fmt: skip
_ROWS = {
    "new": "new", "carried_in": "carried_in", "carried_out": "carried_out",
    "handled": "handled.total", "granted": "handled.granted", "partial": "handled.partial",
}  # fmt: skip


def numbers(report: Made) -> dict[str, str]:
    """Give what the placeholders stand for."""
    figure = report.figures
    found = {name: figure[f"requests/{row}/total"] for name, row in _ROWS.items()}
    for name, start in _SUMS.items():
        keys = [k for k in figure if k.startswith(f"requests/{start}") and k.endswith("/total")]
        found[name] = str(sum(int(figure[key]) for key in keys))
    found["natural"] = figure["requests/new/natural_person"]
    found["organisations"] = str(int(found["new"]) - int(found["natural"]))
    found["review"] = figure["disputes/review/total"]
    suits = ("litigation_direct", "litigation_after_review")
    found["litigation"] = str(sum(int(figure[f"disputes/{block}/total"]) for block in suits))
    for column in ("made", "repealed", "valid"):
        found[f"documents_{column}"] = figure[f"proactive/documents/{column}"]
    for row in ("licences", "penalties", "coercion"):
        found[row] = figure[f"proactive/{row}/decided"]
    found["fees"] = figure["proactive/fees/charged"]
    found |= {
        "year": str(report.year), "last_year": str(report.year - 1),
        "next_year": str(report.year + 1), "agency": report.agency,
    }  # fmt: skip
    return found


def filled(text: str, values: Mapping[str, str]) -> str:
    """Fill the placeholders of a text."""

    def choice(match: re.Match[str]) -> str:
        return match[2] if values[match[1]] == "0" else match[3]

    def number(match: re.Match[str]) -> str:
        value = values[match[1]]
        return str(int(value) + int(match[2])) if match[2] else value

    inner = r"((?:[^{}|]|\{[^{}]*\})*)"
    text = re.sub(r"\{zero:(\w+)\|" + inner + r"\|" + inner + r"\}", choice, text)
    return re.sub(r"\{(\w+?)([+-][0-9]+)?\}", number, text)


def whole(entry: Mapping[str, Any], seed: int) -> Draft:
    """Give a report whose prose is an entry of sound, with figures of the seed."""
    host = _report(random.Random(seed), None, int(entry["year"]))
    host.figures["proactive/fees/charged"] = "0"
    values = numbers(host._replace(agency=entry["agency"]))

    def lines(value: Any) -> tuple[str, ...]:
        return tuple(filled(one, values) for one in ([value] if isinstance(value, str) else value))

    return Draft(
        seed,
        host._replace(
            agency=entry["agency"],
            title=lines(entry["title"]),
            preamble="\n".join(lines(entry["preamble"])),
            overview=lines(entry["overview"]["paragraphs"]),
            problems=lines(entry["problems"]),
            other="\n".join(lines(entry["other"])),
            signature=lines(entry.get("signature") or ()),
        ),
    )


def hosted(entry: Mapping[str, Any], text: str, seed: int) -> Draft:
    """Put a text of faulty or hard into a made-up report; UnfitError where it does not fit."""
    year = entry.get("needs_year") or max(2021 + seed % 3, entry.get("needs_year_min", 0))
    report = _report(random.Random(seed), None, int(year))
    if "agency" in entry:
        report = _called(report, entry["agency"])
    elif entry["where"] == "preamble" and re.search(_REACHED, text):
        # the host must not be of another region than what the entry gives
        report = _called(report, re.sub("^.*[市州盟县区旗]", "", report.agency) or report.agency)
    code = entry.get("code", "")
    if "{fees" not in text:
        report.figures["proactive/fees/charged"] = "0"
    if code in ("S110", "N409") and (report.figures[_UNPAID] == "0") == (code == "N409"):
        raise UnfitError("fee notices in the table")
    draft = Draft(seed, report)
    if code == "S109":
        draft.put(
            "ov0", draft.text("ov0").replace("《中华人民共和国政府信息公开条例》", "各项要求")
        )
        draft.hits.clear()
    values = numbers(draft.report)
    if values.get(entry.get("needs_nonzero", ""), "1") == "0":
        raise UnfitError("a figure is 0")
    put(draft, entry, filled(text, values).split("\n"))
    return draft


def put(draft: Draft, entry: Mapping[str, Any], lines: list[str]) -> None:
    """Put the lines of an entry where it says that they belong."""
    where, code, told = entry["where"], entry.get("code", ""), "\n".join(lines)
    if where == "title":
        _instead(draft, "title", "preamble", "title", lines)
    elif where == "signature":
        _instead(draft, "sign", draft.names("other")[-1], "end", lines)
    elif where == "headings":
        _headings(draft, lines, whole=code == "S101")
    elif code in ("S105", "S112"):
        _in_place_of_all(draft, where, lines)
    elif where == "other":
        if code == "S110" or "信息处理费" in told or "收费" in told:
            draft.put("other0", told)
        else:
            draft.add(draft.names("other")[-1], "more", "text", told)
    elif where == "problems":
        draft.add(draft.names("five")[-1], "more", "text", told)
    elif where == "preamble":
        _preamble(draft, told, code)
    elif code in ("S108", "S118"):
        _instead(draft, "ov", "h1", "text", lines)
        draft.hits.clear()
    elif at := _item(draft, told):
        draft.drop(at[0])
        draft.put(at[1], told)
    else:
        draft.put(_topic(told), told)


def _called(report: Made, name: str) -> Made:
    """Give a report with another publisher, wherever its name stands."""

    def renamed(text: str) -> str:
        return text.replace(report.agency, name)

    return report._replace(
        agency=name,
        title=tuple(map(renamed, report.title)),
        preamble=renamed(report.preamble),
        overview=tuple(map(renamed, report.overview)),
        problems=tuple(map(renamed, report.problems)),
        other=renamed(report.other),
        signature=tuple(map(renamed, report.signature)),
    )


def _instead(draft: Draft, start: str, beside: str, kind: str, lines: list[str]) -> None:
    draft.drop(*draft.names(start))
    if not any(lines):
        return  # what is absent has no place
    if start == "title":
        first = draft.pieces[0]
        draft.add(first.name, "title0", kind, lines[0])
        draft.move([first.name], "title0")
        draft.hits.discard(first.name)
        beside, lines = "title0", lines[1:]
        for at, line in enumerate(lines, 1):
            draft.add(beside, f"title{at}", kind, line)
            beside = f"title{at}"
        return
    for at, line in enumerate(lines):
        draft.add(beside, f"{start}{at}", kind, line)
        beside = f"{start}{at}"


def _in_place_of_all(draft: Draft, where: str, lines: list[str]) -> None:
    """Leave nothing in a section but the lines, which may say nothing."""
    start, beside = {
        "overview": ("ov", "h1"),
        "problems": ("five", "h5"),
        "other": ("other", "h6"),
    }[where]
    _instead(draft, start, beside, "text", [line for line in lines if line])
    draft.hits.add(beside)


def _headings(draft: Draft, lines: list[str], whole: bool) -> None:
    """Replace the headings by those they are likest to; what is too much gets a paragraph of its own.

    `whole`: with a heading that no line stands for goes what stands below it.
    """
    names = draft.names("h")
    sections = _likest([draft.text(name) for name in names], lines)
    for name, line in zip(names, sections, strict=True):
        if line is None:
            draft.drop(name, *(_below(draft, name) if whole else ()))
        elif draft.text(name) != lines[line]:
            draft.put(name, lines[line])
    order = [one.name for one in draft.pieces]
    starts = {line: name for name, line in zip(names, sections, strict=True) if line is not None}
    end = (draft.names("other") or draft.names("h"))[-1]
    for at in reversed(range(len(lines))):
        if at not in sections:
            follows = next(
                (starts[later] for later in range(at + 1, len(lines)) if later in starts), ""
            )
            beside = order[order.index(follows) - 1] if follows else end
            draft.add(beside, f"under{at}", "text", "本机关继续按照要求做好相关工作。")
            draft.add(beside, f"more{at}", "head", lines[at])
            starts[at] = f"more{at}"
            order = [one.name for one in draft.pieces]
    if whole:
        draft.hits.clear()  # what is absent has no place


def _below(draft: Draft, heading: str) -> list[str]:
    """Give the names of what stands below a heading, up to the next or the signature."""
    found: list[str] = []
    names = [one.name for one in draft.pieces]
    for piece in draft.pieces[names.index(heading) + 1 :]:
        if piece.kind in ("head", "end"):
            break
        found.append(piece.name)
    return found


def _likest(printed: list[str], lines: list[str]) -> list[int | None]:
    """Give for each heading of the form the line that stands for it, in order, as like as can be."""
    few = min(len(printed), len(lines))
    best: tuple[float, list[int | None]] = (-1.0, [])
    for chosen in combinations(range(len(lines)), few):
        for kept in combinations(range(len(printed)), few):
            found: list[int | None] = [None] * len(printed)
            score = 0.0
            for at, line in zip(kept, chosen, strict=True):
                found[at] = line
                score += SequenceMatcher(None, printed[at], lines[line]).ratio()
            if score > best[0]:
                best = (score, found)
    return best[1]


def _item(draft: Draft, text: str) -> tuple[str, str] | None:
    """Give heading and text of the host's item that a numbered item of the same topic stands for."""
    names = draft.names("ov")
    for name, after in pairwise(names):
        if draft.text(name)[:5] == text[:5] and text.startswith("（"):
            return name, after
    return None


def _topic(text: str) -> str:
    if re.search("申请|复议|诉讼|办结|处罚|许可|规范性文件|予以公开|不予公开|结转", text):
        return "ov4"
    return "ov2" if re.search("[0-9]条", text) else "ov8"


def _preamble(draft: Draft, text: str, code: str) -> None:
    """Replace the sentence of the preamble that tells the same, else add one."""
    sentences = re.split("(?<=。)", draft.text("preamble"))
    basis, period, *contact = [one for one in sentences if one]
    if code == "S109":
        basis = text
    elif code in ("C601", "C606"):
        contact = [text]
    elif code == "D510" or re.search("统计(?:期限|时限|时间)|数据", text):
        period = text
    elif re.search("根据|依据|按照|依照", text):
        basis = text
    elif re.search("电话|邮箱|邮编|邮政编码|疑问|手机", text):
        contact = [text]
    else:
        contact.append(text)
    draft.put("preamble", "".join((basis, period, *contact)))
