"""What fuzzing starts from: the examples, the kept reports and what the tests' generators write."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from baolint.reporters import extract
from fuzz.mutate_pdf import unpacked_pdf
from fuzz.planted import SENTENCE
from support import excel, pdf, render, word
from support.convert import to_html, to_markdown
from support.made import Made, made
from support.recognised import facts
from support.reports import REPORTS, sound
from support.small_profile import SMALL

ROOT = Path(__file__).parents[2]
_MADE = range(4)
_HEADING = "一、总体情况\n"


def with_numbers(text: str) -> str:
    """Give a report with somebody's numbers in its first section."""
    return text.replace(_HEADING, f"{_HEADING}{SENTENCE}\n", 1)


def text() -> Iterator[bytes]:
    yield with_numbers(sound()).encode()
    yield from (path.read_bytes() for path in sorted((ROOT / "examples").glob("*.txt")))
    yield from (render.txt(made(n), n).encode() for n in _MADE)
    yield with_numbers(sound()).encode("gb18030")
    yield with_numbers(sound()).encode("utf-16")
    yield from (path.read_bytes() for path in sorted(REPORTS.rglob("*.txt")))


def markdown() -> Iterator[bytes]:
    yield to_markdown(with_numbers(sound())).encode()
    yield from (render.md(made(n), n).encode() for n in _MADE)
    yield from (path.read_bytes() for path in sorted(REPORTS.rglob("*.md")))


def html() -> Iterator[bytes]:
    yield to_html(with_numbers(sound())).encode()
    yield from (render.html(made(n), n, portal=bool(n % 2)).encode() for n in _MADE)
    yield from (path.read_bytes() for path in sorted(REPORTS.rglob("*.html")))


def docx() -> Iterator[bytes]:
    yield word.report(with_numbers(sound()))
    yield from (render.word(made(n), n) for n in _MADE)
    yield word.raw(
        word.paragraph(word.run(SENTENCE))
        + word.table([word.cell(word.paragraph(word.run("一")))]),
        members={"header1": word.paragraph(word.run("绝密")), "footnotes": ""},
    )


def xlsx() -> Iterator[bytes]:
    for number, dress in enumerate(excel.DRESSES):
        yield excel.xlsxwriter(_named(number), number, dress)
        yield excel.openpyxl(made(number), number, dress)
        yield excel.xlsxwriter(made(number), number, dress)
    yield excel.xlwt(_named(0), 0, excel.DRESSES[0])


def pdf_files() -> Iterator[bytes]:
    layouts = (
        pdf.PLAIN,
        pdf.Layout(rules="none"),
        pdf.Layout(rules="bars", repeat=True, pieces=True),
    )
    yield unpacked_pdf(pdf.of_text(with_numbers(sound())))
    for number, layout in enumerate(layouts):
        yield unpacked_pdf(pdf.written(made(number), number, layout))
    yield pdf.written(made(0), 0)


def yaml() -> Iterator[bytes]:
    yield from (extract.to_yaml(facts(one)).encode() for one in _structured())
    yield b"profile: disclosure-2021\nyear: 2023\n"


def json() -> Iterator[bytes]:
    yield from (extract.to_json(facts(one)).encode() for one in _structured())
    yield b'{"profile": "disclosure-2021", "facts": {"requests/new/total": 3}}'


def config() -> Iterator[bytes]:
    yield (
        "profile: disclosure-2021\nphase: draft\nselect: [B, T2]\nignore: [F901]\nseverity: {B302: warning}\n"
        "fail-on: warning\nexclude: ['draft/**']\nper-file:\n  '*.txt': {level: township, deadline: 01-31, ignore: [C6]}\n"
        "options: {T211: {}}\nlevel: auto\ndeadline: 01-31\nagency: 某县\naliases: [某某县]\nregion: 四川省\n"
        "suppressions:\n- {file: '*.txt', code: B302, at: requests/*, reason: 已核对, until: 2024-12-31}\n"
    ).encode()
    yield b'[tool.baolint]\nprofile = "disclosure-2021"\nselect = ["B"]\n[tool.baolint.severity]\nB302 = "info"\n'
    yield b"extends: other.yaml\nbaseline: a.jsonl\nlexicons: [a.txt]\n"


def profile() -> Iterator[bytes]:
    yield SMALL.encode()
    for path in sorted((ROOT / "examples").rglob("profiles/*.yaml")):
        yield path.read_bytes().replace(f"profile: {path.stem}".encode(), b"profile: small", 1)
    yield SMALL.replace("sections:", "claims: []\nsections:").encode()


def lexicon() -> Iterator[bytes]:
    """Each begins with a line that names its format, which the target takes off again."""
    yield from (b"yaml\n" + path.read_bytes() for path in _lexicons())
    yield "csv\nterm,grade,replace,allow,needs,forbids\n以经,error,已经,以经济,,\n总体,info,,,,\n".encode()
    yield "txt\n# 自己的词\n总体情况\n申请\n".encode()
    yield (
        "yaml\nid: own\nversion: '1'\nsource: 自编\ndate: 2024-01-01\nrule: W701\ngrade: warning\nterms:\n- 总体\n"
        "- {term: 申请, replace: 请求, allow: [依申请], needs: [公开], forbids: [不], match: [申请公开], silent: [依申请公开]}\n"
    ).encode()


def baseline() -> Iterator[bytes]:
    line = '{"path": "a/报告.txt", "code": "B302", "at": "requests/handled.total", "fingerprint": "%s"}\n'
    yield ((line % ("0" * 64)) + (line % ("a" * 64))).encode()
    yield b"\xef\xbb\xbf\n\n"


def few(seeds: Callable[[], Iterator[bytes]], count: int) -> list[bytes]:
    """Give the first seeds."""
    return [one for one, _ in zip(seeds(), range(count), strict=False)]


def _structured() -> Iterator[str]:
    yield with_numbers(sound())
    yield from (render.txt(made(n), n) for n in _MADE)


def _named(seed: int) -> Made:
    """Give a made-up report with somebody's numbers in its first section."""
    report = made(seed)
    return report._replace(overview=(SENTENCE, *report.overview))


def _lexicons() -> list[Path]:
    folders = (ROOT / "examples", ROOT / "rules" / "baolint_rules")
    found = [path for folder in folders for path in sorted(folder.rglob("lexicons/*.yaml"))]
    return sorted(found, key=lambda path: path.stat().st_size)[:4]
