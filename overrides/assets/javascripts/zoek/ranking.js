/** The pages that match a query, the best first. Says the same as toolbox/search/ranking.py. */

const PARTS_ALL = 0.6;
const PARTS_ANY = 0.25;
const BESIDE = 0.3;

class Ranker {
  /** Takes the store to read pages from. */
  constructor(store) {
    this.store = store;
    this.reader = new Reader(store);
  }

  /** Returns the query as it was read and every page that matches; throws Missing. */
  search(text) {
    const query = this.reader.read(text);
    const tables = query.slots.map((slot) => this.slotScores(slot.ways));
    this.store.checkpoint();
    return { query, hits: this.hits(tables) };
  }

  /** Returns the pages of all words together, in order. */
  hits(tables) {
    const half = this.store.kernel.aantal / 2;
    let needed = tables.map((table) => table.size > 0 && table.size <= half);
    if (!needed.includes(true)) needed = tables.map((table) => table.size > 0);
    const missing = tables.some((table) => table.size === 0);
    const pages = new Set(tables.flatMap((table) => [...table.keys()]));
    const hits = [];
    for (const page of pages) {
      const perWord = tables.map((table) => table.get(page) || 0);
      const full = !missing && perWord.every((score, i) => score > 0 || !needed[i]);
      hits.push({ page, score: perWord.reduce((sum, score) => sum + score, 0), full, perWord });
    }
    return hits.sort((a, b) => Number(b.full) - Number(a.full) || b.score - a.score || a.page - b.page);
  }

  /** Returns the score of every page that matches one word. */
  slotScores(ways) {
    const best = new Map();
    const total = new Map();
    for (const way of ways) {
      for (const [page, score] of this.wayScores(way)) {
        best.set(page, Math.max(best.get(page) || 0, score));
        total.set(page, (total.get(page) || 0) + score);
      }
    }
    for (const [page, score] of best) best.set(page, score + BESIDE * (total.get(page) - score));
    return best;
  }

  /** Returns the score of every page for one way to match. */
  wayScores(way) {
    if (!way.allOf.length) return this.any(way.terms);
    const tables = way.allOf.map((part) => this.any(part));
    const found = new Map();
    for (const table of tables) {
      for (const [page, score] of table) found.set(page, (found.get(page) || 0) + score);
    }
    for (const [page, score] of found) {
      found.set(page, score * (tables.every((table) => table.has(page)) ? PARTS_ALL : PARTS_ANY));
    }
    return found;
  }

  /** Returns for every page the best score among `terms`. */
  any(terms) {
    const levels = this.store.kernel.stappen;
    const found = new Map();
    for (const [term, weight] of terms) {
      const pages = this.store.postings(term);
      for (let i = 0; i < pages.length; i += 2) {
        const score = levels[pages[i + 1]] * weight;
        if (score > (found.get(pages[i]) || 0)) found.set(pages[i], score);
      }
    }
    return found;
  }
}
