"""Texts of the findings of family T: key to (what was found, what to do)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "T201": (
        "缺少{table}（{title}），报告里没有找到这张表。",
        "按表样补上这张表；没有数据的各格填 0。",
    ),
    "T201.picture": (
        "没有读到{table}（{title}）；该部分有图片或附件，表格可能在其中，无法核对。",
        "表格应以文字形式直接列在正文中，请改为可读取的表格。",
    ),
    "T201.converted": (
        "没有读到{table}（{title}）；三张表都不在，可能是文件转换时丢失，无法核对。",
        "请用原始 Word 或网页文件检查；如果正文确实没有表格，请按表样补上。",
    ),
    "T202": ("{table}缺少{rows}一行。", "按表样补上这一行；没有数据的填 0。"),
    "T202.several": (
        "{table}缺少 {count} 行：{rows}。",
        "按表样补上这些行；没有数据的填 0。",
    ),
    "T202.unknown": (
        "{table}缺少{rows}一行；表内另有表样之外的行{unknown}，可能是名称写错。",
        "核对项目名称，按表样改正或补上。",
    ),
    "T202.several.unknown": (
        "{table}缺少 {count} 行：{rows}；表内另有表样之外的行{unknown}，可能是名称写错。",
        "核对项目名称，按表样改正或补上。",
    ),
    "T203": ("{table}缺少“{column}”一列。", "按表样补上这一列；没有数据的填 0。"),
    "T204": (
        "{table}中的“{printed}”有错字，应为“{canonical}”。",
        "改为“{canonical}”。",
    ),
    "T204.blank": (
        "{table}的表头缺“{canonical}”字样，这一列没有名称。",
        "在表头补上“{canonical}”。",
    ),
    "T205.more": (
        "{row}有 {found} 个数据，而表头只有 {wanted} 列。",
        "核对这一行，删去多出的数据。",
    ),
    "T205.fewer": (
        "{row}只有 {found} 个数据，而表头有 {wanted} 列。",
        "核对这一行，补上缺少的数据；没有的填 0。",
    ),
    "T205.unclear": (
        "{row}有 {found} 个数据、{wanted} 列，分不清哪个数字属于哪一列",
        "请先改正这一行的数据个数。",
    ),
    "T206": (
        "{table}有 {count} 格空白：{cells}{more}。",
        "没有数据的填 0，漏填的补上。",
    ),
    "T206.forced": (
        "{table}有 {count} 格空白：{cells}{more}；按勾稽关系应为 {forced}。",
        "空白处填 {forced}。",
    ),
    "T207": (
        "{cells}{more}共 {count} 格用“{mark}”代替数字。",
        "没有数据的填 0。",
    ),
    "T207.forced": (
        "{cells}{more}共 {count} 格用“{mark}”代替数字；按勾稽关系依次应为 {forced}。",
        "核实后填入数字。",
    ),
    "T208.negative": ("{cell}的数据是“{text}”，不能为负数。", "核实后填入正确的数字。"),
    "T208.fraction": ("{cell}的数据是“{text}”，件数应为整数。", "核实后填入正确的数字。"),
    "T208.text": ("{cell}填的是“{text}”，不是数字。", "填入数字；没有数据的填 0。"),
    "T208.negative.forced": (
        "{cell}的数据是“{text}”，不能为负数；按勾稽关系应为 {forced}。",
        "核实后改为 {forced}。",
    ),
    "T208.fraction.forced": (
        "{cell}的数据是“{text}”，件数应为整数；按勾稽关系应为 {forced}。",
        "核实后改为 {forced}。",
    ),
    "T208.text.forced": (
        "{cell}填的是“{text}”，不是数字；按勾稽关系应为 {forced}。",
        "核实后改为 {forced}。",
    ),
    "T209": ("{row}在表中出现两次。", "核对两行数据，只保留正确的一行。"),
    "T209.table": ("{table}整张出现了两次。", "核对两处数据，只保留正确的一张。"),
    "T210": (
        "{tables}用的是{found}的表样，{year} 年度的报告应使用这一年度的表样。",
        "换用 {year} 年度适用的表样重新填写。",
    ),
    "T212": (
        "{table}（{title}）的内容还在，但已连成文字，分不清各格的数字，没有核对。",
        "请用原始 Word 或网页文件检查；如果发布的就是这样，请改为真正的表格。",
    ),
    "T213": (
        "{table}缺少 {count} 个条款标题行：{captions}。",
        "在各组“信息内容”行之上补上对应的标题行。",
    ),
    "T215": (
        "{table}（{title}）只有表头和项目名称，没有填任何数据。",
        "填入数据；确实没有的各格填 0。",
    ),
    "T215.unclear": (
        "{table}没有填写任何数据",
        "填入数据后重新检查。",
    ),
    "T216": (
        "{table}的表头{labels}不在表样规定的层级上。",
        "按表样把表头放回所属的层级，例如“其他”在“法人或其他组织”之下。",
    ),
    "T216.lost": (
        "{table}没有找到表头，各列是什么只能按表样的次序推定。",
        "按表样补上表头。",
    ),
    "T217": (
        "{table}中的“{printed}”不是表样规定的名称，应为“{canonical}”。",
        "改为“{canonical}”。",
    ),
    "T218.unit": (
        "{cell}的“{text}”{others}带有量词，格内只填数字。",
        "改为“{value}”。",
    ),
    "T218.grouping": (
        "{cell}的“{text}”{others}带有千分位逗号，格内只填数字。",
        "改为“{value}”。",
    ),
    "T218.wide": (
        "{cell}的“{text}”{others}是全角数字。",
        "改为半角数字“{value}”。",
    ),
    "T218.spaced": (
        "{cell}的“{text}”{others}中间有空格，可能是一个数，也可能是两个数。",
        "核对后改为一个完整的数字；如是“{value}”，删去空格。",
    ),
    "T218.decimal": (
        "{cell}的“{text}”{others}带有小数点，件数只填整数。",
        "改为“{value}”。",
    ),
    "T218.money": (
        "{cell}的“{text}”{others}带有金额单位，而表头已规定单位为万元；按所写单位折合为 {value} 万元。",
        "核对金额，格内只填以万元为单位的数字。",
    ),
    "T218.zero": (
        "{cell}的“{text}”{others}不是数字 0。",
        "改为阿拉伯数字“0”。",
    ),
}
