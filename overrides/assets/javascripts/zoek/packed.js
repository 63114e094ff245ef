/** Reading the packed form of terms, postings, words and phrases; toolbox/search/codec.py writes it. */

const ALPHABET = Array.from({ length: 91 }, (_, i) => String.fromCharCode(35 + i)).filter((c) => c !== "\\" && c !== "<").join("");
const BASE = 44;
const CODE = new Map([...ALPHABET].map((letter, value) => [letter, value]));

/** Returns the number of the shard that would hold `word`; -1 if it comes before the first. */
function shardOf(firsts, word) {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle] <= word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Returns the place of the first word from `prefix` on, in a shard of words. */
function firstFrom(items, prefix) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle][0] < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns a shard of the index as a map from term to packed pages. */
function readIndex(packed) {
  const found = new Map();
  let before = "";
  for (const row of packed.split("~")) {
    if (!row) continue;
    const space = row.indexOf(" ");
    before = before.slice(0, CODE.get(row[0])) + row.slice(1, space);
    found.set(before, row.slice(space + 1));
  }
  return found;
}

/** Returns a shard of words as [word, how common]. */
function readWords(packed) {
  const found = [];
  let before = "";
  for (const row of packed.matchAll(/(.)([a-z0-9]*)([A-J])/g)) {
    before = before.slice(0, CODE.get(row[1])) + row[2];
    found.push([before, row[3].charCodeAt(0) - 65]);
  }
  return found;
}

/** Returns packed pages as [page, level, page, level ...]. */
function decode(packed) {
  const pages = [];
  let page = -1;
  let high = 0;
  for (let i = 0; i < packed.length; i += 1) {
    const value = CODE.get(packed[i]);
    if (value >= BASE) {
      high = (high + value - BASE) * BASE;
    } else {
      page += high + value + 1;
      high = 0;
      i += 1;
      pages.push(page, CODE.get(packed[i]));
    }
  }
  return pages;
}

/** Returns the map from phrases of stems to concepts. */
function phrasesOf(groups) {
  const found = new Map();
  for (const [number, phrases] of Object.entries(groups)) {
    for (const phrase of phrases.split("|")) {
      if (found.has(phrase)) found.get(phrase).push(Number(number));
      else found.set(phrase, [Number(number)]);
    }
  }
  return found;
}
