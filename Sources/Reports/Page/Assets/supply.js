// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked and what there is, by category; and what is scarcest.

function supply() {
  const rows = data.gaps.filter((row) => filter.category === "" || row[0] === filter.category);
  const shown = rows.filter((row) => row[1] > 0 || row[4] > 0).sort((a, b) => b[3] - a[3] || b[1] - a[1]).slice(0, 40);
  const most = Math.max(1, ...shown.map((row) => Math.max(row[1], row[4])));
  const reach = isNarrow() ? 150 : 420;
  const width = (number) => reach * number / most;
  const picture = drawing(
    reach + 340 - (isNarrow() ? 90 : 0), shown.length * 44 + 8, say("supplyName"),
    shown.map(([name, asked, matched, missing, available], n) => {
      const y = n * 44;
      return [
        shape("text", { x: 172, y: y + 24, class: "end" }, name.length > 11 ? name.slice(0, 10) + "…" : name),
        shape("rect", { x: 180, y: y + 6, width: width(matched), height: 14, class: "state met" }),
        shape("rect", { x: 180 + width(matched), y: y + 6, width: width(missing), height: 14, class: "state unmet" }),
        shape("rect", { x: 180, y: y + 23, width: width(available), height: 12, class: "available" }),
        shape("text", { x: 188 + width(asked), y: y + 18, class: "small" }, missing ? say("missingOf", missing, asked) : asked),
        shape("text", { x: 188 + width(available), y: y + 34, class: "small" }, available),
      ];
    })
  );
  const head = [say("category"), say("askedPieces"), say("matched"), say("missing"), say("available"), say("idle")];
  return [
    el(
      "ul", { class: "legend" },
      el("li", {}, el("span", { class: "swatch state met" }), say("matched")),
      el("li", {}, el("span", { class: "swatch state unmet" }, "✕"), say("missing")),
      el("li", {}, el("span", { class: "swatch available" }), say("available"))
    ),
    shown.length ? figure(say("supplyName"), picture, head, rows) : el("p", { class: "empty" }, say("nothingFound")),
    data.gapNotes.map((text) => el("p", { class: "note" }, text)),
    data.scarce.length
      ? el(
        "section", {}, el("h3", {}, say("scarceName")), el("p", { class: "note" }, say("scarceNote")),
        table([say("kind"), say("scarce"), say("unitsMore"), say("needsMore"), say("postsMore")], data.scarce, say("scarceName"))
      ) : null,
  ];
}
