"""The form of the tables: rows, columns, labels, cells."""

from __future__ import annotations

from collections.abc import Callable

from support.inject.draft import Draft, Injection, UnfitError, labelled
from support.render import Cell, Row


def without(table: str, intro: str = "") -> object:
    def apply(draft: Draft) -> None:
        draft.drop(table)
        head = {"proactive": "h2", "requests": "h3", "disputes": "h4"}[table]
        if intro:
            draft.add(head, "intro", "text", intro)
        draft.hits.add(head)

    return apply


def rows(table: str, change: Callable[[list[Row]], list[Row]]) -> object:
    return lambda draft: draft.edit(table, change)


def row_gone(table: str, label: str) -> object:
    def change(found: list[Row]) -> list[Row]:
        at = next(i for i, row in enumerate(found) if any(cell.text == label for cell in row))
        place = next(i for i, cell in enumerate(found[at]) if cell.text == label)
        if place:
            raise UnfitError(label)
        _shrink(found, at)
        return found[:at] + found[at + 1 :]

    return rows(table, change)


def _shrink(found: list[Row], at: int) -> None:
    """Shorten the cells that cover the row that goes."""
    for y, row in enumerate(found[:at]):
        for x, cell in enumerate(row):
            if cell.height > 1 and y + cell.height > at:
                row[x] = cell._replace(height=cell.height - 1)


def column_gone(table: str, label: str, place: int) -> object:
    """Take a column away: its header and one figure of each row."""

    def change(found: list[Row]) -> list[Row]:
        if table == "proactive":
            for row in found[1:4]:
                del row[place]
                row[-1] = row[-1]._replace(width=2)
            return found
        for row in found[3:]:
            del row[len(row) - 7 + place]
        found[0][1] = found[0][1]._replace(width=6)
        if place in range(1, 6):
            found[1][1] = found[1][1]._replace(width=4)
        for row in found[:3]:
            row[:] = [cell for cell in row if cell.text != label]
        return found

    return rows(table, change)


def cell(key: str, text: str) -> object:
    return lambda draft: draft.figure(key, text)


def cells(text: str, *keys: str) -> object:
    def apply(draft: Draft) -> None:
        for key in keys:
            draft.figure(key, text)

    return apply


def cut(draft: Draft) -> None:
    """Blank the totals of all rows of the table of requests."""
    for key in draft.figures:
        if key.startswith("requests/") and key.endswith("/total"):
            draft.figure(key, "", hit=False)
    draft.hits.add("requests")


def emptied(table: str) -> object:
    def apply(draft: Draft) -> None:
        for key in draft.figures:
            if key.startswith(f"{table}/"):
                draft.figure(key, "", hit=False)
        draft.hits.add(table)
        if table == "requests":
            draft.put("ov4", "依申请公开渠道畅通。")

    return apply


def more_figures(table: str, row: int, extra: int) -> object:
    def change(found: list[Row]) -> list[Row]:
        found[row] = [*found[row], *[Cell("0")] * extra]
        return found

    return rows(table, change)


def repeated(table: str, at: int) -> object:
    def change(found: list[Row]) -> list[Row]:
        for row in found[: at + 1]:
            for x, one in enumerate(row):
                if one.height > 3:
                    row[x] = one._replace(height=one.height + 1)
        return [*found[: at + 1], list(found[at]), *found[at + 1 :]]

    return rows(table, change)


def old_proactive(draft: Draft) -> None:
    """Put the table of 2019 into the report."""
    figure = draft.figures

    def change(found: list[Row]) -> list[Row]:
        def wide(text: str) -> Row:
            return [Cell(text, 4)]

        def line(*texts: str) -> Row:
            return [Cell(text) for text in texts]

        head = line("信息内容", "上一年项目数量", "本年增/减", "处理决定数量")
        return [
            wide("第二十条第（一）项"), line("信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"),
            line("规章", "0", "0", "0"), line("规范性文件", "2", "2", figure["proactive/documents/valid"]),
            wide("第二十条第（五）项"), head, line("行政许可", "20", "0", "8"),
            line("其他对外管理服务事项", "12", "0", "3"),
            wide("第二十条第（六）项"), head, line("行政处罚", "30", "0", "6"), line("行政强制", "2", "0", "0"),
            wide("第二十条第（八）项"), [Cell("信息内容"), Cell("上一年项目数量"), Cell("本年增/减", 2)],
            [Cell("行政事业性收费"), Cell("1"), Cell("0", 2)],
            wide("第二十条第（九）项"), [Cell("信息内容"), Cell("采购项目数量"), Cell("采购总金额", 2)],
            [Cell("政府集中采购"), Cell("3"), Cell("12.5", 2)],
        ]  # fmt: skip

    draft.edit("proactive", change)


def old_requests(draft: Draft) -> None:
    """Use the table of 2019, whose sixth group is one row."""

    def change(found: list[Row]) -> list[Row]:
        at = next(i for i, row in enumerate(found) if row[0].text == "（六）其他处理")
        values = [
            sum(int(row[-7 + column].text) for row in found[at : at + 3]) for column in range(7)
        ]
        found[at : at + 3] = [[Cell("（六）其他处理", 2), *(Cell(str(v)) for v in values)]]
        top = next(row for row in found if row[0].text == "三、本年度办理结果")
        top[0] = top[0]._replace(height=20)
        return found

    draft.edit("requests", change)


def both_old(draft: Draft) -> None:
    old_proactive(draft)
    old_requests(draft)


def captions_gone(*numbers: str) -> object:
    def change(found: list[Row]) -> list[Row]:
        gone = {f"第二十条第（{number}）项" for number in numbers}
        return [row for row in found if row[0].text not in gone]

    return rows("proactive", change)


def header_moved(which: str) -> object:
    """Put a label of the header a level too high or low."""

    def change(found: list[Row]) -> list[Row]:
        if which == "direct":
            found[1][5], found[0][1] = found[0][1]._replace(width=5), Cell("未经复议直接起诉", 10)
        elif which == "after":
            found[0][1] = Cell("复议后起诉", 10)
            found[1][6] = Cell("行政诉讼", 5)
        return found

    return rows("disputes", change)


def applicants_lifted(draft: Draft) -> None:
    """Put 法人或其他组织 above all columns and 申请人情况 above the organisations."""

    def change(found: list[Row]) -> list[Row]:
        upper, lower = found[0][1], found[1][1]
        found[0][1] = upper._replace(text=lower.text)
        found[1][1] = lower._replace(text=upper.text)
        return found

    draft.edit("requests", change)


def _i(code: str, about: str, apply: object, *also: str) -> Injection:
    return Injection(code, about, apply, also)  # type: ignore[arg-type]


REG = tuple(f"proactive/regulations/{x}" for x in ("made", "repealed", "valid"))
INJECTIONS = (
    _i("T201", "没有表四", without("disputes", "本年度没有行政复议和行政诉讼。")),
    _i("T201", "没有表二", without("proactive", "全年主动公开信息情况良好。")),
    _i("T201", "没有表三", without("requests", "本年度申请办理情况良好。")),
    _i("T202", "缺重复申请行", row_gone("requests", "2.重复申请")),
    _i("T202", "缺结转下年行", row_gone("requests", "四、结转下年度继续办理"), "B301"),
    _i("T202", "缺规章行", row_gone("proactive", "规章")),
    _i("T202", "缺行政强制行", row_gone("proactive", "行政强制")),
    _i("T203", "缺其他列", column_gone("requests", "其他", 5), "B303"),
    _i("T203", "缺科研机构列", column_gone("requests", "科研机构", 2), "B303"),
    _i("T203", "缺废止列", column_gone("proactive", "本年废止件数", 2)),
    labelled("T204", "废止缺字", "proactive", "本年废止件数", "本年度止件数"),
    labelled("T204", "内容事务", "requests", "内部事务", "内容事务"),
    labelled("T204", "有效件数缺字", "proactive", "现行有效件数", "现行有效件"),
    _i("T205", "表四多一个零", more_figures("disputes", 3, 1)),
    _i("T205", "表三一行多一格", more_figures("requests", 10, 1)),
    _i("T205", "表三末行多两格", more_figures("requests", 27, 2)),
    _i("T206", "合计列空白", cut),
    _i("T206", "收费空白", cell("proactive/fees/charged", "")),
    _i("T206", "许可空白", cell("proactive/licences/decided", "")),
    _i("T207", "收费填斜线", cell("proactive/fees/charged", "/")),
    _i("T207", "许可填横线", cell("proactive/licences/decided", "—")),
    _i("T207", "强制填无", cell("proactive/coercion/decided", "无")),
    _i("T208", "负数", cell("proactive/penalties/decided", "-3")),
    _i("T208", "小数件数", cell("proactive/licences/decided", "12.5")),
    _i("T208", "文字", cell("proactive/penalties/decided", "若干")),
    _i("T209", "规范性文件两行", repeated("proactive", 3)),
    _i("T209", "上年结转两行", repeated("requests", 4), "B301"),
    _i("T209", "行政强制两行", repeated("proactive", 10)),
    _i("T210", "表二用2019年表样", old_proactive),
    _i("T210", "表三用2019年表样", old_requests),
    _i("T210", "两张表都用2019年表样", both_old),
    _i("T211", "收费按元填", cell("proactive/fees/charged", "3300000")),
    _i("T211", "收费大得可疑", cell("proactive/fees/charged", "75394432.52")),
    _i("T211", "收费少点小数点", cell("proactive/fees/charged", "12500000")),
    _i("T213", "缺第一项标题行", captions_gone("一")),
    _i("T213", "缺第五、六项标题行", captions_gone("五", "六")),
    _i("T213", "全缺", captions_gone("一", "五", "六", "八")),
    _i("T214", "局填规章六件", lambda d: [d.figure(REG[2], 6)][0]),
    _i("T214", "局制发规章", lambda d: [d.figure(REG[0], 1), d.figure(REG[2], 1)][0]),
    _i("T214", "局废止规章", lambda d: [d.figure(REG[1], 1), d.figure(REG[2], 3)][0]),
    _i("T215", "表二没有填", emptied("proactive")),
    _i("T215", "表三没有填", emptied("requests")),
    _i("T215", "表四没有填", emptied("disputes")),
    _i("T216", "行政诉讼在下层", header_moved("direct")),
    _i("T216", "复议后起诉在上层", header_moved("after")),
    _i("T216", "法人或其他组织在上层", applicants_lifted),
    labelled("T217", "规范性文件", "proactive", "行政规范性文件", "规范性文件"),
    labelled("T217", "未审结", "disputes", "尚未审结", "未审结"),
    labelled("T217", "其它", "requests", "法人或其他组织", "法人和其他组织"),
    _i("T218", "带件字", cell("proactive/licences/decided", "38件")),
    _i("T218", "千分号", cell("proactive/penalties/decided", "13,364")),
    _i("T218", "全角数字", cell("proactive/coercion/decided", "１２")),
    _i("T218", "字母O", cell("proactive/coercion/decided", "O")),
)  # fmt: skip
