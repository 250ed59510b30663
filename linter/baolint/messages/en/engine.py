"""Texts of the engine's own findings: key to (what happened, what to do)."""

MESSAGES: dict[str, tuple[str, str]] = {
    "E101.vanished": (
        "“{name}” could not be read: {reason}.",
        "Check that the file is still there, that no other program holds it and that you may read it.",
    ),
    "E101.reader": (
        "The reader failed on “{name}” ({reason}); the file was not checked.",
        "Save the file once more with Word or WPS and check again; if that does not help, send it to the maintainers of baolint.",
    ),
    "E101.killed": (
        "The process checking “{name}” was killed by the system, most likely for want of memory; the file was not checked.",
        "Make sure there is enough memory and check this file alone with --jobs 1; take large pictures out of it or split it.",
    ),
    "E101.crashed": (
        "The process checking “{name}” ended unexpectedly ({reason}); the file was not checked.",
        "Save the file once more with Word or WPS and check again; if that does not help, send it to the maintainers of baolint.",
    ),
    "E101.special": (
        "“{name}” is no ordinary file (a pipe, a device or the like); it was not read.",
        "Give the file itself; to check what another program writes, read it from standard input with -.",
    ),
    "E101.memory": (
        "There was not enough memory to check “{name}”; the file was not checked.",
        "Close other programs and check this file alone with --jobs 1; take large pictures out of it or split it.",
    ),
    "E101.internal": (
        "The program failed on “{name}” ({reason}); the file was not checked.",
        "The results of other files stand; please send the file and this message to the maintainers of baolint.",
    ),
    "E103": (
        "No annual report on government information disclosure was recognised in “{name}”: neither a report title nor statutory sections nor tables were found.",
        "Make sure that the file is the report itself; if the report is an attachment, check the attachment.",
    ),
    "E103.empty": (
        "“{name}” is empty; there is nothing to check.",
        "Check whether it was saved or exported properly.",
    ),
    "E103.own": (
        "“{name}” is a result written by baolint, not an annual report; it was not checked.",
        "Give the report itself.",
    ),
    "E103.script": (
        "The report in “{name}” is written in a script that only a browser shows as text; it was not read.",
        "Open the page in a browser, save it or copy its text, and check that.",
    ),
    "E103.edition": (
        "“{name}” is a report for {year}; there is no form for that year (the forms begin with {since}), so it was not checked.",
        "Only reports for {since} and later can be checked; if the year is wrong, correct it first.",
    ),
    "E103.profile": (
        "“{name}” names the profile “{profile}”, which does not exist; there are {known}.",
        "Set profile to the id of an existing form.",
    ),
    "E104": (
        "Rule {code} ({name}) crashed and did not finish: {reason}.",
        "The results of the other rules stand; please send the file and this message to the maintainers of baolint.",
    ),
    "E106": (
        "The suppression of {codes} was not used.",
        "The fault it speaks of is gone; delete the suppression.",
    ),
    "E106.reason": (
        "The suppression of {codes} states no reason and has no effect.",
        "Write baolint: ignore {codes} -- reason.",
    ),
    "E106.unclear": (
        "This suppression cannot be understood and has no effect.",
        "Write baolint: ignore B302 -- reason; for a whole file write ignore-file.",
    ),
    "E106.unknown": (
        "“{codes}” in the suppression is no code of a rule; it has no effect.",
        "Write baolint: ignore B302 -- reason; baolint rules lists all codes.",
    ),
    "E106.near": (
        "“{codes}” in the suppression is no code of a rule; it has no effect.",
        "The nearest code is {near}; baolint rules lists all codes.",
    ),
    "E106.expired": (
        "The suppression of {codes} in the configuration ({origin}) ended on {until} and has no effect any more.",
        "If the fault is mended, delete the suppression; to keep it, verify it again and change its date.",
    ),
    "E106.config": (
        "The suppression of {codes} in the configuration ({origin}) was not used.",
        "The fault it speaks of is gone; delete the suppression from the configuration.",
    ),
    "E107": (
        "{subject}: {count} checks could not be made: {reasons}.",
        "Check by hand; if the file was converted from a web page or a PDF, check the original Word or web file instead.",
    ),
}
