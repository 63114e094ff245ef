/** A query as slots, one for each word. Says the same as toolbox/search/query.py. */

const MAX_TEXT = 300;
const MAX_WORDS = 12;
const EXACT = 1.0;
const CONCEPT = 0.8;
const JOINED = 1.0;
const PREFIX = 0.7;
const PREFIX_BESIDE = 0.3;
const TYPO = [1.0, 0.8, 0.6];
const MENDED_CONCEPT = 0.5;
const MAX_PREFIX = 10;
const MIN_PREFIX = 2;
const MIN_PART = 4;
const MIN_BEGUN = 3;
const MIN_COMPOUND = 7;
const FEW = 3;
const AT_ONCE = 3;
const MAX_PHRASE = 4;
const LINKS = ["", "s", "en", "n", "e", "er"];

/** Returns the way to match any of `terms`, each [term, weight]. */
function anyOf(terms, guess = false) {
  return { terms, allOf: [], guess };
}

/** Returns the way to match all of some parts, each a list of [term, weight]. */
function allOf(parts) {
  return { terms: [], allOf: parts, guess: false };
}

class Reader {
  /** Takes the store to look words up in. */
  constructor(store) {
    this.store = store;
  }

  /** Returns the query in `text` as {slots, concepts, last}; throws Missing if files are needed. */
  read(text) {
    const cut = [...text].slice(0, MAX_TEXT).join("");
    const found = words(cut).filter((word) => !this.store.stop.has(word.surface)).slice(0, MAX_WORDS);
    const slots = found.map((word) => ({ word: word.surface, ways: this.wordWays(word), mended: [], guess: false }));
    const concepts = new Set();
    this.phrases(slots, concepts);
    this.joined(slots);
    slots.forEach((slot) => this.matches(slot.ways));
    const typing = !/\s$/.test(cut);
    const last = typing ? slots.length - 1 : -1;
    if (last >= 0 && slots[last].word.length >= MIN_PREFIX) this.store.withPrefix(slots[last].word);
    this.store.checkpoint();
    this.store.together(slots.map((slot, i) => () => this.lookFurther(slot, found[i], i === last)));
    return { slots, concepts: [...concepts], typing };
  }

  /** Tells whether some page may match: one term, or one term of every part. */
  matches(ways) {
    const some = (terms) => terms.map(([term]) => this.store.has(term)).includes(true);
    return ways.map((way) => some(way.terms) || (way.allOf.length > 0 && way.allOf.map(some).every(Boolean))).includes(true);
  }

  /** Returns the ways of a word by itself: as it stands, and by its parts between hyphens. */
  wordWays(word) {
    const ways = [anyOf([[stem(word.surface), EXACT]])];
    const parts = word.parts.filter((part) => !this.store.stop.has(part));
    if (parts.length > 1) ways.push(allOf(parts.map((part) => this.partTerms(part))));
    return ways;
  }

  /** Returns the terms of a part of a compound: its stem, and its concepts. */
  partTerms(part) {
    const stemmed = stem(part);
    return [[stemmed, 1.0], ...this.store.concepts([stemmed]).map((number) => [`#${number}`, CONCEPT])];
  }

  /** Looks a word and its concepts up, so that their files are there. */
  look(word) {
    this.partTerms(word).forEach(([term]) => this.store.postings(term));
  }

  /** Gives each slot the concepts of the expressions that it is part of. */
  phrases(slots, concepts) {
    const stems = slots.map((slot) => stem(slot.word));
    for (let length = Math.min(MAX_PHRASE, stems.length); length > 0; length -= 1) {
      for (let start = 0; start + length <= stems.length; start += 1) {
        for (const number of this.store.concepts(stems.slice(start, start + length))) {
          concepts.add(number);
          slots.slice(start, start + length).forEach((slot) => slot.ways.push(anyOf([[`#${number}`, CONCEPT]])));
        }
      }
    }
  }

  /** Lets two neighbours match where the site writes them as one word. */
  joined(slots) {
    for (let i = 0; i + 1 < slots.length; i += 1) {
      for (const link of ["", "s"]) {
        const term = stem(slots[i].word + link + slots[i + 1].word);
        if (this.store.has(term)) {
          slots[i].ways.push(anyOf([[term, JOINED / 2]]));
          slots[i + 1].ways.push(anyOf([[term, JOINED / 2]]));
        }
      }
    }
  }

  /** Adds words that begin so, the parts of a compound, and the nearest known words. */
  lookFurther(slot, word, last) {
    if (!this.matches(slot.ways)) slot.ways.push(...this.store.broader(stem(slot.word)).map((n) => anyOf([[`#${n}`, CONCEPT]])));
    const known = this.matches(slot.ways);
    let whole = word.surface;
    let completions = [];
    if (last && whole.length >= MIN_PREFIX) {
      completions = this.completions(whole);
      slot.ways.push(...this.begun(whole, completions, known));
      if (completions.length && !known) [whole] = completions;
    }
    const begun = this.matches(slot.ways);
    this.store.checkpoint();
    const doubtful = !begun || (!known && completions.length <= FEW);
    if (doubtful) this.store.foresee(() => this.near(slot.word, begun ? 1 : 2).forEach(([other]) => this.look(other)));
    const splits = word.parts.length ? [] : this.splits(whole, last && !begun);
    slot.ways.push(...splits);
    if (!begun) this.mend(slot, this.matches(splits) ? 1 : 2, false);
    else if (doubtful) this.mend(slot, 1, true);
  }

  /** Returns the ways of a half-typed word; where one word is left, also its concepts. */
  begun(begin, completions, known) {
    const terms = this.stems(begin, completions, known ? PREFIX_BESIDE : PREFIX);
    if (known || terms.length !== 1) return [anyOf(terms)];
    return [anyOf(terms), ...this.store.concepts([terms[0][0]]).map((n) => anyOf([[`#${n}`, PREFIX * CONCEPT]]))];
  }

  /** Returns the words that begin with `begin`, the most common and the shortest first. */
  completions(begin) {
    const found = this.store.withPrefix(begin).filter(([other]) => other !== begin);
    found.sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1));
    return found.map((item) => item[0]);
  }

  /** Returns the stems of the first completions, without that of `begin` itself. */
  stems(begin, completions, weight) {
    const stems = new Set([stem(begin)]);
    for (const other of completions) {
      if (stems.size > MAX_PREFIX) break;
      stems.add(stem(other));
    }
    return [...stems].slice(1).map((term) => [term, weight]);
  }

  /** Returns the ways to match a compound by its parts; the last may be half typed. */
  splits(word, begun) {
    if (word.length < MIN_COMPOUND || !/^[a-z]+$/.test(word)) return [];
    const used = this.store.has(stem(word));
    if (used && !this.store.compounds.has(stem(word))) return [];
    const cuts = this.cuts(word);
    this.store.checkpoint();
    this.store.foresee(() => cuts.slice(0, 1).flat().forEach((part) => this.look(part)));
    const first = cuts.slice(0, AT_ONCE).map(([, rest]) => rest);
    const known = first.map((rest) => rest.length >= MIN_PART && this.store.has(stem(rest))).includes(true);
    this.store.checkpoint();
    if (begun && !known) first.forEach((rest) => this.store.withPrefix(rest));
    for (const [first, rest] of cuts) {
      const terms = this.restTerms(rest, begun);
      this.store.checkpoint();
      if (terms.length) return [allOf([this.partTerms(first), terms])];
    }
    return [];
  }

  /** Returns every known first part with what follows it, the most even cuts first. */
  cuts(word) {
    const found = [];
    for (let end = MIN_PART; end <= word.length - MIN_BEGUN; end += 1) {
      const first = word.slice(0, end);
      if (!this.store.has(stem(first))) continue;
      for (const link of LINKS) {
        const rest = word.slice(end + link.length);
        if (word.startsWith(link, end) && rest.length >= MIN_BEGUN) {
          found.push([-(2 * Math.min(first.length, rest.length) - link.length), first, rest]);
        }
      }
    }
    return found.sort(compare).map((item) => [item[1], item[2]]);
  }

  /** Returns the terms of the last part of a compound; empty if it is unknown. */
  restTerms(rest, begun) {
    if (rest.length >= MIN_PART && this.store.has(stem(rest))) return this.partTerms(rest);
    const completions = begun ? this.completions(rest) : [];
    if (!completions.length) return [];
    return [...this.stems(rest, completions, 1.0), ...this.partTerms(completions[0])];
  }

  /** Takes the nearest known words, `atMost` so many slips away, beside an unknown one. */
  mend(slot, atMost, guess) {
    const near = this.near(slot.word, atMost > 1 ? 3 : 1).filter(([, slips]) => slips <= atMost);
    this.store.checkpoint();
    slot.mended = near.map(([other]) => other);
    slot.guess = guess;
    for (const [other, slips] of near) {
      const numbers = this.store.concepts([stem(other)]);
      slot.ways.push(anyOf([[stem(other), TYPO[slips]], ...numbers.map((n) => [`#${n}`, TYPO[slips] * MENDED_CONCEPT])], guess));
    }
  }

  /** Returns the nearest words; a large site looks at `most` groups: those that begin alike go first. */
  near(word, most) {
    if (!allowed(word)) return [];
    if (this.store.kernel.klein) return nearest(word, this.store.withPrefix(""));
    const groups = [[word.slice(0, 2)], begins(word), [word[0]]];
    for (const group of groups.slice(0, most)) {
      const known = group.flatMap((begin) => this.store.withPrefix(begin));
      this.store.checkpoint();
      const found = nearest(word, known);
      if (found.length) return found;
    }
    return [];
  }
}
