// SPDX-License-Identifier: GPL-3.0-or-later
// What is looked for: one line of filters for all views that list needs and projects.

const filter = { text: "", community: "", category: "", state: "", day: "" };

const fold = (text) => text.normalize("NFKC").toLowerCase();

/** All words that a need is found by. */
for (const need of needs) {
  need.search = fold(
    [
      need.id, need.title, need.category, need.from, placeName(need.place), communityName(need.place),
      ...need.projects.flatMap((project) => [project.id, ...project.given.map(giver)]),
    ].join("\n")
  );
}
for (const project of projects) {
  project.search = fold(
    [
      project.id, project.work, placeName(project.place), communityName(project.place),
      ...project.needs.flatMap((need) => [need.id, need.title, need.category]),
      ...project.given.flatMap((given) => [given.provider.id, given.provider.name]),
    ].join("\n")
  );
}

function hasWords(search) {
  return fold(filter.text).split(/\s+/).every((word) => search.includes(word));
}

function isWanted(need) {
  return (
    hasWords(need.search) &&
    (filter.community === "" || communityName(need.place) === filter.community) &&
    (filter.category === "" || need.category === filter.category) &&
    (filter.state === "" || need.state === filter.state) &&
    (filter.day === "" || need.projects.some((project) => dayOf(project.start) === Number(filter.day)))
  );
}

function isHeld(project) {
  return (
    hasWords(project.search) &&
    (filter.community === "" || communityName(project.place) === filter.community) &&
    (filter.category === "" || project.needs.some((need) => need.category === filter.category)) &&
    (filter.state === "" || project.needs.some((need) => need.state === filter.state)) &&
    (filter.day === "" || dayOf(project.start) === Number(filter.day))
  );
}

function choice(key, name, options) {
  const select = el(
    "select",
    {
      id: "filter-" + key,
      onchange: () => { filter[key] = select.value; show(); },
    },
    el("option", { value: "" }, say("all")),
    options.map(([value, text]) => el("option", { value }, text))
  );
  return el("label", { for: "filter-" + key }, el("span", {}, name), select);
}

function filterLine() {
  const named = (items) => [...new Set(items)].filter((text) => text !== "").sort().map((text) => [text, text]);
  let timer = 0;
  const search = el("input", {
    id: "search", type: "search", autocomplete: "off",
    oninput: () => {
      clearTimeout(timer);
      timer = setTimeout(() => { filter.text = search.value; show(); }, 120);
    },
  });
  return el(
    "form",
    {
      id: "filters", role: "search", "aria-label": say("filters"),
      onsubmit: (event) => event.preventDefault(),
      onreset: () => {
        for (const key of Object.keys(filter)) filter[key] = "";
        setTimeout(show);
      },
    },
    el("label", { for: "search" }, el("span", {}, say("search")), search),
    choice("community", say("community"), named(needs.map((need) => communityName(need.place)))),
    choice("category", say("category"), named(needs.map((need) => need.category))),
    choice("state", say("state"), states.map((state) => [state, say(state)])),
    choice("day", say("day"), data.days.map((day, n) => [String(n), day.long])),
    el("button", { type: "reset" }, say("reset")),
    el("output", { id: "found", "aria-live": "polite" })
  );
}
