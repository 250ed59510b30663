"""What is said about findings: key to what was found and what to do."""

MESSAGES = {
    "H101": ("这句话有 {count} 字，超过了 {longest} 字。", "拆成几句来写。"),
}
