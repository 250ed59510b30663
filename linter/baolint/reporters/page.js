"use strict";
(function () {
  const byId = (id) => document.getElementById(id);
  const tools = byId("tools");
  const documents = Array.from(document.querySelectorAll(".document")).map((element) => ({
    element,
    grade: element.dataset.grade,
    row: byId(element.id + "-row"),
    head: element.querySelector("summary").textContent.toLowerCase(),
    findings: Array.from(element.querySelectorAll(".finding")).map((found) => ({
      element: found,
      severity: found.dataset.severity,
      codes: found.dataset.codes.split(" "),
      text: null,
    })),
  }));
  const every = documents.reduce((sum, one) => sum + one.findings.length, 0);
  const checked = (name) =>
    new Set(Array.from(tools.querySelectorAll(`input[name="${name}"]:checked`), (box) => box.value));

  function holds(finding, words) {
    if (finding.text === null) finding.text = finding.element.textContent.toLowerCase();
    return words.every((word) => finding.text.includes(word));
  }

  function filter() {
    const grades = checked("grade");
    const severities = checked("severity");
    const rule = byId("rule").value;
    const words = byId("words").value.toLowerCase().split(/\s+/).filter(Boolean);
    const all = tools.querySelectorAll('input[name="severity"]').length;
    const narrowed = rule !== "" || words.length > 0 || severities.size < all;
    let shown = 0;
    let files = 0;
    for (const one of documents) {
      const named = words.length > 0 && words.every((word) => one.head.includes(word));
      let left = 0;
      for (const finding of one.findings) {
        const wanted =
          severities.has(finding.severity) &&
          (rule === "" || finding.codes.includes(rule)) &&
          (words.length === 0 || named || holds(finding, words));
        finding.element.hidden = !wanted;
        if (wanted) left += 1;
      }
      const visible = grades.has(one.grade) && (left > 0 || !narrowed || (named && rule === ""));
      one.element.hidden = !visible;
      if (one.row) one.row.hidden = !visible;
      if (visible) {
        files += 1;
        shown += left;
      }
    }
    const counts = { shown, every, files, all: documents.length };
    const told = byId("count").dataset.told;
    byId("count").textContent = told.replace(/\{(\w+)\}/g, (_, name) => counts[name]);
  }

  function unfold(open) {
    for (const one of documents) one.element.open = open;
  }

  function reveal() {
    const target = byId(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let element = target; element; element = element.parentElement) {
      if (element.tagName === "DETAILS") element.open = true;
    }
    const whole = target.matches("details, h2");
    target.scrollIntoView({ block: whole ? "start" : "center", inline: "center" });
  }

  let waiting = 0;
  byId("words").addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, 150);
  });
  tools.addEventListener("change", filter);
  tools.addEventListener("submit", (event) => {
    event.preventDefault();
    filter();
  });
  tools.addEventListener("reset", () => setTimeout(filter));
  byId("unfold").addEventListener("click", () => unfold(true));
  byId("fold").addEventListener("click", () => unfold(false));
  window.addEventListener("hashchange", reveal);

  let folded = [];
  window.addEventListener("beforeprint", () => {
    const folds = document.querySelectorAll("details:not(.statutory):not([open])");
    folded = Array.from(folds);
    for (const element of folded) element.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const element of folded) element.open = false;
  });

  byId("filter").hidden = false;
  filter();
  reveal();
})();
