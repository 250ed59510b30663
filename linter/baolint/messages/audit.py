"""What an audit says of what it was given and of how it goes."""

FAULTS = {
    "store.missing": "找不到审看库“{path}”。",
    "store.foreign": "“{path}”不是 baolint 的审看库，请换一个文件名。",
    "store.edition": "审看库“{path}”是另一个版本写的（{found}，本版本为 {wanted}），请换一个文件名。",
    "store.damaged": "审看库“{path}”读不了：{reason}。",
    "store.no-run": "审看库“{path}”里没有这次运行的记录。",
}
