"""The frozen corpus: prose written by somebody who has seen neither rules nor generator.

Its placeholders are filled from generated consistent figures; every faulty sentence has a sound
twin, so that a false alarm is what only the faulty one draws.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from baolint.engine.report import Finding
from support.inject.catalogue import applies
from support.inject.draft import Draft, Injection, UnfitError
from support.inject.measure import Trial, checked, stands
from support.inject.written import Written, write
from support.made import Made, _report

FOLDER = Path(__file__).parents[2] / "corpus" / "frozen"
MEANT: Mapping[str, tuple[str, ...]] = {
    "F902": ("F901",), "F910": ("F909",), "L952": ("C607", "C609", "L952"), "L951": ("L951", "C607"),
    "P804": ("P804", "P806"), "U-DATE-ZERO": ("D511",), "U-AGENCY": ("S113",),
    "U-YEAR-SHORT": ("D511",), "U-SUBHEAD": ("W706",),
}  # fmt: skip
"""What a code of the corpus stands for here, where its author had to guess what it means."""
FORMATS = ("txt", "md", "html", "docx", "xlsx", "yaml")
_REACHED = "电话|邮箱|邮编|邮政编码|地址|网址|网站|手机|http"
"""Words of entries that give a way to reach the office."""
_SUMS = {
    "denied": "handled.denied.", "unavailable": "handled.unavailable.",
    "rejected": "handled.rejected.", "other_handling": "handled.other.",
}  # fmt: skip
_ROWS = {
    "new": "new", "carried_in": "carried_in", "carried_out": "carried_out",
    "handled": "handled.total", "granted": "handled.granted", "partial": "handled.partial",
}  # fmt: skip


@cache
def entries(name: str) -> list[dict[str, Any]]:
    """Read sound, faulty or hard."""
    import yaml

    found: list[dict[str, Any]] = yaml.safe_load((FOLDER / f"{name}.yaml").read_text("utf-8"))
    return found


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


def sound(number: int) -> Draft:
    """Give a report whose prose is the entry of this number of sound."""
    entry = entries("sound")[number]
    host = _report(random.Random(number), None, int(entry["year"]))
    values = numbers(host._replace(agency=entry["agency"]))

    def lines(value: Any) -> tuple[str, ...]:
        return tuple(filled(one, values) for one in ([value] if isinstance(value, str) else value))

    return Draft(
        number,
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
    if entry["where"] == "preamble" and re.search(_REACHED, text):
        # the host must not be of another region than what the entry gives
        report = _moved(report)
    draft = Draft(seed, report)
    values = numbers(draft.report)
    if values.get(entry.get("needs_nonzero", ""), "1") == "0":
        raise UnfitError("a figure is 0")
    lines = filled(text, values).split("\n")
    where = entry["where"]
    code = entry.get("code", "")
    if where == "title":
        _instead(draft, "title", "preamble", "title", lines)
    elif where == "signature":
        _instead(draft, "sign", "other0", "end", lines)
    elif where == "other":
        told = "\n".join(lines)
        if "信息处理费" in told or "收费" in told:
            draft.put("other0", told)
        else:
            draft.add(draft.names("other")[-1], "more", "text", told)
    elif where == "problems" and code == "S112":
        _instead(draft, "five", "h5", "text", lines)
        draft.hits.add("h5")
    elif where == "problems":
        draft.add(draft.names("five")[-1], "more", "text", "\n".join(lines))
    elif where == "preamble":
        _preamble(draft, "\n".join(lines))
    elif code == "S108":
        _instead(draft, "ov", "h1", "text", lines)
        draft.hits.clear()
    else:
        text = "\n".join(lines)
        draft.put(_topic(text), text)
    return draft


def _moved(report: Made) -> Made:
    """Give a report with a publisher whose name tells no region."""
    bare = re.sub("^.*[市州盟县区旗]", "", report.agency) or report.agency

    def renamed(text: str) -> str:
        return text.replace(report.agency, bare)

    return report._replace(
        agency=bare,
        title=tuple(map(renamed, report.title)),
        preamble=renamed(report.preamble),
        overview=tuple(map(renamed, report.overview)),
        problems=tuple(map(renamed, report.problems)),
        other=renamed(report.other),
        signature=tuple(map(renamed, report.signature)),
    )


def _instead(draft: Draft, start: str, beside: str, kind: str, lines: list[str]) -> None:
    draft.drop(*draft.names(start))
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


def _topic(text: str) -> str:
    if re.search("申请|复议|诉讼|办结|处罚|许可|规范性文件|予以公开|不予公开|结转", text):
        return "ov4"
    return "ov2" if re.search("[0-9]条", text) else "ov8"


def _preamble(draft: Draft, text: str) -> None:
    """Replace the sentence of the preamble that tells the same, else add one."""
    sentences = re.split("(?<=。)", draft.text("preamble"))
    basis, period, *contact = [one for one in sentences if one]
    if re.search("统计(?:期限|时限|时间)|数据", text):
        period = text
    elif re.search("根据|依据|按照|依照", text):
        basis = text
    elif re.search("电话|邮箱|邮编|邮政编码|疑问|手机", text):
        contact = [text]
    else:
        contact.append(text)
    draft.put("preamble", "".join((basis, period, *contact)))


def faulty(number: int) -> Iterator[tuple[str, Trial]]:
    """Try an entry of faulty in every format that can show it; its id comes with each trial."""
    entry = entries("faulty")[number]
    codes = MEANT.get(entry["code"], (entry["code"],))
    injection = Injection(codes[0], str(entry["kind"]), lambda draft: None)
    for seed in range(number, number + 40):
        try:
            twin = hosted(entry, entry["sound"], seed)
            drafts = {suffix: hosted(entry, entry["text"], seed) for suffix in _formats(codes)}
        except UnfitError:
            continue
        twin.day = "12-31"
        quiet = checked(write(twin, "txt"), twin)
        for suffix, draft in drafts.items():
            draft.day = "12-31"
            try:
                file = write(draft, suffix)
            except UnfitError:
                continue
            yield entry["id"], _judged(injection, codes, suffix, seed, draft, file, quiet)
        return


def _formats(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Give the formats in which one of the codes can show, by the table of the development corpus."""
    laid_out = tuple(suffix for suffix in FORMATS if suffix != "yaml")
    known = [
        applies()[code].formats or (laid_out if code[0] == "F" else FORMATS)
        for code in codes
        if code in applies()
    ]
    return tuple(suffix for suffix in FORMATS if any(suffix in one for one in known))


def _judged(
    injection: Injection,
    codes: tuple[str, ...],
    suffix: str,
    seed: int,
    draft: Draft,
    file: Written,
    quiet: tuple[Finding, ...],
) -> Trial:
    """Tell what was found in a faulty report that was not said of its sound twin already."""
    silent = {one.code for one in quiet}
    told = {(one.code, one.message) for one in quiet}
    findings = [one for one in checked(file, draft) if (one.code, one.message) not in told]
    named = [one for one in findings if set(codes) & {one.code, *one.related_codes}]
    others = [one for one in findings if one not in named and one.code not in silent]
    found = any(stands(one, draft, file, suffix) for one in named)
    at_place = [one for one in others if draft.hits and stands(one, draft, file, suffix)]
    alarms = [one.code for one in others if one.severity != "info" and one not in at_place]
    instead = [one.code for one in at_place if one.severity != "info" or not found]
    return Trial(
        injection, suffix, seed, found, bool(named) and not found, tuple(alarms), tuple(instead)
    )


def hard(number: int, suffix: str) -> tuple[str, ...]:
    """Give the codes above info that an entry of hard draws and the report without it does not."""
    entry = entries("hard")[number]
    for seed in range(number, number + 40):
        try:
            draft = hosted(entry, entry["text"], seed)
        except UnfitError:
            continue
        draft.day = "12-31"
        plain = Draft(seed, draft.report)
        plain.day = "12-31"
        quiet = {one.code for one in checked(write(plain, suffix), plain)}
        found = checked(write(draft, suffix), draft)
        return tuple(one.code for one in found if one.severity != "info" and one.code not in quiet)
    return ()


def sound_codes(number: int, suffix: str) -> tuple[tuple[str, str], ...]:
    """Give (severity, code) of what is above info in an entry of sound."""
    draft = sound(number)
    draft.day = "12-31"
    found = checked(write(draft, suffix), draft)
    return tuple((one.severity, one.code) for one in found if one.severity != "info")
