// SPDX-License-Identifier: GPL-3.0-or-later
// Tabs, theme and print; the first view is drawn at once, the others when they are opened.

function statement() {
  return [
    el("p", { class: "result " + data.result.tone }, data.result.text),
    el("dl", { class: "statement" }, data.statement.map(([name, value]) => line(name, value))),
    el("section", {}, el("h3", {}, say("levelsName")), table(data.levelHead, data.levels, say("levelsName"))),
    data.statementNotes.map(([name, lines]) =>
      el("section", {}, el("h3", {}, name), el("ul", {}, lines.map((text) => el("li", {}, text))))
    ),
  ];
}

/** Views by name: how each is drawn, and whether filters change it. */
const views = [
  ["overview", overview, false], ["timetable", timetable, true], ["board", board, true],
  ["map", mapView, true], ["supply", supply, false], ["balance", balance, false],
  ["statement", statement, false],
];
let current = "overview";

function show() {
  for (const [name, draw, isFiltered] of views) {
    const panel = document.getElementById("panel-" + name);
    const tab = document.getElementById("tab-" + name);
    const isCurrent = name === current;
    tab.setAttribute("aria-selected", String(isCurrent));
    tab.tabIndex = isCurrent ? 0 : -1;
    panel.hidden = !isCurrent;
    if (!isCurrent) continue;
    panel.replaceChildren(
      el("h2", { class: "viewname" }, say(name)),
      ...[draw()].flat(Infinity).filter(Boolean)
    );
    document.getElementById("filters").hidden = !isFiltered;
    document.getElementById("found").textContent = isFiltered
      ? say("found", needs.filter(isWanted).length, projects.filter(isHeld).length) : "";
  }
}

function open(name, isFocused) {
  current = name;
  show();
  if (isFocused) document.getElementById("tab-" + name).focus();
  history.replaceState(null, "", "#" + name);
}

function tabs() {
  return el(
    "div",
    {
      role: "tablist", "aria-label": say("views"),
      onkeydown: (event) => {
        const at = views.findIndex(([name]) => name === current);
        const moves = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: views.length - 1 };
        if (!(event.key in moves)) return;
        event.preventDefault();
        open(views[(moves[event.key] + views.length) % views.length][0], true);
      },
    },
    views.map(([name]) =>
      el(
        "button",
        { type: "button", role: "tab", id: "tab-" + name, "aria-controls": "panel-" + name, onclick: () => open(name, false) },
        say(name)
      )
    )
  );
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  document.getElementById("theme").textContent = say(theme === "dark" ? "light" : "dark");
}

/** Draws everything below each other, to the end of every list. */
function drawAll() {
  for (const [name, draw] of views) {
    const panel = document.getElementById("panel-" + name);
    panel.hidden = false;
    panel.replaceChildren(el("h2", { class: "viewname" }, say(name)), ...[draw(true)].flat(Infinity).filter(Boolean));
    panel.querySelectorAll("button.more").forEach((more) => { while (!more.hidden) more.click(); });
  }
  document.activeElement.blur();
}

/** Prints everything, then shows what was open again. */
function printAll() {
  drawAll();
  window.print();
  show();
}

function start() {
  document.body.replaceChildren(
    el("a", { class: "skip", href: "#main" }, say("skip")),
    el(
      "header", { class: "top" },
      el("div", {}, el("h1", {}, data.title), el("p", { class: "note" }, data.subtitle)),
      el(
        "div", { class: "tools" },
        el("button", { type: "button", id: "theme", onclick: () => setTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark") }),
        el("button", { type: "button", id: "print", onclick: () => window.print() }, say("print")),
        el("button", { type: "button", id: "printall", onclick: printAll }, say("printAll"))
      )
    ),
    el("nav", { "aria-label": say("views") }, tabs()),
    el(
      "main", { id: "main", tabindex: -1 },
      filterLine(),
      views.map(([name]) =>
        el("section", { role: "tabpanel", id: "panel-" + name, "aria-labelledby": "tab-" + name, tabindex: 0, hidden: true })
      )
    ),
    el("footer", {}, el("p", {}, data.footer)),
    el("dialog", { id: "detail", "aria-labelledby": "detailTitle" })
  );
  setTheme(window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  const wanted = location.hash.slice(1);
  current = views.some(([name]) => name === wanted) ? wanted : "overview";
  show();
  // For programs that print.
  if (wanted === "all") drawAll();
}

start();
