// SPDX-License-Identifier: GPL-3.0-or-later
// Who is where when: a row for each team, unit or person, a column for each day.

const timetableBy = { kind: "team" };

function entryButton(project, others) {
  return el(
    "button", { type: "button", class: "entry", onclick: () => openProject(project) },
    el("span", { class: "time" }, `${clock(project.start)}–${clock(project.end)}`),
    " ", project.work,
    others ? el("span", { class: "who" }, others) : null
  );
}

/** Rows of what is looked for: a name, and the projects of it. */
function timetableRows(kind) {
  const held = new Set(projects.filter(isHeld));
  const rows = kind === "person"
    ? providers.filter((provider) => provider.isPerson)
      .map((provider) => ({ name: provider.name, id: provider.id, note: provider.group < 0 ? "" : groups[provider.group].name, projects: provider.projects, group: -1 }))
    : groups.map((group, n) => ({ name: group.name, id: group.id, note: "", projects: group.projects, group: n, kind: group.kind }))
      .filter((row) => row.kind === kind);
  return rows
    .map((row) => ({ ...row, projects: row.projects.filter((project) => held.has(project)) }))
    .filter((row) => row.projects.length > 0);
}

function timetableRow(row) {
  const others = (project) => row.group < 0
    ? null : project.given.filter((given) => given.provider.group === row.group).map(giver).join(say("comma"));
  return el(
    "tr", {},
    el("th", { scope: "row" }, row.name, row.note ? el("small", {}, row.note) : null),
    data.days.map((day, n) =>
      el(
        "td", { class: day.isOff ? "off" : null },
        row.projects.filter((project) => Math.min(6, dayOf(project.start)) === n)
          .sort((a, b) => a.start - b.start)
          .map((project) => entryButton(project, others(project)))
      )
    )
  );
}

function timetableOf(kind) {
  const rows = timetableRows(kind);
  if (rows.length === 0) return [el("p", { class: "empty" }, say("nothingFound"))];
  const head = el(
    "tr", {}, el("th", { scope: "col" }, say(kind)),
    data.days.map((day) => el("th", { scope: "col", class: day.isOff ? "off" : null }, day.short, el("br"), el("small", {}, day.date.slice(5) + (day.mark ? " " + day.mark : ""))))
  );
  const list = paged(rows, 40, timetableRow, "tbody");
  const more = list.querySelector("button.more");
  return [
    el(
      "div", { class: "scroll", tabindex: 0, role: "region", "aria-label": `${say("timetable")} ${say(kind)}` },
      el("table", { class: "timetable" }, el("thead", {}, head), list.querySelector("tbody"))
    ),
    more,
  ];
}

/** The timetable by what is chosen, or by everything for paper. */
function timetable(isWhole) {
  const kinds = ["team", "unit", "person"].filter((kind) =>
    kind === "person" ? providers.some((provider) => provider.isPerson && provider.projects.length) : groups.some((group) => group.kind === kind && group.projects.length)
  );
  if (!kinds.length) return [el("p", { class: "empty" }, say("nothingHeld"))];
  if (isWhole === true) return kinds.map((kind) => [el("h3", {}, say(kind)), timetableOf(kind)]);
  if (!kinds.includes(timetableBy.kind)) timetableBy.kind = kinds[0];
  return [
    el(
      "div", { class: "switch", role: "group", "aria-label": say("rowsBy") },
      kinds.map((kind) =>
        el(
          "button",
          {
            type: "button", "aria-pressed": String(kind === timetableBy.kind),
            onclick: () => { timetableBy.kind = kind; show(); document.querySelector(".switch [aria-pressed=true]").focus(); },
          },
          say(kind)
        )
      )
    ),
    timetableOf(timetableBy.kind),
  ];
}
