"use strict";
(function () {
  const byId = (id) => document.getElementById(id);
  const all = (selector, from) => Array.from((from || document).querySelectorAll(selector));
  const tools = byId("tools");

  function value(row, column) {
    const cell = row.cells[column];
    const shown = cell.textContent.trim();
    if (!cell.classList.contains("n")) return shown;
    return shown === "" ? -Infinity : Number(shown);
  }

  function sort(head) {
    const body = head.closest("table").tBodies[0];
    const column = head.cellIndex;
    const down = head.getAttribute("aria-sort") === "ascending";
    const rows = Array.from(body.rows).map((row) => ({ row, value: value(row, column) }));
    rows.sort((one, other) => {
      const a = one.value;
      const b = other.value;
      const order = typeof a === "number" && typeof b === "number" ? (a === b ? 0 : a - b) : String(a).localeCompare(String(b), "zh");
      return down ? -order : order;
    });
    for (const one of all("th[aria-sort]", head.parentElement)) one.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    body.append(...rows.map((one) => one.row));
  }

  for (const button of all(".sort")) button.addEventListener("click", () => sort(button.parentElement));

  const rows = all("#units tbody tr").map((element) => ({
    element,
    data: element.dataset,
    anchor: (element.querySelector("th a") || { hash: "" }).hash.slice(1),
    text: element.textContent.toLowerCase(),
  }));
  const units = all(".document").map((element) => ({
    element,
    name: element.querySelector("h3").textContent.toLowerCase(),
    listed: rows.some((row) => row.anchor === element.id),
    findings: all(".finding", element).map((found) => ({
      element: found,
      data: found.dataset,
      codes: found.dataset.codes.split(" "),
      text: null,
    })),
  }));
  const every = units.reduce((sum, one) => sum + one.findings.length, 0);

  function holds(finding, words) {
    if (finding.text === null) finding.text = finding.element.textContent.toLowerCase();
    return words.every((word) => finding.text.includes(word));
  }

  function filter() {
    const chosen = (name) => (byId(name) ? byId(name).value : "");
    const severities = new Set(all('input[name="severity"]:checked', tools).map((box) => box.value));
    const words = byId("words").value.toLowerCase().split(/\s+/).filter(Boolean);
    const rule = chosen("rule");
    const year = chosen("year");
    const narrow = ["year", "region", "grade", "state"].filter((name) => chosen(name) !== "");
    const anchors = new Map();
    let files = 0;
    for (const row of rows) {
      const fits = narrow.every((name) => row.data[name] === chosen(name));
      row.fits = fits;
      if (fits && row.anchor) {
        if (!anchors.has(row.anchor)) anchors.set(row.anchor, new Set());
        anchors.get(row.anchor).add(row.data.year);
      }
    }
    let shown = 0;
    for (const one of units) {
      const years = anchors.get(one.element.id);
      const named = words.length > 0 && words.every((word) => one.name.includes(word));
      let left = 0;
      for (const finding of one.findings) {
        const wanted =
          severities.has(finding.data.severity) &&
          (rule === "" || finding.codes.includes(rule)) &&
          (!one.listed ? narrow.every((name) => name === "year" && finding.data.year === year) : years !== undefined && years.has(finding.data.year)) &&
          (words.length === 0 || named || holds(finding, words));
        finding.element.hidden = !wanted;
        if (wanted) left += 1;
      }
      for (const list of all("ol.findings", one.element)) {
        list.hidden = !list.querySelector(".finding:not([hidden])");
        list.previousElementSibling.hidden = list.hidden;
      }
      one.element.hidden = left === 0;
      one.left = left;
      shown += left;
    }
    const left = new Map(units.map((one) => [one.element.id, one.left]));
    const about = rule !== "" || severities.size < all('input[name="severity"]', tools).length;
    for (const row of rows) {
      const some = row.anchor !== "" && left.get(row.anchor) > 0;
      const named = words.every((word) => row.text.includes(word));
      const visible = row.fits && (!about || some) && (words.length === 0 || named || some);
      row.element.hidden = !visible;
      if (visible) files += 1;
    }
    byId("count").textContent = `显示 ${files} 行（共 ${rows.length} 行），${shown} 个问题（共 ${every} 个）。`;
  }

  function unfold(open) {
    for (const one of units) one.element.open = open;
  }

  function reveal() {
    const target = byId(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const fold = target.closest("details");
    if (fold) {
      fold.hidden = false;
      fold.open = true;
    }
    target.scrollIntoView({ block: "start" });
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
    folded = all("details:not([open])");
    for (const element of folded) element.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const element of folded) element.open = false;
  });

  byId("filter").hidden = false;
  filter();
  reveal();
})();
