"""The reports of tests/reports/shapes and the figures they hold; run as a module it writes them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from support.filled_tables import BLOCKS, COLUMNS, RESULTS, SOUND_DISPUTES, request_rows
from support.filled_tables import SOUND as SOUND_REQUESTS
from support.flatten import SHAPES
from support.made import Made
from support.page_shapes import PAGES
from support.reports import REPORTS

SHAPES_FOLDER = REPORTS / "shapes"
WRONG = "requests/handled.granted/natural_person"
"""The figure that is one too high in the faulty twins."""
BUSY_REQUESTS: dict[str, tuple[int, ...]] = {
    "new": (214, 36, 2, 1, 14, 0, 267),
    "carried_in": (13, 2, 0, 0, 1, 0, 16),
    "handled.granted": (71, 12, 1, 0, 3, 0, 87),
    "handled.partial": (10, 1, 0, 0, 2, 0, 13),
    "handled.denied.law_forbidden": (2, 0, 0, 0, 0, 0, 2),
    "handled.denied.third_party": (3, 4, 0, 0, 0, 0, 7),
    "handled.denied.internal": (6, 0, 0, 0, 1, 0, 7),
    "handled.denied.process": (5, 1, 0, 0, 0, 0, 6),
    "handled.denied.enforcement_file": (4, 0, 0, 0, 0, 0, 4),
    "handled.unavailable.not_held": (88, 10, 1, 1, 5, 0, 105),
    "handled.unavailable.needs_creation": (2, 1, 0, 0, 0, 0, 3),
    "handled.unavailable.unclear": (1, 0, 0, 0, 0, 0, 1),
    "handled.rejected.petition": (11, 2, 0, 0, 0, 0, 13),
    "handled.rejected.repeated": (3, 0, 0, 0, 0, 0, 3),
    "handled.other.uncorrected": (4, 1, 0, 0, 1, 0, 6),
    "handled.other.misc": (2, 3, 0, 0, 2, 0, 7),
    "handled.total": (212, 35, 2, 1, 14, 0, 264),
    "carried_out": (15, 3, 0, 0, 1, 0, 19),
}
BUSY_DISPUTES = ((25, 3, 8, 0, 36), (3, 3, 0, 0, 6), (3, 0, 0, 0, 3))
AGENCY = "绵阳市云溪区统计局"


@cache
def sound() -> Made:
    """Give a report with the figures of tests/reports/ok/sound.txt."""
    proactive = {"documents": "2 1 5", "regulations": "0 0 0", "single": "38 4 0 1.25"}
    return _report(SOUND_REQUESTS, SOUND_DISPUTES, proactive, "收到申请26件")


@cache
def busy() -> Made:
    """Give a balanced report of an office with much to do: figures of one to four digits."""
    proactive = {"documents": "12 3 453", "regulations": "0 0 0", "single": "3964 442 78 100.5"}
    return _report(BUSY_REQUESTS, BUSY_DISPUTES, proactive, "收到申请267件")


@cache
def faulty() -> Made:
    """Give the busy report with one figure wrong."""
    figures = busy().figures
    return busy()._replace(figures={**figures, WRONG: str(int(figures[WRONG]) + 1)})


REPORT_OF = {"sound": sound, "busy": busy, "faulty": faulty}
"""Each kind of report: what precedes its files' names."""


def files() -> dict[str, bytes]:
    """Give every file of the folder by its name."""
    found: dict[str, bytes] = {}
    for kind, report in REPORT_OF.items():
        for shape, write in (*SHAPES.items(), *PAGES.items()):
            written = write(report())
            found[f"{kind}-{shape}"] = written.encode() if isinstance(written, str) else written
    return found


def _report(
    requests: dict[str, tuple[int, ...]],
    disputes: tuple[tuple[int, ...], ...],
    proactive: dict[str, str],
    asked: str,
) -> Made:
    figures: dict[str, str] = {}
    for row in ("regulations", "documents"):
        for column, value in zip(
            ("made", "repealed", "valid"), proactive[row].split(), strict=True
        ):
            figures[f"proactive/{row}/{column}"] = value
    single = ("licences/decided", "penalties/decided", "coercion/decided", "fees/charged")
    for key, value in zip(single, proactive["single"].split(), strict=True):
        figures[f"proactive/{key}"] = value
    for row in request_rows():
        for column, number in zip(COLUMNS, requests.get(row, (0,) * 7), strict=True):
            figures[f"requests/{row}/{column}"] = str(number)
    for row, numbers in zip(BLOCKS, disputes, strict=True):
        for column, number in zip(RESULTS, numbers, strict=True):
            figures[f"disputes/{row}/{column}"] = str(number)
    return Made(
        AGENCY,
        2023,
        (AGENCY, "2023年政府信息公开工作年度报告"),
        "本报告根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发"
        "〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求编制。"
        "本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。如对本报告有疑问，请与"
        f"{AGENCY}办公室联系（地址：绵阳市云溪区文苑路18号；邮编：621000；电话：0816-2345678；"
        "电子邮箱：tjj@yunxi.gov.cn）。",
        (
            f"2023年，{AGENCY}认真落实《中华人民共和国政府信息公开条例》，各项任务按期完成。",
            "（一）主动公开",
            "全年主动公开信息186条，其中统计数据96条，工作动态74条，通知公告16条。",
            "（二）依申请公开",
            f"全年{asked}，均在法定期限内办理。",
            "（三）政府信息管理",
            "落实保密审查制度，信息发布前由股室负责人初审、分管领导复审。",
            "（四）政府信息公开平台建设",
            "按照标准化规范化目录更新门户网站专栏，及时维护栏目内容。",
            "（五）监督保障",
            "将政府信息公开纳入年度考核，全年组织业务培训2次，未发生责任追究情形。",
        ),
        (
            "存在的主要问题：一是公开内容的针对性有待提升；二是解读形式较为单一。",
            "改进情况：一是围绕群众关切优化公开内容；二是丰富解读形式，提高解读质量。",
        ),
        "本年度未收取信息处理费，没有其他需要报告的事项。",
        (AGENCY, "2024年1月19日"),
        figures,
    )


def write_all(folder: Path = SHAPES_FOLDER) -> None:
    """Write every file anew."""
    folder.mkdir(exist_ok=True)
    for name, data in files().items():
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    write_all()
