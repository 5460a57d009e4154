// SPDX-License-Identifier: GPL-3.0-or-later
// The week at a glance.

function card(name, value, note, tone) {
  return el(
    "div", { class: "card" + (tone ? " " + tone : "") },
    el("p", { class: "name" }, name),
    el("p", { class: "value" }, value),
    note ? el("p", { class: "note" }, note) : null
  );
}

/** One bar of parts in the colours and patterns of states. */
function stateBar(counts, total) {
  let x = 0;
  const parts = states.filter((state) => counts.get(state)).map((state) => {
    const width = 600 * counts.get(state) / Math.max(1, total);
    const part = shape(
      "g", {},
      shape("rect", { x, y: 0, width, height: 34, class: "state " + state }),
      width > 26 ? shape("text", { x: x + width / 2, y: 22, class: "on " + state }, marks[state]) : null,
      shape("title", {}, `${say(state)} ${counts.get(state)}`)
    );
    x += width;
    return part;
  });
  const text = states.filter((state) => counts.get(state))
    .map((state) => `${say(state)} ${counts.get(state)}`).join(", ");
  return drawing(600, 34, text, parts);
}

function legend(counts) {
  return el(
    "ul", { class: "legend" },
    states.filter((state) => counts.get(state)).map((state) =>
      el(
        "li", {}, el("span", { class: "swatch state " + state, "aria-hidden": "true" }, marks[state]),
        `${say(state)} ${counts.get(state)}`
      )
    )
  );
}

/** How much takes place in each half-day. */
function weekGrid() {
  const parts = [[0, 720, say("morning")], [720, 1080, say("afternoon")], [1080, 1800, say("evening")]];
  const cell = (day, from, to) =>
    projects.filter((project) => {
      // What begins after midnight belongs to the evening before.
      const start = project.start - day * 1440;
      return start >= (from === 0 ? 360 : from) && start < to;
    }).length;
  const counts = parts.map(([from, to]) => data.days.map((_, day) => cell(day, from, to)));
  const most = Math.max(1, ...counts.flat());
  const [left, step] = isNarrow() ? [60, 46] : [105, 76];
  const middle = (n) => left + n * step + (step - 4) / 2;
  const picture = drawing(
    left + 7 * step, 190, say("gridName"),
    data.days.map((day, n) => [
      shape("text", { x: middle(n), y: 18, class: "middle strong" }, day.short),
      shape("text", { x: middle(n), y: 36, class: "middle small" }, day.date.slice(5) + (day.mark ? " " + day.mark : "")),
    ]),
    parts.map(([, , name], row) => [
      shape("text", { x: left - 9, y: 46 + row * 48 + 28, class: "end" }, name),
      counts[row].map((number, n) => [
        shape("rect", {
          x: left + n * step, y: 46 + row * 48, width: step - 4, height: 44, rx: 4, class: "heat",
          // Never so dark that the number in it is hard to read.
          style: `--share:${Math.round(45 * number / most)}%`,
        }),
        shape(
          "text",
          { x: middle(n), y: 46 + row * 48 + 28, class: "middle" },
          number
        ),
      ]),
    ])
  );
  return figure(
    say("gridName"), picture, [say("halfDay"), ...data.days.map((day) => day.long)],
    parts.map(([, , name], row) => [name, ...counts[row]])
  );
}

function overview() {
  const counts = count(needs, (need) => need.state);
  const planned = needs.filter((need) => !need.isShift && ["met", "partly", "unmet"].includes(need.state));
  const urgent = planned.filter((need) => need.urgency === 2);
  const met = planned.filter((need) => need.state === "met").length;
  return [
    el("p", { class: "result " + data.result.tone }, data.result.text),
    el(
      "div", { class: "cards" },
      planned.length ? card(say("needsMet"), `${met} / ${planned.length}`, percent(met, planned.length)) : null,
      urgent.length
        ? card(say("urgentMet"), `${urgent.filter((need) => need.state === "met").length} / ${urgent.length}`, "") : null,
      data.cards.map(([name, value, note]) => card(name, value, note))
    ),
    el(
      "div", { class: "pair-of" },
      el("div", {}, el("figure", {}, el("figcaption", {}, say("statesName", needs.length)), stateBar(counts, needs.length), legend(counts)), weekGrid()),
      data.causes.length
      ? el(
        "section", {}, el("h3", {}, say("causesName")),
          table([say("cause"), say("needsCount")], data.causes, say("causesName"))
        ) : null
    ),
    data.notices.length
      ? el("section", {}, el("h3", {}, say("noticesName")), el("ul", {}, data.notices.map((text) => el("li", {}, text)))) : null,
  ];
}
