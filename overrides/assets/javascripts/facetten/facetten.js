/*
 * The filters of an overview: tick, and the list, the numbers and the address follow.
 *
 * As long as nothing is chosen the list of the page itself stays, with its pages. With a choice a
 * list made from data takes its place, a screen or two at a time. Without this script, or without
 * its data, the page stays as it was built. All that a choice asks for is made at the first sign of
 * one: a slow telephone has the page to draw first.
 */
(() => {
  const root = document.querySelector('[data-module="tb-facetten"]');
  const data = root && window.tbData?.[`lijst:${root.dataset.soort}`];
  if (!data) return;

  const AT_ONCE = 12;
  const part = (name) => root.querySelector(`[data-deel="${name}"]`);
  const filters = part("filters");
  const found = part("gevonden");
  const order = part("volgorde");
  const boxOf = new Map();
  const chipOf = new Map();
  const nameOf = (box) => box.parentElement.querySelector(".tb-facet__naam").textContent;
  const titleOf = (name) => root.querySelector(`[data-facet="${name}"] summary`).firstChild.data.trim();
  const [, , one, many] = data.soort;
  let state = { chosen: {}, order: "" };

  function prepare() {
    if (boxOf.size) return;
    for (const box of root.querySelectorAll(".tb-facet input")) boxOf.set(`${box.name} ${box.value}`, box);
    window.tbTellen.prepare(data);
  }

  function button(text, label, action, className = "tb-knop tb-knop--stil") {
    const node = document.createElement("button");
    node.type = "button";
    node.className = className;
    node.textContent = text;
    if (label) node.setAttribute("aria-label", label);
    node.addEventListener("click", action);
    return node;
  }

  /* The way back from an item (see terug.js) leads to the list as it is filtered when one leaves. */
  function remember() {
    try {
      const page = JSON.parse(sessionStorage.getItem("tb-terug"));
      sessionStorage.setItem("tb-terug", JSON.stringify({ ...page, href: location.href }));
    } catch {
      // Storage is off: the breadcrumbs are the way back.
    }
  }

  function change(next) {
    state = next;
    show();
    window.tbAdres.push(state);
  }

  function without(name, id) {
    const rest = (state.chosen[name] ?? []).filter((other) => other !== id);
    return { ...state, chosen: { ...state.chosen, [name]: rest } };
  }

  /* Focus goes to the next chip, or to the heading of the filters: it must not fall off the page. */
  function removeChip(name, id) {
    const places = [...part("chips").children];
    const place = Math.max(0, places.indexOf(chipOf.get(`${name} ${id}`)));
    change(without(name, id));
    const chips = [...part("chips").querySelectorAll("button")];
    (chips[Math.min(place, chips.length - 1)] ?? filters.querySelector("summary")).focus();
  }

  function listItem(chip) {
    const item = document.createElement("li");
    item.append(chip);
    return item;
  }

  /* A chip is made once: what stays chosen stays in its place. */
  function chipFor(name, id) {
    const key = `${name} ${id}`;
    if (!chipOf.has(key)) {
      const text = nameOf(boxOf.get(key));
      const label = `Haal filter weg: ${titleOf(name)}, ${text}`;
      chipOf.set(key, listItem(button(text, label, () => removeChip(name, id), "tb-chip")));
    }
    return chipOf.get(key);
  }

  function clear() {
    change({ ...state, chosen: {} });
    filters.querySelector("summary").focus();
  }

  const clearAll = listItem(button("Alle filters weghalen", "", clear, "tb-chip tb-chip--alles"));

  function showChips() {
    const chosen = Object.entries(state.chosen).flatMap(([name, ids]) => ids.map((id) => [name, id]));
    const items = chosen.map(([name, id]) => chipFor(name, id));
    if (chosen.length > 1) items.push(clearAll);
    const list = part("chips");
    for (const item of [...list.children]) if (!items.includes(item)) item.remove();
    items.forEach((item, place) => {
      if (list.children[place] !== item) list.insertBefore(item, list.children[place] ?? null);
    });
    list.hidden = items.length === 0;
    part("gekozen").textContent = chosen.length ? `(${chosen.length} gekozen)` : "";
    return chosen;
  }

  /* Only what differs is written: most clicks leave most numbers as they were. */
  function showCounts(counts) {
    data.facetten.forEach(([name, ids], facet) => {
      ids.forEach((id, place) => {
        const box = boxOf.get(`${name} ${id}`);
        const count = counts[facet][place];
        const number = box.parentElement.lastElementChild.firstChild;
        box.checked = (state.chosen[name] ?? []).includes(id);
        box.parentElement.classList.toggle("tb-facet__keuze--leeg", count === 0 && !box.checked);
        if (number.data !== String(count)) number.data = String(count);
      });
    });
  }

  const oneTheme = () => (state.chosen.thema?.length === 1 ? state.chosen.thema[0] : null);

  /* With one theme chosen the reasons of the whole list can be copied (see redenen.js). */
  function openReasons(places) {
    const fitting = new Set(places);
    const chosen = Object.entries(state.chosen).flatMap(([name, values]) => values.map((id) => nameOf(boxOf.get(`${name} ${id}`))));
    window.tbRedenen.open({ theme: oneTheme(), folder: data.map, over: chosen.join(", "), fits: ({ place }) => fitting.has(place) });
  }

  /* What is shown stays until the cards are here; only the last click counts. */
  function withCards(places, show) {
    const asked = state;
    root.setAttribute("aria-busy", "true");
    const done = (act) => (result) => {
      if (state !== asked) return;
      root.removeAttribute("aria-busy");
      act(result);
    };
    window.tbKaart.withRows(data, places, done(show), done(showMissing));
  }

  function showMissing() {
    const text = document.createElement("p");
    text.textContent = "Deze lijst is nu niet te laden. Controleer uw verbinding en laad de pagina opnieuw.";
    swap(false);
    found.replaceChildren(text);
  }

  function swap(plain) {
    part("alles").hidden = !plain;
    found.hidden = plain;
  }

  function addCards(grid, places, from, rows) {
    found.querySelector(".tb-uitkomst__meer")?.remove();
    const theme = oneTheme();
    grid.append(...rows.map((row) => window.tbKaart.cardOf(row, data, theme)));
    const next = from + AT_ONCE;
    const rest = places.length - next;
    if (rest > 0) {
      const more = button(`Toon er meer (nog ${rest})`, "", () => {
        more.disabled = true; // on a slow network a second click would bring the same cards again
        withCards(places.slice(next, next + AT_ONCE), (come) => addCards(grid, places, next, come));
      });
      more.classList.add("tb-uitkomst__meer");
      found.append(more);
    }
    if (from > 0) grid.children[from].querySelector("a").focus();
    document.dispatchEvent(new CustomEvent("tb-kaarten"));
  }

  function showCards(places) {
    withCards(places.slice(0, AT_ONCE), (rows) => {
      const grid = document.createElement("div");
      grid.className = "tb-kaarten";
      const reasons = oneTheme() ? [button("Bekijk en kopieer de redenen", "", () => openReasons(places))] : [];
      swap(false);
      found.replaceChildren(...reasons, grid);
      addCards(grid, places, 0, rows);
    });
  }

  /* Nothing fits: say what each single filter fewer would give, so that nobody gets stuck. */
  function showNothing() {
    const text = document.createElement("p");
    text.textContent = `Er is nog geen ${one} dat aan al deze filters voldoet. Zonder één van de filters:`;
    const list = document.createElement("ul");
    list.className = "tb-uitkomst__uitweg";
    for (const [name, id, count] of window.tbTellen.withoutEach(data, state.chosen)) {
      const item = document.createElement("li");
      const label = nameOf(boxOf.get(`${name} ${id}`));
      item.append(button(`Zonder ‘${label}’: ${count}`, "", () => removeChip(name, id)));
      list.append(item);
    }
    const box = document.createElement("div");
    box.className = "tb-gaten";
    box.append(text, list);
    swap(false);
    found.replaceChildren(box);
  }

  /* The page as it was built, but for what a browser fills in again after a reload. */
  function leave() {
    for (const box of filters.querySelectorAll(".tb-facet :checked")) box.checked = false;
    order.value = "";
  }

  function show() {
    const isPlain = !state.order && Object.values(state.chosen).every((ids) => !ids.length);
    if (isPlain && !boxOf.size) return leave();
    prepare();
    const { places, counts } = window.tbTellen.select(data, state.chosen);
    const chosen = showChips();
    showCounts(counts);
    order.value = state.order;
    part("aantal").textContent = chosen.length
      ? `${places.length} van ${data.stukken.length} ${data.stukken.length === 1 ? one : many}`
      : `${data.stukken.length} ${data.stukken.length === 1 ? one : many}`;
    root.removeAttribute("aria-busy");
    if (isPlain) {
      swap(true);
      found.replaceChildren();
    } else if (!places.length) showNothing();
    else showCards(window.tbTellen.inOrder(data, places, state.order));
  }

  function readAddress() {
    const { chosen, order: asked } = window.tbAdres.read(data.facetten);
    state = { chosen, order: [...order.options].some((option) => option.value === asked) ? asked : "" };
    show();
  }

  filters.addEventListener("toggle", prepare, { once: true });
  filters.addEventListener("change", (event) => {
    const { name, value, checked } = event.target;
    const next = without(name, value);
    if (checked) next.chosen[name].push(value);
    change(next);
  });
  filters.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
  order.addEventListener("change", () => change({ ...state, order: order.value }));
  window.addEventListener("popstate", readAddress);
  window.addEventListener("pagehide", remember);

  root.classList.add("tb-overzicht--filters");
  filters.hidden = false;
  filters.open = window.matchMedia("(min-width: 60em)").matches;
  part("uitkomst").hidden = false;
  readAddress();
  for (const name of Object.keys(state.chosen)) root.querySelector(`[data-facet="${name}"]`).open = true;
})();
