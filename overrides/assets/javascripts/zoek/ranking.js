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
    const slots = query.slots.map((slot) => this.slotScores(slot.ways));
    this.store.checkpoint();
    return { query, hits: this.hits(slots) };
  }

  /** Returns the pages of all words together, in order. */
  hits(slots) {
    const half = this.store.kernel.aantal / 2;
    let needed = slots.map((slot) => slot.strong.size > 0 && slot.strong.size <= half);
    if (!needed.includes(true)) needed = slots.map((slot) => slot.strong.size > 0);
    const missing = slots.some((slot) => slot.strong.size === 0);
    const hits = [];
    for (const page of new Set(slots.flatMap((slot) => [...slot.scores.keys()]))) {
      const perWord = slots.map((slot) => slot.scores.get(page) || 0);
      const full = !missing && slots.every((slot, i) => slot.strong.has(page) || !needed[i]);
      hits.push({ page, score: perWord.reduce((sum, score) => sum + score, 0), full, perWord });
    }
    return hits.sort((a, b) => Number(b.full) - Number(a.full) || b.score - a.score || a.page - b.page);
  }

  /** Returns the score of every page that matches one word, and the pages that match it whole. */
  slotScores(ways) {
    const scores = new Map();
    const total = new Map();
    const strong = new Set();
    for (const way of ways) {
      const found = this.wayScores(way);
      for (const page of found.whole) strong.add(page);
      for (const [page, score] of found.scores) {
        scores.set(page, Math.max(scores.get(page) || 0, score));
        total.set(page, (total.get(page) || 0) + score);
      }
    }
    for (const [page, score] of scores) scores.set(page, score + BESIDE * (total.get(page) - score));
    return { scores, strong };
  }

  /** Returns the scores for one way to match, and the pages that match it whole. */
  wayScores(way) {
    if (!way.allOf.length) {
      const scores = this.any(way.terms);
      return { scores, whole: scores.keys() };
    }
    const tables = way.allOf.map((part) => this.any(part));
    const scores = new Map();
    for (const table of tables) {
      for (const [page, score] of table) scores.set(page, (scores.get(page) || 0) + score);
    }
    const whole = [...tables[0].keys()].filter((page) => tables.every((table) => table.has(page)));
    const all = new Set(whole);
    for (const [page, score] of scores) scores.set(page, score * (all.has(page) ? PARTS_ALL : PARTS_ANY));
    return { scores, whole };
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
