/** The page /zoeken/: results with facets, order and grouping; the address holds the whole state. */

const STEP = 20;
const ENOUGH = 10;

class SearchPage {
  /** Takes the element of the page, the search and the address of the site root. */
  constructor(root, search, base) {
    this.root = root;
    this.search = search;
    this.form = root.querySelector("form");
    this.input = this.form.querySelector("input[type=search]");
    this.summary = root.querySelector("[data-zoek=stand]");
    this.notes = root.querySelector("[data-zoek=noten]");
    this.results = root.querySelector("[data-zoek=resultaten]");
    this.facets = root.querySelector("[data-zoek=facetten]");
    this.tools = root.querySelector("[data-zoek=volgorde]");
    this.base = base;
    this.turn = 0;
    this.many = STEP;
  }

  /** Shows what the address asks, and starts listening. */
  attach() {
    this.root.querySelectorAll("[data-zonder-script]").forEach((part) => (part.hidden = true));
    this.root.querySelectorAll("[data-met-script]").forEach((part) => (part.hidden = false));
    this.root.querySelector("[data-zoek=filter]").open = window.matchMedia("(min-width: 45em)").matches;
    window.addEventListener("popstate", () => this.fromAddress());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(this.timer);
      this.go({ ...this.state, q: this.input.value.trim(), ruim: false });
    });
    this.input.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.go({ ...this.state, q: this.input.value, ruim: false }, true), 200);
    });
    this.fromAddress();
  }

  /** Takes the state from the address. */
  fromAddress() {
    this.state = stateFrom(window.location.search);
    this.input.value = this.state.q;
    this.many = STEP;
    return this.render();
  }

  /** Takes a new state and puts it in the address; typing replaces the entry in the history. */
  go(state, typing = false) {
    this.state = state;
    this.many = STEP;
    const address = addressOf({ ...state, q: state.q.trim() });
    if (address !== (window.location.search || "?")) window.history[typing ? "replaceState" : "pushState"](null, "", address);
    return this.render();
  }

  /** Shows the results of the state. */
  async render() {
    this.turn += 1;
    const turn = this.turn;
    const waiting = setTimeout(() => this.say("Bezig met zoeken …"), 300);
    try {
      const found = await this.find();
      if (turn === this.turn) await this.fill(found, turn);
    } catch {
      if (turn === this.turn) this.fail();
    } finally {
      clearTimeout(waiting);
    }
  }

  /** Returns query, hits and facets for the state; without a question every page is a hit. */
  async find() {
    await this.search.open();
    const question = this.state.q.trim() ? this.state.q : "";
    const [answer, file] = await Promise.all([
      question ? this.search.ask(question) : { query: { slots: [], concepts: [] }, hits: this.everyPage() },
      this.search.extra("facetten"),
    ]);
    const facets = new Facets(file);
    const full = answer.hits.filter((hit) => hit.full);
    const wide = this.state.ruim || full.length < ENOUGH;
    const pages = (wide ? answer.hits : full).map((hit) => hit.page);
    const kept = new Set(facets.filter(pages, this.state.chosen));
    const hits = answer.hits.filter((hit) => kept.has(hit.page));
    const partly = wide ? 0 : answer.hits.length - full.length;
    const order = this.state.volgorde;
    if (order !== "relevantie") {
      const places = (await this.search.extra("volgorde"))[order];
      hits.sort((a, b) => Number(b.full) - Number(a.full) || places[a.page] - places[b.page]);
    }
    return { query: answer.query, question, hits, pages, facets, partly };
  }

  /** Returns every page as a hit. */
  everyPage() {
    return Array.from({ length: this.search.store.kernel.aantal }, (_, page) => ({ page, score: 0, full: true, perWord: [] }));
  }

  /** Fills the page with what was found. */
  async fill(found, turn) {
    const shown = await this.search.shown(found.hits.slice(0, this.many).map((hit) => hit.page));
    if (turn !== this.turn) return;
    const empty = found.hits.length === 0;
    this.say(this.sentence(found));
    this.notes.replaceChildren(...notesOn(found.query, found.hits, this.search, (q, label) => this.link({ ...this.state, q }, label)));
    this.results.replaceChildren(...(empty ? [nothingFound(found.question ? found.query : null, this.state, this.base)] : this.sections(found, shown)));
    this.fillFacets(found);
    this.fillTools();
    this.results.querySelectorAll(".tb-vondst").forEach((item) => {
      const data = shown.find((candidate) => String(candidate.page) === item.getAttribute("data-pagina"));
      addSnippet(item, data, found.query, this.search).catch(() => {});
    });
  }

  /** Returns the sentence that says how many pages were found. */
  sentence({ hits, question }) {
    const full = hits.filter((hit) => hit.full).length;
    if (!question) return `${count(hits.length, "pagina", "pagina's")} in de toolbox.`;
    const about = `‘${question.trim().slice(0, 80)}’`;
    if (full === hits.length) return `${count(full, "resultaat", "resultaten")} voor ${about}.`;
    return full ? `${count(full, "resultaat", "resultaten")} met alle woorden van ${about}, en ${count(hits.length - full, "resultaat", "resultaten")} met een deel ervan.` : `Geen pagina heeft alle woorden van ${about}. ${count(hits.length, "pagina heeft", "pagina's hebben")} er een deel van.`;
  }

  /** Returns the lists of results with their headings. */
  sections(found, shown) {
    const byPage = new Map(shown.map((item) => [item.page, item]));
    const match = matcher(found.query, this.search.store);
    const list = (hits) => element("ol", { class: "tb-vondsten" }, hits.filter((hit) => byPage.has(hit.page)).map((hit) => resultItem(byPage.get(hit.page), match, this.base, "")));
    const visible = found.hits.slice(0, this.many);
    const parts = [];
    const add = (heading, hits) => {
      if (!hits.length) return;
      parts.push(element("h2", { class: heading ? "tb-zoekblad__kop" : "tb-onzichtbaar" }, heading || "Resultaten"), list(hits));
    };
    if (this.state.groep) {
      const kinds = [...new Set(visible.map((hit) => byPage.get(hit.page).soort))];
      kinds.forEach((kind) => add(kind, visible.filter((hit) => byPage.get(hit.page).soort === kind)));
    } else {
      add("", visible.filter((hit) => hit.full));
      add("Resultaten die niet alle woorden bevatten", visible.filter((hit) => !hit.full));
    }
    if (found.hits.length > this.many) parts.push(this.more(found.hits.length));
    else if (found.partly) parts.push(element("p", {}, this.link({ ...this.state, ruim: true }, `Toon ook ${count(found.partly, "pagina", "pagina's")} met een deel van uw woorden`)));
    return parts;
  }

  /** Returns the button for more results. */
  more(total) {
    const button = element("button", { type: "button", class: "tb-knop tb-zoekblad__meer" }, `Toon meer resultaten (${this.many} van ${total})`);
    button.addEventListener("click", async () => {
      const first = this.many;
      this.many += STEP;
      await this.render();
      const item = this.results.querySelectorAll(".tb-vondst a")[first];
      if (item) item.focus();
    });
    return button;
  }

  /** Returns a link to another state of this page. */
  link(state, label) {
    const link = element("a", { href: addressOf(state) }, label);
    link.addEventListener("click", (event) => {
      event.preventDefault();
      this.input.value = state.q;
      this.go(state);
    });
    return link;
  }

  /** Fills the facets, and keeps the focus where it was. */
  fillFacets({ pages, facets }) {
    const focused = document.activeElement && document.activeElement.getAttribute("data-label");
    const open = new Set([...this.facets.querySelectorAll("details[open]")].map((part) => part.getAttribute("data-facet")));
    const first = this.facets.childElementCount === 0;
    const groups = facets.counts(pages, this.state.chosen).filter((facet) => facet.labels.length);
    this.facets.replaceChildren(...groups.map((facet, i) => this.facet(facet, first ? i < 2 || facet.labels.some((label) => label[2]) : open.has(facet.key))));
    const again = focused && [...this.facets.querySelectorAll("input")].find((input) => input.getAttribute("data-label") === focused);
    if (again) again.focus();
  }

  /** Returns one facet. */
  facet({ key, name, labels }, open) {
    const rows = labels.map(([label, number, picked]) => {
      const input = element("input", { type: "checkbox", checked: picked, "data-label": `${key}:${label}` });
      input.addEventListener("change", () => this.pick(key, label, input.checked));
      return element("li", {}, element("label", { class: "tb-zoekfacet__keuze" }, input, element("span", {}, label), element("span", { class: "tb-zoekfacet__aantal" }, String(number))));
    });
    return element("details", { class: "tb-zoekfacet", open, "data-facet": key }, element("summary", {}, name), element("ul", {}, rows));
  }

  /** Chooses a label or takes it away. */
  pick(key, label, wanted) {
    const others = (this.state.chosen[key] || []).filter((other) => other !== label);
    const chosen = { ...this.state.chosen, [key]: wanted ? [...others, label] : others };
    if (!chosen[key].length) delete chosen[key];
    this.go({ ...this.state, chosen });
  }

  /** Fills the choice of order and grouping, and the way back to no facets. */
  fillTools() {
    const options = Object.entries(ORDERS).map(([value, label]) => element("option", { value, selected: value === this.state.volgorde }, label));
    const order = element("select", { id: "tb-zoek-volgorde" }, options);
    order.addEventListener("change", () => this.go({ ...this.state, volgorde: order.value }));
    const group = element("input", { type: "checkbox", checked: this.state.groep });
    group.addEventListener("change", () => this.go({ ...this.state, groep: group.checked }));
    const parts = [element("label", { for: "tb-zoek-volgorde" }, "Volgorde"), order, element("label", { class: "tb-zoekfacet__keuze" }, group, element("span", {}, "Per soort bij elkaar"))];
    if (Object.keys(this.state.chosen).length) parts.push(this.link({ ...this.state, chosen: {} }, "Alle filters weg"));
    const focused = document.activeElement === this.tools.querySelector("select");
    this.tools.replaceChildren(...parts);
    if (focused) order.focus();
  }

  /** Says something in the live region. */
  say(text) {
    if (this.summary.textContent !== text) this.summary.textContent = text;
  }

  /** Says that search does not work, and leads to the lists. */
  fail() {
    this.say("Zoeken lukt nu niet: een bestand van de zoekindex is niet te laden.");
    this.notes.replaceChildren(element("p", {}, "Controleer uw verbinding en laad de pagina opnieuw. De lijsten hieronder werken altijd."));
    this.results.replaceChildren();
    this.facets.replaceChildren();
    this.root.querySelectorAll("[data-zonder-script]").forEach((part) => (part.hidden = false));
  }
}
