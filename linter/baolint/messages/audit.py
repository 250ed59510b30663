"""What an audit says of what it was given and of how it goes."""

FAULTS = {
    "store.missing": "找不到审看库“{path}”。",
    "store.foreign": "“{path}”不是 baolint 的审看库，请换一个文件名。",
    "store.edition": "审看库“{path}”是另一个版本写的（{found}，本版本为 {wanted}），请换一个文件名。",
    "store.damaged": "审看库“{path}”读不了：{reason}。",
    "units.large": "文件超过 {limit} MB，不像是单位名单。",
    "units.encoding": "不是 UTF-8 编码；在 Excel 里请另存为“CSV UTF-8（逗号分隔）”。",
    "units.empty": "名单里一个单位也没有。",
    "units.csv": "不是合格的 CSV：{reason}。",
    "units.no-header": "第一行应为表头：{columns}。",
    "units.column": "没有“{name}”这一列{hint}",
    "units.column-twice": "“{name}”这一列写了两次。",
    "units.column-missing": "缺少“{name}”这一列；没有内容时也要有表头，格子留空。",
    "units.cells": "有 {found} 格，表头有 {wanted} 列；值里有逗号的要用双引号括起来。",
    "units.no-name": "没有写单位名称（unit）。",
    "units.level": "层级（level）“{found}”不对，可用的有：{known}，不清楚的留空。",
    "units.expected": "应报送（expected）“{found}”不对，应写 yes 或 no。",
    "units.own-parent": "“{name}”的上级（parent）是它自己。",
    "units.twice": "“{name}”在第 {line} 行已经是别的单位的名称或别名，凭它分不清是哪个单位的报告。",
    "units.parent": "上级（parent）“{name}”不在名单里{hint}上级也要列出，不用报送的 expected 写 no。",
    "units.circle": "上下级绕成了圈：{way}。",
    "units.more": "另有 {count} 处，改正后再查。",
    "store.folder": "审看库“{path}”所在的文件夹不存在。",
    "store.unwritable": "审看库“{path}”写不了：{reason}。",
    "store.busy": "审看库“{path}”正由另一次运行写入，请等它结束，或者换一个文件名。",
    "store.other-question": "审看库“{path}”里中断的那次运行与这次的{what}不同，不能接着做；"
    "照原来的写法再来，或者去掉 --resume 重新开始（已经检查过、没有改动的文件不会重查）。",
    "cluster.extra": "要用集群请先安装：pip install 'baolint[cluster]'。",
    "cluster.unreachable": "连不上集群 {address}：{reason}。",
    "cluster.no-workers": "集群 {address} 没有工作进程；请先启动 dask worker。",
    "cluster.editions": "工作进程的环境与这里的不同，结果会不一样，没有开始或者没有做完：{told}（这里 / 那里）。",
    "cluster.more": "；这样的共 {count} 个",
    "cluster.threads": "工作进程要各用一个线程：dask worker --nthreads 1",
    "cluster.lost": "与集群的联系断了；已经检查的都在审看库里，可用 --resume 接着做。",
    "store.no-run": "审看库“{path}”里没有这次运行的记录。",
}

WHERE = {"title": "标题", "signature": "落款", "preface": "正文开头", "page": "网页"}

MATCHING = {
    "nameless": "标题、落款和网页都没有写明是哪个单位",
    "unknown": "{where}写的“{name}”不在单位名单里",
    "near": "{where}写的“{name}”不在单位名单里，最接近的是“{near}”；如是同一单位，请写进它的别名（aliases）",
    "several": "{where}写的“{name}”可能是名单里的 {count} 个单位：{units}",
    "two": "{where}是“{name}”，{other_where}是“{other}”，不能确定是哪个单位的",
    "yearless": "文中没有写明是哪一年度",
    "years": "文中写的年度不一致：{years}",
    "unread": "文件读不了，不知道是哪个单位的",
}

SOURCES = {"title": "标题", "period": "统计期限", "preface": "前言", "overview": "总体情况"}

EDITIONS = {"forms": "表样", "lexicons": "词表"}

STATES = {"new": "新发现", "open": "仍未改", "mended": "已改正"}

PARTS = {"checking": "检查", "comparing": "核对"}

TOLD = {
    "dropped": "审看库里有一次中断的运行，这次另起一次；想接着做请加 --resume。",
    "nothing-to-resume": "审看库里没有中断的运行，另起一次。",
    "other-day": "中断的那次运行以 {day} 为“今天”，接着做时 --as-of 要与它相同，或者不写。",
    "crowded": "有 {count} 份报告都写着“{name}”，太多了，没有互相核对；请用 --units 给出单位名单。",
}
