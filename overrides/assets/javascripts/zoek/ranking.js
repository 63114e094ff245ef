/**
 * Ranking: the pages that match a query, the best first. Says the same as
 * toolbox/search/ranking.py, in rows of numbers by page instead of tables.
 */

const PARTS_ALL = 0.6;
const PARTS_ANY = 0.25;
const BESIDE = 0.3;
const PAGES = 2 ** 20;
const FULL = 2 ** 50;

/** The pages that match, in order: those with every word that counts go first. */
class Hits {
  /** Takes the numbers of the pages, their scores, and how many of them have every word. */
  constructor(pages, scores, full) {
    this.pages = pages;
    this.scores = scores;
    this.full = full;
  }

  /** The number of pages. */
  get length() {
    return this.pages.length;
  }
}

/** A number for each page; knows which pages have one, so that clearing is cheap. */
class Row {
  constructor(size) {
    this.values = new Float64Array(size);
    this.pages = new Int32Array(size);
    this.length = 0;
  }

  /** Sets the number of a page; it is never zero. */
  set(page, value) {
    if (this.values[page] === 0) this.pages[this.length++] = page;
    this.values[page] = value;
  }

  /** Empties the row. */
  clear() {
    for (let i = 0; i < this.length; i += 1) this.values[this.pages[i]] = 0;
    this.length = 0;
  }
}

class Ranker {
  /** Takes the store to look words up in. */
  constructor(store) {
    this.store = store;
    this.reader = new Reader(store);
  }

  /** Returns {query, hits}; throws Missing if files are needed. */
  search(text) {
    const query = this.reader.read(text);
    for (const slot of query.slots) {
      for (const way of slot.ways) [way.terms, ...way.allOf].forEach((terms) => terms.forEach(([term]) => this.store.postings(term)));
    }
    this.store.checkpoint();
    this.prepare();
    const strong = query.slots.map((slot, i) => this.addSlot(slot.ways, 1 << i));
    return { query, hits: this.hits(strong) };
  }

  /** Makes the rows on the first search, and empties them on later ones. */
  prepare() {
    const size = this.store.kernel.aantal;
    this.rows = this.rows || Array.from({ length: 5 }, () => new Row(size));
    [this.sum, this.best, this.total, this.way, this.found] = this.rows;
    this.rows.forEach((row) => row.clear());
    this.strong = this.strong ? this.strong.fill(0) : new Uint16Array(size);
    this.parts = this.parts || new Uint8Array(size);
  }

  /** Adds the scores of one word, and notes with `bit` which pages have it; returns how many. */
  addSlot(ways, bit) {
    for (const way of ways) this.addWay(way, way.guess ? 0 : bit);
    let number = 0;
    for (let i = 0; i < this.best.length; i += 1) {
      const page = this.best.pages[i];
      const score = this.best.values[page];
      const points = Math.floor(score + BESIDE * (this.total.values[page] - score) + 0.5);
      this.sum.set(page, this.sum.values[page] + points);
      if (this.strong[page] & bit) number += 1;
    }
    this.best.clear();
    this.total.clear();
    return number;
  }

  /** Adds the scores of one way to match. */
  addWay(way, bit) {
    const parts = way.allOf.length;
    if (parts) way.allOf.forEach((terms) => this.addPart(terms));
    else this.any(way.terms, this.way);
    for (let i = 0; i < this.way.length; i += 1) {
      const page = this.way.pages[i];
      const whole = this.parts[page] === parts;
      const score = parts ? this.way.values[page] * (whole ? PARTS_ALL : PARTS_ANY) : this.way.values[page];
      if (score > this.best.values[page]) this.best.set(page, score);
      this.total.set(page, this.total.values[page] + score);
      if (whole) this.strong[page] |= bit;
      this.parts[page] = 0;
    }
    this.way.clear();
  }

  /** Adds the scores of one part of a compound, and counts the parts that each page has. */
  addPart(terms) {
    this.any(terms, this.found);
    for (let i = 0; i < this.found.length; i += 1) {
      const page = this.found.pages[i];
      this.way.set(page, this.way.values[page] + this.found.values[page]);
      this.parts[page] += 1;
    }
    this.found.clear();
  }

  /** Puts the best score among `terms` into a row, for every page. */
  any(terms, row) {
    const levels = this.store.kernel.stappen;
    for (const [term, weight] of terms) {
      const pages = this.store.postings(term);
      for (let i = 0; i < pages.length; i += 2) {
        const score = levels[pages[i + 1]] * weight;
        if (score > row.values[pages[i]]) row.set(pages[i], score);
      }
    }
  }

  /**
   * Returns the pages in order. Fullness, score and page go into one number, because numbers sort
   * fast; `strong` holds for each word how many pages have it.
   */
  hits(strong) {
    const half = this.store.kernel.aantal / 2;
    let needed = strong.map((number) => number > 0 && number <= half);
    if (!needed.includes(true)) needed = strong.map((number) => number > 0);
    const bits = needed.reduce((sum, wanted, i) => sum | (wanted ? 1 << i : 0), 0);
    const missing = strong.includes(0);
    const { length, pages, values } = this.sum;
    const keys = new Float64Array(length);
    let full = 0;
    for (let i = 0; i < length; i += 1) {
      const page = pages[i];
      const isFull = !missing && (this.strong[page] & bits) === bits;
      if (isFull) full += 1;
      keys[i] = (isFull ? 0 : FULL) - values[page] * PAGES + page;
    }
    keys.sort();
    const order = new Int32Array(length);
    const scores = new Float64Array(length);
    for (let i = 0; i < length; i += 1) {
      order[i] = keys[i] - Math.floor(keys[i] / PAGES) * PAGES;
      scores[i] = values[order[i]];
    }
    return new Hits(order, scores, full);
  }
}
