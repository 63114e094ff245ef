/** The door for the page and for tests: ask a question, get pages with what a result shows. */

class Search {
  /** Takes the address of the folder with the packed files, and what the starter has begun to load. */
  constructor(folder, early) {
    this.store = new Store(folder, early);
    this.ranker = new Ranker(this.store);
  }

  /** Loads what every query needs. */
  open() {
    return this.store.open();
  }

  /** Returns a promise of {query, hits}. */
  async ask(text) {
    await this.open();
    return this.store.withFiles(() => this.ranker.search(text));
  }

  /** Returns a promise of what results show, for pages by their number. */
  async shown(pages) {
    const size = this.store.kernel.deel;
    await Promise.all([...new Set(pages.map((page) => `f${Math.floor(page / size)}`))].map((name) => this.store.load(name)));
    return pages.map((page) => {
      const row = this.store.files.get(`f${Math.floor(page / size)}`)[page % size];
      const [url, titel, samenvatting, soort, soortId, status, plaatsen, themas, merk, vers] = row;
      return { page, url, titel, samenvatting, soort, soortId, status, plaatsen, themas, merk, vers };
    });
  }

  /** Returns a promise of the running text of a page. */
  async text(page) {
    const size = this.store.kernel.teksten;
    const name = `t${Math.floor(page / size)}`;
    await this.store.load(name);
    return this.store.files.get(name)[page % size];
  }

  /** Returns every page as a hit. */
  everyPage() {
    const pages = Int32Array.from({ length: this.store.kernel.aantal }, (_, page) => page);
    return new Hits(pages, new Float64Array(pages.length), pages.length);
  }

  /** Returns a promise of the facets. */
  async facets() {
    await this.store.load("facetten");
    this.readFacets = this.readFacets || new Facets(this.store.files.get("facetten"));
    return this.readFacets;
  }

  /** Returns a promise of the place of each page in an order: `naam` or `datum`. */
  async places(order) {
    await this.store.load("volgorde");
    return this.store.files.get("volgorde")[order];
  }

  /** Returns other words that were looked for, for each concept in the query. */
  alsoSearched(query) {
    const typed = new Set(query.slots.map((slot) => stem(slot.word)));
    return query.concepts.flatMap((number) => {
      const others = this.store.kernel.groepen[number].split("|");
      return others.filter((other) => !words(other).every((word) => typed.has(stem(word.surface)))).slice(0, 3);
    });
  }
}
