// SPDX-License-Identifier: GPL-3.0-or-later
// Places and who goes where: by coordinates where the tables have them, else each community as a group.

const mapSize = { width: 860, height: 560, margin: 40 };

/** Where each place is drawn. */
const spots = (() => {
  const placed = places.filter((place) => place.x !== null);
  const { width, height, margin } = mapSize;
  if (data.hasCoordinates && placed.length) {
    const xs = placed.map((place) => place.x);
    const ys = placed.map((place) => place.y);
    const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    // A degree east is shorter than one north.
    const shrink = Math.cos((low + high) / 2 * Math.PI / 180);
    const scale = Math.min(
      (width - 2 * margin) / Math.max(1e-6, (right - left) * shrink),
      (height - 2 * margin) / Math.max(1e-6, high - low)
    );
    const [dx, dy] = [(width - (right - left) * shrink * scale) / 2, (height - (high - low) * scale) / 2];
    return places.map((place) =>
      place.x === null ? null : [dx + (place.x - left) * shrink * scale, height - dy - (place.y - low) * scale]
    );
  }
  // No coordinates: communities on a ring, their places around them.
  const members = data.communities.map((_, community) => places.map((place, n) => [place, n]).filter(([place]) => place.community === community));
  const result = places.map(() => null);
  const rings = Math.max(1, members.length);
  members.forEach((own, community) => {
    const angle = 2 * Math.PI * community / rings - Math.PI / 2;
    const reach = rings === 1 ? 0 : 0.36;
    const [cx, cy] = [width / 2 + width * reach * Math.cos(angle), height / 2 + height * reach * Math.sin(angle)];
    own.forEach(([, n], position) => {
      // Along a spiral, so that none covers another.
      const turn = position * 2.39996;
      const far = 9 * Math.sqrt(position);
      result[n] = [cx + far * Math.cos(turn), cy + far * Math.sin(turn)];
    });
  });
  return result;
})();

function mapView() {
  const wanted = needs.filter(isWanted);
  const held = projects.filter(isHeld);
  const lines = new Map();
  for (const project of held) {
    for (const { provider } of project.given) {
      if (provider.place < 0 || project.place < 0 || provider.place === project.place) continue;
      if (!spots[provider.place] || !spots[project.place]) continue;
      const key = provider.place + ">" + project.place;
      lines.set(key, (lines.get(key) || 0) + 1);
    }
  }
  const byPlace = new Map();
  for (const need of wanted) {
    if (need.place < 0 || !spots[need.place]) continue;
    if (!byPlace.has(need.place)) byPlace.set(need.place, []);
    byPlace.get(need.place).push(need);
  }
  const nowhere = wanted.filter((need) => need.place < 0 || !spots[need.place]).length;
  const isOpen = (need) => need.state === "unmet" || need.state === "partly";
  const { width, height } = mapSize;
  // Many dots are small ones.
  const small = Math.max(0.45, Math.min(1, Math.sqrt(400 / Math.max(1, byPlace.size))));
  const dots = [...byPlace].map(([n, own]) => {
    const open = own.filter(isOpen).length;
    const radius = small * (3.5 + 2.2 * Math.sqrt(own.length));
    const arm = small * 3;
    const [x, y] = spots[n];
    const title = say("placeNeeds", placeName(n), own.length, open);
    return { open, node: shape(
      "g", { class: "spot", onclick: () => openPlace(n, own) },
      shape("circle", { cx: x, cy: y, r: radius, class: open ? "unmetspot" : "metspot" }),
      open ? shape("path", { d: `M${x - arm} ${y - arm}l${2 * arm} ${2 * arm}m0 ${-2 * arm}l${-2 * arm} ${2 * arm}`, class: "cross" }) : null,
      shape("title", {}, title)
    ) };
  }).sort((a, b) => a.open - b.open).map(({ node }) => node);
  const most = Math.max(1, ...lines.values());
  const picture = drawing(
    width, height, say("mapName", byPlace.size, lines.size),
    [...lines].map(([key, number]) => {
      const [from, to] = key.split(">").map((n) => spots[Number(n)]);
      return shape("line", {
        x1: from[0], y1: from[1], x2: to[0], y2: to[1], class: "pair",
        style: `stroke-width:${(0.8 + 2.6 * number / most).toFixed(2)}px`,
      });
    }),
    dots,
    data.hasCoordinates ? null : communityLabels(byPlace)
  );
  const rows = [...byPlace]
    .map(([n, own]) => ({ n, own, open: own.filter(isOpen).length }))
    .sort((a, b) => b.open - a.open || b.own.length - a.own.length)
    .slice(0, 300)
    .map(({ n, own, open }) => [
      el("button", { type: "button", class: "plain", onclick: () => openPlace(n, own) }, placeName(n)),
      communityName(n), own.length, open,
    ]);
  return [
    el("p", { class: "note" }, say(data.hasCoordinates ? "mapByCoordinates" : "mapByCommunity")),
    el(
      "ul", { class: "legend" },
      el("li", {}, el("span", { class: "swatch dot metspot" }), say("dotMet")),
      el("li", {}, el("span", { class: "swatch dot unmetspot" }, "✕"), say("dotUnmet")),
      el("li", {}, el("span", { class: "swatch stroke" }), say("linePair"))
    ),
    figure(
      say("mapName", byPlace.size, lines.size), picture,
      [say("place"), say("community"), say("needsCount"), say("openCount")], rows
    ),
    nowhere ? el("p", { class: "note" }, say("nowhere", nowhere)) : null,
  ];
}

function communityLabels(byPlace) {
  return data.communities.map((name, community) => {
    const own = [...byPlace.keys()].filter((n) => places[n].community === community).map((n) => spots[n]);
    if (!own.length) return null;
    const x = own.reduce((sum, [at]) => sum + at, 0) / own.length;
    const y = Math.max(...own.map(([, at]) => at));
    return shape("text", { x, y: y + 22, class: "middle small" }, name);
  });
}

function openPlace(n, own) {
  openDialog(
    placeName(n), el("p", { class: "note" }, communityName(n)),
    el("section", {}, own.map(needCard))
  );
}
