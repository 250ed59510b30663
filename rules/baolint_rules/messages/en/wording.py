"""Texts of the findings of family W: key to (what was found, what to do)."""

_CHANGE = "Change it to “{replace}”."
_FILL = "Fill in the actual content; where there is none, delete it."

MESSAGES: dict[str, tuple[str, str]] = {
    "W701": (
        "“{printed}” occurs, which the word list “{lexicon}” does not allow.",
        "Delete it or use a proper expression; if it is used rightly, list it as allowed in the word list.",
    ),
    "W701.replace": (
        "“{printed}” occurs, which the word list “{lexicon}” does not allow; it should be “{replace}”.",
        _CHANGE,
    ),
    "W702": (
        "There is a mark of classification or of internal material, “{printed}”; a public report should not bear one.",
        "First verify whether the file is secret and may be published; if it may, delete the mark before publication.",
    ),
    "W703": (
        "“{printed}” was abolished in the reform of institutions around {since}.",
        "Use the present name; where the time before the reform is meant, put “原” before it.",
    ),
    "W703.replace": (
        "“{printed}” is out of use since the reform of institutions and is now “{replace}”.",
        "Use the present name (for local institutions that of the local plan); where the time before the reform is meant, put “原” before it.",
    ),
    "W704": ("“{printed}” is not the proper expression.", "Use the proper expression."),
    "W704.replace": (
        "“{printed}” is not the proper expression; it should be “{replace}”.",
        _CHANGE,
    ),
    "W705": (
        "“{printed}” is a discriminating or outdated term.",
        "Use a proper term, or delete it.",
    ),
    "W705.replace": (
        "“{printed}” is a discriminating or outdated term; it should be “{replace}”.",
        _CHANGE,
    ),
    "W706": ("The placeholder “{printed}” was not replaced.", _FILL),
    "W706.symbol": ("The placeholder “{printed}” was not filled in (“{around}”).", _FILL),
    "W706.doubtful": (
        "“{printed}” looks like a placeholder that was not filled in (“{around}”).",
        "If it was forgotten, fill it in; if a name was left out on purpose, leave it.",
    ),
    "W706.date": (
        "The date is left blank, with only “年月日” (“{around}”).",
        "Fill in year, month and day.",
    ),
    "W706.empty": (
        "The brackets “{printed}” are empty.",
        "Fill in the content; if there is none, delete the brackets, too.",
    ),
    "W706.unanswered": ("Nothing was filled in at “{around}”.", _FILL),
    "W706.furniture": (
        "Text of a web page was left in: “{printed}”.",
        "It came along when the text was copied; delete it.",
    ),
    "W706.variable": (
        "The template variable “{printed}” was not replaced.",
        "Fill in the content, and check the template or program that made the report.",
    ),
    "W706.word": (
        "“{printed}” stands alone in a cell, a paragraph or brackets, like a note left from a draft.",
        "Replace it by the actual content; if it is a note, delete it.",
    ),
    "W706.instruction": (
        "An instruction of the form to those who fill it in was kept: “{printed}”.",
        "Delete the instruction.",
    ),
    "W706.software": (
        "Text of a software error or of a template was left: “{printed}”.",
        "Replace it by what should stand there; update references and formulas in the original and export it again.",
    ),
    "W707": ("“{printed}” may be misspelt.", "Check, and correct it."),
    "W707.replace": ("“{printed}” should be “{replace}”.", _CHANGE),
    "W707.slip": (
        "“{printed}” in “{around}” should be “{replace}”.",
        "Change “{printed}” to “{replace}”.",
    ),
    "W707.twice": (
        "“大约” and “左右” in “{around}” say the same.",
        "Keep one of the two.",
    ),
    "W708": (
        "“{printed}” is an absolute claim.",
        "Give figures where there are any; otherwise put it more plainly.",
    ),
    "W709": (
        "The title of law “{printed}” is wrong.",
        "Use the official title of the law.",
    ),
    "W709.replace": (
        "The title of law “{printed}” is wrong; it should be “{replace}”.",
        "Change it to “{replace}”; ignore this if there is such a law.",
    ),
    "W710": (
        "Words of betting, sex or loan advertisements have been mixed in, “{printed}” (places: {count}); the page or file may have been tampered with.",
        "Stop publication, replace it by an original that was not tampered with, and have the website and computers examined.",
    ),
    "W711": (
        "The name of the country or of an institution “{printed}” is wrong.",
        "Use the right name.",
    ),
    "W711.replace": (
        "The name of the country or of an institution “{printed}” is wrong; it should be “{replace}”.",
        _CHANGE,
    ),
    "W712": (
        "A mark of a draft was left: “{printed}”.",
        "Check whether this is the approved text; if so, delete the mark before publication.",
    ),
    "W712.replace": (
        "A mark of a draft was left: “{printed}”; it should be “{replace}”.",
        "Check whether this is the approved text, and change it to “{replace}”.",
    ),
    "W713.ordinal": (
        "The document number “{printed}” has a “第” too many; it should be “{replace}”.",
        _CHANGE,
    ),
    "W713.bracket": (
        "The year of the document number “{printed}” should stand in hexagonal brackets: “{replace}”.",
        _CHANGE,
    ),
    "W713.zero": (
        "The document number “{printed}” has a needless 0; it should be “{replace}”.",
        _CHANGE,
    ),
    "W713.crossed": (
        "There is no notice “{printed}” of “国办公开办函”; year and number do not go together; it should be “{replace}”.",
        "Reports from 2021 on follow “〔2021〕30号”, those for 2019 and 2020 “〔2019〕60号”.",
    ),
    "W713.letter": (
        "“{printed}” in the document number should be “{replace}”.",
        _CHANGE,
    ),
    "W713.known": (
        "“{printed}” is not the number of the document spoken of; it should be “{replace}”.",
        "Check the document and change it to “{replace}”; if there is such a number, ignore this.",
    ),
    "W713.shape": ("“{printed}” in a document number should be “{replace}”.", _CHANGE),
    "W713.misshapen": (
        "The document number “{printed}” is not written in the proper way.",
        "Write sender, year in six-corner brackets and number in Arabic numerals, in this order.",
    ),
    "W713.decree": (
        "《中华人民共和国政府信息公开条例》 was issued as Decree {replace} of the State Council, not “{printed}”.",
        "Change it to “国务院令第{replace}号”.",
    ),
    "W714.law": (
        "“{printed}” has been repealed; in force is “{replace}”.",
        "Cite what is in force; where the time before the repeal is meant, say “原” or “当时的”.",
    ),
    "W714.article": (
        "“{printed}” is an article of the old Regulations; Articles 31 and 32 of those in force have nothing to do with annual reports.",
        "Base the annual report on Articles 49 and 50 of the Regulations.",
    ),
    "W714.extension": (
        "“{printed}” is a limit of the old regulation; article 33 of the present one allows up to 20 working days more.",
        "Change it to 20 working days; a shorter limit of your own may stand, but should be called so.",
    ),
    "W714.publish": (
        "“{printed}” differs from the 20 working days of article 26 of the present regulation.",
        "Where the legal limit is meant, change it to 20 working days; a limit of your own may stand.",
    ),
    "W714.needs": (
        "“{printed}” was a condition of the old regulation, dropped in 2019.",
        "Delete it; article 27 of the present regulation has no such condition.",
    ),
    "W714.cost": (
        "“{printed}” is the fee of the old regulation; under article 42 of the present one there is none for search, copies or postage.",
        "State the present rule: no fee, but one for processing where requests are unreasonably many.",
    ),
    "W714.force": (
        "“{printed}” is when the old regulation came into force; the present one did on 15 May 2019.",
        "Change it to “2019年5月15日”; where the past is meant, write “原条例”.",
    ),
    "W714.moved": (
        "“{printed}” is an article of the old regulation; in the present one it says something else.",
        "Correct the number of the article by the present regulation (“国令第711号”).",
    ),
    "W714.days": (
        "“{printed}” is the time limit of the old Regulations; those in force set 20 working days for an answer.",
        "If the unit has shortened its time limit itself, it can stay but should be explained; otherwise change it to 20 working days.",
    ),
}
