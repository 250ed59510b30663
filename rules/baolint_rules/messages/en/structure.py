"""Texts of the findings of family S: key to (what was found, what to do)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "S101": (
        "Section “{number}”, “{heading}”, is missing: neither its heading nor its content was found.",
        "Add “{number}、{heading}” as the form has it; where there is nothing to report, keep the heading and say so.",
    ),
    "S101.joined": (
        "The heading of section “{number}”, “{heading}”, stands within text; lines may have been run together when the file was converted, so the section was not judged",
        "Check the original file; if it is the same there, put the heading on a line of its own.",
    ),
    "S102": (
        "Section “{number}”, “{heading}”, is out of place; it belongs before “{after}”.",
        "Put the six sections in the order of the form.",
    ),
    "S103": (
        "The heading of section “{number}” is “{printed}”; the form has “{canonical}”.",
        "Change it to “{number}、{canonical}”.",
    ),
    "S103.misspelt": (
        "The heading of section “{number}”, “{printed}”, has wrong or missing characters; it should be “{canonical}”.",
        "Change it to “{number}、{canonical}”.",
    ),
    "S104": (
        "Section “{number}”, “{heading}”, occurs twice.",
        "Merge the two or delete the one too many.",
    ),
    "S104.whole": (
        "From section “{number}”, “{heading}”, on {count} sections occur twice, as if the whole report were repeated.",
        "Check, and delete the copy.",
    ),
    "S105": (
        "Section “{number}”, “{heading}”, has a heading but no content.",
        "Write the content; where there is nothing to report, say so (“无”).",
    ),
    "S105.mark": (
        "Section “{number}”, “{heading}”, holds nothing but a mark.",
        "Where there is nothing to report, say so in words, and whether a fee was charged.",
    ),
    "S105.picture": (
        "section “{number}”, “{heading}”, holds only pictures or attachments and no text to read",
        "Put the content into the report as text.",
    ),
    "S106": (
        "“{heading}” is numbered “{printed}” and should be “{number}”.",
        "Change the number to “{number}”, and check the numbers of the other sections.",
    ),
    "S106.missing": (
        "The heading “{heading}” has no number; it should be “{number}、{heading}”.",
        "Add the number “{number}、”.",
    ),
    "S106.style": (
        "The number of “{heading}” is written “{mark}”, unlike those of the other sections; it should be “{number}、”.",
        "Change it to “{number}、{heading}”.",
    ),
    "S106.unheaded": (
        "The heading “{number}、{heading}” was not found, but content of this section seems to be in the text.",
        "Add the heading “{number}、{heading}” before it.",
    ),
    "S106.lost": (
        "The table of section “{number}” stands here, but the heading “{number}、{heading}” was not found.",
        "Add the heading “{number}、{heading}” before the table.",
    ),
    "S107": (
        "No title of the report was found.",
        "Put the title before the text: full name of the agency, year, “政府信息公开工作年度报告”.",
    ),
    "S108": (
        "The overview does not speak of “{topic}”.",
        "Report on “{topic}”; where nothing was done, say so.",
    ),
    "S109.notice": (
        "The notice that sets the form (“{notice}”) is not named as a basis.",
        "Say at the beginning that the report follows 《中华人民共和国政府信息公开工作年度报告格式》 (“{notice}”).",
    ),
    "S109.decree": (
        "《中华人民共和国政府信息公开条例》 is not named as a basis.",
        "Say at the beginning that the report follows these Regulations.",
    ),
    "S109.both": (
        "No basis is named: neither the Regulations nor the notice that sets the form (“{notice}”).",
        "Say at the beginning that the report follows 《中华人民共和国政府信息公开条例》 and “{notice}”.",
    ),
    "S110": (
        "Nowhere is it said whether information processing fees were charged.",
        "Add “本年度未收取信息处理费” (none were charged), or state the amount.",
    ),
    "S111": (
        "“{title}” is not a section of the form.",
        "Move the content to the section it belongs to; keep it if local rules ask for it.",
    ),
    "S112.nothing": (
        "Section “{number}” names neither problems nor improvements.",
        "Name the main problems of the year's work, and for each what was done about it.",
    ),
    "S112.problem": (
        "Section “{number}” speaks of improvements only and names no problem.",
        "Name the main problems that the improvements answer.",
    ),
    "S112.measure": (
        "Section “{number}” names problems only and says nothing of improvements.",
        "Say for the problems named what was done about them.",
    ),
    "S113": (
        "The agency in the title is “{agency}”, but {where} names “{name}”.",
        "Make it one agency; if text was taken over from elsewhere, look through the whole report.",
    ),
    "S114": (
        "The report rests on a notice that has been replaced; for its year the form is set by “{notice}”.",
        "Change it to “{notice}”, and check that the three tables follow the present form.",
    ),
    "S114.trial": (
        "The report rests on the trial form; for its year the form is set by “{notice}”.",
        "Change it to 《中华人民共和国政府信息公开工作年度报告格式》 (“{notice}”), and check that the three tables follow the present form.",
    ),
    "S114.article": (
        "“{article}” speaks of annual reports only in the Regulations as they were before their revision; now these are Articles 49 and 50.",
        "Change it to “第四十九条” or “第五十条”.",
    ),
    "S113.plates": (
        "“{name}” in {where} and “{agency}” in the title seem to be two names of one house, or its old and new one.",
        "Check the name in use, and use one throughout.",
    ),
    "S114.decree": (
        "What is spoken of here is the text of the Regulations as issued in 2007; they were revised in 2019, in force since 15 May 2019.",
        "Change it to the Regulations as revised (State Council Decree No. 711), or delete the year.",
    ),
    "S115.twice": (
        "The beginning speaks of “{count}”, but names one of them twice.",
        "Correct the list to what the report has.",
    ),
    "S115.named": (
        "The sections that the beginning lists are not those of the report: {told}.",
        "Correct the list to what the report has.",
    ),
    "S115": (
        "The beginning speaks of “{count}”, but the report has {real} sections.",
        "Correct the number to what the report has.",
    ),
    "S115.listed": (
        "The beginning speaks of “{count}”, but lists {listed}.",
        "Complete the list, or correct the number.",
    ),
    "S116": (
        "There is no “{wanted}” before “{printed}”; the enumeration has a gap.",
        "Add the item left out, or change the number to “{wanted}”.",
    ),
    "S116.twice": (
        "“{printed}” occurs twice; here it should be “{wanted}”.",
        "Change the number to “{wanted}”, and renumber what follows.",
    ),
    "S116.count": (
        "It says “{printed}” here, but what follows has {count} items.",
        "Count them; add what was left out, or correct the number.",
    ),
    "S117": (
        "The title “{printed}” differs from that of the form.",
        "Change it to “{wanted}”.",
    ),
    "S117.genre": (
        "The title “{printed}” names the wrong kind of document; it should be an annual report.",
        "Change it to “{wanted}”.",
    ),
    "S118": (
        "The annual report of a government says nothing of {lacking}.",
        "Report in the part on supervision the results of {lacking}; where there are none, say so.",
    ),
}
