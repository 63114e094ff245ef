/** The page /zoeken/: results with facets, order and grouping; the address holds the whole state. */

const STEP = 20;
const GROUPS = 8;
const IN_GROUP = 3;

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
    this.filter = root.querySelector("[data-zoek=filter]");
    this.fillers = [];
    this.base = base;
    this.turn = 0;
    this.many = STEP;
  }

  /** Shows what the address asks, and starts listening. */
  attach() {
    this.root.dataset.klaar = "";
    this.root.querySelectorAll("[data-met-script]").forEach((part) => (part.hidden = false));
    this.filter.open = window.matchMedia("(min-width: 45em)").matches;
    this.filter.addEventListener("toggle", () => (this.isAsked() ? this.fillers.forEach((fill) => fill()) : this.rest()));
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
    const typed = document.activeElement === this.input ? this.input.value : "";
    this.fromAddress();
    this.takeOver(typed);
  }

  /** Searches for what a reader typed before this script was there. */
  takeOver(typed) {
    if (!typed || typed === this.state.q) return;
    this.input.value = typed;
    this.go({ ...this.state, q: typed }, true);
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

  /** Tells whether the reader asks anything: words, a filter, an order. */
  isAsked() {
    return addressOf(this.state) !== "?";
  }

  /** Leaves the page to the lists, as nothing is asked; the filters are made once they can be seen. */
  async rest() {
    this.turn += 1;
    const turn = this.turn;
    this.say("");
    [this.notes, this.results, this.facets, this.tools].forEach((part) => part.replaceChildren());
    this.showLists(true);
    if (!this.filter.open) return;
    try {
      await this.search.open();
      const facets = await this.search.facets();
      if (turn === this.turn) this.fillFacets({ pages: this.search.everyPage().pages, facets });
    } catch {
      if (turn === this.turn) this.fail();
    }
  }

  /** Shows the results of the state. */
  async render() {
    if (!this.isAsked()) return this.rest();
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

  /** Returns what was found for the state; without words every page is. */
  async find() {
    await this.search.open();
    const question = this.state.q.trim() ? this.state.q : "";
    const [answer, facets] = await Promise.all([question ? this.search.ask(question) : this.everything(), this.search.facets()]);
    const { query, hits } = answer;
    const wide = this.state.ruim || hits.full < ENOUGH;
    const pages = wide ? hits.pages : hits.pages.subarray(0, hits.full);
    const chosen = (part) => facets.filter(part, this.state.chosen);
    const full = await this.ordered(chosen(hits.pages.subarray(0, hits.full)));
    const partial = wide ? await this.ordered(chosen(hits.pages.subarray(hits.full))) : [];
    const groups = this.state.groep ? facets.groups(full, this.state.groep) : [];
    return { query, hits, question, full, partial, groups, pages, facets, partly: wide ? 0 : hits.length - hits.full };
  }

  /** Returns the answer to no words: every page. */
  everything() {
    return { query: { slots: [], concepts: [] }, hits: this.search.everyPage() };
  }

  /** Returns pages in the order that the state asks. */
  async ordered(pages) {
    if (this.state.volgorde === "relevantie") return [...pages];
    const places = await this.search.places(this.state.volgorde);
    return [...pages].sort((a, b) => places[a] - places[b]);
  }

  /** Returns the parts of the list that are visible, as {heading, pages, label}. */
  visible({ full, partial, groups, facets }) {
    const room = Math.max(0, this.many - full.length);
    const rest = { heading: "Resultaten die niet alle woorden bevatten", pages: partial.slice(0, room) };
    if (!this.state.groep) return [{ heading: "", pages: full.slice(0, this.many) }, rest];
    const most = GROUPS * Math.ceil(this.many / STEP);
    const named = groups.slice(0, most).map(([label, pages]) => {
      const heading = `${label || `Zonder ${facets.name(this.state.groep)}`} (${pages.length})`;
      return { heading, label, total: pages.length, pages: pages.slice(0, IN_GROUP) };
    });
    return [...named, rest];
  }

  /** Fills the page with what was found. */
  async fill(found, turn) {
    const parts = this.visible(found).filter((part) => part.pages.length);
    const shown = new Map((await this.search.shown([...new Set(parts.flatMap((part) => part.pages))])).map((item) => [item.page, item]));
    if (turn !== this.turn) return;
    this.say(this.sentence(found));
    this.notes.replaceChildren(...notesOn(found.query, found.hits, this.search, (q, label) => this.link({ ...this.state, q }, label)));
    const empty = [nothingFound(found.question ? found.query : null, this.state)];
    this.results.replaceChildren(...(parts.length ? this.sections(found, parts, shown) : empty));
    document.dispatchEvent(new CustomEvent("tb-kaarten"));
    this.fillFacets(found);
    this.fillTools(found);
    this.showLists(!parts.length);
    this.results.querySelectorAll(".tb-vondst").forEach((item) => {
      addSnippet(item, shown.get(Number(item.getAttribute("data-pagina"))), found.query, this.search).catch(() => {});
    });
  }

  /** Returns the sentence that says how many pages were found. */
  sentence({ full, partial, question }) {
    const all = full.length + partial.length;
    if (!question) return `${count(all, "pagina", "pagina's")} in de toolbox.`;
    const about = `‘${question.trim().slice(0, 80)}’`;
    if (!partial.length) return `${count(full.length, "resultaat", "resultaten")} voor ${about}.`;
    return full.length ? `${count(full.length, "resultaat", "resultaten")} met alle woorden van ${about}, en ${count(partial.length, "resultaat", "resultaten")} met een deel ervan.` : `Geen pagina heeft alle woorden van ${about}. ${count(all, "pagina heeft", "pagina's hebben")} er een deel van.`;
  }

  /** Returns the lists of results with their headings. */
  sections(found, parts, shown) {
    const match = matcher(found.query, this.search.store);
    const made = parts.flatMap(({ heading, pages, label, total }) => {
      const items = pages.map((page) => resultItem(shown.get(page), match, this.base, ""));
      const list = [element("h2", { class: heading ? "tb-zoekblad__kop" : "tb-onzichtbaar" }, heading || "Resultaten"), element("ol", { class: "tb-vondsten" }, items)];
      if (label && total > pages.length) list.push(element("p", {}, this.link(this.within(label), `Alle ${total} bij ${label}`)));
      return list;
    });
    const [seen, all] = this.state.groep ? [parts.filter((part) => part.total).length, found.groups.length] : [this.many, found.full.length + found.partial.length];
    if (all > seen) made.push(this.more(seen, all));
    else if (found.partly) made.push(element("p", {}, this.link({ ...this.state, ruim: true }, `Toon ook ${count(found.partly, "pagina", "pagina's")} met een deel van uw woorden`)));
    return made;
  }

  /** Returns the state that shows one group alone. */
  within(label) {
    return { ...this.state, groep: "", chosen: { ...this.state.chosen, [this.state.groep]: [label] } };
  }

  /** Returns the button for more results. */
  more(seen, all) {
    const what = this.state.groep ? "groepen" : "resultaten";
    const button = element("button", { type: "button", class: "tb-knop tb-zoekblad__meer" }, `Toon meer ${what} (${seen} van ${all})`);
    button.addEventListener("click", async () => {
      const first = this.results.querySelectorAll(".tb-vondst a").length;
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
    this.fillers = [];
    this.facets.replaceChildren(...groups.map((facet, i) => this.facet(facet, first ? i < 2 || facet.labels.some((label) => label[2]) : open.has(facet.key))));
    const again = focused && [...this.facets.querySelectorAll("input")].find((input) => input.getAttribute("data-label") === focused);
    if (again) again.focus();
  }

  /** Returns one facet; its labels, hundreds at times, are made once they can be seen. */
  facet({ key, name, labels }, open) {
    const list = element("ul");
    const facet = element("details", { class: "tb-zoekfacet", open, "data-facet": key }, element("summary", {}, name), list);
    const fill = () => {
      if (facet.open && this.filter.open && !list.firstChild) list.append(...labels.map((label) => this.label(key, label)));
    };
    facet.addEventListener("toggle", fill);
    this.fillers.push(fill);
    fill();
    return facet;
  }

  /** Returns one label of a facet. */
  label(key, [label, number, picked]) {
    const input = element("input", { type: "checkbox", checked: picked, "data-label": `${key}:${label}` });
    input.addEventListener("change", () => this.pick(key, label, input.checked));
    return element("li", {}, element("label", { class: "tb-zoekfacet__keuze" }, input, element("span", {}, label), element("span", { class: "tb-zoekfacet__aantal" }, String(number))));
  }

  /** Chooses a label or takes it away. */
  pick(key, label, wanted) {
    const others = (this.state.chosen[key] || []).filter((other) => other !== label);
    const chosen = { ...this.state.chosen, [key]: wanted ? [...others, label] : others };
    if (!chosen[key].length) delete chosen[key];
    this.go({ ...this.state, chosen });
  }

  /** Fills the choice of order and grouping, and the way back to no facets. */
  fillTools({ facets }) {
    const groups = facets.facets.map(({ key }) => [key, `Per ${facets.name(key)}`]);
    const parts = [
      this.choice("volgorde", "Volgorde", Object.entries(ORDERS)),
      this.choice("groep", "Groepen", [["", "Geen"], ...groups]),
    ];
    if (Object.keys(this.state.chosen).length) parts.push(this.link({ ...this.state, chosen: {} }, "Alle filters weg"));
    const focused = document.activeElement && this.tools.contains(document.activeElement) && document.activeElement.id;
    this.tools.replaceChildren(...parts);
    const again = focused && document.getElementById(focused);
    if (again) again.focus();
  }

  /** Returns a field with its label to choose a part of the state. */
  choice(key, name, values) {
    const options = values.map(([value, label]) => element("option", { value, selected: value === this.state[key] }, label));
    const select = element("select", { id: `tb-zoek-${key}` }, options);
    select.addEventListener("change", () => this.go({ ...this.state, [key]: select.value }));
    return element("span", { class: "tb-zoekblad__keus" }, element("label", { for: `tb-zoek-${key}` }, name), select);
  }

  /** Says something in the live region. */
  say(text) {
    if (this.summary.textContent !== text) this.summary.textContent = text;
  }

  /** Shows the lists that readers without script get as well, or hides them. */
  showLists(wanted) {
    this.root.querySelectorAll("[data-zonder-script]").forEach((part) => (part.hidden = !wanted));
    this.tools.hidden = wanted && !Object.keys(this.state ? this.state.chosen : {}).length;
  }

  /** Says that search does not work, and leads to the lists. */
  fail() {
    this.say("Zoeken lukt nu niet: een bestand van de zoekindex is niet te laden.");
    this.notes.replaceChildren(element("p", {}, "Controleer uw verbinding en laad de pagina opnieuw. De lijsten hieronder werken altijd."));
    this.results.replaceChildren();
    this.facets.replaceChildren();
    this.showLists(true);
  }
}
