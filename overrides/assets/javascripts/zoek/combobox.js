/**
 * The search field in the header: suggestions while typing, by the combobox pattern of the ARIA
 * Authoring Practices Guide (list autocomplete, manual selection). Without script it is a form.
 */

const SUGGESTIONS = 6;
const PAUSE = 90;

class Combobox {
  /** Takes the element around the form, the search and the address of the site root. */
  constructor(box, search, root) {
    this.box = box;
    this.form = box.querySelector("form");
    this.input = box.querySelector("input");
    this.list = element("ul", { class: "tb-zoekvak__lijst", id: "tb-zoek-lijst", role: "listbox", "aria-label": "Suggesties", hidden: true });
    this.status = element("p", { class: "tb-onzichtbaar", role: "status" });
    this.search = search;
    this.root = root;
    this.active = -1;
    this.asked = 0;
  }

  /** Makes the field a combobox, and starts listening. */
  attach() {
    const roles = { role: "combobox", "aria-expanded": "false", "aria-controls": "tb-zoek-lijst", "aria-autocomplete": "list", "aria-haspopup": "listbox" };
    Object.entries(roles).forEach(([name, value]) => this.input.setAttribute(name, value));
    this.box.append(this.list, this.status);
    this.input.addEventListener("input", () => this.later());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.box.addEventListener("focusout", (event) => {
      if (!this.box.contains(event.relatedTarget)) this.close();
    });
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.search.open().catch(() => {});
    if (document.activeElement === this.input && this.input.value) this.later();
  }

  /** Asks for suggestions after a pause in typing. */
  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.suggest(), PAUSE);
  }

  /** Shows suggestions for what was typed. */
  async suggest() {
    const text = this.input.value.trim() ? this.input.value : "";
    this.asked += 1;
    const turn = this.asked;
    if (!text) return this.close();
    try {
      const { query, hits } = await this.search.ask(text);
      const shown = await this.search.shown([...hits.pages.subarray(0, SUGGESTIONS)]);
      if (turn === this.asked) this.show(text, query, hits.full || hits.length, shown);
    } catch {
      if (turn === this.asked) this.fail();
    }
    return undefined;
  }

  /** Fills the list. */
  show(text, query, total, shown) {
    const found = matcher(query, this.search.store);
    const options = shown.map((item) => this.option(this.root + item.url, marked(item.titel, found), [item.soort, item.plaatsen].filter(Boolean).join(" · ")));
    const address = this.form.getAttribute("action") + addressOf({ q: text.trim(), chosen: {}, volgorde: "relevantie" });
    const label = total ? `Alle ${count(total, "resultaat", "resultaten")} voor ‘${text.trim().slice(0, 60)}’` : "Niets gevonden. Bekijk tips en lijsten";
    options.push(this.option(address, [label], "", "tb-zoek__optie--alle"));
    options.forEach((option, i) => option.setAttribute("id", `tb-zoek-optie-${i}`));
    this.list.replaceChildren(...options);
    this.active = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.status.textContent = total ? `${count(shown.length, "suggestie", "suggesties")}. Pijltje omlaag om te kiezen.` : "Geen resultaten.";
  }

  /** Returns one option of the list. */
  option(address, title, below, extra = "") {
    const parts = [element("span", { class: "tb-zoek__titel" }, ...title)];
    if (below) parts.push(element("span", { class: "tb-zoek__onder" }, below));
    const option = element("li", { role: "option", "aria-selected": "false", class: `tb-zoek__optie ${extra}`.trim(), "data-adres": address }, ...parts);
    option.addEventListener("click", () => window.location.assign(address));
    return option;
  }

  /** Says that search does not work now. */
  fail() {
    this.close();
    this.status.textContent = "Suggesties zijn nu niet te laden. Druk op Enter om te zoeken.";
  }

  /** Hides the list. */
  close() {
    clearTimeout(this.timer);
    this.asked += 1;
    this.list.hidden = true;
    this.active = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  /** Handles a key in the field. */
  key(event) {
    const open = !this.list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (open) this.move(event.key === "ArrowDown" ? 1 : -1);
      else this.suggest();
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (open) this.close();
      else this.input.value = "";
    } else if (event.key === "Enter" && open && this.active >= 0) {
      event.preventDefault();
      window.location.assign(this.list.children[this.active].getAttribute("data-adres"));
    }
  }

  /** Moves to another option; before the first and after the last lies the field itself. */
  move(step) {
    const options = [...this.list.children];
    this.active = ((this.active + 1 + step + options.length + 1) % (options.length + 1)) - 1;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === this.active)));
    if (this.active < 0) return this.input.removeAttribute("aria-activedescendant");
    options[this.active].scrollIntoView({ block: "nearest" });
    return this.input.setAttribute("aria-activedescendant", options[this.active].id);
  }
}
