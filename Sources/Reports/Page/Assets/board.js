// SPDX-License-Identifier: GPL-3.0-or-later
// Needs by what became of them; each with the way from all providers to none and with what would help.

const urgencies = ["", "soon", "urgent"];

function needCard(need) {
  return el(
    "button", { type: "button", class: "need " + need.state, onclick: () => openNeed(need) },
    el("span", { class: "title" }, need.title),
    need.urgency > 0 ? el("span", { class: "badge " + urgencies[need.urgency] }, say(urgencies[need.urgency])) : null,
    el("span", { class: "facts" }, [need.id, need.category, communityName(need.place)].filter(Boolean).join(" · ")),
    need.projects.length
      ? el("span", { class: "facts" }, need.projects.map((project) => when(project.start, project.end)).join(say("comma"))) : null,
    need.cause ? el("span", { class: "cause" }, need.cause) : null
  );
}

function board() {
  const wanted = needs.filter(isWanted);
  const shown = states.filter((state) => wanted.some((need) => need.state === state));
  if (!shown.length) return [el("p", { class: "empty" }, say("nothingFound"))];
  return el(
    "div", { class: "board" },
    shown.map((state) => {
      const own = wanted.filter((need) => need.state === state)
        .sort((a, b) => b.urgency - a.urgency);
      return el(
        "section", { class: "column", "aria-label": say(state) },
        el("h3", {}, el("span", { class: "swatch state " + state, "aria-hidden": "true" }, marks[state]), `${say(state)} ${own.length}`),
        paged(own, 30, needCard)
      );
    })
  );
}

/** From all providers down to those that are left, step by step. */
function funnel(need) {
  const steps = data.funnel;
  const most = Math.max(1, need.funnel[0]);
  const rows = need.funnel.map((number, n) => [
    steps[n], number, n === 0 ? "" : need.funnel[n - 1] - number,
  ]);
  const picture = drawing(
    420, steps.length * 30 + 4, say("funnelName"),
    need.funnel.map((number, n) => {
      const width = 220 * number / most;
      const lost = n === 0 ? 0 : need.funnel[n - 1] - number;
      return [
        shape("text", { x: 84, y: n * 30 + 20, class: "end" }, steps[n]),
        shape("rect", { x: 92, y: n * 30 + 4, width: Math.max(1, width), height: 22, rx: 3, class: number === 0 ? "gone" : "bar" }),
        shape("text", { x: 100 + width, y: n * 30 + 20 }, number + (lost > 0 ? ` (−${lost})` : "")),
      ];
    })
  );
  return figure(say("funnelName"), picture, [say("step"), say("left"), say("lost")], rows);
}

// MARK: One need, one project

function line(name, value) {
  return value === "" || value === null ? null : [el("dt", {}, name), el("dd", {}, value)];
}

function openDialog(title, ...content) {
  const dialog = document.getElementById("detail");
  dialog.replaceChildren(
    el(
      "header", {}, el("h2", { id: "detailTitle" }, title),
      el("button", { type: "button", "aria-label": say("close"), onclick: () => dialog.close() }, "×")
    ),
    ...content.flat(Infinity).filter(Boolean)
  );
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
}

function openNeed(need) {
  openDialog(
    need.title,
    el(
      "dl", {},
      line(say("number"), need.id), line(say("state"), `${marks[need.state]} ${say(need.state)}`),
      line(say("category"), need.category), line(say("from"), need.from),
      line(say("place"), [communityName(need.place), placeName(need.place)].filter((text, n, all) => text && all.indexOf(text) === n).join(" ")),
      line(say("asked"), need.asked === null ? "" : String(need.asked)),
      line(say("got"), need.got === null ? "" : String(need.got)),
      line(say("why"), need.cause), line(say("remedy"), need.remedy)
    ),
    need.funnel.length ? funnel(need) : null,
    need.projects.length
      ? el("section", {}, el("h3", {}, say("servedBy")), need.projects.map((project) => projectLine(project))) : null
  );
}

function projectLine(project) {
  return el(
    "button", { type: "button", class: "entry", onclick: () => openProject(project) },
    el("span", { class: "time" }, when(project.start, project.end)), " ", project.work,
    el("span", { class: "who" }, project.given.map(giver).join(say("comma")))
  );
}

function openProject(project) {
  openDialog(
    project.work,
    el(
      "dl", {},
      line(say("number"), project.id), line(say("time"), when(project.start, project.end)),
      line(say("place"), placeName(project.place)),
      line(
        say("givers"),
        el("ul", {}, project.given.map((given) => el("li", {}, giver(given), given.provider.group < 0 ? "" : ` (${groups[given.provider.group].name})`)))
      )
    ),
    project.needs.length
      ? el("section", {}, el("h3", {}, say("serves")), project.needs.map(needCard)) : null,
    el("p", { class: "note" }, say("proposal"))
  );
}
