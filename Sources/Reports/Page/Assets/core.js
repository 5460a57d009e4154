// SPDX-License-Identifier: GPL-3.0-or-later
// The week's page: everything it shows lies in the element "data"; nothing is fetched, nothing is sent.
"use strict";

const data = JSON.parse(document.getElementById("data").textContent);
const words = data.words;

/** A word of the catalogue with its {0}, {1} … filled in. */
function say(key, ...values) {
  const text = words[key];
  if (text === undefined) throw new Error("no word " + key);
  return text.replace(/\{(\d+)\}/g, (_, n) => String(values[Number(n)]));
}

// MARK: Elements. Text only ever goes in as text.

const svgSpace = "http://www.w3.org/2000/svg";

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    node.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return node;
}

function el(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function shape(tag, attributes, ...children) {
  return fill(document.createElementNS(svgSpace, tag), attributes, children);
}

/** Whether a picture must be narrow, so that its words stay large enough to read. */
const isNarrow = () => window.innerWidth < 640;

/** A drawing with a name for those who cannot see it. */
function drawing(width, height, name, ...children) {
  return shape(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": name, class: "drawing",
      style: `max-width:${width}px`,
    },
    children
  );
}

/** A drawing with its caption and the same numbers as a table. */
function figure(caption, picture, head, rows) {
  return el(
    "figure", {},
    el("figcaption", {}, caption),
    picture,
    head ? el("details", {}, el("summary", {}, say("asTable")), table(head, rows, caption)) : null
  );
}

function table(head, rows, name) {
  return el(
    "div", { class: "scroll", tabindex: 0, role: "region", "aria-label": name },
    el(
      "table", {},
      el("thead", {}, el("tr", {}, head.map((text, n) => el("th", { scope: "col", class: n > 0 && rows.length && typeof rows[0][n] === "number" ? "number" : null }, text)))),
      el(
        "tbody", {},
        rows.map((row) =>
          el(
            "tr", {},
            row.map((cell, n) =>
              n === 0
                ? el("th", { scope: "row" }, cell)
                : el("td", { class: typeof cell === "number" ? "number" : null }, cell)
            )
          )
        )
      )
    )
  );
}

/** A long list: so many at once, the rest on request. Print shows what is open. */
function paged(items, step, draw, tag = "div", attributes = {}) {
  const list = el(tag, attributes);
  const more = el("button", { type: "button", class: "more" });
  let shown = 0;
  function grow() {
    const next = items.slice(shown, shown + step).map(draw);
    const first = next[0];
    list.append(...next);
    shown += next.length;
    more.textContent = say("more", items.length - shown);
    more.hidden = shown >= items.length;
    return first;
  }
  more.addEventListener("click", () => {
    const first = grow();
    if (first && first.focus) {
      first.setAttribute("tabindex", "-1");
      first.focus();
    }
  });
  grow();
  return el("div", {}, list, more);
}

// MARK: Numbers and times

const percent = (part, whole) => (whole === 0 ? "–" : (100 * part / whole).toFixed(1) + " %");
const two = (number) => (number < 10 ? "0" : "") + number;
const clock = (minute) => two(Math.floor((minute % 1440) / 60)) + ":" + two(minute % 60);
const dayOf = (minute) => Math.floor(minute / 1440);

/** The day and both ends in clock time; it says where an end lies on the next day. */
function when(start, end) {
  const day = data.days[Math.min(6, dayOf(start))];
  const isLate = dayOf(end - 1) > dayOf(start);
  const last = end % 1440 === 0 && !isLate ? "24:00" : clock(end);
  return `${day.short} ${clock(start)}–${isLate ? say("nextDay") : ""}${last}`;
}

function count(items, key) {
  const result = new Map();
  for (const item of items) {
    const name = key(item);
    result.set(name, (result.get(name) || 0) + 1);
  }
  return result;
}

// MARK: The records, by their place in the lists

const states = ["met", "partly", "unmet", "listed", "aside"];
const marks = { met: "✓", partly: "◐", unmet: "✕", listed: "–", aside: "!" };

const places = data.places.map(([name, community, x, y]) => ({ name, community, x, y }));
const providers = data.providers.map(([id, name, group, place, isPerson]) => ({
  id, name, group, place, isPerson, projects: [],
}));
const groups = data.groups.map(([id, name, kind]) => ({ id, name, kind, projects: [] }));
const needs = data.needs.map(
  ([id, title, category, place, from, urgency, state, asked, got, cause, remedy, funnel, isShift]) => ({
    id, title, category, place, from, urgency, state, asked, got, cause, remedy, funnel, isShift,
    projects: [],
  })
);
const projects = data.projects.map(([id, work, start, end, place, served, given, isShift]) => ({
  id, work, start, end, place, isShift, needs: served.map((n) => needs[n]),
  given: given.map(([n, quantity]) => ({ provider: providers[n], quantity })),
}));
for (const project of projects) {
  for (const need of project.needs) need.projects.push(project);
  for (const provider of new Set(project.given.map((given) => given.provider))) {
    provider.projects.push(project);
  }
  const ids = new Set(project.given.map((given) => given.provider.group));
  for (const n of ids) if (n >= 0) groups[n].projects.push(project);
}

const placeName = (n) => (n < 0 ? "" : places[n].name);
const communityName = (n) => (n < 0 || places[n].community < 0 ? "" : data.communities[places[n].community]);
const giver = ({ provider, quantity }) =>
  quantity === 1 || provider.isPerson ? provider.name : `${provider.name} × ${quantity}`;
