"""Texts of the findings of family N: key to (what was found, what to do)."""

_ALIKE = "Check the register and make the two alike; where they count different things, say so in the text."

MESSAGES: dict[str, tuple[str, str]] = {
    "N401": (
        "The text says “{said}”, but {cell} is {figure}; the two do not agree.",
        "Check the register of requests, and correct the text or the table so that they agree.",
    ),
    "N401.sum": (
        "The text says “{said}”, but {cell} and others, {count} cells in all, come to {figure}; the two do not agree.",
        "Check the register of requests, and correct the text or the table so that they agree.",
    ),
    "N401.unsure": (
        "The text says “{said}”, but “{name}” in the table is {figure}; the two may count different things; please check.",
        "Where they count different things, say so in the text; where they do not, make them alike.",
    ),
    "N401.unclear": (
        "the figures that “{said}” in the text answers to are blank or uncertain and cannot be checked",
        "Fill in the table, then compare text and table.",
    ),
    "N402": (
        "The total “{total}” differs from the sum of the items listed: {parts} = {sum}, a difference of {gap}.",
        "Check the register item by item, and correct the total or an item; where only some items are listed, end the list with “等”.",
    ),
    "N402.over": (
        "The items listed come to more than the total “{total}”: {parts} = {sum}, {gap} too many.",
        "Check the register item by item, and correct the total or an item.",
    ),
    "N403": (
        "The text says “{printed}”, but “{part}” divided by “{base}” gives {right}.",
        "Calculate again; where another base was used, say what the percentage is of.",
    ),
    "N403.forced": (
        "The text says “{printed}”, but “{part}” divided by “{base}” gives {right}; only the last digit differs, perhaps adjusted to make up 100%.",
        "Write the rounded result, and note that the items may not add up to 100%.",
    ),
    "N403.sum": (
        "Several shares add up to more than 100%: {parts} = {sum}%.",
        "Check the shares; where their bases differ, say so.",
    ),
    "N403.rate": (
        "“{printed}” is more than 100%.",
        "Rates of completion, answering, satisfaction and the like are at most {right}; check and correct.",
    ),
    "N403.cases": (
        "The text says “{printed}”, but by the counts of the report it should be {right}.",
        "Divide the requests completed by the new ones and those carried in; if it is the share completed in time, say “按时”.",
    ),
    "N403.done": (
        "The text says “{printed}”, but from “{part}” and “{base}” before it it should be {right}.",
        "Calculate again; where the base is not the number before it, say so in the text.",
    ),
    "N403.all": (
        "The text says that all were dealt with, but gives the rate as “{printed}” instead of {right}.",
        "Check the register; correct the rate, or what is said of all.",
    ),
    "N404.last": (
        "The text says “{printed}” of “{name}”; from {now} this year and {before} in the report for {year} (“{other}”) it should be: {right}.",
        "Calculate it anew by last year's report; where they count different things, say so in the text.",
    ),
    "N404.said": (
        "The text says “{printed}” of “{name}”; from {now} this year and {before} in the text of the report for {year} (“{other}”) it should be: {right}; the two years may count different things.",
        "Check it by last year's report; where they count different things, say so in the text.",
    ),
    "N404.before": (
        "The text gives “{printed}” as last year's “{name}”, but the report for {year} (“{other}”) has {before}.",
        "Correct it by last year's report; where they count different things, say so in the text.",
    ),
    "N404.before-said": (
        "The text gives “{printed}” as last year's “{name}”, but the text of the report for {year} (“{other}”) has {before}; the two years may count different things.",
        "Check it by last year's report; where they count different things, say so in the text.",
    ),
    "N404.unknown": (
        "that “{name}” changed by “{printed}” could not be checked against the report for {year} (“{other}”): there are blanks or figures whose reading is in doubt",
        "Compare with last year's report by hand.",
    ),
    "N404.multiple": (
        "{now} this year, {before} last year: how many times last year's figure it is cannot be put as “增长{printed}”; that would mean {right} times last year's.",
        "Write “为上年的{printed}”, or one less.",
    ),
    "N404": (
        "The text says “{printed}”, but from {now} this year and {before} last year it should be “{right}”.",
        "Calculate (this year − last year) ÷ last year again.",
    ),
    "N404.direction": (
        "{now} this year, {before} last year: the change goes the other way than the text says (“{printed}”).",
        "Check the figures of both years, and correct “增长”, “下降” and the like.",
    ),
    "N404.nought": (
        "Last year's figure is {before}, of which no percentage or multiple can be formed, but the text says “{printed}”.",
        "Say by how many it rose or fell.",
    ),
    "N404.over": (
        "The text says that something fell by “{printed}”; nothing can fall by more than 100%.",
        "Calculate (last year − this year) ÷ last year again.",
    ),
    "N404.times": (
        "The text says that something fell by “{printed}”; a fall cannot be given as a multiple.",
        "Use a percentage, or say by how many it fell.",
    ),
    "N404.words": (
        "The text says “{printed}”, but this year it is “{now}” and last year “{before}”.",
        "Check the figures of both years; correct them, or what is said.",
    ),
    "N405": ("“{name}” is given twice: “{one}” and “{other}”.", _ALIKE),
    "N405.again": (
        "Mentioned again, the number is another: first “{one}”, then “{other}”.",
        "Check the register and make the two alike; where a part is meant, say “其中”.",
    ),
    "N405.denied": (
        "Two statements contradict each other: “{one}” and “{other}”.",
        "Check the register and correct one of them; where they are about different things, say so in the text.",
    ),
    "N406": (
        "What is said about information processing fees is contradictory: “{one}” and “{other}”.",
        "Check the register of fees and the receipts, and make the places alike.",
    ),
    "N406.idle": (
        "The text says “{said}”, but Table 3 has neither new requests nor any carried in.",
        "Check the fees and the number of requests, and correct what is not true.",
    ),
    "N406.step": (
        "An information processing fee of {amount} yuan is no multiple of 10 yuan and does not fit the tariff; please check.",
        "Calculate it anew by the tariff per request or per page of “国办函〔2020〕109号”.",
    ),
    "N406.parts": (
        "The total of fees “{total}” differs from the sum of the amounts listed: {parts} = {sum}.",
        "Check the register of fees and the receipts, and correct the total or an amount.",
    ),
    "N407": (
        "“{printed}” lacks its number.",
        "Look up the register and fill in the number; if there is none, 0.",
    ),
    "N407.lost": (
        "the number here may have been lost in conversion; it cannot be judged",
        "Compare with the original, or check the original instead.",
    ),
    "N408": (
        "“{total}” has a “{scale}” too many: the items listed add up to “{right}” exactly.",
        "Change it to “{right}”.",
    ),
    "N408.table": (
        "The text says “{said}”, but {cell} is {figure}: there is a “万” too many.",
        "Delete the “万”: {figure}.",
    ),
    "N408.yuan": (
        "The text says “{said}”, but {cell} is {figure} in units of 10,000 yuan: a “万” is missing.",
        "Change it to “{figure}万元”, and check the unit of the table.",
    ),
    "N408.average": (
        "“{total}” has a “{scale}” too many: the average behind it was calculated from “{right}”.",
        "Change it to “{right}”, or correct the average.",
    ),
    "N408.fraction": (
        "“{printed}” has decimals, but things counted so are not halved; perhaps a “万” is missing.",
        "Check the register; put the “万” in, or correct the number.",
    ),
    "N408.kind": (
        "“{name}” is not counted as in “{printed}”.",
        "Check the manuscript and correct the measure word.",
    ),
    "N408.working": (
        "“{printed}” is no unit of time; it should be “工作日”.",
        "Check the manuscript and correct the unit.",
    ),
    "N408.beside": (
        "“{printed}” and “{other}” do not agree; they are ten thousand or a hundred million times apart: a “万” or “亿” may be one too many or missing",
        "Check the register; leave out the “万” or “亿” that is too many, or add the one that is missing.",
    ),
    "N408.doubled": (
        "“{printed}” has its unit twice.",
        "Check the register and delete the unit that is too much.",
    ),
    "N408.size": (
        "“{printed}” is too large to be likely; perhaps there is a “万” (or “亿”) too many.",
        "Check the register and delete the “万”; if it is true, leave it.",
    ),
    "N408.scale": (
        "“{printed}” has a “万” (or “亿”) too many or too few: without units “{parts}” come to the number of the total “{total}”.",
        "Check the register, and give total and items the same unit.",
    ),
    "N409": (
        "{cell} is {count}, so notices to pay were sent, but the text mentions neither such notices nor information processing fees.",
        "State under “其他需要报告的事项” how many notices were sent, their total amount and the amount received.",
    ),
    "N409.fee": (
        "{cell} is {count}, so notices to pay were sent; section six speaks of fees, but not of how many notices were sent.",
        "State how many notices were sent, their total amount and the amount received.",
    ),
    "N409.elsewhere": (
        "The text says “{said}”, but section six says nothing of notices to pay.",
        "State under “其他需要报告的事项” how many notices were sent, their total amount and the amount received.",
    ),
    "N409.unclear": (
        "the number of requests under “逾期未按收费通知要求缴纳费用” is uncertain and cannot be checked",
        "Fill in the row.",
    ),
}
