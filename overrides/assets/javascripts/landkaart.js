/*
 * The map of municipalities: names on hover and focus, arrow keys, and filters for map and list.
 *
 * The list beside the map follows the same filters, so that nobody needs the map. The dots with
 * examples are one stop for the Tab key; arrows go to the nearest dot that way. The data come when
 * somebody turns to the map, not with the page.
 */
(() => {
  const root = document.querySelector('[data-module="tb-landkaart"]');
  if (!root || window.tbLandkaart) return;
  window.tbLandkaart = true;
  const script = document.currentScript.src;
  const svg = root.querySelector("svg");
  const form = document.querySelector('[data-deel="kaartfilter"]');
  const REACH = 14; // how far from a dot the pointer still means it, in units of the drawing
  const slugOf = (link) => (link.getAttribute("href") ?? "").split("/").pop().replace(".html", "");
  const dots = new Map([...svg.querySelectorAll("a")].map((link) => [slugOf(link), link]));
  const entries = new Map([...document.querySelectorAll(".tb-gemeentelijst > li")].map((item) => [slugOf(item.firstElementChild), item]));
  const fold = (text) => text.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();
  let places = [];
  let data = null;
  let loading = null;

  function load() {
    loading ??= new Promise((resolve) => {
      const source = document.createElement("script");
      source.src = new URL("../bladeren/landkaart.js", script).href;
      source.addEventListener("load", () => {
        data = window.tbData.landkaart;
        places = data.gemeenten.map(([slug, name, also, x, y, items]) => ({ slug, name, names: fold(`${name} ${also}`), x, y, items, count: items.length }));
        resolve();
      });
      document.head.append(source);
    });
    return loading;
  }

  function drawn(tag, className) {
    const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
    node.setAttribute("class", className);
    node.setAttribute("aria-hidden", "true");
    return node;
  }

  const ring = drawn("circle", "tb-landkaart__ring");
  const label = drawn("text", "tb-landkaart__naam");
  const { width, height } = svg.viewBox.baseVal;

  function showName(place) {
    svg.classList.toggle("tb-landkaart--naam", Boolean(place));
    if (!place) return;
    const right = place.x > width * 0.6;
    label.textContent = place.count ? `${place.name}: ${place.count}` : place.name;
    label.setAttribute("text-anchor", right ? "end" : "start");
    label.setAttribute("x", place.x + (right ? -14 : 14));
    label.setAttribute("y", Math.min(Math.max(place.y + 6, 20), height - 6));
    ring.setAttribute("cx", place.x);
    ring.setAttribute("cy", place.y);
    ring.setAttribute("r", radius(place.count) + 3);
  }

  const radius = (count) => (count ? 5 + Math.min(count, 7) : 2.5);
  const placeOf = (slug) => places.find((place) => place.slug === slug);
  const shown = () => places.filter((place) => place.count && dots.has(place.slug));

  function nearest({ clientX, clientY }) {
    const point = new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM().inverse());
    const away = (place) => Math.hypot(place.x - point.x, place.y - point.y);
    const best = places.reduce((found, place) => (!found || away(place) < away(found) ? place : found), null);
    return best && away(best) < REACH ? best : null;
  }

  /* One dot can have the focus; the others are reached from it with the arrows. */
  function rove(slug) {
    for (const [other, link] of dots) link.setAttribute("tabindex", other === slug ? "0" : "-1");
  }

  /* The nearest dot in a direction: within a quarter turn, and rather straight ahead. */
  function next(from, [dx, dy]) {
    let best = null;
    let least = Infinity;
    for (const place of shown()) {
      const along = (place.x - from.x) * dx + (place.y - from.y) * dy;
      const aside = Math.abs((place.x - from.x) * dy) + Math.abs((place.y - from.y) * dx);
      if (along <= 0 || aside > along) continue;
      if (along + 2 * aside < least) [best, least] = [place, along + 2 * aside];
    }
    return best;
  }

  const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  function onKey(event) {
    const from = placeOf(slugOf(event.target.closest("a") ?? svg));
    if (event.key === "Escape") showName(null);
    if (!WAYS[event.key] || !from) return;
    event.preventDefault();
    const to = next(from, WAYS[event.key]);
    if (!to) return;
    rove(to.slug);
    dots.get(to.slug).focus();
  }

  function paintDots() {
    for (const [slug, link] of dots) {
      const { name, count } = placeOf(slug);
      const circle = link.firstElementChild;
      link.setAttribute("aria-label", `${name}: ${count} ${count === 1 ? "voorbeeld" : "voorbeelden"}`);
      link.classList.toggle("tb-landkaart__nul", count === 0);
      circle.setAttribute("r", radius(count));
      circle.firstElementChild?.remove(); // the name is drawn instead
    }
    const now = [...dots].find(([, link]) => link.getAttribute("tabindex") === "0")?.[0];
    const first = shown()[0]?.slug;
    rove(now && placeOf(now).count ? now : first);
  }

  function paintList(filtered, words) {
    for (const { slug, names, count } of places) {
      const item = entries.get(slug);
      if (!item) continue;
      let number = item.querySelector(".tb-gemeentelijst__aantal");
      if (!number && count) {
        number = document.createElement("span");
        number.className = "tb-gemeentelijst__aantal";
        item.append(" ", number);
      }
      if (number) number.textContent = count || "";
      item.hidden = (filtered && count === 0) || !words.every((word) => ` ${names}`.includes(` ${word}`));
    }
    for (const section of document.querySelectorAll('[data-deel="provincie"]')) section.hidden = !section.querySelector("li:not([hidden])");
  }

  function chosen() {
    const found = {};
    for (const { name, value } of form.querySelectorAll("select")) if (value) found[name] = [value];
    return found;
  }

  function filter(state) {
    const wanted = data.filters.map(([name, ids]) => (state[name] ? ids.indexOf(state[name][0]) : -1));
    const filtered = wanted.some((code) => code >= 0);
    for (const place of places) place.count = place.items.filter((codes) => wanted.every((code, n) => code < 0 || codes[n].includes(code))).length;
    paintDots();
    paintList(filtered, fold(form.querySelector("[data-veld]").value).split(" ").filter(Boolean));
    const seen = places.filter(({ slug }) => entries.get(slug) && !entries.get(slug).hidden);
    const rich = seen.filter(({ count }) => count).length;
    const count = `${seen.length} ${seen.length === 1 ? "gemeente" : "gemeenten"}`;
    const some = seen.length === rich ? `${count} met voorbeelden.` : `${count}, waarvan ${rich} met voorbeelden.`;
    form.querySelector('[data-deel="kaartaantal"]').textContent = seen.length ? some : "Geen gemeente gevonden. Kies minder filters of een andere naam.";
    const list = form.querySelector('[data-deel="kaartlijst"]');
    list.hidden = !filtered;
    list.search = new URLSearchParams(Object.entries(state).map(([name, [id]]) => [name, id]));
  }

  function watchPointer() {
    svg.addEventListener("pointermove", (event) => showName(nearest(event)));
    svg.addEventListener("pointerleave", () => showName(null));
    svg.addEventListener("click", (event) => {
      const place = nearest(event);
      if (place && !event.target.closest("a")) location.href = new URL(`../../gemeenten/${place.slug}.html`, script).href;
    });
    svg.addEventListener("focusin", (event) => showName(placeOf(slugOf(event.target.closest("a")))));
    svg.addEventListener("focusout", () => showName(null));
    svg.addEventListener("keydown", onKey);
    for (const [slug, item] of entries) {
      for (const kind of ["pointerenter", "focusin"]) item.addEventListener(kind, () => showName(placeOf(slug)));
      for (const kind of ["pointerleave", "focusout"]) item.addEventListener(kind, () => showName(null));
    }
  }

  function openMap() {
    svg.append(ring, label);
    svg.removeAttribute("aria-hidden");
    svg.setAttribute("role", "group");
    svg.setAttribute("aria-label", "Kaart van gemeenten met voorbeelden. Ga met de pijltjestoetsen van stip naar stip.");
    paintDots();
    watchPointer();
  }

  async function start() {
    await load();
    openMap();
    if (!form) return;
    const { chosen: asked } = window.tbAdres.read(data.filters);
    for (const select of form.querySelectorAll("select")) select.value = asked[select.name]?.[0] ?? "";
    form.hidden = false;
    filter(chosen());
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => {
      const state = chosen();
      window.tbAdres.push({ chosen: state, order: "" });
      filter(state);
    });
    window.addEventListener("popstate", () => {
      const { chosen: back } = window.tbAdres.read(data.filters);
      for (const select of form.querySelectorAll("select")) select.value = back[select.name]?.[0] ?? "";
      filter(chosen());
    });
  }

  if (form) start();
  else root.addEventListener("pointerenter", start, { once: true });
})();
