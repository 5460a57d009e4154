// SPDX-License-Identifier: GPL-3.0-or-later
// Who bears how much, with what they bore before, beside the band that counts as even.

function loadFigure(lines, name, note) {
  const shown = lines.slice(0, 30);
  const most = Math.max(1, ...shown.map((line) => Math.max(line[1] + line[2], line[4])));
  const reach = isNarrow() ? 150 : 400;
  const width = (value) => reach * value / most;
  const number = (value) => (Number.isInteger(value) ? String(value) : value.toFixed(1));
  const picture = drawing(
    reach + (isNarrow() ? 260 : 360), shown.length * 28 + 8, name,
    shown.map(([who, load, history, low, high], n) => {
      const y = n * 28;
      const total = load + history;
      return [
        shape("text", { x: 192, y: y + 20, class: "end" }, who.length > 12 ? who.slice(0, 11) + "…" : who),
        shape("rect", { x: 200 + width(low), y: y + 3, width: Math.max(2, width(high) - width(low)), height: 23, class: "band" }),
        shape("rect", { x: 200, y: y + 7, width: width(history), height: 15, class: "history" }),
        shape("rect", { x: 200 + width(history), y: y + 7, width: width(load), height: 15, class: "bar" }),
        shape("text", { x: 208 + width(Math.max(total, high)), y: y + 19, class: "small" }, number(total) + (total > high ? " ▲" : total < low ? " ▼" : "")),
      ];
    })
  );
  return [
    figure(
      say("balanceName", name, shown.length, lines.length), picture,
      [say("who"), say("thisWeek"), say("history"), say("bandFrom"), say("bandTo")],
      lines.slice(0, 400).map((line) => line.map((value) => (typeof value === "number" ? Number(number(value)) : value)))
    ),
    note ? el("p", { class: "note" }, note) : null,
  ];
}

/** How many bear how much: the whole group, not only the top. */
function spread(lines, name) {
  const totals = lines.map((line) => line[1] + line[2]);
  const most = Math.max(1, ...totals);
  const step = Math.max(1, Math.ceil(most / 12));
  const bins = Array.from({ length: Math.floor(most / step) + 1 }, () => 0);
  for (const total of totals) bins[Math.floor(total / step)] += 1;
  const high = Math.max(1, ...bins);
  const label = (n) => (step === 1 ? String(n) : `${n * step}–${(n + 1) * step - 1}`);
  const full = isNarrow() ? 360 : 640;
  const wide = full / bins.length;
  const picture = drawing(
    full + 60, 170, say("spreadName", name),
    bins.map((number, n) => [
      shape("rect", { x: 30 + n * wide, y: 130 - 105 * number / high, width: wide - 4, height: 105 * number / high, class: "bar" }),
      number ? shape("text", { x: 30 + n * wide + wide / 2 - 2, y: 124 - 105 * number / high, class: "middle small" }, number) : null,
      shape("text", { x: 30 + n * wide + wide / 2 - 2, y: 148, class: "middle small" }, label(n)),
    ])
  );
  return figure(say("spreadName", name), picture, [say("load"), say("howMany")], bins.map((number, n) => [label(n), number]));
}

function balance() {
  const parts = [
    [data.loads.units, say("unitLoads"), data.loads.unitNote],
    [data.loads.people, say("personLoads"), data.loads.personNote],
  ].filter(([lines]) => lines.length > 0);
  if (!parts.length) return [el("p", { class: "empty" }, say("nothingHeld"))];
  return [
    el(
      "ul", { class: "legend" },
      el("li", {}, el("span", { class: "swatch bar" }), say("thisWeek")),
      el("li", {}, el("span", { class: "swatch history" }), say("history")),
      el("li", {}, el("span", { class: "swatch band" }), say("band"))
    ),
    parts.map(([lines, name, note]) =>
      el("section", {}, el("h3", {}, name), loadFigure(lines, name, note), lines.length > 3 ? spread(lines, name) : null)
    ),
  ];
}
